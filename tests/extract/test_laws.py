"""What holds for every text: spans cut it, the same text gives the same facts, and no text makes extraction fail."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract import extract, extract_batch
from kg.model import Article, ArticleFacts, Status
from kg.read import read_sources
from kg.text import clean

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
ARTICLES = [article for article in read_sources([SAMPLES]) if isinstance(article, Article)]
PIECES = st.sampled_from(
    "ông|bà|các đồng chí|:|,|;|.|-|–|(|)|“|”|\n|/|Lê Quang Khởi|Hà Thị Nga|TRẦN ĐẠI LƯỢNG|Khởi|H'Lin Mlô|Thongloun Sisoulith|Chủ tịch|Phó|"
    "UBND|HĐND và UBND|tỉnh|xã|huyện|Long An|TP.HCM|Bí thư|Tỉnh ủy|Ủy viên|Ban Thường vụ|BTV|Giám đốc|Sở Y tế|Bộ trưởng|Lào|Công an|nguyên|"
    "quyền|tân|kiêm|là|giữ chức|bổ nhiệm|bầu|miễn nhiệm|điều động|đối với|được|bị|khởi tố|từ trần|hội nghị|Đại hội lần thứ XI|lễ|thăm|tiếp|"
    "phát biểu|chủ trì|trao|dự|tại|ngày 24/11|năm 2020|sáng|chiều qua|Quyết định số 8/QĐ-UBND|Nghị quyết|và|cùng|có|gồm|2.500 đại biểu|"
    "104 điểm cầu|về phía|thay|lần lượt|Tin, ảnh|GMT|1|12|2019".split("|")
)
LANGUAGE = Path(__file__).parents[2] / "data" / "lang" / "vi"


def phrases(part: object) -> Iterator[str]:
    """The words of a data file, however deep they stand."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        yield from phrases([*part, *part.values()])
    elif isinstance(part, list):
        for one in part:
            yield from phrases(one)


KNOWN = sorted({p for path in LANGUAGE.glob("*.yaml") for p in phrases(yaml.safe_load(path.read_text(encoding="utf-8"))) if len(p) < 60})
NEWS = st.lists(PIECES, max_size=40).map(lambda words: clean(" ".join(words)))
WORDS = st.text(alphabet="aăâeêioôơuưyđbcghklmnpqrstvxAĐLNTHB ÀÁẠảãừộ'’-–.,;:()/\n019“”", max_size=200).map(clean)


def read(text: str, place: str = "") -> ArticleFacts:
    article = Article(id="article/x", source="x", text=text, published=date(2022, 11, 24), place_hint=place)
    facts = extract(article)
    check(facts)
    return facts


def check(facts: ArticleFacts) -> None:
    assert ArticleFacts.model_validate(facts.model_dump()) == facts  # extraction builds its models unchecked
    text = facts.article.text
    for thing in (*facts.people, *facts.bodies, *facts.documents, *facts.events):
        assert all(text[span.start : span.end] == span.text for span in thing.mentions)
    for fact in (*facts.holdings, *facts.events, *facts.participations, *facts.changes):
        assert all(text[span.start : span.end] == span.text for span in fact.evidence)
        assert fact.rule
        assert 0 < fact.confidence <= 1
    names = [person.name for person in facts.people]
    assert len(names) == len(set(names))
    assert all(name == name.strip() and name for name in names)
    assert len({(h.person, h.titles[0], h.status, h.body) for h in facts.holdings}) == len(facts.holdings)


@given(NEWS)
@settings(max_examples=400)
def test_news_in_any_order_of_words(text):
    facts = read(text)
    assert facts == extract(facts.article)


@given(st.lists(PIECES | st.sampled_from(KNOWN), max_size=14).map(lambda words: clean(" ".join(words))))
@settings(max_examples=600)
def test_words_that_the_language_knows_in_any_order_and_cut_off_anywhere(text):
    read(text)


@given(NEWS, st.sampled_from(["", "Long An", "TP Hồ Chí Minh", "Nowhere", "<script>", "tỉnh"]))
@settings(max_examples=60)
def test_any_place_may_be_given(text, place):
    read(text, place)


@given(WORDS | st.text(max_size=200).map(clean))
@settings(max_examples=200)
def test_any_text_at_all(text):
    read(text)


@pytest.mark.parametrize("text", ["²", "ngày ² tháng ②", "Nghị quyết số ²", "² đại biểu"])
def test_digits_that_are_no_numbers(text):
    read(text)


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126), max_size=300))
@settings(max_examples=100)
def test_plain_ascii_gives_nothing_that_was_not_there(text):
    facts = read(text)
    assert all(person.name.isascii() for person in facts.people)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\n", "\n\n\n", ".", "ông", "Ông", "Lê Quang Khởi", "Chủ tịch", "Chủ tịch UBND", "(", "((((", "“", "-", "nguyên",
        "bổ nhiệm", "hội nghị", "ngày", "ngày 31/2/2020", "ngày 99/99/9999", "Nghị quyết số",
        "ông ông ông", "Ông, ông, bà:", "ÔNG LÊ QUANG KHỞI",
        "Chủ tịch Chủ tịch Chủ tịch", "Ông Lê Quang Khởi " * 50, "Phó " * 50, "TP.", "TP. " * 30, "\U0001f600 ông \U0001f600", "١٢/٣/٢٠٢٠",
        "Ông Lê\u0301", "𝐎̂𝐧𝐠 𝐋𝐞̂", "<script>alert(1)</script> ông Lê Quang Khởi", '"; DROP GRAPH', "\u0338" * 40, "İstanbul'da İ",
        "1" * 300, "số 1/QĐ-UBND" * 30, "Ǆ" * 10,
    ],
)  # fmt: skip
def test_scraps_and_hostile_strings(text):
    read(clean(text))


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.source)
def test_samples_keep_the_laws(article):
    facts = extract(article)
    check(facts)
    assert facts == extract(article)
    assert ArticleFacts.model_validate_json(facts.model_dump_json()) == facts
    assert {h.status for h in facts.holdings} <= set(Status)


def test_a_batch_is_its_articles_one_by_one():
    assert extract_batch(ARTICLES[:4]) == [extract(article) for article in ARTICLES[:4]]
    assert extract_batch([]) == []


def test_other_articles_leave_no_trace():
    first = extract(ARTICLES[0])
    extract_batch(ARTICLES[1:])
    assert extract(ARTICLES[0]) == first


@pytest.mark.parametrize("article", ARTICLES[:6], ids=lambda article: article.source)
def test_cut_anywhere_an_article_still_reads(article):
    for cut in range(0, len(article.text), 97):
        check(extract(article.model_copy(update={"text": article.text[:cut]})))
        check(extract(article.model_copy(update={"text": article.text[cut:]})))
