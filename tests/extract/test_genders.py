"""The sex that a text shows: honorifics, lists, pronouns and middle names; and where it shows none."""

import pytest

from tests.extract.sentences import read


def genders(text: str) -> dict[str, str | None]:
    return {p.name: p.gender.value if p.gender else None for p in read(text).people}


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("Thầy giáo Lê Quang Khởi dạy toán.", "Lê Quang Khởi", "male"),
        ("Cô giáo Lê Minh Hạnh dạy toán.", "Lê Minh Hạnh", "female"),
        ("Bộ trưởng Bộ Y tế Lê Quang Khởi đến thăm.", "Lê Quang Khởi", None),
        ("Hội trưởng tiếp Ngài Kenji Sato.", "Kenji Sato", "male"),
        ("Tham dự có phu nhân Lê Minh Hạnh.", "Lê Minh Hạnh", "female"),
        # the honorific before the title
        ("Dự có bà Chủ tịch UBND xã Đa Lộc Lê Minh Hạnh.", "Lê Minh Hạnh", "female"),
        ("Ông Giám đốc Sở Y tế nói với Lê Minh Hạnh.", "Lê Minh Hạnh", None),
        ("Ông Giám đốc Sở Y tế, Lê Minh Hạnh và các bác sĩ dự.", "Lê Minh Hạnh", None),
        # the column behind the name
        ("1. Lê Minh Hạnh - Nữ, 1979, Dao - Phó Chủ tịch HĐND xã", "Lê Minh Hạnh", "female"),
        ("Khởi tố Lê Quang Khởi (nam, SN 1990).", "Lê Quang Khởi", "male"),
        ("Khởi tố Lê Quang Khởi, nam, 32 tuổi.", "Lê Quang Khởi", "male"),
        ("Khởi tố Lê Minh Hạnh, Nam, Hải.", "Lê Minh Hạnh", None),
        ("Lê Minh Hạnh, Nam Định, dự.", "Lê Minh Hạnh", None),
        # lists that one honorific opens
        ("Có các ông: Lê Quang Khởi (nguyên Chủ tịch UBND tỉnh); Đỗ Minh Tý (Phó Bí thư Tỉnh ủy).", "Lê Quang Khởi", "male"),
        ("Có các ông: Lê Quang Khởi (nguyên Chủ tịch UBND tỉnh); Đỗ Minh Tý (Phó Bí thư Tỉnh ủy).", "Đỗ Minh Tý", "male"),
        ("Kiểm điểm các ông Lê Quang Khởi - Phó phòng Nội vụ, Đỗ Minh Tý - lái xe.", "Đỗ Minh Tý", "male"),
        ("Kiểm điểm ông Lê Quang Khởi - Phó phòng Nội vụ, Đỗ Minh Tý - lái xe.", "Đỗ Minh Tý", None),
        ("Có các ông Lê Quang Khởi, Phó phòng; bà Hà Minh Nga, Trưởng phòng.", "Hà Minh Nga", "female"),
        ("Có các ông Lê Quang Khởi. Chủ tịch Đỗ Minh Tý vắng.", "Đỗ Minh Tý", None),
        # pronouns that can mean nobody else
        ("Thủ tướng Lê Quang Khởi đến thăm xã. Ông cho biết sẽ giúp.", "Lê Quang Khởi", "male"),
        ("Bộ trưởng Lê Quang Khởi nhắc đến cải cách, bởi theo ông, đó là lối ra.", "Lê Quang Khởi", "male"),
        ("Bộ trưởng Lê Minh Hạnh nói về đề tài mà bà theo đuổi.", "Lê Minh Hạnh", "female"),
        ("Thủ tướng Lê Quang Khởi gặp Bộ trưởng Đỗ Minh Tý. Ông cho biết sẽ giúp.", "Đỗ Minh Tý", None),
        ("Thủ tướng Lê Minh Hạnh đến, chồng bà vắng.", "Lê Minh Hạnh", None),
        ("Chủ tịch Lê Minh Hạnh kể: “Hôm đó ông nói với tôi như thế”.", "Lê Minh Hạnh", None),
        ("Chủ tịch Lê Minh Hạnh gặp ông Đỗ Minh Tý.", "Lê Minh Hạnh", None),
    ],
)
def test_genders(text, name, gender):
    assert genders(text)[name] == gender
