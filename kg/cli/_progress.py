"""A bar on a terminal, silence elsewhere: reports of a run go in, what a person wants to see comes out on standard error."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from kg.model import Problem
    from kg.pipeline import Progress, Report

_MOST: Final = 50


@contextmanager
def progress_bar() -> "Iterator[Progress | None]":
    """What a run may call with its report; None where nobody watches."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading …", total=None)

        def show(report: "Report") -> None:
            waiting = report.read - report.new - report.changed
            writing = f", {waiting:,} waiting to be written" if waiting else ""
            bar.update(task, description=f"{report.seen:,} articles{writing}{_troubles(report)}")

        yield show


def summary(report: "Report") -> str:
    """A run in one line."""
    parts = [f"{report.new:,} new"]
    parts += [f"{report.changed:,} changed"] if report.changed else []
    parts += [f"{report.unchanged:,} unchanged"] if report.unchanged else []
    return ", ".join(parts) + _troubles(report)


def _troubles(report: "Report") -> str:
    count = len(report.problems)
    return f", {count:,} problem{'s' if count > 1 else ''}" if count else ""


def list_problems(problems: "list[Problem]") -> None:
    """Problems, a line each."""
    for problem in problems[:_MOST]:
        line = f"{problem.source}: {problem.what}" + (f"; {problem.remedy}" if problem.remedy else "")
        click.echo(f"problem: {' '.join(line.split())}", err=True)
    if len(problems) > _MOST:
        click.echo(f"problem: … and {len(problems) - _MOST:,} more", err=True)
