"""The graph for network tools: GraphML (yEd, igraph, Cytoscape) and GEXF (Gephi)."""

import io
import re
from typing import TYPE_CHECKING, BinaryIO, Final

from kg.export.options import Options
from kg.query.networks import to_networkx
from kg.store import Store

if TYPE_CHECKING:
    import networkx as nx

_META: Final = re.compile(rb'<meta lastmodifieddate="[^"]*">(\s*<creator>)[^<]*')


def graphml(store: Store, out: BinaryIO, options: Options) -> None:
    """Writes people, bodies, events and documents with their links as GraphML."""
    import networkx as nx

    nx.write_graphml_xml(_network(store, options), out)


def gexf(store: Store, out: BinaryIO, options: Options) -> None:
    """Writes people, bodies, events and documents with their links as GEXF 1.2."""
    import networkx as nx

    buffer = io.BytesIO()
    nx.write_gexf(_network(store, options), buffer)
    # networkx writes the day of writing; the same graph must give the same bytes
    out.write(_META.sub(rb"<meta>\1kg", buffer.getvalue(), count=1))


def _network(store: Store, options: Options) -> "nx.Graph[str]":
    import networkx as nx

    graph = to_networkx(store)
    old, new = store.base_iri, options.base_iri
    if not new or new == old:
        return graph
    return nx.relabel_nodes(graph, {node: new + node[len(old) :] for node in graph if node.startswith(old)})
