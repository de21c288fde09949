"""Words of a Reading that may open a body -> whether they do there, or are a common noun, a happening or part of another name."""

from kg.extract.reading import Reading
from kg.language.schema import BodyEntry
from kg.text.tokens import CAPITAL, LOWER, UPPER

_DASHES = frozenset("-–—")


class Openings:
    """Judges the openings of one reading; `names` holds the tokens where a person's name starts."""

    __slots__ = ("names", "naming", "reading")

    def __init__(self, reading: Reading, names: frozenset[int]) -> None:
        self.reading, self.names, self.naming = reading, names, reading.language.naming

    def opens(self, i: int, end: int, entry: BodyEntry, *, titled: bool, depth: int) -> bool:
        """Whether the words i..end may open a body of that entry; `depth` is how many bodies it stands inside."""
        small = self.reading.tokens.cases[i] == LOWER
        if not titled and (
            (entry.common and not (depth and self._is_written_as_name(i, end, entry))) or entry.joined_only or entry.no_title
        ):
            return False
        if entry.capital and small and not (titled and depth == 0):
            return False
        if entry.kind == "part" and (self.reading.field.get(i + 1, (0, ""))[0] > end or self._goes_on(end, entry)):
            return False  # 'Ban Tổ chức |nhân sự', 'Ban Tuyên giáo |- Nữ công' are no departments of the Party
        return not (small and end - i == 1 and (depth or self._is_happening(i, end)))

    def goes_on_small(self, entry: BodyEntry) -> bool:
        """'HĐQT |tập đoàn Phúc Sơn', 'Đoàn |trường Đại học Vinh': companies and schools may be written so before their name."""
        return entry.open or entry.id in self.naming.bodies.teaching

    def _is_written_as_name(self, i: int, end: int, entry: BodyEntry) -> bool:
        """'Công đoàn |Trường', 'Đoàn |trường THPT Lê Lợi': a common noun that means one body all the same."""
        cases = self.reading.tokens.cases
        school = entry.id in self.naming.bodies.teaching and end < len(cases) and cases[end] in (CAPITAL, UPPER)
        return cases[i] != LOWER or (school and end not in self.names)

    def _goes_on(self, end: int, entry: BodyEntry) -> bool:
        """Whether a hyphen leads on to a further word of the name of a department, and neither to a person nor to another body."""
        reading, cases = self.reading, self.reading.tokens.cases
        if entry.id != self.naming.types.party_department or end + 1 >= len(cases) or reading.tokens.words[end] not in _DASHES:
            return False
        others = (reading.bodies, reading.head, reading.rank, reading.address, reading.level, reading.place, reading.status)
        return cases[end + 1] == CAPITAL and end + 1 not in self.names and not any(end + 1 in marks for marks in others)

    def _is_happening(self, i: int, end: int) -> bool:
        """'Trưởng đoàn |hội đàm', 'chủ trì |hội nghị': the word goes on to an event."""
        return any(stop > end for stop, _ in (self.reading.marks[kind].get(i, (0, None)) for kind in ("event", "act", "happening")))
