"""A Scene -> what stands between a person and a verb: whether the verb is said of the person, opens its sentence, or opens a list."""

from collections.abc import Iterator

from kg.extract.scene import Scene
from kg.language.participation_schema import Act
from kg.text.tokens import BREAK, CAPITAL, LOWER, MARK, NUMBER, UPPER

FARTHEST = 90  # tokens between a person or the head of a sentence and the verb
LONGEST_GAP = 14  # tokens of small words between a person and the verb
LONGEST_COMPANY = 12  # tokens of who comes along
LONGEST_ADDRESS = 7  # tokens from 'có' to the first person: 'có các đồng chí:'
LONGEST_LIST = 40  # tokens of a list of those without a name
LONGEST_APPOSITION = 30
LONGEST_RANK = 7  # tokens of 'của |chư tôn đức| ông A'
LONGEST_COMMON_POST = 12  # tokens of 'các đồng chí Thường trực Tỉnh ủy' before the colon
LONGEST_POST = 9  # tokens of 'và' and a post that is not known
LONGEST_SECOND = 7  # tokens of ', dâng hương còn có'
ALONG, SIDE = "along", "present-side"  # participation.yaml: 'Cùng đi có …', 'Về phía A có …'
LEAST_ADDRESSED = 3  # tokens of '; các đồng chí:'
DASHES = frozenset("-–—")
CLAUSE_MARKS = frozenset(',;:.-–—()”"*\n!?…')
_JOINING_MARKS = frozenset(",;-–")


class Gaps:
    """The tests for one sentence."""

    __slots__ = ("comprising", "conjunctions", "first", "having", "keys", "last", "said", "scene", "to_be", "tokens")

    def __init__(self, scene: Scene, first: int, last: int) -> None:
        self.scene, self.tokens, self.keys = scene, scene.tokens, scene.tokens.keys
        self.first, self.last = first, last
        language = scene.reading.language
        self.said, self.conjunctions = language.events, language.grammar.conjunctions
        self.having, self.comprising, self.to_be = language.grammar.having, language.grammar.comprising, language.grammar.to_be

    def joined(self, left: int, start: int) -> bool:
        """Only a comma, 'và', 'cùng' stand between person `left` and a person's phrase at `start`; or 'và' stands before it."""
        end = self.scene.mentions[left].phrase_end
        if start - end > FARTHEST:
            return False
        gap = [i for i in range(end, start) if i not in self.scene.soft]
        many = self.scene.reading.grammar.many  # 'bà A, Chủ tịch và |hai| Phó Chủ tịch B, C'
        links = [self.keys[i] in self.said.person_joiners or self.keys[i] in _JOINING_MARKS for i in gap]
        if 0 < len(gap) <= 4 and links[0] and all(link or self.keys[i] in many for link, i in zip(links, gap, strict=True)):
            return True
        if self._is_post(end, start) or self._is_addressed(gap):
            return True
        return (
            self.keys[start - 1] in self.conjunctions
            and start - end <= LONGEST_APPOSITION
            and not any(self.tokens.words[i] in ";:." for i in range(end, start))
        )

    def _is_addressed(self, gap: list[int]) -> bool:
        """'ông A|; các đồng chí Ủy viên Trung ương Đảng:| bà B': a further row, with the rank that its people share."""
        if len(gap) < LEAST_ADDRESSED or self.tokens.words[gap[0]] not in ",;" or self.tokens.words[gap[-1]] != ":":
            return False
        return gap[1] in self.scene.reading.plural and self.scene.reading.plural[gap[1]][0] >= gap[-2] + 1

    def _is_post(self, first: int, last: int) -> bool:
        """'ông A |và Trưởng Ban Nhân sự| B': a post that is not known, or not all of it, stands between 'và' and the name."""
        if not 2 < last - first <= LONGEST_POST or self.keys[first] not in self.conjunctions or self.tokens.cases[first + 1] != CAPITAL:
            return False
        acts = self.scene.reading.marks["act"]
        return not any(self.tokens.cases[i] >= MARK or i in acts for i in range(first, last))

    def small(self, person: int, at: int) -> bool:
        """Only small words stand between the person and the verb: 'cũng đã', brackets, titles, who comes along, an apposition in commas."""
        mention, keys, words = self.scene.mentions[person], self.keys, self.tokens.words
        first = mention.phrase_end
        if at - first > FARTHEST:
            return False
        gap = [i for i in range(first, at) if i not in self.scene.soft]
        if self._is_small(gap):
            return True
        if keys[at - 1] in self.said.such_as and len(gap) <= 16 and not any(words[i] in ",;:." for i in gap):
            return True  # 'đã có một số hoạt động như gặp …'
        if self._is_unknown_post(first, gap):
            return True
        comma = next((n for n in range(len(gap) - 1, -1, -1) if words[gap[n]] in ",)" or words[gap[n]] in DASHES), None)
        if comma is None or not self._is_small(gap[comma:]) or gap[comma] - first > LONGEST_APPOSITION:
            return False
        opens = words[first] in ",(" or words[first] in DASHES or first > mention.end
        inner = gap[:comma]
        return opens and not any(words[i] in ";:." or keys[i] in self.said.clause_links for i in inner)

    def _is_unknown_post(self, first: int, gap: list[int]) -> bool:
        """'ông A |- Phó trưởng Thuế thành phố B đã| phát biểu': behind a dash a post that is not known, and 'đã' ends it."""
        if self.tokens.words[first] not in DASHES or len(gap) > LONGEST_COMMON_POST or self.keys[gap[-1]] not in self.said.done:
            return False
        acts = self.scene.reading.marks["act"]
        plain = all(
            (self.tokens.cases[i] < MARK or self.tokens.words[i] == ".") and i not in acts and i not in self.scene.people for i in gap[1:]
        )
        return plain and self.tokens.cases[first + 1] in (CAPITAL, UPPER)

    def only_post(self, person: int, at: int) -> bool:
        """'do ông A |– Phó Vụ trưởng Vụ Văn hoá và Cộng đồng tỉnh B| làm trưởng đoàn': a post, known or not."""
        first = self.scene.mentions[person].phrase_end
        acts = self.scene.reading.marks["act"]
        behind_post = first > self.scene.mentions[person].end
        opens = behind_post or self.tokens.words[first] in DASHES or self.tokens.words[first] == ","
        return (
            opens
            and at - first <= LONGEST_APPOSITION
            and not any(i in acts or i in self.scene.people or self.tokens.words[i] in ";:.\n" for i in range(first + 1, at))
        )

    def done_by_others(self, person: int, at: int) -> bool:
        """'… ông A cùng đại diện Sở B và 60 học sinh |được nhận|': without 'đã' the verb is said of those who stand right before it."""
        gap = range(self.scene.mentions[person].phrase_end, at)
        led = any(self._leads_to_unnamed(i) for i in gap if i + 1 < at)
        return led and self.keys[at - 1] not in self.said.done

    def _is_small(self, gap: list[int]) -> bool:
        between, keys, said = self.scene.words.between, self.keys, self.said
        along = next((n for n, i in enumerate(gap) if keys[i] in said.company), None)
        if along is not None and len(gap) - along <= LONGEST_COMPANY and self._is_company(gap[along:]):
            gap = gap[:along]
        elif self._are_unnamed(gap):
            return True
        return len(gap) <= LONGEST_GAP and all(
            keys[i] in between or self.tokens.words[i] in DASHES or keys[i] in said.caption_words for i in gap
        )

    def _is_company(self, gap: list[int]) -> bool:
        """'cùng lãnh đạo các sở, ban, ngành đã …': a comma counts only where 'đã' tells that the list is over."""
        marks = [self.tokens.words[i] for i in gap if self.tokens.words[i] in ",;:."]
        return not marks or (set(marks) == {","} and self.keys[gap[-1]] in self.said.done and self.keys[gap[0]] in self.said.along)

    def goes_on(self, person: int) -> bool:
        """'ông B |bước| tới bắt tay …': a word of no list follows the person at once, so it is the person who does something."""
        at = self.scene.mentions[person].phrase_end
        return at < self.last and self.tokens.cases[at] == LOWER and at not in self.scene.soft and not self._joins(at)

    def _joins(self, i: int) -> bool:
        """'và', 'cùng', 'tại', 'đang': the list goes on, or tells more of the person."""
        said = self.said
        keys = self.keys[i]
        return keys in said.person_joiners or keys in self.conjunctions or keys in said.when_and_where or keys in said.of_objects

    def _leads_to_unnamed(self, i: int) -> bool:
        """'cùng lãnh đạo …', 'và các đồng chí …': who comes along has no name."""
        said = self.said
        counted = self.tokens.cases[i + 1] == NUMBER
        return (self.keys[i] in said.along or self.keys[i] in said.along_too) and (self.keys[i + 1] in said.unnamed or counted)

    def _ends_row(self, gap: list[int]) -> bool:
        """'ông A, bà B, |các đồng chí trong Ban Chỉ đạo đã| …': the last have no names, and 'đã' or 'cùng' tells that the list is over."""
        if not gap or not self.said.list_openers.at(self.keys, gap[0]):
            return False
        at = gap[-1] + 1
        while at in self.scene.soft:
            at += 1
        return self.keys[gap[-1]] in self.said.done or (at < len(self.keys) and self.keys[at] in self.said.along)

    def _are_unnamed(self, gap: list[int]) -> bool:
        """'cùng lãnh đạo các sở, ban, ngành': a list of those without a name, with no verb or person in it."""
        parted = gap[:1] != [] and (self.tokens.words[gap[0]] == "," or (self.tokens.words[gap[0]] == ";" and self._ends_row(gap[1:])))
        gap = gap[parted:]
        if not gap or not (self._leads_to_unnamed(gap[0]) or self._ends_row(gap)) or gap[-1] - gap[0] > LONGEST_LIST:
            return False
        acts = self.scene.reading.marks["act"]
        return not any(i in acts or i in self.scene.people or self.tokens.words[i] in ";:." for i in range(gap[0] + 1, gap[-1] + 1))

    def opens_clause(self, i: int, *, subject: bool) -> bool:
        """Nothing stands before token i in its clause: the sentence begins, a comma, a dash, a closing mark, or a capital of its own."""
        if i <= self.first or self.tokens.words[i - 1] in CLAUSE_MARKS:
            return True
        if self.tokens.cases[i] == CAPITAL and i in self.scene.reading.address:
            return True
        if subject:
            return False
        return self.keys[i - 1] in self.said.before_clauses or self.tokens.cases[i - 1] != MARK

    def is_fronted(self, at: int) -> bool:
        """The verb opens the sentence, behind nothing but when and where: 'Phát biểu tại hội nghị, ông A …'."""
        i = self._back(at)
        if i <= self.first or self.tokens.words[i - 1] in ':;-–—*”"':
            return True
        if self.tokens.words[i - 1] != ",":
            return self.keys[self.first] in self.said.no_comma_needed and i - self.first <= 3
        return (
            i - self.first <= FARTHEST
            and self.keys[self.first] in self.said.when_and_where
            and not any(j in self.scene.body_at and not self._within_place(j) for j in range(self.first, i))
        )

    def _within_place(self, j: int) -> bool:
        return any(k in self.said.before_locations for k in self.keys[max(self.first, j - 8) : j])

    def _back(self, at: int) -> int:
        """Backwards over small words."""
        i = at
        while i > self.first and self.keys[i - 1] in self.scene.words.between and self.tokens.cases[i - 1] == LOWER:
            i -= 1
        return i

    def mark_before(self, at: int, least: int) -> tuple[str, bool, bool]:
        """(word before the verb and its small words, whether small words stand between, whether only they follow token `least`)."""
        i = at - 1
        while i > least and self.keys[i] in self.scene.words.between and self.tokens.cases[i] == LOWER:
            i -= 1
        return self.tokens.words[i], i < at - 1, i <= least

    def _led_to(self, at: int) -> int:
        """Where the list behind 'dưới sự chủ trì của' begins: at once, or behind 'các đồng chí Thường trực Tỉnh ủy |:|'."""
        person = next((i for i in range(at + 1, min(self.last, at + LONGEST_RANK)) if i in self.scene.people), at)
        if person > at and not any(self.tokens.cases[i] >= MARK for i in range(at + 1, person)):
            return at
        stop = min(self.last, at + LONGEST_COMMON_POST)
        colon = next((i for i in range(at + 1, stop) if self.tokens.words[i] in ":,;."), at)
        return colon if self.tokens.words[colon] == ":" and any(i in self.scene.people for i in range(colon + 1, colon + 3)) else 0

    def _leads_to_people(self, i: int) -> bool:
        """'Chủ trì là |ông A|', 'Chủ trì là |hai Ủy viên Bộ Chính trị: ông A …|'."""
        return i in self.scene.people or (i + 1 in self.scene.people and self.keys[i] in self.scene.reading.grammar.many)

    def _row_behind(self, end: int) -> int:
        """'Phát biểu tại hội nghị |có| ông A, bà B': only people follow, and nothing but the event stands before."""
        at = next((i for i in range(end, min(self.last, end + LONGEST_GAP)) if self.keys[i] in self.having), 0)
        if not at or any(i in self.scene.people or self.tokens.cases[i] >= MARK for i in range(end, at)):
            return 0
        lead = next((i for i in range(at + 1, min(self.last, at + LONGEST_ADDRESS)) if i in self.scene.people), 0)
        return at if lead and self.scene.only_addresses(at + 1, lead) else 0

    def at_once(self, end: int, act: Act) -> bool:
        """'… chủ trì lễ kỷ niệm; |tham dự có| ông A': 'có' and people follow the verb at once, whatever is told before."""
        lead = next((i for i in range(end + 1, min(self.last, end + LONGEST_ADDRESS)) if i in self.scene.people), 0)
        return act.list and end < self.last and self.keys[end] in self.having and lead > 0 and self.scene.only_addresses(end + 1, lead)

    def opens_list(self, at: int, end: int, act: Act) -> int:
        """Where the list of a verb begins, 0 if it has none: 'Tham dự hội nghị |có …', 'dưới sự chủ trì |của …', 'Đón A |có …'."""
        if at > self.first and self.keys[at - 1] in self.said.nominalizers:
            led = (act.list or act.subject == "Chair") and end < self.last and self.keys[end] in self.said.behind_nominals
            return self._led_to(end) if led else 0
        if act.row:
            return self._row_behind(end)
        return self._list_behind(at, end, act) if act.list else 0

    def _behind_leader(self, i: int, act: Act) -> int:
        """'Cùng đi với |Bộ trưởng A| có …': behind the one with whom the listed have come."""
        leader = next((m for m in self.scene.mentions_in(i, i + 1)), None)
        return leader.phrase_end if leader is not None and act.id == ALONG and self.keys[i - 1] in self.said.meeting_with else i

    def _goes_on(self, at: int, comma: int, act: Act) -> bool:
        """'Dự lễ viếng|, dâng hương có …': 'có' comes soon; 'Tiếp đoàn|, về phía Trường A có …': the side that receives follows."""
        if at > self.first:
            return False
        if act.object is not None:
            return comma + 1 < self.last and self.keys[comma + 1] in self.said.sides
        soon = range(comma + 1, min(self.last, comma + LONGEST_SECOND))
        found = next((i for i in soon if self.keys[i] in self.having or i in self.scene.people or self.tokens.cases[i] >= MARK), 0)
        return act.subject == "Attendee" and found > 0 and self.keys[found] in self.having

    def _outside_people(self, first: int, last: int) -> Iterator[int]:
        """The tokens outside the names of people: in 'Tiếp |GS.TS. A| có ông B' the marks inside are no ends."""
        i = first
        while i < last:
            yield i
            i = max(i + 1, self.scene.mentions_in(i, i + 1)[0].end) if i in self.scene.people else i + 1

    def _opens_here(self, i: int) -> bool:
        """'có', 'gồm', a colon, or 'là' and people."""
        opening = self.tokens.words[i] == ":" or self.keys[i] in self.having or self.keys[i] in self.comprising
        return opening or (self.keys[i] in self.to_be and self._leads_to_people(i + 1))

    def _list_behind(self, at: int, end: int, act: Act) -> int:
        """Where 'có', 'gồm' or a colon opens the list of the verb at..end; 0 where something else comes first."""
        reach = 16 if act.object is None else 30
        end = self._behind_leader(end, act)
        for i in self._outside_people(end, min(self.last, end + reach)):
            if self._opens_here(i):
                return i
            if i in self.scene.inside_body:
                continue  # 'Về phía T.Ư Đoàn, có …'
            if act.subject == "Attendee" and at == self.first and i > end and self.said.list_openers.at(self.keys, i):
                return i - 1
            comma = self.tokens.words[i] == "," and i + 1 < len(self.keys)
            if comma and (self.keys[i + 1] in self.having or (act.id == SIDE and i + 1 in self.scene.people)):
                return i + 1 if self.keys[i + 1] in self.having else i  # 'Về phía tỉnh A|, ông B …; bà C'
            if comma and self._goes_on(at, i, act):
                continue
            if self._ends_before_list(i, act):
                return 0
        return 0

    def _ends_before_list(self, i: int, act: Act) -> bool:
        """Somebody who does it himself, a mark or another verb comes first."""
        person = i in self.scene.people and act.object is None
        return person or self.tokens.words[i] in ";“," or self.tokens.cases[i] == BREAK or self.keys[i] in self.said.clause_verbs
