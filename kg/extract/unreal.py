"""Owned titles -> those that are told as so: without the posts that somebody is only to have, 'đề nghị ông A giữ chức X'."""

from kg.extract.introductions import Owned
from kg.extract.names import Name
from kg.extract.reading import Reading
from kg.extract.titles import Title
from kg.text.tokens import BREAK

REACH = 30  # tokens between 'dự kiến' and the person


def told_as_so(reading: Reading, names: list[Name], titles: list[Title], owned: list[Owned]) -> list[Owned]:
    """The owned titles without those that a verb gives under a word of plans, proposals or conditions."""
    ends = {n.start: n.end for n in names}
    return [o for o in owned if not (_is_taken(reading, titles[o.title], ends.get(o.name)) and only_planned(reading, o.name))]


def only_planned(reading: Reading, name: int) -> bool:
    """'|giới thiệu| ông A', '|Dự kiến,| ông A', '|đề nghị| Quốc hội phê chuẩn ông A': nothing is decided about the person at token `name`.

    In 'Theo đề nghị của X, HĐND bầu ông A' and 'Tỉnh ủy giới thiệu, HĐND bầu ông A' a decision follows.
    """
    tokens, grammar = reading.tokens, reading.grammar
    at = reading.before.get(name, name)
    floor = max(tokens.sentences[tokens.sentence[name]][0], at - REACH)
    for i in range(at - 1, floor - 1, -1):
        if tokens.words[i] in (";", ":") or tokens.cases[i] == BREAK:
            return False
        size = grammar.planned.at(tokens.keys, i)
        if size:
            return _reaches(reading, i, i + size, at)
    return False


def _reaches(reading: Reading, i: int, end: int, at: int) -> bool:
    """Whether 'đề nghị' at tokens i..end is said of the person whose phrase begins at token `at`."""
    tokens, grammar = reading.tokens, reading.grammar
    noun = i > 0 and tokens.keys[i - 1] in grammar.proposal and not grammar.planned.at(tokens.keys, i - 1)
    commas = [j for j in range(end, at) if tokens.words[j] == "," and not grammar.sentence_links.at(tokens.keys, j + 1)]  # ', trong đó có'
    if noun or tokens.keys[end] in grammar.conjunctions:
        return False
    return not commas or commas == [end] == [at - 1]


def _is_taken(reading: Reading, title: Title, end: int | None) -> bool:
    """'ông A |giữ chức| X', 'ông A |làm| X': no 'ông A, X', which says who he is."""
    if end is None or end >= title.start:
        return False
    between, grammar = reading.tokens.keys[end : title.start], reading.grammar
    return grammar.holding.within(between) or between[-1] in grammar.made
