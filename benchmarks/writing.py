"""What writing costs: synthetic articles go into stores of growing size, and the ratios that the design promises come out.

    python benchmarks/writing.py [--sizes 1000,10000] [--shuffle] [--json FILE]

Two promises. (1) `kg build`, extraction apart, takes at most 3 times what Oxigraph needs to bulk-load the same quads. (2) The next 1,000
articles cost the same whether 1,000 or 100,000 are there. The people are few and often seen, as in life (Zipf): the best known stand in
thousands of articles. Articles come by day, as newspapers do; with --shuffle in any order.

Seconds are processor time of all threads, the database's own among them; `own` is the time of our code alone. A database that merges sorted
files works the harder the more it holds, whoever writes to it, so the next 1,000 articles are set against a bare database of the same size
that gets as many quads.
"""

import argparse
import json
import random
import resource
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


NEXT = 1000


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
    """Processor time of all threads, and of this one; machines that are shared disturb it less than the time of day."""

    def __init__(self) -> None:
        self._all, self._own = time.process_time(), time.thread_time()

    def read(self) -> tuple[float, float]:
        """Seconds since the start: of all threads, of this one."""
        return time.process_time() - self._all, time.thread_time() - self._own


def build(folder: Path, world: World, numbers: Sequence[int]) -> tuple[float, float]:
    """Seconds of everything but extraction: of all threads, and of our own code."""
    facts = [world.article(n) for n in numbers]
    by_id = {f.article.id: f for f in facts}

    def extract(articles: Sequence[Article]) -> list[ArticleFacts]:
        return [by_id[a.id] for a in articles]

    clock = Clock()
    with open_store(folder, write=True) as store:
        build_articles(store, (("/", f.article) for f in facts), Options(), version="b", extract=extract)
    return clock.read()


def dump(store_folder: Path, file: Path) -> int:
    """Writes all quads of a store to a file; gives how many they are."""
    with open_store(store_folder, write=False) as store:
        assert isinstance(store, EmbeddedStore)
        store.database.dump(str(file), ox.RdfFormat.N_QUADS)
        return len(store.database)


def bulk_load(folder: Path, file: Path) -> float:
    """Seconds that Oxigraph alone needs for the quads of a file."""
    clock = Clock()
    database = ox.Store(str(folder))
    database.bulk_load(path=str(file), format=ox.RdfFormat.N_QUADS)
    database.flush()
    del database
    return clock.read()[0]


def portions(numbers: list[int], size: int) -> Iterator[list[int]]:
    """Runs of a build, as many articles as fit in memory."""
    for start in range(0, len(numbers), size):
        yield numbers[start : start + size]


def measure(size: int, scratch: Path, shuffle: bool) -> dict[str, float]:
    """A store of `size` articles, and what the next 1,000 cost; a bare database that gets the same."""
    world = World(100_000)
    numbers = list(range(size + NEXT))
    if shuffle:
        random.Random(2).shuffle(numbers)
    folder, bare, file = scratch / "store", scratch / "bare", scratch / "quads.nq"
    spent = [build(folder, world, part) for part in portions(numbers[:size], 2000)]
    quads = dump(folder, file)
    loaded = bulk_load(bare, file)
    more, more_own = build(folder, world, numbers[size:])
    # as many quads of the same kind: the same articles alone in a store of their own
    build(scratch / "alone", world, numbers[size:])
    dump(scratch / "alone", file)
    more_loaded = bulk_load(bare, file)
    seconds = sum(s for s, _ in spent)
    return {
        "articles": size,
        "quads": quads,
        "build_s": seconds,
        "bulk_load_s": loaded,
        "ratio": seconds / loaded,
        "next_s": more,
        "next_bulk_load_s": more_loaded,
        "next_ratio": more / more_loaded,
        "next_own_s": more_own,
        "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
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
    growth = rows[-1]["next_own_s"] / rows[0]["next_own_s"]
    first, last = rows[0]["articles"], rows[-1]["articles"]
    print(f"our own code for the next 1,000 articles: {growth:.2f} times the cost at {last:,} articles of that at {first:,}")
    if given.json:
        given.json.write_text(json.dumps(rows, indent=1), encoding="utf-8")
    return 0 if all(r["ratio"] <= 3 and r["next_ratio"] <= 3 for r in rows) and growth <= 1.5 else 1


if __name__ == "__main__":
    sys.exit(main())
