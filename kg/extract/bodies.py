"""A Reading at a token -> the organisation named there: its type, own name, seat and parent."""

from collections.abc import Sequence
from typing import NamedTuple, Optional, Protocol

from kg.extract.reading import Reading
from kg.language.schema import BodyEntry
from kg.text.tokens import BREAK, CAPITAL, LOWER, MARK, NUMBER, UPPER

LONGEST_NAME = 16  # tokens of an own name
# a place is part of the name of a school or hospital: Bệnh viện Phổi Đà Nẵng, Trường THPT Thuận Thành số 1
_PLACE_IN_NAME = frozenset({"benh-vien", "truong", "dai-hoc", "ban-chi-dao", "hoi"})
_GOES_ON = frozenset({"cong-ty", "hoi", "trung-tam", "ban-chi-dao", "ban-quan-ly", "vien", "quy", "hoi-dong"})
_DASHES = frozenset("-–—")
_OPEN, _CLOSE = "“\"‘'", "”\"’'"


class Spanned(Protocol):
    """A title, as far as bodies need to know it."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def body(self) -> Optional["BodyPhrase"]: ...


class Seat(NamedTuple):
    """Whose a body is: a level word, a place name, the centre or a country; all empty where nothing is said."""

    end: int
    level: str = ""
    place: str = ""
    central: bool = False
    country: str = ""

    @property
    def said(self) -> bool:
        """Whether anything was said at all."""
        return bool(self.level or self.place or self.central or self.country)


class BodyPhrase(NamedTuple):
    """An organisation as a phrase names it: tokens start..end."""

    start: int
    end: int
    type: str
    form: str
    own: str
    seat: Seat
    parent: Optional["BodyPhrase"]
    entry: BodyEntry | None


class BodyParser:
    """Parses body phrases of one reading; `names` holds the tokens where a person's name starts."""

    __slots__ = ("names", "reading")

    def __init__(self, reading: Reading, names: frozenset[int]) -> None:
        self.reading = reading
        self.names = names

    def at(self, i: int, *, titled: bool = False, depth: int = 0) -> BodyPhrase | None:
        """The body phrase that starts at token i, or None. `titled`: a role head stands before it, so common nouns count."""
        if depth > 3:
            return None
        brand = self.reading.brand.get(i)
        if brand is not None:
            end, (name, kind) = brand
            return BodyPhrase(i, end, kind, name, "", Seat(end), None, None)
        for end, entry in self.reading.bodies.get(i, ()):
            if not titled and ((entry.common and not (depth and self.reading.tokens.cases[i] != LOWER)) or entry.joined_only or entry.no_title):
                continue
            if entry.capital and self.reading.tokens.cases[i] == LOWER and not (titled and depth == 0):
                continue
            if depth and self.reading.tokens.cases[i] == LOWER and end - i == 1:
                continue
            found = self._read(i, end, entry, depth, titled)
            if found is not None:
                return found
        return None

    def _read(self, i: int, end: int, entry: BodyEntry, depth: int, titled: bool) -> BodyPhrase | None:
        form = entry.forms[0]
        if entry.kind == "fixed":
            return self._fixed(i, end, entry)
        if entry.kind == "seat":
            return self._seated(i, end, entry, titled)
        if entry.kind == "part":
            return self._part(i, end, entry, depth)
        stop = self.own_end(end, entry)
        own = self.reading.tokens.slice(end, stop) if stop > end else ""
        cases = self.reading.tokens.cases
        alone = depth and entry.open and not own and cases[i] != LOWER  # 'HĐQT TCT', 'Đảng ủy Công ty': the company that was named before
        if not titled and not alone and (not own or cases[i] == LOWER or (entry.capital and cases[end] == LOWER)):
            return None
        parent, last = self._parent(stop, entry, depth)
        seat = self.seat(last, fully=entry.national) if parent is None and (entry.seated or entry.national or not own) else Seat(last)
        if entry.parents and (parent is None or parent.form not in entry.parents):
            return None
        return BodyPhrase(i, max(seat.end, last), entry.id, self._form(i, end, form, entry), own, seat, parent, entry)

    def _form(self, i: int, end: int, form: str, entry: BodyEntry) -> str:
        """The opening words as the full name writes them: of several forms the one that was written."""
        written = self.reading.tokens.slice(i, end)
        return written[:1].upper() + written[1:] if len(entry.forms) > 1 else form

    def _fixed(self, i: int, end: int, entry: BodyEntry) -> BodyPhrase | None:
        reading = self.reading
        at = end
        if at < len(reading.tokens) and (reading.tokens.keys[at] in ("bộ", "ủy", "đoàn") or any(e.id in ("hoi", "doan-thanh-nien", "cong-doan") for _, e in reading.bodies.get(at, ()))):
            return None  # 'Ban Chấp hành Đảng | bộ tỉnh', 'BCH Trung ương | Hội Nông dân'
        if at < len(reading.tokens) and reading.tokens.keys[at] == "nước":
            at += 1
        country = reading.country.get(at)
        seat = Seat(country[0], country=country[1]) if country is not None else Seat(end)
        form = reading.tokens.slice(i, end) if entry.each else entry.fixed or entry.label or entry.forms[0]
        return BodyPhrase(i, seat.end, entry.id, form, "", seat, None, entry)

    def _seated(self, i: int, end: int, entry: BodyEntry, titled: bool) -> BodyPhrase | None:
        tokens = self.reading.tokens
        if entry.fixed:
            if end in self.reading.level and entry.id == "ubmttq":
                return None  # 'UBTƯ MTTQ Việt Nam tỉnh X' is a slip for the province's committee
            return BodyPhrase(i, end, entry.id, entry.fixed, "", Seat(end), None, entry)
        own = ""
        seat = self._implied(end, entry.level) if entry.level else self.seat(end)
        if entry.national_too and seat.country == entry.national_too:
            return BodyPhrase(i, seat.end, entry.id, self._form(i, end, entry.forms[0], entry), seat.country, Seat(seat.end), None, entry)
        if not seat.said and entry.named_too and titled and end < len(tokens) and end not in self.reading.stop:
            stop = self.own_end(end, entry)
            own = tokens.slice(end, stop) if stop > end else ""
            seat = self.seat(stop)
        form = self._form(i, end, entry.forms[0], entry)
        return BodyPhrase(i, seat.end, entry.id, form, own, seat, None, entry)

    def _implied(self, end: int, level: str) -> Seat:
        """Behind a form that says its level ('Đảng ủy xã', 'Huyện ủy') the place alone follows."""
        seat = self.seat(end)
        if seat.said or level in ("tỉnh", "thành phố"):
            return seat
        kind = self.reading.language.words.levels[level].level
        found = self._levelled(end, end, (level, kind))
        return found._replace(level="") if found.place else Seat(end)

    def _part(self, i: int, end: int, entry: BodyEntry, depth: int) -> BodyPhrase | None:
        tokens = self.reading.tokens
        stop, own = end, ""
        parent, last = self._parent(end, entry, depth)
        seat = self.seat(last) if parent is None else Seat(last)
        if parent is None and not seat.said and entry.named_too:
            stop = self.own_end(end, entry)
            own = tokens.slice(end, stop) if stop > end else ""
            parent, last = self._parent(stop, entry, depth)
            seat = self.seat(last) if parent is None else Seat(last)
        if entry.only_before and (parent is None or parent.type not in entry.only_before):
            return None
        return BodyPhrase(i, max(last, seat.end), entry.id, self._form(i, end, entry.forms[0], entry), own, seat, parent, entry)

    def embedded(self, i: int, end: int, form: str) -> BodyPhrase:
        """The body that a short title form holds ('UVBTV'), with the body behind it that it is part of."""
        entry = next(e for e in self.reading.language.bodies_file.types if form in e.forms)
        found = self._part(i, end, entry, 0)
        assert found is not None, "a part without only_before always parses"
        return found._replace(form=form)

    def _parent(self, i: int, entry: BodyEntry, depth: int) -> tuple[BodyPhrase | None, int]:
        """The body that this one is part of, and where the phrase ends then."""
        if not (entry.parented or entry.kind == "part" or entry.parents):
            return None, i
        tokens = self.reading.tokens
        at = i
        if at < len(tokens) and (tokens.keys[at] in ("của", "thuộc") or tokens.words[at] in _DASHES or (tokens.words[at] == "," and entry.parented)):
            at += 1
        parent = self.at(at, depth=depth + 1) if at < len(tokens) else None
        if parent is None and at in self.reading.central and self.reading.central[at][0] in self.reading.bodies:
            parent = self.at(self.reading.central[at][0], depth=depth + 1)  # 'BCH T.Ư | Hội Nông dân Việt Nam'
        if parent is None or (parent.type == entry.id and entry.kind != "part" and entry.id != "ton-giao"):
            return None, i
        return parent, parent.end

    def own_end(self, i: int, entry: BodyEntry) -> int:
        """The end of the own name that starts at token i; i itself if there is none."""
        reading = self.reading
        field = reading.field.get(i)
        if field is not None and entry.fields:
            return field[0]
        tokens, j, size = reading.tokens, i, min(len(reading.tokens), i + LONGEST_NAME)
        while j < size:
            step = self._own_step(i, j, entry)
            if step == j:
                break
            j = step
        while j > i and ((tokens.cases[j - 1] == MARK and tokens.words[j - 1] not in _CLOSE) or tokens.keys[j - 1] in ("và", "tại", "của", "thuộc")):
            j -= 1
        return j

    def _own_step(self, i: int, j: int, entry: BodyEntry) -> int:
        """One word further, or j if the name ends before token j."""
        reading, tokens = self.reading, self.reading.tokens
        case, _word = tokens.cases[j], tokens.words[j]
        if case == BREAK or (j in self.names and not (j == i and entry.kind == "named" and entry.id in ("truong", "dai-hoc", "cong-ty", "benh-vien"))):
            return j
        if case == MARK:
            return self._own_mark(i, j, entry)
        if case == NUMBER:
            return j + 1 if entry.number or j > i or tokens.spaced[j] else j
        if self._begins_other(j, entry, first=j == i):
            return j
        if case == LOWER:
            return self._own_lower(i, j, entry)
        field = reading.field.get(j)
        return field[0] if field is not None else j + 1

    def _own_lower(self, i: int, j: int, entry: BodyEntry) -> int:
        reading, tokens = self.reading, self.reading.tokens
        word = tokens.keys[j]
        following = j + 1 < len(tokens)
        if word == "tại" and following and (entry.missions or entry.id in ("co-quan-dai-dien", "van-phong-dai-dien", "hoi")) and (j + 1 in reading.country or j + 1 in reading.place):
            return (reading.country.get(j + 1) or reading.place[j + 1])[0]
        if word in ("và", "&"):
            if not following or j == i or j + 1 in self.names or self._begins_other(j + 1, entry, first=False):
                return j
            if tokens.cases[j + 1] in (CAPITAL, UPPER):
                return j + 1
            # 'Xuất nhập khẩu và vận tải X': a name already in lower case may go on so
            goes_on = entry.lower and tokens.cases[j - 1] == LOWER and tokens.cases[j + 1] == LOWER and j + 1 not in reading.stop and j + 1 not in reading.plural
            return j + 1 if goes_on and entry.id in _GOES_ON else j
        if word == "số" and following and tokens.cases[j + 1] == NUMBER:
            return j + 2
        if not entry.lower or j in reading.stop or j in reading.copula or j in reading.status:
            return j
        return j + 1

    def _own_mark(self, i: int, j: int, entry: BodyEntry) -> int:
        tokens = self.reading.tokens
        word = tokens.words[j]
        if j + 1 >= len(tokens):
            return j
        if word in _DASHES and j > i:
            if not tokens.spaced[j] and not tokens.spaced[j + 1]:
                return j + 1
            next_ok = tokens.cases[j + 1] in (CAPITAL, UPPER) and j + 1 not in self.names and not self._begins_other(j + 1, entry, first=False)
            return j + 1 if next_ok and entry.lower else j
        if word == "&" and j > i:
            return j + 1
        if word == "," and j > i and entry.lower:
            return self._listed(j, entry)
        if word in _OPEN and tokens.cases[j + 1] in (CAPITAL, UPPER):
            for k in range(j + 1, min(j + 8, len(tokens))):
                if tokens.words[k] in _CLOSE:
                    return k + 1
        return j

    def _listed(self, j: int, entry: BodyEntry) -> int:
        """Behind the comma of 'Văn hóa, Thể thao và Du lịch' or 'phòng, chống': an 'và' must come soon, and nothing else between."""
        reading, tokens = self.reading, self.reading.tokens
        if tokens.keys[j - 1] == "phòng" and tokens.keys[j + 1] in ("chống", "tránh"):
            return j + 1
        if tokens.cases[j + 1] == LOWER and entry.id in _GOES_ON:
            return self._lower_list(j)
        if tokens.cases[j + 1] != CAPITAL or j + 1 in self.names or self._begins_other(j + 1, entry, first=False) or j + 1 in reading.status:
            return j
        for k in range(j + 2, min(j + 7, len(tokens))):
            if tokens.keys[k] == "và":
                fine = k + 1 < len(tokens) and tokens.cases[k + 1] == CAPITAL and k + 1 not in self.names and not self._begins_other(k + 1, entry, first=False)
                return j + 1 if fine else j
            if tokens.cases[k] in (MARK, BREAK) or k in self.names or k in reading.head or k in reading.bodies:
                return j
        return j

    def _lower_list(self, j: int) -> int:
        """Behind the comma of 'Nghiên cứu xã hội, kinh tế và môi trường'."""
        reading, tokens = self.reading, self.reading.tokens
        for k in range(j + 1, min(j + 6, len(tokens) - 1)):
            if tokens.keys[k] == "và":
                return j + 1 if k > j + 1 and tokens.cases[k + 1] == LOWER and k + 1 not in reading.stop else j
            if tokens.cases[k] != LOWER or k in reading.stop or k in reading.head:
                return j
        return j

    def _begins_other(self, j: int, entry: BodyEntry, *, first: bool) -> bool:
        """Whether something that is not part of the own name begins at j: a title, an address, a seat, a parent."""
        reading = self.reading
        if (j in reading.head and not first) or (j in reading.address and reading.tokens.cases[j] == LOWER) or j in reading.plural:
            return True
        if j in reading.level and not first and (entry.seated or entry.parented or entry.kind != "named"):
            return True
        if j in reading.central and entry.kind == "part":
            return True
        if j in reading.place and (entry.seated or entry.kind != "named") and not entry.open and entry.id not in _PLACE_IN_NAME:
            return True
        if first or reading.tokens.cases[j] == LOWER or not (entry.parented or entry.kind == "part"):
            return False
        return any(not other.common and (end - j > 1 or reading.tokens.cases[j] == UPPER or other.id in ("so", "bo", "cuc")) and other.id != entry.id
                   and (not other.capital or reading.tokens.cases[j] != LOWER) for end, other in reading.bodies.get(j, ()))  # fmt: skip

    def seat(self, i: int, *, fully: bool = True) -> Seat:
        """Whose the body is, read from token i; nothing said leaves the end at i."""
        reading, tokens = self.reading, self.reading.tokens
        if i >= len(tokens) or tokens.cases[i] == BREAK:
            return Seat(i)
        at = i + 1 if tokens.keys[i] in ("của", "thuộc") and i + 1 < len(tokens) else i
        if at in reading.central:
            return Seat(reading.central[at][0], central=True)
        level = reading.level.get(at)
        if level is not None:
            return self._levelled(at, *level)
        if at in self.names:
            return Seat(i)
        place = reading.place.get(at)
        if place is not None:
            return Seat(place[0], place=place[1].name)
        country = reading.country.get(at)
        if country is not None and fully:
            return Seat(country[0], country=country[1])
        return Seat(i)

    def _levelled(self, start: int, end: int, level: tuple[str, str]) -> Seat:
        reading, tokens = self.reading, self.reading.tokens
        name = level[0]
        if end > start and tokens.words[end - 1] == "." and (end >= len(tokens) or (tokens.spaced[end] and end not in reading.place)):
            end -= 1  # the full stop of the sentence, not of the abbreviation
        if end >= len(tokens):
            return Seat(end, level=name)
        if level[1] == "country":
            country = reading.country.get(end)
            return Seat(country[0], country=country[1]) if country is not None else Seat(start)
        place = reading.place.get(end)
        if place is not None and end not in self.names:
            return Seat(place[0], level=name, place=place[1].name)
        if tokens.cases[end] == NUMBER and level[1] in ("district", "commune", "region"):
            return Seat(end + 1, level=name, place=tokens.words[end])
        if tokens.cases[end] in (CAPITAL, UPPER) and level[1] not in ("province", "city") and end not in self.names:
            stop = end
            while stop < len(tokens) and stop - end < 4 and tokens.cases[stop] == CAPITAL and stop not in self.names and stop not in reading.head and (stop == end or tokens.spaced[stop]):
                stop += 1
            return Seat(stop, level=name, place=tokens.slice(end, stop)) if stop > end else Seat(end, level=name)
        return Seat(end, level=name)


def find_bodies(reading: Reading, parser: BodyParser, titles: Sequence[Spanned]) -> list[BodyPhrase]:
    """The bodies named outside titles and inside them, in order; none overlap."""
    inside = {t.start: t for t in titles}
    found: list[BodyPhrase] = []
    i, size = 0, len(reading.tokens)
    while i < size:
        title = inside.get(i)
        if title is not None:
            if title.body is not None and title.body.end > title.body.start:
                found.append(title.body)
            i = title.end
            continue
        body = parser.at(i) if (i in reading.bodies or i in reading.brand) and i not in reading.skip else None
        if body is None or body.end == i:
            i += 1
            continue
        found.append(body)
        i = body.end
    return found
