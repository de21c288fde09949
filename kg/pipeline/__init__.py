"""The order of the stages: sources and a store go in, a store whose default graph has caught up comes out."""

from kg.pipeline.build import Options, build, build_articles, read_all
from kg.pipeline.change import find_articles, forget, judge, prove, rebuild, unjudge
from kg.pipeline.describe import describe
from kg.pipeline.report import Progress, Report

__all__ = [
    "Options",
    "Progress",
    "Report",
    "build",
    "build_articles",
    "describe",
    "find_articles",
    "forget",
    "judge",
    "prove",
    "read_all",
    "rebuild",
    "unjudge",
]
