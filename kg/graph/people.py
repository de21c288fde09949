"""Local names of an article's people: Person objects go in, the part of their IRIs after '#' comes out, from their names alone."""

from collections import Counter
from collections.abc import Sequence

from kg.model import Person
from kg.rdf import digest, slug


def person_names(people: Sequence[Person]) -> dict[str, str]:
    """The local name of each person, by ref: the slug of the name.

    Names that share a slug (Hùng, Hưng) get six hex digits of the exact name; people of one name are numbered by their first mention.
    """
    slugs = {p.ref: slug(p.name) or "x" for p in people}
    spellings = {words: {p.name for p in people if slugs[p.ref] == words} for words in slugs.values()}
    bearers = Counter(p.name for p in people)
    result: dict[str, str] = {}
    seen: Counter[str] = Counter()
    for person in sorted(people, key=_first_mention):
        words = slugs[person.ref]
        if len(spellings[words]) > 1 or words == "x":
            words = f"{words}-{digest(person.name)}"
        if bearers[person.name] > 1:
            seen[person.name] += 1
            words = f"{words}-{seen[person.name]}"
        result[person.ref] = words
    return result


def _first_mention(person: Person) -> tuple[int, str]:
    return (min((s.start for s in person.mentions), default=1 << 60), person.ref)
