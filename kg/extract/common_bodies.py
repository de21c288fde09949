"""A Scene -> the bodies whose names are common nouns too ('Công an tỉnh …', 'Đoàn công tác của …'), where they are written as names."""

from collections.abc import Iterator

from kg.extract.bodies import BodyParser, BodyPhrase
from kg.extract.scene import DELEGATION, Scene
from kg.text.tokens import LOWER


def common_bodies(scene: Scene) -> Iterator[BodyPhrase]:
    """In no order; none of them stands in a title."""
    parser = BodyParser(scene.reading, frozenset(m.start for m in scene.mentions))
    types, sets = scene.reading.language.naming.types, scene.reading.language.naming.bodies
    known = {i for b in scene.bodies for i in range(b.start, b.end)}
    for i, entries in scene.reading.bodies.items():
        if i in known or i in scene.titled or sets.named_though_common.isdisjoint([e.id for _, e in entries]):
            continue
        body = parser.at(i, titled=True)
        if body is None or body.end == i:
            continue
        if body.type == DELEGATION:
            body = _sent_by(scene, body)
        if body.type in sets.never_one_word and body.form.count(" ") == 0:
            continue
        said = (
            body.parent is not None
            or (body.type not in (types.agency, types.division) and (body.own or body.seat.said))
            or _is_office(scene, body)
        )
        if said and (scene.tokens.cases[i] != LOWER or body.type == types.agency or _is_one_delegation(scene, body)):
            yield body


def _is_office(scene: Scene, body: BodyPhrase) -> bool:
    """'Phòng |Giáo dục và Đào tạo| huyện A': an office of a place, by its field and its place."""
    opening = body.start + len(body.form.split())
    return body.type == scene.reading.language.naming.types.division and bool(body.seat.said) and opening in scene.reading.field


def _sent_by(scene: Scene, body: BodyPhrase) -> BodyPhrase:
    """'Đoàn công tác |của Bộ Y tế': whose delegation it is."""
    owned = body.end < len(scene.tokens) and scene.tokens.keys[body.end] in scene.reading.grammar.owning
    sender = scene.body_at.get(body.end + 1) if owned else None
    return body._replace(end=sender.end, parent=sender) if sender is not None and not body.own else body


def _is_one_delegation(scene: Scene, body: BodyPhrase) -> bool:
    """'đoàn đại biểu Đảng Cộng sản Ấn Độ' is a name in lower case too; 'hai đoàn đại biểu A và B' are two."""
    named = body.parent is not None or any(word[0].isupper() for word in body.own.split()[1:])
    return body.type == DELEGATION and named and scene.reading.grammar.conjunctions.isdisjoint(body.own.split())
