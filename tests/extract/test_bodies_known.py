"""In which body, where common knowledge tells whose it is: committees of the National Assembly, the Party's organisations, short forms."""

import pytest

from tests.extract.sentences import bodies
from tests.extract.told import holdings


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Chủ nhiệm Ủy ban Kinh tế", "Ủy ban Kinh tế của Quốc hội"),
        ("Phó Chủ nhiệm Ủy ban Tài chính - Ngân sách", "Ủy ban Tài chính, Ngân sách của Quốc hội"),
        ("Phó Chủ nhiệm Ủy ban các vấn đề xã hội", "Ủy ban Các vấn đề xã hội của Quốc hội"),
        ("Chủ nhiệm Ủy ban Pháp luật của Quốc hội", "Ủy ban Pháp luật của Quốc hội"),
        ("Chủ nhiệm Ủy ban Dân tộc", "Ủy ban Dân tộc"),
        ("Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Long An", "Ủy ban Kiểm tra Tỉnh ủy Long An"),
        ("Phó Trưởng Ban KT-NS HĐND tỉnh Long An", "Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh Long An"),
        ("Trưởng phòng VH-XH xã Phước Lâm", "Phòng Văn hóa - Xã hội xã Phước Lâm"),
        ("Trưởng Ban CTMT thôn Đông", "Ban Công tác Mặt trận thôn Đông"),
        ("Bí thư Đoàn TN xã Phước Lâm", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Phước Lâm"),
        ("Trưởng BDV Tỉnh ủy Long An", "Ban Dân vận Tỉnh ủy Long An"),
        (
            "Trưởng phòng Cảnh sát điều tra tội phạm về ma túy (Công an tỉnh Long An)",
            "Phòng Cảnh sát điều tra tội phạm về ma túy, Công an tỉnh Long An",
        ),
        (
            "Phó Chánh Văn phòng chuyên trách Văn phòng Điều phối nông thôn mới tỉnh Long An",
            "Văn phòng Điều phối nông thôn mới tỉnh Long An",
        ),
        # missions: of states by their full names, and at home where nothing else is said
        ("Đại sứ đặc mệnh toàn quyền của Cộng hòa Bồ Đào Nha tại Việt Nam", "Đại sứ quán Bồ Đào Nha tại Việt Nam"),
        ("Đại sứ Ấn Độ", "Đại sứ quán Ấn Độ tại Việt Nam"),
        ("Đại sứ Mỹ tại Trung Quốc", "Đại sứ quán Mỹ tại Trung Quốc"),
        ("Đại sứ Việt Nam tại Lào", "Đại sứ quán Việt Nam tại Lào"),
        ("Viện trưởng VKSND cấp cao tại Hà Nội", "Viện Kiểm sát nhân dân cấp cao tại thành phố Hà Nội"),
        # a unit of the army inside another, and what only stands beside it
        ("Chính ủy Trung đoàn 95, Sư đoàn 2, Quân khu 5", "Trung đoàn 95, Sư đoàn 2, Quân khu 5"),
        ("Chính ủy Trung đoàn 95, Trung đoàn 96", "Trung đoàn 95"),
        ("Trưởng Ban Quản lý dự án Nhiệt điện Thái Bình 2", "Ban Quản lý dự án Nhiệt điện Thái Bình 2"),
        # committees and unions of the agencies and firms of a province
        ("Bí thư Đảng ủy Khối các Cơ quan và Doanh nghiệp tỉnh Long An", "Đảng ủy Khối các Cơ quan và Doanh nghiệp tỉnh Long An"),
        ("Bí thư Đoàn Khối các cơ quan và doanh nghiệp tỉnh Long An", "Đoàn Khối các cơ quan và doanh nghiệp tỉnh Long An"),
        ("Ủy viên Ban Thường vụ Đoàn Khối Dân - Chính - Đảng tỉnh Long An", "Ban Thường vụ Đoàn Khối Dân - Chính - Đảng tỉnh Long An"),
        ("Chủ nhiệm Đoàn Luật sư tỉnh Long An", "Đoàn Luật sư tỉnh Long An"),
    ],
)
def test_names_by_what_everybody_knows(title, body):
    assert list(bodies(f"Ông Lê Quang Khởi, {title}, đến dự.").values()) == [body]


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        (
            "Tỉnh Long An họp. Bà Hà Thị Nga, Ủy viên BCH Đảng bộ, Giám đốc Sở Y tế, dự.",
            "Ủy viên BCH Đảng bộ", "Ban Chấp hành Đảng bộ tỉnh Long An",
        ),
        (
            "Trường Đại học Bách Lộc khai giảng. Bà Hà Thị Nga, Ủy viên BCH Đảng bộ, Trưởng phòng Khảo thí, dự.",
            "Ủy viên BCH Đảng bộ", "Ban Chấp hành Đảng bộ Trường Đại học Bách Lộc",
        ),
        (
            "Tỉnh Long An họp. Bà Hà Thị Nga, Ủy viên BCH Đảng bộ, Giám đốc Công ty Mặt Trời, dự.",
            "Ủy viên BCH Đảng bộ", "Ban Chấp hành Đảng bộ Công ty Mặt Trời",
        ),
        (
            "Tỉnh Long An họp. Bà Hà Thị Nga, Ủy viên BCH Đảng bộ huyện Bến Lức, dự.",
            "Ủy viên BCH Đảng bộ huyện Bến Lức", "Ban Chấp hành Đảng bộ huyện Bến Lức",
        ),
        ("Bà Hà Thị Nga, Ủy viên BCH Đảng bộ, dự.", "Ủy viên BCH Đảng bộ", "Ban Chấp hành Đảng bộ"),
    ],
)  # fmt: skip
def test_whose_members_of_the_party(text, title, body):
    assert bodies(text)[title] == body


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("Trao nhà cho hộ nghèo\n(GLO)- Sáng nay, ông Lê Quang Khởi, Chủ tịch UBND tỉnh, dự.", " Gia Lai"),
        ("BHG - Sáng nay, ông Lê Quang Khởi, Chủ tịch UBND tỉnh, dự.", " Hà Giang"),
        ("Sáng nay (GLO), ông Lê Quang Khởi, Chủ tịch UBND tỉnh, dự.", ""),
        ("ABCD - Sáng nay, ông Lê Quang Khởi, Chủ tịch UBND tỉnh, dự.", ""),
        ("(GLO)- Sáng nay, ông Lê Quang Khởi, Chủ tịch UBND tỉnh, dự. Tỉnh Long An mời tỉnh Long An.", " Long An"),
        # a commune is not the district of its name
        ("Ông Lê Quang Khởi, Chủ tịch UBND tỉnh, đến xã Hòa An, huyện Bến Lức.", " Long An"),
    ],
)
def test_the_province_by_the_sign_of_a_newspaper(text, province):
    assert bodies(text)["Chủ tịch UBND tỉnh"] == f"Ủy ban nhân dân tỉnh{province}"


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        # the one that is named behind it, where there is but one
        (
            "Ông Lê Quang Khởi, Phó Tổng Giám đốc Tổng Công ty, dự. Công đoàn Tổng Công ty Gang thép Đông Hải họp.",
            "Phó Tổng Giám đốc Tổng Công ty", "Tổng Công ty Gang thép Đông Hải",
        ),
        # organisers of an event, and departments of the Party
        (
            "Tỉnh Long An mở Hội thi. Bà Hà Thị Nga, Trưởng Ban Tổ chức Hội thi, nói. Ông Lê Quang Khởi, Phó Trưởng Ban Tổ chức, dự.",
            "Phó Trưởng Ban Tổ chức", "Ban Tổ chức Hội thi",
        ),
        ("Tỉnh Long An họp. Ông Lê Quang Khởi, Trưởng Ban Tuyên giáo, dự.", "Trưởng Ban Tuyên giáo", "Ban Tuyên giáo Tỉnh ủy Long An"),
        ("Tỉnh Long An mở giải. Ông Lê Quang Khởi, Trưởng ban tổ chức, dự.", "Trưởng ban tổ chức", "Ban tổ chức"),
        ("Tỉnh Long An họp. Ông Lê Quang Khởi, Trưởng Ban Kinh tế, dự.", "Trưởng Ban Kinh tế", "Ban Kinh tế"),
        # parts of the school that the article is about
        (
            "Trường Đại học Bách Lộc khai giảng. Sở Y tế tỉnh Long An dự. Ông Lê Quang Khởi, Trưởng phòng Công tác sinh viên, dự.",
            "Trưởng phòng Công tác sinh viên", "Phòng Công tác sinh viên, Trường Đại học Bách Lộc",
        ),
        (
            "Trường Đại học Bách Lộc khai giảng. Bà Hà Thị Nga, Tổ trưởng bộ môn Điều dưỡng, nói.",
            "Tổ trưởng bộ môn Điều dưỡng", "Bộ môn Điều dưỡng, Trường Đại học Bách Lộc",
        ),
    ],
)  # fmt: skip
def test_what_the_article_tells_elsewhere(text, title, body):
    assert bodies(text)[title] == body


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Hiệu trưởng Trường TH Hoa Sen", "Trường Tiểu học Hoa Sen"),
        ("Hiệu trưởng Trường THCS&THPT Hoa Sen", "Trường Trung học cơ sở và Trung học phổ thông Hoa Sen"),
        ("Hiệu trưởng Trường ĐHSP Hà Nội", "Trường Đại học Sư phạm Hà Nội"),
        ("Trưởng Ban Tổ chức kỷ niệm 60 năm thành lập tỉnh", "Ban Tổ chức kỷ niệm 60 năm thành lập tỉnh"),
        ("Cục trưởng Cục Thuế xuất nhập khẩu", "Cục Thuế xuất nhập khẩu"),
        ("Phó Giám đốc ĐHQG-HCM", "Đại học Quốc gia Thành phố Hồ Chí Minh"),
        ("Giám đốc Ngân hàng TMCP Sài Gòn", "Ngân hàng thương mại cổ phần Sài Gòn"),
    ],
)
def test_names_written_out(title, body):
    assert list(bodies(f"Ông Lê Quang Khởi, {title}, đến dự.").values()) == [body]


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        (
            "Trường Đại học Khoa học Bách Lộc họp. Bà Hà Thị Nga, Bí thư Đảng ủy Trường ĐHKHBL, dự.",
            "Bí thư Đảng ủy Trường ĐHKHBL", "Đảng ủy Trường Đại học Khoa học Bách Lộc",
        ),
        ("Tỉnh Long An họp. Bà Hà Thị Nga, Cục trưởng Cục Thuế, dự.", "Cục trưởng Cục Thuế", "Cục Thuế tỉnh Long An"),
        (
            "Tỉnh Long An họp. Bà Hà Thị Nga, Giám đốc NHNN Chi nhánh tỉnh, dự.",
            "Giám đốc NHNN Chi nhánh tỉnh", "Ngân hàng Nhà nước Việt Nam Chi nhánh tỉnh Long An",
        ),
        (
            "Tập đoàn Sông Xanh họp. Bà Hà Thị Nga, Trưởng Ban Tổ chức nhân sự, dự.",
            "Trưởng Ban Tổ chức nhân sự", "Ban Tổ chức nhân sự, Tập đoàn Sông Xanh",
        ),
        (
            "Tỉnh Long An họp. Bà Hà Thị Nga, Phó Trưởng ban Thường trực Ban Dân vận Tỉnh ủy, giữ chức Trưởng ban.",
            "Trưởng ban", "Ban Dân vận Tỉnh ủy Long An",
        ),
    ],
)  # fmt: skip
def test_names_by_the_article(text, title, body):
    assert bodies(text)[title] == body


def test_the_province_whose_people_a_sentence_lists():
    text = (
        "Đoàn tỉnh Long An thăm tỉnh Long An và tỉnh Cà Mau. "
        "Về phía tỉnh Cà Mau có ông Lê Quang Khởi, Bí thư Tỉnh ủy; bà Hà Thị Nga, Chủ tịch UBND tỉnh."
    )
    assert list(bodies(text).values()) == ["Tỉnh ủy Cà Mau", "Ủy ban nhân dân tỉnh Cà Mau"]
    text = "Tỉnh Long An họp. Sau khi thăm tỉnh Cà Mau, Bí thư Tỉnh ủy Lê Quang Khởi nói."
    assert bodies(text, "Long An") == {"Bí thư Tỉnh ủy": "Tỉnh ủy Long An"}


@pytest.mark.parametrize(
    ("titles", "body"),
    [
        ("Tỉnh ủy viên, Bí thư Huyện ủy Bến Lức", "Tỉnh ủy Long An"),
        ("Tỉnh ủy viên, Giám đốc Sở Y tế tỉnh Cà Mau", "Tỉnh ủy Cà Mau"),
        ("Tỉnh ủy viên, Bí thư Đảng ủy xã Hoa Sen", "Tỉnh ủy Tây Ninh"),
    ],
)
def test_members_of_the_committee_above_what_stands_beside(titles, body):
    assert bodies(f"Tỉnh Tây Ninh họp. Bà Hà Thị Nga, {titles}, dự.")["Tỉnh ủy viên"] == body


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Bộ đội Lữ đoàn 177 huấn luyện. Ông Lê Quang Khởi, Chính ủy Lữ đoàn, nói.", "Chính ủy Lữ đoàn", "Lữ đoàn 177"),
        ("Bộ đội Lữ đoàn 177 huấn luyện. Ông Lê Quang Khởi, Chính ủy Sư đoàn, nói.", "Chính ủy Sư đoàn", "Sư đoàn"),
        ("Công ty Sông Xanh họp. Bà Hà Thị Nga, Chủ tịch Công đoàn, dự.", "Chủ tịch Công đoàn", "Công đoàn Công ty Sông Xanh"),
        (
            "Học viện Chính trị khu vực II khai giảng. Bà Hà Thị Nga, Giám đốc Học viện, dự.",
            "Giám đốc Học viện", "Học viện Chính trị khu vực II",
        ),
        (
            "Học viện Sông Xanh khai giảng. Bà Hà Thị Nga, Chánh Văn phòng Học viện, dự.",
            "Chánh Văn phòng Học viện", "Văn phòng Học viện Sông Xanh",
        ),
        (
            "Bệnh viện Sông Xanh họp. Bà Hà Thị Nga, Trưởng khoa Hồi sức tích cực, dự.",
            "Trưởng khoa Hồi sức tích cực", "Khoa Hồi sức tích cực, Bệnh viện Sông Xanh",
        ),
    ],
)  # fmt: skip
def test_parts_and_bare_kinds(text, title, body):
    assert bodies(text)[title] == body


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        # 'Bộ', 'Sở', 'Tổng cục' alone: the one that was named before
        ("Bộ Y tế họp. Ông Lê Quang Khởi, Chánh Văn phòng Bộ, nói.", "Chánh Văn phòng Bộ", "Văn phòng Bộ Y tế"),
        ("Ông Lê Quang Khởi, Chánh Văn phòng Bộ, nói.", "Chánh Văn phòng Bộ", "Văn phòng Bộ"),
        ("Sở Y tế tỉnh Long An họp. Bà Hà Thị Nga, Chánh Thanh tra Sở, nói.", "Chánh Thanh tra Sở", "Thanh tra Sở Y tế tỉnh Long An"),
        ("Tỉnh Long An họp. Bà Hà Thị Nga, Chánh Thanh tra Sở, nói.", "Chánh Thanh tra Sở", "Thanh tra Sở"),
        ("Tổng cục Sông Hồ họp. Bà Hà Thị Nga, Chánh Văn phòng Tổng cục, nói.", "Chánh Văn phòng Tổng cục", "Văn phòng Tổng cục Sông Hồ"),
        ("Thanh tra Bộ Y tế hiện có bà Hà Thị Nga là Chánh Thanh tra.", "Chánh Thanh tra", "Thanh tra Bộ Y tế"),
        # departments of the one ministry that the article opens with, not of one that an official comes from
        ("Bộ Y tế họp. Ông Lê Quang Khởi, Vụ trưởng Vụ Kế hoạch, nói.", "Vụ trưởng Vụ Kế hoạch", "Vụ Kế hoạch, Bộ Y tế"),
        (
            "Bộ Y tế họp. Bà Hà Thị Nga, Thứ trưởng Bộ Công an, dự. Ông Lê Quang Khởi, Vụ trưởng Vụ Kế hoạch, nói.",
            "Vụ trưởng Vụ Kế hoạch", "Vụ Kế hoạch",
        ),
        # those of the central committee
        (
            "Ban Tổ chức Trung ương họp. Ban Tổ chức Trung ương mời ông Lê Quang Khởi, Vụ trưởng Vụ Điều lệ.",
            "Vụ trưởng Vụ Điều lệ", "Vụ Điều lệ, Ban Tổ chức Trung ương",
        ),
        (
            "Ban Tổ chức Tỉnh ủy Long An họp. Ban Tổ chức Tỉnh ủy Long An mời ông Lê Quang Khởi, Vụ trưởng Vụ Điều lệ.",
            "Vụ trưởng Vụ Điều lệ", "Vụ Điều lệ",
        ),
        # one department of a council is not another
        (
            "Tỉnh Long An họp. Bà Hà Thị Nga, Trưởng Ban Dân tộc HĐND tỉnh, và ông Lê Quang Khởi, Trưởng Ban Pháp chế, dự.",
            "Trưởng Ban Pháp chế", "Ban Pháp chế Hội đồng nhân dân tỉnh Long An",
        ),
        # the newspaper, the court and the command that the article is about
        ("Báo Sông Xanh khai trương. Bà Hà Thị Nga, Tổng Biên tập, nói.", "Tổng Biên tập", "Báo Sông Xanh"),
        (
            "Tòa án nhân dân tỉnh Long An xét xử. Bà Hà Thị Nga, Chánh Tòa Hình sự, nói.",
            "Chánh Tòa Hình sự", "Tòa Hình sự Tòa án nhân dân tỉnh Long An",
        ),
        # a steering committee of the Party
        (
            "Tỉnh Long An họp. Ông Lê Quang Khởi, Trưởng Ban Chỉ đạo 35 Tỉnh ủy, dự.",
            "Trưởng Ban Chỉ đạo 35 Tỉnh ủy", "Ban Chỉ đạo 35, Tỉnh ủy Long An",
        ),
        (
            "Tỉnh Long An họp. Ông Lê Quang Khởi, Trưởng Ban Chỉ đạo 35 tỉnh, dự.",
            "Trưởng Ban Chỉ đạo 35 tỉnh", "Ban Chỉ đạo 35 tỉnh Long An",
        ),
    ],
)  # fmt: skip
def test_wholes_named_once(text, title, body):
    assert bodies(text)[title] == body


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        (
            "Huyện Bến Lức họp.\nTại huyện Bến Lức, bà Hà Thị Nga, Trưởng Ban Dân vận, nói.",
            "Trưởng Ban Dân vận", "Ban Dân vận Huyện ủy Bến Lức",
        ),
        (
            "Tỉnh Long An họp.\nTại huyện Bến Lức, bà Hà Thị Nga, Trưởng Ban Dân vận, nói.",
            "Trưởng Ban Dân vận", "Ban Dân vận Tỉnh ủy Long An",
        ),
        (
            "Xã Hoa Sen họp. Ông Lê An, Chủ tịch UBND xã, ông Lê Ba, Bí thư Đảng ủy xã, và bà Hà Thị Nga, Trưởng phòng Kinh tế, dự.",
            "Trưởng phòng Kinh tế", "Phòng Kinh tế xã Hoa Sen",
        ),
        ("Cháy ở xã Hoa Sen. Bà Hà Thị Nga, Trưởng phòng Kinh tế, nói.", "Trưởng phòng Kinh tế", "Phòng Kinh tế"),
    ],
)  # fmt: skip
def test_departments_of_the_district_or_commune_that_the_article_is_about(text, title, body):
    assert bodies(text)[title] == body


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        (
            "Trường Đại học Bách Lộc thăm Bệnh viện Sông Xanh. Về phía Bệnh viện có bà Hà Thị Nga, Trưởng khoa Nội.",
            "Trưởng khoa Nội", "Khoa Nội, Bệnh viện Sông Xanh",
        ),
        (
            "Công ty Lam Sơn thăm Trường Đại học Bách Lộc. Về phía Trường Đại học Bách Lộc có bà Hà Thị Nga, Giám đốc Trung tâm Tin học.",
            "Giám đốc Trung tâm Tin học", "Trung tâm Tin học, Trường Đại học Bách Lộc",
        ),
        # a list of lines below the side
        (
            "Bệnh viện Sông Xanh và Trường Đại học Bách Lộc họp. Dự họp, về phía Trường có:\n\n- Ông Lê An - Hiệu trưởng\n"
            "- Bà Hà Thị Nga - Trưởng phòng Đào tạo\n\nVề phía Bệnh viện Sông Xanh:\n\n- Bà Mai Thị Tú - Trưởng khoa Nội\n",
            "Trưởng phòng Đào tạo", "Phòng Đào tạo, Trường Đại học Bách Lộc",
        ),
        (
            "Về phía Trường Đại học Bách Lộc:\n- Ông Lê An - Hiệu trưởng\nHội nghị bế mạc.\n- Bà Hà Thị Nga - Giám đốc Trung tâm Tin học",
            "Giám đốc Trung tâm Tin học", "Trung tâm Tin học",
        ),
    ],
)  # fmt: skip
def test_departments_of_a_side(text, title, body):
    assert bodies(text)[title] == body


ELECTED = "Đại hội Đảng bộ {place}\nĐại hội đã bầu Ban Chấp hành Đảng bộ {place} khóa I gồm 27 đồng chí. Tại phiên họp thứ nhất đã bầu:\n"


def test_what_a_congress_elects_is_of_its_party_organisation():
    text = ELECTED.format(place="phường An Phú") + (
        "- Bí thư: Ông Lê Văn Lâm.\n- Chủ nhiệm Ủy ban Kiểm tra: Ông Phạm Văn Sự.\n- Ủy viên Ban Thường vụ: Ông Hà Văn Thiết.\n"
    )
    assert {body for *_, body in holdings(text)} == {
        "Đảng ủy phường An Phú",
        "Ủy ban Kiểm tra Đảng ủy phường An Phú",
        "Ban Thường vụ Đảng ủy phường An Phú",
    }


def test_a_department_beside_a_seat_of_the_committee_is_of_it():
    text = (
        "Danh sách Ban Chấp hành Đảng bộ huyện Thanh Thủy\n1. Ông Phạm Văn Sự, UVBTV, Trưởng Ban Tổ chức\n2. Bà Vi Thị Mơ, Bí thư Huyện ủy"
    )
    assert ("Phạm Văn Sự", "Trưởng Ban Tổ chức", "Incumbent", "Ban Tổ chức Huyện ủy Thanh Thủy") in holdings(text)


def test_a_council_by_its_initials_is_that_written_out_above():
    text = "Hội đồng nhân dân xã An Điền\nChủ tịch HĐND: Đ/c Lê Văn Thanh\nPhó Chủ tịch HĐND: Đ/c Lê Văn Vọt"
    assert {body for *_, body in holdings(text)} == {"Hội đồng nhân dân xã An Điền"}


def test_whoever_follows_a_level_word_is_no_place():
    text = "Chủ tịch HĐND huyện Nguyễn Công Dũng dự. Phó Chủ tịch UBND huyện Trần Thanh Sơn chủ trì."
    assert {body for *_, body in holdings(text)} == {"Hội đồng nhân dân huyện", "Ủy ban nhân dân huyện"}


def test_officials_of_a_province_abroad_serve_there():
    text = (
        "Tiếp đoàn có ông Lê Văn Lâm, Bí thư Tỉnh ủy Nghệ An. Về phía tỉnh Xiêng Khoảng có ông Bun-chăn Xị-vông-phăn, Bí thư Tỉnh ủy; "
        "ông Xổm-xay Vông-xay, Giám đốc Sở An ninh tỉnh."
    )
    found = {(who, body) for who, _, _, body in holdings(text)}
    assert found == {
        ("Lê Văn Lâm", "Tỉnh ủy Nghệ An"),
        ("Bun-chăn Xị-vông-phăn", "Tỉnh ủy Xiêng Khoảng"),
        ("Xổm-xay Vông-xay", "Sở An ninh tỉnh Xiêng Khoảng"),
    }


def test_a_country_named_once_beside_somebody_is_not_the_one_they_serve():
    text = "Mỹ bỏ lệnh cấm. Hàng của Mỹ rẻ hơn. Mỹ sẽ bán thêm. Tổng thống John Smith tới Hà Nội. Ông Smith đã gọi điện tới Ai Cập."
    assert bodies(text) in ({"Tổng thống": ""}, {"Tổng thống": "Mỹ"})


def test_the_trade_representative_of_a_country():
    assert bodies("Trưởng Đại diện Thương mại Hoa Kỳ John Smith dự.") == {"Trưởng Đại diện Thương mại Hoa Kỳ": "Mỹ"}
