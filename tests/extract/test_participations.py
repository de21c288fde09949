"""Who does what: the verb attaches to its subject, lists to the verb that opens them."""

import pytest

from kg.language import load
from tests.extract.stage import tell

LANGUAGE = load("vi")
EVENT = "Sáng 5/3/2019, UBND huyện Ba Tơ tổ chức hội nghị tổng kết công tác thủy lợi. "


@pytest.mark.parametrize("case", LANGUAGE.participation.tests, ids=lambda case: case.text)
def test_every_rule_of_the_file(case) -> None:
    assert {p.role for p in tell(EVENT + case.text).result.parts} & set(case.roles) == set(case.roles)
    if not case.roles:
        assert not tell(EVENT + case.text).result.parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ông Lê Văn Tám, Chủ tịch UBND huyện chủ trì hội nghị.", {("Lê Văn Tám", "Chair")}),
        ("Hội nghị diễn ra dưới sự chủ trì của ông Lê Văn Tám, Chủ tịch UBND huyện.", {("Lê Văn Tám", "Chair")}),
        ("Hội nghị do ông Lê Văn Tám, Chủ tịch UBND huyện chủ trì.", {("Lê Văn Tám", "Chair")}),
        ("Phát biểu tại hội nghị, ông Lê Văn Tám nhấn mạnh ba việc.", {("Lê Văn Tám", "Speaker")}),
        ("Báo cáo tại hội nghị, bà Hồ Thị Bảy cho biết kênh mương đã xong.", {("Hồ Thị Bảy", "Presenter")}),
        ("Ông Lê Văn Tám dự và phát biểu chỉ đạo.", {("Lê Văn Tám", "Speaker")}),
        ("Đến dự, chỉ đạo và phát biểu tại hội nghị có ông Lê Văn Tám.", {("Lê Văn Tám", "Speaker")}),
        ("Hội nghị vinh dự được đón tiếp ông Lê Văn Tám, Bí thư Huyện ủy về dự.", {("Lê Văn Tám", "Attendee")}),
        ("Các đại biểu đã nghe bà Hồ Thị Bảy, Trưởng phòng Nội vụ báo cáo kết quả.", {("Hồ Thị Bảy", "Presenter")}),
        ("Ảnh: Ông Lê Văn Tám trao hoa chúc mừng bà Hồ Thị Bảy.", {("Lê Văn Tám", "Awarder"), ("Hồ Thị Bảy", "Recipient")}),
        ("Dự hội nghị có các ông: Lê Văn Tám - Bí thư Huyện ủy; Trần Văn Chín - Chủ tịch UBND huyện.",
         {("Lê Văn Tám", "Attendee"), ("Trần Văn Chín", "Attendee")}),
        ("Ông Lê Văn Tám và bà Hồ Thị Bảy cùng dự hội nghị.", {("Lê Văn Tám", "Attendee"), ("Hồ Thị Bảy", "Attendee")}),
        ("Ông Lê Văn Tám trao Bằng khen cho bà Hồ Thị Bảy.", {("Lê Văn Tám", "Awarder"), ("Hồ Thị Bảy", "Recipient")}),
        ("Ông Lê Văn Tám tặng hoa, bà Hồ Thị Bảy trao Bằng khen cho các tập thể.",
         {("Lê Văn Tám", "Awarder"), ("Hồ Thị Bảy", "Awarder")}),
        ("Ông Lê Văn Tám, Chủ tịch Hội Nông dân; đại diện lãnh đạo Sở Y tế, Sở Nội vụ đã tới dự hội nghị.", {("Lê Văn Tám", "Attendee")}),
        # 'có' stands behind a second thing that is attended; the list is of those who attend the opening, not of those who open
        ("Tham dự hội nghị, dâng hương còn có ông Lê Văn Tám và bà Hồ Thị Bảy.", {("Lê Văn Tám", "Attendee"), ("Hồ Thị Bảy", "Attendee")}),
        ("Đến dự khai mạc có ông Lê Văn Tám, bà Hồ Thị Bảy.", {("Lê Văn Tám", "Attendee"), ("Hồ Thị Bảy", "Attendee")}),
        ("Tham dự hội nghị, ông Lê Văn Tám có bài phát biểu.", {("Lê Văn Tám", "Speaker")}),
        # a post that is not known behind a dash
        ("Tại hội nghị, ông Lê Văn Tám - Phó trưởng Thuế huyện Ba Tơ đã phát biểu.", {("Lê Văn Tám", "Speaker")}),
        # a further row of those with one rank
        ("Các đồng chí Huyện ủy viên: Lê Văn Tám, Trưởng phòng Nội vụ; các đồng chí Ủy viên Ban Thường vụ: Chủ tịch Hội Nông dân "
         "Hồ Thị Bảy, đại diện các ban, ngành cùng dự.", {("Lê Văn Tám", "Attendee"), ("Hồ Thị Bảy", "Attendee")}),
        # who an office says has done it; who is only asked to does not
        ("Văn phòng UBND huyện cho biết Chủ tịch UBND huyện Lê Văn Tám đã chủ trì hội nghị.", {("Lê Văn Tám", "Chair")}),
        ("Huyện ủy đề nghị ông Lê Văn Tám báo cáo.", set()),
        ("Ông Lê Văn Tám yêu cầu Sở Y tế trình bày, báo cáo lại phương án.", {("Lê Văn Tám", "Speaker")}),
        # of those who attend and direct, the first directs
        ("Đến dự và chỉ đạo hội nghị có ông Lê Văn Tám, Bí thư Huyện ủy; bà Hồ Thị Bảy, Trưởng phòng Nội vụ.",
         {("Lê Văn Tám", "Speaker"), ("Hồ Thị Bảy", "Attendee")}),
        ("Ông Lê Văn Tám, Bí thư Huyện ủy dự và chỉ đạo hội nghị.", {("Lê Văn Tám", "Speaker")}),
        # a line for each, and who is there for whom
        ("Tham dự hội nghị:\nVề phía huyện Ba Tơ có:\n- ThS. Lê Văn Tám - Bí thư Huyện ủy\n- Bà Hồ Thị Bảy - Trưởng phòng Nội vụ\n",
         {("Lê Văn Tám", "Attendee"), ("Hồ Thị Bảy", "Attendee")}),
        ("Dự hội nghị có ông Lê Văn Tám. Sở Y tế có Giám đốc Hồ Thị Bảy và các Phó Giám đốc: Trần Văn Chín, Võ Thị Mười.",
         {("Lê Văn Tám", "Attendee"), ("Hồ Thị Bảy", "Attendee"), ("Trần Văn Chín", "Attendee"), ("Võ Thị Mười", "Attendee")}),
        ("Dự hội nghị có ông Lê Văn Tám. Nhiệm kỳ qua, Sở có thêm Phó Giám đốc Hồ Thị Bảy.", {("Lê Văn Tám", "Attendee")}),
        ("Dự hội nghị có các ông: Lê Văn Tám.\nBà Hồ Thị Bảy, hộ nghèo, nay không còn lo thiếu ăn.", {("Lê Văn Tám", "Attendee")}),
        # who chairs is told behind their post
        ("Chủ trì hội nghị là các Ủy viên Ban Thường vụ Huyện ủy: ông Lê Văn Tám và bà Hồ Thị Bảy.",
         {("Lê Văn Tám", "Chair"), ("Hồ Thị Bảy", "Chair")}),
        # those who speak or present in a row
        ("Phát biểu tại hội nghị có các đồng chí: Lê Văn Tám, Bí thư Huyện ủy; Hồ Thị Bảy, Trưởng phòng Nội vụ.",
         {("Lê Văn Tám", "Speaker"), ("Hồ Thị Bảy", "Speaker")}),
        ("Trình bày tham luận có ông Lê Văn Tám, bà Hồ Thị Bảy.", {("Lê Văn Tám", "Presenter"), ("Hồ Thị Bảy", "Presenter")}),
        ("Phát biểu tại hội nghị có sự góp mặt của nhiều đại biểu, ông Lê Văn Tám nhấn mạnh ba việc.", {("Lê Văn Tám", "Speaker")}),
        ("Ông Lê Văn Tám đọc lời phát động.", {("Lê Văn Tám", "Speaker")}),
        # who is appointed by a decision presents nothing; and what others receive is not theirs who are named before them
        ("Công bố quyết định bổ nhiệm ông Lê Văn Tám, bà Hồ Thị Bảy.", set()),
        ("Dự hội nghị có ông Lê Văn Tám cùng đại diện Sở Y tế và 60 học sinh được nhận học bổng.", {("Lê Văn Tám", "Attendee")}),
        ("Trong đó, giải ba thuộc về em Hồ Thị Bảy.", {("Hồ Thị Bảy", "Recipient")}),
        # an attendee who does more is no attendee besides
        ("Ông Lê Văn Tám dự hội nghị. Ông Lê Văn Tám trình bày báo cáo.", {("Lê Văn Tám", "Presenter")}),
        # no act of theirs
        ("Các đại biểu cảm ơn sự quan tâm của ông Lê Văn Tám.", set()),
        ("Gia đình ông Lê Văn Tám có ba người con.", set()),
    ],
)  # fmt: skip
def test_roles_at_a_conference(text: str, parts: set[tuple[str, str]]) -> None:
    assert tell(EVENT + text).parts() == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Chiều 5/3, Bí thư Tỉnh ủy Lê Văn Tám tiếp Đại sứ Cuba Orlando Nicolás.", {("Lê Văn Tám", "Host"), ("Orlando Nicolás", "Guest")}),
        ("Ông Lê Văn Tám đã hội đàm với ông Trần Văn Chín.", {("Lê Văn Tám", "Attendee"), ("Trần Văn Chín", "Attendee")}),
        ("Đón ông Lê Văn Tám tại sân bay có ông Trần Văn Chín. Ông Lê Văn Tám đến thăm tỉnh Gia Lai.",
         {("Lê Văn Tám", "Visitor"), ("Trần Văn Chín", "Host"), ("Lê Văn Tám", "Guest")}),
        ("Ông Lê Văn Tám đến kiểm tra tiến độ hồ chứa tại xã Tân Lập. Cùng đi có bà Hồ Thị Bảy.",
         {("Lê Văn Tám", "Visitor"), ("Hồ Thị Bảy", "Visitor")}),
        ("Ông Lê Văn Tám đến kiểm tra tiến độ hồ chứa tại xã Tân Lập. Cùng đi với ông Lê Văn Tám có bà Hồ Thị Bảy; ông Trần Văn Chín.",
         {("Lê Văn Tám", "Visitor"), ("Hồ Thị Bảy", "Visitor"), ("Trần Văn Chín", "Visitor")}),
        # the side that receives
        ("Ông Lê Văn Tám đến thăm Trường Đại học Hồng Lam. Tiếp đoàn, về phía Trường Đại học Hồng Lam có sự hiện diện của ông Trần Văn "
         "Chín; bà Hồ Thị Bảy.", {("Lê Văn Tám", "Visitor"), ("Trần Văn Chín", "Host"), ("Hồ Thị Bảy", "Host")}),
        # of those who play a part in a game or a show, what they say is said there
        ("Khoa Xã hội Trường Đại học Hồng Lam tổ chức giao lưu văn học. Ông Lê Văn Tám dự giao lưu. Ông Lê Văn Tám chia sẻ nhiều kỷ niệm. "
         "Ông Trần Văn Chín cho biết trời mưa.", {("Lê Văn Tám", "Speaker")}),
        ("Sáng 5/3, UBND tỉnh tổ chức lễ đón ông Lê Văn Tám.", {("Lê Văn Tám", "Guest")}),
        # a chain of deeds has one subject
        ("Ông Lê Văn Tám đã gặp ông Trần Văn Chín, dự lễ khai trương chợ Mới.",
         {("Lê Văn Tám", "Attendee"), ("Trần Văn Chín", "Attendee")}),
        # who comes along stands between the subject and the verb
        ("Bộ trưởng Lê Văn Tám cùng lãnh đạo UBND tỉnh Gia Lai, Sở Y tế tỉnh Gia Lai đã đến thăm gia đình chính sách.",
         {("Lê Văn Tám", "Visitor")}),
        ("Ông Lê Văn Tám đến thăm, tặng quà hộ gia đình ông Trần Văn Chín.",
         {("Lê Văn Tám", "Visitor"), ("Lê Văn Tám", "Awarder"), ("Trần Văn Chín", "Recipient")}),
    ],
)  # fmt: skip
def test_hosts_guests_and_visitors(text: str, parts: set[tuple[str, str]]) -> None:
    assert tell(text).parts() == parts


@pytest.mark.parametrize(
    "text",
    [
        # an interview is no event
        "Trao đổi với phóng viên, ông Lê Văn Tám cho biết lúa đã chín.",
        # nor is a trial one that the accused take part in
        "Công an huyện Ba Tơ khởi tố, bắt tạm giam ông Lê Văn Tám.",
        # nobody speaks at an accident
        "Vụ tai nạn giao thông xảy ra sáng 5/3 tại xã Tân Lập. Ông Lê Văn Tám cho biết đường trơn.",
    ],
)
def test_no_role(text: str) -> None:
    assert tell(text).parts() == set()


def test_what_is_presented() -> None:
    told = tell(EVENT + "Ông Lê Văn Tám trình bày Đề án phát triển cây quế giai đoạn mới.")
    (part,) = told.result.parts
    assert part.role == "Presenter"
    assert part.presents is not None
    assert told.result.documents[part.presents][0].title.startswith("Đề án phát triển cây quế")


def test_quotes_belong_to_who_speaks() -> None:
    told = tell(EVENT + "“Tôi đề nghị ông Trần Văn Chín trình bày lại”, ông Lê Văn Tám nói.")
    assert told.parts() == {("Lê Văn Tám", "Speaker")}


@pytest.mark.parametrize(
    "company",
    [
        "cùng các vị lãnh đạo Đảng, Nhà nước",
        "cùng lãnh đạo các sở, ban, ngành",
        "cùng đông đảo cán bộ, nhân dân",
        "và các đồng chí lãnh đạo, nguyên lãnh đạo tỉnh",
        ", cùng lãnh đạo Sở Y tế, Sở Tài chính",
    ],
)
def test_who_comes_along_without_a_name_parts_nobody_from_the_verb(company):
    text = f"Tin vắn\nSáng 5/3, ông Lê Văn An, bà Lê Thị Cúc {company} dự Đại hội Hội Khuyến học tỉnh Long An.".replace(" ,", ",")
    assert tell(text).parts() == {("Lê Văn An", "Attendee"), ("Lê Thị Cúc", "Attendee")}


def test_what_is_done_along_with_others_is_no_list_of_company():
    text = "Tin vắn\nHội nghị sơ kết công tác tỉnh Long An khai mạc. Ông Lê Văn An đã cùng các thành viên xây dựng đất nước, nhân dân nói."
    assert tell(text).parts() == set()


@pytest.mark.parametrize("delegation", ["– Đoàn Phú Thọ", "- Đoàn ĐBQH tỉnh Nghệ An", "- đoàn đại biểu Quốc hội TP Cần Thơ"])
def test_whose_delegation_speakers_are_of_does_not_part_them_from_the_verb(delegation):
    event = "Sáng 3/11/2023, Kỳ họp thứ 6, Quốc hội khóa XV thảo luận về dự án Luật Đất đai.\n"
    assert ("Lê Văn Lâm", "Speaker") in tell(f"{event}Đại biểu Lê Văn Lâm {delegation} cho rằng giá đất cao.").parts()


def test_another_group_behind_a_dash_is_no_delegation():
    assert ("Lê Văn Lâm", "Speaker") not in tell(f"{EVENT}\nÔng Lê Văn Lâm - đoàn viên xuất sắc, Đoàn xã cho rằng giá đất cao.").parts()


@pytest.mark.parametrize("verb", ["chất vấn Giám đốc Sở Y tế về giá thuốc", "đặt câu hỏi về giá thuốc", "tranh luận về giá thuốc"])
def test_who_asks_in_a_session_speaks(verb):
    event = "Sáng 12/7/2022, Kỳ họp thứ 3 HĐND tỉnh Phú Thọ bước vào phiên chất vấn. Bà Vi Thị Mơ chủ tọa kỳ họp.\n"
    told = tell(f"{event}Đại biểu Lê Văn Lâm {verb}.")
    assert ("Lê Văn Lâm", "Speaker") in told.parts()
    assert told.result.events[0].name == "Kỳ họp thứ 3 HĐND tỉnh Phú Thọ"


def test_those_listed_behind_a_colon_receive() -> None:
    text = "Sáng 26/10/2023, Chủ tịch nước Lê An trao quyết định thăng cấp hàm cho hai sĩ quan cấp cao của quân đội: Trần Ba và Đỗ Năm."
    assert tell(text).parts() == {("Lê An", "Awarder"), ("Trần Ba", "Recipient"), ("Đỗ Năm", "Recipient")}
