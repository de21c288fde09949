"""Headers of named queries: what they say, and what they may not leave out."""

import pytest

from kg.errors import DataError
from kg.query.header import parse_query

GOOD = """# vi: Ai
# en: Who
# param place: place | nơi | place
# param from: date, default 1900 | từ | from
# param kind: choice(Visit Trial), required | loại | kind
# join: names
# example: kg query who
SELECT ?names WHERE {
  VALUES ?placeName { "x" }  #? place
  ?place kg:searchLabel ?placeName  #? place
  VALUES ?from { "1900" }
  VALUES ?kind { kg:Visit }
}
"""


def test_a_header_is_read():
    query = parse_query("who", GOOD)
    assert (query.vi, query.en, query.example, query.join) == ("Ai", "Who", "kg query who", "names")
    place, start, kind = query.params
    assert (place.kind, place.required, place.default, place.variable) == ("place", False, None, "placeName")
    assert (start.kind, start.default, start.variable) == ("date", "1900", "from")
    assert (kind.choices, kind.required) == (("Visit", "Trial"), True)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("# vi: Ai\n", "", "lacks vi"),
        ("# example: kg query who\n", "", "lacks example"),
        ('  VALUES ?placeName { "x" }  #? place\n', "", "no VALUES .placeName"),
        ('"x" }  #? place', '"x" }', "would always count"),
        ("  ?place kg:searchLabel", "  ?where kg:searchLabel", "is not bound by"),
        ("# param from: date,", "# param from date,", "not a parameter"),
        ("date, default", "time, default", "kind"),
    ],
)
def test_a_bad_header_is_refused(old, new, said):
    with pytest.raises((DataError, ValueError), match=said):
        parse_query("who", GOOD.replace(old, new))
