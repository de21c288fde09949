"""Personnel changes: what is decided, what is only asked for, and the lists that a decision opens."""

from datetime import date

import pytest

from tests.extract.told import changes, facts, holdings


def test_a_request_for_discipline_is_no_discipline():
    assert changes("Ủy ban Kiểm tra đề nghị Ban Bí thư xem xét, thi hành kỷ luật các ông Lê Văn An, Trần Văn Bình.") == set()


def test_those_listed_before_the_verb_are_all_disciplined():
    text = "Các ông Lê Văn An (nguyên Bí thư Huyện ủy Tam Nông), Trần Văn Bình (nguyên Giám đốc Sở Y tế) bị khai trừ Đảng."
    assert changes(text) == {("Lê Văn An", "Discipline", None), ("Trần Văn Bình", "Discipline", None)}


def test_those_listed_behind_the_verb_are_all_charged():
    text = "Trong 6 người bị khởi tố tội Nhận hối lộ có cựu Bí thư Huyện ủy Tam Nông Lê Văn An và cựu Chủ tịch UBND huyện Trần Văn Bình."
    assert changes(text) == {("Lê Văn An", "Prosecution", None), ("Trần Văn Bình", "Prosecution", None)}


def test_those_counted_as_staff_and_those_under_somebody_are_charged_too():
    text = (
        "Các bị can bị khởi tố gồm: Lê Văn An (Giám đốc Sở Y tế tỉnh Bến Tre) cùng 2 nhân viên Sở Y tế tỉnh Bến Tre "
        "gồm Trần Văn Bình, Phạm Thị Chín."
    )
    assert {name for name, _, _ in changes(text)} == {"Lê Văn An", "Trần Văn Bình", "Phạm Thị Chín"}
    text = "Cơ quan điều tra khởi tố ông Lê Văn An (nguyên Giám đốc Sở Y tế tỉnh Bến Tre) và dưới quyền Trần Văn Bình."
    assert {name for name, _, _ in changes(text)} == {"Lê Văn An", "Trần Văn Bình"}


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
    text = (
        "HĐND tỉnh bầu ông Lê Văn An giữ chức Chủ tịch UBND tỉnh Nam Định. "
        "Hiện UBND tỉnh có 2 Phó Chủ tịch gồm các ông: Trần Văn Bảy, Phạm Văn Tám."
    )
    assert {person for person, _, _ in changes(text)} == {"Lê Văn An"}


def test_an_acting_post_stays_acting():
    text = "Ban Bí thư điều động ông Nguyễn Thái Hà, Phó Trưởng Ban Nội chính Trung ương, làm quyền Bí thư Tỉnh ủy Lâm Đồng."
    found = {(title, status) for _, title, status, _ in holdings(text)}
    assert found == {("Phó Trưởng Ban Nội chính Trung ương", "Former"), ("Bí thư Tỉnh ủy Lâm Đồng", "Acting")}


def test_what_was_decided_long_ago_is_no_news():
    text = "Tháng 4-2016, ông Lê Văn An được bổ nhiệm giữ chức Giám đốc Sở Tài chính tỉnh Nam Định."
    told = facts(text, date(2018, 7, 1))
    assert [h.status.value for h in told.holdings] == ["Incumbent"]
    assert [h.status.value for h in facts(text, date(2016, 4, 20)).holdings] == ["Incoming"]


def test_the_day_that_opens_the_sentence_is_the_day_of_the_decision():
    told = facts("Ngày 25/5/2013, Thủ tướng bổ nhiệm ông Lê Văn An giữ chức Thứ trưởng Bộ Y tế.")
    assert [c.date for c in told.changes] == ["2013-05-25"]
    told = facts("Ngày 25/5/2013, Bộ Y tế công bố quyết định bổ nhiệm ông Lê Văn An giữ chức Cục trưởng Cục Y tế dự phòng.")
    assert [c.date for c in told.changes] == [None]


def test_who_leaves_stands_before_and_who_is_proposed_gets_nothing():
    text = (
        "Hội nghị đồng ý để ông Nguyễn Thiện Nhàn thôi giữ chức Chủ tịch UBND tỉnh Nam Định; "
        "giới thiệu ông Trần Thanh Mẫn, Phó Chủ tịch, để bầu giữ chức Chủ tịch UBND tỉnh Nam Định."
    )
    assert changes(text) == {("Nguyễn Thiện Nhàn", "Dismissal", "Chủ tịch UBND tỉnh Nam Định")}


def test_a_pronoun_is_disciplined():
    text = "Bà Phan Thị Mỹ Lệ vi phạm quy định. Ủy ban Kiểm tra Trung ương quyết định thi hành kỷ luật bà bằng hình thức cảnh cáo."
    assert changes(text) == {("Phan Thị Mỹ Lệ", "Discipline", None)}


def test_a_post_held_before_an_appointment_is_not_the_one_appointed_to():
    text = "Tin vắn\nTrước khi được bổ nhiệm, ông Lê Văn An giữ chức Giám đốc Sở Nội vụ tỉnh Nam Định."
    assert changes(text) == set()
    assert {status for _, _, status, _ in holdings(text)} == {"Former"}


def test_all_of_a_list_that_an_approval_opens_gain_the_post():
    text = (
        "Tin vắn\nBa người được Thủ tướng phê chuẩn chức danh Ủy viên UBND tỉnh nhiệm kỳ 2011 - 2016, gồm: Đại tá Lê Văn An, "
        "Giám đốc Công an tỉnh; ông Trần Văn Bình, Giám đốc Sở Y tế; bà Lê Thị Cúc, Giám đốc Sở Nội vụ."
    )
    assert changes(text) == {(name, "Appointment", "Ủy viên UBND tỉnh") for name in ("Lê Văn An", "Trần Văn Bình", "Lê Thị Cúc")}


def test_a_list_is_of_those_counted_before_and_not_of_who_proposed_them():
    text = (
        "Tin vắn\nHĐND tỉnh bầu 2 Phó Chủ tịch UBND tỉnh nhiệm kỳ 2021-2026 theo giới thiệu của Chủ tịch UBND tỉnh, "
        "gồm các ông: Lê Văn An (57 tuổi), Trần Văn Bình (56 tuổi)."
    )
    assert changes(text) == {(name, "Election", "Phó Chủ tịch UBND tỉnh") for name in ("Lê Văn An", "Trần Văn Bình")}


def test_a_post_that_several_gain_is_not_that_of_the_one_before():
    text = "Tin vắn\nHĐND tỉnh bầu ông Lê Văn An làm Chủ tịch UBND tỉnh và các Phó Chủ tịch UBND tỉnh gồm ông Trần Văn Bình, bà Lê Thị Cúc."
    assert changes(text) == {
        ("Lê Văn An", "Election", "Chủ tịch UBND tỉnh"),
        ("Trần Văn Bình", "Election", "Phó Chủ tịch UBND tỉnh"),
        ("Lê Thị Cúc", "Election", "Phó Chủ tịch UBND tỉnh"),
    }


def test_numbered_entries_say_what_each_is_appointed_to():
    text = (
        "Tin vắn\nUBND tỉnh trao quyết định bổ nhiệm các ông, bà: 1. Ông Lê Văn An, Phó Giám đốc Sở Y tế, giữ chức Giám đốc Sở Y tế; "
        "2. Bà Lê Thị Cúc, Trưởng phòng Tổ chức, giữ chức Phó Giám đốc Sở Nội vụ."
    )
    assert changes(text) == {
        ("Lê Văn An", "Appointment", "Giám đốc Sở Y tế"),
        ("Lê Thị Cúc", "Appointment", "Phó Giám đốc Sở Nội vụ"),
    }


def test_each_of_a_list_gains_the_post_before_the_name():
    text = (
        "Tin vắn\nQuốc hội phê chuẩn bổ nhiệm 2 Phó Thủ tướng: Lê Văn An, Trần Văn Bình; "
        "bổ nhiệm Bộ trưởng Bộ Công an Đỗ Nam, Bộ trưởng Bộ Y tế Lê Thị Cúc."
    )
    assert changes(text) == {
        ("Lê Văn An", "Appointment", "Phó Thủ tướng"),
        ("Trần Văn Bình", "Appointment", "Phó Thủ tướng"),
        ("Đỗ Nam", "Appointment", "Bộ trưởng Bộ Công an"),
        ("Lê Thị Cúc", "Appointment", "Bộ trưởng Bộ Y tế"),
    }


def test_what_those_who_are_elected_are_besides_is_nobody_elses_new_post():
    text = "Tin vắn\nHội nghị bầu 2 Phó Bí thư Tỉnh ủy gồm: ông Lê Văn An (Chủ tịch UBND tỉnh); bà Lê Thị Cúc (Chủ tịch HĐND tỉnh)."
    assert changes(text) == {(name, "Election", "Phó Bí thư Tỉnh ủy") for name in ("Lê Văn An", "Lê Thị Cúc")}


def test_a_rise_in_rank_does_not_part_a_person_from_the_appointment():
    text = "Tin vắn\nĐại tá Lê Văn An được thăng quân hàm Thiếu tướng và được bổ nhiệm giữ chức Phó Tư lệnh Quân khu 9."
    assert changes(text) == {("Lê Văn An", "Appointment", "Phó Tư lệnh Quân khu 9")}


@pytest.mark.parametrize(
    "text",
    [
        # the pronoun that opens the sentence is not who died
        "Ông Lê Văn An là Chủ tịch UBND xã. Trước khi xã báo tin cháu bé qua đời, gia đình đã chờ nhiều giờ.",
        # term after term: a career
        "Ông Lê Văn An được bầu làm Ủy viên Bộ Chính trị hai khóa 12, 13.",
        # the day on which a picture was taken
        "Ảnh: Ông Lê Văn An trong ngày nhận chức Giám đốc Sở Y tế.",
    ],
)
def test_no_decision_is_told(text: str) -> None:
    assert changes(text) == set()


def test_who_acts_behind_a_comma_loses_no_post() -> None:
    told = changes("Sau khi Quốc hội miễn nhiệm ông Lê Văn An theo nguyện vọng, Thủ tướng sẽ trình người thay thế.")
    assert ("Lê Văn An", "Dismissal", "Thủ tướng") not in told


def test_a_term_may_stand_between_who_is_charged_and_the_verb() -> None:
    told = changes("Đến lượt ông Lê Văn An, nguyên Chủ tịch UBND huyện Ba Tơ nhiệm kỳ 2015-2020, bị khởi tố và bắt tạm giam.")
    assert ("Lê Văn An", "Prosecution", None) in told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who decides is not the one who loses or gains the post
        ("Chủ tịch UBND tỉnh Lê Văn An vừa ký quyết định miễn nhiệm 2 phó giám đốc Sở Y tế.", set()),
        ("Ông Lê Văn An, Chủ tịch UBND huyện, cho biết huyện đã cách chức Trưởng thôn 3.", set()),
        ("Ông Lê Văn An đã có quyết định miễn nhiệm Giám đốc Sở Y tế.", {("Lê Văn An", "Dismissal", "Giám đốc Sở Y tế")}),
        ("Đối với ông Lê Văn An, Huyện ủy cách chức Bí thư Đảng ủy xã Lộc An.", {("Lê Văn An", "Dismissal", "Bí thư Đảng ủy xã Lộc An")}),
        # 'công bố ông A' speaks of no father
        ("Ngân hàng Đại Tín công bố ông Lê Văn An rời vị trí Tổng giám đốc.", {("Lê Văn An", "Resignation", "Tổng giám đốc")}),
        ("Bà Hà Thị Nga được bầu giữ chức vụ Chủ tịch UBND tỉnh Long An.", {("Hà Thị Nga", "Election", "Chủ tịch UBND tỉnh Long An")}),
        ("Trao quyết định bổ nhiệm cho tân Giám đốc Sở Y tế Hà Thị Nga.", {("Hà Thị Nga", "Appointment", "Giám đốc Sở Y tế")}),
        (
            "Trao quyết định bổ nhiệm cho Giám đốc Sở Y tế Hà Thị Nga làm Thứ trưởng Bộ Y tế.",
            {("Hà Thị Nga", "Appointment", "Thứ trưởng Bộ Y tế")},
        ),
        # which punishment it is may stand behind the person
        (
            "Tỉnh ủy kỷ luật ông Lê Văn An bằng hình thức cách chức Bí thư Đảng ủy xã Lộc An.",
            {("Lê Văn An", "Dismissal", "Bí thư Đảng ủy xã Lộc An")},
        ),
        ("Tỉnh ủy thi hành kỷ luật ông Lê Văn An bằng hình thức khiển trách.", {("Lê Văn An", "Discipline", None)}),
    ],
)
def test_whose_post_it_is(text, expected):
    assert changes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "HĐND tỉnh miễn nhiệm 2 {X}. Đó là ông Lê Văn An, nguyên Giám đốc Sở Y tế, và bà Hà Thị Nga, nguyên Giám đốc Sở Tư pháp.",
        "HĐND tỉnh miễn nhiệm 2 {X}, gồm:\n\n- Ông Lê Văn An, nguyên Giám đốc Sở Y tế.\n\n- Bà Hà Thị Nga.\n\nDự có ông Phạm Văn Tám.",
        "HĐND tỉnh miễn nhiệm {X} đối với các ông, bà: Lê Văn An, lý do đã chuyển công tác; Hà Thị Nga; tặng hoa ông Phạm Văn Tám.",
    ],
)
def test_those_listed_behind_lose_the_post(text):
    lost = "Ủy viên UBND tỉnh"
    assert changes(text.format(X=lost)) == {("Lê Văn An", "Dismissal", lost), ("Hà Thị Nga", "Dismissal", lost)}


def test_who_is_there_is_not_listed():
    assert changes("HĐND tỉnh miễn nhiệm 2 Ủy viên UBND tỉnh. Dự có ông Lê Văn An, bà Hà Thị Nga.") == set()
    assert changes("UBND tỉnh bổ nhiệm 12 Giám đốc Sở. Trong đó có nhiều người trẻ như ông Lê Văn An.") == set()


def test_the_day_on_which_the_predecessor_left_is_another():
    told = facts("HĐND tỉnh bầu ông Lê Văn An giữ chức Chủ tịch UBND tỉnh thay bà Hà Thị Nga nghỉ hưu từ ngày 1/6/2024.")
    assert {(c.kind.value, c.date) for c in told.changes} == {("Election", None), ("Retirement", "2024-06-01")}
