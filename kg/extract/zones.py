"""A Reading -> its tokens that no article says: tag lists, credits of photographers, by-lines; they go into `reading.skip`."""

import itertools
import re
from bisect import bisect_left
from collections import Counter

from kg.extract.reading import Reading
from kg.text.tokens import BREAK, CAPITAL, LOWER, MARK, NUMBER, UPPER

LONGEST_CREDIT = 8  # tokens of a name behind 'Ảnh:'
LONGEST_BYLINE = 7
LONGEST_HEADLINE = 30
LONGEST_DATELINE = 24
MOST_AUTHORS = 3  # lines with names at the end of an article that may tell who wrote it
MOST_SMALL = 2  # words in small letters of the line that says who wrote it and when
FEWEST_TAGS = 3  # commas of a line that may be a list of tags
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_CLOSING = frozenset('.)”"…!?/*-–')


def mark_zones(reading: Reading) -> None:
    """Fills `reading.skip`."""
    lines, zones = reading.tokens.lines(), reading.grammar.time_zones
    told = False  # whether a line above is too long for a headline
    for first, last in lines:
        if first and last - first < 16 and not zones.isdisjoint(reading.tokens.words[first:last]):
            if told:
                reading.skip.update(range(first, len(reading.tokens)))  # the page's own footer begins
                break
            reading.skip.update(range(first, last))  # the date under the headline
        if _is_tag_list(reading, first, last) or (first and _is_date_line(reading, first, last)):
            reading.skip.update(range(first, last))
        told = told or last - first > LONGEST_HEADLINE
    _web_addresses(reading)
    _repeated_lines(reading, lines)
    _credits(reading)
    if not _ends_in_list(reading, lines):
        _byline(reading, lines)
        _signature(reading)


def _web_addresses(reading: Reading) -> None:
    """'https://…/Trang-chu/…': the words of an address name nobody."""
    tokens = reading.tokens
    for found in _ADDRESS.finditer(tokens.text):
        reading.skip.update(range(bisect_left(tokens.starts, found.start()), bisect_left(tokens.starts, found.end())))


def _is_tag_list(reading: Reading, first: int, last: int) -> bool:
    """'Đối thoại,Tham dự,Lễ khai mạc': commas without spaces behind them."""
    tokens = reading.tokens
    commas = [i for i in tokens.between(MARK, first, last - 1) if tokens.words[i] == ","]
    return len(commas) >= FEWEST_TAGS and sum(not tokens.spaced[i + 1] for i in commas) >= 0.8 * len(commas)


def _is_date_line(reading: Reading, first: int, last: int) -> bool:
    """'Hoàng Yên • Chủ nhật, 17/03/2024 - 09:11': no sentence, but who wrote it and when."""
    tokens = reading.tokens
    words, cases = tokens.words[first:last], tokens.cases[first:last]
    if len(words) > LONGEST_DATELINE or cases.count(LOWER) > MOST_SMALL or not any(len(w) == 4 and w.isdigit() for w in words):
        return False
    if all(case in (NUMBER, MARK, BREAK) for case in cases):  # '26/09/2022' alone
        return True
    clock = any(words[k] == ":" and cases[k - 1] == NUMBER and k + 1 < len(words) and cases[k + 1] == NUMBER for k in range(1, len(words)))
    return clock and not any(i in reading.head for i in range(first, last))


def _repeated_lines(reading: Reading, lines: list[tuple[int, int]]) -> None:
    """A name in capitals that stands alone under picture after picture is the photographer's, unless a post stands beside it or is it."""
    tokens = reading.tokens
    posts = {k for k, (a, _) in enumerate(lines) if a in reading.head}
    short = [
        (a, b)
        for k, (a, b) in enumerate(lines)
        if b - a <= LONGEST_BYLINE and all(case == UPPER for case in tokens.cases[a:b]) and posts.isdisjoint((k - 1, k, k + 1))
    ]
    often = Counter(tuple(tokens.keys[a:b]) for a, b in short)
    for a, b in short:
        if often[tuple(tokens.keys[a:b])] > 1:
            reading.skip.update(range(a, b))


def _credits(reading: Reading) -> None:
    tokens = reading.tokens
    acts, events = reading.marks["act"], reading.marks["event"]  # 'Ảnh: A/TTXVN Dự hội nghị có …': the text goes on without a full stop
    for i, (end, _) in reading.credit.items():
        addressed = end + 1 in reading.address or end + 1 in reading.head  # 'Ảnh: Ông A trao quà': what the picture shows
        if end < len(tokens) and tokens.words[end] in ":/" and tokens.cases[i] != LOWER and not addressed:
            j = end + 1
            while (
                j < len(tokens)
                and j - end <= LONGEST_CREDIT
                and tokens.cases[j] != BREAK
                and tokens.words[j] not in ").;"
                and (tokens.cases[j] != LOWER or j == end + 1)
                and j not in acts
                and j not in events
            ):
                j += 1
            reading.skip.update(range(i, j))


def _byline(reading: Reading, lines: list[tuple[int, int]]) -> None:
    """The last lines, or the last scrap of the last line, that are nothing but capitalised words."""
    tokens = reading.tokens
    for above, (first, last) in reversed(list(itertools.pairwise(lines))):
        if first in reading.skip:
            continue
        if above[0] in reading.head and above[1] - above[0] <= LONGEST_HEADLINE and tokens.words[above[1] - 1] != ".":
            return  # a list of posts, each above its holder
        scrap = tokens.sentences[tokens.sentence[last - 1]][0]  # a line break ends a sentence
        if _is_byline(reading, scrap, last):
            reading.skip.update(range(scrap, last))
            if scrap == first:
                continue
        return


def _ends_in_list(reading: Reading, lines: list[tuple[int, int]]) -> bool:
    """Whether the last lines are the names of a list: more than an article has authors, or such as a colon above them opens."""
    tokens, names = reading.tokens, 0
    for first, last in reversed(lines):
        if first in reading.skip or first in reading.credit:
            continue
        if not _is_byline(reading, first, last):
            return names > MOST_AUTHORS or (names > 1 and tokens.words[last - 1] == ":")
        names += 1
    return names > MOST_AUTHORS


def _signature(reading: Reading) -> None:
    """Names at the very end, behind a closing mark: '… xử lý nghiêm. (Tổng hợp) Hoàng Yên'."""
    tokens = reading.tokens
    end = len(tokens)
    while end and (end - 1 in reading.skip or tokens.cases[end - 1] == BREAK):
        end -= 1
    first = end
    while first and tokens.cases[first - 1] in (CAPITAL, UPPER) and end - first < 9:
        first -= 1
    if (
        first
        and 2 <= end - first <= 8
        and (tokens.words[first - 1] in _CLOSING or (not tokens.spaced[first] and tokens.cases[first - 1] != BREAK))
        and first not in reading.address
    ):
        reading.skip.update(range(first, end))


def _is_byline(reading: Reading, first: int, last: int) -> bool:
    tokens = reading.tokens
    cases = tokens.cases[first:last]
    if not cases or len(cases) > LONGEST_BYLINE or first in reading.address or first in reading.head or cases[0] == NUMBER:
        return False
    if cases[0] == MARK and (first + 1 in reading.address or first + 1 in reading.rank):
        return False  # '- Ông Lê An' is an entry of a list
    if first in reading.credit:
        return True
    return all(c in (CAPITAL, UPPER, MARK, NUMBER) for c in cases)
