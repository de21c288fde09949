"""Signals -> clusters: the signals that tell of one happening, joined in the order of the text."""

from kg.extract.scene import LEAD
from kg.extract.signals import ENOUGH, Signal

FEW = 4  # words behind a verb that say nothing of their own about the happening
SHORT = 7  # words of a caption
EARLY = 8  # sentences: later on, what is told of somebody else is another happening
MEMORY = 60  # happenings that a later mention can mean


class Cluster:
    """The signals of one happening, in the order of the text. `telling` are the first of those with words of their own."""

    __slots__ = ("best", "evidence", "families", "full", "index", "joins", "linked", "signals", "telling")

    def __init__(self, index: int, signal: Signal) -> None:
        self.index, self.joins = index, signal.joins
        self.families = {signal.family}
        self.signals: list[Signal] = []
        self.telling: list[Signal] = []
        self.best = signal
        self.full = False
        self.evidence = 0
        self.linked: list[int] = []
        self.add(signal)

    def add(self, signal: Signal) -> None:
        """Takes in a further signal."""
        self.signals.append(signal)
        if signal.full:
            self.full = True
            self.families.add(signal.family)
        if len(self.telling) < MEMORY and (signal.full or not self.full):
            self.telling.append(signal)
        if not signal.passing:
            self.evidence += signal.evidence
        self.best = max(self.best, signal, key=_telling)

    @property
    def kind(self) -> str:
        """The class of the happening; 'đã họp' is what the nouns call it, and 'đến thăm và làm việc' stays a visit."""
        if self.best.act == "meet":
            return next((s.kind for s in self.signals if s.noun and s.family in ("ky-hop", "hoi-nghi")), self.best.kind)
        if self.best.family == "lam-viec" and "tham-lam-viec" in self.families:
            return next((s.kind for s in self.signals if s.family == "tham-lam-viec" and s.deed >= 0), self.best.kind)
        return self.best.kind

    @property
    def family(self) -> str:
        """The family of the noun or verb that tells it best."""
        return self.best.family

    @property
    def first(self) -> int:
        """Where it is told of first."""
        return self.signals[0].start


def _telling(s: Signal) -> tuple[bool, bool, bool, int]:
    """A noun with words of its own that is said to be held tells the class before verbs, and those before bare nouns."""
    return (s.noun and s.full and s.evidence >= ENOUGH, s.noun and s.full and not s.passing, not s.noun, -s.start)


def cluster(signals: list[Signal]) -> list[Cluster]:
    """Joins the signals, in the order of the text."""
    found: list[Cluster] = []
    for signal in sorted(signals, key=_in_turn):
        known = found[-MEMORY:]
        home = _home(signal, [c for c in known if _in_reach(c, signal)] if signal.besides and signal.full else known)
        if home is not None:
            home.add(signal)
        elif not signal.passing and not signal.bare:
            found.append(Cluster(len(found), signal))
    return found


def _in_reach(c: Cluster, signal: Signal) -> bool:
    """Whether 'Cùng ngày, …' may speak of it: told in the same sentence, or in nothing but the headline."""
    return c.signals[-1].sentence in (0, signal.sentence)


def _in_turn(s: Signal) -> tuple[int, bool, int]:
    """In the order of the text; who leads a delegation comes behind what the delegation does."""
    return s.sentence, s.act == "lead", s.start


def _home(signal: Signal, found: list[Cluster]) -> Cluster | None:
    """The happening that a signal speaks of again."""
    over = next(
        (
            c
            for c in reversed(found)
            if any(s.start < signal.end and signal.start < s.end and abs(s.start - signal.start) <= 3 for s in c.signals[-3:])
        ),
        None,
    )
    if over is not None and signal.noun:
        return over  # 'đã có |buổi tiếp …': one telling, found twice
    led = _led_to(signal, found) if signal.act == "lead" else None
    if led is not None:
        return led
    if signal.kind == "Incident" or (signal.noun and signal.dated):
        return _of_its_day(signal, found)
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


def _led_to(signal: Signal, found: list[Cluster]) -> Cluster | None:
    """'dẫn đầu đoàn … |đến viếng …': what the delegation does in that sentence."""
    return next(
        (c for c in reversed(found) if any(s.sentence == signal.sentence and not s.noun and s.deed >= 0 for s in c.signals[-8:])), None
    )


def _of_its_day(signal: Signal, found: list[Cluster]) -> Cluster | None:
    """'cuộc họp ngày 14/5', or one more word for an accident: the last of that family, unless another day is told of it."""
    last = _antecedent(signal, found)
    days = {s.day for s in last.signals if s.day is not None} if last is not None else set()
    return last if not days or signal.day is None or signal.day in days else None


def _antecedent(signal: Signal, found: list[Cluster]) -> Cluster | None:
    """'hội nghị', 'buổi lễ': the last of that family, else the last of a family that may be called so."""
    kin = [c for c in reversed(found) if signal.family in c.families] or [c for c in reversed(found) if c.families & set(signal.joins)]
    if kin:
        return next((c for c in kin if c.evidence >= ENOUGH), kin[0])  # 'đây là kỳ họp chuyên đề thứ 14' tells of no other
    last = next((c for c in reversed(found) if c.evidence >= ENOUGH), None)
    near = last is not None and last.kind in _MEETINGS and signal.sentence - last.signals[-1].sentence <= EARLY
    pointing = not signal.bare and not (signal.words and signal.evidence >= ENOUGH)  # 'tổ chức gặp mặt chia tay …' is another
    return last if near and pointing and signal.kind in _MEETINGS else None


# 'Tại buổi lễ' after 'họp khen thưởng …' speaks of it by another word
_MEETINGS = frozenset({"Conference", "Meeting", "Ceremony", "Session", "Congress"})


def _told_again(signal: Signal, c: Cluster) -> bool:
    """Whether a verb tells of a happening that was told of before."""
    if _on_another_day(signal, c):
        return False
    nouns = [s for s in c.telling if s.noun and (s.full or not c.full)]
    if any(s.located and s.sentence == signal.sentence for s in c.signals[-8:]) and signal.kind in ("Ceremony", "Conference"):
        return True
    own = [s for s in nouns if s.family == signal.family or (not signal.words and signal.family in s.joins)]
    if (
        own
        and signal.kind not in ("Visit", "Trial")
        and (len(signal.words) <= FEW or any(abs(s.sentence - signal.sentence) <= 1 for s in own))
    ):
        return True
    if signal.kind == "Meeting" and 0 < signal.sentence < LEAD and any(_is_headline_of(s, signal) for s in c.telling):
        return True
    verbs = [s for s in c.telling if not s.noun and s.act == signal.act]
    if any(_one_doing(s, signal) for s in verbs):
        return True
    others = [s for s in c.telling if not s.noun and s.act != signal.act and (s.people <= signal.people or signal.people <= s.people)]
    others = [s for s in others if not _with_others(s, signal)]
    return any(_near(s.words, signal.words) or s.sentence == signal.sentence for s in (*nouns, *others) if signal.people or s.noun)


def _with_others(a: Signal, b: Signal) -> bool:
    """'ông A gặp gỡ cán bộ Đại sứ quán; tiếp lãnh đạo Tập đoàn B': one person meets these, then those."""
    told = min(a.end - a.start, b.end - b.start) >= FEW and a.kind == b.kind == "Meeting"
    return told and a.sentence == b.sentence and a.people == b.people and len(a.people) == 1 and not _near(a.words, b.words)


def _on_another_day(signal: Signal, c: Cluster) -> bool:
    """'Chiều 6/6, … khởi công nhà A' is no part of the 'lễ báo công' of 5/6."""
    days = {s.day for s in c.telling if s.day is not None}
    return signal.since is not None and bool(days) and signal.since not in days


def _is_headline_of(headline: Signal, signal: Signal) -> bool:
    """'Đoàn A gặp Thủ tướng Lào', and below: 'Thủ tướng B đã tiếp Đoàn A'."""
    return (
        not headline.sentence and headline.day is None and headline.kind == signal.kind and not headline.noun and headline.act != signal.act
    )


def _one_doing(a: Signal, b: Signal) -> bool:
    """Two verbs of one kind tell one happening: by the same people, or by the same body in the same words."""
    if (
        a.act not in ("wreath", "plant")
        and a.people
        and b.people
        and not (a.people <= b.people or b.people <= a.people or len(a.people & b.people) > 1)
    ):
        return False
    if a.kind == "Trial":
        return not (a.day and b.day and a.day != b.day)
    if a.act in ("visit", "inspect") and a.day and b.day and a.day != b.day:
        return False  # a round of visits on one day is one, on two days it is two
    if a.act in ("visit", "decree", "open", "debate") or (a.sentence == 0 and b.sentence < (EARLY if a.people & b.people else LEAD)):
        return bool(a.people & b.people) or not a.people or (not b.people and b.sentence < EARLY) or a.sentence == 0
    if a.act in ("wreath", "plant"):  # captions tell it once more of each person
        return min(len(a.words), len(b.words)) <= SHORT or _near(a.words, b.words)
    return a.sentence == b.sentence or _near(a.words, b.words) or (bool(a.people) and a.people == b.people)


def _named_again(signal: Signal, c: Cluster) -> bool:
    """Whether a name is another name of the same happening."""
    others = [s for s in c.telling if s.full]
    if not others:
        return not signal.passing  # 'tổ chức phiên họp để chuẩn bị |kỳ họp thứ nhất|'
    if (
        any(s.ordinals and signal.ordinals and not s.ordinals & signal.ordinals for s in others)
        or _held_elsewhere(signal, others)
        or _held_later(signal, others)
    ):
        return False
    if any(_near(s.words, signal.words) for s in others):
        return True
    return bool(signal.words) and all(s.sentence == 0 for s in others) and 0 < signal.sentence < LEAD


def _held_elsewhere(signal: Signal, others: list[Signal]) -> bool:
    """The Party committees of two provinces hold two conferences of one name."""
    kind, place = signal.holder
    return bool(place) and any(s.holder[0] == kind and s.holder[1] not in ("", place) for s in others)


def _held_later(signal: Signal, others: list[Signal]) -> bool:
    """'Chiều 7/6, |Huyện ủy A| tổ chức Hội nghị quán triệt …' is not the one of 5/6 that another body held."""
    known = [s for s in others if s.held_by and s.since is not None]
    later = bool(signal.held_by) and signal.since is not None
    return later and bool(known) and all(s.held_by != signal.held_by and s.since != signal.since for s in known)


def _near(a: frozenset[str], b: frozenset[str]) -> bool:
    """Most words of the shorter name are in the longer."""
    least = min(len(a), len(b))
    return least > 0 and len(a & b) >= 0.6 * least
