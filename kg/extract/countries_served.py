"""People of one article and their titles -> the foreign country that each of them serves, as far as the text tells it."""

from collections import Counter

from kg.extract.bodies import BodyPhrase
from kg.extract.introductions import Owned
from kg.extract.people import Cast, PersonDraft
from kg.extract.reading import Reading
from kg.extract.titles import Title


def countries_served(reading: Reading, titles: list[Title], cast: Cast, owned: list[Owned]) -> dict[int, str]:
    """Person -> country; where nothing settles it, an empty word.

    Their own title says it, or their name is of no shape of the language and one country stands beside them or leads.
    """
    home, dealt_with = reading.language.naming.home_country, reading.language.naming.bodies.named_after_countries
    surnames = reading.language.names.surnames
    found: dict[int, str] = {}
    for o in owned:
        where = _country(titles[o.title].body, dealt_with)
        if o.name in cast.at and where and where != home:
            found.setdefault(cast.at[o.name], where)
    strange = [n for n, p in enumerate(cast.people) if n not in found and p.name.split()[0] not in surnames and p.name.isascii()]
    named = _countries_named(reading) if strange else {}
    return found | {person: _country_around(reading, cast.people[person], named) for person in strange}


def _country_around(reading: Reading, person: PersonDraft, named: dict[int, list[str]]) -> str:
    """The country that the sentences about somebody name most; where they name none, the one that leads by far."""
    sentence = reading.tokens.sentence
    near = {sentence[mention.start] for mention in person.mentions}
    beside = Counter(country for number in near for country in named.get(number, ()))
    everywhere = Counter(country for countries in named.values() for country in countries)
    often = beside or everywhere
    first, second, *_ = *often.most_common(2), ("", 0), ("", 0)
    # a country named once beside them, in an article about another one, is whom they dealt with
    leads = first[1] > (second[1] if beside else 2 * second[1]) and 2 * everywhere[first[0]] >= max(everywhere.values(), default=0)
    return first[0] if leads else ""


def _countries_named(reading: Reading) -> dict[int, list[str]]:
    """Sentence -> the foreign countries that it names."""
    found: dict[int, list[str]] = {}
    for i, (_, country) in reading.country.items():
        if country != reading.language.naming.home_country:
            found.setdefault(reading.tokens.sentence[i], []).append(str(country))
    return found


def _country(body: BodyPhrase | None, dealt_with: frozenset[str]) -> str:
    """The country that a body, or one that it is part of, is said to be of; bodies of the types `dealt_with` only deal with it."""
    while body is not None:
        if body.seat.country and body.type not in dealt_with:
            return body.seat.country
        body = body.parent
    return ""
