"""Builds and queries knowledge graphs of public officials from official news."""
