"""A Reading -> the official papers named in it: title, number, date of issue and who issued them."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.bodies import BodyPhrase
from kg.extract.calendar import Calendar
from kg.extract.dates import When
from kg.extract.phrases import phrase_end
from kg.extract.reading import Reading
from kg.language.event_schema import PaperType
from kg.text import key
from kg.text.tokens import BREAK, LOWER, NUMBER, UPPER

LONGEST_ITEM = 80  # tokens of a title in a list that semicolons part
_ISSUED_WITHIN = 4  # tokens between a number and its date


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
        if i in reading.skip or i in inside_body or i < opened:
            continue
        opened = end
        numbered = _numbered(reading, i, end, paper)
        if numbered:
            found.extend(_completed(reading, calendar, n, body_at, dates) for n in numbered)
        elif i >= taken or paper.within:
            titled = _titled(reading, i, end, paper, body_at)
            if titled is not None:
                found.append(titled)
                taken = max(taken, titled.end)
    return found


def _numbered(reading: Reading, i: int, end: int, paper: PaperType) -> list[DocumentPhrase]:
    """'Nghị quyết số 18-NQ/TW', 'Quyết định 217, 218': one paper a number."""
    tokens, joiners = reading.tokens, reading.language.grammar.conjunctions
    said = end < len(tokens) and tokens.keys[end] in reading.language.documents.number_words
    at = end + 1 if said else end
    found: list[DocumentPhrase] = []
    while at < len(tokens) and tokens.cases[at] == NUMBER:
        number, stop = _number_at(reading, at)
        if not number or (number.isdigit() and not _is_number(reading, i, stop, int(number), said=said)):
            break
        if paper.parts and not said and number.isdigit() and int(number) < 10:  # 'Chương trình 1 và 2'
            break
        words = tokens.slice(i, stop) if not found else f"{tokens.slice(i, end)} {number}"
        sure = 0.97 if not number.isdigit() else 0.9
        found.append(
            DocumentPhrase(i if not found else at, stop, paper.id, " ".join(words.split()), number, None, None, "document/number", sure)
        )
        goes_on = (
            stop + 1 < len(tokens) and (tokens.words[stop] == "," or tokens.keys[stop] in joiners) and tokens.cases[stop + 1] == NUMBER
        )
        at = stop + 1 if goes_on else len(tokens)
    return found


def _number_at(reading: Reading, at: int) -> tuple[str, int]:
    tokens = reading.tokens
    match = reading.language.documents.number.match(tokens.text, tokens.starts[at])
    if match is None:
        return "", at
    stop = at
    while stop < len(tokens) and tokens.starts[stop] < match.end():
        stop += 1
    return "".join(match[0].split()).rstrip("."), stop


def _is_number(reading: Reading, i: int, stop: int, figure: int, *, said: bool) -> bool:
    """A bare figure is a number behind 'số' or a capitalised type, and neither a year nor a count ('Kế hoạch 5 năm')."""
    tokens = reading.tokens
    if stop < len(tokens) and tokens.cases[stop] == LOWER and tokens.keys[stop] in reading.language.documents.counted:
        return False
    return said or (tokens.cases[i] != LOWER and figure < 10_000 and not 1900 <= figure <= 2100)


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
    if tokens.cases[i] == LOWER and not (tokens.cases[end] != LOWER and tokens.words[end].isalpha() and paper.lower and end not in body_at):
        return None
    if tokens.cases[i] == LOWER:  # 'luật Tiếp Công dân': as far as the capitals go
        last = next((j for j in range(end, last) if tokens.cases[j] == BREAK or all(c == LOWER for c in tokens.cases[j : j + 3])), last)
    at, issuer = end, None
    if tokens.keys[at] in said.issued_by and at + 1 in body_at:
        issuer = body_at[at + 1]
        at = issuer.end
    if at >= last:
        return None
    stop = _title_end(reading, i, at, last)
    show = paper.shows and end - i == 2 and tokens.words[at] in '“"'  # 'Chương trình “Giai điệu …”'
    if "topic" in paper.titled and _is_topic(reading, at) and not show:
        return _phrase(reading, i, stop, paper, "document/topic")._replace(issuer=issuer) if stop > at + 1 else None
    if "congress" in paper.titled and at == end and _is_congress(reading, at):
        cut = next(
            (
                j
                for j in range(at, stop)
                if tokens.words[j] == ","
                or tokens.keys[j] in said.behind_congress
                or (tokens.keys[j] in said.topic and tokens.words[j + 1] != "“")
            ),
            stop,
        )
        return _phrase(reading, i, cut, paper, "document/congress")
    if "own" in paper.titled and at == end and _own_title(reading, i, at, paper):
        stop = _cut(reading, at, stop, short=end - i == 1)
        return _phrase(reading, i, stop, paper, "document/title") if stop > at + (not paper.one_word) else None
    return None


def _cut(reading: Reading, at: int, stop: int, *, short: bool) -> int:
    """An own title ends behind its short form and before what is said of it: 'Luật PCTN |bất cập', 'Luật A (BA) |khu vực'."""
    tokens, behind = reading.tokens, reading.language.documents.behind_title
    if short and tokens.cases[at] == UPPER and at + 1 < stop and tokens.cases[at + 1] == LOWER:
        return at + 1
    for j in range(at + 1, stop):
        if tokens.words[j - 1] == ")" or behind.at(tokens.keys, j):
            return j
    return stop


def _title_end(reading: Reading, i: int, at: int, last: int) -> int:
    """In a list of papers that semicolons part, the next semicolon; else the end of the phrase, before a second paper."""
    words, keys = reading.tokens.words, reading.tokens.keys
    said, joiners = reading.language.documents, reading.language.grammar.conjunctions
    if i and words[i - 1] in ":;" and (words[i - 1] == ";" or ";" in words[i : min(last, i + LONGEST_ITEM)]):
        last = min(last, i + LONGEST_ITEM)
        return next((j for j in range(at, last) if words[j] in ";.\n"), last)
    stop = phrase_end(reading, at, last)
    stop = next((j for j in range(at, stop) if said.clause_behind.at(keys, j)), stop)
    for j in range(at + 1, stop):
        if len(words[j]) == 4 and words[j].isdigit() and words[j][:2] in ("19", "20"):  # a year ends a title, unless it opens a span
            goes_on = j + 1 < len(words) and (words[j + 1] in ("-", "–") or words[j + 1] in said.issued_by)
            return stop if goes_on else j + 1
        if j > at + 1 and j in reading.marks["paper"] and reading.tokens.cases[j] != LOWER:
            joint = next((k for k in range(j - 1, max(at, j - 4), -1) if keys[k] in joiners), None)
            if joint is not None:
                return joint
    return stop


_CONFIDENCE = {"document/topic": 0.9, "document/congress": 0.9, "document/title": 0.85}


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


def _is_congress(reading: Reading, at: int) -> bool:
    """'Đại hội XIII của Đảng', 'Trung ương 4 (khóa XII)', 'Hội nghị lần thứ 7 …'."""
    tokens = reading.tokens
    event = reading.marks["event"].get(at)
    if event is not None and event[1].id in reading.language.documents.congresses:
        return tokens.cases[at] != LOWER
    behind = reading.central[at][0] if at in reading.central else len(tokens)
    return behind < len(tokens) and tokens.cases[behind] in (NUMBER, UPPER)


def _own_title(reading: Reading, i: int, at: int, paper: PaperType) -> bool:
    tokens = reading.tokens
    if at - i >= 4 and tokens.keys[at] in reading.language.dates.year:  # 'Chương trình công tác năm 2017'
        return True
    if not tokens.words[at].isalpha() or tokens.keys[at] in reading.language.documents.not_titles:
        return False
    if paper.openings and tokens.cases[at] == LOWER and tokens.keys[at] not in paper.openings:
        return False  # 'Chương trình tạo ấn tượng …' is a show
    stop = reading.marks["end"].get(at)
    return not (stop is not None and stop[1] is True)


def distinct_documents(found: Sequence[DocumentPhrase]) -> list[list[DocumentPhrase]]:
    """The mentions of each paper, the fullest first: of one number, or one title, or a title that begins with the other's."""
    known = sorted({_name(phrase) for phrase in found})
    groups: dict[str, list[DocumentPhrase]] = {}
    for phrase in found:
        groups.setdefault(_longest(phrase, _name(phrase), known), []).append(phrase)
    return [sorted(g, key=lambda d: (-bool(d.issued) - bool(d.issuer), -len(d.title), d.start)) for g in groups.values()]


def _name(phrase: DocumentPhrase) -> str:
    return f"{phrase.type}|{key(phrase.number or phrase.title).replace(' ', '')}"


def _longest(phrase: DocumentPhrase, name: str, known: list[str]) -> str:
    """The longest known name that this one begins; a number goes on only with '-' or '/': '32' is '32-ctr/tu', not '321'."""
    if phrase.number is not None and not phrase.number.isdigit():
        return name
    best, at = name, bisect_right(known, name)
    while at < len(known) and known[at].startswith(name):
        if phrase.number is None or known[at][len(name)] in "-/":
            best = known[at]
        at += 1
    return best
