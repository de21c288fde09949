"""Clusters of a Scene -> the events that the article reports: which verb goes with which, the best name, the day."""

from kg.extract.clusters import FEW, Cluster
from kg.extract.dates import When
from kg.extract.deed import Deed
from kg.extract.phrases import phrase_end
from kg.extract.scene import LEAD, Scene
from kg.extract.signals import ENOUGH, Signal
from kg.text.tokens import NUMBER

TOLD_EARLY = 6  # sentences: what is told of first behind them is not what the lead dates
BEHIND = 8  # tokens behind an event within which its term is written
_SAID = 60  # tokens that a day before a verb of speaking counts further off than one behind
NEAR = 60  # tokens around an accident within which 'xảy ra' tells of it
APART = 6  # tokens of a day with its year and the dash before or behind it
NEXT = 2  # tokens between an accident and its day, where the sentence does not say that it happened
MOST_NAMES = 5  # further names of one happening that are kept


def link(scene: Scene, deeds: list[Deed], clusters: list[Cluster]) -> dict[int, int]:
    """Deed -> cluster: by the noun it stands with, by the event that it opens, else by the event that is being told of."""
    nouns: dict[int, int] = {}
    located: dict[int, tuple[int, int]] = {}
    opened: dict[int, int] = {}
    for c in clusters:
        for s in c.signals:
            if s.noun or (s.family == "le" and s.deed < 0):
                nouns[s.start] = c.index
            if s.located and s.sentence not in located:
                located[s.sentence] = (s.start, c.index)
            if s.deed >= 0:
                opened[s.deed] = c.index
    found: dict[int, int] = {}
    for n, deed in enumerate(deeds):
        if n in opened:
            found[n] = opened[n]
            continue
        index = _explicit(scene, deed, nouns)
        if index is None:
            start, where = located.get(scene.tokens.sentence[deed.at], (deed.at, None))
            index = where if start < deed.at else None
        if index is not None:
            found[n] = index
            clusters[index].linked.append(n)
    return found


def _explicit(scene: Scene, deed: Deed, nouns: dict[int, int]) -> int | None:
    """'dự Hội nghị', 'phát biểu tại buổi lễ': the event named right behind the verb."""
    last = scene.sentence(deed.at)[1]
    near = next((i for i in range(deed.at + 1, min(last, deed.end + 7)) if i in nouns), None)  # the verb may be 'dự lễ'
    if near is None or _parted(scene, deed.end, near):
        return None
    # 'đánh giá cao hội nghị': spoken of, not at
    of = deed.act.id == "say" and scene.reading.language.events.located.isdisjoint(scene.tokens.keys[deed.end : near])
    return None if of else nouns[near]


def _parted(scene: Scene, first: int, last: int) -> bool:
    return any(scene.tokens.words[i] in ",;:." or i in scene.people for i in range(first, last))


def reported(clusters: list[Cluster], deeds: list[Deed]) -> list[Cluster]:
    """The happenings that the article reports, in the order of the text."""
    for c in clusters:
        c.evidence += 3 * bool([n for n in c.linked if deeds[n].subjects])
    return [c for c in clusters if c.evidence >= ENOUGH]


def sureness(c: Cluster) -> tuple[str, float]:
    """(rule, confidence) of an event, by what tells of it."""
    best = c.best
    if not best.noun:
        return f"event/verb-{best.act}", 0.85
    told = sum(1 for s in c.signals if not s.passing)
    return f"event/noun-{best.family}", 0.88 if c.evidence >= 2 * ENOUGH and told > 1 else 0.85


def name_of(scene: Scene, c: Cluster) -> tuple[int, int]:
    """The tokens that name it best: the longest name among the signals that report it, else the longest at all; of verbs the first."""
    signals = c.signals
    if any(not s.noun and s.end - s.start >= FEW for s in signals):
        signals = [s for s in signals if not s.frame]  # 'Trong khuôn khổ |chuyến thăm Lào|, … đã thăm Đại học A'
    if not any(s.noun and (s.full or _is_named(s)) for s in signals):
        first = next((s for s in signals if not s.noun and s.end - s.start >= FEW), None)
        if first is not None:
            return first.start, first.end
    telling = (
        [s for s in signals if s.full and not s.passing and (s.noun or s.end - s.start > 1)] or [s for s in signals if s.full] or signals
    )
    telling = [s for s in signals if s.noun and not s.passing and (s.full or _is_named(s))] or telling
    best = max(telling, key=lambda s: (min(s.end - s.start, 40), s.evidence, -s.start))
    return best.start, _with_place(scene, best)


def _with_place(scene: Scene, s: Signal) -> int:
    """Where the name of a happening without words of its own ends: 'cuộc họp |ở trụ sở A|', 'buổi họp báo |sau đại hội|'."""
    keys, said = scene.tokens.keys, scene.reading.language.events
    _, last = scene.sentence(s.start)
    if s.full or not s.noun or s.bare or s.end + 1 >= last or keys[s.end] not in said.behind_bare_names:
        return s.end
    end = phrase_end(scene.reading, s.end + 1, last, scene.people)
    return end if end > s.end + 1 else s.end


def other_names(scene: Scene, c: Cluster, span: tuple[int, int]) -> tuple[str, ...]:
    """What else the text calls it in words of their own, in the order of the text, without what only repeats the name of `span`."""
    told = {words_of(scene, span).casefold()}
    found: list[str] = []
    for s in c.signals:
        name = words_of(scene, (s.start, s.end))
        if (s.full or _is_named(s)) and s.end - s.start > FEW and name.casefold() not in told:
            told.add(name.casefold())
            found.append(name)
    return tuple(found[:MOST_NAMES])


def _is_named(s: Signal) -> bool:
    """'tổ chức lễ trao quyết định cán bộ': held, and named in so many words."""
    return s.evidence >= ENOUGH and s.end - s.start > FEW


def words_of(scene: Scene, span: tuple[int, int]) -> str:
    """The text of a span, white space single."""
    return " ".join(scene.tokens.slice(*span).split())


def date_of(scene: Scene, c: Cluster, before: str | None, *, main: bool) -> str | None:
    """The day on which it took place: the date beside the first signal that has one and tells of it.

    `before` is the day of the event told before: 'Ngay sau lễ đón, …' goes on with it. `main`: the lead dates it.
    """
    if before is not None and _goes_on(scene, c.first):
        return before
    for s in sorted(c.signals, key=lambda s: (s.passing, s.evidence < ENOUGH, s.start)):
        if c.kind == "Trial" and s.sentence > c.signals[0].sentence + TOLD_EARLY:
            break  # a later step of the case has its own day
        if s.frame:
            continue
        day = _day_beside(scene, s, opens_term=c.kind == "Congress" or _is_first(scene, s))
        if day is not None:
            return day
    led = main and not c.signals[0].frame and c.kind != "Incident" and scene.tokens.sentence[c.first] < TOLD_EARLY
    return _day_of_lead(scene) if led else None


def _goes_on(scene: Scene, i: int) -> bool:
    """'|Tiếp đó|, ông A dự lễ B' is told of the same day, '|Tiếp đó, ngày 31/5|, …' is not."""
    first, _ = scene.sentence(i)
    return scene.words.follow.at(scene.tokens.keys, first) > 0 and not any(w.day and not w.same for w in scene.dates_in(first, i))


def _is_first(scene: Scene, s: Signal) -> bool:
    """'kỳ họp |thứ nhất| HĐND …, nhiệm kỳ 2021-2026': it is held in the first year of the term."""
    return s.kind == "Session" and scene.reading.language.events.firsts.first(scene.tokens.keys, s.start, s.end) >= 0


def _day_of_lead(scene: Scene) -> str | None:
    """The first day named in the lead: of the main event, where nothing closer is said."""
    last = scene.tokens.sentences[min(LEAD, len(scene.tokens.sentences)) - 1][1]
    for w in scene.dates_in(0, last):
        if w.start not in scene.paper_at and w.start not in scene.reading.skip and not _is_kept(scene, w):
            if scene.calendar.is_planned(w):
                continue  # 'kỳ họp dự kiến khai mạc ngày 20/10': another happening, still to come
            day = scene.calendar.day(w)
            if day is not None:
                return day
    return None


def _day_beside(scene: Scene, s: Signal, *, opens_term: bool) -> str | None:
    """The day named nearest to the signal in its sentence; what opens a term ('Đại hội …, nhiệm kỳ 2025 - 2030') is in its first year."""
    first, last = scene.sentence(s.start)
    year = scene.calendar.term_start(s.start, min(last, s.end + BEHIND)) if opens_term else None
    best: tuple[int, str] | None = None
    apart = s.kind == "Incident" and s.noun and not _occurred(scene, s, first, last)
    for w in scene.dates_in(first, last):
        if w.start in scene.paper_at or _is_kept(scene, w) or (apart and not 0 <= w.start - s.end <= NEXT):
            continue
        said = _is_day_of_saying(scene, w, s)
        if said and s.kind == "Incident":
            continue  # 'Ngày 6/2, ông A yêu cầu báo cáo về sự việc …': it happened before
        day = scene.calendar.day(w, year)
        if day is not None:
            far = s.start - w.end + _SAID * said if w.start < s.start else w.start - s.end + 8
            if best is None or far < best[0]:
                best = (far, day)
    return best[1] if best else None


def _occurred(scene: Scene, s: Signal, first: int, last: int) -> bool:
    """Whether 'xảy ra' stands near the signal in its sentence."""
    near = scene.tokens.keys[max(first, s.start - NEAR) : min(last, s.end + NEAR)]
    return bool(scene.reading.language.events.occurred.within(near))


def _is_day_of_saying(scene: Scene, w: When, s: Signal) -> bool:
    """'Sáng 7/5, ông A cho biết lễ hội B diễn ra ngày 20/5': the first day is that of the telling."""
    said = scene.said.get(s.sentence)
    return said is not None and w.end <= said < s.start


def _is_kept(scene: Scene, w: When) -> bool:
    """'ngày Nhà giáo Việt Nam |20/11/1982 - 20/11/2024|': the same day of two years is an anniversary; so is a bracket with it."""
    if _in_bracket(scene, w.start):
        return True
    beside = scene.dates_in(w.start - APART, w.end + APART)
    return any(o.year and w.year and o.year != w.year and (o.day, o.month) == (w.day, w.month) for o in beside)


def _in_bracket(scene: Scene, i: int) -> bool:
    """'kỷ niệm 100 năm ngày sinh (7/7/1917 - 7/7/2017)': a bracket with a span of years."""
    tokens = scene.tokens
    if i < 1 or (tokens.words[i - 1] != "(" and not (tokens.words[i - 1] in "-–" and "(" in tokens.words[max(0, i - 8) : i])):
        return False
    return tokens.cases[i] == NUMBER and i > 1 and tokens.keys[i - 2] not in scene.reading.language.dates.before_brackets
