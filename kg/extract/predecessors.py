"""'thay', 'thay thế' before a name -> the post said with it was that person's: 'bổ nhiệm ông A làm Giám đốc Sở X, thay ông B'."""

from kg.extract.clauses import Clause, Clauses
from kg.text.tokens import NUMBER

BESIDE = 3  # tokens between a verb of decision and its post
LONGEST_GAP = 14  # tokens of terms and dates between the post and 'thay'


def read_predecessors(clauses: Clauses, clause: Clause) -> None:
    """Gives the post that changes hands to its former holder too; who follows is found by the verb or copula."""
    for name in clause.names:
        verb = clauses.replaced_at(name)
        if verb is None:
            continue
        before, behind = _before(clauses, clause, verb), _behind(clauses, clause, name)
        # 'ông A, Phó Bí thư, thay ông B làm Bí thư': the first post only says who A is
        open_post = before is not None and (clauses.tokens.words[verb - 1] == "(" or _gained(clauses, clause, before))
        title = before if open_post else behind
        if title is not None:
            clauses.vacate(title, name)


def moves_on(clauses: Clauses, clause: Clause, name: int) -> bool:
    """'giữ chức Giám đốc Sở X thay |ông B| làm Phó Chủ tịch': the post that changes hands is said before, and the other is where B goes."""
    verb = clauses.replaced_at(name)
    before = _before(clauses, clause, verb) if verb is not None else None
    return before is not None and _gained(clauses, clause, before)


def _gained(clauses: Clauses, clause: Clause, title: int) -> bool:
    """Whether a post is one that changes hands, and not one that only says who somebody is."""
    start = clauses.titles[title].start
    return clauses.after_copula(start, clause.first) or clauses.decided_between(
        max(clause.first, clauses.back_over(start, clause.first) - BESIDE), start
    )


def _before(clauses: Clauses, clause: Clause, verb: int) -> int | None:
    """'giữ chức Giám đốc Sở X từ ngày 1/6 |thay ông B': the last post before, with nothing between but terms and dates."""
    tokens, small = clauses.tokens, clauses.grammar.career_words | clauses.grammar.span_words
    before = [t for t in clause.titles if clauses.titles[t].end <= verb and not clauses.titles[t].unfolded]
    if not before or any(clauses.titles[before[-1]].end <= n < verb for n in clause.names):
        return None
    gap = range(clauses.titles[before[-1]].end, verb)
    plain = all(tokens.cases[i] == NUMBER or tokens.words[i] in ",;-–/.()" or tokens.keys[i] in small for i in gap)
    return before[-1] if plain and len(gap) <= LONGEST_GAP else None


def _behind(clauses: Clauses, clause: Clause, name: int) -> int | None:
    """'thay ông B |giữ chức Giám đốc Sở X'; 'Thay ông B, bà A |được bầu giữ chức …', where who comes is named in between."""
    end = clauses.by_start[name].end
    fronted = clauses.tokens.words[end : end + 1] == [","]
    for t in clause.titles:
        start = clauses.titles[t].start
        if start >= end and clauses.after_copula(start, end):
            if not fronted and clauses.decided_between(end, start):
                return None
            return t if sum(end <= n < start for n in clause.names) == fronted else None
    return None
