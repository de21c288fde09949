"""A store goes in; its default graph, article graphs and judgements come out as sorted lines, with another base if asked."""

from collections.abc import Callable, Iterator
from functools import partial

from pyoxigraph import DefaultGraph, NamedNode

from kg.export.lines import sorted_lines
from kg.export.options import Options
from kg.rdf import KG, NIF, check_base_iri, meta_graph
from kg.store import Store

Change = Callable[[bytes], bytes]

_TEXT = f" <{NIF.isString}> ".encode()
_BASE = f" <{KG.baseIri}> ".encode()


def default_lines(store: Store, options: Options, *, key: Change | None = None) -> Iterator[bytes]:
    """The projection, sorted."""
    return sorted_lines(store.quads(graph=DefaultGraph()), key=key, change=_change(store, options))


def named_lines(store: Store, options: Options, *, key: Change | None = None) -> Iterator[tuple[NamedNode, Iterator[bytes]]]:
    """Each named graph with its sorted lines: articles and judgements, and with_meta the settings too."""
    change = _change(store, options)
    hidden = None if options.with_meta else meta_graph(store.base_iri)
    names = sorted(name.value for name in store.graph_names() if name.value != hidden)
    for name in names:
        yield NamedNode(name), sorted_lines(store.quads(graph=NamedNode(name)), key=key, change=change)


def _change(store: Store, options: Options) -> Change | None:
    steps: list[Change] = []
    if not options.with_text:
        steps.append(_without_text)
    if options.base_iri and check_base_iri(options.base_iri) != store.base_iri:
        steps.append(partial(rebase, old=store.base_iri.encode(), new=options.base_iri.encode()))
    if not steps:
        return None
    return lambda line: _apply(steps, line)


def _apply(steps: list[Change], line: bytes) -> bytes:
    for step in steps:
        line = step(line)
    return line


def _without_text(line: bytes) -> bytes:
    return b"" if _TEXT in line[: line.find(b'"')] else line


def rebase(line: bytes, *, old: bytes, new: bytes) -> bytes:
    """One N-Quads line with its IRIs below another base; a literal that speaks of the old base stays as it is."""
    start, end = line.find(b'"'), line.rfind(b'"')
    if start < 0:
        return line.replace(b"<" + old, b"<" + new)
    head, literal, tail = line[:start], line[start : end + 1], line[end + 1 :]
    if head.endswith(_BASE):
        literal = literal.replace(old, new)
    return head.replace(b"<" + old, b"<" + new) + literal + tail.replace(b"<" + old, b"<" + new)
