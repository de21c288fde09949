"""Posts that are only planned, proposed, supposed or denied are nobody's; those of a decision that follows a proposal are."""

import pytest

from tests.extract.told import changes, facts, holdings, people

POST = "Chủ tịch UBND tỉnh Hà Giang"
NOT_SO = [
    "Ban Thường vụ Tỉnh ủy giới thiệu ông Trần Văn Minh giữ chức {post}.",
    "Tỉnh ủy đề nghị ông Trần Văn Minh giữ chức {post}.",
    "Dự kiến, ông Trần Văn Minh làm {post}.",
    "Theo dự kiến, kỳ họp sẽ bầu ông Trần Văn Minh giữ chức {post}.",
    "Nếu ông Trần Văn Minh giữ chức {post} thì tỉnh sẽ có nhiều thay đổi.",
    "Đến nay chưa có quyết định ông Trần Văn Minh giữ chức {post}.",
    "Đại hội dự kiến bầu ra 15 ủy viên, trong đó có ông Trần Văn Minh làm {post}.",
]
SO = [
    "Ban Thường vụ Tỉnh ủy giới thiệu, HĐND tỉnh đã bầu ông Trần Văn Minh giữ chức {post}.",
    "Sau khi nghe tờ trình giới thiệu nhân sự, HĐND tỉnh đã bầu ông Trần Văn Minh giữ chức {post}.",
    "Theo đề nghị của Thường trực HĐND, HĐND tỉnh bầu ông Trần Văn Minh làm {post}.",
]


@pytest.mark.parametrize("text", NOT_SO)
def test_what_is_only_planned_is_no_post(text):
    told = text.format(post=POST)
    assert (holdings(told), changes(told)) == (set(), set())


@pytest.mark.parametrize("text", SO)
def test_what_is_decided_after_a_proposal_is(text):
    assert changes(text.format(post=POST)) == {("Trần Văn Minh", "Election", POST)}


def test_what_a_court_says_of_a_post_appoints_nobody():
    assert changes(f"Hội đồng xét xử nhận định việc ông Trần Văn Minh giữ chức {POST} là trái luật.") == set()
    assert changes(f"Tỉnh ủy công bố quyết định về việc ông Trần Văn Minh giữ chức {POST}.") != set()


def test_who_is_asked_for_something_keeps_the_post():
    text = "Ông Lê Văn Sơn đề nghị các sở phối hợp với ông Trần Văn Minh, hiện là Giám đốc Sở Y tế tỉnh Hà Giang."
    assert {title for _, title, _, _ in holdings(text)} == {"Giám đốc Sở Y tế tỉnh Hà Giang"}


def test_the_deputy_who_is_given_a_body_is_not_appointed_deputy():
    text = "Người được giao điều hành Sở Xây dựng là Phó Giám đốc Nguyễn Văn Hùng."
    assert {title for _, _, title in changes(text)} == {"điều hành Sở Xây dựng"}


def test_a_task_is_no_body_to_look_after():
    assert changes("Giao ông Trần Văn Minh chỉ đạo chung, ông Lê Văn Sơn phụ trách phòng cháy.") == set()


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Theo đề nghị của Bộ trưởng Bộ Y tế Lê Văn Sơn, Thủ tướng đã ký quyết định.", "Bộ trưởng Bộ Y tế"),
        ("Tiếp Đại sứ Lê Văn Sơn, Chủ tịch nước nhấn mạnh quan hệ hai nước.", "Đại sứ"),
        (
            "Theo Giám đốc Sở Y tế Lê Văn Sơn, Trưởng Ban Chỉ đạo phòng dịch, tỉnh đã sẵn sàng.",
            "Giám đốc Sở Y tế; Trưởng Ban Chỉ đạo phòng dịch",
        ),
        (
            "“Đây là sự cố đáng tiếc” - ông Lê Văn Sơn - Phó Chủ tịch UBND quận Đồ Sơn cho biết.",
            "Phó Chủ tịch UBND quận Đồ Sơn",
        ),
        ("Nhắc lại những đóng góp của Tổng Bí thư từ năm 1986 - Lê Văn Sơn - Thủ tướng nhấn mạnh đường lối đổi mới.", ""),
    ],
)
def test_who_acts_behind_a_name_is_another(text, holder):
    assert "; ".join(sorted(title for _, title, _, _ in holdings(text))) == holder


def test_two_holders_of_one_seat_are_doubted():
    told = facts("Ông Lê Văn Sơn, Giám đốc Sở Y tế tỉnh Hà Giang, phát biểu. Bà Trần Thị Hoa, Giám đốc Sở Y tế tỉnh Hà Giang, trả lời.")
    assert {h.confidence for h in told.holdings} == {0.8}
    told = facts(
        "Ông Lê Văn Sơn, Phó Giám đốc Sở Y tế tỉnh Hà Giang, phát biểu. Bà Trần Thị Hoa, Phó Giám đốc Sở Y tế tỉnh Hà Giang, trả lời."
    )
    assert {h.confidence for h in told.holdings} == {0.97}


def test_a_department_need_not_be_of_the_ministry_that_is_named():
    lead = "Bộ Y tế vừa có văn bản gửi các địa phương. Tại hội nghị, nhiều đơn vị tham dự. "
    told = facts(lead + "Ông Nguyễn Văn Bình, Cục trưởng Cục Cảnh sát giao thông, cho biết sẽ phối hợp.")
    assert all(h.confidence < 0.9 for h in told.holdings)
    told = facts(lead + "Ông Nguyễn Văn Bình, Vụ trưởng Vụ Tổ chức cán bộ, cho biết sẽ phối hợp.")
    assert all(h.confidence > 0.9 for h in told.holdings)


def test_the_central_committee_of_the_front_is_no_local_one():
    text = "Ông Lê Văn Sơn, Chủ tịch Ủy ban MTTQ Việt Nam TPHCM, dự. Chủ tịch Ủy ban Trung ương MTTQ Việt Nam Trần Văn Minh phát biểu."
    assert {body for person, _, _, body in holdings(text) if person == "Trần Văn Minh"} == {"Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"}


def test_a_former_delegate_is_none_any_more():
    text = "Nguyên đại biểu Nguyễn Văn Hùng (đoàn Thanh Hóa) cho rằng cần sửa luật. Quốc hội đang họp."
    assert {status for _, _, status, _ in holdings(text)} == {"Former"}


def test_whom_an_event_did_without_took_no_part():
    text = "Sáng 5/6, Hội Y học Việt Nam tổ chức hội thảo về dinh dưỡng, {} sự tham gia của Bộ Y tế. Bà Lê Thị Lan phát biểu."
    told = {answer: facts(text.format(answer)) for answer in ("không có", "với")}
    names = {answer: {b.name for b in f.bodies if b.ref in {p.participant for p in f.participations}} for answer, f in told.items()}
    assert ("Bộ Y tế" in names["không có"], "Bộ Y tế" in names["với"]) == (False, True)


def test_the_teacher_of_who_wins_a_prize_does_not_win_it():
    text = "Sở Giáo dục tổ chức lễ trao giải. Giải nhất thuộc về thí sinh Trần Văn Minh. Giải nhì thuộc về học sinh của cô giáo Lê Thị Hoa."
    told = facts(text)
    names = {p.ref: p.name for p in told.people}
    assert {names[p.participant] for p in told.participations if p.participant in names} == {"Trần Văn Minh"}


@pytest.mark.parametrize(("of", "year"), [("tổng kết năm học", "2023"), ("khai giảng năm học", "2022")])
def test_the_year_of_a_school_year_that_is_over(of, year):
    told = facts(f"Ngày 12/9, huyện An Bình tổ chức hội nghị {of} 2022-2023. Ông Nguyễn Văn Hùng phát biểu tại hội nghị.")
    assert {str(e.date)[:4] for e in told.events if e.date} == {year}


def test_an_assistant_is_not_whom_the_assistant_serves():
    served = "Trợ lý Ủy viên Bộ Chính trị, Phó Thủ tướng Trần Văn Minh"
    for text in (f"Thủ tướng vừa bổ nhiệm {served}.", f"Thủ tướng bổ nhiệm ông Lê Văn Sơn làm {served}."):
        told = {(person, title) for person, title, _, _ in holdings(text)} | {(person, title) for person, _, title in changes(text)}
        assert {title for person, title in told if person == "Trần Văn Minh"} == {"Ủy viên Bộ Chính trị", "Phó Thủ tướng"}
        assert {title for person, title in told if person == "Lê Văn Sơn"} <= {served}
    text = "Cùng dự có Ủy viên Bộ Chính trị, Phó Thủ tướng Trần Văn Minh."
    assert {title for _, title, _, _ in holdings(text)} == {"Ủy viên Bộ Chính trị", "Phó Thủ tướng"}


def test_a_kind_of_people_that_has_retired_is_no_retirement():
    text = "Ông Ngô Văn Bình, Bí thư Đảng ủy phường 7, nhận xét: chồng bà là bộ đội về hưu. {}"
    assert changes(text.format("")) == set()
    assert changes(text.format("Ông Bình về hưu năm 2012.")) == {("Ngô Văn Bình", "Retirement", None)}


@pytest.mark.parametrize(("said", "posts"), [("Thủ tướng Chính phủ ban hành quyết định phê chuẩn", 1), ("Chủ tịch UBND xã Tân An", 2)])
def test_who_decides_in_a_line_of_a_career_is_another(said, posts):
    text = f"Ông Lê Văn Sơn\n- 2010 - 2015: Phó Chủ tịch UBND xã Tân An\n- 2015 - 2020: {said}\n"
    assert len(holdings(text)) == posts


def test_who_appoints_gives_nobody_his_own_post():
    assert changes("Thủ tướng vừa bổ nhiệm ông Trần Văn Minh.") == set()
    told = changes("Hai Phó Giám đốc vừa được bổ nhiệm là ông Trần Văn Minh và bà Lê Thị Hoa.")
    assert {title for _, _, title in told} == {"Phó Giám đốc"}


@pytest.mark.parametrize("mark", [";", ","])
def test_another_post_that_takes_a_place_is_not_that_of_the_name_before(mark):
    text = f"Ban Chỉ đạo do ông Trần Văn Minh làm Trưởng ban{mark} Giám đốc Sở Y tế làm Phó Trưởng ban."
    assert {title for _, title, _, _ in holdings(text)} == {"Trưởng ban"}
    text = "Ông Trần Văn Minh từng là chuyên viên Sở Y tế; Trưởng phòng Sở Tài chính; Phó Giám đốc Sở Y tế."
    assert len(holdings(text)) == 3


def test_what_was_done_in_a_post_was_done_in_one_of_the_past():
    text = "Tỉnh kiểm điểm trách nhiệm của ông Lê Văn Sơn khi giữ chức Giám đốc Sở Tư pháp."
    assert {status for _, _, status, _ in holdings(text)} == {"Former"}


def test_a_resignation_that_is_refused_is_none():
    text = "Ông Trần Văn Minh nộp đơn xin từ chức Chủ tịch Hội Nông dân{}."
    assert changes(text.format(" nhưng không được chấp thuận")) == set()
    assert {kind for _, kind, _ in changes(text.format(" và đã được chấp thuận"))} == {"Resignation"}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ông Trần Văn Minh xin từ chức Chủ tịch Hội Nông dân vì lý do sức khỏe.", False),
        ("Ông Trần Văn Minh có đơn xin thôi giữ chức Chủ tịch Hội Nông dân. Huyện chưa xem xét, chấp thuận đơn này.", False),
        ("Hội nhận được đơn từ nhiệm Chủ tịch Hội Nông dân của ông Trần Văn Minh và sẽ trình Đại hội thông qua.", False),
        ("Ông Trần Văn Minh xin từ chức Chủ tịch Hội Nông dân. Đơn của ông đã được Hội đồng chấp thuận.", True),
        ("Hội nghị thông qua đơn từ nhiệm Chủ tịch Hội Nông dân của ông Trần Văn Minh.", True),
        ("Sau khi ông Trần Văn Minh xin từ chức Chủ tịch Hội Nông dân, ghế này bỏ trống.", True),
        ("Ông Trần Văn Minh từ chức Chủ tịch Hội Nông dân.", True),
    ],
)
def test_who_asks_to_leave_stays_until_it_is_granted(text, left):
    assert {kind for _, kind, _ in changes(text)} == ({"Resignation"} if left else set())
    assert {status for _, _, status, _ in holdings(text)} == {"Former" if left else "Incumbent"}


def test_what_is_said_behind_a_relative_is_said_of_who_has_one():
    text = "Ông Trần Văn Minh, chồng Giám đốc Sở Y tế tỉnh Hà Giang Lê Thị Lan, giữ chức Giám đốc Công ty Hoa Mai."
    told = {(person, title) for person, title, _, _ in holdings(text)}
    assert told == {("Lê Thị Lan", "Giám đốc Sở Y tế tỉnh Hà Giang"), ("Trần Văn Minh", "Giám đốc Công ty Hoa Mai")}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông Trần Văn Minh (Chủ tịch UBND xã Tân An khi đó) ký giấy chứng nhận.", "Former"),
        ("Ông Trần Văn Minh, Chủ tịch UBND xã Tân An lúc bấy giờ, ký giấy chứng nhận.", "Former"),
        ("Ông Trần Văn Minh, khi ấy là Chủ tịch UBND xã Tân An, ký giấy chứng nhận.", "Former"),
        ("Ông Trần Văn Minh, Chủ tịch UBND xã Tân An, khi đó ký giấy chứng nhận.", "Incumbent"),
    ],
)
def test_a_post_of_that_time(text, status):
    assert {said for _, _, said, _ in holdings(text)} == {status}


def test_posts_held_in_turn_are_not_taken_now():
    text = "Ông Trần Văn Minh, ông Lê Văn Sơn giữ chức Chủ tịch Hội Nông dân tỉnh Hà Giang{}."
    assert changes(text.format(" lần lượt các nhiệm kỳ 2010 - 2015 và 2015 - 2020")) == set()


@pytest.mark.parametrize(
    "title",
    ["Tổng Tham mưu trưởng Quân đội nhân dân Việt Nam", "Tổng Tham mưu trưởng"],
)
def test_a_title_is_read_to_its_end(title):
    assert {said for _, said, _, _ in holdings(f"Ông Nguyễn Văn Hùng, {title}, cho biết.")} == {title}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Bà nhờ gửi lời chào tới Thủ tướng Úc, Chủ tịch Quốc hội Trần Văn Minh.", {"Chủ tịch Quốc hội"}),
        ("Tại cuộc họp với Phó thủ tướng, Thống đốc Trần Văn Minh nêu khó khăn.", {"Thống đốc"}),
        ("Tổng Bí thư, Chủ tịch nước Trần Văn Minh dự.", {"Tổng Bí thư", "Chủ tịch nước"}),
        ("Phó Thủ tướng, Bộ trưởng Ngoại giao Trần Văn Minh dự.", {"Phó Thủ tướng", "Bộ trưởng Ngoại giao"}),
        ("Thay mặt thủ trưởng Bộ Quốc phòng, Đại tướng Trần Văn Minh phát biểu.", set()),
    ],
)
def test_nobody_holds_two_of_the_highest_offices(text, titles):
    assert {title for _, title, _, _ in holdings(text)} == titles


def test_who_is_replaced_is_no_part_of_the_firm():
    text = "Ông Lê Văn Nam giữ chức Tổng Giám đốc Công ty Hoa Mai thay Thiếu tướng Lê Đăng Dũng nghỉ hưu."
    assert ("Lê Đăng Dũng", "Tổng Giám đốc Công ty Hoa Mai", "Former", "Công ty Hoa Mai") in holdings(text)


def test_the_street_of_a_house_number_is_nobody():
    assert people("Tối cùng ngày có tiệc chiêu đãi tại Trung tâm Hội nghị (11 Lê Hồng Phong), ông Trần Văn Minh dự.") == ["Trần Văn Minh"]
    assert people("Các đồng chí (3 ông: Lê Hồng Phong, Trần Văn Minh) cùng dự.") == ["Lê Hồng Phong", "Trần Văn Minh"]
