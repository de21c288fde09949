"""Lists of personnel decisions: who loses, who takes over, whose posts a list goes on with, and what is lost in the Party alone."""

import pytest

from tests.extract.told import changes, holdings

AN, BINH = "Lê Văn An", "Trần Văn Bình"


@pytest.mark.parametrize(
    ("text", "former"),
    [
        (f"UBND tỉnh bổ nhiệm ông {AN} làm Giám đốc Sở Y tế; thay ông {BINH} nghỉ hưu.", "Giám đốc Sở Y tế"),
        (f"Ông {AN}, Phó Bí thư Tỉnh ủy, thay ông {BINH} làm Bí thư Tỉnh ủy.", "Bí thư Tỉnh ủy"),
        (f"Ông {AN} giữ chức Giám đốc Sở Y tế thay ông {BINH} được bổ nhiệm làm Thứ trưởng Bộ Y tế.", "Giám đốc Sở Y tế"),
        (f"Dự kiến bầu bổ sung ủy viên đối với Giám đốc Sở Y tế (thay ông {BINH}), Chánh Thanh tra tỉnh.", "Giám đốc Sở Y tế"),
        (f"Ông {AN}, Phó Chủ tịch UBND tỉnh, thay ông {BINH} ký văn bản.", None),
    ],
)
def test_whose_post_is_taken_over(text, former):
    assert {title for person, title, status, _ in holdings(text) if (person, status) == (BINH, "Former")} == ({former} if former else set())


def test_the_next_of_a_list_takes_the_post_that_the_one_before_lost():
    text = (
        f"Ban Thường vụ Huyện ủy quyết định: ông {AN} thôi giữ chức Bí thư Đảng ủy xã Hòa Lộc để nghỉ chờ hưu; "
        f"ông {BINH}, Phó Bí thư, giữ chức Bí thư Đảng ủy xã Hòa Lộc."
    )
    assert changes(text) == {
        (AN, "Dismissal", "Bí thư Đảng ủy xã Hòa Lộc"),
        (BINH, "Appointment", "Bí thư Đảng ủy xã Hòa Lộc"),
    }


def test_a_list_of_posts_is_taken_together():
    text = f"Theo quyết định, Thượng tá {AN}, Lữ đoàn trưởng, giữ chức Phó Chỉ huy trưởng, Tham mưu trưởng Bộ CHQS tỉnh Nghệ An."
    assert {title for _, _, title in changes(text)} == {"Phó Chỉ huy trưởng", "Tham mưu trưởng Bộ CHQS tỉnh Nghệ An"}


def test_left_for_another_post():
    text = f"Ông {AN} thôi giữ chức Bí thư Tỉnh ủy để nhận nhiệm vụ Bộ trưởng Bộ Y tế."
    assert changes(text) == {(AN, "Dismissal", "Bí thư Tỉnh ủy"), (AN, "Appointment", "Bộ trưởng Bộ Y tế")}
    assert {kind for _, kind, _ in changes(f"Ông {AN} thôi giữ chức Bí thư Tỉnh ủy để nhận nhiệm vụ mới.")} == {"Dismissal"}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (f"Trung ương đồng ý để ông {AN} thôi Ủy viên Trung ương Đảng.", {"Ủy viên Trung ương Đảng"}),
        (f"Ông {AN} thôi làm Chủ tịch UBND huyện.", {"Chủ tịch UBND huyện"}),
        (f"Ông {AN} chỉ nói vậy mà thôi, Chủ tịch UBND huyện cho biết.", set()),
        (f"Ông {AN} là Bí thư Huyện ủy thôi.", set()),
    ],
)
def test_a_post_directly_behind_thoi(text, posts):
    assert {title for _, kind, title in changes(text) if kind == "Dismissal"} == posts


@pytest.mark.parametrize(
    "punished", ["cách tất cả các chức vụ trong Đảng", "cách chức tất cả chức vụ trong Đảng", "cách các chức vụ trong Đảng"]
)
def test_of_posts_in_the_party_the_others_remain(punished):
    text = f"Ông {AN}, Phó Bí thư Huyện ủy, Chủ tịch UBND huyện Hòa Lộc, bị {punished}."
    assert changes(text) == {(AN, "Dismissal", "Phó Bí thư Huyện ủy")}


def test_some_of_many():
    text = f"Nhiều cán bộ bị kỷ luật như ông {AN} (Phó Giám đốc Sở Y tế), bà Phạm Thị Chín (kế toán)."
    assert changes(text) == {(AN, "Discipline", None), ("Phạm Thị Chín", "Discipline", None)}
    assert not changes(f"Không ai bị kỷ luật như ông {AN}.")
    text = f"Trong số các phụ huynh bị kỷ luật, có nhiều người đang công tác tại các sở như ông {AN} (Giám đốc Sở Y tế); bà Phạm Thị Chín."
    assert changes(text) == {(AN, "Discipline", None), ("Phạm Thị Chín", "Discipline", None)}
    assert not changes(f"Trong số những người bị kỷ luật, có nhiều người nghĩ như ông {AN} đã nói.")


def test_who_decides_stands_before_the_colon():
    text = f"Quân khu công bố quyết định của Bộ trưởng Bộ Quốc phòng: Đại tá {AN}, Trưởng phòng, giữ chức Chính ủy Sư đoàn 5."
    assert {title for _, title, *_ in holdings(text)} == {"Trưởng phòng", "Chính ủy Sư đoàn 5"}
    assert {title for _, _, title in changes(text)} == {"Chính ủy Sư đoàn 5"}


def test_a_deputy_in_charge_holds_the_post_for_the_time_being():
    text = f"Ông {AN}, Phó Chánh Văn phòng phụ trách, dự họp."
    assert {status for _, _, status, _ in holdings(text)} == {"Acting"}


def test_what_is_said_to_be_now_ends_what_was_before():
    text = f"Thượng tướng {AN}, Thứ trưởng Bộ Quốc phòng (nay là Đại tướng, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Quốc phòng) dự lễ."
    assert {(title, status) for _, title, status, _ in holdings(text)} == {
        ("Thứ trưởng Bộ Quốc phòng", "Former"),
        ("Ủy viên Bộ Chính trị", "Incumbent"),
        ("Bộ trưởng Bộ Quốc phòng", "Incumbent"),
    }
