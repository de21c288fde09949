"""The commands of kg go in, docs/cli.md comes out: what each does, its arguments, its options, an example.

python docs/generate_cli.py

A test compares the page with what this makes.
"""

import inspect
from collections.abc import Iterator
from pathlib import Path

import click

from kg.cli import main as kg

PAGE = Path(__file__).resolve().parent / "cli.md"
HEAD = """\
# The command line

Made by `docs/generate_cli.py` from the commands themselves; do not edit.

Data goes to standard output, words and progress to standard error. `-` is standard input or output.
The exit code is 0 when all went well, 1 with one clear line when something went wrong, 2 for a mistake in the call.
"""


def page() -> str:
    """The whole page."""
    context = click.Context(kg, info_name="kg", **kg.context_settings)
    parts = [HEAD]
    for name in kg.list_commands(context):
        command = kg.get_command(context, name)
        if command and not command.hidden:
            parts.append("\n".join(_section(name, command, context)))
    return "\n".join(parts)


def _section(name: str, command: click.Command, parent: click.Context) -> Iterator[str]:
    context = click.Context(command, info_name=name, parent=parent)
    yield f"## kg {name}\n"
    yield f"    kg {name} {' '.join(command.collect_usage_pieces(context))}\n"
    yield _prose(command.help or "")
    rows = [row for param in command.get_params(context) if (row := _row(param, context))]
    if rows:
        yield "| option | meaning |\n|---|---|"
        yield from rows
        yield ""


def _prose(text: str) -> str:
    """Help text as Markdown: paragraphs that click leaves as they are become blocks of code."""
    blocks = inspect.cleandoc(text).replace("\f", "").split("\n\n")
    return "\n\n".join(_block(block) for block in blocks if block.strip()) + "\n"


def _block(block: str) -> str:
    if not block.startswith("\b"):
        return " ".join(block.split())
    first, *rest = block.removeprefix("\b").strip("\n").splitlines()
    if not first.startswith(" ") and first.endswith(":"):
        return "\n".join([first, "", *(f"    {line.strip()}" for line in rest)])
    return "\n".join(f"    {line}" for line in [first, *rest])


def _row(param: click.Parameter, context: click.Context) -> str:
    record = param.get_help_record(context) if isinstance(param, click.Option) else None
    if not record:
        return ""
    name, meaning = (" ".join(part.split()).replace("|", "\\|") for part in record)
    return f"| `{name}` | {meaning} |".replace("\\|`", "|`")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
