"""Labels of the roles, body types, statuses and places in use: triples that change go in, what they bring or take with them comes out."""

from collections.abc import Iterable
from typing import Final

from pyoxigraph import NamedNode

from kg.derive.source import DEFAULT, triple
from kg.ontology import ontology
from kg.rdf import KG, ORG, SEM, SKOS, VOCABULARY, Triple, ref
from kg.store import Store

_USES: Final = frozenset(map(ref, (ORG.role, ORG.classification, KG.status, KG.participationRole, KG.place, SEM.hasPlace)))
_LEANS: Final = frozenset(map(ref, (SKOS.broader, KG.roleFunction, KG.inBodyType, KG.within, KG.replacedBy)))
"""How a term of the vocabulary needs another one."""


def used(triples: Iterable[Triple]) -> set[str]:
    """The terms of the vocabulary that facts use."""
    return {term[1:-1] for _, predicate, term in triples if predicate in _USES and term.startswith(f"<{VOCABULARY}")}


def entering(triples: Iterable[Triple]) -> list[Triple]:
    """What the default graph has to carry because of new triples."""
    return describe_terms(used(triples))


def describe_terms(terms: Iterable[str]) -> list[Triple]:
    """Labels and the like of terms, and of what these lean on."""
    return ontology().describe(sorted(terms))


def leaving(store: Store, removed: set[Triple], added: set[Triple]) -> set[Triple]:
    """What the default graph need not carry any more; `removed` and `added` are not yet in the store."""
    gone: set[Triple] = set()
    wanted = used(added)
    waiting = sorted(used(removed) - wanted)
    while waiting:
        term = waiting.pop()
        node = NamedNode(term)
        if term in wanted or any(t not in removed and t not in gone for t in map(triple, store.quads(None, None, node, DEFAULT))):
            continue
        own = set(map(triple, store.quads(node, None, None, DEFAULT))) - gone
        gone |= own
        waiting += sorted(t[2][1:-1] for t in own if t[1] in _LEANS)
    return gone
