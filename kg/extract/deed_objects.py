"""A verb of taking part and a person behind it -> whether the person is its object: received, met, awarded."""

from kg.extract.mentions import PersonMention
from kg.extract.scene import Scene
from kg.language.participation_schema import Act
from kg.text.tokens import LOWER

NEAR_LEAD = 5  # tokens between 'cho' and the person: 'trao Huân chương cho |cá nhân| đồng chí A'
FARTHEST = 25  # tokens between 'trao' or the last who receives and the next
LONGEST_POST = 12  # tokens of 'tiếp |Thống đốc tỉnh A -| ông B'
LONGEST_ADDRESS = 5  # tokens of 'các vị đại biểu'
_DASHES = frozenset("-–—")
_PARTING = frozenset(",;")


def is_object(scene: Scene, end: int, act: Act, mention: PersonMention) -> bool:
    """The person stands where the verb that ends at token `end` wants its object, or right behind a verb that has none."""
    words = scene.tokens.words
    before = scene.tokens.keys[mention.phrase_start - 1]
    gap = range(end, mention.phrase_start)
    if act.object is None:
        return len(gap) <= 2 and not any(words[i] in ",;:" for i in gap)
    if act.to and act.id != "talks":
        return _is_led_to(scene, gap, act)
    if len(gap) > 1 and act.object == "Recipient" and before in scene.reading.grammar.owning:
        return False  # 'giải nhì thuộc về |học sinh của| cô giáo A'
    close = len(gap) <= 3 and not (gap and before in ",;")
    behind_post = bool(gap) and len(gap) <= LONGEST_POST and before in _DASHES and not any(words[i] in ",;:.(" for i in gap)
    return close or behind_post or (before in act.to and len(gap) < 8)


def _is_led_to(scene: Scene, gap: range, act: Act) -> bool:
    """'trao Bằng khen |cho| ông A', and not to whom another word leads: 'trao quà |của| ông B'."""
    said = scene.reading.language.participation
    keys = scene.tokens.keys[gap.start : gap.stop]
    before = scene.tokens.keys[gap.stop - 1]
    if len(gap) >= FARTHEST:
        return False
    if before in act.to or before in said.away:
        return before in act.to
    led = not set(act.to).isdisjoint(keys if before == ":" else keys[-NEAR_LEAD:])  # 'trao quyết định |cho hai sĩ quan:| A, B'
    return led or not any(k in act.to or k in ";:" for k in keys)


def receives_too(scene: Scene, last: PersonMention, act: Act, mention: PersonMention) -> bool:
    """'trao Bằng khen cho ông A, |Giấy khen cho| bà B': a further thing, behind a comma or 'và', and for whom it is."""
    gap = range(last.phrase_end, mention.phrase_start)
    acts, conjunctions = scene.reading.marks["act"], scene.reading.grammar.conjunctions
    if not act.to or act.id == "talks" or not 2 < len(gap) < FARTHEST:
        return False
    parted = next((i for i in gap if i not in scene.soft), gap.stop)
    if parted == gap.stop or not (scene.tokens.words[parted] in _PARTING or scene.tokens.keys[parted] in conjunctions):
        return False
    lead = set(act.to).intersection(scene.tokens.keys[max(parted + 2, gap.stop - NEAR_LEAD) : gap.stop])
    if not lead or any(i in acts or i in scene.people for i in gap):
        return False
    # 'trao quà cho ông A, |tạo điều kiện| cho ông B': something is told, and no further thing given
    telling = scene.reading.language.participation.tells - set(act.to)
    return not any(scene.tokens.keys[i] in telling or scene.tokens.words[i] in ".:" for i in gap)


def has_asked(scene: Scene, start: int) -> bool:
    """'trả lời chất vấn của |đại biểu A|', 'các ý kiến của |các đại biểu A, B|': the words before token `start` say that it was said."""
    keys, owning = scene.tokens.keys, scene.reading.grammar.owning
    near = range(start - 1, max(0, start - LONGEST_ADDRESS), -1)
    of = next((j for j in near if keys[j] in owning or scene.tokens.cases[j] != LOWER), 0)
    return keys[of] in owning and scene.reading.language.participation.contributed.before(keys, of) > 0
