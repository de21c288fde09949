"""Articles written by hand for tests: each call adds a sentence and the fact that it says, with spans that fit."""

from datetime import date
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


class Story:
    """One article in the making; `facts()` gives what extraction would."""

    def __init__(self, source: str = "bai-1.txt", published: str | None = "2020-12-23", **article: Any) -> None:
        self.source, self.published, self.article = source, published, article
        self.text = article.pop("text", f"Bài {source}.")
        self.people: list[Person] = []
        self.bodies: list[Body] = []
        self.holdings: list[Holding] = []
        self.events: list[Event] = []
        self.participations: list[Participation] = []
        self.changes: list[Change] = []
        self.documents: list[Document] = []

    def write(self, words: str) -> Span:
        start = len(self.text) + 1
        self.text += f" {words}"
        return Span(start=start, end=start + len(words), text=words)

    def person(self, name: str, gender: str | None = None, aliases: tuple[str, ...] = ()) -> str:
        ref = f"p{len(self.people)}"
        self.people.append(
            Person(ref=ref, name=name, aliases=aliases, gender=Gender(gender) if gender else None, mentions=(self.write(name),))
        )
        return ref

    def body(self, type: str, name: str, place: str | None = None, **more: Any) -> str:
        ref = f"b{len(self.bodies)}"
        self.bodies.append(Body(ref=ref, type=type, name=name, place=place, mentions=(self.write(name),), **more))
        return ref

    def holds(
        self, person: str, title: str, body: str | None = None, role: str | None = None, status: str = "Incumbent", **more: Any
    ) -> str:
        ref = f"h{len(self.holdings)}"
        observed = date.fromisoformat(self.published) if self.published else None
        more = {"confidence": 0.9, "rule": "test/holding", "observed_on": observed, **more}
        self.holdings.append(
            Holding(
                ref=ref, person=person, titles=(title,), body=body, role=role, status=Status(status), evidence=(self.write(title),), **more
            )
        )
        return ref

    def event(self, kind: str, name: str, **more: Any) -> str:
        ref = f"e{len(self.events)}"
        span = self.write(name)
        more = {"confidence": 0.8, "rule": "test/event", **more}
        self.events.append(Event(ref=ref, kind=EventKind(kind), name=name, evidence=(span,), mentions=(span,), **more))
        return ref

    def takes_part(self, event: str, who: str, role: str, **more: Any) -> None:
        more = {"confidence": 0.7, "rule": "test/participation", **more}
        self.participations.append(
            Participation(event=event, participant=who, role=ParticipationRole(role), evidence=(self.write(f"vai {role}"),), **more)
        )

    def change(self, kind: str, person: str, **more: Any) -> None:
        more = {"confidence": 0.6, "rule": "test/change", **more}
        self.changes.append(Change(kind=ChangeKind(kind), person=person, evidence=(self.write(f"việc {kind}"),), **more))

    def document(self, title: str, **more: Any) -> str:
        ref = f"d{len(self.documents)}"
        self.documents.append(Document(ref=ref, title=title, mentions=(self.write(title),), **more))
        return ref

    def facts(self) -> ArticleFacts:
        article = Article(
            id=article_id(self.source),
            source=self.source,
            text=self.text,
            published=date.fromisoformat(self.published) if self.published else None,
            **self.article,
        )
        return ArticleFacts(
            article=article,
            people=tuple(self.people),
            bodies=tuple(self.bodies),
            holdings=tuple(self.holdings),
            events=tuple(self.events),
            participations=tuple(self.participations),
            changes=tuple(self.changes),
            documents=tuple(self.documents),
        )


BINH_DUONG = "binh-duong@1997"


def conference(source: str = "bai-1.txt", published: str | None = "2020-12-23") -> Story:
    """A province's conference: two people, three posts, an event with numbers, a document."""
    story = Story(source, published, title="Hội nghị quán triệt nghị quyết", place_hint="Bình Dương")
    committee = story.body("cap-uy", "Tỉnh ủy Bình Dương", BINH_DUONG, aliases=("Tỉnh ủy",))
    council = story.body("ubnd", "Ủy ban nhân dân tỉnh Bình Dương", BINH_DUONG, aliases=("UBND tỉnh",))
    minh = story.person("Võ Văn Minh", "male", ("ông Minh",))
    dung = story.person("Mai Hùng Dũng", "male")
    story.holds(minh, "Phó Bí thư Thường trực Tỉnh ủy", committee, "pho-bi-thu-thuong-truc-cap-uy", confidence=0.97)
    story.holds(dung, "Phó Chủ tịch Thường trực UBND tỉnh", council, "pho-chu-tich-thuong-truc-ubnd", term="2016-2021")
    story.holds(dung, "Ủy viên Ban Thường vụ Tỉnh ủy", role="uy-vien")
    paper = story.document("Nghị quyết số 18-NQ/TW", number="18-NQ/TW")
    event = story.event("Conference", "Hội nghị quán triệt nghị quyết", date="2020-12-22", attendance=2500, venues=104, about=(paper,))
    story.takes_part(event, minh, "Speaker")
    story.takes_part(event, dung, "Presenter", presents=paper)
    story.takes_part(event, committee, "Organiser")
    return story
