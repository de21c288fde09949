"""A Reading -> the lists of those who led once: 'các đồng chí |nguyên lãnh đạo tỉnh|: A, Bí thư Tỉnh ủy; B, …'."""

from kg.extract.reading import Reading

LONGEST_LEAD = 14  # tokens between 'nguyên lãnh đạo' and the colon


def former_lists(reading: Reading) -> list[tuple[int, int]]:
    """Token ranges of such lists, in order: each from its colon to where others are named, or to the end of its sentence."""
    tokens, groups = reading.tokens, reading.grammar.former_groups
    found: list[tuple[int, int]] = []
    for i, (_, marker) in sorted(reading.status.items()):
        size = groups.at(tokens.keys, i) if marker == "former" else 0
        last = tokens.sentences[tokens.sentence[i]][1]
        colon = next((j for j in range(i + size, min(i + size + LONGEST_LEAD, last)) if tokens.words[j] == ":"), None) if size else None
        if colon is not None and not any(
            j in reading.head or j in reading.plural or tokens.words[j] == ";" for j in range(i + size, colon)
        ):
            found.append((colon, _end(reading, colon + 1, last)))
    return found


def _end(reading: Reading, first: int, last: int) -> int:
    """Where the list ends: before another colon, or '; các đồng chí …'."""
    tokens, joining = reading.tokens, reading.grammar.conjunctions | reading.grammar.other_groups
    others = (j for j in reading.plural if first < j < last and (tokens.words[j - 1] == ";" or tokens.keys[j - 1] in joining))
    colons = (j for j in range(first, last) if tokens.words[j] == ":")
    return min(next(colons, last), min(others, default=last))
