"""What was read of one article before its events -> one Scene: the look-ups that events and participations are read from."""

from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from kg.extract.bodies import BodyPhrase
from kg.extract.calendar import Calendar
from kg.extract.dates import When
from kg.extract.documents import DocumentPhrase
from kg.extract.mentions import PersonMention
from kg.extract.order import by_start
from kg.extract.phrases import PhraseSet
from kg.extract.reading import Reading
from kg.extract.titles import Title
from kg.language import Language
from kg.text.tokens import BREAK, MARK, UPPER

_OPEN, _CLOSE = frozenset("“«"), frozenset("”»")
_PAIRED = frozenset('\n()"') | _OPEN | _CLOSE
_DASHES = frozenset("-–—")
DELEGATION = "doan-cong-tac"  # bodies.yaml: a body that is sent out to visit and to inspect
LEAD = 4  # sentences that open an article: headline, sapo, first of the body
LONGEST_BRACKET = 30  # tokens
LONGEST_DELEGATION = 10  # tokens of '– Đoàn đại biểu Quốc hội tỉnh' before its place
LONGEST_QUOTE = 400  # tokens: a mark that nothing closes within them opens no quotation


class EventWords(NamedTuple):
    """The word lists of events.yaml and participation.yaml as sets of phrases."""

    mentions: PhraseSet
    held: PhraseSet
    happened: PhraseSet
    taking_place: PhraseSet
    goes_on: PhraseSet
    wanted: PhraseSet
    general: PhraseSet
    verbs: PhraseSet
    carried: PhraseSet
    frames: PhraseSet
    around: PhraseSet
    opening: frozenset[str]
    openings: PhraseSet
    between: frozenset[str]
    oblique: PhraseSet
    follow: PhraseSet
    look_back: PhraseSet
    groups: PhraseSet
    visited: PhraseSet


@cache
def event_words(language: Language) -> EventWords:
    """The word sets of a language, built once."""
    events, parts = language.events, language.participation
    return EventWords(
        PhraseSet(events.mentions),
        PhraseSet(events.held),
        PhraseSet(events.happened),
        PhraseSet(events.taking_place),
        PhraseSet(events.goes_on),
        PhraseSet(events.wanted),
        PhraseSet(events.general),
        PhraseSet(events.verbs),
        PhraseSet(events.carried),
        PhraseSet(events.frames),
        PhraseSet(events.around),
        frozenset(events.opening),
        PhraseSet(events.openings),
        parts.small_words,
        PhraseSet(parts.oblique),
        PhraseSet(events.follow),
        PhraseSet(events.look_back),
        PhraseSet(events.groups),
        PhraseSet(events.visited),
    )


class Scene:
    """One article while its events are read. Every look-up of a stretch of text is by bisection: long articles cost no more per word."""

    __slots__ = (
        "_body_starts",
        "_date_starts",
        "_dates",
        "bodies",
        "body_at",
        "brackets",
        "calendar",
        "common",
        "common_at",
        "delegations",
        "documents",
        "inside_body",
        "media",
        "mention_starts",
        "mentions",
        "paper_at",
        "paper_starts",
        "people",
        "quoted",
        "reading",
        "said",
        "soft",
        "staff",
        "titled",
        "tokens",
        "words",
    )

    def __init__(
        self, reading: Reading, calendar: Calendar, mentions: list[PersonMention], bodies: list[BodyPhrase], documents: list[DocumentPhrase]
    ) -> None:
        self.reading, self.tokens, self.calendar = reading, reading.tokens, calendar
        self.mentions = _apart(reading, [m for m in mentions if m.start not in reading.skip])
        self.mention_starts = [m.phrase_start for m in self.mentions]
        self.people = frozenset(self.mention_starts)
        self.bodies, self.documents = sorted(bodies, key=by_start), documents
        self._body_starts = [b.start for b in self.bodies]
        self.body_at = {b.start: b for b in bodies}
        self.inside_body = {i for b in bodies for i in range(b.start + 1, b.end)}
        self.delegations = {b.start for b in bodies if b.type == DELEGATION}
        self._dates = [w for w in calendar.dates if not w.other]
        self._date_starts = [w.start for w in self._dates]
        self.paper_at = {i for d in documents for i in range(d.start, d.end)}
        self.paper_starts = {d.start for d in documents}
        self.words = event_words(reading.language)
        self.quoted, self.brackets = _quoted_and_bracketed(reading)
        sentence = reading.tokens.sentence
        self.media = {sentence[i] for i in reading.marks["media"]}
        self.said = _first_said(reading)
        self.titled: set[int] = set()
        self.staff: set[int] = set()
        self.soft: set[int] = set()
        self.common: list[BodyPhrase] = []
        self.common_at: frozenset[int] = frozenset()

    def soften(self, titles: list[Title]) -> None:
        """Notes the tokens that may stand between a person and the verb: titles, bodies, brackets, 'rời Hà Nội'."""
        standing = self.reading.language.events.representing
        for title in titles:
            self.titled.update(range(title.start, title.end))
            if (words := standing.at(self.tokens.keys, title.start)) > 0:  # 'cùng cán bộ |Sở A|': people of no name, who stand for the body
                self.staff.update(range(title.start + words, title.end))
        self.soft = self.titled | self.brackets | self.inside_body | set(self._body_starts)
        keys, leaving = self.tokens.keys, self.reading.language.events.leaving
        for i, (end, _) in self.reading.place.items():
            if i and keys[i - 1] in leaving:
                self.soft.update(range(i - 1, end))
        for mention in self.mentions:
            self.soft.update(range(mention.end, self._delegation_end(mention.end)))

    def _delegation_end(self, at: int) -> int:
        """Behind '– Đoàn ĐBQH tỉnh Nghệ An', '- đoàn Phú Thọ' that begins at token `at`, a dash; `at` where no such thing does."""
        reading, tokens, j = self.reading, self.tokens, at + 2
        if j >= tokens.size or tokens.words[at] not in _DASHES or tokens.keys[at + 1] not in reading.grammar.delegation:
            return at
        while j < min(at + LONGEST_DELEGATION, tokens.size) and j not in reading.place:
            known = reading.level.get(j) or reading.head.get(j)
            if known is None and tokens.cases[j] != UPPER:
                return at
            j = known[0] if known is not None else j + 1
        return reading.place[j][0] if j in reading.place else at

    def name_common(self, bodies: list[BodyPhrase]) -> None:
        """Notes the bodies whose names are common nouns too."""
        self.common = sorted(bodies, key=by_start)
        self.common_at = frozenset(b.start for b in bodies)

    def mentions_in(self, first: int, last: int) -> list[PersonMention]:
        """The people spoken of between two tokens."""
        return self.mentions[bisect_left(self.mention_starts, first) : bisect_left(self.mention_starts, last)]

    def only_addresses(self, first: int, last: int) -> bool:
        """Nothing but 'các đồng chí' or a colon stands between 'có' and who is there."""
        while first < last:
            if first in self.reading.plural:
                first = self.reading.plural[first][0]
            elif self.tokens.words[first] == ":":
                first += 1
            else:
                return False
        return True

    def has_people(self, first: int, last: int) -> bool:
        """Whether anybody is spoken of between two tokens."""
        at = bisect_left(self.mention_starts, first)
        return at < len(self.mention_starts) and self.mention_starts[at] < last

    def bodies_in(self, first: int, last: int) -> list[BodyPhrase]:
        """The bodies named between two tokens."""
        return self.bodies[bisect_left(self._body_starts, first) : bisect_left(self._body_starts, last)]

    def dates_in(self, first: int, last: int) -> list[When]:
        """The dates of happenings between two tokens."""
        return self._dates[bisect_left(self._date_starts, first) : bisect_left(self._date_starts, last)]

    def sentence(self, i: int) -> tuple[int, int]:
        """First token and end of the sentence that token i stands in."""
        return self.tokens.sentences[self.tokens.sentence[i]]

    def said_before(self, i: int) -> bool:
        """A verb of reported speech stands before in the sentence: what follows is what was said."""
        return self.said.get(self.tokens.sentence[i], i) < i


def _first_said(reading: Reading) -> dict[int, int]:
    """Sentence -> the token of its first verb of reported speech."""
    found: dict[int, int] = {}
    no_speech = reading.language.participation.no_speech
    for i, (_, act) in reading.marks["act"].items():
        if act.id == "say" and (not i or reading.tokens.keys[i - 1] not in no_speech):
            sentence = reading.tokens.sentence[i]
            found[sentence] = min(i, found.get(sentence, i))
    return found


def _apart(reading: Reading, mentions: list[PersonMention]) -> list[PersonMention]:
    """Phrases that do not overlap: a title that several names share ('nguyên Chủ tịch: A, B') goes with the first."""
    found: list[PersonMention] = []
    behind = 0
    for m in sorted(mentions, key=lambda m: m.start):
        start = m.phrase_start if m.phrase_start >= behind else max(behind, reading.before.get(m.start, m.start))
        start = min(start, m.start)
        found.append(m if start == m.phrase_start else m._replace(phrase_start=start))
        behind = max(behind, m.end)
    return sorted(found, key=lambda m: m.phrase_start)


def _quoted_and_bracketed(reading: Reading) -> tuple[set[int], set[int]]:
    """The tokens inside quotation marks (what somebody said, or the name of something), and those of brackets with the brackets."""
    quoted: set[int] = set()
    brackets: set[int] = set()
    quote = bracket = -1
    words = reading.tokens.words
    for i in sorted(reading.tokens.of_case[MARK] + reading.tokens.of_case[BREAK]):
        word = words[i]
        if word not in _PAIRED:
            continue
        if word == "\n":
            quote, bracket = (-1 if quote >= 0 and words[quote] == '"' else quote), -1
        elif word == "(":
            bracket = i
        elif word == ")" and bracket >= 0:
            if i - bracket < LONGEST_BRACKET:
                brackets.update(range(bracket, i + 1))
            bracket = -1
        elif quote >= 0 and i - quote <= LONGEST_QUOTE and (word in _CLOSE or word == '"'):
            quoted.update(range(quote + 1, i))
            quote = -1
        elif (quote < 0 or i - quote > LONGEST_QUOTE) and (word in _OPEN or word == '"'):
            quote = i
    return quoted, brackets
