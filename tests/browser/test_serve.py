"""The server's pages in a real browser: nobody else is asked for anything, nothing complains, hands and keyboard do."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

import kg
from kg.share import share_file
from tests.serve.hostile import hostile_store
from tests.serve.invented import invent
from tests.serve.running import running

pytestmark = pytest.mark.browser

DESK = (1280, 900)
PHONE = (390, 844)


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server over the samples."""
    folder = tmp_path_factory.mktemp("pages") / "store"
    with kg.build(share_file("data", "samples"), store=folder) as graph:
        assert graph.report and not graph.report.problems, graph.report
    with running(folder, rows=300) as address:
        yield address


@pytest.fixture(scope="module")
def hostile_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server over a store full of markup."""
    with running(hostile_store(tmp_path_factory.mktemp("hostile") / "store")) as address:
        yield address


Open = Callable[..., Any]


@pytest.fixture
def visit(chromium: Any) -> Iterator[Open]:
    """Opens watched pages: `visit(url, size=…, dark=…, language=…)`."""
    contexts, asked, complaints, origins = [], [], [], set()

    def new(address: str, *, size: tuple[int, int] = DESK, dark: bool = False, language: str = "vi-VN") -> Any:
        origins.add(urlsplit(address).netloc)
        context = chromium.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            locale=language,
            permissions=["clipboard-read", "clipboard-write"],
        )
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(f"{page.url}: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
        page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
        page.goto(address)
        return page

    yield new
    for context in contexts:
        context.close()
    assert [one for one in asked if urlsplit(one).netloc not in origins and not one.startswith(("data:", "blob:"))] == []
    assert complaints == []


def iri_of(url: str, class_: str, words: str) -> str:
    query = f"SELECT ?x {{ ?x a {class_} FILTER(CONTAINS(STR(?x), '{words}')) }} ORDER BY ?x LIMIT 1"
    rows = httpx.post(f"{url}/sparql", data={"query": query}).json()["results"]["bindings"]
    return str(rows[0]["x"]["value"])


def at(url: str, iri: str) -> str:
    return url + urlsplit(iri).path


def explorer_ready(page: Any) -> None:
    page.wait_for_selector('html[data-ready="true"]')


def until(page: Any, expression: str) -> None:
    """Waits for something to be true; Playwright's own way needs what our policy forbids."""
    for _ in range(200):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError(expression)


def test_from_a_search_to_a_quote_in_one_click(visit: Open, url: str) -> None:
    page = visit(f"{url}/")
    page.fill("#home-search", "mai hung")
    page.click("#home-search-hits li:first-child a")
    assert page.locator("h1").inner_text() == "Mai Hùng Dũng"
    quote = page.locator("blockquote mark").first
    quote.wait_for()
    assert quote.is_visible()


def test_search_by_keyboard_alone(visit: Open, url: str) -> None:
    page = visit(f"{url}/changed")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "top-search"
    page.keyboard.type("vo van minh")
    page.wait_for_selector("#top-search-hits li")
    page.keyboard.press("ArrowDown")
    assert page.get_attribute("#top-search", "aria-activedescendant") == "top-search-hits-0"
    page.keyboard.press("Enter")
    page.wait_for_selector("h1:has-text('Võ Văn Minh')")
    page.go_back()
    page.fill("#top-search", "so y te")
    page.keyboard.press("Enter")
    page.wait_for_selector(".hit")
    assert "so y te" in page.locator("h1").inner_text()


def test_from_a_search_to_a_quote_in_the_explorer_in_three_clicks(visit: Open, url: str) -> None:
    page = visit(f"{url}/explore")
    explorer_ready(page)
    page.click("#search")
    page.keyboard.type("truong thi bich hanh")
    page.locator("#hits li[role=option]").first.click()
    page.wait_for_selector("#details blockquote mark")
    assert "Trương Thị Bích Hạnh" in page.locator("#details h2").inner_text()
    shown = page.evaluate("window.kgView.shown().nodes.length")
    page.click('#details [data-act="expand"]')
    until(page, f"window.kgView.shown().nodes.length >= {shown}")
    page.click("#details .to-page")
    page.wait_for_selector("h1:has-text('Trương Thị Bích Hạnh')")


def test_the_explorer_opens_on_what_is_asked_for_and_leads_back(visit: Open, url: str) -> None:
    body = iri_of(url, "org:Organization", "uy-ban-nhan-dan-tinh-binh-duong")
    page = visit(at(url, body))
    page.click("text=Mở trong đồ thị")
    explorer_ready(page)
    assert page.evaluate("window.kgView.state().selected") == urlsplit(body).path[1:]
    assert "Ủy ban nhân dân tỉnh Bình Dương" in page.locator("#details h2").inner_text()
    assert page.evaluate("window.kgView.shown().nodes.length") <= 61
    page.click("#home")
    page.wait_for_selector("#home-search")


def test_the_explorer_grows_without_losing_its_places(visit: Open, url: str) -> None:
    page = visit(f"{url}/explore?focus={iri_of(url, 'foaf:Person', 'luong-dinh-khai')}")
    explorer_ready(page)
    before = page.evaluate("Object.fromEntries(window.kgView.shown().nodes.map((id) => [id, window.kgView.at(id)]))")
    body = page.evaluate("window.kgView.shown().nodes.find((id) => id.startsWith('body/'))")
    page.evaluate("(id) => window.kgView.set({ selected: id })", body)
    page.click('#details [data-act="expand"]')
    until(page, f"window.kgView.shown().nodes.length > {len(before)}")
    labels = page.evaluate("window.kgView.labels().map((box) => [box.x, box.y, box.width, box.height])")
    assert labels


def test_a_link_brings_back_what_was_explored(visit: Open, url: str) -> None:
    page = visit(f"{url}/explore?focus={iri_of(url, 'foaf:Person', 'luong-dinh-khai')}")
    explorer_ready(page)
    page.locator("#search").fill("mai hung dung")
    page.locator("#hits li[role=option]").first.click()
    page.wait_for_selector("#details h2:has-text('Mai Hùng Dũng')")
    shown = sorted(page.evaluate("window.kgView.shown().nodes"))
    until(page, "location.hash.includes('opened=')")
    again = visit(page.url)
    explorer_ready(again)
    assert "Mai Hùng Dũng" in again.locator("#details h2").inner_text()
    assert set(shown) <= set(again.evaluate("window.kgView.shown().nodes"))


def test_an_article_shows_where_a_fact_is_said(visit: Open, url: str) -> None:
    page = visit(at(url, iri_of(url, "foaf:Person", "mai-hung-dung")))
    page.locator("blockquote footer a").first.click()
    page.wait_for_selector(".article-text")
    assert re.search(r"#char=\d+,\d+$", page.url)
    lit = page.evaluate("[...CSS.highlights.get('kg-lit')].map((range) => range.toString())[0]")
    assert "Mai Hùng Dũng" in lit
    page.locator(".article-text a.named.person").first.click()
    page.wait_for_selector("h1")
    assert "/person/" in page.url


def test_language_and_theme_are_switched_and_kept(visit: Open, url: str) -> None:
    page = visit(f"{url}/")
    page.click("text=English")
    assert page.get_attribute("html", "lang") == "en"
    page.click("text=What changed")
    assert page.get_attribute("html", "lang") == "en"
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.click("#theme")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert light != dark
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark
    explore = page.context.new_page()
    explore.goto(f"{url}/explore")
    explorer_ready(explore)
    assert explore.get_attribute("html", "lang") == "en"


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_nothing_runs_out_of_the_page(visit: Open, url: str, size: tuple[int, int], dark: bool) -> None:
    things = [
        ("foaf:Person", "vo-van-minh"),
        ("org:Organization", "quang-ngai"),
        ("kg:Event", "hoi-nghi"),
        ("schema:NewsArticle", "binh-duong"),
    ]
    paths = ["/", "/changed", "/search?q=binh+duong", "/query", *(urlsplit(iri_of(url, *thing)).path for thing in things)]
    for path in paths:
        page = visit(url + path, size=size, dark=dark)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        page.close()


def test_a_named_question_is_asked_and_answered(visit: Open, url: str) -> None:
    page = visit(f"{url}/query")
    page.fill("#question-filter", "giữ những chức vụ nào")
    page.click("li[data-name=career] summary")
    page.fill("li[data-name=career] input[name='p.person']", "luong dinh khai")
    page.click("li[data-name=career] button")
    page.wait_for_selector(".yasr table.dataTable tbody td")
    assert "Bí thư Huyện ủy Sơn Tịnh" in page.locator(".yasr").first.inner_text() or "Sơn Tịnh" in page.content()


def test_the_editor_tells_of_mistakes_cuts_and_places(visit: Open, url: str) -> None:
    page = visit(f"{url}/query?query=SELECT+%3Fb+%7B+%3Fb+a+org%3AOrganization+%7D")
    page.wait_for_selector(".yasr table.dataTable tbody td")
    link = page.locator(".yasr a.iri").first
    until(page, "document.querySelector('.yasr a.iri').getAttribute('href').startsWith('/body/')")
    assert link.get_attribute("href").startswith("/body/")
    assert page.locator("#cut").is_hidden()
    page.click(".select_kg-map >> visible=true")
    page.wait_for_selector(".kg-map circle.full")
    assert "Quảng Ngãi" in page.locator(".kg-map ol").inner_text()
    page.evaluate("window.kgYasgui.getTab().setQuery('SELECT * { ?s ?p ?o }'); window.kgYasgui.getTab().query()")
    page.wait_for_selector("#cut:not([hidden])")


def test_hostile_texts_do_nothing(visit: Open, hostile_url: str) -> None:
    classes = ("foaf:Person", "org:Organization", "kg:Event", "kg:OfficialDocument", "schema:NewsArticle", "org:Post", "org:Membership")
    page = visit(f"{hostile_url}/")
    for class_ in classes:
        rows = httpx.post(f"{hostile_url}/sparql", data={"query": f"SELECT ?x {{ ?x a {class_} }}"}).json()["results"]["bindings"]
        for row in rows[:6]:
            page.goto(at(hostile_url, row["x"]["value"]))
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), row
    for path in ("/changed", "/search?q=%3Cscript%3E", "/query"):
        page.goto(hostile_url + path)
    page.fill("#top-search", "script")
    page.wait_for_selector("#top-search-hits li")
    page.goto(f"{hostile_url}/explore")
    explorer_ready(page)


def test_what_is_asked_for_and_not_there_is_a_page_too(chromium: Any, url: str) -> None:
    page = chromium.new_page()
    page.goto(f"{url}/person/vo-van-minh-0123456789ab")
    page.click("text=Tìm “vo van minh”") if "vi" == page.get_attribute("html", "lang") else page.click("text=Search for “vo van minh”")
    page.wait_for_selector(".hit")
    page.close()


@pytest.mark.slow
def test_a_thousand_articles_are_three_clicks_from_a_quote(visit: Open, tmp_path: Path) -> None:
    invent(tmp_path / "store", 1000)
    with running(tmp_path / "store") as url:
        page = visit(f"{url}/explore")
        explorer_ready(page)
        page.click("#search")
        page.keyboard.type("tinh uy binh duong")
        page.locator("#hits li[role=option]").first.click()
        until(page, "document.querySelector('#details h2').textContent.startsWith('Tỉnh ủy binh-duong')")
        assert page.evaluate("window.kgView.shown().nodes.length") <= 130
        page.locator("#details .facts-holders .name").first.click()
        page.wait_for_selector("#details blockquote mark")
        page.close()
