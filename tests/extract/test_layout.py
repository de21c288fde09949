"""What line breaks alone tell: tables, profiles, posts above their holders."""

import pytest

from tests.extract.told import holdings, people

TABLE = """Hội đồng thẩm định được thành lập
Bộ Y tế quyết định thành lập Hội đồng trường Trường Đại học Y Huế gồm các thành viên sau:
TT
Họ và tên
Chức vụ
1
GS.TS. Nguyễn Văn An
Bí thư Đảng ủy, Hiệu trưởng
2
ThS. Trần Thị Bình
Phó Hiệu trưởng
3
Ông Phạm Minh Hùng
Giám đốc Sở Y tế thành phố Huế"""


def test_the_cells_of_a_row_belong_to_its_name():
    found = holdings(TABLE)
    assert ("Nguyễn Văn An", "Hiệu trưởng", "Incumbent", "Trường Đại học Y Huế") in found
    assert ("Trần Thị Bình", "Phó Hiệu trưởng", "Incumbent", "Trường Đại học Y Huế") in found
    assert ("Phạm Minh Hùng", "Giám đốc Sở Y tế thành phố Huế", "Incumbent", "Sở Y tế thành phố Huế") in found


def test_the_caption_of_a_table_makes_members_of_all():
    assert {person for person, title, _, _ in holdings(TABLE) if title == "thành viên"} == set(people(TABLE))


def test_a_school_is_no_highland_name():
    assert people(TABLE) == ["Nguyễn Văn An", "Trần Thị Bình", "Phạm Minh Hùng"]


def test_a_profile_is_read_behind_its_labels():
    text = (
        "Lãnh đạo Sở Y tế tỉnh Nam Định\nHọ và tên: Trần Văn Bình\nChức vụ: Giám đốc Sở\nSinh năm: 1970\n"
        "Họ và tên: Lê Thị Cúc\nChức vụ: Phó Giám đốc"
    )
    assert holdings(text) == {
        ("Trần Văn Bình", "Giám đốc Sở", "Incumbent", "Sở Y tế tỉnh Nam Định"),
        ("Lê Thị Cúc", "Phó Giám đốc", "Incumbent", "Sở Y tế tỉnh Nam Định"),
    }


def test_posts_above_their_holders():
    text = "Đảng ủy xã Tân Lập\nBÍ THƯ ĐẢNG ỦY\nNguyễn Văn An\nPHÓ BÍ THƯ\nTrần Thị Bích\nỦY VIÊN BAN THƯỜNG VỤ\nLê Văn Cường"
    assert {(person, title) for person, title, _, _ in holdings(text)} == {
        ("Nguyễn Văn An", "BÍ THƯ ĐẢNG ỦY"),
        ("Trần Thị Bích", "PHÓ BÍ THƯ"),
        ("Lê Văn Cường", "ỦY VIÊN BAN THƯỜNG VỤ"),
    }


def test_two_names_between_titles_are_nobodys_for_sure():
    text = "Danh sách\nBÍ THƯ\nNguyễn Văn An\nPHÓ BÍ THƯ\nTrần Thị Bích\nKẾ TOÁN"
    assert holdings(text) == set()


def test_a_name_under_each_picture_is_the_photographers():
    text = (
        "Lãnh đạo tỉnh dâng hương\nSáng 2/9, ông Lê Văn An, Bí thư Tỉnh ủy Nam Định, dâng hương.\n"
        "QUANG DŨNG\nĐoàn đặt vòng hoa.\nQUANG DŨNG"
    )
    assert people(text) == ["Lê Văn An"]


def test_the_line_of_author_and_hour_names_nobody():
    text = "Bổ nhiệm giám đốc\nVũ Hoàng Yên • Chủ nhật, 17/03/2024 - 09:11\nÔng Lê Văn An được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Nam Định."
    assert people(text) == ["Lê Văn An"]


def test_cells_between_a_name_and_its_title_do_not_part_them():
    found = holdings(
        "Đại biểu xã Tân Lập\n1. Bàn Văn Ba - Nam, 1979, Dao - Phó Chủ tịch HĐND xã\n2. Vi Thị Tư - Nữ, 1984, Tày - Bí thư Đoàn xã\n"
        "3. Trần Văn Năm - Nam, 1980, Kinh - Phó Bí thư Đảng ủy, Chủ tịch UBND xã\n"
    )
    assert {(who, title) for who, title, _, _ in found} == {
        ("Bàn Văn Ba", "Phó Chủ tịch HĐND xã"),
        ("Vi Thị Tư", "Bí thư Đoàn xã"),
        ("Trần Văn Năm", "Phó Bí thư Đảng ủy"),
        ("Trần Văn Năm", "Chủ tịch UBND xã"),
    }


def test_the_title_of_a_row_whose_name_is_not_read_is_nobody_elses():
    found = holdings(
        "Danh sách\n1. N. Hoàn - Chủ tịch HĐND xã\n2. Bàn Văn Ba - Nam, 1979\n3. Vi Thị Tư - Nữ, 1984\n4. Trần Văn Năm - Nam, 1980\n"
    )
    assert not found


def test_candidates_hold_nothing():
    assert not holdings("Danh sách người ứng cử đại biểu HĐND tỉnh Long An\n1. Bàn Văn Ba\n2. Vi Thị Tư\n3. Trần Văn Năm\n")


def test_names_in_capitals_in_the_cells_of_a_table():
    found = holdings("Lãnh đạo các sở\nSở Y tế - VÕ ĐỨC NAM - Giám đốc\nSở Y tế - LÊ ANH TUẤN - Phó Giám đốc\n")
    assert {(who, title) for who, title, _, _ in found} == {("Võ Đức Nam", "Giám đốc"), ("Lê Anh Tuấn", "Phó Giám đốc")}


def test_a_number_opens_each_entry_whose_post_stands_below_it():
    text = (
        "Danh sách ứng viên\n1. Lê Văn An\nNam, 1979, Kinh\nPhó Chủ tịch HĐND xã\n2. Nịnh Quốc Bảo\nNam, 1975, Sán Chỉ\nBí thư Đoàn xã\n"
        "3. Lê Thị Cúc\nNữ, 1984, Kinh\nChủ tịch UBND xã\n4. Trần Văn Bình\nNam, 1990, Kinh\nHợp đồng văn phòng"
    )
    found = {(name, title) for name, title, _, _ in holdings(text)}
    assert {("Lê Văn An", "Phó Chủ tịch HĐND xã"), ("Lê Thị Cúc", "Chủ tịch UBND xã")} <= found
    assert not any(name == "Trần Văn Bình" for name, _ in found)


@pytest.mark.parametrize(
    "text",
    [
        "Lãnh đạo Sở Y tế tỉnh Long An\nLÊ VĂN AN Giám đốc TRẦN THỊ HOA Phó Giám đốc ĐỖ NAM Phó Giám đốc",
        "Lãnh đạo Sở Y tế tỉnh Long An\nGiám đốc Lê Văn An Phó Giám đốc Trần Thị Hoa Phó Giám đốc Đỗ Nam",
        "Lãnh đạo Sở Y tế tỉnh Long An\nGiám đốc: Lê Văn An Điện thoại: 01 Phó Giám đốc: Trần Thị Hoa Điện thoại: 02 Phó Giám đốc: Đỗ Nam",
    ],
)
def test_rows_run_together(text):
    assert {(name, title) for name, title, _, _ in holdings(text)} == {
        ("Lê Văn An", "Giám đốc"),
        ("Trần Thị Hoa", "Phó Giám đốc"),
        ("Đỗ Nam", "Phó Giám đốc"),
    }


def test_entries_that_lost_the_space_between_them():
    text = (
        "Bổ nhiệm cán bộ\nUBND tỉnh bổ nhiệm các đồng chí: Đồng chí Lê Văn An giữ chức Giám đốc Sở Y tếĐồng chí Đỗ Nam "
        "giữ chức Giám đốc Sở Nội vụ"
    )
    assert {(name, title) for name, title, _, _ in holdings(text)} == {("Lê Văn An", "Giám đốc Sở Y tế"), ("Đỗ Nam", "Giám đốc Sở Nội vụ")}


ENTRIES = "- Ông Lê Văn An\n- Bà Trần Thị Hoa\n- Ông Đỗ Văn Nam\n"


@pytest.mark.parametrize("head", ["Các Phó Giám đốc Sở Y tế tỉnh Long An", "Phó Giám đốc Sở Y tế tỉnh Long An gồm:"])
def test_a_heading_names_the_post_of_those_below_it(head):
    assert {who for who, *_ in holdings(f"Nhân sự\n{head}\n{ENTRIES}")} == {"Lê Văn An", "Trần Thị Hoa", "Đỗ Văn Nam"}


@pytest.mark.parametrize(
    "head",
    [
        "Giám đốc Sở Y tế tỉnh Long An bổ nhiệm:",
        "Giám đốc Sở Y tế tỉnh Long An đã ký quyết định điều động các ông, bà:",
        "Chủ tịch UBND tỉnh Long An tặng Bằng khen cho:",
    ],
)
def test_who_acts_above_a_list_is_nobody_in_it(head):
    assert holdings(f"Tin trong tỉnh\n{head}\n{ENTRIES}") == set()


def test_of_a_list_with_years_those_have_left_who_have_successors():
    text = "Ban Chỉ huy Quân sự huyện Thanh Thủy\nChỉ huy trưởng\nLê Văn An (2001-2005)\nTrần Văn Hòa (2005-2010)\nĐỗ Văn Nam (2010-2015)\n"
    assert {(who, status) for who, _, status, _ in holdings(text)} == {
        ("Lê Văn An", "Former"),
        ("Trần Văn Hòa", "Former"),
        ("Đỗ Văn Nam", "Incumbent"),
    }
