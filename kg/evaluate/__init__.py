"""Scores a graph against gold annotations, and annotators against each other."""

from kg.evaluate.evaluate import METRICS, agree, evaluate, floors_missed, in_half
from kg.evaluate.gold import GoldArticle, read_gold
from kg.evaluate.graph import open_graph
from kg.evaluate.outcome import Miss
from kg.evaluate.report import ArticleScore, Report, Score
from kg.evaluate.split import halves

__all__ = [
    "METRICS",
    "ArticleScore",
    "GoldArticle",
    "Miss",
    "Report",
    "Score",
    "agree",
    "evaluate",
    "floors_missed",
    "halves",
    "in_half",
    "open_graph",
    "read_gold",
]
