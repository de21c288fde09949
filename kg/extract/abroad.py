"""An official of another country whose post names no place -> the province there that the text named last: 'tỉnh Hủa Phăn'."""

from kg.extract.bodies import BodyPhrase
from kg.extract.reading import Reading
from kg.extract.seats import Seat
from kg.text.tokens import CAPITAL

ABROAD = "foreign"  # level of the places of other countries
REACH = 60  # tokens between the province and the post
LONGEST_NAME = 3  # words of its name


def seated_abroad(reading: Reading, phrase: BodyPhrase, level: str) -> BodyPhrase | None:
    """The body with the province of its country; None where the text names none, for those of the home country are not meant."""
    for i in range(phrase.start - 1, max(-1, phrase.start - REACH), -1):
        found = reading.level.get(i)
        if found is not None and found[1][0] == level and (name := _foreign_name(reading, found[0])):
            return phrase._replace(seat=Seat(phrase.end, level=level, place=name))
    return None


def says_where(phrase: BodyPhrase) -> bool:
    """Whether the body, or one that it is part of, names a place or a country."""
    whole: BodyPhrase | None = phrase
    while whole is not None:
        if whole.seat.place or whole.seat.country or whole.seat.central:
            return True
        whole = whole.parent
    return False


def is_transliterated(name: str) -> bool:
    """'Bun-chăn Xị-vông-phăn', syllable by syllable; the particle of 'Y-Thanh' is of the highlands."""
    return any(len(word.split("-")[0]) > 1 for word in name.split() if "-" in word)


def _foreign_name(reading: Reading, i: int) -> str:
    """The capitals from token i on that are no place of the home country; '' where there are none."""
    tokens, end = reading.tokens, i
    while end < tokens.size and end - i < LONGEST_NAME and tokens.cases[end] == CAPITAL and tokens.spaced[end]:
        end += 1
    home = i in reading.place and reading.place[i][1].level != ABROAD
    return tokens.slice(i, end) if end > i and not home else ""
