"""The graph in Python: from articles to answers, pictures and files."""

from pathlib import Path
from typing import get_args

import networkx
import pytest
import rdflib

import kg
from kg.errors import ExportError, NotFound, SourceError, StoreError, StoreLocked, UsageError

ARTICLES = {
    "an.txt": "Ông Trần Văn An, Chủ tịch UBND tỉnh Bình Dương, phát biểu tại hội nghị.",
    "binh.txt": "Bà Lê Thị Bình, Giám đốc Sở Y tế tỉnh Long An, dự buổi lễ.",
}


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_five_lines(articles, tmp_path):
    with kg.build([articles], store=tmp_path / "store") as graph:
        names = [row["name"] for row in graph.query("SELECT ?name { ?p a foaf:Person ; foaf:name ?name } ORDER BY ?name")]
        assert names == ["Lê Thị Bình", "Trần Văn An"]
        assert isinstance(graph.to_networkx(), networkx.MultiDiGraph)
        assert graph.view(tmp_path / "a.html").read_text(encoding="utf-8").startswith("<!")
        graph.export(tmp_path / "a.ttl")
        assert len(rdflib.Graph().parse(tmp_path / "a.ttl")) > 20
        assert [p.name for p in tmp_path.glob("a.*")] == ["a.html", "a.ttl"] or len(list(tmp_path.glob("a.*"))) == 2
    assert graph.report.new == 2


def test_an_editor_is_told_every_option():
    from kg.api import ExportArguments, Projection, ViewArguments
    from kg.export import Options
    from kg.query.networks import PROJECTIONS
    from kg.view import ViewOptions

    assert ViewArguments.__annotations__.keys() == ViewOptions.model_fields.keys()
    assert ExportArguments.__annotations__.keys() == Options.model_fields.keys()
    assert get_args(Projection) == PROJECTIONS


def test_rows_become_frames(articles):
    with kg.build(articles) as graph:
        frame = graph.rows("SELECT ?name { ?p a foaf:Person ; foaf:name ?name } ORDER BY ?name").to_pandas()
        assert list(frame["name"]) == ["Lê Thị Bình", "Trần Văn An"]


def test_rdflib_reads_the_same_store(articles):
    with kg.build(articles / "an.txt") as graph:
        dataset = graph.rdflib()
        name = rdflib.Literal("Trần Văn An", lang="vi")
        assert len(list(dataset.default_graph.subjects(rdflib.FOAF.name, name))) == 1
        found = list(dataset.quads((None, rdflib.FOAF.name, name, None)))
        assert len(found) == 2  # once for all, once as the article says it


def test_explain_by_name_and_by_iri(articles):
    with kg.build(articles) as graph:
        explanation = graph.explain("tran van an")
        assert "Chủ tịch UBND tỉnh" in explanation.model_dump_json()
        with pytest.raises(NotFound):
            graph.explain("Nguyễn Văn Không")


def test_writing_needs_the_right_to(articles, tmp_path):
    kg.build(articles, store=tmp_path / "s").close()
    with kg.open(tmp_path / "s") as graph, pytest.raises(StoreError, match="opened for reading"):
        graph.forget("an.txt")
    with kg.open(tmp_path / "s", write=True) as graph:
        assert graph.forget("an.txt") == 1
        assert graph.info()["articles"] == 1
        assert not graph.rebuild()
        with pytest.raises(StoreLocked):
            kg.open(tmp_path / "s", write=True)


def test_mistakes_are_told(articles, tmp_path):
    with pytest.raises(SourceError):
        kg.build("nowhere.txt", store=tmp_path / "s")
    with pytest.raises(NotFound):
        kg.open(tmp_path / "nothing")
    with pytest.raises(NotFound):
        kg.open(tmp_path / "nothing", write=True)
    with pytest.raises(TypeError, match="speed"):
        kg.build(articles, speed=3)
    with kg.build(articles) as graph:
        with pytest.raises(UsageError, match="speed"):
            graph.view(tmp_path / "a.html", speed=3)
        with pytest.raises(UsageError, match="speed"):
            graph.export(tmp_path / "a.ttl", speed=3)
        with pytest.raises(UsageError, match="has no rows"):
            graph.rows("ASK { ?s ?p ?o }")
        with pytest.raises(UsageError):
            graph.view(tmp_path / "a.html", hops=99)
        with pytest.raises(ExportError):
            graph.view(tmp_path / "no" / "a.html")


def test_the_lock_is_free_after_a_failed_build(tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    for _ in range(2):
        with pytest.raises(SourceError):
            kg.build(tmp_path / "empty.txt", store=tmp_path / "s")


def test_public_names_are_sorted_and_there():
    assert kg.__all__ == sorted(kg.__all__)
    for name in kg.__all__:
        assert getattr(kg, name) is not None
    with pytest.raises(AttributeError):
        kg.nonsense  # noqa: B018


def test_the_version_is_that_of_the_package():
    import tomllib

    told = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    assert kg.__version__ == told["project"]["version"]
