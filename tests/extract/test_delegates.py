"""Brackets that tell for which province somebody sits, lists of the elected, and decisions that are announced or only asked for."""

import pytest

from kg.extract import extract
from kg.model import Article, ArticleFacts


def _facts(text: str) -> ArticleFacts:
    return extract(Article(id="article/x", source="x", text=text))


def _posts(text: str) -> list[tuple[str, str]]:
    facts = _facts(text)
    names = {p.ref: p.name for p in facts.people}
    return [(names[h.person], h.titles[0]) for h in facts.holdings]


def _changes(text: str) -> list[tuple[str, str, str | None]]:
    facts = _facts(text)
    names = {p.ref: p.name for p in facts.people}
    return sorted((names[c.person], c.kind.value, c.title) for c in facts.changes)


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Quốc hội họp. Đại biểu Lê Văn Nam (đoàn Cà Mau) hỏi.", [("Lê Văn Nam", "Đại biểu đoàn Cà Mau")]),
        ("Đại biểu Lê Thị Hoa (Đoàn ĐBQH tỉnh Cà Mau) đồng ý.", [("Lê Thị Hoa", "Đại biểu Đoàn ĐBQH tỉnh Cà Mau")]),
        ("Đại biểu Quốc hội Lê Văn Nam (đoàn Cà Mau) hỏi.", [("Lê Văn Nam", "Đại biểu Quốc hội")]),
        ("Tại Đại hội Hội Nông dân, đại biểu Lê Văn Nam (đoàn Cà Mau) phát biểu.", []),
        ("Quốc hội họp. Đại biểu Lê Văn Nam (đoàn Thăng Bình) hỏi.", []),
        ("Đồng chí Vàng Ngọc Lào, Bí thư Huyện ủy phát biểu.", [("Vàng Ngọc Lào", "Bí thư Huyện ủy")]),
        ("Ông Phạm Quý, Viện trưởng Viện Quy hoạch TP Đà Nẵng nói.", [("Phạm Quý", "Viện trưởng Viện Quy hoạch TP Đà Nẵng")]),
    ],
)
def test_posts(text: str, posts: list[tuple[str, str]]) -> None:
    assert _posts(text) == posts


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        (
            "Đại hội đã bầu ra 15 ủy viên Ban Thường vụ, trong đó có 2 phó bí thư: ông Võ Văn Thành, bà Nguyễn Thị Tâm.",
            [("Nguyễn Thị Tâm", "Election", "phó bí thư"), ("Võ Văn Thành", "Election", "phó bí thư")],
        ),
        ("Ban Chấp hành đã bầu ra 15 ủy viên, trong đó ông Lê An làm Bí thư.", [("Lê An", "Election", "Bí thư")]),
        ("Chủ tịch nước đọc Tờ trình miễn nhiệm Thủ tướng Nguyễn Tấn Sơn.", []),
        ("Chủ tịch nước trình Quốc hội xem xét miễn nhiệm chức vụ Thủ tướng với ông Nguyễn Tấn Sơn.", []),
        ("Quốc hội đã miễn nhiệm Thủ tướng Nguyễn Tấn Sơn.", [("Nguyễn Tấn Sơn", "Dismissal", "Thủ tướng")]),
        (
            "Tỉnh ủy trao quyết định điều động một số cán bộ. Theo đó, ông Lê An, nguyên Phó Giám đốc Sở Y tế làm Giám đốc Sở Tài chính.",
            [("Lê An", "Transfer", "Giám đốc Sở Tài chính")],
        ),
    ],
)
def test_changes(text: str, changes: list[tuple[str, str, str | None]]) -> None:
    assert _changes(text) == changes
