"""A token of a Reading -> the name of a person that begins there, as far as the words beside it tell."""

from typing import NamedTuple

from kg.extract.name_masks import is_masked, is_remembered
from kg.extract.name_runs import run_end
from kg.extract.reading import Reading
from kg.extract.things import ends_place
from kg.text.tokens import BREAK, CAPITAL, LOWER, MARK, UPPER

SHORTEST_NAMESAKE = 5  # words of a name and the one behind it: 'Bạch Mai Dương Đức Hùng'
REACH_OF_HEAD = 10  # tokens between a head and the name behind the thing it is of
LONGEST_CELL = 5  # words of a name that stands alone


class Name(NamedTuple):
    """Tokens start..end name a person. `given`: by a given name alone, behind an honorific."""

    start: int
    end: int
    given: bool = False


def name_at(reading: Reading, i: int) -> Name | None:
    """The name that begins at token i by a surname, an honorific or its place in history; None where none does."""
    return (_of_history(reading, i) or _name_at(reading, i)) if i in reading.before or _may_open(reading, i) else None


def _of_history(reading: Reading, i: int) -> Name | None:
    """'Chủ tịch Hồ Chí Minh' is the man, where 'TP Hồ Chí Minh' is the city and 'Lăng Chủ tịch …' a place."""
    tokens = reading.tokens
    for name, title in reading.language.historical.get(tokens.words[i], ()):
        start = i - len(title)
        said = tokens.words[i : i + len(name)] == name and tokens.keys[start:i] == title
        if said and not is_masked(reading, start) and not is_remembered(reading, start):
            return Name(i, i + len(name))
    return None


def _name_at(reading: Reading, i: int) -> Name | None:
    if _cannot_open(reading, i) or ends_place(reading, i):
        return None
    addressed, cell = i in reading.before, _cell_end(reading, i)
    if not addressed and _ends_a_name(reading, i):
        return None
    end = max(run_end(reading, i), cell, _small_end(reading, i))
    if end == i:
        return None
    if _highland(reading, i, end - i, addressed=addressed):
        return Name(i, end) if addressed or not is_masked(reading, i) else None
    if cell > i or _is_full(reading, i, end, addressed=addressed):
        name = Name(i, _namesake_end(reading, i, end) or _cut(reading, i, end))
    elif addressed and end - i == 1 and _honorific(reading, i) and not _is_subject_matter(reading, i):
        name = Name(i, end, given=True)
    else:
        return None
    if not addressed and is_masked(reading, i):
        reading.masked.add(i)
    return name


def _ends_a_name(reading: Reading, i: int) -> bool:
    """'Trưởng phòng Nghiệp vụ |Y| Hà Văn Ba': the particle of a highland name is medicine before a whole name of the lowlands."""
    words, names = reading.tokens.words, reading.language.names
    if words[i] not in names.highland or i + 1 >= len(words) or words[i + 1] not in names.strong | names.weak:
        return False
    return has_middle(reading, i + 1, run_end(reading, i + 1))


def _namesake_end(reading: Reading, i: int, end: int) -> int:
    """'Giám đốc Bệnh viện Bạch Mai |Dương Đức Hùng': where the head of what is named after somebody begins; 0 where none does."""
    tokens = reading.tokens
    if end - i < SHORTEST_NAMESAKE or not is_masked(reading, i):
        return 0
    headed = any(j in reading.head for j in range(max(0, i - REACH_OF_HEAD), i))
    others = (j for j in range(i + 2, end - 1) if tokens.words[j] in reading.language.names.strong and not _place_inside(reading, j, end))
    return next(others, 0) if headed else 0


def _is_subject_matter(reading: Reading, i: int) -> bool:
    """'cử nhân |Luật', 'kỹ sư |Xây dựng': what somebody studied, no given name."""
    return i in reading.level or ((i in reading.marks["paper"] or i in reading.field) and not firmly_addressed(reading, i))


def _cell_end(reading: Reading, i: int) -> int:
    """Behind 'VÕ ĐỨC NAM' alone in a cell or line beside a post: there a word that may be a country or an honorific is part of the name."""
    tokens = reading.tokens
    if tokens.cases[i] != UPPER or (i and tokens.cases[i - 1] < MARK) or i in reading.place:
        return i
    end = i
    while end < len(tokens) and tokens.cases[end] == UPPER:
        end += 1
    if not 2 <= end - i <= LONGEST_CELL or (end < len(tokens) and tokens.cases[end] < MARK):
        return i
    above = tokens.sentences[tokens.sentence[i] - 1][0] if tokens.sentence[i] else i
    beside = end + 1 in reading.head or end + 2 in reading.head or above in reading.head
    surname, names = tokens.words[i].capitalize(), reading.language.names
    return end if beside and (surname in names.strong or surname in names.weak) else i


def _small_end(reading: Reading, i: int) -> int:
    """Behind 'Ông Trần |sỹ thanh' alone on its line above a post: a page that writes given names small; i where it does not."""
    tokens = reading.tokens
    start = reading.before.get(i, 0)
    headline = start == 0 or tokens.cases[start - 1] == BREAK
    if not headline or tokens.words[i] not in reading.language.names.strong or not firmly_addressed(reading, i):
        return i
    end = i + 1
    while end < len(tokens) and tokens.cases[end] in (CAPITAL, LOWER) and end not in reading.marks["act"]:
        end += 1
    below = next((j for j in range(end, len(tokens)) if tokens.cases[j] != BREAK), i)
    return end if 2 <= end - i < LONGEST_CELL and tokens.cases[end : end + 1] == [BREAK] and below in reading.head else i


def _may_open(reading: Reading, i: int) -> bool:
    """Whether the word at i is a surname or a particle, or the next one a middle name: no other word opens a name by itself."""
    words, openers = reading.tokens.words, reading.language.name_openers
    word = words[i]
    return (
        word.capitalize() in openers.surnames
        or word in openers.particles
        or (i + 1 < len(words) and words[i + 1].capitalize() in openers.middles)
        or "'" in word
        or "’" in word
    )


def _cannot_open(reading: Reading, i: int) -> bool:
    """Whether something else starts at i; 'Ông' and 'Bà' are surnames too, but not before a name."""
    if no_name(reading, i) or (not _honorific_before(reading, i) and _is_something_else(reading, i)):
        return True
    if i in reading.head and reading.head[i][0] - i > 1:
        return True
    if i in reading.before and (i in reading.bodies or _is_place(reading, i)) and not firmly_addressed(reading, i):
        return not has_middle(reading, i, run_end(reading, i)) and not _is_ranked(reading, i)
    cases = reading.tokens.cases
    return i in reading.address and reading.address[i][0] == i + 1 and i + 1 < len(cases) and cases[i + 1] in (CAPITAL, UPPER)


def _is_ranked(reading: Reading, i: int) -> bool:
    """'Đại tá |Đoàn Minh Trung|, Chính ủy': a surname and two or three words that are no place, between a rank and a mark.

    Behind a degree in capitals nothing but a person is named: 'PGS.TS. |Đoàn Thanh Hà| phát biểu'.
    """
    tokens, end = reading.tokens, run_end(reading, i)
    marked = end < tokens.size and tokens.words[end] in ",-–(" and not _place_inside(reading, i, end)
    degree = tokens.words[i - 1] == "." or tokens.cases[i - 1] == UPPER
    whole = 3 <= end - i <= 4 and (marked or degree)
    single = all(stop == i + 1 for stop, _ in reading.bodies.get(i, ()))
    return (
        whole
        and single
        and tokens.words[i].capitalize() in reading.language.name_openers.surnames
        and tokens.words[reading.before[i]][0].isupper()
    )


def _is_place(reading: Reading, i: int) -> bool:
    """Whether the whole run at i is a known place: 'trẻ em Hà Nội'."""
    return i in reading.place and reading.place[i][0] == run_end(reading, i)


def firmly_addressed(reading: Reading, i: int) -> bool:
    """Whether 'ông', 'bà', 'đồng chí' stand before i; ranks, professions and 'em', 'anh', 'mẹ' say less."""
    start = reading.before.get(i, -1)
    while start >= 0:
        found = reading.address.get(start)
        if start in reading.plural or (found is not None and not found[1].weak):
            return True
        start = reading.before.get(start, -1)
    return False


def _is_full(reading: Reading, i: int, end: int, *, addressed: bool) -> bool:
    """Whether the run is a surname and more: any surname behind an honorific, else a strong one, or a weak one with three syllables."""
    names, size = reading.language.names, end - i
    if size < 2:
        return False
    surname = reading.tokens.words[i].capitalize()
    if addressed or surname in names.strong or has_middle(reading, i, end):
        return True
    if reading.tokens.words[i] in names.never_inside and _opens(reading, i):
        return False  # 'Từ Làng Sen …' comes from there
    weak = surname in names.weak or surname in names.minority
    return weak and size >= 3 and i not in reading.mask and not _place_inside(reading, i, end)


def _opens(reading: Reading, i: int) -> bool:
    """Whether a sentence, a line or a quotation begins at i."""
    return i == 0 or reading.tokens.cases[i - 1] == BREAK or reading.tokens.words[i - 1] in '.:“"'


def no_name(reading: Reading, i: int) -> bool:
    """A country, a year of the old calendar, a part of the world: no name, even behind 'mẹ' or 'bạn'."""
    tokens, names, openers = reading.tokens, reading.language.names, reading.language.name_openers
    first = tokens.words[i]
    small = first in openers.never_second and i > 0 and tokens.cases[i - 1] == LOWER
    if small and f"{tokens.words[i - 1].capitalize()} {first}" in names.never:
        return True  # 'Hội đồng châu |Âu'
    if i in reading.country and (reading.country[i][0] - i > 1 or first not in reading.language.words.ambiguous_countries):
        return True
    if i + 1 >= tokens.size or not (first in names.stems or tokens.keys[i] in openers.never):
        return False
    second = tokens.words[i + 1]
    if first in names.stems and second in names.branches:
        return True
    if f"{first} {second}".title() in names.never:
        # 'Hoàng Mai' is a district, Hoàng Mai Anh a person
        return first not in names.strong or i + 2 >= tokens.size or tokens.cases[i + 2] != CAPITAL
    return i + 2 < tokens.size and f"{first} {second} {tokens.words[i + 2]}" in names.never


def _highland(reading: Reading, i: int, size: int, *, addressed: bool) -> bool:
    """'Y Thanh Hà Niê Kđăm', 'H'Lin Mlô', 'K'Tăng', 'Điểu Lên': a particle, then a name that no surname opens."""
    tokens, word = reading.tokens, reading.tokens.words[i]
    particle = word.split("'")[0].split("’")[0] if "'" in word or "’" in word else word
    if particle not in reading.language.names.highland:
        return False
    if particle != word:
        return addressed or (i > 0 and tokens.words[i - 1] in ",;:" and tokens.words[min(i + size, len(tokens) - 1)] in ",-–")
    return size >= 2 and (addressed or (word in reading.language.naming.sure_particles and not tokens.words[i + 1].isupper()))


def _is_something_else(reading: Reading, i: int) -> bool:
    """A title, a body, a place, a country or a word of two syllables starts here, so no name does."""
    if i in reading.head or i in reading.country or i in reading.never or i in reading.brand or i in reading.central:
        return True
    if i in reading.marks["compound"] or i - 1 in reading.marks["compound"]:
        return True
    if i in reading.place:
        # 'Trần Văn Thời' is a district, 'Trần Văn Thời Sự' would be a name; a longer run with a strong surname wins
        end = reading.place[i][0]
        tokens = reading.tokens
        longer = end < len(tokens) and tokens.cases[end] == CAPITAL and tokens.spaced[end]
        return not (longer and reading.place[i][1].level == "district" and tokens.words[i] in reading.language.names.strong)
    return (
        i in reading.bodies
        and any(not entry.common for _, entry in reading.bodies[i])
        and reading.tokens.words[i] not in reading.language.names.strong
    )


def has_middle(reading: Reading, i: int, end: int) -> bool:
    words = reading.tokens.words
    return end - i >= 3 and words[i + 1].capitalize() in reading.language.name_openers.middles and len(words[i]) > 1


def _place_inside(reading: Reading, i: int, end: int) -> bool:
    return any(j in reading.place for j in range(i, end))


def _honorific(reading: Reading, i: int) -> bool:
    """Whether a plain form of address stands directly before i (a rank alone opens no given name)."""
    start = reading.before[i]
    found = reading.address.get(start) or reading.rank.get(start)
    return found is not None and found[0] == i


def _honorific_before(reading: Reading, i: int) -> bool:
    """A form of address, not only a rank or profession, stands before i ('bác sĩ Khoa Nhi' names no person)."""
    start = reading.before.get(i, -1)
    while start >= 0:
        if start in reading.address or start in reading.plural:
            return True
        if start in reading.rank and reading.tokens.words[start][0].isupper() and i not in reading.bodies:
            return True
        start = reading.before.get(start, -1)
    return False


def _cut(reading: Reading, i: int, end: int) -> int:
    """Where the name ends inside a long run: before a place, or before a second surname that opens a name of its own."""
    names, words, most = reading.language.names, reading.tokens.words, reading.language.naming.longest_name
    limit = end if "-" in words[i:end] else min(end, i + most)
    for half in (2, 3, 4):
        if words[i : i + half] == words[i + half : i + 2 * half]:
            return i + half  # a caption or subheading run into the text: 'Tô Vinh Tô Vinh'
    for j in range(i + 3, limit):
        if j in reading.place and reading.place[j][0] <= end and reading.place[j][0] - j >= 2:
            return j
        if end - j >= 2 and words[j].capitalize() in names.strong and end - i > most:
            return j
    return limit
