"""Lists of the members of a body made up of people from elsewhere: whose 'Trưởng ban' and 'Ủy viên' are."""

import pytest

from tests.extract.told import holdings

ENTRIES = "1. Ông Lê Văn Lâm, Chủ tịch UBND tỉnh Bình Phước - {head};\n2. Bà Trần Thị Mây, Giám đốc Sở Tài chính - {member}.\n"


@pytest.mark.parametrize(
    ("above", "head", "member", "body"),
    [
        ("Ban Chỉ đạo chuyển đổi số tỉnh Bình Phước gồm:\n", "Trưởng ban", "Ủy viên", "Ban Chỉ đạo chuyển đổi số tỉnh Bình Phước"),
        (
            "Thành lập Hội đồng Tuyển dụng công chức tỉnh Bình Phước\nHội đồng gồm các ông, bà sau:\n",
            "Chủ tịch Hội đồng",
            "Ủy viên",
            "Hội đồng Tuyển dụng công chức tỉnh Bình Phước",
        ),
    ],
)
def test_the_roles_of_a_list_are_held_in_the_body_above_it(above, head, member, body):
    found = holdings(above + ENTRIES.format(head=head, member=member))
    assert ("Lê Văn Lâm", head, "Incumbent", body) in found
    assert ("Trần Thị Mây", member, "Incumbent", body) in found
    assert ("Trần Thị Mây", "Giám đốc Sở Tài chính", "Incumbent", "Sở Tài chính tỉnh Bình Phước") in found
    assert len(found) == 4


def test_without_such_a_body_the_roles_stay_as_they_were():
    found = holdings("Dự hội nghị có:\n" + ENTRIES.format(head="Trưởng ban", member="Ủy viên"))
    assert not any(body and body.startswith(("Ban Chỉ đạo", "Hội đồng")) for _, _, _, body in found)
