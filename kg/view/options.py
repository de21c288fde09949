"""What a caller may ask of a picture."""

from typing import Literal

from pydantic import Field, model_validator

from kg.errors import UsageError
from kg.model import Frozen, PartialDate

View = Literal["graph", "ego", "committee", "event", "timeline", "appearances"]
Centrality = Literal["degree", "betweenness", "closeness", "eigenvector", "pagerank"]
Language = Literal["vi", "en"]

NODE_LIMIT = 20_000


class ViewOptions(Frozen):
    """Which part of a store is drawn, and how."""

    focus: str = Field(default="", description="a name, accents optional, or an IRI")
    hops: int = Field(default=1, ge=1, le=6)
    start: PartialDate | None = None
    end: PartialDate | None = None
    at: PartialDate | None = Field(default=None, description="one moment: what was seen before and is not known to be over holds too")
    query: str = Field(default="", description="a named query, a file, or the text of a SELECT or CONSTRUCT")
    params: tuple[tuple[str, str], ...] = Field(default=(), description="values of the query's parameters")
    view: View | None = Field(default=None, description="what fits the focus unless told")
    size_by: Centrality | None = None
    limit: int = Field(default=NODE_LIMIT, ge=1, description="the most connected are kept")
    title: str = ""
    language: Language = "vi"

    @model_validator(mode="after")
    def _can_be_meant(self) -> "ViewOptions":
        if self.start and self.end and self.start[: len(self.end)] > self.end[: len(self.start)]:
            raise UsageError("the window ends before it begins", where=f"{self.start} to {self.end}", remedy="swap the two dates")
        if self.at and (self.start or self.end):
            raise UsageError("a moment and a span of time cannot both be asked for", remedy="leave out one of them")
        if self.params and not self.query:
            raise UsageError(f"no query asks for '{self.params[0][0]}'", remedy="name one with --query, or leave out -p")
        if self.query and self.focus:
            raise UsageError("a query and a focus cannot both say what to draw", remedy="give one of them")
        if self.view in ("ego", "committee", "event", "timeline") and not self.focus:
            raise UsageError(f"the view '{self.view}' is about one thing", remedy="say which with --focus NAME")
        return self
