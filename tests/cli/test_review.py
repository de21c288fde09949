"""`kg review`, as a user runs it: lists, decisions from the terminal and from CSV, and taking them back."""

import csv
import io
import json

import pytest


def listed(run, folder, *more):
    return json.loads(run("review", "-f", "json", "--store", folder, *more)[1])


def test_the_least_certain_come_first(run, small_folder):
    code, out, _ = run("review", "--limit", "2", "--store", small_folder)
    assert code == 0 and "chuyến thăm bệnh viện" in out and "Võ Thành Long" in out and "Ngô Đức Thắng" not in out
    confidences = [row["confidence"] for row in listed(run, small_folder)]
    assert confidences == sorted(confidences) and confidences[0] == 0.45


def test_rejecting_takes_a_fact_away_and_undoing_brings_it_back(run, own_folder):
    before = run("export", "-f", "ttl", "--store", own_folder)[1]
    node = next(row["nodes"] for row in listed(run, own_folder) if row["label"].startswith("Võ Thành Long"))
    code, _, err = run("review", "--reject", node, "--reason", "một người khác", "--by", "thử", "--store", own_folder)
    assert code == 0 and err.startswith("1 judgement taken down")
    assert "Võ Thành Long" not in run("query", "who-holds", "-p", "body=ubnd tinh binh duong", "--store", own_folder)[1]
    assert run("check", "--store", own_folder)[0] == 0
    (judgement,) = listed(run, own_folder, "--judgements")
    assert (judgement["decision"], judgement["reason"], judgement["by"]) == ("Reject", "một người khác", "thử")
    assert run("review", "--undo", judgement["judgement"], "--store", own_folder)[0] == 0
    assert run("export", "-f", "ttl", "--store", own_folder)[1] == before


def test_confirming_makes_it_certain(run, own_folder):
    row = listed(run, own_folder)[0]
    run("review", "--confirm", row["nodes"], "--reason", "đúng", "--store", own_folder)
    assert row["label"] not in [other["label"] for other in listed(run, own_folder)]


def test_decisions_from_a_file(run, own_folder, tmp_path):
    rows = list(csv.DictReader(io.StringIO(run("review", "-f", "csv", "--limit", "3", "--store", own_folder)[1])))
    rows[0] |= {"decision": "reject", "reason": "sai"}
    rows[2] |= {"decision": "Confirm", "reason": "đúng"}
    path = tmp_path / "d.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    code, _, err = run("review", "--from", path, "--store", own_folder)
    assert code == 0 and err.startswith("2 judgements taken down")
    assert next(row["label"] for row in listed(run, own_folder)) == rows[1]["label"]


def test_a_decision_from_a_file_needs_a_reason(run, own_folder, tmp_path):
    node = listed(run, own_folder)[0]["nodes"]
    path = tmp_path / "d.csv"
    path.write_text(f"decision,reason,nodes\nReject,,{node}\n", "utf-8")
    code, _, err = run("review", "--from", path, "--store", own_folder)
    assert code == 2 and "d.csv:2: a decision without a reason" in err and err.count("\n") == 1
    assert run("review", "--from", path, "--reason", "sai", "--store", own_folder)[0] == 0
    assert [judgement["reason"] for judgement in listed(run, own_folder, "--judgements")] == ["sai"]


def test_people_are_joined_and_kept_apart(run, own_folder):
    pair = ("Phạm Quốc Bảo", "Phạm Quốc Bào")
    assert run("review", "--same", *pair, "--reason", "thử", "--store", own_folder)[0] == 0
    assert run("query", "namesakes", "-f", "csv", "--store", own_folder)[1].count("\n") == 1
    code, _, err = run("review", "--different", *pair, "--reason", "thử", "--store", own_folder)
    assert code == 2 and "one and the same" in err
    (same,) = listed(run, own_folder, "--judgements")
    left, right = same["nodes"].split()
    assert run("review", "--different", left, right, "--reason", "nhầm", "--store", own_folder)[0] == 0
    assert run("query", "namesakes", "-f", "csv", "--store", own_folder)[1].count("\n") == 3


def test_stale_judgements_are_listed(run, own_folder):
    row = listed(run, own_folder)[0]
    run("review", "--reject", row["nodes"], "--reason", "sai", "--store", own_folder)
    assert listed(run, own_folder, "--stale") == []
    run("forget", row["source"], "--store", own_folder)
    assert [judgement["nodes"] for judgement in listed(run, own_folder, "--stale")] == [row["nodes"]]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--reject", "article/x#y"], "Say why"),
        (["--reject", "article/x#y", "--reason", "a"], "no article has this node"),
        (["--reject", "body/x", "--reason", "a"], "nothing is called"),
        (["--same", "bao", "Lê Thị Thu Hà", "--reason", "a"], "2 things may be meant"),
        (["--undo", "judgement/x"], "no such judgement"),
        (["--from", "none.csv"], "cannot be read"),
    ],
)
def test_each_mistake_has_one_line(run, own_folder, words, said):
    code, _, err = run("review", *words, "--store", own_folder)
    assert code != 0 and err.startswith("kg: ") and said in err and err.count("\n") == 1


def test_wrong_rows_are_told_by_number(run, own_folder, tmp_path):
    (tmp_path / "d.csv").write_text("decision,nodes,reason\n,,\nperhaps,article/x#y,\n", "utf-8")
    code, _, err = run("review", "--from", tmp_path / "d.csv", "--store", own_folder)
    assert code == 2 and "d.csv:3" in err
    (tmp_path / "d.csv").write_text("a,b\n", "utf-8")
    assert "columns decision and nodes are missing" in run("review", "--from", tmp_path / "d.csv", "--store", own_folder)[2]


def test_nothing_left_is_told(run, own_folder):
    run("forget", "hoi-nghi.txt", "bau-chu-tich.txt", "le-trao-bang.txt", "ky-luat.txt", "tham.txt", "--store", own_folder)
    assert run("review", "--store", own_folder)[2] == "nothing is left to review\n"
