"""Who is sent where, where no post is named; posts that stand before those who get them."""

from datetime import date

import pytest

from tests.extract.told import changes, facts, holdings, people

AN, BINH, NGA = "Lê Văn An", "Trần Quốc Bình", "Hà Thị Nga"


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        (f"Điều động ông {AN}, Giám đốc Sở Y tế, đến nhận công tác tại Liên minh Hợp tác xã tỉnh.", {AN}),
        (f"Ông {AN}, Giám đốc Sở Y tế, được điều động về Ban Nội chính Tỉnh ủy chờ nhận nhiệm vụ mới.", {AN}),
        (f"Ông {AN} được Trung ương điều động về Hải Phòng công tác.", {AN}),
        (f"Luân chuyển ông {AN}, Phó Giám đốc Sở Y tế, và bà {NGA}, Phó Giám đốc Sở Tư pháp, về công tác tại huyện.", {AN, NGA}),
        (
            f"Bộ quyết định điều động: - Bà {NGA}, Phó Vụ trưởng Vụ Pháp chế đến công tác tại Thanh tra Bộ; "
            f"- Ông {AN}, Phó Vụ trưởng Vụ Tài chính đến công tác tại Văn phòng Bộ.",
            {AN, NGA},
        ),
        (f"Công an huyện điều động ông {AN} cùng nhiều dân quân chữa cháy.", set()),
        (f"Ông {AN} yêu cầu điều động lực lượng đến hiện trường.", set()),
        (f"Năm 1975, ông {AN} được điều động về Hải Phòng công tác.", set()),
        (f"Đề nghị điều động ông {AN} đến nhận công tác tại Sở Y tế.", set()),
    ],
)
def test_who_is_sent_where(text: str, sent: set[str]) -> None:
    assert changes(text, date(2020, 5, 1)) == {(name, "Transfer", None) for name in sent}


def test_who_is_sent_elsewhere_leaves_the_post() -> None:
    text = f"Điều động ông {AN}, Giám đốc Sở Y tế, đến nhận công tác tại Ban Nội chính Tỉnh ủy"
    assert {status for _, _, status, _ in holdings(f"{text}.")} == {"Former"}
    assert changes(f"{text} và giữ chức Phó Trưởng ban Nội chính Tỉnh ủy.") == {(AN, "Transfer", "Phó Trưởng ban Nội chính Tỉnh ủy")}


@pytest.mark.parametrize("verb", ["phê chuẩn kết quả bầu:", "phê chuẩn miễn nhiệm"])
def test_each_gets_the_post_before(verb: str) -> None:
    text = (
        f"Thủ tướng {verb} Chủ tịch UBND tỉnh Bến Tre đối với ông {AN} từ ngày 1/6/2021; "
        f"Phó Chủ tịch UBND tỉnh Lai Châu Khóa X đối với ông {BINH} và bà {NGA} từ ngày 5/6/2021."
    )
    told = {(c.person, c.title, c.date) for c in facts(text).changes}
    assert people(text) == [AN, BINH, NGA]
    assert told == {
        ("p1", "Chủ tịch UBND tỉnh Bến Tre", "2021-06-01"),
        ("p2", "Phó Chủ tịch UBND tỉnh Lai Châu", "2021-06-05"),
        ("p3", "Phó Chủ tịch UBND tỉnh Lai Châu", "2021-06-05"),
    }


def test_who_somebody_is_is_not_the_post_of_the_next() -> None:
    text = f"Miễn nhiệm chức vụ Chủ tịch UBND tỉnh đối với ông {AN}, nguyên Phó Bí thư; chức vụ Chủ tịch HĐND tỉnh đối với bà {NGA}."
    assert changes(text) == {(AN, "Dismissal", "Chủ tịch UBND tỉnh"), (NGA, "Dismissal", "Chủ tịch HĐND tỉnh")}


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        (f"Ông {AN}, Giám đốc Sở Y tế, cũng được điều động đến nhận công tác tại Liên minh Hợp tác xã tỉnh.", True),
        (f"Ông {AN}, Giám đốc Sở Y tế, được điều động về nhận công tác tại HĐND tỉnh.", True),
        (f"Ông {AN}, Giám đốc Sở Y tế, được điều động chống dịch.", False),
    ],
)
def test_where_the_words_behind_the_verb_lead(text: str, sent: bool) -> None:
    assert changes(text) == ({(AN, "Transfer", None)} if sent else set())


@pytest.mark.parametrize("taken_back", ["hủy quyết định", "thu hồi các quyết định", "hủy bỏ quyết định"])
def test_a_decision_that_is_taken_back_takes_the_post(taken_back: str) -> None:
    told = f"UBND tỉnh {taken_back} bổ nhiệm ông {AN} giữ chức Phó Giám đốc Sở Y tế."
    assert changes(told) == {(AN, "Dismissal", "Phó Giám đốc Sở Y tế")}
    assert {status for _, _, status, _ in holdings(told)} == {"Former"}
    assert changes(f"Thanh tra kiến nghị {taken_back} bổ nhiệm bà {NGA} giữ chức Phó Giám đốc Sở Y tế.") == set()


@pytest.mark.parametrize("organ", ["Ban Kiểm phiếu", "Ban Thư ký", "Tổ bầu cử"])
def test_what_serves_one_meeting_is_no_post(organ: str) -> None:
    assert changes(f"Hội nghị đã bầu {organ} gồm 5 đồng chí do đồng chí {AN} làm Trưởng ban.") == set()


def test_who_stops_before_retiring() -> None:
    assert changes(f"Ông {AN}, Giám đốc Sở Y tế, thôi chức để chờ nghỉ hưu.") == {(AN, "Dismissal", "Giám đốc Sở Y tế")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"HĐND tỉnh bầu các chức danh: Phó Chủ tịch UBND tỉnh (ông {AN}), Trưởng Ban Pháp chế HĐND tỉnh (bà {NGA}).",
            {(AN, "Election", "Phó Chủ tịch UBND tỉnh"), (NGA, "Election", "Trưởng Ban Pháp chế HĐND tỉnh")},
        ),
        (
            f"Miễn nhiệm chức vụ Giám đốc Sở Y tế đối với bà {NGA} và bổ nhiệm ông {AN} vào vị trí này.",
            {(NGA, "Dismissal", "Giám đốc Sở Y tế"), (AN, "Appointment", "Giám đốc Sở Y tế")},
        ),
        (f"Bà {NGA} không còn giữ chức Giám đốc Sở Y tế.", {(NGA, "Dismissal", "Giám đốc Sở Y tế")}),
        (f"Bà {NGA} không còn là người trẻ nhất.", set()),
    ],
)
def test_posts_in_brackets_and_posts_meant(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert changes(text) == expected


@pytest.mark.parametrize(
    ("before", "post"),
    [
        (f"Giám đốc Sở Y tế là ông {AN}.", "Giám đốc Sở Y tế"),
        (f"Ông {AN}, nguyên Giám đốc Sở Y tế, phát biểu.", None),
        (f"Giám đốc Sở Y tế {AN} chủ trì. Bí thư Huyện ủy Bến Lức {AN} kết luận.", None),
    ],
)
def test_who_retires_leaves_the_one_post_told_before(before: str, post: str | None) -> None:
    assert changes(f"{before} Ông An nghỉ hưu từ ngày 1/6.") == {(AN, "Retirement", post)}
