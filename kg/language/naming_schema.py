"""The shape of naming.yaml: the small words inside and around names of people, bodies and places, and sets of body types."""

from collections.abc import Iterator
from functools import cached_property

from kg.language.checked import checked
from kg.language.grammar_schema import PhraseList, Words
from kg.text import key

Types = frozenset[str]
"""Ids of types in bodies.yaml; checked when the language is loaded."""


@checked
class Deputy:
    """How a deputy, and a standing one, are made from a head."""

    word: str
    id: str
    short: str
    standing: tuple[str, ...]
    standing_id: str


@checked
class BodyRoles:
    """The body types that reading itself speaks of."""

    country: str
    government: str
    ministry: str
    local_government: str
    village: str
    firm: str
    party: str
    party_committee: str
    agency_committee: str
    party_organisation: str
    party_department: str
    standing_committee: str
    executive_committee: str
    council: str
    agency: str
    division: str
    office: str
    police: str
    delegation: str
    embassy: str
    organisers: str
    branch: str
    unit: str
    foreign_place: str


@checked
class BodySets:
    """Body types that are read, completed or named alike; naming.yaml says how."""

    end_names: Types
    end_own_names: Types
    end_own_names_though_common: Types
    listed: Types
    nested: Types
    branched: Types
    with_centres: Types
    national_by_slip: Types
    qualifiers: Types
    missions: Types
    of_places: dict[str, str]
    named_after_places: Types
    named_after_people: Types
    named_in_lists: Types
    beside: Types
    named_after_hosts: Types
    named_after_countries: Types
    named_parts: Types
    agencies: Types
    parents: dict[str, Types]
    parents_beside: dict[str, Types]
    named_before: dict[str, Types]
    institutions: Types
    teaching: Types
    of_institutions: Types
    small_wholes: dict[str, Types]
    of_institutions_too: Types
    of_sides: Types
    no_wholes: Types
    wholes_behind: dict[str, Types]
    with_their_whole: Types
    led_from_offices: Types
    offices_of_places: Types
    undivided: Types
    with_committees: Types
    beside_standing_committees: Types
    of_committees: Types
    known_by_form: Types
    wholes_alone: Types
    wholes_if_central: Types
    divided: Types
    beside_committees: Types
    panels: Types
    of_communes: Types
    parts_of_communes: Types
    of_districts: Types
    of_provinces: Types
    of_countries: Types
    level_inside: Types
    never_complete: Types
    never_bare: Types
    named_after_topics: Types
    named_though_common: Types
    never_one_word: Types
    links: dict[str, str]


@checked
class Assembly:
    """Committees that everybody knows to be those of the national assembly."""

    written: str
    committee: str
    whole: str
    fields: tuple[str, ...]

    @cached_property
    def keys(self) -> frozenset[str]:
        """The fields as they are compared."""
        return frozenset(map(key, self.fields))


@checked
class NamingFile:
    """naming.yaml."""

    possessives: Words
    locatives: Words
    firm_words: frozenset[str]
    firm_endings: tuple[str, ...]
    counted_things: Words
    number_words: Words
    longest_name: int
    given_names_too: frozenset[str]
    foreign_particles: frozenset[str]
    behind_masks: Words
    firm_trades: PhraseList
    legacies: frozenset[str]
    sure_particles: frozenset[str]
    before_names: Words
    no_posts: PhraseList
    grades: PhraseList
    qualifiers_behind_bodies: Words
    before_senders: Words
    before_levels: tuple[list[str], ...]
    deputy: Deputy
    heads_of_state: dict[str, str]
    heads_of_national_bodies: dict[str, dict[str, str]]
    continue_bodies: Words
    before_topics: Words
    comma_pairs: frozenset[tuple[str, str]]
    and_pairs: frozenset[tuple[str, str]]
    dash_pairs: frozenset[tuple[str, str]]
    before_sides: frozenset[str]
    behind_sides: frozenset[str]
    before_leaders: Words
    before_homes: PhraseList
    foreign_affairs: str
    home_country: str
    host_suffix: str
    short_places: dict[str, str]
    full_places: dict[str, str]
    never_bare_places: frozenset[str]
    before_places: Words
    behind_levels: Words
    past_places: Words
    wider_than_places: PhraseList
    types: BodyRoles
    bodies: BodySets
    assembly: Assembly
    provincial_departments: tuple[str, ...]
    departments_of_provinces_only: frozenset[str]
    departments_of_communes_only: frozenset[str]
    departments_of_ministries: frozenset[str]
    provincial_names: dict[str, str]

    @cached_property
    def common_departments(self) -> frozenset[str]:
        """The departments that every ministry has, as they are compared."""
        return frozenset(map(key, self.departments_of_ministries))

    @cached_property
    def links_of_bodies(self) -> frozenset[str]:
        """Words that lead from a body to whose or where it is."""
        return self.possessives | self.locatives

    def body_ids(self) -> Iterator[tuple[str, str]]:
        """(field, body type) of every type that the file names."""
        yield from (("assembly", body) for body in (self.assembly.written, self.assembly.committee))
        yield from (("heads_of_national_bodies", body) for named in self.heads_of_national_bodies.values() for body in named)
        for section in (self.types, self.bodies):
            for name, value in vars(section).items():
                for body in [value] if isinstance(value, str) else value:
                    yield name, body
                if name in ("parents", "parents_beside", "named_before", "wholes_behind", "small_wholes"):
                    for kinds in value.values():
                        yield from ((name, body) for body in kinds)
