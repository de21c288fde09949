"""What extraction costs: articles go in; articles and characters a CPU-second, against other packages, and how cost grows come out.

    python benchmarks/extraction.py [ARTICLES] [--venvs DIR] [--rounds 1] [--no-peers] [--json FILE]

ARTICLES is a file or folder (data/samples). The others, each at the version that the design names, are installed into environments of
their own below --venvs on the first run. They tag names; kg reads people, posts, bodies, events, changes and documents from the same
texts in the same run. Turns are taken round by round, each system's best round counts, and the ratios mean more than the figures.
The others get sentences, as their manuals do it (that ratio is promised), and paragraphs.
"""

import argparse
import json
import random
import subprocess
import sys
import time
import venv
from collections.abc import Iterator
from pathlib import Path

from kg.extract import extract
from kg.model import Article
from kg.read import read_sources

ROOT = Path(__file__).parents[1]
PEERS = {"underthesea": "9.5.0", "ViNLP": "1.2.106"}
UNITS = ("sentences", "paragraphs")
"""What is handed to the others at a time: sentences, as their manuals do, or whole paragraphs."""
PROMISED = {"underthesea": 60.0, "ViNLP": 15.0}
"""How many times as many articles a CPU-second kg reads."""
SIZES = (1_000, 10_000, 100_000, 1_000_000)
SYLLABLES = "Nguyễn Trần Lê Phạm Văn Thị Minh Đức Hùng Lan Sơn Hà Nội Bình Dương Tỉnh Ủy Ban Bí Thư Phó Chủ Tịch".split()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, nargs="?", default=ROOT / "data" / "samples")
    parser.add_argument("--venvs", type=Path, default=ROOT / ".venv" / "peers")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--no-peers", action="store_true", help="kg alone")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    texts = [article.text for article in read_sources([args.articles]) if isinstance(article, Article)]
    systems = {"kg": Path(sys.executable)}
    if not args.no_peers:
        systems |= {name: install(args.venvs, name, version) for name, version in PEERS.items()}
    seconds = measure(systems, texts, args.rounds)
    report = {"speed": speed(texts, seconds), "growth": list(growth(texts)), "hostile": list(hostile())}
    if args.json:
        args.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    kept = [row["ratio"] >= PROMISED[row["system"]] for row in report["speed"] if row["unit"] == UNITS[0]]
    return 0 if all(kept) else 1


def install(folder: Path, name: str, version: str) -> Path:
    """The Python of an environment that holds this package alone."""
    home = folder / f"{name}-{version}"
    python = home / "bin" / "python"
    if not (home / "ready").exists():
        venv.create(home, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "-qq", "--disable-pip-version-check", f"{name}=={version}"], check=True)
        (home / "ready").touch()
    return python


def measure(systems: dict[str, Path], texts: list[str], rounds: int) -> dict[tuple[str, str], float]:
    """CPU seconds for all texts by system and unit, the best round of each; in each round every system has its turn."""
    best: dict[tuple[str, str], float] = {}
    for _ in range(rounds):
        for name, python in systems.items():
            for unit in UNITS if name in PEERS else ("articles",):
                # kg is quick: several passes make its figure as firm as the others'
                passes = 1 if name in PEERS else 5
                command = [str(python), str(ROOT / "benchmarks" / "peer.py"), name, unit, str(passes)]
                done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True, cwd=ROOT)
                spent = min(json.loads(done.stdout.splitlines()[-1])["seconds"])
                best[name, unit] = min(spent, best.get((name, unit), spent))
    return best


def speed(texts: list[str], seconds: dict[tuple[str, str], float]) -> list[dict[str, float | str]]:
    """Articles and characters a CPU-second, and how many times as fast kg is."""
    characters, own = sum(map(len, texts)), seconds["kg", "articles"]
    print(f"{len(texts)} articles, {characters:,} characters\n")
    print(f"{'':32}{'articles/s':>12}{'characters/s':>14}{'kg is faster':>14}{'promised':>10}")
    rows: list[dict[str, float | str]] = []
    for (name, unit), spent in seconds.items():
        row = {"system": name, "unit": unit, "articles": len(texts) / spent, "characters": characters / spent, "ratio": spent / own}
        rows.append(row)
        label = f"{name} {PEERS.get(name, '')}, {unit}" if name in PEERS else name
        promised = f"{PROMISED[name]:.0f} x" if name in PROMISED and unit == UNITS[0] else ""
        print(f"{label:32}{row['articles']:12.2f}{row['characters']:14,.0f}{spent / own:12.1f} x{promised:>10}")
    return rows


def growth(texts: list[str]) -> Iterator[dict[str, float]]:
    """CPU time a character, for one text that grows: the cost is to be linear."""
    timed(texts[0])  # the tables are loaded
    print(f"\n{'characters':>12}{'seconds':>10}{'microseconds a character':>26}")
    # a line with a time zone is taken for the foot of a page, where an article ends
    whole = "\n".join(line for text in texts for line in text.split("\n") if "GMT" not in line)
    whole *= SIZES[-1] // len(whole) + 1
    for size in SIZES:
        spent = timed(whole[:size])
        print(f"{size:12,}{spent:10.3f}{1e6 * spent / size:26.2f}", flush=True)
        yield {"size": size, "seconds": spent}


def hostile() -> Iterator[dict[str, float | str]]:
    """CPU time for texts that nobody writes but somebody may send."""
    draw = random.Random(1)
    texts = {
        "100,000 capitalised words": " ".join(draw.choice(SYLLABLES) for _ in range(100_000)),
        "10,000 honorifics": "đồng chí ông bà " * 3_333,
        "10,000 names, all different": ", ".join(f"ông Lê {draw.choice(SYLLABLES)} {i:x}" for i in range(10_000)),
        "100,000 brackets": "(" * 50_000 + ")" * 50_000,
        "10,000 titles in brackets": "(Chủ tịch UBND tỉnh " * 10_000,
        "100,000 line breaks": "\n" * 100_000,
        "one word of 100,000 letters": "a" * 100_000,
    }
    print(f"\n{'':32}{'seconds':>10}")
    for name, text in texts.items():
        spent = timed(text)
        print(f"{name:32}{spent:10.3f}", flush=True)
        yield {"text": name, "seconds": spent}


def timed(text: str) -> float:
    """CPU seconds to extract one text."""
    start = time.process_time()
    extract(Article(id="article/x", source="x", text=text))
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
