"""Titles of a person -> whether the post is held, was held, is taken over or held for the time being."""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.changes import ChangeDraft
from kg.extract.clauses import LONGEST_CLAUSE
from kg.extract.former_groups import former_lists
from kg.extract.introductions import Owned
from kg.extract.people import Cast
from kg.extract.reading import Reading
from kg.extract.stints import Stint, opens_with_dates, over_behind, stint_before
from kg.extract.titles import Title
from kg.language import Head
from kg.text.tokens import is_year

_STATUS = {"former": "Former", "acting": "Acting", "incoming": "Incoming"}
_EFFECT = {"start": "Incoming", "acting": "Acting", "end": "Former"}
_EXECUTIVE = ("head", "deputy", "standing-deputy")
NEAR_THE_PAST = 16  # tokens between 'trước đó', 'trước khi …' and who is spoken of
LONGEST_RANK = 4  # tokens of a rank and the comma behind it
REACH = 60  # tokens behind a decision in which its first day may stand


class Told(NamedTuple):
    """A change, and whether the article tells it as a thing of the past."""

    change: ChangeDraft
    old: bool


class Past(NamedTuple):
    """What came before: the changes that the article tells, and the year that it tells them in, as far as it is known."""

    told: Sequence[Told]
    year: int | None


class Statuses:
    """Decides the statuses of one article: a change says it before a marker, a marker before the clause around."""

    def __init__(self, reading: Reading, titles: list[Title], cast: Cast, past: Past, owned: list[Owned]) -> None:
        changes = [change for change, _ in past.told]
        self._told: dict[tuple[Owned, int], str] = {}
        self.year = past.year
        self.reading, self.grammar, self.titles, self.cast = reading, reading.grammar, titles, cast
        self.dead = {cast.at[c.name] for c in changes if c.cue.effect == "die"} | self._remembered(owned)
        self.effects: dict[tuple[int, int], str] = {}
        self.old: set[tuple[int, int]] = set()
        for c, old in past.told:
            if c.title is not None and old and c.cue.effect in ("start", "acting"):
                self.old.add((c.title, cast.at[c.name]))
            elif c.title is not None and c.cue.effect in _EFFECT:
                effect = "acting" if c.cue.effect == "start" and titles[c.title].marker == "acting" else c.cue.effect
                self.effects[c.title, cast.at[c.name]] = _EFFECT[effect]
        self.left = self._posts_left(changes, owned)
        self._past = sorted(reading.past)
        self._former = former_lists(reading)
        self._siblings: dict[tuple[int, int], list[int]] = {}
        for o in owned:
            if o.name in cast.at:
                insort(self._siblings.setdefault((cast.at[o.name], self._sentence(o.title)), []), o.title)
        self._beside: dict[int, list[Head]] = {}
        for o in owned:
            beside = o.rule in ("introduction/name-title", "introduction/title-name") and not (o.marker or titles[o.title].marker)
            if o.name in cast.at and beside:
                self._beside.setdefault(cast.at[o.name], []).append(titles[o.title].head)
        self._dated: dict[int, list[int]] = {}
        for o in owned:
            if o.name in cast.at and titles[o.title].head.function in _EXECUTIVE and self._stint(o):
                self._dated.setdefault(cast.at[o.name], []).append(o.title)

    def _sentence(self, title: int) -> int:
        return self.reading.tokens.sentence[self.titles[title].start]

    def _remembered(self, owned: list[Owned]) -> set[int]:
        """'dâng hương tưởng nhớ |Chủ tịch nước A|': those whom the living remember."""
        keys, at = self.reading.tokens.keys, self.cast.at
        beside = [o for o in owned if o.rule == "introduction/title-name" and o.name in at]
        opens = {o.name: min(self.titles[o.title].start, self.reading.before.get(o.name, o.name)) for o in reversed(beside)}
        return {at[name] for name, start in opens.items() if self.grammar.remembering.before(keys, start)}

    def siblings(self, title: int, person: int) -> list[int]:
        """The person's titles in the sentence of this one, itself included, in order."""
        return self._siblings.get((person, self._sentence(title)), [])

    def history(self, person: int) -> str | None:
        """The body of a person of history, or None for anybody else."""
        return self.reading.language.names.bodies_of_history.get(self.cast.people[person].name)

    def of(self, owned: Owned, person: int) -> str:
        """The status that one title has where it stands."""
        asked = (owned, person)
        if asked not in self._told:
            self._told[asked] = self._of(owned, person)
        return self._told[asked]

    def _of(self, owned: Owned, person: int) -> str:
        title = self.titles[owned.title]
        if person in self.dead or self.history(person) is not None:
            return "Former"
        if owned.rule.startswith("career"):
            return _STATUS[owned.marker] if owned.marker else "Incumbent"
        if (effect := self.effects.get((owned.title, person))) is not None:
            return effect
        if (owned.title, person) in self.old:
            return "Former" if self._left_later(owned, person) else "Incumbent"
        if title.marker == "acting" and (owned.marker == "former" or self._looks_back(title, owned, person)):
            return "Former"  # 'từng giữ các chức vụ: quyền Giám đốc Sở X, …'
        if title.marker or owned.marker:  # 'tân Thủ tướng A thay ông B': B's post is over
            return _STATUS[owned.marker if owned.rule == "predicate/predecessor" else title.marker or owned.marker]
        if (owned.title, person) in self.left or self._looks_back(title, owned, person) or self._of_what_was(title):
            return "Former"
        if self._superseded(owned.title, person):
            return "Former"
        inherited = self._inherited_marker(owned.title, person)
        return inherited or "Incumbent"

    def of_position(self, said: list[tuple[int, str]], person: int) -> str:
        """The status of one position from its titles and their statuses."""
        for title, _ in said:
            if (effect := self.effects.get((title, person))) is not None:
                gone = any(self.titles[t].marker == "former" for t, _ in said)
                return "Former" if gone else effect  # who is 'nguyên' elsewhere was appointed long ago
        if len(said) == 1:
            return said[0][1]
        marked = Counter(status for _, status in said if status != "Incumbent")
        if not marked:
            return "Incumbent"
        status, count = marked.most_common(1)[0]
        return status if count >= len(said) - marked.total() or status != "Former" else "Incumbent"

    def _posts_left(self, changes: list[ChangeDraft], owned: list[Owned]) -> set[tuple[int, int]]:
        """Posts that a transfer, an appointment or a rise in the same body takes its person away from, as its sentence names them."""
        introduced: dict[tuple[int, int], list[int]] = {}
        for o in owned:
            if o.name in self.cast.at and o.rule.startswith("introduction") and self.titles[o.title].head.function in _EXECUTIVE:
                introduced.setdefault((self.cast.at[o.name], self._sentence(o.title)), []).append(o.title)
        left: set[tuple[int, int]] = set()
        beside = {c.at for c in changes if self._is_beside(c)}  # 'làm Trưởng ban Chỉ đạo; bà B làm Phó Trưởng ban': none leaves a post
        later = {self.cast.at[c.name] for c in changes if c.cue.effect == "start" and self._starts_later(c)}
        for c in changes:
            person = self.cast.at[c.name]
            if c.at in beside or not self._takes_away(c) or (person in later if c.sends else self._starts_later(c)):
                continue
            for old in introduced.get((person, self.reading.tokens.sentence[c.at]), ()):
                if old != c.title and (old, person) not in left and self._gives_way(old, c):
                    left.add((old, person))
        return left

    def _takes_away(self, change: ChangeDraft) -> bool:
        """Whether a decision gives a post that leaves no room for another."""
        if change.title is None:
            return change.sends  # 'điều động Giám đốc Sở X về Ban Y'
        if change.cue.effect != "start" or change.at == change.name:
            return False
        title = self.titles[change.title]
        beside = title.marker == "acting" and change.cue.kind == "Appointment"  # the deputy who is given the body to look after stays one
        return title.head.function in _EXECUTIVE and not beside

    def _is_beside(self, change: ChangeDraft) -> bool:
        """Whether a decision gives a seat in a body on which one sits beside a post."""
        body = self.titles[change.title].body if change.title is not None else None
        if body is None:
            return False
        bare = not (body.own or body.seat.said or body.parent is not None)  # 'Phó Thủ tướng A làm Trưởng ban'
        return body.type in self.grammar.bodies_beside_a_post or (bare and body.type in self.grammar.bare_bodies_beside_a_post)

    def _gives_way(self, title: int, change: ChangeDraft) -> bool:
        """Whether an executive post is left for the new one: an election only makes a deputy the head of the same body."""
        old, new = self.titles[title], self.titles[change.title or 0]
        rises = old.head.base is new.head.base and old.head.function != "head" and new.head.function == "head"
        one_body = old.body is None or new.body is None or old.body.type == new.body.type
        return change.cue.kind in ("Transfer", "Appointment") or (rises and one_body)

    def _starts_later(self, change: ChangeDraft) -> bool:
        """'… từ ngày 1/7': the decision takes effect later, so the old post is not over yet."""
        tokens, grammar = self.reading.tokens, self.grammar
        first, last = tokens.sentences[tokens.sentence[change.at]]
        near = tokens.keys[change.at : change.at + REACH]
        return not grammar.since.isdisjoint(near) and grammar.from_day.within(tokens.keys[first:last])

    def _inherited_marker(self, title: int, person: int) -> str:
        """'nguyên Bí thư, Chủ tịch UBND huyện X': a bare head shares its marker with the next title, which gives it the body."""
        mine = self.siblings(title, person)
        at = bisect_left(mine, title)
        previous = self.titles[mine[at - 1]] if at else None
        if previous is not None and previous.marker and self._bare(previous) and self.titles[title].start - previous.end <= 2:
            return _STATUS[previous.marker]
        return ""

    def _bare(self, title: Title) -> bool:
        """Whether a title names no body, nor means one by itself that the title behind it could not give it."""
        implied = title.head.base.body
        return title.body is None and (implied is None or implied in self.grammar.implied_bodies)

    def _moved_on(self, person: int) -> bool:
        """Whether the article gives the person another executive post."""
        return any(
            p == person and effect in ("Incoming", "Acting") and self.titles[t].head.function in _EXECUTIVE
            for (t, p), effect in self.effects.items()
        )

    def _superseded(self, title: int, person: int) -> bool:
        """'bà A - Chủ tịch UBND tỉnh, nay là Bí thư Tỉnh ủy': the post before 'nay là' is held no longer."""
        mine = self.siblings(title, person)
        at = bisect_right(mine, title)
        if at == len(mine):
            return False
        start = self.titles[mine[at]].start
        gap = self.reading.tokens.keys[self.titles[title].end : self._before_rank(start)]
        marked = gap[:1] in ([","], ["("])
        words = gap[1:] if marked else gap
        return self.grammar.now_is.are(words) or (marked and len(words) == 1 and words[0] in self.grammar.now)

    def _before_rank(self, start: int) -> int:
        """Where '(nay là |Đại tướng,| Bộ trưởng …' goes over into a rank before the post; `start` where none stands there."""
        ranks = (i for i in range(max(0, start - LONGEST_RANK), start) if self.reading.rank.get(i, (0, None))[0] == start - 1)
        return next(ranks, start) if self.reading.tokens.words[start - 1] == "," else start

    def _looks_back(self, title: Title, owned: Owned, person: int) -> bool:
        """Whether the clause speaks of the past: 'từng', 'Năm 1987-1992, là …', or a term that is over."""
        if over_behind(self.reading, title.end, self.year) or self._was_then(title, owned):
            return True
        if not self._is_told(owned):
            return False
        stint = self._stint(owned)
        return self._said_of_the_past(title, owned) or stint == "over" or (stint == "open" and self._left_later(owned, person))

    def _of_what_was(self, title: Title) -> bool:
        """'Bí thư Quận ủy Quận 1 cũ', 'Chủ tịch UBND huyện Tân Uyên (cũ)': the place is no unit any more; 'Chủ tịch UBND xã khi đó'."""
        behind = self.reading.tokens.keys[title.end : title.end + 3]
        word = behind[1:2] if behind[:1] == ["("] and behind[2:] == [")"] else behind[:1]
        keys, end = self.reading.tokens.keys, title.end
        if any(first < title.start < last for first, last in self._former):
            return True
        left = behind[:1] in (["("], [","]) and self.grammar.since_left.at(keys, end + 1) > 0  # 'Giám đốc Sở Y tế (đã nghỉ hưu)'
        return left or self.grammar.back_then.at(keys, end) > 0 or not self.reading.language.naming.past_places.isdisjoint(word)

    def _was_then(self, title: Title, owned: Owned) -> bool:
        """'Bí thư Tỉnh ủy |trước đó| là ông A', 'Giai đoạn 1972 - 1980, Hiệu trưởng là ông A'."""
        if owned.rule != "introduction/title-name" or self.grammar.to_be.isdisjoint(self.reading.tokens.keys[title.end : owned.name]):
            return False
        first = self.reading.tokens.sentences[self._sentence(owned.title)][0]
        dated = opens_with_dates(self.reading, first, title.start) and stint_before(self.reading, first, title.start) == "over"
        return dated or any(i in self.reading.past for i in range(title.end, owned.name))

    def _is_told(self, owned: Owned) -> bool:
        """Whether a verb gives the title to the person, and not the place beside the name."""
        return owned.rule.startswith(("predicate", "change")) or owned.rule == "introduction/name-copula"

    def _said_of_the_past(self, title: Title, owned: Owned) -> bool:
        tokens, reading = self.reading.tokens, self.reading
        first = tokens.sentences[tokens.sentence[title.start]][0]
        past = self._past[bisect_left(self._past, first) : bisect_left(self._past, title.start)]
        marks = [i for i in past if not self._comes_after(i, title.start)]
        if not marks or owned.rule != "introduction/name-copula":
            return bool(marks)
        start = reading.before.get(owned.name, owned.name)
        near = start - marks[-1] <= NEAR_THE_PAST and tokens.keys[start - 1] not in self.grammar.agent
        return near and self.grammar.at_present.isdisjoint([*tokens.keys[start - 1 : start], *tokens.keys[owned.name : title.start]])

    def _comes_after(self, mark: int, at: int) -> bool:
        """'trước khi được bầu làm |Chủ tịch': the post in the clause itself is the later one."""
        reading = self.reading
        end = reading.past[mark][0]
        verb = next((i for i in range(end, min(end + NEAR_THE_PAST, at)) if i in reading.change), None)
        return reading.tokens.keys[mark] in self.grammar.before and verb is not None and "," not in reading.tokens.words[verb:at]

    def _stint(self, owned: Owned) -> Stint:
        """What the years that open the clause of a title say of the time in office."""
        if not self._is_told(owned):
            return ""
        tokens, at = self.reading.tokens, self.titles[owned.title].start
        first = max(tokens.sentences[tokens.sentence[at]][0], at - LONGEST_CLAUSE)
        linked = first + self.grammar.sentence_links.at(tokens.keys, first)
        if linked > first and tokens.words[linked] == ",":
            first = linked + 1  # 'Cụ thể, |từ năm 2007 đến năm 2011, ông …'
        if ";" in tokens.words[first:at]:
            parts = [i + 1 for i in range(at - 1, first - 1, -1) if tokens.words[i] == ";"]
            first = next((i for i in [*parts, first] if any(is_year(tokens.words[j]) for j in range(i, at))), parts[0])
        if owned.rule == "introduction/name-copula":
            at = self.reading.before.get(owned.name, owned.name)
            if not opens_with_dates(self.reading, first, at):
                return ""
        return stint_before(self.reading, first, at)

    def _left_later(self, owned: Owned, person: int) -> bool:
        """Whether the article gives the person another executive post after this one, or dates one later."""
        if self.titles[owned.title].head.function not in _EXECUTIVE:
            return False
        dated = any(self._sentence(t) > self._sentence(owned.title) for t in self._dated.get(person, ()))
        return dated or self._moved_on(person) or self._serves_elsewhere(owned, person)

    def _serves_elsewhere(self, owned: Owned, person: int) -> bool:
        """Whether another executive post stands beside the person's name: 'ông A, Bí thư Tỉnh ủy, …'."""
        head = self.titles[owned.title].head
        return any(h.function in _EXECUTIVE and h.base is not head.base for h in self._beside.get(person, ()))
