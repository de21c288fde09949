"""What a check finds: one thing that is not as it should be, where, and what it means in two languages."""

from kg.model import Frozen


class Finding(Frozen):
    """A violation. `check` names the check that found it, `graph` is empty for the default graph."""

    check: str
    where: str
    vi: str
    en: str
    graph: str = ""
    path: str = ""
