"""Nodes that are the same in every article: bodies, documents and terms go in, IRIs from their structure come out.

What the article leaves open stays local: a node of a body without its place would be one body for the whole country.
"""

import re
from collections.abc import Sequence
from typing import Final

from kg.graph.merge import local_names
from kg.model import Body, Document
from kg.rdf import mint
from kg.text import key

# decisions of these issuers are numbered once for the whole country; 12/QĐ-UBND exists in every province
_NATIONAL_SERIES = re.compile(r"(?:[/-](?:TW|TƯ|CP|NĐ-CP|NQ-CP|TTg|CTN|L-CTN|CT-TTg|QĐ-TTg)|/(?:UBTV)?QH\d+|/UBTVQH\d+)$")
_TERM = re.compile(r"(\d{4})\s*[-–—]\s*(\d{4})")
_LOCAL: Final = "#"


def body_iris(article: str, base: str, bodies: Sequence[Body]) -> dict[str, str]:
    """The IRI of each body, by ref: global from type, place, name and parents if all of them are settled, else local."""
    by_ref = {b.ref: b for b in bodies}
    lines = {b.ref: _line(b, by_ref) for b in bodies}
    who = {ref: tuple(part for b in line for part in (b.type, b.place or "", key(" ".join(b.name.split())))) for ref, line in lines.items()}
    settled = {ref for ref, line in lines.items() if all(b.settled for b in line)}
    local = local_names("body", dict.fromkeys(who[ref] for ref in who if ref not in settled))
    return {ref: mint(base, "body", by_ref[ref].name, *who[ref]) if ref in settled else f"{article}#{local[who[ref]]}" for ref in who}


def _line(body: Body, by_ref: dict[str, Body]) -> list[Body]:
    """The body and those above it; a circle of parents ends where it closes."""
    line = [body]
    while line[-1].parent and (above := by_ref[line[-1].parent]) not in line:
        line.append(above)
    return line


def document_iris(article: str, base: str, documents: Sequence[Document], bodies: dict[str, str]) -> dict[str, str]:
    """The IRI of each document, by ref: from its number, else from title and issuer; local where these do not single it out."""
    found: dict[str, str] = {}
    for document in documents:
        if identity := _document_identity(document, bodies.get(document.issuer or "", ""), base):
            found[document.ref] = mint(base, "document", document.number or document.title, *identity)
    open_ones = {d.ref: (key(d.title), d.number or "") for d in documents if d.ref not in found}
    local = local_names("document", dict.fromkeys(open_ones.values()))
    return found | {ref: f"{article}#{local[who]}" for ref, who in open_ones.items()}


def _document_identity(document: Document, issuer: str, base: str) -> tuple[str, ...] | None:
    known_issuer = issuer.removeprefix(base) if issuer and _LOCAL not in issuer else ""
    if document.number:
        number = "".join(document.number.split()).upper()
        if _NATIONAL_SERIES.search("".join(document.number.split())):
            return (number,)
        return (number, known_issuer) if known_issuer else None
    return (key(" ".join(document.title.split())), known_issuer) if known_issuer else None


def term_years(term: str) -> tuple[str, str] | None:
    """The first and the last year of a term of office; None if it is not written as two years."""
    match = _TERM.search(term)
    return (match[1], match[2]) if match else None


def term_iri(base: str, term: str, body: str) -> str:
    """The IRI of a term of office: of a settled body's, or just of the years."""
    owner = body.removeprefix(base) if body and _LOCAL not in body else ""
    return mint(base, "term", " ".join(term_years(term) or (term,)), term, owner)
