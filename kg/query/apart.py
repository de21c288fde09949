"""Things of one name go in, words that tell them apart come out: posts of a person, years of a body, the day of an event."""

from collections.abc import Sequence
from typing import Final

from kg.query.ask import select
from kg.rdf import ref
from kg.store import Store

_SHOWN: Final = 2
"""Words that are enough to know which is meant."""
_WORDS: Final = """SELECT ?thing ?rank ?word { VALUES ?thing { %s }
  { ?thing kg:holds ?word . BIND(1 AS ?rank) }
  UNION { ?thing kg:held ?word . FILTER NOT EXISTS { ?thing kg:holds ?word } BIND(2 AS ?rank) }
  UNION { ?thing kg:place/kg:validFrom ?day . BIND(CONCAT("from ", STR(?day)) AS ?word) BIND(3 AS ?rank) }
  UNION { ?thing kg:place/kg:validTo ?day . BIND(CONCAT("to ", STR(?day)) AS ?word) BIND(4 AS ?rank) }
  UNION { ?thing sem:hasBeginTimeStamp ?day . BIND(STR(?day) AS ?word) BIND(5 AS ?rank) }
  UNION { ?thing sem:hasPlace/skos:prefLabel ?word . FILTER(LANG(?word) = "vi") BIND(6 AS ?rank) }
  UNION { ?thing dcterms:issued ?day . ?thing a kg:OfficialDocument . BIND(STR(?day) AS ?word) BIND(7 AS ?rank) }
  UNION { ?thing dcterms:creator/skos:prefLabel ?word . FILTER(LANG(?word) = "vi") BIND(8 AS ?rank) }
}"""


def told_apart(store: Store, iris: Sequence[str]) -> dict[str, str]:
    """For each thing what is known of it, in a few words; empty where nothing is."""
    known: dict[str, set[tuple[int, str]]] = {iri: set() for iri in iris}
    for row in select(store, _WORDS % " ".join(map(ref, iris))):
        known[row["thing"].value].add((int(row["rank"].value), row["word"].value))
    return {iri: ", ".join(word for _, word in sorted(words)[:_SHOWN]) for iri, words in known.items()}
