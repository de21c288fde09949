"""A Reading -> the delegations named in it ('Đoàn công tác của Bộ Y tế'), and the one that a bare 'Trưởng đoàn' leads."""

from bisect import bisect_left

from kg.extract.bodies import BodyParser, BodyPhrase
from kg.extract.reading import Reading
from kg.extract.seats import Seat

REACH = 12  # sentences between a delegation and who is said to lead it


class Delegations:
    """The delegations of one reading of which more is said than that they are one."""

    def __init__(self, reading: Reading, parser: BodyParser) -> None:
        self.reading, self.parser = reading, parser
        self.kind = reading.language.naming.types.delegation
        ends: dict[int, int] = {}
        for i, found in reading.bodies.items():
            for end, entry in found:
                if entry.id == self.kind:
                    ends.setdefault(i, end)  # the longest comes first
        self.found = [body for i in sorted(ends) if i not in reading.skip and (body := self._at(i, ends[i])) is not None]
        self.starts = [body.start for body in self.found]

    def led_from(self, at: int) -> BodyPhrase | None:
        """The delegation named last before the title at token `at`: 'Đoàn kiểm tra của Bộ Y tế do ông A làm |trưởng đoàn'."""
        sentence, n = self.reading.tokens.sentence, bisect_left(self.starts, at)
        return self.found[n - 1] if n and sentence[at] - sentence[self.starts[n - 1]] <= REACH else None

    def _at(self, i: int, end: int) -> BodyPhrase | None:
        sent = self._sent(i, end)
        if sent is not None:
            return sent
        body = self.parser.at(i, titled=True)
        return body if body is not None and body.type == self.kind and body.own else None

    def _sent(self, i: int, end: int) -> BodyPhrase | None:
        """'Đoàn công tác |của Bộ Y tế', 'Đoàn kiểm tra |Sở Y tế': whose delegation it is."""
        tokens = self.reading.tokens
        at = end + 1 if end < len(tokens) and tokens.keys[end] in self.reading.language.naming.possessives else end
        sender = self.parser.at(at, titled=True) if at < len(tokens) else None
        if sender is None or sender.end == at:
            return None
        written = tokens.slice(i, end)
        return BodyPhrase(i, sender.end, self.kind, written[:1].upper() + written[1:], "", Seat(sender.end), sender, None)
