"""Prints tables of rich: as wide as the terminal, or, into a file or a pipe, as wide as they need to be."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.table import Table


def print_table(table: "Table") -> None:
    """Prints on standard output; a pipe gets every word uncut."""
    from rich.console import Console

    terminal = sys.stdout.isatty()
    width = None if terminal else max(80, Console(width=100_000).measure(table).maximum)
    Console(width=width, highlight=False, soft_wrap=False).print(table)


def tame(text: str) -> str:
    """Text from the web on one line, without characters that steer a terminal."""
    return "".join(c if c.isprintable() else " " for c in text)
