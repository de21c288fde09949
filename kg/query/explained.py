"""What an explanation is made of: a thing, the facts about it, and for each the sentences that say it."""

from kg.model import Frozen


class Evidence(Frozen):
    """One stretch of an article that says a fact; before, quote and after make its sentence."""

    article: str
    source: str
    title: str
    published: str
    publisher: str
    before: str
    quote: str
    after: str
    begin: int
    rule: str
    confidence: float


class Fact(Frozen):
    """A fact of the default graph, or a local one of an article, in words."""

    iri: str
    kind: str
    label: str
    confidence: float
    evidence: tuple[Evidence, ...]


class Explanation(Frozen):
    """What is known of a thing, and who says so."""

    iri: str
    kind: str
    label: str
    facts: tuple[Fact, ...]
