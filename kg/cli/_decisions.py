"""What a user decides, on the command line or in a CSV file, goes in; judgements about local nodes come out."""

import csv
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.errors import NotFound, UsageError

if TYPE_CHECKING:
    from kg.resolve import Judgement
    from kg.store import Store

ON_FACTS: Final = ("Reject", "Confirm")
ON_PEOPLE: Final = ("Same", "Different", "Unsure")
COLUMNS: Final = ("decision", "reason", "nodes", "confidence", "kind", "label", "sentence", "source")


def about_fact(store: "Store", decision: str, what: str, reason: str, by: str) -> "list[Judgement]":
    """A judgement on every local node that a fact, a person or one of their nodes stands for."""
    return [_judgement(decision, (node,), reason, by) for word in what.split() for node in local_nodes(store, word)]


def about_people(store: "Store", decision: str, pair: tuple[str, str], reason: str, by: str) -> "list[Judgement]":
    """A judgement on two people; raises UsageError if both are one already and no local nodes are named."""
    one, other = (local_nodes(store, word)[0] for word in pair)
    if one == other:
        remedy = "name two local nodes, as `kg explain` shows them: article/…#nguyen-van-an"
        raise UsageError("these are one and the same in the graph", where=f"{pair[0]} {pair[1]}", remedy=remedy)
    return [_judgement(decision, (one, other), reason, by)]


def local_nodes(store: "Store", word: str) -> list[str]:
    """The local nodes of an IRI, of a path below the base or of a name; raises NotFound if there are none or several things."""
    from pyoxigraph import DefaultGraph, NamedNode

    from kg.query import told_apart
    from kg.query.reader import FactReader
    from kg.search import lookup, open_search

    iri = word if word.startswith(("http://", "https://")) else store.base_iri + word
    if "#" in word:
        graph = NamedNode(iri.partition("#")[0])
        if next(store.quads(NamedNode(iri), None, None, graph), None) is None:
            raise NotFound("no article has this node", where=word, remedy="kg review and kg explain -f json show nodes")
        return [iri]
    if " " in word or next(store.quads(NamedNode(iri), None, None, DefaultGraph()), None) is None:
        with open_search(store) as index:
            hits = lookup(store, index, word, kinds=["person", "event"])
        if len(hits) > 1:
            apart = told_apart(store, [hit.iri for hit in hits[:5]])
            several = ", ".join(f"{hit.iri.removeprefix(store.base_iri)} ({apart[hit.iri] or hit.kind})" for hit in hits[:5])
            raise NotFound(f"{len(hits)} things may be meant", where=word, remedy=f"say which: {several}")
        iri = hits[0].iri
    nodes = FactReader(store).sightings(NamedNode(iri))
    if not nodes:
        raise NotFound("there is nothing to judge about this", where=word, remedy="judge facts and people")
    return nodes


def from_csv(store: "Store", path: Path, reason: str, by: str) -> "list[Judgement]":
    """The judgements of a file with the columns decision, nodes and reason; rows without a decision are skipped.

    `reason` stands where a row gives none; raises UsageError for a decision without any.
    """
    found: list[Judgement] = []
    for number, row in _rows(path):
        decision = (row.get("decision") or "").strip().capitalize()
        if not decision:
            continue
        where = f"{path}:{number}"
        nodes, why = (row.get("nodes") or "").split(), (row.get("reason") or "").strip() or reason
        if not why:
            raise UsageError("a decision without a reason", where=where, remedy="fill in the column reason, or say --reason TEXT for all")
        if decision in ON_FACTS and nodes:
            found += [_judgement(decision, (node,), why, by) for word in nodes for node in local_nodes(store, word)]
        elif decision in ON_PEOPLE and len(nodes) == 2:
            found += about_people(store, decision, (nodes[0], nodes[1]), why, by)
        else:
            remedy = f"write {', '.join(ON_FACTS)} with nodes, or {', '.join(ON_PEOPLE)} with two nodes"
            raise UsageError(f"'{decision}' with {len(nodes)} nodes is no decision", where=where, remedy=remedy)
    return found


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if not {"decision", "nodes"} <= set(reader.fieldnames or ()):
                raise UsageError("the columns decision and nodes are missing", where=str(path), remedy="kg review -f csv makes such a file")
            for row in reader:
                yield reader.line_num, row
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"the file cannot be read: {error}", where=str(path)) from error


def find_judgements(store: "Store", names: Sequence[str]) -> "list[Judgement]":
    """Judgements by IRI, or by its path below the base; raises NotFound for one that is not there."""
    from kg.resolve import list_judgements

    known = {judgement.iri(store.base_iri): judgement for judgement in list_judgements(store)}
    found = []
    for name in names:
        iri = name if name in known else store.base_iri + name
        if iri not in known:
            raise NotFound("there is no such judgement", where=name, remedy="kg review --judgements shows them")
        found.append(known[iri])
    return found


def _judgement(decision: str, nodes: tuple[str, ...], reason: str, by: str) -> "Judgement":
    from kg.resolve import Judgement

    return Judgement(decision, nodes, reason, by, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"))
