"""Graphs that kg builds conform to the shapes, and use no term of ours that is not defined."""

from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, NamedNode

from kg.derive.rebuild import compare, repair
from kg.extract import extract
from kg.graph import article_graph
from kg.model import Article
from kg.ontology import ontology
from kg.rdf import KG, Triple, article_id, to_nquads
from kg.share import share_dir
from kg.store import open_store
from tests.ontology.test_closure import close
from tests.ontology.test_shapes import report
from tests.story import Story, conference

BASE = "https://example.org/"


def undefined(triples: list[Triple]) -> set[str]:
    """Terms in our namespace that the ontology does not define."""
    named = {term[1:-1] for triple in triples for term in triple if term.startswith(f"<{KG.iri}")}
    return {iri for iri in named if not ontology().labels(iri)}


def changes() -> Story:
    story = Story("bai-2.txt", "2021-07-02")
    council = story.body("hdnd", "Hội đồng nhân dân tỉnh Bình Dương", "binh-duong@1997")
    office = story.body("van-phong", "Văn phòng", settled=False)
    ha = story.person("Lê Thị Hà", "female")
    post = story.holds(ha, "Chủ tịch HĐND tỉnh", council, "chu-tich-hdnd", "Incoming", start="2021-07")
    left = story.holds(ha, "Chánh Văn phòng", office, "chanh-van-phong", "Former", end="2021")
    paper = story.document("Nghị quyết bầu chủ tịch", issued="2021-07-01", issuer=council)
    story.change(
        "Election", ha, title="Chủ tịch HĐND tỉnh", date="2021-07-01", starts=post, ends=left, decided_by=council, by_decision=paper
    )
    session = story.event("Session", "Kỳ họp thứ hai")
    story.event("OtherEvent", "phiên khai mạc", part_of=session, date="2021-07", place="thu-dau-mot.binh-duong@0")
    return story


def undated() -> Story:
    story = Story("bai-3.txt", None)
    story.person("Y")
    return story


@pytest.mark.parametrize("story", [conference(), changes(), undated()], ids=lambda s: s.source)
def test_article_graphs_conform(story: Story) -> None:
    triples = article_graph(story.facts(), BASE)
    assert undefined(triples) == set()
    assert report(to_nquads(triples).decode()) == []


@cache
def samples() -> dict[str, list[Triple]]:
    """The article graphs of the samples, and what they add up to under the name ''."""
    with open_store(None, write=True, base_iri=BASE) as store:
        for path in sorted((share_dir() / "data" / "samples").glob("*.txt")):
            name = Path(path).name
            article = Article(id=article_id(name), source=name, text=path.read_text("utf-8").strip())
            store.change(add={BASE + article.id: article_graph(extract(article), BASE)})
        repair(store, compare(store))
        names: list[NamedNode | DefaultGraph] = [*store.graph_names(), DefaultGraph()]
        told = {g: sorted((str(q.subject), str(q.predicate), str(q.object)) for q in store.quads(graph=g)) for g in names}
        return {
            g.value if isinstance(g, NamedNode) else "": triples
            for g, triples in told.items()
            if "/article/" in str(g) or isinstance(g, DefaultGraph)
        }


def test_the_samples_conform() -> None:
    assert len(samples()) > 10
    for name, triples in samples().items():
        assert undefined(triples) == set(), name
        assert report(to_nquads(triples).decode()) == [], name


def test_what_the_samples_add_up_to_is_consistent() -> None:
    _, errors = close(to_nquads(samples()[""]).decode())
    assert errors == []
