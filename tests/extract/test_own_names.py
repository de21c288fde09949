"""Where the own name of a body ends: words that a name goes on with and words that open the next clause."""

import pytest

from tests.extract.told import holdings


@pytest.mark.parametrize(
    "post",
    [
        "Trưởng ban Thời sự Đài Truyền hình Việt Nam",
        "Phó Trưởng phòng Tuyển sinh và Truyền thông Trường Đại học Vinh",
        "Viện trưởng Viện Nghiên cứu Nuôi trồng Thủy sản I",
        "Cục trưởng Cục Kiểm tra sau thông quan",
        "Giám đốc Công ty Xây lắp và Lắp đặt Hoa Sen",
        "Phó Vụ trưởng Vụ Hướng dẫn nghiệp vụ",
        "Giám đốc Trung tâm Giống cây trồng",
        "Giám đốc Trung tâm Trợ giúp pháp lý",
        "Giám đốc Trung tâm Chiếu sáng đô thị",
        "Trưởng khoa Chăm sóc sức khỏe bà mẹ",
        "Chủ tịch Hiệp hội Doanh nghiệp nhỏ và vừa",
        "Phó Bí thư Đảng ủy Ngoài nước",
        "Vụ trưởng Vụ Tài chính các ngân hàng và Tổ chức tài chính",
    ],
)
def test_a_name_goes_on_over_words_that_open_clauses_elsewhere(post):
    assert {title for _, title, _, _ in holdings(f"Ông Lê Văn An, {post}, đã dự hội nghị.")} == {post}


@pytest.mark.parametrize(
    ("post", "behind"),
    [
        ("Giám đốc Công ty Hoa Lan", "khai nhận đã đưa tiền"),
        ("Tổng Giám đốc Tập đoàn Bảo Minh", "cảnh báo rủi ro"),
        ("Viện trưởng Viện Cây ăn quả miền Nam", "cam kết hỗ trợ nông dân"),
        ("Hiệu trưởng Trường THPT Nguyễn Du", "phản ánh sự việc"),
        ("Trưởng phòng Giáo dục", "thực hiện nhiệm vụ"),
        ("Trưởng phòng Kế hoạch", "hướng dẫn thủ tục"),
    ],
)
def test_a_verb_ends_a_name(post, behind):
    assert {title for _, title, _, _ in holdings(f"Ông Lê Văn An, {post} {behind}.")} == {post}
