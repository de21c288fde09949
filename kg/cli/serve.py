"""`kg serve`: a store goes in, an address on this machine comes out."""

from typing import Any

import click

from kg.cli._options import store_option


@click.command()
@store_option()
@click.option("--host", default="127.0.0.1", show_default=True, metavar="H", help="The address to answer at; 0.0.0.0 for everybody.")
@click.option("--port", type=click.IntRange(0, 65535), metavar="N", help="That of the store's base IRI unless told; 0 takes a free one.")
@click.option("--timeout", type=click.FloatRange(min=0.1), default=10.0, show_default=True, help="Seconds until a query is stopped.")
@click.option("--rows", type=click.IntRange(min=1), default=10_000, show_default=True, help="The most rows that a query gives.")
@click.option("--workers", type=click.IntRange(min=1), default=4, show_default=True, help="Queries that run at the same time.")
@click.option("--allow-origin", multiple=True, metavar="ORIGIN", help="Web pages of this origin may ask too; '*' for all of them.")
def command(**options: Any) -> None:
    """Serves a store: pages about everybody, the explorer, and a SPARQL endpoint, for reading only.

    Stop it with Ctrl-C. While it runs, `kg build` may go on adding to the store; what is published shows at once.

    \b
    Examples:
      kg serve
      kg serve --store kg-store --port 8080
      curl http://localhost:8010/sparql --data-urlencode 'query=SELECT ?name { ?p a foaf:Person ; foaf:name ?name } LIMIT 5'
    """
    from kg.serve import Settings, serve

    given = {name: options[name] for name in ("store", "host", "port", "timeout", "rows", "workers")}
    serve(Settings(**given, origins=options["allow_origin"]), ready=_tell)


def _tell(url: str) -> None:
    click.echo(f"{url}  (SPARQL: {url}sparql; stop with Ctrl-C)", err=True)
