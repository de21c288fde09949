"""Stretches that overlap in any way become pieces that follow one another."""

from hypothesis import given
from hypothesis import strategies as st

from kg.serve.highlight import Piece, Stretch, cut
from kg.serve.things import Thing

TEXT = "Ông Mai Hùng Dũng, Phó Chủ tịch UBND tỉnh"
DUNG = Thing("/person/dung", "person", "Mai Hùng Dũng")
UBND = Thing("/body/ubnd", "body", "UBND tỉnh")
NAMED = {"a#dung": DUNG, "ubnd": UBND}


def test_names_within_evidence() -> None:
    stretches = [Stretch(4, 17, "a#dung"), Stretch(4, 41), Stretch(32, 41, "ubnd"), Stretch(0, 3, "unknown")]
    assert cut(TEXT, stretches, NAMED) == [
        Piece("Ông", None, False, ("char=0,3",)),
        Piece(" ", None, False, ()),
        Piece("Mai Hùng Dũng", DUNG, True, ("char=4,17", "char=4,41")),
        Piece(", Phó Chủ tịch ", None, True, ()),
        Piece("UBND tỉnh", UBND, True, ("char=32,41",)),
    ]


def test_of_names_within_names_the_shorter_counts() -> None:
    pieces = cut(TEXT, [Stretch(0, 41, "ubnd"), Stretch(4, 17, "a#dung")], NAMED)
    assert [piece.thing for piece in pieces] == [UBND, DUNG, UBND]


@given(st.lists(st.tuples(st.integers(-3, 50), st.integers(-3, 50), st.sampled_from(["", "a#dung", "ubnd", "x"])), max_size=12))
def test_the_pieces_are_the_text(drawn: list[tuple[int, int, str]]) -> None:
    stretches = [Stretch(*one) for one in drawn]
    pieces = cut(TEXT, stretches, NAMED)
    assert "".join(piece.text for piece in pieces) == TEXT
    fitting = {s.anchor for s in stretches if 0 <= s.begin < s.end <= len(TEXT)}
    assert {anchor for piece in pieces for anchor in piece.anchors} == fitting
    for index, piece in enumerate(pieces):
        begin = sum(len(before.text) for before in pieces[:index])
        held = [s for s in stretches if s.begin <= begin and begin + len(piece.text) <= s.end <= len(TEXT) and s.begin >= 0]
        assert piece.said == any(not s.names for s in held)
