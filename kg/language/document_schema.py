"""The shape of documents.yaml: what each field means and which values it may have."""

import re
from typing import Literal

from pydantic import Field

from kg.language.checked import checked
from kg.language.grammar_schema import Ids, PhraseList, Words
from kg.text.phrases import Phrases


@checked
class PaperType:
    """A type of official paper."""

    id: str
    en: str
    forms: tuple[str, ...] = Field(min_length=1)
    titled: tuple[Literal["topic", "own", "congress", "founding", "listed"], ...] = Field(
        description="what must follow where there is no number"
    )
    openings: tuple[str, ...] = Field(default=(), description="lower-case words that may open its own title; none: all may")
    lower: bool = Field(default=False, description="may be written small before a capital: 'luật Tiếp Công dân'")
    within: bool = Field(default=False, description="is named inside the titles of other papers too: 'Nghị định về … Luật Đất đai'")
    one_word: bool = Field(default=False, description="one token is title enough: 'Luật PCTN'")
    quoted: bool = Field(default=False, description="may be written small before a title in quotation marks")
    long_openings: Words = Field(default=frozenset(), description="lower-case words that may open it behind a form of four words or more")
    parts: bool = Field(default=False, description="a figure below ten counts its parts: 'Chương trình 1 và 2'")
    years: bool = Field(default=False, description="a year is title enough: 'Hiến pháp 2013'")
    known: PhraseList = Field(default=Phrases(()), description="titles that stand whatever is around them, without the type")
    shows: bool = Field(default=False, description="a name in quotation marks right behind it is of a show: 'Chương trình “Giai điệu …”'")


@checked
class PaperTest:
    """A text, and the title and number of the paper in it."""

    text: str
    title: str | None
    number: str | None


@checked
class DocumentsFile:
    """documents.yaml."""

    types: tuple[PaperType, ...]
    never: tuple[str, ...]
    not_titles: Words
    number: re.Pattern[str]
    number_words: Words
    before_number: Words
    amended: PhraseList
    counted: Words
    behind_number: Words
    before_issue: Words
    issued_by: Words
    issuers: dict[str, str]
    many: Words
    holding: PhraseList
    of_many: PhraseList
    topic: Words
    before_topic: Words
    foundings: PhraseList
    comma_pairs: frozenset[tuple[str, str]]
    outlook: PhraseList
    term: list[str]
    behind_congress: Words
    behind_title: PhraseList
    clause_behind: PhraseList
    congresses: Ids
    of_the_centre: dict[str, Words]
    same_openings: dict[str, str]
    tests: tuple[PaperTest, ...]
