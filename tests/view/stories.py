"""The stories of the invented newsroom: about seventy people, bodies, events and documents of two provinces that do not exist."""

from dataclasses import dataclass, field

from tests.view.newsroom import KG, ORG, RDF, SCHEMA, SEM, SKOS, Newsroom, Story, day, node, short, vi


@dataclass
class Desk:
    """Words for telling what an article says."""

    room: Newsroom = field(default_factory=Newsroom)
    roles: dict[str, str] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)
    papers: dict[str, str] = field(default_factory=dict)

    def person(self, story: Story, name: str) -> str:
        """The local node of a person."""
        story.people.add(name)
        return f"{story.iri}#{short(name)}"

    def holds(self, story: Story, name: str, title: str, role: str, body: str, **how: object) -> str:
        """Somebody holds a position, in the words of the title (or in `words`)."""
        status = str(how.setdefault("status", "Incumbent"))
        properties = {
            RDF + "type": node(ORG + "Membership"),
            ORG + "member": node(self.person(story, name)),
            ORG + "organization": node(self.bodies[body]),
            ORG + "role": node(self.roles[role]),
            KG + "title": vi(title),
            KG + "status": node(KG + status),
        }
        if story.issued:
            properties[KG + "observedOn"] = day(story.issued)
        label = self.room.shared[self.roles[role]][1][1].value  # type: ignore[union-attr]
        self.room.posts[self.roles[role], self.bodies[body]] = f"{label} {body}"
        words = str(how.pop("words", "")) or title
        stint = "acting" if status == "Acting" else ""
        return story.note("holding", (name, role, body, stint), words, properties, **how)

    def event(self, story: Story, kind: str, name: str, date: str = "", place: str = "", **extra: int | str) -> str:
        """Something happens."""
        properties = {RDF + "type": [node(KG + "Event"), node(KG + kind)], SKOS + "prefLabel": vi(name)}
        if date:
            properties[SEM + "hasBeginTimeStamp"] = day(date)
        if place:
            properties[SEM + "hasPlace"] = node(place)
        properties |= {KG + key: _number(value) for key, value in extra.items() if key in ("attendance", "venues")}
        if "about" in extra:
            properties[SCHEMA + "about"] = node(self.papers[str(extra["about"])])
        return story.note("event", (kind, name, date), name, properties, rule="event/named", confidence=0.9)

    def part(self, story: Story, event: str, who: str, role: str, words: str, presents: str = "") -> None:
        """Somebody does something there."""
        participant = self.bodies.get(who) or self.person(story, who)
        key = next(said.key for said in story.said if said.local == event)
        properties = {
            RDF + "type": node(KG + "Participation"),
            KG + "inEvent": node(event),
            KG + "participant": node(participant),
            KG + "participationRole": node(KG + role),
        }
        if presents:
            properties[KG + "presents"] = node(self.papers[presents])
        story.note("participation", (*key, who, role), words, properties, rule=f"event/{role.lower()}", confidence=0.88)

    def change(self, story: Story, kind: str, name: str, words: str, title: str = "", **links: str) -> None:
        """A personnel decision; `links` are date, starts, ends, by (a body) and paper."""
        properties = {RDF + "type": [node(KG + "PersonnelChange"), node(KG + kind)], KG + "person": node(self.person(story, name))}
        if title:
            properties[KG + "title"] = vi(title)
        if "date" in links:
            properties[SEM + "hasBeginTimeStamp"] = day(links["date"])
        for key, predicate in (("starts", "startsTenure"), ("ends", "endsTenure")):
            if key in links:
                properties[KG + predicate] = node(links[key])
        if "by" in links:
            properties[KG + "decidedBy"] = node(self.bodies[links["by"]])
        if "paper" in links:
            properties[KG + "byDecision"] = node(self.papers[links["paper"]])
        story.note("change", (kind, name, title, links.get("date", "")), words, properties, rule=f"change/{kind.lower()}", confidence=0.92)


def _number(value: int | str):  # type: ignore[no-untyped-def]
    from pyoxigraph import Literal

    return Literal(int(value))


ROLES = [
    ("bi-thu", "Bí thư", 10),
    ("pho-bi-thu-thuong-truc", "Phó Bí thư Thường trực", 11),
    ("pho-bi-thu", "Phó Bí thư", 12),
    ("uy-vien-ban-thuong-vu", "Ủy viên Ban Thường vụ", 13),
    ("tinh-uy-vien", "Tỉnh ủy viên", 14),
    ("chu-tich", "Chủ tịch", 10),
    ("pho-chu-tich-thuong-truc", "Phó Chủ tịch Thường trực", 11),
    ("pho-chu-tich", "Phó Chủ tịch", 12),
    ("truong-ban", "Trưởng Ban", 20),
    ("chu-nhiem", "Chủ nhiệm", 20),
    ("giam-doc", "Giám đốc", 20),
    ("pho-giam-doc", "Phó Giám đốc", 22),
    ("bo-truong", "Bộ trưởng", 10),
    ("thu-truong", "Thứ trưởng", 14),
]


def newsroom() -> Newsroom:
    """The whole newsroom."""
    desk = Desk()
    _set_up(desk)
    for tell in (_conference, _congress, _council, _appointments, _visit, _discipline, _career, _neighbours, _ceremony, _undated):
        tell(desk)
    return desk.room


def _set_up(desk: Desk) -> None:
    desk.roles = {name: desk.room.role(name, label, rank) for name, label, rank in ROLES}
    province, other = desk.room.place("an-son", "tỉnh An Sơn", "province"), desk.room.place("binh-ha", "tỉnh Bình Hà", "province")
    city, district = (
        desk.room.place("son-khe", "thành phố Sơn Khê", "district"),
        desk.room.place("thach-linh", "huyện Thạch Lĩnh", "district"),
    )
    rows = [
        ("Tỉnh ủy An Sơn", "cap-uy", province, "", "Ban Chấp hành Đảng bộ tỉnh An Sơn"),
        ("Ban Thường vụ Tỉnh ủy An Sơn", "ban-thuong-vu-cap-uy", province, "Tỉnh ủy An Sơn", ""),
        ("Ủy ban nhân dân tỉnh An Sơn", "ubnd", province, "", "UBND tỉnh An Sơn"),
        ("Hội đồng nhân dân tỉnh An Sơn", "hdnd", province, "", "HĐND tỉnh An Sơn"),
        ("Ban Tổ chức Tỉnh ủy An Sơn", "ban-dang", province, "Tỉnh ủy An Sơn", ""),
        ("Ban Tuyên giáo Tỉnh ủy An Sơn", "ban-dang", province, "Tỉnh ủy An Sơn", ""),
        ("Ủy ban Kiểm tra Tỉnh ủy An Sơn", "ubkt-dang", province, "Tỉnh ủy An Sơn", "UBKT Tỉnh ủy An Sơn"),
        ("Sở Tài chính tỉnh An Sơn", "so", province, "Ủy ban nhân dân tỉnh An Sơn", ""),
        ("Sở Y tế tỉnh An Sơn", "so", province, "Ủy ban nhân dân tỉnh An Sơn", ""),
        ("Sở Văn hóa, Thể thao và Du lịch tỉnh An Sơn", "so", province, "Ủy ban nhân dân tỉnh An Sơn", ""),
        ("Công an tỉnh An Sơn", "cong-an", province, "", ""),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh An Sơn", "mttq", province, "", "UB MTTQ tỉnh An Sơn"),
        ("Thành ủy Sơn Khê", "cap-uy", city, "", ""),
        ("Ủy ban nhân dân thành phố Sơn Khê", "ubnd", city, "", ""),
        ("Huyện ủy Thạch Lĩnh", "cap-uy", district, "", ""),
        ("Ủy ban nhân dân huyện Thạch Lĩnh", "ubnd", district, "", ""),
        ("Tỉnh ủy Bình Hà", "cap-uy", other, "", ""),
        ("Ủy ban nhân dân tỉnh Bình Hà", "ubnd", other, "", ""),
        ("Bộ Nội vụ", "bo", "", "", ""),
    ]
    for label, kind, place, parent, alias in rows:
        desk.bodies[label] = desk.room.body(label, kind, place, desk.bodies.get(parent, ""), alias)
    for title, number, creator, issued in [
        ("Nghị quyết Đại hội Đảng bộ tỉnh An Sơn lần thứ XII", "", "Tỉnh ủy An Sơn", "2020-10"),
        ("Báo cáo chính trị trình Đại hội", "", "", ""),
        ("Chương trình đột phá về phát triển nguồn nhân lực chất lượng cao", "", "", ""),
        ("Quyết định số 118-QĐ/TU", "118-QĐ/TU", "Tỉnh ủy An Sơn", "2022-03-14"),
        ("Quyết định số 905/QĐ-UBND", "905/QĐ-UBND", "Ủy ban nhân dân tỉnh An Sơn", "2022-06-01"),
        ("Nghị quyết số 41/NQ-HĐND", "41/NQ-HĐND", "Hội đồng nhân dân tỉnh An Sơn", "2022-07-08"),
        ("Kế hoạch số 77/KH-UBND", "77/KH-UBND", "Ủy ban nhân dân tỉnh Bình Hà", "2023-02"),
    ]:
        desk.papers[title] = desk.room.document(title, number, desk.bodies.get(creator, ""), issued)


def _conference(desk: Desk) -> None:
    s = desk.room.story("hoi-nghi-quan-triet", "An Sơn quán triệt Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XII", "2020-12-18")
    s.write("Sáng 18/12, tại thành phố Sơn Khê, Hội nghị quán triệt Nghị quyết Đại hội Đảng bộ tỉnh An Sơn lần thứ XII được tổ chức.")
    name = "Hội nghị quán triệt Nghị quyết Đại hội Đảng bộ tỉnh An Sơn lần thứ XII"
    paper = "Nghị quyết Đại hội Đảng bộ tỉnh An Sơn lần thứ XII"
    place = "https://w3id.org/kg-officials/place/son-khe@0"
    event = desk.event(s, "Conference", name, "2020-12-18", place, attendance=1800, venues=96, about=paper)
    s.write("Đồng chí Đinh Quang Lộ, Bí thư Tỉnh ủy chủ trì hội nghị.")
    desk.holds(s, "Đinh Quang Lộ", "Bí thư Tỉnh ủy", "bi-thu", "Tỉnh ủy An Sơn")
    desk.part(s, event, "Đinh Quang Lộ", "Chair", "chủ trì hội nghị")
    s.write("Dự có ông Tạ Văn Hiển - Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Tổ chức Tỉnh ủy; bà Ninh Thị Hạ - Ủy viên BTV Tỉnh ủy,")
    desk.holds(s, "Tạ Văn Hiển", "Trưởng Ban Tổ chức Tỉnh ủy", "truong-ban", "Ban Tổ chức Tỉnh ủy An Sơn")
    desk.part(s, event, "Tạ Văn Hiển", "Attendee", "Dự có ông Tạ Văn Hiển")
    desk.part(s, event, "Ninh Thị Hạ", "Attendee", "bà Ninh Thị Hạ")
    s.write("Trưởng Ban Tuyên giáo Tỉnh ủy; ông Lưu Gia Bảo - Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch Thường trực UBND tỉnh.")
    desk.holds(s, "Ninh Thị Hạ", "Trưởng Ban Tuyên giáo Tỉnh ủy", "truong-ban", "Ban Tuyên giáo Tỉnh ủy An Sơn")
    desk.holds(s, "Lưu Gia Bảo", "Phó Chủ tịch Thường trực UBND tỉnh", "pho-chu-tich-thuong-truc", "Ủy ban nhân dân tỉnh An Sơn")
    desk.part(s, event, "Lưu Gia Bảo", "Attendee", "ông Lưu Gia Bảo")
    for name in ("Tạ Văn Hiển", "Ninh Thị Hạ", "Lưu Gia Bảo"):
        desk.holds(
            s,
            name,
            "Ủy viên Ban Thường vụ Tỉnh ủy",
            "uy-vien-ban-thuong-vu",
            "Ban Thường vụ Tỉnh ủy An Sơn",
            words="Ủy viên Ban Thường vụ Tỉnh ủy",
        )
    s.write("\nÔng Lưu Gia Bảo trình bày Báo cáo chính trị trình Đại hội.")
    desk.part(s, event, "Lưu Gia Bảo", "Presenter", "Ông Lưu Gia Bảo trình bày Báo cáo chính trị", "Báo cáo chính trị trình Đại hội")
    s.write("Bà Ninh Thị Hạ giới thiệu Chương trình đột phá về phát triển nguồn nhân lực chất lượng cao.")
    program = "Chương trình đột phá về phát triển nguồn nhân lực chất lượng cao"
    desk.part(s, event, "Ninh Thị Hạ", "Presenter", "Bà Ninh Thị Hạ giới thiệu Chương trình đột phá", program)
    s.write(
        "Phát biểu tại hội nghị, ông Vi Thế Hào, Phó Bí thư Thường trực Tỉnh ủy yêu cầu các cấp ủy học tập nghiêm túc, tránh hình thức."
    )
    desk.holds(s, "Vi Thế Hào", "Phó Bí thư Thường trực Tỉnh ủy", "pho-bi-thu-thuong-truc", "Tỉnh ủy An Sơn")
    desk.part(s, event, "Vi Thế Hào", "Speaker", "Phát biểu tại hội nghị, ông Vi Thế Hào")
    s.write("Ban Thường vụ Tỉnh ủy An Sơn tổ chức hội nghị này.")
    s.mention("Ban Thường vụ Tỉnh ủy An Sơn", desk.bodies["Ban Thường vụ Tỉnh ủy An Sơn"])
    desk.part(s, event, "Ban Thường vụ Tỉnh ủy An Sơn", "Organiser", "Ban Thường vụ Tỉnh ủy An Sơn tổ chức")


def _congress(desk: Desk) -> None:
    s = desk.room.story("dai-hoi-xii", "Khai mạc Đại hội đại biểu Đảng bộ tỉnh An Sơn lần thứ XII", "2020-10-21")
    s.write("Ngày 21/10, Đại hội đại biểu Đảng bộ tỉnh An Sơn lần thứ XII khai mạc với 349 đại biểu.")
    event = desk.event(s, "Congress", "Đại hội đại biểu Đảng bộ tỉnh An Sơn lần thứ XII", "2020-10-21", attendance=349)
    s.write("Đoàn Chủ tịch gồm các đồng chí Đinh Quang Lộ, Vi Thế Hào và Tống Hải Yến điều hành đại hội.")
    for name in ("Đinh Quang Lộ", "Vi Thế Hào", "Tống Hải Yến"):
        desk.part(s, event, name, "Chair", name)
    s.write("Dự đại hội có đồng chí Trần Bá Quyết, Bộ trưởng Bộ Nội vụ.")
    desk.holds(s, "Trần Bá Quyết", "Bộ trưởng Bộ Nội vụ", "bo-truong", "Bộ Nội vụ")
    desk.part(s, event, "Trần Bá Quyết", "Guest", "Dự đại hội có đồng chí Trần Bá Quyết")
    s.write("\nĐại hội đã bầu đồng chí Đinh Quang Lộ giữ chức Bí thư Tỉnh ủy; đồng chí Tống Hải Yến giữ chức Phó Bí thư.")
    start = desk.holds(s, "Đinh Quang Lộ", "Bí thư Tỉnh ủy", "bi-thu", "Tỉnh ủy An Sơn", status="Incoming")
    desk.change(
        s,
        "Election",
        "Đinh Quang Lộ",
        "bầu đồng chí Đinh Quang Lộ giữ chức Bí thư Tỉnh ủy",
        "Bí thư Tỉnh ủy",
        date="2020-10-21",
        starts=start,
    )
    desk.holds(s, "Tống Hải Yến", "Phó Bí thư", "pho-bi-thu", "Tỉnh ủy An Sơn", status="Incoming")
    s.write("Ban Chấp hành mới còn có các đồng chí Quách Tuấn Khang, Hồ Sĩ Tiến, Đỗ Thị Na, Mai Xuân Bính, Khúc Hà My, Cao Bá Lượng.")
    for name in ("Quách Tuấn Khang", "Hồ Sĩ Tiến", "Đỗ Thị Na", "Mai Xuân Bính", "Khúc Hà My", "Cao Bá Lượng"):
        desk.holds(s, name, "Ủy viên Ban Chấp hành", "tinh-uy-vien", "Tỉnh ủy An Sơn", words=name, status="Incoming")
        desk.part(s, event, name, "Attendee", name)
    s.write("Đồng chí Phan Đắc Thịnh, Giám đốc Công an tỉnh, và bà Khúc Hà My, Chủ tịch Ủy ban MTTQ tỉnh, dự đại hội.")
    desk.holds(s, "Phan Đắc Thịnh", "Giám đốc Công an tỉnh", "giam-doc", "Công an tỉnh An Sơn")
    desk.holds(s, "Khúc Hà My", "Chủ tịch Ủy ban MTTQ tỉnh", "chu-tich", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh An Sơn")
    desk.part(s, event, "Phan Đắc Thịnh", "Attendee", "Đồng chí Phan Đắc Thịnh")


def _council(desk: Desk) -> None:
    s = desk.room.story("ky-hop-thu-7", "Khai mạc Kỳ họp thứ 7 HĐND tỉnh An Sơn khóa X", "2022-07-07")
    s.write("Sáng 7/7, Kỳ họp thứ 7 HĐND tỉnh An Sơn khóa X khai mạc, thông qua Nghị quyết số 41/NQ-HĐND.")
    event = desk.event(s, "Session", "Kỳ họp thứ 7 HĐND tỉnh An Sơn khóa X", "2022-07-07", attendance=62, about="Nghị quyết số 41/NQ-HĐND")
    s.write("Bà Tống Hải Yến, Chủ tịch HĐND tỉnh và ông Quách Tuấn Khang, Phó Chủ tịch HĐND tỉnh chủ tọa kỳ họp.")
    desk.holds(s, "Tống Hải Yến", "Chủ tịch HĐND tỉnh", "chu-tich", "Hội đồng nhân dân tỉnh An Sơn")
    desk.holds(s, "Quách Tuấn Khang", "Phó Chủ tịch HĐND tỉnh", "pho-chu-tich", "Hội đồng nhân dân tỉnh An Sơn")
    desk.part(s, event, "Tống Hải Yến", "Chair", "Bà Tống Hải Yến")
    desk.part(s, event, "Quách Tuấn Khang", "Chair", "ông Quách Tuấn Khang")
    s.write("Ông Hồ Sĩ Tiến, Giám đốc Sở Tài chính và bà Đỗ Thị Na, Giám đốc Sở Y tế trả lời chất vấn.")
    desk.holds(s, "Hồ Sĩ Tiến", "Giám đốc Sở Tài chính", "giam-doc", "Sở Tài chính tỉnh An Sơn")
    desk.holds(s, "Đỗ Thị Na", "Giám đốc Sở Y tế", "giam-doc", "Sở Y tế tỉnh An Sơn")
    desk.part(s, event, "Hồ Sĩ Tiến", "Speaker", "Ông Hồ Sĩ Tiến")
    desk.part(s, event, "Đỗ Thị Na", "Speaker", "bà Đỗ Thị Na")
    s.write("Ông Lưu Gia Bảo, Chủ tịch UBND tỉnh giải trình thêm.")
    desk.holds(s, "Lưu Gia Bảo", "Chủ tịch UBND tỉnh", "chu-tich", "Ủy ban nhân dân tỉnh An Sơn")
    desk.part(s, event, "Lưu Gia Bảo", "Speaker", "Ông Lưu Gia Bảo")


def _appointments(desk: Desk) -> None:
    s = desk.room.story("cong-bo-quyet-dinh", "An Sơn công bố các quyết định về công tác cán bộ", "2022-06-03", "Cổng thông tin An Sơn")
    s.write("Theo Quyết định số 905/QĐ-UBND, ông Mai Xuân Bính được bổ nhiệm giữ chức Giám đốc Sở Văn hóa, Thể thao và Du lịch từ 1/6.")
    start = desk.holds(
        s,
        "Mai Xuân Bính",
        "Giám đốc Sở Văn hóa, Thể thao và Du lịch",
        "giam-doc",
        "Sở Văn hóa, Thể thao và Du lịch tỉnh An Sơn",
        status="Incoming",
    )
    title = "Giám đốc Sở Văn hóa, Thể thao và Du lịch"
    words = "ông Mai Xuân Bính được bổ nhiệm giữ chức Giám đốc Sở Văn hóa, Thể thao và Du lịch"
    by = "Ủy ban nhân dân tỉnh An Sơn"
    s.mention("Quyết định số 905/QĐ-UBND", desk.papers["Quyết định số 905/QĐ-UBND"])
    desk.change(s, "Appointment", "Mai Xuân Bính", words, title, date="2022-06-01", starts=start, by=by, paper="Quyết định số 905/QĐ-UBND")
    s.write("Ông Cao Bá Lượng thay ông Bính, quyền Giám đốc Sở Tài chính cho đến khi có người mới.")
    desk.holds(
        s,
        "Cao Bá Lượng",
        "Giám đốc Sở Tài chính",
        "giam-doc",
        "Sở Tài chính tỉnh An Sơn",
        status="Acting",
        words="quyền Giám đốc Sở Tài chính",
    )
    s.write("Bà Chu Thị Vân, nguyên Giám đốc Sở Văn hóa, Thể thao và Du lịch, nghỉ hưu theo chế độ.")
    body = "Sở Văn hóa, Thể thao và Du lịch tỉnh An Sơn"
    end = desk.holds(s, "Chu Thị Vân", title, "giam-doc", body, status="Former", words="nguyên Giám đốc Sở Văn hóa, Thể thao và Du lịch")
    desk.change(s, "Retirement", "Chu Thị Vân", "Bà Chu Thị Vân, nguyên Giám đốc Sở Văn hóa, Thể thao và Du lịch, nghỉ hưu", ends=end)
    s.write("Các phó giám đốc Lò Thị Mẩy, Điểu Lên và Y Bhăm Niê Kđăm tiếp tục nhiệm vụ tại Sở Văn hóa, Thể thao và Du lịch.")
    for name in ("Lò Thị Mẩy", "Điểu Lên", "Y Bhăm Niê Kđăm"):
        desk.holds(s, name, "Phó Giám đốc Sở", "pho-giam-doc", body, words=name, confidence=0.71)


def _visit(desk: Desk) -> None:
    s = desk.room.story("tham-thach-linh", "Chủ tịch UBND tỉnh kiểm tra tiến độ trường học ở Thạch Lĩnh", "2023-03-09")
    s.write("Chiều 9/3, ông Lưu Gia Bảo, Chủ tịch UBND tỉnh kiểm tra công trường tại huyện Thạch Lĩnh.")
    place = "https://w3id.org/kg-officials/place/thach-linh@0"
    event = desk.event(s, "Visit", "kiểm tra công trường tại huyện Thạch Lĩnh", "2023-03-09", place)
    desk.holds(s, "Lưu Gia Bảo", "Chủ tịch UBND tỉnh", "chu-tich", "Ủy ban nhân dân tỉnh An Sơn")
    desk.part(s, event, "Lưu Gia Bảo", "Visitor", "ông Lưu Gia Bảo")
    s.write(
        "Cùng đi có bà Lê Khánh Ngân, Phó Chủ tịch UBND tỉnh; đón: ông Ngô Văn Lễ, Bí thư Huyện ủy, bà Kiều Như Ý, Chủ tịch UBND huyện."
    )
    desk.holds(s, "Lê Khánh Ngân", "Phó Chủ tịch UBND tỉnh", "pho-chu-tich", "Ủy ban nhân dân tỉnh An Sơn")
    desk.holds(s, "Ngô Văn Lễ", "Bí thư Huyện ủy", "bi-thu", "Huyện ủy Thạch Lĩnh")
    desk.holds(s, "Kiều Như Ý", "Chủ tịch UBND huyện", "chu-tich", "Ủy ban nhân dân huyện Thạch Lĩnh")
    desk.part(s, event, "Lê Khánh Ngân", "Visitor", "Cùng đi có bà Lê Khánh Ngân")
    desk.part(s, event, "Ngô Văn Lễ", "Host", "ông Ngô Văn Lễ")
    desk.part(s, event, "Kiều Như Ý", "Host", "bà Kiều Như Ý")
    s.write("Ông Lầu A Dơ và bà Giàng Thị Sua, Phó Chủ tịch UBND huyện, báo cáo tiến độ.")
    for name in ("Lầu A Dơ", "Giàng Thị Sua"):
        desk.holds(s, name, "Phó Chủ tịch UBND huyện", "pho-chu-tich", "Ủy ban nhân dân huyện Thạch Lĩnh")
        desk.part(s, event, name, "Presenter", name)


def _discipline(desk: Desk) -> None:
    s = desk.room.story("ky-luat", "Kỷ luật một nguyên lãnh đạo thành phố Sơn Khê", "2023-08-22")
    s.write("Ủy ban Kiểm tra Tỉnh ủy An Sơn thi hành kỷ luật cảnh cáo ông Thái Doãn Phúc, nguyên Chủ tịch UBND thành phố Sơn Khê.")
    words = "nguyên Chủ tịch UBND thành phố Sơn Khê"
    desk.holds(
        s,
        "Thái Doãn Phúc",
        "Chủ tịch UBND thành phố Sơn Khê",
        "chu-tich",
        "Ủy ban nhân dân thành phố Sơn Khê",
        status="Former",
        words=words,
    )
    by = "Ủy ban Kiểm tra Tỉnh ủy An Sơn"
    desk.change(s, "Discipline", "Thái Doãn Phúc", "thi hành kỷ luật cảnh cáo ông Thái Doãn Phúc", date="2023-08-22", by=by)
    s.write("Trước đó Công an tỉnh đã khởi tố ông Thái Doãn Phúc để điều tra.")
    desk.change(s, "Prosecution", "Thái Doãn Phúc", "khởi tố ông Thái Doãn Phúc", date="2023-07", by="Công an tỉnh An Sơn")
    s.write("Bà Lục Thị Hoan, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy, thông tin với báo chí.")
    desk.holds(s, "Lục Thị Hoan", "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy", "chu-nhiem", "Ủy ban Kiểm tra Tỉnh ủy An Sơn")


def _career(desk: Desk) -> None:
    rows = [
        ("2016-05-12", "Phó Chủ tịch UBND huyện Thạch Lĩnh", "pho-chu-tich", "Ủy ban nhân dân huyện Thạch Lĩnh", "Incumbent"),
        ("2018-09-30", "Phó Chủ tịch UBND huyện Thạch Lĩnh", "pho-chu-tich", "Ủy ban nhân dân huyện Thạch Lĩnh", "Incumbent"),
        ("2019-02-11", "Chủ tịch UBND huyện Thạch Lĩnh", "chu-tich", "Ủy ban nhân dân huyện Thạch Lĩnh", "Incumbent"),
        ("2021-11-02", "Chủ tịch UBND huyện Thạch Lĩnh", "chu-tich", "Ủy ban nhân dân huyện Thạch Lĩnh", "Incumbent"),
        ("2022-03-15", "Chủ tịch UBND huyện Thạch Lĩnh", "chu-tich", "Ủy ban nhân dân huyện Thạch Lĩnh", "Former"),
        ("2022-03-15", "Bí thư Thành ủy Sơn Khê", "bi-thu", "Thành ủy Sơn Khê", "Incoming"),
        ("2024-05-20", "Bí thư Thành ủy Sơn Khê", "bi-thu", "Thành ủy Sơn Khê", "Incumbent"),
    ]
    for number, (issued, title, role, body, status) in enumerate(rows):
        s = desk.room.story(f"trinh-van-kha-{number}", f"Ông Trịnh Văn Kha làm việc với cơ sở ({issued[:4]})", issued)
        s.write(f"Ông Trịnh Văn Kha, {title} nghe cơ sở báo cáo và trả lời từng kiến nghị.")
        local = desk.holds(s, "Trịnh Văn Kha", title, role, body, status=status)
        if status == "Incoming":
            s.write("Theo Quyết định số 118-QĐ/TU, ông Trịnh Văn Kha được điều động về Sơn Khê.")
            words, paper = "ông Trịnh Văn Kha được điều động về Sơn Khê", "Quyết định số 118-QĐ/TU"
            desk.change(s, "Transfer", "Trịnh Văn Kha", words, title, date="2022-03-14", starts=local, by="Tỉnh ủy An Sơn", paper=paper)
    s = desk.room.story("son-khe-nhan-su", "Nhân sự chủ chốt thành phố Sơn Khê", "2023-10-10")
    s.write("Bà Âu Dương Thị Lệ, Chủ tịch UBND thành phố Sơn Khê, và ông Thạch Ngọc Điệp, Phó Bí thư Thành ủy Sơn Khê, cùng dự.")
    desk.holds(s, "Âu Dương Thị Lệ", "Chủ tịch UBND thành phố Sơn Khê", "chu-tich", "Ủy ban nhân dân thành phố Sơn Khê")
    desk.holds(s, "Thạch Ngọc Điệp", "Phó Bí thư Thành ủy Sơn Khê", "pho-bi-thu", "Thành ủy Sơn Khê")


def _neighbours(desk: Desk) -> None:
    s = desk.room.story("binh-ha-an-son", "Đoàn công tác tỉnh Bình Hà thăm và làm việc tại An Sơn", "2023-02-16", "Báo Bình Hà")
    s.write("Ngày 16/2, buổi làm việc giữa hai tỉnh An Sơn và Bình Hà bàn về Kế hoạch số 77/KH-UBND.")
    event = desk.event(s, "Meeting", "buổi làm việc giữa hai tỉnh An Sơn và Bình Hà", "2023-02-16", about="Kế hoạch số 77/KH-UBND")
    s.write(
        "Trưởng đoàn: ông Đoàn Minh Triết, Bí thư Tỉnh ủy Bình Hà; cùng đi: ông La Văn Cầm, Chủ tịch UBND tỉnh Bình Hà, bà Viên Thị Thơ,"
    )
    desk.holds(s, "Đoàn Minh Triết", "Bí thư Tỉnh ủy Bình Hà", "bi-thu", "Tỉnh ủy Bình Hà")
    desk.holds(s, "La Văn Cầm", "Chủ tịch UBND tỉnh Bình Hà", "chu-tich", "Ủy ban nhân dân tỉnh Bình Hà")
    s.write("Phó Chủ tịch UBND tỉnh Bình Hà.")
    desk.holds(s, "Viên Thị Thơ", "Phó Chủ tịch UBND tỉnh Bình Hà", "pho-chu-tich", "Ủy ban nhân dân tỉnh Bình Hà")
    for name in ("Đoàn Minh Triết", "La Văn Cầm", "Viên Thị Thơ"):
        desk.part(s, event, name, "Visitor", name)
    s.write("Tiếp đoàn có ông Đinh Quang Lộ, Bí thư Tỉnh ủy An Sơn và ông Lưu Gia Bảo.")
    desk.holds(s, "Đinh Quang Lộ", "Bí thư Tỉnh ủy An Sơn", "bi-thu", "Tỉnh ủy An Sơn")
    desk.part(s, event, "Đinh Quang Lộ", "Host", "ông Đinh Quang Lộ")
    desk.part(s, event, "Lưu Gia Bảo", "Host", "ông Lưu Gia Bảo")


def _ceremony(desk: Desk) -> None:
    s = desk.room.story("ky-niem-30-nam", "Lễ kỷ niệm 30 năm tái lập tỉnh Bình Hà", "2023-04-01", "Báo Bình Hà")
    s.write("Tối 1/4, Lễ kỷ niệm 30 năm tái lập tỉnh Bình Hà diễn ra trọng thể.")
    event = desk.event(
        s, "Ceremony", "Lễ kỷ niệm 30 năm tái lập tỉnh Bình Hà", "2023-04-01", "https://w3id.org/kg-officials/place/binh-ha@0"
    )
    s.write("Bà Hứa Thanh Trúc, Thứ trưởng Bộ Nội vụ trao bằng khen cho bà Viên Thị Thơ; ông La Văn Cầm phát biểu.")
    desk.holds(s, "Hứa Thanh Trúc", "Thứ trưởng Bộ Nội vụ", "thu-truong", "Bộ Nội vụ")
    desk.part(s, event, "Hứa Thanh Trúc", "Awarder", "Bà Hứa Thanh Trúc")
    desk.part(s, event, "Viên Thị Thơ", "Recipient", "bà Viên Thị Thơ")
    desk.part(s, event, "La Văn Cầm", "Speaker", "ông La Văn Cầm phát biểu")
    desk.part(s, event, "Ủy ban nhân dân tỉnh Bình Hà", "Organiser", "tỉnh Bình Hà")


def _undated(desk: Desk) -> None:
    s = desk.room.story("tin-van", "Tin vắn không đề ngày", "", "", "archive/tin-van.txt")
    s.write("Ông Ôn Như Bá, Phó Giám đốc Sở Tài chính, đi cơ sở.")
    desk.holds(s, "Ôn Như Bá", "Phó Giám đốc Sở Tài chính", "pho-giam-doc", "Sở Tài chính tỉnh An Sơn")
    s.write("Bà Nghiêm Thị Lụa, Phó Giám đốc Sở Y tế, nhận thư khen.")
    desk.holds(s, "Nghiêm Thị Lụa", "Phó Giám đốc Sở Y tế", "pho-giam-doc", "Sở Y tế tỉnh An Sơn", confidence=0.55)
