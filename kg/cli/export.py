"""`kg export`: a store goes in, one file of the format asked for comes out."""

from pathlib import Path
from typing import Any

import click

from kg.cli._options import open_for_reading, store_option


@click.command()
@click.option("-f", "--format", "form", metavar="FORMAT", help="The format; else the file's suffix tells it.")
@click.option("-o", "--output", "out", default="-", show_default=True, help="The file, a folder for csv, or - for standard output.")
@click.option("--with-text", is_flag=True, help="The text of the articles too.")
@click.option("--with-meta", is_flag=True, help="The graph of settings and of everything that depends on the clock too.")
@click.option("--base-iri", metavar="IRI", help="Write IRIs below this base instead of the store's.")
@click.option("--excel", is_flag=True, help="CSV as Excel reads it.")
@store_option()
def command(form: str | None, out: str, store: Path, **wanted: Any) -> None:
    """Writes the graph for other programs. The same graph always gives the same bytes.

    \b
    Formats:
      turtle (ttl), ntriples (nt), rdfxml, jsonld: the default graph, every fact once
      trig, nquads (nq): also what each article says, a named graph an article
      graphml, gexf: a network of people, bodies, events and documents
      csv: tables of people, posts, tenures, events … in a folder or a .zip
      ftm: FollowTheMoney entities; schemaorg: a schema.org view

    \b
    Examples:
      kg export -f turtle -o graph.ttl --base-iri https://example.org/officials/
      kg export -f trig --with-text -o everything.trig
      kg export -f csv -o tables/
    """
    from kg.export import Options, export, resolve_format
    from kg.rdf import is_loopback

    options = Options(**wanted)
    name = resolve_format(form, out)
    with open_for_reading(store) as opened:
        base = options.base_iri or opened.base_iri
        export(opened, out, name, options)
    if name == "turtle" and is_loopback(base):
        click.echo(f"warning: IRIs begin with {base}, which means this machine alone; --base-iri writes another", err=True)
