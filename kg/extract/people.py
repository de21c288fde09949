"""Names in a Reading -> the people of the article: forms of one name joined, given names resolved, sex where the text shows it."""

from collections import Counter, defaultdict
from typing import NamedTuple

from kg.extract.called import Called
from kg.extract.genders import honorific_gender, listed_genders, name_gender, pronoun_genders
from kg.extract.name_runs import run_end
from kg.extract.names import Name, no_name
from kg.extract.reading import Reading
from kg.extract.titles import Title
from kg.text import fold, key
from kg.text.tokens import CAPITAL, MARK, UPPER

LONG = 3  # syllables of a name that one slip does not make another
OFTEN = 2  # mentions of the form that is right
SHORTEST_ROLL = 3  # names
ROLL_OPENING = 8  # tokens between the word that says who is listed and the colon


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


def foreign_names(reading: Reading, names: list[Name], titles: list[Title]) -> list[Name]:
    """Names that no surname gives away: behind a title ('Thủ tướng Lào Thongloun Sisoulith'), before one, or repeated."""
    taken = {i for n in names for i in range(n.start, n.end)} | {i for t in titles for i in range(t.start, t.end)}
    starts = {t.start for t in titles}
    given = {reading.tokens.words[n.end - 1] for n in names if n.end - n.start > 1}
    held = _held_already(reading, names, titles)
    behind = ((t, _behind_title(reading, t, taken, given)) for t in titles)
    found = [
        n for t, n in behind if n is not None and not _goes_on_brand(reading, t, n) and not (t.start in held and _is_foreign(reading, n))
    ]
    taken |= {i for n in found for i in range(n.start, n.end)}
    found += _before_titles(reading, starts, taken)
    taken |= {i for n in found for i in range(n.start, n.end)}
    found += _in_rolls(reading, taken)
    taken |= {i for n in found for i in range(n.start, n.end)}
    found += _repeated(reading, found, taken)
    return sorted({n.start: n for n in [*names, *found]}.values())


def _is_foreign(reading: Reading, name: Name) -> bool:
    return not reading.language.is_syllable(reading.tokens.words[name.start])


def _held_already(reading: Reading, names: list[Name], titles: list[Title]) -> set[int]:
    """The titles that may be of a firm and stand beside their holder: in 'bà An, CEO |Vietjet Air|' nobody else follows."""
    ends = {t.end for t in titles}
    alone = {n.end for n in names if n.start in reading.before and reading.before[n.start] not in ends}
    firm = reading.language.naming.types.firm
    openings = ((t, t.start - (t.start - 1 in reading.status)) for t in titles if firm in t.head.bodies)
    return {t.start for t, at in openings if at - 1 in alone and reading.tokens.words[at - 1] in ",-–—("}


def _over_marks(reading: Reading, i: int) -> int:
    """Over what may stand between a title and a name: a dash before an honorific, the short form of the body, honorifics and ranks."""
    tokens = reading.tokens
    if i < tokens.size and tokens.words[i] in ",-–" and i + 1 in reading.address:
        i += 1  # 'Thống đốc tỉnh Aichi - ông Hideaki Omura'
    if tokens.words[i : i + 1] == ["("] and tokens.words[i + 2 : i + 3] == [")"] and tokens.cases[i + 1] == UPPER:
        i += 3  # 'Chủ tịch Liên minh Nghị viện Thế giới (IPU) Saber Chowdhury'
    while i in reading.rank or i in reading.address:
        i = (reading.rank.get(i) or reading.address[i])[0]
    return i


def _behind_title(reading: Reading, title: Title, taken: set[int], given: set[str]) -> Name | None:
    tokens, i = reading.tokens, _over_marks(reading, title.end)
    if i >= tokens.size or tokens.cases[i] not in (CAPITAL, UPPER) or i in taken or i in reading.skip or not tokens.spaced[i]:
        return None
    if (
        no_name(reading, i)
        or i in reading.head
        or i in reading.bodies
        or i in reading.level
        or i in reading.country
        or i in reading.brand
        or i in reading.central
        or i in reading.never
        or i in reading.mask
    ):
        return None
    if (i in reading.place and reading.place[i][0] == run_end(reading, i)) or (i - 1 in reading.level and tokens.cases[i - 1] == UPPER):
        return None  # 'ĐẠI BIỂU HĐND XÃ LƯƠNG MINH' names the commune
    end = min(run_end(reading, i), i + 5)
    if i + 1 in reading.place and reading.place[i + 1][0] == end and not reading.language.is_syllable(tokens.words[i]):
        return None  # 'Giám đốc Petrolimex Sài Gòn'
    abroad = title.body is not None and bool(title.body.seat.country) and title.body.end == i  # 'Chủ tịch Thượng viện Campuchia Hun Sen'
    if not (_may_be_name(reading, i, end, given) or (abroad and end - i == 2)) or _is_firm(reading, i, end) or _is_mixed(reading, i, end):
        return None
    if title.body is None and reading.language.naming.types.firm in title.head.bodies and _is_in_words(reading, i, end):
        return None
    if end == i or any(j in taken for j in range(i, end)) or (tokens.cases[i] == UPPER and tokens.cases[i - 1] != UPPER):
        return None
    return Name(i, end, given=end - i == 1)


def _goes_on_brand(reading: Reading, title: Title, name: Name) -> bool:
    """'Phó Giám đốc ABC |Thành Đô': behind a name that no list has, two syllables go on with it, unless a common surname opens them."""
    unknown = title.body is not None and title.body.type == reading.language.naming.types.unit and title.body.end == name.start
    return unknown and name.end - name.start == 2 and reading.tokens.words[name.start] not in reading.language.names.strong


def _is_mixed(reading: Reading, i: int, end: int) -> bool:
    """'Giám đốc Dự án |Thẻ Visa|': a word of Vietnamese that is no surname, and a foreign one behind it."""
    first, others = reading.tokens.words[i], reading.tokens.words[i + 1 : end]
    native = (
        not first.isascii() and reading.language.is_syllable(first) and first.capitalize() not in reading.language.name_openers.surnames
    )
    return native and any(not reading.language.is_syllable(word) for word in others)


def _is_firm(reading: Reading, i: int, end: int) -> bool:
    """'Chủ tịch |Sun Group|': one of the words is only ever part of the name of a firm."""
    return not reading.language.naming.firm_words.isdisjoint(reading.tokens.words[i:end])


def _is_in_words(reading: Reading, i: int, end: int) -> bool:
    """'Chủ tịch |Áo Dài Việt|', 'Giám đốc |Gốm Bát Tràng|': syllables of the language that no surname opens are the name of a firm."""
    words, names = reading.tokens.words[i:end], reading.language.names
    surname = words[0].capitalize()
    known = surname in names.surnames or surname in names.strong or surname in names.weak or surname in names.minority
    return not known and all(reading.language.is_syllable(word) for word in words)


def _may_be_name(reading: Reading, i: int, end: int, given: set[str]) -> bool:
    """'Bí thư Liêu Ninh' names no person: two syllables without a surname are a place that no list has."""
    words, language = reading.tokens.words[i:end], reading.language
    surname = words[0].capitalize()
    if len(words) == 1:
        return words[0] not in language.names.never_inside and (not language.is_syllable(words[0]) or words[0] in given)
    known = surname in language.names.strong or surname in language.names.weak or surname in language.names.minority
    if not known and not words[0].isascii() and language.is_syllable(words[0]) and not language.is_syllable(words[1]):
        return False  # 'Giám đốc Dự án |Thẻ Visa|'
    return len(words) != 2 or known or not all(language.is_syllable(w) for w in words)


def _before_titles(reading: Reading, starts: set[int], taken: set[int]) -> list[Name]:
    """'Souphanh Keomixay, Ủy viên Trung ương Đảng': two or more capitals set off from a title by a comma or dash."""
    tokens, found = reading.tokens, []
    for start in starts:
        i = start - (start - 1 in reading.status) - 1  # '…, nguyên Viện trưởng'
        if i < 1 or tokens.words[i] not in ",-–—(":
            continue
        j = i
        while j > 0 and tokens.cases[j - 1] in (CAPITAL, UPPER) and j - 1 not in taken and i - j < 5 and (j == i or tokens.spaced[j]):
            j -= 1
        foreign = i - j == 1 and j in reading.before and not reading.language.is_syllable(tokens.words[j])  # 'GS.TS Donner, …'
        if (
            (i - j >= 2 or foreign)
            and not _is_firm(reading, j, i)
            and tokens.words[j] not in reading.language.names.never_inside  # 'Theo Reuters, Tổng thống Mỹ …'
            and _opens_entry(reading, j)
            and not any(k in reading.bodies or k in reading.head or k in reading.place or k in reading.country for k in range(j, i))
        ):
            found.append(Name(j, i))
    return found


def _in_rolls(reading: Reading, taken: set[int]) -> list[Name]:
    """'các nghệ sĩ: Thu Hà, Nguyễn Hoàng Dũng, Ngọc Bích …': stage names without a surname, where a rank and a colon open the list.

    'cử tri các phường: An Hội, Thới Sơn, …' lists places.
    """
    tokens, found = reading.tokens, []
    most, conjunctions = reading.language.naming.longest_name, reading.language.grammar.conjunctions
    for i in tokens.of_case[MARK]:
        if tokens.words[i] != ":" or i - 1 in reading.level or not _opens_roll(reading, i):
            continue
        at, roll = i + 1, []
        while at < len(tokens) and (end := run_end(reading, at)) > at:
            roll.append(Name(at, end))
            if end + 1 >= len(tokens) or (tokens.words[end] != "," and tokens.keys[end] not in conjunctions):
                break
            at = end + 1
            while at in reading.rank or at in reading.address:
                at = (reading.rank.get(at) or reading.address[at])[0]
        if len(roll) >= SHORTEST_ROLL and all(2 <= n.end - n.start <= most for n in roll):
            found += [n for n in roll if not any(k in taken for k in range(n.start, n.end)) and not _is_no_name(reading, n)]
    return found


def _opens_roll(reading: Reading, colon: int) -> bool:
    return any(j in reading.rank or j in reading.plural for j in range(max(0, colon - ROLL_OPENING), colon))


def _is_no_name(reading: Reading, name: Name) -> bool:
    starts = (reading.place, reading.bodies, reading.head, reading.country, reading.brand, reading.level)
    return no_name(reading, name.start) or any(name.start in marks for marks in starts)


def _opens_entry(reading: Reading, j: int) -> bool:
    tokens, before = reading.tokens, reading.language.naming.before_names
    return j == 0 or j in reading.before or tokens.words[j - 1] in ";:,.\n" or tokens.keys[j - 1] in before


def _repeated(reading: Reading, known: list[Name], taken: set[int]) -> list[Name]:
    """Further places where a name stands that was found through a title alone."""
    tokens, found = reading.tokens, []
    forms = {tuple(tokens.keys[n.start : n.end]) for n in known if n.end - n.start > 1 or len(tokens.words[n.start]) > 3}
    forms |= {(form[-1],) for form in forms if len(form[-1]) > 3}  # 'Trump' for 'Donald Trump'
    sizes = defaultdict(set)
    for form in forms:
        sizes[form[0]].add(len(form))
    for i in tokens.capitals() if forms else ():
        k = tokens.keys[i]
        if k in sizes and i not in taken and i not in reading.skip:
            spans = (tuple(tokens.keys[i : i + size]) for size in sorted(sizes[k], reverse=True))
            form = next((span for span in spans if span in forms), ())
            if form:
                found.append(Name(i, i + len(form), given=len(form) == 1))
                taken.update(range(i, i + len(form)))
    return found


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
