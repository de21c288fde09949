"""Clean text -> tokens in parallel lists, with their offsets, matching keys, letter case and sentence."""

import re
from collections.abc import Sequence

from kg.text import key

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*|\S|\n")
_END_MARKS = frozenset(".!?…")

LOWER, CAPITAL, UPPER, NUMBER, MARK, BREAK = range(6)
# a full stop behind one of these ends no sentence
_ABBREVIATED = frozenset("tp tx ts gs pgs ths bs ks q p h t st ks tt ht lm kts nsnd nsưt ngnd ckii đ v ks.".split())


class _Memo(dict[str, tuple[str, int]]):
    """Word -> (key, case); Vietnamese has some ten thousand syllables, so nearly every look-up hits."""

    def __missing__(self, word: str) -> tuple[str, int]:
        if len(self) > 200_000:
            self.clear()
        self[word] = found = (key(word), _case(word))
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


def _split_run_on(word: str) -> list[str]:
    """'tácAgribank', 'ViệtBộ': crawls lose the space between two words. (No character range tells capitals: À-ỹ mixes both.)"""
    # đ only ever begins a syllable: 'Khuđược'
    cuts = [
        i
        for i in range(1, len(word) - 1)
        if (word[i].isupper() and word[i - 1].islower() and word[i + 1].islower()) or (word[i] == "đ" and i > 1)
    ]
    return [word[a:b] for a, b in zip([0, *cuts], [*cuts, len(word)], strict=True)]


class Tokens:
    """The tokens of one text; index i runs through words, keys, cases, starts, ends, spaced and sentence alike.

    A line break is a token of its own. `spaced[i]` tells whether white space stands before token i.
    `sentence[i]` is the number of its sentence; `sentences` holds (first, last + 1) of each.
    """

    __slots__ = ("cases", "ends", "keys", "sentence", "sentences", "spaced", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = []
        self.keys: list[str] = []
        self.cases: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.spaced: list[bool] = []
        self._scan()
        self.sentences, self.sentence = _sentences(self.words, self.keys, self.cases, self.spaced)

    def _scan(self) -> None:
        memo, last = _MEMO, 0
        for match in _TOKEN.finditer(self.text):
            word, start = match[0], match.start()
            known = memo[word]
            if known[1] < UPPER and len(word) > 3 and not word.isascii() and ("đ" in word[1:] or not word[1:].islower()):
                for part in _split_run_on(word):
                    self._add(part, memo[part], start, start > last)
                    last = start = start + len(part)
                continue
            self._add(word, known, start, start > last)
            last = match.end()

    def _add(self, word: str, known: tuple[str, int], start: int, spaced: bool) -> None:
        self.words.append(word)
        self.keys.append(known[0])
        self.cases.append(known[1])
        self.starts.append(start)
        self.ends.append(start + len(word))
        self.spaced.append(spaced)

    def __len__(self) -> int:
        return len(self.words)

    def slice(self, first: int, last: int) -> str:
        """The text from token `first` up to, not with, token `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]]


def _sentences(
    words: Sequence[str], keys: Sequence[str], cases: Sequence[int], spaced: Sequence[bool]
) -> tuple[list[tuple[int, int]], list[int]]:
    bounds: list[tuple[int, int]] = []
    number: list[int] = []
    first = 0
    size = len(words)
    for i in range(size):
        case = cases[i]
        if case == CAPITAL and i > first and not spaced[i] and cases[i - 1] <= UPPER:  # a run-on: the full stop went with the space
            bounds.append((first, i))
            first = i
        number.append(len(bounds))
        if case == BREAK or (case == MARK and words[i] in _END_MARKS and _ends(i, keys, cases, size)):
            bounds.append((first, i + 1))
            first = i + 1
    if first < size:
        bounds.append((first, size))
    return bounds, number


def _ends(i: int, keys: Sequence[str], cases: Sequence[int], size: int) -> bool:
    """Whether the mark at i ends a sentence: a capital, a quote or nothing follows, and no abbreviation precedes."""
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
    if before in _ABBREVIATED or (len(before) == 1 and cases[i - 1] == CAPITAL):
        return keys[i + 1] in ("ông", "bà", "theo", "tại")
    return following != NUMBER or cases[i - 1] in (LOWER, MARK)
