"""A Reading at a token -> the organisation named there: its type, own name, seat and parent."""

from typing import NamedTuple, Optional

from kg.extract.openings import Openings
from kg.extract.own_names import OwnNames
from kg.extract.reading import Reading
from kg.extract.seats import Seat, Seats
from kg.language.schema import BodyEntry
from kg.text import key
from kg.text.tokens import LOWER

_DASHES = frozenset("-–—")


class BodyPhrase(NamedTuple):
    """An organisation as a phrase names it: tokens start..end. `guessed`: its parent is only the likeliest one that the article names."""

    start: int
    end: int
    type: str
    form: str
    own: str
    seat: Seat
    parent: Optional["BodyPhrase"]
    entry: BodyEntry | None
    guessed: bool = False


class BodyParser:
    """Parses body phrases of one reading; `names` holds the tokens where a person's name starts."""

    __slots__ = ("names", "naming", "openings", "own_names", "reading", "seats")

    def __init__(self, reading: Reading, names: frozenset[int]) -> None:
        self.reading, self.names, self.naming = reading, names, reading.language.naming
        self.seats, self.own_names, self.openings = Seats(reading, names), OwnNames(reading, names), Openings(reading, names)

    def at(self, i: int, *, titled: bool = False, depth: int = 0) -> BodyPhrase | None:
        """The body phrase that starts at token i, or None. `titled`: a role head stands before it, so common nouns count."""
        if depth > 3:
            return None
        brand = self.reading.brand.get(i)
        if brand is not None:
            end, (name, kind) = brand
            return self._branch(BodyPhrase(i, end, kind, name, "", Seat(end), None, None))
        for end, entry in self.reading.bodies.get(i, ()):
            if not self.openings.opens(i, end, entry, titled=titled, depth=depth):
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
            return self._seated(i, end, entry, titled or depth > 0)
        if entry.kind == "part":
            return self._part(i, end, entry, depth)
        stop = self.own_names.end(end, entry)
        own = self.reading.tokens.slice(end, stop) if stop > end else ""
        cases = self.reading.tokens.cases
        kind_alone = entry.open or entry.id in self.naming.bodies.institutions | self.naming.bodies.wholes_alone
        alone = depth and kind_alone and not own and cases[i] != LOWER  # 'Đảng ủy Công ty', 'Văn phòng Bộ': the one that was named before
        if (
            not titled
            and not alone
            and i not in self.reading.founded
            and (
                not (own or self._is_seated(end, entry))
                or (cases[i] == LOWER and not (depth and own and cases[end] != LOWER and self.openings.goes_on_small(entry)))
                or (entry.capital and cases[end] == LOWER and not (entry.fields and end in self.reading.field))
            )
        ):
            return None
        parent, last = self._parent(stop, entry, depth) if entry.parented or entry.parents else self._owner(stop, entry, depth, titled)
        if parent is not None and parent.type == entry.id and not self._nests(i, end, stop, parent):
            parent, last = None, stop
        seat = self.seats.at(last, fully=entry.national) if parent is None and (entry.seated or entry.national or not own) else Seat(last)
        if entry.parents and (parent is None or parent.form not in entry.parents):
            return None
        return BodyPhrase(i, max(seat.end, last), entry.id, self._form(i, end, form, entry), own, seat, parent, entry)

    def _is_seated(self, end: int, entry: BodyEntry) -> bool:
        """'Công đoàn |tỉnh Long An', 'Thư viện |tỉnh …': the level and the place are name enough."""
        return entry.seated and end in self.reading.level and bool(self.seats.at(end).place)

    def _form(self, i: int, end: int, form: str, entry: BodyEntry) -> str:
        """The opening words as the full name writes them: of several forms the one that was written."""
        if entry.named_as is not None:
            return entry.named_as
        if len(entry.forms) == 1:
            return form
        written = self.reading.tokens.slice(i, end)
        if written.isupper():  # a headline
            written = next((known for known in entry.forms if key(known) == key(written)), written)
        return written[:1].upper() + written[1:]

    def _fixed(self, i: int, end: int, entry: BodyEntry) -> BodyPhrase | None:
        reading = self.reading
        at = end
        if (
            self._over_party(at) == at
            and at < len(reading.tokens)
            and (
                reading.tokens.keys[at] in self.naming.continue_bodies
                or any(e.id in self.naming.bodies.with_centres for _, e in reading.bodies.get(at, ()))
            )
        ):
            return None  # 'Ban Chấp hành Đảng | bộ tỉnh', 'BCH Trung ương | Hội Nông dân'
        if at < len(reading.tokens) and reading.tokens.keys[at] in reading.language.words.country_nouns:
            at += 1
        country = reading.country.get(self._over_party(at))
        seat = Seat(country[0], country=country[1]) if country is not None else Seat(end)
        if not seat.country:
            seat = Seat(self._over_greater(end))
        branch = self._branch(BodyPhrase(i, end, entry.id, entry.fixed or entry.label or entry.forms[0], "", Seat(end), None, None))
        if branch.end > end:
            return branch
        form = reading.tokens.slice(i, end) if entry.each else entry.fixed or entry.label or entry.forms[0]
        if entry.id in self.naming.bodies.named_after_hosts and not seat.country and (host := self._host_end(end)) > end:
            form, seat = reading.tokens.slice(i, host), Seat(host)  # 'WHO tại Việt Nam'
        return BodyPhrase(i, seat.end, entry.id, form, "", seat, None, entry)

    def _branch(self, body: BodyPhrase) -> BodyPhrase:
        """'VNPT |Long An', 'Agribank |chi nhánh Long An': the branch there."""
        if body.type not in self.naming.bodies.branched:
            return body
        at = body.end + (body.end < len(self.reading.tokens) and self.reading.tokens.words[body.end] in "-–—")  # 'BIDV - chi nhánh X'
        word = next((end for end, e in self.reading.bodies.get(at, ()) if e.id == self.naming.types.branch), body.end)
        seat = self.seats.at(word)
        if not seat.place and not (seat.level and word > body.end):
            return body
        return body._replace(end=seat.end, own=self.reading.tokens.slice(at, word) if word > body.end else "", seat=seat)

    def _host_end(self, at: int) -> int:
        """Behind 'tại Việt Nam'; `at` if no country follows so."""
        if at + 1 < self.reading.tokens.size and self.reading.tokens.keys[at] in self.naming.locatives and at + 1 in self.reading.country:
            return self.reading.country[at + 1][0]
        return at

    def _over_greater(self, at: int) -> int:
        """Behind 'của Quốc hội' in 'Ban Dân nguyện |của Quốc hội': a national body needs no other to be known; `at` if none is named."""
        if at + 1 >= self.reading.tokens.size or self.reading.tokens.keys[at] not in self.naming.possessives:
            return at
        return next((end for end, entry in self.reading.bodies.get(at + 1, ()) if entry.kind == "fixed"), at)

    def _over_party(self, at: int) -> int:
        """Behind 'Cộng sản' in 'Ban Chấp hành Trung ương Đảng | Cộng sản | Trung Quốc'."""
        tokens = self.reading.tokens
        for words in self.reading.language.parties.get(tokens.words[at], ()) if at < tokens.size else ():
            for skipped in (0, 1):
                end = at + len(words) - skipped
                if tokens.words[at:end] == words[skipped:] and (skipped == 0 or tokens.words[at - 1] == words[0]):
                    return end
        return at

    def _seated(self, i: int, end: int, entry: BodyEntry, titled: bool) -> BodyPhrase | None:
        tokens = self.reading.tokens
        if entry.fixed:
            if end in self.reading.level and entry.id in self.naming.bodies.national_by_slip:
                return None  # 'UBTƯ MTTQ Việt Nam tỉnh X' is a slip for the province's committee
            return BodyPhrase(i, end, entry.id, entry.fixed, "", Seat(end), None, entry)
        own = ""
        seat = self.seats.implied(end, entry.level) if entry.level else self.seats.at(end)
        if entry.abroad and not seat.country:
            return None
        if entry.national_too and seat.country == entry.national_too:
            form = self._form(i, end, entry.forms[0], entry)
            if seat.end in self.reading.level and (local := self.seats.at(seat.end)).said:  # 'Hội LHTN Việt Nam |tỉnh X'
                return BodyPhrase(i, local.end, entry.id, f"{form} {seat.country}", "", local, None, entry)
            return BodyPhrase(i, seat.end, entry.id, form, seat.country, Seat(seat.end), None, entry)
        if not seat.said and entry.named_too and titled and end < len(tokens) and end not in self.reading.stop:
            stop = self.own_names.end(end, entry)
            own = tokens.slice(end, stop) if stop > end else ""
            seat = self.seats.at(stop)
        form = self._form(i, end, entry.forms[0], entry)
        return BodyPhrase(i, seat.end, entry.id, form, own, seat, None, entry)

    def _part(self, i: int, end: int, entry: BodyEntry, depth: int) -> BodyPhrase | None:
        tokens = self.reading.tokens
        stop, own = end, ""
        parent, last = self._parent(end, entry, depth)
        seat = self.seats.at(last) if parent is None else Seat(last)
        if parent is None and not seat.said and entry.named_too:
            stop = self.own_names.end(end, entry)
            own = tokens.slice(end, stop) if stop > end else ""
            parent, last = self._parent(stop, entry, depth)
            seat = self.seats.at(last) if parent is None else Seat(last)
        if entry.only_before and (parent is None or parent.type not in entry.only_before):
            return None
        return BodyPhrase(i, max(last, seat.end), entry.id, self._form(i, end, entry.forms[0], entry), own, seat, parent, entry)

    def embedded(self, i: int, end: int, form: str) -> BodyPhrase:
        """The body that a short title form holds ('UVBTV'), with the body behind it that it is part of."""
        found = self._part(i, end, self.reading.language.entries[form], 0)
        assert found is not None, "a part without only_before always parses"
        return found._replace(form=form)

    def _parent(self, i: int, entry: BodyEntry, depth: int) -> tuple[BodyPhrase | None, int]:
        """The body that this one is part of, and where the phrase ends then."""
        tokens, at = self.reading.tokens, i
        if (whole := self._small_whole(i, entry)) is not None:
            return whole, whole.end
        if at < tokens.size and (
            tokens.keys[at] in self.naming.possessives or tokens.words[at] in _DASHES or (tokens.words[at] == "," and entry.parented)
        ):
            at += 1
        aside = at > i and tokens.words[i] == "," and at < tokens.size and tokens.keys[at] in self.naming.possessives
        if aside:  # 'Viện X|, thuộc Học viện Y'
            at += 1
        if at == i and at < tokens.size and tokens.words[at] == "(":
            return self._bracketed(at, depth), i
        parent = self.at(at, depth=depth + 1) if at < tokens.size else None
        if parent is None and at in self.reading.central and self.reading.central[at][0] in self.reading.bodies:
            parent = self.at(self.reading.central[at][0], depth=depth + 1)  # 'BCH T.Ư | Hội Nông dân Việt Nam'
        if parent is None or (parent.type == entry.id and entry.kind != "part" and entry.id not in self.naming.bodies.nested):
            return None, i
        if at > i and self._only_beside(tokens.words[i], entry, parent):
            return None, i
        return parent, i if aside else parent.end

    def _only_beside(self, mark: str, entry: BodyEntry, other: BodyPhrase) -> bool:
        """Whether a mark parts two bodies of a list, of which the second is no whole of the first."""
        sets, division = self.naming.bodies, entry.id == self.naming.types.division
        if mark in _DASHES:
            return other.type in sets.listed and not division  # 'Đảng ủy - HĐND - UBND xã', but 'Phòng Kinh tế - UBND quận X'
        if mark != ",":
            return False
        alike = entry.id in sets.beside and other.type in sets.beside  # 'Cục Trồng trọt, Vụ Pháp chế'
        national = other.entry is not None and other.entry.kind == "fixed" and other.type in sets.parents.get(entry.id, ())
        none = other.type in sets.no_wholes and not (other.seat.central or national)  # 'Giám đốc Trung tâm X, Ủy ban Kiểm tra …'
        words, level = self.reading.language.words, other.seat.level  # 'Phòng Nội vụ, Hội Nông dân huyện X'
        small = level in words.level_words("district") or level in words.level_words("commune")
        return alike or none or (division and small and other.type in sets.undivided)

    def _owner(self, i: int, entry: BodyEntry, depth: int, titled: bool) -> tuple[BodyPhrase | None, int]:
        """The greater body that one is named with, though its kind need have none, and where the phrase ends then.

        'Ban Chỉ đạo 35 |Tỉnh ủy X|', 'Tổ công tác |của UBND tỉnh|', 'Học viện Y|, Bộ Quốc phòng|'.
        """
        tokens, sets = self.reading.tokens, self.naming.bodies
        if (whole := self._small_whole(i, entry)) is not None:
            return whole, whole.end
        if i + 1 >= tokens.size:
            return None, i
        if entry.id in sets.of_committees:
            committee = self.at(i, depth=depth + 1)
            if committee is not None and committee.type == self.naming.types.party_committee:
                return committee, committee.end
        kinds, link = sets.wholes_behind.get(entry.id, frozenset()), tokens.words[i]
        if not kinds or depth or i == 0:
            return None, i
        if link == "(":
            owner = self._bracketed(i, depth)
            return (owner if owner is not None and owner.type in kinds else None), i
        joined = tokens.keys[i] in self.naming.possessives or link in _DASHES or (link == "," and titled)
        owner = self.at(i + 1, depth=depth + 1) if joined else None
        if owner is None or owner.type not in kinds or not (owner.own or owner.seat.said or owner.entry is None or owner.entry.fixed):
            return None, i
        return owner, owner.end

    def _small_whole(self, i: int, entry: BodyEntry) -> BodyPhrase | None:
        """'Hội Sinh viên |trường|', 'Đảng ủy |tập đoàn|': the one that the text named before."""
        found = self.own_names.small_whole(i, entry.id)
        if found is None:
            return None
        end, whole = found
        return BodyPhrase(i, end, whole.id, self.reading.tokens.slice(i, end).capitalize(), "", Seat(end), None, whole)

    def _nests(self, i: int, end: int, stop: int, outer: BodyPhrase) -> bool:
        """'Trung đoàn 95, Sư đoàn 2' is one unit inside another; 'Trung đoàn, Trung đoàn 96' and 'Trung đoàn 95, Trung đoàn 96' are two."""
        tokens = self.reading.tokens
        return tokens.keys[i:end] != tokens.keys[outer.start : outer.start + end - i] and (stop > end or tokens.words[stop] != ",")

    def _bracketed(self, at: int, depth: int) -> BodyPhrase | None:
        """'Ban Tổ chức |(Tổng Liên đoàn Lao động Việt Nam)': a body that fills the brackets behind another is what that one is part of."""
        parent = self.at(at + 1, depth=depth + 1) if at + 1 < self.reading.tokens.size else None
        tokens = self.reading.tokens
        closed = parent is not None and parent.end < len(tokens) and tokens.words[parent.end] == ")"
        return parent if closed and parent is not None and parent.end - parent.start > 1 else None
