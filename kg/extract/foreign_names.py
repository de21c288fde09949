"""Names and titles of a Reading -> names that no surname gives away: behind a title, before one, in rolls, or repeated."""

from collections import defaultdict

from kg.extract.name_runs import run_end
from kg.extract.names import Name, no_name
from kg.extract.reading import Reading
from kg.extract.titles import Title
from kg.text.tokens import CAPITAL, MARK, UPPER

SHORTEST_ROLL = 3  # names
ROLL_OPENING = 8  # tokens between the word that says who is listed and the colon


def foreign_names(reading: Reading, names: list[Name], titles: list[Title]) -> list[Name]:
    """Names that no surname gives away: behind a title ('Thủ tướng Lào Thongloun Sisoulith'), before one, or repeated."""
    taken = {i for n in names for i in range(n.start, n.end)} | {i for t in titles for i in range(t.start, t.end)}
    starts = {t.start for t in titles}
    given = {reading.tokens.words[n.end - 1] for n in names if n.end - n.start > 1}
    held = _held_already(reading, names, titles)
    behind = ((t, _behind_title(reading, t, taken, given)) for t in titles)
    found = [
        n for t, n in behind if n is not None and not _goes_on_brand(reading, t, n) and not (t.start in held and _is_foreign(reading, n))
    ]
    taken |= {i for n in found for i in range(n.start, n.end)}
    found += _before_titles(reading, starts, taken)
    taken |= {i for n in found for i in range(n.start, n.end)}
    found += _in_rolls(reading, taken)
    taken |= {i for n in found for i in range(n.start, n.end)}
    found += _repeated(reading, found, taken)
    return sorted({n.start: n for n in [*names, *found]}.values())


def _is_foreign(reading: Reading, name: Name) -> bool:
    return not reading.language.is_syllable(reading.tokens.words[name.start])


def _held_already(reading: Reading, names: list[Name], titles: list[Title]) -> set[int]:
    """The titles that may be of a firm and stand beside their holder: in 'bà An, CEO |Vietjet Air|' nobody else follows."""
    ends = {t.end for t in titles}
    alone = {n.end for n in names if n.start in reading.before and reading.before[n.start] not in ends}
    firm = reading.language.naming.types.firm
    openings = ((t, t.start - (t.start - 1 in reading.status)) for t in titles if firm in t.head.bodies)
    return {t.start for t, at in openings if at - 1 in alone and reading.tokens.words[at - 1] in ",-–—("}


def _over_marks(reading: Reading, i: int) -> int:
    """Over what may stand between a title and a name: a dash before an honorific, the short form of the body, honorifics and ranks."""
    tokens = reading.tokens
    if i < tokens.size and tokens.words[i] in ",-–" and i + 1 in reading.address:
        i += 1  # 'Thống đốc tỉnh Aichi - ông Hideaki Omura'
    if tokens.words[i : i + 1] == ["("] and tokens.words[i + 2 : i + 3] == [")"] and tokens.cases[i + 1] == UPPER:
        i += 3  # 'Chủ tịch Liên minh Nghị viện Thế giới (IPU) Saber Chowdhury'
    while i in reading.rank or i in reading.address:
        i = (reading.rank.get(i) or reading.address[i])[0]
    return i


def _is_mixed(reading: Reading, i: int, end: int) -> bool:
    """'Giám đốc Dự án |Thẻ Visa|': a word of Vietnamese that is no surname, and a foreign one behind it."""
    first, others = reading.tokens.words[i], reading.tokens.words[i + 1 : end]
    native = (
        not first.isascii() and reading.language.is_syllable(first) and first.capitalize() not in reading.language.name_openers.surnames
    )
    return native and any(not reading.language.is_syllable(word) for word in others)


def _behind_title(reading: Reading, title: Title, taken: set[int], given: set[str]) -> Name | None:
    tokens, i = reading.tokens, _over_marks(reading, title.end)
    if i >= tokens.size or tokens.cases[i] not in (CAPITAL, UPPER) or i in taken or i in reading.skip or not tokens.spaced[i]:
        return None
    if (
        no_name(reading, i)
        or i in reading.head
        or i in reading.bodies
        or i in reading.level
        or i in reading.country
        or i in reading.brand
        or i in reading.central
        or i in reading.never
        or i in reading.mask
    ):
        return None
    if (i in reading.place and reading.place[i][0] == run_end(reading, i)) or (i - 1 in reading.level and tokens.cases[i - 1] == UPPER):
        return None  # 'ĐẠI BIỂU HĐND XÃ LƯƠNG MINH' names the commune
    end = min(run_end(reading, i), i + 5)
    if i + 1 in reading.place and reading.place[i + 1][0] == end and not reading.language.is_syllable(tokens.words[i]):
        return None  # 'Giám đốc Petrolimex Sài Gòn'
    abroad = title.body is not None and bool(title.body.seat.country) and title.body.end == i  # 'Chủ tịch Thượng viện Campuchia Hun Sen'
    if not (_may_be_name(reading, i, end, given) or (abroad and end - i == 2)) or _is_firm(reading, i, end) or _is_mixed(reading, i, end):
        return None
    if title.body is None and reading.language.naming.types.firm in title.head.bodies and _is_in_words(reading, i, end):
        return None
    if end == i or any(j in taken for j in range(i, end)) or (tokens.cases[i] == UPPER and tokens.cases[i - 1] != UPPER):
        return None
    return Name(i, end, given=end - i == 1)


def _goes_on_brand(reading: Reading, title: Title, name: Name) -> bool:
    """'Phó Giám đốc ABC |Thành Đô': behind a name that no list has, two syllables go on with it, unless a common surname opens them."""
    unknown = title.body is not None and title.body.type == reading.language.naming.types.unit and title.body.end == name.start
    return unknown and name.end - name.start == 2 and reading.tokens.words[name.start] not in reading.language.names.strong


def _is_firm(reading: Reading, i: int, end: int) -> bool:
    """'Chủ tịch |Sun Group|': one of the words is only ever part of the name of a firm."""
    return not reading.language.naming.firm_words.isdisjoint(reading.tokens.words[i:end])


def _is_in_words(reading: Reading, i: int, end: int) -> bool:
    """'Chủ tịch |Áo Dài Việt|', 'Giám đốc |Gốm Bát Tràng|': syllables of the language that no surname opens are the name of a firm."""
    words, names = reading.tokens.words[i:end], reading.language.names
    surname = words[0].capitalize()
    known = surname in names.surnames or surname in names.strong or surname in names.weak or surname in names.minority
    return not known and all(reading.language.is_syllable(word) for word in words)


def _may_be_name(reading: Reading, i: int, end: int, given: set[str]) -> bool:
    """'Bí thư Liêu Ninh' names no person: two syllables without a surname are a place that no list has."""
    words, language = reading.tokens.words[i:end], reading.language
    surname = words[0].capitalize()
    if len(words) == 1:
        return words[0] not in language.names.never_inside and (not language.is_syllable(words[0]) or words[0] in given)
    known = surname in language.names.strong or surname in language.names.weak or surname in language.names.minority
    if not known and not words[0].isascii() and language.is_syllable(words[0]) and not language.is_syllable(words[1]):
        return False  # 'Giám đốc Dự án |Thẻ Visa|'
    return len(words) != 2 or known or not all(language.is_syllable(w) for w in words)


def _before_titles(reading: Reading, starts: set[int], taken: set[int]) -> list[Name]:
    """'Souphanh Keomixay, Ủy viên Trung ương Đảng': two or more capitals set off from a title by a comma or dash."""
    tokens, found = reading.tokens, []
    for start in starts:
        i = start - (start - 1 in reading.status) - 1  # '…, nguyên Viện trưởng'
        if i < 1 or tokens.words[i] not in ",-–—(":
            continue
        j = i
        while j > 0 and tokens.cases[j - 1] in (CAPITAL, UPPER) and j - 1 not in taken and i - j < 5 and (j == i or tokens.spaced[j]):
            j -= 1
        foreign = i - j == 1 and j in reading.before and not reading.language.is_syllable(tokens.words[j])  # 'GS.TS Donner, …'
        if (
            (i - j >= 2 or foreign)
            and not _is_firm(reading, j, i)
            and tokens.words[j] not in reading.language.names.never_inside  # 'Theo Reuters, Tổng thống Mỹ …'
            and _opens_entry(reading, j)
            and not any(k in reading.bodies or k in reading.head or k in reading.place or k in reading.country for k in range(j, i))
        ):
            found.append(Name(j, i))
    return found


def _in_rolls(reading: Reading, taken: set[int]) -> list[Name]:
    """'các nghệ sĩ: Thu Hà, Nguyễn Hoàng Dũng, Ngọc Bích …': stage names without a surname, where a rank and a colon open the list.

    'cử tri các phường: An Hội, Thới Sơn, …' lists places.
    """
    tokens, found = reading.tokens, []
    most, conjunctions = reading.language.naming.longest_name, reading.language.grammar.conjunctions
    for i in tokens.of_case[MARK]:
        if tokens.words[i] != ":" or i - 1 in reading.level or not _opens_roll(reading, i):
            continue
        at, roll = i + 1, []
        while at < len(tokens) and (end := run_end(reading, at)) > at:
            roll.append(Name(at, end))
            if end + 1 >= len(tokens) or (tokens.words[end] != "," and tokens.keys[end] not in conjunctions):
                break
            at = end + 1
            while at in reading.rank or at in reading.address:
                at = (reading.rank.get(at) or reading.address[at])[0]
        if len(roll) >= SHORTEST_ROLL and all(2 <= n.end - n.start <= most for n in roll):
            found += [n for n in roll if not any(k in taken for k in range(n.start, n.end)) and not _is_no_name(reading, n)]
    return found


def _opens_roll(reading: Reading, colon: int) -> bool:
    return any(j in reading.rank or j in reading.plural for j in range(max(0, colon - ROLL_OPENING), colon))


def _is_no_name(reading: Reading, name: Name) -> bool:
    starts = (reading.place, reading.bodies, reading.head, reading.country, reading.brand, reading.level)
    return no_name(reading, name.start) or any(name.start in marks for marks in starts)


def _opens_entry(reading: Reading, j: int) -> bool:
    tokens, before = reading.tokens, reading.language.naming.before_names
    return j == 0 or j in reading.before or tokens.words[j - 1] in ";:,.\n" or tokens.keys[j - 1] in before


def _repeated(reading: Reading, known: list[Name], taken: set[int]) -> list[Name]:
    """Further places where a name stands that was found through a title alone."""
    tokens, found = reading.tokens, []
    forms = {tuple(tokens.keys[n.start : n.end]) for n in known if n.end - n.start > 1 or len(tokens.words[n.start]) > 3}
    forms |= {(form[-1],) for form in forms if len(form[-1]) > 3}  # 'Trump' for 'Donald Trump'
    sizes = defaultdict(set)
    for form in forms:
        sizes[form[0]].add(len(form))
    for i in tokens.capitals() if forms else ():
        k = tokens.keys[i]
        if k in sizes and i not in taken and i not in reading.skip:
            spans = (tuple(tokens.keys[i : i + size]) for size in sorted(sizes[k], reverse=True))
            form = next((span for span in spans if span in forms), ())
            if form:
                found.append(Name(i, i + len(form), given=len(form) == 1))
                taken.update(range(i, i + len(form)))
    return found
