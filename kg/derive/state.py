"""What a person's sightings have added up to so far, small enough to be kept beside the graph.

Most articles about a known person add one more sighting to a post that is known too. With this sum at hand, such an article costs the same
whether ten or ten thousand came before it; what the sum cannot take exactly is added up anew from the article graphs.
"""

import json
from dataclasses import dataclass, field, replace
from typing import Any, Final, Self

VERSION: Final = 1
"""Raised when sums of an older kg would add up differently; they are then added up anew."""


@dataclass
class Stint:
    """One uninterrupted time in a post: a membership of the default graph."""

    iri: str
    age: tuple[str, str, str]
    """Issue, article and node of its earliest sighting, which names it."""
    status: str
    latest: tuple[str, int, str]
    """Where the latest sighting stands in order."""
    first: str = ""
    last: str = ""
    start_not_before: str = ""
    start_not_after: str = ""
    end_not_before: str = ""
    end_not_after: str = ""
    """Bounds as the sightings give them; contradictory ones are left out only when they are written."""
    start: str = ""
    end: str = ""
    """Terms: what articles say of start and end."""
    titles: set[str] = field(default_factory=set)
    terms: set[str] = field(default_factory=set)
    confidence: float = 0.0
    office_only: bool = True
    """Whether all sightings are in office: then one more of these may come at any place in their midst."""


@dataclass
class Tenure:
    """A person in a role of a body, acting or not."""

    role: str
    body: str
    acting: bool
    title: str
    """Tells tenures apart where the role is not known."""
    label: str = ""
    """The label of the post; empty where there is none."""
    head: bool = False
    simple: bool = True
    """Whether all sightings are dated and none states a start or an end: only then can one more be added to the sum."""
    stints: list[Stint] = field(default_factory=list)

    def copy(self) -> "Tenure":
        """The same, with a last stint of its own: only there sightings are added."""
        last = self.stints[-1]
        return replace(self, stints=[*self.stints[:-1], replace(last, titles=set(last.titles), terms=set(last.terms))])

    @property
    def key(self) -> tuple[str, str, bool, str]:
        """What makes two sightings ones of the same tenure."""
        return (self.role, self.body, self.acting, self.title)


@dataclass
class PersonState:
    """A cluster of people, summed up."""

    iri: str
    age: tuple[str, str, str]
    block: str
    names: dict[str, int] = field(default_factory=dict)
    labels: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    grounds: set[tuple[str, ...]] = field(default_factory=set)
    single: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    """Single-seat posts of provinces: 'role body' -> province, first and last day in office."""
    judged: bool = False
    """Whether judgements had a say: then sums are not enough."""
    tenures: list[Tenure] = field(default_factory=list)

    def copy(self) -> Self:
        """The same, for sightings to be added to."""
        return replace(
            self,
            names=dict(self.names),
            labels=set(self.labels),
            genders=set(self.genders),
            grounds=set(self.grounds),
            single=dict(self.single),
            tenures=[tenure.copy() for tenure in self.tenures],
        )

    def to_json(self) -> str:
        """One line, the same for the same state."""
        return json.dumps([VERSION, _values(self)], ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, line: str) -> Self | None:
        """The state of a line; None if another version of kg wrote it."""
        version, values = json.loads(line)
        if version != VERSION:
            return None
        state = cls(*values)
        state.age = _three(state.age)
        state.labels, state.genders = set(state.labels), set(state.genders)
        state.grounds = {tuple(g) for g in state.grounds}
        state.single = {post: _three(tenure) for post, tenure in state.single.items()}
        state.tenures = [_tenure(t) for t in values[-1]]
        return state


def _tenure(values: list[Any]) -> Tenure:
    tenure = Tenure(*values)
    tenure.stints = [Stint(*v) for v in values[-1]]
    for stint in tenure.stints:
        stint.age, latest = _three(stint.age), stint.latest
        stint.latest = (latest[0], latest[1], latest[2])
        stint.titles, stint.terms = set(stint.titles), set(stint.terms)
    return tenure


def _three(values: Any) -> tuple[str, str, str]:
    first, second, third = values
    return (first, second, third)


def _values(item: PersonState | Tenure | Stint) -> list[object]:
    """What an object holds, in the order of its fields, as JSON can hold it and always the same."""
    return [_plain(value) for value in item.__dict__.values()]


def _plain(value: object) -> object:
    if isinstance(value, set):
        return sorted(value)
    if isinstance(value, dict):
        return dict(sorted(value.items()))
    if isinstance(value, list):
        return [_values(v) for v in value]
    return value
