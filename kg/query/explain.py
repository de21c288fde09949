"""An IRI goes in; every fact about it comes out, each with the sentences that say it, who said them, when, and how they were read."""

from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from kg.errors import NotFound
from kg.query.ask import select
from kg.query.explained import Explanation
from kg.query.reader import FactReader
from kg.rdf import KG, ORG
from kg.store import Store

_FACTS: Final = frozenset({"membership", "change", "participation", "event"})

# what is said of a thing: the facts that point to it, those of posts through role and body
_ABOUT: Final = {
    "person": "{ ?fact org:member ?node } UNION { ?fact kg:person ?node } UNION { ?fact kg:participant ?node }",
    "body": "{ ?fact org:organization ?node } UNION { ?fact kg:decidedBy ?node } UNION { ?fact kg:participant ?node }",
    "post": "?node org:role ?role ; org:postIn ?body . ?fact org:role ?role ; org:organization ?body",
    "event": "?fact kg:inEvent ?node",
    "document": "{ ?fact kg:presents ?node } UNION { ?fact schema:about ?node } UNION { ?fact kg:byDecision ?node }",
}
_BY_LABEL: Final = """?fact org:member ?s . { ?fact kg:title ?o } UNION {
    ?fact org:role ?role ; org:organization ?body . ?post org:role ?role ; org:postIn ?body ; skos:prefLabel ?o }"""
_LINKS: Final = {
    KG.attended: "?fact kg:participant ?s ; kg:inEvent ?o",
    KG.spokeAt: "?fact kg:participant ?s ; kg:inEvent ?o ; kg:participationRole ?did . FILTER(?did IN (kg:Speaker, kg:Presenter))",
    KG.chaired: "?fact kg:participant ?s ; kg:inEvent ?o ; kg:participationRole kg:Chair",
    ORG.memberOf: "?fact org:member ?s ; org:organization ?o",
    ORG.headOf: "?fact org:member ?s ; org:organization ?o",
    KG.heldIn: "?fact org:member ?s ; org:organization ?o",
    ORG.holds: "?o org:role ?role ; org:postIn ?body . ?fact org:member ?s ; org:role ?role ; org:organization ?body",
    KG.holds: _BY_LABEL,
    KG.held: _BY_LABEL,
}
"""Shortcuts of the default graph, and the facts that they stand for."""


def explain(store: Store, iri: str, lang: str = "") -> Explanation:
    """Every fact about a thing, or the fact itself, with its quotes; raises NotFound if the store knows nothing of the IRI.

    Statuses, roles and changes are said in a language, or for '' by the names of their terms.
    """
    reader = FactReader(store, lang)
    node = NamedNode(iri)
    graph = NamedNode(iri.partition("#")[0]) if "#" in iri and store.contains_graph(NamedNode(iri.partition("#")[0])) else DefaultGraph()
    kind = reader.kind(node, graph)
    if not kind:
        raise NotFound("nothing is known of this IRI", where=iri, remedy="kg explain takes names too")
    if (kind in _FACTS and kind != "event") or graph != DefaultGraph():
        facts = [reader.fact(node, graph)]
    else:
        found = select(store, f"SELECT DISTINCT ?fact {{ VALUES ?node {{ {node} }} {{ {_ABOUT[kind]} }} ?fact kg:sighting ?any }}")
        facts = reader.facts([*([node] if kind in _FACTS else []), *(row["fact"] for row in found)])
    # of somebody who is only named, the mentions are all there is to show
    facts = facts or [reader.fact(node, graph)]
    return Explanation(iri=iri, kind=kind, label=reader.label(node, graph), facts=tuple(facts))


def explain_triple(store: Store, subject: str, predicate: str, value: str, lang: str = "") -> Explanation:
    """The facts behind one triple of the default graph, its object an IRI or a Vietnamese label; raises NotFound if it is not there."""
    target = NamedNode(value) if value.startswith(("http://", "https://")) else Literal(value, language="vi")
    triple = (NamedNode(subject), NamedNode(predicate), target)
    if next(store.quads(*triple, DefaultGraph()), None) is None:
        raise NotFound("the default graph does not say this", where=f"{subject} {predicate} {value}")
    reader = FactReader(store, lang)
    if predicate in _LINKS:
        values = f"VALUES (?s ?o) {{ ({triple[0]} {triple[2]}) }}"
        found = select(store, f"SELECT DISTINCT ?fact {{ {values} {_LINKS[predicate]} . ?fact kg:sighting ?any }}")
        facts = reader.facts([row["fact"] for row in found])
    else:
        facts = [reader.fact(triple[0], DefaultGraph())]
    return Explanation(iri=subject, kind=reader.kind(triple[0], DefaultGraph()), label=reader.label(triple[0]), facts=tuple(facts))
