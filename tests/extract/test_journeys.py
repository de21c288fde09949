"""Official journeys: who leaves and arrives, with a spouse and a delegation between the traveller and the verb."""

from datetime import date

import pytest

from kg.model import ArticleFacts
from tests.extract.told import facts


def _visitors(told: ArticleFacts) -> set[str]:
    names = {p.ref: p.name for p in told.people}
    return {names[p.participant] for p in told.participations if p.role.value == "Visitor" and p.participant in names}


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 4/6, Thủ tướng Lê Văn An và Phu nhân lên đường thăm chính thức Nhật Bản.",
        "Sáng 4/6, Thủ tướng Lê Văn An và Phu nhân dẫn đầu Đoàn đại biểu cấp cao Việt Nam rời Hà Nội, lên đường thăm chính thức Nhật Bản.",
        "Sáng 4/6, Thủ tướng Lê Văn An rời Hà Nội, lên đường thăm chính thức Nhật Bản.",
        "Tối 4/6, Thủ tướng Lê Văn An và Phu nhân đã rời Tokyo về nước, kết thúc tốt đẹp chuyến thăm chính thức Nhật Bản.",
    ],
)
def test_travellers(text: str) -> None:
    told = facts(text, date(2023, 6, 5))
    assert [e.kind.value for e in told.events] == ["Visit"]
    assert _visitors(told) == {"Lê Văn An"}


def test_a_list_that_ends_with_its_verb() -> None:
    told = facts(
        "Sáng 4/6, Thủ tướng Lê Văn An lên đường thăm chính thức Nhật Bản.\n"
        "Tham gia đoàn có: Bộ trưởng Bộ Công Thương Trần Văn Bình. Bí thư Tỉnh ủy An Giang Phạm Văn Cường; "
        "Đại sứ Việt Nam tại Nhật Bản Vũ Văn Dũng và một số đồng chí lãnh đạo các cơ quan cùng tham gia đoàn.",
        date(2023, 6, 5),
    )
    assert _visitors(told) == {"Lê Văn An", "Trần Văn Bình", "Phạm Văn Cường", "Vũ Văn Dũng"}


def test_who_leaves_a_place_to_live_elsewhere_visits_nothing() -> None:
    assert not facts("Năm 1954, ông Lê Văn An rời Hà Nội, vào Sài Gòn sinh sống.", date(2023, 6, 5)).events


@pytest.mark.parametrize(
    "told",
    [
        "cùng Đoàn công tác của Trung ương đã đến xã Liên Minh, thị xã Sa Pa để kiểm tra công tác khắc phục hậu quả mưa lũ",
        "và đoàn công tác đã kiểm tra xã Na Mèo",
        "đến thăm bà con vùng lũ tại xã Na Mèo",
    ],
)
def test_who_goes_somewhere_to_do_something_there(told: str) -> None:
    assert _visitors(facts(f"Chiều 13/9/2019, Phó Thủ tướng Lê Văn An {told}.")) == {"Lê Văn An"}


def test_who_comes_to_learn_visits_nothing() -> None:
    assert not facts("Ông Lê Văn An đến nay vẫn làm việc để nuôi con.").events
