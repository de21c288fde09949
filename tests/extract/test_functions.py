"""Posts of firms, schools, churches, courts and forces that stand at the end of lists: each in full, with its body."""

import pytest

from tests.extract.told import holdings


@pytest.mark.parametrize(
    "post",
    [
        "Phó Tổng Thư ký Tòa soạn Báo Tuổi Trẻ",
        "Hải đội trưởng Hải đội 2",
        "Cửa hàng trưởng Cửa hàng xăng dầu số 5",
        "Quản đốc Phân xưởng 3",
        "Điều dưỡng trưởng Khoa Nhi",
        "Chấp hành viên Chi cục THADS huyện Ba Vì",
        "Trưởng đoàn Nghệ thuật Chèo",
        "Tổng Đại diện Giáo phận Bùi Chu",
        "Giám mục Giáo phận Bùi Chu",
        "Giám đốc Phân tích Công ty Chứng khoán SSI",
        "Phó Giám đốc Phát triển dự án Công ty CP Bảo Minh",
        "Giám đốc Pháp lý Tập đoàn Hoa Sen",
        "Ủy viên BCH Đảng bộ Chính phủ",
        "Phó Bí thư Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương",
        "Phó Bí thư Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Nam Định",
        "đại biểu HĐND thành phố Hà Nội",
        "Giám đốc Quốc gia Ngân hàng Thế giới tại Việt Nam",
        "Chủ tịch Phòng Thương mại và Công nghiệp Nhật Bản tại Việt Nam",
        "PCT. Ủy ban MTTQ xã Tân Lập",
        "PCVP UBND tỉnh",
        "PTBT Báo Người Lao Động",
        "TBT Báo Người Lao Động",
        "P.TGĐ Vietnam Airlines",
        "Đồn phó Đồn Biên phòng Na Mèo",
        "Phó Tư lệnh về Quân sự Quân đoàn 1",
        "Phó Chủ nhiệm Đoàn Luật sư tỉnh",
        "Trưởng Văn phòng luật sư An và Cộng sự",
        "Chủ tịch Hội đồng Giáo sư Nhà nước",
        "Phó Tổng Biên tập Báo Phụ nữ Việt Nam",
        "Chủ tịch Hội đồng thành viên Công ty TNHH Thương mại Thái Sơn Nam",
        "Giám đốc Công ty CP Đầu tư và Xây dựng Minh Long",
        "Ủy viên thường trực Ban Chấp hành LĐBĐ Việt Nam",
        "Ủy viên BCH LĐ Kiếm đạo Thành phố Hồ Chí Minh",
        "Phó Chủ nhiệm Ủy ban Nhà nước về hợp tác và đầu tư",
        "Cục trưởng Cục An ninh mạng và phòng chống tội phạm sử dụng công nghệ cao",
        "Ủy viên Ban Thường vụ Đoàn Khối Dân - Chính - Đảng Thành phố",
        "Chủ tịch Nhóm nữ đại biểu Quốc hội Việt Nam",
        "Chủ tịch Nhóm Nghị sĩ hữu nghị Việt Nam - Lào",
    ],
)
def test_the_post_is_read_in_full(post):
    found = {(person, title) for person, title, _, body in holdings(f"Ông Lê Văn An, {post}, đã dự hội nghị.") if body is not None}
    assert found == {("Lê Văn An", post)}


def test_the_name_behind_the_short_form_of_a_body():
    assert ("Saber Chowdhury", "Chủ tịch Liên minh Nghị viện Thế giới") in {
        (person, title) for person, title, _, _ in holdings("Bà Hoa tiếp Chủ tịch Liên minh Nghị viện Thế giới (IPU) Saber Chowdhury.")
    }


def test_the_leader_of_a_shift_is_no_chief_of_police():
    assert holdings("Ông Lê Văn An, trưởng ca sản xuất, kể lại.") == set()


def test_what_a_deputy_looks_after_makes_him_no_acting_head():
    assert {status for _, _, status, _ in holdings("Ông Lê Văn An, Phó Tổng Giám đốc phụ trách Tài chính, dự họp.")} == {"Incumbent"}
    assert {status for _, _, status, _ in holdings("Ông Lê Văn An, Phó Giám đốc phụ trách Sở Y tế, dự họp.")} == {"Acting"}


def test_who_stands_behind_the_name_of_a_firm_is_a_person():
    told = holdings("Giám đốc Công ty TNHH Thương mại Nguyễn Văn An và Giám đốc Công ty Du lịch Lê Hoàng Nam cho biết như vậy.")
    assert {person for person, _, _, _ in told} == {"Nguyễn Văn An", "Lê Hoàng Nam"}


def test_a_product_is_no_holder():
    assert holdings("Bà nguyên là Giám đốc Dự án Thẻ Visa, Ngân hàng Hoa Sen.") == set()
