"""A Scene -> the bodies of a list whose kind is said once: 'các sở: |Y tế|, |Nội vụ|', 'các ban |Tổ chức|, |Nội chính| Tỉnh ủy'."""

from collections.abc import Callable, Iterator
from functools import cache, partial

from kg.extract.bodies import BodyPhrase
from kg.extract.scene import Scene
from kg.extract.seats import Seat, Seats
from kg.language import Language
from kg.language.schema import BodyEntry
from kg.text import key
from kg.text.tokens import LOWER

DEPARTMENT = "ban-dang"  # bodies.yaml: the departments of the Party, each of which is a form of its own
LONGEST_HEAD = 3  # tokens of 'phó giám đốc' before 'các sở'


def listed_by_kind(scene: Scene) -> Iterator[BodyPhrase]:
    """In the order of the text; the first begins at the word that says the kind."""
    reading, keys = scene.reading, scene.tokens.keys
    kinds, departments = _kinds(reading.language), _departments(reading.language)
    for i in range(2, len(keys) - 1):
        if keys[i] not in kinds or keys[i - 1] not in reading.grammar.many or i in reading.skip or _are_of_heads(scene, i - 1):
            continue
        entry, at = kinds[keys[i]], i + 1 + (scene.tokens.words[i + 1] == ":")
        if entry.id == DEPARTMENT:
            yield from _of_committee(scene, entry, i, _row(scene, at, partial(_department_end, scene, departments)))
        else:
            yield from _of_fields(scene, entry, i, _row(scene, at, partial(_field_end, scene, entry)))


@cache
def _kinds(language: Language) -> dict[str, BodyEntry]:
    """'sở', 'bộ', 'ban' -> the kind of body that each opens."""
    types = language.bodies_file.types
    kinds = {key(e.forms[0]): e for e in types if e.fields and e.capital and (e.seated or e.national) and " " not in e.forms[0]}
    department = language.entry_of[DEPARTMENT]
    return {**kinds, key(department.forms[0].split()[0]): department}


@cache
def _departments(language: Language) -> list[list[str]]:
    """The words behind 'Ban' in the names of the departments, the longest first."""
    forms = language.entry_of[DEPARTMENT].forms
    return sorted((key(form).split()[1:] for form in forms if " " in form), key=lambda words: -len(words))


def _are_of_heads(scene: Scene, at: int) -> bool:
    """'Giám đốc |các sở|' are so many people, 'đại diện |các sở|' stand for each."""
    reading = scene.reading
    if reading.language.events.representing.before(scene.tokens.keys, at):
        return False
    return any(reading.head[j][0] == at for j in range(max(0, at - LONGEST_HEAD), at) if j in reading.head)


def _row(scene: Scene, at: int, end_of: Callable[[int], int]) -> list[tuple[int, int]]:
    """The names that commas and 'và' part, from token `at` on."""
    found: list[tuple[int, int]] = []
    tokens, joiners = scene.tokens, scene.reading.grammar.conjunctions
    while at < len(tokens) and (end := end_of(at)) > at:
        found.append((at, end))
        if end + 1 >= len(tokens) or not (tokens.words[end] == "," or tokens.keys[end] in joiners):
            break
        at = end + 1
    return found


def _field_end(scene: Scene, entry: BodyEntry, j: int) -> int:
    """Behind the field at token j; `j` where none stands, or one that is a body by itself: 'các sở Y tế, |Công an tỉnh|'."""
    reading = scene.reading
    if j not in reading.field or scene.tokens.cases[j] == LOWER:
        return j
    own = any(entry.seated or (other.kind == "seat" and end in reading.level) for end, other in reading.bodies.get(j, ()))
    return j if own else reading.field[j][0]


def _department_end(scene: Scene, departments: list[list[str]], j: int) -> int:
    """Behind the name of a department of the Party at token j; `j` where none stands."""
    keys = scene.tokens.keys
    named = scene.tokens.cases[j] != LOWER
    return next((j + len(words) for words in departments if named and keys[j : j + len(words)] == words), j)


def _of_fields(scene: Scene, entry: BodyEntry, i: int, row: list[tuple[int, int]]) -> Iterator[BodyPhrase]:
    """'các sở Y tế, Nội vụ |tỉnh A|': all are of the place that the last one tells."""
    if len(row) < 2:
        return
    seats = Seats(scene.reading, frozenset(scene.people))
    said = seats.at(row[-1][1], fully=entry.national)
    for n, (start, end) in enumerate(row):
        last = said.end if n == len(row) - 1 else end
        seat = said if entry.seated else Seat(last)
        yield BodyPhrase(start if n else i, last, entry.id, entry.forms[0], scene.tokens.slice(start, end), seat, None, entry)


def _of_committee(scene: Scene, entry: BodyEntry, i: int, row: list[tuple[int, int]]) -> Iterator[BodyPhrase]:
    """'các ban Tổ chức, Nội chính |Tỉnh ủy A|': the committee behind the last one is that of all; without it they may be of an assembly."""
    parent = scene.body_at.get(row[-1][1]) if row else None
    if parent is None or parent.type != scene.reading.language.naming.types.party_committee:
        return
    kind = entry.forms[0].split()[0]
    for n, (start, end) in enumerate(row):
        last = parent.end if n == len(row) - 1 else end
        yield BodyPhrase(start if n else i, last, entry.id, f"{kind} {scene.tokens.slice(start, end)}", "", Seat(end), parent, entry)
