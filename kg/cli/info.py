"""`kg info`: a store goes in, what it holds comes out in numbers."""

import json
from pathlib import Path

import click

from kg.cli._options import open_for_reading, store_option


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
@store_option()
def command(store: Path, as_json: bool) -> None:
    """Shows what a store holds: articles, people, posts, events, and how many statements.

    \b
    Examples:
      kg info
      kg info --store kg-store --json
    """
    from kg.pipeline import describe

    with open_for_reading(store) as opened:
        facts = describe(opened)
    if as_json:
        click.echo(json.dumps(facts, ensure_ascii=False, indent=2))
        return
    width = max(map(len, facts)) + 2
    for name, value in facts.items():
        click.echo(f"{name + ':':<{width}}" + (f"{value:>12,}" if isinstance(value, int) else value))
