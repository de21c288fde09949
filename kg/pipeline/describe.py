"""A store goes in, what it holds comes out in numbers."""

from typing import Final

from pyoxigraph import Literal, NamedNode, QuerySolutions

from kg.rdf import DCTERMS, FOAF, KG, ORG, SCHEMA, judgements_graph, meta_graph
from kg.store import Store

_CLASSES: Final = {
    "people": FOAF.Person,
    "memberships": ORG.Membership,
    "bodies": ORG.Organization,
    "posts": ORG.Post,
    "events": KG.Event,
    "participations": KG.Participation,
    "changes": KG.PersonnelChange,
    "documents": KG.OfficialDocument,
}


def describe(store: Store) -> dict[str, int | str]:
    """Counts by kind, the days of the first and the last article, the base IRI, and who read.

    Statements are those of the default graph, where every fact stands once.
    """
    facts: dict[str, int | str] = {"base IRI": store.base_iri, "articles": _count(store, f"?x a <{SCHEMA.NewsArticle}>")}
    first = _text(store, f"SELECT (MIN(?d) AS ?v) {{ ?x a <{SCHEMA.NewsArticle}> ; <{DCTERMS.issued}> ?d }}")
    last = _text(store, f"SELECT (MAX(?d) AS ?v) {{ ?x a <{SCHEMA.NewsArticle}> ; <{DCTERMS.issued}> ?d }}")
    if first:
        facts["published"] = f"{first} to {last}"
    facts |= {name: _count(store, f"?x a <{iri}>") for name, iri in _CLASSES.items()}
    facts["statements"] = _count(store, "?x ?p ?o")
    facts["in article graphs"] = _count(store, f"GRAPH ?g {{ ?g a <{SCHEMA.NewsArticle}> . ?x ?p ?o }}")
    facts["judgements"] = _count(store, f"GRAPH <{judgements_graph(store.base_iri)}> {{ ?x <{KG.decision}> ?o }}")
    meta = NamedNode(meta_graph(store.base_iri))
    versions = sorted({q.object.value for q in store.quads(None, NamedNode(KG.extractor), None, meta) if isinstance(q.object, Literal)})
    if versions:
        facts["extractor"] = ", ".join(versions)
    return facts


def _count(store: Store, pattern: str) -> int:
    return int(_text(store, f"SELECT (COUNT(*) AS ?v) {{ {pattern} }}"))


def _text(store: Store, query: str) -> str:
    result = store.query(query)
    assert isinstance(result, QuerySolutions)
    value = next(iter(result))["v"]
    return value.value if isinstance(value, Literal) else ""
