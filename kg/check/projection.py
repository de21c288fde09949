"""What the default graph lacks and says too much goes in, findings come out."""

from collections.abc import Iterable, Iterator

from kg.check.finding import Finding
from kg.rdf import Triple


def check_projection(missing: Iterable[Triple], surplus: Iterable[Triple]) -> Iterator[Finding]:
    """The default graph must equal what article graphs and judgements imply."""
    for triple in sorted(missing):
        yield _finding(triple, "Đồ thị mặc định thiếu", "The default graph lacks")
    for triple in sorted(surplus):
        yield _finding(triple, "Không bài nào cho phép nói", "No article says")


def _finding(triple: Triple, vi: str, en: str) -> Finding:
    subject, predicate, value = triple
    shown = value if len(value) <= 80 else f"{value[:79]}…"
    where, path = subject.strip("<>"), predicate.strip("<>")
    return Finding(check="projection", where=where, path=path, vi=f"{vi}: {shown}", en=f"{en}: {shown}")
