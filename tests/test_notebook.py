"""The cells of the researcher's notebook run, one after the other, and come to what its text says."""

import json
import shutil
from itertools import combinations
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.filterwarnings("default::DeprecationWarning", "default::PendingDeprecationWarning")
def test_notebook(tmp_path, monkeypatch, capsys):
    pytest.importorskip("matplotlib", reason="matplotlib is not installed")
    for name in ("data", "examples"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("places", "lang"))
    monkeypatch.chdir(tmp_path / "examples" / "network")
    monkeypatch.setenv("MPLBACKEND", "Agg")
    cells = json.loads(Path("network.ipynb").read_text(encoding="utf-8"))["cells"]
    names = {}
    for cell in cells:
        if cell["cell_type"] == "code":
            exec(compile("".join(cell["source"]), cell["id"], "exec"), names)
    printed = capsys.readouterr().out
    assert "people" in printed
    assert "«" in printed
    assert len(names["groups"]) > 3
    assert names["network"].number_of_edges() > 50
    assert Path("network.png").stat().st_size > 20_000
    axes = names["figure"].axes[0]
    names["figure"].canvas.draw()
    boxes = [text.get_window_extent() for text in axes.texts]
    assert axes.get_title(loc="left") and axes.get_legend() is not None
    assert len(boxes) > 20 and not any(one.overlaps(other) for one, other in combinations(boxes, 2)), "names cover each other"
    assert "graphml" in Path("network.graphml").read_text(encoding="utf-8")[:500]


def test_notebook_is_stored_without_results():
    cells = json.loads((ROOT / "examples" / "network" / "network.ipynb").read_text(encoding="utf-8"))["cells"]
    assert all(not cell.get("outputs") and cell.get("execution_count") is None for cell in cells)
