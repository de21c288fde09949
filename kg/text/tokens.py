"""Clean text -> tokens in parallel lists, with their offsets, matching keys, letter case and sentence."""

import re
from bisect import bisect_left
from itertools import accumulate, compress
from operator import itemgetter
from sys import intern
from typing import Final, NamedTuple

from kg.text import key
from kg.text.explained import without_explained
from kg.text.sentences import SentencesFile, sentence_words

# what stands between tokens is white space other than line breaks
_TOKEN = re.compile(r"([^\W\d_]++(?:['’ʼ`][^\W\d_]++)*+|\d++(?:[.,]\d++)*+|\S|\n)")
_NO_SECOND = frozenset("bcdklmnpqstvx")  # no syllable goes on so behind its capital
_END_MARKS = frozenset(".!?…")
_BREATHS = frozenset(",;")

LOWER: Final = 0
CAPITAL: Final = 1
UPPER: Final = 2
NUMBER: Final = 3
MARK: Final = 4
BREAK: Final = 5
LONGEST_SENTENCE = 1_500
"""Tokens after which a sentence is parted all the same: some steps look at all of a sentence from each place in it, and the longest
that a newspaper printed (a roster) had half as many."""
SHORTEST_INITIALS = 3  # letters of 'TKV' and the like
_RUN_ON: Final = 6  # words that have lost the space between them: no token of a text, for it is taken apart


def is_year(word: str) -> bool:
    """'2013': a year of the last or this century."""
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


class _Known(NamedTuple):
    """What a word is, wherever it stands: matching key, letter case, and its parts if a crawl has run two words into one."""

    key: str
    case: int
    parts: tuple[str, ...]


class _Memo(dict[str, _Known]):
    """A language has some ten thousand words that come again and again, so nearly every look-up hits."""

    def __missing__(self, word: str) -> _Known:
        if len(self) > 200_000:
            self.clear()
        parts = _parts(word)
        # one key for 'tỉnh' and 'Tỉnh', so that whoever looks it up compares no letters
        self[word] = found = _Known(intern(key(word)), _RUN_ON if parts else _case(word), parts)
        return found


def _case(word: str) -> int:
    if word == "\n":
        return BREAK
    if word[0].isdigit():
        return NUMBER
    if not word[0].isalpha():
        return MARK
    if not word[0].isupper():
        return LOWER
    return UPPER if len(word) > 1 and word.isupper() else CAPITAL


_MEMO = _Memo()
_KEY, _CASE = itemgetter(0), itemgetter(1)


def _parts(word: str) -> tuple[str, ...]:
    """'tácAgribank', 'ViệtBộ': crawls lose the space between two words. (No character range tells capitals: À-ỹ mixes both.)"""
    if _case(word) >= UPPER or len(word) <= 3 or word.isascii() or ("đ" not in word[1:] and word[1:].islower()):
        return ()
    cuts = [i for i in range(1, len(word) - 1) if _begins_word(word, i)]
    return tuple(word[a:b] for a, b in zip([0, *cuts], [*cuts, len(word)], strict=True)) if cuts else ()


def _begins_word(word: str, i: int) -> bool:
    """Whether another word begins at letter i: 'Khu|được' (đ only ever begins a syllable), 'Việt|Bộ', 'chính|UBND', 'HĐND|Đồng'."""
    before, letter, after = word[i - 1], word[i], word[i + 1]
    if letter == "đ":
        return i > 1
    if not letter.isupper():
        return False
    if before.islower():
        return after.islower() or word[i:].isupper()
    return i >= SHORTEST_INITIALS and word[:i].isupper() and after.islower() and not (after.isascii() and after in _NO_SECOND)


class Tokens:
    """The tokens of one text; index i runs through words, keys, cases, starts, ends, spaced and sentence alike.

    A line break is a token of its own. `spaced[i]` is the white space before token i.
    `sentence[i]` is the number of its sentence; `sentences` holds (first, last + 1) of each.
    `of_case[c]` holds the tokens of case c; LOWER has none.
    `shorts` are the short forms that the text explains in brackets; if it is `explained`, no token stands for those brackets.
    """

    __slots__ = ("cases", "ends", "keys", "of_case", "sentence", "sentences", "shorts", "size", "spaced", "starts", "text", "words")

    def __init__(self, text: str, lang: str = "vi", *, explained: bool = False) -> None:
        self.text = text
        pieces = _TOKEN.split(text)  # gap, token, gap, token … gap
        self.shorts: dict[str, str] = {}
        if explained and "(" in text:
            pieces, self.shorts = without_explained(pieces)
        known = list(map(_MEMO.__getitem__, pieces[1::2]))
        self.cases: list[int] = list(map(_CASE, known))
        while _RUN_ON in self.cases:  # a part may be a run-on again
            pieces = _split(pieces, known)
            known = list(map(_MEMO.__getitem__, pieces[1::2]))
            self.cases = list(map(_CASE, known))
        self.words = pieces[1::2]
        self.size = len(self.words)
        self.keys: list[str] = list(map(_KEY, known))
        self.of_case: tuple[list[int], ...] = tuple([] for _ in range(BREAK + 1))
        for i, case in zip(compress(range(self.size), self.cases), filter(None, self.cases), strict=True):  # LOWER is 0
            self.of_case[case].append(i)
        bounds = list(accumulate(map(len, pieces)))
        self.starts, self.ends = bounds[0:-1:2], bounds[1::2]
        self.spaced: list[str] = pieces[0:-1:2]
        self.sentences, self.sentence = _sentences(self, sentence_words(lang))

    def __len__(self) -> int:
        return self.size

    def capitals(self) -> list[int]:
        """The tokens that begin with a capital, in order."""
        return sorted(self.of_case[CAPITAL] + self.of_case[UPPER])

    def between(self, case: int, first: int, last: int) -> list[int]:
        """The tokens of a case from token `first` up to, not with, token `last`."""
        found = self.of_case[case]
        return found[bisect_left(found, first) : bisect_left(found, last)]

    def lines(self) -> list[tuple[int, int]]:
        """(first, last + 1) of each line that has a token."""
        breaks = self.of_case[BREAK]
        return [(a, b) for a, b in zip([0, *(i + 1 for i in breaks)], [*breaks, self.size], strict=True) if a < b]

    def slice(self, first: int, last: int) -> str:
        """The text from token `first` up to, not with, token `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]]


def _split(pieces: list[str], known: list[_Known]) -> list[str]:
    """Gaps and words with every run-on taken apart."""
    apart: list[str] = []
    done = 0
    for i in [i for i, one in enumerate(known) if one.parts]:
        first, *others = known[i].parts
        apart += [*pieces[done : 2 * i + 1], first]
        for part in others:
            apart += ["", part]
        done = 2 * i + 2
    return apart + pieces[done:]


def _sentences(tokens: Tokens, known: SentencesFile) -> tuple[list[tuple[int, int]], list[int]]:
    words, cases, spaced = tokens.words, tokens.cases, tokens.spaced
    size = len(words)
    bounds: list[tuple[int, int]] = []
    number: list[int] = []
    first = 0

    def close(end: int) -> None:
        nonlocal first
        while first < end:
            part = end if end - first <= LONGEST_SENTENCE else _breath(tokens, first, first + LONGEST_SENTENCE)
            number.extend([len(bounds)] * (part - first))
            bounds.append((first, part))
            first = part

    _, capitals, _, _, marks, breaks = tokens.of_case
    for i in sorted([*marks, *breaks, *(i for i in capitals if not spaced[i])]):
        case = cases[i]
        if case == CAPITAL:
            if i == first or cases[i - 1] > UPPER:
                continue
            end = i  # a run-on: the full stop went with the space
        elif case == BREAK or (words[i] in _END_MARKS and _ends(i, tokens, known)):
            end = i + 1
        else:
            continue
        close(end)
    close(size)
    return bounds, number


def _breath(tokens: Tokens, first: int, last: int) -> int:
    """Where a sentence without end is parted: behind its last comma or semicolon before token `last`, else there."""
    marks = tokens.between(MARK, first + 1, last)
    return next((i + 1 for i in reversed(marks) if tokens.words[i] in _BREATHS), last)


def _ends(i: int, tokens: Tokens, known: SentencesFile) -> bool:
    """Whether the mark at i ends a sentence: a capital, a quote or nothing follows, and no abbreviation precedes."""
    keys, cases, size = tokens.keys, tokens.cases, tokens.size
    if i + 1 >= size or cases[i + 1] == BREAK:
        return True
    following = cases[i + 1]
    if following == MARK:
        # '…”. Ông', '.)': the sentence ends behind the closing mark, or the mark opens the next one
        return keys[i + 1] in '“"(-–' and i + 2 < size and cases[i + 2] in (CAPITAL, UPPER)
    if following not in (CAPITAL, UPPER, NUMBER):
        return False
    before = keys[i - 1] if i else ""
    if keys[i] != ".":
        return True
    if before in known.abbreviations or (len(before) == 1 and cases[i - 1] == CAPITAL):
        numbered = i > 1 and keys[i - 2] in known.numbered  # 'khóa X. Anh Lê An …'
        return numbered or keys[i + 1] in known.openers
    return following != NUMBER or cases[i - 1] in (LOWER, MARK)
