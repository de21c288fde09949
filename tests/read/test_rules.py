import pytest

from kg.errors import DataError
from kg.read import rules as module
from kg.read.rules import names_aside, phrases, rules


def test_rules_keep_to_their_examples():
    assert rules().body
    assert rules().tools.fullmatch("Lượt xem: 6783 In bài viết Độ tương phản")


@pytest.mark.parametrize("names", ["box-tin-lien-quan", "divTinKhac", "other_news", "main-menu", "Comments", "social-share"])
def test_aside(names):
    assert names_aside(names)


@pytest.mark.parametrize(
    "names", ["noi-dung", "article__body", "detail-content", "recommendation", "stage", "quang-ngai", "binh-duong", ""]
)
def test_not_aside(names):
    assert not names_aside(names)


def test_phrases():
    assert phrases("tinLienQuan") == {"tin", "lien", "quan", "tin lien", "lien quan", "tin lien quan"}


def test_rule_that_breaks_its_example_is_refused(tmp_path):
    with pytest.raises(DataError, match="does not keep"):
        module._patterns([{"pattern": "in bài", "like": "In bài", "unlike": "in bài"}], tmp_path)
