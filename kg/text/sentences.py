"""The code of a language goes in, the words come out by which the end of its sentences is told."""

from functools import cache

from pydantic import BaseModel, ConfigDict

from kg.share import read_file, share_file


class SentencesFile(BaseModel):
    """sentences.yaml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    abbreviations: frozenset[str]
    openers: frozenset[str]
    numbered: frozenset[str] = frozenset()


@cache
def sentence_words(code: str) -> SentencesFile:
    """The words of one language; small and read by itself, since search and quotes part sentences without knowing more of it.

    Raises DataError.
    """
    return read_file(share_file("data", "lang", code, "sentences.yaml"), SentencesFile)
