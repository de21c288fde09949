"""What resolution and projection see of one article's person: names, gender, and every post with its day and its trust."""

from typing import Final, NamedTuple

from kg.text import key

ORDER: Final = {"Former": 0, "Incoming": 1, "Acting": 2, "Incumbent": 3}
"""Among sightings of one day, the later status wins."""
IN_OFFICE: Final = frozenset({"Incumbent", "Acting"})


class Seen(NamedTuple):
    """One membership of an article's graph. IRIs are bare; an empty string stands for what the article does not say."""

    iri: str
    status: str
    titles: tuple[str, ...]
    """Terms, the language with them."""
    role: str = ""
    body: str = ""
    """As the projection names it; one that is not settled has a node of its own."""
    settled: bool = False
    """Whether the body is the same in every article."""
    body_type: str = ""
    body_name: str = ""
    place: str = ""
    observed: str = ""
    start: str = ""
    end: str = ""
    term: str = ""
    confidence: float = 0.0
    started: str = ""
    """The day of a change that starts this tenure."""
    ended: str = ""
    """The day of a change that ends it."""

    @property
    def order(self) -> tuple[str, int, str]:
        """Where the sighting stands among the dated ones of its tenure."""
        return (self.observed, ORDER[self.status], self.iri)


class PersonRecord(NamedTuple):
    """One person of one article."""

    iri: str
    article: str
    issued: str
    name: str
    """A term: the name with its language."""
    plain: str
    """The name without quotes and language."""
    labels: tuple[str, ...] = ()
    gender: str = ""
    seen: tuple[Seen, ...] = ()
    events: tuple[tuple[str, str], ...] = ()
    """Events (projected IRI) and what the person did there."""

    @property
    def block(self) -> str:
        """People are compared only within a block: names equal but for case and the place of tone marks. Accents count."""
        return key(" ".join(self.plain.split()))

    @property
    def age(self) -> tuple[str, str, str]:
        """The earliest member of a cluster names it: by day of issue (undated last), article, node."""
        return (self.issued or "9999", self.article, self.iri)
