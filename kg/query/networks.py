"""The default graph goes in, networkx graphs come out: everything as a typed multigraph, or one of its two projections.

Nodes are IRIs and carry `kind` and `label`, bodies and events their `place`, events their `date`;
edges carry `kind`, a `label`, and what is known of time, status and confidence.
"""

from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from pyoxigraph import QuerySolution, QuerySolutions

from kg.errors import UsageError
from kg.query.ask import select
from kg.query.rows import plain
from kg.rdf import KG
from kg.store import Store

if TYPE_CHECKING:
    import networkx as nx

PROJECTIONS: Final = ("full", "people", "people-bodies")

_NODES: Final = {
    "person": "?node a foaf:Person ; foaf:name ?label",
    "body": "?node a org:Organization ; skos:prefLabel ?label . OPTIONAL { ?node kg:place/skos:prefLabel ?place }",
    "event": """?node a kg:Event ; skos:prefLabel ?label . OPTIONAL { ?node sem:hasBeginTimeStamp ?date }
        OPTIONAL { ?node sem:hasPlace/skos:prefLabel ?place }""",
    "document": "?node a kg:OfficialDocument ; dcterms:title ?label . OPTIONAL { ?node kg:number ?number }",
}
_EDGES: Final = {
    "membership": """?edge a org:Membership ; org:member ?from ; org:organization ?to ; kg:status ?status ; kg:title ?label ;
        kg:confidence ?confidence . OPTIONAL { ?edge kg:firstSeen ?first } OPTIONAL { ?edge kg:lastSeen ?last }""",
    "participation": """?edge a kg:Participation ; kg:participant ?from ; kg:inEvent ?to ; kg:participationRole ?label ;
        kg:confidence ?confidence .""",
    "presents": "?edge kg:presents ?to ; kg:participant ?from ; kg:confidence ?confidence .",
    "decided": "?edge kg:decidedBy ?from ; kg:person ?to ; kg:confidence ?confidence ; a ?label . FILTER(?label != kg:PersonnelChange)",
    "about": "?from schema:about ?to ; a kg:Event .",
    "issued": "?to dcterms:creator ?from ; a kg:OfficialDocument .",
    "part of": "?from org:subOrganizationOf|sem:subEventOf ?to .",
}


def to_networkx(store: Store, projection: str = "full") -> "nx.Graph[str]":
    """The graph for networkx.

    `full`: a MultiDiGraph of people, bodies, events and documents, an edge for each membership, participation and link.
    `people`: a Graph of people who appeared at the same events; `weight` counts the events. `people-bodies`: a bipartite Graph of people
    and the bodies in which they hold or held posts. Raises UsageError for another projection.
    """
    if projection == "full":
        return _full(store)
    if projection == "people":
        return co_appearance(store)
    if projection == "people-bodies":
        return people_and_bodies(store)
    raise UsageError(f"no projection '{projection}'", remedy=f"choose {', '.join(PROJECTIONS)}")


def _full(store: Store) -> "nx.MultiDiGraph[str]":
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for kind, pattern in _NODES.items():
        for row in _sorted(select(store, f"SELECT * {{ {pattern} }}")):
            if row["node"] not in graph:
                graph.add_node(row["node"], kind=kind, **{k: v for k, v in row.items() if k != "node"})
    for kind, pattern in _EDGES.items():
        for row in _sorted(select(store, f"SELECT * {{ {pattern} }}")):
            start, end, key = row.pop("from"), row.pop("to"), row.pop("edge", kind)
            if start in graph and end in graph and not graph.has_edge(start, end, key=key):
                known = {name: _local(value) for name, value in row.items()}
                graph.add_edge(start, end, key=key, **{"kind": kind, "label": kind, **known})
    return graph


def co_appearance(store: Store, *, at_most: int | None = None) -> "nx.Graph[str]":
    """People who appeared at the same events; edges have `weight`, the number of events, and `events`, their labels.

    Events with more than `at_most` people say little about who knows whom, and can be left out.
    """
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    there: dict[tuple[str, str], dict[str, str]] = {}
    pattern = "?person kg:attended ?event ; foaf:name ?name . ?event skos:prefLabel ?label"
    for row in _sorted(select(store, f"SELECT ?event ?label ?person ?name {{ {pattern} }}")):
        there.setdefault((row["event"], row["label"]), {})[row["person"]] = row["name"]
    for (_, label), people in there.items():
        for person, name in people.items():
            graph.add_node(person, kind="person", label=name)
        if at_most is not None and len(people) > at_most:
            continue
        for one, other in combinations(sorted(people), 2):
            known = graph.get_edge_data(one, other, {"weight": 0, "events": ""})
            events = f"{known['events']}; {label}" if known["events"] else label
            graph.add_edge(one, other, kind="appeared together", weight=known["weight"] + 1, events=events)
    return graph


def people_and_bodies(store: Store) -> "nx.Graph[str]":
    """A bipartite graph: people (`bipartite` 0) and bodies (1); `posts` on the edge, `in_office` whether one of them is held now."""
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    pattern = """?m org:member ?person ; org:organization ?body ; kg:title ?title ; kg:status ?status .
        ?person foaf:name ?name . ?body skos:prefLabel ?label"""
    for row in _sorted(select(store, f"SELECT ?person ?name ?body ?label ?title ?status {{ {pattern} }}")):
        graph.add_node(row["person"], kind="person", label=row["name"], bipartite=0)
        graph.add_node(row["body"], kind="body", label=row["label"], bipartite=1)
        known = graph.get_edge_data(row["person"], row["body"], {"posts": "", "in_office": False})
        posts = [*filter(None, known["posts"].split("; ")), row["title"]]
        now = known["in_office"] or not row["status"].endswith("#Former")
        graph.add_edge(row["person"], row["body"], kind="membership", posts="; ".join(dict.fromkeys(posts)), in_office=now)
    return graph


def _local(value: Any) -> Any:
    """`kg:Former` as 'Former'; everything else as it is."""
    return value.removeprefix(KG.iri) if isinstance(value, str) else value


def _sorted(solutions: QuerySolutions) -> list[dict[str, Any]]:
    """Solutions as plain rows in one order; what is not known is left out, dates become text: GraphML has neither."""
    names = [variable.value for variable in solutions.variables]
    rows = [_row(solution, names) for solution in solutions]
    return sorted(rows, key=lambda row: [str(row.get(name, "")) for name in sorted(names)])


def _row(solution: QuerySolution, names: list[str]) -> dict[str, Any]:
    found = {name: plain(solution[name]) for name in names if solution[name] is not None}
    return {name: value if isinstance(value, (str, int, float)) else str(value) for name, value in found.items()}
