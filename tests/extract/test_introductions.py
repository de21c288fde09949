"""Whose title each title is: before the name, behind it, in brackets, in lists with every punctuation there is."""

import pytest

from tests.extract.sentences import posts
from tests.extract.told import holdings


def bug(*row, why):
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=why))


KHOI, DUYEN, TUONG, HAN = "Lê Quang Khởi", "Trần Thị Mỹ Duyên", "Phạm Hữu Tường", "Đoàn Ngọc Hân"
BTV, DAN_VAN = "Ủy viên Ban Thường vụ Tỉnh ủy", "Trưởng Ban Dân vận Tỉnh ủy"


@pytest.mark.parametrize(
    "text",
    [
        f"Dự hội nghị có ông {KHOI} - {BTV}, {DAN_VAN}.",
        f"Dự hội nghị có ông {KHOI}, {BTV}, {DAN_VAN}.",
        f"Dự hội nghị có ông {KHOI} ({BTV}, {DAN_VAN}).",
        f"Dự hội nghị có ông {KHOI}: {BTV}; {DAN_VAN}.",
        f"Dự hội nghị có ông {KHOI} – {BTV} – {DAN_VAN}.",
        f"Dự hội nghị có ông {KHOI}- {BTV}, {DAN_VAN}.",
        f"Dự hội nghị có ông {KHOI} (52 tuổi, quê Tây Ninh), {BTV}, {DAN_VAN}.",
        f"Dự hội nghị có ông {KHOI}, {BTV} kiêm {DAN_VAN}.",
        f"Dự hội nghị có {BTV}, {DAN_VAN} {KHOI}.",
        f"{BTV}, {DAN_VAN} {KHOI} đến dự hội nghị.",
        f"{BTV}, {DAN_VAN} - {KHOI} đến dự hội nghị.",
        f"Ông {KHOI} là {BTV}, {DAN_VAN}.",
        f"Ông {KHOI}, hiện là {BTV}, {DAN_VAN}, đến dự.",
        f"Dự hội nghị có các đồng chí: {KHOI}, {BTV}, {DAN_VAN}; {HAN}.",
    ],
)
def test_two_titles_and_one_name_in_every_order(text):
    assert [post for post in posts(text, "Long An") if post[0] == KHOI] == sorted([(KHOI, BTV), (KHOI, DAN_VAN)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Đồng chí {DUYEN}, Tỉnh ủy viên, Giám đốc Sở Văn hóa, Thể thao và Du lịch chủ trì buổi làm việc.",
            [(DUYEN, "Giám đốc Sở Văn hóa, Thể thao và Du lịch"), (DUYEN, "Tỉnh ủy viên")],
        ),
        (
            f"Đ/c {TUONG}- UV.BTV Huyện ủy, PCT UBND huyện Bến Lức phát biểu khai mạc.",
            [(TUONG, "PCT UBND huyện Bến Lức"), (TUONG, "UV.BTV Huyện ủy")],
        ),
        (f"Bà {HAN} – Phó Bí thư / Chủ tịch UBND phường Tân Khánh đến dự.", [(HAN, "Chủ tịch UBND phường Tân Khánh"), (HAN, "Phó Bí thư")]),
        (f"Bí thư Huyện ủy đồng thời là Chủ tịch HĐND huyện {TUONG} đến dự.", [(TUONG, "Bí thư Huyện ủy"), (TUONG, "Chủ tịch HĐND huyện")]),
        (f"Chủ tịch tỉnh {KHOI} yêu cầu làm rõ.", [(KHOI, "Chủ tịch tỉnh")]),
        (f"Trưởng Ban Tổ chức hội thi {KHOI} trao giải.", [(KHOI, "Trưởng Ban Tổ chức hội thi")]),
        (f"Ông {KHOI} (thứ 2, từ trái qua), Phó Chủ tịch HĐND tỉnh trao quà.", [(KHOI, "Phó Chủ tịch HĐND tỉnh")]),
        # a name of its own opens each entry, whatever parts the entries
        (
            f"Dự có ông {KHOI} - {BTV} bà {HAN} - {DAN_VAN}",
            [(HAN, DAN_VAN), (KHOI, BTV)],
        ),
        (
            f"Tham dự có các đồng chí: {KHOI}, Phó Bí thư Thường trực Tỉnh ủy; {TUONG}, Phó Chủ tịch HĐND tỉnh; lãnh đạo các sở.",
            [(KHOI, "Phó Bí thư Thường trực Tỉnh ủy"), (TUONG, "Phó Chủ tịch HĐND tỉnh")],
        ),
        (
            f"Về phía Bộ Y tế có Thứ trưởng {TUONG}; về phía tỉnh có Chủ tịch UBND tỉnh {KHOI}, Phó Bí thư Tỉnh ủy {HAN}.",
            [(KHOI, "Chủ tịch UBND tỉnh"), (TUONG, "Thứ trưởng"), (HAN, "Phó Bí thư Tỉnh ủy")],
        ),
        # one title for all of a list
        (
            f"Cùng dự có các đồng chí Phó Chủ tịch UBND tỉnh: {KHOI}, {HAN} và {TUONG}.",
            [(person, "Phó Chủ tịch UBND tỉnh") for person in (HAN, KHOI, TUONG)],
        ),
        (
            f"Chủ trì kỳ họp có các đồng chí: {HAN}, Chủ tịch HĐND tỉnh; các Phó Chủ tịch HĐND tỉnh {KHOI}, {TUONG}.",
            [(KHOI, "Phó Chủ tịch HĐND tỉnh"), (TUONG, "Phó Chủ tịch HĐND tỉnh"), (HAN, "Chủ tịch HĐND tỉnh")],
        ),
        (
            f"Trưởng Ban: đồng chí {KHOI}; Phó Trưởng ban: các đồng chí {TUONG}, {HAN}.",
            [(KHOI, "Trưởng Ban"), (TUONG, "Phó Trưởng ban"), (HAN, "Phó Trưởng ban")],
        ),
        (
            f"Các đồng chí Ủy viên Trung ương Đảng: {KHOI} - Phó Thủ tướng Chính phủ; {TUONG}, Bí thư Tỉnh ủy đến dự.",
            [
                (KHOI, "Phó Thủ tướng Chính phủ"),
                (KHOI, "Ủy viên Trung ương Đảng"),
                (TUONG, "Bí thư Tỉnh ủy"),
                (TUONG, "Ủy viên Trung ương Đảng"),
            ],
        ),
        (
            f"Ông {KHOI}, Phó Bí thư Huyện ủy – Chủ tịch HĐND huyện Bến Lức làm Trưởng đoàn kiểm tra số 2.",
            [(KHOI, "Chủ tịch HĐND huyện Bến Lức"), (KHOI, "Phó Bí thư Huyện ủy"), (KHOI, "Trưởng đoàn kiểm tra số 2")],
        ),
        # a former post in brackets behind the present ones; an alternate member, and a member who is secretary
        (
            f"Dự có ông {KHOI}, Bí thư Thành ủy Hà Nội (nguyên Bí thư Tỉnh ủy Ninh Bình); bà {HAN}.",
            [(KHOI, "Bí thư Thành ủy Hà Nội"), (KHOI, "Bí thư Tỉnh ủy Ninh Bình")],
        ),
        (f"Ông {KHOI}, Ủy viên Trung ương Đảng dự khuyết, đến dự.", [(KHOI, "Ủy viên Trung ương Đảng dự khuyết")]),
        (f"Bà {HAN} - Ủy viên Thư ký Hội đồng Khoa học, dự.", [(HAN, "Ủy viên Thư ký Hội đồng Khoa học")]),
        # an abbreviation with its full stop before the body; a group of teachers
        (f"Bà {HAN} - PCT.HĐND tỉnh Long An, dự.", [(HAN, "PCT.HĐND tỉnh Long An")]),
        (f"Bà {HAN} – Tổ trưởng tổ Văn, dự.", [(HAN, "Tổ trưởng tổ Văn")]),
        (f"Ông {KHOI} (tức Khởi Ba, Chủ tịch HĐQT Công ty Mặt Trời) đến.", [(KHOI, "Chủ tịch HĐQT Công ty Mặt Trời")]),
        # a happening is no body
        (f"Hai Trưởng đoàn hội đàm. Ông {KHOI} dự.", []),
        # coordination: one head, two bodies
        (f"Ông {KHOI}, Chủ tịch HĐND và UBND xã Phước Lâm, đến dự.", [(KHOI, "Chủ tịch HĐND"), (KHOI, "Chủ tịch UBND xã Phước Lâm")]),
        # life and posts parted by semicolons
        (
            f"Đồng chí {KHOI}; sinh năm 1930; quê quán: xã Phước Lâm, huyện Cần Giuộc; "
            "nguyên Bí thư Tỉnh ủy; nguyên Thứ trưởng Bộ Y tế; từ trần.",
            [(KHOI, "Bí thư Tỉnh ủy"), (KHOI, "Thứ trưởng Bộ Y tế")],
        ),
        (f"Ông {KHOI}, sinh năm 1960; ông {TUONG}, Thứ trưởng Bộ Y tế, dự.", [(TUONG, "Thứ trưởng Bộ Y tế")]),
        (f"Đoàn chủ tịch gồm các đồng chí: {KHOI}, Bí thư Tỉnh ủy; {TUONG}.", [(KHOI, "Bí thư Tỉnh ủy")]),
        # what is no post
        (f"Đồng chí {KHOI}, đảng viên, chuyên gia thủy lợi, đến dự.", []),
        (f"Phân công đồng chí {KHOI} phụ trách địa bàn huyện Cần Giuộc.", []),
        (f"Ông {KHOI}, ngụ khu phố 2, cho biết như vậy.", []),
        ("Đồng chí bí thư chi bộ cần gương mẫu; người đứng đầu phải chịu trách nhiệm.", []),
        ("Chủ tịch UBND tỉnh yêu cầu các sở báo cáo trước ngày 5.", []),
        (f"Bí thư Tỉnh Đoàn {KHOI} trao học bổng.", [(KHOI, "Bí thư Tỉnh Đoàn")]),
        # known mistakes
        bug(
            f"Các ông {KHOI} và {TUONG} lần lượt giữ chức Trưởng phòng Nội vụ và Chánh Thanh tra huyện.",
            [(KHOI, "Trưởng phòng Nội vụ"), (TUONG, "Chánh Thanh tra huyện")],
            why="'lần lượt' gives the posts one by one",
        ),
        bug(
            f"Người phụ trách Sở Công Thương trong thời gian Giám đốc Sở vắng mặt là ông {KHOI}, Phó Giám đốc Sở.",
            [(KHOI, "Phó Giám đốc Sở")],
            why="'vắng mặt' is taken for the name of the department",
        ),
    ],
)
def test_owners(text, expected):
    assert posts(text, "Long An") == sorted(expected)


CENTRE = (
    "Dự lễ có các đồng chí {}: Trưởng Ban Tổ chức Trung ương Lê Văn An, Trưởng Ban Nội chính Trung ương Trần Văn Bình; đại diện các bộ."
)


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("Ủy viên Bộ Chính trị", "Incumbent"),
        ("Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng", "Incumbent"),
    ],
)
def test_seats_in_the_centre_head_a_list_of_people_with_posts_of_their_own(heading, status):
    held = {(person, title, said) for person, title, said, _ in holdings(CENTRE.format(heading))}
    for post in heading.split(", "):
        assert {("Lê Văn An", post, status), ("Trần Văn Bình", post, status)} <= held


def test_a_heading_of_former_members_takes_former_posts():
    text = "Dự lễ có các đồng chí nguyên Ủy viên Bộ Chính trị: nguyên Thủ tướng Lê Văn An, nguyên Chủ tịch Quốc hội Trần Văn Bình."
    assert ("Trần Văn Bình", "Ủy viên Bộ Chính trị", "Former", "Bộ Chính trị") in holdings(text)


def test_behind_a_semicolon_a_title_before_a_name_ends_the_list():
    text = "Dự lễ có các Phó Chủ tịch UBND tỉnh: Lê Văn An, Trần Văn Bình; Giám đốc Sở Y tế Đỗ Văn Chín."
    assert {title for person, title, *_ in holdings(text) if person == "Đỗ Văn Chín"} == {"Giám đốc Sở Y tế"}


def test_who_was_met_is_another():
    text = "Trong cuộc gặp với Thủ tướng Úc, Chủ tịch Quốc hội Lê Văn An cho biết hai nước sẽ hợp tác."
    assert {title for _, title, *_ in holdings(text)} == {"Chủ tịch Quốc hội"}


def test_a_head_inside_another_is_none():
    assert not holdings("Thay mặt thủ trưởng Bộ Quốc phòng, Đại tướng Lê Văn An phát biểu.")


def test_posts_in_a_place_named_before_the_list():
    text = "Ông Lê Văn An từng giữ nhiều chức vụ chủ chốt của Unizen như: Phó Giám đốc Công ty Sông Hậu (2018-2021), Giám đốc Unizen."
    assert {title for _, title, *_ in holdings(text)} == {"Phó Giám đốc Công ty Sông Hậu", "Giám đốc Unizen"}
    assert {status for _, _, status, _ in holdings(text)} == {"Former"}
