"""An article goes in, its page comes out: the text with everything that was read from it marked and linked, and a list of that."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from starlette.responses import Response

from kg.query.ask import select
from kg.rdf import DCTERMS, FOAF, ITSRDF, KG, NIF, ORG, RDF, SKOS
from kg.serve.dossier import Dossier, begin_of
from kg.serve.highlight import Stretch, cut
from kg.serve.pages.shown import shown
from kg.serve.site import Visit
from kg.serve.things import Thing, kind_of, things
from kg.store import Store, Term
from kg.view.describe import Description, local_name, values_block
from kg.view.quotes import read_sources

_LISTS: Final = {
    "person": "people",
    "membership": "positions",
    "event": "events",
    "change": "changes",
    "body": "bodies",
    "document": "documents",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that the article speaks of."""

    local: str
    kind: str
    thing: Thing | None
    words: str
    span: str


def article_page(visit: Visit, dossier: Dossier) -> Response:
    """The page of an article."""
    iri = dossier.about.iri
    graph = read_graph(visit.store, iri)
    homes = read_homes(visit.store, iri)
    named = {local: home for local in graph if (home := homes.get(local))}
    shared = things(visit.store, [node for node in graph if "#" not in node and node != iri])
    everything = {**shared, **named}
    text = graph[iri].text(NIF.isString) if iri in graph else ""
    return visit.html(
        "article.html",
        source=read_sources(visit.store, [iri])[iri],
        copy_of=things(visit.store, dossier.card.texts(KG.copyOf)).get(dossier.card.text(KG.copyOf)),
        text=cut(text, stretches(graph), everything) if text else [],
        contents=_contents(visit, graph, everything, iri),
        **shown(visit, dossier),
    )


def read_graph(store: Store, article: str) -> dict[str, Description]:
    """What the article's own graph says, by subject."""
    found: dict[str, dict[str, list[Term]]] = {}
    rows = select(store, f"SELECT ?s ?p ?o {{ {values_block('g', [article])} GRAPH ?g {{ ?s ?p ?o }} }}")
    for subject, predicate, value in rows:
        found.setdefault(subject.value, {}).setdefault(predicate.value, []).append(value)
    return {subject: Description(values) for subject, values in sorted(found.items())}


def read_homes(store: Store, article: str) -> dict[str, Thing]:
    """The article's local nodes, and the things of the default graph that they became a part of."""
    asked = f"SELECT ?x ?local {{ {values_block('a', [article])} ?x prov:wasDerivedFrom ?a ; kg:sighting ?local }}"
    homes = {local.value: x.value for x, local in select(store, asked) if local.value.startswith(f"{article}#")}
    known = things(store, homes.values())
    return {local: known[home] for local, home in homes.items() if home in known}


def stretches(graph: Mapping[str, Description]) -> list[Stretch]:
    """Every stretch of the text that names something, or is evidence of a fact."""
    found = []
    evidence = {span for card in graph.values() for span in card.texts(KG.evidence)}
    for span, card in graph.items():
        begin, end = card.number(NIF.beginIndex), card.number(NIF.endIndex)
        if begin is None or end is None:
            continue
        found += [Stretch(int(begin), int(end), node) for node in card.texts(ITSRDF.taIdentRef)]
        if span in evidence:
            found.append(Stretch(int(begin), int(end)))
    return found


def _contents(visit: Visit, graph: Mapping[str, Description], known: Mapping[str, Thing], article: str) -> list[tuple[str, list[Entry]]]:
    mentions: dict[str, str] = {}
    for span, card in sorted(graph.items(), key=lambda pair: pair[1].number(NIF.beginIndex) or 0):
        for node in card.texts(ITSRDF.taIdentRef):
            mentions.setdefault(node, span)
    lists: dict[str, list[Entry]] = {}
    for node, card in graph.items():
        if (name := _LISTS.get(kind_of(card))) and node != article:
            lists.setdefault(name, []).append(_entry(visit, (node, card), known, mentions, article))
    return [(name, sorted(lists[name], key=_order)) for name in dict.fromkeys(_LISTS.values()) if name in lists]


def _entry(visit: Visit, pair: tuple[str, Description], known: Mapping[str, Thing], mentions: Mapping[str, str], article: str) -> Entry:
    node, card = pair
    kind = kind_of(card)
    span = next(iter(sorted(card.texts(KG.evidence), key=begin_of)), mentions.get(node, ""))
    local = node.partition("#")[2] if node.startswith(f"{article}#") else ""
    whom = known.get(card.text(ORG.member) or card.text(KG.person)) if kind in ("membership", "change") else known.get(node)
    return Entry(local, kind, whom, _words(visit, kind, card, whom), span.partition("#")[2])


def _words(visit: Visit, kind: str, card: Description, thing: Thing | None) -> str:
    if kind == "membership":
        status = local_name(card.text(KG.status))
        titles = max(card.texts(KG.title), key=len, default="")
        return titles if status in ("", "Incumbent") else f"{titles} ({visit.words.term(status).lower()})"
    if kind == "change":
        classes = {local_name(iri) for iri in card.texts(RDF["type"])} - {"PersonnelChange"}
        said = ", ".join(visit.words.term(name) for name in sorted(classes))
        charged = f" ({visit.words('charged').lower()})" if "Prosecution" in classes else ""
        return ": ".join(filter(None, (f"{said}{charged}", card.text(KG.title))))
    names: Iterable[str] = (text for name in (FOAF.name, SKOS.prefLabel, DCTERMS.title) for text in card.texts(name))
    return "" if thing else next(iter(names), "")


def _order(entry: Entry) -> tuple[int, str, str]:
    return (begin_of(entry.span), entry.thing.label if entry.thing else "", entry.words)
