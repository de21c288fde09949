"""Happenings that only a verb tells: accidents, arrests, what is given or heard where nothing else is told; and what looks like them."""

import pytest

from tests.extract.told import facts


def _events(text: str) -> list[tuple[str, str]]:
    return [(e.kind.value, e.name) for e in facts(text).events]


def _roles(text: str) -> set[tuple[str, str]]:
    told = facts(text)
    who = {p.ref: p.name for p in told.people} | {b.ref: b.name for b in told.bodies}
    return {(who[p.participant], p.role.value) for p in told.participations}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # accidents and crimes
        ("Ngày 5/6, ông Lê Văn An, Trưởng thôn Đông, không may bị lũ cuốn trôi khi đi kiểm tra hồ đập.", ["Incident"]),
        ("Rạng sáng 5/6, tại xã Tân Lập xảy ra cháy xưởng gỗ của Công ty Bình Minh.", ["Incident"]),
        ("Công an huyện Ba Tơ nhận tin báo về vụ cháy tại xưởng gỗ của Công ty Bình Minh.", ["Incident"]),
        ("Tối 12/3, Lê Văn Tám dùng dao đâm chết ông Trần Văn An.", ["Incident"]),
        # feared, prevented, supposed, whenever
        ("Ông Lê Văn An cảnh báo nguy cơ xảy ra cháy ở các khu nhà trọ.", []),
        ("Ông Lê Văn An hướng dẫn học sinh cách phòng tránh đuối nước.", []),
        ("Ông Lê Văn An dặn người dân gọi ngay số 114 khi xảy ra cháy.", []),
        # told behind another happening
        ("Ngày 5/6, ông Lê Văn An đến thăm gia đình có người bị lũ cuốn trôi ở xã Tân Lập.", ["Visit"]),
        # long ago, and late in the text
        ("Ông An là giáo viên.\nÔng dạy ở xã Tân Lập.\nÔng thích đọc sách.\nÔng sống một mình.\nCon ông Lê Văn An từng bị đuối nước.", []),
        # arrests
        ("Công an huyện Ba Tơ vừa bắt giữ Lê Văn Tám về hành vi trộm cắp.", ["Trial"]),
        ("Ông Lê Văn An được khen vì thành tích bắt giữ kẻ trộm.", []),
        # given, heard, where nothing else is told
        ("Ngày 5/6, ông Lê Văn An, Chủ tịch UBND xã trao 25 suất quà cho các hộ nghèo.", ["Ceremony"]),
        ("Sáng 5/6, Thường trực Tỉnh ủy Lào Cai đã nghe báo cáo tiến độ các công trình trọng điểm.", ["Meeting"]),
        ("Sáng 5/6, UBND huyện Ba Tơ tổ chức hội nghị tổng kết năm 2020. Ông Lê Văn An trao 25 suất quà cho các hộ.", ["Conference"]),
        # where somebody is employed is no meeting
        ("Ông Lê Văn An làm việc tại Công ty Cổ phần Bình Minh.", []),
        ("Chiều 5/3, ông Lê Văn An, Chủ tịch UBND tỉnh Lào Cai làm việc tại huyện Bát Xát.", ["Meeting"]),
        # a room is no meeting
        ("Chiều 5/3, tại phòng họp HĐND tỉnh Lào Cai, ông Lê Văn An gặp ông Trần Văn Bình.", ["Meeting"]),
        ("Ông Lê Văn An đang sửa lại phòng họp UBND xã Tân Lập.", []),
        # citizens are received, but not by an office that is named for it
        ("Chiều 2/3, Chủ tịch UBND tỉnh Lê Văn An tiếp công dân định kỳ tháng 3.", ["Meeting"]),
        ("Ông Lê Văn An, Trưởng ban Tiếp công dân tỉnh Lào Cai ký thông báo.", []),
        # contests written small, and what is no contest
        ("Chiều 3/8, Công an tỉnh Lào Cai tổ chức hội thi tay nghề giỏi.", ["OtherEvent"]),
        ("Chiều 3/8, UBND tỉnh Lào Cai tổ chức giải phóng mặt bằng tại xã Tân Lập.", []),
        ("Chiều 3/8, Công an tỉnh Lào Cai bế mạc Hội thi Điều lệnh, quân sự, võ thuật lần thứ III.", ["Ceremony"]),
        # an assembly sits, unless what it did is only referred to
        ("Sáng 25/10, Quốc hội nghe Tờ trình về dự án Luật Việc làm. Ông Lê Văn An điều hành.", ["Session"]),
        ("Chiều 5/6, HĐND tỉnh Lào Cai khóa XV, nhiệm kỳ 2016-2021 đã thảo luận tình hình kinh tế - xã hội.", ["Session"]),
        ("Chiều 5/6, với đa số đại biểu tán thành, Quốc hội đã thông qua Luật Việc làm.", ["Session"]),
        ("Tiếp tục chương trình Kỳ họp thứ 6, sáng 24/10, Quốc hội thảo luận ở hội trường.", ["Session"]),
        ("Luật Việc làm đã được Quốc hội thông qua ngày 5/6. Ông Lê Văn An giới thiệu điểm mới.", []),
        ("Ngày 5/6, UBND tỉnh trình HĐND tỉnh Lào Cai thảo luận về phương án của ông Lê Văn An.", []),
        ("Ngày 5/6, HĐND tỉnh Lào Cai biểu quyết miễn nhiệm ông Lê Văn An.", []),
        # what is kept, received and handed over in public, and what is not
        ("Ngày 27/2, Bệnh viện Đa khoa tỉnh Lào Cai long trọng kỷ niệm 60 năm Ngày Thầy thuốc.", ["Ceremony"]),
        ("Ông Lê Văn An và vợ kỷ niệm ngày cưới ở Lào Cai.", []),
        ("Ngày 2/11, Hội Chữ thập đỏ tỉnh Lào Cai tiếp nhận 500 suất quà của Công ty Bình Minh.", ["Ceremony"]),
        ("Ngày 2/11, UBND huyện Ba Tơ tiếp nhận hồ sơ của ông Lê Văn An.", []),
        ("Ngày 5/6, Sở Y tế tỉnh Lào Cai tiếp nhận ông Lê Văn An về công tác.", []),
        ("Ngày 2/11, UBND huyện Ba Tơ bàn giao mặt bằng cho Công ty Bình Minh.", []),
        ("Ngày 20/12, Thành ủy Lào Cai gặp gỡ cán bộ hưu trí.", ["Meeting"]),
        ("Ngày 20/12, Chủ tịch nước Lê Văn An đã gặp mặt đại biểu trẻ em.", ["Meeting"]),
        # what a place does that opens its clause
        ("Trong hai ngày 12-13/9, huyện Mường Tè tổ chức Diễn tập khu vực phòng thủ năm 2019.", ["OtherEvent"]),
        ("Chờ nhà mới\nÔng Lê Văn An nhiều lần nhắc huyện Mường Tè khởi công sớm.", []),
        # an exhibition with a capital needs no more than a word
        ("Cùng ngày, ông Lê Văn An dự khai mạc Triển lãm sách tại Lào Cai.", ["Ceremony"]),
        ("Ngày 5/5, ông Lê Văn An dự sinh hoạt chi bộ thôn Đông.", ["Meeting"]),
        ("Mong muốn\nÔng Lê Văn An muốn nâng cao chất lượng sinh hoạt chi bộ.", []),
        # disasters and what collapses
        ("Sáng 15/7, xe khách biển số 51B lao xuống vực tại xã Tân Lập.", ["Incident"]),
        ("Rạng sáng 2/10, trận lũ quét tại xã Tân Lập làm 5 người chết.", ["Incident"]),
        ("Ngày 12/6, tại xã Tân Lập, giàn giáo bất ngờ đổ sập khiến hai công nhân tử vong.", ["Incident"]),
        ("Ông Lê Văn An lo phương án phòng chống lũ quét.", []),
        # a programme in single quotation marks
        ("Tối 22/12, UBND thành phố Lào Cai tổ chức chương trình 'Xuân biên cương - Thắm tình quân dân'.", ["OtherEvent"]),
        # what a group does together
        ("Ngày 2/9, Huyện ủy Ba Tơ đã tổ chức các đoàn kiểm tra công tác phòng, chống dịch.", ["Visit"]),
        ("Ngày 9/3, Tỉnh đoàn Lào Cai ra quân Tháng Thanh niên năm 2021.", ["Ceremony"]),
        ("Đoàn công tác của tỉnh Lào Cai do ông Lê Văn An làm trưởng đoàn đã đến thăm, chúc Tết quân và dân đảo Cồn Cỏ.", ["Visit"]),
        ("Ngày 9/5, Đoàn công tác của tỉnh Lào Cai đã khảo sát huyện Bát Xát. Ông Lê Văn An làm trưởng đoàn khảo sát.", ["Visit"]),
        ("Sáng 12/5, ông Lê Văn An thăm xã Tân Lập. Sáng 13/5, ông An thăm Trường Tiểu học Lê Lợi.", ["Visit", "Visit"]),
        # where they go is told by the verb of what they do there
        ("Ông Lê Văn An dẫn đầu Đoàn công tác của HĐND tỉnh Lào Cai khảo sát tình hình giao rừng tại huyện Bát Xát.", ["Visit"]),
        ("Ông Lê Văn An vừa có chuyến công tác kiểm tra tiến độ các dự án tại tỉnh Lào Cai.", ["Visit"]),
        ("Ngày 26/1, TAND tỉnh Lào Cai mở phiên phúc thẩm xử vụ án đất đai tại xã Tân Lập.", ["Trial"]),
    ],
)  # fmt: skip
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in _events(text)] == kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 'nội' of the capital makes no noun of the verb behind it
        (
            "Đoàn công tác do ông Lê Văn An, Bí thư Thành ủy Hà Nội làm Trưởng đoàn đã viếng nghĩa trang liệt sĩ.",
            {("Lê Văn An", "Visitor")},
        ),
        ("Tại hội nghị ngày 5/6 của tỉnh Lào Cai, đại biểu tán thành nội dung báo cáo của ông Lê Văn An.", set()),
        # the comma leads to whose word it is
        (
            "Tại phiên họp sáng 5/6, Quốc hội nghe Bộ trưởng Lê Văn An, thừa ủy quyền của Thủ tướng, trình bày Tờ trình.",
            {("Lê Văn An", "Presenter"), ("Quốc hội", "Organiser")},
        ),
        ("Ông Lê Văn An vừa có chuyến công tác kiểm tra các dự án tại Lào Cai.", {("Lê Văn An", "Visitor")}),
        # who leads a delegation to a ceremony, however many do, and who has sent them
        (
            "Đoàn Thành ủy do ông Lê Văn An dẫn đầu; Đoàn Sở Y tế do bà Trần Thị Hoa dẫn đầu vào viếng ông Đỗ Văn Tám.",
            {("Lê Văn An", "Visitor"), ("Trần Thị Hoa", "Visitor"), ("Thành ủy", "Attendee"), ("Sở Y tế", "Attendee")},
        ),
        # a body does what people do
        (
            "Ngày 7/9, Ban Bí thư Trung ương Đảng đã làm việc với Ban Thường vụ Tỉnh ủy Lào Cai.",
            {("Ban Bí thư Trung ương Đảng", "Attendee"), ("Ban Thường vụ Tỉnh ủy Lào Cai", "Attendee")},
        ),
        (
            "Buổi sáng, Quốc hội họp phiên toàn thể tại hội trường dưới sự điều hành của Phó Chủ tịch Quốc hội Lê Văn An.",
            {("Quốc hội", "Organiser"), ("Lê Văn An", "Chair")},
        ),
        # the verb that ends a meeting, without a comma behind it
        (
            "Sáng 5/6, UBND xã Tân Lập tổ chức hội nghị. Kết luận hội nghị ông Lê Văn An, Chủ tịch UBND xã yêu cầu làm sớm.",
            {("Ủy ban nhân dân xã Tân Lập", "Organiser"), ("Lê Văn An", "Speaker")},
        ),
        # the other side of a meeting
        (
            "Tối 13/7, Bộ trưởng Lê Văn An đã có cuộc gặp ngắn với ông Trần Văn Bình.",
            {("Lê Văn An", "Attendee"), ("Trần Văn Bình", "Attendee")},
        ),
        # the last of a list have no names
        (
            "Ngày 29/6, ông Lê Văn An, bà Trần Thị Hoa, các đồng chí trong Ban Chỉ đạo đã đi kiểm tra các chốt tại xã Tân Lập.",
            {("Lê Văn An", "Visitor"), ("Trần Thị Hoa", "Visitor")},
        ),
        (
            "Chiều 3/8, ông Lê Văn An cùng đoàn kiểm tra tại chốt xã Tân Lập.",
            {("Lê Văn An", "Visitor")},
        ),
        # who awards is the body
        (
            "Ngày 3/2, Đảng ủy xã Tân Lập trao Huy hiệu 60 năm tuổi Đảng cho ông Trần Văn Bình.",
            {("Đảng ủy xã Tân Lập", "Organiser"), ("Trần Văn Bình", "Recipient")},
        ),
        # those represented are named for their bodies, those who only belong to one are persons
        (
            "Chiều 3/1, UBND huyện Ba Tơ tổ chức hội nghị tổng kết. Dự hội nghị có đại diện lãnh đạo Sở Y tế tỉnh Lào Cai, "
            "Sở Nội vụ tỉnh Lào Cai; các đồng chí trong Ban Thường vụ Huyện ủy Ba Tơ.",
            {
                ("Ủy ban nhân dân huyện Ba Tơ", "Organiser"),
                ("Sở Y tế tỉnh Lào Cai", "Attendee"),
                ("Sở Nội vụ tỉnh Lào Cai", "Attendee"),
            },
        ),
        # who has sent a delegation that is not called 'của'
        (
            "Chiều 3/1, Đoàn công tác UBND tỉnh Lào Cai đã làm việc với UBND huyện Bát Xát.",
            {("Ủy ban nhân dân tỉnh Lào Cai", "Attendee"), ("Ủy ban nhân dân huyện Bát Xát", "Attendee")},
        ),
        # wishes of a guest are no speech
        (
            "Sáng 5/6, ông Lê Văn An, Chủ tịch UBND xã đến thăm, tặng quà và chúc Tết các hộ nghèo xã Tân Lập.",
            {("Lê Văn An", "Visitor"), ("Lê Văn An", "Awarder")},
        ),
        # what somebody says whom the visit does not tell of was said elsewhere
        (
            "Sáng 5/6, ông Lê Văn An đến thăm gia đình liệt sĩ. Bà Trần Thị Hoa, Giám đốc Sở Y tế cho biết dịch đã tạm lắng.",
            {("Lê Văn An", "Visitor")},
        ),
        # no 'có' before who attends
        (
            "Chiều 3/1, Công ty Bình Minh tổ chức hội nghị tổng kết năm 2024. Dự hội nghị đại diện lãnh đạo Sở Y tế tỉnh Lào Cai.",
            {("Công ty Bình Minh", "Organiser"), ("Sở Y tế tỉnh Lào Cai", "Attendee")},
        ),
        # organised, said behind a closing mark
        (
            "Tại “Hội nghị trực tuyến về an toàn giao thông quý II” do Chính phủ tổ chức, ông Lê Văn An phát biểu.",
            {("Chính phủ", "Organiser"), ("Lê Văn An", "Speaker")},
        ),
    ],
)
def test_roles(text: str, expected: set[tuple[str, str]]) -> None:
    assert _roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the clause that tells what happened
        (
            "Theo đó, ngày 3/8, do trời mưa to, ông Lê Văn An không may bị đất đá vùi lấp ở gần trường Tân Lập.",
            [("Incident", "ông Lê Văn An không may bị đất đá vùi lấp ở gần trường Tân Lập")],
        ),
        # not the verb of another sentence, and another meeting than the first
        (
            "Sáng 7/6, HĐND huyện Ba Tơ tổ chức Hội nghị liên tịch thống nhất nội dung kỳ họp. Tham dự họp có ông Lê Văn An.",
            [("Conference", "Hội nghị liên tịch thống nhất nội dung kỳ họp")],
        ),
        (
            "Sáng 7/6, ông Lê Văn An chủ trì cuộc họp UBND huyện. Dịp này, UBND huyện đã tổ chức gặp mặt chia tay bà Hoa.",
            [("Meeting", "cuộc họp UBND huyện"), ("Meeting", "gặp mặt chia tay bà Hoa")],
        ),
        (
            "Chiều 3/8, Công an tỉnh Lào Cai bế mạc Hội thi Điều lệnh, quân sự, võ thuật lần thứ III.",
            [("Ceremony", "bế mạc Hội thi Điều lệnh, quân sự, võ thuật lần thứ III")],
        ),
        (
            "Đoàn đại biểu do ông Lê Văn An dẫn đầu vào viếng ông Đỗ Văn Tám.",
            [("Ceremony", "viếng ông Đỗ Văn Tám")],
        ),
        # the lead names whose funeral it is
        (
            "Lễ viếng ông Đỗ Văn Tám tại Nhà tang lễ số 5 chính thức bắt đầu.",
            [("Ceremony", "Lễ viếng ông Đỗ Văn Tám")],
        ),
    ],
)
def test_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert _events(text) == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ngày 3/8/2019, ông Lê Văn An bị lũ cuốn trôi tại xã Tân Lập.", "2019-08-03"),
        # the year of a school year, of what is held once a year, of a first sitting
        ("Sáng 5/9, Trường THPT Lê Lợi tổ chức Lễ khai giảng năm học 2022-2023.", "2022-09-05"),
        ("Sáng 25/5, Trường THPT Lê Lợi tổ chức Lễ tổng kết năm học 2022-2023.", "2023-05-25"),
        ("Sáng 25/7, Trường THPT Lê Lợi tổ chức Lễ tổng kết năm học 2022-2023.", None),
        ("Sáng 1/3, Huyện đoàn Ba Tơ tổ chức lễ ra quân Tháng Thanh niên năm 2021.", "2021-03-01"),
        ("Sáng 1/3, Huyện đoàn Ba Tơ tổ chức lễ tổng kết công tác năm 2021.", "2022-03-01"),
        ("Sáng 24/6, tại kỳ họp thứ nhất HĐND thành phố Huế khóa X, nhiệm kỳ 2021-2026, ông Lê Văn An phát biểu.", "2021-06-24"),
        # a bracket that tells the day, one that tells a feast, and the lunar calendar
        ("Sáng thứ Hai (5/6/2023), UBND huyện Ba Tơ tổ chức Hội nghị tập huấn cán bộ xã.", "2023-06-05"),
        ("Mừng Ngày Nhà giáo (20/11/2023), UBND huyện Ba Tơ tổ chức Hội nghị tập huấn cán bộ xã.", None),
        ("Ngày 10/3 âm lịch, UBND huyện Ba Tơ tổ chức lễ hội Cầu Mưa năm 2023.", None),
        # the day on which it is told
        ("Ngày 3/8/2019, bà Trần Thị Hoa cho biết ông Lê Văn An bị lũ cuốn trôi tại xã Tân Lập.", None),
    ],
)
def test_days(text: str, day: str | None) -> None:
    assert [e.date for e in facts(text).events] == [day]
