"""Bodies that leave their whole out: what stands beside them comes before what was named earlier, and nothing before a guess."""

import pytest

from tests.extract.sentences import bodies


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        # the agency beside, whichever was named before
        (
            "Ban cán sự đảng UBND tỉnh Long An họp. Ông Lê Quang Khởi, Ủy viên Ban cán sự đảng, Phó Tổng Kiểm toán Nhà nước, dự.",
            "Ủy viên Ban cán sự đảng", "Ban cán sự đảng Kiểm toán Nhà nước",
        ),
        (
            "Ban cán sự đảng UBND tỉnh Long An họp. Ông Lê Quang Khởi, Bí thư Ban cán sự đảng, Bộ trưởng Bộ Y tế, dự.",
            "Bí thư Ban cán sự đảng", "Ban cán sự đảng Bộ Y tế",
        ),
        (
            "Ban cán sự đảng UBND tỉnh Long An họp. Ông Lê Quang Khởi, Ủy viên Ban cán sự đảng, dự.",
            "Ủy viên Ban cán sự đảng", "Ban cán sự đảng Ủy ban nhân dân tỉnh Long An",
        ),
        # whose standing committee
        (
            "Tỉnh Long An họp. Ông Lê Quang Khởi, Ủy viên Ban Thường vụ, Phó Giám đốc Học viện Sông Xanh, dự.",
            "Ủy viên Ban Thường vụ", "Ban Thường vụ Đảng ủy Học viện Sông Xanh",
        ),
        (
            "Tỉnh Long An họp. Bà Hà Thị Nga, Ủy viên Ban Thường vụ, Chủ tịch Ủy ban MTTQ Việt Nam huyện Bến Lức, dự.",
            "Ủy viên Ban Thường vụ", "Ban Thường vụ Huyện ủy Bến Lức",
        ),
        (
            "Tỉnh Long An họp. Bà Hà Thị Nga, Ủy viên Ban Thường vụ, Giám đốc Công an tỉnh, dự.",
            "Ủy viên Ban Thường vụ", "Ban Thường vụ Tỉnh ủy Long An",
        ),
        # a national office is not what a bare one means; the side's is
        (
            "Văn phòng Quốc hội họp. Về phía Bộ Y tế có ông Lê Quang Khởi, Chánh Văn phòng.",
            "Chánh Văn phòng", "Văn phòng Bộ Y tế",
        ),
        # nothing is a part of a commission behind a comma, unless it is the central one
        (
            "Với ông Lê Quang Khởi, Giám đốc Trung tâm Hoa Sen, Ủy ban Kiểm tra đề nghị khiển trách.",
            "Giám đốc Trung tâm Hoa Sen", "Trung tâm Hoa Sen",
        ),
        (
            "Ông Lê Quang Khởi, Vụ trưởng Vụ Tổng hợp, Ủy ban Kiểm tra Trung ương, dự.",
            "Vụ trưởng Vụ Tổng hợp, Ủy ban Kiểm tra Trung ương", "Vụ Tổng hợp, Ủy ban Kiểm tra Trung ương",
        ),
    ],
)  # fmt: skip
def test_what_stands_beside(text, title, body):
    assert bodies(text)[title] == body


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        # one of many agencies that people come from is not where the next one works
        (
            "Ứng cử viên: Lê An - Giám đốc Sở Y tế tỉnh Long An; Lê Bình - Giám đốc Công an tỉnh; Hà Thị Nga - Trưởng phòng Kinh doanh.",
            "Trưởng phòng Kinh doanh", "Phòng Kinh doanh",
        ),
        # a district has no division of trade fairs
        (
            "Ông Lê An, Phó Trưởng phòng Nội vụ huyện Bến Lức, và bà Hà Thị Nga, Trưởng phòng Kinh doanh, dự.",
            "Trưởng phòng Kinh doanh", "Phòng Kinh doanh",
        ),
        (
            "Ông Lê An, Chủ tịch UBND huyện Bến Lức, và bà Hà Thị Nga, Trưởng phòng Nội vụ, dự.",
            "Trưởng phòng Nội vụ", "Phòng Nội vụ huyện Bến Lức",
        ),
    ],
)  # fmt: skip
def test_divisions_of_nobody_that_is_known(text, title, body):
    assert bodies(text)[title] == body


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        # what a unit was before is not what the article is about
        (
            "Xã Hoa Sen họp tại thôn Sen Hồng (thuộc xã Hoa Cúc trước sáp nhập). Ông Lê An, Chủ tịch HĐND xã, và ông Lê Bá, "
            "Chủ tịch UBND xã, dự.",
            "Chủ tịch HĐND xã", "Hội đồng nhân dân xã Hoa Sen",
        ),
        (
            "Phường Hoa Sen\nPhường Hoa Sen lập theo nghị quyết của HĐND tỉnh Long An.\nÔng Lê An - Bí thư Đảng ủy, Chủ tịch HĐND",
            "Chủ tịch HĐND", "Hội đồng nhân dân phường Hoa Sen",
        ),
        # spelt out as they are called
        (
            "Xã Hoa Sen mời xã Hoa Sen. Bà Hà Thị Nga, Chánh Văn phòng HĐND&UBND xã, dự.",
            "Chánh Văn phòng HĐND&UBND xã", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Hoa Sen",
        ),
        ("Bà Hà Thị Nga, Giám đốc Đài PTTH Long An, dự.", "Giám đốc Đài PTTH Long An", "Đài Phát thanh và Truyền hình tỉnh Long An"),
        (
            "Ông Lê An, Chỉ huy trưởng BCH Quân sự tỉnh Long An, dự.",
            "Chỉ huy trưởng BCH Quân sự tỉnh Long An", "Bộ Chỉ huy Quân sự tỉnh Long An",
        ),
        (
            "Ông Lê An, Chỉ huy trưởng BCH Quân sự huyện Bến Lức, dự.",
            "Chỉ huy trưởng BCH Quân sự huyện Bến Lức", "Ban Chỉ huy Quân sự huyện Bến Lức",
        ),
        # a school that a short form or 'Nhà trường' stands for
        (
            "Trường Đại học Sông Hàn (SHTU) thăm Công ty Mai Lan. Về phía SHTU có:\n- Ông Lê An - Phó Hiệu trưởng\n"
            "- Bà Hà Thị Nga - Trưởng phòng Đào tạo",
            "Trưởng phòng Đào tạo", "Phòng Đào tạo, Trường Đại học Sông Hàn",
        ),
    ],
)  # fmt: skip
def test_whose_they_are_in_the_article(text, title, body):
    assert bodies(text)[title] == body


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        # the post that somebody is said to hold elsewhere in the article, before the article's own province
        (
            "Tỉnh Long An mời tỉnh Long An. Ông Lê Quang Khởi, Bí thư Tỉnh ủy Cà Mau, dự. Bí thư Tỉnh ủy Lê Quang Khởi nói.",
            "Bí thư Tỉnh ủy Cà Mau", "Tỉnh ủy Cà Mau",
        ),
        # but a post of the past does not tell where the one of today is
        (
            "Tỉnh Long An mời tỉnh Long An. Ông Lê Quang Khởi, nguyên Phó Chủ tịch UBND tỉnh Cà Mau, dự. "
            "Phó Chủ tịch UBND tỉnh Lê Quang Khởi nói.",
            "Phó Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Long An",
        ),
        # departments that a district has none of, and those of the committee that the sentence named last
        (
            "Tỉnh Long An họp. Ông Lê Quang Khởi từng là Phó Bí thư Huyện ủy Bến Lức, Trưởng Ban Nội chính.",
            "Trưởng Ban Nội chính", "Ban Nội chính Tỉnh ủy Long An",
        ),
        (
            "Tỉnh Long An họp. Ông Lê An, Bí thư Huyện ủy Bến Lức, và ông Lê Quang Khởi, Trưởng Ban Tổ chức, dự.",
            "Trưởng Ban Tổ chức", "Ban Tổ chức Huyện ủy Bến Lức",
        ),
        # an association is not the other one that was named before
        (
            "Tỉnh Long An họp. Bà Hà Thị Nga, Chủ tịch Hội LHPN huyện Bến Lức, và ông Lê Quang Khởi, Chủ tịch Hội Nông dân, dự.",
            "Chủ tịch Hội Nông dân", "Hội Nông dân",
        ),
        # what only districts have where the article is about one
        (
            "Huyện Bến Lức họp.\nTại huyện Bến Lức (Long An), bà Hà Thị Nga, Chi cục trưởng Chi cục Thi hành án dân sự, nói.",
            "Chi cục trưởng Chi cục Thi hành án dân sự", "Chi cục Thi hành án dân sự huyện Bến Lức",
        ),
        (
            "Huyện Bến Lức mời huyện Bến Lức. Ông Lê An, Chủ tịch UBND huyện, dự. Bà Hà Thị Nga, Chánh Văn phòng HĐND&UBND, nói.",
            "Chánh Văn phòng HĐND&UBND", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện Bến Lức",
        ),
        ("Sư đoàn 7 (Quân đoàn 9) ra quân. Đại tá Lê Quang Khởi, Chính ủy, nói.", "Chính ủy", "Sư đoàn 7, Quân đoàn 9"),
        # where a comma parts the council from its school, and where the field is in small letters
        (
            "Trường Đại học Sông Hàn họp. Ông Lê Quang Khởi, Chủ tịch Hội đồng trường, Trường Đại học Hoa Sen, dự.",
            "Chủ tịch Hội đồng trường, Trường Đại học Hoa Sen", "Hội đồng trường Trường Đại học Hoa Sen",
        ),
        (
            "Ông Lê Quang Khởi, Vụ trưởng Vụ tổ chức cán bộ Bộ Y tế, dự.",
            "Vụ trưởng Vụ tổ chức cán bộ Bộ Y tế", "Vụ Tổ chức - Cán bộ, Bộ Y tế",
        ),
    ],
)  # fmt: skip
def test_whose_post_it_is(text, title, body):
    assert bodies(text)[title] == body
