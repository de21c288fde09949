"""A class whose fields a language file fills -> one whose values are checked as the file is read, and which nobody changes later."""

from typing import TypeVar, cast, dataclass_transform

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass

C = TypeVar("C")
_CONFIG = ConfigDict(extra="forbid", defer_build=True)  # one checker for a file, not another for each class in it


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(Field,))
def checked(shape: type[C]) -> type[C]:
    """The class as a checked dataclass, and no model: reading asks for its fields all the time, and those of a model take twice as long."""
    return cast("type[C]", dataclass(shape, config=_CONFIG, frozen=True, kw_only=True))
