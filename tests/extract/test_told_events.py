"""Happenings told over several sentences: which of them are events, where each name ends, and who took part in which."""

from datetime import date

import pytest

from kg.model import ArticleFacts
from tests.extract.told import facts

DAY = date(2023, 5, 20)


def _events(told: ArticleFacts) -> list[tuple[str, str]]:
    return [(e.kind.value, e.name) for e in told.events]


def _roles(told: ArticleFacts) -> set[tuple[str, str, str]]:
    """(who, role, words of the event) of each participation."""
    who = {p.ref: p.name for p in told.people} | {b.ref: b.name for b in told.bodies}
    names = {e.ref: e.name for e in told.events}
    return {(who[p.participant], p.role.value, names[p.event]) for p in told.participations}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Lê Văn An dự Diễn đàn và Triển lãm Kinh tế Xanh 2024 tại Hà Nội.",
            [("Conference", "Diễn đàn và Triển lãm Kinh tế Xanh 2024")],
        ),
        (
            "Ngày 12/5, Ban Chỉ đạo phòng, chống dịch tỉnh An Giang đã họp. Ông Lê Văn An chủ trì.",
            [("Meeting", "Ban Chỉ đạo phòng, chống dịch tỉnh An Giang đã họp")],
        ),
        (
            "Ngày 12/5, ông Lê Văn An trực tiếp đến kiểm tra các bếp ăn của trường.",
            [("Visit", "kiểm tra các bếp ăn của trường")],
        ),
        # a meeting of a cell, if it is told; the last round of a contest
        (
            "Chiều 6/10, ông Lê Văn An dự buổi sinh hoạt chi bộ thôn Thanh Trì, xã Tân Lập.",
            [("Meeting", "buổi sinh hoạt chi bộ thôn Thanh Trì")],
        ),
        ("Ông Lê Văn An yêu cầu đảng viên dự sinh hoạt chi bộ đầy đủ, nâng cao chất lượng sinh hoạt chi bộ.", []),
        (
            "Sáng 4/10, Hội Liên hiệp Phụ nữ huyện Ba Tơ tổ chức chung kết Hội thi Phụ nữ khéo tay.",
            [("OtherEvent", "chung kết Hội thi Phụ nữ khéo tay")],
        ),
        # 'ngân hàng năm 2025' is none of 'hàng năm'
        (
            "Tại hội nghị triển khai nhiệm vụ ngân hàng năm 2025, ông Lê Văn An phát biểu.",
            [("Conference", "hội nghị triển khai nhiệm vụ ngân hàng năm 2025")],
        ),
        # who stands for a place meets somebody on a day; what is usual is none
        (
            "Ngày 29/8, lãnh đạo huyện Ba Tơ làm việc với Sở Xây dựng về dự án cầu An Hòa.",
            [("Meeting", "làm việc với Sở Xây dựng về dự án cầu An Hòa")],
        ),
        ("Lãnh đạo huyện Ba Tơ làm việc với các sở, ngành theo phân công.", []),
        ("Ngày 29/8, ông Lê Văn An cho biết người dân và lãnh đạo xã Tân Lập làm việc với chủ cơ sở.", []),
        # where the way to it is told first; a place that no list knows
        (
            "Ngày 12/3, ông Lê Văn An đã đến tận nhà thăm hỏi, động viên gia đình nạn nhân.",
            [("Visit", "thăm hỏi, động viên gia đình nạn nhân")],
        ),
        ("Ngày 12/3, ông Lê Văn An kiểm tra thành đá cổ ở Hòn Lúp.", [("Visit", "kiểm tra thành đá cổ ở Hòn Lúp")]),
        ("Ngày 12/3, ông Lê Văn An kiểm tra sổ sách.", []),
        # one person meets these, then those
        (
            "Ngày 12/3, ông Lê Văn An gặp gỡ cán bộ Đại sứ quán Việt Nam tại Lào; tiếp một số lãnh đạo tập đoàn Lào.",
            [("Meeting", "gặp gỡ cán bộ Đại sứ quán Việt Nam tại Lào"), ("Meeting", "tiếp một số lãnh đạo tập đoàn Lào")],
        ),
        # a question tells nothing
        ("Khi nào cầu An Hòa khởi công?", []),
        # a sitting at which somebody was elected once is a step of a career, unless it goes on or has its day
        ("Ông An sinh năm 1960. Ông học luật. Ông dạy học. Ông viết báo. Tại kỳ họp thứ nhất, HĐND huyện Ba Tơ bầu ông làm Chủ tịch.", []),
        (
            "Ngày 12/5, Ban Chấp hành khóa mới đã họp phiên đầu tiên, bầu ông Lê Văn An làm Bí thư.",
            [("Session", "họp phiên đầu tiên")],
        ),
        ("Hội thảo nhằm tạo diễn đàn cho các nhà khoa học trao đổi về thủy lợi.", []),
        (
            "Tại kỳ họp thứ năm (từ 2 đến 4/5), Ủy ban Kiểm tra Tỉnh ủy An Giang đã xem xét báo cáo về vi phạm.",
            [("Session", "kỳ họp thứ năm")],
        ),
        (
            "Tại kỳ họp thứ nhất, Quốc hội khóa XV bầu ông Lê Văn An giữ chức Phó Chủ tịch nước.",
            [("Session", "kỳ họp thứ nhất, Quốc hội khóa XV")],
        ),
        (
            "Tại kỳ họp ngày 20-22/4, Ủy ban Kiểm tra Tỉnh ủy An Giang đã xem xét kết quả kiểm tra.",
            [("Session", "kỳ họp ngày 20-22/4")],
        ),
        (
            "Chiều 8/5, Đoàn giám sát làm việc với UBND huyện Lộc Ninh về công tác dạy nghề.",
            [("Meeting", "làm việc với UBND huyện Lộc Ninh về công tác dạy nghề")],
        ),
        (
            "Đoàn công tác của Sở Y tế đã vào làm việc với lãnh đạo huyện Lộc Ninh.",
            [("Meeting", "vào làm việc với lãnh đạo huyện Lộc Ninh")],
        ),
        ("Ông Lê Văn An đã tham quan nhà máy gạch Hòn Gai.", [("Visit", "tham quan nhà máy gạch Hòn Gai")]),
        ("Học sinh thích tham quan.", []),
        (
            "Thanh tra tỉnh tiến hành thanh tra việc quản lý đất đai tại huyện Lộc Ninh.",
            [("Visit", "tiến hành thanh tra việc quản lý đất đai tại huyện Lộc Ninh")],
        ),
        (
            "Ông Lê Văn An chủ trì lễ trao quyết định cán bộ. Tại buổi lễ, ông Lê Văn An trao quyết định bổ nhiệm bà Trần Thị Bốn.",
            [("Ceremony", "lễ trao quyết định cán bộ")],
        ),
        (
            "Chiều 8/5, Hội Nông dân xã Tân Lập tổ chức chương trình trao quà cho các hộ nghèo.",
            [("Ceremony", "chương trình trao quà cho các hộ nghèo")],
        ),
        (
            "Sáng 8/5, UBND huyện Lộc Ninh tổ chức Hội nghị ra mắt mô hình thôn kiểu mẫu.",
            [("Conference", "Hội nghị ra mắt mô hình thôn kiểu mẫu")],
        ),
        # told from others by its day
        (
            "Trước đó, tại cuộc họp ngày 8/5 với các xã, Chủ tịch UBND huyện Lê Văn An phê bình các xã chậm trễ.",
            [("Meeting", "cuộc họp ngày 8/5")],
        ),
        (
            "Quyết định được công bố tại một hội nghị chiều 8/5, dưới sự chủ trì của ông Lê Văn An.",
            [("Conference", "hội nghị chiều 8/5")],
        ),
        # … but the day does not make another of the one that is told
        (
            "Chiều 8/5, Sở Y tế tổ chức Hội nghị tổng kết công tác tiêm chủng.\n"
            "Bà Trần Thị Sáu phát biểu tại hội nghị chiều 8/5.\nTại hội nghị, bà Trần Thị Sáu cảm ơn các đại biểu.",
            [("Conference", "Hội nghị tổng kết công tác tiêm chủng")],
        ),
        # a ceremony that is named by its noun alone
        (
            "Tin trong huyện\nSáng 8/5, huyện Lộc Ninh tổ chức Lễ kỷ niệm 50 năm thành lập huyện. Tối đó, lễ cầu siêu diễn ra ở chùa.",
            [("Ceremony", "Lễ kỷ niệm 50 năm thành lập huyện"), ("Ceremony", "lễ cầu siêu")],
        ),
        # what somebody speaks of counts where its day is said
        (
            "Sáng 3/5, ông Lê Văn An cho biết ngày 20/5, Lễ hội Đền Trúc năm 2023 sẽ diễn ra tại xã Tân Lập.",
            [("Ceremony", "Lễ hội Đền Trúc năm 2023")],
        ),
        ("Ông Lê Văn An cho biết Lễ hội Đền Trúc năm nay sẽ diễn ra như mọi năm.", []),
        # a clause tells what happened
        (
            "Xử lý nghiêm vụ học sinh trường Tân Lập bị ngộ độc\nChủ tịch UBND tỉnh yêu cầu xử lý nghiêm.",
            [("Incident", "vụ học sinh trường Tân Lập bị ngộ độc")],
        ),
        ("Làm rõ vụ việc nêu trên\nChủ tịch UBND tỉnh yêu cầu làm rõ vụ việc liên quan đến nhà máy gạch.", []),
        ("Tham gia nhiệm vụ phòng chống bão lụt\nTổng kết vụ lúa hè thu của toàn tỉnh.", []),
        ("Thăm hỏi nạn nhân vụ cháy chợ Tân Lập\nÔng Lê Văn An chia buồn.", [("Incident", "vụ cháy chợ Tân Lập")]),
        # a court and its like
        ("Cựu giám đốc Sở Y tế lãnh án\nPhiên tòa kết thúc chiều nay.", [("Trial", "lãnh án")]),
        (
            "Sáng 8/5, các đại biểu Quốc hội tỉnh Long An và Đoàn đại biểu Quốc hội tỉnh Long An thảo luận tại tổ về dự án luật.",
            [("Session", "thảo luận tại tổ về dự án luật")],
        ),
        ("Tuyên phạt 3 năm tù với cựu giám đốc\nBản án được đọc chiều nay.", [("Trial", "Tuyên phạt 3 năm tù với cựu giám đốc")]),
        ("Công an tạm giữ hình sự Lê Văn An\nÔng Lê Văn An nhận tội.", [("Trial", "tạm giữ hình sự Lê Văn An")]),
        # somebody is there; a longer name of it says the same
        ("Tối 8/5, ông Lê Văn An đã dự lễ dâng hương. Ông Lê Văn An cảm ơn nhân dân.", [("Ceremony", "lễ dâng hương")]),
        (
            "Sáng 8/5, huyện Lộc Ninh tổ chức lễ dâng hương kỷ niệm 50 năm thành lập huyện. Tham dự lễ dâng hương có ông Lê Văn An.",
            [("Ceremony", "lễ dâng hương kỷ niệm 50 năm thành lập huyện")],
        ),
        # the place is the name of what has no other
        (
            "Sáng 8/5, ông Lê Văn An chủ trì cuộc họp tại trụ sở UBND huyện.",
            [("Meeting", "cuộc họp tại trụ sở UBND huyện")],
        ),
        # a name that a verb stands in, and a conference that training is a word for
        (
            "Sáng 8/5, Sở Giáo dục tổ chức Hội nghị tập huấn công tác tự đánh giá của các trường. Tham dự tập huấn có 250 đại biểu.",
            [("Conference", "Hội nghị tập huấn công tác tự đánh giá của các trường")],
        ),
        # who prepares a congress is no other congress
        (
            "Sáng 8/5, Đảng bộ xã Tân Lập tổ chức Đại hội đại biểu lần thứ Nhất. Tổ công tác chỉ đạo Đại hội tỉnh dự Đại hội.",
            [("Congress", "Đại hội đại biểu lần thứ Nhất")],
        ),
        # journeys
        (
            "Đoàn công tác của Sở Y tế do ông Lê Văn An dẫn đầu đã lên đường vào huyện Lộc Ninh.",
            [("Visit", "lên đường vào huyện Lộc Ninh")],
        ),
        ("Sáng 8/5, học sinh đã có chuyến tham quan, giao lưu tại nhà máy Z1.", [("Visit", "chuyến tham quan, giao lưu tại nhà máy Z1")]),
        ("Ông Lê Văn An, Chủ tịch UBND tỉnh cho biết sẽ dừng tổ chức lễ hội đua thuyền năm 2023.", []),
    ],
)
def test_what_is_told_and_how_it_is_named(text: str, expected: list[tuple[str, str]]) -> None:
    assert _events(facts(text, DAY)) == expected


def test_who_sits_at_a_sitting_holds_it() -> None:
    told = facts("Tại kỳ họp thứ năm, Ủy ban Kiểm tra Tỉnh ủy An Giang đã xem xét báo cáo về vi phạm.", DAY)
    assert ("Ủy ban Kiểm tra Tỉnh ủy An Giang", "Organiser", "kỳ họp thứ năm") in _roles(told)


def test_committees_of_two_provinces_hold_two_conferences() -> None:
    told = facts(
        "Ngày 4/5, Tỉnh ủy Đồng Nai tổ chức Hội nghị thông báo nhanh kết quả công tác quý I.\n"
        "Ngày 6/5, Tỉnh ủy Ninh Thuận tổ chức Hội nghị thông báo nhanh kết quả công tác quý I.\n",
        DAY,
    )
    assert [e.date for e in told.events] == ["2023-05-04", "2023-05-06"]
    assert {who for who, role, _ in _roles(told) if role == "Organiser"} == {"Tỉnh ủy Đồng Nai", "Tỉnh ủy Ninh Thuận"}


def test_who_is_received_pays_no_visit_of_the_news_besides() -> None:
    told = facts(
        "Sáng 5/5, Bộ trưởng Bộ Quốc phòng Lê Văn An đã tiếp ông Trần Văn Sáu, Thứ trưởng Bộ Quốc phòng Lào "
        "đang thăm và làm việc tại Việt Nam. "
        "Bộ trưởng Lê Văn An cho biết đã sang thăm Lào 5 lần.",
        DAY,
    )
    assert [kind for kind, _ in _events(told)] == ["Meeting"]
    assert {(who, role) for who, role, _ in _roles(told)} == {("Lê Văn An", "Host"), ("Trần Văn Sáu", "Guest"), ("Lê Văn An", "Speaker")}


def test_police_hold_meetings_and_the_next_noun_speaks_of_them() -> None:
    told = facts(
        "Chiều 7/5, Công an tỉnh Hưng Yên đã tổ chức họp khen thưởng các đơn vị có thành tích. Đại tá Lê Văn An phát biểu tại buổi lễ.", DAY
    )
    assert [kind for kind, _ in _events(told)] == ["Meeting"]
    assert {(who, role) for who, role, _ in _roles(told)} == {("Công an tỉnh Hưng Yên", "Organiser"), ("Lê Văn An", "Speaker")}


def test_numbered_lines_go_on_with_the_list_of_guests() -> None:
    told = facts(
        "Sáng 7/5, UBND huyện Lộc Ninh tổ chức Hội nghị tổng kết công tác thủy lợi.\n"
        "Tham dự hội nghị có:\n1. Đồng chí Lê Văn An - Bí thư Huyện ủy;\n2. Đồng chí Phạm Thị Sáu - Chủ tịch UBND huyện.\n",
        DAY,
    )
    assert {who for who, role, _ in _roles(told) if role == "Attendee"} == {"Lê Văn An", "Phạm Thị Sáu"}


@pytest.mark.parametrize("opening", ["Trước đó, ngày 2/4, ông Phạm Văn Bảy", "Ngày 2/4, ông Phạm Văn Bảy"])
def test_what_was_said_on_another_day_was_not_said_there(opening: str) -> None:
    told = facts(
        f"Sáng 7/5, UBND huyện Lộc Ninh tổ chức Hội nghị tổng kết công tác thủy lợi.\n{opening} cho biết đã lập đoàn thanh tra.", DAY
    )
    assert not [who for who, role, _ in _roles(told) if role == "Speaker"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Công ty Sao Mai tổ chức hội nghị. Chủ trì hội nghị là ông Đặng Ngọc Cường, Giám đốc Công ty Sao Mai.",
            {("Đặng Ngọc Cường", "Chair")},
        ),
        (
            "Tỉnh Đoàn tổ chức hội nghị. Về phía T.Ư Đoàn, có đồng chí Bùi Quang Hải, Bí thư T.Ư Đoàn; "
            "đồng chí Ngô Văn Cường, Trưởng Ban Kiểm tra.",
            {("Bùi Quang Hải", "Attendee"), ("Ngô Văn Cường", "Attendee")},
        ),
        (
            "Sở Y tế tổ chức lễ công bố quyết định. Trước sự chứng kiến của toàn thể cán bộ, Giám đốc Phạm Anh Đức và Trưởng Phòng Nhân sự "
            "Trần Việt Hải đã trao quyết định và tặng hoa chúc mừng ông Hồ Vũ Bình.",
            {("Phạm Anh Đức", "Awarder"), ("Trần Việt Hải", "Awarder"), ("Hồ Vũ Bình", "Recipient")},
        ),
        # a colon opens the list of those who chair
        (
            "Huyện ủy tổ chức hội nghị sơ kết dưới sự chủ trì của các đồng chí Thường trực Huyện ủy: Lê Văn An - Bí thư Huyện ủy; "
            "Phạm Thị Sáu - Phó Bí thư Huyện ủy.",
            {("Lê Văn An", "Chair"), ("Phạm Thị Sáu", "Chair")},
        ),
        # to whom it is given, over a word or two
        (
            "Tại lễ kỷ niệm 30 năm thành lập công ty, ông Lê Văn An trao tặng Huân chương Lao động cho cá nhân ông Phạm Văn Bảy.",
            {("Lê Văn An", "Awarder"), ("Phạm Văn Bảy", "Recipient")},
        ),
        (
            "Đảng bộ xã Tân Lập đã tổ chức lễ trao tặng Huy hiệu 30 năm tuổi Đảng cho Đảng viên Lê Văn An.",
            {("Lê Văn An", "Recipient")},
        ),
    ],
)
def test_who_does_what(text, expected):
    told = facts(text, DAY)
    people = {p.name for p in told.people}
    assert {(who, role) for who, role, _ in _roles(told) if who in people} == expected


def test_what_else_the_text_calls_it_is_kept():
    (event,) = facts(
        "Sáng 8/5, Sở Y tế tổ chức Hội nghị triển khai Kế hoạch phòng chống sốt xuất huyết. Hội nghị phòng chống sốt xuất huyết do ông "
        "Lê Văn An chủ trì.",
        DAY,
    ).events
    assert event.name == "Hội nghị triển khai Kế hoạch phòng chống sốt xuất huyết"
    assert event.aliases == ("Hội nghị phòng chống sốt xuất huyết",)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Sáng 11/8, Đảng bộ xã Tân Lập tổ chức Đại hội đại biểu lần thứ Nhất, nhiệm kỳ 2025 - 2030.", "2025-08-11"),
        ("Sáng 11/8, Đảng bộ xã Tân Lập họp bàn việc chuẩn bị cho nhiệm kỳ 2025 - 2030.", None),
        ("Ngày 6-1, Sở Y tế tổ chức hội nghị tổng kết công tác năm 2021 và triển khai nhiệm vụ năm 2022.", "2022-01-06"),
        ("Ngày 26-12, Sở Y tế tổ chức hội nghị tổng kết công tác năm 2021 và triển khai nhiệm vụ năm 2022.", "2021-12-26"),
        ("Ngày 6-7, Sở Y tế tổ chức hội nghị triển khai nhiệm vụ năm 2022.", "2022-07-06"),
        ("Ngày 20-8, Sở Y tế tổ chức hội nghị triển khai kế hoạch năm 2022.", None),
        ("Ngày 5-6, Quận ủy Tây Hồ tổ chức hội nghị giao ban. Từ năm 2014 đến năm 2023, toàn quận đã xây 20 trường.", None),
        ("Ngày 8-9/5/2022, UBND tỉnh Long An tổ chức hội nghị giao ban.", "2022-05-08"),
        # the first day is that of the telling
        ("Ngày 3/5/2022, bà Lê Thị Hoa cho biết, lễ hội Đền Trúc sẽ diễn ra ngày 20/5/2022 tại xã Tân Lập.", "2022-05-20"),
        # of an accident only the day beside it, or that of a sentence that says that it happened
        ("Ngày 3/5/2022, bà Lê Thị Hoa kể về vụ cháy chợ Tân Lập.", None),
        ("Ngày 3/5/2022, tại chợ Tân Lập xảy ra vụ cháy lớn khiến 3 người bị thương.", "2022-05-03"),
        ("Chiều 5/6, Bộ Y tế tổ chức hội nghị giao ban. Hai bên sẽ gặp lại nhau tại Lào năm 2025.", None),
    ],
)
def test_the_day_that_the_article_settles(text, day):
    assert facts(text).events[0].date == day


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ngày 5/3, tại Hà Nội, Bộ Y tế tổ chức hội nghị về tiêm chủng.", "ha-noi@0"),
        (
            "Tỉnh Quảng Ngãi dự báo mưa lớn. Sáng 5/3, tại huyện Sơn Tịnh, Hội Nông dân tổ chức hội nghị về cây lúa.",
            "son-tinh.quang-ngai@0",
        ),
        ("Tỉnh Quảng Ngãi dự báo mưa lớn. Sáng 5/3, tại hội trường tỉnh, Sở Y tế tổ chức hội nghị về tiêm chủng.", "quang-ngai@1989"),
        # in a dozen provinces there is a district of this name, and the text does not say which
        ("Sáng 5/3, tại huyện Châu Thành, Hội Nông dân tổ chức hội nghị về cây lúa.", None),
        ("Sáng 5/3, tại xã Mây Trắng, Hội Nông dân tổ chức hội nghị về cây lúa.", None),
        ("Hội Nông dân tổ chức hội nghị về cây lúa.", None),
    ],
)
def test_where_an_event_was(text: str, place: str | None) -> None:
    (event,) = facts(text, DAY).events
    assert event.place == place


def test_who_presents_what() -> None:
    text = (
        "Sáng 8/5, Tỉnh ủy An Giang tổ chức hội nghị về cây quế. Ông Trần Văn Chín phát biểu khai mạc hội nghị. "
        "Ông Lê Văn Tám trình bày Đề án phát triển cây quế giai đoạn mới."
    )
    told = facts(text)
    papers, people = {d.ref: d.title for d in told.documents}, {p.ref: p.name for p in told.people}
    presented = {people[p.participant]: p.presents and papers[p.presents] for p in told.participations if p.participant in people}
    assert presented == {"Trần Văn Chín": None, "Lê Văn Tám": "Đề án phát triển cây quế giai đoạn mới"}


def test_a_congress_that_elected_somebody_long_ago_is_no_news():
    elected = "Tại Đại hội Đảng bộ tỉnh lần thứ XVI, ông Lê Văn An được bầu làm Bí thư Tỉnh ủy."
    career = "Ông quê ở Hải Hòa.\nÔng học ở Hà Nội.\nÔng vào ngành năm 1990."
    assert facts(f"Tiểu sử ông Lê Văn An\nÔng Lê Văn An sinh năm 1960.\n{career}\n{elected}").events == ()
    assert [e.kind.value for e in facts(f"Đại hội Đảng bộ tỉnh\n{elected}").events] == ["Congress"]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Chiều 5/3/2021, Thủ tướng Lê Văn An điện đàm với Thủ tướng Nhật Bản Suga Yoshihide.", "Meeting", "điện đàm với Thủ tướng"),
        ("Chiều 5/3/2021, Ban Chỉ đạo phòng dịch tỉnh Long An họp trực tuyến với các huyện.", "Meeting", "họp trực tuyến với các huyện"),
        ("Sáng 5/3/2021, ông Lê Văn An, Chủ tịch UBND tỉnh đối thoại với 200 nông dân.", "Meeting", "đối thoại với 200 nông dân"),
        ("Sáng 5/3/2021, UBND quận 9 tổ chức cưỡng chế thu hồi đất tại phường Tân Phú.", "OtherEvent", "cưỡng chế thu hồi đất"),
        ("Sáng 5/3/2021, giải bóng đá nam sinh viên tỉnh Long An khai mạc.", "OtherEvent", "giải bóng đá nam sinh viên"),
        ("Tối 5/3/2021, triển lãm ảnh “Quê hương” khai mạc tại Bảo tàng Long An.", "OtherEvent", "triển lãm ảnh “Quê hương”"),
        ("Sáng 5/3/2021, UBMTTQ tỉnh Long An trao nhà tình nghĩa cho bà Nguyễn Thị Tư.", "Ceremony", "trao nhà tình nghĩa"),
    ],
)
def test_happenings_told_by_a_verb_or_written_small(text, kind, name):
    (event,) = facts(f"Tin vắn\n{text}").events
    assert (event.kind.value, name in event.name) == (kind, True)


def test_an_exhibition_that_is_only_planned_for_is_none():
    assert facts("Tin vắn\nSở Văn hóa tỉnh Long An cần chuẩn bị cho triển lãm ảnh và giải bóng đá nam sinh viên.").events == ()


def test_who_has_a_working_session_takes_part_in_it():
    text = "Tin vắn\nSáng 5/3/2021, Bí thư Tỉnh ủy Long An Lê Văn An có buổi làm việc với lãnh đạo Tập đoàn Hòa Phát về dự án khu đô thị."
    (part,) = [p for p in facts(text).participations if p.participant.startswith("p")]
    assert part.role.value == "Attendee"


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        # the words of a title and of a body are no small words: 'Tỉnh |ủy|', 'Ban |Tổ chức|'
        ("Sáng 5/3/2021, ông Lê Văn An, Bí thư Thành ủy đã gặp gỡ thanh niên thành phố.", "Meeting", "gặp gỡ thanh niên thành phố"),
        ("Sáng 5/3/2021, Ban Tổ chức Tỉnh ủy Long An khánh thành nhà truyền thống.", "Ceremony", "khánh thành nhà truyền thống"),
        ("Sáng 5/3/2021, Công ty Sao Mai khởi công xây dựng cầu Hoa Mai.", "Ceremony", "khởi công xây dựng cầu Hoa Mai"),
        ("Sáng 5/3/2021, phường Hoa Mai ra mắt mô hình tự quản.", "Ceremony", "ra mắt mô hình tự quản"),
        ("Sáng 5/3/2021, Công ty Sao Mai trao 200 suất học bổng cho học sinh.", "Ceremony", "trao 200 suất học bổng"),
        ("Ban Chấp hành Đảng bộ tỉnh Long An khóa XI họp phiên bất thường.", "Session", "họp phiên bất thường"),
        ("Sáng 5/3/2021, Thường trực Tỉnh ủy Long An làm việc với Huyện ủy Tân Trụ.", "Meeting", "làm việc với Huyện ủy"),
        ("Phát biểu khi làm việc với lãnh đạo tỉnh Long An, ông Lê Văn An nêu ba việc.", "Meeting", "làm việc với lãnh đạo tỉnh"),
        # who holds it stands within the passive
        ("Hội thảo “Giống lúa mới” được Sở Khoa học và Công nghệ tỉnh Long An tổ chức sáng 5/3/2021.", "Conference", "Giống lúa mới"),
        # the way to where it is done
        ("Đoàn công tác của Sở Xây dựng đã đến UBND huyện Tân Trụ làm việc về các vi phạm.", "Visit", "đến UBND huyện Tân Trụ làm việc"),
        ("Ông Lê Văn An đã vào bệnh viện thăm các nạn nhân.", "Visit", "thăm các nạn nhân"),
        ("Sáng 5/3/2021, Thanh tra Chính phủ công bố quyết định thanh tra đất đai tại huyện Tân Trụ.", "Visit", "thanh tra đất đai"),
        # a house is no place
        ("Sáng 5/3/2021, Quốc hội thông qua Luật Nhà ở.", "Session", "thông qua Luật Nhà ở"),
        ("Ngày 5/3/2021, tang lễ nguyên Bí thư Tỉnh ủy Lê Văn An được tổ chức tại quê nhà.", "Ceremony", "Lê Văn An"),
        ("Hàng trăm người tiễn đưa Đại tá Lê Văn An về nơi an nghỉ.", "Ceremony", "tiễn đưa Đại tá Lê Văn An"),
        ("Sáng 5/3/2021, cử tri huyện đảo đi bầu cử.", "OtherEvent", "đi bầu cử"),
        ("Bão số 4 gây thiệt hại cho tỉnh Long An.", "Incident", "Bão số 4 gây thiệt hại"),
        ("Sáng 5/3/2021, Sở Du lịch tỉnh Long An tổ chức sự kiện “Hội nghị công bố tour mới”.", "Conference", "Hội nghị công bố tour mới"),
        ("Tối 5/3/2021, sẽ có tiệc chiêu đãi chào mừng Quốc vương Na Uy.", "OtherEvent", "tiệc chiêu đãi chào mừng Quốc vương"),
        ("Sáng 5/3/2021, ông Lê Văn An cùng các thành viên đã trồng cây lưu niệm.", "Ceremony", "trồng cây lưu niệm"),
        ("Sáng 5/3/2021, Đại hội họp phiên trù bị.", "Session", "phiên trù bị"),
    ],
)
def test_happenings_whose_doer_or_place_stands_further_off(text: str, kind: str, name: str) -> None:
    (event,) = facts(f"Tin vắn\n{text}").events
    assert (event.kind.value, name in event.name) == (kind, True)


@pytest.mark.parametrize(
    "text",
    [
        "Anh Lê Văn An về quê làm việc đã ba năm.",
        "Ông Lê Văn An thường xuyên đến cơ sở kiểm tra sản xuất.",
        "Chương trình được thiết kế để trẻ em dễ tổ chức trò chơi.",
        "Khi làm việc với người cao tuổi, nhân viên cần nhẹ nhàng.",
        "Tỷ lệ tử vong vì tai nạn giao thông giảm 5%.",
        "Ông Lê Văn An mong tiễn đưa nỗi buồn năm cũ.",
        "Nguy cơ bão gây thiệt hại cho mùa màng là rất lớn.",
        "Nhiều người chưa biết thông tin về dự án Luật Nhà ở.",
        "Người dân đi bầu cần mang theo thẻ cử tri.",
        "Ông Lê Văn An, cán bộ Ban Tổ chức - kiểm tra Huyện đoàn, kể chuyện cũ.",
        "Ông Lê Văn An là Vụ trưởng Vụ ngoại giao văn hóa và hợp tác.",
    ],
)
def test_what_only_looks_like_such_a_happening(text: str) -> None:
    assert facts(f"Tin vắn\n{text}").events == ()


def test_the_journey_in_whose_frame_something_is_done_has_a_day_of_its_own() -> None:
    told = facts("Tin vắn\nTrong khuôn khổ chuyến thăm Nhật Bản, chiều 5/3/2021, ông Lê Văn An gặp ông Suga Yoshihide.")
    assert [(e.name, e.date) for e in told.events] == [("chuyến thăm Nhật Bản", None), ("gặp ông Suga Yoshihide", "2021-03-05")]


def test_what_something_else_is_dated_by_is_not_told_with_it() -> None:
    told = facts("Tin vắn\nSáng 5/3/2021, UBND tỉnh Long An họp, sau hội nghị dân số do Sở Y tế tỉnh Long An tổ chức.")
    assert [e.kind.value for e in told.events] == ["Meeting"]


def test_the_dead_of_an_accident_attend_nothing() -> None:
    (event,) = facts("Tin vắn\nSáng 5/3/2021, lở núi vùi lấp 22 cán bộ, chiến sĩ.").events
    assert event.attendance is None
