"""Sightings of facts go in, the sentences that say them come out, each with its article."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from kg.query.ask import select
from kg.query.passage import passage
from kg.rdf import DCTERMS, KG
from kg.store import Store
from kg.text.tokens import Tokens
from kg.view.describe import Description, batches, describe, describe_sightings, local_name, values_block
from kg.view.model import Quote, Source

QUOTES_PER_FACT: Final = 6
LONGEST_SENTENCE: Final = 700
MENTIONS: Final = 2
_SPAN = re.compile(r"#char=(\d+),(\d+)$")
_ARTICLES_AT_ONCE: Final = 100

Span = tuple[int, int]


class Sighting(NamedTuple):
    """A local fact of an article: where it is said, on which day, by which rule."""

    article: str
    issued: str
    spans: tuple[Span, ...]
    rule: str = ""
    confidence: float | None = None
    status: str = ""
    inferred: bool = False


class Voice(NamedTuple):
    """All that is known of who says a fact."""

    quotes: tuple[Quote, ...]
    more: int
    days: tuple[str, ...]
    inferred: bool


SILENT: Final = Voice((), 0, (), False)
Heard = tuple[dict[str, Voice], dict[str, Source]]
"""Who says each fact, and the articles that are quoted."""


def read_voices(store: Store, facts: Mapping[str, Description]) -> Heard:
    """For each fact of the default graph the sentences of its sightings."""
    wanted = {fact: card.texts(KG.sighting) for fact, card in facts.items()}
    local = describe_sightings(store, {iri for iris in wanted.values() for iri in iris})
    sources = read_sources(store, {article_of(iri) for iri in local})
    return _hear(store, {fact: [_sighting(i, local[i], sources) for i in iris if i in local] for fact, iris in wanted.items()}, sources)


def read_mentions(store: Store, nodes: Mapping[str, Sequence[str]]) -> Heard:
    """Where articles name nodes, each given with all its IRIs: for links that have no sentence of their own."""
    owner = {iri: node for node, iris in nodes.items() for iri in iris}
    spans: dict[str, list[str]] = {}
    for batch in batches(owner):
        for name, span in select(store, f"SELECT ?n ?s {{ {values_block('n', batch)} GRAPH ?g {{ ?s itsrdf:taIdentRef ?n }} }}"):
            spans.setdefault(owner[name.value], []).append(span.value)
    kept = {node: sorted(iris)[:MENTIONS] for node, iris in spans.items()}
    sources = read_sources(store, {article_of(iri) for iris in kept.values() for iri in iris})
    return _hear(store, {node: [_mention(iri, sources) for iri in iris] for node, iris in kept.items()}, sources)


def _hear(store: Store, seen: Mapping[str, Sequence[Sighting]], sources: Mapping[str, Source]) -> Heard:
    ordered = {fact: sorted(sorted(sightings), key=lambda s: s.issued, reverse=True) for fact, sightings in seen.items()}
    chosen = {fact: _choose(sightings) for fact, sightings in ordered.items()}
    sentences = _read_sentences(store, {s for sightings in chosen.values() for s in sightings})
    voices = {fact: _voice(ordered[fact], chosen[fact], sentences) for fact in ordered}
    spoken = {quote.source for voice in voices.values() for quote in voice.quotes}
    return voices, {iri: source for iri, source in sources.items() if iri in spoken}


def read_sources(store: Store, articles: Iterable[str]) -> dict[str, Source]:
    """The cards of articles."""
    return {iri: _source(iri, card) for iri, card in sorted(describe(store, articles).items())}


def _source(iri: str, card: Description) -> Source:
    title, where = card.text(DCTERMS["title"]), card.text(DCTERMS.source)
    return Source(iri, title, where, card.text(DCTERMS.publisher), card.text(DCTERMS.issued))


def article_of(local: str) -> str:
    """The article of one of its local nodes."""
    return local.partition("#")[0]


def _issued(iri: str, sources: Mapping[str, Source]) -> str:
    source = sources.get(article_of(iri))
    return source.issued if source else ""


def _spans(iris: Iterable[str]) -> tuple[Span, ...]:
    return tuple(sorted((int(m[1]), int(m[2])) for iri in iris if (m := _SPAN.search(iri))))


def _sighting(iri: str, said: Description, sources: Mapping[str, Source]) -> Sighting:
    return Sighting(
        article=article_of(iri),
        issued=_issued(iri, sources),
        spans=_spans(said.texts(KG.evidence)),
        rule=said.text(KG.rule),
        confidence=said.number(KG.confidence),
        status=local_name(said.text(KG.status)),
        inferred=said.text(KG.inferred) == "true",
    )


def _mention(span: str, sources: Mapping[str, Source]) -> Sighting:
    return Sighting(article_of(span), _issued(span, sources), _spans([span]))


def _choose(sightings: Sequence[Sighting]) -> Sequence[Sighting]:
    """The latest, and the earliest one: when something was first said matters."""
    if len(sightings) <= QUOTES_PER_FACT:
        return sightings
    dated = [s for s in sightings if s.issued] or sightings
    return [*sightings[: QUOTES_PER_FACT - 1], dated[-1]]


def _voice(seen: Sequence[Sighting], chosen: Sequence[Sighting], sentences: Mapping[Sighting, tuple[Quote, ...]]) -> Voice:
    quotes = tuple(quote for sighting in chosen for quote in sentences.get(sighting, ()))
    days = tuple(sorted({s.issued for s in seen if s.issued}))
    return Voice(quotes, len(seen) - len(chosen), days, bool(seen) and all(s.inferred for s in seen))


def _read_sentences(store: Store, sightings: Iterable[Sighting]) -> dict[Sighting, tuple[Quote, ...]]:
    by_article: dict[str, list[Sighting]] = {}
    for sighting in sightings:
        by_article.setdefault(sighting.article, []).append(sighting)
    found: dict[Sighting, tuple[Quote, ...]] = {}
    for batch in batches(by_article, _ARTICLES_AT_ONCE):
        query = f"SELECT ?a ?t {{ {values_block('a', batch)} GRAPH ?a {{ ?a nif:isString ?t }} }}"
        for article, text in select(store, query):
            tokens = Tokens(text.value)
            found |= {s: quotes_of(s, text.value, tokens) for s in by_article[article.value]}
    return found


def quotes_of(sighting: Sighting, text: str, tokens: Tokens) -> tuple[Quote, ...]:
    """One quote for each sentence that holds evidence, the one that says most first: a mere name comes after the words of the post."""
    marks: dict[str, list[Span]] = {}
    for begin, end in sighting.spans:
        if begin < end <= len(text):
            around = passage(text, tokens, begin, end)
            marks.setdefault(around.text, []).append((len(around.before), len(around.before) + len(around.quote)))
    quotes = []
    for sentence, spans in sorted(marks.items(), key=lambda item: -sum(end - start for start, end in merge(item[1]))):
        clipped, kept = clip(sentence, merge(spans))
        quotes.append(Quote(sighting.article, clipped, kept, sighting.rule, sighting.confidence, sighting.status))
    return tuple(quotes)


def clip(sentence: str, marks: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    """A sentence on one line; a very long one is cut to what stands around the marks."""
    first, last = 0, len(sentence)
    if last > LONGEST_SENTENCE:
        low = marks[0][0]
        high = min(marks[-1][1], low + LONGEST_SENTENCE)
        margin = (LONGEST_SENTENCE - (high - low)) // 2
        first, last = max(0, low - margin), min(last, high + margin)
    before, after = "… " if first else "", " …" if last < len(sentence) else ""
    moved = [(max(s, first) - first + len(before), min(e, last) - first + len(before)) for s, e in marks]
    return before + sentence[first:last].replace("\n", " ") + after, tuple(mark for mark in moved if mark[0] < mark[1])


def merge(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that touch made one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
