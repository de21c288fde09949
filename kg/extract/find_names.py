"""A Reading -> all the people named in it: the names that tokens give away, weighed by what the rest of the article says."""

import itertools
from collections import Counter

from kg.extract.names import Name, firmly_addressed, has_middle, name_at, no_name
from kg.extract.reading import Reading
from kg.extract.things import Keys, is_thing, places_named
from kg.extract.unit_names import unit_ends
from kg.text.tokens import CAPITAL, LOWER, UPPER

LONGEST_BRACKET = 40  # tokens of what a bracket says of somebody
LONGEST_LISTED = 4  # words of a name between two others
LONGEST_GAP = 20  # tokens between those two


def find_names(reading: Reading) -> list[Name]:
    """All names that surnames and honorifics give away, in order; none overlap."""
    found: list[Name] = []
    masked: Counter[Keys] = Counter()
    end, places = 0, places_named(reading)
    known, inside, units = _Known(reading, places), _inside_forms(reading), unit_ends(reading)
    for i in reading.tokens.capitals():
        if i < end or i in reading.skip or i in inside:
            continue
        name = name_at(reading, i) if i not in units else None
        if name is None:
            end = max(known.end(i), units.get(i, 0))
            continue
        if name.start in reading.masked or (name.start not in reading.before and is_thing(reading, name.start, name.end, places)):
            reading.masked.update(range(name.start, name.end))
            masked[_keys(reading, name)] += name.start - 1 not in reading.level and name.start - 1 not in reading.credit
        else:
            found.append(name)
        end = name.end
    found = _without_firms(reading, found)
    found = _sound_headings(reading, _without_places(reading, _not_spelled_small(reading, found), masked))
    return sorted([*found, *_listed(reading, found)])


def _inside_forms(reading: Reading) -> set[int]:
    """'Hội |Đồng Trị Sự': later words of what opens the name of a body open no person's, unless an honorific stands before them.

    Nor does any word of an honorific, '|Thượng Tọa| Thích Minh'.
    """
    spans = ((i, found[0][0]) for i, found in reading.bodies.items() if reading.tokens.cases[i] != LOWER)
    inside = {j for i, end in spans for j in range(i + 1, end) if j not in reading.before}
    ranks = (
        (i, end) for marks in (reading.rank, reading.address) for i, (end, _) in marks.items() if end - i > 1 and i not in reading.head
    )
    return inside | {j for i, end in ranks for j in range(i, end)}


def _without_firms(reading: Reading, names: list[Name]) -> list[Name]:
    """'Lê An (nguyên Giám đốc Công ty X |Hoàng Anh|)': in the bracket that says who somebody is, a name goes on with that of the body."""
    tokens, ends = reading.tokens, {n.end for n in names}
    inside: set[int] = set()
    for end in ends:
        opens = end + 1 < tokens.size and tokens.words[end] == "("
        start = reading.status[end + 1][0] if opens and end + 1 in reading.status else end + 1
        if opens and start in reading.head:
            inside.update(itertools.takewhile(lambda i: tokens.words[i] != ")", range(start, min(start + LONGEST_BRACKET, tokens.size))))
    return [n for n in names if n.start not in inside or n.start in reading.before or not _goes_on(reading, n.start - 1)]


def _goes_on(reading: Reading, i: int) -> bool:
    """Whether token i is a word of a name, and none that leads to somebody else: 'thay', 'của', 'con trai'."""
    tokens, grammar = reading.tokens, reading.grammar
    if tokens.cases[i] in (CAPITAL, UPPER):
        return True
    leads = i in reading.stop or tokens.keys[i] in grammar.people_joiners
    others = grammar.replacing.before(tokens.keys, i + 1) or grammar.relatives.before(tokens.keys, i + 1)
    return tokens.cases[i] == LOWER and not leads and not others


def _without_places(reading: Reading, names: list[Name], masked: Counter[Keys]) -> list[Name]:
    """'Trường Tiểu học Đặng Cương (|Đặng Cương|, An Dương)': more often the name of a thing it is a place, unless an honorific opens it."""
    bare = Counter(_keys(reading, n) for n in names if n.start not in reading.before)
    return [n for n in names if n.start in reading.before or bare[_keys(reading, n)] >= masked[_keys(reading, n)]]


def _not_spelled_small(reading: Reading, names: list[Name]) -> list[Name]:
    """'SAU KỲ HỌP', 'Tăng Cường Năng Lực' in a headline: words that the article also writes in small letters name nobody.

    Only what capitals alone make a name is asked: in capitals throughout, or of a surname that is a word too, with no honorific before.
    """
    tokens, strong = reading.tokens, reading.language.names.strong
    doubtful = {
        n.start
        for n in names
        if n.end - n.start > 1
        and (tokens.cases[n.start] == UPPER or tokens.words[n.start] not in strong)
        and not (n.start in reading.before and firmly_addressed(reading, n.start))
    }
    if not doubtful:
        return names
    small = {pair for pair, case in zip(itertools.pairwise(tokens.keys), tokens.cases[1:], strict=False) if case == LOWER}
    return [n for n in names if n.start not in doubtful or not _all_words(tokens.keys[n.start : n.end], small)]


def _all_words(keys: list[str], small: set[tuple[str, str]]) -> bool:
    """Whether the syllables fall into pairs written in small letters; the third of three is paired with the second."""
    pairs = [(keys[i], keys[i + 1]) for i in range(0, len(keys) - 1, 2)]
    return all(pair in small for pair in pairs) and (len(keys) != 3 or (keys[1], keys[2]) in small)


def _keys(reading: Reading, name: Name) -> Keys:
    return tuple(reading.tokens.keys[name.start : name.end])


def _listed(reading: Reading, names: list[Name]) -> list[Name]:
    """'Y Khút, Siu Hương, Nàng Vi, Lò Thị Luyến': between two names, with nothing but commas, names that no surname opens."""
    words, found = reading.tokens.words, []
    for left, right in itertools.pairwise(names):
        if right.start - left.end > LONGEST_GAP or words[left.end] != "," or words[right.start - 1] != ",":
            continue
        commas = [i for i in range(left.end, right.start) if words[i] == ","]
        between = [Name(a + 1, b) for a, b in itertools.pairwise(commas)]
        if between and all(_could_be_listed(reading, name) for name in between):
            found += between
    return found


def _could_be_listed(reading: Reading, name: Name) -> bool:
    """A few capitalised words that are nothing else that is known."""
    span = range(name.start, name.end)
    return 2 <= len(span) <= LONGEST_LISTED and all(reading.tokens.cases[i] == CAPITAL and not reading.is_known(i) for i in span)


def _sound_headings(reading: Reading, names: list[Name]) -> list[Name]:
    """In a heading all in capitals every word looks like part of a name.

    What the article writes as a name elsewhere counts, and what an honorific opens.
    """
    tokens = reading.tokens
    written = {tuple(tokens.keys[n.start : n.end]) for n in names if tokens.cases[n.start] == CAPITAL}
    found = []
    for n in names:
        if tokens.cases[n.start] != UPPER or n.start in reading.before:
            found.append(n)
            continue
        known = next((end for end in range(n.end, n.start + 1, -1) if tuple(tokens.keys[n.start : end]) in written), None)
        if known is not None:
            found.append(Name(n.start, known))
        elif n.end >= len(tokens) or tokens.cases[n.end] != UPPER or n.end in reading.head:
            inside = n.start > 0 and tokens.cases[n.start - 1] == UPPER  # 'HỘI |NGHỊ TỔNG KẾT'
            if not inside or tokens.words[n.start].capitalize() in reading.language.names.strong or has_middle(reading, n.start, n.end):
                found.append(n)
    return found


class _Known:
    """Places, brands and what else is no name: their words start no name."""

    def __init__(self, reading: Reading, places: frozenset[Keys]) -> None:
        self.reading = reading
        self.ends: dict[int, int] = {}
        keys, sizes = reading.tokens.keys, {len(place) for place in places}
        for start, _ in reading.level.values() if places else ():
            # 'Trưởng Công an xã |Nhị Sơn| Thao Văn A': another sentence says how far the name of the place goes
            self.ends[start] = max((start + n for n in sizes if tuple(keys[start : start + n]) in places), default=start)
        for marks in (reading.place, reading.country, reading.brand):
            for i, (end, _) in marks.items():
                self.ends[i] = max(end, self.ends.get(i, 0))

    def end(self, i: int) -> int:
        """Behind what starts at token i; i itself where nothing does."""
        end, words = self.ends.get(i, i), self.reading.tokens.words
        if no_name(self.reading, i):
            end = max(end, i + 2 + (" ".join(words[i : i + 3]) in self.reading.language.names.never))
        return end
