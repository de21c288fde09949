"""IRIs that things have given up lead to where they are told now; a newer state of the store shows without a restart."""

import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from kg.pipeline import judge
from kg.rdf import alias
from kg.resolve.judgements import Judgement
from kg.store import open_store
from tests.serve.running import running
from tests.story import Story
from tests.world import tell

BASE = "http://localhost:8010/"
NAME = "Trần Thị Hồng Hạnh"
HTML = {"Accept": "text/html"}


def story(source: str, day: str, title: str, body: str, kind: str) -> Story:
    told = Story(source, day)
    person = told.person(NAME)
    held = told.holds(person, title, told.body(kind, body, "binh-duong@1997"), "giam-doc-so" if kind == "so" else "bi-thu-cap-uy")
    told.change("Appointment", person, title=title, starts=held)
    event = told.event("Meeting", f"cuộc họp của {body}")
    told.takes_part(event, person, "Chair")
    return told


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles, in each a woman of the same name."""
    stories = [
        story("mot.txt", "2019-03-01", "Giám đốc Sở Y tế", "Sở Y tế tỉnh Bình Dương", "so"),
        story("hai.txt", "2023-08-01", "Bí thư Tỉnh ủy", "Tỉnh ủy Bình Dương", "cap-uy"),
    ]
    with open_store(tmp_path / "store", write=True) as store:
        tell(store, stories)
    return tmp_path / "store"


@pytest.fixture
def client(folder: Path) -> Iterator[httpx.Client]:
    with running(folder) as url, httpx.Client(base_url=url) as found:
        yield found


def subjects(client: httpx.Client, pattern: str) -> list[str]:
    rows = client.post("/sparql", data={"query": f"SELECT DISTINCT ?x {{ {pattern} }} ORDER BY ?x"}).json()["results"]["bindings"]
    return [row["x"]["value"] for row in rows]


def merge(folder: Path, client: httpx.Client) -> None:
    """Decides that the two are one, and waits until the server has seen it."""
    locals_ = subjects(client, "GRAPH ?g { ?x a foaf:Person }")
    assert len(locals_) == 2
    with open_store(folder, write=True) as store:
        judge(store, [Judgement("Same", (locals_[0], locals_[1]), "cùng một người", "test", "2025-01-01T00:00:00Z")])
    deadline = time.monotonic() + 10
    while len(subjects(client, "?x a foaf:Person")) != 1:
        assert time.monotonic() < deadline, "the server does not see what was published"
        time.sleep(0.2)


def test_whoever_turns_out_to_be_another_is_found_at_both_addresses(folder: Path, client: httpx.Client) -> None:
    before = {
        kind: subjects(client, f"?x a {kind}") for kind in ("foaf:Person", "org:Membership", "kg:PersonnelChange", "kg:Participation")
    }
    assert len(before["foaf:Person"]) == 2
    merge(folder, client)
    after = subjects(client, "?x a foaf:Person")[0]
    gone = next(iri for iri in before["foaf:Person"] if iri != after)
    answer = client.get(gone.removeprefix(BASE.rstrip("/")), params={"format": "ttl"}, headers=HTML)
    assert (answer.status_code, answer.headers["location"]) == (301, f"{after.removeprefix(BASE.rstrip('/'))}?format=ttl")
    for iri in (iri for kind in before.values() for iri in kind):
        followed = client.get(iri.removeprefix(BASE.rstrip("/")), headers=HTML, follow_redirects=True)
        assert followed.status_code == 200, iri


def test_every_local_node_has_an_alias(folder: Path, client: httpx.Client) -> None:
    merge(folder, client)
    for local in subjects(client, "GRAPH ?g { ?x a org:Membership }"):
        path = alias("/", "membership", NAME, local.replace(BASE, "/"))
        assert client.get(path, headers=HTML, follow_redirects=True).status_code == 200, local
    for local in subjects(client, "GRAPH ?g { ?x a foaf:Person }"):
        answer = client.get(alias("/", "person", NAME, local.replace(BASE, "/")), headers=HTML, follow_redirects=True)
        assert NAME in answer.text


def test_pages_follow_the_store(folder: Path, client: httpx.Client) -> None:
    tag = client.get("/", headers=HTML).headers["etag"]
    assert client.get("/api/suggest", params={"q": "nguoi moi"}).json() == []
    fresh = Story("ba.txt", "2024-01-01")
    fresh.person("Lý Người Mới")
    with open_store(folder, write=True) as store:
        tell(store, [fresh])
    deadline = time.monotonic() + 10
    while not client.get("/api/suggest", params={"q": "nguoi moi"}).json():
        assert time.monotonic() < deadline
        time.sleep(0.2)
    assert client.get("/", headers={**HTML, "If-None-Match": tag}).status_code == 200
    assert [row for row in subjects(client, "?x foaf:name 'Lý Người Mới'@vi")]


def test_a_store_that_is_written_to_is_served_all_the_while(folder: Path, client: httpx.Client) -> None:
    with open_store(folder, write=True) as store:
        more = Story("bon.txt", "2024-01-01")
        more.person("Lý Chưa Công Bố")
        assert client.get("/", headers=HTML).status_code == 200
        tell(store, [more])
        assert subjects(client, "?x a foaf:Person")
