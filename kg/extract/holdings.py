"""Owned titles -> holdings: one for each position of a person, its spellings joined, its body resolved and its status decided."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from kg.extract.abroad import is_transliterated, says_where, seated_abroad
from kg.extract.bodies import BodyParser, BodyPhrase
from kg.extract.countries_served import countries_served
from kg.extract.ellipsis import Ellipsis
from kg.extract.introductions import Owned
from kg.extract.named_before import level_of
from kg.extract.naming import NamedBody, Namer
from kg.extract.people import Cast
from kg.extract.places_of_posts import left_by, of_person
from kg.extract.reading import Reading
from kg.extract.seats import Seat
from kg.extract.spans import Span, tenure
from kg.extract.statuses import Past, Statuses
from kg.extract.titles import Title
from kg.language import Head
from kg.text import key

MOST_BESIDE = 20  # titles of one person in a sentence, on each side, that may tell the body of another


class Occurrence(NamedTuple):
    """One title of one person where it stands, with its body as far as the text settles it."""

    title: int
    person: int
    head: Head
    body: NamedBody | None
    status: str
    rule: str
    confidence: float
    span: Span | None


class HoldingDraft(NamedTuple):
    """One position of one person: all the titles that say it, the fullest first."""

    person: int
    head: Head
    body: NamedBody | None
    status: str
    occurrences: tuple[Occurrence, ...]
    start: str = ""
    end: str = ""


class Read(NamedTuple):
    """What earlier steps read of one article."""

    reading: Reading
    titles: list[Title]
    cast: Cast
    past: Past
    bodies: list[BodyPhrase]
    namer: Namer
    panels: dict[int, BodyPhrase]
    """Titles in lists of members, and the body whose list it is."""
    spans: dict[int, Span]
    """Titles, and from when until when they were held."""


def read_holdings(read: Read, owned: list[Owned]) -> list[HoldingDraft]:
    """The holdings of all people, in order of the text."""
    reader = _Reader(read, owned)
    found: list[HoldingDraft] = []
    by_person: dict[int, list[Occurrence]] = {}
    for o in owned:
        if o.name in read.cast.at:
            person = read.cast.at[o.name]
            by_person.setdefault(person, []).append(reader.occurrence(o, person))
    for person in sorted(by_person):
        found.extend(reader.merge(person, by_person[person]))
    return found


class _Reader:
    def __init__(self, read: Read, owned: list[Owned]) -> None:
        self.reading, self.titles, self.cast, self.namer = read.reading, read.titles, read.cast, read.namer
        self.panels, self.spans = read.panels, read.spans
        self.data, self.types = read.reading.language.naming, read.reading.language.naming.types
        self.placed = (self.types.country, self.types.foreign_place)  # named by their place alone
        parser = BodyParser(read.reading, frozenset(read.cast.at))
        self.ellipsis = Ellipsis(read.reading, read.namer.jurisdiction, read.bodies, parser)
        told = (change for change, _ in read.past.told)
        self.elected = {(c.title, read.cast.at[c.name]) for c in told if c.title is not None and c.cue.kind == "Election"}
        described = ((self.titles[o.title].body, self.titles[o.title].head.base.id) for o in owned if o.rule.startswith("introduction"))
        self.described = {body.start: base for body, base in described if body is not None}  # bodies that only say who somebody is
        self.statuses = Statuses(read.reading, read.titles, read.cast, read.past, owned)
        self.countries = countries_served(read.reading, read.titles, read.cast, owned)
        words = self.reading.language.words
        self.provincial = {*words.level_words("province"), *words.level_words("city")}
        self.posts, self.left = self._named_posts(owned)

    def _named_posts(self, owned: list[Owned]) -> tuple[dict[int, list[tuple[str, BodyPhrase]]], dict[int, list[BodyPhrase]]]:
        """Person -> head and body of each post that they hold now, and the bodies of those they left, as far as words name them."""
        found: dict[int, list[tuple[str, BodyPhrase]]] = {}
        left: dict[int, list[BodyPhrase]] = {}
        for o in owned:
            person, title = self.cast.at.get(o.name), self.titles[o.title]
            if person is None or title.body is None:
                continue
            if self.statuses.of(o, person) == "Former":
                left.setdefault(person, []).append(title.body)
            else:
                found.setdefault(person, []).append((title.head.id, title.body))
        return found, left

    # ---- one occurrence
    def occurrence(self, owned: Owned, person: int) -> Occurrence:
        """The title with its body and its status."""
        title = self.titles[owned.title]
        phrase, confidence = self.panels.get(owned.title, title.body), owned.confidence
        beside = [] if owned.rule.endswith("list") else self._beside(owned.title, person)  # a list's title is nobody's own
        if phrase is not None and phrase.type == self.types.party_committee and not phrase.form:
            phrase = self.ellipsis.party.committee(phrase)  # 'Bí thư Hải Phòng'
        if title.head.base.within is None and (phrase is None or (not phrase.form and phrase.type not in self.placed)):
            near = self._beside(owned.title, person, alike=True) if (owned.title, person) in self.elected and beside else beside
            phrase = self.ellipsis.body_of(title, near) if phrase is None else None
        country = self.countries.get(person, "")
        if phrase is not None and (level := self._level_abroad(phrase, person)):
            phrase = seated_abroad(self.reading, phrase, level)
            if phrase is None:
                return Occurrence(owned.title, person, title.head, None, self.statuses.of(owned, person), owned.rule, confidence, None)
        elif phrase is not None:
            posts = self.posts.get(person, [])
            same = [body for head, body in posts if head == title.head.id and body.type == phrase.type]
            if self.statuses.of(owned, person) == "Former":
                phrase = left_by(self.namer.jurisdiction, phrase, self.left.get(person, []), beside)
            phrase = self.ellipsis.complete(phrase, beside)
            phrase = of_person(self.namer.jurisdiction, phrase, same, [body for _, body in posts])
            phrase = self._committee_of(title, phrase)
        body, span = self._named(title, phrase, country, beside), self.spans.get(owned.title)
        return Occurrence(owned.title, person, title.head, body, self.statuses.of(owned, person), owned.rule, confidence, span)

    def _committee_of(self, title: Title, phrase: BodyPhrase) -> BodyPhrase:
        """'Đảng ủy viên |Bộ Y tế|' is of the committee there, not of the ministry."""
        entry = self.ellipsis.forms.get(title.head.base.within or "")
        if entry is None or entry.id != self.types.agency_committee or phrase.type not in self.data.bodies.agencies:
            return phrase
        return BodyPhrase(phrase.start, phrase.end, entry.id, entry.forms[0], "", Seat(phrase.end), phrase, entry)

    def _level_abroad(self, phrase: BodyPhrase, person: int) -> str:
        """'tỉnh', where an official of another country serves in one that goes without a name: it is none of the home country."""
        level = level_of(phrase)
        foreign = bool(self.countries.get(person)) or is_transliterated(self.cast.people[person].name)
        return level if foreign and level in self.provincial and not says_where(phrase) else ""

    def _named(self, title: Title, phrase: BodyPhrase | None, country: str, beside: list[BodyPhrase]) -> NamedBody | None:
        base = title.head.base
        if phrase is not None and phrase.type == self.types.country and phrase.seat.country == self.data.home_country:
            phrase = None
        if phrase is not None and (abroad := self._abroad(title, phrase, country)):
            return NamedBody(self.types.country, abroad, None, None, True)
        if phrase is not None:
            whole = self.data.heads_of_national_bodies.get(base.id, {}).get(phrase.type)
            if whole is not None and not (country or phrase.own or phrase.seat.said):
                return NamedBody(phrase.type, whole, None, None, True)
            return self.namer.name(phrase, country)
        if base.within is not None:
            return self._within(title, base.within, beside)
        if country and base.national:
            return NamedBody(self.types.country, country, None, None, True)
        return None

    def _abroad(self, title: Title, phrase: BodyPhrase, country: str) -> str:
        """Heads of government and foreign ministers of another country hold their office in the country."""
        where = phrase.seat.country or country
        if not where or where == self.data.home_country or not title.head.base.national:
            return ""
        foreign_affairs = phrase.type == self.types.ministry and key(phrase.own) == key(self.data.foreign_affairs)
        return where if phrase.type == self.types.government or foreign_affairs else ""

    def _within(self, title: Title, form: str, beside: list[BodyPhrase]) -> NamedBody | None:
        """'Tỉnh ủy viên', 'Đảng ủy viên' are of the committee of the place or agency beside them, or that the article is about."""
        entry = self.ellipsis.forms.get(form)
        if entry is None:
            return None
        bare = BodyPhrase(title.start, title.start, entry.id, form, "", Seat(title.start), None, entry)
        return self.namer.name(self.ellipsis.complete(bare, beside))

    def _beside(self, title: int, person: int, *, alike: bool = False) -> list[BodyPhrase]:
        """The bodies of the person's other titles in the sentence: those behind the title first, then those before it, then their side.

        `alike`: only of titles with the same head: 'ông A (Giám đốc Công ty X) giữ chức Chủ tịch' is elected elsewhere.
        """
        mine = self.statuses.siblings(title, person)
        before, behind = bisect_left(mine, title), bisect_right(mine, title)
        order = [*mine[behind : behind + MOST_BESIDE], *mine[max(0, before - MOST_BESIDE) : before][::-1]]
        base = self.titles[title].head.base
        order = [t for t in order if not alike or self.titles[t].head.base is base]
        named = [body for t in order if (body := self.titles[t].body or self._meant(self.titles[t])) is not None]
        side = self.ellipsis.sides.at(self.titles[title].start)
        return named if side is None else [*named, side]

    def _meant(self, title: Title) -> BodyPhrase | None:
        """The national body that a head always means: 'Phó Tổng Kiểm toán Nhà nước' is of the Kiểm toán Nhà nước."""
        kind = title.head.base.body
        if kind is None or kind == self.types.party_committee:
            return None
        label = self.reading.language.body_types[kind].label
        return BodyPhrase(title.start, title.start, kind, label, "", Seat(title.start), None, self.reading.language.entries.get(label))

    # ---- joining
    def merge(self, person: int, occurrences: list[Occurrence]) -> list[HoldingDraft]:
        """Occurrences of one position joined; the order is that of the text."""
        groups: list[list[Occurrence]] = []
        home: dict[tuple[str, NamedBody | None], list[Occurrence]] = {}  # what is said again joins those that said it
        for o in sorted(occurrences, key=lambda o: (o.body is None, not self._standing(o.head), o.title)):
            group = home.get((o.head.id, o.body)) or next((g for g in groups if self._same(g, o)), None)
            if group is None:
                groups.append(group := [])
            group.append(o)
            home.setdefault((o.head.id, o.body), group)
        drafts = [self._draft(person, sorted(g, key=lambda o: o.title)) for g in groups]
        drafts = [d for d in drafts if d.body is not None or not d.head.base.needs]
        return sorted(drafts, key=lambda d: d.occurrences[0].title)

    def _same(self, group: list[Occurrence], o: Occurrence) -> bool:
        if not all(self._same_head(g.head, o.head) or self._of_the_state(g, o) for g in group):
            return False
        if o.body is None:
            return True
        if any(g.body is not None and self._same_body(g.body, o.body) for g in group):
            return True
        return all(g.body is None for g in group)

    def _draft(self, person: int, group: list[Occurrence]) -> HoldingDraft:
        bodies = [o.body for o in group if o.body is not None]
        body = max(bodies, key=lambda b: (b.settled, len(b.name))) if bodies else self._default(group[0], person)
        head = max((o.head for o in group), key=lambda h: (self._standing(h), -h.rank))
        said = [o for o in group if o.span is None] or [max(group, key=lambda o: (o.span.start, o.title) if o.span else ("", 0))]
        status = self.statuses.of_position([(o.title, o.status) for o in said], person)
        start, end = tenure([o.span for o in group if o.span is not None])
        return HoldingDraft(person, head, body, status, tuple(group), start, end)

    def _default(self, o: Occurrence, person: int) -> NamedBody | None:
        """Where no spelling names the body: what the head always means, else the fitting body named last before it."""
        base, history = o.head.base, self.statuses.history(person)
        if history is not None:
            return NamedBody(history, self.reading.language.body_types[history].label, None, None, True)
        if base.body is None or base.body == self.types.party_committee:
            at = self.titles[o.title].start
            kinds = frozenset(o.head.bodies)
            elected = (o.title, person) in self.elected
            apart = {start for start, head in self.described.items() if elected and head != base.id}
            phrase = self.ellipsis.known.last(at, kinds, apart=apart)
            if base.needs and (phrase is None or self.reading.tokens.sentence[phrase.start] != self.reading.tokens.sentence[at]):
                phrase = self.ellipsis.known.bare(at, kinds) or phrase
            if phrase is None and base.body is not None:
                phrase = self.ellipsis.party.elected_home(at)
            return self.namer.name(self.ellipsis.complete(phrase, []), self.countries.get(person, "")) if phrase is not None else None
        label, country = self.reading.language.body_types[base.body].label, self.countries.get(person, "")
        behind = self.reading.country.get(self.titles[o.title].end, (0, ""))[1] or country
        if behind and behind != self.data.home_country and self.data.home_country in label:
            return None  # 'Tổng Tham mưu trưởng Campuchia'
        party = self.reading.language.words.ruling_parties.get(country) if country else None
        if party is not None and self.reading.language.body_types[base.body].system == "party":
            central, own = self.reading.language.words.central[0], self.reading.language.body_types[self.types.party].label
            label = f"{label.removesuffix(f' {own}').removesuffix(f' {central}')} {central} {party}"
        return NamedBody(base.body, label, None, None, True)

    def _standing(self, head: Head) -> bool:
        return head.id.endswith(self.data.deputy.standing_id)

    def _same_head(self, a: Head, b: Head) -> bool:
        """Whether one head is the other, or the standing one among those who hold it."""
        standing = self.data.deputy.standing_id
        return a.id.removesuffix(standing) == b.id.removesuffix(standing)

    def _of_the_state(self, a: Occurrence, b: Occurrence) -> bool:
        """'Chủ tịch' alone may be the Chủ tịch nước spoken of before; with a body of its own it is not."""
        plain, state = sorted((a, b), key=lambda o: len(o.head.id))
        return plain.body is None and state.head.id == self.data.heads_of_state.get(plain.head.id)

    def _of_others(self, a: NamedBody, b: NamedBody) -> bool:
        """Whether they are of two kinds of body: a committee and an executive, a 'Trung đoàn' and the 'Sư đoàn' that it is part of."""
        if a.parent is None or b.parent is None:
            return False
        nested = a.parent.type in self.data.bodies.nested and key(a.parent.name).split()[0] != key(b.parent.name).split()[0]
        return nested or a.parent.type != b.parent.type

    def _same_body(self, a: NamedBody, b: NamedBody) -> bool:
        if key(a.name) == key(b.name) or {a.type, b.type} == {self.types.country, self.types.government}:
            return True
        if a.type != b.type:
            return False
        if self._of_others(a, b):
            return False
        short, long = sorted((key(a.name), key(b.name)), key=len)
        return set(short.split()) <= set(long.split()) and (not a.settled or not b.settled or a.place == b.place)
