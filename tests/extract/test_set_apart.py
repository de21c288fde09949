"""Bodies that a comma or dash parts from the post held in them."""

import pytest

from tests.extract.told import holdings


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("Phó Tổng Giám đốc, Công ty Xi măng An Bình", "Công ty Xi măng An Bình"),
        ("Phó Cục trưởng, Cục Tài chính doanh nghiệp, Bộ Tài chính", "Cục Tài chính doanh nghiệp, Bộ Tài chính"),
        ("Trưởng phòng - Phòng Nội vụ huyện Tân Lập", "Phòng Nội vụ huyện Tân Lập"),
        ("Phó Giám đốc, Sở Y tế tỉnh Long An", "Sở Y tế tỉnh Long An"),
    ],
)
def test_a_post_is_held_in_the_body_set_apart(post, body):
    for text in (f"Ông Lê Văn An, {post}, phát biểu tại hội nghị.", f"Dự có ông Lê Văn An ({post})."):
        assert [(title, of) for _, title, _, of in holdings(text)] == [(post, body)]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn An, Phó Giám đốc, Sở Y tế tỉnh Long An, Sở Nội vụ tỉnh Long An dự hội nghị.",
        "Theo ông Lê Văn An, Phó Giám đốc, Sở Y tế tỉnh Long An đã chi 2 tỷ đồng.",
        "Ông Lê Văn An, Phó Giám đốc, Công an tỉnh Long An cho biết.",
    ],
)
def test_a_body_that_goes_on_with_a_verb_or_another_is_not(text):
    assert {title for _, title, *_ in holdings(text)} <= {"Phó Giám đốc"}
