"""A printed or machine-written date of publication goes in, the day in Vietnam comes out, or nothing where it is not certain."""

import re
from datetime import date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

VIETNAM = timezone(timedelta(hours=7))

_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?")
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/-])")
_WORDS = re.compile(r"(?:ngày\s+)?(?<!\d)(\d{1,2})\s*[,/-]?\s*tháng\s+(\d{1,2}|[^\W\d]+(?: (?:một|hai))?)\s*,?\s*(?:năm\s+)?(\d{4})", re.I)
_ENGLISH = re.compile(r"\b(?:(\d{1,2})\s+)?([A-Z][a-z]{2})[a-z]*\.?\s+(?:(\d{1,2}),?\s+)?(\d{4})\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_WORDS = {
    "một": 1, "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7,
    "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip

_TIME = re.compile(r"(?<!\d)\d{1,2}\s?(?::|h|g|giờ)\s?\d{2}(?:\s?phút|:\d{2})?(?!\d)\s*(?:[AP]M|SA|CH)?", re.I)
_WEEKDAY = re.compile(r"\b(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật|CN|T[2-7])\b", re.I)
_ZONE = re.compile(r"\(?\[?\s*(?:GMT|UTC)\s*\+?\s*0?7?(?::?00)?\s*\]?\)?", re.I)
_LABEL = re.compile(
    r"(?:ngày\s+)?(?:cập\s+nhật|đăng(?:\s+(?:ngày|lúc|tin|bởi))?|xuất\s+bản|phát\s+hành|gửi\s+lúc|đăng\s+tải|tạo)(?:\s+(?:lúc|ngày|vào))?\s*:?"
    r"|\b(?:ngày|thời\s+gian|published|posted\s+on|date)\s*:",
    re.I,
)
_NOISE = re.compile(
    r"(?:số\s+)?lượt\s+(?:xem|đọc|truy cập)\s*:?\s*[\d.,]*|đã\s+xem\s*:?\s*[\d.,]*|[\d.,]+\s+lượt\s+(?:xem|đọc)|\d+\s+(?:views?|liên quan)"
    r"|\bin(?:\s+(?:bài|trang|tin)(?:\s+viết)?)?\b|độ\s+tương\s+phản|cỡ\s+chữ|chia\s+sẻ|gửi\s+(?:e?mail|bài viết)"
    r"|nghe\s+(?:đọc\s+)?bài(?:\s+viết)?",
    re.I,
)


def published_on(text: str) -> date | None:
    """The first date in a string that is known to hold one: a meta tag, a time element, a date field of the page."""
    text = " ".join(text.split())
    return _iso(text) or _numeric(text) or _worded(text) or _english(text)


def printed_date(line: str, *, bare: bool = False) -> date | None:
    """The date of a line that is nothing but a dateline of publication: '28/05/13 11:44 GMT+7', 'Thứ ba, 24/11/2020, 10:15'.

    A sentence that mentions a date is none. With `bare`, a line that is only a date counts too.
    """
    line = " ".join(line.split())
    if not 6 <= len(line) <= 120:
        return None
    match = _NUMERIC.search(line) or _ISO.search(line) or _WORDS.search(line)
    if match is None:
        return None
    rest = line[: match.start()] + " " + line[match.end() :]
    rest, times = _TIME.subn(" ", rest)
    rest, weekdays = _WEEKDAY.subn(" ", rest)
    rest, zones = _ZONE.subn(" ", rest)
    rest, labels = _LABEL.subn(" ", rest)
    rest, noises = _NOISE.subn(" ", rest)
    signs = times + weekdays + zones + labels + noises
    # a section or a portal may stand beside it ('Chính trị | 12/03/2021 08:00'), a sentence may not
    if sum(c.isalpha() for c in rest) > (18 if signs else 0) or (not signs and not bare):
        return None
    return published_on(match.group(0))


def _iso(text: str) -> date | None:
    match = _ISO.search(text)
    if match is None:
        return None
    try:
        moment = datetime.fromisoformat(match.group(0).strip().replace(" +", "+"))
    except ValueError:
        return _day(*match.group(1, 2, 3))
    if moment.tzinfo is not None:
        moment = moment.astimezone(VIETNAM)
    return _day(moment.year, moment.month, moment.day)


def _numeric(text: str) -> date | None:
    for match in _NUMERIC.finditer(text):
        first, second, year = match.group(1, 3, 4)
        year = f"20{year}" if len(year) == 2 else year
        # day first; only what can be no day-first date is read as an American one (SharePoint in English)
        if found := _day(year, second, first) or _day(year, first, second):
            return found
    return None


def _worded(text: str) -> date | None:
    for match in _WORDS.finditer(text):
        day, month, year = match.groups()
        number = int(month) if month.isdigit() else _MONTH_WORDS.get(month.lower(), 0)
        if found := _day(year, number, day):
            return found
    return None


def _english(text: str) -> date | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        moment = None
    if moment is not None:
        moment = moment.astimezone(VIETNAM) if moment.tzinfo else moment
        return _day(moment.year, moment.month, moment.day)
    for match in _ENGLISH.finditer(text):
        before, month, after, year = match.groups()
        if month.lower() in _MONTHS and (before or after) and (found := _day(year, _MONTHS.index(month.lower()) + 1, after or before)):
            return found
    return None


def _day(year: int | str, month: int | str, day: int | str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if 1990 <= found.year <= 2100 else None
