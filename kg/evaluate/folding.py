"""Two wordings -> whether they say the same name, title or body; what counts as the same is data/evaluate/vi.yaml."""

import re
import unicodedata
from collections import Counter
from functools import cache, lru_cache

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from kg.errors import DataError
from kg.share import share_file
from kg.text import key

LEAST_SHARED = 0.8
"""Share of words that two wordings have in common if one is to be the other with a few words more."""
LONGEST_TAIL = 3
"""Words by which one title may go on where the other stops: 'Chủ tịch UBND tỉnh' and 'Chủ tịch UBND tỉnh Bình Dương'."""

_WORD = re.compile(r"[\w&.-]+")


class Pair(BaseModel):
    """Two wordings, and whether folding makes them one; tried when the tests run."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    left: str
    right: str
    same: bool


class Folding(BaseModel):
    """What data/evaluate/vi.yaml holds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    write_out: dict[str, str]
    dotted: tuple[str, ...]
    distinct: frozenset[str]
    tests: tuple[Pair, ...]


@cache
def folding() -> Folding:
    """The scorer's word lists; raises DataError if the file breaks its form."""
    path = share_file("data", "evaluate", "vi.yaml")
    try:
        return Folding.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (yaml.YAMLError, ValidationError) as error:
        raise DataError(f"the file breaks its form: {error}", where=str(path)) from error


@cache
def _dotted() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(folding().dotted)})\.(?=\w{{2,}} )")


@lru_cache(maxsize=1 << 16)
def folded(text: str) -> str:
    """Case, tone placement, abbreviations, marks and spacing taken away; accents stay."""
    spread = _dotted().sub(r"\1. ", key(unicodedata.normalize("NFC", text)))
    words = (word.strip(".-") for word in _WORD.findall(spread))
    return " ".join(" ".join(folding().write_out.get(word, word) for word in words).split())


@lru_cache(maxsize=1 << 16)
def words_of(text: str) -> frozenset[str]:
    """The words of a folded text."""
    return frozenset(folded(text).split())


def similarity(left: str, right: str) -> float:
    """Words shared, of all words of both."""
    a, b = words_of(left), words_of(right)
    return len(a & b) / len(a | b) if a and b else 0.0


def nearly(left: str, right: str) -> bool:
    """One is the other with a few words more, none of which makes another post or body."""
    a, b = Counter(folded(left).split()), Counter(folded(right).split())
    if (a - b and b - a) or set((a - b) + (b - a)) & folding().distinct:
        return False
    return similarity(left, right) >= LEAST_SHARED


def same_title(left: str, right: str) -> bool:
    """Equal; or nearly so, from the same first words on; or one goes on where the other stops."""
    a, b = folded(left), folded(right)
    if a == b:
        return True
    x, y = a.split(), b.split()
    if not x or not y:
        return False
    if x[0] == y[0] and (len(x) < 2 or x[1:2] == y[1:2]) and nearly(left, right):
        return True
    return min(len(x), len(y)) >= 3 and (a.startswith(b) or b.startswith(a)) and abs(len(x) - len(y)) <= LONGEST_TAIL


def same_body(gold: str, labels: frozenset[str]) -> bool:
    """Whether one of the labels names the body of the gold."""
    return any(folded(gold) == folded(label) or nearly(gold, label) for label in labels)
