"""The default graph: article graphs and judgements go in, every fact once, with people resolved, comes out."""

from kg.derive.pending import Pending, marks_for, read_pending
from kg.derive.source import Source
from kg.derive.update import Change, catch_up

__all__ = ["Change", "Pending", "Source", "catch_up", "marks_for", "read_pending"]
