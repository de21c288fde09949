"""Posts that are taken without a verb of decision beside them: by a decision that is spoken of before, and not by one of the past."""

import pytest

from tests.extract.told import changes, holdings

TAKEN = [
    "Ban Thường vụ Tỉnh ủy Kiên Giang quyết định: {A}, Phó Bí thư Huyện ủy Tân Hiệp, giữ chức {X}; {B} giữ chức {Y}.",
    "Chủ tịch UBND tỉnh đã ký các quyết định: {A}, Trưởng phòng Kế hoạch, làm {X}; {B} làm {Y}.",
    "Tỉnh ủy công bố các quyết định về công tác cán bộ. Theo đó, {A}, hiện là Trưởng phòng, giữ chức {X}; {B} giữ chức {Y}.",
    "Sáng 5/3, UBND tỉnh công bố quyết định về công tác cán bộ.\n- {A}, Chánh Văn phòng Sở, giữ chức {X}.\n- {B} giữ chức {Y}.",
    "Theo Quyết định số 12-QĐ/TU ngày 3/2/2022 của Ban Thường vụ Tỉnh ủy, {A}, nguyên Chánh Thanh tra, giữ chức {X}, {B} giữ chức {Y}.",
    "Quyết định của Ban Thường vụ Tỉnh ủy về việc {A}, Trưởng phòng Kế hoạch, giữ chức {X} và {B} giữ chức {Y}.",
]
NOT_TAKEN = [
    "Quyết định xử phạt được ban hành đối với {A}, giữ chức {X}.",
    "Quyết định thu hồi đất do {A}, giữ chức {X}, ký ngày 3/2.",
    "Trước quyết định này, {A} giữ chức {X}.",
    "Tỉnh ủy công bố quyết định về công tác cán bộ. Trước đó, {A} giữ chức {X}.",
    "Tỉnh ủy công bố quyết định về công tác cán bộ. Từ năm 2015, {A}, Trưởng phòng Kế hoạch, giữ chức {X}.",
    "Tỉnh ủy công bố quyết định về công tác cán bộ. {A} sinh năm 1970, từng giữ chức {X}.",
    "Hội đồng xét xử quyết định tuyên phạt bị cáo {A} (giữ chức {X}) 5 năm tù.",
]
PEOPLE = {"A": "ông Lê Văn Hậu", "B": "bà Trần Thị Mỹ", "X": "Phó Giám đốc Sở Công Thương", "Y": "Phó Giám đốc Sở Y tế"}


@pytest.mark.parametrize("text", TAKEN)
def test_a_post_is_taken_by_the_decision_spoken_of_before(text):
    expected = {("Lê Văn Hậu", "Appointment", PEOPLE["X"]), ("Trần Thị Mỹ", "Appointment", PEOPLE["Y"])}
    assert changes(text.format(**PEOPLE)) == expected


@pytest.mark.parametrize("text", NOT_TAKEN)
def test_a_post_that_somebody_has_or_had_is_not_taken(text):
    assert changes(text.format(**PEOPLE)) == set()


def test_the_seat_in_a_committee_comes_with_the_post():
    text = "Ban Bí thư chỉ định bà Lê Thị Khánh tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Phó Bí thư Tỉnh ủy Yên Bái."
    assert changes(text) == {("Lê Thị Khánh", "Appointment", "Phó Bí thư Tỉnh ủy Yên Bái")}
    text = "Bà Lê Thị Khánh thôi tham gia Ban Chấp hành, Ban Thường vụ, thôi giữ chức Bí thư Huyện ủy Yên Dũng."
    assert changes(text) == {("Lê Thị Khánh", "Dismissal", "Bí thư Huyện ủy Yên Dũng")}


def test_a_seat_without_a_post_and_one_in_the_secretariat_are_changes():
    text = "Ban Bí thư chỉ định bà Lê Thị Khánh tham gia Ban Chấp hành Đảng bộ tỉnh Yên Bái."
    assert changes(text) == {("Lê Thị Khánh", "Appointment", "Ban Chấp hành Đảng bộ tỉnh Yên Bái")}
    text = "Bà Lê Thị Khánh được bầu vào Ban Bí thư Trung ương Đảng và giữ chức Trưởng Ban Dân vận Trung ương."
    assert {title for _, _, title in changes(text)} == {"Ban Bí thư Trung ương Đảng", "Trưởng Ban Dân vận Trung ương"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Bộ Y tế giao ông Lê Văn Hậu, Phó Giám đốc Sở Y tế tỉnh Gia Lai, phụ trách Sở Y tế tỉnh Gia Lai.",
            "phụ trách Sở Y tế tỉnh Gia Lai",
        ),
        ("Ông Lê Văn Hậu được giao phụ trách Sở Y tế tỉnh Gia Lai từ ngày 1/8.", "phụ trách Sở Y tế tỉnh Gia Lai"),
        ("Ông Lê Văn Hậu được giao điều hành hoạt động của UBND tỉnh Gia Lai.", "điều hành hoạt động của UBND tỉnh Gia Lai"),
    ],
)
def test_who_is_given_a_body_to_look_after_heads_it_for_the_time_being(text, title):
    assert changes(text) == {("Lê Văn Hậu", "Appointment", title)}
    found = {(said, status) for _, said, status, _ in holdings(text)}
    assert (title, "Acting") in found
    assert found <= {(title, "Acting"), ("Phó Giám đốc Sở Y tế tỉnh Gia Lai", "Incumbent")}


def test_a_body_that_looks_after_another_and_a_field_are_no_posts():
    assert changes("Phân công ông Lê Văn Hậu phụ trách địa bàn huyện Cần Giuộc.") == set()
    assert changes("UBND tỉnh giao Sở Y tế phụ trách Trung tâm Y tế huyện; ông Lê Văn Hậu báo cáo.") == set()
    assert changes("Ông Lê Văn Hậu được giao làm việc với Ban điều hành Công ty Đại Phát.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "HĐND tỉnh đã bầu các chức danh: {X}: ông Lê Văn Hậu; {Y}: bà Trần Thị Mỹ.",
        "HĐND tỉnh đã bầu các chức danh:\n1. {X}: ông Lê Văn Hậu\n2. {Y}: bà Trần Thị Mỹ",
        "Người được bầu giữ chức {X} là ông Lê Văn Hậu. Người được bầu giữ chức {Y} là bà Trần Thị Mỹ.",
    ],
)
def test_posts_before_the_names_of_those_elected(text):
    posts = {"X": "Chủ tịch HĐND tỉnh", "Y": "Phó Chủ tịch HĐND tỉnh"}
    assert changes(text.format(**posts)) == {("Lê Văn Hậu", "Election", posts["X"]), ("Trần Thị Mỹ", "Election", posts["Y"])}


def test_all_subjects_of_one_copula_hold_the_post():
    text = "Đại hội bầu Ban Chấp hành. Các đồng chí Lê Văn Hậu và Trần Thị Mỹ giữ chức Phó Bí thư Huyện ủy."
    assert changes(text) == {("Lê Văn Hậu", "Election", "Phó Bí thư Huyện ủy"), ("Trần Thị Mỹ", "Election", "Phó Bí thư Huyện ủy")}
    assert {p for p, _, _, _ in holdings("Sau ông Lê Văn Hậu, bà Trần Thị Mỹ giữ chức Phó Bí thư Huyện ủy.")} == {"Trần Thị Mỹ"}
    assert {p for p, _, _, _ in holdings("Dự có ông Lê Văn Hậu, bà Trần Thị Mỹ là Phó Bí thư Huyện ủy.")} == {"Trần Thị Mỹ"}


def test_those_charged_together():
    text = "Cùng bị khởi tố với ông Lê Văn Hậu còn có bà Trần Thị Mỹ và ông Vũ Đình Phú."
    assert changes(text) == {(name, "Prosecution", None) for name in ("Lê Văn Hậu", "Trần Thị Mỹ", "Vũ Đình Phú")}
    assert changes("Cùng được khen thưởng với ông Lê Văn Hậu có bà Trần Thị Mỹ.") == set()


def test_the_post_left_by_the_decision_is_over():
    text = "Theo quyết định, ông Lê Văn Hậu, Phó Giám đốc Sở Y tế tỉnh Gia Lai, giữ chức Giám đốc Sở Y tế tỉnh Gia Lai."
    assert {(title, status) for _, title, status, _ in holdings(text)} == {
        ("Phó Giám đốc Sở Y tế tỉnh Gia Lai", "Former"),
        ("Giám đốc Sở Y tế tỉnh Gia Lai", "Incoming"),
    }


def test_who_is_given_a_task_gains_no_post():
    text = "Chủ tịch UBND tỉnh Lê Văn Hậu phân công Phó Chủ tịch UBND tỉnh Vũ Đình Phú chỉ đạo khắc phục thiên tai."
    assert changes(text) == set()
    text = "Tỉnh ủy phân công Phó Chủ tịch UBND tỉnh Vũ Đình Phú làm Trưởng Ban Nội chính Tỉnh ủy."
    assert changes(text) == {("Vũ Đình Phú", "Appointment", "Trưởng Ban Nội chính Tỉnh ủy")}


def test_who_leads_a_delegation_takes_no_post():
    assert changes("Ban Bí thư cử đoàn công tác do ông Lê Văn Hậu làm Trưởng đoàn đi thăm Lào.") == set()
    text = "Bộ Y tế thành lập đoàn kiểm tra do ông Lê Văn Hậu làm Trưởng đoàn."
    assert changes(text) == {("Lê Văn Hậu", "Appointment", "Trưởng đoàn")}


def test_a_year_in_the_name_of_a_body_makes_no_career():
    text = "Thủ tướng thành lập Ban Tổ chức kỷ niệm 60 năm Chiến thắng Đông Khê (1950 - 2010) do ông Lê Văn Hậu làm Trưởng ban."
    assert changes(text) == {("Lê Văn Hậu", "Appointment", "Trưởng ban")}


def test_those_before_the_last_share_its_title():
    former = holdings("Tỉnh ủy cảnh cáo các ông Lê Văn Hậu, Vũ Đình Phú - nguyên Chủ tịch UBND huyện Ba Tri.")
    assert {(p, status) for p, _, status, _ in former} == {("Lê Văn Hậu", "Former"), ("Vũ Đình Phú", "Former")}
    assert {p for p, _, _, _ in holdings("Dự có các ông Lê Văn Hậu, Vũ Đình Phú, Phó Bí thư Huyện ủy.")} == {"Lê Văn Hậu", "Vũ Đình Phú"}
    assert {p for p, _, _, _ in holdings("Dự có các ông Lê Văn Hậu, Vũ Đình Phú, Bí thư Huyện ủy Ba Tri.")} == {"Vũ Đình Phú"}
    each = holdings("Gồm các ông Lê Văn Hậu (nguyên Bí thư Huyện ủy), Vũ Đình Phú (nguyên Phó Bí thư Huyện ủy).")
    assert {(p, title) for p, title, _, _ in each} == {("Lê Văn Hậu", "Bí thư Huyện ủy"), ("Vũ Đình Phú", "Phó Bí thư Huyện ủy")}


@pytest.mark.parametrize(
    "text",
    [
        "Theo đó, Bộ trưởng Bộ Y tế bổ nhiệm:\n- Ông Lê Văn Hậu, Phó Vụ trưởng Vụ Pháp chế giữ chức Vụ trưởng Vụ Pháp chế.",
        "Bộ Y tế công bố quyết định về công tác cán bộ. Ông Lê Văn Hậu giữ chức Vụ trưởng Vụ Pháp chế.",
        "Bộ Y tế công bố quyết định về công tác cán bộ. Ông Lê Văn Hậu giữ chức vụ Vụ trưởng Vụ Pháp chế.",
    ],
)
def test_the_word_for_a_post_may_open_the_post(text):
    assert changes(text) == {("Lê Văn Hậu", "Appointment", "Vụ trưởng Vụ Pháp chế")}


def test_those_listed_before_the_verb_share_the_post():
    text = (
        "Đại hội bầu Ban Chấp hành gồm 35 ủy viên, do ông Lê Văn Hậu làm Chủ tịch Hội Nông dân huyện; các ông, bà: Trần Thị Mỹ, Vũ Toản "
        "làm Phó Chủ tịch Hội Nông dân huyện."
    )
    deputy = "Phó Chủ tịch Hội Nông dân huyện"
    assert changes(text) == {
        ("Lê Văn Hậu", "Election", "Chủ tịch Hội Nông dân huyện"),
        ("Trần Thị Mỹ", "Election", deputy),
        ("Vũ Toản", "Election", deputy),
    }


def test_those_introduced_one_by_one_do_not_share_it():
    text = "Dự buổi lễ có ông Lê Văn Hậu, ông Vũ Toản là Chủ tịch Hội Nông dân huyện Thanh Thủy."
    assert {who for who, *_ in holdings(text)} == {"Vũ Toản"}


@pytest.mark.parametrize("post", ["giữ chức", "giữ chức vụ", "làm"])
def test_who_is_elected_to_a_post_whatever_the_word_for_it(post):
    deputy = "Phó Chủ tịch UBND huyện Mỹ Đức"
    text = f"Ông Lê Văn Hậu, Phó Bí thư Huyện ủy và bà Trần Thị Mỹ, Trưởng phòng Nội vụ huyện đã được bầu {post} {deputy}."
    assert changes(text) == {("Lê Văn Hậu", "Election", deputy), ("Trần Thị Mỹ", "Election", deputy)}
