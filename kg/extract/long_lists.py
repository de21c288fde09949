"""A list of those who attend and the sentence behind it -> whether the sentence goes on with the list: lines, bullets, 'Bộ A có ông B'."""

from kg.extract.deed import Deed
from kg.extract.mentions import PersonMention
from kg.extract.scene import Scene
from kg.text.tokens import BREAK, CAPITAL, MARK, NUMBER

BULLET = 3  # tokens of a line that only numbers the next: '1.'
FARTHEST = 12  # tokens between the head of the sentence and its first person
NEAR = 4  # tokens of a bullet and of degrees before the person of a line, or between 'có' and the person
ENDING = 2  # tokens of a full stop and a line break
LONGEST_LINE = 40  # tokens of a line with one person of the list


def goes_on(scene: Scene, opener: Deed, before: Deed, k: int) -> bool:
    """Whether the sentence whose first person is mention `k` has no verb of its own and only tells who else is there.

    `opener` opened the list, `before` is the last sentence that went on with it.
    """
    mention = scene.mentions[k]
    first, last = scene.sentence(mention.phrase_start)
    near = mention.phrase_start - first <= FARTHEST and _is_next(scene, before, first)
    if not near or not scene.reading.language.participation.tells.isdisjoint(scene.tokens.keys[mention.phrase_end : last]):
        return False
    alone = mention.phrase_start == first and last - mention.phrase_end <= ENDING  # '… ông A. |Bà B – Phó Bí thư.|'
    return alone or _is_shared(scene, mention, first) or _is_side(scene, mention, first) or _is_line(scene, opener, mention, first)


def _is_next(scene: Scene, deed: Deed, first: int) -> bool:
    """Nothing but a number of a list stands between the two sentences."""
    sentence, sentences = scene.tokens.sentence, scene.tokens.sentences
    last = max(deed.at, deed.end - 1)
    between = sentences[sentence[last] + 1 : sentence[first]][:4]
    return sentence[first] != sentence[last] and all(b - a <= BULLET for a, b in between)


def _is_shared(scene: Scene, mention: PersonMention, first: int) -> bool:
    """'… ông A. Các đồng chí Phó Chánh Văn phòng: B, C.': a form of address for many, a number, or more people behind a comma."""
    before = scene.tokens.sentences[max(0, scene.tokens.sentence[first] - 1)][0]
    numbered = first - before <= BULLET and scene.tokens.cases[before] == NUMBER
    return numbered or first in scene.reading.plural or scene.tokens.words[min(mention.phrase_end, len(scene.tokens) - 1)] in ",;"


def _is_side(scene: Scene, mention: PersonMention, first: int) -> bool:
    """'Bộ Giáo dục và Đào tạo |có| Bộ trưởng A': who is there for whom."""
    tokens, start = scene.tokens, mention.phrase_start
    having = scene.reading.language.grammar.having
    at = next((i for i in range(start - 1, max(first, start - 1 - NEAR), -1) if tokens.keys[i] in having), first)
    return at > first and tokens.cases[first] == CAPITAL and not _has_marks(scene, first, at) and scene.only_addresses(at + 1, start)


def _has_marks(scene: Scene, first: int, last: int) -> bool:
    return any(case in (MARK, BREAK) for case in scene.tokens.cases[first:last])


def _is_line(scene: Scene, opener: Deed, mention: PersonMention, first: int) -> bool:
    """'Về phía A có|:|', and then a line for each person: '- TS. B - Trưởng khoa C'."""
    opened = ":" in scene.tokens.words[opener.end : scene.sentence(opener.at)[1]]
    return opened and mention.phrase_start - first <= NEAR and scene.sentence(first)[1] - first <= LONGEST_LINE
