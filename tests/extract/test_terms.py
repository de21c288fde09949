"""The terms of office that stand behind titles."""

import pytest

from tests.extract.told import facts


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Ông Lê Văn An, Chủ tịch HĐND tỉnh khóa IX, nhiệm kỳ 2021 - 2026, đến dự.", "2021-2026"),
        ("HĐND tỉnh bầu ông Lê Văn An giữ chức Chủ tịch UBND tỉnh nhiệm kỳ 2016-2021.", "2016-2021"),
        ("Ông Lê Văn An, Bí thư Tỉnh ủy (khóa XX, nhiệm kỳ 2020–2025), đến dự.", "2020-2025"),
        # a period, an ordinal and somebody else's term say none
        ("Ông Lê Văn An, Bí thư Tỉnh ủy giai đoạn 2010 - 2015, đến dự.", None),
        ("Ông Lê Văn An, Bí thư Tỉnh ủy khóa XX, đến dự.", None),
        ("Ông Lê Văn An, Bí thư Tỉnh ủy, nói về nhiệm kỳ 2020 - 2025.", None),
        ("Ông Lê Văn An, Bí thư Tỉnh ủy nhiệm kỳ 2015 - 2020, dự. Ông Lê Văn An, Bí thư Tỉnh ủy nhiệm kỳ 2020 - 2025, nói.", None),
    ],
)
def test_the_term_of_a_post(text, term):
    assert {holding.term for holding in facts(f"Tin vắn\n{text}").holdings} == {term}
