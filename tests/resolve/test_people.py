"""Who is who: each case says who is told of in which article, and how many people these are."""

import random

import pytest

from kg.resolve import PersonRecord, Seen, cluster_people
from kg.resolve.evidence import reasons, rules

BASE = "http://localhost:8010/"
W3ID = "https://w3id.org/kg-officials"
BINH_DUONG, LONG_AN, HCM_OLD, HCM_NEW = (
    f"{W3ID}/place/{p}" for p in ("binh-duong@1997", "long-an@1976", "ho-chi-minh@1976", "ho-chi-minh@2025")
)


def at(head: str, kind: str, place: str, day: str = "2020-01-01", status: str = "Incumbent", settled: bool = True) -> Seen:
    unit = place.rpartition("/")[2]
    role = f"{W3ID}/role/{head}-{kind}"
    name = f"{kind} {unit.partition('@')[0]}"
    iri = f"#holding-{head}-{kind}-{unit}-{day}-{status}"
    return Seen(iri, status, ("t",), role, f"{BASE}body/{kind}-{unit}", settled, kind, name, place, day)


def person(number: int, name: str, *seen: Seen, gender: str = "", day: str = "2020-01-01") -> PersonRecord:
    article = f"{BASE}article/{number}"
    return PersonRecord(f"{article}#{name}-{gender}", article, day, f'"{name}"@vi', name, (), gender, seen)


CHAIR = at("chu-tich", "ubnd", BINH_DUONG)
SECRETARY = at("bi-thu", "cap-uy", BINH_DUONG)
HEALTH = at("giam-doc", "so", BINH_DUONG)
CASES = {
    "one post": (["Trần Văn An", "Trần Văn An"], [[CHAIR], [CHAIR]], 1),
    "accents": (["Trần Văn An", "Trần Văn Ân"], [[CHAIR], [CHAIR]], 2),
    "case and the place of tone marks": (["Lê Thị Hòa", "Lê Thị Hoà"], [[CHAIR], [CHAIR]], 1),
    "one body, another role": (["Trần Văn An"] * 2, [[CHAIR], [at("pho-chu-tich", "ubnd", BINH_DUONG)]], 1),
    "two seats at the head of one place": (["Trần Văn An"] * 2, [[CHAIR], [SECRETARY]], 1),
    "a department and the head of one place": (["Trần Văn An"] * 2, [[CHAIR], [HEALTH]], 2),
    "two provinces": (["Trần Văn An"] * 2, [[CHAIR], [at("chu-tich", "ubnd", LONG_AN)]], 2),
    "nothing known": (["Trần Văn An"] * 2, [[], []], 2),
    "a given name alone": (["An", "An"], [[CHAIR], [CHAIR]], 2),
    "a body that is not settled": (["Trần Văn An"] * 2, [[CHAIR._replace(settled=False)]] * 2, 2),
    "an assembly of hundreds": (["Trần Văn An"] * 2, [[at("dai-bieu", "quoc-hoi", "")]] * 2, 2),
    "its only chair": (["Trần Văn An"] * 2, [[at("chu-tich", "quoc-hoi", "")]] * 2, 1),
    "a city before and after the merger": (["Trần Văn An"] * 2, [[at("chu-tich", "ubnd", HCM_OLD)], [at("chu-tich", "ubnd", HCM_NEW)]], 1),
    "a bridge": (["Trần Văn An"] * 3, [[CHAIR], [CHAIR, HEALTH], [HEALTH]], 1),
}


@pytest.mark.parametrize("case", CASES)
def test_how_many_people(case):
    names, posts, expected = CASES[case]
    people = [person(i, name, *seen) for i, (name, seen) in enumerate(zip(names, posts, strict=True))]
    assert len(cluster_people(people)) == expected


def test_genders_that_differ_keep_people_apart_and_one_slip_costs_one_sighting():
    people = [person(i, "Trần Văn An", CHAIR, gender="male" if i else "female") for i in range(6)]
    people.append(person(9, "Trần Văn An", CHAIR))
    assert sorted(map(len, cluster_people(people))) == [1, 6]


def test_two_people_of_one_article_stay_two():
    one = person(1, "Trần Văn An", CHAIR)
    other = one._replace(iri=one.iri + "-2")
    third = person(2, "Trần Văn An", CHAIR)
    assert sorted(map(len, cluster_people([one, other, third]))) == [1, 2]


def test_posts_of_two_provinces_at_once_are_two_people():
    deputy = at("uy-vien", "ban-thuong-vu", BINH_DUONG)
    here = [person(i, "Trần Văn An", at("chu-tich", "ubnd", BINH_DUONG, day), deputy) for i, day in ((1, "2019-01-01"), (2, "2021-01-01"))]
    there = [person(i, "Trần Văn An", at("chu-tich", "ubnd", LONG_AN, day), deputy) for i, day in ((3, "2020-01-01"), (4, "2022-01-01"))]
    assert sorted(len(c) for c in cluster_people([*here, *there])) == [2, 2]
    # one after the other is a career
    later = [person(i, "Trần Văn An", at("chu-tich", "ubnd", LONG_AN, day), deputy) for i, day in ((5, "2021-01-15"), (6, "2022-01-01"))]
    assert len(cluster_people([*here, *later])) == 1


def test_the_order_does_not_matter():
    people = [person(i, "Trần Văn An", random.Random(i).choice([CHAIR, SECRETARY, HEALTH]), day=f"20{10 + i}-01-01") for i in range(12)]
    expected = cluster_people(people)
    for seed in range(5):
        random.Random(seed).shuffle(people)
        assert cluster_people(people) == expected
    assert [c[0].age for c in expected] == sorted(min(p.age for p in c) for c in expected)


def test_reasons_are_told():
    assert reasons(person(1, "Trần Văn An", CHAIR, gender="male"), person(2, "Trần Văn An", CHAIR, gender="female")) == [
        "both lead the same place",
        "same body",
        "same body under its later version",
        "same post",
        "different gender",
    ]


def test_the_rules_name_body_types_that_exist():
    assert "quoc-hoi" in rules().wide
    assert "ubnd" in rules().seats
