"""Which happenings an article reports, their class, name, date, numbers and place."""

import pytest

from kg.extract.calendar import Calendar
from kg.extract.event_mentions import event_mentions
from kg.extract.reading import Reading
from kg.extract.scene import Scene
from kg.language import load
from tests.extract.stage import tell

LANGUAGE = load("vi")


@pytest.mark.parametrize("case", LANGUAGE.events.tests, ids=lambda case: case.text)
def test_every_rule_of_the_file(case) -> None:
    reading = Reading(case.text, LANGUAGE)
    found = event_mentions(Scene(reading, Calendar(reading, None), [], [], []))
    assert tuple(m.noun.kind for m in found if not m.passing) == case.events


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Sáng 5/3, UBND huyện An Lão tổ chức hội nghị tổng kết công tác thủy lợi năm 2018.", ["Conference"]),
        ("HĐND tỉnh Quảng Nam khai mạc kỳ họp thứ 9, khóa IX.", ["Session"]),
        ("Ông Trần Văn Bình, Chủ tịch UBND huyện đến thăm, tặng quà gia đình chính sách tại xã Tân Lập.", ["Visit"]),
        ("Chiều 5/3, Bí thư Tỉnh ủy Lê Văn Tám tiếp Đại sứ Cuba tại Việt Nam Orlando Nicolás.", ["Meeting"]),
        ("Công an huyện Bình Chánh vừa khởi tố, bắt tạm giam 3 đối tượng trộm cáp điện.", ["Trial"]),
        ("Vụ tai nạn giao thông giữa hai xe tải xảy ra sáng 5/3 tại xã Hòa Ninh.", ["Incident"]),
        # mere mentions
        ("Xã tập trung triển khai Nghị quyết Đại hội Đảng bộ huyện lần thứ X.", []),
        ("Sau hội nghị, các xã xây dựng kế hoạch riêng.", []),
        ("Trung tâm Hội nghị huyện được xây năm 2010.", []),
        ("UBND huyện đã quyết định kỷ luật hai cán bộ.", []),
        # wanted or spoken of, not told
        ("Cần tập trung chỉ đạo việc tổ chức Hội nghị tổng kết phong trào thật chu đáo.", []),
        ("Huyện chuẩn bị cho Hội nghị xúc tiến du lịch năm 2019 cũng như Lễ hội hoa ban.", []),
        ("Ông Lê Văn Tám, Chủ tịch UBND huyện đánh giá cao Hội nghị xúc tiến du lịch năm 2019.", []),
        ("Ông Lê Văn Tám, Chánh Thanh tra ký Kết luận số 09/KL-TTr về đất đai.", []),
        # who does it is a group, and goes on after a semicolon
        ("Đoàn đại biểu Đảng Cộng sản Cuba đã vào Lăng viếng Bác; thăm, làm việc với Sở Y tế Hà Nội.", ["Ceremony", "Visit"]),
        ("Ông Lê Văn Long đã ký kết Thỏa thuận hợp tác đào tạo với Trường Đại học Cần Thơ.", ["Ceremony"]),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert tell(text).kinds() == kinds


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sáng 5/3, Huyện ủy tổ chức Hội nghị quán triệt, triển khai Nghị quyết số 5-NQ/TW.",
         "Hội nghị quán triệt, triển khai Nghị quyết số 5-NQ/TW"),
        ("Sáng 5/3, Hội Trí thức tổ chức Diễn đàn Khởi nghiệp Sáng tạo lần thứ 3.", "Diễn đàn Khởi nghiệp Sáng tạo lần thứ 3"),
        ("Sáng 5/3, ông Lê Văn Tám dự Hội thảo về nghề muối, tiếp một số doanh nhân và dự lễ khai trương chợ.", "Hội thảo về nghề muối"),
    ],
)  # fmt: skip
def test_how_far_a_name_runs(text: str, name: str) -> None:
    assert tell(text).result.events[0].name == name


def test_a_count_belongs_to_the_event_it_stands_next_to() -> None:
    text = "Sau khi UBND huyện tổ chức Lễ khai trương Chợ Mới, 150 đại biểu đã tham dự Hội nghị xúc tiến du lịch do Hội Nông dân tổ chức."
    counts = {e.kind: e.attendance for e in tell(text).result.events}
    assert counts == {"Ceremony": None, "Conference": 150}


def test_large_counts_are_written_in_words() -> None:
    (event,) = tell("Sáng 5/3, Bộ Y tế tổ chức Hội nghị toàn quốc về tiêm chủng, với hơn 1,5 triệu đại biểu tham dự.").result.events
    assert event.attendance == 1_500_000


def test_the_headline_names_what_the_text_only_calls_the_conference() -> None:
    text = (
        "An Lão học tập, quán triệt Nghị quyết Đại hội Đảng bộ huyện lần thứ XXI\n"
        "Tham dự có ông Trần Văn Bình – Bí thư Huyện ủy; bà Lê Thị Chín - Phó Bí thư Huyện ủy. "
        "Hội nghị được trực tuyến đến 17 điểm cầu với gần 1.200 cán bộ, đảng viên tham gia.\n"
        "Phát biểu tại hội nghị, ông Hồ Văn Mười đánh giá cao công tác chuẩn bị."
    )
    told = tell(text)
    (event,) = told.result.events
    assert event.kind == "Conference"
    assert event.name == "học tập, quán triệt Nghị quyết Đại hội Đảng bộ huyện lần thứ XXI"
    assert (event.venues, event.attendance) == (17, 1200)
    assert told.parts() == {("Trần Văn Bình", "Attendee"), ("Lê Thị Chín", "Attendee"), ("Hồ Văn Mười", "Speaker")}


def test_one_meeting_told_three_times_is_one_event() -> None:
    text = (
        "Huyện Ba Tơ tổng kết công tác dân vận\n"
        "Sáng 6/1/2020, Huyện ủy Ba Tơ tổ chức Hội nghị tổng kết công tác dân vận năm 2019.\n"
        "Tại hội nghị, ông Phạm Văn Đủ, Bí thư Huyện ủy nhấn mạnh vai trò của dân vận. "
        "Kết luận hội nghị, ông Phạm Văn Đủ yêu cầu các xã rút kinh nghiệm."
    )
    (event,) = tell(text).result.events
    assert event.name == "Hội nghị tổng kết công tác dân vận năm 2019"
    assert event.date == "2020-01-06"


def test_two_sessions_with_their_own_numbers_are_two_events() -> None:
    text = (
        "Sáng 3/7/2018, HĐND tỉnh khai mạc kỳ họp thứ 7, khóa XII. "
        "Theo chương trình, ngày 9/12/2018 sẽ diễn ra kỳ họp thứ 8, khóa XII để bàn ngân sách."
    )
    assert [e.date for e in tell(text).result.events] == ["2018-07-03", "2018-12-09"]


def test_receptions_of_one_guest_by_two_hosts_are_two_events() -> None:
    text = (
        "Chiều 5/3/2019, Chủ tịch nước Trần Văn Bình tiếp Bộ trưởng Quốc phòng Lào Khamla Sengsavanh. "
        "Cùng ngày, Thủ tướng Lê Văn Tám tiếp Bộ trưởng Quốc phòng Lào Khamla Sengsavanh."
    )
    assert tell(text).kinds() == ["Meeting", "Meeting"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ngày 5/3, tại Hà Nội, Bộ Y tế tổ chức hội nghị về tiêm chủng.", ("", "Hà Nội")),
        ("Sáng 5/3, tại xã Tân Lập, UBND huyện tổ chức lễ ra quân làm thủy lợi.", ("xã", "Tân Lập")),
        ("UBND huyện tổ chức lễ ra quân làm thủy lợi.", None),
        ("UBND huyện tổ chức lễ ra quân làm thủy lợi. Tại buổi lễ, lãnh đạo xã Tân Lập tặng hoa.", None),
        ("Hiện tại, huyện Lộc Ninh tổ chức lễ ra quân làm thủy lợi.", None),
        ("Ông Lê Văn Tám, trú tại xã Tân Lập, dự lễ ra quân làm thủy lợi.", None),
        ("Ông Lê Văn Tám, người ở xã Tân Lập, dự lễ ra quân làm thủy lợi.", None),
    ],
)
def test_places(text: str, place: tuple[str, str] | None) -> None:
    (event,) = tell(text).result.events
    assert (None if event.place is None else (event.place.level, event.place.name)) == place


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Sở Y tế phối hợp với UBND huyện Ba Tơ tổ chức lễ phát động hiến máu.", {("so", "Organiser"), ("ubnd", "Organiser")}),
        ("Hội thảo do Bộ Xây dựng tổ chức bàn về nhà ở.", {("bo", "Organiser")}),
        ("Tham dự hội nghị có ông Lê Văn Tám, Bí thư Huyện ủy; đại diện Sở Y tế.", {("so", "Attendee")}),
        ("Chiều 5/3, ông Lê Văn Tám tiếp đoàn đại biểu Đảng Cộng sản Cuba.", {("dang-nuoc-ngoai", "Attendee")}),
        ("Ông Lê Văn Tám đến thăm Bệnh viện Đa khoa huyện Ba Tơ.", {("benh-vien", "Host")}),
    ],
)
def test_bodies(text: str, bodies: set[tuple[str, str]]) -> None:
    assert {(p.body.type, p.role) for p in tell(text).result.body_parts} == bodies


def test_long_texts_cost_no_more_per_word() -> None:
    """A hundred times the text is read in one go, with every event in it."""
    one = "Sáng 5/3/2019, UBND xã số {n} tổ chức hội nghị tổng kết công tác lần thứ {n}. Ông Lê Văn Tám chủ trì hội nghị.\n"
    told = tell("".join(one.format(n=n) for n in range(1, 301)))
    assert len(told.result.events) == 300
