"""Before anything new is written: a store goes in, and its default graph is what this kg makes of its articles when it comes out."""

from kg.derive import catch_up, read_pending
from kg.derive.rebuild import compare, repair
from kg.derive.version import fingerprint, projected_by
from kg.store import Store


def settle(store: Store) -> None:
    """Finishes what a killed run has left, and projects anew what another version of kg has projected."""
    catch_up(store, read_pending(store))
    if projected_by(store) != fingerprint():
        repair(store, compare(store))
