"""A Reading -> the titles in it: a role head with its qualifiers, the body it is held in, and the status marker before it."""

from typing import NamedTuple

from kg.extract.bodies import BodyParser, BodyPhrase, Seat
from kg.extract.reading import Reading
from kg.language import Head
from kg.text.tokens import CAPITAL, LOWER, UPPER

# qualifiers that stand behind the body: 'thành viên HĐQT độc lập'
_BEHIND_BODY = frozenset({"độc", "không"})


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
    i, size = 0, len(reading.tokens)
    marker = ("", -1)
    head, bodies, joins, marks = reading.head, reading.bodies, reading.marks["join"], reading.status
    while i < size:
        status = marks.get(i)
        if status is not None:
            marker = (status[1], status[0])
        if i not in head and i not in bodies and i not in joins:
            i += 1
            continue
        title = title_at(reading, parser, i) if i in reading.head and i not in reading.skip and not _longer_body(reading, i) else None
        if title is None:
            joined = _joined(reading, parser, i)
            found.extend(joined)
            i = joined[-1].end if joined else max(i + 1, _fixed_end(reading, i))
            continue
        title = title._replace(marker=marker[0] if marker[1] == i else title.marker)
        found.append(title)
        more = unfold(reading, parser, title)
        found.extend(more)
        i = more[-1].end if more else title.end
    return found


def _fixed_end(reading: Reading, i: int) -> int:
    """Behind a body whose name holds a head: the 'Bí thư' of Ban Bí thư is no title."""
    return max((end for end, entry in reading.bodies.get(i, ()) if entry.kind == "fixed"), default=i)


def _joined(reading: Reading, parser: BodyParser, i: int) -> list[Title]:
    """'tham gia Ban Chấp hành, Ban Thường vụ': behind the verb of a decision, a membership in each of the bodies."""
    mark = reading.marks["join"].get(i)
    if mark is None or not any(j in reading.change for j in range(max(0, i - 40), i)):
        return []
    language, tokens = reading.language, reading.tokens
    join, found, at = language.changes.join, [], mark[0]
    while at < len(tokens):
        body = parser.at(at, titled=True)
        if body is None or body.type not in join.bodies:
            break
        words = f"{join.words[0]} {tokens.slice(body.start, body.end)}"
        found.append(Title(at if found else i, body.end, language.heads[join.head], body, "", words))
        at = body.end
        if at + 1 < len(tokens) and (tokens.words[at] == "," or tokens.keys[at] == "và"):
            at += 1
        else:
            break
    return found


def _longer_body(reading: Reading, i: int) -> bool:
    """'Tổng Lãnh sự quán' is a body, though 'Tổng Lãnh sự' is a head."""
    return any(end > reading.head[i][0] and not entry.common for end, entry in reading.bodies.get(i, ()))


def title_at(reading: Reading, parser: BodyParser, i: int) -> Title | None:
    """The title that starts at token i."""
    tokens = reading.tokens
    found = _head_at(reading, i)
    if found is None:
        return None
    end, head = found
    base = head.base
    if base.is_:
        return _short_form(reading, parser, i)
    if base.closed:
        return Title(i, end, head, None)
    behind = end
    end = _qualified(reading, end)
    marker = "acting" if "phụ" in tokens.keys[behind:end] else ""
    body = _body(reading, parser, end, head)
    if body is not None and head.base.only and body.type not in head.base.only:
        return None
    if body is None and (base.needs in ("body", "named") or base.joins):
        return None
    if base.needs == "named" and body is not None and not (body.own or body.seat.said or body.parent):
        return None
    end = max(end, body.end if body else end)
    if end in reading.qualifier and tokens.keys[end] in _BEHIND_BODY:
        end = reading.qualifier[end][0]
    return Title(i, end, head, body, marker)


def _head_at(reading: Reading, i: int) -> tuple[int, Head] | None:
    """The longest head at token i that what follows allows: 'Bí thư | Trung ương Đoàn', 'Trưởng | đoàn công tác …'."""
    words = reading.tokens.words
    found = sorted(((end, entry.value) for end, entry in reading.language.trie.at(reading.tokens, i) if entry.kind == "head"), reverse=True, key=_length)
    for end, head in found:
        if (head.base.unless_next and end < len(words) and words[end] in head.base.unless_next) or _crossed(reading, i, head):
            continue
        longer = any(stop > end for stop, _ in reading.bodies.get(end - 1, ()))
        if longer and any(shorter == end - 1 and other.base.joins for shorter, other in found):
            continue
        return end, head
    return None


def _length(found: tuple[int, Head]) -> int:
    return found[0]


def _crossed(reading: Reading, i: int, head: Head) -> bool:
    """'chức vụ Trưởng ban' holds no 'Vụ trưởng': a capital where the form has none, and none where it has one."""
    form, cases = head.forms[0].split(), reading.tokens.cases
    if cases[i] == LOWER and i and reading.tokens.keys[i - 1] == "chức":
        return True  # 'chức vụ phó chủ tịch' holds no 'vụ phó'
    return len(form) == 2 and form[1].islower() and cases[i] == LOWER and cases[i + 1] == CAPITAL


def _short_form(reading: Reading, parser: BodyParser, i: int) -> Title:
    """UVBTV, UVTW: the head that the short form stands for, and the body that it holds."""
    end, short = reading.head[i]
    head = reading.language.heads[str(short.base.is_)]
    if short.base.embeds is None:
        label = reading.language.body_types[str(short.base.body)].label
        entry = next(e for e in reading.language.bodies_file.types if e.id == short.base.body)
        return Title(i, end, head, BodyPhrase(i, end, str(short.base.body), label, "", Seat(end), None, entry))
    body = parser.embedded(i, end, short.base.embeds)
    return Title(i, body.end, head, body)


def _qualified(reading: Reading, end: int) -> int:
    """Behind 'điều hành', 'chuyên trách' and the like."""
    while end in reading.qualifier:
        end = reading.qualifier[end][0]
    return end


def _body(reading: Reading, parser: BodyParser, i: int, head: Head) -> BodyPhrase | None:
    tokens, base = reading.tokens, head.base
    if i >= len(tokens):
        return None
    if base.mission:
        return _mission(reading, parser, i, base.mission)
    if base.of_office and i in reading.head:
        office = title_at(reading, parser, i)
        if office is not None:
            return office.body._replace(start=i) if office.body else BodyPhrase(i, office.end, "", "", "", Seat(office.end), None, None)
    start = i
    if tokens.keys[i] in ("của", "thuộc", "tại") and i + 1 < len(tokens) and (i + 1 in reading.bodies or i + 1 in reading.brand):
        start = i + 1
    body = _named_by_head(reading, parser, i, head) if base.field and i in reading.field else None
    body = body or parser.at(start, titled=True)
    if body is not None and body.entry is not None and body.entry.only_after and not _full(body):
        body = None
    if body is None and base.within is None:
        body = _named_by_head(reading, parser, i, head)
    if body is not None and base.joins:
        body = _through_qualifier(reading, parser, body)
        if body.type == "ban-thuong-truc" and body.parent is not None:
            body = body.parent._replace(start=body.start)  # 'Phó Trưởng Ban | Thường trực | Ban Chỉ đạo'
    return body if body is not None else _bare(reading, parser, i, head)


def _full(body: BodyPhrase) -> bool:
    return body.end > body.start


def _through_qualifier(reading: Reading, parser: BodyParser, body: BodyPhrase) -> BodyPhrase:
    """'Phó Trưởng Ban | Thường trực | Ban Chỉ đạo …': the body behind the qualifier is the one meant."""
    if body.own or body.parent is not None or body.end not in reading.qualifier:
        return body
    end = _qualified(reading, body.end)
    inner = parser.at(end, titled=True)
    if (inner is not None and inner.type != body.type) or (inner is not None and inner.own):
        return inner
    return body._replace(end=end)


def _named_by_head(reading: Reading, parser: BodyParser, i: int, head: Head) -> BodyPhrase | None:
    """Where the head already says the body word: 'Bộ trưởng Ngoại giao', 'Cục trưởng Đăng kiểm'."""
    base, tokens = head.base, reading.tokens
    word = base.field or base.of
    if word is None:
        return None
    field = reading.field.get(i)
    entry = next((e for _, e in _entries(reading, word)), None)
    if entry is None or i in parser.names:
        return None
    if field is not None:
        end = field[0]
    elif base.of and tokens.cases[i] in (CAPITAL, UPPER) and i not in reading.head and i not in reading.place and i not in reading.country:
        end = parser.own_end(i, entry)
    else:
        return None
    if end == i:
        return None
    seat = parser.seat(end)
    return BodyPhrase(i, seat.end, entry.id, word, tokens.slice(i, end), seat, None, entry)


def _entries(reading: Reading, word: str) -> list[tuple[int, object]]:
    return [(1, entry) for entry in reading.language.bodies_file.types if entry.forms and entry.forms[0] == word]


def _mission(reading: Reading, parser: BodyParser, i: int, mission: str) -> BodyPhrase | None:
    """'Đại sứ (nước) X tại Y', 'Đại sứ Đặc mệnh toàn quyền … tại Y': the embassy of X in Y."""
    tokens = reading.tokens
    at = i + 1 if tokens.keys[i] in ("nước", "của") or (tokens.words[i] == "," and i + 1 in reading.bodies) else i
    body = parser.at(at, titled=True)
    if body is not None and (body.type in ("dai-su-quan", "lanh-su-quan") or tokens.words[i] != ","):
        return body
    if tokens.words[i] == ",":
        return None
    sender = reading.country.get(at)
    end = sender[0] if sender else i
    if end < len(tokens) and tokens.keys[end] == "tại" and end + 1 < len(tokens):
        host = reading.country.get(end + 1) or reading.place.get(end + 1) or reading.brand.get(end + 1)
        if host is None and end + 1 in reading.bodies:
            host = (reading.bodies[end + 1][0][0], "")
        if host is not None:
            own = f"{sender[1] if sender else 'Việt Nam'} tại {tokens.slice(end + 1, host[0])}"
            return BodyPhrase(i, host[0], "dai-su-quan" if "Đại" in mission else "lanh-su-quan", mission, own, Seat(host[0]), None, None)
    if sender is not None:
        return BodyPhrase(i, end, "dai-su-quan" if "Đại" in mission else "lanh-su-quan", mission, str(sender[1]), Seat(end), None, None)
    return None


def _bare(reading: Reading, parser: BodyParser, i: int, head: Head) -> BodyPhrase | None:
    """No body word: a place ('Chủ tịch Đà Nẵng'), a country ('Thủ tướng Lào'), or a name that no list has ('Chủ tịch ABC')."""
    base, tokens = head.base, reading.tokens
    if i in parser.names:
        return None
    if base.needs == "named" and (found := _staff(reading, parser, i)) is not None:
        return found
    if base.place_name and (tokens.cases[i] in (CAPITAL, UPPER, 3)):
        seat = Seat(_capitals(reading, parser, i, 4))
        return BodyPhrase(i, seat.end, "thon", "Thôn", tokens.slice(i, seat.end), seat, None, None)
    seat = parser.seat(i)
    if seat.country and base.national:
        return BodyPhrase(i, seat.end, "quoc-gia", seat.country, "", seat, None, None)
    if seat.country and base.body is not None:
        return BodyPhrase(i, seat.end, base.body, reading.language.body_types[base.body].label, "", seat, None, None)
    if seat.said and not seat.country and not seat.central:
        return _local(i, seat, head)
    if seat.said:
        return None
    if base.function in ("head", "deputy", "member") and base.bodies and not base.closed:
        return _unknown(reading, parser, i)
    return None


def _staff(reading: Reading, parser: BodyParser, i: int) -> BodyPhrase | None:
    """'cán bộ địa chính – xây dựng phường Phú Hữu': staff of the People's Committee there."""
    tokens, j = reading.tokens, i
    while j < len(tokens) and j - i < 7 and (tokens.cases[j] == LOWER or tokens.words[j] in "-–") and j not in reading.level and j not in reading.stop:
        j += 1
    if j in reading.level and reading.level[j][1][1] in ("commune", "district"):
        seat = parser.seat(j)
        return BodyPhrase(i, seat.end, "ubnd", "Ủy ban nhân dân", "", seat, None, None)
    return None


def _local(i: int, seat: Seat, head: Head) -> BodyPhrase | None:
    """'Chủ tịch tỉnh' chairs the People's Committee, 'Bí thư Hà Nội' the party committee."""
    for kind, form in (("ubnd", "Ủy ban nhân dân"), ("cap-uy", ""), ("dia-phuong-nuoc-ngoai", "")):
        if kind in head.bodies:
            return BodyPhrase(i, seat.end, kind, form, "", seat, None, None)
    return None


def _capitals(reading: Reading, parser: BodyParser, i: int, most: int) -> int:
    tokens, j = reading.tokens, i
    while j < len(tokens) and j - i < most and tokens.cases[j] in (CAPITAL, UPPER, 3) and j not in parser.names and (j == i or tokens.spaced[j]):
        j += 1
    return j


def _unknown(reading: Reading, parser: BodyParser, i: int) -> BodyPhrase | None:
    """A brand or acronym that no list has: capitals throughout, or letters that no Vietnamese syllable has."""
    tokens = reading.tokens
    word = tokens.words[i]
    if tokens.cases[i] == LOWER or not ((word.isupper() and len(word) > 1) or sum(c.isupper() for c in word) > 1):
        return None
    if i in reading.head or i in reading.rank or i in reading.address or tokens.cases[i - 1] == UPPER:
        return None
    return BodyPhrase(i, i + 1, "don-vi", word, "", Seat(i + 1), None, None)


def unfold(reading: Reading, parser: BodyParser, title: Title) -> list[Title]:
    """'Chủ tịch HĐND và UBND tỉnh': the second body, with the head of the first."""
    tokens, end = reading.tokens, title.end
    if title.body is None or title.body.entry is None or title.body.entry.kind != "seat" or end + 1 >= len(tokens):
        return []
    if tokens.words[end] not in ("và", ",", "-", "–") or end + 1 in reading.head:
        return []
    second = parser.at(end + 1)
    if second is None or second.entry is None or second.entry.kind != "seat" or second.type == title.body.type or second.type not in title.head.bodies:
        return []
    words = tokens.slice(title.start, title.body.start) + " " + tokens.slice(second.start, second.end)
    return [Title(title.start, second.end, title.head, second, title.marker, " ".join(words.split()))]
