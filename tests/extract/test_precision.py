"""Sentences that tempt a reader into a false fact about a person or a happening: what must not be read from them."""

from datetime import date

import pytest

from kg.extract import extract
from kg.model import Article
from tests.extract.told import changes, facts, holdings, people


def _parts(text: str) -> set[tuple[str, str]]:
    told = facts(text)
    names = {p.ref: p.name for p in told.people}
    return {(names[p.participant], p.role.value) for p in told.participations if p.participant in names}


def test_the_post_behind_the_verb_is_gained_by_those_whose_own_posts_follow():
    text = (
        "HĐND tỉnh Lào Cai đã bầu bổ sung chức danh Phó Chủ tịch UBND tỉnh Lào Cai đối với Giám đốc Sở Y tế Lê Văn An "
        "và Giám đốc Sở Nội vụ Trần Văn Bình."
    )
    assert {title for _, _, title in changes(text)} == {"Phó Chủ tịch UBND tỉnh Lào Cai"}


def test_a_bracket_that_nothing_follows():
    assert people("Ông Lê An (") == ["Lê An"]


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng Phạm Văn Chính đã yêu cầu kiểm điểm. Chính là Giám đốc Sở Y tế Lào Cai đã ký quyết định này.",
        "Dự có ông Lê Văn Nguyên. Nguyên là Chủ tịch UBND tỉnh Lào Cai, ông Trần Văn Bình được nhiều người biết.",
    ],
)
def test_an_opener_that_is_a_given_name_too(text):
    assert not any(name.endswith(("Chính", "Nguyên")) and title != "Thủ tướng" for name, title, _, _ in holdings(text))


def test_a_chief_of_staff_abroad_is_of_no_general_staff_at_home():
    told = holdings("Đại tướng Vong Pisen, Tổng Tham mưu trưởng Campuchia, dự hội nghị.")
    assert not any(body and "Việt Nam" in body for _, _, _, body in told)


def test_a_commune_called_like_a_man_does_not_hide_him():
    text = "Lê Văn Hùng bị khởi tố ngày 5/3/2024. Bí thư Đảng ủy xã Lê Văn Hùng nói gì? Chủ tịch UBND xã Lê Văn Hùng im lặng."
    assert people(text) == ["Lê Văn Hùng"]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 10/5, tại kỳ họp năm nay, Quốc hội khóa XV thảo luận về đất đai.",
        "Ngày 10/5, Hội nghị lần thứ 5 Ban Chấp hành Trung ương Đoàn khóa XII khai mạc.",
    ],
)
def test_a_year_that_no_sitting_tells(text):
    assert all(e.date is None for e in facts(text).events)


def test_who_listens_goes_on_to_speak():
    text = "Sáng 5/3/2024, tại hội nghị tổng kết, bà Trần Thị Bình nghe ông Lê Văn An, Giám đốc Sở Y tế Lào Cai, và yêu cầu làm rõ."
    assert ("Lê Văn An", "Speaker") not in _parts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn An, Chánh án TAND tỉnh Lào Cai, cho biết hành vi này có thể bị phạt đến 7 năm tù.",
        "Ông Lê Văn An từng bị giặc bắt và giam 5 năm tù ở Côn Đảo.",
        "Vụ mía năm nay bị mất giá khiến người dân lo lắng.",
    ],
)
def test_no_trial_and_no_accident(text):
    assert facts(text).events == ()


def test_one_accident_told_twice():
    text = "Tối 5/3/2024, trên đường Hùng Vương xảy ra vụ tai nạn giao thông làm 3 người chết. Vụ tai nạn giao thông xảy ra lúc 20 giờ."
    assert [(e.kind.value, e.date) for e in facts(text, date(2024, 3, 6)).events] == [("Incident", "2024-03-05")]


@pytest.mark.parametrize(
    "text",
    [
        "ĐẠI HỘI CÔNG TY THÀNH CÔNG TỐT ĐẸP\nĐại hội đã tổ chức thành công tốt đẹp.",
        "TIẾP XÚC CỬ TRI SAU KỲ HỌP\nHội nghị tiếp xúc cử tri sau kỳ họp đã kết thúc.",
        "Lễ Khánh Thành, Bàn Giao Công Viên Sao Mai\nSáng nay xã bàn giao công viên cho dân.",
    ],
)
def test_words_that_the_article_also_writes_small_name_nobody(text):
    assert people(text) == []


def test_a_comrade_whose_name_opens_like_a_district():
    assert people("Thành phần dự: Đ/c Đồng Văn Nghĩa – Bí thư Đảng ủy.") == ["Đồng Văn Nghĩa"]


@pytest.mark.parametrize(
    ("text", "title", "status"),
    [
        ("Dự có ông Lê Bá Hang – Lãnh sự phụ trách thương mại.", "Lãnh sự", "Incumbent"),
        ("Dự có ông Lê Văn An, Phó Giám đốc phụ trách Sở Y tế tỉnh Bến Tre.", "Phó Giám đốc phụ trách Sở Y tế tỉnh Bến Tre", "Acting"),
    ],
)
def test_a_duty_is_no_acting_post(text, title, status):
    assert {(t, s) for _, t, s, _ in holdings(text)} == {(title, status)}


@pytest.mark.parametrize(
    "text",
    [
        "Khởi tố 3 bị can gồm:\n1. Lê Văn An, giám đốc\n2. Trần Văn Bình\n",
        "Bổ nhiệm Lê Văn An ( Trần Văn Bình",
        "Dự hội nghị có ① đại biểu.",
    ],
)
def test_odd_text_is_read_to_its_end(text):
    assert extract(Article(id="article/odd", source="odd.txt", text=text)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Chiến sĩ Lê Văn An được thưởng vì bắt cướp.",
        "Ông Lê Văn An mất tại nhà một chiếc xe máy.",
        "Huấn luyện viên Lê Văn An không qua khỏi vòng bảng.",
    ],
)
def test_nobody_is_arrested_or_dies_by_a_figure_of_speech(text):
    assert not extract(Article(id="article/odd", source="odd.txt", text=text)).changes


@pytest.mark.parametrize(
    "text",
    [
        "Nếu trúng cử, ông Nguyễn Văn Bảy chính thức trở thành Chủ tịch UBND tỉnh Hà Nam.",
        "Thông tin ông Nguyễn Văn Bảy được bổ nhiệm làm Giám đốc Sở Y tế là tin đồn.",
        "Thông tin ông Nguyễn Văn Bảy bị bắt là tin đồn thất thiệt.",
        "Ông Nguyễn Văn Bảy đã trở thành Chủ tịch trong mắt bạn bè.",
    ],
)
def test_what_would_be_or_is_only_said_is_no_change_and_no_post(text):
    assert changes(text) == set()
    assert not holdings(text)


def test_a_rumour_of_long_ago_leaves_what_was_decided():
    text = "Ông Nguyễn Văn Bảy được bổ nhiệm làm Giám đốc Sở Y tế Lào Cai. Thông tin ông Lê Văn Ba từ chức là tin đồn."
    assert {name for name, _, _ in changes(text)} == {"Nguyễn Văn Bảy"}


def test_who_is_sent_to_arrest_is_not_accused():
    text = "Đại úy Nguyễn Văn Bảy, cán bộ Công an huyện Mường Khương, được cử đi truy nã ông Trần Văn Bá."
    assert {(name, kind) for name, kind, _ in changes(text)} == {("Trần Văn Bá", "Prosecution")}
    assert {name for name, _, _ in changes("Ông Trần Văn Bá bị Công an huyện Mường Khương khởi tố.")} == {"Trần Văn Bá"}


def test_a_standing_deputy_is_of_no_standing_board():
    found = holdings("Dự họp có ông Lê Văn Ba, Phó Trưởng ban Thường trực; ông Tạ Văn Tư, Ủy viên Ban Thường trực.")
    assert "Thường trực" not in str([body for name, _, _, body in found if name == "Lê Văn Ba"])
    assert "Ban Thường trực" in str([body for name, _, _, body in found if name == "Tạ Văn Tư"])


def test_a_national_body_is_not_seated_in_the_province_of_the_article():
    text = "UBND thành phố Đà Nẵng họp sáng nay. Dự có ông Lê Văn Mười, Tổng Giám đốc Bảo hiểm xã hội Việt Nam."
    assert [body for name, _, _, body in holdings(text) if name == "Lê Văn Mười"] == ["Bảo hiểm xã hội Việt Nam"]


@pytest.mark.parametrize(
    "text",
    [
        "Hôm qua khi họp tại BV Bạch Mai, Bộ trưởng và BV Bạch Mai đều mong muốn hỗ trợ.",
        "Ban điều hành TDP Lương Hậu thông báo rộng rãi.",
        "Xem thêm: https://example.org/Trang-chu/Tran-Van-An/59799",
        "Năm 1929, đồng chí vào Đông Dương Cộng sản Đảng.",
    ],
)
def test_hospitals_neighbourhoods_and_addresses_name_nobody(text):
    assert people(text) == []


def test_a_depot_of_the_army_is_a_body():
    assert [body for _, _, _, body in holdings("Đại tá Lê Văn Dũng, Chủ nhiệm Kho K60 đọc diễn văn.")] == ["Kho K60"]


@pytest.mark.parametrize(
    "text",
    [
        "“Đại biểu có ba quyền: Một là khởi tố, hai là bắt tạm giam thì phải xin phép”, ông Lê Minh Tú nói.",
        "Họp xong mới biết ông Tạ Văn Cảnh có bị kỷ luật hay không, hoặc kỷ luật bằng hình thức nào.",
    ],
)
def test_who_speaks_of_a_charge_or_is_asked_about_meets_none(text):
    assert changes(text) == set()


def test_the_name_of_who_heads_a_district_is_not_the_district():
    found = holdings("Chủ tịch UBND huyện Lê Văn An dự hội nghị.")
    assert found == {("Lê Văn An", "Chủ tịch UBND huyện", "Incumbent", "Ủy ban nhân dân huyện")}


def test_a_page_that_writes_given_names_small():
    assert people("Ông Trần sỹ nguyên\nChủ tịch Hội đồng thành viên\n- 2004 - 2007: Chánh Văn phòng Kho bạc Nhà nước") == ["Trần sỹ nguyên"]
    assert people("Ông Trần phát biểu\nChủ tịch UBND huyện Lê Văn An dự hội nghị.") == ["Lê Văn An"]


@pytest.mark.parametrize(
    "text",
    [
        "Bị can Lê Văn An chưa bị khởi tố.",
        "Công an huyện Mường Khương chưa khởi tố vụ án. Cơ quan chức năng đang làm rõ.",
        "Kiểm lâm bắt giữ con hổ nặng 100 kg.",
        "Công an huyện Mường Khương bắt giữ 10 tấn đường lậu.",
        "Tin giả ca sĩ Lê Văn An bị bắt giữ lan truyền trên mạng.",
        "Bộ phim kể về vụ lật tàu trên sông Lam năm 1930.",
        "Nghệ sĩ Lê Văn An sát hại nhân vật trong vở kịch “Đêm trắng”.",
        "Kinh tế gặp nạn lạm phát trong năm 2012, ông Lê Văn An nói.",
        "Sáng 5/6, Ban Thường vụ Tỉnh ủy Lào Cai cho ý kiến về.",
    ],
)
def test_what_is_denied_invented_or_no_person_is_no_event(text):
    assert facts(text).events == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Công an huyện Mường Khương khởi tố vụ án. Cơ quan chức năng đang làm rõ.", "Trial"),
        ("Công an huyện Mường Khương bắt giữ 10 đối tượng buôn lậu.", "Trial"),
        ("Tối 5/6/2022, tàu cá của ngư dân gặp nạn khi đang đánh bắt trên biển.", "Incident"),
        ("Sáng 5/6, Ban Thường vụ Tỉnh ủy Lào Cai cho ý kiến về việc sáp nhập xã.", "Meeting"),
    ],
)
def test_what_did_happen_is_read(text, kind):
    assert [e.kind.value for e in facts(text).events] == [kind]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Ông Lê Văn An mất ngày 5/6 chiếc xe máy.", set()),
        ("Ông Lê Văn An ra đi ở tuổi 18 theo tiếng gọi của Tổ quốc.", set()),
        ("Ông Lê Văn An mất ngày 5/6 tại nhà riêng.", {"Lê Văn An"}),
        ("Nghệ sĩ Lê Văn An ra đi ở tuổi 81.", {"Lê Văn An"}),
    ],
)
def test_who_loses_something_or_leaves_home_is_not_dead(text, dead):
    assert {name for name, kind, _ in changes(text)} == dead


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        (
            "Công an bắt tạm giam các bị can gồm:\nLê Văn An, sinh năm 1980\nTrần Văn Bình, kế toán\n"
            "Hoàng Văn Dũng, trưởng thôn, cho biết dân làng bất ngờ.\n",
            {"Lê Văn An", "Trần Văn Bình"},
        ),
        (
            "Công an bắt tạm giam các bị can gồm:\nLê Văn An, sinh năm 1980\nTrần Văn Bình, kế toán\nHoàng Thị Hoa là luật sư của họ.\n",
            {"Lê Văn An", "Trần Văn Bình"},
        ),
        ("Ông Lê Văn An bị khởi tố ngày 7/6 cùng luật sư Trần Văn Bình đến trụ sở công an.", {"Lê Văn An"}),
        ("Ông Lê Văn An bị khởi tố ngày 7/6 cùng ông Trần Văn Bình, luật sư.", {"Lê Văn An", "Trần Văn Bình"}),
    ],
)
def test_who_speaks_or_pleads_for_the_accused_is_none_of_them(text, accused):
    assert {name for name, kind, _ in changes(text) if kind == "Prosecution"} == accused


def test_who_goes_on_in_a_post_is_not_transferred():
    text = "Ông Lê Văn An chuyển sang làm Phó Giám đốc Sở Y tế Lào Cai; ông Trần Văn Bình tiếp tục giữ chức Giám đốc Sở Nội vụ Lào Cai."
    assert {name for name, _, _ in changes(text)} == {"Lê Văn An"}
    again = "Đại hội bầu Ban Chấp hành. Ông Trần Văn Bình tiếp tục giữ chức Chủ tịch Hội Nông dân tỉnh Lào Cai."
    assert {(name, kind) for name, kind, _ in changes(again)} == {("Trần Văn Bình", "Election")}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("UBND tỉnh Lào Cai khai mạc Giải bóng đá thiếu niên. Ông Lê Văn An, Trưởng Ban Tổ chức, dự.", "Ban Tổ chức"),
        ("UBND tỉnh Lào Cai khai mạc Giải bóng đá thiếu niên. Trưởng BTC Lê Văn An dự.", "Ban Tổ chức"),
        ("UBND tỉnh Lào Cai họp. Ông Lê Văn An, Tỉnh ủy viên, Trưởng Ban Tổ chức, dự.", "Ban Tổ chức Tỉnh ủy Lào Cai"),
    ],
)
def test_who_organises_a_contest_heads_no_department_of_the_party(text, body):
    assert {b for _, title, _, b in holdings(text) if title.startswith("Trưởng")} == {body}


def test_the_front_of_the_fatherland_is_no_task_group():
    text = "Ban Tổ chức Tỉnh ủy Lào Cai\nTrưởng ban: Lê Văn An\nPhó Trưởng ban: Trần Văn Bình\n"
    assert not any(body and body.startswith("Tổ") for _, _, _, body in holdings(text))


def test_letters_that_open_a_later_line_name_no_province():
    opening = "Lịch thi đấu\nVòng 1\nVòng 2\nVòng 3\nVòng 4\nVòng 5\n"
    entry = "BDO - Ông Lê Văn An, Chủ tịch UBND tỉnh, dự."
    assert {body for _, _, _, body in holdings(opening + entry)} == {"Ủy ban nhân dân tỉnh"}
    assert {body for _, _, _, body in holdings(entry)} == {"Ủy ban nhân dân tỉnh Bình Dương"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bà Lê Thị Mai, Chủ tịch Áo Dài Việt, phát biểu.", ["Lê Thị Mai"]),
        ("Bà Lê Thị Mai, Giám đốc Gốm Nón Lá, phát biểu.", ["Lê Thị Mai"]),
        ("Thủ tướng Áo Sebastian Kurz phát biểu.", ["Sebastian Kurz"]),
        ("Trưởng phòng Nghiệp vụ Y Hà Văn Ba phát biểu.", ["Hà Văn Ba"]),
        ("Ông Y Thanh Hà Niê Kđăm phát biểu.", ["Y Thanh Hà Niê Kđăm"]),
    ],
)
def test_firms_and_fields_are_no_part_of_a_name(text, found):
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ukraine phản công. Ukraine tiến lên. Người phát ngôn Điện Kremlin Dmitry Lavin nói.", "Điện Kremlin"),
        ("Nga tập trận. Nga tăng quân. Tòa án Hàn Quốc triệu tập Tổng thống Yoon Min-seok.", "Hàn Quốc"),
        ("Nga tập trận, Ukraine phản công. Hôm qua Tổng thống Mark Robertson phát biểu.", None),
        ("Quân đội Nga tập trận. Nga tăng quân, Nga rút quân. Hôm qua Tổng thống Mark Robertson phát biểu.", "Nga"),
        ("UBND TP Hà Nội gửi vòng hoa. Ông Lê Văn An làm Trưởng Ban lễ tang.", "Ban lễ tang"),
        ("UBND TP Hà Nội họp. Ông Lê Văn An, Trưởng ban tôn giáo, dự.", "Ban Tôn giáo thành phố Hà Nội"),
        ("Ông Lê Văn An (nguyên Giám đốc Công ty Xây dựng Hoàng Anh) vắng mặt.", "Công ty Xây dựng Hoàng Anh"),
        ("Ông Lê Văn An, Giám đốc Công ty TNHH một thành viên Cái Lân, dự.", "Công ty trách nhiệm hữu hạn một thành viên Cái Lân"),
        (
            "Ông Lê Văn An, Chủ tịch HĐQT Eximbank, dự.",
            "Hội đồng quản trị Ngân hàng thương mại cổ phần Xuất nhập khẩu Việt Nam",
        ),
    ],
)
def test_no_body_is_given_to_whom_it_is_not_said_of(text, body):
    assert {b for _, _, _, b in holdings(text)} == {body}


def test_a_war_is_no_ceremony():
    assert facts("Sáng 5/6/2023, quân đội nước này phát động tấn công vào thủ đô.").events == ()
    assert [e.kind.value for e in facts("Sáng 5/6/2023, UBND tỉnh Lào Cai phát động Tháng hành động vì trẻ em.").events] == ["Ceremony"]


@pytest.mark.parametrize(
    "text",
    [
        "HĐND tỉnh Nghệ An biểu quyết thông qua 15 nghị quyết.",
        "HĐND xã bầu các chức danh gồm: ông Lê Văn An, Chủ tịch; Trần Văn Bình;",
        "Ông Lê Văn An được giao phụ trách Phòng Nội vụ huyện Nam Đàn giai đoạn 2010 - 2012,",
    ],
)
def test_texts_that_end_at_once(text):
    assert facts(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Phóng viên Lê Văn An được giao phụ trách Trường THPT Nam Đàn.",
        "Ông Lê Văn Hùng, thôi làm nông dân, nay là Giám đốc Công ty Hòa Phát.",
        "Kỷ luật 3 cán bộ. Hai đồng chí là ông Lê Văn An, bà Trần Thị Bình không bị kỷ luật.",
    ],
)
def test_no_change_of_post(text):
    assert changes(text) == set()


def test_a_punishment_that_is_only_proposed():
    text = "UBKT Tỉnh ủy kỷ luật cảnh cáo ông Lê Văn Hùng, Giám đốc Sở Y tế; đề nghị xử lý bằng hình thức cách chức Giám đốc Sở Y tế."
    assert {(name, kind) for name, kind, _ in changes(text)} == {("Lê Văn Hùng", "Discipline")}


def test_officials_with_names_of_the_highlands_are_of_the_country():
    text = "Tại tỉnh Kon Tum, ông A Pho, Phó Chủ tịch Thường trực HĐND tỉnh và bà Y Ngoc, Phó Chủ tịch UBND tỉnh dự hội nghị."
    assert {(name, body) for name, _, _, body in holdings(text)} == {
        ("A Pho", "Hội đồng nhân dân tỉnh Kon Tum"),
        ("Y Ngoc", "Ủy ban nhân dân tỉnh Kon Tum"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 12/4, UBND TP Hà Nội tổ chức họp báo công bố chỉ tiêu tuyển sinh lớp 10 năm học 2024-2025.",
        "Ngày 12/3, Hội tổ chức hội nghị. Ông Lê Văn An từng đạt giải nhất Hội thi Nhà nông đua tài năm 2010.",
    ],
)
def test_a_year_of_another_time_settles_no_day(text):
    assert {event.date for event in facts(text).events} == {None}


def test_who_is_remembered_is_in_office_no_more():
    text = "Thủ tướng Trần Văn Sơn đã tới dâng hương tưởng nhớ Chủ tịch nước Lê Đức Hải."
    assert {(name, status) for name, _, status, _ in holdings(text)} == {("Trần Văn Sơn", "Incumbent"), ("Lê Đức Hải", "Former")}


def test_a_decision_to_fine_gives_no_post():
    assert changes("Theo quyết định xử phạt, ông Lê Văn Bình làm Giám đốc Công ty Hòa An đã trốn thuế.") == set()
    text = "Theo quyết định của Tỉnh ủy, ông Lê Văn Bình giữ chức Giám đốc Sở Y tế."
    assert {(name, kind) for name, kind, _ in changes(text)} == {("Lê Văn Bình", "Appointment")}
