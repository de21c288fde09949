"""Which format is meant, and files that change whole or not at all."""

import pytest

from kg.errors import ExportError, UsageError
from kg.export import FORMATS, export, resolve_format
from kg.export.formats import _load
from kg.export.target import writing
from tests.smallworld import small_store


@pytest.mark.parametrize(
    ("form", "out", "name"),
    [
        ("ttl", "x", "turtle"),
        (None, "a/b.nq", "nquads"),
        ("TRIG", "-", "trig"),
        (None, "t.zip", "csv"),
        (None, "-", "turtle"),
        ("json-ld", "-", "jsonld"),
    ],
)
def test_formats_by_name_and_by_suffix(form, out, name):
    assert resolve_format(form, out) == name


@pytest.mark.parametrize(("form", "out"), [("docx", "x"), (None, "x"), (None, "x.json")])
def test_unknown_formats_are_told(form, out):
    with pytest.raises(UsageError, match="turtle"):
        resolve_format(form, out)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_has_its_exporter(name):
    assert callable(_load(name))


def test_a_failed_export_leaves_the_old_file(tmp_path):
    path = tmp_path / "g.ttl"
    path.write_text("old", "utf-8")
    with pytest.raises(RuntimeError), writing(path) as file:
        file.write(b"half")
        raise RuntimeError
    assert path.read_text("utf-8") == "old" and [p.name for p in tmp_path.iterdir()] == ["g.ttl"]


def test_tables_are_not_one_file(tmp_path):
    with small_store() as store, pytest.raises(UsageError, match="name a folder"):
        export(store, tmp_path / "people.csv")
    assert list(tmp_path.iterdir()) == []


def test_no_folder_no_file(tmp_path):
    with small_store() as store, pytest.raises(ExportError, match="cannot be written"):
        export(store, tmp_path / "nowhere" / "g.ttl", "ttl")
