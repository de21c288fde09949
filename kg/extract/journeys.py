"""A Scene and a verb -> the way that leads to it: 'đã |đến UBND huyện A| làm việc', 'vào bệnh viện thăm …' tell where somebody went."""

from kg.extract.scene import Scene
from kg.text.tokens import BREAK, CAPITAL, LOWER, NUMBER, UPPER

REACH = 14  # tokens of the way
_NAMES = (CAPITAL, UPPER, NUMBER)


def way_to(scene: Scene, i: int) -> int:
    """Where 'đến UBND huyện A', 'đến xã B, huyện C để' begins that ends right before token i; i itself if no such way leads to it."""
    tokens, said = scene.tokens, scene.reading.language.events
    last = i - (tokens.keys[i - 1] in said.purpose) if i else i
    for j in range(last - 1, max(scene.sentence(i)[0], i - REACH) - 1, -1):
        if tokens.keys[j] in said.on_the_way and tokens.cases[j] == LOWER and j not in scene.inside_body:
            return j if j + 1 < last and _is_place(scene, j + 1, last) else i
        if tokens.words[j] in ";:." or tokens.cases[j] == BREAK or j in scene.people:
            return i
    return i


def _is_place(scene: Scene, at: int, last: int) -> bool:
    """Nothing but a body, a unit, a name or what people visit stands between two tokens."""
    while at < last:
        step = _step(scene, at)
        if step == at:
            return False
        at = step
    return at == last


def _step(scene: Scene, at: int) -> int:
    """Behind the part of a place at this token; the token itself if it is none."""
    reading = scene.reading
    if scene.tokens.words[at] == "," and (at + 1 in reading.level or at + 1 in reading.place):
        at += 1  # 'xã B|, huyện C|'
    if at in scene.body_at:
        return scene.body_at[at].end
    known = reading.level.get(at) or reading.place.get(at) or reading.country.get(at)
    if known is not None:
        return known[0]
    size = scene.words.visited.at(scene.tokens.keys, at)
    return at + (size or scene.tokens.cases[at] in _NAMES)
