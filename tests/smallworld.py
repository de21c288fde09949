"""A store over tests/small.trig: five articles, written by hand to the letter of the contract, for tests of what stands on the store."""

from pathlib import Path

import pyoxigraph as ox

from kg.store import Store, open_store

SMALL = Path(__file__).parent / "small.trig"


def small_store(path: Path | None = None) -> Store:
    """A new store with the small world in it, in memory or in a folder."""
    store = open_store(path, write=True)
    quads = ox.parse(SMALL.read_bytes(), format=ox.RdfFormat.TRIG)
    store.bulk_load(ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"")
    return store
