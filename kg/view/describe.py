"""IRIs go in, what the store says about them comes out, asked a few hundred at a time, so that a remote store is asked seldom."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pyoxigraph import Literal, NamedNode

from kg.query.ask import select
from kg.store import Store, Term

BATCH: Final = 400


class Description(Mapping[str, tuple[Term, ...]]):
    """The properties of one subject, values sorted; what is not there is empty."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, Iterable[Term]]) -> None:
        self._values = {name: tuple(sorted(set(terms), key=str)) for name, terms in values.items()}

    def __getitem__(self, name: str) -> tuple[Term, ...]:
        return self._values.get(name, ())

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def texts(self, name: str) -> tuple[str, ...]:
        """All values as text."""
        return tuple(term.value for term in self[name])

    def text(self, name: str) -> str:
        """The first value as text, or nothing."""
        values = self[name]
        return values[0].value if values else ""

    def number(self, name: str) -> float | None:
        """The first value as a number, or None."""
        try:
            return float(self.text(name))
        except ValueError:
            return None

    def label(self, name: str, language: str) -> str:
        """The value in a language, else the first one without language."""
        literals = [term for term in self[name] if isinstance(term, Literal)]
        fitting = [term.value for term in literals if term.language == language] or [term.value for term in literals if not term.language]
        return fitting[0] if fitting else ""


EMPTY: Final = Description({})


def local_name(iri: str) -> str:
    """What stands behind the last '#' or '/'."""
    return iri.rstrip("/#").replace("#", "/").rpartition("/")[2]


def values_block(variable: str, iris: Iterable[str]) -> str:
    """A VALUES block; NamedNode refuses what is no IRI, so that nothing can break out of the brackets."""
    return f"VALUES ?{variable} {{ {' '.join(str(NamedNode(iri)) for iri in iris)} }}"


def batches(iris: Iterable[str], size: int = BATCH) -> Iterator[list[str]]:
    """The distinct IRIs in sorted order, cut into pieces."""
    ordered = sorted(set(iris))
    for start in range(0, len(ordered), size):
        yield ordered[start : start + size]


def describe(store: Store, iris: Iterable[str]) -> dict[str, Description]:
    """What the default graph says about each; IRIs that it does not know are missing."""
    return _describe(store, iris, "{ %s ?s ?p ?o }")


def describe_sightings(store: Store, iris: Iterable[str]) -> dict[str, Description]:
    """What article graphs say about each local node."""
    return _describe(store, iris, "{ %s GRAPH ?g { ?s ?p ?o } }")


def _describe(store: Store, iris: Iterable[str], pattern: str) -> dict[str, Description]:
    found: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for batch in batches(iris):
        for subject, predicate, value in select(store, f"SELECT ?s ?p ?o {pattern % values_block('s', batch)}"):
            found[subject.value][predicate.value].append(value)
    return {subject: Description(values) for subject, values in found.items()}
