"""A Scene -> its bodies as they may take part in a happening: outside titles and quotations, each with the place that the text gives it."""

from bisect import bisect_left
from collections.abc import Iterator

from kg.extract.bodies import BodyParser, BodyPhrase
from kg.extract.body_lists import listed_by_kind
from kg.extract.body_rows import completed, told_by_neighbours
from kg.extract.scene import DELEGATION, Scene
from kg.text.tokens import CAPITAL, NUMBER, UPPER

_PARTING = frozenset(",;-–")
LONGEST_PLACE = 6  # tokens of ', tỉnh Quảng Ngãi'


class SceneBodies:
    """The look-ups of one article."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        inside = {i for m in scene.mentions for i in range(m.phrase_start, m.phrase_end)} | (scene.titled - scene.staff)
        listed = list(listed_by_kind(scene))
        within = {i for b in listed for i in range(b.start, b.end)}
        others = [b for b in (*scene.bodies, *scene.common) if b.start not in within]
        bodies = sorted([*others, *listed], key=lambda b: (b.start, -b.end))
        bodies = [_sent(scene, completed(scene, b, bodies[n + 1 : n + 2])) for n, b in enumerate(bodies)]
        inside |= {i for start, (end, _) in scene.reading.marks["event"].items() for i in range(start + 1, end)}  # 'giao |ban', 'ĐẠI |HỘI'
        free = [b for b in bodies if b.start not in inside and b.start not in scene.reading.skip and b.start not in scene.quoted]
        self.free = told_by_neighbours(
            scene, [b for b in _outermost(free) if not (_is_many(scene, b) or _is_of_country(scene, b) or _is_place(scene, b))]
        )
        self.at = {b.start: b for b in self.free}
        self.ending = {b.end: b for b in self.free}
        self.starts = [b.start for b in self.free]

    def before(self, at: int, first: int) -> list[BodyPhrase]:
        """The bodies right before token `at`, over small words: 'A, B (đã) phối hợp với C |tổ chức'."""
        found: list[BodyPhrase] = []
        keys, small, said = self.scene.tokens.keys, self.scene.reading.language.participation, self.scene.reading.language.events
        while at > first:
            body = self.ending.get(at)
            if body is not None:
                if keys[body.start - 1] in small.not_acting or said.houses.before(keys, body.start):
                    break
                found.append(body)
                at = body.start
            elif keys[at - 1] in small.together or self._only_parts(at - 1):
                at -= 1
            elif (behind := self._before_place(at)) < at:
                at = behind
            else:
                break
        return found

    def _only_parts(self, at: int) -> bool:
        """A mark, a bracket, a number, or 'khóa XIII' behind the name of an assembly."""
        tokens = self.scene.tokens
        if tokens.words[at] in _PARTING or at in self.scene.brackets or tokens.cases[at] == NUMBER:
            return True
        terms = self.scene.reading.language.dates.term_word
        return tokens.keys[at] in terms or (tokens.cases[at] == UPPER and tokens.keys[at - 1] in terms)

    def _before_place(self, at: int) -> int:
        """Before ', tỉnh A' that only says where the body in front is; `at` where no such words stand."""
        reading, tokens = self.scene.reading, self.scene.tokens
        for j in range(at - 2, max(0, at - LONGEST_PLACE), -1):
            if tokens.words[j] == ",":
                return j if j in self.ending and (j + 1 in reading.level or j + 1 in reading.place) else at
            if tokens.cases[j + 1] not in (CAPITAL, UPPER):
                return at
        return at

    def within(self, first: int, last: int) -> list[BodyPhrase]:
        """The bodies between two tokens."""
        return self.free[bisect_left(self.starts, first) : bisect_left(self.starts, last)]


def _outermost(bodies: list[BodyPhrase]) -> Iterator[BodyPhrase]:
    """In the order of the text, without those inside another: 'Cơ quan điều tra |Công an tỉnh'."""
    end = 0
    for body in bodies:
        if body.end > end:
            yield body
            end = body.end


def _is_many(scene: Scene, body: BodyPhrase) -> bool:
    """'UBND |các huyện': no body of its own."""
    return not scene.reading.language.grammar.many.isdisjoint(scene.tokens.keys[body.end : body.end + 1])


def _is_offices(body: BodyPhrase) -> bool:
    """'các |Phòng, Ban chức năng| Sở A': offices of several kinds, none of which is named."""
    return "," in body.form


def _is_place(scene: Scene, body: BodyPhrase) -> bool:
    """'Điện Bàn và |Hội An|': a town that is called like an association."""
    return bool(body.own) and scene.reading.place.get(body.start, (body.start, None))[0] == body.end


def _is_of_country(scene: Scene, body: BodyPhrase) -> bool:
    """'cùng đoàn đại biểu cấp cao |Việt Nam|': whoever leads it has come, and no body besides."""
    named = body.start + len(body.form.split())
    country = scene.reading.country.get(named, (named, ""))[0]
    plain = scene.reading.language.participation.of_countries.at(scene.tokens.keys, body.start)
    return body.type == DELEGATION and body.parent is None and country == body.end > named == body.start + plain


def sender_of(body: BodyPhrase) -> BodyPhrase:
    """'Đoàn công tác của |Bộ Y tế': who has sent a delegation takes part by it."""
    return body.parent if body.type == DELEGATION and body.parent is not None else body


def _sent(scene: Scene, body: BodyPhrase) -> BodyPhrase:
    """'Đoàn đại biểu |Hội Hữu nghị A|', 'Đoàn công tác |UBND tỉnh B|': the body named inside has sent it."""
    if body.type != DELEGATION or body.parent is not None:
        return body
    named = body.start + len(body.form.split())  # behind |Đoàn cán bộ|
    inside = [j for j in range(named, body.end) if j in scene.reading.bodies and j not in scene.delegations]
    parser = BodyParser(scene.reading, frozenset(m.start for m in scene.mentions)) if inside else None
    sender = next((found for j in inside if parser and (found := parser.at(j, titled=True)) is not None and found.end > j + 1), None)
    return body if sender is None or sender.type == DELEGATION else body._replace(parent=sender)
