"""`kg export` and `kg diff`, as a user runs them."""

import json


def test_a_file_or_standard_output(run, small_folder, tmp_path):
    code, out, err = run("export", "-o", tmp_path / "g.nq", "--store", small_folder)
    assert (code, out, err) == (0, "", "")
    assert run("export", "-f", "nq", "--store", small_folder)[1].encode() == (tmp_path / "g.nq").read_bytes()


def test_turtle_with_a_loopback_base_warns(run, small_folder, tmp_path):
    assert "this machine alone" in run("export", "-o", tmp_path / "g.ttl", "--store", small_folder)[2]
    _, _, err = run("export", "-o", tmp_path / "g.ttl", "--store", small_folder, "--base-iri", "https://example.org/o/")
    assert err == "" and "<https://example.org/o/person/>" in (tmp_path / "g.ttl").read_text("utf-8")


def test_wrong_formats_and_bases_are_told(run, small_folder, tmp_path):
    assert run("export", "-f", "docx", "--store", small_folder)[0] == 2
    code, _, err = run("export", "-o", tmp_path / "g.ttl", "--base-iri", "example.org", "--store", small_folder)
    assert code == 2 and "base" in err and not (tmp_path / "g.ttl").exists()


def test_diff_tells_what_came_and_went(run, own_folder, tmp_path):
    before = tmp_path / "before.nq"
    run("export", "-o", before, "--store", own_folder)
    assert run("diff", before, own_folder)[2] == "nothing differs\n"
    run("forget", "ky-luat.txt", "--store", own_folder)
    code, out, err = run("diff", before, own_folder)
    assert code == 0 and "- article: Kỷ luật và điều động cán bộ" in out and "- change: Prosecution · Ngô Đức Thắng" in out
    assert "~ membership: Phạm Quốc Bảo · Trưởng Ban Nội chính Tỉnh ủy" in out and "kg:status: kg:Former" not in out
    assert "3 change removed" in err
    found = json.loads(run("diff", before, own_folder, "-f", "json")[1])
    assert {"what": "removed", "kind": "person", "label": "Võ Thành Long"}.items() <= next(
        difference for difference in found if difference["label"] == "Võ Thành Long"
    ).items()


def test_a_moved_node_is_the_same_node(run, own_folder, tmp_path):
    before = tmp_path / "before.nq"
    run("export", "-o", before, "--store", own_folder)
    run("forget", "hoi-nghi.txt", "--store", own_folder)
    found = json.loads(run("diff", before, own_folder, "-f", "json")[1])
    ha = next(difference for difference in found if difference["label"] == "Lê Thị Thu Hà")
    assert ha["what"] == "changed" and ha["was"] and ha["was"] != ha["iri"]


def test_diff_of_nothing_is_told(run, tmp_path, small_folder):
    (tmp_path / "x.nq").write_text("this is no graph", "utf-8")
    for path in (tmp_path / "x.nq", tmp_path / "none.nq", tmp_path / "x.doc"):
        code, _, err = run("diff", path, small_folder)
        assert code == 2 and err.startswith("kg: ") and err.count("\n") == 1
