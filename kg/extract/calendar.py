"""The dates of one Reading -> the day that each stands for, where the article or its publication date settles the year."""

from bisect import bisect_left
from datetime import date, timedelta

from kg.extract.anniversaries import years_kept
from kg.extract.dates import DASHES, When, find_dates, full_year
from kg.extract.order import by_start
from kg.extract.reading import Reading
from kg.extract.sittings import sittings_named
from kg.extract.years_named import is_edition, school_year, tasks_of_a_field, year_in, year_of_congress, year_of_event
from kg.extract.years_reached import year_behind_results
from kg.text.tokens import CAPITAL, UPPER

_PAST = 2000  # a year before this one is never the year of an article
# days before and behind the latest full date of the article within which it settles the year of a date without one
NEAR_BEFORE, NEAR_BEHIND = 45, 100
PLAN = 24  # tokens between 'dự kiến' and the day that is planned
PLANNED_DAYS = 10  # that what is planned may go on: 'thăm từ ngày 3 - 6/8/2013 … hội đàm vào ngày 4/8'
HEAD = 3  # tokens of a sentence at most before a date that opens it
SUMMER = (6, 9)  # months in which nobody gives out the tasks of a year: they may be of this year or the last
TURN = 2  # months of a year in which the last one is still spoken of
AHEAD = 45  # days that an announced date may lie behind the publication date before the year before is likelier


class Calendar:
    """Turns the dates of one article into days; built once an article."""

    def __init__(self, reading: Reading, published: date | None) -> None:
        self.reading = reading
        self._said = reading.language.dates
        self.dates = find_dates(reading)
        self._sat: list[date] | None = None
        self.published = published or self._stamp()
        written = [w for w in self.dates if w.year and w.month and not self._is_limit(w) and not self._looks_back(w)]
        full = {w.start: d for w in written if (d := _as_date(w.year or 0, w.month or 0, w.day or 15)) is not None}
        planned = {w.start for w in written if self.is_planned(w)}
        sentence, sentences = reading.tokens.sentence, reading.tokens.sentences
        self._by_start = {w.start: w for w in self.dates if w.day is not None and not w.other}
        self._days = sorted(self._by_start)
        self._heads = [i for i in self._days if i - sentences[sentence[i]][0] <= HEAD]
        self._latest = max((d for i, d in full.items() if i not in planned), default=None)
        if self._latest is not None and any(w.year > self._latest.year for w in self.dates if w.year and self._is_plain(w)):
            self._latest = None  # the article speaks from a later year than that of the last day it writes out
        if self._latest is not None and self._last_term() > self._latest.year + 1:
            self._latest = None  # the days that it writes out are of a career
        self._planned = min((full[i] for i in planned & full.keys()), default=None)
        self._coming = self._coming_year()
        self._school = school_year(reading)
        self._year = None if self.published else self._year_of_article()

    @property
    def latest(self) -> date | None:
        """The day of the article, or the last one that it writes out; None where it writes out none."""
        return self.published or self._latest

    @property
    def year(self) -> int | None:
        """The year of the article, as far as it is known; no later than it in any case."""
        return self.latest.year if self.latest is not None else self._year

    def between(self, first: int, last: int) -> list[When]:
        """The dates from token `first` up to, not with, token `last`."""
        return self.dates[bisect_left(self.dates, first, key=by_start) : bisect_left(self.dates, last, key=by_start)]

    def _is_plain(self, w: When) -> bool:
        """A year alone that is no plan, no term and no birth."""
        said, keys = self._said, self.reading.tokens.keys
        at = w.start - 1 if w.start and keys[w.start - 1] in said.year else w.start
        written = w.month is not None or self._is_term(w) or (w.start > 0 and self.reading.tokens.words[w.start - 1] in "/.")
        return not (
            written
            or w.other
            or said.ahead.before(keys, w.start)
            or said.ahead.before(keys, at)
            or said.other.before(keys, at)
            or self.is_planned(w)
        )

    def _is_limit(self, w: When) -> bool:
        """A birth, or the month until which something is planned."""
        return w.other or (w.day is None and bool(w.start) and self.reading.tokens.keys[w.start - 1] in self._said.limits)

    def _looks_back(self, w: When) -> bool:
        """'Tháng 5/2021, …', 'vào tháng 10/2022': when something else happened, no month that the article is about."""
        tokens = self.reading.tokens
        opens = w.start == tokens.sentences[tokens.sentence[w.start]][0]
        return w.day is None and (opens or self._said.look_back.before(tokens.keys, w.start) > 0) and not self.is_planned(w)

    def _last_term(self) -> int:
        """The first year of the last term that is named: 2020 in 'nhiệm kỳ 2020-2025'; 0 where none is."""
        keys, before = self.reading.tokens.keys, self._said.before_terms
        return max((w.year for w in self.dates if w.year and self._is_term(w) and before.before(keys, w.start)), default=0)

    def is_planned(self, w: When) -> bool:
        """'Dự kiến … vào ngày 15/3/2026': it lies ahead of the article."""
        keys = self.reading.tokens.keys
        first, _ = self.reading.tokens.sentences[self.reading.tokens.sentence[w.start]]
        return self._said.planned.first(keys, max(first, w.start - PLAN), w.start) >= 0

    def _stamp(self) -> date | None:
        """The time stamp of the page, where the text still has it."""
        for w in self.dates:
            if w.start in self.reading.skip and w.year and w.month and w.day:
                return _as_date(w.year, w.month, w.day)
        return None

    def _year_of_article(self) -> int | None:
        """The one year that the article speaks from: 'sáu tháng đầu năm 2017', else the latest edition that it names."""
        said, keys = self._said, self.reading.tokens.keys
        now = years_kept(self.reading)
        plain: list[int] = []
        for w in self.dates:
            if w.year is None or w.month is not None or self._is_term(w) or (w.start and self.reading.tokens.words[w.start - 1] in "/."):
                if w.year is None or not self._is_quarter(w.start):
                    continue
            at = w.start - 1 if w.start and keys[w.start - 1] in said.year else w.start
            if w.other or said.ahead.before(keys, w.start) or said.other.before(keys, at) or self.is_planned(w):
                continue
            if said.summed_up.before(keys, w.start) or said.looked_at.before(keys, w.start):
                continue  # 'tính đến cuối năm 2015': told in that year, or in the next one
            if said.now.before(keys, w.start) or said.now.before(keys, at) or self._is_quarter(w.start):
                now.add(w.year)
            to_come = said.to_come.within(keys[max(0, at - PLAN) : at])
            if not to_come and (self._in_name(at) or is_edition(self.reading, at)):
                plain.append(w.year)
        if now:
            return max(now) if max(now) - min(now) <= 1 and not self._speaks_after(max(now)) else None
        newest = max(plain, default=0)
        return newest if newest > _PAST and (self._latest is None or newest == self._latest.year) else None

    def _speaks_after(self, year: int) -> bool:
        """'Đầu năm 2007, ông về Sở A … nhiệm kỳ 2021-2026', 'Tháng 3/2015, ông …': a year of a career, no year of the article."""
        months = (w for w in self.dates if w.year and w.month and not self._is_limit(w) and not self.is_planned(w))
        return self._last_term() > year + 1 or any((w.year or 0) > year for w in months)

    def _coming_year(self) -> int | None:
        """'… triển khai nhiệm vụ năm 2022', 'tổng kết công tác năm 2021': the one year that begins while that is told."""
        keys, said = self.reading.tokens.keys, self._said
        years = [w for w in self.dates if w.year and w.month is None]
        done = {w.start for w in years if said.fulfilled.before(keys, w.start - said.tasks_of.before(keys, w.start))}
        tasks = [w for w in years if w.start not in done]
        found = {w.year for w in tasks if said.tasks_of.before(keys, w.start) or tasks_of_a_field(self.reading, w.start)}
        found = found or {(w.year or 0) + 1 for w in years if w.start in done or said.summed_up.before(keys, w.start)}
        return next(iter(found)) if len(found) == 1 else None

    def _in_name(self, at: int) -> bool:
        """'SEA Games 2021', 'Bình Định 2025', 'Giải vô địch châu Á năm 2022': the year of an edition."""
        tokens = self.reading.tokens
        opens = at - 1 == tokens.sentences[tokens.sentence[at]][0]  # 'Từ năm 2014': the capital is that of the sentence
        return at > 0 and tokens.cases[at - 1] in (CAPITAL, UPPER) and tokens.spaced[at] != "" and not opens

    def _is_term(self, w: When) -> bool:
        """'2020-2025', '2016 – 2021': one end of a span of years."""
        words = self.reading.tokens.words
        behind = w.end + 1 < len(words) and words[w.end] in DASHES and full_year(words[w.end + 1]) is not None
        before = w.start >= 2 and words[w.start - 1] in DASHES and full_year(words[w.start - 2]) is not None
        return behind or before

    def _is_quarter(self, i: int) -> bool:
        """'quý II/2025', 'quý I năm 2013'."""
        quarter = self._said.quarter
        return any(k in quarter for k in self.reading.tokens.keys[max(0, i - 4) : i])

    def term_start(self, first: int, last: int) -> int | None:
        """The first year of the one term written between two tokens: 'nhiệm kỳ 2025 - 2030'."""
        found = {w.year for w in self.dates if first <= w.start < last and self._is_term(w) and w.year}
        return min(found) if len(found) == 2 else None

    def day(self, w: When, year: int | None = None) -> str | None:
        """The day that a written date stands for, ISO; None where its year stays open. `year`: that of a date without one."""
        if w.same and w.offset is not None:
            return self._day_after(w, w.offset)
        if w.offset is not None and (self.published or w.offset):
            return (self.published + timedelta(days=w.offset)).isoformat() if self.published else None
        if w.same or w.offset is not None:  # 'hôm nay' in an article without a date of its own: the day that it told last
            return self._day_before(w)
        if w.day is None or w.month is None:
            return None
        year = w.year or year or self._year_for(w.month, w.day)
        found = _as_date(year, w.month, w.day) if year else None
        return found.isoformat() if found else None

    def _day_after(self, w: When, days: int) -> str | None:
        """'chiều hôm trước': so many days from the day named last."""
        named = self._day_before(w)
        return (date.fromisoformat(named) + timedelta(days=days)).isoformat() if named is not None else None

    def _day_before(self, w: When) -> str | None:
        heads, days = self._heads, self._days
        at = bisect_left(heads, w.start)
        if at:
            return self.day(self._by_start[heads[at - 1]])
        at = bisect_left(days, w.start)
        return self.day(self._by_start[days[at - 1]]) if at else None

    def _year_for(self, month: int, day: int) -> int | None:
        if self.published is not None:
            return _nearest(self.published, month, day)
        if self._latest is not None:
            year = _near(self._latest, month, day)
            if year is not None:
                return year
        elif self._planned is not None:
            found = _as_date(self._planned.year, month, day)
            return self._planned.year - (found is None or (found - self._planned).days > PLANNED_DAYS)
        year = self._year_of_sitting(month, day)
        if year is not None:
            return year
        if self._coming is not None and not SUMMER[0] <= month <= SUMMER[1]:
            return self._coming - (month > SUMMER[1])
        if self._year is not None and month <= TURN and any(w.year == self._year + 1 for w in self.dates if self._is_plain(w)):
            return self._year + 1  # '26-1 … |năm 2022|', and what was reached in 2021
        school = year_in(self._school, month) if self._school is not None else None
        return (
            self._year
            or school
            or year_of_event(self.reading, month)
            or year_behind_results(self.reading, self.dates, month)
            or year_of_congress(self.reading, month)
        )

    def _year_of_sitting(self, month: int, day: int) -> int | None:
        """The year that puts a day near a sitting that the article names by number and term, the last one first."""
        return next((year for held in reversed(self._sittings()) if (year := _near(held, month, day)) is not None), None)

    def _sittings(self) -> list[date]:
        if self._sat is None:
            self._sat = sorted(sittings_named(self.reading))
        return self._sat


def _nearest(day: date, month: int, dom: int) -> int | None:
    """The year that puts a day nearest to the publication date, a little ahead of it or some time before."""
    options = [d for y in (day.year - 1, day.year, day.year + 1) if (d := _as_date(y, month, dom)) is not None]
    ranked = [((d - day).days if d > day else (day - d).days, d.year) for d in options if (d - day).days <= AHEAD]
    return min(ranked)[1] if ranked else (options[0].year if options else None)


def _near(day: date, month: int, dom: int) -> int | None:
    """The year that puts a day so near to one whose year is known that it is settled too."""
    for year in (day.year, day.year + 1, day.year - 1):
        found = _as_date(year, month, dom)
        if found is not None and -NEAR_BEFORE <= (found - day).days <= NEAR_BEHIND:
            return year
    return None


def _as_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
