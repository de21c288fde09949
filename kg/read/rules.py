"""data/sites/pages.yaml goes in, compiled and checked rules for reading pages come out."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from kg.errors import DataError
from kg.read.selector import xpath
from kg.share import share_file

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")


@dataclass(frozen=True, slots=True)
class Rules:
    """How pages are built: XPaths in order of trust, and what furniture looks like."""

    body: tuple[str, ...]
    title: tuple[str, ...]
    sapo: tuple[str, ...]
    date: tuple[str, ...]
    date_fields: tuple[str, ...]
    aside: frozenset[str]
    tools: re.Pattern[str]
    lines: re.Pattern[str]
    openers: re.Pattern[str]


@cache
def rules() -> Rules:
    """The rules shipped with kg; raises DataError if one breaks its own examples."""
    path = share_file("data", "sites", "pages.yaml")
    raw: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    for row in raw["aside"]:
        _check(row, row["words"] in _phrases(row["like"]), row["words"] in _phrases(row["unlike"]), path)
    return Rules(
        body=tuple(xpath(s) for s in raw["body"]),
        title=tuple(xpath(s) for s in raw["title"]),
        sapo=tuple(xpath(s) for s in raw["sapo"]),
        date=tuple(xpath(s) for s in raw["date"]),
        date_fields=tuple(raw["date_fields"]),
        aside=frozenset(row["words"] for row in raw["aside"]),
        tools=_repeated(_patterns(raw["tools"], path)),
        lines=_patterns(raw["lines"], path),
        openers=_patterns(raw["openers"], path),
    )


def names_aside(names: str) -> bool:
    """Whether a class or id ('box-tin-lien-quan', 'divTinKhac') names what stands beside an article."""
    return not rules().aside.isdisjoint(phrases(names))


def phrases(names: str) -> set[str]:
    """The words of class names and ids, each alone and with its neighbours: up to three, with spaces between them."""
    found: set[str] = set()
    for name in names.split():
        words = [w.lower() for w in _WORD.findall(name)]
        found.update(" ".join(words[i : i + n]) for n in (1, 2, 3) for i in range(len(words) - n + 1))
    return found


def _phrases(selector: str) -> set[str]:
    return phrases(re.split(r"[.#]", selector, maxsplit=1)[1])


def _patterns(rows: list[dict[str, str]], path: Path) -> re.Pattern[str]:
    for row in rows:
        pattern = re.compile(row["pattern"], re.I)
        _check(row, bool(pattern.fullmatch(row["like"])), bool(pattern.fullmatch(row["unlike"])), path)
    return re.compile("|".join(f"(?:{row['pattern']})" for row in rows), re.I)


def _repeated(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern.pattern})(?:[\s|•·,-]+(?:{pattern.pattern}))*", re.I)


def _check(row: dict[str, str], like: bool, unlike: bool, path: Path) -> None:
    if not like or unlike:
        raise DataError(f"the rule does not keep to its examples: {row}", where=str(path))
