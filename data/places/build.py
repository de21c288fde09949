"""The wheel of vietnamadminunits and history.yaml go in; provinces.tsv, districts.tsv, communes.tsv and hosts.tsv come out.

    python data/places/build.py vietnamadminunits-1.0.4-py3-none-any.whl

No network, and the same input gives the same bytes. README.md beside this file says where the wheel is from.
"""

import csv
import json
import math
import re
import sqlite3
import sys
import tempfile
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
END, START = "2025-06-30", "2025-07-01"  # the last day of 63 provinces and of districts, the first of 34
HUE_END, HUE_START = "2024-12-31", "2025-01-01"
COLUMNS = ("id", "name", "type", "level", "within", "code", "valid_from", "valid_to", "replaced_by", "aliases")
FAR = 0.4  # degrees; the wheel's keys have no accents, so that a target further off is a namesake (Tân Thạnh, Tân Thành)

Row = dict[str, Any]


@dataclass
class Unit:
    """One row of the tables while they are built."""

    id: str
    name: str
    type: str
    level: str
    within: str = ""
    code: str = ""
    valid_from: str = ""
    valid_to: str = ""
    replaced_by: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)


@dataclass
class Tables:
    """Units of every level in the order in which they were made, and those that other units must find again."""

    history: dict[str, Any]
    units: dict[str, Unit] = field(default_factory=dict)
    provinces: dict[str, Unit] = field(default_factory=dict)  # by the wheel's key, 'old:' or 'new:' in front
    districts: dict[tuple[str, str], Unit] = field(default_factory=dict)  # by id of the province, name

    def name(self, short: str) -> str:
        """The name without the wheel's distinctions ('Kỳ Anh (Thị xã)') and slips ('Pa ủ')."""
        plain = short.partition(" (")[0].replace("’", "'")
        return str(self.history["spelling"].get(plain, plain))

    def add(self, unit: Unit) -> Unit:
        """Keep a unit; where a sibling has its id (thị xã and huyện Kỳ Anh), its type goes in front."""
        if unit.id in self.units:
            unit.id = f"{slug(unit.type)}-{unit.id}"
        if unit.id in self.units:
            raise SystemExit(f"two units are called {unit.id}")
        self.units[unit.id] = unit
        return unit


def slug(text: str) -> str:
    """'Bà Rịa - Vũng Tàu' -> 'ba-ria-vung-tau'."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).replace("'", "")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def tail(unit_id: str) -> str:
    """'di-an.binh-duong@0' -> 'di-an.binh-duong'."""
    return unit_id.split("@")[0]


def year(day: str) -> str:
    """The year of a first day; 0 for units older than the tables."""
    return day[:4] or "0"


def read_wheel(wheel: Path) -> tuple[list[Row], list[Row], dict[str, Any]]:
    """The rows until 30 June 2025, those since, and the wheel's mapping from the ones to the others."""
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(wheel) as archive:
        database = archive.extract("vietnamadminunits/data/dataset.db", folder)
        mapping = json.loads(archive.read("vietnamadminunits/data/converter_2025.json"))
        connection = sqlite3.connect(database)
        connection.row_factory = sqlite3.Row
        old = [dict(r) for r in connection.execute("select * from admin_units_legacy order by provinceCode, districtCode, wardCode, ward")]
        new = [dict(r) for r in connection.execute("select * from admin_units order by provinceCode, wardCode")]
        connection.close()
    return old, new, mapping


def once(rows: Iterable[Row], key: Callable[[Row], Any]) -> Iterable[Row]:
    """The first row of each key."""
    seen = set()
    for row in rows:
        if (found := key(row)) not in seen:
            seen.add(found)
            yield row


def kind(full: str, short: str) -> str:
    """The type in front of a name, in lower case: 'Thị Xã Buôn Hồ' -> 'thị xã'."""
    return full.removesuffix(short).strip().casefold() if full != short else full.rsplit(" ", 1)[0].casefold()


def add_provinces(tables: Tables, old: list[Row], new: list[Row], merged: dict[str, list[str]]) -> None:
    """Provinces of both eras, those that only changed their neighbours as one version, and the former ones."""
    begins, aliases = tables.history["province_from"], tables.history["province_aliases"]
    # a province that took in nothing but itself keeps its version
    same = {key for key, parts in merged.items() if parts == [key]}
    for row in once(old, lambda r: r["provinceKey"]):
        name, key = row["provinceShort"], row["provinceKey"]
        begin = begins.get(name, "")
        unit = Unit(f"{slug(name)}@{year(begin)}", name, kind(row["province"], name), "province", "", row["provinceCode"], begin)
        unit.valid_to = "" if key in same else END
        unit.aliases = list(aliases.get(name, []))
        tables.provinces["old:" + key] = tables.add(unit)
    for row in once(new, lambda r: r["provinceKey"]):
        name, key = row["provinceShort"], row["provinceKey"]
        if key in same:
            tables.provinces["new:" + key] = tables.provinces["old:" + key]
            continue
        unit = Unit(f"{slug(name)}@2025", name, kind(row["province"], name), "province", "", row["provinceCode"], START)
        unit.aliases = list(aliases.get(name, []))
        tables.provinces["new:" + key] = tables.add(unit)
        for part in merged[key]:
            tables.provinces["old:" + part].replaced_by = [unit.id]
    for row in tables.history["former_provinces"]:
        begin = row.get("from", "")
        unit = Unit(f"{slug(row['name'])}@{year(begin)}", row["name"], row["type"], "province", "", row.get("code", ""), begin, row["to"])
        unit.replaced_by, unit.aliases = row["into"], list(aliases.get(row["name"], []))
        tables.add(unit)


def add_districts(tables: Tables, old: list[Row]) -> None:
    """Districts in force on 30 June 2025, and the former ones."""
    for row in once(old, lambda r: (r["provinceCode"], r["districtCode"])):
        province, name = tables.provinces["old:" + row["provinceKey"]], tables.name(row["districtShort"])
        begin = tables.history["district_from"].get(province.name, {}).get(name, "")
        if province.name == "Huế" and not begin:
            add_district(tables, row, tables.units["thua-thien-hue@1989"], ("", HUE_END))
            begin = HUE_START
        add_district(tables, row, province, (begin, END))
    provinces = {u.name: u for key, u in tables.provinces.items() if key.startswith("old:")}
    provinces["Thừa Thiên Huế"] = tables.units["thua-thien-hue@1989"]
    for row in tables.history["former_districts"]:
        province = provinces[row["province"]]
        begin = row.get("from", "")
        unit = Unit(f"{slug(row['name'])}.{tail(province.id)}@{year(begin)}", row["name"], row["type"], "district", province.id)
        unit.valid_from, unit.valid_to, unit.aliases = begin, row["to"], district_aliases(tables, row["name"])
        home = "hue@2025" if province.name == "Thừa Thiên Huế" else province.id
        unit.replaced_by = sorted(tables.districts[home, name].id for name in row["into"])
        tables.add(unit)


def district_aliases(tables: Tables, name: str) -> list[str]:
    """Other spellings of a district: from history.yaml, and the short forms of 'Quận 1'."""
    number = name.removeprefix("Quận ")
    short = [f"Q.{number}", f"Q. {number}", f"Q{number}"] if number.isdigit() else []
    return list(tables.history["district_aliases"].get(name, [])) + short


def add_district(tables: Tables, row: Row, province: Unit, days: tuple[str, str]) -> None:
    """One version of a district."""
    name = tables.name(row["districtShort"])
    unit = Unit(f"{slug(name)}.{tail(province.id)}@{year(days[0])}", name, row["districtType"].casefold(), "district", province.id)
    unit.code, (unit.valid_from, unit.valid_to), unit.aliases = row["districtCode"], days, district_aliases(tables, name)
    if (province.id, name) in tables.districts:  # thành phố and huyện Cao Lãnh: the wheel lists the city first
        tables.districts[province.id, f"{unit.type} {name}"] = tables.add(unit)
    else:
        tables.districts[province.id, name] = tables.add(unit)
    if days[1] == HUE_END:
        unit.replaced_by = [f"{slug(name)}.hue@2025"]


def district_of(tables: Tables, row: Row, province: Unit) -> Unit:
    """The district in which an old commune lies."""
    name = tables.name(row["districtShort"])
    found = tables.districts.get((province.id, f"{row['districtType'].casefold()} {name}"))
    return found or tables.districts[province.id, name]


def add_communes(tables: Tables, old: list[Row], new: list[Row], mapping: dict[str, Any]) -> None:
    """Communes of both eras, and which became which; a district is replaced by what its communes became."""
    targets: dict[tuple[str, str], list[tuple[Unit, Row]]] = defaultdict(list)
    for row in new:
        province, name = tables.provinces["new:" + row["provinceKey"]], tables.name(row["wardShort"])
        unit = Unit(f"{slug(name)}.{tail(province.id)}@2025", name, row["wardType"].casefold(), "commune", province.id)
        unit.code, unit.valid_from = row["wardCode"], START
        targets[row["provinceKey"], row["wardKey"]].append((tables.add(unit), row))
    ways = list_ways(mapping)
    became: dict[str, set[str]] = defaultdict(set)
    for row in old:
        province = tables.provinces["old:" + row["provinceKey"]]
        district = district_of(tables, row, province)
        key = f"{row['provinceKey']}_{row['districtKey']}_{row['wardKey'] or ''}"
        units = nearest(row, [t for way in ways.get(key, ()) for t in targets[way]])
        became[district.id].update(units)
        if row["ward"] is None:
            continue
        if province.id == "hue@2025":
            add_hue_commune(tables, row, district)
        add_old_commune(tables, row, district, units)
    for district_id, communes in became.items():
        tables.units[district_id].replaced_by = sorted(communes)


def list_ways(mapping: dict[str, Any]) -> dict[str, list[tuple[str, str]]]:
    """Key of an old commune -> keys of (new province, new commune)."""
    ways: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for province, wards in mapping["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, parts in wards.items():
            for part in parts:
                ways[part].append((province, ward))
    for province, parts in mapping["DICT_PROVINCE_WARD_DIVIDED"].items():
        for part, wards in parts.items():
            ways[part].extend((province, ward["newWardKey"]) for ward in wards)
    return ways


def nearest(row: Row, found: list[tuple[Unit, Row]]) -> list[str]:
    """Ids of the new communes, without namesakes that lie far away; the nearest one always stays."""
    if not found:
        return []
    latitude, longitude = row["wardLat"] or row["districtLat"], row["wardLon"] or row["districtLon"]
    far = {unit.id: math.hypot(latitude - new["wardLat"], longitude - new["wardLon"]) for unit, new in found}
    limit = max(FAR, min(far.values()))
    return sorted(unit_id for unit_id, distance in far.items() if distance <= limit)


def add_old_commune(tables: Tables, row: Row, district: Unit, units: list[str]) -> None:
    """A commune in force on 30 June 2025."""
    name = tables.name(row["wardShort"])
    begin = HUE_START if district.id.endswith(".hue@2025") else ""
    unit = Unit(f"{slug(name)}.{tail(district.id)}@{year(begin)}", name, row["wardType"].casefold(), "commune", district.id)
    unit.code, unit.valid_from, unit.valid_to, unit.replaced_by = row["wardCode"] or "", begin, END, units
    number = name.removeprefix("Phường ")
    unit.aliases = [f"P.{number}", f"P. {number}"] if number.isdigit() else []
    tables.add(unit)


def add_hue_commune(tables: Tables, row: Row, district: Unit) -> None:
    """The version of a commune of Huế before 2025, when it lay in the province Thừa Thiên Huế."""
    name = tables.name(row["wardShort"])
    home = "hue" if district.name in ("Phú Xuân", "Thuận Hóa") else slug(district.name)
    unit = Unit(f"{slug(name)}.{home}.thua-thien-hue@0", name, row["wardType"].casefold(), "commune", f"{home}.thua-thien-hue@0")
    unit.code, unit.valid_to, unit.replaced_by = row["wardCode"] or "", HUE_END, [f"{slug(name)}.{tail(district.id)}@2025"]
    tables.add(unit)


def write(path: Path, header: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Write one table with tabs and LF."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
        writer.writerow(header)
        writer.writerows(sorted(tuple(r) for r in rows))


def build(wheel: Path, target: Path = HERE) -> Tables:
    """Write the tables into `target`."""
    old, new, mapping = read_wheel(wheel)
    tables = Tables(yaml.safe_load((HERE / "history.yaml").read_text(encoding="utf-8")))
    add_provinces(tables, old, new, mapping["DICT_PROVINCE"])
    add_districts(tables, old)
    add_communes(tables, old, new, mapping)
    for level in ("province", "district", "commune"):
        rows = (
            (u.id, u.name, u.type, u.level, u.within, u.code, u.valid_from, u.valid_to, ";".join(u.replaced_by), ";".join(u.aliases))
            for u in tables.units.values()
            if u.level == level
        )
        write(target / f"{level}s.tsv", COLUMNS, rows)
    current = {u.name: u.id for key, u in tables.provinces.items() if key.startswith("old:")}
    hosts = ((host, current[name]) for name, names in tables.history["hosts"].items() for host in names)
    write(target / "hosts.tsv", ("host", "place"), hosts)
    return tables


if __name__ == "__main__":
    build(Path(sys.argv[1]))
