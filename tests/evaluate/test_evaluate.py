"""A store, its exports and gold: the same scores whichever way the graph comes in."""

import json
import shutil
from pathlib import Path

import pytest

import kg
from kg.errors import NotFound, SourceError, UsageError
from kg.evaluate import agree, evaluate, floors_missed, in_half, open_graph, read_gold
from kg.store import open_store

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
GOLD = SAMPLES / "gold"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("graphs")
    with kg.build([SAMPLES / "hoi-nghi-binh-duong.txt", SAMPLES / "ky-luat-gia-lai.txt"], folder / "store") as graph:
        for name in ("g.trig", "g.nq", "g.ttl"):
            graph.export(folder / name, with_text=True)
    return folder


@pytest.fixture(scope="module")
def reports(folder):
    found = {}
    for name in ("store", "g.trig", "g.nq"):
        with open_graph(folder / name) as store:
            found[name] = evaluate(store, read_gold(GOLD))
    return found


def test_store_and_files_score_alike(reports):
    assert reports["store"] == reports["g.trig"] == reports["g.nq"]


def test_articles_that_the_graph_lacks_count_as_missed(reports):
    report = reports["store"]
    assert len(report.unread) == 13
    assert report.articles == 15
    persons = report.score("persons")
    assert persons.missed > persons.right > 0
    assert persons.low <= persons.f1 <= persons.high
    assert report.per_article[0].missed >= report.per_article[-1].missed
    assert sum(one.count for one in report.classes) == len(report.misses)


def test_numbers_of_the_table_are_those_of_the_articles(reports):
    report = reports["store"]
    facts = [report.score(metric) for metric in ("persons", "holdings", "events", "participations", "changes", "documents")]
    for side in ("right", "wrong", "missed"):
        assert sum(getattr(one, side) for one in report.per_article) == sum(getattr(score, side) for score in facts)


def test_floors(reports):
    report = reports["store"]
    assert floors_missed(report, ["persons=0", "holdings=0.0"]) == []
    assert floors_missed(report, ["persons=1"])[0].startswith("persons 0.")
    for floor in ("persons", "persons=high", "virtue=0.5"):
        with pytest.raises(UsageError):
            floors_missed(report, [floor])


def test_what_cannot_be_scored(folder, tmp_path):
    with open_graph(folder / "store") as store, pytest.raises(NotFound, match="none of the gold"):
        evaluate(store, [gold for gold in read_gold(GOLD) if gold.id == "tham-son-tinh-2019"])
    (tmp_path / "bad.nq").write_text("no quads at all\n")
    for path, error in ((folder / "g.ttl", SourceError), (tmp_path / "none", NotFound), (tmp_path / "bad.nq", SourceError)):
        with pytest.raises(error), open_graph(path):
            pass


def test_two_articles_of_one_name_are_told(tmp_path):
    for year in ("2020", "2021"):
        (tmp_path / year).mkdir()
        shutil.copy(SAMPLES / "ky-luat-gia-lai.txt", tmp_path / year / "bai.txt")
    (tmp_path / "gold").mkdir()
    gold = json.loads((GOLD / "ky-luat-gia-lai.json").read_text(encoding="utf-8"))
    (tmp_path / "gold" / "x.json").write_text(json.dumps(gold | {"id": "bai"}))
    with open_store(None, write=True) as store:
        from kg.pipeline import build

        build(store, [tmp_path])
        with pytest.raises(NotFound, match="two articles may be meant"):
            evaluate(store, read_gold(tmp_path / "gold"))
        (tmp_path / "gold" / "x.json").write_text(json.dumps(gold | {"id": "2021/bai.txt"}))
        assert evaluate(store, read_gold(tmp_path / "gold")).unread == ()


def test_annotators():
    golds = read_gold(GOLD)
    report = agree(golds, golds[3:])
    assert report.articles == 12
    assert all(score.f1 == 1 for score in report.scores if score.right)
    assert report.misses == ()
    with pytest.raises(NotFound):
        agree(golds[:3], golds[3:])


def test_halves():
    golds = read_gold(GOLD)
    tune, held = in_half(golds, "tune"), in_half(golds, "held")
    assert {gold.id for gold in tune} | {gold.id for gold in held} == {gold.id for gold in in_half(golds, None)}
    assert len(tune) - len(held) in (0, 1)
