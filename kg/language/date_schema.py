"""The shape of dates.yaml: what each field means and which values it may have."""

from functools import cached_property

from kg.language.checked import checked
from kg.language.grammar_schema import PhraseList, Words
from kg.text.phrases import Phrases


@checked
class DateTest:
    """A text and the first date in it: year left out where the text leaves it out."""

    text: str
    date: str | None


@checked
class Sittings:
    """Sittings of one body that are counted, and the months in which those of each term were held: '2023-05'."""

    noun: PhraseList
    body: PhraseList
    terms: dict[int, tuple[str, ...]]


@checked
class DatesFile:
    """dates.yaml."""

    day: tuple[str, ...]
    parts: tuple[str, ...]
    before_days: tuple[str, ...]
    day_word: Words
    month: Words
    year: Words
    until: Words
    before_last_day: Words
    day_joiners: Words
    limits: Words
    quarter: Words
    parts_of_day: Words
    behind_part_of_day: Words
    relative: dict[str, int]
    same: tuple[str, ...]
    since_last: Words
    lunar: PhraseList
    lunar_days: PhraseList
    lunar_behind: PhraseList
    before_brackets: Words
    other: PhraseList
    ahead: PhraseList
    planned: PhraseList
    now: PhraseList
    tasks_of: PhraseList
    tasks: PhraseList
    parts_of_year: Words
    summed_up: PhraseList
    looked_at: PhraseList
    fulfilled: PhraseList
    reached: Words
    to_come: PhraseList
    before_congresses: PhraseList
    foreseen: Words
    school_years: PhraseList
    other_school_years: PhraseList
    school_years_over: PhraseList
    school_years_to_come: PhraseList
    before_events: PhraseList
    other_events: PhraseList
    looking_back: PhraseList
    looking_ahead: PhraseList
    editions: PhraseList
    other_editions: PhraseList
    before_terms: PhraseList
    look_back: PhraseList
    anniversaries: dict[int, PhraseList]
    before_anniversary: Words
    carried_out: PhraseList
    sittings: tuple[Sittings, ...]
    term_word: Words
    before_sitting_number: Words
    ordinals: dict[str, int]
    tests: tuple[DateTest, ...]

    @cached_property
    def cues(self) -> Phrases:
        """What stands before a day that is written without its year, an opening bracket too."""
        return Phrases((*self.day, *self.parts, *self.before_days, "("))
