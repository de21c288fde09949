"""Careers told line by line: whose the posts are, whether they are over, and from when until when they were held."""

import pytest

from tests.extract.told import facts, holdings

HEAD = "TRẦN VĂN MINH\nPhó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Hà Nam\nQuê quán: xã Tân Sơn, thành phố Hà Nội\nQuá trình công tác\n"


def tenures(text):
    return {(h.titles[0], h.status.value, h.start, h.end) for h in facts(text).holdings}


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("Tháng 10/1990 - 5/2001: {}", "1990-10", "2001-05"),
        ("- Từ 10/1990 đến tháng 5 năm 2001: {}", "1990-10", "2001-05"),
        ("+ Từ ngày 01/10/1990 đến hết năm 2001: {}", "1990-10-01", "2001"),
        ("1990 – 2001: {}", "1990", "2001"),
        ("10.1990-5.2001: {}", "1990-10", "2001-05"),
        ("10/1990 - 2001 Ông là {}", "1990-10", "2001"),
        ("Trước năm 2001: Kinh qua các chức vụ {}", None, "2001"),
    ],
)
def test_a_line_tells_when_a_post_was_held(line, start, end):
    text = HEAD + line.format("Giám đốc Sở Y tế tỉnh Hà Nam") + "\nTừ năm 2002 đến nay: Chủ tịch UBND tỉnh Hà Nam\n"
    assert ("Giám đốc Sở Y tế tỉnh Hà Nam", "Former", start, end) in tenures(text)
    assert ("Chủ tịch UBND tỉnh Hà Nam", "Incumbent", "2002", None) in tenures(text)
    assert {p.name for p in facts(text).people} == {"Trần Văn Minh"}


def test_entries_run_together_in_a_paragraph():
    text = "Ông Lê Văn An (sinh năm 1965). Từ 1990-1995: chuyên viên Sở Y tế tỉnh Hà Nam; từ 1995 đến nay: Giám đốc Sở Y tế tỉnh Hà Nam."
    assert ("chuyên viên Sở Y tế tỉnh Hà Nam", "Former", "1990", "1995") in tenures(text)
    assert ("Giám đốc Sở Y tế tỉnh Hà Nam", "Incumbent", "1995", None) in tenures(text)


def test_of_two_posts_one_after_the_other_no_day_is_known():
    text = HEAD + "2001 - 2007: Phó Giám đốc rồi Giám đốc Sở Y tế tỉnh Hà Nam\n2008 đến nay: Chủ tịch UBND tỉnh Hà Nam\n"
    assert ("Giám đốc Sở Y tế tỉnh Hà Nam", "Former", None, None) in tenures(text)


def test_a_post_that_goes_on_over_several_lines_is_one():
    text = HEAD + "2001 - 2005: Giám đốc Sở Y tế tỉnh Hà Nam\n2005 - 2010: Tỉnh ủy viên, Giám đốc Sở Y tế tỉnh Hà Nam\n"
    assert ("Giám đốc Sở Y tế tỉnh Hà Nam", "Former", "2001", "2010") in tenures(text)


def test_who_decides_in_a_career_holds_nothing_there():
    text = HEAD + "7/2020: Thủ tướng Chính phủ phê chuẩn giữ chức vụ Phó Chủ tịch UBND tỉnh Hà Nam\n8/2021 - nay: Bí thư Tỉnh ủy Hà Nam\n"
    assert not any(title.startswith("Thủ tướng") for title, *_ in tenures(text))


CELLS = "Bà {0}\n{1}\nQuá trình công tác\n07/2015 - 06/2016\n{2}\n03/2024 - đến nay\n{1}\n"


def test_a_time_may_stand_on_a_line_above_its_post():
    text = CELLS.format("Trần Thị Minh", "Giám đốc Sở Y tế tỉnh Hà Nam", "Phó Giám đốc Sở Nội vụ tỉnh Hà Nam")
    text += CELLS.format("Lê Thị Hoa", "Phó Giám đốc Sở Y tế tỉnh Hà Nam", "Chánh Thanh tra tỉnh Hà Nam")
    assert ("Trần Thị Minh", "Phó Giám đốc Sở Nội vụ tỉnh Hà Nam", "Former", "Sở Nội vụ tỉnh Hà Nam") in holdings(text)
    assert ("Lê Thị Hoa", "Chánh Thanh tra tỉnh Hà Nam", "Former", "Thanh tra tỉnh Hà Nam") in holdings(text)
    assert len(holdings(text)) == 4


def test_times_below_the_names_of_others_make_no_career_of_one():
    text = "Trần Văn Minh\n2003 - 2008\nGiám đốc Sở Y tế tỉnh Hà Nam\nLê Văn An\n2008 - 2013\nChánh Thanh tra tỉnh Hà Nam\n"
    text += "Vũ Văn Bình\n2013 - 2018\nBí thư Tỉnh ủy Hà Nam\n"
    assert not [who for who, post, *_ in holdings(text) if who == "Trần Văn Minh" and not post.startswith("Giám đốc")]


def test_what_a_career_decides_is_no_news():
    text = HEAD + "1/2010 - 9/2015: Được bổ nhiệm giữ chức vụ Giám đốc Sở Y tế tỉnh Hà Nam\n10/2015 - 2020: Bí thư Huyện ủy Kim Bảng\n"
    assert ("Giám đốc Sở Y tế tỉnh Hà Nam", "Former", "2010-01", "2015-09") in tenures(text)


def test_one_line_is_no_career():
    assert not holdings("Sở Y tế\nNăm 2010: Giám đốc Sở Y tế tỉnh Hà Nam dự hội nghị.\n")


def test_those_who_held_a_post_through_time_hold_it_no_more():
    found = holdings(
        "Chủ tịch Hội Nông dân tỉnh Lạng Sơn qua các thời kỳ\nHoàng Văn Páo (1995 - 2000)\n"
        "Lâm Thị Thanh (2000 - 2005)\nVi Văn Thành (2005 đến nay)\n"
    )
    assert {(who, status) for who, _, status, _ in found} == {
        ("Hoàng Văn Páo", "Former"),
        ("Lâm Thị Thanh", "Former"),
        ("Vi Văn Thành", "Incumbent"),
    }
