"""'Ông', 'bà', 'đồng chí' alone before a verb -> the person meant: the only one that the sentences before speak of and that it can mean."""

from kg.extract.mentions import PersonMention
from kg.extract.people import Cast
from kg.extract.reading import Reading
from kg.text.tokens import BREAK, LOWER, MARK

REACH = 3  # sentences between a pronoun and the one that names its person
BETWEEN = 5  # small words between a pronoun and its verb


def pronoun_mentions(reading: Reading, cast: Cast, mentions: list[PersonMention]) -> list[PersonMention]:
    """All mentions in order, with those by a pronoun that is the subject of its sentence.

    A sentence of which two people could be meant settles nothing, nor does anything behind it.
    """
    said = _by_sentence(reading, mentions)
    found: list[PersonMention] = []
    for number, (first, last) in enumerate(reading.tokens.sentences):
        at = _subject(reading, first, last, bool(said.get(number)))
        if at is None:
            continue
        person = _meant(cast, said, number, reading.address[at][1].gender)
        if person is not None:
            mention = PersonMention(at, reading.address[at][0], at, reading.address[at][0], person, "pronoun")
            found.append(mention)
            said.setdefault(number, []).insert(0, mention)
    return sorted([*mentions, *found]) if found else mentions


def _by_sentence(reading: Reading, mentions: list[PersonMention]) -> dict[int, list[PersonMention]]:
    found: dict[int, list[PersonMention]] = {}
    for mention in mentions:
        found.setdefault(reading.tokens.sentence[mention.start], []).append(mention)
    return found


def _subject(reading: Reading, first: int, last: int, named: bool) -> int | None:
    """The pronoun that opens a sentence, or stands behind the comma of what opens it, with its verb behind."""
    tokens = reading.tokens
    while first < last and tokens.cases[first] in (MARK, BREAK):
        first += 1
    if first < last and _is_pronoun(reading, first, last):
        return first
    if named:
        return None
    if first not in reading.marks["act"] and tokens.keys[min(first, last - 1)] not in reading.language.events.when_and_where:
        return None
    comma = next((i for i in tokens.between(MARK, first, last) if tokens.words[i] == ","), last)
    return comma + 1 if comma + 1 < last and _is_pronoun(reading, comma + 1, last) else None


def _is_pronoun(reading: Reading, i: int, last: int) -> bool:
    """A form of address with no name behind it, and then a verb, over small words."""
    mark = reading.address.get(i)
    if mark is None or mark[1].weak or i in reading.plural:
        return False
    at, between = mark[0], reading.language.participation.small_words
    for at in range(mark[0], min(last, mark[0] + BETWEEN)):
        if at in reading.marks["act"]:
            return True
        if reading.tokens.cases[at] != LOWER or reading.tokens.keys[at] not in between:
            return False
    return False


def _meant(cast: Cast, said: dict[int, list[PersonMention]], number: int, gender: str | None) -> int | None:
    for before in range(number - 1, max(-1, number - 1 - REACH), -1):
        people = {m.person for m in said.get(before, ())}
        if people:
            able = {p for p in people if not gender or not cast.people[p].gender or cast.people[p].gender == gender}
            return next(iter(able)) if len(able) == 1 else None
    return None
