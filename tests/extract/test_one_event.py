"""Several tellings of one event: captions, what is given "dịp này", headlines, bare nouns, verbs that overlap."""

import pytest

from tests.extract.told import facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the words under a picture
        (
            "Thăm hỏi hộ nghèo\nSáng 5/6, UBND huyện Ba Tơ tổ chức Hội nghị tổng kết công tác năm 2020.\n"
            "Ảnh: Ông Lê Văn An trao quà cho bà Trần Thị Hoa.\nÔng Lê Văn An tham quan gian trưng bày tại huyện Ba Tơ\nHội nghị kết thúc.",
            [("Conference", "Hội nghị tổng kết công tác năm 2020")],
        ),
        # … but who meets whom is told by them
        (
            "Sáng 5/6, UBND huyện Ba Tơ tổ chức Hội nghị tổng kết công tác năm 2020.\nÔng Lê Văn An gặp ông Trần Văn Bình\nHết.",
            [("Conference", "Hội nghị tổng kết công tác năm 2020"), ("Meeting", "gặp ông Trần Văn Bình")],
        ),
        # what is awarded besides
        (
            "Sáng 5/6, Tỉnh đoàn Lào Cai tổ chức lễ báo công dâng Bác. Dịp này, Tỉnh đoàn Lào Cai tuyên dương 14 đoàn viên.",
            [("Ceremony", "lễ báo công dâng Bác")],
        ),
        (
            "Sáng 5/6, Tỉnh đoàn Lào Cai tổ chức lễ báo công dâng Bác. Chiều 6/6, Tỉnh đoàn Lào Cai khởi công nhà tình bạn.",
            [("Ceremony", "lễ báo công dâng Bác"), ("Ceremony", "khởi công nhà tình bạn")],
        ),
        # two verbs of one telling
        (
            "Sáng 5/6, ông Lê Văn An, Chủ tịch UBND tỉnh đã gặp mặt, khen thưởng lực lượng Công an tỉnh Lào Cai.",
            [("Ceremony", "gặp mặt, khen thưởng lực lượng Công an tỉnh Lào Cai")],
        ),
        # the headline tells it from the other side
        (
            "Đoàn Lào Cai gặp Thủ tướng Lào\nChiều 1/8, Thủ tướng Lào Bunnhang Vo đã tiếp Đoàn đại biểu tỉnh Lào Cai.",
            [("Meeting", "gặp Thủ tướng Lào")],
        ),
        (
            "Sáng 5/6, Chủ tịch UBND tỉnh Lê Văn An tiếp Đại sứ Nhật Bản Ito Naoki. Cùng ngày, ông An làm việc với Công ty Bình Minh.",
            [("Meeting", "tiếp Đại sứ Nhật Bản Ito Naoki"), ("Meeting", "làm việc với Công ty Bình Minh")],
        ),
        # the sitting that is told of, not the one that is only counted
        (
            "Sáng 21/3, HĐND tỉnh Lào Cai tổ chức Kỳ họp thứ 22. Đây là kỳ họp chuyên đề lần thứ 14. Tại kỳ họp, ông Lê Văn An phát biểu.",
            [("Session", "Kỳ họp thứ 22")],
        ),
        # words behind a bare noun that give it no name
        (
            "Sáng 5/6, Trường Đại học Vinh tổ chức Hội thảo Kinh tế biển. Khách dự hội thảo phần đông đến từ nước Đức. "
            "Ông Lê Văn An phát biểu tại hội thảo.",
            [("Conference", "Hội thảo Kinh tế biển")],
        ),
        # a visit with a talk stays a visit
        (
            "Ông Lê Văn An dẫn đầu đoàn công tác đến thăm và làm việc với Công an tỉnh Lào Cai. "
            "Ông An phát biểu tại buổi làm việc với Công an tỉnh Lào Cai.",
            [("Visit", "buổi làm việc với Công an tỉnh Lào Cai")],
        ),
    ],
)
def test_events(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(e.kind.value, e.name) for e in facts(text).events] == expected
