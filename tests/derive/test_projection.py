"""The default graph as the contract has it: what several articles add up to."""

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode

from kg.pipeline import find_articles, forget, judge, unjudge
from kg.rdf import DCTERMS, FOAF, KG, NIF, ORG, PROV, RDF, SCHEMA, SKOS
from kg.resolve import Judgement
from kg.store import Store
from tests.story import BINH_DUONG, Story, conference
from tests.world import memory, tell

W3ID = "https://w3id.org/kg-officials"


def said(store: Store, subject: str, predicate: str) -> set[str]:
    found = store.quads(NamedNode(subject), NamedNode(predicate), None, DefaultGraph())
    return {q.object.value.removeprefix(store.base_iri) for q in found if isinstance(q.object, Literal | NamedNode)}


def one(store: Store, subject: str, predicate: str) -> str:
    (value,) = said(store, subject, predicate)
    return value


def nodes(store: Store, of_class: str) -> list[str]:
    found = store.quads(None, NamedNode(RDF.type), NamedNode(of_class), DefaultGraph())
    return sorted(q.subject.value for q in found if isinstance(q.subject, NamedNode))


def person(store: Store, name: str) -> str:
    (found,) = {q.subject.value for q in store.quads(None, NamedNode(FOAF.name), Literal(name, language="vi"), DefaultGraph())}
    return found


def chair(source: str, day: str | None, status: str = "Incumbent", **more: object) -> Story:
    story = Story(source, day)
    body = story.body("ubnd", "Ủy ban nhân dân tỉnh Bình Dương", BINH_DUONG)
    story.holds(story.person("Trần Văn An"), "Chủ tịch UBND tỉnh", body, "chu-tich-ubnd", status, **more)
    return story


def test_the_conference():
    store = memory()
    tell(store, [conference()])
    minh, dung = person(store, "Võ Văn Minh"), person(store, "Mai Hùng Dũng")
    assert said(store, minh, SKOS.altLabel) == {"ông Minh"}
    assert said(store, minh, KG.searchLabel) == {"vo van minh", "ong minh"}
    assert one(store, minh, FOAF.gender) == "male"
    assert one(store, minh, KG.holds) == "Phó Bí thư Thường trực Tỉnh ủy Bình Dương"
    assert said(store, dung, KG.holds) == {"Phó Chủ tịch Thường trực Ủy ban nhân dân tỉnh Bình Dương", "Ủy viên Ban Thường vụ Tỉnh ủy"}
    post = one(store, dung, ORG.holds)
    assert one(store, f"{store.base_iri}{post}", SKOS.prefLabel) == "Phó Chủ tịch Thường trực Ủy ban nhân dân tỉnh Bình Dương"
    assert said(store, dung, KG.spokeAt) == said(store, dung, KG.attended) == said(store, minh, KG.attended)
    assert not said(store, dung, KG.chaired)
    (article,) = nodes(store, SCHEMA.NewsArticle)
    assert one(store, minh, KG.sighting) == f"{article.removeprefix(store.base_iri)}#vo-van-minh"
    assert one(store, minh, PROV.wasDerivedFrom) == article.removeprefix(store.base_iri)
    assert not said(store, article, NIF.isString)
    assert one(store, article, DCTERMS.source) == "bai-1.txt"
    # what is used of the vocabulary is there with its labels, and nothing else of it
    assert "Đương nhiệm" in said(store, KG.Incumbent, SKOS.prefLabel)
    assert said(store, f"{W3ID}/place/{BINH_DUONG}", SKOS.prefLabel) == {"tỉnh Bình Dương"}
    assert said(store, f"{W3ID}/role/pho-chu-tich-thuong-truc-ubnd", KG.seats) == {"1"}
    assert not said(store, KG.Former, SKOS.prefLabel)
    assert not said(store, f"{W3ID}/place/long-an@1976", SKOS.prefLabel)


def test_sightings_add_up_to_one_membership():
    store = memory()
    tell(store, [chair("b.txt", "2020-05-05"), chair("a.txt", "2020-02-02", confidence=0.95), chair("c.txt", "2022-01-01", "Former")])
    (membership,) = nodes(store, ORG.Membership)
    expected = {
        KG.firstSeen: "2020-02-02",
        KG.lastSeen: "2020-05-05",
        KG.startNotAfter: "2020-02-02",
        KG.endNotBefore: "2020-05-05",
        KG.endNotAfter: "2022-01-01",
        KG.status: KG.Former,
        KG.confidence: "0.95",
    }
    assert {predicate: one(store, membership, predicate) for predicate in expected} == expected
    assert len(said(store, membership, KG.sighting)) == 3
    an = person(store, "Trần Văn An")
    assert not said(store, an, KG.holds) | said(store, an, ORG.holds) | said(store, an, ORG.memberOf) | said(store, an, ORG.headOf)
    assert one(store, an, KG.held) == "Chủ tịch Ủy ban nhân dân tỉnh Bình Dương"
    assert len(said(store, an, KG.heldIn)) == 1
    assert len(nodes(store, ORG.Post)) == 1


def test_whoever_heads_a_body_is_its_head_while_in_office():
    store = memory()
    tell(store, [chair("a.txt", "2020-02-02", "Acting")])
    an = person(store, "Trần Văn An")
    assert said(store, an, ORG.headOf) == said(store, an, ORG.memberOf) != set()


def test_acting_is_a_membership_of_its_own_and_a_return_is_a_new_one():
    store = memory()
    days = [("2019-01-01", "Acting"), ("2020-01-01", "Incumbent"), ("2021-01-01", "Former"), ("2022-01-01", "Incumbent")]
    tell(store, [chair(f"{i}.txt", day, status) for i, (day, status) in enumerate(days)])
    found = sorted((one(store, m, KG.firstSeen), one(store, m, KG.status).rpartition("#")[2]) for m in nodes(store, ORG.Membership))
    assert found == [("2019-01-01", "Acting"), ("2020-01-01", "Former"), ("2022-01-01", "Incumbent")]
    assert "2021-01-01" in {v for m in nodes(store, ORG.Membership) for v in said(store, m, KG.startNotBefore)}


def test_undated_sightings_count_only_where_none_is_dated():
    store = memory()
    tell(store, [chair("a.txt", None, "Former"), chair("b.txt", "2020-01-01")])
    (membership,) = nodes(store, ORG.Membership)
    assert one(store, membership, KG.status) == KG.Incumbent
    forget(store, find_articles(store, ["b.txt"]))
    (membership,) = nodes(store, ORG.Membership)
    assert one(store, membership, KG.status) == KG.Former
    assert not said(store, membership, KG.firstSeen)


def test_the_earliest_sighting_names_the_person():
    store = memory()
    tell(store, [chair("b.txt", "2020-05-05")])
    before = person(store, "Trần Văn An")
    tell(store, [chair("c.txt", "2021-05-05")])
    assert person(store, "Trần Văn An") == before
    tell(store, [chair("a.txt", "2019-05-05")])
    assert person(store, "Trần Văn An") != before
    forget(store, find_articles(store, ["a.txt"]))
    assert person(store, "Trần Văn An") == before


def test_a_body_that_is_not_settled_is_every_articles_own():
    store = memory()
    for source in ("a.txt", "b.txt"):
        story = Story(source)
        body = story.body("ubnd", "Ủy ban nhân dân huyện", settled=False, aliases=("UBND huyện",))
        story.takes_part(story.event("Meeting", "Cuộc họp"), body, "Host")
        tell(store, [story])
    bodies = nodes(store, ORG.Organization)
    assert len(bodies) == 2
    assert all(b.startswith(f"{store.base_iri}body/uy-ban-nhan-dan-huyen-") for b in bodies)
    assert all(one(store, b, KG.sighting).startswith("article/") for b in bodies)
    assert said(store, bodies[0], KG.searchLabel) == {"uy ban nhan dan huyen", "ubnd huyen"}
    assert {one(store, p, KG.participant) for p in nodes(store, KG.Participation)} == {b.removeprefix(store.base_iri) for b in bodies}


def test_bodies_take_the_best_name_and_keep_the_others():
    store = memory()
    for source, name in (("a.txt", "SỞ Y TẾ TỈNH BÌNH DƯƠNG"), ("b.txt", "Sở Y tế tỉnh Bình Dương")):
        story = Story(source)
        body = story.body("so", name, BINH_DUONG)
        story.holds(story.person("Trần Văn An"), "Giám đốc", body, "giam-doc-so")
        tell(store, [story])
    (body,) = nodes(store, ORG.Organization)
    assert one(store, body, SKOS.prefLabel) == "Sở Y tế tỉnh Bình Dương"
    assert said(store, body, SKOS.altLabel) == {"SỞ Y TẾ TỈNH BÌNH DƯƠNG"}
    assert one(store, person(store, "Trần Văn An"), KG.holds) == "Giám đốc Sở Y tế tỉnh Bình Dương"
    forget(store, find_articles(store, ["b.txt"]))
    assert one(store, body, SKOS.prefLabel) == "SỞ Y TẾ TỈNH BÌNH DƯƠNG"


@pytest.mark.parametrize(
    ("what", "people", "memberships", "events", "participations", "changes"),
    [
        ("person", 0, 0, 1, 0, 0),
        ("holding", 1, 0, 1, 1, 1),
        ("event", 1, 1, 0, 0, 1),
        ("participation", 1, 1, 1, 0, 1),
        ("change", 1, 1, 1, 1, 0),
    ],
)
def test_what_is_rejected_goes_and_what_rests_on_it(what, people, memberships, events, participations, changes):
    store = memory()
    story = chair("a.txt", "2020-01-01")
    story.takes_part(story.event("Meeting", "Cuộc họp"), "p0", "Speaker")
    story.change("Appointment", "p0", starts="h0")
    tell(store, [story])
    local = sorted({q.subject.value for q in store.quads() if f"#{'tran' if what == 'person' else what}-" in str(q.subject)})
    judgement = Judgement("Reject", (local[0],), "đọc sai", "người thử", "2024-01-01T00:00:00Z")
    judge(store, [judgement])
    counts = [len(nodes(store, c)) for c in (FOAF.Person, ORG.Membership, KG.Event, KG.Participation, KG.PersonnelChange)]
    assert counts == [people, memberships, events, participations, changes]
    for change in nodes(store, KG.PersonnelChange):
        assert len(said(store, change, KG.startsTenure)) == memberships
    if people:
        an = person(store, "Trần Văn An")
        assert bool(said(store, an, KG.spokeAt)) == bool(participations)
        assert bool(said(store, an, KG.held)) == bool(memberships)
    # the article's own graph still says what the article says
    assert len(list(store.quads(NamedNode(local[0])))) >= 2
    unjudge(store, [judgement])
    assert [len(nodes(store, c)) for c in (FOAF.Person, ORG.Membership, KG.Event, KG.Participation, KG.PersonnelChange)] == [1] * 5


def test_what_is_confirmed_is_sure():
    store = memory()
    tell(store, [chair("a.txt", "2020-01-01", confidence=0.4)])
    (holding,) = {q.subject.value for q in store.quads() if "#holding-" in str(q.subject)}
    judge(store, [Judgement("Confirm", (holding,), "", "người thử", "2024-01-01T00:00:00Z")])
    (membership,) = nodes(store, ORG.Membership)
    assert one(store, membership, KG.confidence) == "1"
