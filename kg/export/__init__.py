"""The graph goes in, a file of the format asked for comes out; the same graph always gives the same bytes."""

from kg.export.formats import FORMATS, export, resolve_format
from kg.export.options import Options

__all__ = ["FORMATS", "Options", "export", "resolve_format"]
