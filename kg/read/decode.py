"""The bytes of a file or a page go in, its text comes out; what cannot be text is refused with the reason."""

import codecs
import re
import unicodedata

from kg.errors import SourceError

MAX_BYTES = 20_000_000
"""Larger than any article: beyond it a file is a dump, a disk image or an attack."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", re.I)
# letters that stand in almost every line of Vietnamese, and in hardly any other text
_VIETNAMESE = re.compile(r"[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơưăĐƯƠĂ]")
# UTF-8 read as Windows-1252: 'Hội nghị' becomes 'Há»™i nghá»‹'
_MOJIBAKE = re.compile(r"á[º»][\u0080-\u02ff\u2013-\u2122]|Ä[\u0090\u0091‘]|Æ[°¡]|Ã[\u00a0-\u00bf]")
# TCVN3 fonts put Vietnamese on the places of Latin-1: 'Uû ban nh©n d©n tØnh B×nh D­¬ng'
_TCVN3 = re.compile(r"[A-Za-zĐđ][©®¬µ¸¹¨ª«¶·\u00adÖ×ÞØÝßáãäåæëñîôïûüþ]+[a-z]|[a-z][©®¬\u00ad]")


def decode(data: bytes, *, where: str, charset: str = "", html: bool = False) -> str:
    """The text of `data`; `charset` is what a server said.

    Raises SourceError for an empty, binary or broken file, and for the font encodings of before Unicode.
    """
    if not data.strip():
        raise SourceError("the file is empty", where=where)
    text = _by_mark(data) or _by_declaration(data, charset, html) or _by_trial(data, where)
    text = _repair(text, where)
    _refuse_binary(text, where)
    return text


def _by_mark(data: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _try(data, encoding)
    even, odd = data[:4096:2].count(0), data[1:4096:2].count(0)
    if even + odd == 0:
        return None
    half = min(len(data), 4096) / 2
    # UTF-16 without a mark: most high bytes of Latin text are zero
    if odd > 0.3 * half and even < 0.05 * half:
        return _try(data, "utf-16-le")
    if even > 0.3 * half and odd < 0.05 * half:
        return _try(data, "utf-16-be")
    return None


def _by_declaration(data: bytes, charset: str, html: bool) -> str | None:
    """UTF-8 wherever it fits, since pages that declare something else and are UTF-8 are common; else what is declared."""
    if (text := _try(data, "utf-8")) is not None:
        return text
    found = _CHARSET.search(data[:4096]) if html else None
    declared = charset or (found.group(1).decode("ascii") if found else "")
    if not declared or declared.lower().replace("-", "") == "utf8":
        return None
    return _try(data, declared)


def _by_trial(data: bytes, where: str) -> str:
    """The old Vietnamese code page, else the best guess, if what comes out is Vietnamese; else the place where UTF-8 breaks."""
    if b"\0" in data[:65536]:
        raise SourceError("the file is binary, not text", where=where, remedy="give a .txt, .html or .jsonl file")
    broken = _broken_at(data)
    # mostly sound UTF-8 is a damaged file, not another encoding
    if broken is not None and len(_VIETNAMESE.findall(data.decode("utf-8", "ignore"))) >= 20:
        raise _broken(broken, where)
    for encoding in ("cp1258", _guess(data)):
        text = _try(data, encoding) if encoding else None
        if text is not None and _is_vietnamese(text):
            return text
    raise _broken(broken or 0, where)


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes  # here, since it costs import time that few files need

    best = from_bytes(data[:200_000]).best()
    return best.encoding if best else ""


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _broken_at(data: bytes) -> int | None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return None


def _broken(position: int, where: str) -> SourceError:
    return SourceError(f"the encoding is broken at byte {position}", where=where, remedy="save the file as UTF-8")


def _is_vietnamese(text: str) -> bool:
    sample = unicodedata.normalize("NFC", text[:20_000])
    letters = sum(c.isalpha() for c in sample)
    return letters > 0 and len(_VIETNAMESE.findall(sample)) > 0.05 * letters


def _repair(text: str, where: str) -> str:
    """UTF-8 that was once read as Windows-1252 is read right; text in the old fonts is refused."""
    sample = text[:20_000]
    words = max(1, len(sample.split()))
    if len(_MOJIBAKE.findall(sample)) > 0.05 * words:
        fixed = _unmangle(text)
        if fixed is None or not _is_vietnamese(fixed):
            raise SourceError("the text is garbled (UTF-8 read as another encoding)", where=where, remedy="get the page again as UTF-8")
        return fixed
    if len(_TCVN3.findall(sample)) > 0.1 * words and not _is_vietnamese(sample):
        raise SourceError(
            "the text is in a font encoding of before Unicode (TCVN3 or VNI)", where=where, remedy="convert it to Unicode first"
        )
    return text


def _unmangle(text: str) -> str | None:
    raw = bytearray()
    for char in text:
        try:
            raw += char.encode("cp1252")
        except UnicodeEncodeError:
            # cp1252 leaves five bytes undefined; they came through as C1 controls
            raw += bytes([ord(char)]) if ord(char) < 256 else b"?"
    return _try(bytes(raw), "utf-8")


def _refuse_binary(text: str, where: str) -> None:
    sample = text[:65_536]
    controls = sum(unicodedata.category(c) in {"Cc", "Cn", "Co"} and c not in "\t\n\r\f\x0b\ufeff" for c in sample)
    if "\0" in sample or controls > 0.02 * len(sample):
        raise SourceError("the file is binary, not text", where=where, remedy="give a .txt, .html or .jsonl file")
