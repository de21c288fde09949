from datetime import date

import pytest

from kg.read.site import place_named, place_of, publisher_of


@pytest.mark.parametrize(
    ("host", "said", "publisher"),
    [
        ("nhandan.vn", "", "Nhân Dân"),
        ("special.nhandan.vn", "", "Nhân Dân"),
        ("binhduong.gov.vn", "", "Cổng thông tin điện tử tỉnh Bình Dương"),
        ("thanhtra.binhduong.gov.vn", "", "Cổng thông tin điện tử tỉnh Bình Dương"),
        ("thanhtra.binhduong.gov.vn", "Thanh tra tỉnh Bình Dương", "Thanh tra tỉnh Bình Dương"),
        ("baodaklak.vn", "", "Báo Đắk Lắk"),
        ("unknown.example", "Tin Nhanh", "Tin Nhanh"),
        ("", "", ""),
    ],
)
def test_publisher(host, said, publisher):
    assert publisher_of(host, said) == publisher


def test_place_by_the_day():
    assert place_of("binhduong.gov.vn") == "Bình Dương"
    assert place_of("binhduong.gov.vn", date(2020, 11, 24)) == "Bình Dương"
    assert place_of("binhduong.gov.vn", date(2025, 8, 1)) == "Hồ Chí Minh"
    assert place_of("nhandan.vn") == ""


@pytest.mark.parametrize(
    ("site", "place"),
    [("Báo Long An Online", "Long An"), ("Cổng thông tin điện tử tỉnh Vĩnh Phúc", "Vĩnh Phúc"), ("Báo Nhân Dân", ""), ("", "")],
)
def test_place_in_the_name_of_a_site(site, place):
    assert place_named(site) == place
