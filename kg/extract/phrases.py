"""A Reading at a token -> how far the name of an event or a document runs; and sets of phrases asked for around a token."""

from collections.abc import Iterable

from kg.extract.reading import Reading
from kg.language.participation_schema import Act
from kg.text import key
from kg.text.tokens import BREAK, CAPITAL, LOWER, MARK, NUMBER, UPPER, Tokens

LONGEST = 48  # tokens of one name
LONGEST_TOPIC = 24  # tokens between the two things that a conference is about
QUOTE = 60  # tokens between quotation marks
_CLOSING = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»"}
_DASHES = frozenset("-–—")


class PhraseSet:
    """Phrases by their keys, asked for right before or right at a token."""

    __slots__ = ("_by_first", "_by_last")

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        self._by_last: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            keys = tuple(Tokens(key(phrase)).keys)
            self._by_first.setdefault(keys[0], []).append(keys)
            self._by_last.setdefault(keys[-1], []).append(keys)

    def before(self, keys: list[str], i: int) -> int:
        """Length of the longest phrase that ends right before token i, 0 if none does."""
        best = 0
        for p in self._by_last.get(keys[i - 1], ()) if i > 0 else ():
            if best < len(p) <= i and (len(p) == 1 or tuple(keys[i - len(p) : i]) == p):
                best = len(p)
        return best

    def at(self, keys: list[str], i: int) -> int:
        """Length of the longest phrase that starts at token i, 0 if none does."""
        best = 0
        for p in self._by_first.get(keys[i], ()) if i < len(keys) else ():
            if best < len(p) and (len(p) == 1 or tuple(keys[i : i + len(p)]) == p):
                best = len(p)
        return best


def phrase_end(reading: Reading, i: int, last: int, people: frozenset[int] = frozenset()) -> int:
    """Where the name that goes on at token i ends, at `last` at the latest; `people` are tokens where a person's phrase starts."""
    end, whole, ends, never_last = i, i, reading.marks["end"], reading.language.events.never_last
    last = min(last, i + LONGEST)
    opens = i < last and (reading.tokens.cases[i] != MARK or reading.tokens.words[i] in _OPENS_NAME or _names_topic_too(reading, i))
    if not opens:
        return i
    while end < last:
        stop = ends.get(end)
        if stop is not None and stop[1] is False:
            end = whole = min(stop[0], last)
            continue
        if (stop is not None and not _is_no_time(reading, end)) or _is_other(reading, i, end, people):
            break
        step = _step(reading, end, last)
        if step == end:
            break
        end = step
    while end > whole and (
        (reading.tokens.cases[end - 1] == MARK and reading.tokens.words[end - 1] not in "”\"’')»")
        or reading.tokens.keys[end - 1] in never_last
    ):
        end -= 1
    return end


_OPENS_NAME = frozenset('“"‘«(' + "'")
_BEHIND_PART_OF_DAY = frozenset(",.;)")


def _is_no_time(reading: Reading, j: int) -> bool:
    """'Khởi nghiệp Sáng tạo': a part of the day is one only before a date, 'nay', 'qua' …"""
    keys, at, said = reading.tokens.keys, j + 1, reading.language.dates
    if keys[j] not in said.parts_of_day or at >= len(keys) or reading.tokens.cases[at] == NUMBER:
        return False
    return keys[at] not in said.behind_part_of_day and keys[at] not in _BEHIND_PART_OF_DAY


def _is_other(reading: Reading, i: int, j: int, people: frozenset[int]) -> bool:
    """Whether something that is no part of the name begins at j: who speaks, who attends, where it takes place."""
    tokens, said = reading.tokens, reading.language.events
    if j in people and tokens.keys[j - 1] not in said.within_names:
        return True
    opens = tokens.cases[j] == CAPITAL and tokens.keys[j] in said.sentence_openers and tokens.cases[j - 1] == LOWER
    if opens and j not in reading.bodies and j not in reading.place and not _is_no_time(reading, j):  # 'tỉnh |Bà Rịa|'
        return True
    if j == i:
        return False
    act = reading.marks["act"].get(j)
    if act is not None and _is_deed(reading, act[1], tokens.keys[j - 1]) and not said.acts_in_names.at(tokens.keys, j):
        return True
    return tokens.keys[j] in said.at_places


def _is_deed(reading: Reading, act: Act, before: str) -> bool:
    """A verb of speaking or taking part begins what somebody does next: 'dự Hội nghị A, tiếp ông B và dự lễ …'."""
    said = reading.language.events
    if act.id in said.next_acts and (before == "," or before in reading.language.grammar.conjunctions):
        return True
    if act.id in said.next_acts_behind_comma and before == ",":
        return True
    return (act.speech or act.subject in ("Chair", "Attendee")) and before not in said.within_names


def _step(reading: Reading, j: int, last: int) -> int:
    """The token behind j, or j if the name ends here."""
    tokens = reading.tokens
    case, word = tokens.cases[j], tokens.words[j]
    if case == BREAK or j in reading.skip:
        return j
    if case != MARK:
        return j + 1
    if word in _CLOSING:
        return _behind(tokens.words, j, _CLOSING[word], min(last, j + QUOTE)) or j
    if word == "(":
        return _bracket(reading, j, last)
    if word == ",":
        return j + 1 if _is_list(reading, j, last) else j
    if word in _DASHES:
        return j + 1 if j + 1 < last and not _starts_entry(reading, j + 1) else j
    return j + 1 if word in "/&%+’”" or (word == "." and j + 1 < last and not tokens.spaced[j + 1]) else j


def _behind(words: list[str], j: int, close: str, last: int) -> int:
    for k in range(j + 1, last):
        if words[k] == close:
            return k + 1
    return 0


def _bracket(reading: Reading, j: int, last: int) -> int:
    """Over '(khóa XII)', '(phiên bất thường)', '(MTTQ)'; any other bracket ends the name."""
    tokens, said = reading.tokens, reading.language.events
    close = _behind(tokens.words, j, ")", min(last, j + 8))
    if not close:
        return j
    inside = range(j + 1, close - 1)
    if tokens.keys[j + 1] in said.photo_credits:
        return j
    short = (
        len(inside) <= 3
        and all(tokens.cases[k] in (UPPER, CAPITAL, MARK) or not tokens.words[k].isalpha() for k in inside)
        and any(tokens.cases[k] == UPPER for k in inside)
    )
    return close if short or tokens.keys[j + 1] in said.bracket_openers else j


def _is_list(reading: Reading, j: int, last: int) -> bool:
    """Whether the comma at j parts members of one list: lower-case words follow, and another comma or 'và' comes soon."""
    tokens, joiners = reading.tokens, reading.language.grammar.conjunctions
    counted, k = reading.language.events.counts_of_names, j + 1
    if k >= last or _starts_entry(reading, k) or tokens.keys[k] in reading.language.events.clause_openers:
        return False
    if _names_topic_too(reading, j):
        return True
    stop = reading.marks["end"].get(k)
    if (stop is not None and stop[1] is True) or tokens.cases[k] not in (LOWER, CAPITAL, UPPER):
        return False
    act = reading.marks["act"].get(k)
    if act is not None and act[1].speech:
        return False
    for m in range(k + 1, min(last, k + 9)):
        if tokens.keys[m] in joiners or (tokens.words[m] == "," and tokens.cases[k] == LOWER):
            return True
        if tokens.keys[m] in counted and tokens.cases[k] == LOWER and "," in tokens.words[max(0, j - 8) : j]:
            return True  # 'hội thi điều lệnh, bắn súng, |võ thuật lần thứ III|'
        if tokens.cases[m] in (MARK, BREAK):
            return False
    return False


def _names_topic_too(reading: Reading, comma: int) -> bool:
    """'hội nghị tổng kết công tác năm 2020|, triển khai| nhiệm vụ năm 2021': of two things that a conference is about, the second."""
    keys, topics = reading.tokens.keys, reading.language.events.topics
    if reading.tokens.words[comma] != "," or not topics.at(keys, comma + 1):
        return False
    floor = max(reading.tokens.sentences[reading.tokens.sentence[comma]][0], comma - LONGEST_TOPIC)
    return any(topics.at(keys, i) for i in range(comma - 1, floor - 1, -1))


def _starts_entry(reading: Reading, k: int) -> bool:
    return k in reading.head or k in reading.address or k in reading.plural or k in reading.rank or k in reading.marks["relative"]
