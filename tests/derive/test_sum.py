"""Adding one more sighting to a sum gives what adding everything up gives, whenever it gives anything."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.derive.person import render
from kg.derive.state import PersonState
from kg.derive.sum import Post, add_one, add_up
from kg.resolve import PersonRecord, Seen

BASE = "http://localhost:8010/"
ROLE = "https://w3id.org/kg-officials/role/chu-tich-ubnd"

sightings = st.tuples(
    st.sampled_from(["Incumbent", "Incumbent", "Incumbent", "Former", "Acting", "Incoming"]),
    st.sampled_from(["2020-01-01", "2020-02-02", "2020-03-03", "2020-04-04", ""]),
    st.sampled_from(["", "", "", "", "2020-02"]),
    st.sampled_from([1, 1, 2]),
    st.sampled_from(["", "", "2020-02-01"]),
)
records = st.lists(
    st.tuples(st.sampled_from(["2020-01-01", "2020-03-03", ""]), st.lists(sightings, min_size=1, max_size=2)), min_size=1, max_size=7
)


def post_of(seen: Seen) -> Post:
    return Post(f'"Chức {seen.body[-1]}"@vi', True)


def record(number: int, issued: str, seen: list[tuple[str, str, str, int, str]]) -> PersonRecord:
    article = f"{BASE}article/bai-{number}"
    return PersonRecord(
        iri=f"{article}#tran-van-an",
        article=article,
        issued=issued,
        name='"Trần Văn An"@vi',
        plain="Trần Văn An",
        labels=(f'"ông {number % 3}"@vi',),
        gender="male",
        seen=tuple(
            Seen(
                iri=f"{article}#holding-{i}",
                status=status,
                titles=(f'"Chủ tịch {body} {number % 2}"@vi',),
                role=ROLE if body == 1 else "",
                body=f"{BASE}body/{body}",
                settled=True,
                observed=observed,
                start=start,
                confidence=0.5 + number / 20,
                started=started,
            )
            for i, (status, observed, start, body, started) in enumerate(seen)
        ),
    )


taken: Counter[bool] = Counter()


@settings(max_examples=400, deadline=None)
@given(records)
def test_one_more_is_the_same_as_all_at_once(told):
    people = [record(i, issued, seen) for i, (issued, seen) in enumerate(told)]
    sums = add_up(people[:1], BASE, post_of)
    for i, person in enumerate(people[1:], start=2):
        whole = add_up(people[:i], BASE, post_of)
        one_more = add_one(sums.state, person, BASE, post_of)
        taken[one_more is not None] += 1
        if one_more:
            assert one_more.state.to_json() == whole.state.to_json()
            assert one_more.homes == {s.iri: whole.homes[s.iri] for s in person.seen}
        sums = whole
        assert PersonState.from_json(sums.state.to_json()) == sums.state
        assert render(PersonState.from_json(sums.state.to_json()), BASE) == render(sums.state, BASE)


def test_sums_are_used_for_what_is_common():
    assert taken[True] > 50


def test_order_of_records_does_not_matter():
    people = [record(i, "2020-01-01", [("Incumbent", f"2020-0{1 + i % 3}-01", "", 1, "")]) for i in range(6)]
    assert add_up(people, BASE, post_of) == add_up(people[::-1], BASE, post_of)
