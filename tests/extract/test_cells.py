"""Names and posts on lines of their own: which post is whose."""

import pytest

from tests.extract.told import holdings


def posts(text: str) -> set[tuple[str, str]]:
    """Holder and title of all posts."""
    return {(person, title) for person, title, _, _ in holdings(text)}


def test_cards_that_empty_lines_part_hold_the_posts_of_their_name():
    text = (
        "Lãnh đạo Tỉnh ủy Nam Định\n\nỦY VIÊN BTV TỈNH ỦY\nTrưởng Ban Tổ chức Tỉnh ủy\nLÊ VĂN AN\n\n"
        "ỦY VIÊN BTV TỈNH ỦY\nGiám đốc Công an tỉnh\nTRẦN THỊ BÌNH\n\nỦY VIÊN BTV TỈNH ỦY\nPhó Chủ tịch UBND tỉnh\nPHẠM MINH HÙNG"
    )
    assert posts(text) == {
        ("Lê Văn An", "ỦY VIÊN BTV TỈNH ỦY"),
        ("Lê Văn An", "Trưởng Ban Tổ chức Tỉnh ủy"),
        ("Trần Thị Bình", "ỦY VIÊN BTV TỈNH ỦY"),
        ("Trần Thị Bình", "Giám đốc Công an tỉnh"),
        ("Phạm Minh Hùng", "ỦY VIÊN BTV TỈNH ỦY"),
        ("Phạm Minh Hùng", "Phó Chủ tịch UBND tỉnh"),
    }


def test_several_lines_of_posts_above_each_name():
    text = (
        "Thường trực Tỉnh ủy Nam Định\nỦy viên Trung ương Đảng\nBí thư Tỉnh ủy\nLÊ VĂN AN\n"
        "Phó Bí thư Thường trực Tỉnh ủy\nTRẦN THỊ BÌNH\nPhó Bí thư Tỉnh ủy,\nChủ tịch UBND tỉnh\nPHẠM MINH HÙNG"
    )
    assert posts(text) == {
        ("Lê Văn An", "Ủy viên Trung ương Đảng"),
        ("Lê Văn An", "Bí thư Tỉnh ủy"),
        ("Trần Thị Bình", "Phó Bí thư Thường trực Tỉnh ủy"),
        ("Phạm Minh Hùng", "Phó Bí thư Tỉnh ủy"),
        ("Phạm Minh Hùng", "Chủ tịch UBND tỉnh"),
    }


def test_a_post_above_the_name_and_those_in_full_below_it():
    text = (
        "Lãnh đạo UBND tỉnh Nam Định\nChủ tịch UBND tỉnh\nLÊ VĂN AN\nPhó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh\n"
        "Phó Chủ tịch\nTRẦN THỊ BÌNH\nTỉnh ủy viên, Phó Chủ tịch UBND tỉnh\nPhó Chủ tịch\nPHẠM MINH HÙNG\n"
        "Tỉnh ủy viên, Phó Chủ tịch UBND tỉnh"
    )
    assert {person for person, title in posts(text) if title == "Phó Bí thư Tỉnh ủy"} == {"Lê Văn An"}
    assert {person for person, title in posts(text) if title == "Tỉnh ủy viên"} == {"Trần Thị Bình", "Phạm Minh Hùng"}


@pytest.mark.parametrize("note", ["Sinh ngày: 12/3/1970", "Điện thoại: 0219 3866 123", "Email: vanphong@namdinh.gov.vn"])
def test_a_post_in_capitals_that_stands_again_and_again_is_no_credit(note):
    text = (
        f"Lãnh đạo UBND huyện Ý Yên\nCHỦ TỊCH\nLê Văn An\n{note}\nPHÓ CHỦ TỊCH\nTrần Thị Bình\n{note}\nPHÓ CHỦ TỊCH\nPhạm Minh Hùng\n{note}"
    )
    assert posts(text) == {("Lê Văn An", "CHỦ TỊCH"), ("Trần Thị Bình", "PHÓ CHỦ TỊCH"), ("Phạm Minh Hùng", "PHÓ CHỦ TỊCH")}


def test_a_telephone_number_behind_the_name_does_not_part_it_from_its_post():
    text = "Lãnh đạo Sở Y tế tỉnh Nam Định\nLê Văn An - 0912 345 678\nGiám đốc\nTrần Thị Bình - 0912 345 679\nPhó Giám đốc"
    assert posts(text) == {("Lê Văn An", "Giám đốc"), ("Trần Thị Bình", "Phó Giám đốc")}


def test_a_name_under_a_sentence_about_an_office_gets_no_post():
    text = (
        "Thăm bà con vùng lũ\n\nChủ tịch UBND tỉnh đã đến thăm bà con vùng lũ và trao quà.\n\n"
        "Lê Văn An\n\nGiám đốc Sở Y tế cũng có mặt tại hiện trường để chỉ đạo công tác cứu chữa người bị nạn."
    )
    assert posts(text) == set()


def test_a_name_that_is_not_read_parts_the_posts_of_others():
    text = (
        "BAN LÃNH ĐẠO TRƯỜNG\nPGS.TS. XOM KHEO\nBÍ THƯ ĐẢNG ỦY\nTS. TRẦN THỊ BÌNH\nHIỆU TRƯỞNG\nTS. PHẠM MINH HÙNG\nPHÓ HIỆU TRƯỞNG\n"
        "TS. LÊ VĂN AN\nPHÓ HIỆU TRƯỞNG"
    )
    assert {(p, t) for p, t in posts(text) if p != "Xom Kheo"} == {
        ("Trần Thị Bình", "HIỆU TRƯỞNG"),
        ("Phạm Minh Hùng", "PHÓ HIỆU TRƯỞNG"),
        ("Lê Văn An", "PHÓ HIỆU TRƯỞNG"),
    }


def test_the_post_in_a_profile_heads_no_list():
    text = (
        "BAN KIỂM SOÁT\n\nBà Trần Thị Bình\nTrưởng Ban Kiểm soát\nBà Trần Thị Bình sinh năm 1970 tại Nam Định.\n"
        "Bà Trần Thị Bình là thạc sĩ Quản trị kinh doanh.\n\nÔng Phạm Minh Hùng\nThành viên Ban Kiểm soát\n"
        "Ông Phạm Minh Hùng là cử nhân Kinh tế.\n\nÔng Lê Văn An\nThành viên Ban Kiểm soát\nÔng Lê Văn An là cử nhân Luật."
    )
    assert {(person, title.lower()) for person, title in posts(text)} == {
        ("Trần Thị Bình", "trưởng ban kiểm soát"),
        ("Phạm Minh Hùng", "thành viên ban kiểm soát"),
        ("Lê Văn An", "thành viên ban kiểm soát"),
    }


def test_a_degree_in_capitals_opens_a_name():
    assert posts("Lãnh đạo\nPGS.TS. ĐOÀN THANH HÀ\nBÍ THƯ ĐẢNG ỦY") == {("Đoàn Thanh Hà", "BÍ THƯ ĐẢNG ỦY")}
