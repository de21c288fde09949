"""A Scene -> where it names happenings by a noun: how far the name runs, and what the words around it say of it."""

from dataclasses import replace
from typing import NamedTuple

from kg.extract.news import is_invented
from kg.extract.phrases import phrase_end
from kg.extract.scene import Scene
from kg.extract.told_around import attended, framed, happened_behind, happened_far_behind, is_held, is_plural, located, opens_frame
from kg.language.event_schema import EventNoun
from kg.text.tokens import CAPITAL, LOWER, NUMBER, UPPER

VISIT = "tham"  # events.yaml: visits, whose place is what they are named for
ACCIDENT = "tai-nan"  # events.yaml: accidents, crimes and disasters: 'vụ cháy |tại chợ A|'
CEREMONY = "le"  # events.yaml: ceremonies
SITTING = "ky-hop"  # events.yaml: sittings of assemblies and committees
SHORTEST_CLAUSE = 4  # tokens of a clause that tells what happened
LONGEST_QUOTED = 40  # tokens of a name in quotation marks
_OF_BODIES = frozenset({SITTING, "hoi-nghi"})  # 'kỳ họp thứ nhất, Quốc hội khóa XV', 'Hội nghị lần thứ 5, Ban Chấp hành Đảng bộ khóa XI'
_GO_ON = frozenset({SITTING, "hoi-nghi", "dai-hoi"})  # 'tiếp tục chương trình Kỳ họp thứ 5, Quốc hội …'
_NAMED_BY_PLACE = frozenset({VISIT, ACCIDENT})
_OPENS_CLAUSE = frozenset('“":.(')
_SINGLE_MARKS = frozenset("‘’'")


class EventMention(NamedTuple):
    """Tokens start..end name a happening; head is the end of the noun itself.

    dated: it is told from others by its day alone.
    frame: it is the journey on which something else is done, on a day that is not its own.
    full: it has words of its own that tell it from others; weak: few, or only whose it is.
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
    full: bool
    weak: bool
    dated: bool
    frame: bool


def event_mentions(scene: Scene) -> list[EventMention]:
    """All of them in order; none overlap."""
    found: list[EventMention] = []
    behind = 0
    for i, (end, noun) in sorted(scene.reading.marks["event"].items()):
        if i < behind or i in scene.reading.skip or i in scene.paper_at or i in scene.inside_body:
            continue
        if noun.kind in ("Incident", "Trial") and (is_invented(scene, i) or _is_department(scene, i, noun)):
            continue
        mention = _mention(scene, i, end, noun)
        if mention is not None:
            found.append(mention)
            behind = mention.end
    return found


def _mention(scene: Scene, i: int, head: int, noun: EventNoun) -> EventMention | None:
    tokens, words, said = scene.tokens, scene.words, scene.reading.language.events
    sentence = tokens.sentence[i]
    first, last = scene.sentence(i)
    start = i
    opened = start > first and tokens.keys[start - 1] in words.opening
    if opened:
        start -= 1
    quoted = start > first and tokens.words[start - 1] in '“"'
    named = noun.modified and head < len(tokens) and tokens.cases[head] in (CAPITAL, UPPER)
    written_so = opened or tokens.cases[i] != LOWER or quoted or named or tokens.keys[i] in said.classifiers
    held = words.held.before(tokens.keys, start - quoted) > 0
    if noun.capital and not (written_so or held or _takes_place(scene, i, head, noun)):
        return None
    end = _clause_end(scene, head) if noun.clause else _name_end(scene, i, head, noun.id, held=held)
    if noun.bare and (named_end := _programme_end(scene, i, head, end)):  # 'tổ chức chương trình “Ngày hội việc làm”'
        noun, end = replace(noun, bare=False), named_end
    openers, noun = _as_ceremony(scene, start, noun)
    end = _over_person(scene, head, end) if noun.own else end
    inner = scene.reading.marks["event"].get(head)
    if inner is not None and tokens.keys[head - 1] in said.opened:  # 'Lễ khai mạc Đối thoại …' is the opening of the dialogue
        head, noun = inner
        end = max(end, head)
    placed = located(scene, start - quoted, first)
    dated = end == head and not noun.bare and (behind := _dated_end(scene, head)) > head
    end = behind if dated else end
    happened = happened_behind(scene, end + (tokens.words[end : end + 1] == [","])) or happened_far_behind(scene, start - quoted, end)
    if noun.kind == "Incident" and end < last and tokens.keys[end] in said.causing:
        behind = phrase_end(scene.reading, end + 1, last, scene.people)
        end = behind if behind > end + 1 else end
    if noun.bare and end > head:
        return None  # 'chương trình đào tạo' is no event; 'chương trình' alone may point back to one
    proper = all(c in (CAPITAL, UPPER) for c in tokens.cases[i:head]) and head - i > 1  # 'SEA Games'
    proper = proper or (held and i > first and tokens.cases[i] == CAPITAL and end > head)  # 'khai mạc Triển lãm sách'
    if noun.modified and not happened and not proper and not _named(scene, head, end, noun, held=held):
        return None
    held = is_held(scene, start - quoted, start, first, happened=happened)
    held = held and not (happened and scene.words.around.before(tokens.keys, start - quoted))
    held = held or (noun.id in _GO_ON and words.goes_on.before(tokens.keys, start - quoted) > 0)
    if noun.verbal and not opened and not placed and _is_only_a_verb(scene, i, head, start, held=held):
        return None
    told_of = noun.clause or (noun.kind == "Incident" and not sentence)  # 'sau vụ cháy chợ A' in a headline: it has happened
    plural = is_plural(scene, start)
    passing = plural or (not held and not placed and not told_of and words.mentions.before(tokens.keys, start - quoted) > 0)
    passing = passing or (not held and framed(scene, start, first))
    frame = (passing or placed) and noun.id == VISIT and not plural and end - head > 1 and opens_frame(scene, start, first, last)
    passing, held = (False, True) if frame else (passing, held)
    passing = passing or any(_general(scene, j) for j in range(head, end))
    pointing = noun.kind == "Incident" and not said.pointing.isdisjoint(tokens.keys[end - 1 : end + 1])
    if noun.clause and (end == head or pointing or any(said.seasons.at(tokens.keys, j) for j in range(head, end))):
        return None
    full = _is_full(scene, head, end) or (noun.own and (held or attended(scene, start - quoted)))
    weak = pointing or _is_weak(scene, head, end)
    return EventMention(start - openers, head, end, noun, sentence, held, passing, placed, full, weak, dated, frame)


def _is_department(scene: Scene, i: int, noun: EventNoun) -> bool:
    """'Vụ trưởng |Vụ| ngoại giao văn hóa': a capital within the sentence."""
    return noun.clause and i > scene.sentence(i)[0] and scene.tokens.cases[i] != LOWER and scene.tokens.words[i - 1] not in _OPENS_CLAUSE


def _over_person(scene: Scene, head: int, end: int) -> int:
    """'tang lễ |nguyên Chủ tịch UBND tỉnh A|': whose it is stands right behind the noun, with the title."""
    if end - head > 1:
        return end
    return next((m.phrase_end for m in scene.mentions_in(head, min(end + 1, scene.sentence(head - 1)[1]))), end)


def _general(scene: Scene, j: int) -> bool:
    """'đại hội đảng bộ |các cấp|' is no one happening; 'nhiệm vụ ngân |hàng năm 2025|' is."""
    tokens = scene.tokens
    size = scene.words.general.at(tokens.keys, j)
    return size > 0 and tokens.cases[j + size : j + size + 1] != [NUMBER]


def _as_ceremony(scene: Scene, start: int, noun: EventNoun) -> tuple[int, EventNoun]:
    """'|khai mạc| hội thi' is a ceremony: how many tokens before the noun make it one, and the noun as one."""
    openers = scene.words.openings.before(scene.tokens.keys, start) if noun.kind == "OtherEvent" else 0
    return openers, replace(noun, kind="Ceremony", joins=(CEREMONY, *noun.joins)) if openers else noun


def _takes_place(scene: Scene, i: int, head: int, noun: EventNoun) -> bool:
    """'giải bóng đá nam sinh viên |khai mạc|': written small, and yet told as a happening."""
    end = _name_end(scene, i, head, noun.id, held=False)
    return end > head and scene.words.taking_place.at(scene.tokens.keys, end) > 0


def _is_only_a_verb(scene: Scene, i: int, head: int, start: int, *, held: bool) -> bool:
    """'đã hội đàm', 'hai bên hội đàm': no word before it makes a noun of it."""
    keys, words = scene.tokens.keys, scene.words
    before = words.held.before(keys, start)
    if keys[i - 1] in scene.reading.language.events.before_verbs or (i in scene.reading.marks["act"] and not before):
        return True
    return not ((head - i > 1 and keys[i] in words.opening) or held or words.mentions.before(keys, start))


def _name_end(scene: Scene, i: int, head: int, family: str, *, held: bool) -> int:
    """Where the name of the happening ends: its own words, and for a sitting the assembly behind a comma."""
    tokens = scene.tokens
    _, last = scene.sentence(i)
    if quoted := _to_closing_mark(scene, i, head):
        return quoted
    if family in _NAMED_BY_PLACE and head + 1 < last and tokens.keys[head] in scene.reading.language.events.at_places:
        return max(head, phrase_end(scene.reading, head + 1, last, scene.people))
    given = 2 < head - i and head < last and tokens.keys[head] in scene.reading.language.events.given_to  # 'chương trình trao quà cho …'
    given = given or (held and scene.words.carried.at(tokens.keys, head) > 0)
    goes_on = _goes_on(scene, head)
    if goes_on == head and scene.words.verbs.at(tokens.keys, head) and not given:
        return head
    end = max(head, phrase_end(scene.reading, goes_on, last, scene.people))
    if family in _OF_BODIES and end + 1 < last and tokens.words[end] == ",":  # 'kỳ họp thứ nhất, Quốc hội khóa XV'
        body = scene.body_at.get(end + 1)
        if body is not None and not scene.reading.language.dates.term_word.isdisjoint(tokens.keys[body.end : body.end + 1]):
            return max(end, _before_verb(scene, body.end, phrase_end(scene.reading, body.end, last, scene.people)))
    return end


def _before_verb(scene: Scene, first: int, end: int) -> int:
    """'…, Quốc hội khóa XV |tiến hành miễn nhiệm …': the name of a sitting ends before what is done there."""
    return next((j for j in range(first + 1, end) if scene.words.verbs.at(scene.tokens.keys, j)), end)


def _clause_end(scene: Scene, head: int) -> int:
    """Where a clause that tells what happened ends: 'vụ |học sinh trường A bị ngộ độc|, …'; `head` where a capital or a mark follows."""
    tokens = scene.tokens
    _, last = scene.sentence(head - 1)
    if head >= last or tokens.cases[head] not in (LOWER, NUMBER) or tokens.keys[head] in scene.reading.language.events.no_clause:
        return head
    end = phrase_end(scene.reading, head, last)
    while head < end < last and tokens.keys[end] in scene.reading.language.events.clause_verbs_behind:
        end = phrase_end(scene.reading, end + 1, last)
    return end if end - head >= SHORTEST_CLAUSE else head


def _dated_end(scene: Scene, head: int) -> int:
    """'Tại kỳ họp ngày 20/6, …', 'cuộc họp chiều 20/6': of happenings that follow each other, the day tells which."""
    head += scene.tokens.keys[head : head + 1] != [] and scene.tokens.keys[head] in scene.reading.language.dates.parts_of_day
    behind = next((w for w in scene.dates_in(head, head + 1) if w.day is not None), None)
    return behind.end if behind is not None else head


def _programme_end(scene: Scene, i: int, head: int, end: int) -> int:
    """The end of a programme's own name, in quotation marks or with a capital behind 'tổ chức chương trình'; 0 where it has none."""
    tokens = scene.tokens
    if head + 1 in scene.reading.marks["event"]:
        return 0  # 'tổ chức sự kiện |“Hội nghị …”|' is told by what stands in the marks
    if head < len(tokens) and tokens.words[head] in '“"' and head + 1 in scene.quoted:
        return max(end, _to_closing_mark(scene, head + 1, head + 1) + 1)
    if head < len(tokens) and tokens.words[head] in _SINGLE_MARKS and end > head + 2 and tokens.words[end - 1] in _SINGLE_MARKS:
        return end
    named = end - head > 1 and tokens.cases[head] in (CAPITAL, UPPER) and head not in scene.body_at
    held = scene.words.held.before(tokens.keys, i) > 0 or scene.words.taking_place.at(tokens.keys, end) > 0
    return end if named and held else 0


def _to_closing_mark(scene: Scene, i: int, head: int) -> int:
    """'“Hội thảo Phụ nữ trong Khoa học, Công nghệ”': a name in quotation marks runs to the closing one."""
    pointing = not scene.reading.language.events.pointing.isdisjoint(scene.tokens.keys[head : head + 1])
    if not i or scene.tokens.words[i - 1] not in '“"' or i not in scene.quoted or pointing:
        return 0
    end = head
    while end in scene.quoted and end - i < LONGEST_QUOTED:
        end += 1
    whole = scene.tokens.words[end : end + 1] in (["”"], ['"']) and scene.tokens.sentence[end] == scene.tokens.sentence[i]
    return end if whole else 0


def _goes_on(scene: Scene, head: int) -> int:
    """Behind a pair that the noun holds half of: 'hội nghị quán triệt|, triển khai …', 'Diễn đàn |và Triển lãm …'."""
    tokens = scene.tokens
    second = scene.reading.marks["event"].get(head + 1)
    if second is not None and tokens.keys[head] in scene.reading.grammar.conjunctions and tokens.cases[head + 1] == CAPITAL:
        return second[0]
    pair = scene.reading.marks["end"].get(head - 2)
    return pair[0] if pair is not None and pair[1] is False and pair[0] > head else head


def _named(scene: Scene, head: int, end: int, noun: EventNoun, *, held: bool) -> bool:
    """Words of its own: a capital, a figure, or, unless it has to be a proper name, some words; two of an accident, or of what is held."""
    cases = scene.tokens.cases[head:end]
    words = (held or not noun.capital) and end - head >= (2 if noun.kind == "Incident" or held else 3)
    return words or any(c in (CAPITAL, UPPER) or (c == NUMBER and not noun.capital) for c in cases)


def _is_full(scene: Scene, head: int, end: int) -> bool:
    """A capital, a figure or three words; 'của ông A' alone says whose it is, but not which."""
    tokens = scene.tokens
    owned = head < end and tokens.keys[head] in scene.reading.grammar.owning
    if owned and (head + 1 in scene.people or head + 1 in scene.titled) and end - head < 16:
        return False
    return any(c in (CAPITAL, UPPER, NUMBER) for c in tokens.cases[head:end]) or end - head >= 3 or _is_counted(scene, head)


def _is_counted(scene: Scene, head: int) -> bool:
    """'kỳ họp thứ năm': one of a row, told by its number."""
    keys, said = scene.tokens.keys, scene.reading.language.events
    return not said.ordinal.isdisjoint(keys[head : head + 1]) and said.not_ordinal.isdisjoint(keys[head + 1 : head + 2])


def _is_weak(scene: Scene, head: int, end: int) -> bool:
    """'cuộc họp đoàn riêng', 'Hội nghị Ban Chấp hành': said of another meeting too, unless one of that kind was told of before."""
    if end == head or any(c == NUMBER for c in scene.tokens.cases[head:end]) or _is_counted(scene, head):
        return False
    of = head + (scene.tokens.keys[head] in scene.reading.grammar.owning)  # 'Hội nghị |của Đảng bộ A|'
    body = scene.body_at.get(of)
    return (body is not None and body.end == end) or not _is_full(scene, head, end)
