"""What line breaks alone tell: tables, profiles, posts above their holders."""

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
