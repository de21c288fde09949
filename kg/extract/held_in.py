"""A role head in a Reading -> the body that its post is held in, as the words behind it name it."""

from kg.extract.bodies import BodyParser, BodyPhrase
from kg.extract.firms import brand_at, capitals, unlisted_at
from kg.extract.reading import Reading
from kg.extract.seats import Seat
from kg.language import Head
from kg.language.schema import BodyEntry
from kg.text import key
from kg.text.tokens import BREAK, CAPITAL, LOWER, MARK, NUMBER, UPPER

LONGEST_DUTY = 6  # words of what somebody looks after in a firm
LONGEST_HOST = 3  # words of a foreign city that no list has
LONGEST_VILLAGE = 4  # words of the name of a village
LONGEST_FIELD = 12  # tokens of the field of a foreign ministry that no list has


def held_in(reading: Reading, parser: BodyParser, i: int, head: Head) -> BodyPhrase | None:
    tokens, base = reading.tokens, head.base
    if i >= tokens.size:
        return None
    if base.before and (fixed := _before_head(reading, i, base.before)) is not None:
        return fixed
    if base.mission or base.embeds:
        return _mission(reading, parser, i, base.mission) if base.mission else _of_seat(reading, parser, i, base.embeds or "")
    start = i
    if tokens.words[i] == "." and not tokens.spaced[i] and i + 1 < len(tokens) and (not tokens.spaced[i + 1] or _is_short(reading, i)):
        start = i = i + 1  # 'PCT.HĐND tỉnh', 'PCT. Ủy ban MTTQ'
    if (
        tokens.keys[i] in reading.language.naming.links_of_bodies
        and i + 1 < len(tokens)
        and (i + 1 in reading.bodies or i + 1 in reading.brand)
    ):
        start = i + 1
    body = _named_by_head(reading, parser, i, head) if base.field and i in reading.field else None
    body = body or parser.at(start, titled=True)
    if body is not None and start > i and _only_serves_there(reading, body, i, head):
        return None
    if body is None and base.within is None:
        body = _named_by_head(reading, parser, i, head) or _behind_field(reading, parser, i, head)
    if body is not None and base.joins:
        body = _through_qualifier(reading, parser, body)
        if body.type in reading.language.naming.bodies.qualifiers:
            body = _past_qualifier(reading, body)
    return body if body is not None else _bare(reading, parser, i, head)


def _is_short(reading: Reading, i: int) -> bool:
    """'PCT|.| Ủy ban MTTQ': a full stop that ends a short form and no sentence, before a body."""
    tokens = reading.tokens
    return tokens.cases[i - 1] == UPPER and i + 1 in reading.bodies and tokens.cases[i + 1] in (CAPITAL, UPPER)


def _of_seat(reading: Reading, parser: BodyParser, i: int, form: str) -> BodyPhrase | None:
    """'Đại biểu HĐND |tỉnh X|': whose the body is that the head itself names; None where nothing is said."""
    seat = parser.seats.at(i)
    entry = next(e for e in reading.language.bodies_file.types if form in e.forms)
    return BodyPhrase(i, seat.end, entry.id, entry.forms[0], "", seat, None, entry) if seat.said else None


def _only_serves_there(reading: Reading, body: BodyPhrase, i: int, head: Head) -> bool:
    """'Tổng Giám đốc |tại Ban chuyên môn| của Tập đoàn X': a division that has no such head is not what the post is held in."""
    naming = reading.language.naming
    return reading.tokens.keys[i] in naming.locatives and body.type in naming.bodies.of_sides and body.type not in head.bodies


def _behind_field(reading: Reading, parser: BodyParser, i: int, head: Head) -> BodyPhrase | None:
    """'Giám đốc |Phân tích Công ty X|', 'Phó Giám đốc |Phát triển dự án Tập đoàn Y|': the firm stands behind what is looked after there."""
    tokens, types = reading.tokens, reading.language.naming.types
    if types.firm not in head.bodies or tokens.cases[i] not in (CAPITAL, UPPER):
        return None
    others = (reading.head, reading.level, reading.place, reading.country, reading.stop, reading.rank, reading.address)
    for j in range(i, min(i + LONGEST_DUTY, len(tokens))):
        if j > i and tokens.cases[j] == CAPITAL and any(entry.id == types.firm for _, entry in reading.bodies.get(j, ())):
            firm = parser.at(j, titled=True)
            return firm._replace(start=i) if firm is not None and firm.type == types.firm and firm.own else None
        if tokens.cases[j] in (MARK, NUMBER, BREAK) or j in parser.names or any(j in marks for marks in others):
            return None
    return None


def _past_qualifier(reading: Reading, body: BodyPhrase) -> BodyPhrase:
    """'Phó Trưởng Ban | Thường trực | Ban Chỉ đạo', 'Phó Trưởng Ban | Thường trực': not of a standing board."""
    if body.parent is not None:
        return body.parent._replace(start=body.start)
    plain = next((entry for _, entry in reading.bodies[body.start] if entry.id != body.type), None)
    if plain is None or body.seat.said:
        return body
    return BodyPhrase(body.start, body.end, plain.id, plain.forms[0], "", Seat(body.end), None, plain)


def _through_qualifier(reading: Reading, parser: BodyParser, body: BodyPhrase) -> BodyPhrase:
    """'Phó Trưởng Ban | Thường trực | Ban Chỉ đạo …': the body behind the qualifier is the one meant."""
    if body.own or body.parent is not None or body.end not in reading.qualifier:
        return body
    end = qualified(reading, body.end)
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
    entry = _entry(reading, word)
    if entry is None or i in parser.names:
        return None
    if field is not None:
        end = field[0]
    elif base.of and tokens.cases[i] in (CAPITAL, UPPER) and i not in reading.head and i not in reading.place and i not in reading.country:
        end = parser.own_names.end(i, entry)
    elif base.field:
        end = _unlisted_field(reading, parser, i)
    else:
        return None
    if end == i:
        return None
    seat = parser.seats.at(end)
    return BodyPhrase(i, seat.end, entry.id, word, tokens.slice(i, end), seat, None, entry)


def _unlisted_field(reading: Reading, parser: BodyParser, i: int) -> int:
    """'Bộ trưởng | Giao thông và Kỹ thuật số | Estonia': a ministry of no list, before its country; i itself if no country follows."""
    tokens, conjunctions = reading.tokens, reading.language.grammar.conjunctions
    for j in range(i, min(i + LONGEST_FIELD, len(tokens))):
        if j in reading.country:
            return j if j > i and tokens.cases[j - 1] != MARK else i
        capital = tokens.cases[j] == CAPITAL
        if j in parser.names or j in reading.head or j in reading.bodies or not (capital or (j > i and _inside(reading, j, conjunctions))):
            return i
    return i


def _inside(reading: Reading, j: int, conjunctions: frozenset[str]) -> bool:
    """A conjunction, or a later syllable of a word that a capital opens: 'Ngoại |thương |và Phát |triển'."""
    tokens = reading.tokens
    return tokens.keys[j] in conjunctions or (tokens.cases[j] == LOWER and j not in reading.stop and j not in reading.status)


def _entry(reading: Reading, word: str) -> BodyEntry | None:
    return next((entry for entry in reading.language.bodies_file.types if entry.forms and entry.forms[0] == word), None)


def _mission(reading: Reading, parser: BodyParser, i: int, mission: str) -> BodyPhrase | None:
    """'Đại sứ (nước) X tại Y', 'Đại sứ Đặc mệnh toàn quyền … tại Y': the embassy of X in Y."""
    tokens, naming = reading.tokens, reading.language.naming
    led = tokens.keys[i] in naming.before_senders or tokens.keys[i] in reading.language.words.country_nouns
    at = i + 1 if led or (tokens.words[i] == "," and i + 1 in reading.bodies) else i
    body = parser.at(at, titled=True)
    if body is not None and (body.type in naming.bodies.missions or tokens.words[i] != ","):
        return body
    if tokens.words[i] == ",":
        return None
    sender, entry = reading.country.get(at), _entry(reading, mission)
    assert entry is not None, "every mission of a head is a form of a body"
    end = sender[0] if sender else i
    if end < len(tokens) and tokens.keys[end] in naming.locatives and end + 1 < len(tokens):
        host = reading.country.get(end + 1) or reading.place.get(end + 1) or reading.brand.get(end + 1)
        if host is None and end + 1 in reading.bodies:
            host = (reading.bodies[end + 1][0][0], "")
        if host is None and sender and (unlisted := capitals(reading, parser, end + 1, LONGEST_HOST)) > end + 1:
            host = (unlisted, "")
        if host is not None:
            own = f"{sender[1] if sender else naming.home_country} {tokens.keys[end]} {tokens.slice(end + 1, host[0])}"
            return BodyPhrase(i, host[0], entry.id, mission, own, Seat(host[0]), None, None)
    if sender is not None:
        return BodyPhrase(i, end, entry.id, mission, str(sender[1]), Seat(end), None, None)
    return None


def _bare(reading: Reading, parser: BodyParser, i: int, head: Head) -> BodyPhrase | None:
    """No body word: a place ('Chủ tịch Đà Nẵng'), a country ('Thủ tướng Lào'), or a name that no list has ('Chủ tịch ABC')."""
    base, tokens, types = head.base, reading.tokens, reading.language.naming.types
    if i in parser.names:
        return None
    if base.needs == "named" and (found := _staff(reading, parser, i)) is not None:
        return found
    if base.place_name and (tokens.cases[i] in (CAPITAL, UPPER, NUMBER)):
        seat = Seat(capitals(reading, parser, i, LONGEST_VILLAGE))
        return BodyPhrase(i, seat.end, types.village, _village(reading, i, base.forms), tokens.slice(i, seat.end), seat, None, None)
    if types.village in head.bodies and (village := _village_written_out(reading, parser, i)) is not None:
        return village
    seat = parser.seats.at(i)
    if seat.country and base.national:
        return BodyPhrase(i, seat.end, types.country, seat.country, "", seat, None, None)
    if seat.country and base.body is not None:
        label, home = reading.language.body_types[base.body].label, reading.language.naming.home_country
        return None if home in label else BodyPhrase(i, seat.end, base.body, label, "", seat, None, None)
    if seat.said and not seat.country and not seat.central:
        return brand_at(reading, parser, i, head) or _local(reading, i, seat, head)
    if seat.said:
        return _central(reading, i, seat, head)
    if (base.function in ("head", "deputy", "member") or types.firm in head.bodies) and base.bodies and not base.closed:
        return unlisted_at(reading, parser, i, head)
    return None


def _village_written_out(reading: Reading, parser: BodyParser, i: int) -> BodyPhrase | None:
    """'xóm trưởng | xóm 7': the village behind a head that names its kind."""
    level = reading.level.get(i)
    if level is None or level[1][1] != "village" or level[0] in parser.names:
        return None
    end = capitals(reading, parser, level[0], LONGEST_VILLAGE)
    if end == level[0]:
        return None
    kind, tokens = reading.language.naming.types.village, reading.tokens
    return BodyPhrase(i, end, kind, tokens.slice(i, level[0]).capitalize(), tokens.slice(level[0], end), Seat(end), None, None)


def _village(reading: Reading, i: int, forms: tuple[str, ...]) -> str:
    """'Ấp' behind 'Trưởng ấp': the kind of village that the head at token i names."""
    kinds = [form.split()[1:] for form in forms]
    words = next((kind for kind in kinds if reading.tokens.keys[i - len(kind) : i] == [key(word) for word in kind]), kinds[0])
    return " ".join(words).capitalize()


def _staff(reading: Reading, parser: BodyParser, i: int) -> BodyPhrase | None:
    """'cán bộ địa chính – xây dựng phường Phú Hữu': staff of the People's Committee there."""
    tokens, j = reading.tokens, i
    while (
        j < len(tokens)
        and j - i < 7
        and (tokens.cases[j] == LOWER or tokens.words[j] in "-–")
        and j not in reading.level
        and j not in reading.stop
    ):
        j += 1
    if j in reading.level and reading.level[j][1][1] in ("commune", "district"):
        seat = parser.seats.at(j)
        kind = reading.language.naming.types.local_government
        return BodyPhrase(i, seat.end, kind, reading.language.body_types[kind].label, "", seat, None, None)
    return None


def _central(reading: Reading, i: int, seat: Seat, head: Head) -> BodyPhrase | None:
    """'Ủy viên | Trung ương': the Central Committee, which only a member of it is said to be of in so few words."""
    said = reading.tokens.slice(i, seat.end)
    entry = next((e for e in reading.language.bodies_file.types if said in e.only_after.get(head.id, ())), None)
    return BodyPhrase(i, seat.end, entry.id, entry.forms[0], "", Seat(seat.end), None, entry) if entry is not None else None


def _local(reading: Reading, i: int, seat: Seat, head: Head) -> BodyPhrase | None:
    """'Chủ tịch tỉnh' chairs the People's Committee, 'Bí thư Hà Nội' the party committee."""
    naming, levels = reading.language.naming, reading.language.words.levels
    for kind, form in naming.bodies.of_places.items():
        if kind in head.bodies:
            opening = key(head.base.forms[0]).split()[0]
            if kind == naming.types.foreign_place and not seat.level and opening in levels:
                seat = seat._replace(level=opening)  # 'Tỉnh trưởng An Huy' heads the 'tỉnh An Huy'
            return BodyPhrase(i, seat.end, kind, form, "", seat, None, None)
    return None


def _before_head(reading: Reading, i: int, before: dict[str, str]) -> BodyPhrase | None:
    """'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ': a minister of no ministry, held in the Government."""
    following = reading.head.get(i + 1) if i + 1 < len(reading.tokens) and reading.tokens.words[i] in ",-–" else None
    kind = before.get(following[1].id) if following is not None else None
    if kind is None:
        return None
    entry = reading.language.entry_of[kind]
    return BodyPhrase(i, i, kind, entry.forms[0], "", Seat(i), None, entry)


def qualified(reading: Reading, end: int) -> int:
    """Behind 'điều hành', 'chuyên trách' and the like."""
    while end in reading.qualifier and not (end in reading.status and _tells_duty(reading, reading.qualifier[end][0])):
        end = reading.qualifier[end][0]
    return end


def _tells_duty(reading: Reading, at: int) -> bool:
    """'Lãnh sự phụ trách |thương mại', '|Tài chính|': what somebody looks after in the post, and no acting head of a body."""
    others = (reading.bodies, reading.level, reading.head, reading.marks["act"], reading.stop, reading.copula, reading.change)
    if at >= len(reading.tokens) or any(at in marks for marks in others):
        return False
    return reading.tokens.cases[at] == LOWER or (reading.tokens.cases[at] == CAPITAL and at in reading.field)
