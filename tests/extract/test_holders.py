"""Whose title a title is."""

import pytest

from tests.extract.told import holdings, people


def posts(text: str) -> set[tuple[str, str]]:
    """(person, title) of each position."""
    return {(person, title) for person, title, _, _ in holdings(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one stands in for another
        ("Thừa ủy quyền Chủ tịch nước, Bộ trưởng Công an Trần Đại Nghĩa trao huân chương.", {("Trần Đại Nghĩa", "Bộ trưởng Công an")}),
        ("Thay mặt Thủ tướng, Phó Thủ tướng Vũ Đức Hải phát biểu.", {("Vũ Đức Hải", "Phó Thủ tướng")}),
        # a rank between title and name
        ("Dự có Thứ trưởng Bộ Công an, Trung tướng Bùi Quang Bền.", {("Bùi Quang Bền", "Thứ trưởng Bộ Công an")}),
        # a list that writes titles before names
        (
            "Dự có Bộ trưởng Công an Tô Văn Lâm, Bộ trưởng - Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dương.",
            {("Tô Văn Lâm", "Bộ trưởng Công an"), ("Mai Tiến Dương", "Bộ trưởng"), ("Mai Tiến Dương", "Chủ nhiệm Văn phòng Chính phủ")},
        ),
        # what somebody tells is not of the teller
        ("Ông Vũ Đức Bảo cho biết có hai trường hợp được điều động về Sở Nội vụ làm Phó giám đốc.", set()),
        ("Theo ông Lê Văn Đạt, Giám đốc Sở Tài nguyên và Môi trường là cán bộ nhà nước.", set()),
        ("Ông Vũ Tiến Hùng không phải là Đồn trưởng Công an xã.", set()),
        # abroad
        (
            "Bộ trưởng Giao thông và Kỹ thuật số Estonia Mart Kaldas dự.",
            {("Mart Kaldas", "Bộ trưởng Giao thông và Kỹ thuật số Estonia")},
        ),
        ("Chủ tịch Ủy ban châu Âu Anna von der Marten dự.", {("Anna von der Marten", "Chủ tịch Ủy ban châu Âu")}),
        ("Trưởng Phái đoàn EU tại Việt Nam Mario Rossi dự.", {("Mario Rossi", "Trưởng Phái đoàn EU tại Việt Nam")}),
        ("Chủ tịch Ngân hàng Thế giới John Smith dự.", {("John Smith", "Chủ tịch Ngân hàng Thế giới")}),
        ("Cố vấn An ninh quốc gia Mỹ John Smith dự.", {("John Smith", "Cố vấn An ninh quốc gia Mỹ")}),
        ("Bà Anna Marten, Đại diện UNICEF tại Việt Nam, dự.", {("Anna Marten", "Đại diện UNICEF tại Việt Nam")}),
        ("Bà Anna Marten, đại diện các phụ huynh, dự.", set()),
        ("Theo Reuters, Tổng thống Mỹ John Smith dự.", {("John Smith", "Tổng thống Mỹ")}),
        ("Ông Lê Văn An, Phó Giám đốc Công an TP.HCM, dự.", {("Lê Văn An", "Phó Giám đốc Công an TP.HCM")}),
        ("Chủ tịch Thượng viện Campuchia Hun Sen dự.", {("Hun Sen", "Chủ tịch Thượng viện Campuchia")}),
        ("Chúc mừng ông Lê Văn An, Phó Chủ tịch UBND thành phố Lê Hải Nam nói.", {("Lê Hải Nam", "Phó Chủ tịch UBND thành phố")}),
        ("Ông Lê Văn An, Đội phó Đội Cảnh sát hình sự, dự.", {("Lê Văn An", "Đội phó Đội Cảnh sát hình sự")}),
        # firms that no list has
        ("Ông Lê Văn An, Chủ tịch Vinxyzgroup, dự.", {("Lê Văn An", "Chủ tịch Vinxyzgroup")}),
        ("Bà Lê Thị Lan - CEO Xyzjet Air dự.", {("Lê Thị Lan", "CEO Xyzjet Air")}),
        ("Tổng Bí thư Lê Văn An, Chủ tịch Raul Castro dự.", {("Lê Văn An", "Tổng Bí thư"), ("Raul Castro", "Chủ tịch")}),
        ("Lê Văn An (nguyên Tổng Giám đốc Vinaxyz) dự.", {("Lê Văn An", "Tổng Giám đốc Vinaxyz")}),
        ("Giám đốc điều hành Vinaxyz Lê Văn An dự.", {("Lê Văn An", "Giám đốc điều hành Vinaxyz")}),
        ("Ông Lê Văn An, Giám đốc Petroxyz Sài Gòn, dự.", {("Lê Văn An", "Giám đốc Petroxyz Sài Gòn")}),
        ("Tổng giám đốc John Smith dự. Tổng giám đốc Smith phát biểu.", {("John Smith", "Tổng giám đốc")}),
        ("Ông Lê Văn An, Giám đốc Công ty Hoa Lan 5 năm nay, dự.", {("Lê Văn An", "Giám đốc Công ty Hoa Lan")}),
        ("Ông Lê Văn An, Chủ tịch Sun Group Vùng Miền Trung, dự.", {("Lê Văn An", "Chủ tịch Sun Group")}),
        # a duty between the post and its holder, and one that belongs to the post
        ("Phó chủ tịch VFF phụ trách tài chính Lê Văn An dự.", {("Lê Văn An", "Phó chủ tịch VFF")}),
        ("Phó Chủ tịch truyền thông VFF Lê Văn An dự.", {("Lê Văn An", "Phó Chủ tịch truyền thông VFF")}),
        ("Phó chủ tịch VFF phụ trách tài chính nói với Lê Văn An.", set()),
        # what somebody is besides the post
        ("Bà Lê Thị Lan, chuyên gia kinh tế, nguyên Phó Chủ tịch VCCI, dự.", {("Lê Thị Lan", "Phó Chủ tịch VCCI")}),
        ("Anh Lê Văn Nam, Bí thư Chi đoàn thôn 3, dự.", {("Lê Văn Nam", "Bí thư Chi đoàn thôn 3")}),
        (
            "Bà Lê Thị Lan, Giám đốc Công ty TNHH Thiết bị y tế Hoa Mai, dự.",
            {("Lê Thị Lan", "Giám đốc Công ty TNHH Thiết bị y tế Hoa Mai")},
        ),
        ("Giám đốc Bệnh viện Bạch Mai Lê Văn An dự.", {("Lê Văn An", "Giám đốc Bệnh viện Bạch Mai")}),
        ("Giám đốc Trung tâm Kiểm soát bệnh tật (CDC) Hà Nội Lê Văn An dự.", {("Lê Văn An", "Giám đốc Trung tâm Kiểm soát bệnh tật")}),
        # a table without its lines, a caption
        ("3 Lê Hoàng Nam Chánh Văn phòng Sở Y tế.", {("Lê Hoàng Nam", "Chánh Văn phòng Sở Y tế")}),
        ("Ảnh: Thứ trưởng Bộ Y tế Lê Văn An trao quà.", {("Lê Văn An", "Thứ trưởng Bộ Y tế")}),
        # the Central Committee in few words
        (
            "Ông Lê Văn An, Ủy viên Trung ương, Bí thư Tỉnh ủy Cao Bằng, dự.",
            {("Lê Văn An", "Ủy viên Trung ương"), ("Lê Văn An", "Bí thư Tỉnh ủy Cao Bằng")},
        ),
        ("Ông Lê Văn An, Ủy viên Trung ương MTTQ Việt Nam, dự.", {("Lê Văn An", "Ủy viên Trung ương MTTQ Việt Nam")}),
        ("Theo Chủ tịch UBND xã Đa Lộc, ông Lê Văn An, bà con đồng ý.", {("Lê Văn An", "Chủ tịch UBND xã Đa Lộc")}),
        # whose delegation it is
        ("Dẫn đầu Đoàn Chủ tịch nước là bà Lê Thị Ánh, Phó Chủ tịch nước.", {("Lê Thị Ánh", "Phó Chủ tịch nước")}),
        ("Chủ tịch UBND tỉnh Long An là bà Lê Thị Ánh.", {("Lê Thị Ánh", "Chủ tịch UBND tỉnh Long An")}),
        # a group of staff is nobody's post, one of the staff has one
        ("Dự có toàn thể cán bộ, nhân viên Bệnh viện Đa khoa Bến Tre, ông Lê Văn Ba phát biểu.", set()),
        ("Khởi tố bà Lê Thị Hoa, nhân viên Bệnh viện Đa khoa Bến Tre.", {("Lê Thị Hoa", "nhân viên Bệnh viện Đa khoa Bến Tre")}),
        ("Chủ tịch Đảng Cộng sản Nhật Bản Kazuo Shii dự.", {("Kazuo Shii", "Chủ tịch Đảng Cộng sản Nhật Bản")}),
        ("Đại diện Thương mại Mỹ Robert Lighthizer dự.", {("Robert Lighthizer", "Đại diện Thương mại Mỹ")}),
        (
            "Ông Lê Văn An, Đại sứ đặc mệnh toàn quyền của Việt Nam tại Albania, dự.",
            {("Lê Văn An", "Đại sứ đặc mệnh toàn quyền của Việt Nam tại Albania")},
        ),
        # small posts
        ("Bà Lê Thị Chín, Chi hội trưởng Phụ nữ ấp 3, dự.", {("Lê Thị Chín", "Chi hội trưởng Phụ nữ ấp 3")}),
        ("Ông Phạm Văn Sáu, xóm trưởng xóm 7, dự.", {("Phạm Văn Sáu", "xóm trưởng xóm 7")}),
        ("Ông Lê Văn Mười, Phó ấp Tân Lợi, dự.", {("Lê Văn Mười", "Phó ấp Tân Lợi")}),
        ("Tổ trưởng Tổ dân phố số 5 Lê Thị Lành dự.", {("Lê Thị Lành", "Tổ trưởng Tổ dân phố số 5")}),
        ("Cụm trưởng Cụm thi đua số 3 Lê Văn Bình dự.", {("Lê Văn Bình", "Cụm trưởng Cụm thi đua số 3")}),
        ("Cô Lê Thị Kim, giáo viên Trường Tiểu học Hoa Lư, nhận giải.", {("Lê Thị Kim", "giáo viên Trường Tiểu học Hoa Lư")}),
        ("Cô Lê Thị Kim, giáo viên dạy giỏi, nhận giải.", set()),
        ("Linh mục Lê Văn Chính, Chánh xứ Giáo xứ Phú Nhai, dự.", {("Lê Văn Chính", "Chánh xứ Giáo xứ Phú Nhai")}),
        ("Ông Vũ Quang Huy, Phó Chánh tòa Hình sự TAND tỉnh Long An.", {("Vũ Quang Huy", "Phó Chánh tòa Hình sự TAND tỉnh Long An")}),
        ("Ông Lê Văn An, P.Chủ tịch UBND huyện Củ Chi, dự.", {("Lê Văn An", "P.Chủ tịch UBND huyện Củ Chi")}),
        # a district set apart between two posts
        (
            "Ông Lê Văn An, chủ tịch UBND xã Đa Lộc, huyện Ân Thi, nguyên chủ tịch UBND xã Hoàng Hoa, huyện Ân Thi.",
            {("Lê Văn An", "chủ tịch UBND xã Đa Lộc"), ("Lê Văn An", "chủ tịch UBND xã Hoàng Hoa")},
        ),
        # an adviser of a ministry, and a general behind the 'và'
        (
            "Dự có ông Ngô Quang Liên, Trợ lý Bộ trưởng Bộ Quốc phòng và Thiếu tướng Vũ Tiến Trọng.",
            {("Ngô Quang Liên", "Trợ lý Bộ trưởng Bộ Quốc phòng")},
        ),
        # heads that are longer than they look
        ("Bà Nguyễn Phạm Duy Trà, Bí thư Trung ương Đoàn, dự.", {("Nguyễn Phạm Duy Trà", "Bí thư Trung ương Đoàn")}),
        ("Ông Lê Văn An giữ chức vụ phó chủ tịch UBND huyện Tam Nông.", {("Lê Văn An", "phó chủ tịch UBND huyện Tam Nông")}),
        ("Ông Lê Văn An, Phó Trưởng Công an huyện Từ Liêm, dự.", {("Lê Văn An", "Phó Trưởng Công an huyện Từ Liêm")}),
    ],
)
def test_titles_and_their_holders(text, expected):
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bác sỹ Khoa Hồi sức và Quỹ Bảo trợ trẻ em Hà Nội dự.", []),
        ("Chúng tôi gặp ông Lê Văn Hưng Sau khi nhận được đơn.", ["Lê Văn Hưng"]),
        ("KHÁNH THÀNH CÔNG TRÌNH KHÔNG GIAN VĂN HÓA", []),
        ("Theo Reuters, Tổng thống Mỹ John Smith dự.", ["John Smith"]),
        ("Ông Nguyễn Quốc Hội dự. Quốc Hội họp.", ["Nguyễn Quốc Hội"]),
        ("HỘI NGHỊ TỔNG KẾT\nÔng Lê Văn An dự.", ["Lê Văn An"]),
        ("Dự án Khu đô thị Nguyễn Huy Tưởng và Giải Báo chí Huỳnh Thúc Kháng. Đền thờ Trần Hưng Đạo mở cửa.", []),
        ("Hòa thượng Thích Huệ Minh, Ủy viên Hội Đồng Trị Sự, dự.", ["Thích Huệ Minh"]),
        ("Giáo sư William J. Gregor và ông A. Lê Văn Bình dự.", ["William J. Gregor", "Lê Văn Bình"]),
        ("Trường Tiểu học số 2 Phong Hải và số 50 Trương Định mở cửa.", []),
        ("Các nghệ sĩ tham gia gồm nghệ sĩ ưu tú: Thu Hà, Lê Hoàng Dũng, Ngọc Bích.", ["Thu Hà", "Lê Hoàng Dũng", "Ngọc Bích"]),
        ("Chủ tịch UBND huyện Trần Văn Bình dự.", ["Trần Văn Bình"]),
    ],
)
def test_who_is_named(text, expected):
    assert people(text) == expected


def test_the_city_in_a_province_of_its_name():
    assert ("Lê Văn An", "Phó Chủ tịch UBND TP.Yên Bái", "Incumbent", "Ủy ban nhân dân thành phố Yên Bái") in holdings(
        "Ông Lê Văn An, Phó Chủ tịch UBND TP.Yên Bái, dự cùng lãnh đạo UBND tỉnh Yên Bái."
    )


def test_a_ministrys_inspectorate_is_of_no_province():
    assert ("Lê Văn An", "Phó Chánh Thanh tra Bộ Nội vụ", "Incumbent", "Thanh tra Bộ Nội vụ") in holdings(
        "Tại tỉnh Yên Bái, ông Lê Văn An, Phó Chánh Thanh tra Bộ Nội vụ, công bố kết luận."
    )


def test_a_department_for_america_is_not_american():
    assert ("Hà Kim An", "Vụ trưởng Vụ Châu Mỹ, Bộ Ngoại giao", "Incumbent", "Vụ Châu Mỹ, Bộ Ngoại giao") in holdings(
        "Ông Hà Kim An, Vụ trưởng Vụ Châu Mỹ, Bộ Ngoại giao, dự cùng Tổng Lãnh sự Mỹ."
    )


def test_a_slip_of_the_pen_is_no_second_person():
    assert people("Ông Trần Ngân Hoàng dự. Ông Trần Ngân Hoàng nói. Ông Trần Ngân Hoang về.") == ["Trần Ngân Hoàng"]
    assert len(people("Ông Trần Ngân Hoàng dự. Ông Trần Ngân Hoang về.")) == 2
