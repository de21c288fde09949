"""A stretch of an article's text goes in, the sentence around it comes out, with the stretch marked."""

from typing import NamedTuple

from kg.text.tokens import Tokens


class Passage(NamedTuple):
    """A sentence, or as many as the stretch touches: what stands before the quote, the quote, what stands behind."""

    before: str
    quote: str
    after: str

    @property
    def text(self) -> str:
        """The whole, without a mark."""
        return self.before + self.quote + self.after


def passage(text: str, tokens: Tokens, begin: int, end: int) -> Passage:
    """The sentences that hold text[begin:end]; line breaks around the quote end them too."""
    first, last = begin, end
    for a, b in tokens.sentences:
        start, stop = tokens.starts[a], tokens.ends[b - 1]
        if start < end and begin < stop:
            first, last = min(first, start), max(last, stop)
    before, after = text[first:begin], text[end:last]
    return Passage(before.rpartition("\n")[2].lstrip(), text[begin:end], after.partition("\n")[0].rstrip())
