"""A head ('Phó Chủ tịch') and a body ('Ủy ban nhân dân tỉnh Bình Dương') go in, the label of the role or post comes out."""

from collections.abc import Iterable
from typing import Final

from kg.text import key

NO_BODY: Final = "Nhà nước"  # 'Chủ tịch nước' says it all
_NOUN_WORDS: Final = {"Phó Trưởng Thường trực": 1, "Phó Chánh Thường trực": 2}  # 'Phó Trưởng ban Thường trực Ban Tổ chức Tỉnh ủy'


def join_title(forms: Iterable[str], body: str) -> str:
    """The label of a post in a body; of the head's forms, the one that already ends as the body begins, else the first.

    'Đại biểu Quốc hội' + 'Quốc hội' is 'Đại biểu Quốc hội', 'Tỉnh ủy viên' + 'Tỉnh ủy Bình Dương' is 'Tỉnh ủy viên Bình Dương'.
    """
    known = list(forms)
    first, rest = known[0].split(), body.split()
    if not rest or body == NO_BODY:
        return known[0]
    best = max(known, key=lambda form: _overlap(form.split(), rest)).split()
    if shared := _overlap(best, rest):
        return " ".join([*best, *rest[shared:]]) if shared < len(best) else f"{known[0]}, {body}"
    if key(body).endswith(f" {key(known[0])}"):  # Bí thư Trung ương Đảng, of the Ban Bí thư Trung ương Đảng
        return known[0]
    if first[-1] == "viên" and _overlap(first[:-1], rest) == len(first) - 1:
        return " ".join([*first, *rest[len(first) - 1 :]])
    if nouns := _NOUN_WORDS.get(known[0]):
        noun = " ".join(rest[:nouns])
        return f"{' '.join(first[:2])} {noun[0].lower()}{noun[1:]} Thường trực {body}"
    return f"{known[0]} {body}"


def _overlap(head: list[str], body: list[str]) -> int:
    """How many words the head ends with and the body begins with."""
    sizes = range(min(len(head), len(body)), 0, -1)
    return next((n for n in sizes if key(" ".join(head[-n:])) == key(" ".join(body[:n]))), 0)


def join_english(head: str, body: str) -> str:
    """'Chair', "People's Committee" -> "Chair, People's Committee"."""
    return head if key(body) in key(head) else f"{head}, {body}"


def english_head(en: str) -> str:
    """'Standing deputy: Party secretary' -> 'Standing deputy party secretary'; 'Deputy: Prime Minister' -> 'Deputy Prime Minister'."""
    kind, found, head = en.partition(": ")
    if not found:
        return en
    proper = any(word[0].isupper() for word in head.split()[1:])
    return f"{kind} {head if proper else head[0].lower() + head[1:]}"
