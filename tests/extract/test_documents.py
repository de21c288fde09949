"""Papers: titles, numbers, dates and issuers."""

import pytest

from kg.language import load
from tests.extract.stage import tell

LANGUAGE = load("vi")


def titles(text: str) -> list[tuple[str, str | None]]:
    return [(group[0].title, group[0].number) for group in tell(text).result.documents]


@pytest.mark.parametrize("case", LANGUAGE.documents.tests, ids=lambda case: case.text)
def test_every_rule_of_the_file(case) -> None:
    found = titles(case.text)
    assert (found[0] if found else (None, None)) == (case.title, case.number)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thực hiện Nghị quyết số 05-NQ/TW của Ban Chấp hành Trung ương", [("Nghị quyết số 05-NQ/TW", "05-NQ/TW")]),
        ("theo Nghị định 12/2019/NĐ-CP ngày 3/4/2019 của Chính phủ", [("Nghị định 12/2019/NĐ-CP", "12/2019/NĐ-CP")]),
        ("theo các Quyết định 310, 311 của Thủ tướng", [("Quyết định 310", "310"), ("Quyết định 311", "311")]),
        ("góp ý dự thảo Luật Thư viện, trong đó có nội dung mới", [("Luật Thư viện", None)]),
        ("thực hiện Nghị quyết Đại hội Đảng bộ huyện lần thứ IX, các xã", [("Nghị quyết Đại hội Đảng bộ huyện lần thứ IX", None)]),
        ("Quy định của pháp luật về đất đai", []),
        ("Kế hoạch 5 năm tới của xã", []),
        ("luật sư và kỷ luật nội bộ", []),
        ("Luật này được áp dụng từ năm sau", []),
    ],
)
def test_titles(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert titles(text) == expected


def test_the_date_and_the_issuer_follow_the_number() -> None:
    (group,) = tell("căn cứ Nghị định số 12/2019/NĐ-CP ngày 3/4/2019 của Chính phủ về phí").result.documents
    assert group[0].issued == "2019-04-03"
    assert group[0].issuer is not None
    assert group[0].issuer.type == "chinh-phu"


def test_a_bare_number_and_the_full_number_are_one_paper() -> None:
    (group,) = tell(
        "Chương trình hành động số 45-CTr/HU của Huyện ủy. Sau một năm, Chương trình hành động số 45 đã có kết quả."
    ).result.documents
    assert len(group) == 2
    assert group[0].number == "45-CTr/HU"


def test_a_list_that_semicolons_part_keeps_whole_titles() -> None:
    text = (
        "Các chuyên đề gồm: Chương trình đột phá về phát triển cảng, gắn với vận tải biển, kho bãi hiện đại; Chương trình đột phá về y tế."
    )
    assert titles(text) == [
        ("Chương trình đột phá về phát triển cảng, gắn với vận tải biển, kho bãi hiện đại", None),
        ("Chương trình đột phá về y tế", None),
    ]
