"""The shape of the files in data/lang/<code>/: what each field means and which values it may have."""

from datetime import date
from functools import cached_property
from typing import Literal

from pydantic import Field

from kg.language.checked import checked


@checked
class Short:
    """Short forms of the deputies of a head."""

    deputy: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()


@checked
class Seats:
    """How many can hold a post at once; None is any number."""

    seats: int | None = None


Function = Literal["head", "deputy", "standing-deputy", "member", "standing-member", "alternate", "delegate", "officer", "temporary"]


@checked
class HeadEntry:
    """One head of roles.yaml."""

    id: str
    forms: tuple[str, ...] = Field(min_length=1)
    en: str
    function: Function
    rank: int
    deputies: bool = False
    short: Short = Short()
    bodies: dict[str, Seats] = Field(default_factory=dict)
    body: str | None = Field(default=None, description="body type meant where none is written")
    closed: bool = Field(default=False, description="the form names the body too: nothing of it follows")
    national: bool = Field(default=False, description="a post of a country: its name may follow")
    before: dict[str, str] = Field(default={}, description="head that follows -> fixed body meant then: 'Bộ trưởng, Chủ nhiệm …'")
    field: str | None = Field(default=None, description="body word left out before a field: 'Bộ trưởng Ngoại giao' is of Bộ Ngoại giao")
    of: str | None = Field(default=None, description="body word left out before its own name")
    within: str | None = Field(default=None, description="body form that stands inside the head: Tỉnh ủy viên")
    embeds: str | None = Field(default=None, description="body form that the head holds: UVBTV holds Ban Thường vụ")
    is_: str | None = Field(default=None, alias="is", description="the head that this one is another word for")
    joins: bool = Field(default=False, description="takes its noun from the body: Trưởng + Ban")
    only: tuple[str, ...] = Field(default=(), description="body types that alone may follow")
    needs: Literal["body", "named", "elided"] | None = None
    mission: str | None = Field(default=None, description="the mission that the holder heads")
    place_name: bool = Field(default=False, description="a village name follows: Trưởng thôn Đông")
    of_office: bool = Field(default=False, description="of an office holder: Thư ký Thủ tướng")
    apposed: bool = Field(default=False, description="means the body too, and a post only between marks behind a name")
    unless_next: tuple[str, ...] = ()


@checked
class HeadTest:
    """A text and the head that opens it, or none."""

    text: str
    head: str | None


@checked
class RolesFile:
    """roles.yaml."""

    heads: tuple[HeadEntry, ...]
    qualifiers: tuple[str, ...]
    never: tuple[str, ...]
    tests: tuple[HeadTest, ...]


@checked
class BodyEntry:
    """One entry of bodies.yaml; entries that share an id are one type."""

    id: str
    label: str | None = None
    en: str | None = None
    system: str | None = None
    kind: Literal["fixed", "seat", "named", "part"]
    forms: tuple[str, ...]
    level: str | None = None
    fixed: str | None = Field(default=None, description="full name of a national body with a seat form")
    named_as: str | None = Field(default=None, description="opening words of the full name, whichever form was written")
    national: bool = False
    national_too: str | None = None
    each: bool = False
    lower: bool = False
    named_too: bool = False
    seated: bool = False
    parented: bool = False
    parents: tuple[str, ...] = ()
    fields: bool = False
    capital: bool = Field(default=False, description="counts only when written with a capital")
    common: bool = Field(default=False, description="a common noun too: counts only behind a role head")
    provincial: bool = Field(default=False, description="of the province that the article is about, where nothing is said")
    provincial_until: date | None = Field(default=None, description="the day on which the national body took that name")
    commune: bool = False
    number: bool = False
    open: bool = False
    missions: bool = False
    no_title: bool = False
    abroad: bool = Field(default=False, description="only with a country behind it")
    of: tuple[str, ...] = ()
    only_before: tuple[str, ...] = ()
    only_after: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    joined_only: tuple[str, ...] = ()


@checked
class BodiesFile:
    """bodies.yaml."""

    types: tuple[BodyEntry, ...]
    fields: tuple[tuple[str, ...], ...]


@checked
class NameTest:
    """A text and the names to be found in it."""

    text: str
    names: tuple[str, ...]


@checked
class Historical:
    """A person of history, known by one title."""

    name: str
    title: str
    body: str


@checked
class NamesFile:
    """names.yaml."""

    strong: frozenset[str]
    weak: frozenset[str]
    minority: frozenset[str]
    clans: tuple[str, ...]
    compound: tuple[str, ...]
    middle_female: tuple[str, ...]
    middle_male: tuple[str, ...]
    highland: tuple[str, ...]
    dharma: tuple[str, ...]
    never_inside: frozenset[str]
    openers: tuple[str, ...]
    name_enders: tuple[str, ...]
    compounds: tuple[str, ...]
    stems: frozenset[str]
    branches: frozenset[str]
    never: frozenset[str]
    onsets: tuple[str, ...]
    rimes: tuple[str, ...]
    historical: tuple[Historical, ...]
    tests: tuple[NameTest, ...]

    @cached_property
    def two_words(self) -> frozenset[str]:
        """Surnames and religious names of two words: what follows the first is not what it would be alone."""
        return frozenset(name for name in (*self.compound, *self.dharma) if name.count(" ") == 1)

    @cached_property
    def bodies_of_history(self) -> dict[str, str]:
        """The body of each person of history."""
        return {person.name: person.body for person in reversed(self.historical)}

    @cached_property
    def surnames(self) -> frozenset[str]:
        """All of them, whatever they tell alone."""
        return self.strong | self.weak | self.minority


@checked
class Address:
    """A form of address."""

    forms: tuple[str, ...]
    gender: Literal["male", "female"] | None
    weak: bool = False


@checked
class HonorificsFile:
    """honorifics.yaml."""

    address: tuple[Address, ...]
    plural: tuple[str, ...]
    ranks: tuple[tuple[str, ...], ...]
    kin: frozenset[str]
    sexes: dict[str, Literal["male", "female"]]
    never: tuple[str, ...]

    @cached_property
    def men(self) -> frozenset[str]:
        """Forms of address that open a man."""
        return self._of("male")

    @cached_property
    def women(self) -> frozenset[str]:
        """Forms of address that open a woman."""
        return self._of("female")

    def _of(self, gender: str) -> frozenset[str]:
        return frozenset(
            form.casefold() for address in self.address if address.gender == gender and not address.weak for form in address.forms
        )


@checked
class AbbreviationsFile:
    """abbreviations.yaml."""

    words: dict[str, str]
    brands: dict[str, tuple[str, str]]


@checked
class LevelWord:
    """A level word and its spellings."""

    forms: tuple[str, ...]
    level: str


@checked
class WordsFile:
    """words.yaml."""

    spellings: dict[str, tuple[str, ...]]
    ruling_parties: dict[str, str]
    levels: dict[str, LevelWord]
    central: tuple[str, ...]
    countries: tuple[tuple[str, ...], ...]
    states: tuple[str, ...]
    foreign_places: dict[str, tuple[str, ...]]
    ambiguous_countries: tuple[str, ...]
    status: dict[Literal["former", "acting", "incoming"], tuple[str, ...]]
    country_never: tuple[str, ...]
    central_never: tuple[str, ...]
    level_never: tuple[str, ...]
    status_never: tuple[str, ...]
    joiners: tuple[str, ...]
    copulas: tuple[str, ...]
    stops: tuple[str, ...]
    inside_names: tuple[str, ...]
    masks: tuple[str, ...]
    credits: tuple[str, ...]
    labels: tuple[str, ...]

    @cached_property
    def country_nouns(self) -> frozenset[str]:
        """The words for a country as such: 'nước Lào'."""
        return frozenset(form for word in self.levels.values() if word.level == "country" for form in word.forms)

    def level_words(self, level: str) -> tuple[str, ...]:
        """The level words of one level, in the order of the file: huyện, quận, thị xã for 'district'."""
        return self._words_of_levels.get(level, ())

    @cached_property
    def _words_of_levels(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for name, word in self.levels.items():
            found[word.level] = (*found.get(word.level, ()), name)
        return found
