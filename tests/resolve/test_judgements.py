"""What people decide beats what the rule says; the latest counts; nothing follows from nodes that are gone."""

import pytest

from kg.resolve import Judgement, Judgements, PersonRecord, cluster_people
from kg.resolve.judgements import list_judgements, read_judgements, weigh
from tests.resolve.test_people import CHAIR, HEALTH, person
from tests.world import memory

A, B, C, D = (person(i, "Trần Văn An", CHAIR, HEALTH if i > 2 else CHAIR, day=f"202{i}-01-01") for i in range(4))
X, Y = (person(i, "Trần Văn An", day=f"202{i}-01-01") for i in (5, 6))
OTHER = person(7, "Nguyễn Bá", CHAIR)


def decide(*told: tuple[str, PersonRecord, PersonRecord]) -> Judgements:
    return weigh(Judgement(d, (a.iri, b.iri), "", "t", f"2024-01-{i + 1:02}T00:00:00Z") for i, (d, a, b) in enumerate(told))


CASES = {
    "the rule alone": ([A, B, X], [], [[A, B], [X]]),
    "same": ([A, X], [("Same", A, X)], [[A, X]]),
    "same is transitive": ([A, X, Y], [("Same", A, X), ("Same", X, Y)], [[A, X, Y]]),
    "same across names": ([A, OTHER], [("Same", A, OTHER)], [[A, OTHER]]),
    "different beats the rule": ([A, B], [("Different", A, B)], [[A], [B]]),
    "different beats same": ([A, X, Y], [("Same", A, X), ("Same", X, Y), ("Different", A, Y)], [[A, X], [Y]]),
    "the latest on a pair": ([A, X], [("Same", A, X), ("Different", X, A)], [[A], [X]]),
    "taken back by unsure": ([A, X], [("Same", A, X), ("Unsure", A, X)], [[A], [X]]),
    "unsure leaves the rule": ([A, B], [("Unsure", A, B)], [[A, B]]),
    "the others go with whom they share more": ([A, C, D], [("Different", A, D)], [[A, C], [D]]),
    "or with the earlier": ([A, B, C], [("Different", B, C)], [[A, B], [C]]),
    "gone": ([A, X], [("Same", A, Y)], [[A], [X]]),
    "with oneself": ([A, X], [("Different", A, A)], [[A], [X]]),
}


@pytest.mark.parametrize("case", CASES)
def test_clusters(case):
    people, told, expected = CASES[case]
    found = cluster_people(people, decide(*told))
    assert found == expected
    assert cluster_people(people[::-1], decide(*told)) == found


def test_judgements_come_back_from_the_store():
    store = memory()
    told = [
        Judgement(
            "Same",
            ("http://localhost:8010/article/a#x", "http://localhost:8010/article/b#y"),
            "một người",
            "biên tập",
            "2024-01-01T00:00:00Z",
        ),
        Judgement("Reject", ("http://localhost:8010/article/a#holding-1",), "đọc sai", "biên tập", "2024-01-02T00:00:00Z"),
        Judgement("Confirm", ("http://localhost:8010/article/a#holding-1",), "", "biên tập", "2024-01-03T00:00:00Z"),
    ]
    store.change(add={f"{store.base_iri}judgements": [t for j in told for t in j.triples(store.base_iri)]})
    assert list_judgements(store) == told
    weighed = read_judgements(store)
    assert weighed.confirmed == {told[1].nodes[0]}
    assert not weighed.rejected
    assert told[0].iri("http://a/") != told[1].iri("http://a/")
    assert weighed.bound(told[0].nodes[0]) == set(told[0].nodes)


@pytest.mark.parametrize("second", ["00.120000", "00.000000", "00.000012", "10"])
def test_a_judgement_is_found_again_whatever_its_time(second):
    store, at = memory(), f"2024-01-01T00:00:{second}Z"
    judgement = Judgement("Reject", ("http://localhost:8010/article/a#holding-1",), "đọc sai", "biên tập", at)
    store.change(add={f"{store.base_iri}judgements": judgement.triples(store.base_iri)})
    assert list_judgements(store) == [judgement]
    assert list_judgements(store)[0].iri(store.base_iri) == judgement.iri(store.base_iri)


def test_within_a_second_the_latest_counts():
    store = memory()
    node = "http://localhost:8010/article/a#holding-1"
    told = [Judgement(d, (node,), "", "t", f"2024-01-01T00:00:{at}Z") for d, at in (("Reject", "00.000000"), ("Confirm", "00.500000"))]
    store.change(add={f"{store.base_iri}judgements": [t for j in told for t in j.triples(store.base_iri)]})
    assert list_judgements(store) == told
    assert read_judgements(store).confirmed == {node}
