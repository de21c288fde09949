"""Which bodies organise, host or attend a happening, and under which name."""

from datetime import date

import pytest

from tests.extract.told import facts


def _bodies(text: str) -> set[tuple[str, str]]:
    """(body, role) of each participation of a body."""
    told = facts(text, date(2023, 5, 20))
    names = {b.ref: b.name for b in told.bodies}
    return {(names[p.participant], p.role.value) for p in told.participations if p.participant in names}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the police division that investigates, not the police of the province
        (
            "Cơ quan CSĐT Công an tỉnh Hưng Yên khởi tố vụ án, khởi tố bị can đối với ông Lê Văn An.",
            {("Cơ quan Cảnh sát điều tra, Công an tỉnh Hưng Yên", "Organiser")},
        ),
        # the procuracy takes part in it
        (
            "Công an tỉnh Hưng Yên khởi tố bị can đối với ông Lê An, quyết định được Viện Kiểm sát nhân dân tỉnh Hưng Yên phê chuẩn.",
            {("Công an tỉnh Hưng Yên", "Organiser"), ("Viện Kiểm sát nhân dân tỉnh Hưng Yên", "Attendee")},
        ),
        # who has sent a delegation
        (
            "Ngày 4/5, Đoàn công tác của Bộ Y tế đã làm việc với UBND tỉnh Hưng Yên về công tác tiêm chủng.",
            {("Bộ Y tế", "Attendee"), ("Ủy ban nhân dân tỉnh Hưng Yên", "Attendee")},
        ),
        # bodies in a row are of the place that the last one names
        (
            "Sáng 8/5, Huyện ủy - HĐND - UBND huyện Ba Tơ, tỉnh Quảng Ngãi tổ chức Lễ kỷ niệm 50 năm thành lập huyện.",
            {
                ("Huyện ủy Ba Tơ", "Organiser"),
                ("Hội đồng nhân dân huyện Ba Tơ", "Organiser"),
                ("Ủy ban nhân dân huyện Ba Tơ", "Organiser"),
            },
        ),
        # 'UBND các huyện' is no body
        (
            "Sở Y tế tỉnh Hưng Yên tổ chức Hội nghị tổng kết công tác dân số. Dự hội nghị có lãnh đạo Sở Tài chính, UBND các huyện.",
            {("Sở Y tế tỉnh Hưng Yên", "Organiser"), ("Sở Tài chính tỉnh Hưng Yên", "Attendee")},
        ),
        # the name of a counted conference takes in whose it is
        (
            "Hội nghị lần thứ 5, Ban Chấp hành Đảng bộ tỉnh Hưng Yên khóa XIX khai mạc sáng 8/5.",
            {("Ban Chấp hành Đảng bộ tỉnh Hưng Yên", "Organiser")},
        ),
        # a section of the Party is called by whose members it has
        (
            "Ngày 12/3, Đảng bộ Trường Đại học Hồng Lam đã tổ chức lễ trao tặng Huy hiệu Đảng cho ông Lê Văn Đào.",
            {("Đảng bộ Trường Đại học Hồng Lam", "Organiser")},
        ),
        # whose house it is does not hold what happens there
        (
            "Sáng 8/5, tại hội trường UBND xã Tân Mộc, Hội Nông dân xã Tân Mộc tổ chức Hội nghị sơ kết.",
            {("Hội Nông dân xã Tân Mộc", "Organiser")},
        ),
        # who is told to organise something
        ("Ông Lê Văn An giao Sở Y tế tỉnh Hưng Yên phối hợp với Công an tỉnh tổ chức Hội nghị sơ kết trong tháng 6.", set()),
        (
            "Được Tỉnh ủy giao, Sở Y tế tỉnh Hưng Yên tổ chức Hội nghị sơ kết.",
            {("Sở Y tế tỉnh Hưng Yên", "Organiser")},
        ),
        # the passive needs its verb behind the bodies
        (
            "Hội nghị đối thoại được Cục Thuế tỉnh Hưng Yên tổ chức sáng 8/5.",
            {("Cục Thuế tỉnh Hưng Yên", "Organiser")},
        ),
        ("Hội nghị đối thoại được Cục Thuế tỉnh Hưng Yên đánh giá là do nhiều bên tổ chức.", set()),
        (
            "Hội nghị được Thủ tướng đánh giá cao, do Bộ Y tế phối hợp với Sở Y tế tỉnh Hưng Yên tổ chức sáng 8/5.",
            {("Bộ Y tế", "Organiser"), ("Sở Y tế tỉnh Hưng Yên", "Organiser")},
        ),
        # those that the sentence names besides
        (
            "Dưới sự chủ trì của UBND tỉnh Hưng Yên, Hội nghị xúc tiến đầu tư diễn ra sáng 8/5.",
            {("Ủy ban nhân dân tỉnh Hưng Yên", "Organiser")},
        ),
        (
            "Hội Nông dân tỉnh Hưng Yên tổ chức Hội thi nhà nông, với sự phối hợp của Sở Công Thương tỉnh Hưng Yên.",
            {("Hội Nông dân tỉnh Hưng Yên", "Organiser"), ("Sở Công Thương tỉnh Hưng Yên", "Organiser")},
        ),
        # a list whose kind is said once
        (
            "Hội Nông dân tỉnh Hưng Yên tổ chức Hội nghị sơ kết. Dự hội nghị có đại diện lãnh đạo các sở: Y tế, Nội vụ và Công an tỉnh.",
            {
                ("Hội Nông dân tỉnh Hưng Yên", "Organiser"),
                ("Sở Y tế tỉnh Hưng Yên", "Attendee"),
                ("Sở Nội vụ tỉnh Hưng Yên", "Attendee"),
                ("Công an tỉnh Hưng Yên", "Attendee"),
            },
        ),
        (
            "Bộ Tư pháp tổ chức Hội nghị sơ kết. Dự hội nghị có đại diện các Bộ: Công an, Quốc phòng và các địa phương.",
            {("Bộ Tư pháp", "Organiser"), ("Bộ Công an", "Attendee"), ("Bộ Quốc phòng", "Attendee")},
        ),
        (
            "Tỉnh đoàn Hưng Yên tổ chức Hội nghị sơ kết. Dự hội nghị có lãnh đạo các ban Tổ chức, Dân vận Tỉnh ủy.",
            {
                ("Tỉnh đoàn Hưng Yên", "Organiser"),
                ("Ban Tổ chức Tỉnh ủy Hưng Yên", "Attendee"),
                ("Ban Dân vận Tỉnh ủy Hưng Yên", "Attendee"),
            },
        ),
        (
            "Tỉnh đoàn Hưng Yên tổ chức Hội nghị sơ kết. Dự hội nghị có Giám đốc các sở: Y tế, Nội vụ; lãnh đạo các sở, ban, ngành.",
            {("Tỉnh đoàn Hưng Yên", "Organiser")},
        ),
        # those that end a row without a name tell its place too …
        (
            "Sở Y tế tỉnh Hưng Yên tổ chức Lễ ra quân. Tham dự có lãnh đạo Huyện ủy, UBND, các ban, ngành, đoàn thể huyện Ân Thi.",
            {
                ("Sở Y tế tỉnh Hưng Yên", "Organiser"),
                ("Huyện ủy Ân Thi", "Attendee"),
                ("Ủy ban nhân dân huyện Ân Thi", "Attendee"),
            },
        ),
        # … unless they only come from there
        (
            "Sở Y tế tỉnh Hưng Yên tổ chức Lễ ra quân. Tham dự có lãnh đạo UBND tỉnh, HĐND, các hội viên tiêu biểu đến từ huyện Ân Thi.",
            {
                ("Sở Y tế tỉnh Hưng Yên", "Organiser"),
                ("Ủy ban nhân dân tỉnh Hưng Yên", "Attendee"),
                ("Hội đồng nhân dân tỉnh Hưng Yên", "Attendee"),
            },
        ),
        # where an association sits
        (
            "Hội nghị do Hiệp hội Doanh nghiệp Nhật Bản tại Thành phố Hồ Chí Minh tổ chức sáng 8/5.",
            {("Hiệp hội Doanh nghiệp Nhật Bản tại Thành phố Hồ Chí Minh", "Organiser")},
        ),
        (
            "Trường Đại học Hồng Lam vinh dự đón nhận Huân chương Lao động hạng Nhì.",
            {("Trường Đại học Hồng Lam", "Organiser")},
        ),
        # … and a row with 'Đảng ủy' is of the commune that the last one names
        (
            "Sáng 9/4, Sở Y tế tỉnh Hưng Yên có buổi làm việc với Đảng ủy, HĐND, UBND xã Tân Lập về công tác dân số.",
            {
                ("Sở Y tế tỉnh Hưng Yên", "Attendee"),
                ("Đảng ủy xã Tân Lập", "Attendee"),
                ("Hội đồng nhân dân xã Tân Lập", "Attendee"),
                ("Ủy ban nhân dân xã Tân Lập", "Attendee"),
            },
        ),
        # those met are joined by commas, and somebody speaks for them
        (
            "Chiều 3/4, ông Lê Văn An chủ trì buổi làm việc với đại diện Sở Y tế, Sở Tài chính tỉnh Hưng Yên về công tác dân số.",
            {("Sở Y tế tỉnh Hưng Yên", "Attendee"), ("Sở Tài chính tỉnh Hưng Yên", "Attendee")},
        ),
        # ministries of two countries are two
        (
            "Sáng 21/8, hai bên đã ký kết Thỏa thuận hợp tác giữa Bộ Quốc phòng Việt Nam và Bộ Quốc phòng Lào.",
            {("Bộ Quốc phòng", "Attendee"), ("Bộ Quốc phòng Lào", "Attendee")},
        ),
        # who organises stands behind the name and its term, in a long row
        (
            "Sáng 9/4, tại Hội nghị báo cáo kết quả Đại hội Đảng bộ tỉnh, nhiệm kỳ 2015 - 2020 do Ủy ban MTTQ Việt Nam tỉnh Hưng Yên "
            "phối hợp với Sở Nội vụ tỉnh Hưng Yên tổ chức, bà Trần Thị Mai trình bày báo cáo.",
            {("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hưng Yên", "Organiser"), ("Sở Nội vụ tỉnh Hưng Yên", "Organiser")},
        ),
        # … but not where the clause is of another happening
        (
            "Sáng 9/4, Sở Nội vụ tỉnh Hưng Yên tổ chức Hội nghị tổng kết công tác thi đua, sau buổi tập huấn do Sở Y tế "
            "tỉnh Hưng Yên tổ chức.",
            {("Sở Nội vụ tỉnh Hưng Yên", "Organiser")},
        ),
        # somebody announces a decision in the name of a body, which does not organise
        (
            "Tại buổi lễ, đại diện lãnh đạo Ban Tổ chức Tỉnh ủy Hưng Yên đã công bố quyết định bổ nhiệm ông Lê Văn An.",
            {("Ban Tổ chức Tỉnh ủy Hưng Yên", "Attendee")},
        ),
        # lists behind a colon and 'gồm'; those who once led are not there for the body
        (
            "Sáng 9/4, Sở Nội vụ tỉnh Hưng Yên tổ chức Hội nghị tổng kết công tác thi đua. Cùng dự hội nghị có đại diện: "
            "Sở Y tế, Sở Tài chính.",
            {
                ("Sở Nội vụ tỉnh Hưng Yên", "Organiser"),
                ("Sở Y tế tỉnh Hưng Yên", "Attendee"),
                ("Sở Tài chính tỉnh Hưng Yên", "Attendee"),
            },
        ),
        (
            "Sáng 9/4, Sở Nội vụ tỉnh Hưng Yên tổ chức Hội nghị tổng kết công tác thi đua. Dự hội nghị có các đồng chí "
            "nguyên lãnh đạo Sở Y tế.",
            {("Sở Nội vụ tỉnh Hưng Yên", "Organiser")},
        ),
        # 'với sự tham gia của'
        (
            "Ngày 10/10, Hội Chữ thập đỏ tỉnh Hưng Yên tổ chức lễ phát động hiến máu với sự tham gia của Sở Y tế và 200 tình nguyện viên.",
            {("Hội Chữ thập đỏ tỉnh Hưng Yên", "Organiser"), ("Sở Y tế tỉnh Hưng Yên", "Attendee")},
        ),
        # the sides of a meeting
        (
            "Ngày 3/4, bà Trần Thị Mai chủ trì buổi làm việc về chuyển đổi số. Về phía Sở Y tế tỉnh Hưng Yên có ông Lê "
            "Văn An, Giám đốc Sở.",
            {("Sở Y tế tỉnh Hưng Yên", "Attendee")},
        ),
        # what a delegation without a sender does, its leader does; and whose house it is says nothing
        (
            "Sáng 9/4, tại trụ sở Bộ Quốc phòng, Đại tướng Lê Văn An chủ trì lễ đón Thượng tướng Vilay Khamphone và Đoàn "
            "đại biểu quân sự cấp cao Lào.",
            set(),
        ),
        # nothing in the words for the meeting itself is a body: 'giao ban'
        ("Ngày 5/6, tại Hội nghị giao ban kinh tế - xã hội tháng 5 của tỉnh, ông Lê Văn An báo cáo tình hình.", set()),
        # the standing members of a council organise in their own name
        (
            "Chiều 30/5, Thường trực HĐND xã Tân Lập tổ chức hội nghị tiếp xúc cử tri.",
            {("Thường trực Hội đồng nhân dân xã Tân Lập", "Organiser")},
        ),
        # the police that investigate, written small
        (
            "Ngày 25/4, cơ quan CSĐT Công an tỉnh Hưng Yên đã khởi tố vụ án, khởi tố bị can đối với ông Lê Văn An.",
            {("Cơ quan Cảnh sát điều tra, Công an tỉnh Hưng Yên", "Organiser")},
        ),
        # a plenum of the Central Committee, and one of another's
        (
            "Chiều 9/10, Hội nghị Trung ương 6 khóa XIII bế mạc tại Hà Nội.",
            {("Ban Chấp hành Trung ương Đảng", "Organiser")},
        ),
        (
            "Chiều 9/10, Hội nghị Trung ương Đoàn lần thứ 6 bế mạc tại Hà Nội.",
            {("Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Organiser")},
        ),
        # who carries out what the sentence names
        (
            "Buổi tọa đàm về môi trường do Sở Y tế tỉnh Hưng Yên và Tỉnh đoàn Hưng Yên thực hiện, diễn ra sáng 16/9.",
            {("Sở Y tế tỉnh Hưng Yên", "Organiser"), ("Tỉnh đoàn Hưng Yên", "Organiser")},
        ),
        # a school and a post office are bodies outside titles too; 'Trường Sa' is no school
        (
            "Sáng 5/9, Trường THCS Lê Quý Đôn phối hợp với Bưu điện tỉnh Hưng Yên tổ chức Lễ khai giảng năm học mới.",
            {("Trường Trung học cơ sở Lê Quý Đôn", "Organiser"), ("Bưu điện tỉnh Hưng Yên", "Organiser")},
        ),
        ("Sáng 5/9, quân và dân Trường Sa tổ chức Lễ khai giảng năm học mới.", set()),
        # an assembly with its term
        (
            "Sáng 5/9, HĐND tỉnh Hưng Yên khóa XIII tổ chức kỳ họp chuyên đề lần thứ 14.",
            {("Hội đồng nhân dân tỉnh Hưng Yên", "Organiser")},
        ),
        # whose decisions are announced does not organise; nor does who speaks at a meeting on something, but it is there
        ("Sáng 5/9, tại hội nghị công bố các quyết định của Bộ Chính trị về cán bộ, ông Lê Văn An phát biểu.", set()),
        (
            "Chiều 5/9, tại cuộc họp về các giải pháp kéo giảm ùn tắc, Sở Xây dựng tỉnh Hưng Yên đề nghị mở đường.",
            {("Sở Xây dựng tỉnh Hưng Yên", "Attendee")},
        ),
        # who reports or gives right behind the words that say where is there; who is only asked to, or gives at no happening, is not
        (
            "Sáng 9/4, UBND tỉnh Hưng Yên tổ chức hội nghị sơ kết công tác dân vận. Tại hội nghị, Viện Kiểm sát nhân dân tỉnh và "
            "Công an tỉnh đã lần lượt báo cáo kết quả. Tại hội nghị, ông Lê Văn An đề nghị Sở Nội vụ báo cáo thêm.",
            {
                ("Ủy ban nhân dân tỉnh Hưng Yên", "Organiser"),
                ("Viện Kiểm sát nhân dân tỉnh Hưng Yên", "Attendee"),
                ("Công an tỉnh Hưng Yên", "Attendee"),
            },
        ),
        (
            "Sáng 9/4, Sở Y tế tỉnh Hưng Yên tổ chức lễ tuyên dương bác sĩ trẻ. Dịp này, Công ty Hoa Lan đã trao tặng 20 suất quà. "
            "Tại buổi lễ, Ban Tổ chức đã trao 20 giải thưởng.",
            {("Sở Y tế tỉnh Hưng Yên", "Organiser"), ("Công ty Hoa Lan", "Attendee")},
        ),
        ("Sở Y tế tỉnh Hưng Yên đã báo cáo Bộ Y tế. Đại diện Sở Nội vụ báo cáo thêm với Ủy ban nhân dân tỉnh.", set()),
        # those beside the people who attend or visit, and those who come along
        (
            "Sáng 9/4, Sở Y tế tỉnh Hưng Yên tổ chức hội nghị tổng kết. Ông Lê Văn An, Phó Tổng Giám đốc Công ty Hoa Lan; "
            "đại diện lãnh đạo Sở Tài chính, Sở Nội vụ đã tới dự hội nghị.",
            {
                ("Sở Y tế tỉnh Hưng Yên", "Organiser"),
                ("Sở Tài chính tỉnh Hưng Yên", "Attendee"),
                ("Sở Nội vụ tỉnh Hưng Yên", "Attendee"),
            },
        ),
        (
            "Ngày 9/4, bà Lê Thị Hoa, Phó Chủ tịch UBND tỉnh Hưng Yên đã đến thăm các gia đình chính sách tại huyện Kim Động. "
            "Cùng đi có lãnh đạo Sở Y tế, Ban Dân vận Tỉnh ủy.",
            {("Sở Y tế tỉnh Hưng Yên", "Attendee"), ("Ban Dân vận Tỉnh ủy Hưng Yên", "Attendee")},
        ),
        # who signs stands far behind where the name is long, and the police is no part of the company's name
        (
            "Ngày 5/1, đã diễn ra Lễ ký kết Quy chế phối hợp về bảo đảm an ninh trật tự, an toàn xã hội, phòng chống khủng bố, "
            "chữa cháy giữa Công ty Hoa Lan và Công an phường Đông Kinh.",
            {("Công ty Hoa Lan", "Attendee"), ("Công an phường Đông Kinh", "Attendee")},
        ),
        # whose people are visited; who holds the opening of a programme; the side of those who sign
        (
            "Ngày 3/3, ông Lê Văn An, Bí thư Tỉnh ủy Hưng Yên đã đến thăm cán bộ, chiến sĩ Đồn Biên phòng Cửa Đá.",
            {("Đồn Biên phòng Cửa Đá", "Host")},
        ),
        (
            "Ngày 3/3, Hội Chữ thập đỏ tỉnh Hưng Yên đã tổ chức Lễ khai mạc chương trình “Giọt máu hồng” năm 2023.",
            {("Hội Chữ thập đỏ tỉnh Hưng Yên", "Organiser")},
        ),
        (
            "Sáng 3/3, tại Hưng Yên diễn ra Lễ ký kết thỏa thuận hợp tác. Về phía Tập đoàn Hoa Lan có bà Lê Thị Nhung - Giám đốc.",
            {("Tập đoàn Hoa Lan", "Attendee")},
        ),
        # offices of a district
        (
            "Sáng 5/9, Trường THPT Kim Động tổ chức Lễ khai giảng. Buổi lễ có sự tham gia của đại diện Phòng GD&ĐT huyện Kim Động.",
            {("Trường Trung học phổ thông Kim Động", "Organiser"), ("Phòng Giáo dục và Đào tạo huyện Kim Động", "Attendee")},
        ),
        # departments side by side; of several, none is named; a name that is cut
        (
            "Sáng 9/4, Sở Nội vụ tỉnh Hưng Yên tổ chức Hội nghị tổng kết công tác thi đua. Dự hội nghị có đại diện Cục "
            "Trồng trọt, Vụ Pháp chế; "
            "lãnh đạo một số Sở Tài chính; đại diện Hội Cha mẹ học sinh.",
            {("Sở Nội vụ tỉnh Hưng Yên", "Organiser"), ("Cục Trồng trọt", "Attendee"), ("Vụ Pháp chế", "Attendee")},
        ),
        # a body that has come as a delegation
        (
            "Chiều 3/3, Ủy ban Kiểm tra Tỉnh ủy Hưng Yên do ông Lê Văn An, Chủ nhiệm làm Trưởng đoàn đã có buổi làm việc "
            "với UBND huyện Ân Thi.",
            {("Ủy ban Kiểm tra Tỉnh ủy Hưng Yên", "Attendee"), ("Ủy ban nhân dân huyện Ân Thi", "Attendee")},
        ),
    ],
)
def test_which_bodies_take_part(text: str, expected: set[tuple[str, str]]) -> None:
    assert _bodies(text) == expected
