"""The shape of events.yaml, participation.yaml and documents.yaml: what each field means and which values it may have."""

import re
from functools import cached_property
from typing import Literal

from pydantic import Field

from kg.language.checked import checked
from kg.language.grammar_schema import Ids, PhraseList, Words
from kg.text.phrases import Phrases

Kind = Literal["Congress", "Conference", "Session", "Meeting", "Visit", "Ceremony", "Incident", "Trial", "OtherEvent"]
Role = Literal["Chair", "Presenter", "Speaker", "Attendee", "Host", "Guest", "Visitor", "Awarder", "Recipient", "Organiser"]


@checked
class EventNoun:
    """A family of nouns that name a happening."""

    id: str
    kind: Kind
    forms: tuple[str, ...] = Field(min_length=1)
    joins: tuple[str, ...] = Field(default=(), description="families that the bare noun may point back to")
    capital: bool = Field(default=False, description="counts only with a capital, in quotes or behind a word of `opening`")
    bare: bool = Field(default=False, description="never names an event by itself")
    own: bool = Field(default=False, description="the noun alone is name enough where it is said to be held: 'lễ cầu siêu'")
    apart: bool = Field(default=False, description="the noun tells it from others of its family: 'lễ viếng' is not 'lễ truy điệu'")
    modified: bool = Field(default=False, description="counts only with words of its own behind it")
    clause: bool = Field(default=False, description="a clause behind it tells what happened: 'vụ học sinh bị ngộ độc'")
    verbal: bool = Field(default=False, description="a verb too: counts only behind a word that makes it a noun")
    person: Role | None = Field(default=None, description="role of the person that the event is named for")


@checked
class EventTest:
    """A sentence and the classes of the events that are named in it."""

    text: str
    events: tuple[Kind, ...]


@checked
class EventsFile:
    """events.yaml."""

    nouns: tuple[EventNoun, ...]
    never: tuple[str, ...]
    mentions: tuple[str, ...]
    held: tuple[str, ...]
    happened: tuple[str, ...]
    passive: Words
    held_by: PhraseList
    taking_place: tuple[str, ...]
    goes_on: tuple[str, ...]
    acts_in_names: PhraseList
    wanted: tuple[str, ...]
    besides: PhraseList
    general: tuple[str, ...]
    opening: tuple[str, ...]
    openings: tuple[str, ...]
    pointing: Words
    occurred: PhraseList
    no_clause: Words
    clause_verbs_behind: Words
    ends: tuple[str, ...]
    kept: tuple[str, ...]
    verbs: tuple[str, ...]
    frames: tuple[str, ...]
    around: tuple[str, ...]
    carried: tuple[str, ...]
    counted: PhraseList
    venues: PhraseList
    venues_online: PhraseList
    online: PhraseList
    follow: tuple[str, ...]
    look_back: tuple[str, ...]
    groups: tuple[str, ...]
    visited: tuple[str, ...]
    taking_part: PhraseList
    # counts
    multipliers: dict[str, int]
    before_counts: Words
    # where a name ends
    at_places: Words
    held_at: Words
    as_told: PhraseList
    also: Words
    occasions: PhraseList
    firsts: PhraseList
    awards: PhraseList
    not_held_after: Words
    behind_bare_names: Words
    sentencing: Words
    not_sentenced_behind: Words
    one: Words
    sentence_openers: Words
    never_last: Words
    counts_of_names: Words
    within_names: Words
    clause_openers: Words
    bracket_openers: Words
    photo_credits: Words
    next_acts: Ids
    next_acts_behind_comma: Ids
    # between a person and a verb
    person_joiners: Words
    leaving: Words
    presenting: Words
    sayings: PhraseList
    caption_words: Words
    company: Words
    list_openers: PhraseList
    representing: PhraseList
    no_more: Words
    some: PhraseList
    with_those: PhraseList
    meeting_with: Words
    agency: PhraseList
    visited_at: Words
    signing: PhraseList
    between_parties: Words
    parties: Words
    sides: Words
    speaking_for: PhraseList
    announcing: Ids
    organised_by: Words
    organised_passive: Words
    organising: PhraseList
    organised_with: PhraseList
    ordering: PhraseList
    houses: PhraseList
    not_of_place: Words
    behalf: Words
    along: Words
    along_too: Words
    unnamed: Words
    done: Words
    told_in_time: Words
    clause_verbs: Words
    such_as: Words
    clause_links: Words
    before_clauses: Words
    clause_joiners: Words
    when_and_where: Words
    no_comma_needed: Words
    before_locations: Words
    works: PhraseList
    located: Words
    concerning: Words
    given_to: Words
    nominalizers: Words
    behind_nominals: Words
    # verbs that tell a happening
    discipline: PhraseList
    approving: PhraseList
    seasons: PhraseList
    not_charged: Words
    seized: PhraseList
    invented: PhraseList
    supposed: Words
    by_chance: PhraseList
    whenever: Words
    group_words: Words
    going: Words
    on_the_way: Words
    purpose: Words
    journeys: Words
    frame_words: PhraseList
    frame_openers: PhraseList
    journey_acts: Ids
    sitting_acts: Ids
    assemblies: Ids
    behind_assemblies: Words
    terms_of_bodies: Words
    while_saying: Words
    of_objects: Words
    leading_acts: Ids
    visiting_acts: Ids
    ceremonies: Ids
    two_sided: Ids
    justice: Ids
    tests: tuple[EventTest, ...]

    @cached_property
    def joins(self) -> dict[str, tuple[str, ...]]:
        """What each noun joins."""
        return {noun.id: noun.joins for noun in self.nouns}


@checked
class Act:
    """A verb of taking part, and who stands on which side of it."""

    id: str
    forms: tuple[str, ...] = Field(min_length=1)
    subject: Role | None = None
    object: Role | None = None
    also: Role | None = Field(default=None, description="a second role of the subject: 'đến thăm, tặng quà'")
    first: Role | None = Field(default=None, description="role of the first subject in place of that of the others: 'dự và chỉ đạo'")
    to: tuple[str, ...] = Field(default=(), description="words that lead to the object; none: it follows directly")
    list: bool = Field(default=False, description="the persons may stand behind 'có' or a colon")
    row: bool = Field(default=False, description="… but only right behind 'có': 'Phát biểu tại hội nghị có ông A, bà B'")
    opens: Kind | None = Field(default=None, description="class of the event that the verb tells by itself")
    alone: Kind | None = Field(default=None, description="class of the event that the verb tells where the article tells no other")
    family: str = Field(default="", description="family of that event")
    speech: bool = False
    wish: bool = Field(default=False, description="what a guest says besides: nothing is said in 'đến thăm và chúc Tết'")
    weak: bool = Field(default=False, description="counts only where an event is told of")
    place: bool = Field(default=False, description="what is visited must follow")
    dated: bool = Field(default=False, description="opens an event only behind a day in its sentence")


@checked
class Happening:
    """A verb that tells an event by itself; what stands in front organises it or takes part."""

    id: str
    kind: Kind
    family: str
    forms: tuple[str, ...] = Field(min_length=1)
    role: Role | None = None
    led: bool = Field(default=False, description="the body before the verb belongs to the name: '|Ban Chỉ đạo X họp'")
    news: bool = Field(default=False, description="counts only in the lead or beside its day")
    lone: bool = Field(default=False, description="counts only where the article tells no other event")
    doers: Ids = Field(default=frozenset(), description="the bodies that must do it, at the beginning of the clause")
    about: PhraseList | None = Field(default=None, description="words of which one must follow soon")
    free: bool = Field(default=False, description="in the lead it counts whoever does it")
    going: bool = Field(default=False, description="counts only behind the way there: 'đến UBND xã A |làm việc|'")
    counted: bool = Field(default=False, description="a number and the verb stand before it: 'tuyên phạt 3 |năm tù|'")


@checked
class ActTest:
    """A sentence and the roles that its verbs give to people."""

    text: str
    roles: tuple[Role, ...]


@checked
class ParticipationFile:
    """participation.yaml."""

    acts: tuple[Act, ...]
    happenings: tuple[Happening, ...]
    never: tuple[str, ...]
    no_acts: tuple[str, ...]
    between: tuple[str, ...]
    oblique: tuple[str, ...]
    heard: Words
    nominal: Words
    away: Words
    agent: Words
    source: Words
    stands_for: Words
    not_acting: Words
    of_countries: PhraseList
    contributed: PhraseList
    together: Words
    tells: Words
    media: tuple[str, ...]
    tests: tuple[ActTest, ...]

    @cached_property
    def according(self) -> Act:
        """What somebody does who is only given as the source."""
        return Act(id="according", forms=tuple(sorted(self.source)), subject="Speaker", speech=True, weak=True)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The single words of what may stand between a person and the verb."""
        return frozenset(word for phrase in self.between for word in phrase.split())


@checked
class PaperType:
    """A type of official paper."""

    id: str
    en: str
    forms: tuple[str, ...] = Field(min_length=1)
    titled: tuple[Literal["topic", "own", "congress", "founding", "listed"], ...] = Field(
        description="what must follow where there is no number"
    )
    openings: tuple[str, ...] = Field(default=(), description="lower-case words that may open its own title; none: all may")
    lower: bool = Field(default=False, description="may be written small before a capital: 'luật Tiếp Công dân'")
    within: bool = Field(default=False, description="is named inside the titles of other papers too: 'Nghị định về … Luật Đất đai'")
    one_word: bool = Field(default=False, description="one token is title enough: 'Luật PCTN'")
    quoted: bool = Field(default=False, description="may be written small before a title in quotation marks")
    long_openings: Words = Field(default=frozenset(), description="lower-case words that may open it behind a form of four words or more")
    parts: bool = Field(default=False, description="a figure below ten counts its parts: 'Chương trình 1 và 2'")
    years: bool = Field(default=False, description="a year is title enough: 'Hiến pháp 2013'")
    known: PhraseList = Field(default=Phrases(()), description="titles that stand whatever is around them, without the type")
    shows: bool = Field(default=False, description="a name in quotation marks right behind it is of a show: 'Chương trình “Giai điệu …”'")


@checked
class PaperTest:
    """A text, and the title and number of the paper in it."""

    text: str
    title: str | None
    number: str | None


@checked
class DocumentsFile:
    """documents.yaml."""

    types: tuple[PaperType, ...]
    never: tuple[str, ...]
    not_titles: Words
    number: re.Pattern[str]
    number_words: Words
    before_number: Words
    amended: PhraseList
    counted: Words
    behind_number: Words
    before_issue: Words
    issued_by: Words
    issuers: dict[str, str]
    many: Words
    holding: PhraseList
    of_many: PhraseList
    topic: Words
    before_topic: Words
    foundings: PhraseList
    comma_pairs: frozenset[tuple[str, str]]
    outlook: PhraseList
    term: list[str]
    behind_congress: Words
    behind_title: PhraseList
    clause_behind: PhraseList
    congresses: Ids
    of_the_centre: dict[str, Words]
    same_openings: dict[str, str]
    tests: tuple[PaperTest, ...]
