"""Papers: titles, numbers, dates and issuers."""

import pytest

from kg.language import load
from tests.extract.stage import tell
from tests.extract.told import facts

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
        (
            "triển khai Nghị quyết số 57-NQ/TW, số 59-NQ/TW của Bộ Chính trị",
            [("Nghị quyết số 57-NQ/TW", "57-NQ/TW"), ("Nghị quyết số 59-NQ/TW", "59-NQ/TW")],
        ),
        ("theo Quyết định số 12/QĐ-UBND, số 5 hộ dân được bồi thường", [("Quyết định số 12/QĐ-UBND", "12/QĐ-UBND")]),
        ("góp ý dự thảo Luật Thư viện, trong đó có nội dung mới", [("Luật Thư viện", None)]),
        ("thực hiện Nghị quyết Đại hội Đảng bộ huyện lần thứ IX, các xã", [("Nghị quyết Đại hội Đảng bộ huyện lần thứ IX", None)]),
        ("Quy định của pháp luật về đất đai", []),
        ("Hai bên dự Đối thoại Chiến lược Quốc phòng và nâng quan hệ lên Đối tác Hợp tác Chiến lược Toàn diện", []),
        ("Kế hoạch 5 năm tới của xã", []),
        ("luật sư và kỷ luật nội bộ", []),
        ("Luật này được áp dụng từ năm sau", []),
        # known names of laws, with what stands behind them
        ("Luật Giáo dục và Luật Giáo dục đại học được nhắc tới", [("Luật Giáo dục", None), ("Luật Giáo dục đại học", None)]),
        ("tuyên truyền về Luật Giao thông đường bộ cho mọi người", [("Luật Giao thông đường bộ", None)]),
        ("dự thảo Luật Nhà ở (sửa đổi) nên giữ. Luật Nhà ở cũ", [("Luật Nhà ở (sửa đổi)", None)]),
        ("theo Bộ luật Hình sự năm 1999", [("Bộ luật Hình sự năm 1999", None)]),
        ("theo luật nhà ở của nhiều nước", []),
        ("theo Bộ luật Hình sự và Luật Hình sự cũ", [("Bộ luật Hình sự", None)]),
        (
            "thông qua Luật sửa đổi một số điều của Luật Khám bệnh, chữa bệnh",
            [("Luật sửa đổi một số điều của Luật Khám bệnh, chữa bệnh", None), ("Luật Khám bệnh, chữa bệnh", None)],
        ),
        ("trong Hiến pháp năm 2013, Hiến pháp 2013 và cả Hiến pháp", [("Hiến pháp năm 2013", None)]),
        ("Luật về hình thức thi là điểm mới", []),
        # numbers that stand further behind, and their many spellings
        ("theo quyết định thanh tra số 71/QĐ-TTr", [("quyết định thanh tra số 71/QĐ-TTr", "71/QĐ-TTr")]),
        ("Quyết định mang số 2356, 2357 của huyện", [("Quyết định mang số 2356", "2356"), ("Quyết định 2357", "2357")]),
        ("Quyết định thành lập tổ công tác số 3", []),
        ("việc triển khai kế hoạch và Nghị quyết số 5-NQ/TU", [("Nghị quyết số 5-NQ/TU", "5-NQ/TU")]),
        ("Quyết định số 242/QĐ-UBND/2017", [("Quyết định số 242/QĐ-UBND/2017", "242/QĐ-UBND/2017")]),
        ("Nghị quyết 16/NQ\u2011UBTVQH15 của Quốc hội", [("Nghị quyết 16/NQ\u2011UBTVQH15", "16/NQ-UBTVQH15")]),
        ("Quyết định 2 lần bị hoãn, Kết luận 5 vấn đề", []),
        # resolutions of the centre are one by their number
        (
            "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng. Nghị quyết Đại hội XIII. Nghị quyết Đại hội XII.",
            [("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", None), ("Nghị quyết Đại hội XII", None)],
        ),
        ("Nghị quyết Trung ương 4 (khóa XII). Nghị quyết Hội nghị Trung ương 4.", [("Nghị quyết Trung ương 4 (khóa XII)", None)]),
        ("Luật Bảo vệ Đàn Chim có hiệu lực. Luật BVĐC mới", [("Luật Bảo vệ Đàn Chim", None)]),
        # where a sentence begins a capital says nothing
        ("Kế hoạch đặt ra là xong trong năm. Chiến lược kinh doanh tốt.", []),
        ("Kế hoạch kinh doanh năm 2020 đã xong", [("Kế hoạch kinh doanh năm 2020", None)]),
        ("Tỉnh duyệt Đề án Phát triển du lịch.", [("Đề án Phát triển du lịch", None)]),
        ("Xem Chương trình Thời sự và Quy chế trả lương", []),
        # commas of the lists inside a title, and the outlook behind its year
        (
            "ban hành Kế hoạch bồi dưỡng cán bộ, công chức, viên chức của xã năm 2020. Hết.",
            [("Kế hoạch bồi dưỡng cán bộ, công chức, viên chức của xã năm 2020", None)],
        ),
        (
            "thảo luận Nghị quyết về một số cơ chế, chính sách đặc thù, yêu cầu làm rõ",
            [("Nghị quyết về một số cơ chế, chính sách đặc thù", None)],
        ),
        (
            "phê duyệt Quy hoạch tỉnh đến năm 2030, tầm nhìn đến năm 2050, giao Sở lo",
            [("Quy hoạch tỉnh đến năm 2030, tầm nhìn đến năm 2050", None)],
        ),
        ("Nghị quyết về phát triển du lịch đến năm 2025, Sở sẽ lo", [("Nghị quyết về phát triển du lịch đến năm 2025", None)]),
        (
            "có Chương trình mục tiêu quốc gia giảm nghèo, Đề án 77",
            [("Chương trình mục tiêu quốc gia giảm nghèo", None), ("Đề án 77", "77")],
        ),
        # congresses: with their term, not those of many, not what is said of them; in small letters too
        (
            "triển khai nghị quyết Đại hội Đảng bộ tỉnh lần thứ V, nhiệm kỳ 2020 - 2025, các xã",
            [("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ V, nhiệm kỳ 2020 - 2025", None)],
        ),
        ("học tập Nghị quyết Đại hội XIII của Đảng theo hình thức trực tuyến", [("Nghị quyết Đại hội XIII của Đảng", None)]),
        ("thực hiện Nghị quyết Đại hội Đảng bộ các cấp và Nghị quyết Đại hội đề ra", []),
        ("Nghị quyết Trung ương 8 (khóa XI) về “Chiến lược bảo vệ rừng”", [("Nghị quyết Trung ương 8 (khóa XI)", None)]),
        # numbers behind types in small letters
        ("theo nghị định 100, mức phạt tăng", [("nghị định 100", "100")]),
        ("chỉ thị 16 của Thủ tướng", [("chỉ thị 16", "16")]),
        ("thông qua nghị quyết 12 nội dung; quyết định 15 dự án; quyết định 2, 3", []),
        ("theo Quyết định 1234 ngày 5/6/2019 của huyện", [("Quyết định 1234", "1234")]),
        # the founding of something by name, agreements by one word, and own words in lists
        ("trao Quyết định thành lập Trung tâm Sen Hồng cho xã", [("Quyết định thành lập Trung tâm Sen Hồng cho xã", None)]),
        ("trao Quyết định thành lập tổ công tác", []),
        ("từ khi có Hiệp định CPTPP, xuất khẩu tăng", [("Hiệp định CPTPP", None)]),
        (
            "thông qua: Nghị quyết về giá nước; Nghị quyết phê chuẩn quyết toán năm 2019.",
            [("Nghị quyết về giá nước", None), ("Nghị quyết phê chuẩn quyết toán năm 2019", None)],
        ),
        ("Nghị quyết phê chuẩn quyết toán của xã", []),
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


def _issuers(text: str) -> list[str | None]:
    told = facts(text)
    names = {body.ref: body.name for body in told.bodies}
    return [names.get(paper.issuer or "") for paper in told.documents]


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        # the number says who issued it, where only one body of the country numbers its papers so
        ("Thực hiện Nghị định 178/2024/NĐ-CP, các xã đã chi trả xong.", ["Chính phủ"]),
        ("Thực hiện Nghị quyết số 98/2023/QH15, thành phố có thêm quyền.", ["Quốc hội"]),
        ("Thực hiện Nghị quyết số 1211/2016/UBTVQH13, xã được sắp xếp.", ["Ủy ban Thường vụ Quốc hội"]),
        ("Thực hiện Quyết định 95/QĐ-UBND, xã đã chi trả xong.", [None]),
        ("Thực hiện Chỉ thị 05-CT/TW, xã đã sơ kết.", [None]),
    ],
)
def test_who_issued_it_by_its_number(text: str, issuers: list[str | None]) -> None:
    assert _issuers(text) == issuers


def test_issuers_are_types_of_bodies() -> None:
    assert set(LANGUAGE.documents.issuers.values()) <= set(LANGUAGE.body_types)
