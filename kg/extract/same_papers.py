"""The papers named in a text -> which mentions are of one paper: by number, by title, by the short form of a title."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from kg.extract.documents import DocumentPhrase
from kg.language.document_schema import DocumentsFile
from kg.text import key

_WORD, _ORDINAL = re.compile(r"[^\W\d]+|\d+"), re.compile(r"\d{1,2}|[ivx]+")
_YEAR_WORD = re.compile(r"\bnăm (?=\d{4}\b)")  # 'Hiến pháp năm 1992' is 'Hiến pháp 1992'


def distinct_documents(found: Sequence[DocumentPhrase], said: DocumentsFile) -> list[list[DocumentPhrase]]:
    """The mentions of each paper, the fullest first: of one number, or one title, or a title that begins with the other's."""
    shorts = _short_names(found, said)
    names = [_of_the_centre(phrase, said) or shorts.get(name := _name(phrase, said), name) for phrase in found]
    known = sorted(set(names))
    groups: dict[str, list[DocumentPhrase]] = {}
    for phrase, name in zip(found, names, strict=True):
        groups.setdefault(_longest(phrase, name, known), []).append(phrase)
    return [sorted(g, key=lambda d: (-bool(d.issued) - bool(d.issuer), -len(d.title), d.start)) for g in groups.values()]


def _name(phrase: DocumentPhrase, said: DocumentsFile) -> str:
    name = key(phrase.number or phrase.title)
    for longer, shorter in said.same_openings.items():
        name = name.replace(longer, shorter, 1) if name.startswith(longer) else name
    return f"{phrase.type}|{_YEAR_WORD.sub('', name).replace(' ', '')}"


def _of_the_centre(phrase: DocumentPhrase, said: DocumentsFile) -> str:
    """'Nghị quyết Đại hội XIII' is 'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng': its number is its name."""
    if phrase.number is not None:
        return ""
    words = _WORD.findall(key(phrase.title))
    numbers = [word for word in words if _ORDINAL.fullmatch(word)]
    for meeting, fillers in said.of_the_centre.items():
        if numbers and all(word in fillers or _ORDINAL.fullmatch(word) for word in words) and set(meeting.split()) <= set(words):
            return f"{phrase.type}|{meeting}|{'|'.join(numbers)}|"
    return ""


def _short_names(found: Sequence[DocumentPhrase], said: DocumentsFile) -> dict[str, str]:
    """'Luật ĐGTS' -> 'Luật Đấu giá tài sản': initials that one title of the type has."""
    full: dict[str, set[str]] = {}
    for phrase in found:
        words = phrase.title.split()
        if phrase.number is None:
            for start in (1, 2):
                initials = "".join(word[0] for word in words[start:]).casefold()
                full.setdefault(f"{phrase.type}|{initials}", set()).add(_name(phrase, said))
    shorts = {}
    for phrase in found:
        last = phrase.title.split()[-1]
        meant = full.get(f"{phrase.type}|{last.casefold()}", set()) - {_name(phrase, said)}
        if phrase.number is None and last.isupper() and len(last) > 1 and len(meant) == 1:
            shorts[_name(phrase, said)] = meant.pop()
    return shorts


def _longest(phrase: DocumentPhrase, name: str, known: list[str]) -> str:
    """The longest known name that this one begins; a number goes on only with '-' or '/': '32' is '32-ctr/tu', not '321'."""
    if phrase.number is not None and not phrase.number.isdigit():
        return name
    best, at = name, bisect_right(known, name)
    while at < len(known) and known[at].startswith(name):
        if _goes_on(phrase, known[at][len(name)]):
            best = known[at]
        at += 1
    return best


def _goes_on(phrase: DocumentPhrase, following: str) -> bool:
    """Whether a longer name is of the same paper: a number goes on with '-' or '/', a known title with a year or a bracket."""
    if phrase.number is not None:
        return following in "-/"
    return phrase.rule != "document/known" or following == "(" or following.isdigit()
