"""An answer of a query process and a media type go in, the bytes to send come out."""

from typing import Final

import pyoxigraph as ox

from kg.query.syntax import query_form
from kg.rdf import PREFIXES
from kg.serve import negotiate
from kg.store.guard import Answer

_RESULTS: Final = {
    negotiate.RESULTS_JSON: ox.QueryResultsFormat.JSON,
    negotiate.RESULTS_XML: ox.QueryResultsFormat.XML,
    negotiate.CSV: ox.QueryResultsFormat.CSV,
    negotiate.TSV: ox.QueryResultsFormat.TSV,
}
_GRAPHS: Final = {
    negotiate.TURTLE: ox.RdfFormat.TURTLE,
    negotiate.NTRIPLES: ox.RdfFormat.N_TRIPLES,
    negotiate.JSONLD: ox.RdfFormat.JSON_LD,
    negotiate.RDFXML: ox.RdfFormat.RDF_XML,
}


def offered(query: str) -> tuple[str, ...]:
    """The media types in which a query can be answered; raises QueryError if it is an update, or empty."""
    return negotiate.GRAPHS if query_form(query) in ("CONSTRUCT", "DESCRIBE") else negotiate.RESULTS


def written(answer: Answer, media_type: str) -> bytes:
    """The answer in the chosen form."""
    if answer.kind == "graph":
        return graph(answer.data, media_type)
    if media_type == negotiate.RESULTS_JSON:
        return answer.data
    found = ox.parse_query_results(answer.data, format=ox.QueryResultsFormat.JSON)
    return found.serialize(format=_RESULTS[media_type]) or b""


def graph(ntriples: bytes, media_type: str, base_iri: str = "") -> bytes:
    """Triples in the chosen form; what is said of one thing stands together."""
    if media_type == negotiate.NTRIPLES:
        return ntriples
    lines = sorted(set(ntriples.splitlines()))
    quads = ox.parse(b"\n".join(lines), format=ox.RdfFormat.N_TRIPLES)
    found = ox.serialize((quad.triple for quad in quads), format=_GRAPHS[media_type], prefixes=_used(ntriples, base_iri))
    return _ordered(found or b"")


def _ordered(turtle: bytes) -> bytes:
    """Oxigraph writes prefixes in any order; the same graph shall give the same bytes."""
    lines = turtle.splitlines(keepends=True)
    count = sum(line.startswith(b"@prefix") for line in lines)
    return b"".join([*sorted(lines[:count]), *lines[count:]])


def _used(ntriples: bytes, base_iri: str) -> dict[str, str]:
    """The contract's prefixes that occur; a header longer than what it heads helps nobody."""
    known = {**PREFIXES, **({"": base_iri} if base_iri else {})}
    return {name: iri for name, iri in known.items() if f"<{iri}".encode() in ntriples}
