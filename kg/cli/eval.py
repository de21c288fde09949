"""`kg eval`: a graph and gold (or gold and gold) go in, scores, intervals and mistakes come out."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

if TYPE_CHECKING:
    from kg.evaluate import Report


@click.command("eval")
@click.argument("graph", type=click.Path(path_type=Path), metavar="STORE-or-GRAPH")
@click.argument("gold", type=click.Path(path_type=Path), metavar="GOLD")
@click.option("--agree", is_flag=True, help="Both arguments are folders of gold: how far do two annotators agree?")
@click.option(
    "--half", type=click.Choice(["tune", "held"]), help="One half of the gold only: the one to tune rules on, or the one held back."
)
@click.option(
    "--errors", type=click.IntRange(min=0), default=0, metavar="N", help="Shows N mistakes of each metric, and mistakes by class."
)
@click.option("--worst", type=click.IntRange(min=0), default=0, metavar="N", help="Shows the N articles with most mistakes, and why.")
@click.option("--floor", "floors", multiple=True, metavar="METRIC=F1", help="Exit with 1 if the F1 is lower; may be repeated.")
@click.option("-f", "form", type=click.Choice(["table", "json"]), default="table", show_default=True, help="How to write it.")
def command(graph: Path, gold: Path, half: Literal["tune", "held"] | None, floors: tuple[str, ...], form: str, **show: Any) -> None:
    """Scores a graph against gold annotations.

    STORE-or-GRAPH is a store, or a file with a graph an article (.trig or .nq). GOLD is a folder of annotations, one JSON file an
    article; docs/gold-format.md describes them and the metrics. The interval is where 95 % of the F1 lie when articles are drawn anew.

    \b
    Examples:
      kg eval kg-store data/samples/gold
      kg eval graph.trig my-gold --errors 5 --worst 3 --floor holdings=0.9
      kg eval --agree first-annotator second-annotator
    """
    from kg.evaluate import floors_missed

    report = _report(graph, gold, half, agree=show["agree"])
    if form == "json":
        click.echo(report.model_dump_json(indent=1))
    else:
        _print(report, show["errors"], show["worst"])
    if short := floors_missed(report, floors):
        click.echo(f"kg: below the floor: {'; '.join(short)}", err=True)
        raise click.exceptions.Exit(1)


def _report(graph: Path, gold: Path, half: Literal["tune", "held"] | None, *, agree: bool) -> "Report":
    from kg.evaluate import agree as agree_of
    from kg.evaluate import evaluate, in_half, open_graph, read_gold

    if agree:
        return agree_of(in_half(read_gold(graph), half), read_gold(gold))
    golds = in_half(read_gold(gold), half)
    with open_graph(graph) as store:
        return evaluate(store, golds)


def _print(report: "Report", errors: int, worst: int) -> None:
    click.echo(f"{report.articles} articles")
    _print_scores(report)
    if errors:
        _print_errors(report, errors)
    if worst:
        _print_worst(report, worst)
    if report.unread:
        click.echo(f"not in the graph, and counted as missed: {', '.join(report.unread)}", err=True)


def _print_scores(report: "Report") -> None:
    from rich import box
    from rich.table import Table

    from kg.cli._table import print_table

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    table.add_column("metric")
    for name in ("P", "R", "F1", "95 %", "right", "wrong", "missed"):
        table.add_column(name, justify="right")
    for s in report.scores:
        rates = [f"{rate:.3f}" for rate in (s.precision, s.recall, s.f1)]
        table.add_row(s.metric, *rates, f"{s.low:.3f}–{s.high:.3f}", str(s.right), str(s.wrong), str(s.missed))
    print_table(table)


def _print_errors(report: "Report", most: int) -> None:
    from kg.cli._table import tame

    for score in report.scores:
        classes = [one for one in report.classes if one.metric == score.metric]
        if not classes:
            continue
        click.echo(f"\n{score.metric}: " + ", ".join(f"{one.side}, {one.why}: {one.count}" for one in classes))
        for miss in [miss for miss in report.misses if miss.metric == score.metric][:most]:
            click.echo(f"  {tame(miss.article)}  {miss.side}: {tame(miss.what)}  ({miss.why})")


def _print_worst(report: "Report", most: int) -> None:
    click.echo("\nmost mistakes:")
    for one in report.per_article[:most]:
        why = "; ".join(f"{reason.metric} {reason.side}, {reason.why}: {reason.count}" for reason in one.reasons)
        click.echo(f"  {one.article}  F1 {one.f1:.2f}, {one.wrong} wrong, {one.missed} missed: {why or 'none'}")
