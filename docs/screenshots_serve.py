"""A store of the samples goes in, the pictures docs/img/serve-*.png come out: the pages of `kg serve`, as a reader sees them.

python docs/screenshots_serve.py [--chromium /usr/bin/chromium] [NAME …]
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import httpx  # noqa: E402

import kg  # noqa: E402
from tests.serve.running import running  # noqa: E402

FOLDER = ROOT / "docs" / "img"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
DESK, PHONE = (1280, 860), (390, 844)


class Shot(NamedTuple):
    """One picture: a path, in which `{class words}` stands for the thing of this class whose IRI has the words, and what is done there."""

    name: str
    path: str
    do: Callable[[Any], object] = lambda page: None
    size: tuple[int, int] = DESK
    dark: bool = False
    language: str = "vi-VN"


def type_in(page: Any) -> None:
    """Begins to search."""
    page.fill("#home-search", "nguyen th")
    page.wait_for_selector("#home-search-hits li")


def drawn(page: Any) -> None:
    """Waits for the explorer."""
    page.wait_for_selector('html[data-ready="true"]')


SHOTS = (
    Shot("home", "/"),
    Shot("suggestions", "/", type_in),
    Shot("person", "{foaf:Person luong-dinh-khai}"),
    Shot("person-dark", "{foaf:Person vo-van-minh}", dark=True, language="en-GB"),
    Shot("person-phone", "{foaf:Person luong-dinh-khai}", size=PHONE),
    Shot("body", "{org:Organization uy-ban-nhan-dan-tinh-quang-ngai}"),
    Shot("event", "{kg:Event hoi-nghi-truc-tuyen}"),
    Shot("article", "{schema:NewsArticle hoi-nghi-binh-duong}"),
    Shot("changed", "/changed"),
    Shot("search", "/search?q=quang+ngai"),
    Shot("query", "/query?name=career", lambda page: page.wait_for_selector(".yasr table.dataTable tbody td")),
    Shot("map", "/query?query=SELECT+%3Fb+%7B+%3Fb+a+org%3AOrganization+%7D", lambda page: page.click(".select_kg-map >> visible=true")),
    Shot("explore", "/explore", drawn),
    Shot("explore-person", "/explore?focus={iri foaf:Person luong-dinh-khai}", drawn),
)


def find(url: str, class_: str, words: str) -> str:
    """The IRI of a thing."""
    query = f"SELECT ?x {{ ?x a {class_} FILTER(CONTAINS(STR(?x), '{words}')) }} ORDER BY ?x LIMIT 1"
    rows = httpx.post(f"{url}/sparql", data={"query": query}).json()["results"]["bindings"]
    return str(rows[0]["x"]["value"])


def address(url: str, path: str) -> str:
    """The address of a shot's page."""
    if "{" not in path:
        return url + path
    start, inside = path.split("{")
    words = inside.rstrip("}").split()
    iri = find(url, words[-2], words[-1])
    return f"{url}{start}{iri}" if words[0] == "iri" else url + urlsplit(iri).path


def take(browser: Any, shot: Shot, url: str) -> None:
    """Opens the page, does what is to be done, and takes the picture."""
    context = browser.new_context(
        viewport={"width": shot.size[0], "height": shot.size[1]},
        color_scheme="dark" if shot.dark else "light",
        device_scale_factor=2 if shot.size == PHONE else 1,
        reduced_motion="reduce",
        locale=shot.language,
    )
    page = context.new_page()
    page.goto(address(url, shot.path))
    shot.do(page)
    page.wait_for_timeout(900)
    page.screenshot(path=FOLDER / f"serve-{shot.name}.png")
    context.close()


def main() -> None:
    """Takes all pictures, or those named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    args = parser.parse_args()
    from playwright.sync_api import sync_playwright

    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        kg.build(ROOT / "data" / "samples", store=Path(folder) / "store").close()
        with running(Path(folder) / "store") as url, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=args.chromium, args=FLAGS)
            for shot in SHOTS:
                if not args.names or shot.name in args.names:
                    take(browser, shot, url)
            browser.close()


if __name__ == "__main__":
    main()
