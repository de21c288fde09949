"""Behind a role head in a Reading: the name of a firm or group that no list has and no opening word tells, 'Chủ tịch |Vingroup|'."""

from kg.extract.bodies import BodyParser, BodyPhrase
from kg.extract.reading import Reading
from kg.extract.seats import Seat
from kg.language import Head
from kg.text.tokens import BREAK, CAPITAL, LOWER, MARK, NUMBER, UPPER

OFFICER = "officer"  # function of a head whose post is beside those who lead
LONGEST_HEAD = 5  # words of a head
LONGEST_FIRM = 5  # words of the name of a firm in another language
LONGEST_BRAND = 4  # words of the name of a firm in syllables of the language, 'Hòa Phát', 'Honda Việt Nam'


def capitals(reading: Reading, parser: BodyParser, i: int, most: int) -> int:
    tokens, j = reading.tokens, i
    while (
        j < len(tokens)
        and j - i < most
        and tokens.cases[j] in (CAPITAL, UPPER, NUMBER)
        and j not in parser.names
        and (j == i or tokens.spaced[j])
    ):
        j += 1
    return j


def unlisted_at(reading: Reading, parser: BodyParser, i: int, head: Head) -> BodyPhrase | None:
    """A brand or acronym that no list has: capitals throughout, or letters that no syllable of the language has."""
    tokens, unit = reading.tokens, reading.language.naming.types.unit
    word = tokens.words[i]
    if tokens.cases[i] == LOWER or i in reading.head or i in reading.rank or i in reading.address:
        return None
    if (brand := brand_at(reading, parser, i, head)) is not None:
        return brand
    if (firm := _firm_end(reading, parser, i)) > i:
        return BodyPhrase(i, firm, unit, tokens.slice(i, firm), "", Seat(firm), None, None)
    ended = word.casefold().endswith(reading.language.naming.firm_endings) and not reading.language.is_syllable(word)  # 'Vietbank'
    short = head.function != OFFICER and ((word.isupper() and len(word) > 1) or sum(c.isupper() for c in word) > 1)
    if ended or short:  # but 'Giám đốc chương trình |MBA|'
        return BodyPhrase(i, i + 1, unit, word, "", Seat(i + 1), None, None) if not _in_capitals(reading, i) else None
    end = reading.place[i + 1][0] if i + 1 in reading.place else i + 1  # 'Petrolimex Sài Gòn'
    return BodyPhrase(i, end, unit, tokens.slice(i, end), "", Seat(end), None, None) if _is_firm(reading, parser, i, end, head) else None


def _in_capitals(reading: Reading, i: int) -> bool:
    """Whether token i stands in a headline in capitals, 'TỔNG GIÁM ĐỐC VRG'; in 'Phó TGĐ |VRG|' the head alone is written short."""
    cases = reading.tokens.cases
    short = i > 1 and cases[i - 2] != UPPER and (i + 1 >= len(cases) or cases[i + 1] != UPPER)
    return cases[i - 1] == UPPER and not short


def _firm_end(reading: Reading, parser: BodyParser, i: int) -> int:
    """Behind 'Sun Group', 'FLC Faros Holdings': capitals up to a word that only firms have; i where none comes."""
    words, firms = reading.tokens.words, reading.language.naming.firm_words
    end = capitals(reading, parser, i, LONGEST_FIRM)
    return next((j + 1 for j in range(end - 1, i, -1) if words[j] in firms), i)


def _is_firm(reading: Reading, parser: BodyParser, i: int, end: int, head: Head) -> bool:
    """'Tổng Giám đốc |Vinalines|': one word of no syllable behind the head of a firm, that ends nobody's name elsewhere in the article."""
    tokens, word = reading.tokens, reading.tokens.words[i]
    if reading.language.naming.types.firm not in head.bodies or tokens.cases[i] != CAPITAL:
        return False
    if head.base.national and not _beside_holder(reading, parser, i):
        return False
    alone = end >= len(tokens) or tokens.cases[end] not in (CAPITAL, UPPER) or end in reading.head or end in parser.names
    return alone and not reading.language.is_syllable(word) and word not in reading.second_words


def _beside_holder(reading: Reading, parser: BodyParser, i: int) -> bool:
    """'ông An, Chủ tịch |Vingroup|': the head that ends at token i stands behind its holder, whom an honorific opens."""
    start = next((s for s in range(max(0, i - LONGEST_HEAD), i) if s in reading.head and reading.head[s][0] == i), 0)
    if start < 2 or reading.tokens.words[start - 1] not in ",-–—(":
        return False
    return any(
        j in parser.names and j in reading.before for j in range(max(0, start - 1 - reading.language.naming.longest_name), start - 1)
    )


def brand_at(reading: Reading, parser: BodyParser, i: int, head: Head) -> BodyPhrase | None:
    """'ông Lê An, Tổng Giám đốc |Hòa Phát|', '|Honda Việt Nam|': capitals to the next mark behind the head of a firm, beside its holder.

    A place alone is none ('Chủ tịch Đà Nẵng'), but it may open the name: 'Chủ tịch Tân Hiệp Phát'.
    """
    others = (reading.head, reading.rank, reading.address, reading.field, reading.country, reading.central, reading.level, reading.bodies)
    if reading.language.naming.types.firm not in head.bodies or reading.tokens.cases[i] != CAPITAL or any(i in marks for marks in others):
        return None
    end = capitals(reading, parser, i, LONGEST_BRAND)
    place = reading.place[i][0] if i in reading.place else i + 1
    if end <= place or not _ends_name(reading, parser, end) or any(j in reading.head or j in reading.rank for j in range(i, end)):
        return None
    if not _beside_holder(reading, parser, i):
        return None
    return BodyPhrase(i, end, reading.language.naming.types.unit, reading.tokens.slice(i, end), "", Seat(end), None, None)


def _ends_name(reading: Reading, parser: BodyParser, end: int) -> bool:
    """Whether a mark or a word in small letters follows, and no further name."""
    return end >= len(reading.tokens) or (end not in parser.names and reading.tokens.cases[end] in (LOWER, MARK, BREAK))
