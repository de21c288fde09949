"""Where a commune or district stands right before its official, with no mark between: how far its name goes."""

import pytest

from tests.extract.sentences import bodies, read


@pytest.mark.parametrize(
    ("text", "person", "title", "body"),
    [
        # a unit that no gazetteer has
        ("Bí thư Huyện ủy Phước Lạc Lại Thị Oanh nói.", "Lại Thị Oanh", "Bí thư Huyện ủy Phước Lạc", "Huyện ủy Phước Lạc"),
        ("Chủ tịch UBND xã Kim Lương Vương Văn Đạt nói.", "Vương Văn Đạt", "Chủ tịch UBND xã Kim Lương", "Ủy ban nhân dân xã Kim Lương"),
        ("Chủ tịch UBND xã Hà Thanh Hà Văn Bảy nói.", "Hà Văn Bảy", "Chủ tịch UBND xã Hà Thanh", "Ủy ban nhân dân xã Hà Thanh"),
        # the unit goes without its name
        ("Chủ tịch UBND phường Đỗ Thị Hồng Nhung nói.", "Đỗ Thị Hồng Nhung", "Chủ tịch UBND phường", "Ủy ban nhân dân phường"),
        ("Bí thư Huyện ủy Lê Văn Khởi nói.", "Lê Văn Khởi", "Bí thư Huyện ủy", "Huyện ủy"),
        # a unit that is called after a person
        (
            "Chủ tịch UBND phường Nguyễn Thị Minh Khai Lê Văn Khởi nói.",
            "Lê Văn Khởi", "Chủ tịch UBND phường Nguyễn Thị Minh Khai", "Ủy ban nhân dân phường Nguyễn Thị Minh Khai",
        ),
        # a number in its name
        (
            "Bí thư Đảng ủy phường Móng Cái 3 Lê Văn Khởi nói.",
            "Lê Văn Khởi", "Bí thư Đảng ủy phường Móng Cái 3", "Đảng ủy phường Móng Cái 3",
        ),
        (
            "Chủ tịch UBND phường 1 Bảo Lộc Lê Văn Khởi nói.",
            "Lê Văn Khởi", "Chủ tịch UBND phường 1 Bảo Lộc", "Ủy ban nhân dân phường 1 Bảo Lộc",
        ),
        (
            "Lê Văn Khởi, Chủ tịch UBND xã Phước Lâm 3 năm liền, nói.",
            "Lê Văn Khởi", "Chủ tịch UBND xã Phước Lâm", "Ủy ban nhân dân xã Phước Lâm",
        ),
    ],
)  # fmt: skip
def test_unit_and_person(text, person, title, body):
    assert [p.name for p in read(text).people] == [person]
    assert bodies(text) == {title: body}


@pytest.mark.parametrize(
    "text",
    [
        "Công an phường Nguyễn Thị Minh Khai họp.",
        "Nhiều người ở phường Đỗ Thị Hồng Nhung dự.",
        "Chủ tịch UBND phường Võ Thị Sáu nói.",
    ],
)
def test_units_called_after_people(text):
    assert not read(text).people
