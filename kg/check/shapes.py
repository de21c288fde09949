"""A graph goes in, what breaks the shapes of ontology/shapes.ttl comes out; the fast engine is used where it is installed."""

from collections.abc import Callable, Iterable
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from pyoxigraph import Quad, RdfFormat, serialize

from kg.check.finding import Finding
from kg.share import share_file

if TYPE_CHECKING:
    import rdflib

_UNNAMED: Final = ("Không hợp khuôn dạng.", "Does not fit its shape.")

Engine = Callable[[str, str], list[Finding]]


def check_shapes(quads: Iterable[Quad], graph: str = "", *, engine: Engine | None = None) -> list[Finding]:
    """The violations of one graph, in a fixed order."""
    text = (serialize((quad.triple for quad in quads), format=RdfFormat.N_TRIPLES) or b"").decode("utf-8")
    found = (engine or chosen_engine())(text, graph)
    return sorted(set(found), key=lambda finding: (finding.where, finding.path, finding.en))


def chosen_engine() -> Engine:
    """The Rust engine (`pip install 'kg-officials[shapes]'`, 34 times faster), else pyshacl; both find the same."""
    return rust_engine if find_spec("shacl") else python_engine


def rust_engine(text: str, graph: str) -> list[Finding]:
    """Violations by the engine of the package `shacl`."""
    results: list[Any] = _rust_shapes().validate_text(text, format="ntriples").results
    return [_finding(r.focus_node.strip("<>"), (r.path or "").strip("<>"), list(r.messages), graph) for r in results]


def python_engine(text: str, graph: str) -> list[Finding]:
    """Violations by pyshacl."""
    from pyshacl import validate
    from rdflib import Graph, Literal
    from rdflib.namespace import SH

    _, report, _ = validate(Graph().parse(data=text, format="nt"), shacl_graph=_python_shapes())
    found = []
    for result in report.objects(None, SH.result):
        messages = [m for m in report.objects(result, SH.resultMessage) if isinstance(m, Literal)]
        ordered = [str(m) for m in sorted(messages, key=lambda m: m.language != "vi")]
        path = report.value(result, SH.resultPath)
        found.append(_finding(str(report.value(result, SH.focusNode)), str(path or ""), ordered, graph))
    return found


def _finding(focus: str, path: str, messages: list[str], graph: str) -> Finding:
    vietnamese, english = (messages[0], messages[1]) if len(messages) == 2 else _by_language(messages)
    return Finding(check="shapes", where=focus, path=path, graph=graph, vi=vietnamese, en=english)


def _by_language(messages: list[str]) -> tuple[str, str]:
    return (messages[0], messages[0]) if messages else _UNNAMED


@cache
def _rust_shapes() -> Any:
    import shacl

    return shacl.Shapes.from_file(str(share_file("ontology", "shapes.ttl")))


@cache
def _python_shapes() -> "rdflib.Graph":
    from rdflib import Graph

    return Graph().parse(share_file("ontology", "shapes.ttl"), format="turtle")
