"""A Scene and a noun that names a happening -> what the words around it say: it took place, is only wanted, or frames the news."""

from itertools import islice

from kg.extract.scene import Scene
from kg.extract.sitting_verbs import opens_clause
from kg.text.tokens import MARK

REACH_OF_FRAME = 14  # tokens between 'trong khuôn khổ' and an event that frames the news
WANTED = 10  # tokens of the clause before an event that say that it is wanted
LONGEST_OPENING = 16  # tokens of when and where before 'tại hội nghị'
REACH_OVER_QUOTED = 80  # … with what stands in quotation marks between
REACH_OF_VERB = 24  # tokens between the name of an event that opens a clause and its verb
REACH_OF_HOLDER = 24  # tokens between 'được' and 'tổ chức'


def framed(scene: Scene, start: int, first: int) -> bool:
    """'nhân dịp sang dự Đối thoại …', 'trong khuôn khổ chuyến thăm Đức và dự Hội nghị …': what frames the news is not the news."""
    tokens = scene.tokens
    for j in range(start - 1, max(first, start - REACH_OF_FRAME) - 1, -1):
        if tokens.cases[j] >= MARK and tokens.words[j] not in "-–/":
            return False
        if scene.words.frames.at(tokens.keys, j) and not scene.has_people(j, start):
            return True
    return False


def opens_frame(scene: Scene, start: int, first: int, last: int) -> bool:
    """'Trong khuôn khổ |chuyến thăm Lào|, chiều 12/5, ông A đã …': the journey of those whose deed the sentence tells is news too."""
    said = scene.reading.language.events
    return said.frame_openers.before(scene.tokens.keys, start) > 0 and scene.has_people(first, last)


def attended(scene: Scene, start: int) -> bool:
    """'đã dự |lễ dâng hương': somebody is there."""
    acts = scene.reading.marks["act"]
    return any(j in acts and acts[j][0] >= start and acts[j][1].subject in ("Attendee", "Chair") for j in range(max(0, start - 4), start))


def is_held(scene: Scene, begin: int, start: int, first: int, *, happened: bool) -> bool:
    """A word before `begin` (of the name, or its quotation mark) or behind it says that it takes place, and nobody only wants it."""
    said = scene.words.held.before(scene.tokens.keys, begin) > 0 or happened or scene.tokens.keys[start] in scene.reading.grammar.having
    return said and not _wanted(scene, start, first)


def happened_behind(scene: Scene, i: int) -> bool:
    """'… diễn ra', '… do Hội A tổ chức', '… được Hội A tổ chức', '… cũng thông qua', but not '… cũng như'."""
    keys, comparing = scene.tokens.keys, scene.reading.language.events.comparing
    return (scene.words.happened.at(keys, i) > 0 and comparing.isdisjoint(keys[i + 1 : i + 2])) or _is_held_by(scene, i)


def happened_far_behind(scene: Scene, start: int, end: int) -> bool:
    """'|Hội nghị đối thoại giữa Huyện ủy| với Bí thư, Chủ tịch các xã được tổ chức …': it opens the clause, and the verb is its own."""
    if not opens_clause(scene, start):
        return False
    marks, tokens = scene.reading.marks, scene.tokens
    own = (j for j in range(end, min(scene.sentence(start)[1], end + REACH_OVER_QUOTED)) if j not in scene.quoted)
    for j in islice(own, REACH_OF_VERB):  # 'Đại hội A với chủ đề “…” đã khai mạc'
        if scene.words.taking_place.at(tokens.keys, j):
            return True
        if tokens.words[j] in ";:" or j in marks["act"] or j in marks["event"] or j in scene.people:
            return False
    return False


def _is_held_by(scene: Scene, i: int) -> bool:
    """'được |Sở A phối hợp với Sở B| tổ chức': who holds it stands between the two words of the passive."""
    tokens, said = scene.tokens, scene.reading.language.events
    i += tokens.keys[i : i + 1] != [] and tokens.keys[i] in said.told_in_time  # 'vừa được …'
    if tokens.keys[i : i + 1] == [] or tokens.keys[i] not in said.passive:
        return False
    last = min(scene.sentence(i)[1], i + REACH_OF_HOLDER)
    end = next((j for j in range(i, last) if tokens.words[j] in ";.:"), last)
    return said.held_by.first(tokens.keys, i + 1, end) > i + 1


def _wanted(scene: Scene, start: int, first: int) -> bool:
    """'cần chỉ đạo |việc tổ chức đại hội': back to the last mark, what is wanted is not told."""
    for j in range(start - 1, max(first, start - WANTED) - 1, -1):
        if scene.tokens.cases[j] >= MARK:
            return False
        if scene.words.wanted.at(scene.tokens.keys, j):
            return True
    return False


def located(scene: Scene, start: int, first: int) -> bool:
    """'Tại hội nghị', 'Sáng 6/2, tại cuộc họp …', 'Phát biểu tại …': the sentence opens with the event, before anybody is named."""
    tokens = scene.tokens
    i = start - 1 - (start > first and tokens.keys[start - 1] in scene.reading.language.events.one)
    if i < first or tokens.keys[i] not in scene.reading.language.events.located:
        return False
    if i - first > LONGEST_OPENING or scene.mentions_in(first, i) or scene.bodies_in(first, i):
        return False
    marks = scene.reading.marks["act"]
    return all(marks[j][1].speech for j in range(first, i) if j in marks) and not any(tokens.words[j] in ";:" for j in range(first, i))


def is_plural(scene: Scene, start: int) -> bool:
    """'|các| hội nghị': several are meant."""
    return start > 0 and scene.tokens.keys[start - 1] in scene.reading.language.events.several
