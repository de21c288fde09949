"""`kg forget`: articles go, and with them what only they said."""

from pathlib import Path

import click

from kg.cli._options import open_for_writing, store_option


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@store_option()
def command(articles: tuple[str, ...], store: Path) -> None:
    """Takes articles out of the store, with everything that only they say.

    ARTICLE is the source of an article as it was read (a URL, or a path as `kg read` shows it), or its IRI.

    \b
    Examples:
      kg forget https://example.org/news/1.html
      kg forget 2021/article.txt --store kg-store
    """
    from kg.pipeline import find_articles, forget

    with open_for_writing(store) as opened:
        found = find_articles(opened, articles)
        change = forget(opened, found)
    click.echo(f"{store}: {len(found):,} forgotten, {change.removed:,} statements gone", err=True)
