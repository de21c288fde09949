"""Cleaning, matching keys and search forms: tables, and the laws that hold for every text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text import clean, fold, key

TEXTS = st.text(max_size=60)
# the letters of the language, composed and decomposed, with what crawls put between them
VIETNAMESE = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyAĐƠƯ òóỏõọùúủũụỳýỷỹỵáàảãạ ̛̣̀́̉̃̂̆\n\t .,-", max_size=60)


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("một\r\nhai\rba", "một\nhai\nba"),
        ("một\u2028hai\u2029ba", "một\nhai\nba"),
        ("Bí\u00a0thư\tTỉnh\u3000ủy", "Bí thư Tỉnh ủy"),
        ("Bi\u0301 thu\u031b", "Bí thư"),
        ("\ufeffTỉnh\u200b ủy\u00ad", "Tỉnh ủy"),
        ("chữ\u202eđảo\u202c", "chữđảo"),
        ("\u0000\u0007Ông\u0085", "Ông"),
        ("Ðồng Nai", "Đồng Nai"),  # the Icelandic letter, typed for Đ
        ("Bình Dƣơng", "Bình Dương"),
        ("", ""),
    ],
)
def test_clean(raw, cleaned):
    assert clean(raw) == cleaned


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hoà", "hòa"), ("THUÝ", "Thúy"), ("Uỷ ban", "ủy ban"), ("hoạ", "họa"), ("Khoẻ", "khỏe")],
)
def test_key_takes_both_placements_of_the_tone_for_one(one, other):
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Hùng", "Hồng"), ("Hung", "Hùng"), ("quý", "qúy"), ("Toàn", "Tòan"), ("Thuý Hằng", "Thuy Hằng")]
)
def test_key_keeps_what_differs(one, other):
    assert key(one) != key(other)


def test_key_leaves_tones_inside_a_syllable_and_behind_qu():
    assert key("Hoàng") == "hoàng"
    assert key("Quỳnh") == "quỳnh"
    assert key("quý") == "quý"


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Đắk Lắk", "dak lak"), ("  Phó   Chủ tịch\nUBND ", "pho chu tich ubnd"), ("H'Lin Mlô", "h'lin mlo"), ("Straße", "strasse"), ("", "")],
)
def test_fold(text, folded):
    assert fold(text) == folded


@given(TEXTS | VIETNAMESE)
def test_cleaning_twice_changes_nothing(text):
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\r" not in once


@given(TEXTS | VIETNAMESE)
def test_clean_text_has_no_control_and_no_invisible_characters(text):
    assert [c for c in clean(text) if c != "\n" and unicodedata.category(c) == "Cc"] == []
    assert not set(clean(text)) & set("\u200b\u200e\u200f\u202a\u202e\u2066\u2069\ufeff\u00ad\u00a0\t")


@given(VIETNAMESE)
def test_keys_are_stable_and_blind_to_case(text):
    composed = clean(text)
    assert key(key(composed)) == key(composed)
    assert key(composed.upper()) == key(composed.lower())


@given(VIETNAMESE)
def test_folding_is_stable_and_leaves_no_marks(text):
    once = fold(clean(text))
    assert fold(once) == once
    assert once == once.strip()
    assert not any(unicodedata.combining(c) for c in once)
