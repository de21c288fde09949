"""An article's graph goes in; every stretch of its text that is not where it says comes out."""

import hashlib
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.check.finding import Finding
from kg.rdf import KG, NIF

Values = dict[str, str]


def check_quotes(article: str, quads: Iterable[Quad]) -> Iterator[Finding]:
    """Law: for every span, the article's text cut from beginIndex to endIndex is anchorOf. And the text is the one that was hashed."""
    nodes: dict[str, Values] = {}
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, (NamedNode, Literal)):
            nodes.setdefault(quad.subject.value, {})[quad.predicate.value] = quad.object.value
    head = nodes.get(article, {})
    text = head.get(NIF.isString)
    if text is None:
        yield Finding(check="quotes", where=article, graph=article, vi="Bài không còn văn bản.", en="The article's text is missing.")
        return
    if head.get(KG.sha256, "") != hashlib.sha256(text.encode()).hexdigest():
        yield Finding(
            check="quotes", where=article, graph=article, vi="Văn bản không khớp mã băm.", en="The text is not the one that was hashed."
        )
    for node, values in sorted(nodes.items()):
        if NIF.anchorOf in values and not _is_there(article, values, text):
            words = f"'{values[NIF.anchorOf][:60]}'"
            yield Finding(
                check="quotes",
                where=node,
                graph=article,
                vi=f"Trích dẫn {words} không có ở vị trí đã ghi.",
                en=f"The quote {words} is not where it says.",
            )


def _is_there(article: str, span: Values, text: str) -> bool:
    begin, end = span.get(NIF.beginIndex, ""), span.get(NIF.endIndex, "")
    if not (begin.isdecimal() and end.isdecimal() and span.get(NIF.referenceContext) == article):
        return False
    return int(end) <= len(text) and text[int(begin) : int(end)] == span[NIF.anchorOf]
