"""Graphs that kg builds conform to the shapes, and use no term of ours that is not defined."""

import pytest

from kg.graph import article_graph
from kg.ontology import ontology
from kg.rdf import KG, Triple, to_nquads
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
