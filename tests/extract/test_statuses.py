"""Held, held once, held for the time being, about to be held."""

import pytest

from tests.extract.sentences import read, statuses
from tests.extract.told import holdings

KHOI = "Lê Quang Khởi"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Ông {KHOI}, Bí thư Tỉnh ủy Long An, đến dự.", {"Bí thư Tỉnh ủy Long An": "Incumbent"}),
        (f"Nguyên Bí thư Tỉnh ủy Long An {KHOI} đến dự.", {"Bí thư Tỉnh ủy Long An": "Former"}),
        (f"Cựu Bí thư Tỉnh ủy Long An {KHOI} bị phạt.", {"Bí thư Tỉnh ủy Long An": "Former"}),
        (
            f"Ông {KHOI}, nguyên Ủy viên Trung ương Đảng, nguyên Bí thư Tỉnh ủy Long An, Chủ tịch Hội Khuyến học tỉnh, đến dự.",
            {"Ủy viên Trung ương Đảng": "Former", "Bí thư Tỉnh ủy Long An": "Former", "Chủ tịch Hội Khuyến học tỉnh": "Incumbent"},
        ),
        (
            f"Ông {KHOI}, nguyên Bí thư, Chủ tịch UBND huyện Bến Lức, đến dự.",
            {"Bí thư": "Former", "Chủ tịch UBND huyện Bến Lức": "Former"},
        ),
        (f"Quyền Giám đốc Sở Nội vụ {KHOI} trả lời.", {"Giám đốc Sở Nội vụ": "Acting"}),
        (f"Q. Chủ tịch UBND huyện Bến Lức {KHOI} trả lời.", {"Chủ tịch UBND huyện Bến Lức": "Acting"}),
        (f"Phó Giám đốc phụ trách Sở Du lịch {KHOI} trả lời.", {"Phó Giám đốc phụ trách Sở Du lịch": "Acting"}),
        (f"Tân Chủ tịch UBND tỉnh Long An {KHOI} nhận hoa.", {"Chủ tịch UBND tỉnh Long An": "Incoming"}),
        (f"HĐND tỉnh Long An đã bầu ông {KHOI} giữ chức Phó Chủ tịch UBND tỉnh.", {"Phó Chủ tịch UBND tỉnh": "Incoming"}),
        (f"Miễn nhiệm chức vụ Phó Chủ tịch HĐND tỉnh Long An đối với ông {KHOI}.", {"Phó Chủ tịch HĐND tỉnh Long An": "Former"}),
        (
            f"Ban Thường vụ Tỉnh ủy điều động ông {KHOI}, Bí thư Huyện ủy Bến Lức, giữ chức Giám đốc Sở Nội vụ tỉnh Long An.",
            {"Bí thư Huyện ủy Bến Lức": "Former", "Giám đốc Sở Nội vụ tỉnh Long An": "Incoming"},
        ),
        (
            f"Điều động ông {KHOI}, Bí thư Huyện ủy Bến Lức, giữ chức Giám đốc Sở Nội vụ tỉnh Long An từ ngày 1/12.",
            {"Bí thư Huyện ủy Bến Lức": "Incumbent", "Giám đốc Sở Nội vụ tỉnh Long An": "Incoming"},
        ),
        (f"Cố Bộ trưởng Bộ Y tế {KHOI} được nhắc đến.", {"Bộ trưởng Bộ Y tế": "Former"}),
        # words that look like the marker and are none
        (f"Bí thư Tỉnh ủy Thái Nguyên {KHOI} đến dự.", {"Bí thư Tỉnh ủy Thái Nguyên": "Incumbent"}),
        (f"Chủ tịch Hội Cựu chiến binh tỉnh Long An {KHOI} đến dự.", {"Chủ tịch Hội Cựu chiến binh tỉnh Long An": "Incumbent"}),
        (
            f"Giám đốc Sở Tài nguyên và Môi trường tỉnh Long An {KHOI} đến dự.",
            {"Giám đốc Sở Tài nguyên và Môi trường tỉnh Long An": "Incumbent"},
        ),
    ],
)
def test_status(text, expected):
    assert statuses(text) == sorted((KHOI, title, status) for title, status in expected.items())


def test_the_dead_hold_nothing_any_more():
    assert statuses(f"Ông {KHOI}, Bí thư Huyện ủy Bến Lức, đã từ trần hôm qua.") == [(KHOI, "Bí thư Huyện ủy Bến Lức", "Former")]


def test_a_candidate_holds_nothing_yet():
    assert statuses(f"Hội nghị giới thiệu ông {KHOI} để bầu giữ chức Chủ tịch UBND huyện Bến Lức.") == []
    assert statuses(f"Ông {KHOI} không trúng cử Ban Chấp hành Đảng bộ huyện khóa mới.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Từ tháng 1-2016 đến tháng 2-2020, ông {KHOI} là Giám đốc Sở Y tế.", "Former"),
        (f"Ông {KHOI} làm Giám đốc Sở Y tế từ tháng 8/2007 đến tháng 12/2015.", "Former"),
        (f"Từ tháng 3/2020 đến nay, ông {KHOI} là Giám đốc Sở Y tế.", "Incumbent"),
        (f"Từ tháng 3/2020, ông {KHOI} là Giám đốc Sở Y tế.", "Incumbent"),
        (f"Năm 2012, ông {KHOI} là Giám đốc Sở Y tế.", "Former"),
        (f"Trước đó, ông {KHOI} làm Giám đốc Sở Y tế.", "Former"),
        (f"Trước đó, đoàn do ông {KHOI} làm Trưởng đoàn đã đến tỉnh.", "Incumbent"),
        (f"Ông {KHOI}, sinh năm 1970, là Giám đốc Sở Y tế.", "Incumbent"),
        (f"Ông {KHOI}, Bí thư Tỉnh ủy nhiệm kỳ 2010-2015, đến dự.", "Former"),
        (f"Ông {KHOI}, Bí thư Tỉnh ủy nhiệm kỳ 2020-2025, đến dự.", "Incumbent"),
        (f"Ông {KHOI} (Chủ tịch UBND tỉnh giai đoạn 2011-2016) đến dự.", "Former"),
        (f"Tháng 5/2018, ông {KHOI} giữ chức Giám đốc Sở Y tế.", "Incumbent"),
        (f"Bà Hà Thị Nga làm Giám đốc Sở Y tế thay ông {KHOI}.", "Former"),
        (f"Bà Hà Thị Nga thay ông {KHOI} làm Giám đốc Sở Y tế.", "Former"),
    ],
)
def test_years_and_words_of_the_past(text, expected):
    assert [status for person, _, status in statuses(text) if person == KHOI] == [expected]


def test_a_post_that_began_is_left_when_another_begins():
    text = f"Từ năm 2010, ông {KHOI} là Giám đốc Sở Y tế. Từ tháng 3/2020, ông {KHOI} là Bí thư Huyện ủy Bến Lức."
    assert statuses(text) == [(KHOI, "Bí thư Huyện ủy Bến Lức", "Incumbent"), (KHOI, "Giám đốc Sở Y tế", "Former")]


def test_a_deputy_who_is_elected_head_is_no_deputy_any_more():
    text = f"HĐND tỉnh Long An bầu ông {KHOI}, Phó Chủ tịch UBND tỉnh, giữ chức Chủ tịch UBND tỉnh."
    assert statuses(text) == [(KHOI, "Chủ tịch UBND tỉnh", "Incoming"), (KHOI, "Phó Chủ tịch UBND tỉnh", "Former")]
    text = f"HĐND tỉnh Long An bầu ông {KHOI}, Phó Bí thư Tỉnh ủy, giữ chức Chủ tịch UBND tỉnh."
    assert statuses(text) == [(KHOI, "Chủ tịch UBND tỉnh", "Incoming"), (KHOI, "Phó Bí thư Tỉnh ủy", "Incumbent")]


def test_who_serves_elsewhere_has_left_what_began_before():
    text = f"Ông {KHOI}, Bí thư Tỉnh ủy Long An, quê Cần Giuộc. Tháng 5/2011, ông giữ chức Giám đốc Sở Y tế."
    assert statuses(text) == [(KHOI, "Bí thư Tỉnh ủy Long An", "Incumbent"), (KHOI, "Giám đốc Sở Y tế", "Former")]


def test_who_is_called_former_was_appointed_long_ago():
    text = f"Việc bổ nhiệm ông {KHOI} giữ chức Giám đốc Sở Y tế là sai. Ông {KHOI}, nguyên Giám đốc Sở Y tế, vắng mặt."
    assert statuses(text) == [(KHOI, "Giám đốc Sở Y tế", "Former")]


def test_what_came_before_an_election_is_over_and_what_it_gave_is_not():
    text = f"Trước khi được bầu làm Chủ tịch UBND tỉnh Long An, ông {KHOI} là Giám đốc Sở Y tế."
    assert statuses(text) == [(KHOI, "Chủ tịch UBND tỉnh Long An", "Incumbent"), (KHOI, "Giám đốc Sở Y tế", "Former")]


def test_a_seat_on_a_steering_committee_takes_no_post_away():
    text = f"Phân công bà Hà Thị Nga làm Trưởng ban Chỉ đạo; ông {KHOI}, Trưởng phòng Giáo dục, làm Phó Trưởng ban."
    assert (KHOI, "Trưởng phòng Giáo dục", "Incumbent") in statuses(text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Bà Lê Thị Nga, Phó Bí thư Quận ủy Quận 1 cũ, phát biểu.", "Former"),
        ("Ông Lê Văn Nga, Chủ tịch UBND huyện Tân Uyên (cũ), phát biểu.", "Former"),
        ("Trước khi thực hiện mô hình chính quyền hai cấp, bà Lê Thị Nga là Giám đốc Sở Y tế tỉnh Long An.", "Former"),
        ("Trước đó ở Huế, hiện ông Lê Văn Nga là Giám đốc Sở Y tế tỉnh Long An.", "Incumbent"),
        ("Ông Lê Văn Nga, Chủ tịch UBND huyện Tân Uyên, cũng phát biểu.", "Incumbent"),
    ],
)
def test_posts_of_places_that_are_gone_and_of_what_came_before(text, status):
    assert {s for _, _, s, _ in holdings(text)} == {status}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Bí thư Tỉnh ủy Ninh Bình trước đó là ông Đinh Văn Dũng.", "Former"),
        ("Giai đoạn 1972 - 1980, Giám đốc Sở Y tế tỉnh Long An là ông Đinh Văn Dũng.", "Former"),
        ("Bí thư Tỉnh ủy Ninh Bình là ông Đinh Văn Dũng.", "Incumbent"),
        ("Từ năm 2015 đến nay, Giám đốc Sở Y tế tỉnh Long An là ông Đinh Văn Dũng.", "Incumbent"),
    ],
)
def test_who_held_a_post_then(text, status):
    assert {s for _, _, s, _ in holdings(text)} == {status}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Sáng 12/3/2023, ông Lê Văn An, với tư cách là Trưởng Ban Chỉ đạo chống lụt tỉnh Long An, dự họp.", "Incumbent"),
        ("Năm 2013, ông Lê Văn An làm Giám đốc Sở Y tế tỉnh Long An.", "Former"),
    ],
)
def test_the_day_of_the_news_is_no_time_in_office(text, status):
    assert {s for _, _, s, _ in holdings(text)} == {status}


def test_a_post_held_for_the_time_being_in_the_past_is_over():
    text = "Ông Lê Văn Nam từng giữ các chức vụ: Phó Giám đốc Sở Y tế, quyền Giám đốc Sở Y tế. Hiện ông là quyền Giám đốc Sở Nội vụ."
    told = {(title, status) for _, title, status, _ in holdings(text)}
    assert {("Giám đốc Sở Y tế", "Former"), ("Giám đốc Sở Nội vụ", "Acting")} <= told


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        ("giai đoạn 2010-2015", "Former"),
        ("(2001-2008)", "Former"),
        ("(đã nghỉ hưu)", "Former"),
        ("từ năm 2010 đến năm 2015", "Former"),
        ("nhiệm kỳ 2016-2021", "Incumbent"),  # nothing says from which year the article speaks
        ("(sinh năm 1970)", "Incumbent"),
        ("từ năm 2010 đến nay", "Incumbent"),
    ],
)
def test_a_period_behind_a_post_is_over_and_a_term_may_last(behind, status):
    (post,) = read(f"Ông {KHOI}, Giám đốc Sở Y tế tỉnh Long An {behind}, đến dự.", day=None).holdings
    assert post.status == status


def test_who_holds_a_post_to_this_day_is_not_appointed_to_it():
    facts = read("Ông Lê Quang Khởi giữ chức Giám đốc Sở Y tế tỉnh Long An từ năm 2010 đến nay.", day=None)
    assert [h.status for h in facts.holdings] == ["Incumbent"] and not facts.changes
    assert read("Ông Lê Quang Khởi giữ chức Giám đốc Sở Y tế tỉnh Long An từ ngày 1/4.").changes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dự lễ có các đồng chí nguyên lãnh đạo tỉnh Long An: Lê Quang Khởi, Bí thư Tỉnh ủy; các đồng chí: Hà Hoa, Giám đốc Sở Y tế.",
            {"Bí thư Tỉnh ủy": "Former", "Giám đốc Sở Y tế": "Incumbent"},
        ),
        (
            "Dự lễ có nguyên lãnh đạo huyện; các đồng chí: Lê Quang Khởi, Bí thư Tỉnh ủy Long An; Hà Hoa, Giám đốc Sở Y tế.",
            {"Bí thư Tỉnh ủy Long An": "Incumbent", "Giám đốc Sở Y tế": "Incumbent"},
        ),
    ],
)
def test_those_who_led_once_are_listed_with_what_they_were(text, expected):
    assert {title: status for _, title, status in statuses(text)} == expected


def test_who_heads_a_committee_for_a_day_keeps_the_post() -> None:
    text = f"Ban Bí thư thành lập Ban Lễ tang gồm 21 đồng chí; ông {KHOI}, Phó Thủ tướng Chính phủ, làm Trưởng ban."
    assert {title: status for _, title, status in statuses(text)}["Phó Thủ tướng Chính phủ"] == "Incumbent"
