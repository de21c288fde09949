"""Posts that are taken without a verb of decision beside them: by a decision that is spoken of before, and not by one of the past."""

import pytest

from tests.extract.told import changes

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
