"""A Reading and its titles -> the bodies that the article names, each once where it stands."""

from collections.abc import Sequence
from typing import Protocol

from kg.extract.bodies import BodyParser, BodyPhrase
from kg.extract.reading import Reading


class Spanned(Protocol):
    """A title, as far as bodies need to know it."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def body(self) -> BodyPhrase | None: ...


def find_bodies(reading: Reading, parser: BodyParser, titles: Sequence[Spanned]) -> list[BodyPhrase]:
    """The bodies named outside titles and inside them, in order; none overlap."""
    inside = {t.start: t for t in titles}
    found: list[BodyPhrase] = []
    end = 0
    for i in sorted({*inside, *reading.bodies, *reading.brand}):
        if i < end:
            continue
        title = inside.get(i)
        if title is not None:
            if title.body is not None and title.body.end > title.body.start:
                found.append(title.body)
            end = title.end
            continue
        body = parser.at(i) if i not in reading.skip else None
        if body is not None and body.end > i:
            found.append(body)
            end = body.end
    return found
