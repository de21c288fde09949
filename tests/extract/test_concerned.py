"""Whom a personnel decision meets: lists of the accused, relatives, long sentences of death, subjects behind their clause."""

from datetime import date

import pytest

from tests.extract.told import changes, facts, holdings

AN, BINH, CHIN = "Lê Văn An", "Trần Văn Bình", "Phạm Thị Chín"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # the list stands in the next sentence, or in the lines behind
        (f"Công an khởi tố, bắt tạm giam ba bị can. Những người này gồm: {AN} (cựu Giám đốc Sở Y tế), {BINH} và {CHIN}.", {AN, BINH, CHIN}),
        (f"Công an tỉnh khởi tố 2 bị can gồm:\n- {AN} (SN 1970), nguyên Giám đốc Sở Y tế;\n- {BINH}, kế toán.", {AN, BINH}),
        (f"Ba cán bộ xã bị kỷ luật cảnh cáo. Trong đó có ông {AN}, Chủ tịch UBND xã.", {AN}),
        # charge by charge
        (
            f"Viện kiểm sát truy tố bị can {AN} (cựu Giám đốc Sở Y tế) về tội “Nhận hối lộ”, "
            f"bị can {BINH} về tội “Đưa hối lộ” và bị can {CHIN} về tội “Môi giới hối lộ”.",
            {AN, BINH, CHIN},
        ),
        (f"Công an khởi tố ông {AN} về tội Nhận hối lộ, ông {BINH} cho biết đã nộp lại tiền.", {AN}),
        # 'là' behind those it happened to
        (f"Người bị bắt là ông {AN}, Phó Giám đốc Sở Y tế.", {AN}),
        (f"Lý do bị kỷ luật là ông {AN} không kê khai tài sản.", set()),
        (f"Trưởng phòng bị khởi tố là ông {AN} và Phó Trưởng phòng là ông {BINH} bị tạm giam.", {AN, BINH}),
        # who stands in brackets is in no list
        (f"Khởi tố {AN} (em họ ông Đỗ Văn Dậu), {BINH}.", {AN, BINH}),
        # parted by semicolons, whatever they are
        (f"Công an khởi tố 3 người gồm: {AN}, thủ quỹ một đội xe; {BINH}, lái xe thuê cho nhiều chủ; {CHIN}.", {AN, BINH, CHIN}),
        (f"Công an khởi tố ông {AN}, thủ quỹ của một đội xe chở đá; ông {BINH} cho biết không hay gì.", {AN}),
        # set apart by commas
        (f"Riêng ông {AN}, quê ở huyện Bến Lức, thủ quỹ một đội xe, bị cơ quan điều tra khởi tố.", {AN}),
        (f"Theo ông {AN}, thủ quỹ một đội xe, bị khởi tố là điều không ai muốn.", set()),
        (f"Ông {AN} hôm 7/6 bị khởi tố cùng ông {BINH} và bà {CHIN}, Phó Giám đốc Sở Y tế.", {AN, BINH, CHIN}),
        (f"Ông {AN} bị bắt khi đang ngồi cùng ông {BINH}.", {AN}),
        # a company is named like a person
        (f"Bà {CHIN}, Chủ tịch Tập đoàn Trần Văn Phát, bị bắt.", {CHIN}),
        (f"Ông {AN} lần lượt bị cảnh cáo, cho thôi giữ chức Ủy viên Bộ Chính trị, bị khởi tố và bị bắt tạm giam.", {AN}),
        # the word has other uses
        (f"Ông {BINH} bắt tay ông {AN}.", set()),
        # relatives
        (f"Công an bắt tạm giam con trai ông {AN}.", set()),
        (f"Công an bắt tạm giam vợ chồng ông {AN}.", {AN}),
        (f"Bà {CHIN}, vợ ông {AN}, bị khởi tố.", {CHIN}),
        (f"Con trai của ông {AN} bị bắt.", set()),
        (f"Ông {BINH}, bố của nạn nhân {AN}, cho biết hung thủ đã bị bắt.", set()),
        # victims, those forced, and those who only take part
        (f"Công an bắt giữ nghi phạm sát hại ông {AN}.", set()),
        (f"Công an bắt tạm giam kẻ lừa đảo bà {CHIN}.", set()),
        (f"Khởi tố bị can về tội giết người đối với {AN}.", {AN}),
        (f"Chúng bắt ông {AN} phải ký giấy.", set()),
        (f"Viện kiểm sát truy tố 5 bị can. Có ông {AN} làm chủ tọa.", set()),
    ],
)
def test_those_accused(text: str, people: set[str]) -> None:
    assert {name for name, kind, _ in changes(text) if kind in ("Prosecution", "Discipline")} == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (f"Mẹ ông {AN} qua đời năm 2003.", set()),
        (f"Bà {CHIN}, phu nhân cố Thủ tướng {AN}, đã từ trần.", {CHIN}),
        # a notice of death tells life and posts first; what others do between makes it another's death
        (f"Đồng chí {AN}; sinh năm 1930; nguyên Bí thư Huyện ủy Tân Trụ; đã nghỉ hưu, từ trần hồi 5 giờ.", {AN}),
        (f"Đồng chí {AN}, sinh năm 1930, nguyên Bí thư Huyện ủy Tân Trụ, đã từ trần tại nhà riêng.", {AN}),
        (f"Ông {AN}, sinh năm 1960, Bí thư chi bộ, cho biết nhiều hộ nghèo, người già, qua đời vì bệnh.", set()),
        (f"Ông {AN}, sinh năm 1960, kể lại lúc cha mình qua đời.", set()),
        (
            f"Nguyên Bí thư Tỉnh ủy {AN} sau một thời gian lâm bệnh, mặc dù được các bác sĩ cứu chữa, đã từ trần tại nhà.",
            {AN},
        ),
        (
            f"Ban lễ tang cho biết: Đồng chí {AN}, sinh năm 1930, nguyên Bí thư Huyện ủy; do tuổi cao, đồng chí đã từ trần.",
            {AN},
        ),
        (f"Nhà sử học {AN} mất ngày 5/2 tại nhà riêng.", {AN}),
        (f"Ông {AN} nói ông {BINH} làm ông mất ngày 5/2 vô ích.", set()),
        (f"Ông {AN} kể rằng ông {BINH} chữa bệnh nặng cho một cụ già, sau đó cụ từ trần.", set()),
    ],
)
def test_the_dead(text: str, people: set[str]) -> None:
    assert {name for name, kind, _ in changes(text) if kind == "Death"} == people


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"Sau khi bị cách chức Chủ tịch UBND xã, ông {AN} tiếp tục khiếu nại.", {(AN, "Dismissal", "Chủ tịch UBND xã")}),
        (f"Sau khi bị phê bình, ông {AN} xin lỗi.", set()),
        (
            f"Ông {AN} và ông {BINH} đã trở thành hai Phó Chủ tịch UBND tỉnh.",
            {(AN, "Appointment", "Phó Chủ tịch UBND tỉnh"), (BINH, "Appointment", "Phó Chủ tịch UBND tỉnh")},
        ),
        (f"Ông {AN} nói con gái mình đã trở thành Giám đốc Sở Y tế.", set()),
        # told by those who come
        (
            f"Thứ trưởng trao quyết định điều động Đại tá {AN} giữ chức Giám đốc Công an tỉnh Bến Tre; "
            f"Đại tá {BINH} đến nhận chức vụ Giám đốc Công an tỉnh Trà Vinh.",
            {(AN, "Transfer", "Giám đốc Công an tỉnh Bến Tre"), (BINH, "Transfer", "Giám đốc Công an tỉnh Trà Vinh")},
        ),
        (f"Ông {AN} nhận quyết định làm Giám đốc Sở Y tế.", {(AN, "Appointment", "Giám đốc Sở Y tế")}),
        (f"Ông {AN} được bố trí giữ chức Trưởng phòng Nội vụ.", {(AN, "Appointment", "Trưởng phòng Nội vụ")}),
        (f"UBND tỉnh bố trí vốn cho dự án theo lời ông {AN}, Giám đốc Sở Tài chính.", set()),
        (f"Đại hội nhất trí bầu ông {AN} làm Chủ tịch Hội Cựu chiến binh.", {(AN, "Election", "Chủ tịch Hội Cựu chiến binh")}),
        (f"Ông {AN} được tín nhiệm giữ vị trí Chủ tịch Hội Cựu chiến binh.", {(AN, "Election", "Chủ tịch Hội Cựu chiến binh")}),
        (f"Ông {AN} rời ghế Chủ tịch UBND tỉnh Bến Tre.", {(AN, "Resignation", "Chủ tịch UBND tỉnh Bến Tre")}),
        (f"Ông {AN}, Giám đốc Sở Y tế, rời vị trí quen thuộc để xuống sân.", set()),
        (
            f"Công bố quyết định về việc nghỉ hưu trước tuổi theo nguyện vọng đối với ông {AN}, Trưởng Ban Dân vận Tỉnh ủy.",
            {(AN, "Retirement", "Trưởng Ban Dân vận Tỉnh ủy")},
        ),
        # the post of the one before
        (
            f"Ông {AN} bị bãi nhiệm chức Bộ trưởng Quốc phòng, ông {BINH} được bổ nhiệm thay thế.",
            {(AN, "Dismissal", "Bộ trưởng Quốc phòng"), (BINH, "Appointment", "Bộ trưởng Quốc phòng")},
        ),
        (
            f"Miễn nhiệm chức Chủ tịch UBND tỉnh đối với ông {AN}, bầu ông {BINH} thay thế ông {CHIN} làm Trưởng Ban Pháp chế.",
            {(AN, "Dismissal", "Chủ tịch UBND tỉnh"), (BINH, "Election", "Trưởng Ban Pháp chế")},
        ),
        # from all posts, or the job
        (f"Ban Bí thư quyết định cách tất cả các chức vụ trong Đảng đối với ông {AN}.", {(AN, "Dismissal", None)}),
        # what a body lets the person do
        (f"Bí thư Tỉnh ủy {AN} được Bộ Chính trị cho nghỉ hưu.", {(AN, "Retirement", "Bí thư Tỉnh ủy")}),
        # told as what was before it
        (
            f"Trước khi được bổ nhiệm giữ chức Giám đốc Sở Y tế, bà {CHIN} là Trưởng phòng Nội vụ.",
            {(CHIN, "Appointment", "Giám đốc Sở Y tế")},
        ),
        (f"Trước khi được bổ nhiệm, bà {CHIN} giữ chức Trưởng phòng Nội vụ.", set()),
        (f"Trước khi bổ nhiệm, cơ quan lấy phiếu. Bà {CHIN} nói vậy.", set()),
        # told as background
        (f"Ông {AN} từng bị cảnh cáo năm 2015.", {(AN, "Discipline", None)}),
        # asked for, rumoured, denied
        (f"Phe đối lập kêu gọi Thủ tướng {AN} từ chức.", set()),
        (f"Thủ tướng {AN} từ chối từ chức.", set()),
        (f"Có tin đồn ông {AN} bị bắt.", set()),
        (f"Tổng thống đề nghị Quốc hội phê chuẩn ông {AN} làm Thủ tướng.", set()),
        (f"Theo đề nghị của Bộ Nội vụ, Thủ tướng bổ nhiệm ông {AN} làm Giám đốc Sở Y tế.", {(AN, "Appointment", "Giám đốc Sở Y tế")}),
        (f"Không có chuyện ông {AN} bị khởi tố.", set()),
        # in small letters, as some newspapers write
        (f"Bộ Chính trị chuẩn y ông {AN} giữ chức bí thư Tỉnh ủy Bến Tre.", {(AN, "Appointment", "bí thư Tỉnh ủy Bến Tre")}),
        # who they are besides, in brackets behind the name
        (
            f"Bổ nhiệm Phó Giám đốc Sở Y tế đối với ông {AN} (46 tuổi, Trưởng phòng Nghiệp vụ) và bà {CHIN} (Trưởng phòng Tổ chức).",
            {(AN, "Appointment", "Phó Giám đốc Sở Y tế"), (CHIN, "Appointment", "Phó Giám đốc Sở Y tế")},
        ),
        (
            f"Ông {AN} (nguyên Phó Giám đốc Sở Y tế) chuyển qua làm Phó Chánh Văn phòng UBND tỉnh "
            f"và ông {BINH} (nguyên Phó Giám đốc Sở Y tế) nghỉ hưu.",
            {(AN, "Transfer", "Phó Chánh Văn phòng UBND tỉnh"), (BINH, "Retirement", "Phó Giám đốc Sở Y tế")},
        ),
    ],
)
def test_who_gains_and_loses_which_post(text: str, told: set[tuple[str, str, str | None]]) -> None:
    assert changes(text) == told


def test_who_is_replaced_by_the_new_one_is_no_new_one() -> None:
    told = holdings(f"Bà {CHIN} trúng cử, trở thành tân Thủ tướng Anh thay ông {AN}.")
    assert {(name, status) for name, _, status, _ in told} == {(CHIN, "Incoming"), (AN, "Former")}


def test_a_post_told_as_what_came_later_is_no_new_one() -> None:
    told = holdings(f"Trước khi được bổ nhiệm giữ chức Giám đốc Sở Y tế, bà {CHIN} là Trưởng phòng Nội vụ.")
    assert {(title, status) for _, title, status, _ in told} == {("Giám đốc Sở Y tế", "Incumbent"), ("Trưởng phòng Nội vụ", "Former")}


@pytest.mark.parametrize("text", [f"Ông {AN} được Chủ tịch nước tặng Huân chương.", f"Ông {AN} vừa được Thủ tướng Chính phủ khen thưởng."])
def test_who_does_something_for_a_person_is_not_that_person(text: str) -> None:
    assert holdings(text) == set()


def test_a_post_in_small_letters_behind_the_word_for_it() -> None:
    told = holdings(f"Ông {AN} giữ chức phó giám đốc Sở Y tế tỉnh Bến Tre. Các tổ chức thành viên, chức vụ phó phòng.")
    assert {title for _, title, _, _ in told} == {"phó giám đốc Sở Y tế tỉnh Bến Tre"}


def test_the_first_day_may_stand_before_the_verb_and_the_day_of_a_ceremony_is_none() -> None:
    text = f"Kể từ ngày 1/12/2018, UBND tỉnh điều động ông {AN} giữ chức Giám đốc Sở Y tế."
    assert [c.date for c in facts(text, date(2018, 12, 3)).changes] == ["2018-12-01"]
    text = f"Ngày 3/4/2024, ông {BINH} trao quyết định về việc bổ nhiệm ông {AN} giữ chức Giám đốc Sở Y tế."
    assert [c.date for c in facts(text, date(2024, 4, 3)).changes] == [None]


@pytest.mark.parametrize(
    "decision",
    [
        "vừa phê chuẩn kết quả bầu bổ sung chức vụ Phó Chủ tịch UBND tỉnh Long An và tỉnh Sơn La",
        "vừa phê chuẩn kết quả bầu chủ tịch, phó chủ tịch UBND một số tỉnh",
        "ký quyết định chỉ định nhân sự giữ chức vụ Chủ tịch UBND các tỉnh",
        "vừa bổ nhiệm Thứ trưởng Bộ Y tế",
        "phê chuẩn kết quả miễn nhiệm Chủ tịch UBND tỉnh Long An",
        ", Bí thư Ban cán sự đảng Chính phủ, trao quyết định bổ nhiệm Thứ trưởng Bộ Y tế",
    ],
)
def test_who_decides_takes_no_post(decision: str) -> None:
    found = facts(f"Thủ tướng {AN} {decision}.")
    assert not found.changes and {h.role for h in found.holdings} <= {"thu-tuong-chinh-phu", "thu-tuong", "bi-thu-ban-can-su-dang"}


def test_a_headline_leaves_out_its_passive() -> None:
    assert changes(f"Ông {AN} bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Long An.")


def test_posts_that_a_punishment_takes_from_the_past() -> None:
    found = facts(
        f"Thủ tướng kỷ luật bằng hình thức xóa tư cách chức vụ Chủ tịch UBND tỉnh Long An giai đoạn 2015 - 2020, "
        f"Phó Chủ tịch UBND tỉnh Long An giai đoạn 2012 - 2014 đối với ông {AN}. "
        f"Ngoài ông {AN}, Thủ tướng cũng xóa tư cách Giám đốc Sở Y tế tỉnh Long An đối với bà {CHIN}."
    )
    posts = {(h.titles[0], h.status) for h in found.holdings}
    assert posts == {
        ("Chủ tịch UBND tỉnh Long An", "Former"),
        ("Phó Chủ tịch UBND tỉnh Long An", "Former"),
        ("Giám đốc Sở Y tế tỉnh Long An", "Former"),
    }


def test_how_things_stand_now_is_no_decision() -> None:
    text = (
        f"Thủ tướng bổ nhiệm ông {AN} giữ chức Phó Giám đốc Học viện Sông Lam. "
        f"Như vậy, Học viện Sông Lam có các Phó Giám đốc gồm: ông {BINH} và bà {CHIN}."
    )
    assert {person for person, *_ in changes(text)} == {AN}
    assert not changes(f"Ông {AN} giữ chức Phó Chủ tịch Hội đồng Bộ trưởng từ tháng 2/1987 đến tháng 9/1992.")


def test_who_goes_on_in_a_post_in_the_headline_is_not_appointed() -> None:
    assert not changes(f"Ông {AN} tiếp tục giữ chức Bí thư Tỉnh ủy Long An\nTỉnh ủy Long An họp sáng nay.")
    assert changes(f"Ông {AN} giữ chức Bí thư Tỉnh ủy Long An\nTỉnh ủy Long An họp sáng nay.")
