"""A Scene and a verb -> the assembly that does it: 'Quốc hội khóa XV |thảo luận| …' tells a sitting, 'được Quốc hội thông qua' none."""

from kg.extract.scene import Scene
from kg.text.tokens import CAPITAL, LOWER, MARK, NUMBER, UPPER

LONGEST_PLACE = 5  # tokens
REACH = 10  # tokens of a term between an assembly and its verb


def assembly_before(scene: Scene, at: int, ends: dict[int, int], types: frozenset[str]) -> int:
    """The start of a body of one of the types before token `at`, over its term; -1 where none stands there."""
    said, first = scene.reading.language.events, scene.sentence(at)[0]
    for j in range(at, max(first, at - REACH), -1):
        start = ends.get(j, -1)
        if start >= 0:
            body = scene.body_at.get(start)
            return start if body is not None and body.type in types else -1
        if scene.tokens.cases[j - 1] not in (MARK, NUMBER, UPPER, CAPITAL) and scene.tokens.keys[j - 1] not in said.behind_assemblies:
            return -1
    return -1


def before_term(scene: Scene, at: int) -> int:
    """Where 'khóa XV, nhiệm kỳ 2021-2026' begins that ends right before token `at`; `at` itself if no term does."""
    tokens, said = scene.tokens, scene.reading.language.events
    begin = at
    for j in range(at - 1, max(scene.sentence(at - 1)[0], at - REACH) - 1, -1):
        if tokens.keys[j] in said.terms_of_bodies:
            begin = j
        elif tokens.cases[j] not in (MARK, NUMBER, UPPER) and tokens.keys[j] not in said.behind_assemblies:
            break
    return begin - (begin < at and tokens.words[begin - 1] == ",")


def opens_clause(scene: Scene, i: int) -> bool:
    """Whether a clause begins with token i: behind a mark, a date, or nothing; not 'được |Quốc hội| thông qua', 'trình |HĐND tỉnh|'."""
    first, _ = scene.sentence(i)
    if i == first or scene.tokens.cases[i - 1] in (MARK, NUMBER):
        return True
    return any(w.end == i for w in scene.dates_in(first, i))


def place_before(scene: Scene, at: int) -> bool:
    """'|huyện Mường Tè| tổ chức diễn tập': a unit that opens its clause does what its offices do."""
    places, levels = scene.reading.place, scene.reading.level
    for j in range(at - 1, max(scene.sentence(at)[0] - 1, at - LONGEST_PLACE), -1):
        if j in places and places[j][0] == at:
            start = next((k for k in (j - 1, j - 2) if k in levels and levels[k][0] == j), -1)
            return opens_clause(scene, start if start >= 0 else j)
        if j in levels and levels[j][0] < at and _is_name(scene, levels[j][0], at):
            return opens_clause(scene, j)
    return False


def _is_name(scene: Scene, first: int, last: int) -> bool:
    """'phường |Hoa Mai|', 'phường |7|': what stands behind the level is a name, known or not."""
    return all(case in (CAPITAL, UPPER, NUMBER) for case in scene.tokens.cases[first:last])


def behind_small_words(scene: Scene, i: int) -> int:
    """Where the small words before a verb begin: 'ông A |cũng đã| họp'; 'Long' is a name, 'long trọng' is not."""
    tokens, first = scene.tokens, scene.sentence(i)[0]
    while i > first and tokens.keys[i - 1] in scene.words.between and tokens.cases[i - 1] == LOWER and i - 1 not in scene.soft:
        i -= 1  # but 'Huyện |ủy|' is no 'ủy quyền'
    return i


def before_company(scene: Scene, at: int) -> int:
    """'bà B |cùng các thành viên| đã trồng cây': where those begin who do it with the person; `at` itself where none do."""
    keys = scene.tokens.keys
    begin = at - scene.words.groups.before(keys, at)
    while begin < at and keys[begin - 1] in scene.reading.language.events.person_joiners:
        begin -= 1
    return begin


def group_before(scene: Scene, at: int) -> bool:
    """'|hai bên| ký bản ghi nhớ', '|Đoàn công tác| dâng hương': a group of no name opens the clause."""
    size = scene.words.groups.before(scene.tokens.keys, at)
    return size > 0 and opens_clause(scene, at - size)
