"""What somebody types into a search goes in, the same with short forms written out comes out: 'UBND TP Thuận An' by its full name.

Folded, as all that is searched for. A short form counts where it is typed in its own letters, or where it can be nothing else.
"""

import re
from functools import cache

from kg.language.schema import AbbreviationsFile, WordsFile
from kg.share import read_file, share_file
from kg.text import fold

_CERTAIN = re.compile(r"[a-z]{4,}|[^aeiouy]{2,}")
"""What is no syllable even in lower case: 'ubnd' and 'tp' are short forms, 'ca' may be a name."""


def written_out(text: str, code: str = "vi") -> str:
    """The folded text, with 'UBND', 'HĐND', 'TP', 'TW' … as they stand in full names."""
    exact, folded = _forms(code)
    words = []
    for word in text.split():
        bare = word.rstrip(".,;:")
        full = exact.get(word) or exact.get(bare) or folded.get(fold(bare))
        words.append(full or fold(word))
    return " ".join(words)


@cache
def _forms(code: str) -> tuple[dict[str, str], dict[str, str]]:
    """Short forms as written, and the long ones among them folded."""
    short = read_file(share_file("data", "lang", code, "abbreviations.yaml"), AbbreviationsFile)
    words = read_file(share_file("data", "lang", code, "words.yaml"), WordsFile)
    exact = {form: fold(full) for form, full in short.words.items()}
    exact |= {form: fold(name) for name, level in words.levels.items() for form in level.forms if form.isupper() and " " not in form}
    return exact, {fold(form): full for form, full in exact.items() if "." not in form and _CERTAIN.fullmatch(fold(form))}
