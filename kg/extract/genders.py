"""The names of a Reading -> the sex that the text shows: by honorifics, by lists that one opens, by pronouns and by the middle name."""

from collections import defaultdict

from kg.extract.names import Name
from kg.extract.reading import Reading
from kg.language.schema import Address
from kg.text.tokens import BREAK, LOWER, MARK, NUMBER

LONGEST_BRACKET = 40  # tokens
LONGEST_TITLE = 25  # tokens of a title between two names of a list
_DASHES = frozenset("-–—")
_PARTS = frozenset(",;")
_BEHIND_SEX = frozenset(",;)|")
_OPENING = frozenset('“"')


def honorific_gender(reading: Reading, start: int) -> str | None:
    """The sex that the words before a name show."""
    at, gender = start, None
    for _ in range(3):
        at = reading.before.get(at, -1)
        if at < 0:
            break
        found = reading.address.get(at)
        if found is not None and found[1].gender is not None:
            gender = str(found[1].gender)
        elif at in reading.plural:
            gender = gender or _plural_gender(reading, at)
    return gender


def _plural_gender(reading: Reading, at: int) -> str | None:
    """'các ông' are men, 'hai bà' women, 'các ông bà' both."""
    words, honorifics = reading.tokens.keys[at : reading.plural[at][0]], reading.language.honorifics
    men, women = not honorifics.men.isdisjoint(words), not honorifics.women.isdisjoint(words)
    return None if men == women else "male" if men else "female"


def name_gender(reading: Reading, mentions: list[Name], listed: dict[int, str]) -> str | None:
    """By the honorifics, else by the middle name; None where they disagree or say nothing."""
    said = {g for n in mentions if (g := _beside(reading, n) or listed.get(n.start)) is not None}
    if len(said) == 1:
        return said.pop()
    if said:
        return None
    names = reading.language.names
    words = {reading.tokens.words[i].capitalize() for n in mentions for i in range(n.start + 1, n.end - 1)}
    if words & set(names.middle_female):
        return "female"
    return None


def _beside(reading: Reading, name: Name) -> str | None:
    """What stands before the name, before the title in front of it, or in the column behind it."""
    return honorific_gender(reading, name.start) or _titled_gender(reading, name.start) or _column_gender(reading, name.end)


def _titled_gender(reading: Reading, start: int) -> str | None:
    """'bà Chủ tịch UBND xã |Lê An|': the honorific in front of the title that the name stands behind."""
    tokens = reading.tokens
    for i in range(start - 1, max(-1, start - LONGEST_TITLE), -1):
        if tokens.cases[i] in (MARK, BREAK) or i in reading.stop or i in reading.address or i in reading.copula:
            return None
        if i in reading.head and i in reading.before:
            return honorific_gender(reading, i)
    return None


def _column_gender(reading: Reading, end: int) -> str | None:
    """' - Nam, 1979', '(nữ, SN 1990)', ', nam, sinh năm …' behind a name."""
    words, size = reading.tokens.words, reading.tokens.size
    if end + 2 >= size or not (words[end] in "(,|:" or words[end] in _DASHES) or words[end + 2] not in _BEHIND_SEX:
        return None
    sexes = reading.language.honorifics.sexes
    lists_names = words[end] == "," and not _tells_birth(reading, end + 3)
    return sexes.get(reading.tokens.keys[end + 1]) if not lists_names else None


def _tells_birth(reading: Reading, at: int) -> bool:
    """'…, nam, |sinh năm 1979', '…, nữ, |32 tuổi': and no further name of a list."""
    tokens = reading.tokens
    return at < len(tokens) and (tokens.cases[at] == NUMBER or tokens.keys[at] in reading.grammar.birth_and_home)


# ---- lists
def listed_genders(reading: Reading, names: list[Name]) -> dict[int, str]:
    """The sex that 'các ông', 'bà' and the like give to each name of the list that they open; brackets may stand between.

    In a list that 'các ông' opens, titles may stand between too.
    """
    found: dict[int, str] = {}
    for k, name in enumerate(names):
        plural = _opened_by(reading, name.start)
        gender = honorific_gender(reading, name.start) or (_plural_gender(reading, plural) if plural is not None else None)
        if gender is not None and plural is not None:
            found.setdefault(name.start, gender)
        at, j = name.end, k + 1
        while gender is not None and j < len(names) and not names[j].given:
            near = _over_brackets(reading, at) == names[j].start
            if not near and (plural is None or not _only_titles(reading, at, names[j].start)):
                break
            found.setdefault(names[j].start, gender)
            at, j = names[j].end, j + 1
    return found


def _opened_by(reading: Reading, start: int) -> int | None:
    """The 'các ông' before a name, or before the colon in front of it."""
    end = start - 1 if start and reading.tokens.words[start - 1] == ":" else start
    at = reading.before.get(end)
    return at if at is not None and at in reading.plural else None


def _over_brackets(reading: Reading, at: int) -> int:
    """Over a bracket, then over the comma or 'và' that parts two names."""
    words = reading.tokens.words
    if at < len(words) and words[at] == "(":
        at = next((j + 1 for j in range(at, min(at + LONGEST_BRACKET, len(words))) if words[j] == ")"), at)
    return at + 1 if at < len(words) and (words[at] in _PARTS or words[at] in reading.language.grammar.conjunctions) else -1


def _only_titles(reading: Reading, at: int, start: int) -> bool:
    """Whether nothing but the title of the one before stands up to the next name: ' - Phó phòng Tài vụ, ', ' (nguyên Chủ tịch huyện); '."""
    tokens = reading.tokens
    if not 2 < start - at <= LONGEST_TITLE or BREAK in tokens.cases[at:start]:
        return False
    opened = tokens.words[at] in _DASHES or tokens.words[at] in ",("
    parted = tokens.words[start - 1] in _PARTS or tokens.keys[start - 1] in reading.language.grammar.conjunctions
    return opened and parted and "." not in tokens.words[at:start] and not any(j in reading.address for j in range(at, start))


# ---- pronouns
def pronoun_genders(reading: Reading, at: dict[int, int]) -> dict[int, str]:
    """Person -> the sex of the 'ông' or 'bà' that can mean nobody else: the one person of the sentence so far, or of the one before."""
    found: dict[int, set[str]] = defaultdict(set)
    before: set[int] = set()
    pronouns = {j: str(address.gender) for j, (end, address) in reading.address.items() if _is_pronoun(reading, j, end, address, at)}
    spoken = {reading.tokens.sentence[j] for j in pronouns}
    around = spoken | {n - 1 for n in spoken}
    for n, (first, last) in enumerate(reading.tokens.sentences):
        named: set[int] = set()
        quoted = False
        for j in range(first, last) if n in around else ():
            if j in at:
                named.add(at[j])
            quoted = reading.tokens.words[j] in _OPENING or (quoted and reading.tokens.words[j] != "”")
            meant = before if j == first else named
            if j in pronouns and not quoted and len(meant) == 1:
                found[next(iter(meant))].add(pronouns[j])
        before = named
    return {person: said.pop() for person, said in found.items() if len(said) == 1}


def _is_pronoun(reading: Reading, j: int, end: int, address: Address, at: dict[int, int]) -> bool:
    """'ông cho biết', where no name follows."""
    tokens = reading.tokens
    if address.gender is None or address.weak or end >= len(tokens) or not (tokens.cases[end] == LOWER or tokens.words[end] in ",.;"):
        return False
    if any(k in marks for k, marks in ((end, at), (j, reading.plural), (end, reading.head), (end, reading.rank))):
        return False
    return not j or tokens.keys[j - 1] not in reading.language.honorifics.kin
