"""What a run did: counts, and what could not be done."""

from collections.abc import Callable
from dataclasses import dataclass, field

from kg.model import Problem


@dataclass
class Report:
    """How far a run has come; the same object all along."""

    read: int = 0
    """Articles read, whether written yet or not."""
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    added: int = 0
    """Triples that entered the default graph."""
    removed: int = 0
    problems: list[Problem] = field(default_factory=list)

    @property
    def seen(self) -> int:
        """Sources looked at so far, good or bad."""
        return self.read + self.unchanged + len(self.problems)


Progress = Callable[[Report], None]
"""Called whenever a report has moved on."""
