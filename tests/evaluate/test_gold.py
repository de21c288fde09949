"""Gold files are read strictly, and what is wrong with one is said with its place."""

import json
import re
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.evaluate import read_gold

PAGE = Path(__file__).parents[2] / "docs" / "gold-format.md"
PERSON = {"name": "Lê Quang Khởi", "aka": [], "gender": "m", "official": False}


def write(folder, name="a", **gold):
    path = folder / f"{name}.json"
    path.write_text(json.dumps({"id": name, **gold}, ensure_ascii=False), encoding="utf-8")
    return path


def test_the_pages_example_is_valid(tmp_path):
    example = re.search(r"```json\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)[1]
    (tmp_path / "x.json").write_text(example, encoding="utf-8")
    (gold,) = read_gold(tmp_path)
    account = gold.account()
    assert [person.gender for person in account.people] == ["female", None]
    assert [position.status for position in account.positions] == ["incumbent", "incoming"]
    assert account.positions[1].titles == ("Giám đốc Sở Y tế", "Giám đốc Sở")
    assert account.decisions[0].group == "start"
    assert account.happenings[0].people[0].role == "chair"


def test_files_come_by_id(tmp_path):
    for name in ("b", "c", "a"):
        write(tmp_path, name)
    assert [gold.id for gold in read_gold(tmp_path)] == ["a", "b", "c"]
    assert [gold.id for gold in read_gold(tmp_path / "b.json")] == ["b"]


@pytest.mark.parametrize(
    ("gold", "said"),
    [
        ({"persons": [{**PERSON, "sex": "m"}]}, "persons.0.sex"),
        ({"persons": [{**PERSON, "gender": "male"}]}, "persons.0.gender"),
        ({"persons": [PERSON, PERSON]}, "Lê Quang Khởi stands twice"),
        ({"holdings": [{"person": "Ai Đó", "title": "Bí thư", "status": "current"}]}, "Ai Đó is not among the persons"),
        ({"persons": [PERSON], "holdings": [{"person": "Lê Quang Khởi", "title": "", "status": "current"}]}, "holdings.0.title"),
        ({"persons": [PERSON], "holdings": [{"person": "Lê Quang Khởi", "title": "Bí thư", "status": "now"}]}, "holdings.0.status"),
        ({"events": [{"id": "e1", "type": "party", "name": "tiệc"}]}, "events.0.type"),
        ({"events": [{"id": "e1", "type": "meeting", "name": "họp", "date": "2/3/2021"}]}, "events.0.date"),
        ({"events": [{"id": "e1", "type": "meeting", "name": "họp", "attendance": "60"}]}, "events.0.attendance"),
        (
            {"events": [{"id": "e1", "type": "meeting", "name": "họp"}, {"id": "e1", "type": "visit", "name": "thăm"}]},
            "two have the same id",
        ),
        ({"persons": [PERSON], "changes": [{"person": "Lê Quang Khởi", "type": "promoted"}]}, "changes.0.type"),
        ({"documents": [{"number": "1/QĐ"}]}, "documents.0.title"),
        ({"people": []}, "people"),
    ],
)
def test_mistakes_are_told_with_their_place(tmp_path, gold, said):
    path = write(tmp_path, **gold)
    with pytest.raises(SourceError) as error:
        read_gold(tmp_path)
    assert said in error.value.line
    assert str(path) in error.value.line


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe{}", b"null"])
def test_what_is_no_gold_at_all(tmp_path, content):
    (tmp_path / "x.json").write_bytes(content)
    with pytest.raises(SourceError, match=r"x\.json"):
        read_gold(tmp_path)


def test_empty_folder_missing_file_and_two_of_one_id(tmp_path):
    with pytest.raises(SourceError, match="no gold files"):
        read_gold(tmp_path)
    with pytest.raises(SourceError, match="cannot be read"):
        read_gold(tmp_path / "none")
    write(tmp_path, "a")
    (tmp_path / "b.json").write_text('{"id": "a"}', encoding="utf-8")
    with pytest.raises(SourceError, match="two gold files"):
        read_gold(tmp_path)
