"""Dates as written, and the day that each stands for."""

from datetime import date

import pytest

from kg.extract.calendar import Calendar
from kg.extract.reading import Reading
from kg.language import load
from tests.extract.told import facts

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
        # a sitting that is counted by number and term was held when everybody knows
        ("Chiều 28/6, ông An tiếp xúc cử tri sau kỳ họp thứ 5, Quốc hội khóa XV.", ["2023-06-28"]),
        ("Chiều 14/5, Hội nghị lần thứ 12, Ban Chấp hành Trung ương Đảng khóa XII bế mạc.", ["2020-05-14"]),
        ("Sáng 9/5, Quốc hội khóa XIV thảo luận tại kỳ họp thứ ba.", ["2017-05-09"]),
        # a paper of that sitting may be quoted for years, and other days of the year lie too far from it
        ("Chiều 28/6, huyện học tập Nghị quyết Hội nghị lần thứ 4 Ban Chấp hành Trung ương Đảng khóa XII.", [None]),
        ("Chiều 3/2, ông An nhắc lại kỳ họp thứ 5, Quốc hội khóa XV.", [None]),
        # an anniversary that everybody can count
        ("Chiều 3/7, huyện họp mặt kỷ niệm 80 năm Ngày Quốc khánh.", ["2025-07-03"]),
        ("Sáng 5/5, xã dâng hương nhân 133 năm ngày sinh Chủ tịch Hồ Chí Minh.", ["2023-05-05"]),
        ("Sáng 5/5, xã họp mặt kỷ niệm 30 năm thành lập xã; mục tiêu đến kỷ niệm 100 năm thành lập Đảng.", [None]),
        ("Ngày 5-6, huyện tổng kết 10 năm thực hiện Nghị quyết 33/2014 của Trung ương.", ["2024-06-05"]),
        # a year is summed up, and the tasks of the next one given out, around the turn of the year
        ("Chiều 23/1, ông An đến thăm, biểu dương thành tích đạt được trong năm 2023.", [None]),
        ("Chiều 20/12, huyện họp. Lễ tổng kết công tác năm 2023 kết thúc.", ["2023-12-20"]),
        ("Chiều 20/7, huyện họp, nhắc lại Hội nghị tổng kết công tác năm 2023.", [None]),
        ("Chiều 9/6, xã họp. Tính đến cuối năm 2015, xã đạt 19 tiêu chí.", [None]),
        ("Chiều 14/12, huyện họp triển khai nhiệm vụ ngành ngân hàng năm 2025.", ["2024-12-14"]),
        ("Chiều 14/12, huyện họp, nhắc lại nhiệm vụ ngành giáo dục năm học 2025.", [None]),
        ("Chiều 14/1, huyện họp triển khai nhiệm vụ 6 tháng cuối năm 2025.", ["2025-01-14"]),
        # the beginning of a year in a career is long past
        ("Chiều 24/6, huyện họp nhiệm kỳ 2021-2026. Đầu năm 2007, ông An làm Bí thư.", [None]),
        ("Chiều 24/6, huyện họp. Đầu năm 2007, ông An làm Bí thư. Tháng 3/2015, ông An nghỉ.", [None]),
        # the day before the one named last
        ("Chiều 4/8/2021, huyện họp. Chiều hôm trước, tỉnh họp.", ["2021-08-04", "2021-08-03"]),
        # a season is this year's
        ("Chiều 3/7, xã phát động chiến dịch tình nguyện hè 2018.", ["2018-07-03"]),
        # a month behind 'từ' or at the head of a sentence is when something else happened, unless it lies ahead
        ("Chiều 3/7, huyện họp. Vụ việc bị phát hiện từ tháng 5/2018.", [None]),
        ("Chiều 3/7, huyện họp. Tháng 5/2018, ông An nghỉ.", [None]),
        ("Chiều 15/4, công ty ra mắt sản phẩm, sẽ bán từ tháng 5/2021.", ["2021-04-15"]),
        # the days of a career that ended before the term named
        ("Tối 7/10, đại hội nhiệm kỳ 2020-2025 họp. Ngày 11/10/2013, ông An làm Chánh Văn phòng.", [None, "2013-10-11"]),
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


def test_a_date_alone_under_the_headline_is_when_the_page_was_published() -> None:
    told = facts("Trường Đại học Tân Lập tổ chức hội thảo về cây lúa\n26/09/2022\nHội thảo về cây lúa thu hút 50 người.")
    assert [e.date for e in told.events] == [None]
    told = facts("Trường Đại học Tân Lập tổ chức hội thảo về cây lúa\n26/09/2022\nHôm qua, trường tổ chức hội thảo về cây lúa.")
    assert [e.date for e in told.events] == ["2022-09-25"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a year brought is told in the next one, until its own result may be told
        ("Sáng 5/8, ông Lê Văn An thăm Lào. Năm 2023, kim ngạch hai chiều đạt 2 tỷ USD.", ["2024-08-05"]),
        ("Sáng 5/12, ông Lê Văn An thăm Lào. Năm 2023, kim ngạch hai chiều đạt 2 tỷ USD.", [None]),
        ("Sáng 5/8, ông Lê Văn An thăm Lào. Năm 2023, kim ngạch hai chiều ước đạt 2 tỷ USD.", [None]),
        ("Sáng 5/8, ông Lê Văn An thăm Lào. Phấn đấu đến năm 2030 kim ngạch đạt 9 tỷ USD.", [None]),
        ("Sáng 5/8, ông Lê Văn An thăm Lào. Năm 2015, kim ngạch đạt 2 tỷ USD. Năm 2019 hai nước mở thêm cửa khẩu.", [None]),
        # in January the year that begins is meant, where it is named too; of what was done of a year's tasks the same holds
        ("Sáng 26/1, ông Lê Văn An dự họp. Giải thưởng Sao Mai 2021. Trong năm 2022, công ty mở thêm ba nhà máy.", ["2022-01-26"]),
        ("Sáng 26/1, ông Lê Văn An nghe báo cáo kết quả thực hiện nhiệm vụ năm 2021.", ["2022-01-26"]),
        # an edition that is still to come
        ("Sáng 4/6, ông Lê Văn An ủng hộ đăng cai năm APEC 2027.", [None]),
        # the congress that is got ready for
        ("Sáng 20/9, xã khởi công cầu chào mừng Đại hội Đảng bộ tỉnh nhiệm kỳ 2020 - 2025.", ["2020-09-20"]),
        ("Sáng 20/12, xã khởi công cầu chào mừng Đại hội Đảng bộ tỉnh nhiệm kỳ 2020 - 2025.", ["2019-12-20"]),
        # a further anniversary
        ("Sáng 10/9, ông Lê Văn An dự lễ kỷ niệm 75 năm truyền thống Thông tấn xã Việt Nam.", ["2020-09-10"]),
    ],
)
def test_the_year_by_what_the_year_before_brought(text: str, expected: list[str | None]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ngày 2/3, xã An Bình tổ chức lễ ra quân huấn luyện năm 2026.", ["2026-03-02"]),
        ("Ngày 9/10, xã An Bình tổ chức hội nghị rút kinh nghiệm diễn tập năm 2023.", ["2023-10-09"]),
        ("Ngày 17/8, Huyện đoàn mở lớp tập huấn cho cán bộ Đoàn, hội viên năm 2022.", ["2022-08-17"]),
        # looks back, or ahead: the next year or the last one is as likely
        ("Ngày 9/3, xã An Bình tổ chức lễ trao giải báo chí năm 2023.", [None]),
        ("Ngày 9/11, xã An Bình tổ chức lễ phát động thi đua năm 2024.", [None]),
        ("Ngày 9/11, xã An Bình tổ chức hội nghị triển khai đề án vụ Xuân năm 2025.", [None]),
        # still to come, long past, half a year, or the year of a law
        ("Ngày 9/3, huyện bàn kế hoạch tổ chức hội thi năm 2026.", [None]),
        ("Ngày 9/3, xã An Bình tổ chức lễ kỷ niệm chiến thắng năm 1972.", [None]),
        ("Ngày 9/7, xã An Bình tổ chức hội nghị giao ban 6 tháng đầu năm 2021.", ["2021-07-09"]),
        ("Ngày 9/3, xã An Bình tổ chức hội nghị phổ biến Luật Đất đai năm 2013.", [None]),
        # the school year that is to come is told in its first year
        ("Sáng 5/9, trường tổ chức lễ khai giảng năm học mới 2023 - 2024.", ["2023-09-05"]),
        ("Sáng 5/4, trường họp bàn tuyển sinh năm học mới 2023 - 2024.", [None]),
        # a row of days, and a first of a month that is no lunar one
        ("Trong các ngày 3, 4 và 5/8/2022, huyện họp.", ["2022-08-03"]),
        ("Trong các ngày 5, 4 và 3/8/2022, huyện họp.", ["2022-08-03"]),
        ("Ngày mồng 3/8/2022, xã An Bình họp.", ["2022-08-03"]),
        ("Huyện họp vào ngày mùng 3 tháng 8 năm 2022.", ["2022-08-03"]),
        ("Lễ hội mở vào mùng 10/3. Năm 2022, huyện họp.", []),
        # what is planned beside a planned day is of its year
        ("Bộ trưởng sẽ thăm Lào từ ngày 3 - 6/8/2013. Hai bên hội đàm ngày 4/8.", ["2013-08-03", "2013-08-04"]),
    ],
)
def test_the_year_by_what_is_held(text: str, expected: list[str | None]) -> None:
    assert days(text) == expected


def test_a_planned_day_in_the_lead_is_not_that_of_what_is_told():
    text = (
        "Đoàn đại biểu Quốc hội tỉnh tiếp xúc cử tri xã An Bình trước kỳ họp. Kỳ họp thứ 10 sẽ khai mạc ngày 20/10/2020. Cử tri kiến nghị."
    )
    assert [e.date for e in facts(text).events if e.kind.value == "Meeting"] == [None]
