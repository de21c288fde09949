"""`kg read`: sources go in, their articles come out as JSON lines."""

import json
from pathlib import Path

import click

from kg.cli._options import place_option, root_option, sources_argument


@click.command()
@sources_argument()
@place_option()
@root_option()
def command(sources: tuple[str, ...], place: str | None, root: Path | None) -> None:
    """Shows what is read: source, title, day, publisher and text of each article, a JSON object a line.

    \b
    Examples:
      kg read article.html
      kg read articles/ --place "Bình Dương" > articles.jsonl
    """
    from kg.cli._progress import list_problems
    from kg.model import Problem
    from kg.pipeline import read_all

    problems = []
    for found in read_all(sources, root, place):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        _, article = found
        row = {
            "source": article.source,
            "title": article.title,
            "published": article.published and article.published.isoformat(),
            "publisher": article.publisher,
            "place_hint": article.place_hint,
            "lang": article.lang,
            "text": article.text,
        }
        click.echo(json.dumps({name: value for name, value in row.items() if value}, ensure_ascii=False))
    list_problems(problems)
