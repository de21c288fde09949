"""A Scene -> the bodies whose names are common nouns too ('Công an tỉnh …', 'Đoàn công tác của …'), where they are written as names."""

from collections.abc import Iterator

from kg.extract.bodies import BodyParser, BodyPhrase
from kg.extract.scene import DELEGATION, Scene
from kg.text.tokens import LOWER

_COMMON = frozenset({"cong-an", DELEGATION, "co-quan", "phong", "thuong-truc-cap-uy", "truong", "don-vi-quan-doi", "bao", "cong-ty"})
_SHORT = frozenset({"truong", "don-vi-quan-doi"})  # 'Trường Sa', 'Đoàn Khối' are none: a word more says that it is a school or a unit
_INVESTIGATORS = "co-quan"  # 'cơ quan CSĐT Công an tỉnh A': one there, whether it is written as a name or not
_OFFICE = "phong"
_PARTS = frozenset({"co-quan", "phong"})  # of the police: 'Phòng Thương mại và Công nghiệp' is none


def common_bodies(scene: Scene) -> Iterator[BodyPhrase]:
    """In no order; none of them stands in a title."""
    parser = BodyParser(scene.reading, frozenset(m.start for m in scene.mentions))
    known = {i for b in scene.bodies for i in range(b.start, b.end)}
    for i, entries in scene.reading.bodies.items():
        if i in known or i in scene.titled or _COMMON.isdisjoint([e.id for _, e in entries]):
            continue
        body = parser.at(i, titled=True)
        if body is None or body.end == i:
            continue
        if body.type == DELEGATION:
            body = _sent_by(scene, body)
        if body.type in _SHORT and body.form.count(" ") == 0:
            continue
        said = body.parent is not None or (body.type not in _PARTS and (body.own or body.seat.said)) or _is_office(scene, body)
        if said and (scene.tokens.cases[i] != LOWER or body.type == _INVESTIGATORS or _is_one_delegation(body)):
            yield body


def _is_office(scene: Scene, body: BodyPhrase) -> bool:
    """'Phòng |Giáo dục và Đào tạo| huyện A': an office of a place, by its field and its place."""
    opening = body.start + len(body.form.split())
    return body.type == _OFFICE and bool(body.seat.said) and opening in scene.reading.field


def _sent_by(scene: Scene, body: BodyPhrase) -> BodyPhrase:
    """'Đoàn công tác |của Bộ Y tế': whose delegation it is."""
    owned = body.end < len(scene.tokens) and scene.tokens.keys[body.end] in scene.reading.grammar.owning
    sender = scene.body_at.get(body.end + 1) if owned else None
    return body._replace(end=sender.end, parent=sender) if sender is not None and not body.own else body


def _is_one_delegation(body: BodyPhrase) -> bool:
    """'đoàn đại biểu Đảng Cộng sản Ấn Độ' is a name in lower case too; 'hai đoàn đại biểu A và B' are two."""
    named = body.parent is not None or any(word[0].isupper() for word in body.own.split()[1:])
    return body.type == DELEGATION and named and " và " not in body.own
