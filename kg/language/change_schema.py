"""The shape of changes.yaml: what each field means and which values it may have."""

from functools import cached_property
from typing import Literal

from kg.language.checked import checked
from kg.text.phrases import Phrases


@checked
class ChangeCue:
    """Words that tell one kind of personnel decision."""

    kind: Literal[
        "Appointment", "Election", "Transfer", "Dismissal", "Resignation", "Retirement", "Discipline", "Suspension", "Prosecution", "Death"
    ]
    effect: Literal["start", "acting", "end", "keep", "none", "die"]
    voice: Literal["object", "subject"]
    near: bool = False
    tasks: bool = False
    posts: bool = False
    asks: bool = False
    forms: tuple[str, ...]


@checked
class ChangeTest:
    """A text and the changes to be read from it: person, kind, post."""

    text: str
    changes: tuple[tuple[str, str, str | None], ...]


@checked
class Join:
    """The words for joining a committee, what it makes of a person, the committees whose seat is a post of its own, and those elected."""

    words: tuple[str, ...]
    head: str
    bodies: tuple[str, ...]
    apart: tuple[str, ...]
    listed: tuple[str, ...]


@checked
class Charge:
    """The words for looking after a body, the verbs that give it to somebody, and the bodies."""

    words: tuple[str, ...]
    given: tuple[str, ...]
    not_behind: frozenset[str]
    bodies: tuple[str, ...]

    @cached_property
    def giving(self) -> Phrases:
        """`given`, to be looked up."""
        return Phrases(self.given)


@checked
class ChangesFile:
    """changes.yaml."""

    cues: tuple[ChangeCue, ...]
    join: Join
    charge: Charge
    never: tuple[str, ...]
    nominal: tuple[str, ...]
    founding: tuple[str, ...]
    deciding: tuple[str, ...]
    announced: tuple[str, ...]
    into: tuple[str, ...]
    post_words: tuple[str, ...]
    past: tuple[str, ...]
    terms_behind: tuple[str, ...]
    tests: tuple[ChangeTest, ...]

    @cached_property
    def nominal_parts(self) -> tuple[list[str], ...]:
        """The words of each entry of `nominal`."""
        return tuple(word.split() for word in self.nominal)

    @cached_property
    def nominal_ends(self) -> frozenset[str]:
        """The last word of each: most verbs stand behind none."""
        return frozenset(parts[-1] for parts in self.nominal_parts)

    @cached_property
    def term_after_term(self) -> Phrases:
        """`terms_behind`, to be looked up."""
        return Phrases(self.terms_behind)
