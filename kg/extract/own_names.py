"""A Reading behind the opening word of a body -> where the body's own name ends: 'Sở | Văn hóa, Thể thao và Du lịch | tỉnh …'."""

from kg.extract.reading import Reading
from kg.language.schema import BodyEntry
from kg.text.tokens import BREAK, CAPITAL, LOWER, MARK, NUMBER, UPPER

LONGEST_NAME = 16  # tokens of an own name
# a place is part of the name of a school or hospital: Bệnh viện Phổi Đà Nẵng, Trường THPT Thuận Thành số 1
_PLACE_IN_NAME = frozenset({"benh-vien", "truong", "dai-hoc", "ban-chi-dao", "hoi"})
# bodies that may carry a person's name
_NAMED_AFTER = ("truong", "dai-hoc", "cong-ty", "benh-vien")
_GOES_ON = frozenset({"cong-ty", "hoi", "trung-tam", "ban-chi-dao", "ban-quan-ly", "vien", "quy", "hoi-dong"})
_DASHES = frozenset("-–—")
_OPEN, _CLOSE = "“\"‘'", "”\"’'"


class OwnNames:
    """Reads own names of one reading; `names` holds the tokens where a person's name starts."""

    __slots__ = ("names", "reading")

    def __init__(self, reading: Reading, names: frozenset[int]) -> None:
        self.reading, self.names = reading, names

    def end(self, i: int, entry: BodyEntry) -> int:
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
        while j > i and (
            (tokens.cases[j - 1] == MARK and tokens.words[j - 1] not in _CLOSE) or tokens.keys[j - 1] in ("và", "tại", "của", "thuộc")
        ):
            j -= 1
        return j

    def _own_step(self, i: int, j: int, entry: BodyEntry) -> int:
        """One word further, or j if the name ends before token j."""
        reading, tokens = self.reading, self.reading.tokens
        case, _word = tokens.cases[j], tokens.words[j]
        if case == BREAK or (j in self.names and not (j == i and entry.kind == "named" and entry.id in _NAMED_AFTER)):
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
        if (
            word == "tại"
            and following
            and (entry.missions or entry.id in ("co-quan-dai-dien", "van-phong-dai-dien", "hoi"))
            and (host := self._host(j + 1)) > j + 1
        ):
            return host
        if word in ("và", "&"):
            if not following or j == i or j + 1 in self.names or self._begins_other(j + 1, entry, first=False):
                return j
            if tokens.cases[j + 1] in (CAPITAL, UPPER):
                return j if self._another(j + 1) else j + 1
            # 'Xuất nhập khẩu và vận tải X': a name already in lower case may go on so
            goes_on = (
                entry.lower
                and tokens.cases[j - 1] == LOWER
                and tokens.cases[j + 1] == LOWER
                and j + 1 not in reading.stop
                and j + 1 not in reading.plural
            )
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
            next_ok = (
                tokens.cases[j + 1] in (CAPITAL, UPPER) and j + 1 not in self.names and not self._begins_other(j + 1, entry, first=False)
            )
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
        if (
            tokens.cases[j + 1] != CAPITAL
            or j + 1 in self.names
            or self._begins_other(j + 1, entry, first=False)
            or j + 1 in reading.status
            or self._another(j + 1)
        ):
            return j
        for k in range(j + 2, min(j + 7, len(tokens))):
            if tokens.keys[k] == "và":
                fine = (
                    k + 1 < len(tokens)
                    and tokens.cases[k + 1] == CAPITAL
                    and k + 1 not in self.names
                    and not self._begins_other(k + 1, entry, first=False)
                )
                return j + 1 if fine else j
            if tokens.cases[k] in (MARK, BREAK) or k in self.names or k in reading.head or k in reading.bodies:
                return j
        return j

    def _host(self, j: int) -> int:
        """The end of the country, place or international organisation at j, where a mission sits; j if there is none."""
        reading = self.reading
        found = reading.country.get(j) or reading.place.get(j)
        if found is not None:
            return found[0]
        return max((end for end, entry in reading.bodies.get(j, ()) if entry.kind == "fixed"), default=j)

    def _another(self, j: int) -> bool:
        """'Cục Văn hóa cơ sở, | Thanh tra …', 'Tổng cục A và | Tạp chí B': another body, not a further field of this one."""
        if j in self.reading.field or self.reading.tokens.cases[j] == LOWER:
            return False
        return any(end - j > 1 or not entry.common for end, entry in self.reading.bodies.get(j, ()))

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
        if j in reading.marks["opener"]:
            return True
        if j in reading.level and not first and (entry.seated or entry.parented or entry.kind != "named"):
            return True
        if j in reading.central and entry.kind == "part":
            return True
        if j in reading.place and (entry.seated or entry.kind != "named") and not entry.open and entry.id not in _PLACE_IN_NAME:
            return True
        if first or reading.tokens.cases[j] == LOWER or not (entry.parented or entry.kind == "part"):
            return False
        return any(
            (not other.common or other.id == "cong-an")
            and (end - j > 1 or reading.tokens.cases[j] == UPPER or other.id in ("so", "bo", "cuc", "cong-an"))
            and other.id != entry.id
            and (not other.capital or reading.tokens.cases[j] != LOWER)
            for end, other in reading.bodies.get(j, ())
        )
