"""Whose title a title is: articles and gold go in, scores by the structure of the sentence and by distance alone come out.

    python benchmarks/ownership.py [GOLD ARTICLES ...]

GOLD is a folder of annotations, ARTICLES folders with the texts (data/samples). Everything but the one step that gives titles to names is
the same: 'nearest' gives each title to the nearest name of its sentence, 'within N' only to one that is at most N words away. Later steps
may still give a title to a name that has none.
"""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

from kg.evaluate import GoldArticle, evaluate, read_gold
from kg.extract.introductions import Owned, introduce
from kg.extract.names import Name
from kg.extract.reading import Reading
from kg.extract.titles import Title
from kg.pipeline import build
from kg.store import open_store

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
METRICS = ("holdings", "exact-titles")

Give = Callable[[Reading, list[Name], list[Title]], list[Owned]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="?", default=SAMPLES / "gold")
    parser.add_argument("articles", type=Path, nargs="*", default=[SAMPLES])
    args = parser.parse_args()
    golds = read_gold(args.gold)
    print(f"{len(golds)} articles\n\n{'':12}{'metric':14}{'P':>8}{'R':>8}{'F1':>8}")
    ways: dict[str, Give] = {"structure": introduce, "nearest": nearest(None), "within 20": nearest(20), "within 5": nearest(5)}
    for name, give in ways.items():
        for line in scores(give, golds, args.articles):
            print(f"{name:12}{line}", flush=True)


def scores(give: Give, golds: list[GoldArticle], articles: list[Path]) -> Iterator[str]:
    """A line for each metric."""
    with patch("kg.extract.introduce", give), open_store(None, write=True) as store:
        build(store, articles)
        report = evaluate(store, golds)
    for metric in METRICS:
        score = report.score(metric)
        yield f"{metric:14}{score.precision:8.3f}{score.recall:8.3f}{score.f1:8.3f}"


def nearest(most: int | None) -> Give:
    """The step that knows nothing but distance, counted in words and marks."""

    def give(reading: Reading, names: list[Name], titles: list[Title]) -> list[Owned]:
        sentence, found = reading.tokens.sentence, []
        for number, title in enumerate(titles):
            here = [(gap(title, name), name.start) for name in names if sentence[name.start] == sentence[title.start]]
            distance, name = min(here, default=(0, -1))
            if here and (most is None or distance <= most):
                found.append(Owned(number, name, "nearest", 0.9))
        return found

    return give


def gap(title: Title, name: Name) -> int:
    """How many words and marks stand between the two."""
    return max(name.start - title.end, title.start - name.end, 0)


if __name__ == "__main__":
    main()
