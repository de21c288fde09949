"""A folder of gold files -> checked annotations, one an article, and each as an account to compare with."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from kg.errors import SourceError
from kg.evaluate.account import CHANGE_GROUPS, Account, Decision, Happening, Paper, Part, Position, Someone

Text = Annotated[str, Field(min_length=1)]
Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Number = Annotated[int, Field(ge=0)]
EventType = Literal["congress", "conference", "session", "meeting", "visit", "ceremony", "incident", "trial", "other"]
PersonRole = Literal["chair", "presenter", "speaker", "attendee", "host", "guest", "visitor", "awarder", "recipient"]
BodyRole = Literal["organiser", "host", "attendee"]
ChangeType = Literal[
    "appointed", "elected", "transferred", "dismissed", "resigned", "retired", "disciplined", "suspended", "prosecuted", "died"
]
STATUSES = {"current": "incumbent", "former": "former", "acting": "acting", "incoming": "incoming"}
KINDS = {
    "appointed": "appointment", "elected": "election", "transferred": "transfer", "dismissed": "dismissal", "resigned": "resignation",
    "retired": "retirement", "disciplined": "discipline", "suspended": "suspension", "prosecuted": "prosecution", "died": "death",
}  # fmt: skip


class Strict(BaseModel):
    """Base of the gold format: fields that it does not know are mistakes."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class GoldPerson(Strict):
    name: Text
    aka: list[Text] = []
    gender: Literal["m", "f"] | None = None
    official: bool = False


class GoldHolding(Strict):
    person: Text
    title: Text
    also: list[Text] = []
    body: Text | None = None
    status: Literal["current", "former", "acting", "incoming"]
    unfolded: bool = False


class GoldParticipant(Strict):
    person: Text
    role: PersonRole = Field(alias="as")


class GoldBody(Strict):
    body: Text
    role: BodyRole = Field(alias="as")


class GoldEvent(Strict):
    id: Text
    type: EventType
    name: Text
    date: Day | None = None
    attendance: Number | None = None
    venues: Number | None = None
    participants: list[GoldParticipant] = []
    bodies: list[GoldBody] = []


class GoldChange(Strict):
    person: Text
    type: ChangeType
    title: Text | None = None
    date: Day | None = None


class GoldDocument(Strict):
    title: Text
    number: Text | None = None


class GoldArticle(Strict):
    """What a careful reader finds in one article."""

    id: Text
    place: Text | None = None
    persons: list[GoldPerson] = []
    holdings: list[GoldHolding] = []
    events: list[GoldEvent] = []
    changes: list[GoldChange] = []
    documents: list[GoldDocument] = []

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        names = [person.name for person in self.persons]
        if twice := {name for name in names if names.count(name) > 1}:
            raise ValueError(f"persons: {', '.join(sorted(twice))} stands twice")
        asked = [h.person for h in self.holdings] + [c.person for c in self.changes]
        asked += [p.person for event in self.events for p in event.participants]
        if strangers := set(asked) - set(names):
            raise ValueError(f"{', '.join(sorted(strangers))} is not among the persons")
        ids = [event.id for event in self.events]
        if len(set(ids)) < len(ids):
            raise ValueError("events: two have the same id")
        return self

    def account(self) -> Account:
        """The annotation in the form in which it is compared."""
        return Account(
            self.id,
            tuple(_someone(person) for person in self.persons),
            tuple(_position(i, holding) for i, holding in enumerate(self.holdings)),
            tuple(_happening(event) for event in self.events),
            tuple(Decision(c.person, CHANGE_GROUPS[KINDS[c.type]], (c.title or "",)) for c in self.changes),
            tuple(Paper((d.title,), (d.number,) if d.number else ()) for d in self.documents),
        )


def _someone(person: GoldPerson) -> Someone:
    gender = {"m": "male", "f": "female", None: None}[person.gender]
    return Someone(person.name, (person.name,), tuple(person.aka), gender, person.official)


def _position(i: int, holding: GoldHolding) -> Position:
    bodies = frozenset({holding.body} if holding.body else ())
    return Position(f"{i:04d}", holding.person, (holding.title, *holding.also), STATUSES[holding.status], bodies)


def _happening(event: GoldEvent) -> Happening:
    people = tuple(Part(p.role, p.person) for p in event.participants)
    bodies = tuple(Part(b.role, b.body, frozenset({b.body})) for b in event.bodies)
    return Happening(event.id, frozenset({event.type}), (event.name,), event.date, event.attendance, event.venues, people, bodies)


def read_gold(folder: Path) -> list[GoldArticle]:
    """The annotations of a folder (or of one file), by id; raises SourceError with the file and what is wrong in it."""
    paths = sorted(folder.glob("*.json")) if folder.is_dir() else [folder]
    if not paths:
        raise SourceError("there are no gold files (*.json) here", where=str(folder), remedy="see docs/gold-format.md")
    found = [_read(path) for path in paths]
    _refuse_doubles(folder, [gold.id for gold in found])
    return sorted(found, key=lambda gold: gold.id)


def _read(path: Path) -> GoldArticle:
    remedy = "see docs/gold-format.md"
    try:
        return GoldArticle.model_validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
        what = first["msg"].removeprefix("Value error, ")
        raise SourceError(f"no gold file: {place + ': ' if place else ''}{what}{more}", where=str(path), remedy=remedy) from error
    except OSError as error:
        raise SourceError(f"the gold file cannot be read: {error.strerror}", where=str(path), remedy=remedy) from error


def _refuse_doubles(folder: Path, ids: Iterable[str]) -> None:
    known: set[str] = set()
    for one in ids:
        if one in known:
            raise SourceError(f"two gold files have the id {json.dumps(one, ensure_ascii=False)}", where=str(folder))
        known.add(one)
