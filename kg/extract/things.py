"""A run of capitals that reads as a person's name -> whether a place, a product or a by-line is meant."""

from kg.extract.reading import Reading
from kg.text.tokens import CAPITAL, NUMBER, UPPER

LONGEST_LIST = 60  # tokens of a list of places
LONGEST_PLACE = 4  # tokens
_LOCAL = frozenset({"commune", "district", "village"})
_QUOTES = {"“": "”", '"': '"', "«": "»"}
_DASHES = frozenset("-–—")
_NAME_CASES = frozenset({CAPITAL, UPPER, NUMBER})

Keys = tuple[str, ...]


def places_named(reading: Reading) -> frozenset[Keys]:
    """What stands behind 'ở xã', 'tại phường', or before the greater unit: 'xã An Phú (huyện …'.

    Behind 'Chủ tịch UBND xã' it may be a person.
    """
    tokens, leads = reading.tokens, reading.language.naming.before_places
    found: set[Keys] = set()
    for i, (end, (_, kind)) in reading.level.items():
        if kind not in _LOCAL:
            continue
        last = end
        while last < tokens.size and last - end < LONGEST_PLACE and tokens.cases[last] == CAPITAL:
            last += 1
        led = i > 0 and tokens.keys[i - 1] in leads
        if last - end > 1 and (led or (last + 1 < len(tokens) and tokens.words[last] in ",(" and last + 1 in reading.level)):
            found.add(tuple(tokens.keys[end:last]))
    return frozenset(found)


def ends_place(reading: Reading, i: int) -> bool:
    """'xã Đa |Lộc| Lê Minh An': the second syllable of a place behind its level word, where a surname and a name follow it."""
    tokens = reading.tokens
    levels = ((j, reading.level[j]) for j in (i - 2, i - 3) if j in reading.level)
    local = any(end == i - 1 and kind in _LOCAL for _, (end, (_, kind)) in levels)
    if not local or tokens.cases[i - 1] != CAPITAL or i + 2 >= len(tokens):
        return False
    goes_on = tokens.cases[i + 1] == tokens.cases[i + 2] == CAPITAL and all(tokens.spaced[i + 1 : i + 3])
    return goes_on and tokens.words[i + 1] in reading.language.names.strong


def is_thing(reading: Reading, start: int, end: int, places: frozenset[Keys]) -> bool:
    """Whether the run start..end, which no honorific opens, is no person."""
    tokens = reading.tokens
    following = tokens.words[end] if end < len(tokens) else ""
    if (
        "/" in tokens.words[start:end]
        or following == "_"
        or (following == "/" and end + 1 < len(tokens) and tokens.cases[end + 1] == UPPER)
    ):
        return True  # 'Lê Khởi/VNA' wrote the article
    if start and _QUOTES.get(tokens.words[start - 1]) == following:
        return True  # 'sản phẩm “Trà An Thái”'
    if start > 1 and tokens.words[start - 1] in _DASHES and start - 2 in reading.masked:
        return True  # 'đường Lý Thái Tổ - |Trần Nhân Tông|'
    return tuple(tokens.keys[start:end]) in places or _among_places(reading, start)


def _among_places(reading: Reading, start: int) -> bool:
    """'các phường: An Hội, |Lê Bình|', 'các tuyến đường lớn như Lê Lợi, |Trần Phú|'; who stands behind one place alone may be a person."""
    tokens, naming = reading.tokens, reading.language.naming
    at = start - 1
    while at > 0 and start - at < LONGEST_LIST and (before := _item_before(reading, at)) < at:
        at = before
    while at > 0 and (tokens.words[at] == ":" or tokens.keys[at] in naming.behind_levels):
        at -= 1
    if at == start - 1:
        return False  # 'phường |Lê Bình|' is for the words that take a name in
    kind = next((k for k in (at, at - 1) if _ends_at(reading, k, at + 1)), None)
    many = reading.language.grammar.many
    return kind is not None and any(k > 0 and tokens.keys[k] in many for k in (kind - 1, kind - 2))


def _ends_at(reading: Reading, k: int, end: int) -> bool:
    """Whether a level word or one that takes names in ('đường', 'trường') stands at k and ends there."""
    level = reading.level.get(k)
    return (level is not None and level[0] == end and level[1][1] in _LOCAL) or (k in reading.mask and reading.mask[k][0] == end)


def _item_before(reading: Reading, at: int) -> int:
    """Before the item that ends with the comma or 'và' at token `at`; `at` itself if none does."""
    tokens = reading.tokens
    if tokens.words[at] not in ",;" and tokens.keys[at] not in reading.language.grammar.conjunctions:
        return at
    end = at - 1
    if tokens.words[end] == ")":
        end = next((k - 1 for k in range(end, max(0, end - LONGEST_LIST), -1) if tokens.words[k] == "("), end)
    first = end
    while first > 0 and end - first < LONGEST_PLACE and tokens.cases[first] in _NAME_CASES and first not in reading.level:
        first -= 1
    return first if first < end else at
