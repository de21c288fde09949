"""Tokens of a Reading -> how far a run of capitalised words goes that one name could fill."""

from kg.extract.reading import Reading
from kg.text.tokens import CAPITAL, LOWER, UPPER, Tokens


def run_end(reading: Reading, i: int) -> int:
    """The end of the run of capitalised words from i that one name could fill."""
    tokens, never_inside = reading.tokens, reading.language.names.never_inside
    j, size, upper = i, tokens.size, tokens.cases[i] == UPPER
    while j < size and j - i < 7:
        case = tokens.cases[j]
        if case == LOWER and _is_particle(reading, j) and j > i:
            j += 1  # 'Lula da Silva'
            continue
        if (case != CAPITAL and case != UPPER) or ((case == UPPER) != upper and len(tokens.words[j]) > 1):
            break
        if j == i + 1 and f"{tokens.words[i]} {tokens.words[j]}" in reading.language.names.two_words:
            j += 1  # 'Tôn Nữ', 'Thích Nữ'
            continue
        if j > i and (not tokens.spaced[j] or (upper and j in reading.stop)):
            break
        if j > i and _breaks(reading, j) and not _named_so(reading, i, j):
            break
        if not upper and tokens.words[j] in never_inside and j - i >= 3:
            break
        j += 1
        if _is_initial(reading, i, j):
            j += 1  # 'William J. Gregor'
        if j < size and tokens.words[j] == "-" and j + 1 not in reading.head:
            j = _hyphenated(tokens, j)
    return j


def _is_initial(reading: Reading, i: int, stop: int) -> bool:
    """Whether the full stop at token `stop` follows the initial of a foreign name that a capital goes on with."""
    tokens = reading.tokens
    if stop - i < 2 or stop + 1 >= tokens.size or tokens.words[stop] != "." or len(tokens.words[stop - 1]) > 1:
        return False
    return tokens.cases[stop + 1] == CAPITAL and not reading.language.is_syllable(tokens.words[i])


def _is_particle(reading: Reading, j: int) -> bool:
    """'da', 'van der', 'bin' between two capitals of a foreign name."""
    tokens, particles = reading.tokens, reading.language.naming.foreign_particles
    goes_on = j + 1 < tokens.size and (tokens.cases[j + 1] == CAPITAL or tokens.words[j + 1] in particles)
    foreign = tokens.words[j - 1] in particles or not reading.language.is_syllable(tokens.words[j - 1])
    return goes_on and foreign and tokens.words[j] in particles


def _named_so(reading: Reading, i: int, j: int) -> bool:
    """'ông Lê |Trung Quốc|': behind an honorific and a surname the name of a country is a given name; so is
    'Quốc Hội', spelled so, and 'ông Vàng Văn |Lào|'."""
    words = reading.tokens.words
    spelled = j + 1 < len(words) and any(f"{words[j]} {words[j + 1].lower()}" in entry.forms for _, entry in reading.bodies.get(j, ()))
    if spelled and j == i + 1 and reading.tokens.cases[j + 1] == CAPITAL and words[i] in reading.language.names.strong:
        return True
    if i not in reading.before or j not in reading.country or reading.country[j][0] > j + 1 + (j == i + 1):
        return False
    if j == i + 1:
        return words[i] in reading.language.names.strong
    return j == i + 2 and reading.language.is_syllable(words[i]) and reading.language.is_syllable(words[i + 1])


def _hyphenated(tokens: Tokens, j: int) -> int:
    """Behind 'Vi-lay-vông' and 'Jong-un': hyphens without spaces inside one transliterated word."""
    while (
        j + 1 < len(tokens)
        and tokens.words[j] == "-"
        and not tokens.spaced[j]
        and not tokens.spaced[j + 1]
        and tokens.cases[j + 1] in (LOWER, CAPITAL)
    ):
        if tokens.cases[j + 1] == CAPITAL and not tokens.words[j + 1].isascii():
            break
        j += 2
    return j


def _breaks(reading: Reading, j: int) -> bool:
    """Whether the word at j cannot go on a name: a title, a body, a country, a form of address begins."""
    if j in reading.country:
        return reading.tokens.words[j] not in reading.language.words.ambiguous_countries or reading.country[j][0] - j > 1
    if j in reading.central or j in reading.plural or j in reading.marks["opener"] or _opens_sentence(reading, j):
        return True
    if j in reading.head and reading.head[j][1].base.joins and (j + 1 in reading.bodies or j + 1 in reading.head):
        return True  # 'Lê Văn An |Chánh Văn phòng': a table without its lines
    for marks in (reading.head, reading.address, reading.rank, reading.level, reading.credit):
        if j in marks and (marks[j][0] - j > 1 or marks is reading.address or marks is reading.rank):
            return marks is not reading.address or reading.tokens.words[j] not in reading.language.naming.given_names_too
    ending = reading.language.naming.bodies.end_names
    return j in reading.bodies and any(end - j > 1 or entry.id in ending for end, entry in reading.bodies[j])


def _opens_sentence(reading: Reading, j: int) -> bool:
    """'ông Trần Văn Phúc |Đón nhận| …': a sentence that lost its full stop; but 'ông Trần Văn |Tham| gia nhập'."""
    tokens = reading.tokens
    return (
        j in reading.marks["name_ender"]
        and tokens.cases[j + 1] == LOWER
        and tokens.words[j - 1] not in reading.language.name_openers.middles
    )
