"""A Reading -> the official papers named in it: title, number, date of issue and who issued them."""

from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.bodies import BodyPhrase
from kg.extract.calendar import Calendar
from kg.extract.congress_papers import congress_end, is_congress, is_known_congress
from kg.extract.dates import When
from kg.extract.paper_titles import title_end
from kg.extract.reading import Reading
from kg.language.document_schema import PaperType
from kg.text.tokens import BREAK, CAPITAL, LOWER, MARK, NUMBER, UPPER, is_year

NUMBER_WITHIN = 12  # tokens between the type and the word before its number
LONG_FORM = 4  # tokens of a type that says so much that any title may follow: 'Chương trình hành động'
LEAST_LISTED = 3  # tokens of a title in a list: '; Nghị quyết phê chuẩn quyết toán'
LEAST_SMALL = 10  # the least number behind a type in small letters: 'quyết định 2 vấn đề' counts
_ISSUED_WITHIN = 4  # tokens between a number and its date
_HYPHENS = str.maketrans("\u2010\u2011–", "---")  # one number, whichever hyphen it is typed with


class DocumentPhrase(NamedTuple):
    """Tokens start..end name a paper; `named` is the end of what its title says, without date and issuer."""

    start: int
    end: int
    type: str
    title: str
    number: str | None
    issued: str | None
    issuer: BodyPhrase | None
    rule: str
    confidence: float


def find_documents(reading: Reading, calendar: Calendar, bodies: Sequence[BodyPhrase]) -> list[DocumentPhrase]:
    """All papers in order; one that is named inside the title of another is found too."""
    body_at = {b.start: b for b in bodies}
    dates = {w.start: w for w in calendar.dates}
    inside_body = {i for b in bodies for i in range(b.start + 1, b.end)}
    found: list[DocumentPhrase] = []
    taken = opened = 0
    for i, (end, paper) in sorted(reading.marks["paper"].items()):
        if i in reading.skip or i in inside_body or i < opened or _is_topic_itself(reading, i):
            continue
        opened = end
        numbered = _numbered(reading, i, end, paper)
        if numbered:
            found.extend(_completed(reading, calendar, n, body_at, dates) for n in numbered)
        elif i >= taken or paper.within:
            titled = _known(reading, i, end, paper) or _titled(reading, i, end, paper, body_at)
            if titled is not None:
                found.append(titled)
                taken = max(taken, titled.end)
    return found


def _is_topic_itself(reading: Reading, i: int) -> bool:
    """'Nghị quyết về “|Chiến lược …”': what the other paper is called."""
    tokens = reading.tokens
    return i > 1 and tokens.words[i - 1] in '“"' and tokens.keys[i - 2] in reading.language.documents.topic


def _numbered(reading: Reading, i: int, end: int, paper: PaperType) -> list[DocumentPhrase]:
    """'Nghị quyết số 18-NQ/TW', 'Quyết định 217, 218': one paper a number."""
    tokens, joiners = reading.tokens, reading.language.grammar.conjunctions
    at, said = _number_start(reading, end)
    found: list[DocumentPhrase] = []
    again = at
    while at < len(tokens) and tokens.cases[at] == NUMBER:
        number, stop = _number_at(reading, at)
        if not number or (number.isdigit() and not _is_number(reading, i, stop, int(number), said=said)):
            break
        if paper.parts and not said and number.isdigit() and int(number) < 10:  # 'Chương trình 1 và 2'
            break
        words = tokens.slice(i, stop) if not found else f"{tokens.slice(i, end)} {tokens.slice(again, stop)}"
        sure = 0.97 if not number.isdigit() else 0.9
        found.append(
            DocumentPhrase(i if not found else at, stop, paper.id, " ".join(words.split()), number, None, None, "document/number", sure)
        )
        again = stop + 1
        goes_on = again < len(tokens) and (tokens.words[stop] == "," or tokens.keys[stop] in joiners)
        at = _next_number(reading, again) if goes_on else len(tokens)
    return found


def _next_number(reading: Reading, at: int) -> int:
    """Where the number of a further paper of the kind begins: 'Nghị quyết số 57-NQ/TW, |số| 59-NQ/TW'."""
    tokens, number_words = reading.tokens, reading.language.documents.number_words
    if tokens.keys[at] in number_words and at + 1 < len(tokens):
        number = _number_at(reading, at + 1)[0]
        return at + 1 if number and not number.isdigit() else len(tokens)
    return at


def _number_start(reading: Reading, end: int) -> tuple[int, bool]:
    """Where a number begins behind the type, and whether 'số' says so: '18', 'mang số 18', 'thu hồi đất số 18/QĐ-UBND'."""
    tokens, said = reading.tokens, reading.language.documents
    for at in range(end, min(end + NUMBER_WITHIN, len(tokens) - 1)):
        if tokens.keys[at] in said.number_words:
            start = at + 1 + (tokens.words[at + 1] == ":")
            near = at == end or (at == end + 1 and tokens.keys[end] in said.before_number)
            return (start, True) if near or not _number_at(reading, start)[0].isdigit() else (end, False)
        if tokens.cases[at] in (MARK, BREAK, NUMBER) or at in reading.marks["paper"]:
            break
    return end, False


def _number_at(reading: Reading, at: int) -> tuple[str, int]:
    tokens = reading.tokens
    match = reading.language.documents.number.match(tokens.text, tokens.starts[at]) if at < len(tokens) else None
    if match is None:
        return "", at
    stop = at
    while stop < len(tokens) and tokens.starts[stop] < match.end():
        stop += 1
    return "".join(match[0].split()).rstrip(".").translate(_HYPHENS), stop


def _is_number(reading: Reading, i: int, stop: int, figure: int, *, said: bool) -> bool:
    """A bare figure is a number behind 'số' or a capitalised type, and neither a year nor a count ('Kế hoạch 5 năm')."""
    tokens = reading.tokens
    dated = stop + 1 < len(tokens) and tokens.keys[stop] in reading.language.documents.before_issue and tokens.cases[stop + 1] == NUMBER
    if stop < len(tokens) and not dated and tokens.cases[stop] == LOWER and tokens.keys[stop] in reading.language.documents.counted:
        return False
    if said or figure >= 10_000 or 1900 <= figure <= 2100:
        return said
    if tokens.cases[i] != LOWER:
        return True
    after = tokens.keys[stop] if stop < len(tokens) else "."
    return figure >= LEAST_SMALL and (tokens.cases[stop : stop + 1] != [LOWER] or after in reading.language.documents.behind_number)


def _completed(
    reading: Reading, calendar: Calendar, phrase: DocumentPhrase, body_at: dict[int, BodyPhrase], dates: dict[int, When]
) -> DocumentPhrase:
    """With the date and the issuer that follow the number."""
    tokens, said = reading.tokens, reading.language.documents
    at, issued, issuer = phrase.end, None, None
    for step in range(at, min(at + _ISSUED_WITHIN, len(tokens))):
        when = dates.get(step)
        if when is not None and when.day is not None:
            issued, at = calendar.day(when), when.end
            break
        if tokens.cases[step] == BREAK or (tokens.words[step] not in ",(" and tokens.keys[step] not in said.before_issue):
            break
    while at < len(tokens) and tokens.words[at] in ",)":
        at += 1
    if at + 1 < len(tokens) and tokens.keys[at] in said.issued_by and at + 1 in body_at:
        issuer = body_at[at + 1]
        at = issuer.end
    return phrase._replace(end=max(phrase.end, at if issued or issuer else phrase.end), issued=issued, issuer=issuer)


def _titled(reading: Reading, i: int, end: int, paper: PaperType, body_at: dict[int, BodyPhrase]) -> DocumentPhrase | None:
    """A paper without a number: 'Luật Đất đai', 'Nghị quyết về …', 'Nghị quyết Đại hội …', 'Đề án …'."""
    tokens, said = reading.tokens, reading.language.documents
    if not paper.titled or end >= len(tokens) or (i and tokens.keys[i - 1] in said.many):
        return None
    last = tokens.sentences[tokens.sentence[i]][1]
    quoted = paper.quoted and tokens.words[end] in '“"' and tokens.cases[end + 1 : end + 2] == [CAPITAL]
    named = tokens.cases[end] != LOWER and tokens.words[end].isalpha() and paper.lower and end not in body_at
    if tokens.cases[i] == LOWER and not (named or quoted):
        return None
    if tokens.cases[i] == LOWER and quoted:
        last = next((j + 1 for j in range(end + 1, last) if tokens.words[j] in '”"'), last)
    congress = "congress" in paper.titled and is_congress(reading, end)
    if tokens.cases[i] == LOWER and not congress and not quoted:  # 'luật Tiếp Công dân': as far as the capitals go
        last = next((j for j in range(end, last) if tokens.cases[j] == BREAK or all(c == LOWER for c in tokens.cases[j : j + 3])), last)
    at, issuer = end, None
    if tokens.keys[at] in said.issued_by and at + 1 in body_at:
        issuer = body_at[at + 1]
        at = issuer.end
    if at >= last:
        return None
    stop = title_end(reading, i, at, last)
    if congress and at == end:
        cut = congress_end(reading, at, stop)
        return _phrase(reading, i, cut, paper, "document/congress") if is_known_congress(reading, at, cut) else None
    found = _topic_or_own(reading, (i, at, end), stop, paper)
    return found._replace(issuer=issuer) if found is not None else None


def _topic_or_own(reading: Reading, starts: tuple[int, int, int], stop: int, paper: PaperType) -> DocumentPhrase | None:
    """What its title tells: its topic, or its own words; `starts` are the tokens of the type, of the title, and behind the type."""
    tokens, (i, at, end) = reading.tokens, starts
    show = paper.shows and end - i == 2 and tokens.words[at] in '“"'  # 'Chương trình “Giai điệu …”'
    if "topic" in paper.titled and _is_topic(reading, at) and not show:
        return _phrase(reading, i, stop, paper, "document/topic") if stop > at + 1 else None
    if "founding" in paper.titled and reading.language.documents.foundings.at(tokens.keys, at) and CAPITAL in tokens.cases[at:stop]:
        return _phrase(reading, i, stop, paper, "document/title")
    if "listed" in paper.titled and at == end and i and tokens.words[i - 1] in ";:" and _own_title(reading, i, at, paper):
        return _phrase(reading, i, stop, paper, "document/title") if stop >= at + LEAST_LISTED else None
    if "own" in paper.titled and at == end and _own_title(reading, i, at, paper):
        stop = _over_inner(reading, at, _cut(reading, at, stop, short=end - i == 1))
        if paper.shows and _is_held(reading, i, stop):
            return None
        if stop <= at + (not paper.one_word) or _only_opens(reading, i, at, stop, paper) or (paper.shows and _is_show(reading, at, stop)):
            return None
        return _phrase(reading, i, stop, paper, "document/title")
    return None


def _known(reading: Reading, i: int, end: int, paper: PaperType) -> DocumentPhrase | None:
    """'Luật Nhà ở (sửa đổi)', 'Bộ luật Hình sự năm 1999', 'Hiến pháp 2013': a name that the list has, or none but the year."""
    tokens = reading.tokens
    stop = end + paper.known.at(tokens.keys, end)
    year = _year_end(reading, stop)
    if (stop == end and not (paper.years and year > end)) or (tokens.cases[i] == LOWER and tokens.cases[end] == LOWER):
        return None
    amended = reading.language.documents.amended
    bracket = stop + 1 if stop < len(tokens) and tokens.words[stop] == "(" else stop
    length = amended.at(tokens.keys, bracket)
    closed = bracket == stop or tokens.words[bracket + length : bracket + length + 1] == [")"]
    if length and closed:
        year = _year_end(reading, bracket + length + (bracket > stop))
    return _phrase(reading, i, year, paper, "document/known")


def _year_end(reading: Reading, at: int) -> int:
    """Behind '2013' or 'năm 2013'; `at` if no year stands there."""
    tokens = reading.tokens
    year = at + 1 if at < len(tokens) and tokens.keys[at] in reading.language.dates.year else at
    return year + 1 if year < len(tokens) and is_year(tokens.words[year]) else at


def _only_opens(reading: Reading, i: int, at: int, stop: int, paper: PaperType) -> bool:
    """'Kế hoạch đặt ra …': where a sentence begins, a capital says nothing, and a title in small letters needs a year or ends in a name."""
    tokens = reading.tokens
    first = tokens.sentences[tokens.sentence[i]][0]
    opens = all(tokens.cases[j] in (MARK, BREAK) for j in range(first, i))  # behind a bullet, too
    named = tokens.cases[stop - 1] == CAPITAL and reading.language.documents.issued_by.isdisjoint(tokens.keys[at:stop])
    return opens and not paper.openings and tokens.cases[at] == LOWER and not named and not any(map(is_year, tokens.words[at:stop]))


def _is_show(reading: Reading, at: int, stop: int) -> bool:
    """'Chương trình Thời sự': two words with a capital are the name of a show."""
    return stop - at == 2 and reading.tokens.cases[at] == CAPITAL


def _is_held(reading: Reading, i: int, stop: int) -> bool:
    """'tổ chức |chương trình Tết Sum vầy|', '|Chương trình Xuân Quê hương| đã diễn ra': a happening."""
    holding, keys = reading.language.documents.holding, reading.tokens.keys
    return holding.before(keys, i) > 0 or holding.at(keys, stop) > 0


def _cut(reading: Reading, at: int, stop: int, *, short: bool) -> int:
    """An own title ends behind its short form and before what is said of it: 'Luật PCTN |bất cập', 'Luật A (BA) |khu vực'."""
    tokens, behind = reading.tokens, reading.language.documents.behind_title
    if short and tokens.cases[at] == UPPER and at + 1 < stop and tokens.cases[at + 1] == LOWER:
        return at + 1
    for j in range(at + 1, stop):
        if tokens.words[j - 1] == ")" or behind.at(tokens.keys, j):
            return j
    return stop


def _over_inner(reading: Reading, at: int, stop: int) -> int:
    """'Luật sửa đổi một số điều của Luật |Khám bệnh, chữa bệnh|': as far as a known title inside goes."""
    papers = ((j, reading.marks["paper"][j]) for j in range(at, stop) if j in reading.marks["paper"])
    inner = (known.end for j, (end, paper) in papers if (known := _known(reading, j, end, paper)) is not None)
    return max(stop, *inner, stop)


_CONFIDENCE = {"document/known": 0.95, "document/topic": 0.9, "document/congress": 0.9, "document/title": 0.85}


def _phrase(reading: Reading, i: int, stop: int, paper: PaperType, rule: str) -> DocumentPhrase:
    title = " ".join(reading.tokens.slice(i, stop).split())
    return DocumentPhrase(i, stop, paper.id, title[:1].upper() + title[1:], None, None, None, rule, _CONFIDENCE[rule])


def _is_topic(reading: Reading, at: int) -> bool:
    """'về …' or a title in quotation marks."""
    tokens, said = reading.tokens, reading.language.documents
    if tokens.words[at] == "“" or tokens.words[at] == '"':
        return True
    if tokens.keys[at] in said.before_topic and at + 1 < len(tokens):
        at += 1
    return tokens.keys[at] in said.topic


def _own_title(reading: Reading, i: int, at: int, paper: PaperType) -> bool:
    tokens = reading.tokens
    if at - i >= LONG_FORM and tokens.keys[at] in reading.language.dates.year:  # 'Chương trình công tác năm 2017'
        return True
    if not tokens.words[at].isalpha() or tokens.keys[at] in reading.language.documents.not_titles:
        return False
    openings = {*paper.openings, *paper.long_openings} if at - i >= LONG_FORM else {*paper.openings}
    if openings and tokens.cases[at] == LOWER and tokens.keys[at] not in openings:
        return False  # 'Chương trình tạo ấn tượng …' is a show
    stop = reading.marks["end"].get(at)
    return tokens.cases[at] == CAPITAL or not (stop is not None and stop[1] is True)
