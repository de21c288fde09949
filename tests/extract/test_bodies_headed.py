"""In which body, where its name begins or ends oddly: tax and statistics by their subject alone, regions with a province, places abroad."""

import pytest

from tests.extract.sentences import bodies
from tests.extract.told import holdings


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Trưởng Thuế tỉnh Long An", "Thuế tỉnh Long An"),
        ("Phó Trưởng Thống kê tỉnh Long An", "Thống kê tỉnh Long An"),
        ("Trưởng Thuế cơ sở 3 tỉnh Long An", "Thuế cơ sở 3 tỉnh Long An"),
        ("Giám đốc Cảnh sát PCCC tỉnh Long An", "Cảnh sát Phòng cháy và chữa cháy tỉnh Long An"),
        ("Kiểm toán trưởng Kiểm toán Nhà nước khu vực VII", "Kiểm toán Nhà nước khu vực VII"),
        ("Hạt trưởng Hạt Kiểm lâm huyện Bến Lức", "Hạt Kiểm lâm huyện Bến Lức"),
        ("Giám đốc Vườn quốc gia Pù Lam", "Vườn quốc gia Pù Lam"),
        ("Giám đốc Trung tâm Khuyến nông quốc gia", "Trung tâm Khuyến nông quốc gia"),
        ("Chủ tịch Liên minh Hợp tác xã tỉnh Long An", "Liên minh Hợp tác xã tỉnh Long An"),
        ("Chủ tịch Hội Nạn nhân chất độc da cam/dioxin tỉnh Long An", "Hội Nạn nhân chất độc da cam/dioxin tỉnh Long An"),
        ("Chủ tịch Hội Sinh viên Việt Nam tỉnh Long An", "Hội Sinh viên Việt Nam tỉnh Long An"),
        ("Chỉ huy phó Ban CHQS xã Phước Lâm", "Ban Chỉ huy Quân sự xã Phước Lâm"),
        ("Tư lệnh Quân chủng PK-KQ", "Quân chủng Phòng không - Không quân"),
        ("Chính ủy Lữ đoàn Tàu ngầm 12", "Lữ đoàn Tàu ngầm 12"),
        ("Giám thị Trại giam số 5", "Trại giam số 5"),
        ("Giám đốc Cơ sở cai nghiện ma túy số 1", "Cơ sở cai nghiện ma túy số 1"),
        ("Phó Chủ tịch Hội đồng Bộ trưởng", "Hội đồng Bộ trưởng"),
        ("Phó Chính ủy Bộ đội Biên phòng, Bộ Quốc phòng", "Bộ đội Biên phòng"),
        ("Giám đốc doanh nghiệp Sông Lam", "Doanh nghiệp Sông Lam"),
        ("Chủ tịch Vietsongbank", "Vietsongbank"),
        ("Giám đốc BIDV - chi nhánh Long An", "Ngân hàng thương mại cổ phần Đầu tư và Phát triển Việt Nam chi nhánh tỉnh Long An"),
        ("Phó Vụ trưởng Vụ Tín dụng các ngành kinh tế", "Vụ Tín dụng các ngành kinh tế"),
        # a comma or a word of other bodies inside the name
        ("Cục trưởng Cục Quản lý Khám, chữa bệnh", "Cục Quản lý Khám, chữa bệnh"),
        (
            "Trưởng Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh Long An",
            "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh Long An",
        ),
        ("Vụ trưởng Vụ Giáo dục Đại học", "Vụ Giáo dục Đại học"),
        # a region is called after its province too, but not after a person or a post behind the hyphen
        ("Chánh án Tòa án nhân dân khu vực 3 - Đà Nẵng", "Tòa án nhân dân khu vực 3 - Đà Nẵng"),
        ("Chánh án Tòa án nhân dân khu vực 3 - Bí thư Chi bộ", "Tòa án nhân dân khu vực 3"),
        # a ward whose name begins like a post
        ("Chủ tịch UBND phường Chánh Hưng", "Ủy ban nhân dân phường Chánh Hưng"),
        # places abroad are headed themselves
        ("Thị trưởng thành phố Seoul", "thành phố Seoul"),
        ("Thống đốc tỉnh Aichi", "tỉnh Aichi"),
        ("Tỉnh trưởng Champasak", "tỉnh Champasak"),
        ("Phó Chủ tịch Chính quyền nhân dân tỉnh Vân Nam", "Chính quyền nhân dân tỉnh Vân Nam"),
        ("Thống đốc Ngân hàng Nhà nước", "Ngân hàng Nhà nước Việt Nam"),
    ],
)
def test_names_where_the_name_begins_or_ends_oddly(title, body):
    found = list(bodies(f"Ông Lê Quang Khởi, {title}, đến dự.").values())
    assert found[0] == body and len(found) == 1 + ("Bí thư" in title)


@pytest.mark.parametrize(
    ("posts", "title", "body"),
    [
        ("Bí thư Chi bộ, Cục trưởng Cục Quản lý Y, Dược cổ truyền", "Bí thư Chi bộ", "Chi bộ Cục Quản lý Y, Dược cổ truyền"),
        ("Bí thư Chi bộ 5, Phó Cục trưởng Cục Quản lý Dược", "Bí thư Chi bộ 5", "Chi bộ 5"),
        ("Đảng ủy viên Bộ Y tế, Bí thư Chi bộ 3", "Đảng ủy viên Bộ Y tế", "Đảng ủy Bộ Y tế"),
        ("Đảng ủy viên, Phó Chủ tịch UBND xã Phước Lâm", "Đảng ủy viên", "Đảng ủy xã Phước Lâm"),
        (
            "Phó Chủ nhiệm Tổng cục Chính trị QĐND Việt Nam",
            "Phó Chủ nhiệm Tổng cục Chính trị QĐND Việt Nam",
            "Tổng cục Chính trị Quân đội nhân dân Việt Nam",
        ),
        (
            "Chủ nhiệm Tổng cục Chính trị Quân đội nhân dân Lào",
            "Chủ nhiệm Tổng cục Chính trị Quân đội nhân dân Lào",
            "Tổng cục Chính trị Quân đội nhân dân Lào",
        ),
    ],
)
def test_committees_of_the_body_beside_them(posts, title, body):
    assert bodies(f"Ông Lê Quang Khởi, {posts}, đến dự.")[title] == body


def test_nobody_heads_what_grows_up_or_is_taxed():
    assert bodies("Ông Lê Quang Khởi trưởng thành từ cơ sở, nộp thuế tỉnh Long An đầy đủ.") == {}


def test_an_army_of_another_country_is_not_named_after_it_twice():
    text = "Trung tướng Vilay Khamphon - Thứ trưởng Quốc phòng, Chủ nhiệm Tổng cục Chính trị Quân đội nhân dân Lào, đến dự."
    found = bodies(text)
    assert found["Chủ nhiệm Tổng cục Chính trị Quân đội nhân dân Lào"] == "Tổng cục Chính trị Quân đội nhân dân Lào"
    assert found["Thứ trưởng Quốc phòng"] == "Bộ Quốc phòng Lào"


def test_what_stands_above_those_who_lead_it():
    text = (
        "UBND phường Tân An\nChủ tịch: Ông Lê Văn An\nHội Nông dân\nChủ tịch: Bà Tạ Thị Em\n"
        "Ban Chỉ huy Quân sự\nChỉ huy trưởng: Ông Ngô Văn Dũng"
    )
    assert {(who, body) for who, _, _, body in holdings(text)} == {
        ("Lê Văn An", "Ủy ban nhân dân phường Tân An"),
        ("Tạ Thị Em", "Hội Nông dân phường Tân An"),
        ("Ngô Văn Dũng", "Ban Chỉ huy Quân sự phường Tân An"),
    }


def test_a_division_above_its_head():
    text = "Bệnh viện Đa khoa tỉnh Long An\nGiám đốc: Ông Lê Văn An\nPhòng Tổ chức cán bộ\nTrưởng phòng: Bà Tạ Thị Em"
    assert bodies(text)["Trưởng phòng"] == "Phòng Tổ chức - Cán bộ, Bệnh viện Đa khoa tỉnh Long An"


def test_a_heading_in_capitals():
    assert bodies("BAN GIÁM HIỆU TRƯỜNG TIỂU HỌC HOA SEN\nHiệu trưởng: Lê Văn An")["Hiệu trưởng"].startswith("Trường Tiểu học ")
