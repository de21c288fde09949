"""What stands on a page and is said by nobody: credits, by-lines, tags, signatures, the foot of the page."""

import pytest

from tests.extract.sentences import names

OPENING = "Hội nghị bàn về thủy lợi\nÔng Lê Quang Khởi chủ trì hội nghị tại huyện Bến Lức, tỉnh Long An vào sáng qua.\n"


@pytest.mark.parametrize(
    "end",
    [
        "Tin, ảnh: Thu Hà - Minh An",
        "Ảnh: Trần Thu Hà",
        "Bài và ảnh: LÊ MINH AN",
        "Trần Thu Hà",
        "TRẦN THU HÀ - LÊ AN",
        "Theo Trần Thu Hà",
        "Các đại biểu ra về lúc trưa. (Tổng hợp) Trần Thu Hà",
        "Đối thoại,Lê Minh An,Thủy lợi,Bến Lức,Trần Thu Hà",
    ],
)
def test_who_wrote_and_who_took_the_picture_is_no_person_of_the_article(end):
    assert names(OPENING + end) == ["Lê Quang Khởi"]


@pytest.mark.parametrize(
    "more",
    [
        "Cùng dự có ông Trần Thu Sơn, Phó Chủ tịch UBND huyện.",
        "Cùng dự có ông Trần Thu Sơn.",
        "Ảnh cho thấy ông Trần Thu Sơn đứng giữa các đại biểu.",
        "Ông Trần Thu Sơn",
    ],
)
def test_what_the_article_says_at_its_end_is_read(more):
    assert names(OPENING + more) == ["Lê Quang Khởi", "Trần Thu Sơn"]


def test_a_credit_inside_the_text_ends_with_its_name():
    text = OPENING + "Ảnh: Minh An\nÔng Trần Thu Sơn trình bày kế hoạch tưới tiêu cho mùa khô."
    assert names(text) == ["Lê Quang Khởi", "Trần Thu Sơn"]


def test_the_last_lines_are_a_list_where_they_are_many_or_a_colon_opens_them():
    entries = "- Trần Thu Sơn\n- Vũ Đình Nam"
    assert names(f"{OPENING}Cùng dự:\n{entries}") == ["Lê Quang Khởi", "Trần Thu Sơn", "Vũ Đình Nam"]
    assert names(f"{OPENING}Ban Giám khảo\n{entries}\n- Lê Thị Hoa\n- Đỗ Văn Nam")[1:] == [
        "Trần Thu Sơn",
        "Vũ Đình Nam",
        "Lê Thị Hoa",
        "Đỗ Văn Nam",
    ]


def test_who_wrote_it_stands_below_a_sentence_that_a_post_opens():
    assert names(f"{OPENING}Chủ tịch UBND huyện dự buổi lễ.\nTrần Thu Sơn") == ["Lê Quang Khởi"]
