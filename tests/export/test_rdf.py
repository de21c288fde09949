"""RDF's own formats: the readers that users use read back what is in the store, and the same graph gives the same bytes."""

import io
import json
import re

import pyoxigraph as ox
import pytest
import rdflib
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat

from kg.export import Options, export
from kg.export.graphs import rebase
from kg.store import open_store
from tests.smallworld import small_store

# rdflib 7 warns of its own JSON-LD reader
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")

BASE = "http://localhost:8010/"


@pytest.fixture(scope="module")
def store():
    with small_store() as opened:
        yield opened


def written(store, form, tmp_path, **options) -> bytes:
    path = tmp_path / f"out.{form}"
    export(store, path, form, Options(**options))
    return path.read_bytes()


def default_graph(store) -> set[tuple[str, str, str]]:
    return {(str(q.subject), str(q.predicate), str(q.object)) for q in store.quads(graph=DefaultGraph())}


@pytest.mark.parametrize(("form", "name"), [("turtle", "turtle"), ("ntriples", "nt"), ("rdfxml", "xml"), ("jsonld", "json-ld")])
def test_rdflib_reads_the_default_graph(store, tmp_path, form, name):
    graph = rdflib.Graph().parse(data=written(store, form, tmp_path), format=name)
    plain = rdflib.Graph()
    for triple in default_graph(store):
        plain.parse(data=" ".join(triple) + " .", format="nt")
    assert set(graph) == set(plain)


def test_the_context_has_a_short_name_for_everything(store, tmp_path):
    nodes = json.loads(written(store, "jsonld", tmp_path))["@graph"]
    assert not {name for node in nodes for name in node if ":" in name}


def test_oxigraph_reads_everything(store, tmp_path):
    for form, read in (("trig", RdfFormat.TRIG), ("nquads", RdfFormat.N_QUADS)):
        found = set(ox.parse(written(store, form, tmp_path, with_text=True, with_meta=True), format=read))
        assert found == set(store.quads())


def test_text_and_meta_are_left_out_unless_asked_for(store, tmp_path):
    plain = written(store, "nquads", tmp_path).decode()
    assert "nif-core#isString" not in plain and f"<{BASE}meta>" not in plain
    assert "nif-core#anchorOf" in plain
    assert written(store, "nquads", tmp_path, with_text=True).decode().count("nif-core#isString") == 5
    assert f"<{BASE}meta>" in written(store, "nquads", tmp_path, with_meta=True).decode()


@pytest.mark.parametrize("form", ["turtle", "trig", "nquads", "ntriples", "rdfxml", "jsonld", "graphml", "gexf", "ftm", "schemaorg", "csv"])
def test_the_order_of_arrival_leaves_no_trace(store, tmp_path, form):
    suffix = ".zip" if form == "csv" else ""
    with small_store(backwards=True) as other:
        for number, one in enumerate((store, other)):
            export(one, tmp_path / f"{number}{suffix}", form)
    assert (tmp_path / f"0{suffix}").read_bytes() == (tmp_path / f"1{suffix}").read_bytes()


def test_turtle_reads_well(store, tmp_path):
    text = written(store, "turtle", tmp_path).decode()
    assert re.search(r"\nperson:le-thi-thu-ha-[0-9a-f]{12} a foaf:Person ;", text)
    heads = [line for line in text.splitlines() if line.startswith("@prefix")]
    assert heads == sorted(heads) and text.startswith(heads[0])


def test_another_base(store, tmp_path):
    moved = written(store, "nquads", tmp_path, base_iri="https://example.org/o/", with_text=True)
    back = written(store, "nquads", tmp_path, with_text=True)
    assert BASE.encode() not in moved
    assert {line.replace(b"https://example.org/o/", BASE.encode()) for line in moved.splitlines()} == set(back.splitlines())


@pytest.mark.parametrize(
    ("line", "moved"),
    [
        ('<http://a/x> <http://p> "see <http://a/x>" <http://a/g> .', '<http://b/x> <http://p> "see <http://a/x>" <http://b/g> .'),
        ('<http://a/x> <http://p> "q\\" <http://a/"@vi .', '<http://b/x> <http://p> "q\\" <http://a/"@vi .'),
        ("<http://a/x> <http://p> <http://a/y> .", "<http://b/x> <http://p> <http://b/y> ."),
        ("<http://aa/x> <http://p> <http://z/?u=http://a/> .", "<http://aa/x> <http://p> <http://z/?u=http://a/> ."),
    ],
)
def test_a_new_base_changes_iris_alone(line, moved):
    assert rebase(line.encode(), old=b"http://a/", new=b"http://b/").decode() == moved


def test_nasty_text_survives(tmp_path):
    nasty = 'a "quote" \\ back\u2028slash \U0001f600 <b>&amp;</b> \u202e {|}'
    with open_store(None, write=True) as store:
        quad = Quad(NamedNode(BASE + "person/x"), NamedNode("http://xmlns.com/foaf/0.1/name"), Literal(nasty, language="vi"))
        store.bulk_load(ox.serialize([quad], format=RdfFormat.N_QUADS) or b"")
        for form, name in (("turtle", "turtle"), ("rdfxml", "xml"), ("jsonld", "json-ld")):
            graph = rdflib.Graph().parse(data=written(store, form, tmp_path), format=name)
            assert [str(value) for value in graph.objects()] == [nasty], form


def test_standard_output(store, capfdbinary):
    export(store, "-", "nt")
    out = io.BytesIO(capfdbinary.readouterr().out).readlines()
    assert out == sorted(out) and len(out) == len(default_graph(store))
