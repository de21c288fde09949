"""Sightings of facts go in, the sentences that say them come out, each with its article."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from kg.rdf import DCTERMS, KG
from kg.text.tokens import Tokens
from kg.view.describe import PREFIXES, Description, Reader, batches, describe, describe_sightings, local_name, values_block
from kg.view.model import Quote, Source

QUOTES_PER_FACT: Final = 6
LONGEST_SENTENCE: Final = 700
_SPAN = re.compile(r"#char=(\d+),(\d+)$")
_ARTICLES_AT_ONCE = 100


class Sighting(NamedTuple):
    """A local fact of an article: where it is said, on which day, by which rule."""

    article: str
    issued: str
    spans: tuple[tuple[int, int], ...]
    rule: str
    confidence: float | None
    status: str
    inferred: bool


class Voice(NamedTuple):
    """All that is known of who says a fact."""

    quotes: tuple[Quote, ...]
    more: int
    days: tuple[str, ...]
    inferred: bool


SILENT: Final = Voice((), 0, (), False)


def read_sources(store: Reader, articles: Iterable[str]) -> dict[str, Source]:
    """The cards of articles."""
    cards = describe(store, articles)
    return {iri: _source(iri, card) for iri, card in sorted(cards.items())}


def _source(iri: str, card: Description) -> Source:
    return Source(
        id=iri,
        title=card.text(DCTERMS["title"]),
        where=card.text(DCTERMS.source),
        publisher=card.text(DCTERMS.publisher),
        issued=card.text(DCTERMS.issued),
    )


def read_voices(store: Reader, facts: Mapping[str, Description]) -> tuple[dict[str, Voice], dict[str, Source]]:
    """For each fact of the default graph its quotes, and the articles that they stand in."""
    wanted = {fact: description.texts(KG.sighting) for fact, description in facts.items()}
    local = describe_sightings(store, {iri for iris in wanted.values() for iri in iris})
    sources = read_sources(store, {article_of(iri) for iri in local})
    seen = {fact: _latest_first([_sighting(i, local[i], sources) for i in iris if i in local]) for fact, iris in wanted.items()}
    chosen = {fact: _choose(sightings) for fact, sightings in seen.items()}
    sentences = _read_sentences(store, {s for sightings in chosen.values() for s in sightings})
    voices = {fact: _voice(seen[fact], chosen[fact], sentences) for fact in facts}
    spoken = {quote.source for voice in voices.values() for quote in voice.quotes}
    return voices, {iri: source for iri, source in sources.items() if iri in spoken}


def article_of(local: str) -> str:
    """The article of one of its local nodes."""
    return local.partition("#")[0]


def _sighting(iri: str, said: Description, sources: Mapping[str, Source]) -> Sighting:
    spans = [(int(m[1]), int(m[2])) for span in said.texts(KG.evidence) if (m := _SPAN.search(span))]
    article = article_of(iri)
    return Sighting(
        article=article,
        issued=sources[article].issued if article in sources else "",
        spans=tuple(sorted(spans)),
        rule=said.text(KG.rule),
        confidence=said.number(KG.confidence),
        status=local_name(said.text(KG.status)),
        inferred=said.text(KG.inferred) == "true",
    )


def _latest_first(sightings: Iterable[Sighting]) -> list[Sighting]:
    return sorted(sorted(sightings), key=lambda s: s.issued, reverse=True)


def _choose(sightings: Sequence[Sighting]) -> Sequence[Sighting]:
    """The latest, and the earliest one: when it is first said matters."""
    if len(sightings) <= QUOTES_PER_FACT:
        return sightings
    dated = [s for s in sightings if s.issued] or sightings
    return [*sightings[: QUOTES_PER_FACT - 1], dated[-1]]


def _voice(seen: Sequence[Sighting], chosen: Sequence[Sighting], sentences: Mapping[Sighting, tuple[Quote, ...]]) -> Voice:
    quotes = tuple(quote for sighting in chosen for quote in sentences.get(sighting, ()))
    days = tuple(sorted({s.issued for s in seen if s.issued}))
    return Voice(quotes, len(seen) - len(chosen), days, bool(seen) and all(s.inferred for s in seen))


def _read_sentences(store: Reader, sightings: Iterable[Sighting]) -> dict[Sighting, tuple[Quote, ...]]:
    by_article: dict[str, list[Sighting]] = {}
    for sighting in sightings:
        by_article.setdefault(sighting.article, []).append(sighting)
    found: dict[Sighting, tuple[Quote, ...]] = {}
    for batch in batches(by_article, _ARTICLES_AT_ONCE):
        for article, text in store.query(f"{PREFIXES}SELECT ?a ?t {{ {values_block('a', batch)} GRAPH ?a {{ ?a nif:isString ?t }} }}"):
            cuts = sentence_bounds(text.value)
            found |= {s: tuple(_quotes(s, text.value, cuts)) for s in by_article[article.value]}
    return found


def _quotes(sighting: Sighting, text: str, cuts: Sequence[tuple[int, int]]) -> Iterator[Quote]:
    """One quote for each stretch of sentences that holds evidence."""
    stretches: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for start, end in sighting.spans:
        if start < end <= len(text):
            first = max((cut for cut in cuts if cut[0] <= start), default=(0, 0))[0]
            last = min((cut for cut in cuts if cut[1] >= end), default=(0, len(text)))[1]
            stretches.setdefault((first, last), []).append((start, end))
    for (first, last), spans in sorted(stretches.items()):
        sentence, marks = _cut(text, (first, last), spans)
        yield Quote(sighting.article, sentence, marks, sighting.rule, sighting.confidence, sighting.status)


def _cut(text: str, stretch: tuple[int, int], spans: Sequence[tuple[int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The stretch, shortened around the evidence if it is very long, and where the evidence stands in it."""
    first, last = stretch
    if last - first > LONGEST_SENTENCE:
        low, high = min(s for s, _ in spans), min(max(e for _, e in spans), min(s for s, _ in spans) + LONGEST_SENTENCE)
        margin = max(0, LONGEST_SENTENCE - (high - low)) // 2
        first, last = max(first, low - margin), min(last, high + margin)
    before, after = "… " if first > stretch[0] else "", " …" if last < stretch[1] else ""
    marks = [(max(s, first) - first + len(before), min(e, last) - first + len(before)) for s, e in sorted(spans)]
    sentence = before + text[first:last].replace("\n", " ") + after
    return sentence, tuple(_merge(mark for mark in marks if mark[0] < mark[1]))


def _merge(marks: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def sentence_bounds(text: str) -> list[tuple[int, int]]:
    """Where each sentence begins and ends; a line break is no sentence."""
    tokens = Tokens(text)
    bounds = [(tokens.starts[first], tokens.ends[last - 1]) for first, last in tokens.sentences]
    return [(start, start + len(text[start:end].rstrip())) for start, end in bounds if text[start:end].strip()]
