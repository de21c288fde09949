"""The records of decisions, the page of the architecture and that of languages: what they name is there, and what is there is named."""

import re
import shutil
import tomllib
from pathlib import Path

import pytest

import kg.language
import kg.share
from kg.extract import extract
from kg.model import Article

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
DECISIONS = sorted((DOCS / "decisions").glob("0*.md"))
PAGES = [*DECISIONS, DOCS / "decisions" / "README.md", DOCS / "architecture.md", DOCS / "languages.md"]
VI = ROOT / "data" / "lang" / "vi"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    links = re.findall(r"\]\(([^)#\s]+)(?:#[\w-]+)?\)", page.read_text("utf-8"))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_that_are_named_are_there(page):
    """Written in full from the root of the tree: `kg/store/guard.py`, `data/lang/vi`, `tests/view`."""
    named = re.findall(r"`(?:python )?((?:kg|data|docs|tests|benchmarks|ontology)/[\w./-]*\w)(?=[` ])", page.read_text("utf-8"))
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_decision_is_in_the_index_once_and_in_order():
    index = (DOCS / "decisions" / "README.md").read_text("utf-8")
    assert re.findall(r"^\| \d+ \| \[.*\]\((.*)\) \|", index, re.M) == [page.name for page in DECISIONS]


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.name)
def test_a_decision_has_its_parts_and_fits_half_a_page(page):
    text = page.read_text("utf-8")
    assert text.startswith(f"# {int(page.name[:4])}. ")
    assert re.findall(r"^\*\*(\w+)\b", text, re.M) == ["Context", "Decision", "Alternatives", "Consequences"]
    assert len(text.split()) <= 400


def test_the_architecture_shows_the_layers_that_are_checked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    (contract,) = project["tool"]["importlinter"]["contracts"]
    assert "\n".join(contract["layers"]) in (DOCS / "architecture.md").read_text("utf-8")


def test_the_page_of_languages_names_every_file():
    page = (DOCS / "languages.md").read_text("utf-8")
    assert set(re.findall(r"^\| `(\w+\.yaml)` \|", page, re.M)) == {path.name for path in VI.glob("*.yaml")}


def test_a_copied_folder_is_a_language(tmp_path, monkeypatch):
    (tmp_path / "data" / "lang").mkdir(parents=True)
    (tmp_path / "ontology").symlink_to(ROOT / "ontology")
    for path in (ROOT / "data").iterdir():
        if path.name != "lang":
            (tmp_path / "data" / path.name).symlink_to(path)
    folder = tmp_path / "data" / "lang" / "toy"
    shutil.copytree(VI, folder)
    (folder.parent / "vi").symlink_to(VI)
    heads = folder / "roles.yaml"
    own = "heads:\n- {id: mayor, forms: [Thị trưởng lớn], en: Mayor, function: head, rank: 5, body: ubnd, bodies: {ubnd: {seats: 1}}}\n"
    heads.write_text(heads.read_text("utf-8").replace("heads:\n", own, 1), "utf-8")
    found = {"vi": roles("vi")}
    for module in (kg.share, kg.language):
        monkeypatch.setattr(module, "share_dir", lambda: tmp_path, raising=False)
    found["toy"] = roles("toy")
    assert found["toy"] == ["mayor-ubnd"]
    assert "mayor-ubnd" not in found["vi"]


def roles(lang):
    text = "Ông Lê Quang Khởi, Thị trưởng lớn UBND tỉnh Long An, phát biểu."
    return [holding.role for holding in extract(Article(id="article/x", source="x", text=text, lang=lang)).holdings]
