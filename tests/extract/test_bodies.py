"""In which body: full names, places from the context, what stands above, and what remains open."""

from datetime import date

import pytest

from tests.extract.sentences import bodies, read, roles
from tests.extract.told import holdings


def bug(*row, why):
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=why))


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Long An"),
        ("Chủ tịch UBND tỉnh Tây Ninh", "Ủy ban nhân dân tỉnh Tây Ninh"),
        ("Chủ tịch tỉnh", "Ủy ban nhân dân tỉnh Long An"),
        ("Phó Chủ tịch Thường trực UBND tỉnh", "Ủy ban nhân dân tỉnh Long An"),
        ("Bí thư Tỉnh ủy", "Tỉnh ủy Long An"),
        ("Tỉnh ủy viên", "Tỉnh ủy Long An"),
        ("Ủy viên Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Long An"),
        ("Trưởng Ban Dân vận Tỉnh ủy", "Ban Dân vận Tỉnh ủy Long An"),
        ("Chủ nhiệm UBKT Tỉnh ủy", "Ủy ban Kiểm tra Tỉnh ủy Long An"),
        ("Giám đốc Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch tỉnh Long An"),
        ("Giám đốc Sở TN&MT", "Sở Tài nguyên và Môi trường tỉnh Long An"),
        ("Giám đốc Công an tỉnh", "Công an tỉnh Long An"),
        ("Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh", "Bộ Chỉ huy Quân sự tỉnh Long An"),
        ("Phó Trưởng đoàn ĐBQH tỉnh", "Đoàn đại biểu Quốc hội tỉnh Long An"),
        ("Chủ tịch Hội Khuyến học tỉnh", "Hội Khuyến học tỉnh Long An"),
        ("Chủ tịch UBND huyện Bến Lức", "Ủy ban nhân dân huyện Bến Lức"),
        ("Bí thư Huyện ủy Cần Giuộc", "Huyện ủy Cần Giuộc"),
        ("Chủ tịch UBND xã Phước Lâm", "Ủy ban nhân dân xã Phước Lâm"),
        ("Ủy viên Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"),
        ("Ủy viên Bộ Chính trị", "Bộ Chính trị"),
        ("Bí thư Trung ương Đảng", "Ban Bí thư Trung ương Đảng"),
        ("Chánh Văn phòng Trung ương Đảng", "Văn phòng Trung ương Đảng"),
        ("Chủ tịch nước", "Nhà nước"),
        ("Phó Thủ tướng Chính phủ", "Chính phủ"),
        ("Bộ trưởng Bộ Y tế", "Bộ Y tế"),
        ("Bộ trưởng Ngoại giao", "Bộ Ngoại giao"),
        ("Chủ tịch Quốc hội", "Quốc hội"),
        ("Hiệu trưởng Trường Đại học Long An", "Trường Đại học Long An"),
        ("Giám đốc Công ty TNHH Đại Lộc", "Công ty trách nhiệm hữu hạn Đại Lộc"),
        ("Tổng Thống Pháp", "Pháp"),
    ],
)
def test_full_names(title, body):
    assert bodies(f"Ông Lê Quang Khởi, {title}, đến dự cuộc họp.", "Long An") == {title: body}


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        # what stands beside completes a bare body
        ("Bà Đoàn Ngọc Hân – Phó Bí thư, Chủ tịch UBND phường Tân Khánh đến dự.", "Phó Bí thư", "Đảng ủy phường Tân Khánh"),
        ("Ông Lê Quang Khởi, nguyên Bí thư, Chủ tịch UBND huyện Bến Lức, đến dự.", "Bí thư", "Huyện ủy Bến Lức"),
        ("Ông Lê Quang Khởi, UV.BTV Huyện ủy, PCT UBND huyện Bến Lức, đến dự.", "UV.BTV Huyện ủy", "Ban Thường vụ Huyện ủy Bến Lức"),
        ("Về phía Bộ Y tế có Thứ trưởng Lê Quang Khởi.", "Thứ trưởng", "Bộ Y tế"),
        # the province that the article speaks of
        ("Tỉnh Tây Ninh mở lớp học. Ông Lê Quang Khởi, Chủ tịch UBND tỉnh, đến dự.", "Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Tây Ninh"),
        ("Thành phố Cần Thơ đón khách. Bí thư Thành ủy Lê Quang Khởi tiếp.", "Bí thư Thành ủy", "Thành ủy Cần Thơ"),
        ("Huyện Bến Lức tổng kết. Ông Lê Quang Khởi, Bí thư Huyện ủy, đến dự.", "Bí thư Huyện ủy", "Huyện ủy Bến Lức"),
        # what nothing settles stays as it is
        ("Ông Lê Quang Khởi, Chủ tịch UBND tỉnh, đến dự.", "Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh"),
        (
            "Hòa thượng Thích Huệ Đăng, Trưởng Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Long An, đến dự.",
            "Trưởng Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Long An", "Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Long An",
        ),
        # the name behind it is not the district
        ("Bí thư Huyện ủy đồng thời là Chủ tịch HĐND huyện Nhữ Đình Phác đến dự.", "Bí thư Huyện ủy", "Huyện ủy"),
    ],
)  # fmt: skip
def test_bodies_from_the_context(text, title, body):
    assert bodies(text)[title] == body


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        # the committee of what stands beside
        ("Ông Lê Quang Khởi, Ủy viên BTV, Trưởng Ban Tổ chức Tỉnh ủy Long An, đến dự.", "Ủy viên BTV", "Ban Thường vụ Tỉnh ủy Long An"),
        ("Bà Hà Thị Nga, Ủy viên BTV, Chủ tịch Hội Nông dân tỉnh Long An, dự.", "Ủy viên BTV", "Ban Thường vụ Hội Nông dân tỉnh Long An"),
        ("Ông Lê Quang Khởi, Bí thư Đảng ủy, Giám đốc Công an tỉnh Long An, đến dự.", "Bí thư Đảng ủy", "Đảng ủy Công an tỉnh Long An"),
        ("Ông Lê Quang Khởi, Bí thư Đảng ủy, Trưởng Công an xã Phước Lâm, đến dự.", "Bí thư Đảng ủy", "Đảng ủy xã Phước Lâm"),
        ("Ông Lê Quang Khởi, Bí thư Đảng ủy, Chủ tịch UBND tỉnh Long An, dự.", "Bí thư Đảng ủy", "Đảng ủy Ủy ban nhân dân tỉnh Long An"),
        # the side whose people are listed
        ("Về phía Quân khu 8 có ông Lê Quang Khởi – Bí thư Đảng ủy, Chính ủy Quân khu.", "Bí thư Đảng ủy", "Đảng ủy Quân khu 8"),
        (
            "Trường Đại học Vạn Tường đón khách. Về phía Nhà trường có ông Lê Quang Khởi, Chủ tịch Hội đồng trường.",
            "Chủ tịch Hội đồng trường", "Hội đồng trường Trường Đại học Vạn Tường",
        ),
        ("Về phía tỉnh có ông Lê Quang Khởi, Bí thư Đảng ủy.", "Bí thư Đảng ủy", "Đảng ủy"),
        # the one of its kind that was named before
        (
            "Tổng Công ty Sông Xanh và Công ty Thép Đông Hải họp. Ông Lê Quang Khởi, Bí thư Đảng ủy Công ty, dự.",
            "Bí thư Đảng ủy Công ty", "Đảng ủy Công ty Thép Đông Hải",
        ),
        # the school that the article is about
        (
            "Trường Đại học Bách Lộc khai giảng. Ông Lê Quang Khởi, Phó Bí thư Đảng ủy, dự. Công ty Mặt Trời tặng quà.",
            "Phó Bí thư Đảng ủy", "Đảng ủy Trường Đại học Bách Lộc",
        ),
        (
            "Trường Đại học Bách Lộc khai giảng. Công ty Mặt Trời tặng quà. Ông Lê Quang Khởi, Trưởng phòng Khảo thí, dự.",
            "Trưởng phòng Khảo thí", "Phòng Khảo thí, Trường Đại học Bách Lộc",
        ),
        ("Trường Đại học Bách Lộc và Công ty Mặt Trời họp. Ông Lê Quang Khởi, Phó Bí thư Đảng ủy, dự.", "Phó Bí thư Đảng ủy", "Đảng ủy"),
        (
            "Trường Đại học Bách Lộc khai giảng. Công ty Mặt Trời tặng quà. Ông Lê Quang Khởi, Chủ tịch Hội đồng trường, dự.",
            "Chủ tịch Hội đồng trường", "Hội đồng trường Trường Đại học Bách Lộc",
        ),
        # a division that the executive of a place has too is none of the police
        (
            "Công an xã Phước Lâm họp. Ông Lê Quang Khởi, Trưởng Phòng Tư pháp, dự.", "Trưởng Phòng Tư pháp", "Phòng Tư pháp",
        ),
        (
            "Công ty Gang thép Đông Hải họp. Khách của Tổng Công ty Sông Xanh đến. Ông Lê Quang Khởi, Bí thư Đảng ủy Công ty, dự.",
            "Bí thư Đảng ủy Công ty", "Đảng ủy Công ty Gang thép Đông Hải",
        ),
        (
            "HĐND tỉnh Long An họp. Ông Lê Quang Khởi, Trưởng Ban Pháp chế, dự.",
            "Trưởng Ban Pháp chế", "Ban Pháp chế Hội đồng nhân dân tỉnh Long An",
        ),
        # what stands in brackets
        ("Ông Lê Quang Khởi, Vụ trưởng Vụ Pháp chế (Bộ Y tế), dự.", "Vụ trưởng Vụ Pháp chế", "Vụ Pháp chế, Bộ Y tế"),
        ("Ông Lê Quang Khởi, Vụ trưởng Vụ Pháp chế (dự án Bộ Y tế), dự.", "Vụ trưởng Vụ Pháp chế", "Vụ Pháp chế"),
        # parts of a department that the article is about
        (
            "Sở Y tế tỉnh Long An họp. Sở Y tế nhắc lại quy định. Ông Lê Quang Khởi, Chi cục trưởng Chi cục Dân số, dự.",
            "Chi cục trưởng Chi cục Dân số", "Chi cục Dân số, Sở Y tế tỉnh Long An",
        ),
        (
            "Ông Lê Quang Khởi, Bí thư Đảng ủy Khối các Cơ quan T.Ư, dự.",
            "Bí thư Đảng ủy Khối các Cơ quan T.Ư", "Đảng ủy Khối các Cơ quan Trung ương",
        ),
        ("Ông Lê Quang Khởi, Bộ trưởng Bộ Năng lượng và Mỏ, dự.", "Bộ trưởng Bộ Năng lượng và Mỏ", "Bộ Năng lượng và Mỏ"),
        ("Ông Lê Quang Khởi, Bộ trưởng Bộ Công an và Thủ tướng dự.", "Bộ trưởng Bộ Công an", "Bộ Công an"),
        ("Ông Lê Quang Khởi, Giám đốc WHO tại Việt Nam, dự.", "Giám đốc WHO tại Việt Nam", "WHO tại Việt Nam"),
        (
            "Sở Y tế, Sở Du lịch tỉnh Long An họp. Sở Y tế và Sở Du lịch dự. Ông Lê Quang Khởi, Chi cục trưởng Chi cục Dân số, nói.",
            "Chi cục trưởng Chi cục Dân số", "Chi cục Dân số tỉnh Long An",
        ),
        ("Tỉnh Long An họp. Ông Lê Quang Khởi, Giám đốc CDC, dự.", "Giám đốc CDC", "CDC tỉnh Long An"),
        # the police, schools and boards that the text names outside titles
        (
            "Công an tỉnh Long An họp báo. Ông Lê Quang Khởi, Trưởng Phòng Tham mưu, nói.",
            "Trưởng Phòng Tham mưu", "Phòng Tham mưu, Công an tỉnh Long An",
        ),
        (
            "Trường THPT Vạn Xuân khai giảng. Ông Lê Quang Khởi, Hiệu trưởng nhà trường, nói.",
            "Hiệu trưởng nhà trường", "Trường Trung học phổ thông Vạn Xuân",
        ),
        ("Ban Quản lý Khu kinh tế tỉnh Long An họp. Bà Hà Thị Nga, Trưởng ban, nói.", "Trưởng ban", "Ban Quản lý Khu kinh tế tỉnh Long An"),
        ("Tỉnh Long An họp. Ông Lê Quang Khởi, Trưởng ban, nói.", "Trưởng ban", "Ban"),
        ("Công đoàn tỉnh Long An họp. Ông Lê Quang Khởi, Chủ tịch Công đoàn, dự.", "Chủ tịch Công đoàn", "Công đoàn tỉnh Long An"),
        ("Ông Lê Quang Khởi, Giám đốc Thư viện tỉnh Long An, dự.", "Giám đốc Thư viện tỉnh Long An", "Thư viện tỉnh Long An"),
    ],
)  # fmt: skip
def test_what_a_title_leaves_out(text, title, body):
    assert bodies(text)[title] == body


@pytest.mark.parametrize(
    ("title", "body"),
    [
        # words of the law and the barracks go on inside names
        ("Đội trưởng Đội Cảnh sát hình sự Công an huyện Bến Lức", "Đội Cảnh sát hình sự, Công an huyện Bến Lức"),
        ("Chi cục trưởng Chi cục Thi hành án dân sự huyện Bến Lức", "Chi cục Thi hành án dân sự huyện Bến Lức"),
        ("Hội trưởng Hội Bảo vệ quyền trẻ em tỉnh Long An", "Hội Bảo vệ quyền trẻ em tỉnh Long An"),
        ("Đồn trưởng Đồn Biên phòng Cửa khẩu Mỹ Quý", "Đồn Biên phòng Cửa khẩu Mỹ Quý"),
        # the police of which an agency is part
        ("Thủ trưởng Cơ quan CSĐT Công an tỉnh Long An", "Cơ quan Cảnh sát điều tra, Công an tỉnh Long An"),
        ("Trưởng phòng PC08, Công an tỉnh Long An", "Phòng Cảnh sát giao thông, Công an tỉnh Long An"),
        ("Giám đốc Công an TP Cần Thơ", "Công an thành phố Cần Thơ"),
        ("Thủ trưởng Cơ quan Cảnh sát điều tra Bộ Công an", "Cơ quan Cảnh sát điều tra, Bộ Công an"),
        ("Cục trưởng Cục Y tế dự phòng", "Cục Y tế dự phòng"),
        ("Đội trưởng Đội Quản lý trật tự đô thị quận Cầu Giấy", "Đội Quản lý trật tự đô thị quận Cầu Giấy"),
        # a district by the kind that it had then
        ("Chủ tịch UBND thị xã Thuận An", "Ủy ban nhân dân thị xã Thuận An"),
        ("Chủ tịch UBND thành phố Thuận An", "Ủy ban nhân dân thành phố Thuận An"),
        # a town is not the district of its name
        ("Chủ tịch UBND thị trấn Bến Lức", "Ủy ban nhân dân thị trấn Bến Lức"),
        ("Trưởng Ban Chỉ đạo Trung ương về phòng chống thiên tai", "Ban Chỉ đạo Trung ương về phòng chống thiên tai"),
        # national bodies need no other, and keep what the text adds in the title alone
        ("Trưởng Ban Dân nguyện của Quốc hội", "Ban Dân nguyện"),
        ("Trưởng Ban Dân nguyện thuộc Ủy ban Thường vụ Quốc hội", "Ban Dân nguyện"),
        # topics, and words of the sentence that go on inside a name
        ("Phó Chủ nhiệm Ủy ban Quốc gia về thanh niên Việt Nam", "Ủy ban Quốc gia về thanh niên Việt Nam"),
        ("Phó Trưởng phòng chuẩn bị đầu tư và giải phóng mặt bằng", "Phòng chuẩn bị đầu tư và giải phóng mặt bằng"),
        ("Chủ tịch Hội Liên lạc với người Việt Nam ở nước ngoài", "Hội Liên lạc với người Việt Nam ở nước ngoài"),
        ("Trưởng khoa Khoa Kinh tế và Phát triển nông thôn", "Khoa Kinh tế và Phát triển nông thôn"),
        ("Chủ tịch HĐQT Liên doanh Cảng Đông Hải", "Hội đồng quản trị Liên doanh Cảng Đông Hải"),
        ("Bí thư Đoàn Trường Đại học Bách Lộc", "Đoàn Thanh niên Cộng sản Hồ Chí Minh Trường Đại học Bách Lộc"),
        ("Chủ tịch HDND tỉnh Long An", "Hội đồng nhân dân tỉnh Long An"),
        ("Chủ tịch Hội LHTN Việt Nam tỉnh Long An", "Hội Liên hiệp Thanh niên Việt Nam tỉnh Long An"),
        ("Phó Trưởng Đoàn đại biểu Quốc hội khóa XV tỉnh Long An", "Đoàn đại biểu Quốc hội tỉnh Long An"),
        ("Phó trưởng đoàn Đại biểu Quốc hội đơn vị tỉnh Long An", "Đoàn Đại biểu Quốc hội tỉnh Long An"),
        ("Phó Tổng Tham mưu trưởng", "Bộ Tổng Tham mưu Quân đội nhân dân Việt Nam"),
        ("Chủ tịch Công đoàn Công ty Gang thép Đông Hải", "Công đoàn Công ty Gang thép Đông Hải"),
        ("Tổng Biên tập Tạp chí Cộng sản", "Tạp chí Cộng sản"),
        ("Chủ tịch HĐQT tập đoàn Phúc Sơn", "Hội đồng quản trị Tập đoàn Phúc Sơn"),
        ("Chủ tịch HĐQT Chứng khoán Phú Hải", "Hội đồng quản trị Chứng khoán Phú Hải"),
        ("Chi hội trưởng Chi hội văn nghệ dân gian", "Chi hội văn nghệ dân gian"),
        ("Tổng Lãnh sự Việt Nam tại Khỏn Kèn", "Tổng Lãnh sự quán Việt Nam tại Khỏn Kèn"),
        # branches of what a short name or a national body is
        ("Giám đốc VNPT Long An", "Tập đoàn Bưu chính Viễn thông Việt Nam tỉnh Long An"),
        ("Giám đốc Ngân hàng Nhà nước chi nhánh tỉnh Long An", "Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Long An"),
        ("Giám đốc Bưu điện tỉnh Long An", "Bưu điện tỉnh Long An"),
        # villages by their own word
        ("Trưởng ấp 3", "Ấp 3"),
        ("Bí thư Chi bộ ấp 3", "Chi bộ ấp 3"),
        ("Trưởng thôn Đông", "Thôn Đông"),
    ],
)
def test_names_by_their_words(title, body):
    assert bodies(f"Ông Lê Quang Khởi, {title}, đến dự.") == {title: body}


def test_a_committee_and_a_division_are_of_whom_the_article_is_about():
    text = "Tỉnh Long An họp. Ông Lê Quang Khởi, Phó Bí thư, Chủ tịch UBND, chủ trì. Bà Hà Thị Nga dự."
    assert bodies(text)["Phó Bí thư"] == "Tỉnh ủy Long An"
    text = "Huyện Bến Lức họp. Ông Lê Quang Khởi, Bí thư Huyện ủy, chủ trì. Bà Hà Thị Nga, Trưởng phòng Nội vụ, dự."
    assert bodies(text)["Trưởng phòng Nội vụ"] == "Phòng Nội vụ huyện Bến Lức"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Đoàn công tác của Bộ Y tế do ông Lê Quang Khởi, Thứ trưởng, làm Trưởng đoàn đến tỉnh.", "Đoàn công tác của Bộ Y tế"),
        ("Đoàn kiểm tra liên ngành đến xã. Ông Lê Quang Khởi, Trưởng đoàn, cho biết như vậy.", "Đoàn kiểm tra liên ngành"),
        ("Sở Y tế họp. Ông Lê Quang Khởi, Trưởng đoàn, cho biết như vậy.", ""),
        ("Đoàn kiểm tra đến xã. Ông Lê Quang Khởi, Trưởng đoàn, cho biết như vậy.", ""),
    ],
)
def test_the_delegation_that_somebody_leads(text, body):
    assert bodies(text)["Trưởng đoàn"] == body


def test_a_side_that_is_named_goes_before_the_place_of_the_site():
    text = "Về phía tỉnh Tây Ninh có Chủ tịch UBND tỉnh Lê Quang Khởi và các sở."
    assert bodies(text)["Chủ tịch UBND tỉnh"] == "Ủy ban nhân dân tỉnh Tây Ninh"


def test_a_side_that_is_named_goes_before_the_place_that_is_given():
    text = "Về phía tỉnh Tây Ninh có Chủ tịch UBND tỉnh Lê Quang Khởi và các sở."
    assert bodies(text, "Long An")["Chủ tịch UBND tỉnh"] == "Ủy ban nhân dân tỉnh Tây Ninh"


def test_what_is_open_is_not_settled():
    facts = read("Ông Lê Quang Khởi, Chủ tịch UBND tỉnh, đến dự.")
    assert [body.settled for body in facts.bodies] == [False]
    assert all(h.confidence < 0.9 for h in facts.holdings)


def test_places_by_the_day_of_the_article():
    text = "Ông Lê Quang Khởi, Chủ tịch UBND tỉnh {}, đến dự."
    (before,) = read(text.format("Bình Dương"), day=date(2020, 1, 1)).bodies
    (after,) = read(text.format("Tây Ninh"), day=date(2025, 8, 1)).bodies
    assert before.place == "binh-duong@1997"
    assert after.place == "tay-ninh@2025"


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Chủ tịch UBND tỉnh", "chu-tich-ubnd"),
        ("Chủ tịch HĐND tỉnh", "chu-tich-hdnd"),
        ("Bí thư Tỉnh ủy", "bi-thu-cap-uy"),
        ("Phó Bí thư Thường trực Tỉnh ủy", "pho-bi-thu-thuong-truc-cap-uy"),
        ("Phó Giám đốc Sở Y tế", "pho-giam-doc-so"),
        ("Trưởng đoàn", "truong-doan"),
    ],
)
def test_roles(title, role):
    assert roles(f"Ông Lê Quang Khởi, {title}, đến dự.", "Long An") == {title: role}


def test_the_term_of_a_council_is_no_place():
    text = "HĐND huyện Lộc Bình họp.\nBà Vi Thị Hạnh tái cử Phó Chủ tịch HĐND huyện Khóa XX."
    assert ("Vi Thị Hạnh", "Phó Chủ tịch HĐND huyện", "Incoming", "Hội đồng nhân dân huyện Lộc Bình") in holdings(text)


def test_bodies_of_the_clergy_by_their_initials():
    text = "Đại đức Thích Minh Trí, Phó Trưởng Ban kiêm Chánh Thư ký BTS GHPGVN tỉnh Bình Định, phát biểu."
    board = "Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Bình Định"
    assert {body for *_, body in holdings(text)} == {board}
