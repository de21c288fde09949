"""Scores a graph against gold annotations."""
