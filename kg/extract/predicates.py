"""Titles that stand in a predicate -> their owners: 'ông A từng giữ chức …', 'bổ nhiệm ông A làm …', and what the verb does to the post."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from kg.extract.introductions import Owned
from kg.extract.names import Name
from kg.extract.people import Cast, honorific_gender
from kg.extract.reading import Reading
from kg.extract.titles import Title
from kg.language.schema import ChangeCue
from kg.text.tokens import MARK, NUMBER

_ADVERBS = frozenset("đã vừa cũng mới sẽ tiếp tục chính thức hiện đang vẫn lại tái đều cùng có".split())
_STANDING_WORDS = frozenset("từng hiện đang nguyên trước khi lúc sau lần lượt trải qua nhiều".split())
REACH = 45  # tokens between a cue and its person or post


class ChangeDraft(NamedTuple):
    """A personnel decision: the cue that tells it, the person's name token, and the post if one changes hands."""

    cue: ChangeCue
    at: int
    name: int
    title: int | None
    confidence: float


class Clause(NamedTuple):
    """One sentence with the names and titles in it, as index ranges."""

    first: int
    last: int
    names: tuple[int, ...]
    titles: tuple[int, ...]


class Predicates:
    """Reads one article's predicates, sentence by sentence."""

    def __init__(self, reading: Reading, names: list[Name], titles: list[Title], cast: Cast, owned: list[Owned]) -> None:
        self.reading, self.tokens, self.cast = reading, reading.tokens, cast
        self.titles = titles
        self.by_start = {n.start: n for n in names}
        self.name_starts = [n.start for n in names if n.start in cast.at]
        self.title_starts = [t.start for t in titles]
        self.owners: dict[int, list[int]] = {}
        for o in owned:
            self.owners.setdefault(o.title, []).append(o.name)
        self.copular = {o.title for o in owned if o.rule.endswith("copula")}
        self.found: list[Owned] = []
        self.changes: list[ChangeDraft] = []

    def run(self) -> tuple[list[Owned], list[ChangeDraft]]:
        """Owners of titles that no apposition gave away, and the changes."""
        for first, last in self.tokens.sentences:
            clause = self._clause(first, last)
            if clause.titles or clause.names or any(i in self.reading.change for i in range(first, last)):
                self._changes(clause)
                self._offices(clause)
        self._takes_office()
        return self.found, self.changes

    def _takes_office(self) -> None:
        """'Bà A giữ chức Chủ tịch Hội X' with no word of the past or of a standing state: the article tells the appointment."""
        told = {(c.title, self.cast.at[c.name]) for c in self.changes}
        office = next(cue for cue in self.reading.language.changes.cues if cue.kind == "Appointment" and cue.effect == "start")
        for title, name in ((t, n) for t in sorted(self.copular) for n in self.owners[t]):
            between = self.tokens.keys[self.by_start[name].end : self.titles[title].start]
            plain = any(a == "giữ" and b == "chức" for a, b in zip(between, between[1:], strict=False)) and not _STANDING_WORDS & set(between)
            if plain and (title, self.cast.at[name]) not in told and not self.titles[title].marker:
                cue = self._cue_before(name) or office
                self.changes.append(ChangeDraft(cue, name, name, title, 0.85))

    def _cue_before(self, at: int) -> ChangeCue | None:
        """The verb of the list that the clause is an entry of: within the eight sentences before."""
        sentence = self.tokens.sentence
        for i in sorted((i for i in self.reading.change if i < at), reverse=True):
            if sentence[at] - sentence[i] > 8:
                return None
            if self.reading.change[i][1].effect == "start":
                found: ChangeCue = self.reading.change[i][1]
                return found
        return None

    def _clause(self, first: int, last: int) -> Clause:
        names = self.name_starts[bisect_left(self.name_starts, first) : bisect_left(self.name_starts, last)]
        low, high = bisect_left(self.title_starts, first), bisect_left(self.title_starts, last)
        return Clause(first, last, tuple(names), tuple(range(low, high)))

    # ---- offices held: copula + title
    def _offices(self, clause: Clause) -> None:
        """Titles behind 'là', 'giữ chức', 'làm' belong to the subject; those that follow in a list go with them."""
        previous: int | None = None
        for t in clause.titles:
            if t in self.owners or self._is_found(t):
                previous = t if self._is_found(t) else None
                continue
            owner = None
            if self._after_copula(self.titles[t].start, clause.first):
                owner = self._subject(clause, self.titles[t].start)
            elif previous is not None and self._list_gap(self.titles[previous].end, self.titles[t].start):
                owner = next((o.name for o in self.found if o.title == previous), None)
            if owner is not None:
                self.found.append(Owned(t, owner, "predicate/office", 0.9))
                previous = t
            else:
                previous = None

    def _is_found(self, title: int) -> bool:
        return any(o.title == title for o in self.found)

    def _after_copula(self, at: int, floor: int) -> bool:
        """Whether a copula stands before token `at`, with nothing between but 'chức vụ', 'như', status words."""
        while at > floor:
            if self._copula_ends(at, floor):
                return True
            back = self._back_one(at, floor)
            if back == at:
                return False
            at = back
        return False

    def _copula_ends(self, at: int, floor: int) -> bool:
        for start in range(max(floor, at - 5), at):
            for marks in (self.reading.copula, self.reading.into):
                found = marks.get(start)
                if found is not None and found[0] == at:
                    return True
        return False

    def _back_over(self, at: int, floor: int) -> int:
        while at > floor and (back := self._back_one(at, floor)) < at:
            at = back
        return at

    def _back_one(self, at: int, floor: int) -> int:
        for start in range(max(floor, at - 3), at):
            for marks in (self.reading.post_word, self.reading.status):
                found = marks.get(start)
                if found is not None and found[0] == at:
                    return start
        return at - 1 if self.tokens.words[at - 1] == ":" else at

    def _list_gap(self, end: int, start: int) -> bool:
        words, keys = self.tokens.words[end:start], self.tokens.keys[end:start]
        if not words or len(words) > 14:
            return len(words) == 0
        inside = "(" in words
        return all(w in ",;-–()" or k in ("và", "kiêm", "rồi", "đến", "từ", "nhiệm", "kỳ", "khóa", "các", "năm", "tháng", "nay", "là", "giữ", "chức", "sau", "đó", "tiếp", "theo", "nguyên", "đồng", "thời")
                   or w[0].isdigit() or set(w) <= set("IVX") or inside for w, k in zip(words, keys, strict=True))  # fmt: skip

    def _subject(self, clause: Clause, at: int) -> int | None:
        """The person of whom the clause speaks at token `at`: the name last before it, else who was spoken of before."""
        before = [n for n in clause.names if n < at and not self._bracketed(n, at)]
        if self._proposed(at, clause.first):
            return None
        if before and self._other_group(before[-1], at):
            return None
        if before:
            return self._before_passive(before, at) or before[-1]
        if self.tokens.keys[clause.first] in ("trong", "khi", "với", "trên", "trước") and (after := [n for n in clause.names if n > at]):
            return after[0]  # 'Trong thời gian giữ chức …, ông A đã …'
        if not self._opens_with_pronoun(clause.first):
            return None
        return self._earlier(clause.first)

    def _other_group(self, name: int, at: int) -> bool:
        """A semicolon and 'các vị …' stand between: the list went on to others."""
        keys = self.tokens.keys
        return any(keys[i] == ";" and keys[i + 1] in ("các", "những", "đại", "cùng", "lãnh") for i in range(name, at - 1))

    def _proposed(self, at: int, floor: int) -> bool:
        """'giới thiệu để … bầu giữ chức': nobody holds it yet."""
        keys = self.tokens.keys[max(floor, at - 14) : at]
        return any(a == "giới" and b == "thiệu" for a, b in zip(keys, keys[1:], strict=False)) or "ứng" in keys and "cử" in keys

    def _before_passive(self, names: list[int], at: int) -> int | None:
        """In 'ông A được Thủ tướng B bổ nhiệm làm …' the post is A's."""
        if len(names) < 2:
            return None
        between = self.tokens.keys[names[-2] : names[-1]]
        if "được" in between or "bị" in between:
            return names[-2]
        return None

    def _bracketed(self, name: int, at: int) -> bool:
        """The name stands in brackets that close before `at`."""
        words = self.tokens.words
        return "(" in words[max(0, name - 12) : name] and ")" in words[name:at] and ")" not in words[max(0, name - 12) : name]

    def _opens_with_pronoun(self, first: int) -> bool:
        tokens = self.tokens
        while first < len(tokens) and (tokens.cases[first] == MARK or tokens.cases[first] == 5):
            first += 1
        if first >= len(tokens):
            return False
        return first in self.reading.address or tokens.keys[first] in ("từ", "năm", "tháng", "trước", "sau", "hiện", "giai")

    def _earlier(self, first: int) -> int | None:
        """Who was named last before token `first`; a pronoun that opens the sentence must agree in sex."""
        said = self.reading.address[first][1].gender if first in self.reading.address else None
        for start in reversed(self.name_starts[: bisect_left(self.name_starts, first)]):
            gender = self.cast.people[self.cast.at[start]].gender or honorific_gender(self.reading, start)
            if not said or not gender or gender == said:
                return start
        return None

    # ---- changes
    def _changes(self, clause: Clause) -> None:
        taken = -1
        groups = self._cue_groups(clause)
        for g, (i, end, cue) in enumerate(groups):
            if i < taken or self._nominal(i, clause.first) or self._inside_title(i):
                continue
            taken = end
            following = groups[g + 1][0] if g + 1 < len(groups) else clause.last
            for name, title, confidence in self._read(clause, i, end, cue, following):
                self.changes.append(ChangeDraft(cue, i, name, title, confidence))
                if title is not None and not self._has(title, name) and name not in self.owners.get(title, ()):
                    self.found.append(Owned(title, name, f"change/{cue.kind.lower()}", confidence))

    def _cue_groups(self, clause: Clause) -> list[tuple[int, int, ChangeCue]]:
        """The verbs of decision in a sentence; 'điều động, phân công' and 'khởi tố, bắt tạm giam' are one, told by the first."""
        groups: list[tuple[int, int, ChangeCue]] = []
        for i in range(clause.first, clause.last):
            if i not in self.reading.change or i in self.reading.skip:
                continue
            end, cue = self.reading.change[i]
            if groups and i < groups[-1][1]:
                continue
            if groups and i - groups[-1][1] <= 1 and set(self.tokens.keys[groups[-1][1] : i]) <= {",", "và"} and groups[-1][2].effect == cue.effect:
                groups[-1] = (groups[-1][0], end, groups[-1][2])
            else:
                groups.append((i, end, cue))
        return groups

    def _has(self, title: int, name: int) -> bool:
        return any(o.title == title and self.cast.at[o.name] == self.cast.at[name] for o in self.found)

    def _inside_title(self, i: int) -> bool:
        position = bisect_right(self.title_starts, i) - 1
        return position >= 0 and i < self.titles[position].end

    def _nominal(self, i: int, floor: int) -> bool:
        """'thủ tục bổ nhiệm', 'chưa bầu': the decision is talked about, not told."""
        keys = self.tokens.keys
        for word in self.reading.language.changes.nominal:
            parts = word.split()
            for gap in (0, 1):
                start = i - len(parts) - gap
                if start >= floor and keys[start : start + len(parts)] == parts and (gap == 0 or keys[i - 1] in ("được", "bị", "việc", "cho", "là")):
                    return not (parts[-1] in ("công", "tác") and gap)
        return self._proposed(i, floor)

    def _read(self, clause: Clause, i: int, end: int, cue: ChangeCue, until: int) -> list[tuple[int, int | None, float]]:
        """(person, post, confidence) of one cue."""
        people = self._people(clause, i, end, cue, until)
        if not people:
            return []
        confidence = 0.92 if cue.voice == "object" else 0.9
        if cue.effect in ("none", "die"):
            return [(p, None, confidence) for p in people]
        each = self._each_own(clause, end, people) if cue.effect in ("start", "acting") else []
        if len(each) > 1:
            return [(p, t, confidence) for p, t in each]
        posts = self._posts(clause, i, end, cue, people)
        if cue.effect == "keep":
            return [(p, self._own_title(p), confidence) for p in people]
        if not posts:
            own = [self._own_title(p) for p in people] if cue.effect == "end" else []
            return [(p, t, 0.8) for p, t in zip(people, own, strict=False) if t is not None]
        return [(p, t, confidence) for p in people for t in posts]

    def _each_own(self, clause: Clause, end: int, people: list[int]) -> list[tuple[int, int]]:
        """'bầu ông A giữ chức X và ông B giữ chức Y; ông C làm Z': each person with the post tied to the name by a copula."""
        found: list[tuple[int, int]] = []
        at = end
        for name in (n for n in clause.names if n >= end):
            mine = [t for t in clause.titles if name in self.owners.get(t, ()) and t in self.copular and self.titles[t].start > name]
            if not mine or (found and not self._list_words(at, name)):
                break
            found.extend((name, t) for t in mine)
            at = self.titles[mine[-1]].end
        return found

    def _people(self, clause: Clause, i: int, end: int, cue: ChangeCue, until: int) -> list[int]:
        before = [n for n in clause.names if n < i]
        after = [n for n in clause.names if n >= end]
        passive = self._passive(i, clause.first)
        if cue.voice == "subject" or passive is not None:
            limit = passive if passive is not None else i
            subject = [n for n in before if n < limit]
            if cue.voice == "subject" and (toward := self._behind(end, after)):
                return toward
            if subject and (self._touches(subject[-1], limit) or (passive is None and cue.effect not in ("die", "none"))):
                return self._with_fellows(subject)
            if cue.voice == "object" and after and not self._opens_with_pronoun(clause.first):
                return []
            earlier = self._earlier(clause.first) if self._opens_with_pronoun(clause.first) else None
            return [earlier] if earlier is not None else []
        near = [n for n in after if n - end <= REACH and n < max(until, end + 1)]
        if not near:
            toward = [n for n in after if n - end <= REACH and self._toward(n)]
            if toward:
                return self._list_from(toward[0], after)
            # 'ông A … thôi giữ chức', 'ông A đã có quyết định bổ nhiệm': nobody behind the verb, so its subject is meant
            if before and not after and (cue.effect == "end" or (cue.effect == "start" and self._touches(before[-1], i))):
                return self._with_fellows(before)
            return []
        return self._list_from(near[0], after)

    def _behind(self, end: int, after: list[int]) -> list[int]:
        """'trao quyết định nghỉ hưu cho ông A, ông B': the people stand behind the verb."""
        near = [n for n in after if n - end <= 40]
        at = end
        while at < len(self.tokens) and self.tokens.keys[at] in ("trước", "tuổi", "theo", "chế", "độ", "đợt", "này", "bao"):
            at += 1
        if not near or self.tokens.keys[at] not in ("cho", "đối", "của", "gồm", ":", "là"):
            return []
        return self._list_from(near[0], after)

    def _touches(self, name: int, limit: int) -> bool:
        """Whether nothing but the person's own titles and adverbs stand between the name and 'được'."""
        at = self.by_start[name].end
        starts = {self.titles[t].start: self.titles[t].end for t, names in self.owners.items() if name in names}
        while at < limit:
            if at in starts:
                at = starts[at]
            elif self.tokens.words[at] == "(":
                at = next((j + 1 for j in range(at, limit) if self.tokens.words[j] == ")"), limit)
            elif self.tokens.words[at] in ",-–;" or self.tokens.keys[at] in _ADVERBS or at in self.reading.status or self.tokens.cases[at] == NUMBER or self.tokens.keys[at] in ("tuổi", "sinh", "năm", "ngày", "kiêm", "và", "quyết", "định"):
                at += 1
            else:
                return False
        return True

    def _toward(self, name: int) -> bool:
        start = self.reading.before.get(name, name)
        keys = self.tokens.keys
        return any(keys[start - len(w.split()) : start] == w.split() for w in self.reading.language.changes.toward)

    def _passive(self, i: int, floor: int) -> int | None:
        """The token of the 'được' or 'bị' that makes the cue passive."""
        for j in range(i - 1, max(floor, i - 14) - 1, -1):
            if self.tokens.keys[j] in ("được", "bị"):
                return j
            if self.tokens.words[j] in ";:":
                return None
        return None

    def _with_fellows(self, subject: list[int]) -> list[int]:
        """The subject, and those joined to it by comma or 'và'."""
        last = subject[-1]
        people = [last]
        for n in reversed(subject[:-1]):
            if self._list_words(self.by_start[n].end, people[0]):
                people.insert(0, n)
            else:
                break
        return people

    def _list_from(self, first: int, names: list[int]) -> list[int]:
        """The person behind the verb and the others of one list; titles of their own may stand between."""
        people = [first]
        at = self.by_start[first].end
        for n in names:
            if n <= first:
                continue
            if not self._list_words(at, n):
                break
            people.append(n)
            at = self.by_start[n].end
        return people

    def _list_words(self, at: int, until: int) -> bool:
        reading, tokens = self.reading, self.tokens
        parted = False
        starts = {self.titles[t].start: self.titles[t].end for t in range(bisect_left(self.title_starts, at), bisect_left(self.title_starts, until))}
        while at < until:
            mark = reading.address.get(at) or reading.rank.get(at) or reading.plural.get(at) or reading.status.get(at)
            if at in starts:
                at = starts[at]
            elif mark is not None:
                at = mark[0]
            elif tokens.words[at] in ",;" or tokens.keys[at] in ("và", "cùng", "-", "–", "kiêm"):
                parted = True
                at += 1
            elif tokens.words[at] == "(":
                close = next((j for j in range(at, min(at + 40, until)) if tokens.words[j] == ")"), None)
                if close is None:
                    return False
                at = close + 1
            elif tokens.cases[at] == NUMBER or tokens.keys[at] in ("nhiệm", "kỳ", "khóa", "tuổi", "sn", "sinh", "năm"):
                at += 1
            else:
                return False
        return parted

    def _posts(self, clause: Clause, i: int, end: int, cue: ChangeCue, people: list[int]) -> list[int | None]:
        """The titles that change hands: behind 'giữ chức', or directly behind the verb."""
        own = {t for p in people for t, names in self.owners.items() if p in names}
        posts: list[int | None] = []
        for t in clause.titles:
            title = self.titles[t]
            if title.start < end or title.start - i > 2 * REACH:
                continue
            if posts and not (t == posts[-1] or self._list_gap(self.titles[posts[-1]].end, title.start)):  # type: ignore[index]
                break
            direct = self._back_over(title.start, end) <= end or title.unfolded.startswith(self.reading.language.changes.join.words[0])
            if posts or direct or self._after_copula(title.start, end) or (cue.effect == "end" and t not in own and t not in self.owners):
                if t in self.owners and not direct and not posts and t not in own:
                    continue
                posts.append(t)
        return posts

    def _own_title(self, name: int) -> int | None:
        """The title that stands beside the name itself."""
        mine = [t for t, names in self.owners.items() if name in names]
        near = [t for t in mine if self.tokens.sentence[self.titles[t].start] == self.tokens.sentence[name]]
        heads = [t for t in near if self.titles[t].head.function in ("head", "deputy", "standing-deputy")]
        return (heads or near or [None])[-1]
