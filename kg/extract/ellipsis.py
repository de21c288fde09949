"""A title that leaves its body out, or a body that leaves its whole or its place out -> the body meant, from beside or before it."""

from bisect import bisect_left

from kg.extract.bodies import BodyParser, BodyPhrase
from kg.extract.delegations import Delegations
from kg.extract.jurisdiction import Jurisdiction
from kg.extract.named_before import NamedBefore, is_full
from kg.extract.reading import Reading
from kg.extract.seats import Seat
from kg.extract.sides import Sides
from kg.extract.titles import Title
from kg.text import key
from kg.text.tokens import LOWER


class Ellipsis:
    """Completes the bodies of one article. `beside`: the bodies of the person's other titles in the sentence, nearest first."""

    def __init__(self, reading: Reading, jurisdiction: Jurisdiction, bodies: list[BodyPhrase], parser: BodyParser) -> None:
        self.reading, self.jurisdiction, self.parser = reading, jurisdiction, parser
        self.known = NamedBefore(reading, [*bodies, *self._common(bodies)])
        self.delegations = Delegations(reading, parser)
        self.sides = Sides(reading, parser)
        self.founded = [b for b in self.known.bodies if b.start in reading.founded]
        language = reading.language
        self.fields = language.fields
        self.forms = language.entries
        self.types, self.sets, self.committees = language.naming.types, language.naming.bodies, language.committees
        known = language.naming.provincial_departments
        self.departments, self.organising = frozenset(map(key, known)), key(known[0])
        self.communes, self.districts = language.words.level_words("commune"), language.words.level_words("district")

    def _common(self, known: list[BodyPhrase]) -> list[BodyPhrase]:
        """'Công an tỉnh X', 'Trường THPT Y' outside titles: common nouns too, but written as names they are what others are part of."""
        tokens, sets = self.reading.tokens, self.reading.language.naming.bodies
        wanted = sets.divided.union(*sets.named_before.values())
        inside = {i for b in known for i in range(b.start, b.end)}
        found = []
        for i, entries in self.reading.bodies.items():
            if i in inside or tokens.cases[i] == LOWER or not any(e.common and e.id in wanted for _, e in entries):
                continue
            body = self.parser.at(i, titled=True)
            if body is not None and body.type in wanted and is_full(body):
                found.append(body)
        return found

    def body_of(self, title: Title, beside: list[BodyPhrase]) -> BodyPhrase | None:
        """The body of a bare title: one beside it that the head can be of, or the committee of one beside it."""
        for body in beside:
            if body.type in title.head.bodies:
                return body
            if self.types.party_committee in title.head.bodies and body.type in self.sets.beside_committees:
                return self.committee(body)
        return self.delegations.led_from(title.start) if self.types.delegation in title.head.bodies else None

    def complete(self, phrase: BodyPhrase, beside: list[BodyPhrase]) -> BodyPhrase:
        """The phrase with the place or the whole that it leaves out, as far as the text settles it."""
        if phrase.entry is None or phrase.entry.kind == "fixed" or phrase.entry.provincial:
            return phrase
        if not phrase.own and not phrase.seat.said and phrase.parent is None and (new := self._just_founded(phrase)) is not None:
            return new
        phrase = self._seat_beside(self._of_the_assembly(phrase), beside)
        if phrase.parent is not None:
            return phrase._replace(parent=self.complete(phrase.parent, [b for b in beside if b is not phrase.parent]))
        if phrase.seat.said and phrase.type != self.types.party_department:
            return phrase
        if phrase.type == self.types.party_organisation and not phrase.own:
            return self._party_organisation(phrase, beside)
        if phrase.type == self.types.agency_committee and not phrase.own:
            return self._party_committee(phrase, beside)
        if phrase.type == self.types.party_department:
            return self._party_department(phrase, beside)
        if (institution := self._institution(phrase)) is not None:
            return phrase._replace(parent=institution)
        if phrase.own and phrase.type not in self.sets.named_parts:
            return phrase
        return self._whole(phrase, beside)

    def _institution(self, phrase: BodyPhrase) -> BodyPhrase | None:
        """The one that a department is of: 'Về phía |Trường Đại học X| có … – Trưởng khoa Kinh tế', or what the article is about."""
        if not phrase.own:
            return None
        if phrase.type in self.sets.of_institutions_too and self.known.institution is not None:
            return self.known.institution
        side = self.sides.at(phrase.start) if phrase.type in self.sets.of_sides else None
        side = self._spelt_out(side) if side is not None and side.type in self.sets.institutions else None
        return side if side is not None and is_full(side) else None

    def _of_the_assembly(self, phrase: BodyPhrase) -> BodyPhrase:
        """'Ủy ban Kinh tế' is one of the national assembly, though nothing says so."""
        known = self.reading.language.naming.assembly
        field = key(self.fields.get(key(phrase.own), phrase.own))
        if phrase.type != known.written or field not in known.keys or phrase.seat.said or phrase.parent is not None:
            return phrase
        whole = self.forms[known.whole]
        parent = BodyPhrase(phrase.start, phrase.start, whole.id, known.whole, "", Seat(phrase.start), None, whole)
        return phrase._replace(type=known.committee, parent=parent)

    def _just_founded(self, phrase: BodyPhrase) -> BodyPhrase | None:
        """'Trưởng ban' is of the Ban Tổ chức, 'Tổ phó' of the Tổ Biên tập, whose founding the article tells."""
        word = key(phrase.form).split()[:1]
        for body in reversed(self.founded):
            own = phrase.type != self.types.agency_committee or body.type == phrase.type  # 'Đảng ủy' is older than a new 'Đảng bộ'
            if own and body.start < phrase.start and key(body.form).split()[:1] == word:
                return body._replace(start=phrase.start, end=phrase.end)
        return None

    def _seat_beside(self, phrase: BodyPhrase, beside: list[BodyPhrase]) -> BodyPhrase:
        """'Phó Bí thư Quận ủy, Chủ tịch UBND quận 9': a level without its name takes the name that stands beside it."""
        level = phrase.seat.level or (phrase.entry.level if phrase.entry is not None else None)
        if not level or phrase.seat.place:
            return phrase
        for body in beside:
            if body.seat.level == level and body.seat.place:
                return phrase._replace(seat=phrase.seat._replace(level=phrase.seat.level, place=body.seat.place))
        for body in beside:  # 'Tỉnh ủy viên, Bí thư Huyện ủy |Bến Lức|' is of the province of that district
            below = body.seat.level or (body.entry.level or "" if body.entry is not None else "")
            province = self.jurisdiction.province_of(below, body.seat.place)
            if province is not None and province.type == level:
                return phrase._replace(seat=phrase.seat._replace(place=province.name))
        return phrase

    def _party_committee(self, phrase: BodyPhrase, beside: list[BodyPhrase]) -> BodyPhrase:
        """'Bí thư Đảng ủy' is of the commune or of the agency that the person works in, else of the commune that the article is about."""
        for body in beside:
            home = self._home(body)
            if home.seat.level in self.communes:
                return phrase._replace(seat=home.seat._replace(end=phrase.end))
            home = self._spelt_out(home)
            if home.type in self.sets.agencies and is_full(home):
                return phrase._replace(parent=home)
        if (meant := self._of_the_article(phrase)) is not None:
            return meant
        level = next((lv for lv in self.communes if self.jurisdiction.name_nearby(phrase.start, lv)), None)
        districts = any(self.jurisdiction.name_nearby(phrase.start, lv) for lv in self.districts)
        return phrase._replace(seat=Seat(phrase.end, level=level)) if level is not None and not districts else phrase

    def _party_organisation(self, phrase: BodyPhrase, beside: list[BodyPhrase]) -> BodyPhrase:
        """'Ủy viên BCH Đảng bộ' is of where the person works or of what the article is about, else of the province."""
        homes = [self._spelt_out(self._home(body)) for body in beside]
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

    def _spelt_out(self, body: BodyPhrase) -> BodyPhrase:
        """'Nhà trường', 'Quân khu', 'Công ty': the one that was named before."""
        kinds = self.sets.named_before.get(body.type)
        return body if kinds is None or is_full(body) else self._named_like(body, kinds) or body

    def _named_like(self, phrase: BodyPhrase, kinds: frozenset[str]) -> BodyPhrase | None:
        """The body named before that a bare kind means: 'Công ty' is a Công ty before it is a Tổng công ty."""
        word, about = key(phrase.form).split()[0], self.known.institution
        if about is not None and about.type in kinds and about.start < phrase.start and key(about.form).startswith(word):
            return about
        if phrase.type in self.sets.nested:
            return self.known.last(phrase.start, kinds, word)  # a Sư đoàn is no Tiểu đoàn
        return self.known.last(phrase.start, kinds, word) or self.known.last(phrase.start, kinds) or self.known.only(kinds, word)

    def _home(self, body: BodyPhrase) -> BodyPhrase:
        """The outermost body that a body is part of."""
        while body.parent is not None:
            body = body.parent
        return body

    def _party_department(self, phrase: BodyPhrase, beside: list[BodyPhrase]) -> BodyPhrase:
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
            if committee is not None and committee.type in (self.types.party_committee, self.types.agency_committee):
                return phrase._replace(parent=self.complete(committee, [b for b in beside if b is not body]))
            if body.seat.level in self.communes:
                return phrase._replace(parent=self._commune(body))
        return self._local_department(phrase)

    def _local_department(self, phrase: BodyPhrase) -> BodyPhrase:
        """'Ban Tuyên giáo' alone is of the committee of the article's district, else of its province."""
        name, about = key(phrase.form), self.jurisdiction
        if name not in self.departments or self._is_of_an_event(phrase) or about.home is not None:
            return phrase
        level = about.district[0] if about.district is not None else about.province.type if about.province is not None else ""
        form = self.committees.get(level)
        if form is None:
            return phrase
        seat = Seat(phrase.start, place=about.district[1].removeprefix(f"{level} ") if about.district is not None else "")
        return phrase._replace(parent=BodyPhrase(seat.end, seat.end, self.forms[form].id, form, "", seat, None, self.forms[form]))

    def _is_of_an_event(self, phrase: BodyPhrase) -> bool:
        """'ban tổ chức' in small letters."""
        cases, second = self.reading.tokens.cases, phrase.start + 1
        return key(phrase.form) == self.organising and second < len(cases) and cases[second] == LOWER

    def _commune(self, body: BodyPhrase) -> BodyPhrase:
        entry = next(e for e in self.reading.language.bodies_file.types if e.id == self.types.agency_committee)
        return BodyPhrase(body.start, body.start, entry.id, entry.forms[0], "", body.seat, None, entry)

    def _standing_committee(self, phrase: BodyPhrase, beside: list[BodyPhrase]) -> BodyPhrase | None:
        """'Ủy viên BTV, Trưởng Ban Tổ chức Tỉnh ủy': of the committee that a body beside it is, is part of, or stands beside."""
        for body in beside:
            whole: BodyPhrase | None = body
            while whole is not None and whole.type not in self.sets.parents[phrase.type]:
                whole = whole.parent
            if whole is None and body.type in self.sets.beside_committees:
                whole = self.committee(body)
            if whole is not None:
                return phrase._replace(parent=self.complete(whole, [b for b in beside if b is not body]))
        return None

    def _whole(self, phrase: BodyPhrase, beside: list[BodyPhrase]) -> BodyPhrase:
        if phrase.type == self.types.standing_committee and (whole := self._standing_committee(phrase, beside)) is not None:
            return whole
        if not phrase.own and (fuller := self.known.same(phrase)) is not None and not self._of_the_province(phrase):
            return fuller
        if phrase.type == self.types.division:
            return self._division(phrase)
        if phrase.type in self.sets.of_institutions and not phrase.own and self.known.institution is not None:
            return phrase._replace(parent=self.known.institution)
        if (same := self._own_word(phrase, beside)) is not None:
            return same
        if phrase.type in self.sets.named_before:
            return self._named_like(phrase, self.sets.named_before[phrase.type]) or phrase
        kinds = self.sets.parents.get(phrase.type)
        if kinds is None or (phrase.entry is not None and not phrase.entry.parented and phrase.entry.kind == "named"):
            return phrase
        parent = next((self._spelt_out(b) for b in beside if b.type in kinds), None) or self.known.last(phrase.start, kinds)
        if parent is not None and phrase.own and parent not in beside and self.known.in_passing(parent):
            # a ministry that one other official comes from is not where this one works
            parent = self.known.ministry() if self.types.ministry in kinds else None
        if parent is not None and parent.type in self.sets.wholes_if_central and not parent.seat.central:
            return phrase  # a Vụ is of the Ban Tổ chức Trung ương, and never of that of a province
        return phrase if parent is None else phrase._replace(parent=parent)

    def _of_the_province(self, phrase: BodyPhrase) -> bool:
        """A bare 'Tỉnh ủy' is of the article's province, whatever other one an earlier sentence told of."""
        level, province = phrase.entry.level if phrase.entry is not None else None, self.jurisdiction.province
        sentence = self.reading.tokens.sentence
        near = self.known.last_of(phrase)
        return province is not None and province.type == level and (near is None or sentence[near.start] != sentence[phrase.start])

    def _own_word(self, phrase: BodyPhrase, beside: list[BodyPhrase]) -> BodyPhrase | None:
        """'Phó Trưởng ban Ban Dân vận …, giữ chức Trưởng ban': a bare kind of body is the one beside it that its word opens."""
        if phrase.own or len(key(phrase.form).split()) > 1:
            return None
        same = next((b for b in beside if is_full(b) and key(b.form).split()[0] == key(phrase.form) and b.type != phrase.type), None)
        return same._replace(start=phrase.start, end=phrase.end) if same is not None else None

    def _division(self, phrase: BodyPhrase) -> BodyPhrase:
        """A division is of the district, department or ministry that the text named last."""
        local = key(phrase.own) in self.fields  # 'Phòng Tư pháp' is no division of the police
        about = self.known.institution
        if about is not None and not local and about.type in self.sets.teaching:
            return phrase._replace(parent=about)
        for body in reversed(self.known.bodies[: bisect_left(self.known.starts, phrase.start)]):
            if local and body.type == self.types.police:
                continue
            if body.type in self.sets.divided:
                return phrase._replace(parent=body)
            level = body.seat.level or (body.entry.level or "" if body.entry is not None else "")
            if level in self.districts:
                return phrase._replace(seat=body.seat._replace(end=phrase.end, level=level))
        return phrase if about is None else phrase._replace(parent=about)

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
