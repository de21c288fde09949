"""A text -> its facts as plain tuples, for tests that read sentence by sentence."""

from datetime import date

from kg.extract import extract
from kg.model import Article, ArticleFacts


def facts(text: str, published: date | None = None) -> ArticleFacts:
    """What one text says."""
    return extract(Article(id="article/test", source="test.txt", text=text, title=text.split("\n", 1)[0], published=published))


def people(text: str) -> list[str]:
    """The names, in order."""
    return [p.name for p in facts(text).people]


def holdings(text: str) -> set[tuple[str, str, str, str | None]]:
    """(person, first title, status, body) of each position."""
    told = facts(text)
    names, bodies = {p.ref: p.name for p in told.people}, {b.ref: b.name for b in told.bodies}
    return {(names[h.person], h.titles[0], h.status.value, bodies.get(h.body or "")) for h in told.holdings}


def changes(text: str, published: date | None = None) -> set[tuple[str, str, str | None]]:
    """(person, kind, post) of each personnel change."""
    told = facts(text, published)
    names = {p.ref: p.name for p in told.people}
    return {(names[c.person], c.kind.value, c.title) for c in told.changes}
