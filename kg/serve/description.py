"""A store and the endpoint's address go in, what SPARQL 1.1 Service Description asks for comes out as N-Triples."""

from itertools import islice
from typing import Final

from kg.query.ask import select
from kg.rdf import DCTERMS, RDF, Namespace, Triple, integer, ref, text, to_nquads
from kg.serve.live import Reading
from kg.serve.settings import Settings

SD: Final = Namespace("http://www.w3.org/ns/sparql-service-description#")
FORMATS: Final = Namespace("http://www.w3.org/ns/formats/")
VOID: Final = Namespace("http://rdfs.org/ns/void#")
_RESULT_FORMATS: Final = (
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
    "Turtle", "N-Triples", "JSON-LD", "RDF_XML",
)  # fmt: skip
_MOST_GRAPHS: Final = 200
"""Named graphs are one an article; a description of all of them would be as long as a list of the articles."""


def describe_service(address: str, reading: Reading, settings: Settings) -> bytes:
    """The description; nodes of its own have IRIs below the endpoint's address."""
    store = reading.store
    service, dataset, default = f"{address}#service", f"{address}#dataset", f"{address}#default"
    limits = f"read only; {settings.timeout:g} s and {settings.rows} rows a query; SERVICE and updates are refused"
    triples: list[Triple] = [
        (ref(service), ref(RDF.type), ref(SD.Service)),
        (ref(service), ref(SD.endpoint), ref(address)),
        (ref(service), ref(SD.supportedLanguage), ref(SD.SPARQL11Query)),
        (ref(service), ref(SD.defaultDataset), ref(dataset)),
        (ref(service), ref(DCTERMS.description), text(limits, "en")),
        (ref(dataset), ref(RDF.type), ref(SD.Dataset)),
        (ref(dataset), ref(SD.defaultGraph), ref(default)),
        (ref(default), ref(RDF.type), ref(SD.Graph)),
        (ref(default), ref(VOID.uriSpace), text(store.base_iri)),
        (ref(default), ref(VOID.triples), integer(_count(reading))),
    ]
    triples += [(ref(service), ref(SD.resultFormat), ref(FORMATS[name])) for name in _RESULT_FORMATS]
    names = sorted(name.value for name in islice(store.graph_names(), _MOST_GRAPHS))
    for name in names:
        node = f"{address}#{name.removeprefix(store.base_iri)}"
        triples += [
            (ref(dataset), ref(SD.namedGraph), ref(node)),
            (ref(node), ref(RDF.type), ref(SD.NamedGraph)),
            (ref(node), ref(SD.name), ref(name)),
        ]
    return to_nquads(triples)


def _count(reading: Reading) -> int:
    if "triples" not in reading.kept:
        rows = select(reading.store, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
        reading.kept["triples"] = int(next(iter(rows))["n"].value)
    return int(reading.kept["triples"])
