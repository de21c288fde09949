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
