"""What writing costs: synthetic articles go into stores of growing size, and the ratios that the design promises come out.

    python benchmarks/writing.py [--sizes 1000,10000] [--json FILE]

Two promises. (1) `kg build`, extraction apart, takes at most 3 times as long as Oxigraph needs to bulk-load the same quads from a file.
(2) The next 1,000 articles cost the same whether 1,000 or 100,000 are there. The people are few and often seen, as in life (Zipf): the
best known stand in thousands of articles. Articles come by day, as newspapers do; with --shuffle in any order.
"""

import argparse
import json
import random
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import pyoxigraph as ox

from kg.model import (
    Article,
    ArticleFacts,
    Body,
    Event,
    EventKind,
    Gender,
    Holding,
    Participation,
    ParticipationRole,
    Person,
    Span,
    Status,
)
from kg.pipeline import Options, build_articles
from kg.rdf import article_id
from kg.store import open_store
from kg.store.embedded import EmbeddedStore

FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split()
MIDDLES = "Văn Thị Hữu Đức Minh Thanh Quốc Ngọc Xuân Thu Hồng Công Đình Bá Kim Quang".split()
GIVEN = (
    "An Bình Chi Dũng Giang Hà Hùng Khoa Lan Linh Long Mai Nam Nga Phong Phúc Quân Sơn Tâm Thảo Thủy Trung Tuấn Việt Yến Hải Hạnh".split()
)
PLACES = ["binh-duong@1997", "long-an@1976", "tay-ninh@1976", "dong-nai@1997", "nghe-an@1991", "ha-tinh@1991", "ca-mau@1997", "son-la@1975"]
POSTS = [
    ("ubnd", "Ủy ban nhân dân tỉnh", "chu-tich"),
    ("cap-uy", "Tỉnh ủy", "bi-thu"),
    ("hdnd", "Hội đồng nhân dân tỉnh", "chu-tich"),
    ("so", "Sở Y tế", "giam-doc"),
    ("cong-an", "Công an tỉnh", "giam-doc"),
]


class World:
    """People with posts; `article(n)` tells of some of them, always the same for the same n."""

    def __init__(self, articles: int) -> None:
        chance = random.Random(1)
        count = max(400, articles // 4)
        self.people = [
            (
                f"{chance.choice(FAMILIES)} {chance.choice(MIDDLES)} {chance.choice(MIDDLES)} {chance.choice(GIVEN)}",
                [(place, post) for place in [chance.choice(PLACES)] for post in chance.sample(POSTS, 2)],
            )
            for _ in range(count)
        ]
        self.first_day = date(2015, 1, 1)

    def article(self, number: int) -> ArticleFacts:
        """Five people, ten posts, an event with five who take part: about 400 quads."""
        chance = random.Random(number)
        day = self.first_day + timedelta(days=number // 40)
        text = Text(f"Bài số {number}.")
        people, bodies, holdings, parts = [], {}, [], []
        event_span = text.write(f"hội nghị số {number}")
        event = Event(
            ref="e",
            kind=EventKind.CONFERENCE,
            name=event_span.text,
            date=day.isoformat(),
            evidence=(event_span,),
            rule="b",
            confidence=0.9,
            mentions=(event_span,),
        )
        for i in range(5):
            # Zipf: the k-th best known is seen with a chance of about 1/k
            k = min(int(len(self.people) ** chance.random()), len(self.people) - 1)
            name, posts = self.people[k]
            if any(p.name == name for p in people):
                continue
            span = text.write(name)
            people.append(Person(ref=f"p{i}", name=name, gender=Gender.MALE if k % 2 else Gender.FEMALE, mentions=(span,)))
            for place, (kind, label, head) in posts:
                full = f"{label} {place.partition('@')[0]}"
                bodies.setdefault(full, Body(ref=full, type=kind, name=full, place=place, mentions=(text.write(full),)))
                title = text.write(f"{head} {label}")
                holdings.append(
                    Holding(
                        ref=f"h{len(holdings)}",
                        person=f"p{i}",
                        titles=(title.text,),
                        status=Status.INCUMBENT,
                        role=f"{head}-{kind}",
                        body=full,
                        observed_on=day,
                        evidence=(title,),
                        rule="b",
                        confidence=0.9,
                    )
                )
            parts.append(
                Participation(event="e", participant=f"p{i}", role=ParticipationRole.SPEAKER, evidence=(span,), rule="b", confidence=0.8)
            )
        source = f"bai-{number}.txt"
        article = Article(id=article_id(source), source=source, text=text.text, title=f"Bài {number}", published=day, publisher="Báo thử")
        return ArticleFacts(
            article=article,
            people=tuple(people),
            bodies=tuple(bodies.values()),
            holdings=tuple(holdings),
            events=(event,),
            participations=tuple(parts),
        )


class Text:
    """A text that grows, and spans into it."""

    def __init__(self, text: str) -> None:
        self.text = text

    def write(self, words: str) -> Span:
        start = len(self.text) + 1
        self.text += f" {words}"
        return Span(start=start, end=start + len(words), text=words)


class Clock:
    """Seconds of processor time of all threads, the database's own among them: machines that are shared disturb it least."""

    def __init__(self) -> None:
        self.start = time.process_time()

    def seconds(self) -> float:
        """Since the start."""
        return time.process_time() - self.start


def build(folder: Path, world: World, numbers: Sequence[int]) -> float:
    """Seconds of everything but extraction."""
    facts = [world.article(n) for n in numbers]
    by_id = {f.article.id: f for f in facts}

    def extract(articles: Sequence[Article]) -> list[ArticleFacts]:
        return [by_id[a.id] for a in articles]

    clock = Clock()
    with open_store(folder, write=True) as store:
        build_articles(store, (("/", f.article) for f in facts), Options(), version="b", extract=extract)
    return clock.seconds()


def bulk_load(store_folder: Path, scratch: Path) -> tuple[float, int]:
    """Seconds that Oxigraph alone needs for the same quads from a file, and how many they are."""
    file = scratch / "same.nq"
    with open_store(store_folder, write=False) as store:
        assert isinstance(store, EmbeddedStore)
        store.database.dump(str(file), ox.RdfFormat.N_QUADS)
        count = len(store.database)
    clock = Clock()
    database = ox.Store(str(scratch / "bare"))
    database.bulk_load(path=str(file), format=ox.RdfFormat.N_QUADS)
    del database
    return clock.seconds(), count


def portions(numbers: list[int], size: int) -> Iterator[list[int]]:
    """Runs of a build, as many articles as fit in memory."""
    for start in range(0, len(numbers), size):
        yield numbers[start : start + size]


def measure(size: int, scratch: Path, shuffle: bool) -> dict[str, float]:
    """A store of `size` articles, and what the next 1,000 cost."""
    world = World(100_000)
    numbers = list(range(size + 1000))
    if shuffle:
        random.Random(2).shuffle(numbers)
    folder = scratch / f"store-{size}"
    seconds = sum(build(folder, world, part) for part in portions(numbers[:size], 5000))
    bare, count = bulk_load(folder, scratch)
    more = build(folder, world, numbers[size:])
    for name in ("same.nq", "bare"):
        path = scratch / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "articles": size,
        "quads": count,
        "build_s": seconds,
        "bulk_load_s": bare,
        "ratio": seconds / bare,
        "next_1000_s": more,
        "rss_mb": memory,
    }


def main() -> int:
    """Prints a table; 1 if a promise is not kept."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", default="1000,10000")
    options.add_argument("--shuffle", action="store_true")
    options.add_argument("--json", type=Path)
    given = options.parse_args()
    rows = []
    for size in map(int, given.sizes.split(",")):
        with tempfile.TemporaryDirectory() as scratch:
            rows.append(measure(size, Path(scratch), given.shuffle))
        print(
            "  ".join(f"{name} {value:,.1f}" if isinstance(value, float) else f"{name} {value:,}" for name, value in rows[-1].items()),
            flush=True,
        )
    growth = rows[-1]["next_1000_s"] / rows[0]["next_1000_s"]
    print(f"next 1,000 articles: {growth:.2f} times the cost at {rows[-1]['articles']:,} articles of that at {rows[0]['articles']:,}")
    if given.json:
        given.json.write_text(json.dumps(rows, indent=1), encoding="utf-8")
    return 0 if all(r["ratio"] <= 3 for r in rows) and growth <= 1.5 else 1


if __name__ == "__main__":
    sys.exit(main())
