"""An IRI goes in, what people read goes out: `kg:Former`, or the path below the base."""

from kg.rdf import PREFIXES


def compact(iri: str, base_iri: str = "") -> str:
    """The shortest way to write an IRI that still tells it apart."""
    if base_iri and iri.startswith(base_iri) and len(iri) > len(base_iri):
        return iri[len(base_iri) :]
    start = max((start for start in PREFIXES.values() if iri.startswith(start)), key=len, default="")
    if not start or len(iri) == len(start):
        return iri
    name = next(name for name, known in PREFIXES.items() if known == start)
    return f"{name}:{iri[len(start) :]}"
