"""The head of an assistant's post in a Reading -> whom the assistant serves: 'Trợ lý |Ủy viên Bộ Chính trị, Phó Thủ tướng Lê An|'."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.bodies import BodyParser, BodyPhrase
from kg.extract.reading import Reading
from kg.extract.seats import Seat
from kg.text.tokens import CAPITAL

if TYPE_CHECKING:
    from kg.extract.titles import Title

MOST_POSTS = 3  # further posts of whom an assistant serves
HIGHEST = 12  # rank of those whose posts are said one after the other: 'Trợ lý Tổng Bí thư, Chủ tịch nước'


class Served(NamedTuple):
    """The posts of whom an assistant serves go up to token `end`, the name behind them up to `named`; `end` where no name follows.

    `sure`: a word between ('trợ lý của', 'trợ lý cố') or several posts make the name that of the one served.
    """

    end: int
    named: int
    body: BodyPhrase
    sure: bool


def served_at(reading: Reading, parser: BodyParser, i: int, title_at: Callable[[int], "Title | None"]) -> Served | None:
    """Whom an assistant serves whose head ends before token i; None where no post follows."""
    at = _over_links(reading, i)
    first = office = title_at(at)
    if first is None or office is None:
        return None
    for _ in range(MOST_POSTS):
        office = _next_post(reading, office, title_at) or office
    return Served(office.end, _name_end(reading, parser, office.end), _body(reading, office), at > i or office.start > first.start)


def serving(titles: Iterable["Title"]) -> frozenset[int]:
    """Where the posts of assistants start behind which those whom they serve are named."""
    return frozenset(t.start for t in titles if t.head.base.of_office and t.unfolded)


def is_served(reading: Reading, name: int, ends: Mapping[int, int], aides: frozenset[int]) -> bool:
    """Whether the one named at token `name` is named only to say whose assistant somebody is: 'ông A, Thư ký Bộ trưởng |B|, giữ chức …'.

    `ends`: where each title begins, by its end; `aides`: where the posts of assistants do.
    """
    start = reading.before.get(name, name)
    while aides and start in ends and ends[start] not in aides:
        start = ends[start]
        start -= reading.tokens.words[start - 1] == "," and start - 1 in ends
        start -= start - 1 in reading.status or reading.tokens.keys[start - 1] in reading.language.naming.possessives
    return ends.get(start) in aides


def _over_links(reading: Reading, i: int) -> int:
    """Over 'của' and 'cố' in 'trợ lý |của cố| Thủ tướng'."""
    if i < len(reading.tokens) and reading.tokens.keys[i] in reading.language.naming.possessives:
        i += 1
    return reading.status[i][0] if i in reading.status else i


def _next_post(reading: Reading, office: "Title", title_at: Callable[[int], "Title | None"]) -> "Title | None":
    """'Ủy viên Bộ Chính trị|, Phó Thủ tướng|': a further post of the one served; not 'Thư ký Bí thư Tỉnh ủy, Chánh Văn phòng'."""
    at = office.end + 1
    if at >= len(reading.tokens) or reading.tokens.words[office.end] != "," or at not in reading.head:
        return None
    following = title_at(at)
    both_high = following is not None and office.head.rank <= HIGHEST and following.head.rank <= HIGHEST
    return following if both_high or office.head.function == "member" else None


def _name_end(reading: Reading, parser: BodyParser, at: int) -> int:
    """Behind the name at token `at`, an honorific before it or not; the token given where no name stands there."""
    start = at
    while start in reading.address or start in reading.rank:
        start = (reading.rank.get(start) or reading.address[start])[0]
    if start not in parser.names:
        return at
    end = start
    while end < len(reading.tokens) and reading.tokens.cases[end] == CAPITAL and end - start < reading.language.naming.longest_name:
        end += 1
    return end


def _body(reading: Reading, office: "Title") -> BodyPhrase:
    """Where the one served holds office: what the post names or always means."""
    if office.body is not None:
        return office.body
    kind, language = office.head.base.body, reading.language
    label = language.body_types[kind].label if kind is not None else ""
    return BodyPhrase(office.start, office.end, kind or "", label, "", Seat(office.end), None, language.entries.get(label))
