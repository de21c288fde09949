"""Articles in parts that each tell of one place, named above or at the head of the part."""

import pytest

from tests.extract.told import holdings


def bodies(text: str) -> dict[tuple[str, str], str | None]:
    return {(who, title): body for who, title, _, body in holdings(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Lãnh đạo các xã, phường mới của tỉnh Lạng Sơn\nXã Tân An: Bí thư Đảng ủy Lê Văn Lâm; Chủ tịch UBND Trần Thị Mơ\n"
        "Phường Đông Kinh: Bí thư Đảng ủy Vi Quốc Toản; Chủ tịch UBND Phạm Văn Sự",
        "Lãnh đạo các xã, phường mới của tỉnh Lạng Sơn\n1. Xã Tân An\nBí thư Đảng ủy: Lê Văn Lâm\nChủ tịch UBND: Trần Thị Mơ\n"
        "2. PHƯỜNG ĐÔNG KINH\nBí thư Đảng ủy: Vi Quốc Toản\nChủ tịch UBND: Phạm Văn Sự",
    ],
)
def test_the_place_above_a_list_is_that_of_its_bodies(text):
    assert bodies(text) == {
        ("Lê Văn Lâm", "Bí thư Đảng ủy"): "Đảng ủy xã Tân An",
        ("Trần Thị Mơ", "Chủ tịch UBND"): "Ủy ban nhân dân xã Tân An",
        ("Vi Quốc Toản", "Bí thư Đảng ủy"): "Đảng ủy phường Đông Kinh",
        ("Phạm Văn Sự", "Chủ tịch UBND"): "Ủy ban nhân dân phường Đông Kinh",
    }


def test_a_bare_party_post_is_of_the_committee_of_the_place():
    text = (
        "Lãnh đạo các xã mới của tỉnh Lạng Sơn\n1. Xã Tân An\nPhó Bí thư Thường trực: Lê Văn Lâm\nPhó Bí thư, Chủ tịch UBND: Trần Thị Mơ\n"
        "2. Xã Hòa Bình\nPhó Bí thư Thường trực: Vi Quốc Toản"
    )
    found = bodies(text)
    assert found["Lê Văn Lâm", "Phó Bí thư Thường trực"] == "Đảng ủy xã Tân An"
    assert found["Trần Thị Mơ", "Phó Bí thư"] == "Đảng ủy xã Tân An"
    assert found["Vi Quốc Toản", "Phó Bí thư Thường trực"] == "Đảng ủy xã Hòa Bình"


def test_each_paragraph_of_a_round_up_has_its_own_province():
    text = (
        "Nhân sự mới tại các tỉnh\n* Thanh Hóa: Ông Lê Văn Lâm, Giám đốc Sở Nội vụ, được bổ nhiệm làm Chánh Văn phòng UBND tỉnh.\n"
        "* Nghệ An: Bà Trần Thị Mơ, Phó Giám đốc Sở Y tế, dự lễ."
    )
    found = bodies(text)
    assert found["Lê Văn Lâm", "Giám đốc Sở Nội vụ"] == "Sở Nội vụ tỉnh Thanh Hóa"
    assert found["Trần Thị Mơ", "Phó Giám đốc Sở Y tế"] == "Sở Y tế tỉnh Nghệ An"


@pytest.mark.parametrize(
    "text",
    [
        "Lạng Sơn: Khai giảng năm học mới\nÔng Lê Văn Lâm, Giám đốc Sở Y tế tỉnh Cao Bằng, dự.\nBà Trần Thị Mơ, Giám đốc Sở Nội vụ, dự.",
        "Tin ở Cao Bằng\nXã Tân An: mưa lớn.\nTại tỉnh Cao Bằng, bà Trần Thị Mơ, Giám đốc Sở Nội vụ, đi kiểm tra.",
    ],
)
def test_one_place_at_the_head_of_a_line_makes_no_parts(text):
    assert bodies(text)["Trần Thị Mơ", "Giám đốc Sở Nội vụ"] != "Sở Nội vụ xã Tân An"


def test_what_names_its_own_place_keeps_it():
    text = (
        "Nhân sự mới\n* Thanh Hóa: Ông Lê Văn Lâm, Giám đốc Sở Nội vụ tỉnh Hà Tĩnh, đến thăm.\n"
        "* Nghệ An: Bà Trần Thị Mơ, Thứ trưởng Bộ Y tế, dự lễ; cùng dự có ông Vi Quốc Toản, Bí thư Huyện ủy Đô Lương."
    )
    found = bodies(text)
    assert found["Lê Văn Lâm", "Giám đốc Sở Nội vụ tỉnh Hà Tĩnh"] == "Sở Nội vụ tỉnh Hà Tĩnh"
    assert found["Trần Thị Mơ", "Thứ trưởng Bộ Y tế"] == "Bộ Y tế"
    assert found["Vi Quốc Toản", "Bí thư Huyện ủy Đô Lương"] == "Huyện ủy Đô Lương"
