"""A full stop behind a number in letters ends the sentence: 'khóa X.'."""

from tests.extract.told import changes, holdings


def test_a_number_in_letters_is_no_initial():
    text = (
        "Bà Vũ Thị Sen được bầu giữ chức Chủ tịch Ủy ban MTTQ huyện khóa X. "
        "Anh Lê Hải Long được hiệp thương giữ chức Chủ tịch Hội LHTN huyện."
    )
    assert changes(text) == {
        ("Vũ Thị Sen", "Election", "Chủ tịch Ủy ban MTTQ huyện"),
        ("Lê Hải Long", "Election", "Chủ tịch Hội LHTN huyện"),
    }


def test_an_initial_stays_one():
    assert {p for p, *_ in holdings("Tổng thống Donald J. Trump dự lễ.")} == {"Donald J. Trump"}
