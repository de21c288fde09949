"""Each metric on small accounts: what is right, and of which class a mistake is."""

import pytest

from kg.evaluate.account import Account, Decision, Happening, Paper, Part, Position, Someone
from kg.evaluate.alignment import Comparison
from kg.evaluate.evaluate import METRICS

LAI, TIEN = "Trần Thị Bích Lài", "Đặng Quốc Tiến"


def someone(name, **more):
    return Someone(name, (name,), **more)


def account(*people, **more):
    return Account("a", tuple(people), **more)


def score(metric, gold, said):
    out = METRICS[metric](Comparison(gold, said))
    return out.right, sorted((miss.side, miss.why) for miss in out.misses)


@pytest.mark.parametrize(
    ("said", "right", "mistakes"),
    [
        ([LAI, TIEN], 2, []),
        ([LAI], 1, [("missed", "not taken for a person")]),
        ([LAI, "Quốc Tiến"], 1, [("missed", "name cut short or run on"), ("wrong", "name cut short or run on")]),
        ([LAI, TIEN, "Hội An"], 2, [("wrong", "no person of the gold")]),
        (["Bích Lài", TIEN], 2, []),  # an alias of more than one word
        (["Lài", TIEN], 1, [("missed", "name cut short or run on"), ("wrong", "name cut short or run on")]),
        (["TRẦN THỊ BÍCH LÀI", TIEN], 2, []),
    ],
)
def test_persons(said, right, mistakes):
    gold = account(someone(LAI, aliases=("bà Lài", "Bích Lài", "Lài")), someone(TIEN))
    assert score("persons", gold, account(*map(someone, said))) == (right, mistakes)


def test_identity():
    gold = account(someone(LAI), someone(TIEN))
    twice = Account("a", (Someone("1", (LAI,)), Someone("2", (LAI,)), Someone("3", (TIEN,))))
    both = Account("a", (Someone("1", (LAI, TIEN)),))
    assert score("identity", gold, twice) == (1, [("wrong", "one person as several")])
    assert score("identity", gold, both) == (1, [("wrong", "several people as one")])
    assert score("persons", gold, twice)[0] == 2


def test_gender():
    gold = account(someone(LAI, gender="female"), someone(TIEN, gender="male"), someone("Vi Hào"))
    said = account(someone(LAI, gender="male"), someone(TIEN), someone("Vi Hào", gender="male"))
    assert score("gender", gold, said) == (0, [("missed", "gender not told"), ("wrong", "the other gender")])


def position(person, title, status="incumbent", *bodies, key="k"):
    return Position(key, person, (title,), status, frozenset(bodies))


GOLD = account(
    someone(LAI), someone(TIEN), positions=(position(LAI, "Phó Chủ tịch UBND tỉnh", "incumbent", "Ủy ban nhân dân tỉnh Long An"),)
)


@pytest.mark.parametrize(
    ("said", "right", "mistakes"),
    [
        ([position(LAI, "Phó Chủ tịch UBND tỉnh")], 1, []),
        ([position(LAI, "Phó Chủ tịch Ủy ban nhân dân tỉnh Long An")], 1, []),
        ([], 0, [("missed", "title not read")]),
        ([position(TIEN, "Phó Chủ tịch UBND tỉnh")], 0, [("missed", "given to somebody else"), ("wrong", "given to somebody else")]),
        ([position(LAI, "Phó Chủ tịch")], 0, [("missed", "title cut short or run on"), ("wrong", "title cut short or run on")]),
        ([position(LAI, "Chủ tịch UBND tỉnh")], 0, [("missed", "title not read"), ("wrong", "no position of the gold")]),
        ([position("Lạ", "Bí thư Tỉnh ủy")], 0, [("missed", "title not read"), ("wrong", "holder is no person of the gold")]),
        # the same once more, in the same status: no mistake; in another status: one
        ([position(LAI, "Phó Chủ tịch UBND tỉnh"), position(LAI, "Phó Chủ tịch UBND tỉnh", key="z")], 1, []),
        (
            [position(LAI, "Phó Chủ tịch UBND tỉnh"), position(LAI, "Phó Chủ tịch UBND tỉnh", "former", key="z")],
            1,
            [("wrong", "the same post twice")],
        ),
    ],
)
def test_holdings(said, right, mistakes):
    people = [someone(LAI), someone(TIEN), someone("Lạ")]
    assert score("holdings", GOLD, account(*people, positions=tuple(said))) == (right, mistakes)


@pytest.mark.parametrize(
    ("body", "right", "mistakes"),
    [
        ("UBND tỉnh Long An", 1, []),
        ("Ủy ban nhân dân tỉnh", 0, [("missed", "place or parent missing"), ("wrong", "place or parent missing")]),
        ("Ủy ban nhân dân tỉnh Tiền Giang", 0, [("missed", "another place or parent"), ("wrong", "another place or parent")]),
        ("Tỉnh ủy Long An", 0, [("missed", "another body"), ("wrong", "another body")]),
        (None, 0, [("missed", "no body")]),
    ],
)
def test_bodies(body, right, mistakes):
    said = account(someone(LAI), positions=(position(LAI, "Phó Chủ tịch UBND tỉnh", "incumbent", *([body] if body else [])),))
    assert score("bodies", GOLD, said) == (right, mistakes)


def test_status_and_exact_title():
    said = account(someone(LAI), positions=(position(LAI, "Phó Chủ tịch UBND tỉnh Long An", "former"),))
    assert score("status", GOLD, said) == (0, [("wrong", "former for incumbent")])
    assert score("exact-titles", GOLD, said) == (0, [("missed", "worded otherwise"), ("wrong", "worded otherwise")])


def happening(name, kind="conference", people=(), key="e1", **more):
    parts = tuple(Part(role, who) for who, role in people)
    return Happening(key, frozenset({kind}), (name,), people=parts, **more)


EVENT = account(
    someone(LAI), someone(TIEN),
    happenings=(happening("Hội nghị sơ kết công tác y tế", people=[(LAI, "chair"), (TIEN, "attendee")], date="2021-03-04", attendance=60),),
)  # fmt: skip


def met(*happenings):
    return account(someone(LAI), someone(TIEN), happenings=happenings)


@pytest.mark.parametrize(
    ("said", "right", "mistakes"),
    [
        ([happening("hội nghị sơ kết")], 1, []),
        ([happening("hội nghị", people=[(LAI, "speaker")])], 1, []),  # half of the people are enough
        ([happening("hội nghị")], 0, [("missed", "named otherwise"), ("wrong", "named otherwise")]),
        ([happening("hội nghị sơ kết công tác", "meeting")], 0, [("missed", "another kind"), ("wrong", "another kind")]),
        ([], 0, [("missed", "not read")]),
    ],
)
def test_events(said, right, mistakes):
    assert score("events", EVENT, met(*said)) == (right, mistakes)


def test_dates_and_numbers_of_events():
    name = "Hội nghị sơ kết công tác y tế"
    assert score("event-dates", EVENT, met(happening(name, date="2021-03-04"))) == (1, [])
    assert score("event-dates", EVENT, met(happening(name, date="2021-03"))) == (0, [("missed", "another day"), ("wrong", "another day")])
    assert score("event-dates", EVENT, met(happening(name))) == (0, [("missed", "no day")])
    assert score("event-numbers", EVENT, met(happening(name, attendance=60, venues=3))) == (
        1, [("wrong", "number of venues that the text does not settle")],
    )  # fmt: skip


def test_participations():
    name = "Hội nghị sơ kết công tác y tế"
    said = met(happening(name, people=[(LAI, "speaker"), (LAI, "attendee"), (TIEN, "attendee")]))
    assert score("participations", EVENT, said) == (1, [("missed", "another role"), ("wrong", "another role")])
    # at the event itself the bare attendee counts
    assert score("event-participations", EVENT, said)[0] == 1
    assert len(score("event-participations", EVENT, said)[1]) == 3


def test_bodies_of_events():
    gold = account(
        happenings=(Happening("e1", frozenset({"session"}), ("kỳ họp thứ ba",), bodies=(Part("organiser", "x", frozenset({"HĐND xã"})),)),)
    )
    said = account(
        happenings=(
            Happening("i", frozenset({"session"}), ("kỳ họp thứ ba",), bodies=(Part("host", "y", frozenset({"Hội đồng nhân dân xã"})),)),
        )
    )
    assert score("event-bodies", gold, gold) == (1, [])
    assert score("event-bodies", gold, said) == (0, [("missed", "another role"), ("wrong", "another role")])


@pytest.mark.parametrize(
    ("said", "right", "mistakes"),
    [
        ([Decision(TIEN, "start", ("Giám đốc Sở Y tế",))], 1, []),
        ([Decision(TIEN, "start", ("Giám đốc Sở Y tế tỉnh Long An",))], 1, []),
        ([Decision(TIEN, "end", ("Giám đốc Sở Y tế",))], 0, [("missed", "another kind"), ("wrong", "another kind")]),
        ([Decision(TIEN, "start", ("Giám đốc Sở Nội vụ",))], 0, [("missed", "another post"), ("wrong", "another post")]),
        ([Decision(LAI, "death", ("",))], 0, [("missed", "not read"), ("wrong", "no change of the gold")]),
        ([], 0, [("missed", "not read")]),
    ],
)
def test_changes(said, right, mistakes):
    people = [someone(LAI), someone(TIEN)]
    gold = account(*people, decisions=(Decision(TIEN, "start", ("Giám đốc Sở Y tế",)),))
    assert score("changes", gold, account(*people, decisions=tuple(said))) == (right, mistakes)


@pytest.mark.parametrize(
    ("titles", "numbers", "right"),
    [
        (("Quyết định số 812/QĐ-UBND",), ("812/QĐ-UBND",), 1),
        (("Quyết định số 812/QĐ-UBND",), (), 1),
        (("Quyết định số 813/QĐ-UBND",), ("813/QĐ-UBND",), 0),
        (("Công văn",), ("812/qđ-ubnd",), 1),
    ],
)
def test_documents(titles, numbers, right):
    gold = account(papers=(Paper(("Quyết định số 812/QĐ-UBND",), ("812/QĐ-UBND",)),))
    assert score("documents", gold, account(papers=(Paper(titles, numbers),)))[0] == right


def test_an_account_agrees_with_itself():
    full = account(
        someone(LAI, gender="female", official=True), someone(TIEN), positions=GOLD.positions, happenings=EVENT.happenings,
        decisions=(Decision(TIEN, "start", ("Giám đốc Sở Y tế",)),), papers=(Paper(("Luật Đất đai",), ()),),
    )  # fmt: skip
    for metric in METRICS:
        right, mistakes = score(metric, full, full)
        assert mistakes == [], metric
        assert right or metric in {"event-bodies"}
