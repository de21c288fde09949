"""A body that names no place and the other posts of who holds it -> the same body in the province of those posts."""

from kg.extract.bodies import BodyPhrase
from kg.extract.jurisdiction import Jurisdiction
from kg.extract.named_before import level_of


def of_person(about: Jurisdiction, phrase: BodyPhrase, same: list[BodyPhrase], own: list[BodyPhrase]) -> BodyPhrase:
    """'Tỉnh ủy' by the other posts of its holder: of the one province that the `same` post is named in elsewhere.

    Where the article is of no one province, of the one that all `own` posts are in.
    """
    if phrase.parent is not None:
        return phrase._replace(parent=of_person(about, phrase.parent, [b.parent for b in same if b.parent is not None], own))
    level = level_of(phrase)
    if phrase.seat.place or not about.is_province(level):
        return phrase
    placed = (_placed(phrase, level, bodies) for bodies in (same, own if about.province is None else []))
    return next((body for body in placed if body is not None), phrase)


def left_by(about: Jurisdiction, phrase: BodyPhrase, left: list[BodyPhrase], beside: list[BodyPhrase]) -> BodyPhrase:
    """'Ông An, nguyên Bí thư Tỉnh ủy |Cao Bằng|, nay là Bí thư Tỉnh ủy Sơn La, từng là Phó Chủ tịch UBND tỉnh': where he was before.

    Not where a post beside it, or the sentence, says another place.
    """
    if phrase.parent is not None:
        return phrase._replace(parent=left_by(about, phrase.parent, left, beside))
    level = level_of(phrase)
    told = phrase.seat.place or any(body.seat.place and level_of(body) == level for body in beside)
    if told or not about.is_province(level) or about.sides.at(phrase.start, level) is not None:
        return phrase
    wholes = [body.parent if body.parent is not None else body for body in left]
    return _placed(phrase, level, wholes) or phrase


def _placed(phrase: BodyPhrase, level: str, bodies: list[BodyPhrase]) -> BodyPhrase | None:
    """In the one place of the bodies of a level; None where they name none or several."""
    places = {body.seat.place for body in bodies if body.seat.place and level_of(body) == level}
    return phrase._replace(seat=phrase.seat._replace(place=places.pop())) if len(places) == 1 else None
