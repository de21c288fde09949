"""In which body, where the one it is part of or belongs to stands behind it, or was named before: ministries, schools, districts."""

import pytest

from tests.extract.sentences import bodies


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        # a ministry behind an academy, school or hospital that most texts name without it
        (
            "Dự lễ có Đại tá Lê Quang Khởi, Giám đốc Học viện Hậu cần, Bộ Quốc phòng.",
            "Giám đốc Học viện Hậu cần, Bộ Quốc phòng", "Học viện Hậu cần, Bộ Quốc phòng",
        ),
        (
            "Dự lễ có Đại tá Lê Quang Khởi, Chính ủy Học viện Hậu cần - Bộ Quốc phòng.",
            "Chính ủy Học viện Hậu cần - Bộ Quốc phòng", "Học viện Hậu cần, Bộ Quốc phòng",
        ),
        (
            "Học viện Hậu cần (Bộ Quốc phòng) họp. Đại tá Lê Quang Khởi, Giám đốc Học viện Hậu cần, dự.",
            "Giám đốc Học viện Hậu cần", "Học viện Hậu cần, Bộ Quốc phòng",
        ),
        ("Ông Lê Quang Khởi, Giám đốc Bệnh viện Tâm An (Bộ Y tế), nói.", "Giám đốc Bệnh viện Tâm An", "Bệnh viện Tâm An, Bộ Y tế"),
        # … but not what somebody else, or he himself, is
        (
            "Ông Lê Quang Khởi, nguyên Giám đốc Bệnh viện Tâm An, Thứ trưởng Bộ Y tế, nói.",
            "Giám đốc Bệnh viện Tâm An", "Bệnh viện Tâm An",
        ),
        ("Ông Lê Quang Khởi, Giám đốc Học viện Hậu cần, Sở Y tế và Bộ Y tế dự.", "Giám đốc Học viện Hậu cần", "Học viện Hậu cần"),
        # whose a task group is
        (
            "Ông Lê Quang Khởi, Tổ trưởng Tổ công tác 12 của UBND tỉnh Long An, nói.",
            "Tổ trưởng Tổ công tác 12 của UBND tỉnh Long An", "Tổ công tác 12 của Ủy ban nhân dân tỉnh Long An",
        ),
        ("Ông Lê Quang Khởi, Tổ trưởng Tổ công tác 12 của ông Tư, nói.", "Tổ trưởng Tổ công tác 12", "Tổ công tác 12"),
        # a committee that somebody leads who governs a place
        (
            "Ông Lê Quang Khởi, Phó Chủ tịch UBND tỉnh Long An, Trưởng Ban Chỉ đạo phòng chống bão, nói.",
            "Trưởng Ban Chỉ đạo phòng chống bão", "Ban Chỉ đạo phòng chống bão tỉnh Long An",
        ),
        (
            "Ông Lê Quang Khởi, Phó Bí thư Huyện ủy Bến Lức, Trưởng Ban Chỉ đạo 389, nói.",
            "Trưởng Ban Chỉ đạo 389", "Ban Chỉ đạo 389 huyện Bến Lức",
        ),
        (
            "Ông Lê Quang Khởi, Phó Chủ tịch UBND tỉnh Long An, Ủy viên Ban Chỉ đạo quốc gia phòng chống bão, nói.",
            "Ủy viên Ban Chỉ đạo quốc gia phòng chống bão", "Ban Chỉ đạo quốc gia phòng chống bão",
        ),
        (
            "Ông Lê Quang Khởi, Bí thư Tỉnh ủy Long An, Phó Trưởng Ban Chỉ đạo Tây Bắc, nói.",
            "Phó Trưởng Ban Chỉ đạo Tây Bắc", "Ban Chỉ đạo Tây Bắc",
        ),
        # an association of a district has no divisions
        (
            "Ông Lê Quang Khởi, Trưởng phòng Nội vụ, Hội Nông dân huyện Bến Lức, nói.",
            "Trưởng phòng Nội vụ", "Phòng Nội vụ huyện Bến Lức",
        ),
        (
            "Ông Lê Quang Khởi, Trưởng phòng Tổ chức, Liên đoàn Lao động tỉnh Long An, nói.",
            "Trưởng phòng Tổ chức, Liên đoàn Lao động tỉnh Long An", "Phòng Tổ chức, Liên đoàn Lao động tỉnh Long An",
        ),
        # the school that was named before
        (
            "Trường Đại học Hoa Sen họp. Anh Lê Quang Khởi, Bí thư Đoàn trường, dự.",
            "Bí thư Đoàn trường", "Đoàn Thanh niên Cộng sản Hồ Chí Minh Trường Đại học Hoa Sen",
        ),
        (
            "Trường Đại học Hoa Sen họp. Anh Lê Quang Khởi, Chủ tịch Hội Sinh viên trường phát biểu.",
            "Chủ tịch Hội Sinh viên trường", "Hội Sinh viên Trường Đại học Hoa Sen",
        ),
        (
            "Trường Đại học Hoa Sen họp. Anh Lê Quang Khởi, Trưởng ban Thông tin Đoàn trường, dự.",
            "Trưởng ban Thông tin Đoàn trường", "Ban Thông tin, Đoàn Thanh niên Cộng sản Hồ Chí Minh Trường Đại học Hoa Sen",
        ),
        (
            "Anh Lê Quang Khởi, Bí thư Đoàn trường Đại học Hoa Sen, dự.",
            "Bí thư Đoàn trường Đại học Hoa Sen", "Đoàn Thanh niên Cộng sản Hồ Chí Minh Trường Đại học Hoa Sen",
        ),
        (
            "Trường Đại học Hoa Sen họp. Anh Lê Quang Khởi, Chủ tịch Hội Y tế trường học, dự.",
            "Chủ tịch Hội Y tế trường học", "Hội Y tế trường học",
        ),
        # the treasury by one word, and a heading above who heads it
        (
            "Kho bạc Nhà nước tỉnh Long An họp. Ông Lê Quang Khởi, Bí thư Đảng ủy Kho bạc, nói.",
            "Bí thư Đảng ủy Kho bạc", "Đảng ủy Kho bạc Nhà nước tỉnh Long An",
        ),
        ("Bảo hiểm xã hội khu vực XXIII\nÔng Lê Quang Khởi, Giám đốc, nói.", "Giám đốc", "Bảo hiểm xã hội khu vực XXIII"),
        ("Sở tài chính\nLÊ QUANG KHỞI\tGiám đốc\nSở xây dựng\nTRẦN VĂN AN\tPhó Giám đốc", "Phó Giám đốc", "Sở Xây dựng"),
        # a chamber abroad, of whom else the sentence names
        (
            "Chủ tịch Hạ viện Nhật Bản Naomi Takeda và Phó Chủ tịch Thượng viện Kenji Ito dự.",
            "Phó Chủ tịch Thượng viện", "Thượng viện Nhật Bản",
        ),
        # the one whole that another line names with it, and none where lines name several
        (
            "Tỉnh đoàn Long An họp. Anh Lê An, Trưởng Ban Phong trào Tỉnh đoàn, nói. Anh Lê Quang Khởi, Phó Trưởng Ban Phong trào, nói.",
            "Phó Trưởng Ban Phong trào", "Ban Phong trào, Tỉnh đoàn Long An",
        ),
        (
            "Ông Lê An, Trưởng khoa Luật Trường Đại học Hoa Sen, ông Lê Bá, Trưởng khoa Luật Trường Đại học Sông Hàn và "
            "ông Lê Quang Khởi, Phó Trưởng khoa Luật, dự.",
            "Phó Trưởng khoa Luật", "Khoa Luật",
        ),
        (
            "Ông Lê Quang Khởi, Viện trưởng Viện Dược liệu, thuộc Bộ Y tế, nói.",
            "Viện trưởng Viện Dược liệu", "Viện Dược liệu, Bộ Y tế",
        ),
        # a company, school or unit in small letters, and the one of that word beside it
        (
            "Tập đoàn Sông Lam họp. Ông Lê Quang Khởi, Phó Bí thư Đảng ủy tập đoàn, nói.",
            "Phó Bí thư Đảng ủy tập đoàn", "Đảng ủy Tập đoàn Sông Lam",
        ),
        (
            "Công ty Sông Lam họp. Ông Lê Quang Khởi, Chủ tịch Công đoàn công ty, nói.",
            "Chủ tịch Công đoàn công ty", "Công đoàn Công ty Sông Lam",
        ),
        ("Công ty Sông Lam họp. Ông Lê Quang Khởi, Bí thư Đảng ủy bộ phận, nói.", "Bí thư Đảng ủy bộ phận", "Đảng ủy bộ phận"),
        (
            "Sư đoàn 9 họp. Đại tá Lê Quang Khởi, Phó Bí thư Đảng ủy Sư đoàn, Sư đoàn trưởng Sư đoàn 7, nói.",
            "Phó Bí thư Đảng ủy Sư đoàn", "Đảng ủy Sư đoàn 7",
        ),
        # departments of ministries and of national offices, not of the office of a ministry
        (
            "Ông Lê Quang Khởi, Phó Vụ trưởng Vụ Pháp luật, Văn phòng Chính phủ, nói.",
            "Phó Vụ trưởng Vụ Pháp luật, Văn phòng Chính phủ", "Vụ Pháp luật, Văn phòng Chính phủ",
        ),
        (
            "Bộ Xây dựng họp. Ông Lê Quang Khởi từng là Vụ phó Vụ Tổ chức cán bộ, Chánh Văn phòng Bộ.",
            "Vụ phó Vụ Tổ chức cán bộ", "Vụ Tổ chức - Cán bộ, Bộ Xây dựng",
        ),
        # names that go on over a hyphen
        (
            "Tỉnh Long An họp. Anh Lê Quang Khởi, Trưởng Ban Tổ chức - Kiểm tra Tỉnh đoàn, nói.",
            "Trưởng Ban Tổ chức - Kiểm tra Tỉnh đoàn", "Ban Tổ chức - Kiểm tra, Tỉnh đoàn Long An",
        ),
        (
            "Ông Lê Quang Khởi, Ủy viên Ban Thường vụ Tỉnh ủy Long An, Trưởng Ban Tổ chức - Trưởng đoàn, nói.",
            "Trưởng Ban Tổ chức", "Ban Tổ chức Tỉnh ủy Long An",
        ),
        (
            "Trường Đại học Hoa Sen họp. Ông Lê Quang Khởi, Trưởng phòng Công tác học sinh - sinh viên, nói.",
            "Trưởng phòng Công tác học sinh - sinh viên", "Phòng Công tác học sinh - sinh viên, Trường Đại học Hoa Sen",
        ),
        # a department that only communes have, and who heads a national body
        (
            "Đảng ủy phường Tân An họp. Bà Lê Thị Khởi, Trưởng Ban Xây dựng Đảng, nói.",
            "Trưởng Ban Xây dựng Đảng", "Ban Xây dựng Đảng Đảng ủy phường Tân An",
        ),
        ("Tỉnh Long An đón Thiếu tướng Lê Quang Khởi, Tư lệnh BĐBP.", "Tư lệnh BĐBP", "Bộ đội Biên phòng"),
        ("Tỉnh Long An đón Đại tá Lê Quang Khởi, Chính ủy BĐBP.", "Chính ủy BĐBP", "Bộ đội Biên phòng tỉnh Long An"),
        # a ward that has only a number is known by its district
        (
            "Bà Lê Thị Khởi, Chủ tịch Hội Nông dân Phường 6, Quận 8, nói.",
            "Chủ tịch Hội Nông dân Phường 6, Quận 8", "Hội Nông dân phường 6, quận 8",
        ),
        (
            "Hội Nông dân phường 6, quận 8 họp. Ông Lê Quang Khởi, Chủ tịch UBND phường 6, nói.",
            "Chủ tịch UBND phường 6", "Ủy ban nhân dân phường 6, quận 8",
        ),
        (
            "Phường 6, quận 8 và phường 6, quận 4 họp. Ông Lê Quang Khởi, Chủ tịch UBND phường 6, nói.",
            "Chủ tịch UBND phường 6", "Ủy ban nhân dân phường 6",
        ),
    ],
)  # fmt: skip
def test_the_one_it_belongs_to(text, title, body):
    assert bodies(text)[title] == body
