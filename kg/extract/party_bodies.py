"""A body of the Party that leaves out whose it is -> the one meant: of what stands beside it, or of what the article is about."""

from bisect import bisect_left
from collections.abc import Callable

from kg.extract.bodies import BodyPhrase
from kg.extract.jurisdiction import Jurisdiction
from kg.extract.named_before import NamedBefore, is_full, level_of
from kg.extract.reading import Reading
from kg.extract.seats import Seat
from kg.text import key
from kg.text.tokens import LOWER

Complete = Callable[[BodyPhrase, list[BodyPhrase]], BodyPhrase]


class PartyBodies:
    """Completes committees and departments of one article; `complete` completes any other body."""

    def __init__(self, reading: Reading, jurisdiction: Jurisdiction, known: NamedBefore, complete: Complete) -> None:
        self.reading, self.jurisdiction, self.known, self._complete = reading, jurisdiction, known, complete
        language = reading.language
        self.forms = language.entries
        self.of_agencies = language.entry_of[language.naming.types.agency_committee]
        self._of_the_party: dict[int, bool] = {}  # by sentence
        self.types, self.sets, self.committees = language.naming.types, language.naming.bodies, language.committees
        departments = language.naming.provincial_departments
        self.departments, self.organising = frozenset(map(key, departments)), key(departments[0])
        self.of_communes = frozenset(map(key, language.naming.departments_of_communes_only))
        self.provincial = frozenset(map(key, language.naming.departments_of_provinces_only))
        self.kinds = (self.types.party_committee, self.types.agency_committee)
        self.communes, self.districts = language.words.level_words("commune"), language.words.level_words("district")

    def party_committee(self, phrase: BodyPhrase, beside: list[BodyPhrase]) -> BodyPhrase:
        """'Bí thư Đảng ủy' is of the commune or of the agency that the person works in, else of the commune that the article is about."""
        for body in beside:
            home = _home(body)
            if home.seat.level in self.communes:
                return phrase._replace(seat=home.seat._replace(end=phrase.end))
            home = self.known.spelt_out(home)
            if home.type in self.sets.agencies and is_full(home):
                return phrase._replace(parent=home)
        if (meant := self._of_the_article(phrase)) is not None:
            return meant
        level = self.jurisdiction.only_commune(phrase.start)
        return phrase._replace(seat=Seat(phrase.end, level=level)) if level else phrase

    def party_organisation(self, phrase: BodyPhrase, beside: list[BodyPhrase]) -> BodyPhrase:
        """'Ủy viên BCH Đảng bộ' is of where the person works or of what the article is about, else of the province."""
        homes = [self.known.spelt_out(_home(body)) for body in beside]
        for home in homes:
            if home.type in self.sets.agencies - self.sets.of_provinces - self.sets.of_communes:
                return phrase._replace(parent=home) if is_full(home) else phrase
            if home.seat.level in self.communes:
                return phrase._replace(seat=home.seat._replace(end=phrase.end))
        if (meant := self._of_the_article(phrase)) is not None:
            return meant
        province = self.jurisdiction.province
        return phrase if province is None else phrase._replace(seat=Seat(phrase.end, level=province.type))

    def _of_the_article(self, phrase: BodyPhrase) -> BodyPhrase | None:
        """The one that the article named before, or that of the commune or institution that it is about."""
        fuller = self.known.same(phrase)
        if fuller is not None:
            return fuller
        if (about := self.jurisdiction.home) is not None:
            return phrase._replace(seat=Seat(phrase.end, level=about[0]))
        return phrase._replace(parent=self.known.institution) if self.known.institution is not None else None

    def party_department(self, phrase: BodyPhrase, beside: list[BodyPhrase]) -> BodyPhrase:
        """'Ban Xây dựng Đảng xã' is a part of the Đảng ủy xã; a bare 'Ban Tổ chức' of the committee beside it."""
        if phrase.seat.central or phrase.parent is not None:
            return phrase
        if phrase.seat.level in self.communes:
            return phrase._replace(parent=self._commune(phrase), seat=Seat(phrase.end))
        if phrase.seat.said:
            return phrase
        if key(phrase.form) == self.organising and (event := self.known.organisers(phrase.start)) is not None:
            return event._replace(start=phrase.start, end=phrase.end)
        for body in beside:
            committee = body if body.type == self.types.party_committee else body.parent
            if committee is not None and committee.type in self.kinds and self._has(committee, phrase):
                return phrase._replace(parent=self._complete(committee, [b for b in beside if b is not body]))
            if body.seat.level in self.communes:
                return phrase._replace(parent=self._commune(body))
        if any(b.type == self.types.standing_committee for b in beside) and (home := self.elected_home(phrase.start)) is not None:
            return phrase._replace(parent=home)  # 'Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức'
        return self._local_department(phrase)

    def _local_department(self, phrase: BodyPhrase) -> BodyPhrase:
        """'Ban Tuyên giáo' alone is of the committee of the article's district, else of its province."""
        name, about = key(phrase.form), self.jurisdiction
        if name in self.of_communes and (commune := self._commune_around(phrase)) is not None:
            return phrase._replace(parent=commune)
        if name not in self.departments or self._is_of_an_event(phrase) or about.home is not None:
            return phrase
        if (near := self._in_the_sentence(phrase)) is not None:
            return phrase._replace(parent=near)
        district = about.district if key(phrase.form) not in self.provincial else None
        level = district[0] if district is not None else about.province.type if about.province is not None else ""
        form = self.committees.get(level)
        if form is None:
            return phrase
        seat = Seat(phrase.start, place=district[1].removeprefix(f"{level} ") if district is not None else "")
        return phrase._replace(parent=BodyPhrase(seat.end, seat.end, self.forms[form].id, form, "", seat, None, self.forms[form]))

    def _commune_around(self, phrase: BodyPhrase) -> BodyPhrase | None:
        """The committee of the commune that the article is about, or that its level word names around the phrase."""
        levels = [self.jurisdiction.home[0]] if self.jurisdiction.home is not None else self.communes
        level = next((lv for lv in levels if self.jurisdiction.name_nearby(phrase.start, lv)), None)
        return self._commune(phrase._replace(seat=Seat(phrase.start, level=level))) if level is not None else None

    def _has(self, committee: BodyPhrase, department: BodyPhrase) -> bool:
        """Whether a committee of that level has such a department."""
        return key(department.form) not in self.provincial or level_of(committee) not in self.districts

    def _in_the_sentence(self, phrase: BodyPhrase) -> BodyPhrase | None:
        """'ông A, Bí thư |Huyện ủy X|, ông B, Trưởng Ban Tổ chức': the committee that the sentence named last."""
        sentence, known = self.reading.tokens.sentence, self.known
        for body in reversed(known.bodies[: bisect_left(known.starts, phrase.start)]):
            if sentence[body.start] != sentence[phrase.start]:
                return None
            if body.type == self.types.party_committee and self._has(body, phrase):
                return self._complete(body._replace(start=phrase.start), [])
        return None

    def _is_of_an_event(self, phrase: BodyPhrase) -> bool:
        """'ban tổ chức' in small letters, and any 'Trưởng Ban Tổ chức' in whose sentence nothing speaks of the Party."""
        cases, second = self.reading.tokens.cases, phrase.start + 1
        small = second < phrase.end and cases[second] == LOWER
        return key(phrase.form) == self.organising and (small or not self._speaks_of_the_party(phrase.start))

    def _speaks_of_the_party(self, at: int) -> bool:
        """Whether the sentence names a committee of the Party, its members or its secretary."""
        sentence = self.reading.tokens.sentence[at]
        if sentence not in self._of_the_party:
            self._of_the_party[sentence] = self._names_the_party(sentence)
        return self._of_the_party[sentence]

    def _names_the_party(self, sentence: int) -> bool:
        reading, kinds = self.reading, {self.types.party_committee, self.types.standing_committee, self.types.party_organisation}
        for i in range(*reading.tokens.sentences[sentence]):
            if any(entry.id in kinds for _, entry in reading.bodies.get(i, ())):
                return True
            if i in reading.head and not kinds.isdisjoint(reading.head[i][1].bodies):
                return True
        return False

    def _commune(self, body: BodyPhrase) -> BodyPhrase:
        entry = self.of_agencies
        return BodyPhrase(body.start, body.start, entry.id, entry.forms[0], "", body.seat, None, entry)

    def _agency(self, body: BodyPhrase) -> BodyPhrase:
        """The 'Đảng ủy' of an agency."""
        entry = self.of_agencies
        return BodyPhrase(body.start, body.start, entry.id, entry.forms[0], "", Seat(body.start), body, entry)

    def standing_committee(self, phrase: BodyPhrase, beside: list[BodyPhrase]) -> BodyPhrase | None:
        """'Ủy viên BTV, Trưởng Ban Tổ chức Tỉnh ủy': of the committee that a body beside it is, is part of, or stands beside."""
        for body in beside:
            whole: BodyPhrase | None = body
            while whole is not None and whole.type not in self.sets.parents[phrase.type]:
                whole = whole.parent
            if whole is None and body.type in self.sets.beside_standing_committees:
                whole = self.committee(body)
            if whole is None and body.type in self.sets.with_committees and is_full(body):
                whole = self._agency(body)
            if whole is not None:
                return phrase._replace(parent=self._complete(whole, [b for b in beside if b is not body]))
        return None

    def elected_home(self, at: int) -> BodyPhrase | None:
        """'Đại hội Đảng bộ phường X bầu Bí thư, Ủy ban Kiểm tra': that of the party organisation named last before token `at`."""
        whole = self.known.last(at, frozenset({self.types.party_organisation}))
        return self.committee(whole) if whole is not None and whole.seat.said else None

    def committee(self, body: BodyPhrase) -> BodyPhrase | None:
        """The party committee of the level and place of a state body."""
        about = self.jurisdiction.home
        level = body.seat.level
        if not body.seat.said and body.type in self.sets.of_communes:  # 'UBND' is of whom the article is about
            province = self.jurisdiction.province
            level = about[0] if about is not None else province.type if province is not None else ""
        form = self.committees.get(level)
        if form is None and body.seat.place:
            unit, _ = self.jurisdiction.resolve(body.start, "", body.seat.place)
            form = self.committees.get(unit.type) if unit is not None else None
        entry = self.forms.get(form) if form is not None else None
        if form is None or entry is None:
            return None
        return BodyPhrase(body.start, body.start, self.types.party_committee, form, "", body.seat._replace(level=""), None, entry)


def _home(body: BodyPhrase) -> BodyPhrase:
    """The outermost body that a body is part of."""
    while body.parent is not None:
        body = body.parent
    return body
