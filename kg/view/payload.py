"""A ViewGraph goes in, the JSON that the page (and the explorer) reads comes out; docs/view-payload.md describes it."""

from collections.abc import Iterable, Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from kg.view.layout import Layout, lay_out
from kg.view.model import Edge, Fact, Lane, Node, Quote, Source, Time, ViewGraph
from kg.view.terms import read_terms

FORMAT: Final = "kg-view/1"
LONGEST_TEXT: Final = 2_000
"""Names and titles from the web may be of any length; beyond this they are cut."""

Json = dict[str, Any]


def payload(graph: ViewGraph, layout: Layout | None = None) -> Json:
    """The whole picture as JSON; lays the graph out unless a layout is given. What is empty is left out."""
    layout = layout or lay_out(graph)
    texts = _Texts(graph.sources)
    nodes = [_node(node, layout, texts, graph.base) for node in graph.nodes]
    edges = [_edge(edge, texts, graph.base) for edge in graph.edges]
    meta = {
        "title": _clip(graph.title),
        "base": graph.base,
        "focus": shorten(graph.focus, graph.base),
        "view": graph.view,
        "window": list(graph.window) if any(graph.window) else None,
        "sizedBy": graph.sized_by,
        "leftOut": graph.left_out,
        "crowded": graph.crowded,
        "lanes": [_lane(lane, graph.base) for lane in graph.lanes],
    }
    return {
        "format": FORMAT,
        "meta": _filled(meta),
        "terms": read_terms(graph),
        "sources": [_source(source, graph.base) for source in texts.sources],
        "sentences": list(texts.sentences),
        "nodes": nodes,
        "edges": edges,
    }


class _Texts:
    """Every sentence and article once, by number."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = {source.id: source for source in sources}
        self._source_numbers: dict[str, int] = {}
        self.sentences: dict[str, int] = {}

    def sentence(self, text: str) -> int:
        return self.sentences.setdefault(text, len(self.sentences))

    def source(self, iri: str) -> int:
        return self._source_numbers.setdefault(iri, len(self._source_numbers))

    @property
    def sources(self) -> list[Source]:
        """The articles that are quoted, in the order of their numbers."""
        return [self._sources.get(iri, Source(iri, "", iri)) for iri in self._source_numbers]


def shorten(iri: str, base: str) -> str:
    """The IRI without the base: the id in the page and in its links."""
    return iri[len(base) :] if base and iri.startswith(base) else iri


def link_of(where: str) -> str:
    """The address of an article if it may become a link: http and https only, never a script."""
    try:
        parts = urlsplit(where)
        return where if parts.scheme.lower() in ("http", "https") and parts.hostname else ""
    except ValueError:
        return ""


def _clip(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else text[:LONGEST_TEXT] + "…"


def _filled(values: Mapping[str, Any]) -> Json:
    return {name: value for name, value in values.items() if value is not None and value not in ("", [], (), 0, False)}


def _node(node: Node, layout: Layout, texts: _Texts, base: str) -> Json:
    at = layout.places.get(node.id)
    return _filled(
        {
            "id": shorten(node.id, base),
            "kind": node.kind.value,
            "label": _clip(node.label),
            "aliases": [_clip(alias) for alias in node.aliases],
            "type": node.type,
            "level": node.level,
            "place": _clip(node.place),
            "note": _clip(node.note),
            "short": _clip(node.short),
            "date": node.date,
            "numbers": dict(node.numbers) or None,
            "score": node.score,
            "size": layout.sizes.get(node.id),
            "at": list(at) if at else None,
            "atNarrow": list(layout.narrow[node.id]) if node.id in layout.narrow else None,
            "atUnfolded": list(layout.unfolded[node.id]) if node.id in layout.unfolded else None,
            "facts": [_fact(fact, texts, base) for fact in node.facts],
        }
    )


def _edge(edge: Edge, texts: _Texts, base: str) -> Json:
    ends = {"from": shorten(edge.source, base), "to": shorten(edge.target, base), "post": shorten(edge.post, base)}
    return _filled(ends) | _fact(edge.fact, texts, base)


def _fact(fact: Fact, texts: _Texts, base: str) -> Json:
    return _filled(
        {
            "id": shorten(fact.id, base),
            "rel": fact.relation.value,
            "term": fact.term,
            "titles": [_clip(title) for title in fact.titles],
            "status": fact.status,
            "time": _time(fact.time),
            "confidence": fact.confidence,
            "inferred": fact.inferred,
            "role": fact.role,
            "rank": fact.rank,
            "weight": fact.weight if fact.weight > 1 else None,
            "quotes": [_quote(quote, texts) for quote in fact.quotes],
            "more": fact.more,
        }
    )


def _time(time: Time) -> Json | None:
    bounds = {"start": time.start, "end": time.end, "basis": time.basis, "notBefore": time.not_before, "notAfter": time.not_after}
    return _filled(bounds) or None


def _quote(quote: Quote, texts: _Texts) -> Json:
    return _filled(
        {
            "marks": [list(mark) for mark in quote.marks],
            "rule": quote.rule,
            "confidence": quote.confidence,
            "status": quote.status,
        }
    ) | {"sentence": texts.sentence(quote.sentence), "source": texts.source(quote.source)}


def _source(source: Source, base: str) -> Json:
    return _filled(
        {
            "id": shorten(source.id, base),
            "title": _clip(source.title),
            "where": _clip(source.where),
            "link": link_of(source.where),
            "publisher": _clip(source.publisher),
            "date": source.issued,
        }
    )


def _lane(lane: Lane, base: str) -> Json:
    return {"term": lane.term, "members": [shorten(member, base) for member in lane.members]}
