"""The tables of the CSV export: what each column is called, where its value comes from, and what it means, in two languages."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from kg.export.records import Look, Record
from kg.rdf import DCTERMS, FOAF, KG, ORG, PROV, RDF, SCHEMA, SEM, SKOS

Reader = Callable[[Record, Look], str]


class Column(NamedTuple):
    """One column: `read` takes its value from a record."""

    name: str
    read: Reader
    vi: str
    en: str


class Table(NamedTuple):
    """One file: a row for each subject of a class."""

    kind: str
    vi: str
    en: str
    columns: tuple[Column, ...]


def _first(predicate: str) -> Reader:
    return lambda record, _: record.first(predicate)


def _all(predicate: str) -> Reader:
    return lambda record, _: "; ".join(record.all(predicate))


def _count(predicate: str) -> Reader:
    return lambda record, _: str(len(record.all(predicate)))


def _label(*path: str) -> Reader:
    """The name of what a chain of properties leads to."""

    def read(record: Record, look: Look) -> str:
        for predicate in path:
            record = look.record(record.first(predicate)) if record.first(predicate) else Record("")
        return record.first(FOAF.name) or record.first(SKOS.prefLabel)

    return read


def _through(start: str, predicate: str) -> Reader:
    return lambda record, look: look.record(record.first(start)).first(predicate) if record.first(start) else ""


def _kind(record: Record, _: Look) -> str:
    """The class of an event or a change that says most."""
    known = (name.removeprefix(KG.iri) for name in record.types if name.startswith(KG.iri))
    return next((name for name in known if name not in ("Event", "PersonnelChange")), "")


def _concept(predicate: str) -> Reader:
    return lambda record, _: record.first(predicate).removeprefix(KG.iri)


def _participant_kind(record: Record, look: Look) -> str:
    return "person" if FOAF.Person in look.record(record.first(KG.participant)).all(RDF.type) else "body"


def _id(vi: str = "IRI", en: str = "IRI") -> Column:
    return Column("id", lambda record, _: record.iri, vi, en)


_CONFIDENCE: Final = Column("confidence", _first(KG.confidence), "độ tin cậy cao nhất", "highest confidence of its sightings")
_SIGHTINGS: Final = Column("sightings", _count(KG.sighting), "số lần thấy trong các bài", "how many local nodes stand behind it")

TABLES: Final[Mapping[str, Table]] = {
    "people": Table(
        FOAF.Person,
        "người",
        "people",
        (
            _id(),
            Column("name", _first(FOAF.name), "họ tên", "name"),
            Column("other_names", _all(SKOS.altLabel), "tên gọi khác, cách nhau bằng dấu chấm phẩy", "other names, joined by semicolons"),
            Column("search_names", _all(KG.searchLabel), "tên không dấu", "names without accents"),
            Column("gender", _first(FOAF.gender), "giới tính, nếu bài báo cho thấy", "gender, where an article shows it"),
            Column("articles", _count(PROV.wasDerivedFrom), "số bài nói đến", "how many articles speak of the person"),
        ),
    ),
    "bodies": Table(
        ORG.Organization,
        "cơ quan, tổ chức",
        "bodies",
        (
            _id(),
            Column("name", _first(SKOS.prefLabel), "tên đầy đủ", "full name"),
            Column("other_names", _all(SKOS.altLabel), "tên gọi khác", "other names"),
            Column("type", _label(ORG.classification), "loại cơ quan", "type of body"),
            Column("place_id", _first(KG.place), "IRI của địa phương", "IRI of the place"),
            Column("place", _label(KG.place), "địa phương", "place"),
            Column("level", _through(KG.place, KG.level), "cấp", "level of the place"),
            Column("parent_id", _first(ORG.subOrganizationOf), "IRI của cơ quan cấp trên", "IRI of the body above"),
            Column("parent", _label(ORG.subOrganizationOf), "cơ quan cấp trên", "the body above"),
        ),
    ),
    "posts": Table(
        ORG.Post,
        "chức vụ của từng cơ quan",
        "posts",
        (
            _id(),
            Column("post", _first(SKOS.prefLabel), "chức vụ", "the post"),
            Column("role_id", _first(ORG.role), "IRI của chức danh", "IRI of the role"),
            Column("role", _label(ORG.role), "chức danh", "role"),
            Column("rank", _through(ORG.role, KG.rank), "thứ bậc, số nhỏ là cao", "rank, 1 is highest"),
            Column("seats", _through(ORG.role, KG.seats), "số người giữ cùng lúc", "how many may hold it at a time"),
            Column("body_id", _first(ORG.postIn), "IRI của cơ quan", "IRI of the body"),
            Column("body", _label(ORG.postIn), "cơ quan", "body"),
        ),
    ),
    "tenures": Table(
        ORG.Membership,
        "ai giữ chức vụ gì, khi nào",
        "who holds or held what, and when",
        (
            _id(),
            Column("person_id", _first(ORG.member), "IRI của người", "IRI of the person"),
            Column("person", _label(ORG.member), "họ tên", "name"),
            Column("titles", _all(KG.title), "chức danh như bài viết", "titles as written"),
            Column("role_id", _first(ORG.role), "IRI của chức danh", "IRI of the role"),
            Column("role", _label(ORG.role), "chức danh", "role"),
            Column("body_id", _first(ORG.organization), "IRI của cơ quan", "IRI of the body"),
            Column("body", _label(ORG.organization), "cơ quan", "body"),
            Column("status", _concept(KG.status), "tình trạng theo lần thấy cuối", "status of the latest sighting"),
            Column("first_seen", _first(KG.firstSeen), "lần đầu thấy đương chức", "first seen in office"),
            Column("last_seen", _first(KG.lastSeen), "lần cuối thấy đương chức", "last seen in office"),
            Column("start_not_before", _first(KG.startNotBefore), "nhận chức không sớm hơn", "did not start before"),
            Column("start_not_after", _first(KG.startNotAfter), "nhận chức không muộn hơn", "did not start after"),
            Column("end_not_before", _first(KG.endNotBefore), "thôi chức không sớm hơn", "did not end before"),
            Column("end_not_after", _first(KG.endNotAfter), "thôi chức không muộn hơn", "did not end after"),
            _CONFIDENCE,
            _SIGHTINGS,
        ),
    ),
    "events": Table(
        KG.Event,
        "sự kiện",
        "events",
        (
            _id(),
            Column("event", _first(SKOS.prefLabel), "tên", "name"),
            Column("kind", _kind, "loại", "kind"),
            Column("date", _first(SEM.hasBeginTimeStamp), "ngày, tháng hoặc năm", "day, month or year"),
            Column("place_id", _first(SEM.hasPlace), "IRI của địa phương", "IRI of the place"),
            Column("place", _label(SEM.hasPlace), "địa phương", "place"),
            Column("attendance", _first(KG.attendance), "số người dự", "number of people"),
            Column("venues", _first(KG.venues), "số điểm cầu", "number of venues"),
            Column("about", _all(SCHEMA.about), "IRI của các văn bản", "IRIs of the documents it is about"),
            Column("part_of", _first(SEM.subEventOf), "thuộc sự kiện", "IRI of the event it is part of"),
            _CONFIDENCE,
            _SIGHTINGS,
        ),
    ),
    "participations": Table(
        KG.Participation,
        "ai dự sự kiện nào, làm gì",
        "who took part in which event, and how",
        (
            _id(),
            Column("event_id", _first(KG.inEvent), "IRI của sự kiện", "IRI of the event"),
            Column("event", _label(KG.inEvent), "sự kiện", "event"),
            Column("participant_id", _first(KG.participant), "IRI của người hoặc cơ quan", "IRI of the person or body"),
            Column("participant", _label(KG.participant), "người hoặc cơ quan", "person or body"),
            Column("participant_kind", _participant_kind, "person hoặc body", "person or body"),
            Column("did", _concept(KG.participationRole), "vai trò", "what they did"),
            Column("presented", _through(KG.presents, DCTERMS.title), "văn bản đã trình bày", "the document presented"),
            _CONFIDENCE,
            _SIGHTINGS,
        ),
    ),
    "changes": Table(
        KG.PersonnelChange,
        "thay đổi nhân sự; Prosecution là bị khởi tố, chưa phải có tội",
        "personnel changes; Prosecution means charged, not convicted",
        (
            _id(),
            Column("kind", _kind, "loại", "kind"),
            Column("person_id", _first(KG.person), "IRI của người", "IRI of the person"),
            Column("person", _label(KG.person), "họ tên", "name"),
            Column("title", _first(KG.title), "chức vụ nhận hoặc thôi", "the post gained or lost"),
            Column("date", _first(SEM.hasBeginTimeStamp), "ngày, tháng hoặc năm", "day, month or year"),
            Column("starts_tenure", _first(KG.startsTenure), "IRI của nhiệm kỳ bắt đầu", "IRI of the tenure that begins"),
            Column("ends_tenure", _first(KG.endsTenure), "IRI của nhiệm kỳ kết thúc", "IRI of the tenure that ends"),
            Column("decided_by", _label(KG.decidedBy), "cơ quan quyết định", "the deciding body"),
            Column("decision", _through(KG.byDecision, KG.number), "số quyết định", "number of the decision"),
            _CONFIDENCE,
            _SIGHTINGS,
        ),
    ),
    "documents": Table(
        KG.OfficialDocument,
        "văn bản",
        "documents",
        (
            _id(),
            Column("title", _first(DCTERMS.title), "tên văn bản", "title"),
            Column("number", _first(KG.number), "số, ký hiệu", "number"),
            Column("issued", _first(DCTERMS.issued), "ngày ban hành", "date of issue"),
            Column("issuer", _label(DCTERMS.creator), "cơ quan ban hành", "the issuing body"),
        ),
    ),
    "articles": Table(
        SCHEMA.NewsArticle,
        "bài báo",
        "articles",
        (
            _id(),
            Column("title", _first(DCTERMS.title), "tiêu đề", "headline"),
            Column("published", _first(DCTERMS.issued), "ngày đăng", "date of publication"),
            Column("publisher", _first(DCTERMS.publisher), "cơ quan báo chí", "publisher"),
            Column("source", _first(DCTERMS.source), "địa chỉ hoặc đường dẫn tệp", "URL or path"),
            Column("copy_of", _first(KG.copyOf), "IRI của bài gốc, nếu là bản sao", "IRI of the article it copies"),
        ),
    ),
}
