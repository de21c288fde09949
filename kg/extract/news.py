"""A verb of a Scene -> whether it tells news: soon or with its day, in a clause of its own, and neither feared, denied nor invented."""

from kg.extract.scene import LEAD, Scene
from kg.text.tokens import CAPITAL, LOWER, MARK, NUMBER

_WITHIN_WORDS = frozenset("-–/&")
_ENDS_CLAUSE = frozenset(",;:.")
NEAR = 3  # tokens before an accident that say that it is only feared
FAR = 40  # tokens between a verb and what says that it is only told
REACH = 14  # tokens between the beginning of a clause and its verb


def clause_begin(scene: Scene, i: int) -> int:
    """Where the clause begins that tells what happened: '…, |ông Súa không may bị đất đá vùi lấp|'."""
    first, tokens = max(scene.sentence(i)[0], i - REACH), scene.tokens
    acts = scene.reading.marks["act"]
    said = {acts[j][0] for j in range(first, i) if j in acts and acts[j][1].speech}
    at = next((j for j in range(i, first, -1) if (tokens.cases[j - 1] >= MARK and not _joins(scene, j - 1)) or j in said), first)
    if at == first > scene.sentence(i)[0]:
        return i
    while at < i and tokens.keys[at] in scene.reading.language.events.clause_joiners:
        at += 1
    return at


def _joins(scene: Scene, j: int) -> bool:
    """'Sở TN|-|MT', '26|/|3': a mark within a word."""
    tokens = scene.tokens
    return tokens.words[j] in _WITHIN_WORDS and not tokens.spaced[j + 1]


def is_news(scene: Scene, i: int) -> bool:
    """What happens is told in the lead, or beside its day."""
    first, last = scene.sentence(i)
    return scene.tokens.sentence[i] < LEAD or any(w.day or w.offset is not None for w in scene.dates_in(first, last))


def is_supposed(scene: Scene, i: int) -> bool:
    """'nguy cơ |xảy ra cháy|', 'khi |xảy ra cháy|', 'phòng tránh |đuối nước|': it may happen, or it does not."""
    keys, cases, said = scene.tokens.keys, scene.tokens.cases, scene.reading.language.events
    i -= said.by_chance.before(keys, i)
    near = range(max(scene.sentence(i)[0], i - NEAR), i)  # 'biển |số 51B| lao xuống vực' counts nothing
    return keys[i - 1] in said.whenever or any(keys[j] in said.supposed and cases[j + 1] in (LOWER, CAPITAL) for j in near)


def is_aside(scene: Scene, i: int, names: set[int]) -> bool:
    """'thăm gia đình có người |bị lũ cuốn trôi|': another happening stands before it in the clause."""
    acts, happenings = scene.reading.marks["act"], scene.reading.marks["happening"]
    for j in range(i - 1, scene.sentence(i)[0] - 1, -1):
        if scene.tokens.words[j] in _ENDS_CLAUSE:
            return False
        told = j in happenings or (j in acts and acts[j][0] <= i and (acts[j][1].opens or acts[j][1].alone))
        if j in names or told:
            return True
    return False


def is_invented(scene: Scene, i: int) -> bool:
    """'vụ lật tàu trong bộ phim': a film, a play or a book tells it."""
    first, last = _around(scene, i)
    return scene.reading.language.events.invented.within(scene.tokens.keys[first:last])


def _around(scene: Scene, i: int) -> tuple[int, int]:
    """The tokens of the sentence near token i."""
    first, last = scene.sentence(i)
    return max(first, i - FAR), min(last, i + FAR)


def is_denied(scene: Scene, i: int) -> bool:
    """'chưa |bị khởi tố|', 'tin giả ca sĩ A |bị bắt|', '|bị bắt| là tin đồn': nobody has been charged."""
    tokens, grammar = scene.tokens, scene.reading.grammar
    first, last = _around(scene, i)
    for j in range(i - 1, max(first, i - NEAR) - 1, -1):
        if tokens.cases[j] >= MARK:
            break
        if tokens.keys[j] in scene.reading.language.events.not_charged:
            return True
    return grammar.rumours.within(tokens.keys[first:i]) or grammar.denied_behind.within(tokens.keys[i:last])


def takes_goods(scene: Scene, end: int) -> bool:
    """'bắt giữ |10 tấn đường|', 'bắt giữ |con hổ|': what is caught is no person."""
    tokens, at = scene.tokens, end
    while at < len(tokens) and tokens.cases[at] == NUMBER:
        at += 1
    return scene.reading.language.events.seized.at(tokens.keys, at) > 0
