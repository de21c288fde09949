"""A Scene -> who does what: each verb of taking part with the people in front of it, behind it, or in the list it opens."""

from typing import NamedTuple

from kg.extract.mentions import PersonMention
from kg.extract.scene import Scene
from kg.language.event_schema import Act
from kg.text.tokens import BREAK, MARK

_NOMINAL = frozenset("sự việc bài bản cuộc buổi nghe theo lời các những nội ý cách kết quá công được người mục bị".split())
_CLAUSE_MARKS = frozenset(",;:.-–—()”\"*\n")
LONGEST_GAP = 14  # tokens of small words between a person and the verb


class Deed(NamedTuple):
    """Tokens at..end are the verb; subjects and objects are positions in scene.mentions. how: subject, fronted, list, according."""

    at: int
    end: int
    act: Act
    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    how: str
    inside: bool = False


def read_deeds(scene: Scene, names: set[int]) -> list[Deed]:
    """The deeds of an article in order; `names` are the tokens inside names of events, whose verbs are no deeds."""
    acts = [(i, *found) for i, found in scene.reading.marks["act"].items() if i not in names and i not in scene.reading.skip and i not in scene.paper_at]
    acts.sort()
    found: list[Deed] = []
    a = m = 0
    for first, last in scene.tokens.sentences:
        begin_a, begin_m = a, m
        while a < len(acts) and acts[a][0] < last:
            a += 1
        while m < len(scene.mentions) and scene.mention_starts[m] < last:
            m += 1
        if a > begin_a or any(scene.tokens.keys[k - 1] == "theo" for k in scene.mention_starts[begin_m:m]):
            found.extend(_Sentence(scene, first, last).run(acts[begin_a:a], range(begin_m, m)))
    return found


class _Sentence:
    """Walks one sentence from left to right."""

    def __init__(self, scene: Scene, first: int, last: int) -> None:
        self.scene, self.tokens = scene, scene.tokens
        self.first, self.last = first, last
        self.subject: list[int] = []
        self.fronted: list[tuple[int, int, Act]] = []
        self.deeds: list[Deed] = []
        self.listing: tuple[int, int, Act] | None = None
        self.listed: list[int] = []
        self.act: tuple[int, int, Act] | None = None
        self.objects: list[int] = []
        self.last_person = -1
        self.said = -1
        self.presents = False
        self.speaking = False

    def run(self, acts: list[tuple[int, int, Act]], people: range) -> list[Deed]:
        """The deeds of this sentence."""
        scene = self.scene
        items: list[tuple[int, int, int]] = [(scene.mentions[k].phrase_start, 0, k) for k in people] + [(acts[k][0], 1, k) for k in range(len(acts))]
        behind = self.first
        for start, kind, k in sorted(items):
            if start in scene.quoted or kind == 1 and start < behind:
                continue
            if kind == 0:
                self._person(k)
                behind = max(behind, scene.mentions[k].phrase_end)
            else:
                self._act(acts[k])
        self._close_objects()
        self._close_list()
        return self.deeds

    # ---- people
    def _person(self, k: int) -> None:
        mention = self.scene.mentions[k]
        before = self.tokens.keys[mention.phrase_start - 1] if mention.phrase_start > self.first else ""
        if self.listing is not None:
            if self._in_list(mention, before):
                self.listed.append(k)
            self.last_person = k
            return
        if self._joined(mention):
            target = self.objects if self.objects and self.objects[-1] == self.last_person else self.subject if self.subject and self.subject[-1] == self.last_person else None
            if target is not None:
                target.append(k)
            self.last_person = k
            return
        if before == "theo" and self._opens_clause(mention.phrase_start - 1):
            self.deeds.append(Deed(mention.phrase_start - 1, mention.phrase_start, _ACCORDING, (k,), (), "according"))
        elif self._is_object(mention, before):
            self.objects.append(k)
        elif before in ("do", "bởi"):
            self.subject = [k]
        elif self._is_subject(mention, before):
            self._close_objects()
            self.subject, self.act, self.said, self.speaking = [k], None, -1, False
            self._front(k)
        self.last_person = k

    def _in_list(self, mention: PersonMention, before: str) -> bool:
        return before not in ("của", "thay", "cho") or not self.listed and before == "của" and self.listing is not None and mention.phrase_start - self.listing[1] <= 3

    def _joined(self, mention: PersonMention) -> bool:
        """Only a comma, 'và', 'cùng' stand between this person and the one before, and no verb."""
        if self.last_person < 0:
            return False
        end = self.scene.mentions[self.last_person].phrase_end
        if self.act is not None and (self.act[0] >= end or self.act[2].id == "invite"):
            return False
        gap = [i for i in range(end, mention.phrase_start) if i not in self.scene.soft]
        return len(gap) <= 4 and all(self.tokens.keys[i] in _JOINS for i in gap) and len(gap) > 0

    def _is_object(self, mention: PersonMention, before: str) -> bool:
        """The person stands where the last verb wants its object."""
        if self.act is None or self.act[2].object is None or self.objects and self.act[2].to:
            return False
        act = self.act[2]
        gap = mention.phrase_start - self.act[1]
        if act.to and act.id != "talks":
            direct = before not in _AWAY and self.tokens.words[mention.phrase_start - 1] not in ",;:" and not any(k in act.to for k in self.tokens.keys[self.act[1] : mention.phrase_start])
            return (before in act.to or direct) and gap < 25
        return gap <= 3 or before in act.to and gap < 8

    def _is_subject(self, mention: PersonMention, before: str) -> bool:
        """The person opens a clause, and behind a fronted verb only a comma or colon leads to the subject."""
        if self.fronted and before not in (",", ":", "–", "-", ")", '"', "”"):
            return False
        return not self.scene.words.oblique.before(self.tokens.keys, mention.phrase_start) and self._opens_clause(mention.phrase_start)

    def _opens_clause(self, i: int) -> bool:
        """Nothing stands before the person in its clause: the sentence begins, or a comma, a dash, a closing mark."""
        if i <= self.first or self.tokens.words[i - 1] in _CLAUSE_MARKS:
            return True
        if not self.subject and self.tokens.keys[i - 1] in ("và", "nhưng", "còn", "song", "khi", "nay", "đó", "này", "chí", "là", "năm", "rằng", "nghị"):
            return True
        return not self.subject and self.tokens.cases[i - 1] != MARK and not self.deeds

    # ---- verbs
    def _act(self, found: tuple[int, int, Act]) -> None:
        at, end, act = found
        before = self.tokens.keys[at - 1] if at > self.first else ""
        if self._opens_list(at, end, act):
            self._close_objects()
            self._close_list()
            self.listing = found
            return
        if before in _NOMINAL:
            return
        if self.listing is not None:
            if not self._ends_list(at):
                return
        if act.subject is None:
            self._close_objects()
            self.act = found
        elif self.subject and self._connected(at, act):
            self._close_objects()
            self.act = found
            self._emit(found, tuple(self.subject), "subject")
        elif not self.subject and self._is_fronted(at):
            self.fronted.append(found)
            self.act = found

    def _ends_list(self, at: int) -> bool:
        """'… ông A; bà B chủ trì': a verb right behind the last person of a list takes that person out of it."""
        if not self.listed or self.last_person < 0:
            return False
        last = self.listed[-1]
        if not self._small(self.scene.mentions[last].phrase_end, at):
            return False
        group = [last]
        self.listed = self.listed[:-1] if self.listing is not None and self.listing[2].subject == "Attendee" else self.listed
        self._close_list()
        self.subject = group
        return True

    def _opens_list(self, at: int, end: int, act: Act) -> bool:
        """'Tham dự hội nghị có …', 'Chủ trì: …', 'dưới sự chủ trì của …'."""
        keys = self.tokens.keys
        if not act.list or self.subject and self._connected(at, act):
            return False
        if at > self.first and keys[at - 1] == "sự":
            return end < self.last and keys[end] in ("của", "và")
        for i in range(end, min(self.last, end + 16)):
            if keys[i] in ("có", "gồm", ":") or i in self.scene.people:
                return keys[i] in ("có", "gồm", ":") and (keys[i] != "có" or not self._is_fronted(at) or True)
            if self.tokens.words[i] in ".;“" or self.tokens.cases[i] == BREAK or keys[i] in ("đã", "sẽ", "được", "và"):
                return False
        return False

    def _connected(self, at: int, act: Act) -> bool:
        """Whether the verb is said of the present subject."""
        person = self.scene.mentions[self.subject[-1]]
        if self.said < 0:
            return self._small(person.phrase_end, at)
        return self._serial(at, act)

    def _serial(self, at: int, act: Act) -> bool:
        """A further verb of the same subject: behind a semicolon, a comma or 'và'; inside what was said only another verb of speech."""
        i = at - 1
        while i > self.said and (self.tokens.keys[i] in self.scene.words.between and self.tokens.words[i] != ","):
            i -= 1
        mark = self.tokens.words[i]
        if self.speaking:
            return act.speech and (mark == ";" or i < at - 1 and mark == "," or i <= self.said)
        if self.deeds and self.deeds[-1].act.subject == "Presenter" and act.id == "say":
            return mark == ";" or i <= self.said
        return mark in ",;" or i <= self.said or i < at - 1

    def _small(self, first: int, at: int) -> bool:
        """Only small words stand between: 'cũng đã', brackets, titles, and who comes along ('cùng đoàn công tác')."""
        between, soft, keys = self.scene.words.between, self.scene.soft, self.tokens.keys
        gap = [i for i in range(first, at) if i not in soft]
        along = next((n for n, i in enumerate(gap) if keys[i] == "cùng"), None)
        if along is not None and at - gap[along] <= 12 and not any(self.tokens.words[i] in ",;:." for i in gap[along:]):
            gap = gap[:along]
        return len(gap) <= LONGEST_GAP and all(keys[i] in between or self.tokens.words[i] in _DASHES or keys[i] in _SIDE for i in gap)

    def _is_fronted(self, at: int) -> bool:
        """The verb opens the sentence, behind nothing but when and where: 'Phát biểu tại hội nghị, ông A …'."""
        if self.fronted:
            return True
        i = at
        while i > self.first and self.tokens.keys[i - 1] in self.scene.words.between and self.tokens.words[i - 1] != ",":
            i -= 1
        if i <= self.first or self.tokens.words[i - 1] in ":;-–—*”\"":
            return True
        if self.tokens.words[i - 1] != ",":
            return self.tokens.keys[self.first] in ("theo", "tiếp", "cũng", "ngay") and i - self.first <= 3
        return self.tokens.keys[self.first] in _WHEN_AND_WHERE and not any(j in self.scene.body_at for j in range(self.first, i) if not self._located(j))

    def _located(self, j: int) -> bool:
        return any(k in ("tại", "ở", "trong", "của") for k in self.tokens.keys[max(self.first, j - 8) : j])

    # ---- closing
    def _front(self, k: int) -> None:
        for found in self.fronted:
            self._emit(found, (k,), "fronted")
            self.presents = self.presents or found[2].subject == "Presenter"
        if self.fronted:
            self.said = -1
        self.fronted = []

    def _emit(self, found: tuple[int, int, Act], subjects: tuple[int, ...], how: str) -> None:
        at, end, act = found
        if how == "subject":
            self.said = end
            self.speaking = self.speaking or act.speech
            if self.presents and act.id == "say":
                self.presents = False
                return
        self.deeds.append(Deed(at, end, act, subjects, (), how))

    def _close_objects(self) -> None:
        if self.objects and self.act is not None:
            at = self.act[0]
            for n in range(len(self.deeds) - 1, -1, -1):
                if self.deeds[n].at == at:
                    self.deeds[n] = self.deeds[n]._replace(objects=tuple(self.objects))
                    break
            else:
                self.deeds.append(Deed(*self.act, (), tuple(self.objects), "subject"))
        self.objects = []

    def _close_list(self) -> None:
        if self.listing is not None and self.listed:
            self.deeds.append(Deed(*self.listing, tuple(self.listed), (), "list"))
        self.listing, self.listed = None, []


_WHEN_AND_WHERE = frozenset("tại trong ngày sáng chiều tối trưa sau trước cũng nhân với qua theo bên cùng hôm vào ở khi trên tiếp đồng ngay từ dịp kết mới vừa thay cuối đầu".split())
_AWAY = frozenset("của đối về từ như do bởi và cùng là".split())
_JOINS = frozenset(", ; và cùng với các đồng chí ông bà - –".split())
_DASHES = frozenset("-–—")
# words of a caption: '(bên trái)', 'thứ hai từ trái sang'
_SIDE = frozenset("bên trái phải giữa thứ từ sang qua ảnh đứng ngồi hàng đầu tiên 2 3 4 5".split())
_ACCORDING = Act(id="according", forms=("theo",), subject="Speaker", speech=True, weak=True)
