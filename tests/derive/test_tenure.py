"""How sightings of one post add up, case by case."""

import pytest

from kg.derive.tenure import Bounds, bounds, consistent, first_day, last_day, last_former, status_of, stints
from kg.resolve import Seen


def seen(*told: str, **more: str) -> list[Seen]:
    """'Incumbent 2020-01-01' -> a sighting; in the order given by number."""
    return [Seen(iri=f"#h{i}", status=t.split()[0], titles=("t",), observed=[*t.split(), ""][1], **more) for i, t in enumerate(told)]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (["Incumbent 2020-01-01", "Incumbent 2021-01-01"], [2]),
        (["Incumbent 2021-01-01", "Former 2022-01-01", "Incumbent 2023-01-01"], [2, 1]),
        (["Former 2022-01-01", "Incumbent 2021-01-01"], [2]),
        (["Former 2022-01-01", "Former 2023-01-01"], [2]),
        # of one day: nguyên before đương, so that being in office again that day is a new stint
        (["Incumbent 2022-01-01", "Former 2022-01-01"], [1, 1]),
        (["Incoming 2020-01-01", "Incumbent 2020-02-01"], [2]),
        (["Incumbent", "Former"], [2]),
        (["Incumbent", "Former 2022-01-01", "Incumbent 2023-01-01"], [1, 2]),
    ],
)
def test_a_new_stint_begins_after_nguyen(told, expected):
    assert [len(stint) for stint in stints(seen(*told))] == expected


def test_a_new_stint_begins_at_a_stated_start():
    told = [*seen("Incumbent 2015-05-05"), *(s._replace(iri="#x", start="2016-06") for s in seen("Incumbent 2020-01-01"))]
    assert [len(s) for s in stints(told)] == [1, 1]
    assert [len(s) for s in stints([t._replace(start="2015") for t in told])] == [2]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (["Incumbent 2020-01-01", "Former 2021-01-01"], "Former"),
        (["Former 2020-01-01", "Incumbent 2020-01-01", "Acting 2020-01-01"], "Incumbent"),
        (["Incumbent", "Former 2020-01-01"], "Former"),
        (["Incumbent", "Former"], "Incumbent"),
        (["Former", "Incoming"], "Incoming"),
    ],
)
def test_the_status_is_that_of_the_latest(told, expected):
    assert status_of(seen(*told)) == expected


@pytest.mark.parametrize(
    ("told", "before", "expected"),
    [
        (["Incumbent 2020-01-01", "Incumbent 2021-01-01"], "", Bounds("", "2020-01-01", "2021-01-01", "")),
        (["Incumbent 2020-01-01", "Former 2022-05-05", "Former 2023-05-05"], "", Bounds("", "2020-01-01", "2020-01-01", "2022-05-05")),
        (["Former 2022-05-05"], "", Bounds("", "", "", "2022-05-05")),
        (["Incumbent 2023-01-01"], "2022-05-05", Bounds("2022-05-05", "2023-01-01", "2023-01-01", "")),
        (["Incoming 2020-01-01"], "", Bounds()),
        (["Incumbent"], "", Bounds()),
    ],
)
def test_bounds_are_the_tightest_that_sightings_allow(told, before, expected):
    assert bounds(seen(*told), before) == expected


def test_what_articles_state_and_decisions_bound_too():
    stated = seen("Incumbent 2020-06-01", start="2019", end="2021-02")
    assert bounds(stated) == Bounds("2019-01-01", "2019-12-31", "2021-02-01", "2021-02-28")
    decided = seen("Incumbent 2020-06-01", started="2020-05-20", ended="2022-03-03")
    assert bounds(decided) == Bounds("2020-05-20", "2020-06-01", "2022-03-03", "")


def test_bounds_that_leave_no_day_are_left_out():
    assert consistent(Bounds("2021-01-01", "2020-01-01", "2022-01-01", "2021-01-01")) == Bounds("", "2020-01-01", "2022-01-01", "")
    assert consistent(Bounds("2020-01-01", "2020-01-01", "", "")) == Bounds("2020-01-01", "2020-01-01", "", "")


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021-12", "2021-12-01", "2021-12-31"),
        ("2020-05-06",) * 3,
    ],
)
def test_periods_have_a_first_and_a_last_day(value, first, last):
    assert (first_day(value), last_day(value)) == (first, last)


def test_the_last_day_of_nguyen():
    assert last_former(seen("Incumbent 2020-01-01", "Former 2021-01-01", "Former 2021-03-01")) == "2021-03-01"
