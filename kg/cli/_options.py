"""Options that several commands share, and how commands open the store."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

if TYPE_CHECKING:
    from kg.store import Store

DEFAULT_STORE: Final = "kg-store"

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def store_option() -> Decorator:
    """`--store DIR`, else KG_STORE, else ./kg-store; the parameter is `store: Path`."""
    return click.option(
        "--store",
        type=click.Path(path_type=Path),
        default=DEFAULT_STORE,
        envvar="KG_STORE",
        show_default=True,
        show_envvar=True,
        metavar="DIR",
        help="The folder of the store.",
    )


def open_for_reading(store: Path) -> "Store":
    """The store as it was published last; raises NotFound if there is none."""
    from kg.store import open_store

    return open_store(store, write=False)


def open_for_writing(store: Path) -> "Store":
    """The live store, which must exist; raises NotFound if there is none, StoreLocked if another process writes to it."""
    from kg.errors import NotFound
    from kg.store import open_store

    if not (store / "kg-store.json").exists():
        raise NotFound("there is no store here", where=str(store), remedy="build one: kg build SOURCE --store DIR")
    return open_store(store, write=True)


def sources_argument() -> Decorator:
    """`SOURCE…`, at least one; the parameter is `sources: tuple[str, ...]`."""
    return click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")


def place_option() -> Decorator:
    """`--place P`."""
    return click.option("--place", metavar="NAME", help="The province or city that an unnamed 'tỉnh' or 'thành phố' stands for.")


def root_option() -> Decorator:
    """`--root DIR`."""
    return click.option(
        "--root",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        metavar="DIR",
        help="The folder that names of files are relative to; else the folder given, or the folder of the file.",
    )
