"""A personnel change -> who decided it, by which paper, and from which day, as its sentence says."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kg.extract.bodies import BodyPhrase
from kg.extract.changes import ChangeDraft
from kg.extract.dates import Calendar
from kg.extract.documents import DocumentPhrase
from kg.extract.reading import Reading

# bodies that decide on people; others that stand before the verb are where somebody works
_DECIDING = frozenset(
    "hdnd ubnd cap-uy ban-thuong-vu bo quoc-hoi ban-bi-thu bo-chinh-tri uy-ban-thuong-vu-quoc-hoi hoi-dong-quan-tri uy-ban-kiem-tra "
    "chinh-phu dang-uy-co-quan co-quan cong-an vien-kiem-sat ban-chap-hanh ban-chap-hanh-trung-uong toa-an tong-cuc so".split()
)
_FROM = ("từ", "kể từ")

OLD = 150  # days before the article that make a change a thing of the past
NEAR = 30  # tokens between a change and its date
HEAD = 4  # tokens of a sentence before the date that it opens with
LONGEST_SUBJECT = 30  # tokens between that date and the verb
_ANNOUNCED = [
    w.split()
    for w in (
        "công bố",
        "trao",
        "lễ",
        "hội nghị",
        "buổi",
        "cho biết",
        "thông tin",
        "thông báo",
        "tổ chức",
        "họp báo",
        "đề nghị",
        "trước đó",
    )
]


class Decision(NamedTuple):
    """The deciding body, the number of the paper's group in the list of papers, and the day or month from which the change holds."""

    body: BodyPhrase | None
    paper: int | None
    date: str | None


def read_decision(
    reading: Reading, calendar: Calendar, change: ChangeDraft, bodies: Sequence[BodyPhrase], papers: Sequence[Sequence[DocumentPhrase]]
) -> Decision:
    """What the sentence of the change says about the decision; whatever it leaves out stays open."""
    first, last = reading.tokens.sentences[reading.tokens.sentence[change.at]]
    return Decision(_body(reading, change, bodies, first), _paper(papers, first, last), _day(reading, calendar, change, first, last))


def is_old(reading: Reading, calendar: Calendar, change: ChangeDraft) -> bool:
    """Whether the sentence dates the change months before the article: it tells how things came to be, not news."""
    if calendar.published is None:
        return False
    first, last = reading.tokens.sentences[reading.tokens.sentence[change.at]]
    near = [
        w for w in calendar.dates if first <= w.start < last and not w.other and w.year and w.month and abs(w.start - change.at) <= NEAR
    ]
    days = [date(w.year, w.month, min(w.day or 28, 28)) for w in near if w.year and w.month]
    return bool(days) and (calendar.published - max(days)).days > OLD


def _body(reading: Reading, change: ChangeDraft, bodies: Sequence[BodyPhrase], first: int) -> BodyPhrase | None:
    """The body that opens the clause of the verb, or stands between 'được' and the verb."""
    before = [b for b in bodies if first <= b.start and b.end <= change.at and b.type in _DECIDING and not _in_title(reading, b)]
    if not before:
        return None
    body = before[-1]
    gap = change.at - body.end
    opens = body.start - first <= 6 or reading.tokens.keys[body.start - 1] in ("được", "bị", ",", "do")
    return body if gap <= 8 and opens else None


def _in_title(reading: Reading, body: BodyPhrase) -> bool:
    return any(i in reading.head and reading.head[i][0] == body.start for i in range(max(0, body.start - 4), body.start + 1))


def _paper(papers: Sequence[Sequence[DocumentPhrase]], first: int, last: int) -> int | None:
    """The one decision with a number that the sentence names."""
    found = {n for n, group in enumerate(papers) for d in group if first <= d.start < last and d.number and d.type == "quyet-dinh"}
    return found.pop() if len(found) == 1 else None


def _day(reading: Reading, calendar: Calendar, change: ChangeDraft, first: int, last: int) -> str | None:
    """'từ ngày 1/7/2017', 'Ngày 25/5/2013, Thủ tướng bổ nhiệm …', for a death the date behind the verb.

    The day of an announcement or ceremony is no date of the decision.
    """
    keys = reading.tokens.keys
    for when in calendar.dates:
        if not first <= when.start < last:
            continue
        before = " ".join(keys[max(first, when.start - 3) : when.start])
        if any(f"{word} ngày" in before or before.endswith(word) for word in _FROM) and when.start > change.at:
            return calendar.day(when)
        if change.cue.effect == "die" and when.start > change.at:
            return calendar.day(when)
        if when.start - first <= HEAD and when.end <= change.at and change.at != change.name and _is_plain(reading, when.end, change.at):
            return calendar.day(when)
    return None


def _is_plain(reading: Reading, at: int, verb: int) -> bool:
    """Whether nothing between a date and a verb tells of an announcement, a ceremony or a second sentence."""
    keys = reading.tokens.keys[at:verb]
    if verb - at > LONGEST_SUBJECT or ";" in keys:
        return False
    return not any(keys[i : i + len(words)] == words for words in _ANNOUNCED for i in range(len(keys)))
