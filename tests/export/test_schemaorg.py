"""The schema.org view: JSON that says only what the graph says."""

import json

import pytest
import rdflib

from kg.export import export
from tests.smallworld import small_store


@pytest.fixture(scope="module")
def things(tmp_path_factory):
    path = tmp_path_factory.mktemp("schema") / "out.jsonld"
    with small_store() as store:
        export(store, path, "schemaorg")
    return json.loads(path.read_text("utf-8"))["@graph"]


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
def test_rdflib_opens_it_without_a_network(tmp_path):
    with small_store() as store:
        export(store, tmp_path / "out.jsonld", "schemaorg")
    graph = rdflib.Graph().parse(tmp_path / "out.jsonld", format="json-ld")
    schema = rdflib.Namespace("http://schema.org/")
    (ha,) = graph.subjects(schema.name, rdflib.Literal("Lê Thị Thu Hà"))
    assert (ha, rdflib.RDF.type, schema.Person) in graph and (ha, schema.gender, schema.Female) in graph
    assert all(isinstance(value, rdflib.URIRef) for value in graph.objects(None, schema.memberOf))


def by_type(things, kind):
    return [thing for thing in things if thing.get("@type") == kind]


def test_people_have_what_they_hold(things):
    ha = next(thing for thing in by_type(things, "Person") if thing["name"] == "Lê Thị Thu Hà")
    assert ha["gender"] == "http://schema.org/Female" and len(ha["jobTitle"]) == 2 and len(ha["subjectOf"]) == 3


def test_roles_have_bounds_only_where_known(things):
    roles = by_type(things, "OrganizationRole")
    assert len(roles) == 12
    assert {role.get("endDate") for role in roles if "Chủ tịch UBND tỉnh" in str(role["roleName"])} == {None, "2021-07-01"}


def test_events_have_their_people(things):
    links = [thing for thing in things if "performer" in thing]
    assert len(links) == 3 and all(link["performer"]["@id"].startswith("http") for link in links)


def test_hostile_text_is_text(things):
    assert any("Thuận An" in thing["headline"] for thing in by_type(things, "NewsArticle"))
