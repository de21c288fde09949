"""The stories below examples/ run as their pages say, and print what they say."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
STORIES = sorted(path for path in (ROOT / "examples").glob("*/README.md") if path.parent.name != "network")


def transcripts():
    spec = importlib.util.spec_from_file_location("transcripts", ROOT / "docs" / "transcripts.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_three_stories():
    assert [path.parent.name for path in STORIES] == ["appointment", "career", "conference"]


@pytest.mark.parametrize("page", STORIES, ids=lambda path: path.parent.name)
def test_story(page):
    steps = list(transcripts().run(page))
    assert len(steps) >= 4
    for step in steps:
        assert step.holds, f"$ {step.command}\n{step.printed}"
