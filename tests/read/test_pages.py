"""The pages below pages/ imitate what Vietnamese portals and newspapers send; expected.json says what a reader sees on each."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.read.page import read_page

PAGES = Path(__file__).parent / "pages"
EXPECTED = json.loads((PAGES / "expected.json").read_text(encoding="utf-8"))
PROSE = "<p>Ngày 5/3/2024, đồng chí Lê Thị Ánh, Chủ tịch UBND tỉnh chủ trì cuộc họp với các sở, ngành về tiến độ giải ngân vốn đầu tư.</p>"


def words(text):
    return Counter(re.findall(r"\w+", text.casefold()))


def f1(found, wanted):
    common = sum((words(found) & words(wanted)).values())
    return 2 * common / (sum(words(found).values()) + sum(words(wanted).values()))


@pytest.mark.parametrize("name", EXPECTED)
def test_page_is_read_as_a_person_reads_it(name):
    want = EXPECTED[name]
    draft = read_page((PAGES / f"{name}.html").read_text(encoding="utf-8"), f"{name}.html")
    assert draft.title == want["title"]
    assert str(draft.published) == want["published"]
    assert (draft.publisher, draft.place) == (want["publisher"], want["place"])
    assert draft.source == (want["source"] or f"{name}.html")
    assert draft.text.startswith(draft.title + "\n")
    assert [name for name in want["absent"] if name in draft.text] == []
    assert f1(draft.text.removeprefix(draft.title), "\n".join(want["body"])) >= 0.96


def test_main_text_of_all_pages():
    scores = []
    for name, want in EXPECTED.items():
        draft = read_page((PAGES / f"{name}.html").read_text(encoding="utf-8"), name)
        scores.append(f1(draft.text.removeprefix(draft.title), "\n".join(want["body"])))
    assert len(scores) >= 14
    assert sum(scores) / len(scores) >= 0.99


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body></body></html>",
        "<!-- nothing -->",
        "<html><frameset><frame src='a.htm'></frameset></html>",
        "<body>" + "<a href='/tin.html'>Một tin khác của hôm nay với tiêu đề khá dài</a><br>" * 200 + "</body>",
        "<body><h1>Đăng nhập hệ thống quản trị</h1><form><input name=u><button>Đăng nhập</button></form></body>",
        "<html><body><h1>404</h1><p>Không tìm thấy trang</p></body></html>",
    ],
)
def test_page_without_an_article_is_refused(markup):
    with pytest.raises(SourceError, match="no article"):
        read_page(markup, "trang.html")


def test_page_of_short_lines_gets_a_second_opinion():
    lines = "".join(f"<p>{n}. Ông Lê Văn Tư, Bí thư</p>" for n in range(1, 20))
    draft = read_page(f"<h1>Danh sách trúng cử Ban Chấp hành</h1><div>{lines}</div>", "danh-sach.html")
    assert draft.text.count("Lê Văn Tư") == 19


def test_names_of_classes_never_cost_the_article():
    draft = read_page(f"<body class='comments'><div class='related menu'>{PROSE * 4}</div></body>", "a.html")
    assert draft.text.count("Lê Thị Ánh") == 4


def test_list_of_others_inside_the_text_goes_and_the_text_after_it_stays():
    links = "<p>Tin liên quan</p><ul><li><a href='/1'>Ông Phan Tòng nhận quyết định nghỉ hưu từ tháng tới</a></li></ul>"
    draft = read_page(f"<h1>Hội nghị giao ban tháng hai</h1><div>{PROSE * 2}{links}{PROSE * 3}</div>", "a.html")
    assert draft.text.count("Lê Thị Ánh") == 5
    assert "Phan Tòng" not in draft.text


def test_canonical_address_of_a_fetched_page_counts_only_on_its_own_site():
    head = "<link rel='canonical' href='{}'>"
    own, other = "https://www.binhha.gov.vn/tin/hop-giao-ban-2024", "https://khac.example/tin/hop-giao-ban-2024"
    url = "https://binhha.gov.vn/index.php?id=7&utm_source=zalo"
    assert read_page(head.format(own) + PROSE * 3, url, url=url).source == own
    assert read_page(head.format(other) + PROSE * 3, url, url=url).source == url


def test_front_page_as_canonical_address_is_none():
    draft = read_page(f"<link rel='canonical' href='https://www.binhduong.gov.vn/'>{PROSE * 3}", "luu.html")
    assert draft.source == "luu.html"


@pytest.mark.parametrize("opening", ["<div>" * 5000, "<table><tr><td>" * 100, "<p><b><i><font>" * 50])
def test_hostile_nesting_ends(opening):
    try:
        draft = read_page(opening + PROSE * 5, "a.html")
    except SourceError:
        return
    assert "Lê Thị Ánh" in draft.text
