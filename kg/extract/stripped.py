"""Posts that a punishment takes from somebody's past: 'xóa tư cách |Chủ tịch UBND tỉnh X nhiệm kỳ 2011-2016| đối với ông A'."""

from kg.extract.clauses import Clause, Clauses
from kg.extract.introductions import Owned

CONFIDENCE = 0.88


def read_stripped(clauses: Clauses, clause: Clause) -> None:
    """Gives the posts that stand between the punishment and whom it meets to the person: who held them once is told so."""
    if not clause.titles or not clause.names:
        return
    keys, stripping = clauses.tokens.keys, clauses.grammar.stripping
    for at in range(clause.first, clause.names[-1]):
        size = stripping.at(keys, at)
        name = next((n for n in clause.names if n > at), None) if size else None
        if name is None or not clauses.grammar.toward.before(keys, clauses.opening(name, at + size)):
            continue
        for title in clause.titles:
            if at + size <= clauses.titles[title].start < name and title not in clauses.owners and title not in clauses.finder:
                clauses.found.append(Owned(title, name, "predicate/stripped", CONFIDENCE, "former"))
                clauses.finder.setdefault(title, name)
