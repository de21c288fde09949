"""Bodies that take part in a happening, where the list or the row that names them is built in a less common way."""

from datetime import date

import pytest

from tests.extract.told import facts

EVENT = "Sáng 5/7/2022, UBND huyện Bình Lục tổ chức Hội nghị tổng kết công tác năm 2022."


def _bodies(text: str) -> set[tuple[str, str]]:
    """(body, role) of each participation of a body."""
    told = facts(text, date(2023, 5, 20))
    names = {b.ref: b.name for b in told.bodies}
    return {(names[p.participant], p.role.value) for p in told.participations if p.participant in names}


def _attending(text: str) -> set[str]:
    return {name for name, role in _bodies(text) if role == "Attendee"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a body alone between two marks
        ("Dự hội nghị có ông Lê An, Bí thư Huyện ủy; Công ty Cổ phần Sông Lam; Công an huyện.",
         {"Công ty Cổ phần Sông Lam", "Công an huyện Bình Lục"}),
        # … but the standing group of a committee is its people
        ("Dự hội nghị có ông Lê An, Bí thư Huyện ủy; Thường trực Huyện ủy, HĐND, UBND huyện.", set()),
        # who stands for a body without a name, also where the words read as a post
        ("Dự hội nghị có ông Lê An cùng các cán bộ thuộc Cục Đường bộ Việt Nam, Cục Hàng hải Việt Nam.",
         {"Cục Đường bộ Việt Nam", "Cục Hàng hải Việt Nam"}),
        ("Hội nghị có sự tham gia của các Sở Xây dựng, Sở Tài chính.", {"Sở Xây dựng tỉnh Hà Nam", "Sở Tài chính tỉnh Hà Nam"}),
    ],
)  # fmt: skip
def test_those_listed(text: str, expected: set[str]) -> None:
    assert _attending(f"{EVENT} {text}") == expected


def test_a_list_in_lines() -> None:
    lines = ["Tham dự hội nghị có:", "1. Ông Lê An, Bí thư Huyện ủy.", "2. Đại diện Sở Y tế tỉnh Hà Nam.", "3. Công an huyện Bình Lục."]
    text = "\n".join([EVENT, *lines, "Hội nghị kết thúc.", "Công ty Sông Lam vừa đổi tên."])
    assert _attending(text) == {"Sở Y tế tỉnh Hà Nam", "Công an huyện Bình Lục"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ngày 5/6/2022, Đoàn cán bộ Sở Y tế tỉnh Hà Nam đến thăm và làm việc tại Sở Y tế tỉnh Sơn La.",
         {("Sở Y tế tỉnh Hà Nam", "Attendee"), ("Sở Y tế tỉnh Sơn La", "Host")}),
        # a delegation of a country is no body
        ("Ngày 5/6/2022, Chủ tịch nước Lê An cùng đoàn đại biểu cấp cao Việt Nam thăm chính thức Lào.", set()),
        ("Ngày 5/6/2022, Đoàn đại biểu Quốc hội tỉnh Sơn La đã làm việc với Sở Y tế tỉnh Sơn La.",
         {("Đoàn đại biểu Quốc hội tỉnh Sơn La", "Attendee"), ("Sở Y tế tỉnh Sơn La", "Attendee")}),
        ("Ngày 5/6/2022, người đứng đầu Chính phủ Việt Nam có cuộc hội đàm với Tổng thống John Smith.", set()),
        # nor is a committee that any happening has, or a delegation that only repeats who leads it
        ("Ngày 5/6/2022, Ban Tổ chức tổ chức lễ trao giải. Ông Lê An cùng Đoàn công tác Trung ương đã dự lễ trao giải.", set()),
        # a town is none either
        ("Ngày 5/6/2022, Công an tỉnh Quảng Nam và Hội An tổ chức hội nghị tổng kết.", set()),
        # what is signed at a conference
        ("Ngày 5/6/2022, đã diễn ra hội nghị ký kết quy chế phối hợp giữa Công an tỉnh Sơn La và Sở Y tế tỉnh Sơn La.",
         {("Công an tỉnh Sơn La", "Attendee"), ("Sở Y tế tỉnh Sơn La", "Attendee")}),
    ],
)  # fmt: skip
def test_roles(text: str, expected: set[tuple[str, str]]) -> None:
    assert _bodies(text) == expected
