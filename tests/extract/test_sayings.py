"""'Đó là nhấn mạnh của ông A tại …': what was said stands first, as a noun, and tells who spoke where."""

from datetime import date

import pytest

from tests.extract.told import facts


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Đó là chỉ đạo của Phó Thủ tướng Lê Văn An tại cuộc họp Ban Chỉ đạo chiều 12/2.", "cuộc họp Ban Chỉ đạo"),
        (
            "Đây là yêu cầu của ông Lê Văn An, Chủ tịch UBND tỉnh tại hội nghị tổng kết năm 2023 tổ chức ngày 12/2.",
            "hội nghị tổng kết năm 2023",
        ),
        ("Đó là ý kiến của đại biểu Lê Văn An tại phiên thảo luận tổ sáng 12/2.", "phiên thảo luận tổ"),
    ],
)
def test_who_spoke_where(text: str, event: str) -> None:
    told = facts(text, date(2024, 2, 13))
    assert [e.name for e in told.events] == [event]
    assert [p.role.value for p in told.participations] == ["Speaker"]


@pytest.mark.parametrize(
    "text",
    [
        "Đây là chỉ đạo của Thủ tướng Lê Văn An tại Công điện số 12/CĐ-TTg.",
        "Đây là nhận định của ông Lê Văn An tại nhà riêng.",
        "Thực hiện yêu cầu của ông Lê Văn An, Sở Y tế mở hội nghị.",
    ],
)
def test_what_is_said_elsewhere_is_no_speech(text: str) -> None:
    assert all(p.role.value != "Speaker" for p in facts(text, date(2024, 2, 13)).participations)
