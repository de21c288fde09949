"""A Scene -> the verbs that tell a happening by themselves: 'tiếp Đại sứ …', 'đến thăm …', 'trao quyết định', 'khởi tố vụ án'."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.extract.dates import DASHES
from kg.extract.deed import Deed
from kg.extract.event_mentions import SITTING
from kg.extract.group_deeds import by_group, said_while
from kg.extract.journeys import way_to
from kg.extract.news import clause_begin, is_aside, is_denied, is_invented, is_news, is_supposed, takes_goods
from kg.extract.phrases import phrase_end
from kg.extract.scene import LEAD, Scene
from kg.extract.sitting_verbs import (
    assembly_before,
    before_company,
    before_term,
    behind_small_words,
    group_before,
    opens_clause,
    place_before,
)
from kg.extract.visits import REACH, done_there, goes, names_group, names_place, names_somebody
from kg.language.event_schema import Kind
from kg.language.participation_schema import Act, Happening
from kg.text.tokens import CAPITAL, MARK, NUMBER

_ROLE_OF_GROUP = {
    "Attendee": "Attendee",
    "Host": "Host",
    "Visitor": "Organiser",
    "Awarder": "Organiser",
}  # of the body that does what people do
LONGEST_PHRASE = 80  # tokens of a person with titles
LONGEST_CHARGE = 26  # tokens


class VerbMention(NamedTuple):
    """Tokens start..end tell a happening, by the verb at..verb_end. `deed` opens it; -1 where a body or a headline does."""

    start: int
    at: int
    verb_end: int
    end: int
    kind: str
    family: str
    people: tuple[int, ...]
    deed: int
    evidence: int
    role: str | None
    body: int
    act: str


def verb_mentions(scene: Scene, deeds: list[Deed], names: set[int]) -> list[VerbMention]:
    """All of them; those inside the name of an event, a paper or a quotation are none."""
    return _mentions(scene, deeds, names, alone=False)


def lone_mentions(scene: Scene, deeds: list[Deed], names: set[int]) -> list[VerbMention]:
    """Those that tell a happening only where the article tells no other, soon or with its day: 'trao 25 suất quà', 'nghe báo cáo'."""
    cannot_end = scene.reading.language.events.never_last  # 'cho ý kiến |về|' and no word more
    found = (v for v in _mentions(scene, deeds, names, alone=True) if is_news(scene, v.at))
    return [v for v in found if v.end > v.verb_end or scene.tokens.keys[v.end - 1] not in cannot_end]


def _mentions(scene: Scene, deeds: list[Deed], names: set[int], *, alone: bool) -> list[VerbMention]:
    ends = {b.end: b.start for b in (*scene.bodies, *scene.common)}
    found = [v for n, deed in enumerate(deeds) if _kind(deed.act, alone=alone) and (v := _opened(scene, deed, n)) is not None]
    attended = {deed.end for deed in deeds if deed.act.subject in ("Attendee", "Chair")}  # 'chứng kiến |ký kết …', 'dự |khánh thành …'
    doing = {i: deed.subjects for deed in deeds if deed.subjects and deed.act.opens for i in range(deed.at, deed.end)}
    for i, (_, happening) in sorted(scene.reading.marks["happening"].items()):
        if happening.lone == alone and not _is_hidden(scene, i, happening, names):
            found.extend(_happens(scene, i, ends, attended, doing.get(i, ())))
    found.extend(_group_deeds(scene, {deed.at for deed in deeds} | names, ends, alone=alone))
    return _longest(found)


def _longest(found: list[VerbMention]) -> list[VerbMention]:
    """'đã gặp mặt, khen thưởng …' is no other happening than the 'đã gặp' in it: of verbs that overlap, the one that goes on tells it."""
    best: list[VerbMention] = []
    for v in sorted(found, key=lambda v: (v.at, v.verb_end)):
        if not best or v.at >= best[-1].verb_end:
            best.append(v)
            continue
        other = best[-1]
        longer = v if v.verb_end > other.verb_end and (v.kind != "Trial" or v.at == other.at) else other
        best[-1] = longer._replace(deed=max(v.deed, other.deed), people=v.people or other.people)
    return best


def _kind(act: Act, *, alone: bool) -> Kind | None:
    return act.alone if alone else act.opens


def _is_hidden(scene: Scene, i: int, happening: Happening, names: set[int]) -> bool:
    """Inside a name, a quotation or a paper; what is only feared, or told of behind another happening, is no news either."""
    if i in names or i in scene.reading.skip or i in scene.quoted or scene.tokens.words[scene.sentence(i)[1] - 1] == "?":
        return True
    ceremony = happening.family in scene.reading.language.events.ceremonies
    if (i in scene.paper_at and not ceremony) or (ceremony and scene.reading.marks["happening"][i][0] in names):
        return True  # 'tổ chức khai mạc |Hội thi bắn súng|' is told by what is opened
    if _is_untrue(scene, i, happening):
        return True
    return happening.news and (not is_news(scene, i) or is_supposed(scene, i) or is_aside(scene, i, names))


def _is_untrue(scene: Scene, i: int, happening: Happening) -> bool:
    """A crime, accident or charge that a film tells or the text denies; goods that are seized are no arrest."""
    if happening.kind == "Trial" and (is_denied(scene, i) or takes_goods(scene, scene.reading.marks["happening"][i][0])):
        return True
    return happening.kind in ("Incident", "Trial") and is_invented(scene, i)


def _happens(scene: Scene, i: int, ends: dict[int, int], attended: set[int], doers: Sequence[int]) -> Iterator[VerbMention]:
    """What a verb tells by itself at token i, if somebody does it; `doers` are mentions of who does the act there."""
    end, happening = scene.reading.marks["happening"][i]
    said = scene.reading.language.events
    if said.discipline.at(scene.tokens.keys, end) or (happening.counted and not _sentenced(scene, i)):
        return  # discipline is a change, not an event
    if happening.about is not None and happening.about.first(scene.tokens.keys, end, min(end + REACH, scene.sentence(i)[1])) < 0:
        return
    begin = way_to(scene, i)
    if happening.going and begin == i:
        return
    people, body, first = _doer(scene, begin, ends)
    people = people or tuple(scene.mentions[k].person for k in doers)
    if happening.id in said.sitting_acts:
        body, happening = _sitting(scene, i, ends, body, happening)
    if happening.doers and body < 0:
        return
    start, last = scene.sentence(i)
    headline = scene.tokens.sentence[i] == 0 and not (i == start and scene.dates_in(end, last))  # 'Kỷ niệm Ngày A, chiều 18/11, …'
    told = (
        people
        or body >= 0
        or place_before(scene, behind_small_words(scene, begin))
        or group_before(scene, behind_small_words(scene, begin))
        or (headline and (first or happening.family in said.ceremonies))
        or i in attended
    )
    soon = happening.free and scene.tokens.sentence[i] < LEAD
    if told or soon or (happening.kind == "Trial" and _by_justice(scene, i)):
        start = _begin(scene, i) if happening.counted else body if happening.led and body >= 0 else begin
        start = clause_begin(scene, i) if happening.kind == "Incident" else start
        whole = happening.kind == "Trial"
        yield VerbMention(
            start,
            i,
            end,
            _end(scene, end, whole=whole),
            happening.kind,
            happening.family,
            people,
            -1,
            3,
            happening.role,
            body,
            happening.id,
        )


def _sitting(scene: Scene, i: int, ends: dict[int, int], body: int, happening: Happening) -> tuple[int, Happening]:
    """(body, happening) of a verb that tells a sitting where an assembly does it: 'Quốc hội nghe báo cáo …'."""
    doers = happening.doers or scene.reading.language.events.assemblies
    assembly = assembly_before(scene, behind_small_words(scene, i), ends, doers)
    if assembly < 0 or not opens_clause(scene, assembly):
        return (-1 if happening.doers else body), happening
    return assembly, replace(happening, kind="Session", family=SITTING, led=True)


def _group_deeds(scene: Scene, taken: set[int], ends: dict[int, int], *, alone: bool) -> Iterator[VerbMention]:
    """'Đoàn đại biểu … đã vào Lăng viếng …, thăm nơi ở của Bác; làm việc với Bộ A': what a group does, and what it does next."""
    sentence = scene.tokens.sentence
    told = -1
    for i, (end, act) in sorted(scene.reading.marks["act"].items()):
        kind = _kind(act, alone=alone)
        if kind is None or i in taken or i in scene.reading.skip or i in scene.quoted:
            continue
        goes_on = sentence[i] == told and scene.tokens.words[i - 1] == ";" and names_place(scene, end)
        if goes_on or by_group(scene, i, end, ends) or said_while(scene, i, end):
            told = sentence[i]
            begin, role = way_to(scene, i), _ROLE_OF_GROUP.get(act.subject or "")
            yield VerbMention(begin, i, end, _end(scene, end), kind, act.family, (), -1, 3, role, -1, act.id)


def _begin(scene: Scene, i: int) -> int:
    """Where a sentence begins of which the years are told: '|tuyên phạt 3 năm tù|'."""
    tokens, words = scene.tokens, scene.reading.language.events.sentencing
    first, _ = scene.sentence(i)
    at = i
    while at > first and (tokens.cases[at - 1] == NUMBER or tokens.keys[at - 1] in words):
        at -= 1
    return at


def _sentenced(scene: Scene, i: int) -> bool:
    """'bị tuyên 7 |năm tù', but not 'có thể bị phạt 7 |năm tù', 'phạt đến 7 |năm tù', 'giam 5 |năm tù': the sentence is passed."""
    said, keys, at = scene.reading.language.events, scene.tokens.keys, _begin(scene, i)
    return not said.sentencing.isdisjoint(keys[at:i]) and keys[at - 1] not in said.not_sentenced_behind


def _by_justice(scene: Scene, i: int) -> bool:
    """Police, a procuracy or a court stands before the verb in its sentence."""
    first, _ = scene.sentence(i)
    justice = scene.reading.language.events.justice
    return any(entry.id in justice for j in range(max(first, i - REACH), i) for _, entry in scene.reading.bodies.get(j, ()))


def _opened(scene: Scene, deed: Deed, n: int) -> VerbMention | None:
    """The happening that a deed opens by itself."""
    act, said = deed.act, scene.reading.language.events
    begin = way_to(scene, deed.at)
    if (not deed.subjects and not deed.objects) or (act.place and begin == deed.at and not names_place(scene, deed.end)):
        return None
    if (
        act.object is not None
        and act.family in said.two_sided
        and not deed.objects
        and len(deed.subjects) < 2
        and not names_group(scene, deed.end)
        and not names_somebody(scene, deed.end)
        and deed.end not in scene.soft
    ):
        return None
    if act.opens == "Visit" and act.id not in said.leading_acts and scene.tokens.words[deed.at - 1] in DASHES:
        return None  # 'cán bộ Ban Tổ chức |- kiểm tra| Huyện đoàn'
    if act.dated and not any(w.day or w.offset is not None for w in scene.dates_in(scene.sentence(deed.at)[0], deed.at)):
        return None  # 'ông A làm việc tại Công ty B' says where he is employed
    if (act.id in said.leading_acts and not goes(scene, deed.end)) or _is_no_news(scene, deed):
        return None
    people = tuple(scene.mentions[k].person for k in (*deed.subjects, *deed.objects))
    end = _end(scene, deed.end)
    if act.id in said.leading_acts:
        there = done_there(scene, deed.end, min(deed.end + REACH, scene.sentence(deed.at)[1]))
        if there is not None:
            act = there if there.family in said.ceremonies else replace(act, family=there.family)
    if deed.objects and ":" not in scene.tokens.words[deed.end : scene.mentions[deed.objects[0]].phrase_start]:
        end = max(end, scene.mentions[deed.objects[-1]].phrase_end)
    aside = deed.how == "received" and act.opens == "Visit"  # 'tiếp ông A đang thăm …' tells of the meeting
    told = (
        1
        if aside or (act.opens == "Visit" and not act.also and end == deed.end and begin == deed.at and scene.tokens.sentence[begin])
        else 3
    )  # 'đến khảo sát': it is not said what
    role = None if deed.subjects else _ROLE_OF_GROUP.get(act.subject or "")
    return VerbMention(begin, deed.at, deed.end, end, act.opens or act.alone or "", act.family, people, n, told, role, -1, act.id)


def _is_no_news(scene: Scene, deed: Deed) -> bool:
    """'đã thăm Lào 5 lần' counts visits; 'Tiếp đoàn có ông A' names the hosts of a meeting that is told already."""
    if deed.act.family == "tiep" and deed.how == "list":
        return True
    behind = scene.tokens.keys[deed.end + 1 : min(scene.sentence(deed.at)[1], deed.end + 8)]
    return deed.act.opens == "Visit" and not scene.reading.language.events.times.isdisjoint(behind)


def _end(scene: Scene, i: int, *, whole: bool = False) -> int:
    """Where the telling ends: the phrase behind the verb, and the place behind it."""
    _, last = scene.sentence(i - 1)
    if whole:  # what a charge is about runs to the end of the clause
        return next((j for j in range(i, min(last, i + LONGEST_CHARGE)) if scene.tokens.words[j] in ".;:\n"), min(last, i + LONGEST_CHARGE))
    end = phrase_end(scene.reading, i, last, scene.people)
    if end < last - 1 and scene.tokens.keys[end] in scene.reading.language.events.at_places:
        end = behind if (behind := phrase_end(scene.reading, end + 1, last)) > end + 1 else end
    return end


def _doer(scene: Scene, i: int, ends: dict[int, int]) -> tuple[tuple[int, ...], int, bool]:
    """(people, body, any word at all) in front of a verb, over small words such as 'đã' and 'vừa'."""
    tokens = scene.tokens
    first, _ = scene.sentence(i)
    if tokens.cases[i] == CAPITAL and i > first and tokens.cases[i - 1] != MARK:
        return (), -1, False  # a caption runs into the text
    at = before_term(scene, behind_small_words(scene, i))
    first = max(first, at - LONGEST_PHRASE)
    alone = before_company(scene, at)
    person = next((m.person for m in reversed(scene.mentions_in(first, at)) if m.phrase_end in (at, alone)), None)
    if person is not None:
        return (person,), -1, True
    return (), ends.get(at, -1), at > scene.sentence(i)[0]
