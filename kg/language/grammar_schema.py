"""The shape of grammar.yaml: the small words by which sentences tie people, titles and decisions together."""

from kg.language.schema import _Checked


class GrammarFile(_Checked):
    """grammar.yaml."""
