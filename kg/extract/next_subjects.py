"""A title behind a name -> whether it is the subject of what follows, and so somebody else's: 'Theo đề nghị của ông A, Thủ tướng …'."""

from collections.abc import Sequence

from kg.extract.reading import Reading
from kg.extract.ties import DASHES, Link
from kg.extract.titles import Title


def acts_itself(reading: Reading, left: Link, end: int, *, titled: bool) -> bool:
    """'Theo ông An, |Giám đốc Sở| là …': the title that ends at token `end` is the subject of what is reported, not An's.

    `titled`: whether a title of his own stands before the name.
    """
    tokens, start = reading.tokens, reading.before.get(left.name, left.name)
    if start == 0 or end >= tokens.size:
        return False
    if left.tie in DASHES and _between_dashes(reading, start) and end in reading.marks["act"]:
        return True
    if left.tie != ",":
        return False
    if titled and tokens.words[end] != "," and _leads_on(reading, start, end):
        return True
    if _is_set_aside(reading, start) and tokens.keys[end] in reading.grammar.verb_adverbs:
        return True
    return tokens.keys[start - 1] in reading.grammar.quoting and (end in reading.copula or end in reading.stop)


def _between_dashes(reading: Reading, start: int) -> bool:
    """'Tổng Bí thư khóa VI - |Lê An| - Thủ tướng nhắc lại …'; no dash that leads from a quotation to who said it."""
    words = reading.tokens.words
    return words[start - 1] in DASHES and start > 1 and words[start - 2][0].isalnum()


def _leads_on(reading: Reading, start: int, end: int) -> bool:
    """'Theo đề nghị của Bộ trưởng |A|, Thủ tướng …', 'Tiếp Đại sứ |A|, Chủ tịch nước …': what stands before leads to who acts."""
    tokens, acts = reading.tokens, reading.marks["act"]
    first = tokens.sentences[tokens.sentence[start]][0]
    leads = tokens.keys[first] in reading.grammar.quoting or (first in acts and end in acts)
    return leads and "," not in tokens.words[first:start]


def _is_set_aside(reading: Reading, start: int) -> bool:
    """'|Ngoài| ông A, Thủ tướng cũng …', '|Cùng với| ông A, Bộ trưởng đã …'."""
    return reading.grammar.set_aside.before(reading.tokens.keys, start) > 0


def opens_next_clause(reading: Reading, run: Sequence[Title], *, copula: bool) -> bool:
    """'do ông A làm Trưởng ban; |Giám đốc Sở Y tế| làm Phó Trưởng ban': the last title of several is the subject of the next clause.

    `copula`: whether one stands before the first; else one must stand inside, as in 'Phó Chủ tịch UBND tỉnh, |làm| Trưởng ban, …'.
    """
    keys, made, end = reading.tokens.keys, reading.grammar.made, run[-1].end
    held = copula or any(keys[title.start - 1] in made for title in run[1:-1])
    return held and (end in reading.copula or not made.isdisjoint(keys[end : end + 1]))


def excludes(reading: Reading, left: Title, right: Title) -> bool:
    """'gửi lời chào tới |Thủ tướng Úc, Chủ tịch Quốc hội| Lê An': nobody holds two of the highest offices of state."""
    return left.head.id != right.head.id and not left.marker and _is_highest(reading, left) and _is_highest(reading, right)


def _is_highest(reading: Reading, title: Title) -> bool:
    grammar, head = reading.grammar, title.head
    of_body = title.body is not None and title.body.type in grammar.highest_bodies and head.function in ("head", "deputy")
    return of_body or head.id in grammar.highest_offices
