"""A sentence, and where and when it was written -> what is read from it, as plain tuples that a table can hold."""

from datetime import date

from kg.extract import extract
from kg.model import Article, ArticleFacts

DAY = date(2022, 11, 24)


def read(text: str, place: str = "", day: date | None = DAY) -> ArticleFacts:
    """The facts of one text; `place` is what an unnamed 'tỉnh' stands for."""
    return extract(Article(id="article/x", source="x.txt", text=text, published=day, place_hint=place))


def names(text: str, place: str = "") -> list[str]:
    """The people, in order."""
    return [person.name for person in read(text, place).people]


def posts(text: str, place: str = "") -> list[tuple[str, str]]:
    """(person, title) of each holding, sorted."""
    facts = read(text, place)
    people = {person.ref: person.name for person in facts.people}
    return sorted((people[h.person], h.titles[0]) for h in facts.holdings)


def statuses(text: str) -> list[tuple[str, str, str]]:
    """(person, title, status) of each holding, sorted."""
    facts = read(text)
    people = {person.ref: person.name for person in facts.people}
    return sorted((people[h.person], h.titles[0], h.status.value) for h in facts.holdings)


def bodies(text: str, place: str = "", day: date | None = DAY) -> dict[str, str]:
    """Title -> the full name of its body; of titles that several hold, the last one's."""
    facts = read(text, place, day)
    called = {body.ref: body.name for body in facts.bodies}
    return {h.titles[0]: called.get(h.body or "", "") for h in facts.holdings}


def roles(text: str, place: str = "") -> dict[str, str | None]:
    """Title -> the id of its role."""
    return {h.titles[0]: h.role for h in read(text, place).holdings}


def decisions(text: str, day: date | None = DAY) -> list[tuple[str, str, str | None]]:
    """(person, kind, post) of each change, sorted."""
    facts = read(text, "", day)
    people = {person.ref: person.name for person in facts.people}
    return sorted((people[c.person], c.kind.value, c.title) for c in facts.changes)
