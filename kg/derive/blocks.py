"""Everybody who may have to do with one name: block keys go in, the people of all blocks that hang together come out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.derive.source import Source
from kg.resolve import PersonRecord


@dataclass
class Blocks:
    """Blocks that judgements tie together, whole."""

    keys: set[str] = field(default_factory=set)
    people: dict[str, PersonRecord] = field(default_factory=dict)
    """By their local IRIs."""
    before: set[str] = field(default_factory=set)
    """The projected people who stand there so far."""
    judged: bool = False


@dataclass
class Fresh:
    """What the articles at hand say; for all others the store is asked."""

    articles: set[str]
    """Those that came, changed, went, or count (no longer) among copies."""
    people: Mapping[str, PersonRecord]
    by_block: Mapping[str, list[PersonRecord]]


def gather(source: Source, key: str, fresh: Fresh) -> Blocks:
    """The block of a key and those tied to it."""
    found = Blocks()
    waiting = [key]
    while waiting:
        here = waiting.pop()
        if here in found.keys:
            continue
        found.keys.add(here)
        newcomers = list(fresh.by_block.get(here, ()))
        for node in sorted(source.block(here)):
            if node not in found.before:
                found.before.add(node)
                newcomers += _members(source, node, fresh)
        for person in newcomers:
            found.people[person.iri] = person
            waiting.append(person.block)
            waiting += _tied(source, person.iri, fresh, found)
    return found


def _members(source: Source, node: str, fresh: Fresh) -> list[PersonRecord]:
    found = []
    for local in source.sightings(node):
        person = fresh.people.get(local) if local.partition("#")[0] in fresh.articles else source.person(local)
        if person:
            found.append(person)
    return found


def _tied(source: Source, local: str, fresh: Fresh, found: Blocks) -> list[str]:
    """The blocks of those whom a judgement names together with a person."""
    tied = source.judgements.bound(local) - {local}
    if tied:
        found.judged = True
    return [person.block for other in sorted(tied) if (person := look_up(source, other, fresh))]


def look_up(source: Source, local: str, fresh: Fresh) -> PersonRecord | None:
    """A local person, from the articles at hand or from the store; None if there is none that counts."""
    article = local.partition("#")[0]
    if article in fresh.articles:
        return fresh.people.get(local)
    return None if source.is_copy(article) else source.person(local)
