"""The types of a picture: what is drawn, what each line says, and the sentences behind it; slots classes, for there are many."""

from dataclasses import dataclass
from enum import StrEnum


class NodeKind(StrEnum):
    """What a node stands for; decides its colour and shape."""

    PERSON = "person"
    BODY = "body"
    EVENT = "event"
    DOCUMENT = "document"
    POST = "post"


class Relation(StrEnum):
    """What a line between two nodes means; each is a filter of the page."""

    MEMBERSHIP = "membership"
    PARTICIPATION = "participation"
    PRESENTS = "presents"
    CHANGE = "change"
    ABOUT = "about"
    ISSUED = "issued"
    PART = "part"
    SUCCESSION = "succession"
    APPEARANCE = "appearance"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Source:
    """An article, as the place where something is said."""

    id: str
    title: str
    where: str
    """The URL, or the path that was read; only http(s) ones become links."""
    publisher: str = ""
    issued: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """One stretch of an article that says a fact, with the sentence around it."""

    source: str
    sentence: str
    marks: tuple[tuple[int, int], ...]
    """Where in the sentence the fact is said, in code points."""
    rule: str = ""
    confidence: float | None = None
    status: str = ""


@dataclass(frozen=True, slots=True)
class Time:
    """When something held or happened, as ISO text of any precision; empty where the articles do not say."""

    start: str = ""
    end: str = ""
    basis: str = ""
    """'stated' by an article; 'seen': the first and the last day on which somebody was seen in office; 'reported': the articles' days."""
    not_before: str = ""
    not_after: str = ""
    """The widest bounds: it did not begin before, it did not end after."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement of the default graph: a membership, participation, change … or a plain link without a sentence of its own."""

    id: str
    relation: Relation
    term: str = ""
    """Local name of the ontology's term that says it more precisely: Speaker, Appointment, Prosecution …"""
    titles: tuple[str, ...] = ()
    status: str = ""
    time: Time = Time()
    confidence: float | None = None
    inferred: bool = False
    role: str = ""
    rank: int | None = None
    weight: int = 1
    quotes: tuple[Quote, ...] = ()
    more: int = 0
    """How many further quotes there are that the file leaves out."""


@dataclass(frozen=True, slots=True)
class Node:
    """A person, body, event, document or post."""

    id: str
    kind: NodeKind
    label: str
    aliases: tuple[str, ...] = ()
    type: str = ""
    """Local name of its class or the id of its body type; the key of a term."""
    level: str = ""
    place: str = ""
    note: str = ""
    """A second, smaller line under the label: the title in a committee, the role at an event."""
    date: str = ""
    numbers: tuple[tuple[str, int | str], ...] = ()
    facts: tuple[Fact, ...] = ()
    """What is said about the node itself: personnel changes of a person, the sentences that report an event."""
    score: float | None = None
    """The centrality by which the node is sized, if one was asked for."""
    short: str = ""
    """What is drawn instead of the label where the nodes beside it say the rest."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A fact drawn from one node to another."""

    source: str
    target: str
    fact: Fact
    post: str = ""
    """The post between person and body, drawn as a node when posts are not folded."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A captioned row of a committee or an event."""

    term: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ViewGraph:
    """Everything that one picture shows, in the order in which it is written."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    sources: tuple[Source, ...] = ()
    base: str = ""
    title: str = ""
    focus: str = ""
    view: str = "graph"
    window: tuple[str, str] = ("", "")
    sized_by: str = ""
    crowded: int = 0
    """How many events were left out because so many people were there that it says nothing of who knows whom."""
    left_out: int = 0
    """How many nodes were there beyond the limit."""
    lanes: tuple[Lane, ...] = ()
