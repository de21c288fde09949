"""Who does what, as one sentence says it: the form in which deeds are handed on."""

from typing import NamedTuple

from kg.language.participation_schema import Act

Found = tuple[int, int, Act]  # the tokens of a verb and what it means


class Deed(NamedTuple):
    """Tokens at..end are the verb; subjects and objects are positions in scene.mentions. how: subject, received, …"""

    at: int
    end: int
    act: Act
    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    how: str
