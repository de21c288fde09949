"""GraphML and GEXF, as networkx reads them back."""

import networkx as nx
import pytest

from kg.export import Options, export
from kg.query.networks import to_networkx
from tests.smallworld import small_store


@pytest.fixture(scope="module")
def store():
    with small_store() as opened:
        yield opened


@pytest.mark.parametrize(("form", "read"), [("graphml", lambda p: nx.read_graphml(p, force_multigraph=True)), ("gexf", nx.read_gexf)])
def test_networkx_reads_it_back(store, tmp_path, form, read):
    export(store, tmp_path / "g", form)
    found, known = read(tmp_path / "g"), to_networkx(store)
    assert set(found) == set(known)
    assert sorted((a, b) for a, b, _ in found.edges(keys=True)) == sorted((a, b) for a, b, _ in known.edges(keys=True))
    assert {data["label"] for _, data in found.nodes(data=True)} == {data["label"] for _, data in known.nodes(data=True)}


def test_another_base(store, tmp_path):
    export(store, tmp_path / "g", "graphml", Options(base_iri="https://example.org/o/"))
    assert all(node.startswith("https://example.org/o/") for node in nx.read_graphml(tmp_path / "g"))
