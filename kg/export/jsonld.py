"""The default graph as JSON-LD: one node a line, with the context of ontology/context.jsonld written into the file."""

import json
from collections.abc import Mapping
from typing import Any, BinaryIO, Final

from pyoxigraph import Literal

from kg.export.options import Options
from kg.export.records import Record, Value, records
from kg.rdf import PREFIXES, RDF, XSD
from kg.share import share_file
from kg.store import Store

_NATIVE: Final = XSD.string


def jsonld(store: Store, out: BinaryIO, options: Options) -> None:
    """Writes the default graph as one JSON-LD document that needs no network to be read."""
    context = json.loads(share_file("ontology", "context.jsonld").read_text("utf-8"))["@context"]
    terms = _terms(context)
    out.write(f'{{"@context":{_dump(context)},\n"@graph":['.encode())
    comma = "\n"
    for record in records(store, options):
        out.write(f"{comma}{_dump(node(record, terms))}".encode())
        comma = ",\n"
    out.write(b"\n]}\n")


def node(record: Record, terms: Mapping[str, tuple[str, Mapping[str, str]]]) -> dict[str, Any]:
    """One subject with the short names of the context; a property that the context lacks keeps its IRI."""
    found: dict[str, Any] = {"id": record.iri}
    for predicate, values in record.values.items():
        if predicate == RDF.type:
            found["type"] = _one_or_all([_short(value.value) for value in values])
            continue
        name, rules = terms.get(predicate, (predicate, {}))
        if rules.get("@container") == "@language" and all(isinstance(v, Literal) and v.language for v in values):
            found[name] = _by_language(values)
        else:
            plain = name if rules.get("@container") != "@language" else predicate
            found[plain] = _one_or_all([_value(value, rules if plain == name else {}) for value in values])
    return found


def _terms(context: Mapping[str, Any]) -> dict[str, tuple[str, Mapping[str, str]]]:
    """From property IRIs to the context's names and rules."""
    terms: dict[str, tuple[str, Mapping[str, str]]] = {}
    for name, rule in context.items():
        rules = rule if isinstance(rule, dict) else {"@id": rule} if isinstance(rule, str) else {}
        prefix, colon, local = rules.get("@id", "").partition(":")
        if colon and prefix in PREFIXES:
            terms[PREFIXES[prefix] + local] = (name, rules)
    return terms


def _value(value: Value, rules: Mapping[str, str]) -> Any:
    if not isinstance(value, Literal):
        return value.value if rules.get("@type") == "@id" else {"@id": value.value}
    if value.language:
        return value.value if rules.get("@language") == value.language else {"@value": value.value, "@language": value.language}
    kind = value.datatype.value
    wanted = rules.get("@type", "")
    if kind == _NATIVE and not rules.get("@language") and not wanted:
        return value.value
    if wanted and wanted != "@id" and PREFIXES["xsd"] + wanted.removeprefix("xsd:") == kind:
        return value.value
    return {"@value": value.value} if kind == _NATIVE else {"@value": value.value, "@type": kind.replace(XSD.iri, "xsd:")}


def _by_language(values: tuple[Value, ...]) -> dict[str, Any]:
    found: dict[str, list[Any]] = {}
    for value in values:
        if isinstance(value, Literal):
            found.setdefault(value.language or "", []).append(value.value)
    return {language: _one_or_all(texts) for language, texts in sorted(found.items())}


def _one_or_all(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


def _short(iri: str) -> str:
    start = next((name for name in ("kg", "org", "foaf", "skos", "schema", "prov") if iri.startswith(PREFIXES[name])), "")
    return f"{start}:{iri[len(PREFIXES[start]) :]}" if start else iri


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
