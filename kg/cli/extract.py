"""`kg extract`: sources go in, the facts of each article come out as JSON lines, without a store."""

from pathlib import Path

import click

from kg.cli._options import place_option, root_option, sources_argument


@click.command()
@sources_argument()
@place_option()
@root_option()
def command(sources: tuple[str, ...], place: str | None, root: Path | None) -> None:
    """Shows what is understood: people, posts, bodies, events, changes and documents of each article, a JSON object a line.

    Every fact comes with the words that say it, the rule and the confidence.

    \b
    Examples:
      kg extract article.txt
      kg extract articles/ --place "Bình Dương" > facts.jsonl
    """
    from kg.cli._progress import list_problems
    from kg.extract import extract
    from kg.model import Problem
    from kg.pipeline import read_all

    problems = []
    for found in read_all(sources, root, place):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            click.echo(extract(found[1]).model_dump_json(exclude_defaults=True))
    list_problems(problems)
