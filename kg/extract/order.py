"""What stands somewhere in the text -> its first token, to sort such things and to look them up by."""

from typing import Protocol


class Placed(Protocol):
    """A name, a title, a body, a date: anything with a first token."""

    @property
    def start(self) -> int: ...


def by_start(found: Placed) -> int:
    """The key of sorted lists: `bisect_left(bodies, at, key=by_start)`."""
    return found.start
