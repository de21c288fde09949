"""Posts that a punishment takes from somebody's past: 'xóa tư cách |Chủ tịch UBND tỉnh X nhiệm kỳ 2011-2016| đối với ông A'."""

from bisect import bisect_left

from kg.extract.clauses import Clause, Clauses
from kg.extract.introductions import Owned

CONFIDENCE = 0.88


def read_stripped(clauses: Clauses, clause: Clause) -> None:
    """Gives the posts that stand between the punishment and whom it meets to the person: who held them once is told so."""
    if not clause.titles or not clause.names:
        return
    keys, stripping, at = clauses.tokens.keys, clauses.grammar.stripping, clause.first
    while (at := stripping.first(keys, at, clause.names[-1])) >= 0:
        name = clause.names[bisect_left(clause.names, at)]
        if clauses.grammar.toward.before(keys, clauses.opening(name, at)):
            _give(clauses, clause, at, name)
        at = name


def _give(clauses: Clauses, clause: Clause, at: int, name: int) -> None:
    """The posts of nobody yet between the punishment at token `at` and the person."""
    for title in clause.titles:
        if at < clauses.titles[title].start < name and title not in clauses.owners and title not in clauses.finder:
            clauses.found.append(Owned(title, name, "predicate/stripped", CONFIDENCE, "former"))
            clauses.finder.setdefault(title, name)
