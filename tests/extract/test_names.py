"""Who is named: people by surname, honorific or title, and names that are no people."""

import pytest

from tests.extract.sentences import names, posts
from tests.extract.told import people


def bug(*row, why):
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=why))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ông Lê Quang Khởi phát biểu tại cuộc họp.", ["Lê Quang Khởi"]),
        ("Bà Hà Thị Nga và ông Đoàn Văn Lữ cùng đến.", ["Hà Thị Nga", "Đoàn Văn Lữ"]),
        ("Các ông: Lã Đức Thuận, Phí Văn Mẫn và Ung Hải đến dự.", ["Lã Đức Thuận", "Phí Văn Mẫn", "Ung Hải"]),
        ("PGS, TS Ngô Bảo Lịch trình bày tham luận.", ["Ngô Bảo Lịch"]),
        ("Thượng tá, ThS. Đỗ Trường Kỳ trả lời câu hỏi.", ["Đỗ Trường Kỳ"]),
        ("Đồng chí Thiếu tướng Phan Đắc Thịnh đi kiểm tra.", ["Phan Đắc Thịnh"]),
        ("Chủ tịch UBND tỉnh Bình Dương Mai Thanh Lẫm ký quyết định.", ["Mai Thanh Lẫm"]),
        ("Phó Chủ tịch UBND tỉnh Lạng Sơn Bùi Khánh Tùng tiếp đoàn.", ["Bùi Khánh Tùng"]),
        ("Chủ tịch UBND xã Đa Lộc Lê Minh Hạnh dự.", ["Lê Minh Hạnh"]),
        bug(
            "Giám đốc Sở Y tế tỉnh Bà Rịa - Vũng Tàu Hồ Tấn Nguyện cho biết như vậy.",
            ["Hồ Tấn Nguyện"],
            why="behind a province with a dash in its name no person is seen",
        ),
        ("Giám đốc Sở Y tế tỉnh Bà Rịa - Vũng Tàu, ông Hồ Tấn Nguyện, cho biết như vậy.", ["Hồ Tấn Nguyện"]),
        # surnames that are words too
        ("Ông Phó Hữu Danh, Giám đốc Công ty TNHH Đại Lộc, có mặt.", ["Phó Hữu Danh"]),
        ("Ông Từ Hải Đăng từ Hà Nội về.", ["Từ Hải Đăng"]),
        ("Từ Hà Nội, Bộ trưởng Từ Hải Đăng gọi về.", ["Từ Hải Đăng"]),
        ("Ở xã Phước Lâm, Lê Quang Khởi và Đỗ Minh Tý bị bắt.", ["Lê Quang Khởi", "Đỗ Minh Tý"]),
        ("Chủ tịch UBND xã Lê Hùng đến. Lê Hùng phát biểu.", ["Lê Hùng"]),
        ("Ông nói: “Lê Quang Khởi là bạn tôi”.", ["Lê Quang Khởi"]),
        ("Ông Lê Quang Khởi - Trần Đại Lượng - bà Hà Thị Nga.", ["Lê Quang Khởi", "Trần Đại Lượng", "Hà Thị Nga"]),
        ("Bà Lê Nữ Hạnh đến.", ["Lê Nữ Hạnh"]),
        ("Phó Giám đốc PKT Lê Hòa đến.", ["Lê Hòa"]),
        # highland and minority names
        ("Bà H'Lin Mlô gặp ông Y Bhăm Niê Kđăm.", ["H'Lin Mlô", "Y Bhăm Niê Kđăm"]),
        ("Ông K'Brìn và bà Ka Nhuôi nhận quà.", ["K'Brìn", "Ka Nhuôi"]),
        ("Ông Điểu Rinh dẫn đoàn đi, bà Thị Xuân đón.", ["Điểu Rinh", "Thị Xuân"]),
        ("Đồng chí Giàng A Tểnh và đồng chí Lò Thị Mẩy về bản.", ["Giàng A Tểnh", "Lò Thị Mẩy"]),
        ("Hòa thượng Thích Huệ Đăng chủ trì lễ cầu an.", ["Thích Huệ Đăng"]),
        # foreign names, which only a title gives away
        ("Tổng Lãnh sự Khamphone Sisavath chào từ biệt.", ["Khamphone Sisavath"]),
        ("Thủ tướng Lào Bounthong Phanhsy thăm bảo tàng.", ["Bounthong Phanhsy"]),
        ("Ông Som-chít, Tỉnh trưởng tỉnh Attapeu, thăm bản.", ["Som-chít"]),
        bug("Ông Som-chít Vi-lay-vông thăm bản.", ["Som-chít Vi-lay-vông"], why="two hyphenated words are taken for two people"),
        ("Ông Bun-thăn Xay-nha-vông thăm bản.", ["Bun-thăn Xay-nha-vông"]),
        # capitals throughout
        ("ÔNG TRẦN ĐẠI LƯỢNG THĂM HUYỆN BẾN LỨC\nÔng Trần Đại Lượng đến lúc sáng sớm.", ["Trần Đại Lượng"]),
        # given names alone are nobody by themselves
        ("Ông Khởi cho biết như vậy.", []),
        ("Ông Lê Quang Khởi đến. Ông Khởi phát biểu.", ["Lê Quang Khởi"]),
    ],
)
def test_people(text, people):
    assert names(text) == people


@pytest.mark.parametrize(
    "text",
    [
        # lists of places, and places that the text names with their level elsewhere
        "Thành lập trên cơ sở các phường cũ: Giáp Nhất, Hoàng Văn Sự, Tân Lộc.",
        "Xe bị cấm trên các tuyến đường lớn như Lê Mai, Trần Hội và Đặng Dung.",
        "Ở xã Bạch Đông có hội. Bạch Đông cần cố gắng hơn.",
        "Xe kẹt ở đường Lý Thái Tổ - Trần Nhân Tông và nút giao Nguyễn Xiển.",
        "Đoàn gặp cử tri các phường: Mỹ Tân, An Thạnh, Thới Phú, Trung Hòa.",
        "Khách thăm Hoàng Thành Thăng Long; hàng bán sang Ma-lai-xi-a, Thái-lan.",
        "Khách đến từ Trường Đại học Sư Phạm Kỹ Thuật.",
        "Hội trại của Đoàn TNCS Hồ Chí Minh và Trường tiểu học và trung học cơ sở Cao Bá Quát.",
        # products, by-lines, what comes from somewhere
        "Bán sản phẩm “Trà An Thái” và “Lê Vàng”.",
        "Xe chạy nhanh hơn trước. Lê Dũng/VNA",
        "Chủ đề: Từ Phố Núi nhớ Bác.",
        "Bổ nhiệm Phó Giám đốc PKT Thành Hòa.",
        "Xe chạy trên đường Nguyễn Văn Linh, qua cầu Nguyễn Tri Phương.",
        "Học sinh Trường THPT Võ Minh Đức và Trường Tiểu học Kim Đồng dự thi.",
        "Khu phố 2, phường Phạm Ngũ Lão có thêm công viên.",
        "Đoàn viên nhận Huy hiệu Nguyễn Văn Trỗi và Giải thưởng Tôn Đức Thắng.",
        "Quận mong lan tỏa những tư tưởng, tình cảm của Chủ tịch Hồ Chí Minh đối với biển, đảo.",
        "Cán bộ học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
        "TP Hồ Chí Minh và tỉnh Cao Bằng ký kết hợp tác.",
        "Hàng đi từ Châu Á sang Châu Âu qua Thái Bình Dương.",
        "Nhà số 607 Lê Duẩn, TP Đông Hà bị ngập.",
        "Tàu cập cảng ở Trường Sa, gần Hoàng Sa.",
        "Tết Giáp Thìn, hội xuân Ất Tỵ đều vui.",
        "Công ty Mai Linh đưa khách ra sân bay Tân Sơn Nhất.",
        "Người dân ở Thái Nguyên, Hà Nam, Lâm Đồng về dự.",
        "Bệnh viện Nguyễn Tri Phương tiếp nhận bệnh nhân.",
        # what a director is in charge of
        "Giám đốc Dự án Thẻ Visa trình bày.",
        "Giám đốc Khối Ngân Hàng Bán Lẻ trình bày.",
    ],
)
def test_names_of_other_things_are_no_people(text):
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dự có các đại biểu Y Khút Niê, Siu Hương, Nàng Xô Vi, Lò Thị Luyến.", ["Y Khút Niê", "Siu Hương", "Nàng Xô Vi", "Lò Thị Luyến"]),
        ("Dự có các ông Lê Văn An, Hà Nội, Trần Văn Ba.", ["Lê Văn An", "Trần Văn Ba"]),
        ("Bà Tôn Nữ Thị Hoa phát biểu.", ["Tôn Nữ Thị Hoa"]),
        ("Chức sắc Cao Đài Nguyễn Văn Ngợi dự.", ["Nguyễn Văn Ngợi"]),
        # the place that another sentence names, then the person
        ("Ông Thao Văn Sao ở xã Nhị Sơn (huyện Mường Lát). Trưởng Công an xã Nhị Sơn Thao Văn Sao kể lại.", ["Thao Văn Sao"]),
        ("Thủ tướng hội kiến Tổng thống Lula da Silva và bà Ursula von der Leyen.", ["Lula da Silva", "Ursula von der Leyen"]),
        ("Cùng đi có ông Bùi Công Mến-phó chủ tịch UBND xã.", ["Bùi Công Mến"]),
        ("Phó Tổng Biên tập Tạp chí Cộng sản Phạm Minh Tuân được bầu.", ["Phạm Minh Tuân"]),
        # a school of the commune that it is named after
        ("Bà Lê Thị Thu dạy ở trường Tiểu học Đặng Cương (Đặng Cương, An Dương). Trường Tiểu học Đặng Cương có hội.", ["Lê Thị Thu"]),
        # a country as a given name, a district that is the half of a name
        ("Dự có nhà sử học Đinh Trung Quốc và bà Hoàng Mai Anh.", ["Đinh Trung Quốc", "Hoàng Mai Anh"]),
        ("Đoàn chụp ảnh cùng gia đình ông Đinh Văn Phúc Đón nhận hoa, đại diện gia đình cảm ơn.", ["Đinh Văn Phúc"]),
        ("Hội Nghị Tăng Cường Năng Lực, Đào Tạo Cán Bộ. Dự có ông Cao Học, Chủ tịch UBND xã.", ["Cao Học"]),
        ("Chủ tịch UBND tỉnh Vương Quốc Tùng dự.", ["Vương Quốc Tùng"]),
        ("Ông Đinh Văn Tham gia nhập hợp tác xã.", ["Đinh Văn Tham"]),
        ("Ông Đinh đi Trung Quốc. Quận Hoàng Mai có hội.", []),
        # foreign scholars with a degree and one name
        (
            "Dự có GS.TS. Wilma Steinbach - nguyên Viện trưởng Viện Địa lý; GS.TS. Donnert - Trưởng khoa Kinh tế; ThS. Đoàn Văn Mẫn.",
            ["Wilma Steinbach", "Donnert", "Đoàn Văn Mẫn"],
        ),
    ],
)
def test_names_that_no_surname_opens(text, expected):
    assert people(text) == expected


def test_a_given_name_alone_before_a_verb_is_the_only_one_called_so():
    text = "Tin vắn\nTrần Văn Vận là Chủ tịch UBND xã Phước Lâm. Năm 2011, Vận được bổ nhiệm làm Bí thư Huyện ủy Bến Lức."
    assert ("Trần Văn Vận", "Bí thư Huyện ủy Bến Lức") in posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tin vắn\nTrần Văn Vận và Lê Thị Vận dự. Vận được bổ nhiệm làm Bí thư Huyện ủy Bến Lức.",  # two are called so
        "Tin vắn\nVận được bổ nhiệm làm Bí thư Huyện ủy Bến Lức. Trần Văn Vận dự.",  # named only later
    ],
)
def test_a_given_name_alone_that_may_be_another(text):
    assert not any(title == "Bí thư Huyện ủy Bến Lức" for _, title in posts(text))


def test_a_rank_in_capitals_is_no_part_of_the_name():
    assert people("Chứng minh có Thượng Tọa Thích Minh Trí, Hòa Thượng Thích Nhật An.") == ["Thích Minh Trí", "Thích Nhật An"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đại tá Đoàn Minh Trung - Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh Bến Tre phát biểu.", ["Đoàn Minh Trung"]),
        ("Dự có Thượng tá Đoàn Quang Huy, Phó Chính ủy.", ["Đoàn Quang Huy"]),
        ("Các chiến sĩ Đoàn Trường Sa, Đoàn Kinh tế 337 dự.", []),
        ("Có ông Sỉ-phăn Vông-hương-khăm, Giám đốc Sở An ninh.", ["Sỉ-phăn Vông-hương-khăm"]),
    ],
)
def test_names_that_open_like_a_body_or_have_many_hyphens(text, expected):
    assert people(text) == expected


@pytest.mark.parametrize("thing", ["vườn hoa", "bãi đỗ xe", "cầu vượt", "nhà văn hóa", "kênh", "sân bay", "siêu thị", "tiệm vàng"])
def test_nobody_is_named_by_what_bears_a_name(thing):
    assert names(f"Sáng nay, hội nghị diễn ra tại {thing} Nguyễn Văn Tâm với nhiều hoạt động.") == []
