"""What a comparison of one article by one metric found: how much is right, and each mistake with its class."""

from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict

Side = Literal["missed", "wrong"]


class Miss(BaseModel):
    """A mistake: what gold has and the graph has not (missed), or the other way round (wrong), and of which class it is."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    article: str
    metric: str
    side: Side
    what: str
    why: str


class Counts(NamedTuple):
    """Right, wrong and missed; they add up over articles."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Of what is said, how much is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """Of what gold has, how much is said."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return harmonic(self.right, self.wrong, self.missed)

    def plus(self, other: "Counts") -> "Counts":
        """Both together."""
        return Counts(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)


def harmonic(right: float, wrong: float, missed: float) -> float:
    """F1 by counts."""
    return 2 * right / (2 * right + wrong + missed) if right else 0.0


class Outcome:
    """Collects what one metric finds in one article."""

    def __init__(self, article: str, metric: str) -> None:
        self.article, self.metric = article, metric
        self.right = 0
        self.misses: list[Miss] = []

    def missed(self, what: str, why: str) -> None:
        """Gold has it, the other side does not."""
        self.misses.append(Miss(article=self.article, metric=self.metric, side="missed", what=what, why=why))

    def wrong(self, what: str, why: str) -> None:
        """The other side has it, gold does not."""
        self.misses.append(Miss(article=self.article, metric=self.metric, side="wrong", what=what, why=why))

    @property
    def counts(self) -> Counts:
        """The mistakes counted."""
        missed = sum(miss.side == "missed" for miss in self.misses)
        return Counts(self.right, len(self.misses) - missed, missed)
