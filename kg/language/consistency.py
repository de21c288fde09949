"""The files of one language -> whether what they name in each other is there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import DataError

if TYPE_CHECKING:
    from kg.language import Language


def check(language: Language, folder: Path) -> None:
    """Raises DataError where a file names a body type, head, level, paper or country that no file has."""
    _check_bodies(language, folder / "roles.yaml")
    _check_levels(language, folder / "bodies.yaml")
    _check_naming(language, folder / "naming.yaml")
    _check_grammar(language, folder / "grammar.yaml")


def _check_bodies(language: Language, where: Path) -> None:
    first_forms = {entry.forms[0] for entry in language.bodies_file.types if entry.forms}
    for head in language.heads.values():
        if head.base.mission and head.base.mission not in first_forms:
            unknown = "no type of bodies.yaml has it as its first form"
            raise DataError(f"head {head.id!r} names the mission {head.base.mission!r}", where=str(where), remedy=unknown)
        for body in [*head.bodies, *([head.base.body] if head.base.body else [])]:
            if body not in language.body_types:
                known = "bodies.yaml has no such type"
                raise DataError(f"head {head.id!r} names the body type {body!r}", where=str(where), remedy=known)


def _check_levels(language: Language, where: Path) -> None:
    for entry in language.bodies_file.types:
        if entry.level and entry.level not in language.words.levels:
            raise DataError(f"{entry.id} names the level {entry.level!r}", where=str(where), remedy="words.yaml has no such level word")


def _check_naming(language: Language, where: Path) -> None:
    for field, body in language.naming.body_ids():
        if body not in language.body_types:
            raise DataError(f"{field} names the body type {body!r}", where=str(where), remedy="bodies.yaml has no such type")
    naming = language.naming
    for head in (*naming.heads_of_state, *naming.heads_of_state.values(), *naming.heads_of_national_bodies):
        if head not in language.heads:
            raise DataError(f"naming.yaml names the head {head!r}", where=str(where), remedy="roles.yaml has no such head")

    if language.naming.home_country not in {names[0] for names in language.words.countries}:
        unknown = f"home_country is {language.naming.home_country!r}"
        raise DataError(unknown, where=str(where), remedy="write the country as its line of words.yaml begins")


def _check_grammar(language: Language, where: Path) -> None:
    said = language.grammar
    bodies = said.deciding_bodies | said.bodies_beside_a_post | said.bare_bodies_beside_a_post | said.implied_bodies | said.highest_bodies
    papers = {paper.id for paper in language.documents.types}
    for what, named, known in (
        ("body type", bodies, set(language.body_types)),
        ("head", said.delegates | said.delegation_heads | said.highest_offices, set(language.heads)),
        ("paper", said.deciding_papers, papers),
    ):
        for unknown in sorted(named - known):
            raise DataError(f"it names the {what} {unknown!r}", where=str(where), remedy="correct it, or add the entry")
