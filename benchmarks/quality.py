"""How well kg reads, measured on gold: annotations and the articles they belong to go in, docs/quality.md comes out.

    python benchmarks/quality.py GOLD ARTICLES [--date 2026-01-31] [-o docs/quality.md]

GOLD is a folder of annotations (docs/gold-format.md), ARTICLES a folder, or several, with the texts. The articles are split in two by
kg.evaluate.split: rules were written with one half in view, and the other is only reported.
"""

import argparse
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from kg.evaluate import METRICS, GoldArticle, Report, evaluate, in_half, read_gold
from kg.evaluate.calibration import BANDS, SURE, Share, Verdict, by_band, by_rule, share, verdicts
from kg.extract import VERSION
from kg.pipeline import build
from kg.store import Store, open_store

PAGE = Path(__file__).parents[1] / "docs" / "quality.md"
READERS = {
    "persons": 1.0, "gender": 1.0, "holdings": 0.996, "status": 1.0, "bodies": 0.95, "events": 0.97, "event-dates": 0.96,
    "participations": 0.96, "event-bodies": 0.94, "changes": 0.98, "documents": 0.89,
}  # fmt: skip
"""F1 of two careful readers of fifteen of these articles, against each other."""
FEWEST = 10
"""Facts that a rule must have read to be listed."""
WORST = 10
CLASSES = 20
KINDS = ("holding", "event", "participation", "participation of a body", "change")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("articles", type=Path, nargs="+")
    parser.add_argument("--date", default=date.today().isoformat())
    parser.add_argument("-o", "--out", type=Path, default=PAGE)
    args = parser.parse_args()
    golds = read_gold(args.gold)
    with open_store(None, write=True) as store:
        build(store, args.articles)
        args.out.write_text("\n".join(page(store, golds, args.date)) + "\n", encoding="utf-8")
    print(args.out)


def page(store: Store, golds: Sequence[GoldArticle], day: str) -> Iterator[str]:
    """The page, line by line."""
    tune, held = in_half(golds, "tune"), in_half(golds, "held")
    reports = {"tune": evaluate(store, tune), "held": evaluate(store, held)}
    whole = evaluate(store, golds)
    judged = {"tune": verdicts(store, tune), "held": verdicts(store, held)}
    yield f"""\
# How well kg reads

Made by `benchmarks/quality.py` on {day}, extraction {VERSION}; do not edit. The metrics are explained in [gold-format.md](gold-format.md).

{len(golds)} articles of newspapers and portals were annotated by hand. Rules were written with {len(tune)} of them in view ('tuned on');
the other {len(held)} were never looked at for that ('held back'), so their column tells what to expect of articles that nobody has seen.
The interval is where 95 % of the F1 lie when as many articles are drawn from these at random again and again. 'Readers' is the F1 of
two careful people against each other, where it was measured.
"""
    yield from scores(reports)
    yield from calibration(judged)
    yield from rules([*judged["tune"], *judged["held"]])
    yield from worst(whole, {gold.id for gold in held})
    yield from mistakes(reports)


def scores(reports: dict[str, Report]) -> Iterator[str]:
    yield "## Scores\n"
    yield "| metric | tuned on: F1 | 95 % | held back: P | R | F1 | 95 % | readers |"
    yield "|---|--:|:-:|--:|--:|--:|:-:|--:|"
    for metric in METRICS:
        tune, held = reports["tune"].score(metric), reports["held"].score(metric)
        if tune is None or held is None:
            continue
        cells = [f"{tune.f1:.3f}", f"{tune.low:.2f}–{tune.high:.2f}", f"{held.precision:.3f}", f"{held.recall:.3f}", f"**{held.f1:.3f}**"]
        readers = f"{READERS[metric]:.3f}" if metric in READERS else ""
        yield f"| {metric} | {' | '.join(cells)} | {held.low:.2f}–{held.high:.2f} | {readers} |"
    yield ""


def calibration(judged: dict[str, list[Verdict]]) -> Iterator[str]:
    everything = [*judged["tune"], *judged["held"]]
    yield "## What a confidence is worth\n"
    yield (
        "Of the facts that kg writes with a confidence (holdings, events, participations, changes), by that confidence: their share "
        "of all, how many are right as the scores count, and how many are right in every particular (a holding's status and body, "
        "an event's day, "
        "the event of a participation).\n"
    )
    yield "| confidence | facts | share | right | in every particular | " + " | ".join(f"{kind}: right" for kind in KINDS) + " |"
    yield "|---|--:|--:|--:|--:|" + "--:|" * len(KINDS)
    bands = {kind: by_band([v for v in everything if v.kind == kind]) for kind in KINDS}
    tops = [None, *BANDS[:-1]]
    for bound, top in zip(BANDS, tops, strict=True):
        name = f"{bound:g} and more" if top is None else f"{bound:g} to {top:g}"
        each = " | ".join(_right(bands[kind][bound]) for kind in KINDS)
        yield f"| {name} | {_cells(by_band(everything)[bound], len(everything))} | {each} |"
    for half, name in (("tune", "tuned on"), ("held", "held back"), ("", "all")):
        some = judged.get(half, everything)
        sure = [v for v in some if v.confidence >= SURE]
        each = " | ".join(_right(share([v for v in sure if v.kind == kind])) for kind in KINDS)
        yield f"| **{SURE:g} and more, {name}** | {_cells(share(sure), len(some))} | {each} |"
    yield ""


def _cells(some: Share, whole: int) -> str:
    if not some.size:
        return "0 | | |"
    return f"{some.size} | {some.size / whole:.0%} | {some.right / some.size:.1%} | {some.wholly / some.size:.1%}"


def _right(some: Share) -> str:
    return f"{some.right / some.size:.1%} of {some.size}" if some.size else ""


def rules(everything: list[Verdict]) -> Iterator[str]:
    yield f"Rules that read {FEWEST} facts or more:\n"
    yield "| rule | confidence | facts | right | in every particular |"
    yield "|---|--:|--:|--:|--:|"
    for (name, confidence), some in by_rule(everything).items():
        if some.size >= FEWEST:
            yield f"| {name} | {confidence:g} | {some.size} | {some.right / some.size:.1%} | {some.wholly / some.size:.1%} |"
    yield ""


def worst(whole: Report, held: set[str]) -> Iterator[str]:
    yield f"## The {WORST} articles with most mistakes\n"
    yield "| article | half | right | wrong | missed | F1 | why |"
    yield "|---|---|--:|--:|--:|--:|---|"
    for one in whole.per_article[:WORST]:
        half = "held back" if one.article in held else "tuned on"
        why = "; ".join(f"{reason.metric} {reason.side}: {reason.why} ({reason.count})" for reason in one.reasons)
        yield f"| {one.article} | {half} | {one.right} | {one.wrong} | {one.missed} | {one.f1:.2f} | {why} |"
    yield ""


def mistakes(reports: dict[str, Report]) -> Iterator[str]:
    yield "## Mistakes by class\n"
    yield "The most frequent, on both halves.\n"
    counts: dict[tuple[str, str, str], dict[str, int]] = {}
    for half, report in reports.items():
        for one in report.classes:
            counts.setdefault((one.metric, one.side, one.why), {"tune": 0, "held": 0})[half] += one.count
    yield "| metric | side | class | tuned on | held back |"
    yield "|---|---|---|--:|--:|"
    ranked = sorted(counts.items(), key=lambda item: (-sum(item[1].values()), item[0]))
    for (metric, side, why), found in ranked[:CLASSES]:
        yield f"| {metric} | {side} | {why} | {found['tune']} | {found['held']} |"


if __name__ == "__main__":
    main()
