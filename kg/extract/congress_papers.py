"""A Reading behind 'Nghị quyết' -> whether a meeting names it, and where its name ends: 'Nghị quyết |Đại hội XIII của Đảng|'."""

from kg.extract.reading import Reading
from kg.text.tokens import LOWER, NUMBER, UPPER


def is_congress(reading: Reading, at: int) -> bool:
    """'Đại hội XIII của Đảng', 'Trung ương 4 (khóa XII)', 'Hội nghị lần thứ 7 …'."""
    tokens = reading.tokens
    event = reading.marks["event"].get(at)
    if event is not None and event[1].id in reading.language.documents.congresses:
        return tokens.cases[at] != LOWER
    behind = reading.central[at][0] if at in reading.central else len(tokens)
    return behind < len(tokens) and tokens.cases[behind] in (NUMBER, UPPER)


def is_known_congress(reading: Reading, at: int, stop: int) -> bool:
    """'Đại hội XIII', 'Đại hội Đảng bộ tỉnh', but not 'Đại hội' alone, nor those of many: 'Đại hội Đảng bộ các cấp'."""
    behind = reading.marks["event"].get(at, (at, None))[0]
    keys, many = reading.tokens.keys, reading.language.documents.of_many
    return stop > behind and not any(many.at(keys, j) for j in range(at, stop))


def congress_end(reading: Reading, at: int, stop: int) -> int:
    """Before what is said of the congress or its resolution; its term still belongs to it."""
    tokens, said = reading.tokens, reading.language.documents
    for j in range(at, stop):
        if tokens.words[j] == "," and tokens.keys[j + 1 : j + 3] != said.term:
            return j
        if tokens.keys[j] in said.behind_congress or tokens.keys[j] in said.topic:
            return j
    return stop
