"""Every thing has a page, in three forms and two languages; what articles say stays text."""

import json
import re
from collections.abc import Iterator

import httpx
import pyoxigraph as ox
import pytest

from kg.serve.words import LANGUAGES
from tests.serve.hostile import MARKUP, hostile_store
from tests.serve.running import running

BASE = "http://localhost:8010/"
KINDS = {
    "person": "foaf:Person",
    "body": "org:Organization",
    "post": "org:Post",
    "event": "kg:Event",
    "document": "kg:OfficialDocument",
    "article": "schema:NewsArticle",
    "membership": "org:Membership",
    "participation": "kg:Participation",
    "change": "kg:PersonnelChange",
}
HTML = {"Accept": "text/html"}


def all_of(client: httpx.Client, class_: str, most: int = 400) -> list[str]:
    rows = client.post("/sparql", data={"query": f"SELECT ?x {{ ?x a {class_} }} ORDER BY ?x LIMIT {most}"}).json()
    return [row["x"]["value"] for row in rows["results"]["bindings"]]


def path_of(iri: str) -> str:
    return iri.removeprefix(BASE.rstrip("/"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_thing_has_a_page(client: httpx.Client, kind: str, language: str) -> None:
    found = all_of(client, KINDS[kind], 20)
    assert found
    for iri in found:
        answer = client.get(path_of(iri), params={"lang": language}, headers=HTML)
        assert answer.status_code == 200, (iri, answer.text[:300])
        assert f'<html lang="{language}">' in answer.text
        assert "<h1>" in answer.text


@pytest.mark.parametrize("kind", KINDS)
def test_every_thing_comes_as_rdf(client: httpx.Client, kind: str) -> None:
    iri = all_of(client, KINDS[kind], 1)[0]
    for accept, form in (
        ("text/turtle", ox.RdfFormat.TURTLE),
        ("application/ld+json", ox.RdfFormat.JSON_LD),
        ("application/rdf+xml", ox.RdfFormat.RDF_XML),
        ("application/n-triples", ox.RdfFormat.N_TRIPLES),
    ):
        answer = client.get(path_of(iri), headers={"Accept": accept})
        assert answer.headers["content-type"].startswith(accept)
        subjects = {quad.subject for quad in ox.parse(answer.content, format=form)}
        assert ox.NamedNode(iri) in subjects
    assert client.get(path_of(iri), headers={"Accept": "image/png"}).status_code == 406


def test_the_turtle_of_a_person_has_their_memberships(client: httpx.Client) -> None:
    person = next(iri for iri in all_of(client, "foaf:Person") if "mai-hung-dung" in iri)
    text = client.get(path_of(person), params={"format": "ttl"}).text
    assert "org:Membership" in text
    assert "Ủy ban nhân dân tỉnh Bình Dương" in text


def test_a_person_is_told_with_quotes(client: httpx.Client) -> None:
    person = next(iri for iri in all_of(client, "foaf:Person") if "mai-hung-dung" in iri)
    text = client.get(path_of(person), headers=HTML).text
    assert "Phó Chủ tịch Thường trực Ủy ban nhân dân tỉnh Bình Dương" in text
    assert "<mark>" in text
    assert "/article/hoi-nghi-binh-duong-" in text
    assert "#char=" in text


def test_a_body_lists_its_holders_and_an_event_who_did_what(client: httpx.Client) -> None:
    body = next(iri for iri in all_of(client, "org:Organization") if "uy-ban-nhan-dan-tinh-binh-duong" in iri)
    assert "Mai Hùng Dũng" in client.get(path_of(body), headers=HTML).text
    event = next(iri for iri in all_of(client, "kg:Event") if "hoi-nghi-truc-tuyen" in iri)
    text = client.get(path_of(event), headers={**HTML, "Accept-Language": "en"}).text
    assert text.index("Chair") < text.index("Presenter") < text.index("Attendee")
    assert "3,100" in text


def test_an_article_is_marked_where_it_says_something(client: httpx.Client) -> None:
    article = next(iri for iri in all_of(client, "schema:NewsArticle") if "hoi-nghi-binh-duong" in iri)
    text = client.get(path_of(article), headers=HTML).text
    shown = re.search(r'<div class="article-text">(.*?)</div>', text, re.DOTALL)
    assert shown
    stored = client.post("/sparql", data={"query": f"SELECT ?t {{ GRAPH <{article}> {{ <{article}> nif:isString ?t }} }}"}).json()
    plain = re.sub(r"<[^>]+>", "", shown[1]).replace("&#39;", "'").replace("&#34;", '"').replace("&amp;", "&")
    assert plain == stored["results"]["bindings"][0]["t"]["value"]
    assert re.search(r'<a class="named person said" href="/person/mai-hung-dung-[0-9a-f]{12}">Mai Hùng Dũng</a>', shown[1])


def test_links_within_pages_lead_somewhere(client: httpx.Client) -> None:
    seen: set[str] = set()
    waiting = ["/", "/changed", "/search?q=binh+duong"]
    while waiting and len(seen) < 150:
        path = waiting.pop(0)
        answer = client.get(path, headers=HTML)
        assert answer.status_code in (200, 302), path
        for link in re.findall(r'href="(/[^"#]*)', answer.text):
            plain = link.replace("&amp;", "&")
            if plain not in seen and "/static/" not in plain and "lang=" not in plain:
                seen.add(plain)
                waiting.append(plain)
    assert len(seen) >= 150


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/nothing", 404),
        ("/person/vo-van-minh-0123456789ab", 404),
        ("/person/<script>", 404),
        ("/%00", 404),
        ("/../../etc/passwd", 404),
        ("/static/../run.py", 404),
        ("/static/yasgui/../../words.json", 404),
        ("/about?iri=not+an+iri", 404),
        ("/about?iri=", 404),
        ("/explore?focus=nobody", 404),
        ("/api/neighbourhood?iri=nobody", 404),
        ("/api/explore/-/neighbours?id=", 404),
        ("/query?name=no-such-query", 200),
        ("/search?q=%22%27%3B--%20*%20OR%20NEAR%28", 200),
    ],
)
def test_wrong_addresses_are_told(client: httpx.Client, path: str, status: int) -> None:
    answer = client.get(path, headers=HTML)
    assert answer.status_code == status
    assert "Traceback" not in answer.text
    assert "<script>" not in answer.text.replace("<script ", "")


def test_a_lost_page_offers_a_search(client: httpx.Client) -> None:
    assert "/search?q=vo%20van%20minh" in client.get("/person/vo-van-minh-0123456789ab", headers=HTML).text


def test_what_has_not_changed_is_not_sent_again(client: httpx.Client) -> None:
    first = client.get("/", headers=HTML)
    again = client.get("/", headers={**HTML, "If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/", headers={**HTML, "If-None-Match": first.headers["etag"], "Accept-Language": "en"}).status_code == 200


def test_the_language_is_asked_for_remembered_or_guessed(client: httpx.Client) -> None:
    assert '<html lang="en">' in client.get("/", headers={**HTML, "Accept-Language": "fr, en;q=0.8"}).text
    assert '<html lang="vi">' in client.get("/", headers={**HTML, "Accept-Language": "fr"}).text
    chosen = client.get("/?lang=en", headers=HTML)
    assert "kg-language=en" in chosen.headers["set-cookie"]
    client.cookies.clear()
    assert '<html lang="en">' in client.get("/", headers={**HTML, "Cookie": "kg-language=en", "Accept-Language": "vi"}).text


def test_search_needs_no_accents_and_suggests(client: httpx.Client) -> None:
    assert client.get("/api/suggest", params={"q": "mai hung"}).json()[0]["label"] == "Mai Hùng Dũng"
    assert "Mai Hùng Dũng" in client.get("/search", params={"q": "mai hung dung"}, headers=HTML).text
    assert "<mark>" in client.get("/search", params={"q": "hoi nghi truc tuyen"}, headers=HTML).text
    assert "Mai Hùng Dũng" in client.get("/search", params={"q": "mai hunh dungg"}, headers=HTML).text


def test_neighbourhoods_are_as_large_as_asked(client: httpx.Client) -> None:
    body = next(iri for iri in all_of(client, "org:Organization") if "uy-ban-nhan-dan-tinh-binh-duong" in iri)
    small = client.get("/api/neighbourhood", params={"iri": body, "limit": "3"}).json()
    drawn = [node for node in small["nodes"] if node["kind"] != "post"]
    assert (small["format"], small["meta"]["focus"], len(drawn)) == ("kg-view/1", body.removeprefix(BASE), 3)
    assert small["meta"]["leftOut"] > 0
    wide = client.get("/api/neighbourhood", params={"iri": body, "hops": "2", "limit": "100"}).json()
    assert len(wide["nodes"]) > len(small["nodes"])
    assert all({edge["from"], edge["to"]} <= {node["id"] for node in wide["nodes"]} for edge in wide["edges"])


def test_the_explorer_asks_below_its_own_address(client: httpx.Client) -> None:
    person = next(iri for iri in all_of(client, "foaf:Person") if "mai-hung-dung" in iri)
    page = client.get("/explore", params={"focus": person}, headers=HTML).text
    address = re.search(r'data-source="([^"]+)"', page)
    assert address
    start = client.get(f"{address[1]}start").json()
    assert start["meta"]["focus"] == person.removeprefix(BASE)
    added = client.get(f"{address[1]}neighbours", params={"id": start["meta"]["focus"]}).json()
    assert added["nodes"] and not any("at" in node for node in added["nodes"])
    assert client.get(f"{address[1]}search", params={"q": "vo van"}).json()[0]["label"] == "Võ Văn Minh"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with running(hostile_store(tmp_path_factory.mktemp("hostile") / "store")) as url, httpx.Client(base_url=url, timeout=30) as client:
        yield client


def test_hostile_texts_stay_text(hostile: httpx.Client) -> None:
    paths = [path_of(iri) for class_ in KINDS.values() for iri in all_of(hostile, class_)]
    assert len(paths) > 40
    paths += ["/", "/changed", "/explore", "/query", "/search?q=script", "/search?q=%3Cscript%3Ealert", "/search?q=javascript"]
    for path in paths:
        text = hostile.get(path, headers=HTML).text
        assert "<script>alert" not in text, path
        assert "<img src=x" not in text, path
        assert "<svg onload" not in text, path
        assert 'href="javascript:' not in text.lower(), path
        assert "49${" not in text, path


def test_hostile_texts_stay_text_in_data(hostile: httpx.Client) -> None:
    person = next(iri for iri in all_of(hostile, "foaf:Person") if "script-alert-x" in iri)
    drawn = hostile.get("/api/neighbourhood", params={"iri": person})
    assert drawn.headers["content-type"] == "application/json"
    assert any(MARKUP in node["label"] for node in drawn.json()["nodes"])
    assert drawn.headers["x-content-type-options"] == "nosniff"
    suggested = hostile.get("/api/suggest", params={"q": "script"}).json()
    assert suggested and all(one["url"].startswith("/") for one in suggested)
    for form in (ox.RdfFormat.TURTLE, ox.RdfFormat.JSON_LD):
        content = hostile.get(path_of(person), headers={"Accept": form.media_type}).content
        assert any(MARKUP in str(quad.object.value) for quad in ox.parse(content, format=form) if isinstance(quad.object, ox.Literal))


def test_the_query_page_carries_its_question_as_data(client: httpx.Client) -> None:
    text = client.get("/query", params={"query": "</script><script>alert(1)</script>"}, headers=HTML).text
    data = re.search(r'id="query-data">(.*?)</script>', text, re.DOTALL)
    assert data
    assert "</script><script>alert(1)</script>" in json.loads(data[1])["query"]
    filled = client.get("/query", params={"name": "who-holds", "p.body": 'x" } DROP ALL #'}, headers=HTML).text
    assert "no body is called" in filled
    asked = client.get("/query", params={"name": "career", "p.person": "Mai Hùng Dũng"}, headers=HTML).text
    found = re.search(r'id="query-data">(.*?)</script>', asked, re.DOTALL)
    assert found
    answer = client.post("/sparql", data={"query": json.loads(found[1])["query"]})
    assert answer.json()["results"]["bindings"]
