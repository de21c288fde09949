"""Laws that hold for any text in any reader: it ends in articles or in problems, and an article's text is clean."""

import io
import json
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.model import Article, Problem
from kg.read import read_sources
from kg.read.page import read_page
from kg.read.plain import read_plain

STORY = "Ngày 5/3/2024, ông Lê Văn Tư, Bí thư Tỉnh ủy chủ trì cuộc họp về tiến độ. "
MARKS = ["\r\n", "\u2028", "\u202e", "e\u0301\u0323", "\0", "\ufeff", "&#0;", "&amp;", "24/11/2020 10:00", "Lượt xem: 1", '{"text": "']
TAGS = ["<p>", "</div>", "<script>", "<!--", "]]>", "<td>", "<a href='x'>", "<h3>Tin liên quan</h3>"]
PIECES = st.sampled_from([STORY, *MARKS, *TAGS])
TEXTS = st.lists(PIECES | st.text(max_size=20), max_size=30).map("".join)


def articles(piped):
    try:
        return [found for found in read_sources(["-"], stdin=io.BytesIO(piped)) if isinstance(found, Article)]
    except SourceError:
        return []


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_or_refused(text):
    for article in articles(text.encode("utf-8", "surrogatepass")):
        assert article.text == article.text.strip() != ""
        assert unicodedata.is_normalized("NFC", article.text)
        assert not any(unicodedata.category(c) in {"Cc", "Cs"} and c != "\n" for c in article.text + article.title)
        assert "\n" not in article.title
        assert article.text.encode("utf-8")


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_page_gives_a_draft_or_an_error(text):
    try:
        draft = read_page(f"<html><body>{text}</body></html>", "a.html")
    except SourceError:
        return
    assert draft.text
    assert "<script" not in draft.text


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_plain_text_keeps_its_words(text):
    assert read_plain(text, "a.txt").text == text


@given(TEXTS, TEXTS)
@settings(max_examples=100, deadline=None)
def test_any_row_is_an_article_or_a_problem_and_the_next_is_read(title, text):
    rows = json.dumps({"text": text, "title": title}) + '\n{"text": "Câu sau."}\n'
    found = list(read_sources(["-"], stdin=io.BytesIO(rows.encode())))
    assert len(found) == 2
    assert isinstance(found[0], Article | Problem)
    assert found[1].text == "Câu sau."
