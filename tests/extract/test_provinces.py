"""Which province 'tỉnh' and 'Tỉnh ủy' stand for: the one that the article speaks of, of those that they can mean."""

from datetime import date

import pytest

from kg.extract import extract
from kg.model import Article
from tests.extract.sentences import bodies
from tests.extract.told import holdings

SECRETARY = "Ông Lê Quang Khởi, Bí thư Tỉnh ủy, nói."


@pytest.mark.parametrize(
    ("text", "body"),
    [
        # a city is no 'tỉnh', however often it is named
        (f"Tại Hà Nội, hội đồng hương Long An ở Hà Nội và Long An ở Hà Nội gặp mặt. {SECRETARY}", "Tỉnh ủy Long An"),
        # places that are none: an ocean, a thinker, a river
        (f"Hợp tác Thái Bình Dương, diễn đàn Thái Bình Dương bàn ở Long An. {SECRETARY}", "Tỉnh ủy Long An"),
        (f"Đoàn TNCS Hồ Chí Minh học tư tưởng Hồ Chí Minh, đạo đức Hồ Chí Minh tại Long An. {SECRETARY}", "Tỉnh ủy Long An"),
        (f"Đồng bằng sông Cửu Long, vùng sông Cửu Long và tỉnh Long An họp. {SECRETARY}", "Tỉnh ủy Long An"),
        # a province of the past is only told of
        (f"Tỉnh Bắc Thái, tỉnh Bắc Thái và tỉnh Bắc Thái nay là tỉnh Thái Nguyên. {SECRETARY}", "Tỉnh ủy Thái Nguyên"),
        (f"Tỉnh Bắc Thái họp. {SECRETARY}", "Tỉnh ủy Bắc Thái"),
        # two provinces: nothing says which
        (f"Long An và Tây Ninh họp. {SECRETARY}", "Tỉnh ủy"),
        # what an earlier sentence told of another province
        (f"Tỉnh Long An họp. Tỉnh Long An mời Tỉnh ủy Cà Mau. {SECRETARY}", "Tỉnh ủy Long An"),
        (f"Long An và Cà Mau họp. Ông Lê An, Phó Bí thư Tỉnh ủy Cà Mau, dự. {SECRETARY}", "Tỉnh ủy Cà Mau"),
    ],
)
def test_whose_committee(text, body):
    assert bodies(text)["Bí thư Tỉnh ủy"] == body


def test_the_committee_of_the_sentence_before_that_of_the_article():
    text = "Tỉnh Long An mời tỉnh Long An. Tỉnh ủy Cà Mau cử ông Lê Quang Khởi, Phó Bí thư Tỉnh ủy, dự."
    assert bodies(text) == {"Phó Bí thư Tỉnh ủy": "Tỉnh ủy Cà Mau"}


@pytest.mark.parametrize(("day", "place"), [(date(2025, 12, 1), "Thành phố Hồ Chí Minh"), (date(2024, 12, 1), "tỉnh Bình Dương")])
def test_provinces_that_were_merged_are_one(day, place):
    text = "Tỉnh Bình Dương, tỉnh Bình Dương và TP.HCM họp. Ông Lê Quang Khởi, Giám đốc Sở Y tế, nói."
    assert bodies(text, "", day) == {"Giám đốc Sở Y tế": f"Sở Y tế {place}"}


def test_the_tax_office_of_a_province_until_the_national_one_took_its_name():
    text = "UBND tỉnh Lào Cai họp. Ông Lê Văn An, Phó Cục trưởng Cục Thuế, dự."
    for day, body in ((date(2024, 6, 5), "Cục Thuế tỉnh Lào Cai"), (date(2025, 6, 5), "Cục Thuế")):
        told = extract(Article(id="article/x", source="x", text=text, published=day))
        assert [b.name for b in told.bodies if b.name.startswith("Cục")] == [body]


def test_a_province_of_the_past_is_nobody():
    text = "Ông Lê Văn Kiểu, nguyên Bí thư Tỉnh ủy Cao Lạng, nguyên Trưởng Ban Dân tộc Trung ương, dự."
    assert {(who, body) for who, _, _, body in holdings(text)} == {
        ("Lê Văn Kiểu", "Tỉnh ủy Cao Lạng"),
        ("Lê Văn Kiểu", "Ban Dân tộc Trung ương"),
    }


@pytest.mark.parametrize(("day", "place"), [("5/6/2022", "can-tho@2004"), ("5/9/2025", "can-tho@2025")])
def test_an_article_without_a_date_means_the_units_of_the_last_day_that_it_writes_out(day, place):
    text = f"Ngày {day}, ông Lê Quang Khởi, Chủ tịch UBND thành phố Cần Thơ, dự hội nghị."
    (office,) = extract(Article(id="article/x", source="x.txt", text=text)).bodies
    assert office.place == place


def test_a_ward_is_no_village_of_the_same_name():
    text = "Ngày 5/9/2024, tại Hà Nội, ông Lê Quang Khởi, Chủ tịch UBND {} Tân Hưng, dự hội nghị."
    ward, village = (extract(Article(id="article/x", source="x.txt", text=text.format(kind))).bodies[0] for kind in ("phường", "xã"))
    assert (ward.name, ward.place) == ("Ủy ban nhân dân phường Tân Hưng", None)
    assert (village.name, village.place) == ("Ủy ban nhân dân xã Tân Hưng", "tan-hung.soc-son.ha-noi@0")


def test_the_province_of_the_conference_that_elects() -> None:
    text = (
        "Sáng 22/10, Hội nghị Ban Chấp hành Đảng bộ tỉnh Long An bầu ông Lê An, Bí thư Tỉnh ủy, tiếp tục giữ chức Bí thư Tỉnh ủy. "
        "Ngày 21/10, tại Hội nghị Ban Chấp hành Đảng bộ tỉnh Cà Mau, bà Hà Thị Nga được bầu giữ chức Phó Bí thư Tỉnh ủy."
    )
    assert bodies(text)["Phó Bí thư Tỉnh ủy"] == "Tỉnh ủy Cà Mau"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        # of the provinces that the text names, or of all, the one that has such a commune
        (f"Xã Thanh Phước họp. Xã Thanh Phước làm đường, xã Thanh Phước xây cầu. {SECRETARY}", "Tỉnh ủy Tây Ninh"),
        (
            f"Xã Phước Hậu đón Cà Mau, Vĩnh Long, Sóc Trăng. Xã Phước Hậu làm đường, xã Phước Hậu xây cầu. {SECRETARY}",
            "Tỉnh ủy Vĩnh Long",
        ),
        (f"Xã Phước Hậu họp. Xã Phước Hậu làm đường, xã Phước Hậu xây cầu. {SECRETARY}", "Tỉnh ủy"),
        # what a newspaper opens with
        (f"(BĐ) - Sáng nay có mưa. {SECRETARY}", "Tỉnh ủy Bình Định"),
        (f"BĐ - Sáng nay có mưa. {SECRETARY}", "Tỉnh ủy"),
    ],
)
def test_the_province_of_a_commune_or_a_newspaper(text, body):
    assert bodies(text)["Bí thư Tỉnh ủy"] == body


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        # whose delegation it is, and whose side
        (
            "Đoàn công tác tỉnh Cà Mau do ông Lê Quang Khởi, Chủ tịch UBND tỉnh, làm trưởng đoàn thăm Long An. Long An đón khách.",
            "Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Cà Mau",
        ),
        (
            "Long An đón khách, Long An mời tiệc. Về phía tỉnh Cà Mau có ông Lê Quang Khởi, Giám đốc Sở Y tế.",
            "Giám đốc Sở Y tế", "Sở Y tế tỉnh Cà Mau",
        ),
        (
            "Long An đón khách, Long An mời tiệc. Về phía tỉnh Cà Mau có năm người. Ông Lê Quang Khởi, Giám đốc Sở Y tế, đón khách.",
            "Giám đốc Sở Y tế", "Sở Y tế tỉnh Long An",
        ),
        # where somebody served before
        (
            "Ông Lê Quang Khởi quê Long An, sống ở Long An. Ông có bốn năm công tác tại Cà Mau, giữ chức Phó Chủ tịch UBND tỉnh.",
            "Phó Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Cà Mau",
        ),
        (
            "Long An họp, Long An bàn việc. Ông Lê Quang Khởi, nguyên Bí thư Tỉnh ủy Cà Mau, dự. Ông Khởi từng là Phó Chủ tịch UBND tỉnh.",
            "Phó Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Cà Mau",
        ),
        (
            "Long An họp. Đoàn có chuyến công tác tại Cà Mau, ông Lê Quang Khởi, Phó Chủ tịch UBND tỉnh, nói. Long An ghi nhận.",
            "Phó Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Long An",
        ),
    ],
)  # fmt: skip
def test_whose_officials_a_sentence_tells_of(text, title, body):
    assert bodies(text)[title] == body
