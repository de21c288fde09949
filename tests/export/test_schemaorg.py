"""The schema.org view: JSON that says only what the graph says."""

import json

import pytest

from kg.export import export
from tests.smallworld import small_store


@pytest.fixture(scope="module")
def things(tmp_path_factory):
    path = tmp_path_factory.mktemp("schema") / "out.jsonld"
    with small_store() as store:
        export(store, path, "schemaorg")
    return json.loads(path.read_text("utf-8"))["@graph"]


def by_type(things, kind):
    return [thing for thing in things if thing.get("@type") == kind]


def test_people_have_what_they_hold(things):
    ha = next(thing for thing in by_type(things, "Person") if thing["name"] == "Lê Thị Thu Hà")
    assert ha["gender"] == "https://schema.org/Female" and len(ha["jobTitle"]) == 2 and len(ha["subjectOf"]) == 3


def test_roles_have_bounds_only_where_known(things):
    roles = by_type(things, "OrganizationRole")
    assert len(roles) == 12
    assert {role.get("endDate") for role in roles if "Chủ tịch UBND tỉnh" in str(role["roleName"])} == {None, "2021-07-01"}


def test_events_have_their_people(things):
    links = [thing for thing in things if "performer" in thing]
    assert len(links) == 3 and all(link["performer"]["@id"].startswith("http") for link in links)


def test_hostile_text_is_text(things):
    assert any("Thuận An" in thing["headline"] for thing in by_type(things, "NewsArticle"))
