"""What one side, gold or graph, says of one article: the form in which the two are compared."""

from collections.abc import Mapping
from dataclasses import dataclass, field

START, END, DISCIPLINE, PROSECUTION, DEATH = "start", "end", "discipline", "prosecution", "death"
CHANGE_GROUPS = {
    "appointment": START, "election": START, "transfer": START, "dismissal": END, "resignation": END, "retirement": END,
    "discipline": DISCIPLINE, "suspension": DISCIPLINE, "prosecution": PROSECUTION, "death": DEATH,
}  # fmt: skip
"""A post gained, a post lost, or neither: finer differences between the kinds of decisions do not count."""


@dataclass(frozen=True, slots=True)
class Trust:
    """How a fact was read, and how sure that is."""

    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Someone:
    """A person. `key` tells people of one account apart: an IRI, or in gold the name."""

    key: str
    names: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    gender: str | None = None
    official: bool = False


@dataclass(frozen=True, slots=True)
class Position:
    """A membership: whose, its wordings, its status and the names of its body."""

    key: str
    person: str
    titles: tuple[str, ...]
    status: str
    bodies: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Part:
    """What a person or a body does at an event; `bodies` holds the names of a body."""

    role: str
    who: str
    bodies: frozenset[str] = frozenset()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with who takes part in it."""

    key: str
    kinds: frozenset[str]
    names: tuple[str, ...]
    date: str | None = None
    attendance: int | None = None
    venues: int | None = None
    people: tuple[Part, ...] = ()
    bodies: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """A personnel change: `group` is one of the values of CHANGE_GROUPS."""

    person: str
    group: str
    titles: tuple[str, ...]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document by its titles and numbers."""

    titles: tuple[str, ...]
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """All that one side says of one article."""

    id: str
    people: tuple[Someone, ...] = ()
    positions: tuple[Position, ...] = ()
    happenings: tuple[Happening, ...] = ()
    decisions: tuple[Decision, ...] = ()
    papers: tuple[Paper, ...] = ()
    trust: Mapping[str, Trust] = field(default_factory=dict)
    """By the keys of positions, events, parts and decisions; gold has none."""
