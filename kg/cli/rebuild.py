"""`kg rebuild`: the default graph is computed from nothing, and compared with the one that is there."""

from pathlib import Path

import click

from kg.cli._options import open_for_writing, store_option


@click.command()
@store_option()
def command(store: Path) -> None:
    """Computes from the articles and the judgements what the store should say, and puts right what differs.

    Nothing differs unless the store was changed by other hands, or by another version of kg.

    \b
    Example:
      kg rebuild --store kg-store
    """
    from kg.pipeline import rebuild

    with open_for_writing(store) as opened:
        difference = rebuild(opened)
    if difference:
        told = f"{len(difference.missing):,} statements were missing, {len(difference.surplus):,} were wrong; both are put right"
        click.echo(f"{store}: {told}", err=True)
    else:
        click.echo(f"{store}: proved, every statement follows from the articles and the judgements", err=True)
