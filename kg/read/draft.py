"""What a reader found in one source goes in, an Article comes out."""

from dataclasses import dataclass
from datetime import date

from kg.errors import SourceError
from kg.model import Article
from kg.rdf import article_id
from kg.text import clean


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as found, before its text is cleaned and its id is minted."""

    source: str
    text: str
    title: str = ""
    published: date | None = None
    publisher: str = ""
    place: str = ""
    lang: str = "vi"


def as_article(draft: Draft, place: str | None = None) -> Article:
    """The article of a draft; a place that the user gave wins over what the page says.

    Raises SourceError if no text is left.
    """
    text = clean(draft.text).strip()
    if not text:
        raise SourceError("there is no text in it", where=draft.source)
    return Article(
        id=article_id(draft.source),
        source=draft.source,
        text=text,
        lang=draft.lang,
        title=" ".join(clean(draft.title).split()),
        published=draft.published,
        publisher=" ".join(clean(draft.publisher).split()),
        place_hint=place or draft.place,
    )
