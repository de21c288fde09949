"""The shape of events.yaml: what each field means and which values it may have."""

from functools import cached_property
from typing import Literal

from pydantic import Field

from kg.language.checked import checked
from kg.language.grammar_schema import Ids, PhraseList, Words

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
    periods: PhraseList
    several: Words
    comparing: Words
    classifiers: Words
    before_verbs: Words
    opened: Words
    causing: Words
    times: Words
    ordinal: Words
    not_ordinal: Words
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
    topics: PhraseList
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
