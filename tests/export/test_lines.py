"""Sorting: in memory or on disk, the lines are the same."""

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.export.lines import sorted_lines, type_first

TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
QUADS = [Quad(NamedNode(f"http://x/{n % 7}"), NamedNode("http://a/p"), Literal(str(n % 5))) for n in range(50)]


@pytest.mark.parametrize("chunk", [1, 3, 49, 50, 51, 1000])
def test_chunks_leave_no_trace(chunk):
    lines = list(sorted_lines(QUADS, chunk=chunk))
    assert lines == sorted(set(lines)) and len(lines) == 35


def test_what_is_dropped_does_not_end_the_sorting():
    keep = b"<http://x/6> "
    lines = list(sorted_lines(QUADS, chunk=4, change=lambda line: line if line.startswith(keep) else b""))
    assert len(lines) == 5 and all(line.startswith(keep) for line in lines)


def test_the_class_comes_first():
    quads = [Quad(NamedNode("http://x/1"), NamedNode("http://a/p"), Literal("v")), Quad(NamedNode("http://x/1"), TYPE, TYPE)]
    assert next(iter(sorted_lines(quads, key=type_first, chunk=1))).split()[1] == f"<{TYPE.value}>".encode()


def test_nothing_gives_nothing():
    assert list(sorted_lines([])) == []
