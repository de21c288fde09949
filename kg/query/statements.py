"""The triples of a CONSTRUCT or DESCRIBE go in; Turtle or an rdflib graph comes out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pyoxigraph import RdfFormat, Triple, serialize

from kg.rdf import PREFIXES

if TYPE_CHECKING:
    import rdflib


@dataclass(frozen=True, slots=True)
class Statements(Sequence[Triple]):
    """A set of triples in one fixed order."""

    triples: tuple[Triple, ...]

    def __len__(self) -> int:
        return len(self.triples)

    def __getitem__(self, index: Any) -> Any:
        return self.triples[index]

    def __iter__(self) -> Iterator[Triple]:
        return iter(self.triples)

    def turtle(self) -> str:
        """The triples in Turtle, with the prefixes of the contract in their order."""
        body = serialize(self.triples, format=RdfFormat.TURTLE, prefixes=dict(PREFIXES)) or b""
        # Oxigraph writes the prefixes in any order
        lines = body.decode("utf-8").splitlines(keepends=True)
        return "".join([*sorted(lines[: len(PREFIXES)]), *lines[len(PREFIXES) :]])

    def ntriples(self) -> str:
        """The triples in N-Triples."""
        return (serialize(self.triples, format=RdfFormat.N_TRIPLES) or b"").decode("utf-8")

    def rdflib(self) -> "rdflib.Graph":
        """The triples as an rdflib graph."""
        from rdflib import Graph

        return Graph().parse(data=self.ntriples(), format="nt")


def statements(triples: Sequence[Triple]) -> Statements:
    """Sorts triples and drops what is said twice."""
    return Statements(tuple(sorted(set(triples), key=str)))
