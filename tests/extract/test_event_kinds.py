"""Happenings of articles on programmes, contests, funerals and opening days; several of one day; and what looks like them."""

import pytest

from tests.extract.told import facts


def _events(text: str) -> list[tuple[str, str, str | None]]:
    return [(e.kind.value, e.name, e.date) for e in facts(text).events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a programme with a name that is held is no paper
        (
            "Ngày 20/1/2023, Hội Nông dân huyện Ba Tơ tổ chức chương trình Tết ấm bản làng.",
            [("OtherEvent", "chương trình Tết ấm bản làng", "2023-01-20")],
        ),
        (
            "Tối 20/1/2023, chương trình Tết ấm chào mừng Xuân Quý Mão diễn ra tại xã Ba Vì.",
            [("OtherEvent", "chương trình Tết ấm chào mừng Xuân Quý Mão", "2023-01-20")],
        ),
        ("UBND huyện Ba Tơ thực hiện chương trình Sữa học đường từ năm 2019.", []),
        # contests that are launched, and rewarded
        (
            "Sáng 12/5/2023, Tỉnh đoàn Lào Cai phát động cuộc thi viết “Tuổi trẻ với quê hương”.",
            [("Ceremony", "phát động cuộc thi viết “Tuổi trẻ với quê hương”", "2023-05-12")],
        ),
        ("Ban Tổ chức cho biết từ khi phát động cuộc thi đến nay đã có 200 bài.", []),
        # a briefing, a visit to comfort
        (
            "Chiều 27/11/2023, ông Lê Văn An, Phó Chủ tịch UBND tỉnh chủ trì giao ban nghe báo cáo tiến độ dự án.",
            [("Meeting", "giao ban nghe báo cáo tiến độ dự án", "2023-11-27")],
        ),
        ("Ông Lê Văn An nhắc các xã giữ chế độ giao ban hằng tuần.", []),
        (
            "Sáng 25/7/2023, ông Lê Văn An, Bí thư Tỉnh ủy, đã đến động viên, thăm hỏi các nạn nhân.",
            [("Visit", "đến động viên, thăm hỏi các nạn nhân", "2023-07-25")],
        ),
        (
            "Ngày 12/5/2022, Đoàn khảo sát do bà Lê Thị Lan, Trưởng ban Dân tộc làm trưởng đoàn có buổi khảo sát, làm việc "
            "với UBND huyện Ba Tơ.",
            [("Visit", "buổi khảo sát, làm việc với UBND huyện Ba Tơ", "2022-05-12")],
        ),
        (
            "Ngày 11/7/2023, ông Lê Văn An, Giám đốc Sở Nông nghiệp đã đi kiểm tra tình hình sản xuất tại vùng trồng bưởi.",
            [("Visit", "đi kiểm tra tình hình sản xuất tại vùng trồng bưởi", "2023-07-11")],
        ),
        # a banquet, a talk to the public, an auction
        (
            "Chiều 12/5/2022, Bộ Ngoại giao tổ chức chiêu đãi trọng thể chào mừng Phó Thủ tướng Lào.",
            [("OtherEvent", "chiêu đãi trọng thể chào mừng Phó Thủ tướng Lào", "2022-05-12")],
        ),
        (
            "Ngày 12/5/2022, Hội Nông dân xã Ba Vì tổ chức truyền thông phòng, chống ma túy.",
            [("OtherEvent", "tổ chức truyền thông phòng, chống ma túy", "2022-05-12")],
        ),
        # the rites of a funeral, each on its day
        (
            "Lễ viếng đồng chí Lê Văn An bắt đầu từ 7 giờ ngày 6/10/2018 tại Nhà tang lễ. "
            "Lễ truy điệu đồng chí Lê Văn An tổ chức lúc 9 giờ ngày 7/10/2018.",
            [("Ceremony", "Lễ viếng đồng chí Lê Văn An", "2018-10-06"), ("Ceremony", "Lễ truy điệu đồng chí Lê Văn An", "2018-10-07")],
        ),
        # somebody met whose title no list knows
        (
            "Trưa 8/6/2018, Thủ tướng Lê Văn An đã hội kiến Toàn quyền Canada Julie Rose nhân dịp thăm Canada.",
            [("Meeting", "hội kiến Toàn quyền Canada Julie Rose", "2018-06-08")],
        ),
        ("Ngày 8/6/2018, Thủ tướng Lê Văn An nói kinh tế gặp Thách thức lớn.", []),
        # its verb stands far behind the name that opens the clause
        (
            "Hội nghị gặp gỡ, đối thoại giữa Huyện ủy Ba Tơ với Bí thư Đảng ủy, Chủ tịch UBND các xã được tổ chức lần đầu tiên.",
            [("Conference", "Hội nghị gặp gỡ, đối thoại giữa Huyện ủy Ba Tơ với Bí thư Đảng ủy", None)],
        ),
        (
            "Ngày 9/11/2016, Đại hội đại biểu lần thứ V, Hội Làm vườn tỉnh với chủ đề “Đoàn kết, sáng tạo, chăm lo đời sống hội viên, "
            "góp phần xây dựng nông thôn mới bền vững, văn minh”, đã khai mạc tại thành phố Huế.",
            [("Congress", "Đại hội đại biểu lần thứ V", "2016-11-09")],
        ),
        # the two days of an anniversary are not that of the happening
        (
            "Khai mạc hội thao chào mừng 42 năm ngày Nhà giáo Việt Nam 20/11/1982 - 20/11/2024\n"
            "Sáng 8/11/2024, huyện Ba Tơ tổ chức sôi nổi hội thao ngành giáo dục.",
            [("Ceremony", "Khai mạc hội thao chào mừng 42 năm ngày Nhà giáo Việt Nam 20/11/1982 - 20/11/2024", "2024-11-08")],
        ),
        # an occasion is none, nor what lies ahead in the day
        (
            "Nhân kỷ niệm 69 năm Ngày Thầy thuốc Việt Nam, sáng 26/2/2024, bà Trần Thị Hoa đến thăm Bệnh viện Đa khoa Ba Tơ.",
            [("Visit", "đến thăm Bệnh viện Đa khoa Ba Tơ", "2024-02-26")],
        ),
        (
            "Sáng 25/1/2021, trước giờ khai mạc phiên họp trù bị, ông Lê Văn An vào Lăng viếng Chủ tịch Hồ Chí Minh.",
            [("Ceremony", "vào Lăng viếng Chủ tịch Hồ Chí Minh", "2021-01-25")],
        ),
        # what a meeting gets ready for is not its name
        (
            "Chiều 22/6/2021, Thường trực HĐND huyện Ba Tơ tổ chức phiên họp để chuẩn bị kỳ họp thứ nhất HĐND huyện khóa VI.",
            [("Session", "phiên họp", "2021-06-22")],
        ),
    ],
)
def test_what_is_told(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert _events(text) == expected


FIRST = (
    "Lãnh đạo dự khai giảng\n"
    "Sáng 5/9/2023, ông Lê Văn An dự Lễ khai giảng năm học mới tại Trường THPT Lê Lợi. Ông An đánh trống khai trường. "
)


def test_a_journey_is_the_frame_of_what_is_done_on_it():
    deed = "đã thăm Trường Đại học Quốc gia Lào."
    for opening in ("Trong chuyến công tác tại Lào", "Tiếp tục các hoạt động trong chuyến công tác tại Lào"):
        told = _events(f"Ông An làm việc tại Lào\n{opening}, sáng 5/6/2023, ông Lê Văn An, Bí thư Tỉnh ủy Nghệ An {deed}")
        assert told == [("Visit", "thăm Trường Đại học Quốc gia Lào", "2023-06-05")]


def test_the_same_day_elsewhere_is_another_happening():
    told = "bà Trần Thị Hoa dự Lễ khai giảng năm học mới tại Trường THPT Ba Tơ."
    for opening, number in (("Cùng ngày, ", 2), ("Cũng trong sáng nay, ", 2), ("Đến dự có đông đủ học sinh, ", 1)):
        assert len(_events(FIRST + opening + told)) == number
    again = "Cùng ngày, tại lễ khai giảng, bà Trần Thị Hoa trao quà."
    assert len(_events(FIRST + again)) == 1


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Thời gian qua, Hội Nông dân xã Ba Vì đã tổ chức truyền thông, tập huấn cho 500 lượt hội viên.", 0),
        ("Từ đầu năm đến nay, Công an huyện Ba Tơ đã khởi tố 25 vụ, 30 bị can.", 0),
        ("Mỗi quý, Công đoàn huyện Ba Tơ tổ chức gặp mặt, đối thoại với người lao động.", 0),
        ("Trung tâm Xúc tiến huyện Ba Tơ có nhiệm vụ tổ chức hội chợ, triển lãm về du lịch.", 0),
        ("Kinh phí tổ chức hội nghị do huyện bảo đảm.", 0),
        ("Sáng 5/6, Hội Nông dân xã Ba Vì tổ chức tập huấn cho hội viên từ đầu năm học.", 1),
        ("Hội Nông dân xã Ba Vì tổ chức tập huấn cho 50 hội viên.", 1),
    ],
)
def test_what_is_done_over_a_time_is_no_one_happening(text: str, number: int) -> None:
    assert len(_events("Tin địa phương\n" + text)) == number


def test_who_comes_along_does_so_on_the_visit_told_right_before():
    told = facts(
        "Bí thư đi cơ sở\nSáng 5/6/2022, ông Lê Văn An, Bí thư Tỉnh ủy thăm Nhà máy Đường Sơn Hà. "
        "Chiều 6/6, ông An kiểm tra tiến độ dự án hồ Tân Lập. Cùng đi có ông Trần Văn Bình, Giám đốc Sở Xây dựng."
    )
    person = next(p.ref for p in told.people if p.name == "Trần Văn Bình")
    where = {e.ref: e.name for e in told.events}
    assert [where[p.event] for p in told.participations if p.participant == person] == ["kiểm tra tiến độ dự án hồ Tân Lập"]


@pytest.mark.parametrize(
    ("second", "number"), [("Chiều 7/6, Huyện ủy Ba Tơ", 2), ("Chiều 5/6, Huyện ủy Ba Tơ", 1), ("Chiều 7/6, Tỉnh ủy", 1)]
)
def test_two_bodies_on_two_days_hold_two_conferences_of_one_name(second: str, number: int) -> None:
    text = "Sáng 5/6/2022, Tỉnh ủy tổ chức Hội nghị quán triệt Nghị quyết số 18. {} tổ chức Hội nghị quán triệt Nghị quyết số 18."
    assert len(_events("Học tập nghị quyết\n" + text.format(second))) == number


@pytest.mark.parametrize(
    ("held", "name"),
    [
        (
            "Hội nghị tổng kết công tác năm 2020, triển khai nhiệm vụ năm 2021",
            "Hội nghị tổng kết công tác năm 2020, triển khai nhiệm vụ năm 2021",
        ),
        (
            "Hội nghị học tập, quán triệt, triển khai thực hiện Nghị quyết 15",
            "Hội nghị học tập, quán triệt, triển khai thực hiện Nghị quyết 15",
        ),
        ("họp mặt kỷ niệm 65 năm Ngày Thầy thuốc", "họp mặt kỷ niệm 65 năm Ngày Thầy thuốc"),
        # a conference without a subject goes on with what those who hold it do
        ("hội nghị, triển khai nhiệm vụ cho các huyện", "hội nghị"),
        ("hội nghị giao ban, trao quà cho hộ nghèo", "hội nghị giao ban"),
    ],
)
def test_a_name_goes_on_with_the_second_thing_that_it_is_about(held, name):
    assert [e.name for e in facts(f"Sáng 12/3/2021, Sở Y tế tổ chức {held}.").events] == [name]
