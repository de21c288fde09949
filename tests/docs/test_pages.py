"""What README and tutorials say is so: their commands run and print what they show, their Python runs, their links lead somewhere."""

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "README.vi.md", ROOT / "docs" / "tutorial.md", ROOT / "docs" / "tutorial.vi.md"]
ALL = [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted(ROOT.glob("examples/**/*.md"))]


def transcripts():
    spec = importlib.util.spec_from_file_location("transcripts", ROOT / "docs" / "transcripts.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_commands_print_what_the_page_shows(page):
    steps = list(transcripts().run(page))
    assert len(steps) >= 7
    for step in steps:
        assert step.holds, f"$ {step.command}\n{step.printed}"


def test_the_example_in_python_has_ten_lines_and_runs(tmp_path, monkeypatch, capsys):
    (code,) = re.findall(r"^```python\n(.*?)^```$", PAGES[0].read_text(encoding="utf-8"), re.M | re.S)
    assert len([line for line in code.splitlines() if line.strip()]) <= 10
    (tmp_path / "data").symlink_to(ROOT / "data")
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "README.md", "exec"), {})
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 4
    assert "pairs seen together" in printed[-1]
    assert Path("officials.ttl").stat().st_size > 10_000
    assert "<html" in Path("graph.html").read_text(encoding="utf-8")[:500]


@pytest.mark.parametrize("page", ALL, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    links = re.findall(r"\]\(([^)#\s]+)(?:#[\w-]+)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


def test_the_two_languages_show_the_same_commands():
    for english, vietnamese in ((PAGES[0], PAGES[1]), (PAGES[2], PAGES[3])):
        shown = [re.findall(r"^\$ (kg .*)$", page.read_text(encoding="utf-8"), re.M) for page in (english, vietnamese)]
        assert set(shown[1]) <= set(shown[0])
