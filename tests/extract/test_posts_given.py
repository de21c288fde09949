"""Which posts a decision gives: the new one, and none that only says who the person is, or until when the decision holds."""

import pytest

from tests.extract.told import changes, holdings, people

AN, BINH, NGA = "Lê Văn An", "Trần Quốc Bình", "Hà Thị Nga"
NEW, OLD = "Giám đốc Sở Y tế", "Phó Giám đốc Sở Y tế"


@pytest.mark.parametrize(
    "aside",
    [
        f", hiện là {OLD},",
        f", hiện đang giữ chức {OLD},",
        f", từng là {OLD},",
        f", nguyên là {OLD},",
        f" (hiện giữ chức vụ {OLD})",
        f", người trước đó là {OLD},",
        f", người đang giữ chức {OLD},",
        f", {OLD},",
    ],
)
def test_what_was_held_till_now_is_not_given(aside: str) -> None:
    assert changes(f"Chủ tịch UBND tỉnh bổ nhiệm ông {AN}{aside} giữ chức {NEW}.") == {(AN, "Appointment", NEW)}


@pytest.mark.parametrize(
    "held", [f"đang giữ chức {OLD}", f"đang giữ chức vụ {OLD}", f"hiện là {OLD}", f"là {OLD}", f", 46 tuổi, đang giữ chức {OLD}"]
)
def test_the_verb_behind_a_post_that_is_held_meets_its_holder(held: str) -> None:
    assert changes(f"Ông {AN} {held} được bổ nhiệm làm {NEW}.") == {(AN, "Appointment", NEW)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Phân công ông {AN} theo dõi Đảng bộ quận cho đến khi có nhân sự giữ chức Bí thư Quận ủy.", set()),
        (f"Phân công ông {AN} điều hành công việc đến khi bổ nhiệm {NEW}.", set()),
        (f"Bổ nhiệm ông {AN} giữ chức {NEW} cho đến khi nghỉ hưu.", {(AN, "Appointment", NEW)}),
        (
            f"Bổ nhiệm ông {AN} giữ chức {NEW} đến khi nghỉ hưu; bổ nhiệm bà {NGA} giữ chức {OLD}.",
            {(AN, "Appointment", NEW), (NGA, "Appointment", OLD)},
        ),
    ],
)
def test_until_when_a_decision_holds_gives_no_post(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert changes(text) == expected


def test_who_is_replaced_is_elected_to_nothing() -> None:
    text = f"HĐND huyện bầu ông {AN} giữ chức Chủ tịch UBND huyện thay ông {BINH} làm {NEW}."
    assert changes(text) == {(AN, "Election", "Chủ tịch UBND huyện")}


def test_a_sentence_that_runs_into_the_next_ends_the_post() -> None:
    told = holdings(f"Ông {AN} giữ chức Vụ trưởng Vụ Pháp chế Theo Quyết định số 45/QĐ-BCT, ông {AN} nhận nhiệm vụ từ hôm nay.")
    assert {title for _, title, _, _ in told} == {"Vụ trưởng Vụ Pháp chế"}


@pytest.mark.parametrize("school", ["Trường ĐH", "Trường CĐ", "Trường MN", "Trường PTTH", "Trường THPT chuyên"])
def test_a_school_is_named_after_somebody_who_is_not_there(school: str) -> None:
    assert people(f"Điều động ông {AN} đến nhận công tác tại {school} Phạm Văn Thuấn và giữ chức Hiệu trưởng.") == [AN]
