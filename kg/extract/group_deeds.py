"""A Scene and a verb of taking part -> whether a group does it: a delegation, the lead of a place, a body, or who spoke there."""

from kg.extract.journeys import way_to
from kg.extract.scene import LEAD, Scene
from kg.extract.sitting_verbs import behind_small_words, opens_clause
from kg.extract.visits import REACH, names_group, names_place
from kg.language.participation_schema import Act


def by_group(scene: Scene, i: int, end: int, ends: dict[int, int]) -> bool:
    """'Đoàn đại biểu … đã vào Lăng viếng …': a delegation or a body does it, and it is done."""
    tokens, said = scene.tokens, scene.reading.language.events
    first, _ = scene.sentence(i)
    act = scene.reading.marks["act"][i][1]
    went, i = i, way_to(scene, i)
    done = tokens.keys[i - 1] in said.told_in_time or ends.get(i, -1) in scene.delegations or _opens_with_group(scene, i, ends, act)
    if ((act.place or not done) and went == i and not names_place(scene, end)) or scene.said_before(i):
        return False
    if not done:  # what is done at a tomb needs no such word
        return (
            act.family in said.ceremonies and i > first and any(scene.words.groups.at(tokens.keys, j) for j in range(max(first, i - 6), i))
        )
    at = behind_small_words(scene, i)
    if at in ends:
        return True
    return any(scene.words.groups.at(tokens.keys, j) for j in range(max(first, i - 12), i))


def said_while(scene: Scene, i: int, end: int) -> bool:
    """'Phát biểu khi |làm việc với| lãnh đạo tỉnh A, ông B …': where somebody spoke, who is named in the sentence."""
    acts, said, at = scene.reading.marks["act"], scene.reading.language.events, i - 1
    if scene.tokens.keys[at] not in said.while_saying or not (names_place(scene, end) or names_group(scene, end)):
        return False
    at -= said.as_told.before(scene.tokens.keys, at)
    spoken = any(j in acts and acts[j][1].speech and acts[j][0] == at for j in range(max(0, at - 4), at))
    return spoken and scene.has_people(*scene.sentence(i))


def _opens_with_group(scene: Scene, i: int, ends: dict[int, int], act: Act) -> bool:
    """'Buổi chiều, |Đoàn giám sát| làm việc với …': nothing but the group stands between the verb and the start of the clause."""
    keys, first = scene.tokens.keys, scene.sentence(i)[0]
    start = i - scene.words.groups.before(keys, i)
    if start < i:
        return start == first or scene.tokens.words[start - 1] == ","
    early = scene.tokens.sentence[i] < LEAD and act.family in scene.reading.language.events.ceremonies
    if not early and not any(w.day for w in scene.dates_in(first, i)):
        return False
    if i in ends and (act.opens is not None or act.alone == "Ceremony"):
        return opens_clause(scene, ends[i] - scene.reading.language.events.representing.before(keys, ends[i]))
    return _of_place(scene, i)


def _of_place(scene: Scene, i: int) -> bool:
    """'Ngày 3/4, |lãnh đạo huyện A| làm việc với …': the group is that of a place or a body, and opens the clause."""
    tokens, reading = scene.tokens, scene.reading
    for j in range(i - 1, max(scene.sentence(i)[0], i - REACH) - 1, -1):
        if tokens.words[j] in ",;:.":
            return False
        of = j + scene.words.groups.at(tokens.keys, j)
        if of > j:
            whole = of in reading.level or of in reading.place or of in scene.body_at
            return whole and (j == scene.sentence(i)[0] or tokens.words[j - 1] == ",")
    return False
