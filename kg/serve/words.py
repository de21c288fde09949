"""A key and a language go in, the page's words come out; terms of the ontology bring their own labels."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from starlette.requests import Request

from kg.errors import DataError
from kg.ontology import ontology
from kg.rdf import KG, body_type_iri, role_iri

LANGUAGES: Final = ("vi", "en")
COOKIE: Final = "kg-language"
_MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    path = files("kg.serve").joinpath("assets", "words.json")
    words: dict[str, list[str]] = json.loads(path.read_text("utf-8"))
    if wrong := [key for key, pair in words.items() if len(pair) != len(LANGUAGES)]:
        raise DataError(f"not a pair of words: {', '.join(wrong)}", where=str(path))
    return {key: dict(zip(LANGUAGES, pair, strict=True)) for key, pair in words.items()}


@dataclass(frozen=True)
class Words:
    """The words of one language."""

    language: str = "vi"

    def __call__(self, key: str, **values: object) -> str:
        """The words of a key with values put in; a key without words is a mistake of ours, and raises KeyError."""
        text = _words()[key][self.language]
        return text.format(**values) if values else text

    def has(self, key: str) -> bool:
        """Whether there are words for a key."""
        return key in _words()

    def term(self, name: str) -> str:
        """The label of a status, class, participation role, body type or role by its local name; the name spelt out if it has none."""
        for iri in (KG[name], body_type_iri(name), role_iri(name)):
            if label := ontology().label(iri, self.language):
                return label
        return name.replace("-", " ")

    def label(self, iri: str) -> str:
        """The label of a term of the vocabulary by its IRI, else nothing."""
        return ontology().label(iri, self.language) or ""

    def date(self, iso: str) -> str:
        """2020-12-18 as 18/12/2020 or 18 Dec 2020, as precise as it is."""
        year, _, rest = iso[:10].partition("-")
        month, _, day = rest.partition("-")
        if not (year.isdigit() and (month or "1").isdigit() and (day or "1").isdigit()) or int(month or 1) not in range(1, 13):
            return iso
        if self.language == "vi":
            return "/".join(str(int(part)) for part in (day, month) if part) + ("/" if month else "") + year
        return " ".join(part for part in (str(int(day)) if day else "", _MONTHS[int(month) - 1] if month else "", year) if part)

    def number(self, value: float) -> str:
        """A number with the separators of the language."""
        text = f"{value:,}"
        return text if self.language == "en" else text.translate(str.maketrans(",.", ".,"))


def language_of(request: Request) -> str:
    """The language that is asked for, else the one chosen before, else what the browser prefers of the two."""
    for chosen in (request.query_params.get("lang", ""), request.cookies.get(COOKIE, "")):
        if chosen in LANGUAGES:
            return chosen
    for part in request.headers.get("accept-language", "").split(","):
        if (found := part.strip()[:2].lower()) in LANGUAGES:
            return found
    return LANGUAGES[0]
