"""The graph in RDF's own formats: Turtle, N-Triples, RDF/XML (the default graph), TriG and N-Quads (everything)."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO, cast

from pyoxigraph import Quad, RdfFormat, Triple, parse, serialize

from kg.export.graphs import default_lines, named_lines
from kg.export.lines import type_first
from kg.export.options import Options
from kg.export.prefixes import OrderedHeader, prefixes
from kg.store import Store

_BATCH = 20_000


def turtle(store: Store, out: BinaryIO, options: Options) -> None:
    """Writes the default graph as Turtle."""
    _pretty(_triples(default_lines(store, options, key=type_first)), out, RdfFormat.TURTLE, options.base_iri or store.base_iri)


def rdfxml(store: Store, out: BinaryIO, options: Options) -> None:
    """Writes the default graph as RDF/XML."""
    _pretty(_triples(default_lines(store, options, key=type_first)), out, RdfFormat.RDF_XML, options.base_iri or store.base_iri)


def trig(store: Store, out: BinaryIO, options: Options) -> None:
    """Writes the default graph and all article graphs as TriG."""
    _pretty(_all_quads(store, options), out, RdfFormat.TRIG, options.base_iri or store.base_iri)


def ntriples(store: Store, out: BinaryIO, options: Options) -> None:
    """Writes the default graph as sorted N-Triples."""
    out.writelines(default_lines(store, options))


def nquads(store: Store, out: BinaryIO, options: Options) -> None:
    """Writes everything as N-Quads: the default graph, then graph by graph, each sorted."""
    out.writelines(default_lines(store, options))
    for _, lines in named_lines(store, options):
        out.writelines(lines)


def _all_quads(store: Store, options: Options) -> Iterator[Quad]:
    yield from _quads(default_lines(store, options, key=type_first))
    for _, lines in named_lines(store, options, key=type_first):
        yield from _quads(lines)


def _quads(lines: Iterable[bytes]) -> Iterator[Quad]:
    batch: list[bytes] = []
    for line in lines:
        batch.append(line)
        if len(batch) == _BATCH:
            yield from parse(b"".join(batch), format=RdfFormat.N_QUADS)
            batch = []
    yield from parse(b"".join(batch), format=RdfFormat.N_QUADS)


def _triples(lines: Iterable[bytes]) -> Iterator[Triple]:
    return (quad.triple for quad in _quads(lines))


def _pretty(statements: Iterator[Quad] | Iterator[Triple], out: BinaryIO, form: RdfFormat, base_iri: str) -> None:
    names = prefixes(base_iri)
    header = OrderedHeader(out, len(names))
    serialize(cast("Iterable[Triple]", statements), cast("BinaryIO", header), form, prefixes=names)
    header.flush()
