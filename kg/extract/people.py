"""Names in a Reading -> the people of the article: forms of one name joined, given names resolved, sex where the text shows it."""

from collections import Counter, defaultdict
from typing import NamedTuple

from kg.extract.called import Called
from kg.extract.genders import honorific_gender, listed_genders, name_gender, pronoun_genders
from kg.extract.names import Name
from kg.extract.reading import Reading
from kg.text import fold, key

LONG = 3  # syllables of a name that one slip does not make another
OFTEN = 2  # mentions of the form that is right


class PersonDraft(NamedTuple):
    """A person of the article: the fullest name, the other forms, and where each form stands."""

    name: str
    aliases: tuple[str, ...]
    gender: str | None
    mentions: tuple[Name, ...]


class Cast(NamedTuple):
    """The people of an article, and which of them each name means (start token -> index)."""

    people: tuple[PersonDraft, ...]
    at: dict[int, int]


def build_cast(reading: Reading, names: list[Name]) -> Cast:
    """Joins the forms of one name; a given name nobody in the article has stays unresolved and counts as no person."""
    shown = {n: _display(reading, n) for n in names}
    full = [n for n in names if not n.given]
    clusters: dict[str, list[Name]] = {}
    for n in full:
        clusters.setdefault(key(shown[n]), []).append(n)
    _join_partial(clusters)
    _join_misspelt(clusters)
    order = sorted(clusters, key=lambda k: clusters[k][0].start)
    index = {k: i for i, k in enumerate(order)}
    at = {n.start: index[k] for k, ns in clusters.items() for n in ns}
    listed = listed_genders(reading, names)
    genders = [name_gender(reading, clusters[k], listed) for k in order]
    given: dict[int, list[Name]] = defaultdict(list)
    unnamed = [n for n in names if n.given]
    called = Called(order if unnamed else (), genders, at if unnamed else {})
    for n in unnamed:
        if (who := _who(reading, n, called)) is not None:
            at[n.start] = who
            called.note(who, n.start)
            given[who].append(n)
    meant = pronoun_genders(reading, at)
    people = (_draft(reading, [(n, shown[n]) for n in clusters[k]], given[i], genders[i]) for i, k in enumerate(order))
    return Cast(tuple(p if p.gender else p._replace(gender=meant.get(i)) for i, p in enumerate(people)), at)


def _display(reading: Reading, name: Name) -> str:
    tokens = reading.tokens
    words = [w.capitalize() if w.isupper() and len(w) > 1 else w for w in tokens.words[name.start : name.end]]
    if all(tokens.spaced[name.start + 1 : name.end]):
        return " ".join(words)
    return "".join((" " if i and tokens.spaced[name.start + i] else "") + w for i, w in enumerate(words))


def _join_partial(clusters: dict[str, list[Name]]) -> None:
    """'Hồng Lệ' is Phạm Thị Hồng Lệ where only one longer name of the article ends so."""
    longer: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for k in clusters:
        words = k.split()
        for first in range(1, len(words) - 1):
            longer[tuple(words[first:])][k] = None
        if len(words) == 3:
            longer[words[0], words[2]][k] = None  # 'Mai Phục' for 'Mai Văn Phục': the middle left out
    for short in sorted(clusters, key=len):
        found = [k for k in longer.get(tuple(short.split()), ()) if k != short and k in clusters]
        if len(found) == 1:
            clusters[found[0]] = sorted(clusters[found[0]] + clusters.pop(short))


def _join_misspelt(clusters: dict[str, list[Name]]) -> None:
    """'Trần Ngân Hoang', once, is the Trần Ngân Hoàng of the rest of the article: one syllable differs by its accents alone."""
    alike: dict[str, list[str]] = defaultdict(list)
    for k in clusters:
        alike[fold(k).replace("y", "i")].append(k)
    for group in alike.values():
        right = [k for k in group if len(clusters[k]) >= OFTEN]
        for once in [k for k in group if len(clusters[k]) == 1]:
            if len(right) == 1 and _one_syllable_apart(once.split(), right[0].split()):
                clusters[right[0]] = sorted(clusters[right[0]] + clusters.pop(once))


def _one_syllable_apart(a: list[str], b: list[str]) -> bool:
    return len(a) == len(b) >= LONG and sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _who(reading: Reading, name: Name, called: Called) -> int | None:
    """The person whose given name this is: the sex must not disagree, and of several the one named last before is meant."""
    word = reading.tokens.keys[name.start]
    who, found = called.by_given_name(word, honorific_gender(reading, name.start), name.start)
    if not found and word.capitalize() not in reading.language.names.strong:
        who, _ = called.by_surname(word, name.start)
    return who


def _draft(reading: Reading, mentions: list[tuple[Name, str]], given: list[Name], gender: str | None) -> PersonDraft:
    """A person from the full names, each with the form that it has, and from the given names."""
    often = Counter(form for _, form in mentions)  # in order of the text: of equals the first is kept
    best = max(often, key=lambda f: (len(f.split()), often[f]))
    same = key(best)
    others = sorted(f for f in often if key(f) != same)
    called = sorted({reading.tokens.slice(reading.before.get(n.start, n.start), n.end) for n in given})
    said = gender or next((g for n in given if (g := honorific_gender(reading, n.start))), None)
    return PersonDraft(best, tuple(dict.fromkeys([*others, *called])), said, tuple(sorted([*(n for n, _ in mentions), *given])))
