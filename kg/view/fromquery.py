"""A query's answer goes in, the nodes and links that it speaks of come out: entities of a SELECT, triples of a CONSTRUCT."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.query import Rows, Statements, run
from kg.query.ask import select
from kg.rdf import DCTERMS, FOAF, KG, ORG, RDF, SKOS
from kg.store import Store
from kg.view.build import Choice
from kg.view.describe import EMPTY, Description, describe, local_name
from kg.view.links import links_among, links_of_facts
from kg.view.model import Edge, Fact, Node, NodeKind, Relation
from kg.view.nodes import kind_of, label_of
from kg.view.options import ViewOptions

_FACTS: Final = (ORG.Membership, KG.Participation, KG.PersonnelChange)
_NAMES: Final = (FOAF.name, SKOS.prefLabel, DCTERMS["title"])


def choose_by_query(store: Store, options: ViewOptions) -> Choice:
    """What a query returns, with the facts of the store among it.

    Raises QueryError if the answer holds nothing that can be drawn, and whatever `kg.query.run` raises.
    """
    answer = run(store, options.query, dict(options.params))
    if isinstance(answer, Statements):
        return _of_triples(store, answer)
    if isinstance(answer, Rows):
        return _of_rows(store, answer)
    raise QueryError("an ASK returns no graph", remedy="ask with SELECT or CONSTRUCT")


def _of_rows(store: Store, rows: Rows) -> Choice:
    terms = {term for row in rows.terms for term in row if term is not None}
    iris = {term.value for term in terms if isinstance(term, NamedNode)}
    names = {term for term in terms if isinstance(term, Literal) and term.language}
    choice = _of_entities(store, iris | _called(store, names))
    if not choice.nodes:
        what = "returns no rows" if not len(rows) else "returns nothing that can be drawn"
        raise QueryError(f"the query {what}", remedy="select people, bodies, events or documents, as IRIs or by name")
    return choice


def _called(store: Store, names: Iterable[Literal]) -> set[str]:
    """The entities that have exactly one of these names: named queries answer with names."""
    found: set[str] = set()
    ordered = sorted(names, key=str)
    for start in range(0, len(ordered), 200):
        block = " ".join(str(name) for name in ordered[start : start + 200])
        paths = "|".join(f"<{name}>" for name in _NAMES)
        found |= {row[0].value for row in select(store, f"SELECT ?s {{ VALUES ?name {{ {block} }} ?s {paths} ?name }}")}
    return found


def _of_entities(store: Store, iris: Iterable[str]) -> Choice:
    """Entities and facts, by their IRIs; a fact brings its ends with it, a post its body."""
    cards = describe(store, iris)
    facts = [iri for iri, card in cards.items() if set(_FACTS) & set(card.texts(RDF["type"]))]
    links = set(links_of_facts(store, facts))
    nodes = {iri for iri, card in cards.items() if (kind := kind_of(card)) and kind is not NodeKind.POST}
    nodes |= {body for card in cards.values() for body in card.texts(ORG.postIn)}
    nodes |= {end for link in links for end in (link.source, link.target)}
    return Choice(frozenset(nodes), tuple(sorted(links | set(links_among(store, nodes)))))


def _of_triples(store: Store, triples: Statements) -> Choice:
    """Triples between nodes become links; where the store has facts between the same two, these are drawn, with their sentences."""
    made = _descriptions(triples)
    links = list(_links(triples))
    choice = _of_entities(store, {*made, *(end for source, _, target in links for end in (source, target))})
    facts = {link.fact for link in choice.links}
    joined = {frozenset((link.source, link.target)) for link in choice.links}
    free = [link for link in links if frozenset((link[0], link[2])) not in joined and not {link[0], link[2]} & facts]
    ends = {end for source, _, target in free for end in (source, target)} - choice.nodes
    nodes = tuple(_node(iri, made.get(iri, EMPTY)) for iri in sorted(ends))
    if not choice.nodes and not nodes:
        raise QueryError("the query returns no graph", remedy="construct triples between people, bodies, events or documents")
    return Choice(choice.nodes, choice.links, extra_nodes=nodes, extra_edges=tuple(_edge(*link) for link in free))


def _descriptions(triples: Statements) -> Mapping[str, Description]:
    found: dict[str, dict[str, list[NamedNode | Literal]]] = defaultdict(lambda: defaultdict(list))
    for triple in triples:
        if isinstance(triple.subject, NamedNode) and isinstance(triple.object, (NamedNode, Literal)):
            found[triple.subject.value][triple.predicate.value].append(triple.object)
    return {iri: Description(values) for iri, values in found.items()}


def _links(triples: Statements) -> Iterator[tuple[str, str, str]]:
    """The triples that join two nodes; what tells of one node's class is no line."""
    for triple in triples:
        source, target = triple.subject, triple.object
        if isinstance(source, NamedNode) and isinstance(target, NamedNode) and source != target and triple.predicate.value != RDF["type"]:
            yield source.value, triple.predicate.value, target.value


def _edge(source: str, predicate: str, target: str) -> Edge:
    said = local_name(predicate)
    return Edge(source, target, Fact(f"{source} {said} {target}", Relation.LINK, said, titles=(said,)))


def _node(iri: str, card: Description) -> Node:
    """A node that only the query knows; without a class it is drawn as a document."""
    return Node(iri, kind_of(card) or NodeKind.DOCUMENT, label_of(card, iri))
