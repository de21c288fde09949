"""A small invented newsroom: articles written here go in, the graph that they add up to comes out, by the contract and by hand.

People, provinces and sentences are invented. It is a second, independent reading of the contract: the picture is tested against
what the contract promises, not against what the writer of the graph happens to do.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, serialize

from kg.store import Store, open_store
from kg.text import fold

BASE = "http://localhost:8010/"
W3ID = "https://w3id.org/kg-officials/"
KG = "https://w3id.org/kg-officials#"
ORG = "http://www.w3.org/ns/org#"
FOAF = "http://xmlns.com/foaf/0.1/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
SCHEMA = "http://schema.org/"
SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/"
NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
DCT = "http://purl.org/dc/terms/"
ITSRDF = "http://www.w3.org/2005/11/its/rdf#"
PROV = "http://www.w3.org/ns/prov#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"

Value = NamedNode | Literal


def vi(text: str) -> Literal:
    """A Vietnamese label."""
    return Literal(text, language="vi")


def day(text: str) -> Literal:
    """A date of the precision in which it is written."""
    kind = {4: "gYear", 7: "gYearMonth"}.get(len(text), "date")
    return Literal(text, datatype=NamedNode(XSD + kind))


def node(text: str) -> NamedNode:
    """An IRI."""
    return NamedNode(text)


def short(*parts: str) -> str:
    """Six hex digits of the parts."""
    return sha256("\0".join(parts).encode()).hexdigest()[:6]


@dataclass(frozen=True)
class Said:
    """A local fact of an article: its properties, and what it projects to."""

    kind: str
    local: str
    key: tuple[str, ...]
    properties: tuple[tuple[str, Value], ...]
    confidence: float
    status: str = ""


@dataclass
class Story:
    """One article that is being written."""

    iri: str
    title: str
    issued: str
    publisher: str
    where: str
    text: str = ""
    said: list[Said] = field(default_factory=list)
    spans: dict[str, tuple[int, int, str]] = field(default_factory=dict)
    people: set[str] = field(default_factory=set)
    named: list[tuple[str, str]] = field(default_factory=list)

    def write(self, sentence: str) -> None:
        """Adds a sentence to the text."""
        self.text += (" " if self.text and not self.text.endswith("\n") else "") + sentence

    def span(self, words: str) -> str:
        """The IRI of the last place in the text where the words stand."""
        start = self.text.rindex(words)
        iri = f"{self.iri}#char={start},{start + len(words)}"
        self.spans[iri] = (start, start + len(words), words)
        return iri

    def mention(self, words: str, what: str) -> None:
        """Says that words name a body or a document."""
        self.named.append((self.span(words), what))

    def note(self, kind: str, key: Sequence[str], words: str, properties: Mapping[str, Value | Sequence[Value]], **how: object) -> str:
        """Records a fact said in the words; `how` may give confidence, rule and status."""
        local = f"{self.iri}#{kind}-{short(*key)}"
        flat = [(p, v) for p, vs in properties.items() for v in (vs if isinstance(vs, list | tuple) else [vs])]
        confidence = float(str(how.get("confidence", 0.95)))
        flat += [(KG + "evidence", node(self.span(words))), (KG + "rule", Literal(str(how.get("rule", "introduction/title-list"))))]
        flat += [(KG + "confidence", Literal(str(confidence), datatype=node(XSD + "decimal")))]
        self.said.append(Said(kind, local, tuple(key), tuple(flat), confidence, str(how.get("status", ""))))
        return local


@dataclass
class Newsroom:
    """All articles, and the bodies, places and documents that they share."""

    stories: list[Story] = field(default_factory=list)
    shared: dict[str, list[tuple[str, Value]]] = field(default_factory=dict)
    posts: dict[tuple[str, str], str] = field(default_factory=dict)

    def story(self, slug: str, title: str, issued: str = "", publisher: str = "Báo An Sơn", where: str = "") -> Story:
        """Begins an article."""
        story = Story(f"{BASE}article/{slug}-{short(slug)}", title, issued, publisher, where or f"https://baoanson.example/{slug}.html")
        story.text = title + "\n"
        self.stories.append(story)
        return story

    def place(self, slug: str, label: str, level: str) -> str:
        """A place of a level: province, city, district, commune."""
        iri = f"{W3ID}place/{slug}@0"
        self.shared[iri] = [(RDF + "type", node(KG + "Place")), (SKOS + "prefLabel", vi(label)), (KG + "level", Literal(level))]
        return iri

    def body(self, label: str, kind: str, place: str = "", parent: str = "", alias: str = "") -> str:
        """An organisation."""
        iri = f"{BASE}body/{kind}/{short(label)}"
        facts: list[tuple[str, Value]] = [(RDF + "type", node(ORG + "Organization")), (SKOS + "prefLabel", vi(label))]
        facts += [(KG + "searchLabel", Literal(fold(label)))]
        facts += [(SKOS + "altLabel", vi(alias))] if alias else []
        facts += [(ORG + "classification", node(f"{W3ID}body-type/{kind}"))]
        facts += [(KG + "place", node(place))] if place else []
        facts += [(ORG + "subOrganizationOf", node(parent))] if parent else []
        self.shared[iri] = facts
        return iri

    def role(self, name: str, label: str, rank: int) -> str:
        """A role concept with its rank."""
        iri = f"{W3ID}role/{name}"
        self.shared[iri] = [(RDF + "type", node(ORG + "Role")), (SKOS + "prefLabel", vi(label)), (KG + "rank", Literal(rank))]
        return iri

    def document(self, title: str, number: str = "", creator: str = "", issued: str = "") -> str:
        """A document."""
        iri = f"{BASE}document/{short(title)}"
        facts: list[tuple[str, Value]] = [(RDF + "type", node(KG + "OfficialDocument")), (DCT + "title", vi(title))]
        facts += [(KG + "number", Literal(number))] if number else []
        facts += [(DCT + "creator", node(creator))] if creator else []
        facts += [(DCT + "issued", day(issued))] if issued else []
        self.shared[iri] = facts
        return iri

    def quads(self) -> Iterator[Quad]:
        """Article graphs and their projection."""
        for story in self.stories:
            yield from article_graph(story)
        yield from projection(self)


def article_graph(story: Story) -> Iterator[Quad]:
    """What one article says."""
    graph = node(story.iri)

    def tell(subject: str, predicate: str, value: Value) -> Quad:
        return Quad(node(subject), node(predicate), value, graph)

    yield from (tell(story.iri, p, v) for p, v in article_card(story))
    yield tell(story.iri, NIF + "isString", Literal(story.text))
    for name in sorted(story.people):
        yield tell(f"{story.iri}#{short(name)}", RDF + "type", node(FOAF + "Person"))
        yield tell(f"{story.iri}#{short(name)}", FOAF + "name", vi(name))
    for said in story.said:
        yield from (tell(said.local, p, v) for p, v in said.properties)
    for span, what in story.named:
        yield tell(span, ITSRDF + "taIdentRef", node(what))
    for iri, (start, end, words) in story.spans.items():
        yield tell(iri, NIF + "referenceContext", graph)
        yield tell(iri, NIF + "beginIndex", Literal(start))
        yield tell(iri, NIF + "endIndex", Literal(end))
        yield tell(iri, NIF + "anchorOf", Literal(words))


def article_card(story: Story) -> Iterator[tuple[str, Value]]:
    """What is told of an article in its own graph and in the default graph."""
    yield RDF + "type", node(SCHEMA + "NewsArticle")
    yield DCT + "source", Literal(story.where)
    yield DCT + "title", vi(story.title)
    yield DCT + "publisher", Literal(story.publisher)
    if story.issued:
        yield DCT + "issued", day(story.issued)


def projection(room: Newsroom) -> Iterator[Quad]:
    """The default graph: every fact once, pointing at its sightings."""

    def tell(subject: str, predicate: str, value: Value) -> Quad:
        return Quad(node(subject), node(predicate), value, DefaultGraph())

    for story in room.stories:
        yield from (tell(story.iri, p, v) for p, v in article_card(story))
        for name in sorted(story.people):
            yield from (tell(person_iri(name), p, v) for p, v in person_card(name))
            yield tell(person_iri(name), KG + "sighting", node(f"{story.iri}#{short(name)}"))
    for iri, facts in room.shared.items():
        yield from (tell(iri, p, v) for p, v in facts)
    yield from post_quads(room, tell)
    groups: dict[tuple[str, tuple[str, ...]], list[tuple[Story, Said]]] = defaultdict(list)
    for story in room.stories:
        for said in story.said:
            groups[said.kind, said.key].append((story, said))
    local = {said.local: f"{BASE}{kind}/{short(kind, *key)}" for (kind, key), group in groups.items() for _, said in group}
    local |= {f"{story.iri}#{short(name)}": person_iri(name) for story in room.stories for name in story.people}
    for group in groups.values():
        yield from fact_quads(group, local, tell)


def post_quads(room: Newsroom, tell) -> Iterator[Quad]:  # type: ignore[no-untyped-def]
    """The posts, and who holds them."""
    for (role, body), label in room.posts.items():
        iri = f"{BASE}post/{short(role, body)}"
        for p, v in [
            (RDF + "type", node(ORG + "Post")),
            (ORG + "role", node(role)),
            (ORG + "postIn", node(body)),
            (SKOS + "prefLabel", vi(label)),
        ]:
            yield tell(iri, p, v)


def person_iri(name: str) -> str:
    """The projected person of a name: here names are unique."""
    return f"{BASE}person/{fold(name).replace(' ', '-')}-{short(name)}"


def person_card(name: str) -> list[tuple[str, Value]]:
    """What the default graph says of a person besides the sightings."""
    return [(RDF + "type", node(FOAF + "Person")), (FOAF + "name", vi(name)), (KG + "searchLabel", Literal(fold(name)))]


def fact_quads(group: list[tuple[Story, Said]], local: Mapping[str, str], tell) -> Iterator[Quad]:  # type: ignore[no-untyped-def]
    """One projected fact with the properties of all its sightings."""
    iri = local[group[0][1].local]
    dated = sorted((story.issued, said.status) for story, said in group if story.issued)
    own = {KG + "evidence", KG + "rule", KG + "confidence", KG + "status", KG + "observedOn"}
    values = {(p, v) for _, said in group for p, v in said.properties if p not in own}
    for p, v in sorted(values, key=str):
        if isinstance(v, NamedNode) and "#" in v.value and v.value.startswith(BASE):
            v = node(local[v.value])
        yield tell(iri, p, v)
    yield tell(iri, KG + "confidence", Literal(str(max(said.confidence for _, said in group)), datatype=node(XSD + "decimal")))
    for story, said in group:
        yield tell(iri, KG + "sighting", node(said.local))
        yield tell(iri, PROV + "wasDerivedFrom", node(story.iri))
    if group[0][1].kind == "holding":
        yield tell(iri, KG + "status", node(KG + (dated[-1][1] if dated else group[0][1].status)))
        held = [issued for issued, status in dated if status in ("Incumbent", "Acting")]
        left = [issued for issued, status in dated if status == "Former"]
        if left:
            yield tell(iri, KG + "endNotAfter", day(left[0]))
        if held:
            yield tell(iri, KG + "firstSeen", day(held[0]))
            yield tell(iri, KG + "lastSeen", day(held[-1]))


def as_store(room: Newsroom) -> Store:
    """The newsroom in an in-memory store."""
    store = open_store(None, write=True, base_iri=BASE)
    store.bulk_load(serialize(room.quads(), format=RdfFormat.N_QUADS) or b"")
    return store
