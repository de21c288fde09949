"""Labels by IRI, roles listed and composed, labels of posts, and what the default graph copies."""

import time

import pytest
from pyoxigraph import RdfFormat, parse

from kg.errors import NotFound
from kg.ontology import Ontology, ontology
from kg.ontology.compose import english_head, join_title
from kg.rdf import FOAF, KG, ORG, SKOS, body_type_iri, place_iri, ref, role_iri, to_nquads
from tests.ontology.test_shapes import report


@pytest.mark.parametrize(
    ("iri", "vi", "en"),
    [
        (KG.Conference, "Hội nghị", "Conference"),
        (KG.Incumbent, "Đương nhiệm", "Incumbent"),
        (KG.Speaker, "Phát biểu", "Speaker"),
        (FOAF.Person, "Người", "Person"),
        (role_iri("chu-tich-ubnd"), "Chủ tịch Ủy ban nhân dân", "Chair, People's Committee"),
        (role_iri("ke-toan-truong-so"), "Kế toán trưởng Sở", "Chief accountant, Provincial department"),
        (body_type_iri("ubnd"), "Ủy ban nhân dân", "People's Committee"),
        (place_iri("binh-duong@1997"), "tỉnh Bình Dương", "tỉnh Bình Dương"),
        (place_iri("atlantis@0"), None, None),
        ("https://example.org/x", None, None),
        (role_iri("x-y"), None, None),
    ],
)
def test_labels(iri: str, vi: str | None, en: str | None) -> None:
    assert (ontology().label(iri), ontology().label(iri, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("role", "head", "body_type", "function", "seats"),
    [
        ("chu-tich-ubnd", "chu-tich", "ubnd", "head", 1),
        ("pho-chu-tich-ubnd", "pho-chu-tich", "ubnd", "deputy", None),
        ("pho-bi-thu-thuong-truc-cap-uy", "pho-bi-thu-thuong-truc", "cap-uy", "standing-deputy", 1),
        ("ke-toan-truong-so", "ke-toan-truong", "so", "officer", None),  # composed: roles.yaml does not bring them together
        ("uy-vien", "uy-vien", None, "member", None),
    ],
)
def test_roles(role: str, head: str, body_type: str | None, function: str, seats: int | None) -> None:
    found = ontology().role(role)
    assert found and (found.head, found.body_type, found.function, found.seats) == (head, body_type, function, seats)
    assert ontology().role_id(head, body_type) == role


def test_ranks_follow_protocol() -> None:
    names = ("tong-bi-thu", "bi-thu-cap-uy", "pho-bi-thu-thuong-truc-cap-uy", "pho-bi-thu-cap-uy", "uy-vien-ubnd")
    roles = [ontology().role(name) for name in names]
    ranks = [role.rank for role in roles if role]
    assert len(ranks) == len(names) and ranks == sorted(ranks)


def test_every_listed_role_can_be_read() -> None:
    assert len(ontology().role_ids) > 500
    assert all(ontology().role(role) for role in ontology().role_ids)


@pytest.mark.parametrize("role", ["", "x", "chu-tich-x", "x-ubnd", "chu-tich-ubnd-ubnd"])
def test_no_role(role: str) -> None:
    assert ontology().role(role) is None
    with pytest.raises(NotFound):
        ontology().post_label(role, "Sở Y tế")


@pytest.mark.parametrize(
    ("role", "body", "label"),
    [
        ("pho-chu-tich-thuong-truc-ubnd", "Ủy ban nhân dân tỉnh Bình Dương", "Phó Chủ tịch Thường trực Ủy ban nhân dân tỉnh Bình Dương"),
        ("bi-thu-cap-uy", "Tỉnh ủy Bình Dương", "Bí thư Tỉnh ủy Bình Dương"),
        ("tinh-uy-vien-cap-uy", "Tỉnh ủy Bình Dương", "Tỉnh ủy viên Bình Dương"),
        ("dai-bieu-quoc-hoi-quoc-hoi", "Quốc hội", "Đại biểu Quốc hội"),
        ("dai-bieu-hdnd-hdnd", "Hội đồng nhân dân tỉnh Long An", "Đại biểu Hội đồng nhân dân tỉnh Long An"),
        ("chu-tich-nuoc-nha-nuoc", "Nhà nước", "Chủ tịch nước"),
        ("thuong-truc-ban-bi-thu-ban-bi-thu", "Ban Bí thư Trung ương Đảng", "Thường trực Ban Bí thư Trung ương Đảng"),
        ("bi-thu-trung-uong-ban-bi-thu", "Ban Bí thư Trung ương Đảng", "Bí thư Trung ương Đảng"),
        ("tong-thanh-tra-thanh-tra-chinh-phu", "Thanh tra Chính phủ", "Tổng Thanh tra Chính phủ"),
        ("kiem-toan-truong-kiem-toan-nha-nuoc", "Kiểm toán Nhà nước", "Kiểm toán trưởng Kiểm toán Nhà nước"),
        ("truong-ban-dang", "Ban Tổ chức Tỉnh ủy Bình Dương", "Trưởng Ban Tổ chức Tỉnh ủy Bình Dương"),
        ("pho-truong-thuong-truc-ban-dang", "Ban Tổ chức Tỉnh ủy Bình Dương", "Phó Trưởng ban Thường trực Ban Tổ chức Tỉnh ủy Bình Dương"),
        ("giam-doc", "Sở Y tế tỉnh Long An", "Giám đốc Sở Y tế tỉnh Long An"),
    ],
)
def test_labels_of_posts(role: str, body: str, label: str) -> None:
    assert ontology().post_label(role, body) == label


@pytest.mark.parametrize(
    ("forms", "body", "label"),
    [
        (["Đại sứ"], "Đại sứ quán Việt Nam tại Nga", "Đại sứ, Đại sứ quán Việt Nam tại Nga"),
        (["Trưởng thôn"], "thôn 3", "Trưởng thôn 3"),
        (["Giám đốc"], "", "Giám đốc"),
    ],
)
def test_titles_join_bodies(forms: list[str], body: str, label: str) -> None:
    assert join_title(forms, body) == label


@pytest.mark.parametrize(
    ("en", "head"),
    [("Chair", "Chair"), ("Deputy: Chair", "Deputy chair"), ("Standing deputy: Prime Minister", "Standing deputy Prime Minister")],
)
def test_english_heads(en: str, head: str) -> None:
    assert english_head(en) == head


USED = [
    role_iri("chu-tich-ubnd"),
    role_iri("ke-toan-truong-so"),
    body_type_iri("so"),
    place_iri("di-an.binh-duong@0"),
    KG.Incumbent,
    KG.Speaker,
]


def test_what_the_default_graph_copies() -> None:
    described = ontology().describe([*USED, "https://example.org/x", place_iri("atlantis@0"), role_iri("x")])
    assert described == sorted(set(described))
    subjects = {s for s, _, _ in described}
    assert {ref(iri) for iri in USED} <= subjects
    # what they lean on comes too: the bare head, its function, the province above, and what became of it
    for iri in (role_iri("chu-tich"), place_iri("binh-duong@1997"), place_iri("ho-chi-minh@2025"), role_iri("ke-toan-truong")):
        assert ref(iri) in subjects
    assert (ref(role_iri("chu-tich-ubnd")), ref(KG.seats), '"1"^^<http://www.w3.org/2001/XMLSchema#integer>') in described
    assert (ref(place_iri("binh-duong@1997")), ref(KG.searchLabel), '"binh duong"') in described
    assert (ref(role_iri("chu-tich-ubnd")), ref(KG.searchLabel), '"chu tich ubnd"') in described
    assert ref(role_iri("x")) not in subjects


def test_what_is_copied_conforms_and_is_spelt_as_the_store_spells_it() -> None:
    described = ontology().describe(USED + [role_iri(role) for role in ontology().role_ids[::20]])
    written = to_nquads(described).decode()
    assert report(written) == []
    read = sorted((str(q.subject), str(q.predicate), str(q.object)) for q in parse(written, format=RdfFormat.N_QUADS))
    assert read == described


def test_it_loads_fast() -> None:
    ontology().label(KG.Event)  # pyoxigraph is imported
    assert min(_cost_of_loading() for _ in range(3)) < 0.15  # the least: a collection of others' garbage is not its cost


def _cost_of_loading() -> float:
    """CPU-seconds."""
    start = time.process_time()
    Ontology()
    return time.process_time() - start


def test_classes_and_properties() -> None:
    assert {KG.Event, ORG.Membership, FOAF.Person} <= ontology().classes
    assert {KG.status, ORG.member, SKOS.prefLabel} <= ontology().properties
    assert "ubnd" in ontology().body_types
