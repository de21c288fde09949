"""A body phrase -> the organisation's full name, the place it belongs to, and whether anything is left open."""

from functools import lru_cache
from typing import NamedTuple, Optional

from kg.extract.bodies import BodyPhrase
from kg.extract.jurisdiction import Jurisdiction
from kg.language import Language
from kg.language.schema import BodyEntry
from kg.places import Unit
from kg.text import key
from kg.text.tokens import Tokens


class NamedBody(NamedTuple):
    """A body by its full name. `settled`: nothing about type, name, place and parent is open."""

    type: str
    name: str
    place: str | None
    parent: Optional["NamedBody"]
    settled: bool


class Namer:
    """Names the bodies of one article; `shorts` are the short forms that the article itself explains."""

    def __init__(self, language: Language, jurisdiction: Jurisdiction, shorts: dict[str, str]) -> None:
        self.language, self.jurisdiction, self.shorts = language, jurisdiction, shorts
        self.data, self.types, self.sets = language.naming, language.naming.types, language.naming.bodies
        self.communes = language.words.level_words("commune")

    def name(self, body: BodyPhrase, country: str = "") -> NamedBody:
        """The full name; `country` is the foreign country that the context settles."""
        seat = body.seat
        if body.type == self.types.country:
            return NamedBody(self.types.country, seat.country, None, None, True)
        parent = self.name(body.parent, country) if body.parent is not None else None
        form = self._form(body)
        if (body.entry is not None and body.entry.kind == "fixed") or (body.entry is not None and body.entry.fixed):
            own_state = self.language.body_types[body.type].system in ("party", "state")
            return self._national(body, form, seat.country or (country if own_state else ""))
        own = self.expand(body.own)
        if own.startswith(form.split(" ")[0]) and body.own in self.language.abbreviations.brands:
            form = ""  # 'Tập đoàn TKV': the brand's full name says the kind of body again
        if own and key(own).startswith(f"{key(form)} "):
            form = ""  # 'Trưởng phòng Phòng Khoáng sản'
        words = " ".join(w for w in (form, own, self._host(body, own)) if w)
        if parent is not None:
            return NamedBody(body.type, self._below(words, body, parent), parent.place, parent, parent.settled and not body.guessed)
        return self._seated(body, words, own, country)

    def _host(self, body: BodyPhrase, own: str) -> str:
        """'Đại sứ quán Cuba |tại Việt Nam'."""
        home = self.data.home_country
        foreign = own != home and own in self.language.country_names
        return f"{min(self.data.locatives)} {home}" if body.type == self.types.embassy and foreign else ""

    def _form(self, body: BodyPhrase) -> str:
        return self.expand(body.form)

    def _national(self, body: BodyPhrase, form: str, country: str) -> NamedBody:
        if country and country != self.data.home_country:
            party = self.language.words.ruling_parties.get(country)
            if party is not None and self.language.body_types[body.type].system == "party":
                form = form.removesuffix(f" {self.language.body_types[self.types.party].label}")
                return NamedBody(body.type, f"{form} {party}", None, None, True)
            said = form.endswith(f" {country}")  # 'Quân đội nhân dân Lào' says it by itself
            return NamedBody(body.type, form if said else f"{form} {country}", None, None, True)
        return NamedBody(body.type, form, None, None, True)

    def _below(self, words: str, body: BodyPhrase, parent: NamedBody) -> str:
        link = self.sets.links.get(body.type)
        if link is not None:
            return " ".join(w for w in (words, link, parent.name) if w)
        if body.entry is not None and body.entry.kind == "named":
            return f"{words}, {parent.name}"
        return f"{words} {parent.name}"

    def _seated(self, body: BodyPhrase, words: str, own: str, country: str) -> NamedBody:
        seat, entry = body.seat, body.entry
        if seat.central:
            return NamedBody(body.type, f"{words} {self.language.words.central[0]}", None, None, True)
        if seat.country and not (seat.country == self.data.home_country and body.type == self.types.ministry):
            return NamedBody(body.type, f"{words} {seat.country}", None, None, True)
        implied = self.language.levels_inside.get(key(body.form), "")
        level = seat.level or implied or (entry.level or "" if entry is not None else "")
        kind = entry.kind if entry is not None else "named"
        if not level and not seat.place:
            return self._unseated(body, words, own, kind, country)
        if seat.place.isdigit() and level in self.communes and (outer := seat.within or self.jurisdiction.district_of(level, seat.place)):
            return self._in_district(body, f"{words} {'' if implied else level} {seat.place}, {outer}", outer)
        unit, said = self.jurisdiction.resolve(body.start, level, seat.place)
        if unit is None and not seat.place and (near := self.jurisdiction.name_nearby(body.start, level)):
            return NamedBody(body.type, f"{words} {near if not implied else near[len(level) :].strip()}", None, None, False)
        if unit is None:
            place = " ".join(w for w in ("" if implied else level, seat.place) if w)
            return NamedBody(body.type, f"{words} {place}".strip(), None, None, False)
        words = self.data.provincial_names.get(words, words) if unit.level == "province" else words
        name = f"{words} {self._place(unit, implied=bool(implied), level=level)}"
        return NamedBody(body.type, name, unit.id, None, said or self._sure(unit))

    def _in_district(self, body: BodyPhrase, name: str, district: str) -> NamedBody:
        """'Ủy ban nhân dân phường 6, quận 8'."""
        level = body.seat.level or (body.entry.level or "" if body.entry is not None else "")
        unit = self.jurisdiction.numbered(level, body.seat.place, district)
        return NamedBody(body.type, " ".join(name.split()), unit.id if unit is not None else None, None, unit is not None)

    def _unseated(self, body: BodyPhrase, words: str, own: str, kind: str, country: str) -> NamedBody:
        """Nothing says whose: a department belongs to the article's province, a ministry to the country."""
        if country and body.type in self.sets.of_countries:
            return NamedBody(body.type, f"{words} {country}", None, None, True)
        province, home = self._province_at(body.start), self.jurisdiction.home
        if home is not None and body.type in (self.sets.parts_of_communes if own else self.sets.of_communes):
            return NamedBody(body.type, f"{words} {home[1]}", None, None, False)
        district = self.jurisdiction.district
        if district is not None and body.type in self.sets.of_districts and (own or body.type not in self.sets.never_bare):
            return NamedBody(body.type, f"{words} {district[1]}", None, None, False)
        # a 'Ban Quản lý khu kinh tế' is the province's, a 'ban lễ tang' is of what it was set up for
        passing = own.islower() and key(own) not in self.language.fields
        named = not passing if own and body.type in self.sets.never_bare else bool(own) or body.type not in self.sets.never_bare
        provincial = named and own != self.data.home_country and body.type in self.sets.of_provinces | self.sets.of_communes
        if province is not None and (provincial or (body.entry is not None and not own and self._is_provincial(body.entry))):
            name = self._place(province, implied=False, level="")
            return NamedBody(body.type, f"{words} {name}", province.id, None, True)
        complete = kind in ("named", "fixed") and bool(own) and body.type not in self.sets.never_complete
        return NamedBody(body.type, words, None, None, complete or (body.entry is None and bool(words)))

    def _province_at(self, at: int) -> Unit | None:
        """The province whose officials the sentence lists at token `at`, else that of the article."""
        side = self.jurisdiction.sides.at(at)
        return side if side is not None and side.level == "province" else self.jurisdiction.province

    def _is_provincial(self, entry: BodyEntry) -> bool:
        """A bare 'Cục Thuế' is the province's, until the national body took that name."""
        day, until = self.jurisdiction.day, entry.provincial_until
        return entry.provincial and not (until is not None and day is not None and day >= until)

    def _place(self, unit: Unit, *, implied: bool, level: str) -> str:
        if unit.level == "district" and not implied and level and level != unit.type:
            return f"{level} {unit.name}"  # 'thị xã Thuận An', as it was before it became a city
        return self.data.full_places.get(unit.name) or (unit.name if implied else unit.label)

    def _sure(self, unit: Unit) -> bool:
        return self.jurisdiction.province is not None and (unit.id == self.jurisdiction.province.id or unit.level != "province")

    def expand(self, text: str) -> str:
        """Short forms written out: the article's own first, then the table; fields of departments as a whole."""
        if self.shorts:
            folded = text.casefold()
            if any(short in folded for short in self.shorts):
                return _write_out(self.language, text, self.shorts)
        return _write_out_by_table(self.language, text)


@lru_cache(maxsize=16384)
def _write_out_by_table(language: Language, text: str) -> str:
    """Without short forms of an article: the same words come again and again."""
    return _write_out(language, text, {})


def _write_out(language: Language, text: str, shorts: dict[str, str]) -> str:
    if not text:
        return ""
    field = language.fields.get(key(text))
    if field is not None:
        return field
    tokens = Tokens(text, language.code, explained=True)
    out, i = "", 0
    while i < tokens.size:
        end, word = _written(language, tokens, i, shorts)
        out += (" " if tokens.spaced[i] and i else "") + word
        i = end
    return out


def _written(language: Language, tokens: Tokens, i: int, shorts: dict[str, str]) -> tuple[int, str]:
    """The words that the longest short form at token i stands for, and its end; the word itself where none does."""
    word = tokens.words[i]
    if word.islower():
        return i + 1, word
    for end in range(min(tokens.size, i + 6), i, -1):
        piece = tokens.slice(i, end)
        short = piece.casefold()
        if short in shorts:  # none is written out inside itself
            return end, _write_out(language, shorts[short], {k: full for k, full in shorts.items() if k != short})
        if end - i > 1 and (field := language.fields.get(key(piece))) is not None:
            return end, field
        if end - i > 1 and (full := language.abbreviations.words.get(piece)) is not None:
            return end, full  # 'T.Ư', 'PT-TH'
    known: str | None = language.abbreviations.words.get(word)
    if known is None and word in language.abbreviations.brands and (i == 0 or tokens.words[i - 1] not in "-–"):
        known = language.abbreviations.brands[word][0]
    return i + 1, word if known is None else known
