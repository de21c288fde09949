"""Times become bars in per cent of one scale."""

import pytest

from kg.serve.chart import draw, years_of
from kg.serve.dossier import Told
from kg.view.model import Fact, Relation, Time


def told(start: str, end: str = "", status: str = "Incumbent", **bounds: str) -> Told:
    return Told(Fact(f"f-{start}-{end}", Relation.MEMBERSHIP, status=status, time=Time(start, end or start, "seen", **bounds)), None)


@pytest.mark.parametrize(
    ("iso", "at_end", "years"),
    [("2020", False, 2020), ("2020", True, 2021), ("2020-07", False, 2020.5), ("2020-06", True, 2020.5), ("2020-01-01", False, 2020)],
)
def test_dates_are_numbers_of_years(iso: str, at_end: bool, years: float) -> None:
    assert years_of(iso, at_end=at_end) == pytest.approx(years)


def test_bars_lie_where_their_times_do() -> None:
    drawn = draw([("Giám đốc", "Sở Y tế", told("2020", "2021")), ("Bí thư", "Tỉnh ủy", told("2022-01-01", "2023-12-31"))])
    assert drawn is not None
    assert [year for _, year in drawn.years] == [2020, 2021, 2022, 2023, 2024]
    first, second = (row.bars[0] for row in drawn.rows)
    assert (first.left, first.width) == (0, 50)
    assert (second.left, round(second.left + second.width)) == (50, 100)


def test_one_row_holds_all_stints_of_one_post() -> None:
    drawn = draw([("Bí thư", "A", told("2010")), ("Bí thư", "B", told("2011")), ("Bí thư", "A", told("2019", status="Former"))])
    assert drawn is not None
    assert [(row.label, row.note, [bar.kind for bar in row.bars]) for row in drawn.rows] == [
        ("Bí thư", "A", ["incumbent", "former"]),
        ("Bí thư", "B", ["incumbent"]),
    ]


def test_what_the_articles_allow_is_pale() -> None:
    drawn = draw([("x", "", told("2015", "2016", not_before="2012", not_after="2019")), ("y", "", told("2010", "2020"))])
    assert drawn is not None
    (before, after) = drawn.rows[0].bars[0].pale
    assert before[0] < drawn.rows[0].bars[0].left < after[0]


def test_without_dates_nothing_is_drawn() -> None:
    assert draw([("x", "", told(""))]) is None
    assert draw([]) is None
    assert draw([("x", "", told("2021-01-15")), ("y", "", told("2021-01-20"))]) is None


def test_what_was_seen_on_one_day_can_be_seen() -> None:
    drawn = draw([("x", "", told("2000-05-05")), ("y", "", told("2020-05-05"))])
    assert drawn is not None
    assert all(bar.width >= 0.9 for row in drawn.rows for bar in row.bars)
