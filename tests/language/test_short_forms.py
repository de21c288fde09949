"""Short forms typed into a search, written out."""

import pytest

from kg.language.short_forms import written_out


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("UBND tỉnh Bình Dương", "uy ban nhan dan tinh binh duong"),
        ("ubnd tp thuận an", "uy ban nhan dan thanh pho thuan an"),
        ("TP. Thủ Dầu Một", "thanh pho thu dau mot"),
        ("CA tỉnh", "cong an tinh"),
        ("Phạm Ca", "pham ca"),
        ("BTV Tỉnh ủy", "ban thuong vu tinh uy"),
        ("Ban Bí thư TW Đảng", "ban bi thu trung uong dang"),
        ("", ""),
    ],
)
def test_short_forms_are_written_out(typed, full):
    assert written_out(typed) == full
