"""Who is elected to what by a list that no 'giữ chức' parts: boards, committees, deputies behind a colon."""

import pytest

from tests.extract.told import changes, holdings

AN, BINH, NGA = "Lê Văn An", "Trần Quốc Bình", "Hà Thị Nga"


def _elected(*chosen: tuple[str, str | None]) -> set[tuple[str, str, str | None]]:
    return {(name, "Election", post) for name, post in chosen}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Ban Chấp hành họp phiên thứ nhất và bầu: đồng chí {AN}, Bí thư; đồng chí {NGA}, Phó Bí thư, Chủ tịch UBND xã.",
            _elected((AN, "Bí thư"), (NGA, "Phó Bí thư")),
        ),
        (f"Hội nghị bầu ông {AN} - Chủ tịch, bà {NGA} - Phó Chủ tịch.", _elected((AN, "Chủ tịch"), (NGA, "Phó Chủ tịch"))),
        (f"Đại hội bầu Ban Thường vụ Hội gồm: ông {AN}, bà {NGA}.", _elected((AN, None), (NGA, None))),
        (
            f"Đại hội bầu Ban Thường vụ Hội gồm: ông {AN} - Chủ tịch, bà {NGA} - Giám đốc Công ty Hoa Mai.",
            _elected((AN, "Chủ tịch"), (NGA, None)),
        ),
        (
            f"Ông {AN} được bầu giữ chức Chủ tịch Hội; các Phó Chủ tịch: ông {BINH}, bà {NGA}.",
            _elected((AN, "Chủ tịch Hội"), (BINH, "Phó Chủ tịch"), (NGA, "Phó Chủ tịch")),
        ),
        # a presidium chairs the congress; who somebody is; nobody is elected by a sentence on its own
        (f"Đại hội bầu Đoàn Chủ tịch gồm: ông {AN}, bà {NGA}.", set()),
        (f"Đại hội bầu ông {AN}, Giám đốc Sở Y tế, và bà {NGA}, Chánh Thanh tra tỉnh.", set()),
        (f"Ban Thường vụ Hội gồm: ông {AN}, bà {NGA}.", set()),
        (f"Đại hội sẽ bầu Ban Thường vụ Hội. Ban Thường vụ khóa cũ gồm: ông {AN}, bà {NGA}.", set()),
    ],
)
def test_lists_of_those_elected(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert changes(text) == expected


def test_the_boards_that_a_meeting_of_shareholders_elects() -> None:
    text = (
        "Đại hội cổ đông Công ty CP Hoa Mai đã bầu HĐQT và Ban Kiểm soát nhiệm kỳ 2024 - 2029. "
        f"Theo đó, HĐQT gồm các thành viên: ông {AN}, bà {NGA}. Ban Kiểm soát gồm có ông {BINH}, bà Đỗ Thị Nhung."
    )
    assert changes(text) == _elected((AN, "thành viên"), (NGA, "thành viên"), (BINH, None), ("Đỗ Thị Nhung", None))
    assert {(name, title, status) for name, title, status, _ in holdings(text)} == {
        (AN, "thành viên", "Incoming"),
        (NGA, "thành viên", "Incoming"),
    }


def test_members_sit_on_the_board_that_is_elected() -> None:
    told = holdings(f"Đại hội bầu Ban Kiểm soát gồm 3 thành viên: ông {AN}, bà {NGA} và ông {BINH}.")
    assert {(name, body) for name, _, _, body in told} == {(AN, "Ban Kiểm soát"), (NGA, "Ban Kiểm soát"), (BINH, "Ban Kiểm soát")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Ông {AN} thôi giữ chức Giám đốc Sở Y tế để điều động, bổ nhiệm giữ chức Giám đốc Sở Tư pháp.",
            {(AN, "Dismissal", "Giám đốc Sở Y tế"), (AN, "Transfer", "Giám đốc Sở Tư pháp")},
        ),
        (
            f"Ông {AN} thôi giữ chức Giám đốc Sở Y tế để giới thiệu bầu giữ chức Chủ tịch UBND huyện.",
            {(AN, "Dismissal", "Giám đốc Sở Y tế")},
        ),
        (
            f"Ông {AN}, Chủ tịch Hội Nông dân tỉnh khóa VIII tiếp tục được tín nhiệm cử giữ chức Chủ tịch Hội Nông dân tỉnh khóa IX.",
            {(AN, "Election", "Chủ tịch Hội Nông dân tỉnh")},
        ),
        (
            f"Các Giám đốc Sở nghỉ công tác gồm: ông {AN} - Giám đốc Sở Y tế; ông {BINH} - Giám đốc Sở Tư pháp.",
            {(AN, "Retirement", "Giám đốc Sở Y tế"), (BINH, "Retirement", "Giám đốc Sở Tư pháp")},
        ),
        (
            f"Có 2 giám đốc sở nghỉ hưu trước tuổi. Cụ thể: ông {AN} - Giám đốc Sở Y tế, ông {BINH} - Giám đốc Sở Tư pháp.",
            {(AN, "Retirement", "Giám đốc Sở Y tế"), (BINH, "Retirement", "Giám đốc Sở Tư pháp")},
        ),
    ],
)
def test_leaving_for_another_post_and_lists_of_those_who_retire(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert changes(text) == expected


def test_who_comes_from_a_firm_is_elected_to_no_firm() -> None:
    text = (
        f"Đại hội Hội Doanh nghiệp trẻ tỉnh Bến Tre lần thứ V. Ông {AN} (Giám đốc Công ty TNHH Hoa Mai) được bầu giữ chức Chủ tịch; "
        f"các Phó Chủ tịch gồm: ông {BINH} (Tổng Giám đốc Công ty CP Hoa Lan), bà {NGA}."
    )
    elected = {(name, title, body) for name, title, status, body in holdings(text) if status == "Incoming"}
    body = "Hội Doanh nghiệp trẻ tỉnh Bến Tre"
    assert elected == {(AN, "Chủ tịch", body), (BINH, "Phó Chủ tịch", body), (NGA, "Phó Chủ tịch", body)}


def test_who_rises_in_a_firm_stays_in_it() -> None:
    told = holdings(f"HĐQT đã bầu ông {AN}, Phó Chủ tịch Công ty CP Hoa Mai, làm Chủ tịch.")
    assert {(title, body) for _, title, _, body in told if title == "Chủ tịch"} == {("Chủ tịch", "Công ty cổ phần Hoa Mai")}


@pytest.mark.parametrize("title", ["Phó TGĐ VRG", "TGĐ VRG", "Phó Tổng Giám đốc VRG"])
def test_a_firm_written_short_behind_a_post_written_short(title: str) -> None:
    text = f"VRG trao các quyết định cho các ông: {AN}, Giám đốc Công ty Hoa Mai, giữ chức {title}; ông {BINH} giữ chức {title}."
    assert changes(text) == {(AN, "Appointment", title), (BINH, "Appointment", title)}


@pytest.mark.parametrize(("headline", "elected"), [("DANH SÁCH TRÚNG CỬ", True), ("DANH SÁCH", False)])
def test_the_headline_of_a_list_tells_who_was_elected(headline: str, elected: bool) -> None:
    text = f"{headline} ĐẠI BIỂU HĐND XÃ BẮC MÊ\n{AN}, Bí thư Đảng ủy\n{NGA}, Chủ tịch UBND xã\n{BINH}, Trưởng Công an xã\n"
    told = {(name, "Election", "ĐẠI BIỂU HĐND XÃ BẮC MÊ") for name in (AN, NGA, BINH)}
    assert changes(text) == (told if elected else set())
