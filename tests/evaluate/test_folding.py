"""What counts as the same wording, and what does not."""

import pytest

from kg.evaluate.folding import folded, folding, same_body, same_title, similarity


@pytest.mark.parametrize("pair", folding().tests, ids=lambda pair: pair.left)
def test_the_files_own_examples(pair):
    assert (folded(pair.left) == folded(pair.right)) is pair.same


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh Bình Dương", True),
        ("Chủ tịch UBND tỉnh Bình Dương", "Chủ tịch UBND tỉnh", True),
        ("Chủ tịch UBND tỉnh", "Phó Chủ tịch UBND tỉnh", False),
        ("Phó Chủ tịch UBND tỉnh", "Phó Chủ tịch Thường trực UBND tỉnh", False),
        ("Ủy viên Trung ương Đảng", "Ủy viên dự khuyết Trung ương Đảng", False),
        ("Giám đốc Sở Y tế", "Giám đốc Sở Tài chính", False),
        ("Bí thư", "Bí thư Tỉnh ủy Bình Dương", False),  # two words more than it has itself
        ("Trưởng phòng Quản lý đô thị và môi trường huyện", "Trưởng phòng Quản lý đô thị và môi trường", True),
        ("", "Bí thư Tỉnh ủy", False),
        ("...", "Bí thư Tỉnh ủy", False),
    ],
)
def test_same_title(left, right, same):
    assert same_title(left, right) is same


@pytest.mark.parametrize(
    ("gold", "labels", "same"),
    [
        ("Ủy ban nhân dân tỉnh Long An", {"UBND tỉnh Long An"}, True),
        ("Ủy ban nhân dân tỉnh Long An", {"Tỉnh ủy Long An", "Uỷ ban nhân dân Tỉnh Long An"}, True),
        ("Ủy ban nhân dân tỉnh Long An", {"Ủy ban nhân dân tỉnh Tiền Giang"}, False),
        ("Ủy ban nhân dân tỉnh Long An", {"Ủy ban nhân dân tỉnh"}, False),
        ("Ban Chấp hành Trung ương Đảng", set(), False),
        ("Ban Thường vụ Tỉnh ủy Long An", {"Tỉnh ủy Long An"}, False),
    ],
)
def test_same_body(gold, labels, same):
    assert same_body(gold, frozenset(labels)) is same


def test_accents_count_and_order_does_not_for_similarity():
    assert similarity("hội nghị sơ kết", "sơ kết hội nghị") == 1
    assert similarity("Hùng", "Hồng") == 0
    assert similarity("", "Hồng") == 0
