"""The shape of naming.yaml: the small words inside and around names of people, bodies and places."""

from kg.language.schema import _Checked


class NamingFile(_Checked):
    """naming.yaml."""
