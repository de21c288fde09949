"""build, read, extract, info, forget and rebuild as a user runs them."""

import json

import pytest

from kg.__main__ import main
from kg.store import open_store

AN = "Ông Trần Văn An, Chủ tịch UBND tỉnh Bình Dương, phát biểu tại hội nghị."
BINH = "Bà Lê Thị Bình, Giám đốc Sở Y tế tỉnh Long An, dự buổi lễ."


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KG_STORE", raising=False)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "an.txt").write_text(AN, encoding="utf-8")
    (tmp_path / "articles" / "binh.txt").write_text(BINH, encoding="utf-8")
    return tmp_path


def kg(capsys, *arguments: str) -> tuple[int, str, str]:
    code = main(list(arguments))
    out, err = capsys.readouterr()
    return code, out, err


def test_from_articles_to_a_store_and_back(here, capsys):
    assert kg(capsys, "build", "articles") == (0, "", "kg-store: 2 new\n")
    assert kg(capsys, "build", "articles") == (0, "", "kg-store: 0 new, 2 unchanged\n")
    facts = json.loads(kg(capsys, "info", "--json")[1])
    assert (facts["articles"], facts["people"]) == (2, 2)
    assert "people:" in kg(capsys, "info")[1]
    code, _, err = kg(capsys, "forget", "an.txt")
    assert (code, err.startswith("kg-store: 1 forgotten, ")) == (0, True)
    assert json.loads(kg(capsys, "info", "--json")[1])["people"] == 1
    assert "proved" in kg(capsys, "rebuild")[2]
    assert kg(capsys, "forget", "an.txt")[0] == 1


def test_the_store_of_the_environment(here, capsys, monkeypatch):
    monkeypatch.setenv("KG_STORE", str(here / "other"))
    assert kg(capsys, "build", "articles/an.txt")[2].endswith("other: 1 new\n")
    assert (here / "other" / "kg-store.json").exists()


def test_what_is_read_can_be_built(here, capsys):
    code, out, err = kg(capsys, "read", "articles", "--place", "Bình Dương")
    assert (code, err) == (0, "")
    rows = [json.loads(line) for line in out.splitlines()]
    assert [r["source"] for r in rows] == ["an.txt", "binh.txt"]
    assert rows[0]["place_hint"] == "Bình Dương"
    assert AN in rows[0]["text"]
    (here / "rows.jsonl").write_text(out, encoding="utf-8")
    assert kg(capsys, "build", "rows.jsonl")[2] == "kg-store: 2 new\n"


def test_what_is_understood(here, capsys):
    code, out, _ = kg(capsys, "extract", "articles")
    assert code == 0
    facts = [json.loads(line) for line in out.splitlines()]
    assert [f["people"][0]["name"] for f in facts] == ["Trần Văn An", "Lê Thị Bình"]
    assert not (here / "kg-store").exists()


BAD = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 20,
    "broken.txt": "Ông Trần Văn An".encode() + b"\xff\xfe\x00\xc3\x28" * 3,
    "menu.html": b"<html><body><nav><a href='/'>Trang ch\xe1\xbb\xa7</a></nav></body></html>",
}


@pytest.mark.parametrize("name", BAD)
def test_one_bad_source_is_one_line(here, capsys, name):
    (here / name).write_bytes(BAD[name])
    code, out, err = kg(capsys, "build", name)
    assert code == 1
    assert not out
    assert [line.startswith("kg: ") for line in err.splitlines()] == [True]
    assert name in err


def test_bad_sources_among_good_ones_are_listed(here, capsys):
    for name, data in BAD.items():
        (here / "articles" / name).write_bytes(data)
    code, _, err = kg(capsys, "build", "articles")
    assert code == 0
    *problems, last = err.splitlines()
    assert len(problems) == len(BAD)
    assert all(line.startswith("problem: ") for line in problems)
    assert last == f"kg-store: 2 new, {len(BAD)} problems"
    assert kg(capsys, "rebuild")[0] == 0


def test_a_store_in_use_and_a_damaged_one(here, capsys):
    kg(capsys, "build", "articles")
    with open_store(here / "kg-store", write=True):
        code, _, err = kg(capsys, "build", "articles")
        assert code == 1
        assert "is writing to this store" in err
        assert kg(capsys, "info")[0] == 0
    (here / "kg-store" / "data" / "CURRENT").write_text("x", encoding="utf-8")
    code, _, err = kg(capsys, "build", "articles")
    assert (code, len(err.splitlines())) == (1, 1)
    assert "damaged" in err


def test_a_folder_of_articles_is_not_taken_for_a_store(here, capsys):
    code, _, err = kg(capsys, "build", "articles", "--store", "articles")
    assert code == 1
    assert "holds other files" in err
    assert sorted(p.name for p in (here / "articles").iterdir()) == ["an.txt", "binh.txt"]


def test_the_base_iri_is_kept(here, capsys):
    assert kg(capsys, "build", "articles", "--base-iri", "https://example.org/kg/")[0] == 0
    assert json.loads(kg(capsys, "info", "--json")[1])["base IRI"] == "https://example.org/kg/"
    code, _, err = kg(capsys, "build", "articles", "--base-iri", "https://other.org/")
    assert code == 2
    assert "base IRI is https://example.org/kg/" in err
