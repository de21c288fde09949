"""Every named query: well-formed, documented, with a golden answer on the small world, and, for its own example, on the samples.

What extraction found in the samples one day is kept in samples.jsonl, so that goldens change when queries do, and not with each better
reading. To renew them after a change that is meant: KG_RENEW=1 pytest tests/query/test_catalog.py, and read what git says has changed.
"""

import os
import shlex
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.model import ArticleFacts
from kg.pipeline import build
from kg.query import Rows, catalog, run
from kg.query.bind import keep_given
from kg.query.render import as_text
from kg.rdf import PREFIXES
from kg.share import share_file
from kg.store import open_store
from tests.smallworld import small_store
from tests.world import tell

GOLDEN = Path(__file__).parent / "golden"

PARAMS = {
    "appeared-with": {"person": "Trần Hữu Phước"},
    "appointments": {"from": "2021-01-01", "to": "2022-12-31"},
    "articles-about": {"person": "Phạm Quốc Bảo"},
    "bodies-of-place": {"place": "Bình Dương"},
    "bodies-under": {"body": "UBND tỉnh Bình Dương"},
    "calendar": {"place": "Bình Dương", "from": "2021"},
    "career": {"person": "Lê Thị Thu Hà"},
    "career-steps": {"role": "Phó Chủ tịch UBND", "later": "Chủ tịch UBND"},
    "chaired": {"kind": "Conference", "place": "Bình Dương"},
    "committee": {"body": "Ban Thường vụ Tỉnh ủy Bình Dương"},
    "decided-by": {"body": "Ban Bí thư"},
    "decision": {"document": "45/qđ-ubnd"},
    "departures": {"from": "2021", "to": "2021"},
    "document-events": {"document": "12-NQ/TU"},
    "documents-issued": {"body": "Tỉnh ủy Bình Dương"},
    "event-participants": {"event": "hội nghị học tập nghị quyết"},
    "events-of": {"person": "Trần Hữu Phước"},
    "holders-on": {"body": "Tỉnh ủy Bình Dương", "on": "15/1/2021"},
    "holds-both": {"role": "Ủy viên Ban Thường vụ", "other": "Phó Bí thư"},
    "leaders": {"place": "Bình Dương"},
    "neighbourhood": {"person": "Lê Thị Thu Hà"},
    "sources": {"person": "Lê Thị Thu Hà"},
    "together": {"person": "Trần Hữu Phước", "other": "Lê Thị Thu Hà"},
    "who-held": {"body": "UBND tỉnh Bình Dương", "role": "Chủ tịch UBND"},
    "who-holds": {"body": "UBND tỉnh Bình Dương"},
    "women-share": {"role": "Chủ tịch UBND"},
}
"""A value for each required parameter."""
BY_IRI = {"fact-sources"}
"""Asked by an IRI that another query gives."""


@pytest.fixture(scope="module")
def store():
    with small_store() as opened:
        yield opened


@pytest.fixture(scope="module")
def samples():
    lines = (Path(__file__).parent / "samples.jsonl").read_text("utf-8").splitlines()
    with open_store(None, write=True) as opened:
        tell(opened, [ArticleFacts.model_validate_json(line) for line in lines])
        yield opened


@pytest.fixture(scope="module")
def live():
    """The samples as they are read today."""
    with open_store(None, write=True) as opened:
        assert not build(opened, [share_file("data", "samples")]).problems
        yield opened


def test_there_are_enough_questions():
    assert len(catalog()) >= 40


@pytest.mark.parametrize("name", sorted(catalog()))
def test_a_query_runs_as_it_stands(name):
    query = catalog()[name]
    ox.Store().query(query.text)
    assert query.example.startswith(f"kg query {name}")
    text = query.text.split("WHERE", 1)[1]
    assert all(f"PREFIX {prefix}:" in query.text for prefix in {"kg", "org", "foaf"} if f" {prefix}:" in text)


@pytest.mark.parametrize("name", sorted(set(catalog()) - BY_IRI))
def test_a_query_gives_its_golden_answer(store, name):
    answer = run(store, name, PARAMS.get(name))
    text = as_text(answer, "csv" if isinstance(answer, Rows) else "ttl")
    golden(GOLDEN / f"{name}.{'csv' if isinstance(answer, Rows) else 'ttl'}", text)


def example(name: str) -> dict[str, str]:
    """The parameters in a query's own example."""
    words = shlex.split(catalog()[name].example)
    return dict(words[place + 1].split("=", 1) for place, word in enumerate(words) if word == "-p")


@pytest.mark.parametrize("name", sorted(set(catalog()) - BY_IRI))
def test_the_example_of_a_query_gives_its_golden_answer(samples, name):
    answer = run(samples, name, example(name))
    text = as_text(answer, "csv" if isinstance(answer, Rows) else "ttl")
    golden(GOLDEN / "samples" / f"{name}.{'csv' if isinstance(answer, Rows) else 'ttl'}", text)


def test_every_example_is_answered_by_the_samples_as_they_are_read_today(live):
    assert [name for name in sorted(set(catalog()) - BY_IRI) if not len(run(live, name, example(name)))] == []


def golden(path: Path, text: str) -> None:
    if os.environ.get("KG_RENEW"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


def test_the_sources_of_one_fact(store):
    fact = next(row["fact"] for row in run(store, "least-certain", {"below": 0.6}) if row["kind"] == "Membership")
    (row,) = run(store, "fact-sources", {"fact": fact})
    assert (row["quote"], row["source"], row["confidence"]) == ("Chủ tịch UBND tỉnh Bình Dương", "ky-luat.txt", 0.55)


def test_a_fact_is_found_by_the_path_in_its_example(samples):
    assert run(samples, "fact-sources", example("fact-sources")).column("source") == ["hoi-nghi-binh-duong.txt"]


def test_who_followed_whom_costs_no_cube_of_the_holders():
    post = "<http://x/b> a org:Organization . <http://x/o> org:postIn <http://x/b> ; org:role <http://x/r> ; skos:prefLabel 'Post'@vi ."
    holders = [
        f"<http://x/p{n}> foaf:name 'N{n:03}'@vi . <http://x/m{n}> org:organization <http://x/b> ; org:role <http://x/r> ; "
        f"org:member <http://x/p{n}> ; kg:startNotAfter '{1700 + n}'^^xsd:gYear ; kg:endNotBefore '{1700 + n}'^^xsd:gYear ."
        for n in range(200)
    ]
    database = ox.Store()
    database.update(f"INSERT DATA {{ <http://x/r> kg:seats 1 . {post} {' '.join(holders)} }}", prefixes=PREFIXES)
    text = keep_given(catalog()["successions"].text, frozenset(), frozenset({"body", "place"}))
    start = time.process_time()
    found = [(row["before"].value, row["after"].value) for row in database.query(text)]
    assert time.process_time() - start < 5
    assert sorted(found) == [(f"N{n:03}", f"N{n + 1:03}") for n in range(199)]


def test_conflicts_cost_no_square_of_the_holders():
    post = "<http://x/o> org:postIn <http://x/b> ; org:role <http://x/r> ; skos:prefLabel 'Post'@vi ."
    holders = [
        f"<http://x/p{n}> foaf:name 'N{n:05}'@vi ; org:holds <http://x/o> . <http://x/m{n}> org:organization <http://x/b> ; "
        f"org:role <http://x/r> ; org:member <http://x/p{n}> ; kg:status kg:Incumbent ; "
        f"kg:firstSeen '{1000 + n % 1000}-01-01'^^xsd:date ; kg:lastSeen '{1000 + n % 1000}-06-01'^^xsd:date ."
        for n in range(20_000)
    ]
    database = ox.Store()
    database.update(f"INSERT DATA {{ <http://x/r> kg:seats 1 . {post} {' '.join(holders)} }}", prefixes=PREFIXES)
    text = keep_given(catalog()["conflicts"].text, frozenset(), frozenset({"place"}))
    start = time.process_time()
    found = list(database.query(text))
    assert time.process_time() - start < 10
    assert len(found) == 20_000 and {row["overlap"].value for row in found} == {"true"}


@pytest.mark.parametrize(
    ("terms", "overlap"),
    [
        ((("2020-01-01", "2020-06-01"), ("2021-01-01", "2021-02-01")), "false"),
        ((("2020-01-01", "2021-01-01"), ("2021-01-01", "2021-02-01")), "true"),
        ((("2020-01-01", "2022-01-01"), ("2021-01-01", "2021-02-01")), "true"),
        ((("2020-01-01", "2020-06-01"), ("", "")), "false"),
    ],
)
def test_who_is_still_told_when_the_newest_comes_is_in_conflict(terms, overlap):
    holders = "".join(
        f"<http://x/p{n}> foaf:name 'N{n}'@vi ; org:holds <http://x/o> . <http://x/m{n}> org:organization <http://x/b> ; "
        f"org:role <http://x/r> ; org:member <http://x/p{n}> ; kg:status kg:Incumbent . "
        + (f"<http://x/m{n}> kg:firstSeen '{first}'^^xsd:date ; kg:lastSeen '{last}'^^xsd:date . " if first else "")
        for n, (first, last) in enumerate(terms)
    )
    database = ox.Store()
    post = "<http://x/o> org:postIn <http://x/b> ; org:role <http://x/r> ; skos:prefLabel 'Post'@vi ."
    database.update(f"INSERT DATA {{ <http://x/r> kg:seats 1 . {post} {holders} }}", prefixes=PREFIXES)
    found = list(database.query(keep_given(catalog()["conflicts"].text, frozenset(), frozenset({"place"}))))
    assert [(row["holders"].value, row["overlap"].value) for row in found] == [("2", overlap)] * 2


def test_no_answer_depends_on_the_order_of_articles():
    with small_store(backwards=True) as other, small_store() as one:
        for name in sorted(set(catalog()) - BY_IRI):
            assert run(one, name, PARAMS.get(name)) == run(other, name, PARAMS.get(name)), name
