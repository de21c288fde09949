"""`kg eval` as a user calls it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import kg
from kg.cli import main

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
GOLD = str(SAMPLES / "gold")


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("store") / "s"
    kg.build(SAMPLES, folder).close()
    return str(folder)


def run(*args):
    return CliRunner().invoke(main, ["eval", *args])


def test_table_mistakes_and_worst(store):
    result = run(store, GOLD, "--errors", "1", "--worst", "2", "--half", "tune")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("8 articles\n")
    lines = {line.split()[0]: line.split() for line in result.stdout.splitlines()[3:19]}
    assert float(lines["persons"][1]) <= 1
    assert set(lines) >= {"persons", "holdings", "events", "changes", "documents"}
    assert "most mistakes:" in result.stdout


def test_json(store):
    report = json.loads(run(store, GOLD, "-f", "json").stdout)
    assert report["articles"] == 15
    assert {score["metric"] for score in report["scores"]} > {"persons", "status", "bodies"}


def test_floors(store):
    assert run(store, GOLD, "--floor", "persons=0.5").exit_code == 0
    short = run(store, GOLD, "--floor", "persons=1.01")
    assert short.exit_code == 1
    assert "below the floor: persons" in short.stderr


def test_agreement():
    result = run("--agree", GOLD, GOLD)
    assert result.exit_code == 0
    assert "1.000" in result.stdout
    assert "missed" in result.stdout
