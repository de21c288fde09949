"""Personnel changes: what is decided, what is only asked for, and the lists that a decision opens."""

from tests.extract.told import changes, holdings


def test_a_request_for_discipline_is_no_discipline():
    assert changes("Ủy ban Kiểm tra đề nghị Ban Bí thư xem xét, thi hành kỷ luật các ông Lê Văn An, Trần Văn Bình.") == set()


def test_those_listed_before_the_verb_are_all_disciplined():
    text = "Các ông Lê Văn An (nguyên Bí thư Huyện ủy Tam Nông), Trần Văn Bình (nguyên Giám đốc Sở Y tế) bị khai trừ Đảng."
    assert changes(text) == {("Lê Văn An", "Discipline", None), ("Trần Văn Bình", "Discipline", None)}


def test_those_listed_behind_the_verb_are_all_charged():
    text = "Trong 6 người bị khởi tố tội Nhận hối lộ có cựu Bí thư Huyện ủy Tam Nông Lê Văn An và cựu Chủ tịch UBND huyện Trần Văn Bình."
    assert changes(text) == {("Lê Văn An", "Prosecution", None), ("Trần Văn Bình", "Prosecution", None)}


def test_the_members_of_a_body_that_is_set_up_are_appointed():
    text = (
        "Thủ tướng quyết định thành lập Tổ Biên tập do Bộ trưởng Bộ Nông nghiệp Cao Văn Phát làm Tổ trưởng.\n"
        "Các thành viên gồm: Nguyên Thứ trưởng Bộ Nội vụ Nguyễn Đăng Hoa; Phó Chủ nhiệm Văn phòng Chính phủ Nguyễn Hữu Vương."
    )
    assert changes(text) == {
        ("Cao Văn Phát", "Appointment", "Tổ trưởng"),
        ("Nguyễn Đăng Hoa", "Appointment", "thành viên"),
        ("Nguyễn Hữu Vương", "Appointment", "thành viên"),
    }
    assert ("Cao Văn Phát", "Bộ trưởng Bộ Nông nghiệp", "Incumbent", "Bộ Nông nghiệp") in holdings(text)


def test_a_list_of_the_elected():
    text = "Đại hội đã bầu Ban Chấp hành Hội Làm vườn Việt Nam. Phó Chủ tịch gồm có các ông: Lê Văn Bảy, Phạm Văn Tám."
    assert changes(text) == {("Lê Văn Bảy", "Election", "Phó Chủ tịch"), ("Phạm Văn Tám", "Election", "Phó Chủ tịch")}


def test_who_serves_now_is_not_elected_now():
    text = "HĐND tỉnh bầu ông Lê Văn An giữ chức Chủ tịch UBND tỉnh Nam Định. Hiện UBND tỉnh có 2 Phó Chủ tịch gồm các ông: Trần Văn Bảy, Phạm Văn Tám."
    assert {person for person, _, _ in changes(text)} == {"Lê Văn An"}


def test_an_acting_post_stays_acting():
    text = "Ban Bí thư điều động ông Nguyễn Thái Hà, Phó Trưởng Ban Nội chính Trung ương, làm quyền Bí thư Tỉnh ủy Lâm Đồng."
    found = {(title, status) for _, title, status, _ in holdings(text)}
    assert found == {("Phó Trưởng Ban Nội chính Trung ương", "Former"), ("Bí thư Tỉnh ủy Lâm Đồng", "Acting")}
