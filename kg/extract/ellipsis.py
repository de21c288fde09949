"""A title that leaves its body out, or a body that leaves its whole or its place out -> the body meant, from beside or before it."""

from bisect import bisect_left

from kg.extract.bodies import BodyParser, BodyPhrase
from kg.extract.delegations import Delegations
from kg.extract.jurisdiction import Jurisdiction
from kg.extract.named_before import NamedBefore, is_full, level_of
from kg.extract.party_bodies import PartyBodies
from kg.extract.reading import Reading
from kg.extract.seats import Seat
from kg.extract.sections import Sections
from kg.extract.sides import Sides
from kg.extract.titles import Title
from kg.text import key
from kg.text.tokens import LOWER


class Ellipsis:
    """Completes the bodies of one article. `beside`: the bodies of the person's other titles in the sentence, nearest first."""

    def __init__(self, reading: Reading, jurisdiction: Jurisdiction, bodies: list[BodyPhrase], parser: BodyParser) -> None:
        self.reading, self.jurisdiction, self.parser = reading, jurisdiction, parser
        language, self._lines = reading.language, dict(reading.tokens.lines())
        self.sections = Sections(reading, parser, jurisdiction)
        named = [self.sections.seated(b) for b in [*bodies, *self._common(bodies)]]
        self.known = NamedBefore(reading, [self._headed(b) for b in named])
        self.delegations = Delegations(reading, parser)
        self.sides = Sides(reading, parser, self.known.bodies)
        self.founded = [b for b in self.known.bodies if b.start in reading.founded]
        self.fields = language.fields
        self.forms = language.entries
        self.types, self.sets = language.naming.types, language.naming.bodies
        self.districts = language.words.level_words("district")
        self.party = PartyBodies(reading, jurisdiction, self.known, self.complete)

    def _headed(self, body: BodyPhrase) -> BodyPhrase:
        """'Hội Nông dân' alone on a line above those who lead it: that of the commune, district or province that the article is about."""
        about, entry = self.jurisdiction, body.entry
        if is_full(body) or entry is None or entry.kind != "seat" or entry.level or self._lines.get(body.start) != body.end:
            return body
        home = about.home or about.district
        level = home[0] if home is not None else about.only_commune(body.start)
        level = level or (about.province.type if about.province is not None else "")
        return body._replace(seat=Seat(body.end, level=level)) if level else body

    def _common(self, known: list[BodyPhrase]) -> list[BodyPhrase]:
        """'Công an tỉnh X', 'Trường THPT Y' outside titles: common nouns too, but written as names they are what others are part of."""
        tokens, sets = self.reading.tokens, self.reading.language.naming.bodies
        division = self.reading.language.naming.types.division
        wanted = sets.divided.union(*sets.named_before.values(), {division})
        inside = {i for b in known for i in range(b.start, b.end)}
        found = []
        for i, entries in self.reading.bodies.items():
            if i in inside or tokens.cases[i] == LOWER or not any(e.common and e.id in wanted for _, e in entries):
                continue
            body = self.parser.at(i, titled=True)
            if body is not None and body.type == division and self._lines.get(body.start) != body.end:
                continue  # only as a heading
            if body is not None and body.type in wanted and is_full(body):
                found.append(body)
        return found

    def body_of(self, title: Title, beside: list[BodyPhrase]) -> BodyPhrase | None:
        """The body of a bare title: one beside it that the head can be of, or the committee of one beside it."""
        for body in beside:
            if body.type in title.head.bodies:
                return body
            if self.types.party_committee in title.head.bodies and body.type in self.sets.beside_committees:
                return self.party.committee(self.sections.seated(body))
        if self.types.delegation in title.head.bodies:
            return self.delegations.led_from(title.start)
        local = self.sections.executive(title.start) if self.types.party_committee in title.head.bodies else None
        return self.party.committee(local) if local is not None else None

    def complete(self, phrase: BodyPhrase, beside: list[BodyPhrase]) -> BodyPhrase:
        """The phrase with the place or the whole that it leaves out, as far as the text settles it."""
        if phrase.entry is None or phrase.entry.kind == "fixed" or phrase.entry.fixed or phrase.entry.provincial:
            return phrase
        if not phrase.own and not phrase.seat.said and phrase.parent is None and (new := self._just_founded(phrase)) is not None:
            return new
        phrase = self.sections.seated(self._seat_in_sentence(self._seat_beside(self._of_the_assembly(phrase), beside)))
        if phrase.parent is not None:
            return phrase._replace(parent=self.complete(phrase.parent, [b for b in beside if b is not phrase.parent]))
        if phrase.seat.said and phrase.type != self.types.party_department:
            return phrase
        if phrase.type == self.types.party_organisation and not phrase.own:
            return self.party.party_organisation(phrase, beside)
        if phrase.type == self.types.agency_committee and not phrase.own:
            return self.party.party_committee(phrase, beside)
        if phrase.type == self.types.party_department:
            return self.party.party_department(phrase, beside)
        if (institution := self._institution(phrase)) is not None:
            return phrase._replace(parent=institution)
        if phrase.own and phrase.type not in self.sets.named_parts:
            return self._led_from_office(phrase, beside)
        return self._whole(phrase, beside)

    def _led_from_office(self, phrase: BodyPhrase, beside: list[BodyPhrase]) -> BodyPhrase:
        """'Phó Chủ tịch UBND |tỉnh A|, Trưởng Ban Chỉ đạo phòng chống thiên tai': of the place that its leader helps to govern."""
        wider = self.reading.language.naming.wider_than_places.within(key(phrase.own).split())
        small = any(word.islower() for word in phrase.own.split())  # not the 'Ban Chỉ đạo Tây Bắc' of several provinces
        if phrase.type not in self.sets.led_from_offices or wider or not (small or phrase.own.isdigit()):
            return phrase
        for body in beside:
            if body.type in self.sets.offices_of_places and body.parent is None and level_of(body):
                return phrase._replace(seat=body.seat._replace(end=phrase.end, level=level_of(body)))
        return phrase

    def _institution(self, phrase: BodyPhrase) -> BodyPhrase | None:
        """The one that a department is of: 'Về phía |Trường Đại học X| có … – Trưởng khoa Kinh tế', or what the article is about."""
        if not phrase.own:
            return None
        if phrase.type in self.sets.with_their_whole and (whole := self.known.whole_of(phrase)) is not None:
            return self.complete(whole, [])
        if phrase.type in self.sets.of_institutions_too and self.known.institution is not None:
            return self.known.institution
        side = self.sides.at(phrase.start) if phrase.type in self.sets.of_sides else None
        side = self.known.spelt_out(side) if side is not None and side.type in self.sets.institutions else None
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
        level = level_of(phrase)
        if not level or phrase.seat.place:
            return phrase
        for body in beside:
            if level_of(body) == level and body.seat.place:
                return phrase._replace(seat=phrase.seat._replace(level=phrase.seat.level, place=body.seat.place))
        for body in beside:  # 'Tỉnh ủy viên, Bí thư Huyện ủy |Bến Lức|' is of the province of that district
            province = self.jurisdiction.province_of(level_of(body), body.seat.place)
            if province is not None and province.type == level:
                return phrase._replace(seat=phrase.seat._replace(place=province.name))
        return phrase

    def _seat_in_sentence(self, phrase: BodyPhrase) -> BodyPhrase:
        """'tại Hội nghị Ban Chấp hành |Đảng bộ tỉnh Long An|, ông A được bầu giữ chức Bí thư |Tỉnh ủy|': the same province."""
        level = level_of(phrase)
        if phrase.type != self.types.party_committee or phrase.seat.place or not self.jurisdiction.is_province(level):
            return phrase
        sentence, known = self.reading.tokens.sentence, self.known
        for body in reversed(known.bodies[: bisect_left(known.starts, phrase.start)]):
            if sentence[body.start] != sentence[phrase.start]:
                return phrase
            whole = body.parent if body.parent is not None else body
            if whole.type == self.types.party_organisation and whole.seat.place and level_of(whole) == level:
                return phrase._replace(seat=phrase.seat._replace(place=whole.seat.place))
        return phrase

    def _whole(self, phrase: BodyPhrase, beside: list[BodyPhrase]) -> BodyPhrase:
        if phrase.type == self.types.standing_committee and (whole := self.party.standing_committee(phrase, beside)) is not None:
            return whole
        kinds = self.sets.parents.get(phrase.type, frozenset())
        near_kinds = kinds if phrase.own else kinds | self.sets.parents_beside.get(phrase.type, frozenset())
        fitting = (self._no_office(self.known.spelt_out(b), kinds) for b in beside if b.type in near_kinds)
        near = next((b for b in fitting if b is not None), None)
        if not phrase.own and (meant := self._named_beside(phrase, beside) or self._bare(phrase, near)) is not None:
            alone = meant.type == self.types.division and meant.parent is None and not meant.seat.said
            return self._division(meant) if alone else meant
        if phrase.type == self.types.division:
            return self._division(phrase)
        if phrase.type in self.sets.of_institutions and not phrase.own and self.known.institution is not None:
            return phrase._replace(parent=self.known.institution)
        if (same := self._own_word(phrase, beside)) is not None:
            return same
        if phrase.type in self.sets.named_before and (phrase.entry is None or phrase.entry.kind != "seat"):
            return self.known.named_like(phrase, self.sets.named_before[phrase.type]) or phrase
        if not kinds or (phrase.entry is not None and not phrase.entry.parented and phrase.entry.kind == "named"):
            return phrase
        parent = near or self._parent(phrase, kinds)
        if parent is not None and phrase.entry is not None and phrase.entry.kind == "seat":
            return phrase._replace(seat=parent.seat)  # 'Văn phòng HĐND và UBND' has the place of the UBND
        return phrase if parent is None else phrase._replace(parent=parent, guessed=near is None and self._may_be_elsewhere(phrase, parent))

    def _no_office(self, body: BodyPhrase, kinds: frozenset[str]) -> BodyPhrase | None:
        """'Vụ phó Vụ Pháp chế, Chánh Văn phòng |Bộ|': a ministry, not its office, has departments; those of the nation have their own."""
        if body.type != self.types.office or (body.entry is not None and body.entry.kind == "fixed"):
            return body
        return self.known.spelt_out(body.parent) if body.parent is not None and body.parent.type in kinds else None

    def _may_be_elsewhere(self, phrase: BodyPhrase, parent: BodyPhrase) -> bool:
        """'Cục Cảnh sát giao thông' is of one ministry only, not of any that the article names; each has a 'Vụ Pháp chế'."""
        sentence, common = self.reading.tokens.sentence, self.reading.language.naming.common_departments
        beside = sentence[parent.start] == sentence[phrase.start]
        return (
            bool(phrase.own)
            and parent.type == self.types.ministry
            and not beside
            and key(self.fields.get(key(phrase.own), phrase.own)) not in common
        )

    def _parent(self, phrase: BodyPhrase, kinds: frozenset[str]) -> BodyPhrase | None:
        """The whole that was named before."""
        found = self.known.last(phrase.start, kinds)
        parent = self._no_office(found, kinds) if found is not None else None
        if found is not None and parent is None:
            parent = self.known.last(phrase.start, kinds - {self.types.office})
        if parent is None and self.types.party_committee in kinds:
            return self.party.elected_home(phrase.start)
        if parent is not None and phrase.own and self.known.in_passing(parent):
            # a ministry that one other official comes from is not where this one works
            parent = self.known.ministry() if self.types.ministry in kinds else None
        # a Vụ is of the Ban Tổ chức Trung ương, and never of that of a province
        local = parent is not None and parent.type in self.sets.wholes_if_central and not parent.seat.central
        return None if local else parent

    def _named_beside(self, phrase: BodyPhrase, beside: list[BodyPhrase]) -> BodyPhrase | None:
        """'Phó Bí thư Đảng ủy |Sư đoàn|, Sư đoàn trưởng Sư đoàn 312': the one of that word beside it."""
        if phrase.type not in self.sets.named_before:
            return None
        wholes = (whole for body in beside for whole in (body, body.parent) if whole is not None)
        same = next((b for b in wholes if b.type == phrase.type and key(b.form) == key(phrase.form) and is_full(b)), None)
        return same._replace(start=phrase.start, end=phrase.end) if same is not None else None

    def _bare(self, phrase: BodyPhrase, near: BodyPhrase | None) -> BodyPhrase | None:
        """'Ủy viên Ban cán sự đảng, Thứ trưởng |Bộ Y tế|', whichever was named before; else the one that was."""
        if near is not None and is_full(near):
            return phrase._replace(parent=near)
        return None if self._of_the_article(phrase) else self.known.same(phrase) or self._written_out(phrase)

    def _written_out(self, phrase: BodyPhrase) -> BodyPhrase | None:
        """'HĐND' is the 'Hội đồng nhân dân xã X' of the line before."""
        written = self.reading.language.abbreviations.words.get(phrase.form) if phrase.type in self.sets.of_communes else None
        return self.known.same(phrase._replace(form=written)) if written is not None else None

    def _of_the_article(self, phrase: BodyPhrase) -> bool:
        """A bare 'Tỉnh ủy' is of the article's province, a bare 'HĐND' of its commune, whatever an earlier sentence told of."""
        level, about = phrase.entry.level if phrase.entry is not None else None, self.jurisdiction
        provincial = about.province is not None and about.province.type == level
        if not provincial and not (about.home is not None and phrase.type in self.sets.of_communes):
            return False
        near, sentence = self.known.last_of(phrase), self.reading.tokens.sentence
        return near is None or sentence[near.start] != sentence[phrase.start]

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
                return phrase if self.known.among_others(body) else phrase._replace(parent=body)
            level = level_of(body)
            if level in self.districts and (local or phrase.seat.said or not phrase.own):
                return phrase._replace(seat=body.seat._replace(end=phrase.end, level=level))
        if local and (behind := self._district_behind(phrase)) is not None:
            return phrase._replace(seat=behind._replace(end=phrase.end))
        return phrase if about is None else phrase._replace(parent=about)

    def _district_behind(self, phrase: BodyPhrase) -> Seat | None:
        """'Trưởng phòng Nội vụ, Hội Nông dân |huyện A|': of the district that the sentence goes on to name."""
        sentence, known = self.reading.tokens.sentence, self.known
        for body in known.bodies[bisect_left(known.starts, phrase.end) :]:
            if sentence[body.start] != sentence[phrase.start]:
                return None
            if (level := level_of(body)) in self.districts and body.seat.place:
                return body.seat._replace(level=level)
        return None
