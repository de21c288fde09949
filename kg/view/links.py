"""A store goes in, its links come out: which fact joins which two nodes, no more, so that millions can be ranked before one is read."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from kg.query.ask import select
from kg.store import Store
from kg.view.describe import batches, values_block
from kg.view.model import Relation


class Link(NamedTuple):
    """A fact between two nodes; the target is empty where the fact is about the source alone."""

    source: str
    target: str
    relation: Relation
    fact: str
    """The IRI of the membership, participation or change; empty where the link is a plain triple."""


class _Pattern(NamedTuple):
    relation: Relation
    where: str
    """Binds ?s and ?t, and ?f where the link has a node of its own."""


PATTERNS: Final = (
    _Pattern(Relation.MEMBERSHIP, "?f org:member ?s . ?f org:organization ?t ."),
    _Pattern(Relation.PARTICIPATION, "?f kg:participant ?s . ?f kg:inEvent ?t ."),
    _Pattern(Relation.PRESENTS, "?f kg:participant ?s . ?f kg:presents ?t ."),
    _Pattern(Relation.CHANGE, "?f kg:person ?t . ?f kg:decidedBy ?s ."),
    _Pattern(Relation.CHANGE, "?f kg:person ?t . ?f kg:byDecision ?s ."),
    _Pattern(Relation.ABOUT, "?s schema:about ?t . ?s a kg:Event ."),
    _Pattern(Relation.ISSUED, "?t dcterms:creator ?s . ?t a kg:OfficialDocument ."),
    _Pattern(Relation.PART, "?s org:subOrganizationOf ?t ."),
    _Pattern(Relation.PART, "?s sem:subEventOf ?t . ?s a kg:Event ."),
    _Pattern(Relation.SUCCESSION, "?f org:originalOrganization ?s . ?f org:resultingOrganization ?t ."),
)
_ALONE: Final = (
    _Pattern(Relation.MEMBERSHIP, "?f org:member ?s . FILTER NOT EXISTS { ?f org:organization ?b }"),
    _Pattern(Relation.CHANGE, "?f a kg:PersonnelChange . ?f kg:person ?s ."),
)
"""Facts about one node: a position in no known body; a change, which also stands with the person."""
_ENTITY: Final = "VALUES ?class { foaf:Person org:Organization kg:Event kg:OfficialDocument } ?s a ?class ."


def all_links(store: Store) -> list[Link]:
    """Every link of the default graph."""
    return sorted({link for pattern in PATTERNS for link in _ask(store, pattern, "")})


def all_entities(store: Store) -> list[str]:
    """Every person, body, event and document."""
    return sorted({row[0].value for row in select(store, f"SELECT ?s {{ {_ENTITY} }}")})


def links_touching(store: Store, nodes: Iterable[str]) -> list[Link]:
    """The links that begin or end at one of the nodes."""
    found: set[Link] = set()
    for batch in batches(nodes):
        for end in "st":
            values = values_block(end, batch)
            found |= {link for pattern in PATTERNS for link in _ask(store, pattern, values)}
    return sorted(found)


def links_among(store: Store, nodes: Iterable[str]) -> list[Link]:
    """The links both of whose ends are among the nodes."""
    kept = set(nodes)
    return [link for link in links_touching(store, kept) if link.source in kept and link.target in kept]


def facts_about(store: Store, nodes: Iterable[str]) -> list[Link]:
    """The facts that are told of a node alone."""
    found: set[Link] = set()
    for batch in batches(nodes):
        values = values_block("s", batch)
        found |= {link for pattern in _ALONE for link in _ask(store, pattern, values)}
    return sorted(found)


def links_of_facts(store: Store, facts: Iterable[str]) -> list[Link]:
    """The links that these memberships, participations and changes make."""
    found: set[Link] = set()
    for batch in batches(facts):
        values = values_block("f", batch)
        found |= {link for pattern in PATTERNS if "?f" in pattern.where for link in _ask(store, pattern, values)}
    return sorted(found)


def _ask(store: Store, pattern: _Pattern, values: str) -> Iterator[Link]:
    fact = "?f" if "?f" in pattern.where else "(?s AS ?f)"
    target = "?t" if "?t" in pattern.where else "(?s AS ?t)"
    for s, t, f in select(store, f"SELECT ?s {target} {fact} {{ {values} {pattern.where} }}"):
        yield Link(s.value, t.value if target == "?t" else "", pattern.relation, f.value if fact == "?f" else "")


def around(store: Store, focus: Iterable[str], hops: int, limit: int) -> tuple[set[str], int]:
    """The nodes within so many links of the focus, nearest and best connected first, and how many the limit left out."""
    near = set(focus)
    frontier = set(near)
    for _ in range(hops):
        met = Counter[str]()
        for link in links_touching(store, frontier):
            met.update(end for end in (link.source, link.target) if end and end not in near)
        fresh = sorted(met, key=lambda iri: (-met[iri], iri))
        room = max(0, limit - len(near))
        near |= set(fresh[:room])
        frontier = set(fresh[:room])
        if len(fresh) > room:
            return near, len(fresh) - room
    return near, 0


def most_connected(nodes: Iterable[str], links: Iterable[Link], limit: int) -> tuple[set[str], int]:
    """The nodes with the most links, and how many the limit left out."""
    degree = Counter(dict.fromkeys(nodes, 0))
    for link in links:
        degree.update(end for end in (link.source, link.target) if end)
    ranked = sorted(degree, key=lambda iri: (-degree[iri], iri))
    return set(ranked[:limit]), max(0, len(ranked) - limit)
