"""Pieces of a text -> the same without the short forms that it explains in brackets, and what they stand for: 'Ủy ban |(UB)|'.

Pieces are gap, token, gap, token … gap; a bracket that goes becomes part of the gap, so that every offset stays.
"""

import re
import unicodedata

LONGEST_SHORT = 9  # tokens between the brackets: 'NN và PTNT', 'LĐ - TB & XH'
_MARKS = frozenset("&-–.,/")
_CODE = re.compile(r"[A-ZĐ]{1,3}\d{2}")  # 'PC02', 'C03': the number of a division
_SMALL = 3  # letters of a word that a short form may leave out: 'và', 'của'


def without_explained(pieces: list[str]) -> tuple[list[str], dict[str, str]]:
    """The pieces without such brackets; short form -> the words before it whose initials it has."""
    words = pieces[1::2]
    kept: list[str] = []
    shorts: dict[str, str] = {}
    done = 0
    for at in [i for i, word in enumerate(words) if word == "("]:
        close = next((i for i in range(at + 2, min(at + LONGEST_SHORT + 2, len(words))) if words[i] in "()\n"), at)
        if 2 * at < done or not at or words[close] != ")" or words[at - 1] in "()\n":
            continue
        first = _first_of(words, at, close)
        if first is None and not _CODE.fullmatch("".join(words[at + 1 : close])):
            continue
        if first is not None:
            shorts.setdefault("".join(pieces[2 * at + 3 : 2 * close]).strip(), "".join(pieces[2 * first + 1 : 2 * at]))
        kept += [*pieces[done : 2 * at], "".join(pieces[2 * at : 2 * close + 3])]
        done = 2 * close + 3
    return ([*kept, *pieces[done:]], shorts) if done else (pieces, shorts)


def _first_of(words: list[str], at: int, close: int) -> int | None:
    """The first of the words before token `at` whose initials stand between the brackets; None if they are no such initials."""
    letters = _letters(words[at + 1 : close])
    if len(letters) < 2:
        return None
    i, skipped = at, False
    for letter in reversed(letters):
        i -= 1
        while i >= 0 and (words[i] in _MARKS or (initial(words[i]) != letter and not skipped and i < at - 1 and _is_small(words[i]))):
            skipped = skipped or words[i] not in _MARKS
            i -= 1
        if i < 0 or initial(words[i]) != letter:
            return None
        skipped = False
    return i


def _letters(words: list[str]) -> str:
    """The capitals of a short form; nothing if it holds anything else but marks and small words."""
    if any(word not in _MARKS and not (word.isalpha() and (word.isupper() or _is_small(word))) for word in words):
        return ""
    return "".join(_plain(word) for word in words if word.isupper())


def _is_small(word: str) -> bool:
    return word.islower() and len(word) <= _SMALL


def initial(word: str) -> str:
    """The first letter of a word, small and without accents."""
    return _plain(word[:1])


def _plain(word: str) -> str:
    """Lower case without accents: 'Ủ' begins what a 'U' stands for."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c)).replace("đ", "d")
