"""Whatever the make-up of a page: its headline and its day are found, its text is whole, and nobody from beside it gets in."""

import json
from pathlib import Path

import pytest

from kg.read.page import read_page
from read.layouts import STRANGERS, Layout

EXPECTED = json.loads((Path(__file__).parent / "pages" / "expected.json").read_text(encoding="utf-8"))
STORIES = [story for story in EXPECTED.values() if sum(len(text) for text in story["body"]) > 400]


@pytest.mark.parametrize("seed", range(80))
def test_layout(seed):
    story = STORIES[seed % len(STORIES)]
    layout = Layout(seed, story)
    draft = read_page(layout.page(), "trang.html")
    assert draft.title == story["title"]
    assert str(draft.published) == story["published"]
    assert [name for name in STRANGERS if name in draft.text] == []
    assert [text for text in layout.body if text not in draft.text] == []
    assert len(draft.text) <= len("\n".join([layout.title, *layout.body])) + 5
