"""'Ông', 'bà', 'đồng chí' alone: who is meant, and where nobody can tell."""

import pytest

from tests.extract.told import facts

LEAD = "UBND tỉnh Sơn La tổ chức hội nghị giao ban. Ông Lê Văn An, Chủ tịch UBND tỉnh dự hội nghị. "
BOTH = "UBND tỉnh Sơn La tổ chức hội nghị giao ban. Dự hội nghị có ông Lê Văn An, Chủ tịch UBND tỉnh; ông Trần Văn Ba, Giám đốc Sở Y tế. "


def roles(text):
    told = facts(text)
    who = {p.ref: p.name for p in told.people}
    return {(who[p.participant], p.role.value) for p in told.participations if p.participant in who}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LEAD + "Đồng chí đề nghị các sở khẩn trương.", {("Lê Văn An", "Speaker")}),
        (LEAD + "Phát biểu tại đây, ông biểu dương các đơn vị.", {("Lê Văn An", "Speaker")}),
        (LEAD + "Bà đề nghị các sở khẩn trương.", {("Lê Văn An", "Attendee")}),
        (LEAD + "Đồng chí Bí thư đề nghị các sở khẩn trương.", {("Lê Văn An", "Attendee")}),
        (BOTH + "Ông đề nghị các sở khẩn trương.", {("Lê Văn An", "Attendee"), ("Trần Văn Ba", "Attendee")}),
    ],
)
def test_who_a_pronoun_means(text, expected):
    assert roles(text) == expected
