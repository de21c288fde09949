"""A small world for tests of what stands on the store: five articles, what extraction would find in them, and a store built from that.

It has what questions need: a conference with numbers and a document, an election and whom it followed, an acting director, a transfer,
discipline, a prosecution, two who both are chair, namesakes, a fact that is hardly certain, an article without a date.
"""

from datetime import date
from pathlib import Path
from typing import Any

from kg.model import (
    Article,
    ArticleFacts,
    Body,
    Change,
    ChangeKind,
    Document,
    Event,
    EventKind,
    Gender,
    Holding,
    Participation,
    ParticipationRole,
    Person,
    Span,
    Status,
)
from kg.rdf import article_id
from kg.store import Store, open_store
from tests.world import tell

BINH_DUONG, DONG_NAI, THUAN_AN = "binh-duong@1997", "dong-nai@1976", "thuan-an.binh-duong@0"
BODIES = {
    "tu": ("cap-uy", "Tỉnh ủy Bình Dương", ("Tỉnh ủy",), BINH_DUONG, None),
    "btv": ("ban-thuong-vu", "Ban Thường vụ Tỉnh ủy Bình Dương", (), BINH_DUONG, "tu"),
    "bnc": ("ban-dang", "Ban Nội chính Tỉnh ủy Bình Dương", (), BINH_DUONG, "tu"),
    "ub": ("ubnd", "Ủy ban nhân dân tỉnh Bình Dương", ("UBND tỉnh Bình Dương", "UBND tỉnh"), BINH_DUONG, None),
    "hd": ("hdnd", "Hội đồng nhân dân tỉnh Bình Dương", ("HĐND tỉnh Bình Dương",), BINH_DUONG, None),
    "syt": ("so", "Sở Y tế tỉnh Bình Dương", ("Sở Y tế",), BINH_DUONG, "ub"),
    "tudn": ("cap-uy", "Tỉnh ủy Đồng Nai", (), DONG_NAI, None),
    "ubta": ("ubnd", "Ủy ban nhân dân thành phố Thuận An", ("UBND TP Thuận An",), THUAN_AN, "ub"),
    "bbt": ("ban-bi-thu", "Ban Bí thư Trung ương Đảng", ("Ban Bí thư",), None, None),
}
DOCUMENTS = {
    "nq": ("Nghị quyết số 12-NQ/TU", "12-NQ/TU", "2020-11-30", "tu"),
    "qd": ("Quyết định số 45/QĐ-UBND", "45/QĐ-UBND", "2022-03-01", "ub"),
}


class News:
    """One article whose facts are told by quotes from its text."""

    def __init__(self, source: str, title: str, text: str, **about: Any) -> None:
        published = about.pop("published", None)
        day = date.fromisoformat(published) if published else None
        self.article = Article(id=article_id(source), source=source, title=title, text=f"{title}\n\n{text}", published=day, **about)
        self.facts: dict[str, list[Any]] = {name: [] for name in ArticleFacts.model_fields if name != "article"}
        self.refs: set[str] = set()

    def span(self, quote: str) -> Span:
        start = self.article.text.index(quote)
        return Span(start=start, end=start + len(quote), text=quote)

    def told(self, quote: str, confidence: float, rule: str) -> dict[str, Any]:
        return {"evidence": (self.span(quote),), "confidence": confidence, "rule": rule}

    def person(self, ref: str, name: str, gender: str, *aliases: str) -> None:
        mentions = tuple(self.span(said) for said in (name, *aliases))
        self.facts["people"].append(Person(ref=ref, name=name, aliases=aliases, gender=Gender(gender), mentions=mentions))

    def body(self, ref: str | None) -> str | None:
        if ref and ref not in self.refs:
            self.refs.add(ref)
            kind, name, aliases, place, parent = BODIES[ref]
            self.facts["bodies"].append(Body(ref=ref, type=kind, name=name, aliases=aliases, place=place, parent=self.body(parent)))
        return ref

    def document(self, ref: str | None) -> str | None:
        if ref and ref not in self.refs:
            self.refs.add(ref)
            title, number, issued, issuer = DOCUMENTS[ref]
            found = Document(ref=ref, title=title, number=number, issued=issued, issuer=self.body(issuer), mentions=(self.span(title),))
            self.facts["documents"].append(found)
        return ref

    def holds(self, who: str, body: str, role: str, title: str, quote: str, *, confidence: float = 0.97, **more: Any) -> str:
        ref = f"h{len(self.facts['holdings'])}"
        more = {"status": Status(more.pop("status", "Incumbent")), "observed_on": self.article.published, **more}
        told = self.told(quote, confidence, "introduction/title-list")
        self.facts["holdings"].append(Holding(ref=ref, person=who, body=self.body(body), role=role, titles=(title,), **told, **more))
        return ref

    def event(self, ref: str, kind: str, name: str, *, confidence: float = 0.9, **more: Any) -> None:
        told = self.told(name, confidence, "event/trigger")
        self.facts["events"].append(Event(ref=ref, kind=EventKind(kind), name=name, mentions=(self.span(name),), **told, **more))

    def joins(self, event: str, who: str, role: str, quote: str, *, confidence: float = 0.9, presents: str | None = None) -> None:
        told = self.told(quote, confidence, "event/verb")
        presented = self.document(presents)
        did = ParticipationRole(role)
        self.facts["participations"].append(Participation(event=event, participant=who, role=did, presents=presented, **told))

    def change(self, kind: str, who: str, quote: str, *, confidence: float = 0.92, **more: Any) -> None:
        more["decided_by"], more["by_decision"] = self.body(more.get("decided_by")), self.document(more.get("by_decision"))
        told = self.told(quote, confidence, "change/verb")
        self.facts["changes"].append(Change(kind=ChangeKind(kind), person=who, **told, **more))

    def all(self) -> ArticleFacts:
        return ArticleFacts(article=self.article, **{name: tuple(found) for name, found in self.facts.items()})


def conference() -> News:
    text = """Sáng 23-12, Tỉnh ủy Bình Dương mở hội nghị học tập nghị quyết tại 104 điểm cầu, 2.500 người theo dõi.

Ông Trần Hữu Phước, Bí thư Tỉnh ủy, chủ trì hội nghị. Bà Lê Thị Thu Hà, Phó Chủ tịch UBND tỉnh, trình bày Nghị quyết số 12-NQ/TU. \
Cùng dự có ông Phạm Quốc Bảo, Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Nội chính Tỉnh ủy."""
    title = "Bình Dương triển khai nghị quyết của Tỉnh ủy"
    news = News("hoi-nghi.txt", title, text, published="2020-12-23", publisher="Báo Thử", place_hint="Bình Dương")
    news.person("phuoc", "Trần Hữu Phước", "male")
    news.person("ha", "Lê Thị Thu Hà", "female")
    news.person("bao", "Phạm Quốc Bảo", "male")
    news.holds("phuoc", "tu", "bi-thu-cap-uy", "Bí thư Tỉnh ủy", "Bí thư Tỉnh ủy")
    news.holds("ha", "ub", "pho-chu-tich-ubnd", "Phó Chủ tịch UBND tỉnh", "Phó Chủ tịch UBND tỉnh")
    news.holds("bao", "btv", "uy-vien-ban-thuong-vu", "Ủy viên Ban Thường vụ Tỉnh ủy", "Ủy viên Ban Thường vụ Tỉnh ủy")
    news.holds("bao", "bnc", "truong-ban-dang", "Trưởng Ban Nội chính Tỉnh ủy", "Trưởng Ban Nội chính Tỉnh ủy", confidence=0.88)
    about = (news.document("nq") or "",)
    more = {"date": "2020-12-23", "place": BINH_DUONG, "attendance": 2500, "venues": 104, "about": about}
    news.event("hn", "Conference", "hội nghị học tập nghị quyết", **more)
    news.joins("hn", "tu", "Organiser", "Tỉnh ủy Bình Dương mở hội nghị")
    news.joins("hn", "phuoc", "Chair", "Trần Hữu Phước, Bí thư Tỉnh ủy, chủ trì hội nghị")
    news.joins("hn", "ha", "Presenter", "trình bày Nghị quyết số 12-NQ/TU", presents="nq")
    news.joins("hn", "bao", "Attendee", "Cùng dự có ông Phạm Quốc Bảo")
    return news


def election() -> News:
    text = """Ngày 1-7-2021, tại kỳ họp thứ hai, HĐND tỉnh Bình Dương đã bầu bà Lê Thị Thu Hà giữ chức Chủ tịch UBND tỉnh Bình Dương, \
thay ông Đỗ Minh Khang nghỉ hưu.

Ông Trần Hữu Phước, Bí thư Tỉnh ủy, phát biểu tại kỳ họp thứ hai và chúc mừng bà Hà."""
    title = "HĐND tỉnh Bình Dương bầu Chủ tịch UBND tỉnh"
    news = News("bau-chu-tich.txt", title, text, published="2021-07-02", publisher="Báo Thử", place_hint="Bình Dương")
    news.person("phuoc", "Trần Hữu Phước", "male")
    news.person("ha", "Lê Thị Thu Hà", "female", "bà Hà")
    news.person("khang", "Đỗ Minh Khang", "male")
    chair, quote = "Chủ tịch UBND tỉnh Bình Dương", "giữ chức Chủ tịch UBND tỉnh Bình Dương"
    news.holds("phuoc", "tu", "bi-thu-cap-uy", "Bí thư Tỉnh ủy", "Bí thư Tỉnh ủy")
    new = news.holds("ha", "ub", "chu-tich-ubnd", chair, quote, status="Incoming", start="2021-07-01")
    more = {"status": "Former", "end": "2021-07-01", "confidence": 0.8}
    old = news.holds("khang", "ub", "chu-tich-ubnd", "Chủ tịch UBND tỉnh", f"{chair}, thay ông Đỗ Minh Khang", **more)
    news.event("kh", "Session", "kỳ họp thứ hai", date="2021-07-01", place=BINH_DUONG)
    news.joins("kh", "phuoc", "Speaker", "phát biểu tại kỳ họp thứ hai")
    news.joins("kh", "ha", "Attendee", "bầu bà Lê Thị Thu Hà", confidence=0.6)
    news.change("Election", "ha", f"bầu bà Lê Thị Thu Hà {quote}", title=chair, date="2021-07-01", starts=new, decided_by="hd")
    news.change("Retirement", "khang", "ông Đỗ Minh Khang nghỉ hưu", title="Chủ tịch UBND tỉnh", date="2021-07-01", ends=old)
    return news


def award() -> News:
    text = """Tại lễ trao bằng khen ngày 10-3-2022, bà Lê Thị Thu Hà, Chủ tịch UBND tỉnh, trao bằng khen cho ông Ngô Đức Thắng, \
quyền Giám đốc Sở Y tế. Ông Thắng được giao phụ trách theo Quyết định số 45/QĐ-UBND của UBND tỉnh Bình Dương."""
    title = "Trao bằng khen cho ngành y tế Bình Dương"
    news = News("le-trao-bang.txt", title, text, published="2022-03-10", publisher="Tin Mẫu", place_hint="Bình Dương")
    news.person("ha", "Lê Thị Thu Hà", "female")
    news.person("thang", "Ngô Đức Thắng", "male", "Ông Thắng")
    news.holds("ha", "ub", "chu-tich-ubnd", "Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh")
    acting = news.holds("thang", "syt", "giam-doc-so", "Giám đốc Sở Y tế", "quyền Giám đốc Sở Y tế", status="Acting")
    news.event("le", "Ceremony", "lễ trao bằng khen", date="2022-03-10", place=BINH_DUONG)
    news.joins("le", "ha", "Awarder", "trao bằng khen cho ông Ngô Đức Thắng")
    news.joins("le", "thang", "Recipient", "trao bằng khen cho ông Ngô Đức Thắng")
    more = {"title": "Giám đốc Sở Y tế", "date": "2022-03-01", "starts": acting, "decided_by": "ub", "by_decision": "qd"}
    news.change("Appointment", "thang", "Ông Thắng được giao phụ trách theo Quyết định số 45/QĐ-UBND", **more)
    return news


def discipline() -> News:
    text = """Ban Bí thư khiển trách ông Phạm Quốc Bảo, Trưởng Ban Nội chính Tỉnh ủy Bình Dương. Tháng 5-2022, Ban Bí thư điều động \
ông Phạm Quốc Bảo giữ chức Phó Bí thư Tỉnh ủy Đồng Nai. Cơ quan điều tra khởi tố ông Ngô Đức Thắng, nguyên Giám đốc Sở Y tế Bình Dương. \
Ông Võ Thành Long, Chủ tịch UBND tỉnh Bình Dương, cho biết như vậy."""
    news = News("ky-luat.txt", "Kỷ luật và điều động cán bộ", text, published="2022-05-20", publisher="Tin Mẫu")
    news.person("bao", "Phạm Quốc Bảo", "male")
    news.person("thang", "Ngô Đức Thắng", "male")
    news.person("long", "Võ Thành Long", "male")
    head, deputy = "Trưởng Ban Nội chính Tỉnh ủy Bình Dương", "Phó Bí thư Tỉnh ủy Đồng Nai"
    left = news.holds("bao", "bnc", "truong-ban-dang", head, head, status="Former")
    new = news.holds("bao", "tudn", "pho-bi-thu-cap-uy", deputy, f"giữ chức {deputy}", status="Incoming")
    director = "Giám đốc Sở Y tế Bình Dương"
    news.holds("thang", "syt", "giam-doc-so", director, f"nguyên {director}", status="Former")
    chair = "Chủ tịch UBND tỉnh Bình Dương"
    news.holds("long", "ub", "chu-tich-ubnd", chair, chair, confidence=0.55)
    news.change("Discipline", "bao", "Ban Bí thư khiển trách ông Phạm Quốc Bảo", decided_by="bbt")
    more = {"title": deputy, "date": "2022-05", "starts": new, "ends": left, "decided_by": "bbt"}
    news.change("Transfer", "bao", f"điều động ông Phạm Quốc Bảo giữ chức {deputy}", **more)
    news.change("Prosecution", "thang", "khởi tố ông Ngô Đức Thắng", confidence=0.7)
    return news


def visit() -> News:
    text = """Ông Phạm Quốc Bào, Chủ tịch UBND TP Thuận An, dẫn đầu đoàn trong chuyến thăm bệnh viện. Bà Hồ Thị Lan, \
quyền Giám đốc Sở Y tế Bình Dương, đón đoàn. <script>alert("x")</script>"""
    news = News("tham.txt", "Đoàn Thuận An thăm bệnh viện", text, publisher="Tin Mẫu", place_hint="Bình Dương")
    news.person("bao2", "Phạm Quốc Bào", "male")
    news.person("lan", "Hồ Thị Lan", "female")
    news.holds("bao2", "ubta", "chu-tich-ubnd", "Chủ tịch UBND TP Thuận An", "Chủ tịch UBND TP Thuận An")
    news.holds("lan", "syt", "giam-doc-so", "Giám đốc Sở Y tế", "quyền Giám đốc Sở Y tế", status="Acting")
    news.event("tham", "Visit", "chuyến thăm bệnh viện", confidence=0.45)
    news.joins("tham", "bao2", "Visitor", "dẫn đầu đoàn trong chuyến thăm bệnh viện")
    news.joins("tham", "lan", "Host", "Bà Hồ Thị Lan, quyền Giám đốc Sở Y tế Bình Dương, đón đoàn")
    return news


WORLD = (conference, election, award, discipline, visit)


def small_store(path: Path | None = None, *, backwards: bool = False) -> Store:
    """A new store with the small world in it, in memory or in a folder; the order in which articles come must not matter."""
    store = open_store(path, write=True)
    report = tell(store, [make().all() for make in (reversed(WORLD) if backwards else WORLD)])
    assert not report.problems, report.problems
    return store
