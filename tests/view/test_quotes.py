"""Sentences around the evidence: found, cut, marked."""

import pytest

from kg.store import Store
from kg.text.tokens import Tokens
from kg.view import ViewOptions, view
from kg.view.quotes import LONGEST_SENTENCE, QUOTES_PER_FACT, Sighting, clip, merge, quotes_of
from tests.view.newsroom import Newsroom, as_store
from tests.view.stories import Desk


@pytest.mark.parametrize(
    ("spans", "merged"),
    [([(0, 4), (2, 6)], [(0, 6)]), ([(5, 7), (0, 2)], [(0, 2), (5, 7)]), ([(0, 9), (2, 3)], [(0, 9)]), ([(0, 2), (2, 4)], [(0, 4)])],
)
def test_spans_that_touch_are_one(spans: list[tuple[int, int]], merged: list[tuple[int, int]]) -> None:
    assert merge(spans) == merged


@pytest.mark.parametrize("at", [0, 1500, 2990])
def test_a_very_long_sentence_is_cut_around_its_mark(at: int) -> None:
    sentence = "a" * at + "MARKED" + "b" * (2994 - at)
    shown, marks = clip(sentence, [(at, at + 6)])
    assert len(shown) <= LONGEST_SENTENCE + 4
    assert [shown[start:end] for start, end in marks] == ["MARKED"]


def test_a_mark_longer_than_the_limit_is_cut() -> None:
    shown, marks = clip("x" * 3000, [(0, 3000)])
    assert len(shown) <= LONGEST_SENTENCE + 2 and marks[0][1] - marks[0][0] <= LONGEST_SENTENCE


def often(times: int) -> Newsroom:
    desk = Desk()
    desk.roles["bi-thu"] = desk.room.role("bi-thu", "Bí thư", 10)
    desk.bodies["Tỉnh ủy An Sơn"] = desk.room.body("Tỉnh ủy An Sơn", "cap-uy")
    for number in range(times):
        story = desk.room.story(f"tin-{number}", f"Tin {number}", f"20{10 + number}-01-01")
        story.write(f"Bản tin thứ {number} viết: ông Đinh Quang Lộ, Bí thư Tỉnh ủy, đi cơ sở.")
        desk.holds(story, "Đinh Quang Lộ", "Bí thư Tỉnh ủy", "bi-thu", "Tỉnh ủy An Sơn")
    return desk.room


def test_the_latest_quotes_are_kept_and_the_first_one() -> None:
    with as_store(often(12)) as store:
        (edge,) = view(store).edges
    dates = [quote.sentence.split()[3] for quote in edge.fact.quotes]
    assert len(dates) == QUOTES_PER_FACT and dates[0] == "11" and dates[-1] == "0"
    assert edge.fact.more == 12 - QUOTES_PER_FACT
    assert (edge.fact.time.start, edge.fact.time.end, edge.fact.time.basis) == ("2010-01-01", "2021-01-01", "seen")


def test_the_sentence_with_the_post_comes_before_the_one_with_the_name() -> None:
    text = "Ông Đinh Quang Lộ sinh năm 1960. Từ năm 2001, ông là Chủ tịch Hội Làm vườn tỉnh An Sơn."
    spans = [(text.index(words), text.index(words) + len(words)) for words in ("Đinh Quang Lộ", "Chủ tịch Hội Làm vườn tỉnh An Sơn")]
    quotes = quotes_of(Sighting("http://localhost:8010/article/a", "", tuple(spans)), text, Tokens(text))
    assert [quote.sentence.split()[0] for quote in quotes] == ["Từ", "Ông"]


def test_a_link_without_a_sentence_shows_where_its_part_is_named(store: Store) -> None:
    graph = view(store, ViewOptions(focus="Ban Thường vụ Tỉnh ủy An Sơn"))
    part = next(edge for edge in graph.edges if edge.fact.relation == "part")
    assert [quote.sentence for quote in part.fact.quotes] == ["Ban Thường vụ Tỉnh ủy An Sơn tổ chức hội nghị này."]


def test_who_has_left_is_not_seen_in_office(store: Store) -> None:
    graph = view(store, ViewOptions(focus="chu thi van"))
    (fact,) = [edge.fact for edge in graph.edges if edge.fact.relation == "membership"]
    assert fact.status == "Former" and fact.time.basis == "reported" and fact.time.not_after == "2022-06-03"
