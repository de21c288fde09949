"""A name and a verb -> whether nothing stands between them but asides: titles of the person, ages, brackets, adverbs."""

from bisect import bisect_left

from kg.extract.clauses import Clauses
from kg.text.tokens import NUMBER

LONGEST_ASIDE = 40  # tokens between a name and the comma before its verb


def touches(clauses: Clauses, name: int, limit: int, *, strictly: bool = False) -> bool:
    """Whether nothing but the person's own titles, brackets and adverbs stand between the name and the verb."""
    tokens, grammar, at = clauses.tokens, clauses.grammar, clauses.by_start[name].end
    ends = {clauses.titles[t].start: clauses.titles[t].end for t in clauses.titles_of.get(name, ())}
    while at < limit:
        if at in ends:
            at = ends[at]
        elif tokens.words[at] == "(":
            at = next((j + 1 for j in range(at, limit) if tokens.words[j] == ")"), limit)
        elif end := _over_post(clauses, name, at):
            at = end
        elif tokens.words[at] in ",-–;/" or tokens.keys[at] in grammar.verb_adverbs or at in clauses.reading.status:
            at += 1
        elif not strictly and (
            tokens.cases[at] == NUMBER
            or tokens.keys[at] in grammar.verb_asides
            or tokens.keys[at] in grammar.list_term_words
            or set(tokens.words[at]) <= set("IVX")  # 'Chủ tịch Hội khóa |VIII|'
        ):
            at += 1
        elif not strictly and grammar.fellows.at(tokens.keys, at):
            at += grammar.fellows.at(tokens.keys, at)
        elif tokens.keys[at] in grammar.passive and (tokens.words[limit - 1] == "," or tokens.keys[limit - 1] in grammar.conjunctions):
            return True  # 'ông A |được thăng cấp và| được bổ nhiệm'
        else:
            return False
    return True


def _over_post(clauses: Clauses, name: int, at: int) -> int | None:
    """'ông A đang |giữ chức Phó Giám đốc Sở X| được bổ nhiệm …': behind the post that a copula gives to the person, if one does."""
    if at not in clauses.reading.copula:
        return None
    start = clauses.reading.copula[at][0]
    t = bisect_left(clauses.title_starts, start)
    held = t < len(clauses.titles) and clauses.title_starts[t] == start and name in clauses.owners.get(t, (name,))
    return clauses.titles[t].end if held else None


def set_apart(clauses: Clauses, name: int, limit: int, floor: int) -> bool:
    """Whether commas set apart what stands between: 'ông A, quê Hà Nội, từng là thợ điện, | bị khởi tố'."""
    tokens, grammar, end = clauses.tokens, clauses.grammar, clauses.by_start[name].end
    if limit - end > LONGEST_ASIDE or tokens.words[end] not in ",(" or tokens.words[limit - 1] not in ",)":
        return False
    told = grammar.telling.within(tokens.keys[end:limit]) or tokens.keys[clauses.opening(name, floor) - 1] in grammar.quoting
    return not told and ";" not in tokens.words[end:limit] and not clauses.decided_between(end, limit)
