"""What was read of one article before its events -> one Scene: the look-ups that events and participations are read from."""

from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from kg.extract.bodies import BodyPhrase
from kg.extract.dates import Calendar
from kg.extract.documents import DocumentPhrase
from kg.extract.mentions import PersonMention
from kg.extract.phrases import PhraseSet
from kg.extract.reading import Reading
from kg.extract.titles import Title
from kg.language import Language
from kg.text.tokens import BREAK

_OPEN, _CLOSE = frozenset("“«"), frozenset("”»")
LONGEST_QUOTE = 400  # tokens: a mark that nothing closes within them opens no quotation


class EventWords(NamedTuple):
    """The word lists of events.yaml and participation.yaml as sets of phrases."""

    mentions: PhraseSet
    held: PhraseSet
    happened: PhraseSet
    verbs: PhraseSet
    opening: frozenset[str]
    between: frozenset[str]
    oblique: PhraseSet
    follow: PhraseSet
    look_back: PhraseSet
    groups: PhraseSet
    media: PhraseSet


@cache
def event_words(language: Language) -> EventWords:
    """The word sets of a language, built once."""
    events, parts = language.events, language.participation
    return EventWords(PhraseSet(events.mentions), PhraseSet(events.held), PhraseSet(events.happened), PhraseSet(events.verbs), frozenset(events.opening),
                      frozenset(w for p in parts.between for w in p.split()), PhraseSet(parts.oblique), PhraseSet(events.follow), PhraseSet(events.look_back),
                      PhraseSet(events.groups), PhraseSet(parts.media))  # fmt: skip


class Scene:
    """One article while its events are read."""

    __slots__ = ("bodies", "brackets", "titled", "body_at", "calendar", "documents", "mention_starts", "mentions", "paper_at", "people", "quoted", "reading", "soft", "tokens", "words")

    def __init__(self, reading: Reading, calendar: Calendar, mentions: list[PersonMention], bodies: list[BodyPhrase], documents: list[DocumentPhrase]) -> None:
        self.reading, self.tokens, self.calendar = reading, reading.tokens, calendar
        self.mentions = _apart(reading, [m for m in mentions if m.start not in reading.skip])
        self.mention_starts = [m.phrase_start for m in self.mentions]
        self.people = frozenset(self.mention_starts)
        self.bodies, self.documents = bodies, documents
        self.body_at = {b.start: b for b in bodies}
        self.paper_at = {i for d in documents for i in range(d.start, d.end)}
        self.words = event_words(reading.language)
        self.quoted = _quoted(reading)
        self.soft: set[int] = set()
        self.titled: set[int] = set()
        self.brackets = _brackets(reading)

    def soften(self, titles: list[Title]) -> None:
        """Notes the tokens that may stand between a person and the verb: titles, bodies, brackets."""
        for title in titles:
            self.titled.update(range(title.start, title.end))
        self.soft = self.titled | self.brackets | {i for b in self.bodies for i in range(b.start, b.end)}

    def mentions_in(self, first: int, last: int) -> list[PersonMention]:
        """The people spoken of between two tokens."""
        return self.mentions[bisect_left(self.mention_starts, first) : bisect_left(self.mention_starts, last)]

    def sentence(self, i: int) -> tuple[int, int]:
        """First token and end of the sentence that token i stands in."""
        return self.tokens.sentences[self.tokens.sentence[i]]


def _apart(reading: Reading, mentions: list[PersonMention]) -> list[PersonMention]:
    """Phrases that do not overlap: a title that several names share ('nguyên Chủ tịch: A, B') goes with the first."""
    found: list[PersonMention] = []
    behind = 0
    for m in sorted(mentions, key=lambda m: m.start):
        start = m.phrase_start if m.phrase_start >= behind else max(behind, reading.before.get(m.start, m.start))
        found.append(m._replace(phrase_start=min(start, m.start)))
        behind = max(behind, m.end)
    return sorted(found, key=lambda m: m.phrase_start)


def _quoted(reading: Reading) -> set[int]:
    """The tokens inside quotation marks: what somebody said, or the name of something."""
    found: set[int] = set()
    opened: int | None = None
    for i, word in enumerate(reading.tokens.words):
        if reading.tokens.cases[i] == BREAK:
            opened = None if opened is not None and reading.tokens.words[opened] == '"' else opened
        elif opened is not None and i - opened > LONGEST_QUOTE:
            opened = None
        elif opened is None and (word in _OPEN or word == '"'):
            opened = i
        elif opened is not None and (word in _CLOSE or word == '"'):
            found.update(range(opened + 1, i))
            opened = None
    return found


def _brackets(reading: Reading) -> set[int]:
    found: set[int] = set()
    opened: int | None = None
    for i, word in enumerate(reading.tokens.words):
        if word == "(":
            opened = i
        elif word == ")" and opened is not None:
            if i - opened < 30:
                found.update(range(opened, i + 1))
            opened = None
        elif reading.tokens.cases[i] == BREAK:
            opened = None
    return found
