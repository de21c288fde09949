"""What a reader types goes in, the things and sentences that it finds come out, with a word that tells namesakes apart."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kg.rdf import DCTERMS
from kg.serve.live import Reading
from kg.serve.things import Thing, things
from kg.text import fold
from kg.view.describe import EMPTY, describe

KINDS: Final = ("person", "body", "post", "event", "document", "place", "article")
"""What can be found; roles are found as the posts in which they are held."""
LONGEST: Final = 200
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing, and the other name by which it was found."""

    thing: Thing
    matched: str


@dataclass(frozen=True, slots=True)
class FoundSentence:
    """A sentence with all the words, and where it stands."""

    article: str
    title: str
    issued: str
    begin: int
    text: str
    marks: tuple[tuple[int, int], ...]


def find(reading: Reading, text: str, *, kinds: Sequence[str] = KINDS, limit: int = 10) -> list[Hit]:
    """Things by their names, accents optional, the best first."""
    with reading.index() as index:
        hits = index.find(text[:LONGEST], kinds=tuple(kinds), limit=limit)
    known = things(reading.store, [hit.iri for hit in hits])
    return [Hit(known[hit.iri], hit.matched if hit.matched != hit.label else "") for hit in hits if hit.iri in known]


def near(reading: Reading, text: str) -> list[str]:
    """Names that something misspelt may stand for."""
    with reading.index() as index:
        return index.suggest(text[:LONGEST], kinds=KINDS)


def find_sentences(reading: Reading, text: str, *, limit: int = 20) -> list[FoundSentence]:
    """Sentences with all the words, the words marked."""
    with reading.index() as index:
        found = index.sentences(text[:LONGEST], limit=limit)
    cards = describe(reading.store, {sentence.article for sentence in found})
    words = frozenset(_WORD.findall(fold(text)))
    return [
        FoundSentence(
            article=sentence.article,
            title=(card := cards.get(sentence.article, EMPTY)).text(DCTERMS["title"]) or sentence.article,
            issued=card.text(DCTERMS.issued),
            begin=sentence.begin,
            text=" ".join(sentence.text.split("\n")),
            marks=tuple(_marks(sentence.text, words)),
        )
        for sentence in found
    ]


def _marks(sentence: str, words: frozenset[str]) -> Iterable[tuple[int, int]]:
    for found in _WORD.finditer(sentence):
        if fold(found[0]) in words:
            yield found.start(), found.end()
