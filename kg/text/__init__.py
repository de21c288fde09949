"""Text as Unicode hands it over -> clean text, matching keys, folded search forms."""

import re
import unicodedata
from functools import lru_cache

# old-style tone placement (hòa, thúy, ủy) is the key for both spellings; qu- keeps its u
_NEW = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split()
_OLD = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split()
_TONE = dict(zip(_NEW, _OLD, strict=True))
_TONE_AT_END = re.compile(r"(?<!q)(" + "|".join(_NEW) + r")(?!\w)")

# letters that look alike and are typed for one another, and spaces of every kind
_LOOKALIKES = str.maketrans({"Ð": "Đ", "Ƣ": "Ư", "ƣ": "ư", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u3000": " ", "\t": " "})
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u00ad]")


def clean(text: str) -> str:
    """NFC, LF line ends, plain spaces, no control or invisible characters; the words stay as they are."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return unicodedata.normalize("NFC", _CONTROL.sub("", unicodedata.normalize("NFC", text).translate(_LOOKALIKES)))


def key(text: str) -> str:
    """The matching key: case and tone placement folded, accents kept (hòa = Hoà, Hùng ≠ Hồng)."""
    return _memo_key(text) if len(text) < _LONG else _key(text)


def _key(text: str) -> str:
    return _TONE_AT_END.sub(_old_tone, text.casefold())


def _old_tone(match: re.Match[str]) -> str:
    return _TONE[match[1]]


def fold(text: str) -> str:
    """The search form: lower case without accents, đ as d, white space single."""
    return _memo_fold(text) if len(text) < _LONG else _fold(text)


def _fold(text: str) -> str:
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).split())


# names and titles come again and again, texts do not
_LONG = 100
_memo_key = lru_cache(maxsize=16384)(_key)
_memo_fold = lru_cache(maxsize=16384)(_fold)
