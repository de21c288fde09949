"""Bodies, documents and terms that are one node in every article: what articles say of one goes in, what the default graph says comes out.

Adding is a maximum over everything said, so what the default graph says already can stand for the articles before: nothing is counted.
"""

from collections.abc import Iterable
from typing import Final

from kg.derive.article import search_labels
from kg.derive.reading import Facts
from kg.rdf import DCTERMS, KG, SKOS, Triple, lexical, ref, text

_ONE: Final = frozenset({SKOS.prefLabel, DCTERMS.title, DCTERMS.issued, KG.number})
_NAMES: Final = (SKOS.prefLabel, DCTERMS.title)


def merge_shared(iri: str, said: Iterable[Facts]) -> set[Triple]:
    """The triples of a node by everything that is said of it; of several names the others become skos:altLabel."""
    together: dict[str, set[str]] = {}
    for facts in said:
        for predicate, terms in facts.items():
            together.setdefault(predicate, set()).update(terms)
    together.pop(KG.searchLabel, None)
    for predicate in _ONE & together.keys():
        best = min(together[predicate], key=_preference)
        if predicate in _NAMES:
            together.setdefault(SKOS.altLabel, set()).update(together[predicate])
            together[SKOS.altLabel].discard(best)
        together[predicate] = {best}
    me = ref(iri)
    found = {(me, ref(predicate), term) for predicate, terms in together.items() for term in terms}
    return found | {(me, ref(KG.searchLabel), text(label)) for label in search_labels({p: list(t) for p, t in together.items()})}


def _preference(term: str) -> tuple[bool, int, str]:
    """Names not in capitals before names in capitals, precise days before years, then the first by code point."""
    plain = lexical(term)
    return (plain.isupper() and not plain.isdigit(), -len(plain) if plain[:1].isdigit() else 0, term)


def facts_of(triples: Iterable[Triple]) -> Facts:
    """What triples of one node say, as Facts."""
    facts: Facts = {}
    for _, predicate, term in triples:
        facts.setdefault(predicate[1:-1], []).append(term)
    return facts
