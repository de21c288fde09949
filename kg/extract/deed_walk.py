"""One sentence of a Scene -> who does what in it: a walk from left to right over its people and its verbs of taking part."""

from kg.extract.deed import Deed, Found
from kg.extract.deed_objects import has_asked, is_object, receives_too
from kg.extract.gaps import Gaps
from kg.extract.listing import Listing
from kg.extract.mentions import PersonMention
from kg.extract.next_acts import NextActs
from kg.extract.scene import Scene
from kg.language.participation_schema import Act
from kg.text.tokens import CAPITAL, LOWER, UPPER

LONGEST_POST = 8  # tokens of a post that is not known
NEAR_COMMA = 3  # tokens of anything between a comma and the person
_OPENS_QUOTE = frozenset(",;:-–—“\"‘'(")
_WITH_DELEGATION = frozenset({"talks", "work", "receive"})  # participation.yaml: whose object may be told behind 'do'
_LEADS_TO_SUBJECT = frozenset(',:–-)"”')


class SentenceWalk:
    """Walks one sentence from left to right."""

    def __init__(self, scene: Scene, first: int, last: int) -> None:
        self.scene, self.tokens, self.gaps = scene, scene.tokens, Gaps(scene, first, last)
        self.first = first
        self.said_of = scene.reading.language.participation
        self.deeds: list[Deed] = []
        self.subject: list[int] = []
        self.fronted: list[Found] = []
        self.listing: Listing | None = None
        self.act: Found | None = None  # the last verb, whose object may follow
        self.objects: list[int] = []
        self.askers: list[int] = []  # 'trả lời chất vấn của |các đại biểu A, B|'
        self.last_person = -1
        self.agent = -1  # who stands behind 'do'
        self.said = -1  # end of the last verb of this subject
        self.speaking = False
        self.presents = False
        self.acts: list[Found] = []
        self.next_acts = NextActs(scene, self.gaps, [])

    def run(self, acts: list[Found], people: range) -> list[Deed]:
        """The deeds of this sentence."""
        mentions = self.scene.mentions
        self.acts, self.next_acts = acts, NextActs(self.scene, self.gaps, acts)
        items = sorted([(mentions[k].phrase_start, 0, k) for k in people] + [(acts[k][0], 1, k) for k in range(len(acts))])
        behind = self.first
        for start, kind, k in items:
            if start in self.scene.quoted or (kind == 1 and start < behind):
                continue
            if kind == 0:
                self._person(k)
                behind = max(behind, mentions[k].phrase_end)
            else:
                self._act(acts[k])
                behind = acts[k][1]
        self._close_objects()
        self._close_list()
        return self.deeds

    # ---- people
    def _person(self, k: int) -> None:
        mention = self.scene.mentions[k]
        before = self.tokens.keys[mention.phrase_start - 1] if mention.phrase_start > self.first else ""
        if self.listing is not None and self.listing.of_chairs() and not self.gaps.joined(self.last_person, mention.phrase_start):
            self._close_list()
        if self.listing is not None:
            self.listing.take(k, mention, before)
        elif not self._join(k, mention):
            self._place(k, mention, before)
        self.last_person = k

    def _join(self, k: int, mention: PersonMention) -> bool:
        """A further person of the same subject or object, and no verb between."""
        if self.last_person < 0 or (self.act is not None and self.act[2].id == "invite"):
            return False
        if (self.act is not None and self.act[0] >= self.scene.mentions[self.last_person].phrase_end) or not self.gaps.joined(
            self.last_person, mention.phrase_start
        ):
            return False
        if self.askers and self.askers[-1] == self.last_person:
            self.askers.append(k)
            self.deeds.append(self.deeds[-1]._replace(subjects=(k,)))
            return True
        for group in (self.objects, self.subject):
            if group is self.objects and self.fronted and (self.next_acts.any(k) or self.gaps.goes_on(k)):
                continue
            if group and group[-1] == self.last_person:
                group.append(k)
                return True
        return False

    def _acts_instead(self, k: int, start: int, before: str) -> bool:
        """'ông A tặng hoa, |ông B| trao Bằng khen', 'Sở C cho biết |ông A| đã chủ trì': no object, but who does the next thing."""
        if self.fronted and self._ends_front(k, start):
            return True
        told = not self.subject and self.act is not None and self.act[2].id == "say" and self.act[1] == start
        goes_on = bool(self.fronted) and self.gaps.goes_on(k)  # 'Đón ông A, |ông B| bước tới bắt tay …'
        return (before in ",;" and (goes_on or self.next_acts.any(k))) or (told and self.next_acts.done(k))

    def _place(self, k: int, mention: PersonMention, before: str) -> None:
        """Subject, object, source of what is told, or nobody who acts."""
        start = mention.phrase_start
        if (act := self._told_of(mention, before)) is not None:
            self.deeds.append(Deed(mention.phrase_end, mention.phrase_end, act, (k,), (), "subject"))
        elif has_asked(self.scene, start):
            self.deeds.append(Deed(start - 1, start, self.said_of.according, (k,), (), "asked"))
            self.askers = [k]
        elif before in self.said_of.source and self.gaps.opens_clause(start - 1, subject=bool(self.subject)):
            self.deeds.append(Deed(start - 1, start, self.said_of.according, (k,), (), "according"))
        elif self._is_object(mention) and not self._acts_instead(k, start, before):
            if self.act is not None and self.act[2].object is not None:
                self.objects.append(k)
        elif before in self.said_of.agent and self.act is not None and self.act[2].id in _WITH_DELEGATION and not self.objects:
            self.objects.append(k)  # 'hội đàm với đoàn … do ông B làm Trưởng đoàn'
        elif before in self.said_of.agent:
            self.subject, self.said, self.speaking, self.agent = [k], -1, False, k
        elif self._is_subject(k, start, before) or (before in self.said_of.heard and self._is_heard(k)):
            if not self.fronted:
                self._close_objects()
            self._front(k)
            self.subject, self.act, self.said, self.speaking, self.objects = [k], None, -1, False, []

    def _is_heard(self, k: int) -> bool:
        """'nghe |ông A, bà B| trình bày': the last of those heard speaks, and so do those before."""
        mentions, last = self.scene.mentions, self.gaps.last
        while k + 1 < len(mentions) and mentions[k + 1].phrase_start < last and self.gaps.joined(k, mentions[k + 1].phrase_start):
            k += 1
        return self.next_acts.speech(k)

    def _told_of(self, mention: PersonMention, before: str) -> Act | None:
        """'Đó là |nhấn mạnh| của ông A tại …': what was said stands first, as a noun; where it was said follows the person."""
        keys, said, grammar = self.tokens.keys, self.scene.reading.language.events, self.scene.reading.grammar
        presents = keys[self.first] in said.presenting and keys[self.first + 1] in grammar.to_be
        located = mention.phrase_end < len(keys) and keys[mention.phrase_end] in said.before_locations
        if not presents or not located or before not in grammar.owning:
            return None
        of = mention.phrase_start - 1
        if said.sayings.before(keys, of):
            return self.said_of.according
        return next((act for _, end, act in self.acts if end == of and act.speech), None)

    def _is_subject(self, k: int, start: int, before: str) -> bool:
        """The person opens a clause, and behind a fronted verb only a comma or colon leads to the subject."""
        if self.fronted and not self._led_to(start) and not self._ends_front(k, start):
            return False
        if self.fronted and not self.next_acts.any(k) and any(i in self.scene.reading.change for i in range(self.fronted[-1][1], start)):
            return False  # 'Công bố quyết định bổ nhiệm ông A, |bà B|'
        return not self.scene.words.oblique.before(self.tokens.keys, start) and self.gaps.opens_clause(start, subject=bool(self.subject))

    def _led_to(self, start: int) -> bool:
        """A comma or a colon before the person, or before words for a post that are not known: '…, |Phó Phát ngôn Bộ A| ông B'."""
        acts = self.scene.reading.marks["act"]
        for j in range(start - 1, max(self.first, start - LONGEST_POST) - 1, -1):
            if self.tokens.words[j] in _LEADS_TO_SUBJECT:
                return start - j <= NEAR_COMMA or self.tokens.cases[j + 1] in (CAPITAL, UPPER)
            if j in acts:
                return False
        return False

    def _ends_front(self, k: int, start: int) -> bool:
        """'Kết luận hội nghị |đồng chí A yêu cầu …': no comma, but a form of address and a verb of speaking behind the person."""
        return start in self.scene.reading.address and self.fronted[-1][2].speech and self.next_acts.speech(k)

    def _is_object(self, mention: PersonMention) -> bool:
        """Whether the last verb has the person for its object, perhaps a further one."""
        if self.act is None:
            return False
        _, end, act = self.act
        if self.objects and act.to and act.id != "talks":
            return receives_too(self.scene, self.scene.mentions[self.objects[-1]], act, mention)
        return is_object(self.scene, end, act, mention)

    # ---- verbs
    def _act(self, found: Found) -> None:
        at, end, act = found
        if self.tokens.cases[at] == CAPITAL and at > self.first and self.tokens.words[at - 1] not in _OPENS_QUOTE:
            self._restart()  # a caption runs into the text: '… ông A Trao quyết định cho …'
        elif self.objects and act.subject is not None and self.gaps.small(self.objects[-1], at) and self._is_of_object(at, act):
            self.deeds.append(Deed(at, end, act, (self.objects[-1],), (), "received"))  # 'tiếp ông A đang thăm …'
            return
        if (
            act.opens == "Visit"
            and self.last_person >= 0
            and self.subject
            and self.last_person != self.subject[-1]
            and self.gaps.small(self.last_person, at)
        ):
            self.deeds.append(Deed(at, end, act, (self.last_person,), (), "subject"))  # '… lễ đón ông A, thăm chính thức …'
            return
        connected = bool(self.subject) and self._connected(at, act)
        if self.listing is not None and self.listing.goes_on_with(at, act):
            return
        if (not connected or self.gaps.at_once(end, act)) and (begin := self.gaps.opens_list(at, end, act)):
            self._close_objects()
            self._close_list()
            noun = at > self.first and self.tokens.keys[at - 1] in self.scene.reading.language.events.nominalizers
            self.listing = Listing(self.scene, found, begin, noun=noun)
        elif self._is_nominal(at) or (self.listing is not None and not self._ends_list(at)):
            return
        elif act.subject is not None and (connected or (self.subject and self._connected(at, act))):
            self._close_objects()
            self.act = found
            self._emit(found, tuple(self.subject), "subject")
        elif act.subject is None or not self.subject:
            self._close_objects()
            self.act = found
            if act.subject is not None and self._is_fronted(at, act):
                self.fronted.append(found)

    def _is_nominal(self, at: int) -> bool:
        """'nội dung |báo cáo|' is a noun, 'Bí thư Thành ủy Hà Nội |báo cáo|' is not."""
        return at > self.first and self.tokens.keys[at - 1] in self.said_of.nominal and self.tokens.cases[at - 1] == LOWER

    def _is_of_object(self, at: int, act: Act) -> bool:
        """'tiếp ông A đang thăm …', 'tiếp ông A, |tới chào xã giao|': it is told of who is received."""
        return act.subject == "Guest" or not self._chained(at)

    def _chained(self, at: int) -> bool:
        """'gặp ông A, dự lễ …': behind a comma alone the verb is a further one of the subject, 'ông A, đang thăm …' is not."""
        return bool(self.subject) and self.tokens.words[at - 1] in ",;" and at - 1 == self.scene.mentions[self.objects[-1]].phrase_end

    def _is_fronted(self, at: int, act: Act) -> bool:
        if not self.fronted:
            return self.tokens.cases[at] == CAPITAL or self.gaps.is_fronted(at)
        mark, small, _ = self.gaps.mark_before(at, self.fronted[-1][1] - 1)
        return (mark in ",;" or mark in self.scene.reading.grammar.conjunctions or small) and (act.speech or not self.fronted[-1][2].speech)

    def _ends_list(self, at: int) -> bool:
        """'… ông A; bà B chủ trì': a verb right behind the last person of a list takes that person out of it."""
        people = self.listing.people if self.listing is not None and not self.listing.keeps_all(at) else []
        if not people or not self.gaps.small(people[-1], at) or self.gaps.done_by_others(people[-1], at):
            return False
        group = [people.pop()]
        self._close_list()
        self.subject, self.said, self.speaking = group, -1, False
        return True

    def _connected(self, at: int, act: Act) -> bool:
        """Whether the verb is said of the present subject: directly, or as a further verb of it."""
        if self.said < 0:
            last = self.subject[-1]
            if act.subject == "Recipient" and self.gaps.done_by_others(last, at):
                return False  # 'ông A cùng 65 hội viên |được tuyên dương| tham dự'
            return self.gaps.small(last, at) or (last == self.agent and self.gaps.only_post(last, at))
        mark, small, direct = self.gaps.mark_before(at, self.said)
        if self.speaking:
            return act.speech and (mark == ";" or direct or (small and mark == ","))
        if self.deeds and self.deeds[-1].act.subject == "Presenter" and act.id == "say":
            return mark == ";" or direct
        return mark in ",;" or direct or small

    # ---- closing
    def _restart(self) -> None:
        self._close_objects()
        self._close_list()
        self.subject, self.fronted, self.act, self.said, self.speaking, self.presents = [], [], None, -1, False, False

    def _front(self, k: int) -> None:
        """The subject of the verbs that open the sentence."""
        for found in self.fronted:
            self._emit(found, (k,), "fronted")
            if found == self.act and self.objects:
                self.deeds[-1] = self.deeds[-1]._replace(objects=tuple(self.objects))
            self.presents = self.presents or found[2].subject == "Presenter"
        self.fronted = []

    def _emit(self, found: Found, subjects: tuple[int, ...], how: str) -> None:
        at, end, act = found
        if act.wish and any(d.subjects == subjects and (d.act.opens == "Visit" or d.act.alone) for d in self.deeds):
            return
        if how == "subject":
            self.said = end
            self.speaking = self.speaking or act.speech
            if self.presents and act.id == "say":  # 'Báo cáo …, ông A cho biết': what he says is his report
                self.presents = False
                return
        self.deeds.append(Deed(at, end, act, subjects, (), how))

    def _close_objects(self) -> None:
        if self.objects and self.act is not None:
            objects = tuple(self.objects)
            n = next((n for n in range(len(self.deeds) - 1, -1, -1) if self.deeds[n].at == self.act[0]), None)
            if n is not None:
                self.deeds[n] = self.deeds[n]._replace(objects=objects)
            else:
                self.deeds.append(Deed(*self.act, (), objects, "object"))
        self.objects = []

    def _close_list(self) -> None:
        if self.listing is not None:
            self.deeds.append(self.listing.deed())
        self.listing = None
