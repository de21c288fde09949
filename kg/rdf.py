"""Names and terms of the graph: content goes in, IRIs and N-Quads terms come out, the same on every machine and in every run.

A term is a string in N-Quads syntax, as `<https://…>` or `"Võ Văn Minh"@vi`, spelt exactly as the store spells it; a triple is three of
them. In hot loops that costs a quarter of what term objects cost, and sets of triples can be compared.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from kg.errors import UsageError

DEFAULT_BASE_IRI: Final = "http://localhost:8010/"
"""Where `kg serve` answers unless told otherwise, so that every IRI can be opened."""

VOCABULARY: Final = "https://w3id.org/kg-officials"
"""Roles, body types, statuses and places live under this address, not under the user's base."""

Triple = tuple[str, str, str]
"""Subject, predicate and object, each a term in N-Quads syntax."""

_SLUG_LENGTH: Final = 64
_MUST_ESCAPE = re.compile(r'[\x00-\x1f\x7f"\\]')
_ESCAPES = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_UNESCAPES = {written: char for char, written in _ESCAPES.items()}
_ESCAPED = re.compile(r"\\u([0-9A-F]{4})|\\.")
_NOT_IN_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')


class Namespace:
    """IRIs that share a beginning: `KG.evidence` and `KG["evidence"]` are strings."""

    def __init__(self, iri: str) -> None:
        self.iri = iri

    def __getattr__(self, name: str) -> str:
        if name.startswith("__"):
            raise AttributeError(name)
        # only asked for what is not there yet: the next time it is an attribute like any other
        self.__dict__[name] = self.iri + name
        return self.iri + name

    def __getitem__(self, name: str) -> str:
        return self.iri + name


KG = Namespace(f"{VOCABULARY}#")
ORG = Namespace("http://www.w3.org/ns/org#")
FOAF = Namespace("http://xmlns.com/foaf/0.1/")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
SCHEMA = Namespace("http://schema.org/")
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
NIF = Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
ITSRDF = Namespace("http://www.w3.org/2005/11/its/rdf#")
PROV = Namespace("http://www.w3.org/ns/prov#")
DCTERMS = Namespace("http://purl.org/dc/terms/")
RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#")
XSD = Namespace("http://www.w3.org/2001/XMLSchema#")

PREFIXES: Final = {
    "kg": KG.iri,
    "org": ORG.iri,
    "foaf": FOAF.iri,
    "skos": SKOS.iri,
    "schema": SCHEMA.iri,
    "sem": SEM.iri,
    "nif": NIF.iri,
    "itsrdf": ITSRDF.iri,
    "prov": PROV.iri,
    "dcterms": DCTERMS.iri,
    "rdf": RDF.iri,
    "rdfs": RDFS.iri,
    "xsd": XSD.iri,
    "role": f"{VOCABULARY}/role/",
    "bodytype": f"{VOCABULARY}/body-type/",
    "place": f"{VOCABULARY}/place/",
}


@lru_cache(maxsize=1 << 16)
def slug(text: str) -> str:
    """The words of a text in ASCII, joined by hyphens, cut between words; empty if no letter or digit can be kept."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("đ", "d"))
    words = re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))
    kept = ""
    for word in words:
        longer = f"{kept}-{word}" if kept else word
        if len(longer) > _SLUG_LENGTH:
            break
        kept = longer
    return kept or "".join(words)[:_SLUG_LENGTH]


def digest(*parts: str, size: int = 6) -> str:
    """The first `size` hex digits of the SHA-256 of the parts; where one part ends and the next begins counts."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:size]


def article_id(source: str) -> str:
    """The path of an article below the base, from its source: a canonical URL, a relative path, or path#row."""
    parts = urlsplit(source) if "://" in source else None
    path = f"{parts.path}?{parts.query}" if parts and parts.query else parts.path if parts else source
    last = path.rstrip("/").rpartition("/")[2]
    words = slug(re.sub(r"\.[A-Za-z]{1,5}(?=$|[#?])", "", last)) or slug(path) or slug(source) or "x"
    return f"article/{words}-{digest(source, size=10)}"


@lru_cache(maxsize=1 << 16)
def mint(base: str, kind: str, words: str, *identity: str) -> str:
    """The IRI of a node that is the same in every article: kind, a readable slug, and the digest of what identifies it."""
    return f"{base}{kind}/{slug(words) or 'x'}-{digest(kind, *identity, size=12)}"


def alias(base: str, kind: str, words: str, local: str) -> str:
    """The IRI that a local node would have if it stood alone in its cluster; `local` is the node's IRI."""
    article, _, name = local.removeprefix(base).partition("#")
    return mint(base, kind, words, article, name)


def role_iri(role: str) -> str:
    """The IRI of a role concept."""
    return f"{VOCABULARY}/role/{role}"


def body_type_iri(body_type: str) -> str:
    """The IRI of a body type concept."""
    return f"{VOCABULARY}/body-type/{body_type}"


def place_iri(unit: str) -> str:
    """The IRI of an administrative unit."""
    return f"{VOCABULARY}/place/{unit}"


def meta_graph(base: str) -> str:
    """The graph of settings and of everything that depends on the clock."""
    return f"{base}meta"


def judgements_graph(base: str) -> str:
    """The graph of what people have decided."""
    return f"{base}judgements"


def ref(iri: str) -> str:
    """An IRI as a term."""
    return f"<{iri}>"


def text(value: str, lang: str = "") -> str:
    """A string as a term, with a language tag if one is given."""
    if _MUST_ESCAPE.search(value):
        value = _MUST_ESCAPE.sub(lambda m: _ESCAPES.get(m[0]) or f"\\u{ord(m[0]):04X}", value)
    return f'"{value}"@{lang.lower()}' if lang else f'"{value}"'


def lexical(term: str) -> str:
    """What a literal says, without quotes, language and type."""
    inside = term[1 : term.rindex('"')]
    return _ESCAPED.sub(_unescaped, inside) if "\\" in inside else inside


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else _UNESCAPES[match[0]]


def integer(value: int) -> str:
    """A whole number as a term."""
    return f'"{value}"^^<http://www.w3.org/2001/XMLSchema#integer>'


def decimal(value: float) -> str:
    """A number of at most four decimals as a term, without needless zeros: the store would drop them."""
    return f'"{value:.4f}'.rstrip("0").rstrip(".") + '"^^<http://www.w3.org/2001/XMLSchema#decimal>'


def day(value: str) -> str:
    """A year, a month or a day as a term of the type that says how precise it is."""
    kind = {4: "gYear", 7: "gYearMonth"}.get(len(value), "date")
    return f'"{value}"^^<http://www.w3.org/2001/XMLSchema#{kind}>'


def instant(value: str) -> str:
    """A point in time (ISO 8601) as a term."""
    return f'"{value}"^^<http://www.w3.org/2001/XMLSchema#dateTime>'


def to_nquads(triples: Iterable[Triple], graph: str = "") -> bytes:
    """The triples as N-Quads, sorted, in the graph of an IRI or in the default graph."""
    end = f" <{graph}> .\n" if graph else " .\n"
    return "".join(sorted({f"{s} {p} {o}{end}" for s, p, o in triples})).encode()


def check_base_iri(base: str) -> str:
    """The base itself, if it is an absolute http(s) IRI that ends in '/' and has neither query nor fragment.

    Raises UsageError otherwise.
    """
    remedy = "give an absolute http(s) IRI that ends in '/', as https://example.org/officials/"
    try:
        parts = urlsplit(base)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.hostname or _NOT_IN_IRI.search(base):
        raise UsageError("the base is not an absolute http(s) IRI", where=base, remedy=remedy)
    if not base.endswith("/") or "?" in base or "#" in base:
        raise UsageError("the base IRI does not end in '/', or has a query or a fragment", where=base, remedy=remedy)
    return base


def is_loopback(base: str) -> bool:
    """Whether the base names this very machine, so that its IRIs mean nothing elsewhere."""
    return (urlsplit(base).hostname or "") in {"localhost", "127.0.0.1", "::1"}
