"""CSV tables, as pandas reads them."""

import zipfile

import pandas
import pytest
from pyoxigraph import Literal

from kg.errors import ExportError
from kg.export import Options, export
from kg.export.panel import years_of
from kg.export.records import Record
from kg.rdf import KG
from tests.smallworld import small_store


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("tables") / "new"
    with small_store() as store:
        export(store, path, "csv")
    return path


def table(folder, name) -> pandas.DataFrame:
    return pandas.read_csv(folder / f"{name}.csv", dtype=str, keep_default_na=False)


def test_every_table_has_its_rows(folder):
    sizes = {path.stem: len(table(folder, path.stem)) for path in folder.iterdir()}
    dictionary = sizes.pop("dictionary")
    assert sizes == {
        "articles": 5, "bodies": 9, "changes": 6, "documents": 2, "events": 4, "evidence": 35,
        "panel": 12, "participations": 10, "people": 8, "posts": 8, "tenures": 12,
    }  # fmt: skip
    assert dictionary > 70


def test_ids_join(folder):
    tenures, people = table(folder, "tenures"), table(folder, "people")
    joined = tenures.merge(people, left_on="person_id", right_on="id")
    assert len(joined) == len(tenures) and (joined["person"] == joined["name"]).all()


def test_every_column_is_in_the_dictionary(folder):
    dictionary = table(folder, "dictionary")
    names = {path.stem for path in folder.iterdir()} - {"dictionary"}
    assert set(dictionary["table"]) == names and (dictionary[["vi", "en"]] != "").all(axis=None)
    for name in names:
        described = dictionary[(dictionary["table"] == name) & (dictionary["column"] != "")]["column"].tolist()
        assert described == table(folder, name).columns.tolist()


def test_evidence_says_where(folder):
    evidence = table(folder, "evidence")
    row = evidence[evidence["quote"] == "khởi tố ông Ngô Đức Thắng"].iloc[0]
    assert (row["source"], row["published"], row["rule"]) == ("ky-luat.txt", "2022-05-20", "change/verb")
    assert int(row["end"]) - int(row["begin"]) == len(row["quote"])


@pytest.mark.parametrize(
    ("known", "years"),
    [
        ({"firstSeen": "2020-05-01", "lastSeen": "2022-01-01"}, {2020: "certain", 2021: "certain", 2022: "certain"}),
        (
            {"startNotBefore": "2019", "startNotAfter": "2020-06", "endNotBefore": "2020-07-01", "endNotAfter": "2021-03-01"},
            {2019: "possible", 2020: "certain", 2021: "possible"},
        ),
        ({"endNotAfter": "2021-07-01"}, {}),
        ({"firstSeen": "2020-05-01"}, {2020: "certain"}),
        ({}, {}),
    ],
)
def test_years_are_never_guessed(known, years):
    record = Record("http://x", {KG[name]: (Literal(value),) for name, value in known.items()})
    assert dict(years_of(record)) == years


def test_zip_holds_the_same(folder, tmp_path):
    with small_store() as store:
        export(store, tmp_path / "t.zip", "csv")
    with zipfile.ZipFile(tmp_path / "t.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {p.name: p.read_bytes() for p in folder.iterdir()}


def test_excel_runs_no_formula(tmp_path):
    with small_store() as store:
        person = "<http://localhost:8010/person/x>"
        name = "=HYPERLINK(1)"
        store.change(add={"": [(person, "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", "<http://xmlns.com/foaf/0.1/Person>"), (person, "<http://xmlns.com/foaf/0.1/name>", f'"{name}"@vi')]})  # fmt: skip # noqa: E501
        export(store, tmp_path / "plain", "csv")
        export(store, tmp_path / "excel", "csv", Options(excel=True))
    assert name in table(tmp_path / "plain", "people")["name"].tolist()
    assert (tmp_path / "excel" / "people.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert f"'{name}" in table(tmp_path / "excel", "people")["name"].tolist()


def test_a_file_in_the_way_is_told(tmp_path):
    (tmp_path / "there").write_text("x", "utf-8")
    with small_store() as store, pytest.raises(ExportError, match="cannot be written"):
        export(store, tmp_path / "there", "csv")
