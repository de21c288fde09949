"""What a run does with articles that are new, changed, unchanged, of another place, copied, or impossible to read."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from kg.derive.version import fingerprint
from kg.errors import NotFound, SourceError
from kg.model import Article, ArticleFacts, Problem
from kg.pipeline import Options, build, build_articles, describe, find_articles, forget, prove, read_all
from kg.rdf import KG
from kg.store import open_store
from tests.story import Story, conference
from tests.world import lines, memory, tell


def counts(report) -> tuple[int, int, int, int]:
    return (report.new, report.changed, report.unchanged, len(report.problems))


def test_new_unchanged_changed():
    store = memory()
    assert counts(tell(store, [conference("a.txt"), conference("b.txt")])) == (2, 0, 0, 0)
    assert counts(tell(store, [conference("a.txt"), conference("b.txt")])) == (0, 0, 2, 0)
    assert counts(tell(store, [conference("a.txt", "2021-01-01"), conference("b.txt")])) == (0, 1, 1, 0)
    assert counts(tell(store, [conference("a.txt", "2021-01-01")], version="2")) == (0, 1, 0, 0)
    assert not prove(store)


def test_a_changed_article_changes_only_what_follows_from_it():
    store = memory()
    tell(store, [conference("a.txt", "2021-01-01"), conference("b.txt", "2020-01-01")])
    other = Story("c.txt", "2020-05-05")
    other.holds(other.person("Lê Thị Hoa"), "Kế toán")
    tell(store, [other])
    before = set(lines(store))
    changed = Story("c.txt", "2020-05-05")
    changed.holds(changed.person("Lê Thị Hoa"), "Kế toán trưởng")
    tell(store, [changed])
    article = changed.facts().article.id
    touched = {line.split()[0] for line in before ^ set(lines(store))}
    assert touched
    assert all(article in node or "/le-thi-hoa-" in node for node in touched), touched


def test_one_run_may_change_an_article_and_bring_a_new_one_about_the_same():
    store, whole = memory(), memory()
    bare = Story("a.txt", "2020-01-01")
    tell(store, [conference("a.txt")])
    tell(store, [bare, conference("b.txt")])
    tell(whole, [bare, conference("b.txt")])
    assert not prove(store)
    assert lines(store) == lines(whole)


def test_an_article_of_the_same_name_from_another_place_stays_out():
    store = memory()
    tell(store, [conference("a.txt")], origin="/one")
    before = lines(store)
    report = tell(store, [conference("a.txt", "2022-02-02")], origin="/two")
    assert counts(report) == (0, 0, 0, 1)
    assert "came from another place" in report.problems[0].what
    assert "--root" in report.problems[0].remedy
    assert lines(store) == before
    # the very same article is no problem, wherever it lies
    assert counts(tell(store, [conference("a.txt")], origin="/two")) == (0, 0, 1, 0)


def test_two_articles_of_one_name_in_one_run():
    store = memory()
    facts = [conference("a.txt").facts(), conference("a.txt", "2022-02-02").facts()]
    found = [("/one", facts[0].article), ("/two", facts[1].article), ("/one", facts[0].article)]
    report = build_articles(store, found, Options(), version="t", extract=lambda articles: [facts[0] for _ in articles])
    assert counts(report) == (1, 0, 1, 1)


def test_copies_count_once():
    text = "Một bài được đăng lại."
    first, copy = Story("a.txt", "2020-01-02", text=text), Story("b.txt", "2020-01-03", text=text)
    for story in (first, copy):
        story.holds(story.person("Trần Văn An"), "Giám đốc")
    store = memory()
    tell(store, [copy])
    alone = describe(store)
    tell(store, [first])
    both = describe(store)
    assert (alone["people"], both["people"], both["articles"]) == (1, 1, 2)
    copies = [str(q.object) for q in store.quads(None, NamedNode(KG.copyOf))]
    assert copies == [f"<{store.base_iri}{first.facts().article.id}>"]
    assert not prove(store)
    forget(store, find_articles(store, ["a.txt"]))
    assert describe(store)["people"] == 1
    assert not list(store.quads(None, NamedNode(KG.copyOf)))
    assert not prove(store)


def spoilt(articles: list[Article]) -> list[ArticleFacts]:
    if any("bad" in a.source for a in articles):
        raise ValueError("oops\nin two lines")
    return [ArticleFacts(article=a) for a in articles]


def test_one_bad_article_is_a_problem_and_the_run_goes_on():
    store = memory()
    names = [f"{n}.txt" for n in range(40)] + ["bad.txt"]
    found = [("/", Story(name).facts().article) for name in names]
    report = build_articles(store, [*found, Problem(source="x", what="y")], Options(), version="t", extract=spoilt)
    assert counts(report) == (40, 0, 0, 2)
    told = next(p for p in report.problems if p.source == "bad.txt")
    assert "ValueError: oops in two lines" in told.what


def test_workers_give_the_same_bytes(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(40):
        text = f"Ông Trần Văn An, Chủ tịch UBND tỉnh Bình Dương, phát biểu tại cuộc họp số {number}."
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    one, two = memory(), memory()
    assert build(one, [folder], Options(workers=1)).new == 40
    assert build(two, [str(folder)], Options(workers=2)).new == 40
    assert lines(one) == lines(two)
    assert build(two, [folder], Options(workers=2)).unchanged == 40
    assert not prove(two)


def test_a_source_that_does_not_exist_is_told_before_anything_is_done(tmp_path):
    (tmp_path / "a.txt").write_text("Một bài.", encoding="utf-8")
    with pytest.raises(SourceError, match="no such file"):
        read_all([tmp_path / "a.txt", tmp_path / "b.txt"], None, None)


def test_forgetting_what_is_not_there():
    with pytest.raises(NotFound, match="no article"):
        find_articles(memory(), ["a.txt"])


def test_progress_is_told():
    told = []
    store = memory()
    facts = conference().facts()
    options = Options(progress=lambda report: told.append(report.seen))
    build_articles(store, [("/", facts.article)], options, version="t", extract=lambda _: [facts])
    assert told[-1] == 1


KILLED = """
import sys
sys.path.insert(0, sys.argv[2])
from importlib import import_module
build = import_module("kg.pipeline.build")
build._COMMIT, build._CHUNK = 3, 1
from kg.store import open_store
from tests.story import conference
from kg.pipeline import Options
facts = [conference(f"{n}.txt", f"2020-01-{1 + n % 28:02}").facts() for n in range(60)]
by_id = {f.article.id: f for f in facts}
store = open_store(sys.argv[1], write=True)
print("go", flush=True)
build.build_articles(store, [("/", f.article) for f in facts], Options(), version="t", extract=lambda a: [by_id[x.id] for x in a])
store.close()
print("done", flush=True)
"""


@pytest.mark.parametrize("after", [0.05, 0.15, 0.3, 0.5, 0.8])
def test_a_killed_build_goes_on_where_it_was(tmp_path, after):
    root = str(Path(__file__).resolve().parents[2])
    command = [sys.executable, "-c", KILLED, str(tmp_path / "store"), root]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": root})
    assert process.stdout
    process.stdout.readline()
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    again = [conference(f"{n}.txt", f"2020-01-{1 + n % 28:02}") for n in range(60)]
    with open_store(tmp_path / "store", write=True) as store:
        report = tell(store, again, origin="/", version="t")
        assert report.new + report.unchanged == 60
        assert not prove(store)
        whole = memory()
        tell(whole, again, origin="/", version="t")
        assert lines(store) == lines(whole)


def test_a_store_that_another_kg_projected_is_projected_anew(monkeypatch):
    store = memory()
    tell(store, [conference("a.txt")])
    whole = lines(store)
    label = next(q for q in store.quads() if "Đương nhiệm" in str(q.object))
    old = (str(label.subject), str(label.predicate), str(label.object))
    store.change(remove={"": [old]}, add={"": [(old[0], old[1], '"Cũ"@vi')]})
    assert len(prove(store).surplus) == 1
    tell(store, [conference("a.txt")])
    assert prove(store), "the same kg trusts what it has projected"
    monkeypatch.setattr("kg.derive.version.PROJECTION", 99)
    fingerprint.cache_clear()
    try:
        tell(store, [conference("a.txt")])
        assert not prove(store)
        assert lines(store) == whole
    finally:
        fingerprint.cache_clear()
