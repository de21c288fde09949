"""The command line: `kg NAME …` becomes the object `command` of `kg.cli.NAME`, loaded when it is asked for.

A module whose name begins with an underscore is no command. A new command is one new file.
"""

import pkgutil
from importlib import import_module

import click

from kg import __version__


class _Commands(click.Group):
    """Commands by file, so that `kg --help` loads no library and a new command touches no list."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        found = import_module(f"{__name__}.{cmd_name}").command
        assert isinstance(found, click.Command)
        return found


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]}, invoke_without_command=True)
@click.version_option(__version__, prog_name="kg")
@click.pass_context
def main(context: click.Context) -> None:
    """Reads Vietnamese party and government news and builds a graph of officials, roles, bodies and events.

    Every fact keeps the sentence that says it.

    \b
    Example:
      kg build articles/ --store kg-store
      kg query -e 'SELECT ?name WHERE { ?p a foaf:Person ; foaf:name ?name } LIMIT 5'
      kg view -o graph.html
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
