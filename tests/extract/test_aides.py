"""Assistants and secretaries, whom they serve, and grades without a post."""

import pytest

from tests.extract.told import changes, holdings


def posts(text: str) -> set[tuple[str, str]]:
    """Holder and title of all posts."""
    return {(person, title) for person, title, _, _ in holdings(text)}


SERVED = "Ủy viên Bộ Chính trị, Phó Thủ tướng Chính phủ Lê Văn Hùng"


def test_the_posts_behind_an_assistants_are_those_of_whom_he_serves():
    assert posts(f"Ông Trần Duy An, Trợ lý {SERVED}, cho biết như vậy.") == {
        ("Trần Duy An", f"Trợ lý {SERVED}"),
        ("Lê Văn Hùng", "Ủy viên Bộ Chính trị"),
        ("Lê Văn Hùng", "Phó Thủ tướng Chính phủ"),
    }


def test_who_becomes_an_assistant_takes_no_post_of_whom_he_serves():
    text = f"Thủ tướng bổ nhiệm ông Trần Duy An, Thư ký {SERVED}, giữ chức Trợ lý {SERVED}."
    assert {(person, title) for person, _, title in changes(text)} == {("Trần Duy An", f"Trợ lý {SERVED}")}
    assert {title for person, title in posts(text) if person == "Lê Văn Hùng"} == {"Ủy viên Bộ Chính trị", "Phó Thủ tướng Chính phủ"}


def test_what_happens_to_an_assistant_does_not_happen_to_whom_he_serves():
    assert {person for person, *_ in changes("Ông Trần Duy An, nguyên Thư ký Phó Thủ tướng Lê Văn Hùng, bị bắt tạm giam.")} == {
        "Trần Duy An"
    }


def test_an_assistant_with_nobody_else_named():
    assert posts("Dự buổi tiếp có Trợ lý Tổng Bí thư Trần Duy An; Trợ lý Chủ tịch nước Vũ Thị Bình.") == {
        ("Trần Duy An", "Trợ lý Tổng Bí thư"),
        ("Vũ Thị Bình", "Trợ lý Chủ tịch nước"),
    }


def test_two_posts_of_one_served():
    assert posts("Ông Trần Duy An, Trợ lý của Tổng Bí thư, Chủ tịch nước, cho biết như vậy.") == {
        ("Trần Duy An", "Trợ lý của Tổng Bí thư, Chủ tịch nước")
    }


def test_a_secretary_may_have_a_post_of_his_own_besides():
    assert posts("Ông Trần Duy An, Thư ký Bí thư Tỉnh ủy, Phó Chánh Văn phòng Tỉnh ủy, dự.") == {
        ("Trần Duy An", "Thư ký Bí thư Tỉnh ủy"),
        ("Trần Duy An", "Phó Chánh Văn phòng Tỉnh ủy"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Trần Duy An, Hàm Vụ phó Vụ Pháp luật, nghỉ hưu.", {("Trần Duy An", "Hàm Vụ phó Vụ Pháp luật")}),
        ("Vụ trưởng hàm Thứ trưởng Trần Duy An dự.", set()),
        ("Ông Trần Duy An (hàm Vụ trưởng) dự.", set()),
    ],
)
def test_a_grade_is_no_post_unless_it_is_one_in_a_department(text, expected):
    assert posts(text) == expected


def test_a_division_has_no_general_director():
    text = "Ông Trần Duy An từng giữ nhiều chức vụ như Trưởng Ban, Tổng Giám đốc tại Ban chuyên môn thuộc Tập đoàn Hoa Sen."
    assert not any("Ban chuyên môn" in title for _, title in posts(text))
