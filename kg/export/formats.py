"""A format's name and a place to write to go in; the exporter of that format is called."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, Final

from kg.errors import UsageError
from kg.export.options import Options
from kg.export.target import writing
from kg.store import Store

Exporter = Callable[[Store, BinaryIO, Options], None]

FORMATS: Final[Mapping[str, str]] = {
    "turtle": "kg.export.rdf:turtle",
    "trig": "kg.export.rdf:trig",
    "nquads": "kg.export.rdf:nquads",
    "ntriples": "kg.export.rdf:ntriples",
    "rdfxml": "kg.export.rdf:rdfxml",
    "jsonld": "kg.export.jsonld:jsonld",
    "graphml": "kg.export.network:graphml",
    "gexf": "kg.export.network:gexf",
    "csv": "kg.export.tables:write_zip",
    "ftm": "kg.export.ftm:ftm",
    "schemaorg": "kg.export.schemaorg:schemaorg",
}
"""Name -> where the exporter is. A new format is one new file and one line here."""

ALIASES: Final = {
    "ttl": "turtle",
    "nq": "nquads",
    "nt": "ntriples",
    "rdf": "rdfxml",
    "xml": "rdfxml",
    "json-ld": "jsonld",
    "followthemoney": "ftm",
    "schema.org": "schemaorg",
}
_SUFFIXES: Final = {
    ".ttl": "turtle",
    ".trig": "trig",
    ".nq": "nquads",
    ".nt": "ntriples",
    ".rdf": "rdfxml",
    ".xml": "rdfxml",
    ".jsonld": "jsonld",
    ".graphml": "graphml",
    ".gexf": "gexf",
    ".csv": "csv",
    ".zip": "csv",
}


def resolve_format(form: str | None, out: Path | str) -> str:
    """The format's full name, from what was asked for or else from the file's suffix; raises UsageError for an unknown one."""
    if form is None:
        guessed = "turtle" if str(out) == "-" else _SUFFIXES.get(Path(out).suffix.lower())
        if guessed is None:
            raise UsageError("the file's name does not tell its format", where=str(out), remedy=f"say -f {', '.join(FORMATS)}")
        return guessed
    name = ALIASES.get(form.lower(), form.lower())
    if name not in FORMATS:
        raise UsageError(f"no format '{form}'", remedy=f"choose {', '.join(FORMATS)}")
    return name


def export(store: Store, out: Path | str, form: str | None = None, options: Options | None = None) -> None:
    """Writes the graph to a file, whole or not at all; '-' is standard output. A csv without .zip is a folder.

    Raises UsageError for an unknown format and for one file where csv needs several, ExportError if it cannot be written.
    """
    options = options or Options()
    name = resolve_format(form, out)
    if name == "csv" and str(out).lower().endswith(".csv"):
        raise UsageError("csv is a table for people, one for posts …, not one file", where=str(out), remedy="name a folder, or a .zip")
    if name == "csv" and str(out) != "-" and not str(out).endswith(".zip"):
        from kg.export.tables import write_folder

        write_folder(store, Path(out), options)
        return
    exporter = _load(name)
    with writing(out) as file:
        exporter(store, file, options)


def _load(name: str) -> Exporter:
    module, _, function = FORMATS[name].partition(":")
    found: Exporter = getattr(import_module(module), function)
    return found
