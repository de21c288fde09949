"""A happening and the sentences that name it -> who is shown there: 'Ông A (trái), bà B |tại lễ khai giảng|. Ảnh: …'."""

from collections.abc import Iterator

from kg.extract.mentions import PersonMention
from kg.extract.scene import Scene
from kg.extract.signals import Signal
from kg.text.tokens import CAPITAL, LOWER, UPPER

LONGEST_REST = 14  # tokens of 'sáng 5/9 tại Hà Nội' behind the happening
FARTHEST = 60  # tokens of the people in front of it


def shown_at(scene: Scene, s: Signal) -> Iterator[PersonMention]:
    """The people of a sentence that says no more than where they are."""
    first, last = scene.sentence(s.start)
    said = scene.reading.language.events
    if (
        not s.noun
        or s.start - first > FARTHEST
        or scene.tokens.keys[s.start - 1] not in said.located
        or not _is_no_more(scene, s.end, last)
    ):
        return
    people = scene.mentions_in(first, s.start - 1)
    if people and people[0].phrase_start == first and _are_only_people(scene, people, s.start - 1):
        yield from people


def _are_only_people(scene: Scene, people: list[PersonMention], last: int) -> bool:
    """Commas, 'và', brackets and words of pictures stand between them."""
    said, keys = scene.reading.language.events, scene.tokens.keys
    known = {i for m in people for i in range(m.phrase_start, m.phrase_end)} | scene.soft
    for i in range(people[0].phrase_end, last):
        known.update(range(i, i + scene.words.groups.at(keys, i)))  # 'và |các đại biểu|'
    joining = said.person_joiners | said.caption_words | {",", ";"}
    return all(i in known or keys[i] in joining for i in range(people[0].phrase_start, last))


def _is_no_more(scene: Scene, first: int, last: int) -> bool:
    """Nothing is done behind the name: a day, a place or nothing at all follows."""
    tokens, acts = scene.tokens, scene.reading.marks["act"]
    telling = scene.reading.language.participation.tells
    end = next((i for i in range(first, last) if tokens.words[i] in ".\n"), last)
    if end - first > LONGEST_REST:
        return False
    return not any(i in acts or (tokens.cases[i] in (LOWER, CAPITAL, UPPER) and tokens.keys[i] in telling) for i in range(first, end))
