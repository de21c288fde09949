import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.read.decode import decode

TEXT = (
    "Hội nghị Tỉnh ủy Quảng Ngãi bầu ông Lương Đình Khải giữ chức Phó Chủ tịch. Đường về buôn, ruộng, rẫy; cờ, hoa, biểu ngữ rực rỡ.\n" * 3
)


def read(data, **options):
    return unicodedata.normalize("NFC", decode(data, where="a.txt", **options))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode(encoding):
    assert read(TEXT.encode(encoding)).removeprefix("\ufeff") == TEXT


def test_old_code_page():
    # Windows-1258 writes the tone as a character of its own behind the vowel
    decomposed = "".join(c if c in "ăâêôơưđĂÂÊÔƠƯĐ" else unicodedata.normalize("NFD", c) for c in TEXT)
    parts = []
    for c in TEXT:
        d = unicodedata.normalize("NFD", c)
        tone = "".join(m for m in d if m in "\u0300\u0301\u0303\u0309\u0323")
        parts.append(unicodedata.normalize("NFC", "".join(m for m in d if m not in tone)) + tone)
    assert read("".join(parts).encode("cp1258")) == TEXT
    assert decomposed


def test_text_that_was_once_read_wrong_is_mended():
    mangled = TEXT.encode("utf-8").decode("latin-1")
    assert read(mangled.encode("utf-8")) == TEXT


def test_declared_charset_of_a_page():
    page = b"<meta charset='iso-8859-15'><p>Caf\xe9</p>"
    assert "Café" in read(page, html=True)
    assert "Café" in read(b"<p>Caf\xe9</p>", charset="latin-1")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (TEXT[:60].encode() + b"\xff\xfe\xfa" + TEXT.encode(), f"broken at byte {len(TEXT[:60].encode())}"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4, "binary"),
        (bytes(range(1, 32)) * 50, "binary"),
        (b"PK\x03\x04" + bytes(200) + b"\xff" * 50, "binary"),
        (b"\xff" * 500, "broken"),
        ("Uû ban nh©n d©n tØnh B×nh D­¬ng häp bµn c«ng t¸c c¸n bé, ®ång chÝ Chñ tÞch ph¸t biÓu. ".encode() * 4, "before Unicode"),
    ],
)
def test_refused(data, says):
    with pytest.raises(SourceError, match=says) as caught:
        decode(data, where="a.txt")
    assert caught.value.line.startswith("a.txt: ")


@given(st.binary(max_size=400))
def test_any_bytes_end_in_text_or_in_a_source_error(data):
    try:
        text = decode(data, where="a.txt")
    except SourceError:
        return
    assert text.strip()
    assert "\0" not in text
