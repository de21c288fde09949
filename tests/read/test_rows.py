import io
import json
from datetime import date

import pytest

from kg.errors import SourceError
from kg.model import Problem
from kg.read import rows
from kg.read.rows import read_rows


def read(*lines):
    return list(read_rows(io.BytesIO("".join(f"{line}\n" for line in lines).encode()), "crawl.jsonl"))


def test_fields():
    row = {
        "source": "https://a.vn/tin",
        "title": "Tin",
        "text": "Tin\nNội dung",
        "published": "2020-11-24",
        "publisher": "Báo A",
        "extra": 1,
    }
    (draft,) = read(json.dumps(row))
    assert (draft.source, draft.title, draft.published, draft.publisher) == ("https://a.vn/tin", "Tin", date(2020, 11, 24), "Báo A")
    assert draft.text == "Tin\nNội dung"


def test_row_without_a_source_is_named_by_its_number():
    drafts = read('{"text": "một"}', "", '{"text": "hai"}')
    assert [d.source for d in drafts] == ["crawl.jsonl#1", "crawl.jsonl#3"]


def test_headline_of_other_tools_joins_the_text():
    (draft,) = read('{"title": "Tin", "text": "Nội dung"}')
    assert draft.text == "Tin\nNội dung"


@pytest.mark.parametrize("line", ["{", "[]", "1", '{"text": 5}', '{"title": "x"}', '{"text": " \\u200b"}', "null", "[" * 20000])
def test_bad_row_is_a_problem_and_the_rest_is_read(line):
    problem, draft = read(line, '{"text": "hai"}')
    assert isinstance(problem, Problem)
    assert problem.source == "crawl.jsonl#1"
    assert draft.text == "hai"


def test_endless_line(monkeypatch):
    monkeypatch.setattr(rows, "MAX_BYTES", 100)
    with pytest.raises(SourceError, match="longer"):
        read('{"text": "' + "a" * 200 + '"}')
