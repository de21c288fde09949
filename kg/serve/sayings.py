"""A fact goes in, it comes out in words: what it says, when it held or was reported, how sure the reading is. The viewer says the same."""

from dataclasses import dataclass

from kg.serve.words import Words
from kg.view.model import Fact, Relation


@dataclass(frozen=True)
class Sayings:
    """Facts in the words of one language."""

    words: Words

    def what(self, fact: Fact) -> str:
        """What a fact says, in few words."""
        if fact.relation is Relation.CHANGE:
            return ": ".join(filter(None, (self.words.term(fact.term) if fact.term else "", *fact.titles[:1])))
        if fact.titles:
            return fact.titles[0]
        if fact.relation is Relation.PARTICIPATION and fact.term:
            return self.words.term(fact.term)
        return self.words(f"relation_{fact.relation}")

    def when(self, fact: Fact) -> str:
        """When it held, was seen or was reported."""
        time = fact.time
        if not time.start:
            return self.words("undated")
        start, end = self.words.date(time.start), self.words.date(time.end or time.start)
        if time.basis == "stated":
            return start if start == end else f"{start} – {end}"
        if time.basis == "reported" and fact.status == "Former":
            return self.words("left_by", date=start)
        return self.words("seen", date=start) if start == end else self.words("seen_span", start=start, end=end)

    def bounds(self, fact: Fact) -> str:
        """How far the articles allow it to reach, where they say so."""
        first, last = fact.time.not_before, fact.time.not_after
        parts = [self.words("not_before", date=self.words.date(first))] if first else []
        return ", ".join([*parts, *([self.words("not_after", date=self.words.date(last))] if last else [])])

    def sure(self, confidence: float | None) -> str:
        """The confidence as a percentage, or nothing."""
        return "" if confidence is None else self.words("sure", n=round(confidence * 100))

    def details(self, fact: Fact) -> str:
        """All of it on one line."""
        parts = (self.when(fact), self.bounds(fact), self.sure(fact.confidence), self.words("inferred") if fact.inferred else "")
        return " · ".join(filter(None, parts))


def pieces(sentence: str, marks: tuple[tuple[int, int], ...]) -> list[tuple[str, bool]]:
    """A sentence cut into stretches, each with whether it is marked."""
    found: list[tuple[str, bool]] = []
    last = 0
    for start, end in marks:
        if last <= start < end <= len(sentence):
            found += [(sentence[last:start], False), (sentence[start:end], True)]
            last = end
    return [piece for piece in (*found, (sentence[last:], False)) if piece[0]]
