"""Titles before a name that are somebody else's: of whom one stands in for, speaks to or meets, 'thay mặt |Thủ tướng|, Bộ trưởng Lê An'."""

from kg.extract.reading import Reading
from kg.extract.titles import Title


def is_anothers(reading: Reading, first: Title, second: Title) -> bool:
    """Whether the first of two titles that stand before a name is not of the person named, as the second is."""
    return _is_addressed(reading, first.start) or _is_stood_in_for(reading, first.start) or _is_met(reading, first, second)


def is_deciders(reading: Reading, start: int) -> bool:
    """'quyết định |của| Bộ trưởng Bộ X: ông A, …': the title before the colon is that of who decides."""
    return start > 0 and reading.tokens.keys[start - 1] in reading.language.naming.possessives


def _is_stood_in_for(reading: Reading, start: int) -> bool:
    """'Thay mặt Thủ tướng, Phó Thủ tướng Lê An …', 'thừa ủy quyền Chủ tịch nước, Bộ trưởng …': the first title is the absent one's."""
    keys, absent = reading.tokens.keys, reading.grammar.stood_in_for
    if keys[start - 1] in reading.grammar.stood_in_for_links and not absent.before(keys, start):
        start -= 1
    return absent.before(keys, start) > 0


def _is_addressed(reading: Reading, start: int) -> bool:
    """'Phát biểu giao nhiệm vụ cho quyền Bí thư Tỉnh ủy, Trưởng Ban Tổ chức Lê An …': the first title is the listener's."""
    tokens = reading.tokens
    start -= 1 if start - 1 in reading.status else 0
    opening = tokens.sentences[tokens.sentence[start]][0]
    return tokens.keys[start - 1] in reading.grammar.addressed_to and opening in reading.marks["act"]


def _is_met(reading: Reading, first: Title, second: Title) -> bool:
    """'trong cuộc gặp với Thủ tướng Úc, Chủ tịch Quốc hội Lê An …': the first title is of another country, and whom An met."""
    country = first.body.seat.country if first.body is not None else ""
    met = reading.tokens.keys[first.start - 1] in reading.grammar.addressed_to
    return met and bool(country) and (second.body is None or second.body.seat.country != country)
