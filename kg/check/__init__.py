"""Proves a store: every shape holds, every quote is where it says, and the default graph is what the articles imply."""

from kg.check.finding import Finding
from kg.check.judgements import stale, undecided
from kg.check.run import CHECKS, CheckReport, check

__all__ = ["CHECKS", "CheckReport", "Finding", "check", "stale", "undecided"]
