"""A Reading at the own title of a paper -> where the title ends: over the commas of its lists, before what is said of it."""

from kg.extract.phrases import phrase_end
from kg.extract.reading import Reading
from kg.text.tokens import LOWER, is_year

LONGEST_ITEM = 80  # tokens of a title in a list that semicolons part
LONGEST_MEMBER = 4  # tokens between two commas of one list: 'cán bộ, |công chức|, viên chức'
MOST_COMMAS = 6


def title_end(reading: Reading, i: int, at: int, last: int) -> int:
    """In a list of papers that semicolons part, the next semicolon; else the end of the phrase, before a second paper.

    `i` is the token of the type, `at` that of the title.
    """
    words = reading.tokens.words
    if i and words[i - 1] in ":;" and (words[i - 1] == ";" or ";" in words[i : min(last, i + LONGEST_ITEM)]):
        last = min(last, i + LONGEST_ITEM)
        return next((j for j in range(at, last) if words[j] in ";.\n"), last)
    stop = phrase_end(reading, at, last)
    if stop == at and reading.tokens.cases[at] != LOWER:
        stop = phrase_end(reading, at + 1, last)  # 'Đề án |Phát triển …' tells nothing that anybody does
    for _ in range(MOST_COMMAS):
        further = phrase_end(reading, stop + 1, last) if _goes_on(reading, at, stop, last) else stop
        if further <= stop + 1:
            break
        stop = further
    return _before_others(reading, at, stop)


def _goes_on(reading: Reading, at: int, stop: int, last: int) -> bool:
    """Whether the comma at `stop` parts words of the title: 'cơ chế, |chính sách', 'công chức, |viên chức', 'năm 2030, |tầm nhìn …'."""
    tokens, said = reading.tokens, reading.language.documents
    if stop + 2 >= last or tokens.words[stop] != "," or tokens.cases[stop + 1] != LOWER:
        return False
    if (tokens.keys[stop - 1], tokens.keys[stop + 1]) in said.comma_pairs or tokens.keys[stop + 1 : stop + 3] == said.term:
        return True
    if is_year(tokens.words[stop - 1]) and said.outlook.at(tokens.keys, stop + 1):
        return True
    member = next((j for j in range(stop - 1, max(at, stop - LONGEST_MEMBER - 2), -1) if tokens.words[j] == ","), None)
    others = (reading.marks["act"], reading.marks["end"], reading.stop, reading.change)
    listed = member is not None and all(case == LOWER for case in tokens.cases[member + 1 : stop])
    return listed and not any(stop + 1 in marks for marks in others) and tokens.keys[stop + 1] not in reading.language.events.clause_openers


def _before_others(reading: Reading, at: int, stop: int) -> int:
    """The title ends behind its year, and before a clause or another paper that is joined to it."""
    words, keys = reading.tokens.words, reading.tokens.keys
    said, joiners = reading.language.documents, reading.language.grammar.conjunctions
    stop = next((j for j in range(at, stop) if said.clause_behind.at(keys, j)), stop)
    for j in range(at + 1, stop):
        if is_year(words[j]):  # unless it opens a span, or the outlook follows
            goes_on = j + 1 < len(words) and (words[j + 1] in ("-", "–") or words[j + 1] in said.issued_by)
            goes_on = goes_on or (words[j + 1 : j + 2] == [","] and bool(said.outlook.at(keys, j + 2)))
            if not goes_on:
                return j + 1 + (words[j + 1 : j + 2] in (["”"], ['"']))
            if words[j + 1] != ",":
                return stop
        if j > at + 1 and j in reading.marks["paper"] and reading.tokens.cases[j] != LOWER:
            joint = next((k for k in range(j - 1, max(at, j - 4), -1) if keys[k] in joiners), j - 1 if words[j - 1] == "," else None)
            if joint is not None:
                return joint
    return stop
