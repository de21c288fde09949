"""The default graph as tidy CSV tables, with the evidence of every fact, a person-post-year panel and a data dictionary."""

import csv
import tempfile
import zipfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, Final, TextIO

from kg.errors import ExportError
from kg.export.columns import TABLES
from kg.export.evidence import Quotes
from kg.export.options import Options
from kg.export.panel import years_of
from kg.export.records import Look, Record, records
from kg.rdf import FOAF, KG, ORG, SKOS
from kg.store import Store

_Described = tuple[str, str, str]

EVIDENCE: Final[tuple[_Described, ...]] = (
    ("fact_id", "IRI của dữ kiện", "IRI of the fact"),
    ("fact_kind", "bảng có dữ kiện", "the table that has the fact"),
    ("article_id", "IRI của bài báo", "IRI of the article"),
    ("source", "địa chỉ hoặc đường dẫn tệp", "URL or path"),
    ("published", "ngày đăng", "date of publication"),
    ("quote", "nguyên văn", "the words as written"),
    ("begin", "vị trí bắt đầu trong bài, tính bằng ký tự", "where the words begin in the article, in characters"),
    ("end", "vị trí kết thúc", "where they end"),
    ("rule", "quy tắc đã đọc", "the rule that read them"),
    ("confidence", "độ tin cậy của lần đọc này", "confidence of this reading"),
)
PANEL: Final[tuple[_Described, ...]] = (
    ("person_id", "IRI của người", "IRI of the person"),
    ("person", "họ tên", "name"),
    ("tenure_id", "IRI của nhiệm kỳ", "IRI of the tenure"),
    ("post", "chức danh như bài viết", "title as written"),
    ("body", "cơ quan", "body"),
    ("year", "năm", "year"),
    ("certainty", "certain là chắc chắn, possible là có thể", "certain or possible"),
)
_DICTIONARY: Final = ("table", "column", "vi", "en")
_EXTRA: Final = {
    "evidence": ("câu chữ đứng sau mỗi dữ kiện", "the words behind each fact", EVIDENCE),
    "panel": ("người, chức vụ, từng năm", "person, post, year: in office, certainly or possibly", PANEL),
}
_FACTS: Final = ("tenures", "events", "participations", "changes")


class _Writer:
    """Rows of one file; guarded, a cell that a spreadsheet would run as a formula is made text."""

    def __init__(self, file: TextIO, *, guarded: bool) -> None:
        self._write = csv.writer(file, lineterminator="\n").writerow
        self._guarded = guarded

    def writerow(self, row: Sequence[str]) -> None:
        self._write([f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell for cell in row] if self._guarded else row)


def write_folder(store: Store, folder: Path, options: Options) -> None:
    """Writes a file for each table into a folder; files of these names are replaced when all are complete.

    Raises ExportError if the folder cannot be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".kg-export-", dir=folder) as scratch:
            _write(store, Path(scratch), options)
            for path in sorted(Path(scratch).iterdir()):
                path.replace(folder / path.name)
    except OSError as error:
        raise ExportError(f"cannot be written: {error.strerror}", where=str(folder), remedy="choose another folder, or a .zip") from error


def write_zip(store: Store, out: BinaryIO, options: Options) -> None:
    """Writes the same files as one zip archive."""
    with tempfile.TemporaryDirectory(prefix="kg-export-") as scratch, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        _write(store, Path(scratch), options)
        for path in sorted(Path(scratch).iterdir()):
            info = zipfile.ZipInfo(path.name)  # without the file's time: the same graph gives the same bytes
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(info, path.read_bytes())


def _write(store: Store, folder: Path, options: Options) -> None:
    look, quotes = Look(store, options), Quotes(store, options)
    with ExitStack() as opened:
        heads = {name: [column.name for column in table.columns] for name, table in TABLES.items()}
        heads |= {name: [column for column, _, _ in columns] for name, (_, _, columns) in _EXTRA.items()}
        heads["dictionary"] = list(_DICTIONARY)
        coding = "utf-8-sig" if options.excel else "utf-8"
        files = {name: opened.enter_context((folder / f"{name}.csv").open("w", encoding=coding, newline="")) for name in heads}
        writers = {name: _Writer(file, guarded=options.excel) for name, file in files.items()}
        for name, head in heads.items():
            writers[name].writerow(head)
        _describe(writers["dictionary"])
        for record in records(store, options):
            for name, table in TABLES.items():
                if record.is_a(table.kind):
                    writers[name].writerow([column.read(record, look) for column in table.columns])
                    if name in _FACTS:
                        _add_evidence(writers["evidence"], name, record, (quotes, look))
                    if name == "tenures":
                        _add_years(writers["panel"], record, look)


def _describe(writer: _Writer) -> None:
    for name, table in TABLES.items():
        writer.writerow([name, "", table.vi, table.en])
        for column in table.columns:
            writer.writerow([name, column.name, column.vi, column.en])
    for name, (vi, en, columns) in _EXTRA.items():
        writer.writerow([name, "", vi, en])
        for described in columns:
            writer.writerow([name, *described])


def _add_evidence(writer: _Writer, name: str, record: Record, sources: tuple[Quotes, Look]) -> None:
    quotes, look = sources
    articles = TABLES["articles"].columns
    published, source = (next(c.read for c in articles if c.name == wanted) for wanted in ("published", "source"))
    for quote in quotes.of(record):
        article = look.record(quote.article)
        where = [quote.article, source(article, look), published(article, look)]
        writer.writerow([record.iri, name, *where, quote.quote, quote.begin, quote.end, quote.rule, quote.confidence])


def _add_years(writer: _Writer, record: Record, look: Look) -> None:
    person, body = record.first(ORG.member), record.first(ORG.organization)
    who = look.record(person).first(FOAF.name)
    where = look.record(body).first(SKOS.prefLabel) if body else ""
    for year, certainty in years_of(record):
        writer.writerow([person, who, record.iri, record.first(KG.title), where, str(year), certainty])
