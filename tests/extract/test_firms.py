"""Posts whose body no opening word tells: firms named by a brand alone, 'Thường vụ Tỉnh ủy', committees of the Party before 1975."""

import pytest

from tests.extract.told import holdings


def posts(text: str) -> dict[str, str | None]:
    """Title -> body of each position."""
    return {title: body for _, title, _, body in holdings(text)}


@pytest.mark.parametrize(
    ("title", "firm"),
    [
        ("Tổng Giám đốc Unizen", "Unizen"),
        ("Tổng Giám đốc Unizen Việt Nam", "Unizen Việt Nam"),
        ("Phó Tổng Giám đốc Hòa Lộc Phát", "Hòa Lộc Phát"),
        ("Chủ tịch Tân Hiệp Lộc", "Tân Hiệp Lộc"),
        ("Giám đốc Marketing Unizen", "Unizen"),
    ],
)
def test_a_firm_named_without_the_word_for_one(title, firm):
    text = f"Dự lễ có bà Lê Thị Hoa, Giám đốc Công ty CP Sông Hậu; ông Trần Văn Nam, {title}; đại diện các sở."
    assert posts(text)[title] == firm


@pytest.mark.parametrize(
    "text",
    [
        "Dự lễ có ông Trần Văn Nam, Chủ tịch Hạ Long.",
        "Dự lễ có ông Trần Văn Nam, Chủ tịch Nam Phi.",
        "Dự lễ có ông Trần Văn Nam, Giám đốc Thường trực và nhiều người.",
        "Dự lễ có ông Trần Văn Nam, Phó Giám đốc Lê Thị Hoa.",
        "Tổng Giám đốc Hòa Lộc Phát dự lễ cùng ông Trần Văn Nam.",
    ],
)
def test_places_and_names_are_no_firms(text):
    assert not {"Hạ Long", "Nam Phi", "Thường trực", "Lê Thị Hoa", "Hòa Lộc Phát"}.intersection(posts(text).values()) - {"Nam Phi"}


def test_thuong_vu_is_a_post_between_marks_behind_a_name():
    text = "Dự lễ có ông Trần Văn Nam, Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh; ông Lê Văn Hùng - Thường vụ Huyện ủy."
    assert set(posts(text)) == {"Thường vụ Tỉnh ủy", "Phó Chủ tịch UBND tỉnh", "Thường vụ Huyện ủy"}


@pytest.mark.parametrize(
    "text",
    [
        "Theo ông Trần Văn Nam, Thường vụ Tỉnh ủy đã họp nhiều lần.",
        "Thay mặt Thường vụ Tỉnh ủy, ông Trần Văn Nam phát biểu.",
        "Ông Trần Văn Nam cùng Thường vụ Tỉnh ủy, UBND tỉnh thăm nhà máy.",
        "Ông Trần Văn Nam, Ban Thường vụ Tỉnh ủy và UBND tỉnh thăm nhà máy.",
    ],
)
def test_elsewhere_it_is_the_committee(text):
    assert not posts(text)


def test_committees_of_the_party_in_the_south():
    text = "Ông Trần Văn Nam từng là Phó Bí thư Xứ ủy Nam Kỳ, Ủy viên Trung ương Cục miền Nam, Bí thư Khu ủy Khu 5."
    assert posts(text) == {
        "Phó Bí thư Xứ ủy Nam Kỳ": "Xứ ủy Nam Kỳ",
        "Ủy viên Trung ương Cục miền Nam": "Trung ương Cục miền Nam",
        "Bí thư Khu ủy Khu 5": "Khu ủy Khu 5",
    }


def test_words_of_two_syllables_that_end_like_a_verb_go_on():
    assert posts("Ông Trần Văn Nam, Phó Trưởng phòng Hậu cần, dự họp.") == {"Phó Trưởng phòng Hậu cần": "Phòng Hậu cần"}
    assert posts("Ông Trần Văn Nam, Chính trị viên phó Ban CHQS huyện Lắk, dự họp.") == {
        "Chính trị viên phó Ban CHQS huyện Lắk": "Ban Chỉ huy Quân sự huyện Lắk"
    }


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Trưởng Thuế tỉnh Nghệ An", "Thuế tỉnh Nghệ An"),
        ("Phó Trưởng Thuế TP Hà Nội", "Thuế thành phố Hà Nội"),
        ("Giám đốc Cảnh sát PCCC TP Hà Nội", "Cảnh sát Phòng cháy và chữa cháy thành phố Hà Nội"),
        ("Bí thư Đảng bộ Khối Doanh nghiệp Trung ương", "Đảng bộ Khối Doanh nghiệp Trung ương"),
        ("Chỉ huy phó Quân sự xã Hòa Lộc", "Ban Chỉ huy Quân sự xã Hòa Lộc"),
        ("Phó Giám đốc Trung tâm Khuyến nông Quốc gia", "Trung tâm Khuyến nông Quốc gia"),
        ("Phó phòng Kinh tế - UBND quận Cẩm Lệ", "Phòng Kinh tế, Ủy ban nhân dân quận Cẩm Lệ"),
    ],
)
def test_bodies_that_ended_titles_too_early(title, body):
    assert posts(f"Dự lễ có ông Trần Văn Nam, {title} và nhiều người.") == {title: body}


def test_phu_trach_beside_a_name_is_a_post_of_a_body():
    text = "Ông Trần Văn Nam - phụ trách Phòng Giáo dục và Đào tạo huyện Cát Hải cho biết như trên."
    assert {status for _, _, status, _ in holdings(text)} == {"Acting"}
    assert not holdings("Ông Trần Văn Nam, phụ trách các phòng chuyên môn, cho biết như trên.")


def test_what_an_officer_is_in_charge_of_is_no_firm():
    assert posts("Dự lễ có ông Trần Văn Nam, Giám đốc chương trình MBA và nhiều người.") == {"Giám đốc chương trình": None}
