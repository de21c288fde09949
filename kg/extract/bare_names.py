"""Full names of a Reading -> where a given name alone, with no honorific, means one of them: 'Năm 2011, Vận được điều về …'."""

from collections import defaultdict

from kg.extract.names import Name
from kg.extract.reading import Reading
from kg.text.tokens import CAPITAL, LOWER

SHORTEST = 3  # syllables of a name whose last one is called so; 'Trần Hải' is a given name and surname as often


def bare_names(reading: Reading, names: list[Name]) -> list[Name]:
    """Given names that stand alone before a verb, behind the full name that only one person of the article has.

    A place, a body or a word of a longer name is none; so is what a sentence may begin with by chance, unless a verb says who is meant.
    """
    tokens = reading.tokens
    known: defaultdict[str, dict[tuple[str, ...], int]] = defaultdict(dict)
    for name in names:
        if not name.given and name.end - name.start >= SHORTEST:
            known[tokens.words[name.end - 1]].setdefault(tuple(tokens.keys[name.start : name.end]), name.end)
    taken = {i for name in names for i in range(name.start, name.end)}
    return [
        Name(i, i + 1, given=True)
        for i in tokens.of_case[CAPITAL]
        if (people := known.get(tokens.words[i])) is not None
        and len(people) == 1
        and i >= next(iter(people.values()))
        and i not in taken
        and _is_subject(reading, i)
    ]


def _is_subject(reading: Reading, i: int) -> bool:
    """Whether a verb follows that people do or suffer, and nothing else that is known begins or goes on there."""
    tokens, grammar = reading.tokens, reading.grammar
    if i + 1 >= tokens.size or tokens.cases[i + 1] != LOWER or (i and tokens.cases[i - 1] == CAPITAL):
        return False
    if reading.is_known(i) or i in reading.before or i - 1 in reading.level or i - 1 in reading.mask:
        return False
    at = i + 1
    while at < tokens.size and tokens.keys[at] in grammar.subject_adverbs:
        at += 1
    return at < tokens.size and (tokens.keys[at] in grammar.passive or at in reading.change)
