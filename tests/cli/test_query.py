"""`kg query`, as a user runs it."""

import csv
import io
import json

import pytest


def test_a_named_query_gives_a_table(run, small_folder):
    code, out, err = run("query", "who-holds", "-p", "body=ubnd tinh binh duong", "--store", small_folder)
    lines = out.splitlines()
    assert code == 0 and lines[0].split() == ["name", "titles", "body_name", "status", "first_seen", "last_seen", "rank"]
    assert lines[2].startswith("Lê Thị Thu Hà") and err == "3 rows\n"


def test_formats(run, small_folder):
    code, out, err = run("query", "conflicts", "-f", "csv", "--store", small_folder)
    assert (code, err) == (0, "") and [row["name"] for row in csv.DictReader(io.StringIO(out))] == ["Lê Thị Thu Hà", "Võ Thành Long"]
    _, out, _ = run("query", "conflicts", "-f", "json", "--store", small_folder)
    assert json.loads(out)["results"]["bindings"][0]["name"]["value"] == "Lê Thị Thu Hà"
    _, out, _ = run("query", "neighbourhood", "-p", "person=Đỗ Minh Khang", "--store", small_folder)
    assert out.startswith("@prefix")


def test_text_file_and_stdin(run, small_folder, tmp_path, monkeypatch):
    assert run("query", "-e", "ASK { ?p a foaf:Person }", "--store", small_folder)[1] == "yes\n"
    (tmp_path / "q.rq").write_text("SELECT ?n { ?p foaf:name ?n ; kg:searchLabel ?l }", "utf-8")
    code, out, _ = run("query", tmp_path / "q.rq", "-p", "l=do minh khang", "-f", "csv", "--store", small_folder)
    assert (code, out) == (0, "n\nĐỗ Minh Khang\n")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"ASK { ?p a kg:Trial }")))
    assert run("query", "-", "--store", small_folder)[1] == "no\n"


def test_a_runaway_query_is_stopped(run, small_folder):
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?c < ?i) }"
    code, out, err = run("query", "-e", endless, "--timeout", "0.5", "--store", small_folder)
    assert (code, out) == (1, "") and err.startswith("kg: the query was stopped after 0.5 s") and err.count("\n") == 1


def test_a_time_limit_changes_no_answer(run, small_folder):
    for words in (["conflicts", "-f", "csv"], ["neighbourhood", "-p", "person=Đỗ Minh Khang"], ["-e", "ASK { ?p a foaf:Person }"]):
        assert run("query", *words, "--timeout", "60", "--store", small_folder) == run("query", *words, "--store", small_folder)
    everything = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    code, out, _ = run("query", "-e", everything, "--limit", "3", "--timeout", "60", "-f", "csv", "--store", small_folder)
    assert code == 0 and out.count("\n") == 4


def test_list_and_help(run):
    code, out, _ = run("query", "--list")
    assert code == 0 and len(out.splitlines()) >= 40 and "[from] [to] [place]" in out
    code, out, _ = run("query", "chaired", "--help", "--lang", "vi")
    assert code == 0 and "Ai chủ trì sự kiện nào." in out and "Who chaired which event." in out
    assert "một trong Congress, Conference" in out and "kg query chaired -p kind=Conference" in out
    assert run("query", "career", "--help")[1].startswith("Which posts a person has held, in order of time.\nMột người")
    assert "--list" in run("query", "--help")[1]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["query"], 2, "Give one query"),
        (["query", "a", "-e", "b"], 2, "Give one query"),
        (["query", "conflicts", "-p", "x"], 2, "write NAME=VALUE"),
        (["query", "nosuch"], 1, "no named query 'nosuch'"),
        (["query", "none.rq"], 2, "there is no such file"),
        (["query", "-e", "SELECT ?x {"], 1, "query:1:12: syntax error"),
        (["query", "conflicts", "-f", "ttl"], 2, "only CONSTRUCT and DESCRIBE"),
        (["query", "-e", "DROP ALL"], 1, "updates are refused"),
        (["query", "-e", "SELECT ?x {", "--timeout", "9"], 1, "query:1:12: syntax error: the '{' of line 1, column 11 is not closed"),
        (["query", "conflicts", "--timeout", "0"], 2, "not in the range"),
        (["query", "fact-sources", "-p", "fact=membership/none-0"], 1, "nothing in the store is membership/none-0"),
        (["query", "fact-sources", "-p", "fact=x y"], 1, "not an http(s) IRI or a path below the base"),
    ],
)
def test_each_mistake_has_one_line(run, small_folder, words, code, said):
    got, out, err = run(*words, "--store", small_folder)
    assert (got, out) == (code, "") and err.startswith("kg: ") and said in err and err.count("\n") == 1
