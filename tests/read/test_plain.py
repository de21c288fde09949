from datetime import date

import pytest

from kg.read.plain import read_plain

SENTENCE = "Chiều 24/11, Tỉnh ủy tổ chức hội nghị sơ kết công tác xây dựng Đảng với sự tham dự của 300 đại biểu."


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Tỉnh ủy sơ kết công tác xây dựng Đảng", "Tỉnh ủy sơ kết công tác xây dựng Đảng"),
        ("TỈNH ỦY SƠ KẾT CÔNG TÁC XÂY DỰNG ĐẢNG", "TỈNH ỦY SƠ KẾT CÔNG TÁC XÂY DỰNG ĐẢNG"),
        ("Vì sao hai giám đốc sở vắng họp?", "Vì sao hai giám đốc sở vắng họp?"),
        (SENTENCE, ""),
        ("(BĐ) - Chiều 22.4, Chủ tịch UBND tỉnh có buổi làm việc với huyện", ""),
        ("Sáng 30/4, Chủ tịch nước kiểm tra công tác phòng chống dịch", ""),
        ("24/11/2020", ""),
        ("Một dòng rất dài " * 20, ""),
    ],
)
def test_headline(first, title):
    assert read_plain(f"{first}\n{SENTENCE}\n", "a.txt").title == title


def test_text_of_one_line_has_no_headline():
    assert read_plain("Tỉnh ủy họp", "a.txt").title == ""


def test_words_stay():
    text = "Tiêu đề của bài\nLượt xem: 6783    In bài viết   Độ tương phản\n" + SENTENCE
    assert read_plain(text, "a.txt").text == text


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["Tiêu đề", "Thứ ba, 24/11/2020, 10:15 GMT+7", SENTENCE], date(2020, 11, 24)),
        (["Tiêu đề", "24-11-2020", SENTENCE], date(2020, 11, 24)),
        (["Tiêu đề", *[SENTENCE] * 14, "28/05/13 11:44 GMT+7", "Kinh tế", "NLĐ"], date(2013, 5, 28)),
        (["Tiêu đề", *[SENTENCE] * 14, "24-11-2020", *[SENTENCE] * 3], None),
        (["Tiêu đề", SENTENCE], None),
    ],
)
def test_published(lines, day):
    assert read_plain("\n".join(lines), "a.txt").published == day


@pytest.mark.parametrize(
    ("line", "publisher", "place"),
    [
        ("Nguồn: https://www.binhduong.gov.vn/", "Cổng thông tin điện tử tỉnh Bình Dương", "Bình Dương"),
        ("*Nguồn: https://hanoimoi.vn/bai-viet-740075.html*", "Hànộimới", "Hà Nội"),
        ("NLĐ", "Người Lao Động", ""),
        ("Theo TTXVN", "", ""),
        ("Nguồn vốn lấy từ ngân sách tỉnh", "", ""),
    ],
)
def test_publisher_and_place_of_a_source_line(line, publisher, place):
    draft = read_plain(f"Tiêu đề của bài\n{SENTENCE}\n{line}\n", "a.txt")
    assert (draft.publisher, draft.place) == (publisher, place)


def test_dateline_names_the_portal():
    draft = read_plain("Lãnh đạo tỉnh tiếp khách\n(binhdinh.gov.vn) - Sáng 18/4, Chủ tịch UBND tỉnh tiếp đoàn.\n", "a.txt")
    assert draft.place == "Bình Định"
