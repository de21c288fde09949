"""Opens stores: a folder or None goes in, a store to read or to write comes out, or one clear line about why not."""

import json
import os
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode

from kg.errors import NotFound, StoreCorrupt, StoreError, UsageError
from kg.rdf import DEFAULT_BASE_IRI, KG, check_base_iri, meta_graph, ref, text
from kg.store.embedded import EmbeddedStore, translated
from kg.store.lock import WriterLock
from kg.store.seam import Store
from kg.store.snapshots import Snapshots

FORMAT: Final = 1
"""Raised when the layout of a store's folder changes."""
_BASE = NamedNode(KG.baseIri)


def open_store(path: str | Path | None, *, write: bool, base_iri: str | None = None) -> Store:
    """Opens the store in a folder, or, for None, a new one in memory.

    To write makes the folder if need be; to read opens what was published last. `base_iri` counts for a new store, and must be the store's
    own otherwise. Raises StoreLocked, StoreCorrupt, StoreError, NotFound or UsageError.
    """
    if base_iri is not None:
        check_base_iri(base_iri)
    if path is None:
        store = EmbeddedStore(ox.Store(), base_iri or DEFAULT_BASE_IRI)
        _write_base(store)
        return store
    folder = Path(path)
    return _open_writer(folder, base_iri) if write else _open_reader(folder, base_iri)


def _open_writer(folder: Path, base_iri: str | None) -> Store:
    if not _is_store(folder):
        _make(folder)
    lock = WriterLock(folder)
    try:
        store = _open_live(folder, base_iri)
    except BaseException:
        lock.release()
        raise
    store.on_close.append(lock.release)
    return store


def _open_live(folder: Path, base_iri: str | None) -> EmbeddedStore:
    data = folder / "data"
    if data.exists() and any(data.iterdir()) and not (data / "CURRENT").exists():
        # the database would start anew over the old files, and what they held would be lost
        raise StoreCorrupt("the store is damaged (data/CURRENT is missing)", where=str(folder), remedy="build it again in a new folder")
    with translated(str(folder)):
        database = ox.Store(str(data))
    base = _read_base(database, folder)
    store = EmbeddedStore(database, base or base_iri or DEFAULT_BASE_IRI, folder, Snapshots(folder))
    if base is None:
        _write_base(store)
    _agree(store.base_iri, base_iri, folder)
    return store


def _open_reader(folder: Path, base_iri: str | None) -> Store:
    if not _is_store(folder):
        raise NotFound("there is no store here", where=str(folder), remedy="build one: kg build SOURCE --store DIR")
    snapshots = Snapshots(folder)
    if snapshots.outdated and os.access(folder, os.W_OK):
        _publish_for_the_dead(folder)
    snapshot, lock = snapshots.hold()
    try:
        with translated(str(folder)):
            database = ox.Store.read_only(str(snapshot))
        base = _read_base(database, folder) or DEFAULT_BASE_IRI
        _agree(base, base_iri, folder)
    except BaseException:
        os.close(lock)
        raise
    return EmbeddedStore(database, base, folder, None, False, [lambda: os.close(lock)], snapshot)


def _publish_for_the_dead(folder: Path) -> None:
    """A writer that was killed could not publish; whoever reads next does it, unless somebody writes again by now."""
    try:
        _open_writer(folder, None).close()
    except StoreCorrupt:
        raise
    except StoreError:
        return


def _is_store(folder: Path) -> bool:
    marker = folder / "kg-store.json"
    try:
        settings = json.loads(marker.read_text(encoding="utf-8"))
        version = settings["format"]
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreCorrupt(
            "the store is damaged (kg-store.json cannot be read)", where=str(folder), remedy="build it again in a new folder"
        ) from error
    if version != FORMAT:
        raise StoreError(
            f"the store has format {version}, this kg reads {FORMAT}", where=str(folder), remedy="build it again in a new folder"
        )
    return True


def _make(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise StoreError("this is a file, not a store", where=str(folder), remedy="choose another --store")
    if folder.is_dir() and any(p.name not in {"writer.lock", "data"} for p in folder.iterdir()):
        raise StoreError("this folder holds other files and is no store", where=str(folder), remedy="choose a new or an empty folder")
    if (folder / "data").exists():
        raise StoreCorrupt("the store is damaged (kg-store.json is missing)", where=str(folder), remedy="build it again in a new folder")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        temporary = folder / "kg-store.json.tmp"
        temporary.write_text(json.dumps({"format": FORMAT}) + "\n", encoding="utf-8")
        temporary.replace(folder / "kg-store.json")
    except OSError as error:
        raise StoreError(f"the store cannot be made: {error.strerror}", where=str(folder), remedy="choose another --store") from error


def _read_base(database: ox.Store, folder: Path) -> str | None:
    with translated(str(folder)):
        for quad in database.quads_for_pattern(None, _BASE, None, None):
            if isinstance(quad.object, Literal):
                return quad.object.value
    return None


def _write_base(store: EmbeddedStore) -> None:
    graph = meta_graph(store.base_iri)
    store.change(add={graph: [(ref(graph), ref(_BASE.value), text(store.base_iri))]})


def _agree(base: str, wanted: str | None, folder: Path) -> None:
    if wanted not in (None, base):
        remedy = "leave --base-iri out, or rewrite with: kg export --base-iri"
        raise UsageError(f"this store's base IRI is {base}, not {wanted}", where=str(folder), remedy=remedy)
