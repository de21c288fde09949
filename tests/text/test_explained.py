"""Short forms that a text explains in brackets leave no tokens, and every offset stays."""

import pytest

from kg.text.tokens import Tokens

EXPLAINED = (
    ("Ủy ban nhân dân (UBND) tỉnh", "UBND", "Ủy ban nhân dân"),
    ("Sở Lao động - Thương binh và Xã hội (LĐ-TB&XH) họp", "LĐ-TB&XH", "Lao động - Thương binh và Xã hội"),
    ("Nông nghiệp và Phát triển nông thôn (NN và PTNT)", "NN và PTNT", "Nông nghiệp và Phát triển nông thôn"),
    ("Phòng, chống tham nhũng (PCTN)", "PCTN", "Phòng, chống tham nhũng"),
    ("Thành phố Hồ Chí Minh (TP.HCM)", "TP.HCM", "Thành phố Hồ Chí Minh"),
)
KEPT = (
    "Liên đoàn Cầu lông Việt Nam (VBF)",
    "xã Bình An (Long An)",
    "ông Lê Văn An (ủy viên)",
    "năm (2020)",
    "(UBND) tỉnh",
    "Ủy ban nhân dân (UBND",
    "An (A)",
)


@pytest.mark.parametrize(("text", "short", "full"), EXPLAINED)
def test_a_short_form_by_initials_is_explained(text: str, short: str, full: str) -> None:
    tokens = Tokens(text, explained=True)
    assert tokens.shorts == {short: full}
    assert "(" not in tokens.words
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words


@pytest.mark.parametrize("text", KEPT)
def test_other_brackets_stay(text: str) -> None:
    assert Tokens(text, explained=True).words == Tokens(text).words


def test_the_number_of_a_division_goes_too() -> None:
    assert Tokens("Phòng Cảnh sát hình sự (PC02) Công an", explained=True).words[-3:] == ["sự", "Công", "an"]


def test_a_slice_keeps_what_stands_in_the_text() -> None:
    tokens = Tokens("Ủy ban nhân dân (UBND) tỉnh", explained=True)
    assert tokens.slice(0, tokens.size) == "Ủy ban nhân dân (UBND) tỉnh"


def test_only_where_it_is_asked_for() -> None:
    assert "UBND" in Tokens("Ủy ban nhân dân (UBND) tỉnh").words
