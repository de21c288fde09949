"""Every control of the page, by mouse and by keyboard."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import Look, Write
from tests.view.graphs import council

pytestmark = pytest.mark.browser


def shown(page: Any) -> int:
    return int(page.evaluate("kgView.shown().nodes.length"))


def lines(page: Any) -> int:
    return int(page.evaluate("kgView.shown().lines.length"))


def id_of(page: Any, start: str) -> str:
    return str(page.evaluate("(start) => kgView.shown().nodes.find((id) => id.startsWith(start))", start))


@pytest.fixture
def page(look: Look, whole: Path) -> Any:
    return look().open(whole)


@pytest.mark.parametrize(("kind", "left"), [("person", 32), ("body", 47), ("event", 60), ("document", 59)])
def test_a_kind_is_switched_off_and_on(page: Any, kind: str, left: int) -> None:
    chip = f'#legend [data-key="kind:{kind}"]'
    page.click(chip)
    assert page.get_attribute(chip, "aria-pressed") == "false" and shown(page) == left
    page.click(chip)
    assert shown(page) == 66


def test_people_alone_stay_when_every_other_kind_is_off(page: Any) -> None:
    page.click('#legend [data-key="kind:person"]', modifiers=["Shift"])
    assert shown(page) == 34 and lines(page) == 0


@pytest.mark.parametrize("relation", ["membership", "participation", "change", "presents", "about", "issued", "part"])
def test_a_relation_is_switched_off_and_on(page: Any, relation: str) -> None:
    chip = f'#legend [data-key="relation:{relation}"]'
    before = lines(page)
    page.click(chip)
    assert lines(page) < before
    page.click(chip)
    assert lines(page) == before


def test_the_drawer_filters_and_clears(page: Any) -> None:
    page.click("#filters")
    steps = ['[data-key="offStatuses:Incumbent"]', '[data-key="offLevels:district"]', '[data-key="place:tỉnh Bình Hà"]']
    for step in steps:
        before = (shown(page), lines(page))
        page.click(f"#drawer {step}")
        assert (shown(page), lines(page)) < before, step
    page.click("#clear-filters")
    assert shown(page) == 66 and page.is_disabled("#clear-filters")


def test_a_place_keeps_what_lies_in_it_and_next_to_it(page: Any) -> None:
    page.click("#filters")
    page.click('#drawer [data-key="place:tỉnh Bình Hà"]')
    assert page.evaluate("kgView.shown().nodes.some((id) => id.startsWith('person/la-van-cam'))")
    assert not page.evaluate("kgView.shown().nodes.some((id) => id.startsWith('person/chu-thi-van'))")


def test_confidence_leaves_out_what_is_less_certain(page: Any) -> None:
    page.click("#filters")
    before = lines(page)
    page.focus("#confidence")
    for _ in range(12):
        page.keyboard.press("ArrowRight")
    assert page.evaluate("kgView.state().confidence") == 60 and lines(page) < before
    assert page.evaluate("document.activeElement.id") == "confidence", "the keyboard stays on the slider"


def test_the_time_slider_moves_by_keyboard(page: Any) -> None:
    page.focus("#time-from")
    page.keyboard.press("End")
    state = page.evaluate("kgView.state()")
    assert state["from"] == "2024-05" and shown(page) < 66
    assert page.evaluate("document.activeElement.id") == "time-from"
    page.click("#any-time")
    assert shown(page) == 66
    page.focus("#time-to")
    page.keyboard.press("Home")
    assert page.evaluate("kgView.state().to") == "2016-05"


def test_undated_facts_are_kept_apart(page: Any) -> None:
    page.uncheck("#undated")
    assert not page.evaluate("kgView.shown().nodes.some((id) => id.startsWith('person/on-nhu-ba'))")


def test_posts_unfold_into_nodes(page: Any) -> None:
    page.click("#filters")
    page.click('#drawer [data-key="unfold"]')
    assert shown(page) == 98
    page.click('#legend [data-key="kind:post"]')
    assert shown(page) == 66


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("luu gia bao", "Lưu Gia Bảo"),
        ("LƯU GIA", "Lưu Gia Bảo"),
        ("giam doc so y te", "Giám đốc Sở Y tế"),
        ("41/nq", "Nghị quyết số 41/NQ-HĐND"),
        ("y bham", "Y Bhăm Niê Kđăm"),
    ],
)
def test_search_needs_no_accents(page: Any, typed: str, found: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(typed)
    assert found in page.inner_text("#hits li:first-child")
    page.keyboard.press("Enter")
    assert page.evaluate("kgView.state().selected") and page.input_value("#search") == ""
    assert page.evaluate("document.activeElement.id") == "details-title"


def test_search_says_when_there_is_nothing(page: Any) -> None:
    page.fill("#search", "zzzz")
    assert "Không tìm thấy" in page.inner_text("#hits")
    page.keyboard.press("Escape")
    assert not page.is_visible("#hits")


def test_a_hit_that_was_filtered_away_comes_back(page: Any) -> None:
    page.click('#legend [data-key="kind:person"]')
    page.fill("#search", "ta van hien")
    page.keyboard.press("Enter")
    assert page.evaluate("kgView.shown().nodes.some((id) => id.startsWith('person/ta-van-hien'))")


def test_from_a_search_to_a_quote_in_three_clicks(page: Any) -> None:
    page.click("#search")
    page.keyboard.type("luu gia bao")
    page.click("#hits li:first-child")
    assert page.is_visible("#details blockquote mark")


def test_details_show_sentence_source_date_confidence_and_rule(page: Any) -> None:
    page.evaluate("(id) => kgView.set({ selected: id })", id_of(page, "person/dinh-quang-lo"))
    text = page.inner_text("#details")
    for words in (
        "Bí thư Tỉnh ủy",
        "chủ trì hội nghị",
        "An Sơn quán triệt",
        "18/12/2020",
        "Báo An Sơn",
        "tin cậy 95 %",
        "quy tắc event/chair",
        "Lân cận (4)",
    ):
        assert words in text, words
    assert page.get_attribute("#details blockquote a", "href").startswith("https://baoanson.example/")


def test_an_article_that_is_no_web_page_is_no_link(page: Any) -> None:
    page.evaluate("(id) => kgView.set({ selected: id })", id_of(page, "person/on-nhu-ba"))
    assert "Tin vắn" in page.inner_text("#details blockquote footer") and page.query_selector("#details blockquote a") is None


def test_a_click_on_a_node_a_label_and_a_line(page: Any) -> None:
    canvas = page.locator("#canvas").bounding_box()
    node = id_of(page, "person/trinh-van-kha")
    at = page.evaluate("(id) => kgView.at(id)", node)
    page.mouse.click(canvas["x"] + at["x"], canvas["y"] + at["y"])
    assert page.evaluate("kgView.state().selected") == node
    page.mouse.click(canvas["x"] + 5, canvas["y"] + 5)
    assert page.evaluate("kgView.state().selected") == ""
    page.wait_for_timeout(150)
    label = page.evaluate("(id) => kgView.labels().find((box) => box.id === id)", node)
    page.mouse.click(canvas["x"] + label["x"] + label["width"] / 2, canvas["y"] + label["y"] + label["height"] / 2)
    assert page.evaluate("kgView.state().selected") == node
    page.evaluate("kgView.set({ selected: '' })")
    key = page.evaluate("kgView.shown().lines.find((key) => key.includes('person/lo-thi-may'))")
    ends = [page.evaluate("(id) => kgView.at(id)", end) for end in key.split("\n")]
    page.mouse.click(canvas["x"] + ends[0]["x"] * 0.5 + ends[1]["x"] * 0.5, canvas["y"] + ends[0]["y"] * 0.5 + ends[1]["y"] * 0.5)
    assert page.evaluate("kgView.state().selected") == key and page.is_visible("#details .fact")


def test_hide_pin_only_neighbours_undo_and_redo(page: Any) -> None:
    node = id_of(page, "person/luu-gia-bao")
    page.evaluate("(id) => kgView.set({ selected: id })", node)
    page.click("[data-act=pin]")
    page.click('#legend [data-key="kind:person"]')
    assert node in page.evaluate("kgView.shown().nodes"), "what is pinned stays whatever is filtered"
    page.click("#undo")
    page.click("[data-act=near]")
    assert shown(page) == 8
    page.click("[data-act=expand]")
    assert shown(page) > 20
    page.click("[data-act=all]")
    page.click("[data-act=hide]")
    assert node not in page.evaluate("kgView.shown().nodes")
    page.click("#undo")
    assert node in page.evaluate("kgView.shown().nodes")
    page.click("#redo")
    assert node not in page.evaluate("kgView.shown().nodes")
    page.click("#filters")
    page.click('#drawer [data-key="unhide"]')
    assert shown(page) == 66


def test_a_path_between_two(page: Any) -> None:
    page.click("#find-path")
    page.keyboard.type("chu thi van")
    page.keyboard.press("Enter")
    page.keyboard.type("luu gia bao")
    page.keyboard.press("Enter")
    text = page.inner_text("#details")
    assert "Chu Thị Vân – Lưu Gia Bảo" in text and "3 bước" in text and "Sở Văn hóa, Thể thao và Du lịch" in text
    page.keyboard.press("Escape")
    assert page.evaluate("kgView.state().path.length") == 0


def test_the_table_shows_what_is_shown_and_sorts(page: Any) -> None:
    page.click("#tab-table")
    facts = page.locator("#table tbody tr").count()
    assert facts == 109 and "109" in page.inner_text("#table caption")
    page.click('[data-key="sort:who"]')
    assert page.get_attribute("#table th:first-child", "aria-sort") == "ascending"
    first = page.inner_text("#table tbody tr:first-child th")
    page.click('[data-key="sort:who"]')
    assert page.inner_text("#table tbody tr:first-child th") != first
    page.click('#legend [data-key="relation:part"]')
    assert page.locator("#table tbody tr").count() == 102
    page.click('[data-key="rows:nodes"]')
    assert page.locator("#table tbody tr").count() == 66
    page.click("#table tbody tr:first-child button")
    assert page.evaluate("kgView.state().tab") == "graph" and page.evaluate("kgView.state().selected")


def test_the_table_is_saved_as_csv(page: Any) -> None:
    page.click("#tab-table")
    with page.expect_download() as download:
        page.click('[data-key="csv"]')
    text = Path(download.value.path()).read_bytes().decode("utf-8-sig")
    assert text.count("\r\n") == 110 and "Trịnh Văn Kha" in text and "nghe cơ sở báo cáo" in text


def test_the_timeline_is_a_career_or_a_succession(page: Any) -> None:
    page.evaluate("(id) => kgView.set({ selected: id, tab: 'timeline' })", id_of(page, "person/trinh-van-kha"))
    assert "Sự nghiệp của Trịnh Văn Kha" in page.inner_text("#timeline")
    assert page.locator("#timeline .bar").count() == 4
    page.locator("#timeline .bar").first.click()
    assert "\n" in page.evaluate("kgView.state().selected") and page.is_visible("#details blockquote")
    body = page.evaluate("kgView.state().selected").split("\n")[0]
    page.evaluate("(id) => kgView.set({ selected: id })", body)
    assert "Người giữ chức tại" in page.inner_text("#timeline")
    page.evaluate("kgView.set({ selected: '' })")
    assert "Mọi người đang hiện" in page.inner_text("#timeline")


def test_a_career_without_dates_is_listed(look: Look, write: Write) -> None:
    page = look().open(write("undated", council(2)))
    page.evaluate("kgView.set({ selected: 'b/1', tab: 'timeline' })")
    assert page.locator("#timeline .undated li").count() == 5 and page.locator("#timeline .chart").count() == 0
    page.locator("#timeline .undated button").first.click()
    assert "\n" in page.evaluate("kgView.state().selected"), "the line, with whoever says so"


def test_pictures_are_saved(page: Any) -> None:
    page.evaluate("(id) => kgView.set({ selected: id })", id_of(page, "person/luu-gia-bao"))
    page.click("#menu summary")
    with page.expect_download() as download:
        page.click("#save-svg")
    text = Path(download.value.path()).read_text("utf-8")
    assert text.startswith("<?xml") and "Lưu Gia Bảo" in text and "Chủ nhà, tiếp đón" in text and "<script" not in text
    page.click("#menu summary")
    with page.expect_download() as download:
        page.click("#save-png")
    assert Path(download.value.path()).read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


def test_dragging_moves_a_node_and_can_be_undone(page: Any) -> None:
    node = id_of(page, "person/luu-gia-bao")
    canvas = page.locator("#canvas").bounding_box()
    at = page.evaluate("(id) => kgView.at(id)", node)
    page.mouse.move(canvas["x"] + at["x"], canvas["y"] + at["y"])
    page.mouse.down()
    page.mouse.move(canvas["x"] + at["x"] + 60, canvas["y"] + at["y"] + 40, steps=4)
    page.mouse.up()
    moved = page.evaluate("(id) => kgView.at(id)", node)
    assert abs(moved["x"] - at["x"] - 60) < 6 and abs(moved["y"] - at["y"] - 40) < 6
    page.click("#undo")
    page.wait_for_timeout(100)
    back = page.evaluate("(id) => kgView.at(id)", node)
    assert abs(back["x"] - at["x"]) < 3 and abs(back["y"] - at["y"]) < 3


def test_panning_moves_everything(page: Any) -> None:
    canvas = page.locator("#canvas").bounding_box()
    before = page.evaluate("kgView.camera()")
    page.mouse.move(canvas["x"] + 6, canvas["y"] + 6)
    page.mouse.down()
    page.mouse.move(canvas["x"] + 206, canvas["y"] + 106, steps=6)
    page.mouse.up()
    after = page.evaluate("kgView.camera()")
    assert after["x"] < before["x"] - 100 and after["scale"] == before["scale"]
    page.click("#fit")
    assert abs(page.evaluate("kgView.camera()")["x"] - before["x"]) < 5


STATE = {
    "offKinds": ["document"],
    "offRelations": ["part"],
    "offStatuses": ["Former"],
    "confidence": 40,
    "from": "2020-06",
    "to": "2023-06",
    "undated": False,
    "tab": "table",
    "rows": "nodes",
    "language": "en",
    "theme": "dark",
}


def test_an_address_brings_everything_back(look: Look, whole: Path) -> None:
    first = look().open(whole)
    node, other = id_of(first, "person/luu-gia-bao"), id_of(first, "person/chu-thi-van")
    wanted = {
        **STATE,
        "hidden": [other],
        "pinned": [node],
        "selected": node,
        "moved": {node: [12, -34]},
        "camera": {"x": 10, "y": 20, "scale": 0.7},
    }
    first.evaluate("(state) => kgView.set(state)", wanted)
    first.wait_for_timeout(400)
    fragment = first.evaluate("location.hash")
    second = look().open(whole, fragment)
    state = second.evaluate("kgView.state()")
    for name, value in wanted.items():
        assert state[name] == value, name
    assert second.evaluate("kgView.shown()") == first.evaluate("kgView.shown()")
    assert second.evaluate("location.hash") == fragment


def test_an_address_changes_the_open_page(page: Any) -> None:
    page.evaluate("location.hash = 'offKinds=event'")
    page.wait_for_function("() => kgView.shown().nodes.length === 60")


@pytest.mark.parametrize(
    "fragment",
    [
        "#selected=nobody",
        "#only=nobody",
        "#path=a,b",
        "#moved=%7B%22a%22%3A%22x%22%7D",
        "#camera=5",
        "#camera=%7B%22x%22%3A1%2C%22y%22%3A2%2C%22scale%22%3A-7%7D",
        "#confidence=abc",
        "#%%%",
        "#tab=nothing",
        "#__proto__=x",
    ],
)
def test_a_broken_address_does_no_harm(look: Look, whole: Path, fragment: str) -> None:
    page = look().open(whole, fragment)
    assert shown(page) > 0 and page.is_visible("#canvas")


def test_filtering_touches_only_what_changes(page: Any) -> None:
    page.evaluate("""() => {
      const update = vis.DataSet.prototype.update;
      window.touched = [];
      vis.DataSet.prototype.update = function (items) { window.touched.push(items.length); return update.call(this, items); };
    }""")
    page.click('#legend [data-key="kind:document"]')
    page.click('#legend [data-key="relation:part"]')
    page.evaluate("kgView.set({ selected: kgView.shown().nodes[0] })")
    assert page.evaluate("window.touched") == [7]


def test_the_keyboard_walks_the_picture(page: Any) -> None:
    page.focus("#canvas")
    page.keyboard.press("ArrowRight")
    first = page.evaluate("kgView.state().selected")
    assert first and "Đã chọn" in page.inner_text("#live")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("kgView.state().selected") != first
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "details-title"
    page.focus("#canvas")
    page.keyboard.press("p")
    assert len(page.evaluate("kgView.state().pinned")) == 1
    page.keyboard.press("n")
    assert page.evaluate("kgView.state().only")
    page.keyboard.press("n")
    page.keyboard.press("h")
    assert len(page.evaluate("kgView.state().hidden")) == 1
    page.keyboard.press("Control+z")
    assert page.evaluate("kgView.state().hidden") == []
    page.keyboard.press("Control+y")
    assert len(page.evaluate("kgView.state().hidden")) == 1
    scale = page.evaluate("kgView.camera().scale")
    page.keyboard.press("+")
    assert page.evaluate("kgView.camera().scale") > scale
    page.keyboard.press("0")
    x = page.evaluate("kgView.camera().x")
    page.keyboard.press("Shift+ArrowRight")
    assert page.evaluate("kgView.camera().x") > x
    page.keyboard.press("2")
    assert page.is_visible("#table table")
    page.keyboard.press("3")
    assert page.is_visible("#timeline")
    page.keyboard.press("?")
    assert page.is_visible("dialog#keys")
    page.keyboard.press("Escape")
    assert not page.is_visible("dialog#keys")


def test_every_control_is_reached_by_tab_and_has_a_name(page: Any) -> None:
    page.click("#filters")
    page.evaluate("document.activeElement.blur()")
    seen: set[str] = set()
    for _ in range(120):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.id || document.activeElement.dataset.key || document.activeElement.tagName"))
    wanted = {
        "skip",
        "search",
        "tab-graph",
        "find-path",
        "fit",
        "filters",
        "canvas",
        "time-from",
        "time-to",
        "undated",
        "confidence",
        "kind:person",
        "relation:part",
    }
    assert wanted <= seen
    nameless = page.evaluate(
        """[...document.querySelectorAll('button, input, summary, [role=button]')].filter((e) => e.offsetParent !== null &&
        !(e.textContent.trim() || e.getAttribute('aria-label') || e.labels?.length)).map((e) => e.outerHTML)"""
    )
    assert nameless == []


def test_the_link_for_screen_readers_leads_to_the_table(page: Any) -> None:
    page.focus("#skip")
    page.keyboard.press("Enter")
    assert page.evaluate("kgView.state().tab") == "table" and page.locator("#table caption").count() == 1
    assert page.locator("#table thead th[scope=col]").count() == 7 and page.locator("#table tbody th[scope=row]").count() == 109


def test_the_tabs_are_walked_with_arrows(page: Any) -> None:
    page.focus("#tab-graph")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.id") == "tab-table" and page.get_attribute("#tab-table", "aria-selected") == "true"


def test_the_api_for_pages_around_it(page: Any) -> None:
    assert set(json.loads(page.evaluate("JSON.stringify(Object.keys(kgView))"))) >= {"state", "set", "shown", "labels", "toSvg", "toPng"}
