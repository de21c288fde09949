"""Lists of people: numbers with brackets, sections under one headline, lists of those elected."""

from tests.extract.told import changes, holdings

SECTIONS = """
Đơn vị bầu cử số 1:
Thôn Đông, thôn Đoài
1. Ông Lê Văn An
2. Bà Trần Thị Bình
3. Ông Phạm Minh Hùng
Đơn vị bầu cử số 2:
1. Ông Vũ Văn Đức
2. Bà Ngô Thu Trang"""


def posts(text: str) -> set[tuple[str, str, str]]:
    """Holder, title and status of all posts."""
    return {(person, title, status) for person, title, status, _ in holdings(text)}


def test_the_headline_of_a_list_holds_for_all_its_sections():
    post = "đại biểu HĐND xã Tân Lập"
    assert posts(f"Danh sách những người trúng cử {post} khóa II:{SECTIONS}") == {
        (person, post, "Incoming") for person in ("Lê Văn An", "Trần Thị Bình", "Phạm Minh Hùng", "Vũ Văn Đức", "Ngô Thu Trang")
    }


def test_a_candidate_holds_no_post():
    assert posts(f"Danh sách chính thức những người ứng cử đại biểu HĐND xã Tân Lập khóa II:{SECTIONS}") == set()


def test_numbers_with_brackets_part_a_list():
    text = "Danh sách trúng cử Ủy viên Ban Thường vụ Tỉnh ủy gồm: 1) Lê Văn An; 2) Trần Thị Bình; 3) Phạm Minh Hùng."
    assert {person for person, _, _ in changes(text)} == {"Lê Văn An", "Trần Thị Bình", "Phạm Minh Hùng"}


def test_several_who_hold_one_post_in_a_numbered_list():
    text = "Các Phó Chủ tịch UBND tỉnh gồm: 1. Lê Văn An, 2. Trần Thị Bình, 3. Phạm Minh Hùng."
    assert posts(text) == {(person, "Phó Chủ tịch UBND tỉnh", "Incumbent") for person in ("Lê Văn An", "Trần Thị Bình", "Phạm Minh Hùng")}


def test_the_commune_of_a_headline_in_capitals_is_no_person():
    text = "DANH SÁCH ĐẠI BIỂU HĐND XÃ LƯƠNG MINH\n1. Ông Lê Văn An\n2. Bà Trần Thị Bình\n3. Ông Phạm Minh Hùng"
    assert {person for person, _, _ in posts(text)} == {"Lê Văn An", "Trần Thị Bình", "Phạm Minh Hùng"}


def test_members_that_make_up_a_board():
    text = "Theo đó, HĐQT nhiệm kỳ 2024 - 2029 gồm các thành viên: ông Lê Văn An, bà Trần Thị Bình và ông Phạm Minh Hùng."
    assert {(person, title, body) for person, title, _, body in holdings(text)} == {
        (person, "thành viên", "Hội đồng quản trị") for person in ("Lê Văn An", "Trần Thị Bình", "Phạm Minh Hùng")
    }


def test_a_heading_in_the_plural_gives_its_post_to_the_few_below_it():
    text = (
        "Thành phần Ban Chỉ đạo chuyển đổi số huyện:\n1. Trưởng Ban Chỉ đạo: Ông Lê Văn An - Chủ tịch UBND huyện.\n"
        "2. Các Phó Trưởng ban:\n- Ông Phạm Minh Hùng - Trưởng phòng Nội vụ;\n- Ông Vũ Văn Đức - Trưởng Công an huyện.\n"
        "3. Các thành viên:\n- Bà Ngô Thu Trang - Trưởng phòng Tài chính - Kế hoạch."
    )
    found = {(person, title) for person, title, _, _ in holdings(text)}
    assert {person for person, title in found if title == "Phó Trưởng ban"} == {"Phạm Minh Hùng", "Vũ Văn Đức"}
    assert {person for person, title in found if title == "thành viên"} == {"Ngô Thu Trang"}


def test_an_order_to_several_is_no_heading():
    text = "Chủ tịch UBND tỉnh yêu cầu các Giám đốc Sở:\nÔng Lê Văn An cho biết sẽ thực hiện ngay.\nBà Trần Thị Bình cũng đồng tình."
    assert not any(title.startswith("Giám đốc") for _, title, _, _ in holdings(text))
