"""What extraction costs: it grows with the length of a text, and no text that somebody may send makes it grow faster."""

import random
import time
from pathlib import Path

import pytest

from kg.extract import extract
from kg.model import Article

DRAW = random.Random(1)
SYLLABLES = "Nguyễn Trần Lê Phạm Văn Thị Minh Đức Hùng Lan Sơn Hà Nội Bình Dương Tỉnh Ủy Ban Bí Thư Phó Chủ Tịch".split()
WORDS = [DRAW.choice(SYLLABLES) for _ in range(40_000)]
NEWS = """Sáng 12/3, tại huyện Bến Lức, ông Lê Quang {0}, Chủ tịch UBND tỉnh Long An, chủ trì hội nghị sơ kết công tác {1}.
Cùng dự có bà Trần Thị {1}, Giám đốc Sở Y tế; ông Phạm {0} {1}, Bí thư Huyện ủy. Ông {0} đề nghị các xã báo cáo trước ngày 20/3.
UBND tỉnh bổ nhiệm ông Đỗ {1} {0} giữ chức Phó Giám đốc Sở Nội vụ theo Quyết định số 12/QĐ-UBND.
"""
TIMES = 4  # how many times as long the longer text is
MOST = 10.0  # how many times as much it may cost; a quadratic step would make it 16
LEAST = 0.2  # seconds under which a ratio says nothing

TEXTS = {
    "news": ("".join(NEWS.format(a, b) for a, b in zip(WORDS[::2], WORDS[1::2], strict=True)), 20_000),
    "capitalised words": (" ".join(WORDS), 20_000),
    "words in capitals": (" ".join(WORDS).upper(), 20_000),
    "one name": ("Nguyễn Văn An, " * 20_000, 40_000),
    "names, all different": (", ".join(f"ông {a} {b} {c}" for a, b, c in zip(WORDS, WORDS[1:], WORDS[2:], strict=False)), 20_000),
    "honorifics": ("đồng chí ông bà các anh " * 20_000, 100_000),
    "titles": ("Chủ tịch UBND tỉnh, " * 20_000, 100_000),
    "titles in brackets": ("(Chủ tịch UBND tỉnh " * 20_000, 100_000),
    "brackets": ("(" * 200_000, 50_000),
    "commas": ("," * 400_000, 100_000),
    "line breaks": ("\n" * 400_000, 50_000),
    "letters without a space": ("a" * 100_000, 25_000),
    "digits without a space": ("1" * 100_000, 25_000),
    "decisions in one sentence": ("bổ nhiệm ông Lê Văn Khởi giữ chức Giám đốc Sở Y tế, " * 4_000, 20_000),
    "events": ("hội nghị sơ kết tại Long An, " * 10_000, 50_000),
    "dates": ("ngày 1-1-2020 " * 20_000, 50_000),
    "papers": ("Quyết định số 1/QĐ-UBND " * 10_000, 50_000),
    "decisions about nobody": ("bị khởi tố. " * 10_000, 30_000),
    "posts without a holder": ("Chủ tịch UBND tỉnh giữ chức Bí thư. " * 4_000, 35_000),
    "provinces beside a post": ("Về phía " + "tỉnh Sơn La, UBND tỉnh, " * 6_000, 35_000),
    "names on lines of their own": ("\n".join(f"Lê Sơn {a}{b}" for a in "ABCDEGHIKL" for b in "MNOPQRSTUV") * 80, 25_000),
    "time zones": ("Tin 10/10 GMT+7 a\n" * 8_000, 36_000),
    "years of birth": ("SN ông Lê An, " * 20_000, 50_000),
    "aides of aides": ("Cố vấn cao cấp " * 20_000, 50_000),
    "offices proposed in one sentence": ("đề nghị ông Lê An giữ chức Chủ tịch UBND tỉnh, " * 5_000, 50_000),
    "guests in one sentence": ("dự hội nghị có đồng chí Lê An; " * 8_000, 50_000),
    "meetings in one sentence": ("họp " * 60_000, 50_000),
    "people who do the next thing": ("tặng hoa ông Lê An, " * 10_000 + "phát biểu. ", 50_000),
    "people a body tells of": ("Sở Y tế cho biết ông Lê An đã " * 4_000, 30_000),
    "speakers on a visit": ("Sáng 5/5, ông Lê An thăm Lào. " + "Ông Lê Văn Hùng cho biết kết quả. " * 4_000, 33_000),
}


def seconds(text: str) -> float:
    """The better of two runs: what else the process does (collecting garbage of the tests before) is no cost of the text."""
    took = []
    for _ in range(2):
        start = time.process_time()
        extract(Article(id="article/x", source="x", text=text))
        took.append(time.process_time() - start)
    return min(took)


@pytest.mark.parametrize("name", TEXTS)
def test_cost_grows_no_faster_than_the_text(name):
    text, size = TEXTS[name]
    seconds(text[:1000])
    short = seconds(text[:size])
    long = seconds(text[: size * TIMES])
    assert long < LEAST or long < MOST * short


def test_no_compiled_class_computes_a_property_anew():
    """A compiled class keeps no `cached_property`: it would be computed at every look, which made some texts cost their square."""
    kg = Path(__file__).parents[2] / "kg"
    sources = [*(kg / "extract").rglob("*.py"), *(kg / "text").rglob("*.py"), kg / "places.py"]
    assert len(sources) > 50 and not [str(p) for p in sources if "cached_property" in p.read_text(encoding="utf-8")]
