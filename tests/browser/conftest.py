"""A headless Chromium for the tests of the page: every page is watched, and none may ask for anything or complain."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.store import Store
from kg.view import ViewGraph, ViewOptions, draw, page, payload
from tests.view.newsroom import as_store
from tests.view.stories import newsroom

CHROMIUM = os.environ.get("KG_CHROMIUM", "/usr/bin/chromium")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESK = (1440, 900)
PHONE = (390, 844)


class Watched:
    """A page with what it asked for and complained about."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(f"dialog: {dialog.message}"))

    def open(self, path: Path, fragment: str = "") -> Any:
        """Opens a file and waits until it is ready."""
        self.page.goto(path.as_uri() + fragment)
        self.page.wait_for_function("() => document.documentElement.dataset.ready === 'true'")
        return self.page

    def check(self) -> None:
        """Nothing left the machine, nothing went wrong."""
        assert [url for url in self.asked if not url.startswith(("file:", "data:", "blob:"))] == []
        assert self.complaints == []


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """One browser for all tests."""
    if not Path(CHROMIUM).exists():
        pytest.skip(f"no Chromium at {CHROMIUM}: install it, or set KG_CHROMIUM")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


Look = Callable[..., Watched]


@pytest.fixture
def look(chromium: Any) -> Iterator[Look]:
    """Opens watched pages: `look(size=…, dark=…, language=…)`."""
    watched: list[Watched] = []
    contexts = []

    def new(size: tuple[int, int] = DESK, *, dark: bool = False, calm: bool = True) -> Watched:
        context = chromium.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce" if calm else "no-preference",
            accept_downloads=True,
        )
        contexts.append(context)
        watched.append(Watched(context.new_page()))
        return watched[-1]

    yield new
    for context in contexts:
        context.close()
    for each in watched:
        each.check()


@pytest.fixture(scope="session")
def store() -> Iterator[Store]:
    """The invented newsroom."""
    with as_store(newsroom()) as opened:
        yield opened


Write = Callable[[str, ViewOptions | ViewGraph], Path]


@pytest.fixture(scope="session")
def write(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Write:
    """Writes pages, each once: `write("name", options or a graph)`."""
    folder = tmp_path_factory.mktemp("pages")

    def file(name: str, what: ViewOptions | ViewGraph) -> Path:
        path = folder / f"{name}.html"
        if not path.exists():
            path.write_text(page(payload(what)) if isinstance(what, ViewGraph) else draw(store, what), encoding="utf-8")
        return path

    return file


@pytest.fixture
def whole(write: Write) -> Path:
    """The whole newsroom."""
    return write("whole", ViewOptions(title="An Sơn và Bình Hà (mẫu)"))
