"""OpenRefine's questions: names in, candidates out, and never a namesake for sure."""

import json
from typing import Any

import httpx
import pytest

REFINE = "http://127.0.0.1:3333"


def ask(client: httpx.Client, **queries: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    answer = client.post("/reconcile", data={"queries": json.dumps(queries)})
    assert answer.status_code == 200, answer.text
    return {name: found["result"] for name, found in answer.json().items()}


def test_the_manifest_says_what_can_be_done(client: httpx.Client) -> None:
    manifest = client.get("/reconcile").json()
    assert manifest["versions"] == ["0.2"]
    assert manifest["identifierSpace"] == "http://localhost:8010/"
    assert manifest["view"]["url"].endswith("/{{id}}")
    assert {one["id"] for one in manifest["defaultTypes"]} >= {"person", "body"}
    for what in ("entity", "type", "property"):
        suggest = manifest["suggest"][what]
        assert httpx.get(suggest["service_url"] + suggest["service_path"], params={"prefix": ""}).status_code == 200


def test_a_name_spelt_right_is_a_match_and_one_without_accents_a_candidate(client: httpx.Client) -> None:
    found = ask(client, right={"query": "Võ Văn Minh", "type": "person"}, bare={"query": "vo van minh", "type": "person"})
    assert (found["right"][0]["name"], found["right"][0]["match"]) == ("Võ Văn Minh", True)
    assert (found["bare"][0]["name"], found["bare"][0]["match"]) == ("Võ Văn Minh", False)
    assert found["bare"][0]["score"] < found["right"][0]["score"]


def test_namesakes_are_told_apart_by_what_else_is_known(client: httpx.Client) -> None:
    name = {"query": "Nguyễn Thanh Hải", "type": "person"}
    told = {**name, "properties": [{"pid": "place", "v": "tỉnh Bắc Giang"}]}
    found = ask(client, alone=name, told=told)
    assert [one["match"] for one in found["alone"][:2]] == [False, False]
    assert found["alone"][0]["score"] == found["alone"][1]["score"]
    assert found["told"][0]["match"]
    assert "Lạng Giang" in found["told"][0]["description"]
    assert found["told"][1]["score"] < found["told"][0]["score"]


def test_misspelt_names_are_near_and_nothing_is_not_invented(client: httpx.Client) -> None:
    found = ask(
        client,
        near={"query": "Mai Hung Dungg"},
        none={"query": "Zzyzx Qwrt"},
        empty={"query": ""},
        typed={"query": "Mai Hùng Dũng", "type": "body"},
    )
    assert found["near"][0]["name"] == "Mai Hùng Dũng"
    assert not found["near"][0]["match"]
    assert found["none"] == found["empty"] == []
    assert all(one["type"][0]["id"] == "body" for one in found["typed"])


def test_values_can_be_fetched_for_what_was_matched(client: httpx.Client) -> None:
    person = ask(client, one={"query": "Mai Hùng Dũng"})["one"][0]["id"]
    asked = {"ids": [person, "person/nobody", "not an iri <>"], "properties": [{"id": "holds"}, {"id": "nonsense"}]}
    answer = client.post("/reconcile", data={"extend": json.dumps(asked)}).json()
    assert [one["id"] for one in answer["meta"]] == ["holds"]
    assert "Ủy ban nhân dân tỉnh Bình Dương" in answer["rows"][person]["holds"][0]["str"]
    assert answer["rows"]["person/nobody"] == {"holds": []}
    assert client.get("/reconcile/properties", params={"type": "person"}).json()["properties"]


def test_suggestions_and_previews(client: httpx.Client) -> None:
    found = client.get("/reconcile/suggest/entity", params={"prefix": "mai hung"}).json()["result"]
    assert found[0]["name"] == "Mai Hùng Dũng"
    preview = client.get("/reconcile/preview", params={"id": found[0]["id"]})
    assert "Mai Hùng Dũng" in preview.text
    assert REFINE in preview.headers["content-security-policy"]
    assert client.get("/reconcile/preview", params={"id": "person/nobody"}).status_code == 404


@pytest.mark.parametrize(
    ("data", "status"),
    [
        ({"queries": "{"}, 400),
        ({"queries": "[]"}, 400),
        ({"queries": json.dumps({f"q{n}": {"query": "x"} for n in range(201)})}, 413),
        ({"queries": json.dumps({"q": {"query": 7, "limit": -3, "properties": "x"}, "r": 3})}, 200),
    ],
)
def test_nonsense_is_refused(client: httpx.Client, data: dict[str, str], status: int) -> None:
    assert client.post("/reconcile", data=data).status_code == status


def test_openrefine_may_ask_for_matches_and_nothing_else(client: httpx.Client) -> None:
    assert client.get("/reconcile", headers={"Origin": REFINE}).headers["access-control-allow-origin"] == REFINE
    assert "access-control-allow-origin" not in client.get("/reconcile", headers={"Origin": "http://evil.example"}).headers
    assert "access-control-allow-origin" not in client.get("/sparql", headers={"Origin": REFINE}).headers
