"""What tells things of one name apart."""

import pytest

from kg.query import run, told_apart
from tests.smallworld import small_store


@pytest.fixture(scope="module")
def store():
    with small_store() as opened:
        yield opened


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ('?x foaf:name "Lê Thị Thu Hà"@vi', "Chủ tịch Ủy ban nhân dân tỉnh Bình Dương"),
        ('?x skos:prefLabel "Tỉnh ủy Bình Dương"@vi', "from 1997-01-01"),
        ("?x a kg:Conference", "2020-12-23, tỉnh Bình Dương"),
        ('?x kg:number "45/QĐ-UBND"', "2022-03-01, Ủy ban nhân dân tỉnh Bình Dương"),
    ],
)
def test_words(store, pattern, words):
    iri = run(store, f"SELECT ?x {{ {pattern} }} ORDER BY ?x LIMIT 1")[0]["x"]
    assert words in told_apart(store, [iri])[iri]


def test_nothing_is_known_of_what_is_not_there(store):
    assert told_apart(store, [f"{store.base_iri}person/none"]) == {f"{store.base_iri}person/none": ""}
