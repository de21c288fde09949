"""Places of both eras: spellings, types, eras, and what became of what."""

import importlib.util
import os
import sys
import time
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from kg.errors import NotFound
from kg.places import LEVELS, Level, Places, fold_name, places

IN_2020, IN_2026, UNDATED = date(2020, 12, 23), date(2026, 1, 15), None


@pytest.mark.parametrize(
    ("name", "on", "ids"),
    [
        ("Bình Dương", IN_2020, ["binh-duong@1997"]),
        ("tỉnh Bình Dương", IN_2020, ["binh-duong@1997"]),
        ("BÌNH DƯƠNG", IN_2026, ["binh-duong@1997"]),  # gone by then: a look back
        ("TP.HCM", IN_2020, ["ho-chi-minh@1976"]),
        ("TP. Hồ Chí Minh", IN_2026, ["ho-chi-minh@2025"]),
        ("Sài Gòn", UNDATED, ["ho-chi-minh@1976", "ho-chi-minh@2025"]),  # the name leaves the era open
        ("Nghệ An", IN_2020, ["nghe-an@1991"]),
        ("Nghệ An", IN_2026, ["nghe-an@1991"]),  # took part in no merger: one version
        ("Nghệ An", UNDATED, ["nghe-an@1991"]),
        ("Thừa Thiên – Huế", IN_2020, ["thua-thien-hue@1989"]),
        ("TP Huế", IN_2020, ["hue.thua-thien-hue@0"]),
        ("thành phố Huế", date(2025, 3, 1), ["hue@2025"]),
        ("Hoà Bình", IN_2020, ["hoa-binh@1991", "hoa-binh.bac-lieu@0", "hoa-binh.hoa-binh@0"]),
        ("tỉnh Hòa Bình", IN_2020, ["hoa-binh@1991"]),
        ("Bà Rịa-Vũng Tàu", IN_2020, ["ba-ria-vung-tau@1991"]),
        ("BR-VT", IN_2020, ["ba-ria-vung-tau@1991"]),
        ("Đăk Lăk", IN_2020, ["dak-lak@2004"]),
        ("Đắc Lắc", date(2001, 5, 1), ["dak-lak@1976"]),
        ("Cần Thơ", UNDATED, ["can-tho@2004", "can-tho@2025", "can-tho@1992"]),
        ("Sông Bé", IN_2020, ["song-be@1976"]),
        ("thị xã Tân Uyên", IN_2020, ["tan-uyen.binh-duong@0"]),  # a thành phố since 2023; the other Tân Uyên is a huyện
        ("huyện Tân Uyên", IN_2020, ["tan-uyen.lai-chau@0"]),
        ("TP Cao Lãnh", IN_2020, ["cao-lanh.dong-thap@0"]),
        ("huyện Cao Lãnh", IN_2020, ["huyen-cao-lanh.dong-thap@0"]),
        ("Q.1", IN_2020, ["quan-1.ho-chi-minh@0"]),
        ("quận 1", IN_2020, ["quan-1.ho-chi-minh@0"]),
        ("Quận 2", IN_2026, ["quan-2.ho-chi-minh@1997"]),
        ("quận Thủ Đức", IN_2020, ["thu-duc.ho-chi-minh@1997"]),
        ("TP Thủ Đức", date(2022, 1, 1), ["thu-duc.ho-chi-minh@2021"]),
        ("phường Bình Dương", IN_2026, ["binh-duong.ho-chi-minh@2025"]),
        ("đặc khu Phú Quốc", IN_2026, ["phu-quoc.an-giang@2025"]),
        ("Hùng Yên", IN_2020, []),  # accents must agree
        ("", IN_2020, []),
        ("TP", IN_2020, []),
    ],
)
def test_find(name: str, on: date | None, ids: list[str]) -> None:
    assert [u.id for u in places().find(name, on=on)] == ids


@pytest.mark.parametrize(
    ("name", "level", "within", "on", "ids"),
    [
        ("Châu Thành", "district", "tay-ninh@0", IN_2020, ["chau-thanh.tay-ninh@0"]),
        ("Châu Thành", "district", "tay-ninh@2025", IN_2026, ["chau-thanh.long-an@0", "chau-thanh.tay-ninh@0"]),
        ("TP Thủ Dầu Một", None, "ho-chi-minh@2025", IN_2026, ["thu-dau-mot.binh-duong@0"]),
        ("Phường 1", None, "go-vap.ho-chi-minh@0", IN_2020, ["phuong-1.go-vap.ho-chi-minh@0"]),
        ("Dĩ An", "commune", "ho-chi-minh@2025", IN_2026, ["di-an.ho-chi-minh@2025"]),
        ("Dĩ An", "province", None, IN_2020, []),
        ("Dĩ An", "district", "ha-noi@0", IN_2020, []),
    ],
)
def test_find_within(name: str, level: Level | None, within: str | None, on: date, ids: list[str]) -> None:
    assert [u.id for u in places().find(name, level, within, on)] == ids


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("Hoà Bình", "HÒA BÌNH"),
        ("Đăk Hà", "Đắk Hà"),
        ("Bà Rịa –  Vũng Tàu", "bà rịa-vũng tàu"),
        ("Ea H’leo", "Ea H'Leo"),
        ("Thuỷ Nguyên", "Thủy Nguyên"),
    ],
)
def test_spellings_are_folded(written: str, same: str) -> None:
    assert fold_name(written) == fold_name(same)


@pytest.mark.parametrize(
    ("one", "other"), [("Hương Vân", "Hương Văn"), ("Phú Quý", "Phú Quỳ"), ("Tân Thành", "Tân Thạnh"), ("Hoàn", "Hòan")]
)
def test_names_are_kept_apart(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


def test_numbers_of_both_eras() -> None:
    table = places()
    units = [table.unit(u.id) for name in table.province_names() for u in table.find(name, "province")]
    assert len({u.id for u in units if u.valid_on(date(2025, 6, 30))}) == 63
    now = {u.id: u for u in units if u.valid_on(date(2025, 7, 1))}
    assert Counter(u.type for u in now.values()) == {"tỉnh": 28, "thành phố": 6}
    districts = {u.id: u for name in table.district_names() for u in table.find(name, "district") if u.valid_on(date(2025, 6, 30))}
    assert len(districts) == 696
    assert not any(u.valid_on(date(2025, 7, 1)) for u in districts.values())
    communes = {u.id: u for u in table._table("commune").units.values() if u.valid_on(IN_2026)}
    assert Counter(u.type for u in communes.values()) == {"xã": 2621, "phường": 687, "đặc khu": 13}


def test_every_unit_is_linked() -> None:
    table = places()
    for level in LEVELS:
        for unit in table._table(level).units.values():
            assert bool(unit.replaced_by) == bool(unit.valid_to), unit.id
            assert bool(unit.within) == (level != "province"), unit.id
            after = table.successors(unit.id)
            assert all(u.valid_from[:4] >= unit.valid_to[:4] or not u.valid_from or u.valid_from < unit.valid_to for u in after)
            assert not unit.within or table.unit(unit.within)
            assert unit.id.endswith("@" + (unit.valid_from[:4] or "0"))


MERGED_2025 = [
    ("Tuyên Quang", "tỉnh", ["Hà Giang", "Tuyên Quang"]),
    ("Lào Cai", "tỉnh", ["Yên Bái", "Lào Cai"]),
    ("Thái Nguyên", "tỉnh", ["Bắc Kạn", "Thái Nguyên"]),
    ("Phú Thọ", "tỉnh", ["Vĩnh Phúc", "Hòa Bình", "Phú Thọ"]),
    ("Bắc Ninh", "tỉnh", ["Bắc Giang", "Bắc Ninh"]),
    ("Hưng Yên", "tỉnh", ["Thái Bình", "Hưng Yên"]),
    ("Hải Phòng", "thành phố", ["Hải Dương", "Hải Phòng"]),
    ("Ninh Bình", "tỉnh", ["Hà Nam", "Nam Định", "Ninh Bình"]),
    ("Quảng Trị", "tỉnh", ["Quảng Bình", "Quảng Trị"]),
    ("Đà Nẵng", "thành phố", ["Quảng Nam", "Đà Nẵng"]),
    ("Quảng Ngãi", "tỉnh", ["Kon Tum", "Quảng Ngãi"]),
    ("Gia Lai", "tỉnh", ["Bình Định", "Gia Lai"]),
    ("Khánh Hòa", "tỉnh", ["Ninh Thuận", "Khánh Hòa"]),
    ("Lâm Đồng", "tỉnh", ["Đắk Nông", "Bình Thuận", "Lâm Đồng"]),
    ("Đắk Lắk", "tỉnh", ["Phú Yên", "Đắk Lắk"]),
    ("Hồ Chí Minh", "thành phố", ["Bà Rịa - Vũng Tàu", "Bình Dương", "Hồ Chí Minh"]),
    ("Đồng Nai", "tỉnh", ["Bình Phước", "Đồng Nai"]),
    ("Tây Ninh", "tỉnh", ["Long An", "Tây Ninh"]),
    ("Cần Thơ", "thành phố", ["Sóc Trăng", "Hậu Giang", "Cần Thơ"]),
    ("Vĩnh Long", "tỉnh", ["Bến Tre", "Trà Vinh", "Vĩnh Long"]),
    ("Đồng Tháp", "tỉnh", ["Tiền Giang", "Đồng Tháp"]),
    ("Cà Mau", "tỉnh", ["Bạc Liêu", "Cà Mau"]),
    ("An Giang", "tỉnh", ["Kiên Giang", "An Giang"]),
]


@pytest.mark.parametrize(("name", "kind", "parts"), MERGED_2025)
def test_the_mergers_of_2025(name: str, kind: str, parts: list[str]) -> None:
    merged = places().find(name, "province", on=date(2025, 7, 1))[0]
    assert (merged.type, merged.valid_from, merged.valid_to) == (kind, "2025-07-01", "")
    before = places().predecessors(merged.id)
    assert {u.name for u in before} == set(parts)
    assert all(u.valid_to == "2025-06-30" and u.replaced_by == (merged.id,) for u in before)


def test_eleven_provinces_went_on() -> None:
    on_both = {
        u.name
        for n in places().province_names()
        for u in places().find(n, "province", on=date(2025, 6, 30))
        if u.valid_on(date(2025, 7, 1))
    }
    assert on_both == {
        "Hà Nội", "Huế", "Lai Châu", "Điện Biên", "Sơn La", "Lạng Sơn", "Quảng Ninh", "Thanh Hóa", "Nghệ An", "Hà Tĩnh", "Cao Bằng",
    }  # fmt: skip


def test_successors_and_predecessors() -> None:
    table = places()
    assert [u.id for u in table.successors("binh-duong@1997")] == ["ho-chi-minh@2025"]
    assert {u.id for u in table.predecessors("ho-chi-minh@2025")} == {"ba-ria-vung-tau@1991", "binh-duong@1997", "ho-chi-minh@1976"}
    assert "di-an.ho-chi-minh@2025" in {u.id for u in table.successors("di-an.binh-duong@0")}
    assert table.province_of("di-an.binh-duong@0").id == "binh-duong@1997"


@pytest.mark.parametrize(
    ("unit_id", "label"), [("quan-1.ho-chi-minh@0", "quận 1"), ("binh-duong@1997", "tỉnh Bình Dương"), ("hue@2025", "thành phố Huế")]
)
def test_labels(unit_id: str, label: str) -> None:
    assert places().unit(unit_id).label == label


@pytest.mark.parametrize(
    ("host", "on", "place"),
    [
        ("binhduong.gov.vn", IN_2020, "binh-duong@1997"),
        ("dian.binhduong.gov.vn", IN_2020, "binh-duong@1997"),
        ("www.binhduong.gov.vn", IN_2026, "ho-chi-minh@2025"),
        ("baothuathienhue.vn", IN_2020, "thua-thien-hue@1989"),
        ("baonghean.vn", UNDATED, "nghe-an@1991"),
        ("example.org", IN_2020, None),
        ("notbinhduong.gov.vn", IN_2020, None),
    ],
)
def test_hosts(host: str, on: date | None, place: str | None) -> None:
    found = places().by_host(host, on)
    assert (found.id if found else None) == place


def test_an_unknown_id_is_told() -> None:
    with pytest.raises(NotFound, match="atlantis@0"):
        places().unit("atlantis@0")


def test_provinces_and_districts_load_fast() -> None:
    start = time.process_time()
    table = Places()
    table.find("Bình Dương")
    assert time.process_time() - start < 0.05
    assert "commune" not in table._tables


@pytest.mark.skipif("KG_PLACES_WHEEL" not in os.environ, reason="set KG_PLACES_WHEEL to the source wheel that data/places/README.md names")
def test_the_tables_are_what_the_build_makes(tmp_path: Path) -> None:
    here = Path(__file__).parent.parent / "data" / "places"
    spec = importlib.util.spec_from_file_location("build_places", here / "build.py")
    assert spec and spec.loader
    build = importlib.util.module_from_spec(spec)
    sys.modules["build_places"] = build
    spec.loader.exec_module(build)
    build.build(Path(os.environ["KG_PLACES_WHEEL"]), tmp_path)
    for table in sorted(tmp_path.iterdir()):
        assert table.read_bytes() == (here / table.name).read_bytes(), table.name
