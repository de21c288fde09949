"""The page of `kg view` against plain pyvis on the same graph: time to interactive, frames while panning, memory, file size.

    python benchmarks/view.py [--sizes 100,1000,5000,20000] [--chromium /usr/bin/chromium] [--json FILE]

Both pages are opened from disk in one headless Chromium without a GPU. Plain pyvis is what its tutorial shows: add_node, add_edge,
write_html; its physics is stopped before panning is measured, or it would be measured with it. Above 5,000 nodes its page does not come
to rest in minutes and is left out.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from kg.view import Edge, Fact, Node, NodeKind, Quote, Relation, Source, Time, ViewGraph
from kg.view.network import Picture

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
PYVIS_LIMIT = 5000
PAN_SECONDS = 2.5
BODIES = ("Ủy ban nhân dân", "Hội đồng nhân dân", "Tỉnh ủy", "Sở Tài chính", "Sở Y tế", "Công an", "Ban Tổ chức", "Ban Dân vận")
SURNAMES = ("Đinh", "Lưu", "Tống", "Quách", "Khúc", "Cao", "Mai", "Thái", "Lục", "Viên", "Hứa", "Ôn", "Nghiêm", "La", "Ninh", "Tạ")
GIVEN = ("Gia Bảo", "Hải Yến", "Tuấn Khang", "Hà My", "Bá Lượng", "Xuân Bính", "Doãn Phúc", "Thị Hoan", "Thị Thơ", "Thanh Trúc")

# what a reader's hand does: the mouse goes down, moves a little every frame, and frames are counted
PAN = """async (seconds) => {
  const canvas = document.querySelector("canvas");
  const box = canvas.getBoundingClientRect();
  const at = (type, x, y) => canvas.dispatchEvent(new PointerEvent(type, {
    bubbles: true, pointerId: 1, pointerType: "mouse", isPrimary: true, button: 0, clientX: x, clientY: y,
    buttons: type === "pointerup" ? 0 : 1 }));
  let [x, y] = [box.x + 9, box.y + 9];
  at("pointerdown", x, y);
  const start = performance.now();
  let frames = 0;
  await new Promise((resolve) => {
    const step = () => {
      const now = performance.now();
      if (now - start > seconds * 1000) return resolve();
      x = box.x + 9 + 150 * (1 + Math.sin((now - start) / 300));
      y = box.y + 9 + 100 * (1 + Math.sin((now - start) / 410));
      at("pointermove", x, y);
      frames += 1;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
  at("pointerup", x, y);
  return frames / ((performance.now() - start) / 1000);
}"""


def invent(size: int) -> ViewGraph:
    """A graph of about the proportions of a real one: most people in one or two bodies, a few bodies and events with very many."""
    rng = random.Random(size)
    people, bodies, events = int(size * 0.6), int(size * 0.2), int(size * 0.15)
    nodes = [Node(f"person/{i}", NodeKind.PERSON, f"{rng.choice(SURNAMES)} {rng.choice(GIVEN)}") for i in range(people)]
    for i in range(bodies):
        nodes.append(Node(f"body/{i}", NodeKind.BODY, f"{rng.choice(BODIES)} huyện số {i}", level="district", place=f"tỉnh {i % 34}"))
    nodes += [Node(f"event/{i}", NodeKind.EVENT, f"Hội nghị tổng kết số {i}", type="Conference", date="2022-05-04") for i in range(events)]
    nodes += [Node(f"document/{i}", NodeKind.DOCUMENT, f"Quyết định số {i}/QĐ-UBND") for i in range(size - len(nodes))]
    articles = range(max(10, size // 8))
    sources = tuple(Source(f"article/{i}", f"Bài số {i}", f"https://example.org/{i}", "Báo mẫu", "2022-05-05") for i in articles)
    edges = []
    for i in range(people):
        for _ in range(1 + (rng.random() < 0.5)):
            edges.append(_edge(rng, f"person/{i}", f"body/{int(rng.random() ** 2 * bodies)}", Relation.MEMBERSHIP, len(sources)))
        if rng.random() < 0.6:
            edges.append(_edge(rng, f"person/{i}", f"event/{int(rng.random() ** 2 * events)}", Relation.PARTICIPATION, len(sources)))
    for i in range(size - people - bodies - events):
        edges.append(_edge(rng, f"body/{rng.randrange(bodies)}", f"document/{i}", Relation.ISSUED, len(sources)))
    return ViewGraph(tuple(nodes), tuple(edges), sources, title=f"{size} nodes")


def _edge(rng: random.Random, source: str, target: str, relation: Relation, articles: int) -> Edge:
    number = rng.randrange(10**9)
    who = f"{rng.choice(SURNAMES)} {rng.choice(GIVEN)}"
    sentence = f"Dự hội nghị số {number} có ông {who}, Phó Chủ tịch Ủy ban nhân dân huyện, và nhiều đại biểu."
    quote = Quote(f"article/{rng.randrange(articles)}", sentence, ((16, 40),), "introduction/title-list", 0.95)
    status = rng.choice(("Incumbent", "Incumbent", "Incumbent", "Former")) if relation is Relation.MEMBERSHIP else ""
    day = f"{rng.randrange(2012, 2026)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
    said = {"titles": ("Phó Chủ tịch UBND huyện",), "status": status, "confidence": 0.95, "quotes": (quote,)}
    fact = Fact(f"fact/{number}", relation, time=Time(day, day, "seen"), **said)
    return Edge(source, target, fact)


def write_ours(graph: ViewGraph, path: Path) -> float:
    """Seconds for layout and page."""
    start = time.perf_counter()
    Picture(graph).write_html(str(path))
    return time.perf_counter() - start


def write_pyvis(graph: ViewGraph, path: Path) -> float:
    """The same nodes and lines as the tutorial of pyvis would write them."""
    from pyvis.network import Network

    start = time.perf_counter()
    network = Network(height="860px", width="100%", cdn_resources="in_line")
    for node in graph.nodes:
        network.add_node(node.id, label=node.label)
    for edge in graph.edges:
        network.add_edge(edge.source, edge.target, title=edge.fact.titles[0])
    path.write_text(network.generate_html(), "utf-8")
    return time.perf_counter() - start


def measure(browser: Any, path: Path, ours: bool) -> dict[str, float]:
    """Opens a page and pans it."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    try:
        page.route("http*://**", lambda route: route.abort())  # plain pyvis asks for bootstrap
        start = time.perf_counter()
        page.goto(path.as_uri(), wait_until="commit")
        ready = "document.documentElement.dataset.ready === 'true'" if ours else "typeof network !== 'undefined' && network !== undefined"
        page.wait_for_function(f"() => {ready}", timeout=240_000, polling="raf")
        # interactive: the first frame has been drawn and the page answers
        page.evaluate("() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))")
        interactive = time.perf_counter() - start
        if not ours:
            page.evaluate("network.setOptions({ physics: false })")
        page.wait_for_timeout(300)
        frames = page.evaluate(PAN, PAN_SECONDS)
        session = page.context.new_cdp_session(page)
        session.send("HeapProfiler.collectGarbage")
        heap = page.evaluate("performance.memory.usedJSHeapSize") / 1e6
        return {"interactive_s": interactive, "pan_fps": frames, "heap_mb": heap, "file_mb": path.stat().st_size / 1e6}
    finally:
        page.close()


def main() -> None:
    """Prints a table, and ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="100,1000,5000,20000")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    from playwright.sync_api import sync_playwright

    results = []
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=args.chromium, args=[*FLAGS, "--enable-precise-memory-info"])
        for size in map(int, args.sizes.split(",")):
            graph = invent(size)
            for name, write in (("kg", write_ours), ("pyvis", write_pyvis)):
                if name == "pyvis" and size > PYVIS_LIMIT:
                    continue
                path = Path(folder) / f"{name}-{size}.html"
                row = {"page": name, "nodes": size, "lines": len(graph.edges), "write_s": write(graph, path)}
                row |= measure(browser, path, name == "kg")
                results.append(row)
                sys.stdout.write(_line(row))
        browser.close()
    if args.json:
        args.json.write_text(json.dumps(results, indent=1))


def _line(row: dict[str, Any]) -> str:
    return (
        f"{row['page']:6} {row['nodes']:6,} nodes {row['lines']:6,} lines  written {row['write_s']:6.2f} s"
        f"  interactive {row['interactive_s']:6.2f} s  pan {row['pan_fps']:5.1f} fps"
        f"  heap {row['heap_mb']:6.1f} MB  file {row['file_mb']:5.2f} MB\n"
    )


if __name__ == "__main__":
    main()
