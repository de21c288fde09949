"""A short list of phrases: where one begins, where one ends, whether one is there at all; the longest counts."""

import pytest

from kg.text.phrases import Phrases
from kg.text.tokens import Tokens

PHRASES = Phrases(["nhiệm kỳ", "khóa", "các khóa", "thay mặt", "Cho biết thêm", "cho biết"])


@pytest.mark.parametrize(
    ("text", "at", "size"),
    [
        ("nhiệm kỳ 2020", 0, 2),
        ("các khoá XIV", 0, 2),
        ("các khóa", 1, 1),
        ("cho biết thêm", 0, 3),
        ("cho hay", 0, 0),
        ("nhiệm", 0, 0),
        ("khóa", 1, 0),
    ],
)
def test_the_longest_phrase_that_begins_at_a_token(text, at, size):
    assert PHRASES.at(Tokens(text).keys, at) == size


@pytest.mark.parametrize(
    ("text", "end", "size"),
    [("ông thay mặt", 3, 2), ("các khóa", 2, 2), ("mặt", 1, 0), ("thay mặt", 0, 0), ("khóa thay", 2, 0), ("khóa", 1, 1)],
)
def test_the_longest_phrase_that_ends_before_a_token(text, end, size):
    assert PHRASES.before(Tokens(text).keys, end) == size


@pytest.mark.parametrize(
    ("text", "there", "whole"),
    [
        ("ông A cho biết", True, False),
        ("Cho biết", True, True),
        ("cho ông biết", False, False),
        ("", False, False),
        ("nhiệm", False, False),
    ],
)
def test_a_phrase_among_tokens_and_alone(text, there, whole):
    keys = Tokens(text).keys
    assert (PHRASES.within(keys), PHRASES.are(keys)) == (there, whole)


def test_a_phrase_without_words_is_refused():
    with pytest.raises(ValueError, match="no words"):
        Phrases(["khóa", " "])
