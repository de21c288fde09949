"""Which bodies organise, host or attend a happening, and under which name."""

from datetime import date

import pytest

from tests.extract.told import facts


def _bodies(text: str) -> set[tuple[str, str]]:
    """(body, role) of each participation of a body."""
    told = facts(text, date(2023, 5, 20))
    names = {b.ref: b.name for b in told.bodies}
    return {(names[p.participant], p.role.value) for p in told.participations if p.participant in names}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the police division that investigates, not the police of the province
        (
            "Cơ quan CSĐT Công an tỉnh Hưng Yên khởi tố vụ án, khởi tố bị can đối với ông Lê Văn An.",
            {("Cơ quan Cảnh sát điều tra, Công an tỉnh Hưng Yên", "Organiser")},
        ),
        # the procuracy takes part in it
        (
            "Công an tỉnh Hưng Yên khởi tố bị can đối với ông Lê An, quyết định được Viện Kiểm sát nhân dân tỉnh Hưng Yên phê chuẩn.",
            {("Công an tỉnh Hưng Yên", "Organiser"), ("Viện Kiểm sát nhân dân tỉnh Hưng Yên", "Attendee")},
        ),
        # who has sent a delegation
        (
            "Ngày 4/5, Đoàn công tác của Bộ Y tế đã làm việc với UBND tỉnh Hưng Yên về công tác tiêm chủng.",
            {("Bộ Y tế", "Attendee"), ("Ủy ban nhân dân tỉnh Hưng Yên", "Attendee")},
        ),
        # bodies in a row are of the place that the last one names
        (
            "Sáng 8/5, Huyện ủy - HĐND - UBND huyện Ba Tơ, tỉnh Quảng Ngãi tổ chức Lễ kỷ niệm 50 năm thành lập huyện.",
            {
                ("Huyện ủy Ba Tơ", "Organiser"),
                ("Hội đồng nhân dân huyện Ba Tơ", "Organiser"),
                ("Ủy ban nhân dân huyện Ba Tơ", "Organiser"),
            },
        ),
        # 'UBND các huyện' is no body
        (
            "Sở Y tế tỉnh Hưng Yên tổ chức Hội nghị tổng kết công tác dân số. Dự hội nghị có lãnh đạo Sở Tài chính, UBND các huyện.",
            {("Sở Y tế tỉnh Hưng Yên", "Organiser"), ("Sở Tài chính tỉnh Hưng Yên", "Attendee")},
        ),
        # the name of a counted conference takes in whose it is
        (
            "Hội nghị lần thứ 5, Ban Chấp hành Đảng bộ tỉnh Hưng Yên khóa XIX khai mạc sáng 8/5.",
            {("Ban Chấp hành Đảng bộ tỉnh Hưng Yên", "Organiser")},
        ),
    ],
)
def test_which_bodies_take_part(text: str, expected: set[tuple[str, str]]) -> None:
    assert _bodies(text) == expected
