"""A Reading -> the titles in it: a role head with its qualifiers, the body it is held in, and the status marker before it."""

from typing import NamedTuple

from kg.extract.aides import Served, served_at
from kg.extract.bodies import BodyParser, BodyPhrase
from kg.extract.comprising import comprising
from kg.extract.delegates import delegate_at
from kg.extract.held_in import held_in, qualified
from kg.extract.reading import Reading
from kg.extract.seats import Seat
from kg.extract.set_apart import set_apart
from kg.language import Head
from kg.text import key
from kg.text.tokens import CAPITAL, LOWER

CHARGE_REACH = 30  # tokens between 'giao' and 'phụ trách', the person between them
APPOSING, APPOSED = ",-–—(", ",;.)-–—"  # marks before and behind a post that stands beside a name
LONGEST_HEAD = 4  # tokens of a head before its last
STATUS_REACH = 4  # tokens of a word of status or a verb of holding before a title
MOST_WITHIN = 2  # offices that a title may be held in, one in the other
JOIN_REACH = 90  # tokens between a verb of decision and the 'tham gia' at the end of its list of people


class Title(NamedTuple):
    """Tokens start..end are a title. `body` is None where the title names none; `marker` is the status word before it."""

    start: int
    end: int
    head: Head
    body: BodyPhrase | None
    marker: str = ""
    unfolded: str = ""


def find_titles(reading: Reading, parser: BodyParser) -> list[Title]:
    """All titles in order; none overlap, but a coordination unfolds into several over one span."""
    found: list[Title] = []
    end, marker = 0, ("", -1)
    head, bodies, joins, marks = reading.head, reading.bodies, reading.marks["join"], reading.status
    for i in sorted({*head, *bodies, *joins, *marks, *reading.marks["charge"]}):
        if i < end:
            continue
        status = marks.get(i)
        if status is not None:
            marker = (status[1], status[0])
        title = title_at(reading, parser, i) if i in reading.head and i not in reading.skip and not _longer_body(reading, i) else None
        if title is None:
            joined = (
                _joined(reading, parser, i, joins[i][0]) if i in joins else _in_charge(reading, parser, i) or _delegate(reading, parser, i)
            )
            found.extend(joined)
            end = joined[-1].end if joined else _fixed_end(reading, i)
            continue
        if marker[1] == i:
            title = title._replace(marker=marker[0])
        title = _told_of(reading, parser, title, found[-1] if found else None)
        found.append(title)
        more = unfold(reading, parser, title)
        found.extend(more)
        end = more[-1].end if more else title.end
    return found


def _fixed_end(reading: Reading, i: int) -> int:
    """Behind a body whose name holds a head: the 'Bí thư' of Ban Bí thư is no title, nor the 'chủ tịch' of 'Đoàn chủ tịch'."""
    for end, entry in reading.bodies.get(i, ()):  # the longest comes first
        if entry.kind in ("fixed", "part"):
            return end
    if i in reading.head and reading.head[i][1].base.only:
        return reading.head[i][0]  # nor is the 'trưởng' of 'thủ trưởng Bộ Quốc phòng'
    return i


def _joined(reading: Reading, parser: BodyParser, i: int, at: int) -> list[Title]:
    """'tham gia Ban Chấp hành, Ban Thường vụ': behind the verb of a decision, a membership in each of the bodies from `at` on."""
    first, _ = reading.tokens.sentences[reading.tokens.sentence[i]]
    if not any(j in reading.change for j in range(max(first, i - JOIN_REACH), i)):
        return []
    language, tokens = reading.language, reading.tokens
    join = language.changes.join
    found: list[Title] = []
    while at < len(tokens):
        body = parser.at(at, titled=True)
        if body is None or body.type not in join.bodies:
            break
        words = f"{join.words[0]} {tokens.slice(body.start, body.end)}"
        found.append(Title(at if found else i, body.end, language.heads[join.head], body, "", words))
        at = body.end
        if at + 1 < len(tokens) and (tokens.words[at] == "," or tokens.keys[at] in language.grammar.conjunctions):
            at += 1
        else:
            break
    return found


def _in_charge(reading: Reading, parser: BodyParser, i: int) -> list[Title]:
    """'giao ông A |phụ trách Sở X|': who is given a body to look after heads it for the time being."""
    charge, tokens, language = reading.language.changes.charge, reading.tokens, reading.language
    mark = reading.marks["charge"].get(i)
    first, _ = tokens.sentences[tokens.sentence[i]]
    if mark is None or tokens.keys[i - 1] in charge.not_behind:
        return []
    body = parser.at(mark[0], titled=True)
    given = charge.giving.first(tokens.keys, max(first, i - CHARGE_REACH), i) >= 0 or _stands_beside(reading, parser, i)
    if not given and not (body is not None and language.grammar.until_then.at(tokens.keys, body.end)):
        return []  # 'phân công ông A phụ trách Sở X |cho đến khi| bổ nhiệm Giám đốc'
    own = body is not None and body.own and (not body.own.islower() or key(body.own) in language.fields)  # no 'phụ trách phòng cháy'
    named = body is not None and (own or body.seat.said or body.parent is not None)
    if body is None or not named or body.type not in charge.bodies or body.type not in language.leads:
        return []
    return [Title(i, body.end, language.leads[body.type], body, "acting", " ".join(tokens.slice(i, body.end).split()))]


def _delegate(reading: Reading, parser: BodyParser, i: int) -> list[Title]:
    """'đại biểu Lê An (|đoàn Cà Mau|)': a seat in the assembly."""
    found = delegate_at(reading, parser.seats, i)
    if found is None:
        return []
    end, head, words, status = found
    return [Title(i, end, head, None, status, words)]


def _longer_body(reading: Reading, i: int) -> bool:
    """'Tổng Lãnh sự quán' is a body, though 'Tổng Lãnh sự' is a head."""
    return any(end > reading.head[i][0] and not entry.common for end, entry in reading.bodies.get(i, ()))


def title_at(reading: Reading, parser: BodyParser, i: int, within: int = 0) -> Title | None:
    """The title that starts at token i, within so many others: 'Thư ký |Phó Chủ tịch nước|' is within one."""
    tokens = reading.tokens
    found = _head_at(reading, i)
    if found is None:
        return None
    end, head = found
    base = head.base
    if base.is_:
        title = _short_form(reading, parser, i)
        return title if not base.apposed or _apposed(reading, parser, title) else None
    if base.closed:
        return Title(i, end, head, None)
    behind = end
    end = qualified(reading, end)
    served = _served(reading, parser, end, within) if base.of_office else None
    if served is not None:
        return Title(i, served.end, head, served.body._replace(start=end))
    body = _body_of(reading, parser, i, end, head)
    if body is not None and head.base.only and body.type not in head.base.only:
        return None
    if body is None and (base.needs in ("body", "named") or base.joins):
        return None
    if base.needs == "named" and body is not None and not (body.own or body.seat.said or body.parent):
        return None
    end = max(end, body.end if body else end)
    if end in reading.qualifier and tokens.keys[end] in reading.language.naming.qualifiers_behind_bodies:
        end = reading.qualifier[end][0]
    held = any(j in reading.qualifier and _acting(reading, j, reading.qualifier[j][0]) for j in range(behind, end))
    return Title(i, end, head, body, "acting" if held else "")


def _body_of(reading: Reading, parser: BodyParser, i: int, end: int, head: Head) -> BodyPhrase | None:
    """What the post is held in whose head stands at tokens i..end: the body behind it, or that before it which its holders make up."""
    body = held_in(reading, parser, end, head)
    body = set_apart(reading, parser, end, head, body) or body
    made_up = body is None and head.base.needs == "elided" and head.function == "member"
    return comprising(reading, parser, i, end, head) if made_up else body


def _acting(reading: Reading, i: int, end: int) -> bool:
    """Whether one of the qualifiers from i to end says that the post is held for somebody else: 'phụ trách'."""
    acting = reading.language.words.status["acting"]
    while i < end:
        stop = reading.qualifier[i][0]
        if " ".join(reading.tokens.keys[i:stop]) in acting:
            return True
        i = stop
    return False


def serves_a_member(reading: Reading, title: Title) -> bool:
    """'|Trợ lý| Ủy viên Bộ Chính trị, Phó Thủ tướng Lê An': the posts behind it are those of whom the assistant serves."""
    end = title.start + 1
    inside = next((reading.head[i][1] for i in range(end, title.end) if i in reading.head), None)
    return title.head.base.of_office and (bool(title.unfolded) or (inside is not None and inside.function == "member"))


def _served(reading: Reading, parser: BodyParser, i: int, within: int) -> Served | None:
    """Whom the assistant serves whose head ends before token i, within so many other titles."""
    return served_at(reading, parser, i, lambda at: title_at(reading, parser, at, within + 1)) if within < MOST_WITHIN else None


def _told_of(reading: Reading, parser: BodyParser, title: Title, before: Title | None) -> Title:
    """'ông An, |Trợ lý| Phó Thủ tướng Lê Bình': the name behind is that of whom An serves, and so are the posts before it.

    `before` is the title read last. Where nobody stands before, 'Trợ lý Phó Thủ tướng Lê Bình' may be Bình's own post.
    """
    if not title.head.base.of_office:
        return title
    end, _ = _head_at(reading, title.start) or (title.end, title.head)
    served = _served(reading, parser, end, 0)
    if served is None or served.named == served.end or not (served.sure or _has_holder(reading, parser, title.start, before)):
        return title
    words = " ".join(reading.tokens.slice(title.start, served.named).split())
    return Title(title.start, end, title.head, served.body._replace(start=end, end=end), title.marker, words)


def _has_holder(reading: Reading, parser: BodyParser, i: int, before: Title | None) -> bool:
    """Whether a name, a verb of holding a post or a post of the same person stands before the title that starts at token i."""
    start = reading.start_before(i, 0, STATUS_REACH, "status")
    i = i if start is None else start
    if before is not None and before.end == i - 1 and reading.tokens.words[i - 1] in APPOSING:
        return _has_holder(reading, parser, before.start, None)
    held = reading.start_before(i, 0, STATUS_REACH, "copula", "into", "post_word", "change")
    return held is not None or _stands_beside(reading, parser, i)


def _head_at(reading: Reading, i: int) -> tuple[int, Head] | None:
    """The longest head at token i that what follows allows: 'Bí thư | Trung ương Đoàn', 'Trưởng | đoàn công tác …'."""
    words = reading.tokens.words
    found = reading.heads.get(i, [])
    for end, head in found:
        if (head.base.unless_next and end < len(words) and words[end] in head.base.unless_next) or _crossed(reading, i, head):
            continue
        longer = any(stop > end for stop, _ in reading.bodies.get(end - 1, ()))
        if longer and any(shorter == end - 1 and other.base.joins for shorter, other in found):
            continue
        return end, head
    return None


def _crossed(reading: Reading, i: int, head: Head) -> bool:
    """'chức vụ Trưởng ban' holds no 'Vụ trưởng': a capital where the form has none, and none where it has one."""
    form, cases = head.forms[0].split(), reading.tokens.cases
    if cases[i] == LOWER and reading.post_word.get(i - 1, (i, None))[0] > i:
        return True  # 'chức vụ phó chủ tịch' holds no 'vụ phó'
    naming = reading.language.naming
    if naming.grades.before(reading.tokens.keys, i) or (cases[i] == LOWER and naming.no_posts.before(reading.tokens.keys, i)):
        return True
    if head.base.joins and cases[i] == LOWER and any(i in range(j + 1, end) for j, end in _around(reading, i)):
        return True  # 'thủ trưởng Bộ Quốc phòng' holds no 'trưởng'
    return len(form) == 2 and form[1].islower() and cases[i] == LOWER and cases[i + 1] == CAPITAL


def _around(reading: Reading, i: int) -> list[tuple[int, int]]:
    """Start and end of the heads that begin before token i and may hold it."""
    return [(j, reading.head[j][0]) for j in range(max(0, i - LONGEST_HEAD), i) if j in reading.head]


def _short_form(reading: Reading, parser: BodyParser, i: int) -> Title:
    """UVBTV, UVTW: the head that the short form stands for, and the body that it holds."""
    end, short = reading.head[i]
    head = reading.language.heads[str(short.base.is_)]
    if short.base.embeds is None:
        label = reading.language.body_types[str(short.base.body)].label
        entry = reading.language.entry_of[str(short.base.body)]
        return Title(i, end, head, BodyPhrase(i, end, entry.id, label, "", Seat(end), None, entry))
    body = parser.embedded(i, end, short.base.embeds)
    return Title(i, body.end, head, body)


def _apposed(reading: Reading, parser: BodyParser, title: Title) -> bool:
    """'ông Lê An, |Thường vụ Tỉnh ủy|, …': between marks behind a name; in 'ông An, Thường vụ Tỉnh ủy đã họp' it is the body."""
    words = reading.tokens.words
    return _stands_beside(reading, parser, title.start) and (title.end >= len(words) or words[title.end] in APPOSED)


def _stands_beside(reading: Reading, parser: BodyParser, i: int) -> bool:
    """'ông Lê An, |…', 'Lê An - |…': whether a mark behind a name stands before token i."""
    before = i - 1
    if before < 1 or reading.tokens.words[before] not in APPOSING:
        return False
    return any(j in parser.names for j in range(max(0, before - reading.language.naming.longest_name), before))


def unfold(reading: Reading, parser: BodyParser, title: Title) -> list[Title]:
    """'Chủ tịch HĐND và UBND tỉnh': the second body, with the head of the first."""
    tokens, end = reading.tokens, title.end
    if title.body is None or title.body.entry is None or title.body.entry.kind != "seat" or end + 1 >= len(tokens):
        return []
    joined = tokens.words[end] in (",", "-", "–") or tokens.words[end] in reading.language.grammar.conjunctions
    if not joined or end + 1 in reading.head:
        return []
    second = parser.at(end + 1)
    if (
        second is None
        or second.entry is None
        or second.entry.kind != "seat"
        or second.type == title.body.type
        or second.type not in title.head.bodies
    ):
        return []
    words = tokens.slice(title.start, title.body.start) + " " + tokens.slice(second.start, second.end)
    return [Title(title.start, second.end, title.head, second, title.marker, " ".join(words.split()))]
