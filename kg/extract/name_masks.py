"""A run that reads as a name -> whether a word before it takes it in: streets, schools, prizes, wards."""

from kg.extract.name_runs import run_end
from kg.extract.reading import Reading
from kg.places import places
from kg.text.tokens import BREAK, NUMBER

LONGEST_UNIT = 4  # words for what a unit is, before its number
LONGEST_FORM = 7  # words for what a firm is: 'Công ty TNHH một thành viên'
LEGACY = 6  # tokens between the first word of what somebody left and its 'của'


def is_masked(reading: Reading, i: int) -> bool:
    """Whether a head word (street, school, prize, ward) takes the name in."""
    naming = reading.language.naming
    for back in (1, 2, 3, 4):
        found = reading.mask.get(i - back)
        if found is not None and found[0] == i and reading.tokens.cases[i - 1] != BREAK:
            return not _unknown_district(reading, i - back, i)
    if i > 1 and reading.tokens.keys[i - 1] in naming.behind_masks and i - 2 in reading.mask:
        return True  # 'Trường THPT Chuyên Lê Hồng Phong'
    if i > 1 and _names_a_firm(reading, i):
        return True
    if i > 1 and reading.tokens.cases[i - 1] == NUMBER and reading.tokens.keys[i - 2] in naming.number_words:
        return not _numbered_unit(reading, i - 2)  # 'Trường Tiểu học số 2 Phong Hải', 'số 50 Trương Định'
    # '607 Lê Duẩn, TP Đông Hà': a house number makes it a street
    before = reading.tokens.cases[i - 1] if i else BREAK
    house = before == NUMBER and reading.tokens.words[i - 1].isdigit() and len(reading.tokens.words[i - 1]) < 4
    return house and (_address_follows(reading, i) or _is_bracketed(reading, i))


def _names_a_firm(reading: Reading, i: int) -> bool:
    """'Công ty TNHH Thương mại và Dịch vụ |Thái Sơn Nam|': behind its trade alone a firm still wants its name."""
    naming, tokens, at = reading.language.naming, reading.tokens, i
    while size := naming.firm_trades.before(tokens.keys, at):
        at -= size
        at -= tokens.words[at - 1] in "-–&," or tokens.keys[at - 1] in reading.grammar.conjunctions
    if at == i or i + 1 >= tokens.size or tokens.words[i + 1] in reading.language.name_openers.middles:
        return False
    starts = range(max(0, at - LONGEST_FORM), max(0, at - 2))  # of 'Công ty TNHH', 'Công ty cổ phần': 'Công ty Du lịch' is name enough
    return any(end == at and entry.id == naming.types.firm for k in starts for end, entry in reading.bodies.get(k, ()))


def is_remembered(reading: Reading, i: int) -> bool:
    """'tư tưởng, tình cảm của |Chủ tịch Hồ Chí Minh': what somebody left behind is spoken of, his thought, his example, his testament."""
    naming, end = reading.language.naming, i - 1
    if i == 0 or reading.tokens.keys[end] not in naming.possessives:
        return False
    legacy = naming.legacies
    return any(
        found[0] <= end
        for j in range(max(0, end - LEGACY), end)
        if (found := reading.mask.get(j)) and reading.tokens.slice(j, found[0]) in legacy
    )


def _numbered_unit(reading: Reading, at: int) -> bool:
    """'Tổ trưởng Tổ dân phố |số 5| Lê Thị An': a unit that has a number for a name, and is named after nobody."""
    people = reading.language.naming.bodies.named_after_people
    starts = (i for i in range(max(0, at - LONGEST_UNIT), at) if i in reading.bodies)
    return any(end == at and entry.id not in people for i in starts for end, entry in reading.bodies[i])


def _unknown_district(reading: Reading, level: int, i: int) -> bool:
    """'Chủ tịch UBND huyện Trần Văn Bình': every district is known, so a name behind 'huyện' that none has is a person's."""
    mark, end = reading.level.get(level), run_end(reading, i)
    if mark is None or mark[0] != i or i in reading.place or end - i < 3:
        return False
    return mark[1][1] in ("district", "province", "city") or (mark[1][1] == "commune" and _unknown_commune(reading, level, i, end))


def _unknown_commune(reading: Reading, level: int, i: int, end: int) -> bool:
    """'Chủ tịch UBND phường |Đỗ Thị Hồng Nhung|': a middle name behind a body of the commune, where no commune is called so."""
    words, names = reading.tokens.words, reading.language.name_openers
    held = any(stop == level for k in range(max(0, level - LONGEST_UNIT), level) for stop, _ in reading.bodies.get(k, ()))
    if not held or words[i].capitalize() not in names.surnames or words[i + 1].capitalize() not in names.middles:
        return False
    return not any(places().find(" ".join(words[i:stop]), "commune") for stop in range(i + 2, end + 1))


def _is_bracketed(reading: Reading, i: int) -> bool:
    """'tại Trung tâm Hội nghị (|11| Lê Lợi)': a house number and a street make up the bracket."""
    words, end = reading.tokens.words, run_end(reading, i)
    return i > 1 and words[i - 2] == "(" and end < len(words) and words[end] in ",)"


def _address_follows(reading: Reading, i: int) -> bool:
    """A comma and a level word or place stand behind the run that starts at i."""
    end = run_end(reading, i)
    return end + 1 < len(reading.tokens) and reading.tokens.words[end] in ",)" and (end + 1 in reading.level or end + 1 in reading.place)
