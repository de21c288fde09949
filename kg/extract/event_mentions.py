"""A Scene -> where it names happenings by a noun: how far the name runs, and what the words around it say of it."""

from typing import NamedTuple

from kg.extract.phrases import phrase_end
from kg.extract.scene import Scene
from kg.language.event_schema import EventNoun
from kg.text.tokens import BREAK, CAPITAL, LOWER, NUMBER, UPPER

_DEMONSTRATIVES = frozenset("này đó trên ấy".split())


class EventMention(NamedTuple):
    """Tokens start..end name a happening; head is the end of the noun itself.

    held: the text says that it took place; passing: the text only refers to it; located: 'Tại hội nghị, …' opens the sentence.
    """

    start: int
    head: int
    end: int
    noun: EventNoun
    sentence: int
    held: bool
    passing: bool
    located: bool

    @property
    def full(self) -> bool:
        """The noun has words of its own behind it."""
        return self.end > self.head


def event_mentions(scene: Scene) -> list[EventMention]:
    """All of them in order; none overlap."""
    found: list[EventMention] = []
    behind = 0
    for i, (end, noun) in sorted(scene.reading.marks["event"].items()):
        if i < behind or i in scene.reading.skip or i in scene.paper_at or _inside_body(scene, i):
            continue
        mention = _mention(scene, i, end, noun)
        if mention is not None:
            found.append(mention)
            behind = mention.end
    return found


def _inside_body(scene: Scene, i: int) -> bool:
    return any(b.start < i < b.end for b in scene.bodies if i - 20 < b.start < i)


def _mention(scene: Scene, i: int, head: int, noun: EventNoun) -> EventMention | None:
    tokens, words = scene.tokens, scene.words
    sentence = tokens.sentence[i]
    first, last = tokens.sentences[sentence]
    start = i
    opened = start > first and tokens.keys[start - 1] in words.opening
    if opened:
        start -= 1
    quoted = start > first and tokens.words[start - 1] in "“\""
    if noun.capital and not (opened or tokens.cases[i] != LOWER or quoted or head - i > 1):
        return None
    end = phrase_end(scene.reading, head, last, scene.people)
    if end < head or tokens.keys[head : head + 1] and tokens.keys[head] in _DEMONSTRATIVES:
        end = head
    if noun.modified and not _named(scene, head, end):
        return None
    held = words.held.before(tokens.keys, start - quoted) > 0 or words.happened.at(tokens.keys, end) > 0
    passing = not held and words.mentions.before(tokens.keys, start - quoted) > 0 or _plural(scene, start)
    return EventMention(start, head, end, noun, sentence, held, passing, _located(scene, start, first))


def _named(scene: Scene, head: int, end: int) -> bool:
    """Words of its own: a capital, a figure, or at least two words."""
    cases = scene.tokens.cases[head:end]
    return any(c in (CAPITAL, UPPER, NUMBER) for c in cases) or end - head >= 3


def _plural(scene: Scene, start: int) -> bool:
    return start > 0 and scene.tokens.keys[start - 1] in ("các", "những", "mỗi", "nhiều", "hai", "ba", "bốn", "mọi")


def _located(scene: Scene, start: int, first: int) -> bool:
    """'Tại hội nghị', 'Cũng trong buổi lễ', 'Phát biểu tại …' at the head of a sentence."""
    tokens = scene.tokens
    i = start - 1
    if i < first or tokens.keys[i] not in ("tại", "trong", "ở"):
        return False
    while i > first and tokens.cases[i - 1] != BREAK and tokens.keys[i - 1] in ("cũng", "phát", "biểu", "kết", "luận", "khai", "mạc", "chỉ", "đạo", "ngay", "trước", "đó", ","):
        i -= 1
    return i <= first
