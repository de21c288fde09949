"""`kg check` and `kg explain`, as a user runs them."""

import json

from kg.store import open_store


def test_a_good_store(run, small_folder):
    code, out, err = run("check", "--store", small_folder)
    assert (code, out, err) == (0, "5 articles, nothing wrong (shapes, quotes, projection, judgements)\n", "")


def test_a_bad_store(run, own_folder):
    with open_store(own_folder, write=True) as store:
        store.change(add={"": [("<http://localhost:8010/person/x>", "<http://xmlns.com/foaf/0.1/gender>", '"nam"')]})
    code, out, err = run("check", "--store", own_folder, "--lang", "vi")
    assert code == 1 and "Không bài nào cho phép nói" in out and err.startswith("5 articles, 1 violations")
    code, out, _ = run("check", "--store", own_folder, "-f", "json")
    assert code == 1 and json.loads(out)["findings"][0]["where"].endswith("/person/x")
    assert run("check", "--store", own_folder, "--only", "quotes")[0] == 0


def test_a_name_is_explained_without_accents(run, small_folder):
    code, out, _ = run("explain", "le thi thu ha", "--store", small_folder)
    assert code == 0 and "«bầu bà Lê Thị Thu Hà giữ chức Chủ tịch UBND tỉnh Bình Dương»" in out
    assert "2021-07-02 · Báo Thử · HĐND tỉnh Bình Dương bầu Chủ tịch UBND tỉnh · bau-chu-tich.txt · change/verb, 0.92" in out


def test_json_has_everything(run, small_folder):
    found = json.loads(run("explain", "Đỗ Minh Khang", "-f", "json", "--store", small_folder)[1])
    assert [fact["kind"] for fact in found["facts"]] == ["membership", "change"]
    assert found["facts"][0]["evidence"][0]["source"] == "bau-chu-tich.txt"


def test_a_name_of_several_is_listed(run, small_folder):
    code, out, err = run("explain", "pham quoc bao", "--store", small_folder)
    assert (code, out) == (1, "") and err.startswith("kg: 2 things may be meant") and err.count("kg explain person/") == 2
    assert all(line.split(": ", 1)[1] for line in err.splitlines()[1:])
    assert run("explain", "pham", "quoc", "bao", "--store", small_folder) == (code, out, err)
    path = next(word for word in err.split() if word.startswith("person/"))
    assert run("explain", path, "--store", small_folder)[0] == 0
    assert run("explain", "Phạm Quốc Bào", "--store", small_folder)[0] == 0


def test_a_vietnamese_reader_is_told_in_vietnamese(run, small_folder):
    code, out, _ = run("explain", "Lê Thị Thu Hà", "--lang", "vi", "--store", small_folder)
    assert code == 0 and out.startswith("Lê Thị Thu Hà (Người) ") and "(Đương nhiệm) độ tin cậy 0." in out
    assert "membership" not in out and "confidence" not in out


def test_an_unknown_name_has_its_line(run, small_folder):
    code, _, err = run("explain", "Le Thi Thu Haa", "--store", small_folder)
    assert code == 1 and err == "kg: nothing is called 'Le Thi Thu Haa'; near it: Lê Thị Thu Hà\n"


def test_a_triple_is_explained(run, small_folder):
    found = json.loads(run("explain", "Phạm Quốc Bảo", "-f", "json", "--store", small_folder)[1])
    person = found["iri"].removeprefix("http://localhost:8010/")
    code, out, _ = run("explain", person, "kg:held", "Phó Bí thư Tỉnh ủy Đồng Nai", "--store", small_folder)
    assert code == 0 and "«giữ chức Phó Bí thư Tỉnh ủy Đồng Nai»" in out
