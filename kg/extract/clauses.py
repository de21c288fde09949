"""Sentences of a Reading with their names and titles, and what stands between them: the ground that offices and changes are read from."""

import itertools
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.aides import is_served, serving
from kg.extract.genders import honorific_gender
from kg.extract.introductions import Owned
from kg.extract.lists import Lists
from kg.extract.names import Name
from kg.extract.people import Cast
from kg.extract.reading import Reading
from kg.extract.ties import only_related, replaced_at
from kg.extract.titles import Title
from kg.text.tokens import BREAK, CAPITAL, MARK

LONGEST_COPULA, LONGEST_WORD = 5, 3  # tokens of 'được phân công giữ chức', of 'chức vụ' and status words
PROPOSAL = 30  # tokens between 'giới thiệu' and the post
_PARTING = frozenset(",;:")
TAKEN_BACK = 30  # tokens between a post or decision and 'là tin đồn'
LONGEST_CLAUSE = 300  # tokens; a longer sentence is a list that lost its line breaks
MOST_ALIKE = 100  # earlier titles of the same words that are looked at
LONGEST_ADVERBIAL = 14  # tokens of 'trong quá trình công tác' before its subject
EXECUTIVE = ("head", "deputy", "standing-deputy")


class Clause(NamedTuple):
    """Tokens first..last of one sentence; name tokens and title numbers in it, in order."""

    first: int
    last: int
    names: tuple[int, ...]
    titles: range


class Clauses:
    """The sentences of one article, and who owns which title so far."""

    def __init__(self, reading: Reading, names: list[Name], titles: list[Title], cast: Cast, owned: list[Owned]) -> None:
        self.reading, self.tokens, self.cast, self.titles = reading, reading.tokens, cast, titles
        self.grammar = reading.grammar
        self.by_start = {n.start: n for n in names}
        self.name_starts = [n.start for n in names if n.start in cast.at]
        self.name_ends = frozenset(n.end for n in names)
        self.title_ends = {t.end: t.start for t in titles}
        self.aides = serving(titles)
        self.title_starts = [t.start for t in titles]
        self.cues = sorted(i for i in reading.change if i not in reading.skip)
        self.owners: defaultdict[int, list[int]] = defaultdict(list)
        self.titles_of: defaultdict[int, list[int]] = defaultdict(list)
        for o in owned:
            self.owners[o.title].append(o.name)
            self.titles_of[o.name].append(o.title)
        self.new_lists = [o for o in owned if o.rule == "layout/list" and o.marker == "incoming"]
        self.copular = {o.title for o in owned if o.rule.endswith("copula")}
        self.lists = Lists(reading, titles, self.by_start)
        self.found: list[Owned] = []
        self.finder: dict[int, int] = {}
        self.topics: dict[int, int | None] = {}
        self._pronouns: dict[int, int | None] = {}
        self._capitals: dict[int, int] = {}
        self.vacated: dict[int, int] = {}
        self._alike: dict[tuple[str, ...], list[int]] | None = None

    def __iter__(self) -> Iterator[Clause]:
        """The sentences with a title or a verb of decision: the others tell of no office."""
        number = self.tokens.sentence
        for n in sorted({number[i] for i in itertools.chain(self.cues, self.title_starts)}):
            yield self._clause(*self.tokens.sentences[n])

    def _clause(self, first: int, last: int) -> Clause:
        names = self.name_starts[bisect_left(self.name_starts, first) : bisect_left(self.name_starts, last)]
        low, high = bisect_left(self.title_starts, first), bisect_left(self.title_starts, last)
        return Clause(first, last, tuple(names), range(low, high))

    # ---- who owns what
    def give(self, title: int, name: int, rule: str, confidence: float) -> None:
        """Notes a further owner of a title, once."""
        person = self.cast.at[name]
        if name in self.owners.get(title, ()) or any(o.title == title and self.cast.at[o.name] == person for o in self.found[-20:]):
            return
        self.found.append(Owned(title, name, rule, confidence))
        self.finder.setdefault(title, name)

    def vacate(self, title: int, name: int) -> None:
        """Notes who held a post before the one who takes it over."""
        self.vacated[name] = title
        self.found.append(Owned(title, name, "predicate/predecessor", 0.88, "former"))

    def replaced_at(self, name: int) -> int | None:
        """The token of the 'thay' that stands before the phrase of a person."""
        return replaced_at(self.reading, self.opening(name, self.tokens.sentences[self.tokens.sentence[name]][0]))

    def only_related(self, name: int) -> bool:
        """Whether a person is named only to say who another one is: 'ông A, người tiền nhiệm của ông B, …', 'ông A, trợ lý ông B'."""
        related = only_related(self.reading, self.by_start[name], self.name_ends, self.title_ends)
        return related or is_served(self.reading, name, self.title_ends, self.aides)

    def decided_between(self, at: int, until: int) -> bool:
        """Whether a verb of decision or a passive stands in tokens at..until."""
        return any(i in self.reading.change or self.tokens.keys[i] in self.grammar.passive for i in range(at, until))

    def opening(self, name: int, floor: int) -> int:
        """Where the phrase of a person begins: the titles, ranks and honorifics before the name."""
        start = self.reading.before.get(name, name)
        own = [self.titles[t].start for t in self.titles_of.get(name, ())]
        return min([start, *(at for at in own if floor <= at < start)])

    def own_title(self, name: int) -> int | None:
        """The title that stands beside the name itself, or the one that somebody takes over from the person."""
        if name in self.vacated:
            return self.vacated[name]
        near = [t for t in self.titles_of.get(name, ()) if self.tokens.sentence[self.titles[t].start] == self.tokens.sentence[name]]
        heads = [t for t in near if self.titles[t].head.function in EXECUTIVE]
        return (heads or near)[-1] if near else None

    def holder_of(self, title: int) -> int | None:
        """The name of the one person to whom an earlier title of the same words was given."""
        alike = self._titles_alike()[self._words_of(title)]
        names = [
            name
            for t in alike[max(0, bisect_left(alike, title) - MOST_ALIKE) : bisect_left(alike, title)]
            for name in (*self.owners.get(t, ()), *([self.finder[t]] if t in self.finder else []))
        ]
        return names[-1] if len({self.cast.at[name] for name in names if name in self.cast.at}) == 1 and names[-1] in self.cast.at else None

    def _titles_alike(self) -> dict[tuple[str, ...], list[int]]:
        """The titles of each head and wording, in order."""
        if self._alike is not None:
            return self._alike
        found: dict[tuple[str, ...], list[int]] = {}
        for title in range(len(self.titles)):
            found.setdefault(self._words_of(title), []).append(title)
        self._alike = found
        return found

    def _words_of(self, title: int) -> tuple[str, ...]:
        found = self.titles[title]
        return (found.head.id, *self.tokens.keys[found.start : found.end])

    def inside_title(self, at: int) -> bool:
        """Whether token `at` is part of a title."""
        position = bisect_right(self.title_starts, at) - 1
        return position >= 0 and at < self.titles[position].end

    # ---- what stands before a post
    def after_copula(self, at: int, floor: int) -> bool:
        """Whether a copula stands before token `at`, with nothing between but 'chức vụ', 'như', status words."""
        while at > floor:
            if self.reading.start_before(at, floor, LONGEST_COPULA, "copula", "into") is not None:
                return not self._denied(at, floor)
            back = self._back_one(at, floor)
            if back == at:
                return False
            at = back
        return False

    def _denied(self, at: int, floor: int) -> bool:
        """'không phải là Chủ tịch'."""
        keys, grammar = self.tokens.keys, self.grammar
        return not (grammar.negated.isdisjoint(keys[at - 2 : at]) or grammar.negations.isdisjoint(keys[max(floor, at - 4) : at]))

    def back_over(self, at: int, floor: int) -> int:
        """Backwards over 'chức vụ', 'như', status words and a colon."""
        while at > floor and (back := self._back_one(at, floor)) < at:
            at = back
        return at

    def _back_one(self, at: int, floor: int) -> int:
        start = self.reading.start_before(at, floor, LONGEST_WORD, "post_word", "status")
        return start if start is not None else at - (self.tokens.words[at - 1] == ":")

    def proposed(self, at: int, floor: int) -> bool:
        """'giới thiệu để … bầu giữ chức': nobody holds it yet."""
        keys = self.tokens.keys[max(floor, at - PROPOSAL) : at]
        if ";" in keys:
            keys = keys[len(keys) - keys[::-1].index(";") :]
        grammar = self.grammar
        if keys[-1:] and keys[-1] in grammar.already:
            return False
        asked = grammar.proposing.within(keys) and any(
            (size := grammar.proposing.at(keys, i))
            and (i == 0 or keys[i - 1] not in grammar.proposal)
            and grammar.conjunctions.union(",").isdisjoint(keys[i + size : i + size + 1])  # 'Tỉnh ủy giới thiệu|,| HĐND bầu'
            for i in range(len(keys))
        )
        return asked or (bool(grammar.candidacy) and grammar.candidacy.issubset(keys))

    def supposed(self, at: int, floor: int) -> bool:
        """Whether what is told at token `at` is not so, or not yet: proposed, to come, a condition, a rumour, a manner of speaking."""
        tokens, grammar = self.tokens, self.grammar
        behind = tokens.keys[at : min(at + TAKEN_BACK, tokens.sentences[tokens.sentence[at]][1])]
        clause = behind[: behind.index(",")] if "," in behind else behind
        return (
            self.proposed(at, floor)
            or self._is_yet_to_come(at, floor)
            or grammar.conditions.at(tokens.keys, floor) > 0
            or grammar.denied_behind.within(behind)
            or grammar.in_manner_of_speaking.within(clause)
        )

    def _is_yet_to_come(self, at: int, floor: int) -> bool:
        """'phụ trách Sở X cho đến khi có quyết định |bổ nhiệm| Giám đốc', '… đến khi có người |giữ chức Giám đốc|'."""
        keys = self.tokens.keys[max(floor, at - PROPOSAL) : at]
        begins = max((i for i, word in enumerate(keys) if word in _PARTING), default=-1) + 1
        return self.grammar.until_then.within(keys[begins:])

    # ---- who is spoken of
    def opens_with_pronoun(self, first: int) -> bool:
        """Whether the sentence opens with 'Ông', 'Từ năm …': its subject was named before."""
        tokens = self.tokens
        while first < len(tokens) and tokens.cases[first] in (MARK, BREAK):
            first += 1
        linked = first + self.grammar.sentence_links.at(tokens.keys, first)
        if linked > first and linked + 1 < len(tokens) and tokens.words[linked] == ",":
            return linked + 1 in self.reading.address
        return first < len(tokens) and (first in self.reading.address or tokens.keys[first] in self.grammar.sentence_openers)

    def spoken_of(self, first: int, at: int) -> int | None:
        """Whom a sentence is about that names nobody before token `at`: 'Ông …', 'Từ năm …, ông …', 'Tại Đại hội, bà …'."""
        pronoun = self._pronoun(first, at)
        if pronoun is not None:
            return self.earlier(pronoun)
        return self.earlier(first) if self.opens_with_pronoun(first) and not self._names_somebody(first, at) else None

    def _pronoun(self, first: int, at: int) -> int | None:
        """The first 'ông', 'bà' alone that opens the sentence or one of its clauses before token `at`."""
        if first not in self._pronouns:
            self._pronouns[first] = self._first_pronoun(first)
        found = self._pronouns[first]
        return found if found is not None and found < at else None

    def _first_pronoun(self, first: int) -> int | None:
        tokens, pronouns = self.tokens, self.grammar.pronouns
        for i in range(first, tokens.sentences[tokens.sentence[first]][1]):
            mark = self.reading.address.get(i)
            if mark is None or mark[0] != i + pronouns.at(tokens.keys, i) or mark[0] in self.by_start:
                continue
            if i == first or not tokens.words[i - 1][0].isalnum() or self._behind_adverbial(i, first):
                return i
        return None

    def _behind_adverbial(self, i: int, first: int) -> bool:
        """'Trong quá trình công tác |ông từng là …': the subject behind an adverbial without a comma, and no 'con trai ông'."""
        tokens, grammar, reading = self.tokens, self.grammar, self.reading
        verb = i + 1 in reading.copula or i + 1 in reading.status or i + 1 in reading.past
        if not verb or tokens.keys[i - 1] in reading.language.honorifics.kin:
            return False
        opening = next((j + 1 for j in range(i - 1, max(first, i - LONGEST_ADVERBIAL) - 1, -1) if tokens.words[j] == ","), first)
        return i - opening < LONGEST_ADVERBIAL and tokens.keys[opening] in grammar.adverbial_openers | grammar.sentence_openers

    def _names_somebody(self, first: int, at: int) -> bool:
        """Whether a capital stands before token `at` outside bodies and places: 'Đến ngày 3/5, |Phương và Thuận bị bắt'."""
        if first not in self._capitals:
            self._capitals[first] = self._first_capital(first)
        return self._capitals[first] < at

    def _first_capital(self, first: int) -> int:
        reading, i, last = self.reading, first + 1, self.tokens.sentences[self.tokens.sentence[first]][1]
        while i < last:
            end = max((stop for stop, _ in reading.bodies.get(i, ())), default=reading.place.get(i, (i, None))[0])
            if end == i and self.tokens.cases[i] == CAPITAL:
                return i
            i = max(end, i + 1)
        return last

    def earlier(self, first: int) -> int | None:
        """Who was spoken of last before token `first`; a pronoun that opens the sentence must agree in sex.

        'Ông làm trợ lý cho Thủ tướng B. Năm 2003, ông …': who is named beside another subject is not the one spoken of.
        """
        said = self.reading.address[first][1].gender if first in self.reading.address else None
        position = bisect_left(self.name_starts, first)
        for start in reversed(self.name_starts[max(0, position - 40) : position]):
            if self._agrees(start, said):
                topic = self._topic(self.tokens.sentence[start])
                return topic if topic is not None and self._agrees(topic, said) else start
        return None

    def _agrees(self, name: int, said: str | None) -> bool:
        gender = self.cast.people[self.cast.at[name]].gender or honorific_gender(self.reading, name)
        return not said or not gender or gender == said

    def _topic(self, sentence: int) -> int | None:
        """Whom the pronoun means that is the subject of a sentence before the first name in it."""
        if sentence not in self.topics:
            first = self.tokens.sentences[sentence][0]
            named = self.name_starts[bisect_left(self.name_starts, first)]
            pronoun = self._pronoun(first, named)
            self.topics[sentence] = self.earlier(pronoun) if pronoun is not None else None
        return self.topics[sentence]
