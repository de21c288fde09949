"""A ViewGraph goes in, a pyvis Network comes out whose HTML is our page: for notebooks, and for whoever knows pyvis."""

from pathlib import Path
from typing import Any

from pyvis.network import Network

from kg.view.layout import Layout
from kg.view.model import ViewGraph
from kg.view.page import page
from kg.view.payload import payload

_COLOURS = {"person": "#0b66b2", "body": "#00795c", "event": "#c05a00", "document": "#5b6470", "post": "#8a4f9e"}


class Picture(Network):  # type: ignore[misc]
    """pyvis's network, filled directly: its `add_node` and `add_edge` take quadratic time, its template fetches from the web."""

    def __init__(self, graph: ViewGraph, *, layout: Layout | None = None, language: str = "vi") -> None:
        super().__init__(directed=True, cdn_resources="in_line", bgcolor="#fbfbf8", heading=graph.title)
        self.data = payload(graph, layout)
        self.data["meta"]["language"] = language
        self.nodes = [_vis_node(node) for node in self.data["nodes"]]
        self.node_ids = [node["id"] for node in self.nodes]
        self.node_map = {node["id"]: node for node in self.nodes}
        self.edges = [_vis_edge(edge) for edge in self.data["edges"]]
        self.toggle_physics(False)

    def generate_html(self, name: str = "", local: bool = True, notebook: bool = False) -> str:
        """Our page, whole and offline, in the place of pyvis's."""
        self.html = page(self.data, language=self.data["meta"]["language"])
        return str(self.html)

    def write_html(self, name: str, local: bool = True, notebook: bool = False, open_browser: bool = False) -> None:
        """Writes the page; nothing else is written beside it."""
        Path(name).write_text(self.generate_html(), encoding="utf-8", newline="\n")


def _vis_node(node: dict[str, Any]) -> dict[str, Any]:
    x, y = node.get("at", (None, None))
    place = {} if x is None else {"x": x, "y": y}
    return {
        "id": node["id"],
        "label": node["label"],
        "shape": "dot",
        "size": node["size"],
        "color": _COLOURS[node["kind"]],
        "group": node["kind"],
        **place,
    }


def _vis_edge(edge: dict[str, Any]) -> dict[str, Any]:
    return {
        "from": edge["from"],
        "to": edge["to"],
        "label": "; ".join(edge.get("titles", [])) or edge.get("term", ""),
        "dashes": edge.get("status") == "Acting",
    }
