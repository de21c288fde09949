"""Who has what part in a happening, where the sentence is built in a less common way."""

import pytest

from tests.extract.stage import tell

EVENT = "Sáng 5/3/2019, UBND huyện Ba Tơ tổ chức lễ tuyên dương nông dân giỏi. "


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # who chairs 'dưới sự chủ trì của' does not do what the body behind the comma does
        ("Chiều 9/12/2015, dưới sự chủ trì của ông Lê Văn Tám, Chủ tịch HĐND tỉnh Phú Yên, HĐND tỉnh tiến hành chất vấn.",
         {("Lê Văn Tám", "Chair")}),
        ("Sáng 5/3/2019, dưới sự chủ trì của ông Lê Văn Tám và bà Hồ Thị Bảy, hội nghị tổng kết công tác thủy lợi đã diễn ra.",
         {("Lê Văn Tám", "Chair"), ("Hồ Thị Bảy", "Chair")}),
        ("Chiều 9/12/2015, dưới sự chủ trì của các ông: Lê Văn Tám, Bí thư Huyện ủy; Hồ Ba, Chủ tịch UBND huyện, Ban Chỉ đạo phòng chống "
         "thiên tai huyện họp, đề xuất biện pháp.", {("Lê Văn Tám", "Chair"), ("Hồ Ba", "Chair")}),
        # … nor does who is met chair it
        ("Sáng 5/3/2019, dưới sự chủ trì của ông Lê Văn Tám, Đoàn giám sát đã làm việc với UBND xã Ba Lế do ông Hồ Ba làm đại diện.",
         {("Lê Văn Tám", "Chair")}),
        # a side without 'có'
        ("Sáng 5/3/2019, UBND tỉnh tổ chức hội nghị tổng kết. Về phía tỉnh Phú Yên, ông Lê Văn Tám, Chủ tịch UBND tỉnh; bà Hồ Thị Bảy.",
         {("Lê Văn Tám", "Attendee"), ("Hồ Thị Bảy", "Attendee")}),
        ("Sáng 5/3/2019, UBND tỉnh tổ chức hội nghị tổng kết. Về phía Sở Y tế, ông Lê Văn Tám cho biết thuốc đã đủ.",
         {("Lê Văn Tám", "Speaker")}),
        # who leads the delegation that is received is a guest
        ("Chiều 3/4/2023, ông Lê Văn Tám tiếp đoàn đại biểu tỉnh Salavan do ông Bounthong Keo làm trưởng đoàn.",
         {("Lê Văn Tám", "Host"), ("Bounthong Keo", "Guest")}),
        ("Chiều 3/4/2023, ông Lê Văn Tám đã tiếp, làm việc với ngài Mitsuo Sakai, Đại sứ Nhật Bản.",
         {("Lê Văn Tám", "Host"), ("Mitsuo Sakai", "Guest")}),
        # the guest stands behind a dash, the host behind the comma
        ("Chiều 3/4, ông Lê Văn Tám có buổi tiếp. Tiếp Thống đốc tỉnh Aichi - ông Mitsuo Sakai, Thủ tướng Lê Văn Tám bày tỏ hài lòng.",
         {("Lê Văn Tám", "Host"), ("Mitsuo Sakai", "Guest"), ("Lê Văn Tám", "Speaker")}),
        # who goes on with a verb that is not known receives, too
        ("Chiều 3/4/2023, tỉnh tổ chức lễ đón đoàn. Đón Tổng thống John Smith, Chủ tịch nước Lê Văn Tám bước tới cửa xe.",
         {("John Smith", "Guest"), ("Lê Văn Tám", "Host")}),
        ("Chiều 3/4/2023, tỉnh tổ chức lễ đón Tổng thống John Smith. Lễ theo nghi thức dành đón vua.", {("John Smith", "Guest")}),
        ("Chiều 3/4/2023, Trường Đại học Vinh có buổi làm việc. Tiếp và làm việc với GS.TSKH. John Smith có ông Lê Văn Tám.",
         {("John Smith", "Guest"), ("Lê Văn Tám", "Host")}),
        ("Sáng 5/3, Kỳ họp thứ 5 Quốc hội khai mạc. Quốc hội nghe ông Lê Văn Tám trình bày Báo cáo giải trình, tiếp thu, chỉnh lý dự án.",
         {("Lê Văn Tám", "Presenter")}),
        # who attends is told in the same sentence, and who is there by ranks of their own
        ("Sáng 1/9, ông Lê Văn Tám chủ trì lễ kỷ niệm 76 năm ngày Quốc khánh; tham dự có ông Hồ Ba, Trưởng phòng; ông Vũ Năm.",
         {("Lê Văn Tám", "Chair"), ("Hồ Ba", "Attendee"), ("Vũ Năm", "Attendee")}),
        ("Sáng 1/9, Quận 4 tổ chức lễ khánh thành. Buổi lễ có sự tham dự của chư tôn đức Hòa thượng Thích Như Tín, Hòa thượng Thích Tịnh.",
         {("Thích Như Tín", "Attendee"), ("Thích Tịnh", "Attendee")}),
        ("Sáng 1/9, UBND tỉnh tổ chức hội nghị. Ông Hồ Ba giới thiệu Dự thảo Kế hoạch tiêm chủng.", {("Hồ Ba", "Presenter")}),
        ("Sáng 1/9, UBND tỉnh tổ chức hội nghị. Ông Hồ Ba giới thiệu gia đình mình.", set()),
        # a post that is not known all of it, behind who leads a delegation
        ("Sáng 14/11, Đoàn cán bộ Sở Y tế do ông Hồ Ba – Phó Trưởng phòng Hợp tác và Cộng đồng làm trưởng đoàn đến thăm tỉnh Gia Lai.",
         {("Hồ Ba", "Visitor")}),
        # a sentence for each of those who attend
        ("Sáng 5/7, UBND huyện Ba Tơ tổ chức lễ khánh thành. Đến dự có đ/c Lê Ba – Bí thư Huyện ủy. Đ/c Hồ Năm – Phó Bí thư. Đ/c Vũ Sáu.",
         {("Lê Ba", "Attendee"), ("Hồ Năm", "Attendee"), ("Vũ Sáu", "Attendee")}),
        ("Sáng 5/7, UBND huyện Ba Tơ tổ chức lễ khánh thành. Đến dự có đ/c Lê Ba – Bí thư Huyện ủy. Ông Hồ Năm bận việc nhà.",
         {("Lê Ba", "Attendee")}),
        # who calls on somebody is the guest
        ("Chiều 6/5, Thứ trưởng Lê Ba đã chào xã giao Bộ trưởng Bộ Quốc phòng Cuba John Smith.",
         {("Lê Ba", "Guest"), ("John Smith", "Host")}),
        ("Chiều 6/5, Bộ trưởng Lê Ba đã tiếp ông John Smith, Đại sứ Cuba, tới chào xã giao.", {("Lê Ba", "Host"), ("John Smith", "Guest")}),
        # all who are heard present
        ("Sáng 6/11, Kỳ họp thứ 5 Quốc hội khai mạc. Quốc hội nghe Phó Thủ tướng Lê Ba, Chánh án Hồ Năm trình bày báo cáo.",
         {("Lê Ba", "Presenter"), ("Hồ Năm", "Presenter")}),
        ("Sáng 6/11, Sở Văn hóa tổ chức lễ tuyên dương. Huấn luyện viên Lê Ba chỉ đạo thi đấu xuất sắc.", set()),
        # a letter is handed over, and not to its author
        ("Chiều 3/4/2023, Sở Y tế tổ chức lễ trao thư khen của ông Lê Văn Tám cho Bệnh viện Đa khoa tỉnh.", set()),
    ],
)  # fmt: skip
def test_roles(text: str, parts: set[tuple[str, str]]) -> None:
    assert tell(text).parts() == parts


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ông Lê An trao Bằng khen cho ông Hồ Ba, Giấy khen cho các ông Vũ Năm và Đỗ Sáu và quà cho em Lò Bảy.",
         {"Hồ Ba", "Vũ Năm", "Đỗ Sáu", "Lò Bảy"}),
        ("Ông Lê An trao Huy hiệu Đảng cho vợ chồng đảng viên Hồ Ba và Vũ Năm.", {"Hồ Ba", "Vũ Năm"}),
        # something is told, and nothing more is given
        ("Ông Lê An trao Bằng khen cho ông Hồ Ba, tạo niềm tin cho ông Vũ Năm.", {"Hồ Ba"}),
        ("Ông Lê An trao Bằng khen cho ông Hồ Ba, để góp phần giúp đỡ cho ông Vũ Năm.", {"Hồ Ba"}),
    ],
)  # fmt: skip
def test_those_awarded_one_after_the_other(text: str, people: set[str]) -> None:
    assert {name for name, role in tell(EVENT + text).parts() if role == "Recipient"} == people


@pytest.mark.parametrize("lead", ["Thành phần đoàn giám sát có", "Trong đoàn còn có", "Cùng đi trong đoàn có"])
def test_who_belongs_to_the_delegation(lead: str) -> None:
    text = f"Ngày 5/6/2022, ông Lê Văn Tám đến kiểm tra tiến độ hồ chứa tại xã Tân Lập. {lead} ông Hồ Ba; bà Vũ Thị Năm."
    assert tell(text).parts() == {(name, "Visitor") for name in ("Lê Văn Tám", "Hồ Ba", "Vũ Thị Năm")}


@pytest.mark.parametrize("verb", ["thắc mắc về giá điện", "nêu lên ba khó khăn", "trân trọng cám ơn các cấp", "nhận xét đường còn xấu"])
def test_ways_to_speak(verb: str) -> None:
    assert tell(f"{EVENT}Tại buổi lễ, ông Lê Văn Tám {verb}.").parts() == {("Lê Văn Tám", "Speaker")}


@pytest.mark.parametrize(
    ("caption", "people"),
    [
        ("Phó Thủ tướng Lê Văn Tám tại lễ tuyên dương. Ảnh: T.H", {"Lê Văn Tám"}),
        ("Ông Lê Văn Tám (trái), bà Hồ Thị Ba tại lễ tuyên dương sáng 5/3.", {"Lê Văn Tám", "Hồ Thị Ba"}),
        ("Ông Lê Văn Tám, bà Hồ Thị Ba và các đại biểu tại lễ tuyên dương.", {"Lê Văn Tám", "Hồ Thị Ba"}),
        # more is told than where they are
        ("Ông Lê Văn Tám tại lễ tuyên dương năm ấy đã gặp vợ mình.", set()),
        ("Ông Lê Văn Tám sinh năm 1960 tại lễ tuyên dương.", set()),
    ],
)
def test_who_is_shown_there(caption: str, people: set[str]) -> None:
    assert {name for name, role in tell(f"{EVENT}\n{caption}\n").parts() if role == "Attendee"} == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Trả lời chất vấn của các đại biểu Lê Ba và Hồ Năm, ông Vũ Sáu, Giám đốc Sở Y tế cho biết thuốc đã đủ.",
            {"Lê Ba", "Hồ Năm", "Vũ Sáu"},
        ),
        ("Các ý kiến của đại biểu Lê Ba, Hồ Năm tập trung làm rõ kết quả.", {"Lê Ba", "Hồ Năm"}),
        # an order is no word said at the sitting
        ("Thực hiện ý kiến chỉ đạo của ông Lê Ba, sở đã rà soát.", set()),
    ],
)
def test_who_has_asked(text: str, people: set[str]) -> None:
    event = "Sáng 12/7/2022, Kỳ họp thứ 3 HĐND tỉnh Phú Thọ bước vào phiên chất vấn. Bà Vi Thị Mơ chủ tọa kỳ họp.\n"
    assert {name for name, role in tell(event + text).parts() if role == "Speaker"} == people


def test_who_is_met_attends() -> None:
    text = "Chiều 5/6, tại buổi làm việc với Đại sứ John Smith, Chủ tịch UBND tỉnh Lê Văn Tám bày tỏ vui mừng."
    assert tell(text).parts() == {("John Smith", "Attendee"), ("Lê Văn Tám", "Speaker")}


def test_those_who_come_along_are_awarded_alone() -> None:
    text = f"{EVENT}Bà Lê Ba, bà Hồ Năm, lãnh đạo Hội Nông dân cùng 65 hội viên được tuyên dương tham dự."
    assert "Recipient" not in {role for _, role in tell(text).parts()}
    assert ("Lê Ba", "Recipient") in tell(f"{EVENT}Bà Lê Ba cùng 65 hội viên đã được tuyên dương.").parts()


@pytest.mark.parametrize(
    ("had", "role"),
    [
        ("vừa có buổi kiểm tra thực địa tại xã Tân Lập", "Visitor"),
        ("đã có buổi thăm, chúc Tết Công an huyện", "Visitor"),
        ("có cuộc họp với Sở Y tế", "Attendee"),
        ("đã có cuộc gặp gỡ báo chí", "Attendee"),
    ],
)
def test_who_has_a_meeting_or_a_visit_takes_part_in_it(had: str, role: str) -> None:
    found = tell(f"Sáng 12/3/2021, ông Lê Văn Tám, Chủ tịch UBND huyện {had}.").parts()
    assert {part for part in found if part[0] == "Lê Văn Tám"} == {("Lê Văn Tám", role)}


def test_who_congratulates_those_who_receive_does_not_receive() -> None:
    text = f"{EVENT}Ông Lê Văn Tám, Chủ tịch UBND huyện, tặng hoa chúc mừng các cán bộ vừa nhận quyết định."
    assert "Recipient" not in {role for _, role in tell(text).parts()}
