"""In which body, where short forms in brackets stand inside the words, and where ranks follow a level word."""

import pytest

from tests.extract.sentences import bodies


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Chủ tịch Ủy ban nhân dân (UBND) tỉnh Long An", "Ủy ban nhân dân tỉnh Long An"),
        ("Giám đốc Sở Giao thông vận tải (GTVT) Cà Mau", "Sở Giao thông vận tải tỉnh Cà Mau"),
        ("Thủ trưởng Cơ quan Cảnh sát điều tra (CSĐT) Bộ Công an", "Cơ quan Cảnh sát điều tra, Bộ Công an"),
        ("Cục trưởng Cục Cảnh sát giao thông (C08), Bộ Công an", "Cục Cảnh sát giao thông, Bộ Công an"),
        ("Chủ tịch Hội đồng quản trị (HĐQT) Công ty Sông Xanh", "Hội đồng quản trị Công ty Sông Xanh"),
        ("Trưởng Ban Quản lý (BQL) Khu kinh tế Mũi Đông", "Ban Quản lý Khu kinh tế Mũi Đông"),
        ("Giám đốc Sở Du lịch (Cà Mau)", "Sở Du lịch tỉnh Cà Mau"),
    ],
)
def test_a_short_form_in_brackets_does_not_end_a_body(title, body):
    assert list(bodies(f"Ông Lê Quang Khởi, {title}, đến dự.").values()) == [body]


def test_a_rank_is_no_place():
    text = "Huyện Bến Lức họp. Dự họp có Trưởng Công an huyện Thượng tá Lê Quang Khởi."
    assert bodies(text) == {"Trưởng Công an huyện": "Công an huyện Bến Lức"}
