"""A Scene and the verb of a visit or a meeting -> what is visited, who is met, where a delegation goes and what for."""

from kg.extract.scene import Scene
from kg.language.participation_schema import Act
from kg.text.tokens import BREAK, CAPITAL, MARK

REACH = 14  # tokens within which a visit names what is visited


def names_place(scene: Scene, i: int) -> bool:
    """What is visited is named: a body, a place, a person, a country."""
    reading = scene.reading
    _, last = scene.sentence(i - 1)
    for j in range(i, min(last, i + REACH)):
        if (
            j in scene.body_at
            or j in scene.common_at
            or j in reading.place
            or j in reading.country
            or j in scene.people
            or j in reading.level
            or j in reading.brand
            or scene.words.visited.at(scene.tokens.keys, j)
            or _somewhere(scene, j)
        ):
            return True
        if scene.tokens.words[j] in ";." or scene.tokens.cases[j] == BREAK:
            return False
    return False


def _somewhere(scene: Scene, i: int) -> bool:
    """'kiểm tra thành đá cổ |ở Hòn Rơm|': a place that no list knows."""
    behind = i + 1 < len(scene.tokens) and scene.tokens.cases[i + 1] == CAPITAL
    return behind and scene.tokens.keys[i] in scene.reading.language.events.at_places


def names_group(scene: Scene, i: int) -> bool:
    groups = scene.reading.language.events.group_words
    return any(scene.tokens.keys[j] in groups for j in range(i, min(scene.sentence(i - 1)[1], i + 8)))


def names_somebody(scene: Scene, i: int) -> bool:
    """'hội kiến |Toàn quyền Canada Julie Payette|': a title that no list knows, and a name of two words behind its country."""
    reading, cases = scene.reading, scene.tokens.cases
    if cases[i : i + 1] != [CAPITAL] or i in scene.body_at or i in scene.common_at or i in reading.place or i in reading.country:
        return False
    last = min(scene.sentence(i)[1], i + REACH)
    country = next((j for j in range(i + 1, last) if j in reading.country), None)
    if country is None or any(cases[j] >= MARK for j in range(i, country)):
        return False
    end = reading.country[country][0]
    return cases[end : end + 2] == [CAPITAL, CAPITAL]


def goes(scene: Scene, i: int) -> bool:
    """'dẫn đầu đoàn … sang thăm': the delegation goes somewhere."""
    _, last = scene.sentence(i - 1)
    going, tokens = scene.reading.language.events.going, scene.tokens
    far = (j for j in range(i, min(last, i + REACH)) if tokens.keys[j] in going)
    return any(tokens.cases[j + 2] < MARK for j in far if j + 2 < last)  # 'làm trưởng đoàn khảo sát.' goes nowhere


def done_there(scene: Scene, first: int, last: int) -> Act | None:
    """'làm Trưởng đoàn vào |viếng| …': what the delegation has come for, a ceremony before a visit."""
    acts, ceremonies = scene.reading.marks["act"], scene.reading.language.events.ceremonies
    found = [acts[j][1] for j in range(first, last) if j in acts]
    found = [act for act in found if act.opens and (act.family in ceremonies or act.opens == "Visit")]
    return next((act for act in found if act.family in ceremonies), found[0] if found else None)
