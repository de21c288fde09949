"""Titles without a name -> the person of the article they mean: 'Chủ tịch UBND tỉnh yêu cầu …'."""

from bisect import bisect_left

from kg.extract.holdings import HoldingDraft
from kg.extract.introductions import Owned
from kg.extract.people import Cast
from kg.extract.reading import Reading
from kg.extract.titles import Title


def title_references(reading: Reading, titles: list[Title], cast: Cast, owned: list[Owned], holdings: list[HoldingDraft]) -> dict[int, int]:
    """Title -> person, where exactly one person of the article holds what the title says."""
    taken = {o.title for o in owned}
    named: dict[int, list[int]] = {}
    for name in sorted(o.name for o in owned if o.name in cast.at):
        named.setdefault(cast.at[name], []).append(name)
    found = {}
    for t, title in enumerate(titles):
        if t in taken or title.marker or not _is_subject(reading, title):
            continue
        holders = _holders(reading, title, titles, holdings)
        if len(holders) == 1:
            found[t] = holders[0]
        elif len(holders) > 1 and title.body is None:
            last = {h: bisect_left(named[h], title.start) for h in holders}
            before = [(named[h][at - 1], h) for h, at in last.items() if at]
            if before:
                found[t] = max(before)[1]
    return found


def _is_subject(reading: Reading, title: Title) -> bool:
    keys, start = reading.tokens.keys, title.start
    if title.head.function == "member":
        return False
    return not (start and keys[start - 1] in reading.grammar.office_before) or start in reading.before


def _holders(reading: Reading, title: Title, titles: list[Title], holdings: list[HoldingDraft]) -> list[int]:
    """Who holds a position of this head, and of this body as far as the title names one."""
    people, standing = [], reading.language.naming.deputy.standing_id
    for h in holdings:
        if title.head.id not in (h.head.id, h.head.id.removesuffix(standing)):
            continue
        if title.body is None or any(_same_phrase(title, titles[o.title]) for o in h.occurrences):
            people.append(h.person)
    return sorted(set(people))


def _same_phrase(a: Title, b: Title) -> bool:
    if a.body is None or b.body is None:
        return b.body is None
    if a.body.type != b.body.type:
        return False
    return (not a.body.own or not b.body.own or a.body.own == b.body.own) and (
        not a.body.seat.place or not b.body.seat.place or a.body.seat.place == b.body.seat.place
    )


def inferred_holder(reading: Reading, titles: list[Title], cast: Cast, owned: list[Owned], references: dict[int, int]) -> Owned | None:
    """The speaker without a title and the title without a speaker, where an article has exactly one of each.

    'ông A đánh giá … Phó Bí thư Thường trực Tỉnh ủy yêu cầu …': one block of speech, so one speaker.
    """
    taken = {o.title for o in owned} | set(references)
    titled = {cast.at[o.name] for o in owned if o.name in cast.at}
    untitled = [p for p in range(len(cast.people)) if p not in titled and any(n.start in reading.before for n in cast.people[p].mentions)]
    if len(untitled) != 1:
        return None
    name = cast.people[untitled[0]].mentions[0]
    free = [
        t
        for t, title in enumerate(titles)
        if t not in taken and title.body is not None and not title.marker and _speaks(reading, title) and title.start > name.end
    ]
    heads = {(titles[t].head.id, titles[t].body.type) for t in free if titles[t].body is not None}  # type: ignore[union-attr]
    if len(heads) != 1 or not _speaks_after(reading, name.end):
        return None
    return Owned(free[0], name.start, "reference/one-speaker", 0.8)


def _speaks(reading: Reading, title: Title) -> bool:
    """The title opens its sentence and a verb of speech follows."""
    first = reading.tokens.sentences[reading.tokens.sentence[title.start]][0]
    start = reading.before.get(title.start, title.start)
    return start - first <= 1 and _speaks_after(reading, title.end)


def _speaks_after(reading: Reading, i: int) -> bool:
    return reading.grammar.speaking.at(reading.tokens.keys, i) > 0
