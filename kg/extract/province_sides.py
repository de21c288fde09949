"""A Reading and its places -> whose officials a sentence tells of: 'Về phía |tỉnh Sơn La| có …', 'Ông từng công tác tại |Lào Cai|, …'."""

from bisect import bisect_left

from kg.extract.named_places import Named
from kg.extract.reading import Reading
from kg.places import Unit


class ProvinceSides:
    """The provinces and districts whose people the sentences of one article list, send or remember."""

    def __init__(self, reading: Reading, named: list[Named]) -> None:
        self._reading, self._named = reading, named
        self._found: list[tuple[int, Unit]] | None = None

    def at(self, at: int, kind: str = "") -> Unit | None:
        """The one that the sentence says last before token `at`, of the type `kind` where one is asked for."""
        sides, sentence = self._sides(), self._reading.tokens.sentence
        for start, unit in reversed(sides[: bisect_left(sides, at, key=lambda side: side[0])]):
            if sentence[start] != sentence[at]:
                return None
            if not kind or unit.type == kind:
                return unit
        return None

    def _sides(self) -> list[tuple[int, Unit]]:
        """The token behind the name of each, and the unit, in order."""
        if self._found is None:
            self._found = [(self._reading.place[n.at][0], n.unit) for n in self._named if n.unit is not None and self._opens(n)]
        return self._found

    def _opens(self, n: Named) -> bool:
        reading, naming = self._reading, self._reading.language.naming
        keys, end = reading.tokens.keys, reading.place[n.at][0]
        if end < len(keys) and keys[end] in naming.behind_sides:
            return True
        if end + 1 < len(keys) and keys[end] in naming.before_leaders and (end + 1 in reading.address or end + 1 in reading.rank):
            return True  # 'đoàn công tác tỉnh Sơn La |do| ông A …'
        start = next((i for i in (n.at - 1, n.at - 2) if i in reading.level and reading.level[i][0] == n.at), n.at)
        return naming.before_homes.before(keys, start) > 0
