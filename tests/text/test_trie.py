"""Phrases found in a text: longest and short ones, and letter case where it matters."""

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.tokens import Tokens
from kg.text.trie import Trie

PHRASES = ("Chủ tịch", "Chủ tịch nước", "Phó Chủ tịch", "PCT", "TTg", "tổng bí thư", "Ủy ban nhân dân", "Y")


@pytest.fixture(scope="module")
def trie():
    return filled(Trie(apart=frozenset({"head", "other"})))


def filled(trie):
    trie.add_all(PHRASES, "head", "x")
    trie.add("chủ tịch", "other", "y")
    return trie


def found(trie, text, at=0):
    tokens = Tokens(text)
    return [(tokens.slice(at, end), kind) for i, kind, (end, _) in trie.scan(tokens, {}) if i == at]


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
def test_scanning_marks_the_longest_phrase_of_each_kind(trie, text):
    tokens, marks, longest = Tokens(text), defaultdict(dict), {}
    for i, kind, mark in trie.scan(tokens, {}):
        longest.setdefault(kind, {})[i] = mark
    assert filled(Trie()).scan(tokens, marks) == []
    assert marks == longest
