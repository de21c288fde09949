"""A store goes in; the index of its names and sentences is brought up to date: names anew, sentences of changed articles alone."""

import sqlite3
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, QuerySolutions

from kg.rdf import DCTERMS, FOAF, KG, NIF, ORG, SCHEMA, SKOS
from kg.store import Store
from kg.text import fold
from kg.text.tokens import Tokens

KINDS: Final = {
    "person": (FOAF.Person, (FOAF.name, SKOS.altLabel)),
    "body": (ORG.Organization, (SKOS.prefLabel, SKOS.altLabel)),
    "post": (ORG.Post, (SKOS.prefLabel,)),
    "event": (KG.Event, (SKOS.prefLabel, SKOS.altLabel)),
    "document": (KG.OfficialDocument, (DCTERMS.title, KG.number)),
    "place": (KG.Place, (SKOS.prefLabel, SKOS.altLabel)),
    "role": (ORG.Role, (SKOS.prefLabel, SKOS.altLabel)),
    "article": (SCHEMA.NewsArticle, (DCTERMS.title,)),
}
"""What can be found by name: class and properties, the main name first."""


def fill_names(connection: sqlite3.Connection, store: Store) -> None:
    """Makes the names of the index those of the store."""
    connection.execute("DELETE FROM name")
    rows = (row for kind in KINDS for row in _names(store, kind))
    connection.executemany("INSERT INTO name (iri, kind, label, folded, weight) VALUES (?, ?, ?, ?, ?)", rows)
    for table in ("name_words", "name_parts"):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")


def _names(store: Store, kind: str) -> Iterator[tuple[str, str, str, str, int]]:
    """Every name of every thing of a kind; `weight` counts the articles that it comes from."""
    class_, properties = KINDS[kind]
    counted = _select(store, f"SELECT ?iri (COUNT(?article) AS ?n) {{ ?iri a <{class_}> ; prov:wasDerivedFrom ?article }} GROUP BY ?iri")
    weights = {row["iri"].value: int(row["n"].value) for row in counted}
    for place, predicate in enumerate(properties):
        found = _select(store, f"SELECT DISTINCT ?iri ?label {{ ?iri a <{class_}> ; <{predicate}> ?label }}")
        rows = sorted((row["iri"].value, row["label"].value) for row in found if _is_shown(row["label"]))
        for iri, label in rows:
            # a main name counts more than an alias, and what many articles speak of more than what one does
            yield iri, kind, label, fold(label), weights.get(iri, 0) * 2 + (place == 0)


def _is_shown(label: object) -> bool:
    return isinstance(label, Literal) and label.language in (None, "vi")


def fill_sentences(connection: sqlite3.Connection, store: Store) -> None:
    """Makes the sentences of the index those of the store."""
    wanted = {row["a"].value: row["sha"].value for row in _select(store, f"SELECT ?a ?sha {{ GRAPH ?a {{ ?a <{KG.sha256}> ?sha }} }}")}
    known = dict(connection.execute("SELECT iri, sha256 FROM article"))
    for iri in sorted(known.keys() - wanted.keys() | {iri for iri in known if wanted.get(iri) not in (None, known[iri])}):
        _forget(connection, iri)
    for iri in sorted(iri for iri, sha in wanted.items() if known.get(iri) != sha):
        _add(connection, store, iri, wanted[iri])


def _forget(connection: sqlite3.Connection, iri: str) -> None:
    # an index without a copy of its content must be told what to take out
    connection.execute(
        "INSERT INTO sentence_words (sentence_words, rowid, folded) SELECT 'delete', id, folded FROM sentence WHERE article = ?", (iri,)
    )
    connection.execute("DELETE FROM sentence WHERE article = ?", (iri,))
    connection.execute("DELETE FROM article WHERE iri = ?", (iri,))


def _add(connection: sqlite3.Connection, store: Store, iri: str, sha256: str) -> None:
    node = NamedNode(iri)
    quad = next(store.quads(node, NamedNode(NIF.isString), None, node), None)
    text = quad.object.value if quad and isinstance(quad.object, Literal) else ""
    for begin, sentence in sentences(text):
        row = (iri, begin, sentence, fold(sentence))
        last = connection.execute("INSERT INTO sentence (article, begin, text, folded) VALUES (?, ?, ?, ?)", row).lastrowid
        connection.execute("INSERT INTO sentence_words (rowid, folded) VALUES (?, ?)", (last, row[3]))
    connection.execute("INSERT INTO article VALUES (?, ?)", (iri, sha256))


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a text with the place where each begins."""
    tokens = Tokens(text)
    for first, last in tokens.sentences:
        words = tokens.slice(first, last).strip()
        if words:
            yield text.index(words[0], tokens.starts[first]), words


def _select(store: Store, sparql: str) -> QuerySolutions:
    found = store.query(sparql)
    assert isinstance(found, QuerySolutions)
    return found
