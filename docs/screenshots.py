"""The invented newsroom of the tests goes in, the pictures of docs/img come out: the main views of `kg view`, as a reader sees them.

python docs/screenshots.py [--chromium /usr/bin/chromium] [NAME …]
"""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kg.view import ViewOptions, draw  # noqa: E402
from tests.view.newsroom import as_store  # noqa: E402
from tests.view.stories import newsroom  # noqa: E402

FOLDER = ROOT / "docs" / "img"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
DESK, PHONE = (1440, 900), (390, 844)
TITLE = "Quan hệ công tác ở An Sơn và Bình Hà (mẫu)"


class Shot(NamedTuple):
    """One picture: what is drawn, what the reader has chosen (`person/x` stands for the id that begins so), and on what screen."""

    name: str
    options: ViewOptions
    chosen: dict[str, Any] = {}  # noqa: RUF012 - never changed
    size: tuple[int, int] = DESK
    dark: bool = False


WHOLE = ViewOptions(title=TITLE)
SHOTS = (
    Shot("whole", WHOLE),
    Shot("person", WHOLE, {"selected": "person/luu-gia-bao"}),
    Shot("charged", WHOLE, {"selected": "person/thai-doan-phuc", "language": "en"}),
    Shot("event-dark", WHOLE, {"selected": "event/cfd76b"}, dark=True),
    Shot("path", WHOLE, {"path": ["person/chu-thi-van", "person/trinh-van-kha"]}),
    Shot("posts", WHOLE, {"unfolded": True}),
    Shot("table", WHOLE, {"tab": "table"}),
    Shot("ego", ViewOptions(focus="luu gia bao")),
    Shot("committee", ViewOptions(focus="Tỉnh ủy An Sơn", view="committee")),
    Shot("event", ViewOptions(focus="Hội nghị quán triệt Nghị quyết Đại hội Đảng bộ tỉnh An Sơn lần thứ XII", view="event")),
    Shot("career", ViewOptions(focus="trinh van kha", view="timeline")),
    Shot("succession", ViewOptions(focus="Ủy ban nhân dân tỉnh An Sơn", view="timeline")),
    Shot("appearances", ViewOptions(view="appearances", size_by="betweenness", language="en")),
    Shot("phone", WHOLE, size=PHONE),
    Shot("phone-details", WHOLE, {"selected": "person/luu-gia-bao"}, size=PHONE),
)


def take(browser: Any, shot: Shot, html: str, folder: Path) -> None:
    """Opens the page, chooses what is to be seen, and takes the picture."""
    path = folder / f"{shot.name}.html"
    path.write_text(html, encoding="utf-8")
    context = browser.new_context(
        viewport={"width": shot.size[0], "height": shot.size[1]},
        color_scheme="dark" if shot.dark else "light",
        device_scale_factor=2 if shot.size == PHONE else 1,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(path.as_uri())
    page.wait_for_function("() => document.documentElement.dataset.ready === 'true'")
    page.evaluate(
        """(chosen) => {
          const all = [...kgView.all()];
          const whole = (text) => all.find((id) => id.startsWith(text)) ?? text;
          const known = (value) => (Array.isArray(value) ? value.map(whole) : typeof value === "string" ? whole(value) : value);
          kgView.set(Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, known(value)])));
        }""",
        shot.chosen,
    )
    page.wait_for_timeout(500)
    page.screenshot(path=FOLDER / f"{shot.name}.png")
    context.close()


def main() -> None:
    """Takes all pictures, or those named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    args = parser.parse_args()
    from playwright.sync_api import sync_playwright

    FOLDER.mkdir(exist_ok=True)
    with as_store(newsroom()) as store, sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=args.chromium, args=FLAGS)
        for shot in SHOTS:
            if not args.names or shot.name in args.names:
                take(browser, shot, draw(store, shot.options), Path(folder))
        browser.close()


if __name__ == "__main__":
    main()
