"""The bodies that an article names -> which of them is meant where a later mention says less."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterator

from kg.extract.bodies import BodyPhrase
from kg.extract.order import by_start
from kg.extract.reading import Reading
from kg.extract.seats import Seat
from kg.text import key

OPENING = 2  # sentences behind the first
FOUNDED = 3  # mentions that the news of its founding is worth
OFTEN = 2  # times that an article names the body whose parts it may leave without it
MANY = 2  # agencies of which none is what an article is about
LISTED = 4  # tokens between 'gồm' and 'thành viên'
REACH = 12  # sentences that an ellipsis may look back


class NamedBefore:
    """The bodies of one article in order."""

    def __init__(self, reading: Reading, bodies: list[BodyPhrase]) -> None:
        self.reading, self.bodies = reading, sorted(bodies)
        self.starts = [b.start for b in self.bodies]
        self.fields, self.sets = reading.language.fields, reading.language.naming.bodies
        # how often each body is named, and how often wherever it is
        self.named = Counter((b.type, b.form, b.own, b.seat.place) for b in self.bodies)
        self.whose = Counter(self._wherever(b) for b in self.bodies)
        self.fuller, self.named_wholes = self._find_fuller(), self._find_named_wholes()
        self.institution = self._find_institution()

    def _find_fuller(self) -> dict[tuple[str, str], list[BodyPhrase]]:
        """Type and opening letters -> the bodies that are named with a name or a whole, in order."""
        found: dict[tuple[str, str], list[BodyPhrase]] = {}
        for b in self.bodies:
            if is_full(b):
                found.setdefault((b.type, key(b.form)[:3]), []).append(b)
        return found

    def _find_institution(self) -> BodyPhrase | None:
        """The school, hospital or company that the article is about: named first, in its opening, and no other is named more often."""
        named = [b for b in self._wholes(self.reading.tokens.size) if b.type in self.sets.institutions and is_full(b)]
        often = Counter(map(self._wherever, named))
        sentence = self.reading.tokens.sentence
        opening = [b for b in named if sentence[b.start] == sentence[named[0].start] <= OPENING]
        if len({self._wherever(b) for b in opening}) != 1:
            return None
        whose = self._wherever(opening[0])
        if often[whose] != max(often.values()):
            return None
        # a headline in capitals names it less well than a sentence does
        return next((b for b in named if self._wherever(b) == whose and not b.own.isupper()), opening[0])

    def _wherever(self, body: BodyPhrase) -> tuple[str, str]:
        """'Sở TN&MT' is the 'Sở Tài nguyên và Môi trường tỉnh X' of the line before."""
        return body.type, self.fields.get(key(body.own), key(body.own))

    def in_passing(self, parent: BodyPhrase) -> bool:
        """Whether the article names others of its kind about as often, so that nothing says which of them is meant."""
        often, name = self.whose[self._wherever(parent)], self._wherever(parent)
        if self.institution is not None and self._wherever(self.institution) == name:
            return False
        return often < OFTEN or any(kind == parent.type and own != name[1] and 2 * n > often for (kind, own), n in self.whose.items())

    def among_others(self, body: BodyPhrase) -> bool:
        """Whether it is one of several agencies that officials come from: 'Giám đốc Sở A; Giám đốc Công an B; Trưởng phòng C'."""
        kinds = self.sets.divided | self.sets.institutions
        agencies = {self._wherever(b) for b in self.bodies if b.type in kinds and is_full(b)}
        return self.in_passing(body) and len(agencies) >= MANY

    def ministry(self) -> BodyPhrase | None:
        """The ministry that the opening names otherwise than as where an official comes from, if the article names no other.

        It is what the article is about, and need not be named again.
        """
        kind, titled = self.reading.language.naming.types.ministry, {end for end, _ in self.reading.head.values()}
        named = [b for b in self.bodies if b.type == kind and b.own]
        alone = len({self._wherever(b) for b in named}) == 1
        first = next((b for b in named if b.start not in titled), None)
        return first if alone and first is not None and self.reading.tokens.sentence[first.start] <= OPENING else None

    def same(self, phrase: BodyPhrase) -> BodyPhrase | None:
        """'HĐQT' stands for 'HĐQT Ngân hàng X' where the text said so before."""
        last = self.last_of(phrase)
        return last._replace(start=phrase.start, end=phrase.end) if last is not None else None

    def whole_of(self, phrase: BodyPhrase) -> BodyPhrase | None:
        """'Học viện Hậu cần' is the 'Học viện Hậu cần, |Bộ Quốc phòng|' of another line."""
        wholes = self.named_wholes.get(self._wherever(phrase), [])
        return wholes[0] if len({self._wherever(whole) for whole in wholes}) == 1 else None

    def _find_named_wholes(self) -> dict[tuple[str, str], list[BodyPhrase]]:
        """Type and name of a body -> the first two of the different ones that the article says it is part of."""
        found: dict[tuple[str, str], list[BodyPhrase]] = {}
        for body in self.bodies:
            if body.parent is None or not body.own:
                continue
            wholes = found.setdefault(self._wherever(body), [])
            if len(wholes) < MANY and all(self._wherever(body.parent) != self._wherever(known) for known in wholes):
                wholes.append(body.parent)
        return found

    def bare(self, at: int, kinds: frozenset[str]) -> BodyPhrase | None:
        """'bầu |Ban Kiểm soát| gồm 3 thành viên: …': the body of those listed at token `at` that the sentence names by its kind alone."""
        tokens, bodies, listing = self.reading.tokens, self.reading.bodies, self.reading.grammar.comprising | self.reading.grammar.having
        for i in range(at - 1, tokens.sentences[tokens.sentence[at]][0] - 1, -1):
            end, entry = next(((end, entry) for end, entry in bodies.get(i, ()) if entry.id in kinds), (0, None))
            if entry is not None and not listing.isdisjoint(tokens.keys[max(end, at - LISTED) : at]):
                return BodyPhrase(i, end, entry.id, entry.forms[0], "", Seat(end), None, entry)
        return None

    def last_of(self, phrase: BodyPhrase) -> BodyPhrase | None:
        """The body of the phrase's kind and word that was named in full last before it."""
        same = self.fuller.get((phrase.type, key(phrase.form)[:3]), ())
        found = same[: bisect_left(same, phrase.start, key=by_start)]
        before = (b for b in reversed(found) if not _is_national(b) or _is_national(phrase))
        if phrase.type not in self.sets.known_by_form:
            return next(before, None)
        form = key(phrase.form)
        return next((b for b in before if key(b.form) == form or (" " not in form and key(b.form).startswith(form))), None)

    def last(self, at: int, types: frozenset[str], word: str = "", apart: Container[int] = frozenset()) -> BodyPhrase | None:
        """Of the bodies of these types named within REACH sentences before token `at`, the one that the article names most, then last.

        `word`: only those whose name it opens; `apart`: none that start at these tokens.
        """
        tokens = self.reading.tokens
        first = tokens.sentences[max(0, tokens.sentence[at] - REACH)][0]
        best: tuple[bool, int, int, BodyPhrase] | None = None
        for body in self._wholes(at, first):
            fits = body.type in types and body.start not in apart and key(body.form).startswith(word)
            if not fits or not (is_full(body) or body.start in self.reading.founded):
                continue
            founded = FOUNDED if body.start in self.reading.founded else 0
            beside = tokens.sentence[body.start] == tokens.sentence[at]
            rank = (beside, self.named[body.type, body.form, body.own, body.seat.place] + founded, body.start, body)
            if best is None or (rank[:3] >= best[:3] and not (rank[:2] == best[:2] and self._is_whole_of(body, best[3]))):
                best = rank
        return best[3] if best is not None else None

    def _is_whole_of(self, body: BodyPhrase, part: BodyPhrase) -> bool:
        """'Quân đoàn 9' in 'Sư đoàn 7 (Quân đoàn 9)'."""
        return part.parent is not None and self._wherever(part.parent) == self._wherever(body)

    def only(self, types: frozenset[str], word: str = "") -> BodyPhrase | None:
        """The one body of these types that the article names anywhere; None where it names several."""
        found = [b for b in self._wholes(self.reading.tokens.size) if b.type in types and is_full(b) and key(b.form).startswith(word)]
        return found[0] if len({self._wherever(b) for b in found}) == 1 else None

    def spelt_out(self, body: BodyPhrase) -> BodyPhrase:
        """'Nhà trường', 'Quân khu', 'Công ty': the one that was named before."""
        kinds = self.sets.named_before.get(body.type)
        return body if kinds is None or is_full(body) else self.named_like(body, kinds) or body

    def named_like(self, phrase: BodyPhrase, kinds: frozenset[str]) -> BodyPhrase | None:
        """The body named before that a bare kind means: 'Công ty' is a Công ty before it is a Tổng công ty."""
        word, about = key(phrase.form).split()[0], self.institution
        if about is not None and about.type in kinds and about.start < phrase.start and key(about.form).startswith(word):
            return about
        if phrase.type in self.sets.nested:
            return self.last(phrase.start, kinds, word)  # a Sư đoàn is no Tiểu đoàn
        return self.last(phrase.start, kinds, word) or self.last(phrase.start, kinds) or self.only(kinds, word) or self.only(kinds)

    def organisers(self, at: int) -> BodyPhrase | None:
        """The committee of an event that was named last before token `at`."""
        kind = self.reading.language.naming.types.organisers
        return next((b for b in reversed(self.bodies[: bisect_left(self.starts, at)]) if b.type == kind), None)

    def _wholes(self, at: int, first: int = 0) -> Iterator[BodyPhrase]:
        """The bodies named in tokens first..at, each followed by those that it is part of."""
        for body in self.bodies[bisect_left(self.starts, first) : bisect_left(self.starts, at)]:
            whole: BodyPhrase | None = body
            while whole is not None:
                yield whole
                whole = whole.parent


def _is_national(body: BodyPhrase) -> bool:
    """'Văn phòng Quốc hội' is not what a bare 'Văn phòng' stands for."""
    return body.entry is not None and body.entry.kind == "fixed" and body.entry.national


def is_full(body: BodyPhrase) -> bool:
    """Whether the phrase names a body, and not only a kind of body."""
    return bool(
        body.own or body.seat.said or body.parent is not None or body.entry is None or body.entry.kind == "fixed" or body.entry.fixed
    )


def level_of(body: BodyPhrase) -> str:
    """The level word that a body says or that its form implies: 'tỉnh' of 'Tỉnh ủy'."""
    return body.seat.level or (body.entry.level or "" if body.entry is not None else "")
