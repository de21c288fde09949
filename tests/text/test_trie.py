"""Phrases found at a token: longest and short ones, letter case where it matters, and the same by scanning the whole text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.tokens import Tokens
from kg.text.trie import Trie

PHRASES = ("Chủ tịch", "Chủ tịch nước", "Phó Chủ tịch", "PCT", "TTg", "tổng bí thư", "Ủy ban nhân dân", "Y")


@pytest.fixture(scope="module")
def trie():
    trie = Trie()
    trie.add_all(PHRASES, "head", "x")
    trie.add("chủ tịch", "other", "y")
    return trie


def found(trie, text, at=0):
    tokens = Tokens(text)
    return [(tokens.slice(at, end), entry.kind) for end, entry in trie.at(tokens, at)]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Chủ tịch nước thăm", [("Chủ tịch", "head"), ("Chủ tịch", "other"), ("Chủ tịch nước", "head")]),
        ("CHỦ TỊCH", [("CHỦ TỊCH", "head"), ("CHỦ TỊCH", "other")]),
        ("Uỷ ban nhân dân xã", [("Uỷ ban nhân dân", "head")]),
        ("Chủ  tịch", [("Chủ  tịch", "head"), ("Chủ  tịch", "other")]),
        ("PCT xã", [("PCT", "head")]),
        ("pct xã", []),
        ("Pct xã", []),
        ("TTg", [("TTg", "head")]),
        ("TTG", []),
        ("Chủ", []),
        ("Chủ trì", []),
        ("Tổng Bí thư", [("Tổng Bí thư", "head")]),
    ],
)
def test_phrases_at_a_token(trie, text, phrases):
    assert found(trie, text) == phrases


def test_a_line_break_parts_a_phrase(trie):
    assert found(trie, "Chủ\ntịch") == []


@given(
    st.lists(st.sampled_from(["Chủ", "tịch", "nước", "Phó", "PCT", "Ủy", "ban", "nhân", "dân", "Y", ",", "\n"]), max_size=20).map(" ".join)
)
def test_scanning_finds_what_stands_at_each_token(trie, text):
    tokens = Tokens(text)
    assert trie.scan(tokens) == [(i, entry.kind, (end, entry.value)) for i in range(len(tokens)) for end, entry in trie.at(tokens, i)]
