"""Dates as written, and the day that each stands for."""

from datetime import date

import pytest

from kg.extract.calendar import Calendar
from kg.extract.reading import Reading
from kg.language import load

LANGUAGE = load("vi")


def days(text: str, published: date | None = None) -> list[str | None]:
    calendar = Calendar(Reading(text, LANGUAGE), published)
    return [calendar.day(w) for w in calendar.dates if w.day is not None or w.offset is not None or w.same]


@pytest.mark.parametrize("case", LANGUAGE.dates.tests, ids=lambda case: case.text)
def test_every_rule_of_the_file(case) -> None:
    calendar = Calendar(Reading(case.text, LANGUAGE), None)
    first = next((w for w in calendar.dates if w.day is not None), None)
    found = None if first is None else f"{first.year or '-'}-{first.month:02}-{first.day:02}"
    assert found == case.date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ngày 3/4/2019, huyện họp.", ["2019-04-03"]),
        ("Sáng 3.4.2019 tại xã An Phú", ["2019-04-03"]),
        ("từ ngày 30/12 đến ngày 2/1/2020", ["2019-12-30"]),
        ("từ 27-28/3/2021", ["2021-03-27"]),
        # nothing settles the year
        ("Chiều 3/4, huyện họp.", [None]),
        # a full date close by settles it
        ("Chiều 3/4, huyện họp. Quyết định có từ ngày 1/4/2020.", ["2020-04-03", "2020-04-01"]),
        # and so does the half-year that the article speaks of
        ("Chiều 3/7, huyện họp sơ kết 6 tháng đầu năm 2018.", ["2018-07-03"]),
        # a day that is planned lies ahead of the article
        ("Sáng 16/4, huyện họp. Dự kiến bầu cử vào ngày 15/3/2026.", ["2025-04-16", "2026-03-15"]),
        # the last day written out is of an earlier year than the one the article speaks from
        ("Ngày 22/6, tòa xử ông An, bị bắt tháng 3/2015, trước lễ hội Đồ Sơn 2017.", ["2017-06-22"]),
        # a term, a plan or a year long past does not
        ("Chiều 3/7, huyện họp về nhiệm kỳ 2015-2020, tầm nhìn đến năm 2030.", [None]),
        ("Chiều 3/7, ông An (sinh năm 1961) nói.", [None]),
        ("tăng 24/25 xã, đạt 7,5 tỷ", []),
    ],
)
def test_years_only_where_the_article_settles_them(text: str, expected: list[str | None]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chiều 3/4, huyện họp.", ["2020-04-03"]),
        ("Chiều 28/12, huyện họp.", ["2019-12-28"]),
        ("Hôm qua, huyện họp.", ["2020-04-04"]),
        ("Sáng nay, huyện họp.", ["2020-04-05"]),
        ("Sáng 3/4, huyện họp. Chiều cùng ngày, tỉnh họp.", ["2020-04-03", "2020-04-03"]),
    ],
)
def test_the_publication_date_helps(text: str, expected: list[str | None]) -> None:
    assert days(text, date(2020, 4, 5)) == expected


def test_a_birth_is_no_date_of_a_happening() -> None:
    calendar = Calendar(Reading("Ông An sinh ngày 5/6/1970, quê xã Tân Hòa.", LANGUAGE), None)
    assert [w.other for w in calendar.dates] == [True]
