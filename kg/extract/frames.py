"""Decisions that are spoken of without a verb: 'Theo quyết định, ông A giữ chức …' -> the posts that are taken by them."""

import itertools
from bisect import bisect_left

from kg.extract.clauses import Clauses
from kg.language.change_schema import ChangeCue
from kg.text.tokens import BREAK, NUMBER

OPENING = 4  # tokens at the head of a sentence
TERM = 4  # tokens of 'nhiệm kỳ 2020 -' before a year
LIST_REACH = 8  # sentences between a verb and the entries of the list that it opens


class Frames:
    """The words of one article that speak of a decision, and what they say of the posts behind them."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.decided = sorted(clauses.reading.marks["deciding"])
        # for each sentence how many with a word stand before it: empty lines are sentences too
        tokens = clauses.tokens
        spoken = (any(word[0].isalnum() for word in tokens.words[first:last]) for first, last in tokens.sentences)
        self._spoken_before = list(itertools.accumulate(spoken, initial=0))

    def last_before(self, marks: list[int], at: int) -> int | None:
        """The last of the marked tokens before `at`, no further than a list is long."""
        position, number = bisect_left(marks, at), self.clauses.tokens.sentence
        if not position:
            return None
        between = self._spoken_before[number[at]] - self._spoken_before[number[marks[position - 1]]]
        return marks[position - 1] if between <= LIST_REACH else None

    def decision_for(self, title: int, name: int, verbs: list[int]) -> int | None:
        """The token that tells the decision by which a person takes a post, with none of the `verbs` since.

        It is the name's own where an earlier sentence speaks of the decision.
        """
        clauses = self.clauses
        at, verb = self.last_before(self.decided, name), self.last_before(verbs, name)
        if at is None or self._is_of_another_kind(at) or (verb is not None and verb >= clauses.reading.marks["deciding"][at][0]):
            return None
        copula = clauses.after_copula(clauses.titles[title].start, clauses.by_start[name].end)
        if not (copula and self._reaches(at, title, name) and self._is_taken(title, name)):
            return None
        number = clauses.tokens.sentence
        return at if number[at] == number[name] else name

    def is_none_here(self, name: int, verb: int | None) -> bool:
        """'|chưa có quyết định| ông A giữ chức X': what its sentence says last of a decision is that none gives a post."""
        at, number = self.last_before(self.decided, name), self.clauses.tokens.sentence
        return at is not None and number[at] == number[name] and (verb is None or verb < at) and self._is_of_another_kind(at)

    def _is_of_another_kind(self, at: int) -> bool:
        """'quyết định |xử phạt|', 'quyết định |của Tòa án|', '|chưa có| quyết định': none that gives a post."""
        keys, grammar = self.clauses.tokens.keys, self.clauses.grammar
        end = self.clauses.reading.marks["deciding"][at][0]
        return grammar.other_decisions.at(keys, end) > 0 or not grammar.no_decision.isdisjoint(keys[max(0, at - 3) : at])

    def cue_inside(self, name: int, verbs: list[int]) -> ChangeCue | None:
        """'trao quyết định |điều động| một số cán bộ': the verb in the words that speak of the decision, where one is."""
        reading, at, verb = self.clauses.reading, self.last_before(self.decided, name), self.last_before(verbs, name)
        inside = at is not None and verb is not None and at <= verb < reading.marks["deciding"][at][0]
        return reading.change[verb][1] if inside and verb is not None else None

    def _reaches(self, at: int, title: int, name: int) -> bool:
        """Whether the decision at token `at` is that of the clause which the person opens."""
        clauses, tokens = self.clauses, self.clauses.tokens
        end, announced = clauses.reading.marks["deciding"][at]
        first, _ = tokens.sentences[tokens.sentence[name]]
        beside = end > first
        if not (beside or (announced and not dated(clauses, title))):
            return False
        return opens_clause(clauses, name, max(first, end))

    def _is_taken(self, title: int, name: int) -> bool:
        """'ông A, hiện là Phó Giám đốc Sở X, |giữ chức| Giám đốc Sở X': what stands behind the last comma must tell of no past."""
        clauses, grammar = self.clauses, self.clauses.grammar
        start = clauses.by_start[name].end
        between = clauses.tokens.keys[start : clauses.titles[title].start]
        last = max((i for i, word in enumerate(between) if word == ","), default=0)
        # 'ông A, nguyên Phó Giám đốc Sở X |làm| …': behind the post that he had
        last = max(last, clauses.titles[title - 1].end - start if title and between[-1] in grammar.made else 0)
        held = grammar.holding.within(between[last:]) or (bool(between) and between[-1] in grammar.made)
        plain = grammar.long_ago.isdisjoint(between) and grammar.standing.isdisjoint(between[last:]) and "(" not in between[last:]
        return held and plain


def opens_clause(clauses: Clauses, name: int, floor: int) -> bool:
    """'quyết định: |ông A', 'về việc |ông A', '; |bà B', '- |ông C'; 'đối với ông A, giữ chức …' only says who he is."""
    tokens, grammar = clauses.tokens, clauses.grammar
    opening = clauses.opening(name, floor)
    if opening <= floor or tokens.cases[opening - 1] in (BREAK, NUMBER) or tokens.words[opening - 1] in ",:;-–.•+)":
        return True
    return tokens.keys[opening - 1] in grammar.clause_links or tokens.keys[opening - 1] in grammar.people_joiners


def looks_back(clauses: Clauses, name: int) -> bool:
    """'Trước đó, |ông A giữ chức …', 'Trước quyết định này, |ông A …': the sentence opens with a word of the past."""
    first, _ = clauses.tokens.sentences[clauses.tokens.sentence[name]]
    past, before = clauses.reading.past, clauses.grammar.before
    return any(i in past or clauses.tokens.keys[i] in before for i in range(first, min(name, first + OPENING)))


def only_describes(clauses: Clauses, name: int) -> bool:
    """'phạt ông A, |giữ chức Giám đốc Công ty X', 'do ông A, |giữ chức … ký': a comma, and the person is not the subject of the clause."""
    first, _ = clauses.tokens.sentences[clauses.tokens.sentence[name]]
    end, tokens = clauses.by_start[name].end, clauses.tokens
    apposed = end < tokens.size and tokens.words[end] == "," and clauses.grammar.holding.at(tokens.keys, end + 1) > 0
    return apposed and not opens_clause(clauses, name, first)


def dated(clauses: Clauses, title: int) -> bool:
    """A year stands before the post, outside brackets, and none of a day or a term: the sentence tells a career."""
    at = clauses.titles[title].start
    first = clauses.tokens.sentences[clauses.tokens.sentence[at]][0]
    words = clauses.tokens.words[first:at]
    depth = itertools.accumulate((word == "(") - (word == ")") for word in words)
    return any(
        len(word) == 4 and word.isdigit() and inside <= 0 and not _of_a_day_or_term(clauses, first + i)
        for i, (word, inside) in enumerate(zip(words, depth, strict=True))
    )


def _of_a_day_or_term(clauses: Clauses, year: int) -> bool:
    """'5/3/|2024|', 'nhiệm kỳ |2020| - |2025|'."""
    words = clauses.tokens.words
    whole = year > 3 and words[year - 1] in "/.-" and words[year - 3] in "/.-"
    return whole or clauses.grammar.term_of_office.within(clauses.tokens.keys[max(0, year - TERM) : year])
