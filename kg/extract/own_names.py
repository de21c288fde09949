"""A Reading behind the opening word of a body -> where the body's own name ends: 'Sở | Văn hóa, Thể thao và Du lịch | tỉnh …'."""

from kg.extract.reading import Reading
from kg.language.schema import BodyEntry
from kg.text.tokens import BREAK, CAPITAL, LOWER, MARK, NUMBER, UPPER

LONGEST_QUOTED = 14  # tokens of a name in quotation marks
LONGEST_NAME = 16  # tokens of an own name
_DASHES = frozenset("-–—")
_OPEN, _CLOSE = "“\"‘'", "”\"’'"


class OwnNames:
    """Reads own names of one reading; `names` holds the tokens where a person's name starts."""

    __slots__ = ("conjunctions", "names", "naming", "no_last_words", "reading")

    def __init__(self, reading: Reading, names: frozenset[int]) -> None:
        self.reading, self.names, self.naming = reading, names, reading.language.naming
        self.conjunctions = reading.language.grammar.conjunctions
        self.no_last_words = self.naming.links_of_bodies | self.conjunctions

    def end(self, i: int, entry: BodyEntry) -> int:
        """The end of the own name that starts at token i; i itself if there is none."""
        reading = self.reading
        if i in reading.qualifier and reading.qualifier[i][0] in reading.bodies:
            return i  # 'Chánh Văn phòng |chuyên trách| Ban …'
        field = reading.field.get(i)
        if field is not None and entry.fields and not self._field_goes_on(field[0]):
            return field[0]
        tokens, j, size = reading.tokens, i, min(reading.tokens.size, i + LONGEST_NAME)
        while j < size:
            step = self._own_step(i, j, entry)
            if step == j:
                break
            hosted = tokens.keys[j] in self.naming.locatives and step > j + 1
            j = step
            if hosted:
                break  # 'Phái đoàn EU tại Việt Nam |Mario Rossi'
        while j > i and ((tokens.cases[j - 1] == MARK and tokens.words[j - 1] not in _CLOSE) or tokens.keys[j - 1] in self.no_last_words):
            j -= 1
        return j

    def _field_goes_on(self, j: int) -> bool:
        """'Bộ Năng lượng |và Mỏ': a word that opens nothing else goes on behind a known field."""
        reading, tokens = self.reading, self.reading.tokens
        if j + 1 >= tokens.size or tokens.keys[j] not in self.conjunctions or tokens.cases[j + 1] != CAPITAL or j + 1 in self.names:
            return False
        people = (reading.address, reading.rank, reading.plural)
        others = (reading.bodies, reading.head, reading.place, reading.country, reading.level, reading.brand, reading.central, *people)
        return not any(j + 1 in marks for marks in others)

    def _own_step(self, i: int, j: int, entry: BodyEntry) -> int:
        """One word further, or j if the name ends before token j."""
        reading, tokens = self.reading, self.reading.tokens
        case, _word = tokens.cases[j], tokens.words[j]
        after_people = self.naming.bodies.named_after_people
        if j > i and not tokens.spaced[j] and tokens.sentence[j] != tokens.sentence[i]:
            return j  # '… hàng hải - TKV|Đồng chí': a crawl lost the line break
        if case == BREAK or (j in self.names and not (j == i and entry.kind == "named" and entry.id in after_people)):
            return j
        if case == MARK:
            return self._own_mark(i, j, entry)
        if j > i and j in reading.central and entry.lower and reading.central[j][0] - j > 1 and tokens.words[j].isupper():
            return reading.central[j][0]  # 'Khối các cơ quan | T.Ư'
        if case == NUMBER:
            of_event = entry.id == self.naming.types.organisers  # 'Ban Tổ chức kỷ niệm |60 năm …'
            if j + 1 < tokens.size and tokens.keys[j + 1] in self.naming.counted_things and not of_event:
                return j  # 'Công ty Hoa Lan |5 năm tù'
            return j + 1 if entry.number or j > i or tokens.spaced[j] else j
        if self._begins_other(j, entry, first=j == i):
            return j
        if j > i and j in reading.stop and (tokens.keys[j] in reading.grammar.quoting or (case == UPPER and len(tokens.words[j]) > 1)):
            return j  # 'CÔNG TY X | THÔNG BÁO …': a headline in capitals goes on; 'Vụ Pháp chế |Theo Quyết định …': one runs into the text
        field = reading.field.get(j)
        if case == LOWER and not (j == i and entry.lower and field is not None and field[0] > j + 1):
            return self._own_lower(i, j, entry)  # but 'Vụ |tổ chức cán bộ| (Bộ Y tế)'
        return field[0] if field is not None else j + 1

    def _own_lower(self, i: int, j: int, entry: BodyEntry) -> int:
        reading, tokens = self.reading, self.reading.tokens
        word, naming = tokens.keys[j], self.naming
        following = j + 1 < tokens.size
        if (
            word in naming.locatives
            and following
            and (entry.missions or entry.id in naming.bodies.named_after_hosts)
            and (host := self._host(j + 1)) > j + 1
        ):
            return host
        if word in self.conjunctions and following and (tokens.keys[j - 1], tokens.keys[j + 1]) in naming.and_pairs:
            return j + 2
        if word == "&" or word in self.conjunctions:
            if not following or j == i or j + 1 in self.names or self._begins_other(j + 1, entry, first=False):
                return j
            if tokens.cases[j + 1] in (CAPITAL, UPPER):
                return j if self._another(j + 1) else j + 1
            # 'Xuất nhập khẩu và vận tải X': a name already in lower case may go on so
            goes_on = (
                entry.lower
                and tokens.cases[j - 1] == LOWER
                and tokens.cases[j + 1] == LOWER
                and not any(j + 1 in marks for marks in (reading.stop, reading.plural, reading.head))
                and not any(other.id in naming.bodies.panels for _, other in reading.bodies.get(j + 1, ()))
            )
            return j + 1 if goes_on and entry.id in naming.bodies.named_in_lists else j
        if word in naming.number_words and following and tokens.cases[j + 1] == NUMBER:
            return j + 2
        if j > i and following and word in reading.language.documents.topic:
            named_after = entry.id in naming.bodies.named_after_topics or tokens.keys[j - 1] in naming.before_topics
            return j + 1 if named_after else j
        if j > i and tokens.cases[j - 1] == NUMBER and word in reading.language.dates.year and entry.id == naming.types.organisers:
            return j + 1  # 'Ban Tổ chức kỷ niệm 60 |năm …'
        replaced = reading.grammar.replacing.at(reading.tokens.keys, j) > 0  # 'Giám đốc Công ty X |thay| ông A'
        if not entry.lower or replaced or j in reading.stop or j in reading.copula or j in reading.status:
            return j
        return j + 1

    def _own_mark(self, i: int, j: int, entry: BodyEntry) -> int:
        tokens = self.reading.tokens
        word = tokens.words[j]
        if j + 1 >= tokens.size:
            return j
        if word in _DASHES and j > i and (tokens.keys[j - 1], tokens.keys[j + 1]) in self.naming.dash_pairs:
            return j + 1
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
            for k in range(j + 1, min(j + LONGEST_QUOTED, len(tokens))):
                if tokens.words[k] in _CLOSE:
                    return k + 1
        return j

    def _listed(self, j: int, entry: BodyEntry) -> int:
        """Behind the comma of 'Văn hóa, Thể thao và Du lịch' or 'phòng, chống': a conjunction must come soon, and nothing else between."""
        reading, tokens, conjunctions = self.reading, self.reading.tokens, self.conjunctions
        if (tokens.keys[j - 1], tokens.keys[j + 1]) in self.naming.comma_pairs:
            return j + 1
        if tokens.cases[j + 1] == LOWER and entry.id in self.naming.bodies.named_in_lists:
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
            if tokens.keys[k] in conjunctions:
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
        found = reading.country.get(j) or reading.place.get(j) or reading.place.get(reading.level.get(j, (j, None))[0])
        if found is not None:
            return found[0]
        return max((end for end, entry in reading.bodies.get(j, ()) if entry.kind == "fixed"), default=j)

    def _another(self, j: int) -> bool:
        """'Cục Văn hóa cơ sở, | Thanh tra …', 'Tổng cục A và | Tạp chí B': another body, not a further field of this one."""
        if self.reading.tokens.cases[j] == LOWER:
            return False
        if j in self.reading.field:  # 'Công ty A và |Công an phường B': a seat makes a body of it
            return any(other.kind == "seat" and end in self.reading.level for end, other in self.reading.bodies.get(j, ()))
        return any(end - j > 1 or not entry.common for end, entry in self.reading.bodies.get(j, ()))

    def _lower_list(self, j: int) -> int:
        """Behind the comma of 'Nghiên cứu xã hội, kinh tế và môi trường'."""
        reading, tokens = self.reading, self.reading.tokens
        for k in range(j + 1, min(j + 6, len(tokens) - 1)):
            if tokens.keys[k] in self.conjunctions:
                return j + 1 if k > j + 1 and tokens.cases[k + 1] == LOWER and k + 1 not in reading.stop else j
            if tokens.cases[k] != LOWER or k in reading.stop or k in reading.head:
                return j
        return j

    def _begins_other(self, j: int, entry: BodyEntry, *, first: bool) -> bool:
        """Whether something that is not part of the own name begins at j: a title, an address, a seat, a parent."""
        reading, bodies = self.reading, self.naming.bodies
        if (j in reading.head and not first) or (j in reading.address and reading.tokens.cases[j] == LOWER) or j in reading.plural:
            return True
        if j in reading.marks["opener"] or (j in reading.rank and reading.rank[j][0] in self.names):
            return True
        if j in reading.level and (not first or entry.seated) and (entry.seated or entry.parented or entry.kind != "named"):
            return True
        if j in reading.central and entry.kind == "part":
            return True
        if (
            j in reading.place
            and not self._counted(j)
            and (entry.seated or entry.kind != "named")
            and not entry.open
            and entry.id not in bodies.named_after_places
        ):
            return True
        return self._begins_owner(j, entry, first=first)

    def _begins_owner(self, j: int, entry: BodyEntry, *, first: bool) -> bool:
        """Whether a body begins at token j that the named one is part of or belongs to."""
        reading, bodies = self.reading, self.naming.bodies
        if j not in reading.bodies:
            return False
        if first and entry.parented and (self._force(j) if entry.open else self._company(j, entry)):
            return True
        whole = self.small_whole(j, entry.id)
        if whole is not None and (first or whole[0] - j > 1 or whole[1].id in bodies.teaching):
            return True  # but 'Quân |đoàn|'
        if first or reading.tokens.cases[j] == LOWER:
            return False
        if any(other.id in bodies.wholes_behind.get(entry.id, ()) for _, other in reading.bodies.get(j, ())):
            return True
        if not (entry.parented or entry.kind == "part"):
            return False
        return any(self._is_whole(j, end, other, entry) for end, other in reading.bodies.get(j, ()))

    def _is_whole(self, j: int, end: int, other: BodyEntry, entry: BodyEntry) -> bool:
        """'Ban Thông tin |Đoàn trường|', 'Khoa Dược |Bệnh viện A|'; a common noun of one word goes on with the name."""
        if other.only_before and self.small_whole(end, other.id) is not None:
            return True
        named = not other.common or other.id in self.naming.bodies.end_own_names_though_common
        long = end - j > 1 or self.reading.tokens.cases[j] == UPPER or other.id in self.naming.bodies.end_own_names
        return named and long and other.id != entry.id

    def small_whole(self, j: int, kind: str) -> tuple[int, BodyEntry] | None:
        """'Hội Sinh viên |trường|', 'Đảng ủy |tập đoàn|': the one that was named before, its end and entry; no 'trường học'."""
        reading, tokens, kinds = self.reading, self.reading.tokens, self.naming.bodies.small_wholes.get(kind)
        if kinds is None or j not in reading.bodies:
            return None
        alone = tokens.cases[j] == LOWER
        alike = ((end, e) for end, e in reading.bodies[j] if e.id in kinds and (alone or e.common or e.number))
        found = next(alike, None)
        if found is None or found[0] >= tokens.size:
            return found
        at, case = found[0], tokens.cases[found[0]]
        goes_on = case == NUMBER or (case != MARK and case != BREAK and at not in self.names and not self._stands_alone(at))
        return None if goes_on else found

    def _stands_alone(self, j: int) -> bool:
        """Whether what begins at token j is no further word of a name."""
        reading = self.reading
        marks = (reading.marks["act"], reading.stop, reading.copula, reading.status, reading.address, reading.rank, reading.head)
        joined = reading.tokens.keys[j] in self.conjunctions or reading.tokens.keys[j] in self.naming.locatives
        return joined or any(j in mark for mark in marks)

    def _counted(self, j: int) -> bool:
        """'Nhiệt điện |Thái Bình 2': a place with a number is what a plant or a road is called."""
        end, cases = self.reading.place[j][0], self.reading.tokens.cases
        return end < len(cases) and cases[end] == NUMBER and bool(self.reading.tokens.spaced[end])

    def _company(self, j: int, entry: BodyEntry) -> bool:
        """'Công đoàn |Công ty', 'Công đoàn |Trường Đại học X': the institution whose union it is."""
        if entry.id not in self.naming.bodies.of_institutions:
            return False
        return any(other.id in self.naming.bodies.institutions for _, other in self.reading.bodies.get(j, ()))

    def _force(self, j: int) -> bool:
        """'Cơ quan Cảnh sát điều tra |Công an tỉnh X', '… |Bộ Công an': the police that the agency is part of."""
        forces = {*self.naming.bodies.end_own_names_though_common, self.naming.types.ministry}
        return any(other.id in forces for _, other in self.reading.bodies.get(j, ()))
