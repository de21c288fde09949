"""A Scene -> the happenings of an article: mentions of one happening joined, passing mentions left out, name, date and numbers chosen."""

from typing import NamedTuple

from kg.extract.deeds import Deed
from kg.extract.event_mentions import EventMention, is_past
from kg.extract.event_verbs import VerbMention
from kg.extract.scene import Scene
from kg.text.tokens import NUMBER

_ROMAN = frozenset("IVXLC")
ENOUGH = 3  # evidence that makes a happening a reported event
FEW = 4  # words behind a verb that say nothing of their own about the happening
LEAD = 4  # sentences that open an article: headline, sapo, first of the body


class Signal(NamedTuple):
    """A noun or a verb that tells of a happening, as both are joined."""

    start: int
    end: int
    kind: str
    family: str
    joins: tuple[str, ...]
    full: bool
    evidence: int
    passing: bool
    located: bool
    sentence: int
    words: frozenset[str]
    ordinals: frozenset[str]
    people: frozenset[int]
    noun: bool
    deed: int = -1
    bare: bool = False
    act: str = ""
    person: str = ""
    day: tuple[int, int] | None = None
    weak: bool = False


class Cluster:
    """The signals of one happening."""

    __slots__ = ("evidence", "families", "index", "joins", "linked", "signals")

    def __init__(self, index: int, signal: Signal) -> None:
        self.index, self.joins = index, signal.joins
        self.families = {signal.family}
        self.signals: list[Signal] = []
        self.evidence = 0
        self.linked: list[int] = []
        self.add(signal)

    def add(self, signal: Signal) -> None:
        """Takes in a further signal."""
        self.signals.append(signal)
        if signal.full:
            self.families.add(signal.family)
        if not signal.passing:
            self.evidence += signal.evidence

    @property
    def best(self) -> Signal:
        """The signal that tells its class: a noun with words of its own that is said to be held, before verbs and bare nouns."""
        return max(self.signals, key=lambda s: (s.noun and s.full and s.evidence >= ENOUGH, s.noun and s.full and not s.passing, not s.noun, -s.start))

    @property
    def kind(self) -> str:
        """The class of the happening; 'đã họp' is what the nouns call it."""
        best = self.best
        if best.act == "meet":
            return next((s.kind for s in self.signals if s.noun and s.family in ("ky-hop", "hoi-nghi")), best.kind)
        return best.kind

    @property
    def family(self) -> str:
        """The family of the noun or verb that tells it best."""
        return self.best.family

    @property
    def full(self) -> bool:
        """One of its signals names it with words of its own."""
        return any(s.full for s in self.signals)

    @property
    def people(self) -> set[int]:
        """The persons of its verbs."""
        return {p for s in self.signals for p in s.people}

    @property
    def first(self) -> int:
        """Where it is told of first."""
        return min(s.start for s in self.signals)


def noun_signal(scene: Scene, m: EventMention) -> Signal:
    """A noun as a signal."""
    telling = m.held or m.located and m.full or not m.passing and not m.noun.bare and m.sentence < LEAD and _led(scene, m.start)
    evidence = 0 if is_past(scene, m.start) else 3 * telling + (m.located and not m.full) + (m.sentence == 0 and m.full)
    words, ordinals = _content(scene, m.head, m.end)
    return Signal(m.start, m.end, m.noun.kind, m.noun.id, m.noun.joins, m.full and not m.noun.bare, evidence, m.passing, m.located, m.sentence,
                  words, ordinals, frozenset(), True, bare=m.noun.bare, person=m.noun.person or "", weak=m.weak)  # fmt: skip


def _led(scene: Scene, start: int) -> bool:
    """'tại phiên chất vấn …': somebody is there, and the lead says so."""
    first, last = scene.sentence(start)
    return scene.tokens.keys[start - 1] in ("tại", "trong", "ở") and bool(scene.mentions_in(first, last))


def verb_signal(scene: Scene, v: VerbMention, joins: dict[str, tuple[str, ...]]) -> Signal:
    """A verb as a signal."""
    words, ordinals = _content(scene, v.verb_end, v.end)
    signal = Signal(v.start, v.end, v.kind, v.family, joins.get(v.family, ()), True, v.evidence, False, False, scene.tokens.sentence[v.start],
                    words, ordinals, frozenset(v.people), False, v.deed, act=v.act)  # fmt: skip
    return signal._replace(day=_written_day(scene, v.start)) if v.kind == "Trial" else signal


def _written_day(scene: Scene, start: int) -> tuple[int, int] | None:
    """Day and month written in the sentence, the year aside."""
    first, last = scene.sentence(start)
    return next(((w.month, w.day) for w in scene.calendar.dates if first <= w.start < last and w.month and w.day and not w.other), None)


def _content(scene: Scene, first: int, last: int) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a name, and the figures that tell one meeting from the next."""
    tokens = scene.tokens
    words = frozenset(tokens.keys[i] for i in range(first, last) if tokens.words[i][0].isalnum())
    ordinals = frozenset(
        tokens.words[i] for i in range(first + 1, last) if tokens.keys[i - 1] == "thứ" and (tokens.cases[i] == NUMBER or set(tokens.words[i]) <= _ROMAN)
    )
    return words, ordinals


def cluster(signals: list[Signal]) -> list[Cluster]:
    """Joins the signals, in the order of the text."""
    found: list[Cluster] = []
    for signal in sorted(signals, key=lambda s: s.start):
        home = _home(signal, found)
        if home is not None:
            home.add(signal)
        elif not signal.passing and not signal.bare:
            found.append(Cluster(len(found), signal))
    return found


def _home(signal: Signal, found: list[Cluster]) -> Cluster | None:
    """The happening that a signal speaks of again."""
    over = next((c for c in reversed(found) if any(s.start < signal.end and signal.start < s.end for s in c.signals)), None)
    if over is not None and signal.noun:
        return over  # 'đã có |buổi tiếp …': one telling, found twice
    if signal.noun and signal.weak:
        return next((c for c in reversed(found) if signal.family in c.families), None)
    if signal.noun and not signal.full:
        return _antecedent(signal, found)
    same = _named_again if signal.noun else _told_again
    for c in reversed(found):
        if signal.family in c.families and same(signal, c):
            return c
    for c in reversed(found):
        if (c.families & set(signal.joins) or signal.family in c.joins) and same(signal, c):
            return c
    return None


def _antecedent(signal: Signal, found: list[Cluster]) -> Cluster | None:
    """'hội nghị', 'buổi lễ': the last of that family, else the last of a family that may be called so."""
    for c in reversed(found):
        if signal.family in c.families:
            return c
    for c in reversed(found):
        if c.families & set(signal.joins):
            return c
    return None


def _told_again(signal: Signal, c: Cluster) -> bool:
    """Whether a verb tells of a happening that was told of before."""
    nouns = [s for s in c.signals if s.noun and (s.full or not c.full)]
    if any(s.located and s.sentence == signal.sentence for s in c.signals) and signal.kind in ("Ceremony", "Conference"):
        return True
    own = [s for s in nouns if s.family == signal.family]
    if own and signal.kind not in ("Visit", "Trial") and (len(signal.words) <= FEW or any(abs(s.sentence - signal.sentence) <= 1 for s in own)):
        return True
    verbs = [s for s in c.signals if not s.noun and s.act == signal.act]
    if any(_one_doing(s, signal) for s in verbs):
        return True
    others = [s for s in c.signals if not s.noun and s.act != signal.act and (s.people <= signal.people or signal.people <= s.people)]
    return any(_near(s.words, signal.words) or s.sentence == signal.sentence for s in (*nouns, *others) if signal.people or s.noun)


def _one_doing(a: Signal, b: Signal) -> bool:
    """Two verbs of one kind tell one happening: by the same people, or by the same body in the same words."""
    if a.people and b.people and not (a.people <= b.people or b.people <= a.people or len(a.people & b.people) > 1):
        return False
    if a.kind == "Trial":
        return not (a.day and b.day and a.day != b.day)
    if a.act in ("visit", "decree", "open") or 0 in (a.sentence, b.sentence) and abs(a.sentence - b.sentence) < LEAD:
        return bool(a.people & b.people) or not a.people or not b.people or a.sentence == 0
    return a.sentence == b.sentence or _near(a.words, b.words) or bool(a.people) and a.people == b.people


def _named_again(signal: Signal, c: Cluster) -> bool:
    """Whether a name is another name of the same happening."""
    others = [s for s in c.signals if s.full]
    if not others:
        return True
    if any(s.ordinals and signal.ordinals and not s.ordinals & signal.ordinals for s in others):
        return False
    return any(_near(s.words, signal.words) for s in others) or all(s.sentence == 0 for s in others) and signal.sentence < LEAD


def _near(a: frozenset[str], b: frozenset[str]) -> bool:
    """Most words of the shorter name are in the longer."""
    least = min(len(a), len(b))
    return least > 0 and len(a & b) >= 0.6 * least


def link(scene: Scene, deeds: list[Deed], clusters: list[Cluster]) -> dict[int, int]:
    """Deed -> cluster: by the noun it stands with, by the event that it opens, else by the event that is being told of."""
    by_sentence: dict[int, list[tuple[Signal, int]]] = {}
    opened: dict[int, int] = {}
    for c in clusters:
        for s in c.signals:
            by_sentence.setdefault(s.sentence, []).append((s, c.index))
            if s.deed >= 0:
                opened[s.deed] = c.index
    found: dict[int, int] = {}
    for n, deed in enumerate(deeds):
        near = by_sentence.get(scene.tokens.sentence[deed.at], ())
        if n in opened:
            found[n] = opened[n]
        elif (index := _explicit(scene, deed, near)) is not None:
            found[n] = index
            clusters[index].linked.append(n)
    return found


def _explicit(scene: Scene, deed: Deed, near: list[tuple[Signal, int]] | tuple[()]) -> int | None:
    """'dự Hội nghị', 'phát biểu tại buổi lễ', or 'Tại cuộc họp, …' at the head of the sentence."""
    behind = [(s.start, index) for s, index in near if (s.noun or s.family == "le" and s.deed < 0) and deed.end <= s.start <= deed.end + 6 and not _parted(scene, deed.end, s.start)]
    if behind:
        return min(behind)[1]
    return next((index for s, index in near if s.located and s.start < deed.at), None)


def _parted(scene: Scene, first: int, last: int) -> bool:
    return any(scene.tokens.words[i] in ",;:." or i in scene.people for i in range(first, last))


def reported(clusters: list[Cluster], deeds: list[Deed]) -> list[Cluster]:
    """The happenings that the article reports, in the order of the text."""
    for c in clusters:
        c.evidence += 3 * bool([n for n in c.linked if deeds[n].subjects])
    return [c for c in clusters if c.evidence >= ENOUGH]


def name_of(scene: Scene, c: Cluster) -> tuple[int, int]:
    """The tokens that name it best: the longest name among the signals that report it, else the longest at all."""
    telling = [s for s in c.signals if s.full and not s.passing] or [s for s in c.signals if s.full] or c.signals
    best = max(telling, key=lambda s: (min(s.end - s.start, 40), s.evidence, -s.start))
    return best.start, best.end


def words_of(scene: Scene, span: tuple[int, int]) -> str:
    """The text of a span, white space single."""
    return " ".join(scene.tokens.slice(*span).split())


def date_of(scene: Scene, c: Cluster, before: str | None, *, main: bool) -> str | None:
    """The day on which it took place: the date beside the first signal that has one and tells of it; `before` is the day of the event told before."""
    if scene.words.follow.at(scene.tokens.keys, scene.sentence(c.first)[0]) and before is not None:
        return before
    for s in sorted(c.signals, key=lambda s: (s.passing, s.evidence < ENOUGH, s.start)):
        day = _day_beside(scene, s)
        if day is not None:
            return day
    return _day_of_lead(scene) if main else None


def _day_of_lead(scene: Scene) -> str | None:
    """The first day named in the lead: of the main event, where nothing closer is said."""
    last = scene.tokens.sentences[min(LEAD, len(scene.tokens.sentences)) - 1][1]
    for w in scene.calendar.dates:
        if w.start < last and w.start not in scene.paper_at and w.start not in scene.reading.skip and not w.other and not _in_bracket(scene, w.start):
            day = scene.calendar.day(w)
            if day is not None:
                return day
    return None


def _day_beside(scene: Scene, s: Signal) -> str | None:
    first, last = scene.sentence(s.start)
    best: tuple[int, str] | None = None
    for w in scene.calendar.dates:
        if not first <= w.start < last or w.other or w.start in scene.paper_at or _in_bracket(scene, w.start):
            continue
        day = scene.calendar.day(w)
        if day is not None:
            far = s.start - w.end if w.start < s.start else w.start - s.end + 8
            if best is None or far < best[0]:
                best = (far, day)
    return best[1] if best else None


def _in_bracket(scene: Scene, i: int) -> bool:
    """'kỷ niệm 100 năm ngày sinh (7/7/1917 - 7/7/2017)': a bracket with a span of years."""
    tokens = scene.tokens
    if i < 1 or tokens.words[i - 1] != "(" and not (tokens.words[i - 1] in "-–" and "(" in tokens.words[max(0, i - 8) : i]):
        return False
    return tokens.cases[i] == NUMBER and i > 1 and tokens.keys[i - 2] not in ("nay", "qua", "ngày")
