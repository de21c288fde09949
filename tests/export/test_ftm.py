"""FollowTheMoney entities, as its own library reads and checks them."""

import json

import pytest
from followthemoney import model

from kg.export import export
from tests.smallworld import small_store


@pytest.fixture(scope="module")
def entities(tmp_path_factory):
    path = tmp_path_factory.mktemp("ftm") / "out.json"
    with small_store() as store:
        export(store, path, "ftm")
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_its_own_library_takes_every_value(entities):
    for entity in entities:
        proxy = model.get_proxy(entity)
        proxy.schema.validate(proxy.to_dict())
        for name, values in entity["properties"].items():
            assert sorted(proxy.get(name)) == sorted(values), (entity["schema"], name)
        # a decision that an article names is a document without a file
        assert all(proxy.get(name) for name in proxy.schema.required if name != "fileName"), entity["schema"]


def test_references_lead_somewhere(entities):
    ids = {entity["id"] for entity in entities}
    for entity in entities:
        for name in ("holder", "post", "organization", "subject", "object", "proof", "parent"):
            assert set(entity["properties"].get(name, [])) <= ids, (entity, name)


def test_nothing_reads_as_a_verdict(entities):
    text = json.dumps(entities, ensure_ascii=False)
    assert not {"Sanction", "CourtCase", "crime", "Prosecution"} & {e["schema"] for e in entities}
    assert "topics" not in text and "khởi tố" not in text


def test_a_tenure_without_a_body_has_a_post_of_its_own():
    with small_store() as store:
        store.change(
            remove={
                "": [
                    (str(q.subject), str(q.predicate), str(q.object)) for q in store.quads() if q.predicate.value.endswith("#organization")
                ]
            }
        )
        from kg.export.ftm import entities as found
        from kg.export.options import Options

        everything = list(found(store, Options()))
    ids = {entity["id"] for entity in everything}
    occupancies = [entity for entity in everything if entity["schema"] == "Occupancy"]
    assert len(occupancies) == 12 and all(set(entity["properties"]["post"]) <= ids for entity in occupancies)
