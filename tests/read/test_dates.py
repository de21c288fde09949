from datetime import date

import pytest

from kg.read.dates import printed_date, published_on

DAY = date(2020, 11, 24)


@pytest.mark.parametrize(
    "line",
    [
        "Thứ ba, 24/11/2020, 10:15 GMT+7",
        "Thứ Ba, ngày 24 tháng 11 năm 2020",
        "24/11/20 11:44 GMT+7",
        "Cập nhật: 24-11-2020 | 09:31",
        "24/11/2020 09:28:21 AM",
        "22:01, 24/11/2020 (GMT+7)",
        "Đăng ngày 24 - 11 - 2020",
        "Ngày đăng: 24/11/2020",
        "Lượt xem: 38 ... Ngày 24-11-2020",
        "Chính trị | 24/11/2020 08:00",
        "(Cập nhật lúc 08:15 ngày 24/11/2020)",
        "24/11/2020 14:35 Lượt xem: 1.204 In bài viết Độ tương phản",
        "11/24/2020 3:15 PM",
    ],
)
def test_dateline(line):
    assert printed_date(line) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 24/11/2020, Quốc hội khai mạc",
        "Kỷ niệm 19/5/1890 - 19/5/2020",
        "(BĐ) - Chiều 24.11.2020, Chủ tịch UBND tỉnh có buổi làm việc",
        "Nghị quyết 18-NQ/TW ngày 25/10/2017",
        "Bình Dương, ngày 24 tháng 11 năm 2020",
        "24-11-2020",
        "Thứ ba, 31/02/2020, 10:15",
        "Hotline: 024 3822 2020",
        "",
    ],
)
def test_no_dateline(line):
    assert printed_date(line) is None


def test_bare_date_counts_only_where_asked():
    assert printed_date("24-11-2020", bare=True) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "2020-11-24T10:15:00+07:00",
        "2020-11-23T20:00:00Z",  # the next morning in Vietnam
        "2020-11-24 10:15:00",
        "2020-11-24",
        "Mon, 23 Nov 2020 20:15:00 GMT",
        "November 24, 2020",
        "24 Nov 2020",
        "24 tháng Mười Một, 2020",
        "2020-11-24T25:99:00",
    ],
)
def test_date_of_a_field(text):
    assert published_on(text) == DAY


@pytest.mark.parametrize("text", ["", "hôm nay", "99/99/9999", "0000-00-00", "1/1/1889", "1721815200", "May 2020"])
def test_no_date_in_a_field(text):
    assert published_on(text) is None
