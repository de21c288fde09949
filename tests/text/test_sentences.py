"""Where sentences end in one language is data: its abbreviations, and the words that open a sentence behind them."""

import pytest

import kg.share
from kg.errors import DataError
from kg.text.sentences import sentence_words
from kg.text.tokens import Tokens


@pytest.fixture
def latin(tmp_path, monkeypatch):
    """A second language, made of nothing but the ends of its sentences."""
    folder = tmp_path / "data" / "lang" / "la"
    folder.mkdir(parents=True)
    (folder / "sentences.yaml").write_text("abbreviations: [cos]\nopeners: [ergo]\n", encoding="utf-8")
    monkeypatch.setattr(kg.share, "share_dir", lambda: tmp_path)
    sentence_words.cache_clear()
    yield folder / "sentences.yaml"
    sentence_words.cache_clear()


@pytest.mark.parametrize(("text", "count"), [("Cos. Tullius venit.", 1), ("Cos. Ergo venit.", 2), ("TP. Roma.", 2)])
def test_each_language_has_its_own_abbreviations(latin, text, count):
    assert len(Tokens(text, "la").sentences) == count


def test_words_are_such_as_tokens_are_compared_by():
    words = sentence_words("vi")
    assert all(Tokens(word).keys == [word] for word in words.abbreviations | words.openers)


def test_a_broken_and_a_missing_file_are_told(latin):
    latin.write_text("abbreviations: cos\nopeners: []\n", encoding="utf-8")
    with pytest.raises(DataError, match="abbreviations"):
        Tokens("Cos.", "la")
    with pytest.raises(DataError, match="missing"):
        Tokens("Cos.", "xx")
