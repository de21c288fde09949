"""Search without accents over names and sentences, and what becomes of the index when the store changes."""

import sqlite3

import pytest
from pyoxigraph import NamedNode

from kg.search import open_search
from kg.search.database import open_database
from kg.search.fill import sentences
from kg.store import open_store
from tests.smallworld import small_store


@pytest.fixture(scope="module")
def index():
    with small_store() as store, open_search(store) as opened:
        yield opened


@pytest.mark.parametrize(
    ("text", "kinds", "label"),
    [
        ("thu ha", (), "Lê Thị Thu Hà"),
        ("LÊ thị", (), "Lê Thị Thu Hà"),
        ("do minh", (), "Đỗ Minh Khang"),
        ("pham quoc bao", ("person",), "Phạm Quốc Bảo"),
        ("ubnd tp", ("body",), "Ủy ban nhân dân thành phố Thuận An"),
        ("12-NQ/TU", ("document",), "Nghị quyết số 12-NQ/TU"),
        ("tỉnh ủy đồng", ("body",), "Tỉnh ủy Đồng Nai"),
        ("hoc tap", ("event",), "hội nghị học tập nghị quyết"),
    ],
)
def test_names_are_found_without_accents(index, text, kinds, label):
    assert index.find(text, kinds=kinds)[0].label == label


def test_exact_names_come_first(index):
    assert next(hit.matched for hit in index.find("tinh uy", kinds=["body"])) == "Tỉnh ủy"


def test_named_lists_everybody_of_the_name(index):
    assert [hit.label for hit in index.named("Phạm Quốc Bảo")] == ["Phạm Quốc Bảo", "Phạm Quốc Bào"]
    assert index.named("ba ha")[0].label == "Lê Thị Thu Hà" and index.named("ha") == []


@pytest.mark.parametrize(
    ("text", "name"), [("tran huu phuok", "Trần Hữu Phước"), ("Le Thi Thuha", "Lê Thị Thu Hà"), ("ngo duc thangg", "Ngô Đức Thắng")]
)
def test_misspelt_names_are_suggested(index, text, name):
    assert index.suggest(text, kinds=["person"])[0] == name


@pytest.mark.parametrize(
    "text", ["", "  ", '"', "*", "OR", "a OR b AND (", "'; DROP TABLE name; --", "NEAR(", "\x00", "x" * 10_000, "-", "ngo:duc"]
)
def test_strange_words_break_nothing(index, text):
    assert isinstance(index.find(text), list) and isinstance(index.sentences(text), list) and isinstance(index.suggest(text), list)


def test_sentences_are_where_they_say(index):
    found = index.sentences("trao bang khen nganh y te")
    assert [sentence.text for sentence in found] == ["Trao bằng khen cho ngành y tế Bình Dương"]


def test_sentence_offsets():
    text = "Một.\n\nHai ba. Bốn"
    assert all(text[begin : begin + len(words)] == words for begin, words in sentences(text))
    assert [words for _, words in sentences(text)] == ["Một.", "Hai ba.", "Bốn"]


def test_the_index_follows_the_store(tmp_path):
    small_store(tmp_path / "s").close()
    with open_store(tmp_path / "s", write=False) as store, open_search(store) as index:
        assert len(index.sentences("binh duong")) > 3
    size = (tmp_path / "s" / "search.sqlite").stat().st_size
    assert size > 0
    with open_store(tmp_path / "s", write=True) as store:
        for name in [name for name in store.graph_names() if "hoi-nghi" in name.value]:
            store.remove_graph(NamedNode(name.value))
        person = "<http://localhost:8010/person/x>"
        store.change(add={"": [(person, "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", "<http://xmlns.com/foaf/0.1/Person>"), (person, "<http://xmlns.com/foaf/0.1/name>", '"Mới Đến"@vi')]})  # fmt: skip # noqa: E501
    with open_store(tmp_path / "s", write=False) as store, open_search(store) as index:
        assert index.find("moi den")[0].iri.endswith("/person/x")
        assert not [s for s in index.sentences("binh duong") if "hoi-nghi" in s.article]
        assert index.sentences("trao bang khen")


def test_a_broken_index_is_made_again(tmp_path):
    small_store(tmp_path / "s").close()
    (tmp_path / "s" / "search.sqlite").write_bytes(b"not a database" * 100)
    with open_store(tmp_path / "s", write=False) as store, open_search(store) as index:
        assert index.find("thu ha")


def test_an_index_of_another_version_is_made_again(tmp_path):
    connection = sqlite3.connect(tmp_path / "x")
    connection.executescript("CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT); INSERT INTO state VALUES ('schema', '0')")
    connection.close()
    opened = open_database(tmp_path / "x")
    assert opened.execute("SELECT COUNT(*) FROM name").fetchone() == (0,)
    opened.close()
