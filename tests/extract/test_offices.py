"""Posts in predicates and careers."""

import pytest

from tests.extract.told import holdings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Trần Văn Bình từng giữ các chức vụ Trưởng phòng Nội vụ huyện Tam Nông, Bí thư Huyện ủy Tam Nông.",
            {("Trưởng phòng Nội vụ huyện Tam Nông", "Former"), ("Bí thư Huyện ủy Tam Nông", "Former")},
        ),
        (
            "Ông Trần Văn Bình sinh năm 1950.\nQuá trình công tác:\n- 1990 - 1995: Trưởng khoa Thú y Trường Đại học Nông nghiệp\n"
            "- 2010 - nay: Chủ tịch Hội Thú y Việt Nam",
            {("Trưởng khoa Thú y Trường Đại học Nông nghiệp", "Former"), ("Chủ tịch Hội Thú y Việt Nam", "Incumbent")},
        ),
        (
            "Ông Trần Văn Bình sinh năm 1950.\nCác chức vụ đã đảm nhiệm: Phó Trưởng phòng Kỹ thuật, Viện trưởng Viện Thú y.",
            {("Phó Trưởng phòng Kỹ thuật", "Former"), ("Viện trưởng Viện Thú y", "Former")},
        ),
        (
            "Theo Ủy ban Kiểm tra, trong thời gian giữ các cương vị Giám đốc Sở Công Thương tỉnh An Giang, Bí thư Huyện ủy Châu Phú, "
            "bà Lê Thị Thanh đã điều hành một công ty.",
            {("Giám đốc Sở Công Thương tỉnh An Giang", "Former"), ("Bí thư Huyện ủy Châu Phú", "Former")},
        ),
        (
            "Ông Trần Văn Bình đã kinh qua nhiều vị trí, địa bàn khác nhau ở huyện và ở tỉnh như giáo viên, Bí thư Huyện ủy Tam Nông.",
            {("Bí thư Huyện ủy Tam Nông", "Former")},
        ),
        (
            "Ông Trần Văn Bình sinh năm 1970. Trong quá trình công tác ông từng giữ các chức vụ Bí thư Huyện ủy Tam Nông.",
            {("Bí thư Huyện ủy Tam Nông", "Former")},
        ),
        (
            "Từ tháng 6/1994 đến tháng 9/2010, ông Trần Văn Bình là chuyên viên Sở Tài chính tỉnh An Giang, Công ty Hạ tầng; "
            "Phó Giám đốc Sở Tài chính tỉnh An Giang; Giám đốc Sở Nội vụ tỉnh An Giang cũng dự.",
            {("chuyên viên Sở Tài chính tỉnh An Giang", "Former"), ("Phó Giám đốc Sở Tài chính tỉnh An Giang", "Former")},
        ),
        (
            "Cụ thể, từ năm 2007 đến năm 2011, ông Trần Văn Bình giữ chức Phó Chủ tịch HĐND tỉnh An Giang.",
            {("Phó Chủ tịch HĐND tỉnh An Giang", "Former")},
        ),
        ("Ông Trần Văn Bình sinh năm 1970. Trong thời gian đó con trai ông từng là Bí thư Huyện ủy Tam Nông.", set()),
        ("Theo ông Trần Văn Bình, người giữ các vị trí nhạy cảm như Trưởng phòng Tài chính phải luân chuyển.", set()),
        ("Ông Trần Văn Bình nói nhiều vị trí quan trọng như Giám đốc Sở Y tế còn trống.", set()),
        (
            "Ông Trần Văn Bình, Chủ tịch UBND tỉnh An Giang, dự. Chủ tịch UBND tỉnh An Giang từng kinh qua các chức vụ: "
            "Bí thư Huyện ủy Châu Phú, Giám đốc Sở Y tế.",
            {("Chủ tịch UBND tỉnh An Giang", "Incumbent"), ("Bí thư Huyện ủy Châu Phú", "Former"), ("Giám đốc Sở Y tế", "Former")},
        ),
    ],
)
def test_posts_of_a_career(text, expected):
    assert {(title, status) for _, title, status, _ in holdings(text)} == expected


def test_a_label_that_opens_no_posts_gives_none():
    assert holdings("Bà Lê Thị Cúc đến dự.\nTham dự có: Giám đốc Sở Y tế tỉnh Nam Định.") == set()


def test_nobody_holds_what_one_is_proposed_for():
    found = holdings("Ông Lê Văn An được giới thiệu để bầu giữ chức Chủ tịch UBND huyện Tam Nông.")
    assert all(title != "Chủ tịch UBND huyện Tam Nông" for _, title, _, _ in found)


def test_a_minister_of_no_ministry_sits_in_the_government():
    assert holdings("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dương dự họp.") == {
        ("Mai Tiến Dương", "Bộ trưởng", "Incumbent", "Chính phủ"),
        ("Mai Tiến Dương", "Chủ nhiệm Văn phòng Chính phủ", "Incumbent", "Văn phòng Chính phủ"),
    }


def test_the_states_vice_president_is_no_vice_chair_of_a_committee():
    text = "Phó Chủ tịch nước Võ Thị Ánh dự lễ.\nBà Võ Thị Ánh từng là Phó Chủ tịch UBND tỉnh An Giang."
    assert {(title, status, body) for _, title, status, body in holdings(text)} == {
        ("Phó Chủ tịch nước", "Incumbent", "Nhà nước"),
        ("Phó Chủ tịch UBND tỉnh An Giang", "Former", "Ủy ban nhân dân tỉnh An Giang"),
    }


def test_lao_cai_is_not_laos():
    found = holdings("Ông Lê Văn An, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Lào Cai, phát biểu.")
    assert ("Lê Văn An", "Ủy viên Trung ương Đảng", "Incumbent", "Ban Chấp hành Trung ương Đảng") in found


def test_a_department_is_not_of_the_ministry_of_the_official_before():
    text = "Dự có ông Nguyễn Văn An, Thứ trưởng Bộ Nội vụ; ông Trần Bình Minh, Phó Cục trưởng Cục Thú y."
    assert ("Trần Bình Minh", "Phó Cục trưởng Cục Thú y", "Incumbent", "Cục Thú y") in holdings(text)


def test_the_commune_of_the_headline_is_meant():
    text = (
        "Phường Tân Mai họp mặt\nUBND phường Tân Mai tổ chức họp mặt tại trụ sở UBND phường Giáp Nhị cũ.\n"
        "Dự có ông Lê Văn An, Chủ tịch UBND phường; bà Trần Thị Bình, Phó Chủ tịch HĐND phường Tân Mai."
    )
    assert ("Lê Văn An", "Chủ tịch UBND phường", "Incumbent", "Ủy ban nhân dân phường Tân Mai") in holdings(text)


def test_bodies_in_one_breath_are_no_parts_of_each_other():
    text = "Đảng ủy - HĐND - UBND xã Phong Hải tổ chức gặp mặt. Dự có ông Phạm Văn Viên, Phó Bí thư Thường trực Đảng ủy."
    assert all("Hội đồng nhân dân" not in (body or "") for *_, body in holdings(text))


def test_a_career_stays_with_its_subject_though_it_names_a_chief():
    text = (
        "Tiểu sử ông Lê Văn An\nÔng Lê Văn An quê ở Hải Hòa. Từ năm 1994, ông làm thư ký cho Thủ tướng Trần Văn Bình.\n"
        "Tháng 3/2003, ông làm Phó Chủ tịch UBND huyện Tam Nông."
    )
    assert ("Lê Văn An", "Phó Chủ tịch UBND huyện Tam Nông") in {(name, title) for name, title, _, _ in holdings(text)}


def test_what_somebody_studied_is_no_person_who_holds_the_post():
    found = holdings("Tin vắn\nÔng Lê Văn An là cử nhân Luật, từng làm Giám đốc Sở Tư pháp.")
    assert {(name, title, status) for name, title, status, _ in found} == {("Lê Văn An", "Giám đốc Sở Tư pháp", "Former")}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn An, người tiền nhiệm của ông Trần Văn Bình, giữ chức Giám đốc Sở Y tế tỉnh Long An.",
        "Bà Lê Thị An, vợ của ông Trần Văn Bình, là Giám đốc Sở Y tế tỉnh Long An.",
    ],
)
def test_what_follows_a_relation_is_said_of_whom_it_describes(text):
    assert len(found := holdings(text)) == 1
    assert next(iter(found))[0].endswith("An")


def test_a_post_told_without_a_subject_in_a_career():
    text = "Ông Lê Văn An trải qua nhiều vị trí: Tháng 8/1942, làm Bí thư Tỉnh ủy Hà Đông. Cuối năm 1942, làm Bí thư Thành ủy Hà Nội."
    assert {(title, status) for _, title, status, _ in holdings(text)} == {
        ("Bí thư Tỉnh ủy Hà Đông", "Former"),
        ("Bí thư Thành ủy Hà Nội", "Former"),
    }


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Ông Trần Văn Bình được bổ nhiệm giữ chức Giám đốc Sở Y tế thay ông Lê Tấn Phát làm Bí thư Huyện ủy Châu Phú.", "Lê Tấn Phát"),
        ("Ông Trần Văn Bình, Giám đốc Sở Y tế, thay ông Lê Tấn Phát làm Bí thư Huyện ủy Châu Phú.", "Trần Văn Bình"),
        ("Ông Trần Văn Bình được bầu thay ông Lê Tấn Phát làm Bí thư Huyện ủy Châu Phú.", "Trần Văn Bình"),
    ],
)
def test_who_takes_the_post_behind_one_who_is_replaced(text, holder):
    held = {(name, title) for name, title, status, _ in holdings(text) if status != "Former"}
    assert {name for name, title in held if title == "Bí thư Huyện ủy Châu Phú"} == {holder}
