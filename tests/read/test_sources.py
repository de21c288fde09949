import io
import json
import unicodedata

import pytest

from kg.errors import SourceError
from kg.model import Article, Problem
from kg.read import read_sources

STORY = "Tỉnh ủy họp bàn nhân sự\nSáng 5/3, ông Lê Văn Tư, Bí thư Tỉnh ủy chủ trì cuộc họp.\n"
PAGE = f"<html><body><h1>Tỉnh ủy họp bàn công tác nhân sự</h1><div>{'<p>' + STORY.splitlines()[1] * 3 + '</p>'}</div></body></html>"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "d.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "a_files").mkdir()
    (tmp_path / "a_files" / "ad.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / ".hidden.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    return tmp_path


def names(found):
    return [article.source for article in found]


def test_folder_gives_its_files_by_name(folder):
    assert names(read_sources([folder])) == ["a.html", "b.txt", "c/d.txt"]


def test_single_file_is_called_by_its_name_and_root_makes_it_a_path(folder):
    assert names(read_sources([folder / "c" / "d.txt"])) == ["d.txt"]
    assert names(read_sources([folder / "c" / "d.txt"], root=folder)) == ["c/d.txt"]
    assert names(read_sources([folder / "c"], root=folder)) == ["c/d.txt"]


def test_file_outside_of_root_is_refused(folder, tmp_path_factory):
    with pytest.raises(SourceError, match="below the root"):
        read_sources([folder / "b.txt"], root=tmp_path_factory.mktemp("other"))


def test_place_of_the_user_wins(folder):
    (article,) = read_sources([folder / "b.txt"], place="Bình Định")
    assert article.place_hint == "Bình Định"


def test_twice_the_same(folder):
    assert list(read_sources([folder])) == list(read_sources([str(folder)]))


def test_text_is_cleaned(tmp_path):
    dirty = unicodedata.normalize("NFD", STORY).replace("\n", "\r\n") + "\x07\u200b"
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + dirty.encode())
    (article,) = read_sources([tmp_path / "a.txt"])
    assert isinstance(article, Article)
    assert article.text == STORY.strip()
    assert article.title == "Tỉnh ủy họp bàn nhân sự"


def test_name_of_a_file_is_the_same_on_every_system(tmp_path):
    (tmp_path / unicodedata.normalize("NFD", "hội nghị.txt")).write_text(STORY, encoding="utf-8")
    assert names(read_sources([tmp_path])) == ["hội nghị.txt"]


def test_missing_source_stops_before_anything_is_read(folder):
    with pytest.raises(SourceError, match="no such file"):
        read_sources([folder, folder / "missing.txt"])


def test_folder_without_articles(tmp_path):
    with pytest.raises(SourceError, match=r"no \.txt"):
        read_sources([tmp_path])


BAD = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n \n", "empty"),
    "image.txt": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(300), "binary"),
    "broken.txt": ("Hội nghị đã bầu ông Lương Đình Khải giữ chức Phó Chủ tịch".encode() + b"\xff\xff", "broken at byte"),
    "list.html": (b"<html><body><a href='x'>Trang</a></body></html>", "no article"),
    "empty.jsonl": (b"", "empty"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_file_alone_is_an_error_that_names_it(name, tmp_path):
    data, says = BAD[name]
    (tmp_path / name).write_bytes(data)
    with pytest.raises(SourceError, match=says) as caught:
        list(read_sources([tmp_path / name]))
    assert name in caught.value.line


@pytest.mark.parametrize("name", BAD)
def test_bad_file_in_a_run_is_a_problem_and_the_run_goes_on(name, folder):
    data, says = BAD[name]
    (folder / name).write_bytes(data)
    found = list(read_sources([folder]))
    (problem,) = [f for f in found if isinstance(f, Problem)]
    assert says in problem.what
    assert problem.source.endswith(name)
    assert len(found) == 4
    assert any(isinstance(f, Problem) for f in read_sources([folder / "b.txt", folder / name]))


def test_huge_file_is_refused_unread(tmp_path):
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(SourceError, match="larger than 20 MB"):
        list(read_sources([tmp_path / "huge.txt"]))


def test_two_files_of_one_name_are_told(folder, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    (other / "b.txt").write_text("Khác hẳn\nMột bài khác.\n", encoding="utf-8")
    found = list(read_sources([folder, other]))
    (problem,) = [f for f in found if isinstance(f, Problem)]
    assert "same source" in problem.what
    assert "--root" in problem.remedy


def test_text_file_that_is_a_page_is_read_as_one(tmp_path):
    (tmp_path / "saved.txt").write_text("<!DOCTYPE html>\n" + PAGE, encoding="utf-8")
    (article,) = read_sources([tmp_path / "saved.txt"])
    assert "<p>" not in article.text


@pytest.mark.parametrize(
    ("piped", "starts"),
    [(STORY, "stdin-"), (PAGE, "stdin-"), (json.dumps({"source": "x.txt", "text": STORY}) + "\n", "x.txt")],
)
def test_pipe(piped, starts):
    (article,) = read_sources(["-"], stdin=io.BytesIO(piped.encode()))
    assert article.source.startswith(starts)
    assert "Lê Văn Tư" in article.text
    assert "<" not in article.text


def test_pipes_of_different_content_are_different_articles():
    one, two = (next(read_sources(["-"], stdin=io.BytesIO(t.encode()))) for t in (STORY, STORY + "Thêm một câu.\n"))
    assert one.id != two.id


def test_empty_pipe():
    with pytest.raises(SourceError, match="empty"):
        list(read_sources(["-"], stdin=io.BytesIO(b"")))


def test_what_is_written_is_read_back(folder, tmp_path):
    articles = list(read_sources([folder]))
    rows = "".join(a.model_dump_json() + "\n" for a in articles)
    assert list(read_sources(["-"], stdin=io.BytesIO(rows.encode()))) == articles
