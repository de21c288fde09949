"""A text and stretches of it that overlap in any way go in, consecutive pieces come out, each with all that holds for it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from kg.serve.things import Thing


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the text, in code points, that names something or says a fact."""

    begin: int
    end: int
    names: str = ""
    """What is named; empty for a stretch that says a fact."""

    @property
    def anchor(self) -> str:
        """The end of the stretch's IRI."""
        return f"char={self.begin},{self.end}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the text for which the same holds throughout."""

    text: str
    thing: Thing | None
    said: bool
    anchors: tuple[str, ...]
    """The stretches that begin here."""


def cut(text: str, stretches: Iterable[Stretch], named: Mapping[str, Thing]) -> list[Piece]:
    """The pieces, which together are the text. Of names within names the shorter one counts."""
    known = sorted({s for s in stretches if 0 <= s.begin < s.end <= len(text)}, key=lambda s: (s.begin, s.end, s.names))
    edges = sorted({0, len(text), *(s.begin for s in known), *(s.end for s in known)})
    found = []
    open_ones: list[Stretch] = []
    waiting = iter([*known, Stretch(len(text) + 1, len(text) + 2)])
    upcoming = next(waiting)
    for begin, end in pairwise(edges):
        open_ones = [s for s in open_ones if s.end > begin]
        fresh = []
        while upcoming.begin == begin:
            fresh.append(upcoming)
            upcoming = next(waiting)
        open_ones += fresh
        names = [s for s in open_ones if s.names in named]
        thing = named[min(names, key=lambda s: (s.end - s.begin, s.names)).names] if names else None
        anchors = tuple(dict.fromkeys(s.anchor for s in fresh))
        found.append(Piece(text[begin:end], thing, any(not s.names for s in open_ones), anchors))
    return found
