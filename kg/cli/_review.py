"""What is to be reviewed goes in, lists on standard output come out: tables, CSV to fill in, or JSON."""

import csv
import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from kg.cli._decisions import COLUMNS
from kg.cli._table import print_table, tame

if TYPE_CHECKING:
    from kg.query.doubt import Doubt, Namesakes
    from kg.resolve import Judgement

Row = dict[str, Any]


def list_doubts(doubts: "Sequence[Doubt]", base: str, form: str) -> None:
    """The least certain facts; as CSV with empty columns for decisions."""
    rows: list[Row] = [
        {
            "decision": "",
            "reason": "",
            "nodes": " ".join(node.removeprefix(base) for node in doubt.nodes),
            "confidence": doubt.confidence,
            "kind": doubt.kind,
            "label": doubt.label,
            "sentence": f"{doubt.before}«{doubt.quote}»{doubt.after}",
            "source": doubt.source,
        }
        for doubt in doubts
    ]
    shown = ("confidence", "kind", "label", "sentence", "source", "nodes")
    _write(rows, form, columns=COLUMNS, shown=shown, nothing="nothing is left to review")


def list_namesakes(pairs: "Sequence[Namesakes]", base: str, form: str) -> None:
    """Pairs of people of one name."""
    rows: list[Row] = [
        {
            "decision": "",
            "reason": "",
            "nodes": f"{pair.left.removeprefix(base)} {pair.right.removeprefix(base)}",
            "name": pair.name,
            "left": "; ".join(pair.left_bodies),
            "right": "; ".join(pair.right_bodies),
        }
        for pair in pairs
    ]
    columns = ("decision", "reason", "nodes", "name", "left", "right")
    _write(rows, form, columns=columns, shown=("name", "left", "right", "nodes"), nothing="no two people have one name")


def list_judgements(judgements: "Sequence[Judgement]", base: str, form: str) -> None:
    """Judgements with their own IRIs, which --undo takes."""
    rows: list[Row] = [
        {
            "judgement": judgement.iri(base).removeprefix(base),
            "decision": judgement.decision,
            "nodes": " ".join(node.removeprefix(base) for node in judgement.nodes),
            "reason": judgement.reason,
            "by": judgement.by,
            "at": judgement.at,
        }
        for judgement in judgements
    ]
    columns = ("judgement", "decision", "nodes", "reason", "by", "at")
    _write(rows, form, columns=columns, shown=columns, nothing="no judgements")


def show_doubt(doubt: "Doubt") -> None:
    """One fact, to be decided on."""
    click.echo()
    click.secho(tame(f"{doubt.kind}: {doubt.label}"), bold=True, nl=False)
    click.echo(f"  ({doubt.confidence:g}, {tame(doubt.source)})")
    click.echo("  " + tame(doubt.before) + click.style(f"«{tame(doubt.quote)}»", bold=True) + tame(doubt.after))


def _write(rows: Sequence[Row], form: str, *, columns: Sequence[str], shown: Sequence[str], nothing: str) -> None:
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    elif form == "csv":
        writer = csv.DictWriter(sys.stdout, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    elif not rows:
        click.echo(nothing, err=True)
    else:
        _table(rows, shown)


def _table(rows: Sequence[Row], shown: Sequence[str]) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name in shown:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(tame(str(row[name]))) for name in shown))
    print_table(table)
