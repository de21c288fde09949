"""The frozen types at the seams: an Article goes into extraction, ArticleFacts come out; JSON lines are their file form."""

import hashlib
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator, model_validator

Confidence = Annotated[float, Field(ge=0.0, le=1.0)]
PartialDate = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
"""A year, a month or a day, as precise as the article says: 2020, 2020-12, 2020-12-23."""


class Frozen(BaseModel):
    """Base of every type at a seam: immutable, and strict about field names."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    blank: ClassVar[dict[str, Any]] = {}
    """The fields in order with their defaults."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Notes the fields of a type once it is complete."""
        super().__pydantic_init_subclass__(**kwargs)
        cls.blank = {name: field.default for name, field in cls.model_fields.items()}

    @classmethod
    def model_construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self:  # type: ignore[override]  # mypy knows the fields
        """A model of values that kg itself computed, which mypy checks and no run does: what the laws of its maker promise.

        Takes half the time of a checked one, where pydantic's own takes longer.
        """
        made = object.__new__(cls)
        _set_values(made, {**cls.blank, **values})
        _set_named(made, _fields_set or set(values))
        _set_extra(made, None)
        _set_private(made, None)
        return made


# a frozen model has no other way; got once, for finding them takes longer than setting
_set_values, _set_named, _set_extra, _set_private = (
    BaseModel.__dict__[slot].__set__ for slot in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)


class Status(StrEnum):
    """How a membership stands on the day of the article; the values are local names of the ontology."""

    INCUMBENT = "Incumbent"
    FORMER = "Former"
    ACTING = "Acting"
    INCOMING = "Incoming"


class EventKind(StrEnum):
    """Classes of events."""

    CONGRESS = "Congress"
    CONFERENCE = "Conference"
    SESSION = "Session"
    MEETING = "Meeting"
    VISIT = "Visit"
    CEREMONY = "Ceremony"
    INCIDENT = "Incident"
    TRIAL = "Trial"
    OTHER = "OtherEvent"


class ParticipationRole(StrEnum):
    """What somebody does at an event."""

    CHAIR = "Chair"
    PRESENTER = "Presenter"
    SPEAKER = "Speaker"
    ATTENDEE = "Attendee"
    HOST = "Host"
    GUEST = "Guest"
    VISITOR = "Visitor"
    AWARDER = "Awarder"
    RECIPIENT = "Recipient"
    ORGANISER = "Organiser"


class ChangeKind(StrEnum):
    """Classes of personnel changes."""

    APPOINTMENT = "Appointment"
    ELECTION = "Election"
    TRANSFER = "Transfer"
    DISMISSAL = "Dismissal"
    RESIGNATION = "Resignation"
    RETIREMENT = "Retirement"
    DISCIPLINE = "Discipline"
    SUSPENSION = "Suspension"
    PROSECUTION = "Prosecution"
    DEATH = "Death"


class Gender(StrEnum):
    """Values of foaf:gender."""

    MALE = "male"
    FEMALE = "female"


class Span(Frozen):
    """A stretch of an article's text, in code points: article.text[start:end] == text."""

    start: int = Field(ge=0)
    end: int
    text: str

    @field_validator("text")  # of the model it would be asked again wherever a span goes into another model
    @classmethod
    def _fits(cls, text: str, info: ValidationInfo) -> str:
        if not text or info.data.get("end", 0) - info.data.get("start", 0) != len(text):
            raise ValueError("a span is as long as its text, and not empty")
        return text


class Article(Frozen):
    """One article as read: its text is headline, sapo and body in NFC with LF line ends and no control characters."""

    id: str = Field(description="path below the base IRI, minted from the source: article/<slug>-<hash>")
    source: str = Field(description="the URL, or the path relative to what was asked to be read")
    text: str
    lang: str = "vi"
    title: str = ""
    published: date | None = None
    publisher: str = ""
    place_hint: str = Field(
        default="", description="the province or city that an unnamed 'tỉnh' or 'thành phố' stands for, if the user or the site says so"
    )

    @property
    def sha256(self) -> str:
        """SHA-256 of the text in UTF-8, as hex."""
        return hashlib.sha256(self.text.encode()).hexdigest()


class Person(Frozen):
    """A person of one article. `ref` is local to its ArticleFacts."""

    ref: str
    name: str
    aliases: tuple[str, ...] = ()
    gender: Gender | None = None
    mentions: tuple[Span, ...] = ()


class Body(Frozen):
    """An organisation. It is settled, and then the same everywhere, when its type, name, place and parent leave nothing open."""

    ref: str
    type: str = Field(description="id of a body type in data/lang/<code>/bodies.yaml")
    name: str = Field(description="full, resolved name")
    aliases: tuple[str, ...] = ()
    place: str | None = Field(default=None, description="id of a unit in data/places")
    parent: str | None = Field(default=None, description="ref of another body of the article")
    settled: bool = True
    mentions: tuple[Span, ...] = ()


class Fact(Frozen):
    """What every statement carries: where it is said, by which rule it was read, and how sure that is."""

    evidence: tuple[Span, ...] = Field(min_length=1)
    rule: str
    confidence: Confidence


class Holding(Fact):
    """A person holds, held or is to hold a position."""

    ref: str
    person: str
    titles: tuple[str, ...] = Field(min_length=1, description="as written, or unfolded from a coordination; the fullest first")
    status: Status
    role: str | None = Field(default=None, description="id of a role concept in ontology/roles.ttl")
    body: str | None = None
    observed_on: date | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    term: str | None = Field(default=None, description="a term of office, as 2020-2025")


class Document(Frozen):
    """A decision, resolution, plan, directive or law named in the article."""

    ref: str
    title: str
    number: str | None = None
    issued: PartialDate | None = None
    issuer: str | None = Field(default=None, description="ref of a body")
    mentions: tuple[Span, ...] = ()


class Event(Fact):
    """A happening that the article reports."""

    ref: str
    kind: EventKind
    name: str
    aliases: tuple[str, ...] = ()
    date: PartialDate | None = None
    place: str | None = Field(default=None, description="id of a unit in data/places")
    attendance: int | None = None
    venues: int | None = None
    about: tuple[str, ...] = Field(default=(), description="refs of documents")
    part_of: str | None = Field(default=None, description="ref of another event")
    mentions: tuple[Span, ...] = ()


class Participation(Fact):
    """A person or a body takes part in an event."""

    event: str
    participant: str = Field(description="ref of a person or a body")
    role: ParticipationRole
    presents: str | None = Field(default=None, description="ref of a document")


class Change(Fact):
    """A personnel decision about a named person. A prosecution is a charge, not a conviction."""

    kind: ChangeKind
    person: str
    title: str | None = Field(default=None, description="the post gained or lost, as written")
    date: PartialDate | None = None
    starts: str | None = Field(default=None, description="ref of the holding that begins")
    ends: str | None = Field(default=None, description="ref of the holding that ends")
    decided_by: str | None = Field(default=None, description="ref of a body")
    by_decision: str | None = Field(default=None, description="ref of a document")


class ArticleFacts(Frozen):
    """All that one article says: a pure function of the Article."""

    article: Article
    people: tuple[Person, ...] = ()
    bodies: tuple[Body, ...] = ()
    holdings: tuple[Holding, ...] = ()
    events: tuple[Event, ...] = ()
    participations: tuple[Participation, ...] = ()
    changes: tuple[Change, ...] = ()
    documents: tuple[Document, ...] = ()

    @model_validator(mode="after")
    def _refs_resolve(self) -> Self:
        people = {p.ref for p in self.people}
        bodies = {b.ref for b in self.bodies}
        events = {e.ref for e in self.events}
        holdings = {h.ref for h in self.holdings}
        documents = {d.ref for d in self.documents}
        wanted: list[tuple[set[str], Sequence[str | None]]] = [
            (people, [h.person for h in self.holdings] + [c.person for c in self.changes]),
            (
                bodies,
                [h.body for h in self.holdings]
                + [b.parent for b in self.bodies]
                + [c.decided_by for c in self.changes]
                + [d.issuer for d in self.documents],
            ),
            (events, [p.event for p in self.participations] + [e.part_of for e in self.events]),
            (people | bodies, [p.participant for p in self.participations]),
            (holdings, [c.starts for c in self.changes] + [c.ends for c in self.changes]),
            (
                documents,
                [c.by_decision for c in self.changes]
                + [p.presents for p in self.participations]
                + [d for e in self.events for d in e.about],
            ),
        ]
        for known, refs in wanted:
            if lost := {r for r in refs if r is not None} - known:
                raise ValueError(f"refs without a target: {sorted(lost)}")
        return self


class Problem(Frozen):
    """A source that could not be read or a fact that could not be kept, listed at the end of a run."""

    source: str
    what: str
    remedy: str = ""
