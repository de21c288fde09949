"""Reads what the projection needs out of a store: articles, single people with all that is said of them, and what is projected already."""

from collections.abc import Iterable, Iterator

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from kg.derive.reading import CLASSES, ArticleRecord, Facts, is_lean, read_article, shared_facts
from kg.derive.shared import facts_of
from kg.derive.state import PersonState
from kg.rdf import DCTERMS, FOAF, KG, ORG, PROV, RDF, SCHEMA, Triple, lexical, meta_graph, ref, text
from kg.resolve import Judgements, PersonRecord
from kg.store import Store
from kg.text import fold

DEFAULT = DefaultGraph()
_PERSON_LINKS = (ORG.member, KG.participant, KG.person)


def triple(quad: Quad) -> Triple:
    """A quad of the store as a triple of terms."""
    return (str(quad.subject), str(quad.predicate), str(quad.object))


class Source:
    """A store as the projection sees it; what it has read once of an article that was just written, it is told."""

    def __init__(self, store: Store, judgements: Judgements) -> None:
        self.store = store
        self.base = store.base_iri
        self.judgements = judgements
        self.meta = NamedNode(meta_graph(self.base))

    def article(self, iri: str, triples: Iterable[Triple] | None = None) -> ArticleRecord | None:
        """The record of an article; None if there is no such graph."""
        if triples is None:
            quads = self.store.quads(graph=NamedNode(iri))
            triples = [t for t in map(triple, quads) if is_lean(t[0])]
        found = read_article(iri, triples, self.base, self.judgements)
        return found if found.head else None

    def person(self, local: str) -> PersonRecord | None:
        """One person of an article, read from the article's graph without the rest of it; None if gone or rejected."""
        article = local.partition("#")[0]
        found = read_article(article, self._about_person(local, article), self.base, self.judgements)
        return next((p for p in found.people if p.iri == local), None)

    def _about_person(self, local: str, article: str) -> Iterator[Triple]:
        graph, me = NamedNode(article), NamedNode(local)
        nodes = {article, local}
        yield from self._issued(article)
        yield from map(triple, self.store.quads(me, None, None, graph))
        for predicate in _PERSON_LINKS:
            for quad in self.store.quads(None, NamedNode(predicate), me, graph):
                node = quad.subject
                assert isinstance(node, NamedNode)
                facts = list(map(triple, self.store.quads(node, None, None, graph)))
                yield from facts
                nodes.add(node.value)
                for _, link, term in facts:
                    if link[1:-1] in (ORG.organization, KG.inEvent, KG.startsTenure, KG.endsTenure) and term[1:-1] not in nodes:
                        nodes.add(term[1:-1])
                        yield from map(triple, self.store.quads(NamedNode(term[1:-1]), None, None, graph))

    def _issued(self, article: str) -> Iterator[Triple]:
        graph = NamedNode(article)
        for predicate in (RDF.type, DCTERMS.issued):
            yield from map(triple, self.store.quads(graph, NamedNode(predicate), None, graph))

    def said_of(self, node: str) -> list[Facts]:
        """What each article says of a node that is the same in every article."""
        by_graph: dict[str, list[Triple]] = {}
        for quad in self.store.quads(NamedNode(node)):
            if isinstance(quad.graph_name, NamedNode) and quad.graph_name != self.meta:
                by_graph.setdefault(quad.graph_name.value, []).append(triple(quad))
        said = (shared_facts(facts_of(triples), graph) for graph, triples in by_graph.items())
        return [facts for facts in said if any(t in CLASSES for t in facts.get(RDF.type, ()))]

    def articles(self) -> Iterator[str]:
        """The IRIs of all articles."""
        # in the default graph there is one such triple for each article as well
        for quad in self.store.quads(None, NamedNode(RDF.type), NamedNode(SCHEMA.NewsArticle)):
            if quad.graph_name == quad.subject and isinstance(quad.subject, NamedNode):
                yield quad.subject.value

    def with_text(self, sha256: str) -> list[str]:
        """The articles of a text."""
        found = self.store.quads(None, NamedNode(KG.sha256), Literal(sha256))
        return sorted(q.subject.value for q in found if isinstance(q.subject, NamedNode))

    def is_copy(self, article: str) -> bool:
        """Whether the projection takes an article for a copy of another."""
        return any(True for _ in self.store.quads(NamedNode(article), NamedNode(KG.copyOf), None, DEFAULT))

    def age(self, article: str) -> tuple[str, str]:
        """Of copies the earliest counts."""
        graph = NamedNode(article)
        issued = next((lexical(str(q.object)) for q in self.store.quads(graph, NamedNode(DCTERMS.issued), None, graph)), "9999")
        return (issued, article)

    # ---- what is projected already

    def projected(self, node: str) -> set[Triple]:
        """What the default graph says of a node."""
        return set(map(triple, self.store.quads(NamedNode(node), None, None, DEFAULT)))

    def derived_from(self, article: str) -> set[str]:
        """The projected nodes that an article has a part in."""
        return self._subjects(PROV.wasDerivedFrom, NamedNode(article))

    def memberships(self, person: str) -> set[str]:
        """The projected memberships of a projected person."""
        return self._subjects(ORG.member, NamedNode(person))

    def post_of(self, membership: set[Triple]) -> set[Triple]:
        """What the default graph says of the post of a membership."""
        role = next((t[2] for t in membership if t[1] == ref(ORG.role)), "")
        body = next((t[2] for t in membership if t[1] == ref(ORG.organization)), "")
        if not role or not body:
            return set()
        posts = map(self.projected, self._subjects(ORG.postIn, NamedNode(body[1:-1])))
        return next((post for post in posts if any(t[1:] == (ref(ORG.role), role) for t in post)), set())

    def people_in(self, body: str) -> set[str]:
        """The projected people who hold or held a post in a body."""
        return self._subjects(KG.heldIn, NamedNode(body))

    def home(self, local: str) -> str:
        """Where a local node went; empty if nowhere."""
        return next(iter(sorted(self._subjects(KG.sighting, NamedNode(local)))), "")

    def _subjects(self, predicate: str, term: NamedNode | Literal) -> set[str]:
        found = self.store.quads(None, NamedNode(predicate), term, DEFAULT)
        return {q.subject.value for q in found if isinstance(q.subject, NamedNode)}

    def is_person(self, node: str) -> bool:
        """Whether a projected node is a person."""
        return any(True for _ in self.store.quads(NamedNode(node), NamedNode(RDF.type), NamedNode(FOAF.Person), DEFAULT))

    def block(self, key: str) -> dict[str, PersonState | None]:
        """The projected people of a block, with their sums; None for a sum that cannot be used."""
        found: dict[str, PersonState | None] = {}
        for node in sorted(self._subjects(KG.searchLabel, Literal(fold(key)))):
            if node.startswith(f"{self.base}person/"):
                state = self.state(node)
                if state is None or state.block == key or state.judged:
                    found[node] = state
        return found

    def state(self, person: str) -> PersonState | None:
        """The sum of a projected person; None if there is not exactly one of this version."""
        lines = self.state_lines(person)
        return PersonState.from_json(lexical(lines[0])) if len(lines) == 1 else None

    def state_lines(self, person: str) -> list[str]:
        """The sum as it is stored: literals."""
        return [str(q.object) for q in self.store.quads(NamedNode(person), NamedNode(KG.state), None, self.meta)]

    def sightings(self, projected: str) -> list[str]:
        """The local nodes that a projected node stands for."""
        found = self.store.quads(NamedNode(projected), NamedNode(KG.sighting), None, DEFAULT)
        return [q.object.value for q in found if isinstance(q.object, NamedNode)]


def state_triple(state: PersonState) -> Triple:
    """A sum as it is stored."""
    return (f"<{state.iri}>", f"<{KG.state}>", text(state.to_json()))
