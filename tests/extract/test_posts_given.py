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


def test_posts_that_are_counted_before_their_noun() -> None:
    text = f"HĐQT thống nhất bầu bổ sung 2 chức danh Phó Chủ tịch HĐQT nhiệm kỳ 2022-2027 với ông {AN} và bà {NGA}."
    assert changes(text) == {(AN, "Election", "Phó Chủ tịch HĐQT"), (NGA, "Election", "Phó Chủ tịch HĐQT")}


def test_who_looks_after_a_body_for_a_time_and_who_does_no_longer() -> None:
    given = f"Phân công ông {AN}, {OLD}, phụ trách Sở Y tế cho đến khi bổ nhiệm Giám đốc."
    assert {(title, status) for _, title, status, _ in holdings(given)} == {(OLD, "Incumbent"), ("phụ trách Sở Y tế", "Acting")}
    assert changes(f"Phân công Phó Chủ tịch UBND tỉnh {AN} phụ trách Sở Y tế và các lĩnh vực y tế, dân số.") == set()
    taken = f"Quyết định để ông {AN}, Phó Cục trưởng Cục Thuế, thôi kiêm nhiệm phụ trách Chi cục Thuế huyện Bến Lức."
    assert changes(taken) == {(AN, "Dismissal", "phụ trách Chi cục Thuế huyện Bến Lức")}
    replaced = f"Ông {AN}, {OLD}, được giao phụ trách điều hành Sở Y tế thay ông {BINH} nghỉ hưu."
    assert not any(name == BINH for name, *_ in holdings(replaced))


@pytest.mark.parametrize(("field", "status"), [("Tài chính", "Incoming"), ("chuyên môn", "Incoming"), ("Sở Y tế", "Acting")])
def test_who_is_in_charge_of_a_field_acts_for_nobody(field: str, status: str) -> None:
    told = holdings(f"Ông {AN} được bổ nhiệm làm Phó Giám đốc phụ trách {field}.")
    assert {said for _, _, said, _ in told} == {status}


def test_people_behind_a_colon_share_the_post_that_follows() -> None:
    told = holdings(f"Các đồng chí: {AN} và {BINH} làm {OLD}.")
    assert {(name, title) for name, title, _, _ in told} == {(AN, OLD), (BINH, OLD)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # years of a term or a day are none of a career
        (
            f"Đại hội bầu Ban Chấp hành nhiệm kỳ 2015-2020 với 9 thành viên do ông {AN} làm Chủ tịch hội.",
            {(AN, "Election", "Chủ tịch hội")},
        ),
        (f"Năm 2010, Đại hội bầu Ban Chấp hành mới; ông {AN} làm Chủ tịch hội đến năm 2015.", set()),
        # who acts for the time being
        (f"Ông {AN} làm Quyền {NEW}\nÔng {AN} hôm qua nhận hoa.", {(AN, "Appointment", NEW)}),
        (f"Ông {AN}, Quyền {NEW}, tiếp đoàn.", set()),
        (f"Ông {AN} được trao quyền {NEW}.", {(AN, "Appointment", NEW)}),
        (f"Ông {AN} trao quyền cho phụ nữ.", set()),
        # a seat comes with the post; who is related to the one concerned is another
        (
            f"Trao quyết định chỉ định bà {NGA} tham gia Ban Chấp hành, Ban Thường vụ, giữ chức vụ Phó Bí thư Huyện ủy Bến Lức.",
            {(NGA, "Appointment", "Phó Bí thư Huyện ủy Bến Lức")},
        ),
        (f"Người tiền nhiệm của bà {NGA}, ông {AN}, được bầu giữ chức {NEW}.", {(AN, "Election", NEW)}),
    ],
)
def test_who_takes_what(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert changes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Ông {AN}, Trưởng phòng Quản trị, bị cách chức xuống làm nhân viên Phòng Hành chính.",
            {(AN, "Dismissal", "Trưởng phòng Quản trị"), (AN, "Appointment", "nhân viên Phòng Hành chính")},
        ),
        (f"Ông {AN} được tín nhiệm giao trọng trách {NEW}.", {(AN, "Appointment", NEW)}),
        (f"Bà {NGA} đã có quyết định giữ chức vụ {NEW}.", {(NGA, "Appointment", NEW)}),
        (f"Bà {NGA} chưa có quyết định giữ chức vụ {NEW}.", set()),
        (f"Bà {NGA} chính thức đảm nhiệm vị trí {NEW}, thay ông {BINH}.", {(NGA, "Appointment", NEW)}),
        (f"Bà {NGA} từng đảm nhiệm vị trí {NEW}, thay ông {BINH}.", set()),
        (f"Ông {AN} thôi giữ chức {OLD} để trở lại làm {NEW}.", {(AN, "Dismissal", OLD), (AN, "Transfer", NEW)}),
    ],
)
def test_other_words_for_taking_a_post(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert changes(text) == expected
