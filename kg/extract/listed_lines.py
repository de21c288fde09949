"""A list of those who attend that goes on in lines -> the bodies of the lines: '- Đại diện lãnh đạo |Sở A|, |Sở B|'."""

from collections.abc import Iterator

from kg.extract.attending_bodies import represented_from, row_at
from kg.extract.bodies import BodyPhrase
from kg.extract.deed import Deed
from kg.extract.scene_bodies import SceneBodies
from kg.text.tokens import LOWER, MARK, NUMBER

MOST_LINES = 30
LONGEST_LINE = 40  # tokens
BULLET = 3  # tokens of '1.', '-'


def in_lines(bodies: SceneBodies, deed: Deed) -> Iterator[BodyPhrase]:
    """Behind 'Tham dự có:' the bodies of each line that names some, as long as lines of people or of bodies follow."""
    scene = bodies.scene
    tokens = scene.tokens
    number = tokens.sentence[deed.at]
    if not _leaves_open(bodies, deed):
        return
    for first, last in tokens.sentences[number + 1 : number + 1 + MOST_LINES]:
        at = next((i for i in range(first, min(last, first + BULLET)) if tokens.cases[i] < NUMBER), last)
        if at == last:
            continue  # an empty line, or a bullet that stands alone
        row = row_at(bodies, at, last) if last - first <= LONGEST_LINE else []
        if row and represented_from(bodies, row[0].start) == at and _ends(bodies, row[-1].end, last):
            yield from row
        elif not any(i in scene.people for i in range(at, min(last, at + BULLET))) and tokens.cases[at] != LOWER:
            return


def _leaves_open(bodies: SceneBodies, deed: Deed) -> bool:
    """'Tham dự hội nghị|:|', and nobody in the same line."""
    tokens = bodies.scene.tokens
    last = tokens.sentences[tokens.sentence[deed.at]][1]
    colon = next((i for i in range(deed.end, last) if tokens.words[i] == ":"), last)
    return deed.how == "list" and colon < last and all(tokens.cases[i] >= NUMBER for i in range(colon + 1, last))


def _ends(bodies: SceneBodies, at: int, last: int) -> bool:
    """Nothing is told of the last body: the line ends, or a mark follows."""
    tokens = bodies.scene.tokens
    return at >= last or tokens.cases[at] == MARK or not tokens.words[at].strip()
