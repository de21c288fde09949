"""Held, held once, held for the time being, about to be held."""

import pytest

from tests.extract.sentences import statuses

KHOI = "Lê Quang Khởi"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Ông {KHOI}, Bí thư Tỉnh ủy Long An, đến dự.", {"Bí thư Tỉnh ủy Long An": "Incumbent"}),
        (f"Nguyên Bí thư Tỉnh ủy Long An {KHOI} đến dự.", {"Bí thư Tỉnh ủy Long An": "Former"}),
        (f"Cựu Bí thư Tỉnh ủy Long An {KHOI} bị phạt.", {"Bí thư Tỉnh ủy Long An": "Former"}),
        (
            f"Ông {KHOI}, nguyên Ủy viên Trung ương Đảng, nguyên Bí thư Tỉnh ủy Long An, Chủ tịch Hội Khuyến học tỉnh, đến dự.",
            {"Ủy viên Trung ương Đảng": "Former", "Bí thư Tỉnh ủy Long An": "Former", "Chủ tịch Hội Khuyến học tỉnh": "Incumbent"},
        ),
        (
            f"Ông {KHOI}, nguyên Bí thư, Chủ tịch UBND huyện Bến Lức, đến dự.",
            {"Bí thư": "Former", "Chủ tịch UBND huyện Bến Lức": "Former"},
        ),
        (f"Quyền Giám đốc Sở Nội vụ {KHOI} trả lời.", {"Giám đốc Sở Nội vụ": "Acting"}),
        (f"Q. Chủ tịch UBND huyện Bến Lức {KHOI} trả lời.", {"Chủ tịch UBND huyện Bến Lức": "Acting"}),
        (f"Phó Giám đốc phụ trách Sở Du lịch {KHOI} trả lời.", {"Phó Giám đốc phụ trách Sở Du lịch": "Acting"}),
        (f"Tân Chủ tịch UBND tỉnh Long An {KHOI} nhận hoa.", {"Chủ tịch UBND tỉnh Long An": "Incoming"}),
        (f"HĐND tỉnh Long An đã bầu ông {KHOI} giữ chức Phó Chủ tịch UBND tỉnh.", {"Phó Chủ tịch UBND tỉnh": "Incoming"}),
        (f"Miễn nhiệm chức vụ Phó Chủ tịch HĐND tỉnh Long An đối với ông {KHOI}.", {"Phó Chủ tịch HĐND tỉnh Long An": "Former"}),
        (
            f"Ban Thường vụ Tỉnh ủy điều động ông {KHOI}, Bí thư Huyện ủy Bến Lức, giữ chức Giám đốc Sở Nội vụ tỉnh Long An.",
            {"Bí thư Huyện ủy Bến Lức": "Former", "Giám đốc Sở Nội vụ tỉnh Long An": "Incoming"},
        ),
        (
            f"Điều động ông {KHOI}, Bí thư Huyện ủy Bến Lức, giữ chức Giám đốc Sở Nội vụ tỉnh Long An từ ngày 1/12.",
            {"Bí thư Huyện ủy Bến Lức": "Incumbent", "Giám đốc Sở Nội vụ tỉnh Long An": "Incoming"},
        ),
        (f"Cố Bộ trưởng Bộ Y tế {KHOI} được nhắc đến.", {"Bộ trưởng Bộ Y tế": "Former"}),
        # words that look like the marker and are none
        (f"Bí thư Tỉnh ủy Thái Nguyên {KHOI} đến dự.", {"Bí thư Tỉnh ủy Thái Nguyên": "Incumbent"}),
        (f"Chủ tịch Hội Cựu chiến binh tỉnh Long An {KHOI} đến dự.", {"Chủ tịch Hội Cựu chiến binh tỉnh Long An": "Incumbent"}),
        (
            f"Giám đốc Sở Tài nguyên và Môi trường tỉnh Long An {KHOI} đến dự.",
            {"Giám đốc Sở Tài nguyên và Môi trường tỉnh Long An": "Incumbent"},
        ),
    ],
)
def test_status(text, expected):
    assert statuses(text) == sorted((KHOI, title, status) for title, status in expected.items())


def test_the_dead_hold_nothing_any_more():
    assert statuses(f"Ông {KHOI}, Bí thư Huyện ủy Bến Lức, đã từ trần hôm qua.") == [(KHOI, "Bí thư Huyện ủy Bến Lức", "Former")]


def test_a_candidate_holds_nothing_yet():
    assert statuses(f"Hội nghị giới thiệu ông {KHOI} để bầu giữ chức Chủ tịch UBND huyện Bến Lức.") == []
    assert statuses(f"Ông {KHOI} không trúng cử Ban Chấp hành Đảng bộ huyện khóa mới.") == []
