"""The number of a paper -> the national body that issued it, where its last part says so: '178/2024/NĐ-|CP|', '12/2020/|QH|14'."""

import re

from kg.extract.bodies import BodyPhrase
from kg.extract.seats import Seat
from kg.language import Language

_PARTS = re.compile(r"[-/.]")


def issuer_by_number(language: Language, number: str, at: int) -> BodyPhrase | None:
    """The body, as if it were named at token `at`; None where the number tells no national body."""
    suffix = _PARTS.split(number)[-1].rstrip("0123456789")
    kind = language.documents.issuers.get(suffix)
    entry = language.entry_of.get(kind or "")
    return None if entry is None else BodyPhrase(at, at, entry.id, entry.forms[0], "", Seat(at), None, entry)
