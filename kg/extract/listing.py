"""A verb that opens a list -> those whom the list names, while a sentence is walked: 'Tham dự có ông A; bà B'."""

from kg.extract.deed import Deed, Found
from kg.extract.mentions import PersonMention
from kg.extract.scene import Scene
from kg.language.participation_schema import Act

LONGEST_PRESENCE = 4  # tokens of 'sự hiện diện của'


class Listing:
    """One open list. `begin` is the token that opens it, `noun` whether the deed is told as a noun: 'dưới sự chủ trì của'."""

    def __init__(self, scene: Scene, found: Found, begin: int, *, noun: bool) -> None:
        self.scene, self.found, self.begin, self.noun = scene, found, begin, noun
        self.act: Act = found[2]
        self.people: list[int] = []
        self.received: list[int] = []  # the object of a verb that opens a list: 'Đón ông A có bà B'

    def take(self, k: int, mention: PersonMention, before: str) -> None:
        """'… có ông A, bà B; đại diện của ông C': all but those behind 'của', 'thay', 'cho'."""
        language = self.scene.reading.language
        if mention.phrase_start < self.begin:
            self.received.append(k)
            return
        near = self.scene.tokens.keys[mention.phrase_start - LONGEST_PRESENCE : mention.phrase_start]
        present = not language.events.nominalizers.isdisjoint(near)
        at_once = mention.phrase_start - self.found[1] <= 3
        led = before in language.grammar.owning and not self.people and (present or at_once)
        if led or before not in language.participation.stands_for:
            self.people.append(k)

    def of_chairs(self) -> bool:
        """'dưới sự chủ trì của ông A, Đoàn đã làm việc với |ông B|': only those who are joined to the first chair as well."""
        return self.noun and self.act.subject == "Chair" and bool(self.people)

    def keeps_all(self, at: int) -> bool:
        """'dưới sự chủ trì của ông A, Chủ tịch HĐND tỉnh, |HĐND tỉnh tiến hành| chất vấn': those who are named chair, and no more."""
        if not self.noun or not self.people:
            return False
        end = self.scene.mentions[self.people[-1]].phrase_end
        acts_itself = any(i in self.scene.body_at and i not in self.scene.titled for i in range(end, at))
        return len(self.people) == 1 or acts_itself

    def goes_on_with(self, at: int, act: Act) -> bool:
        """'Đến dự |khai mạc| có ông A', 'Tiếp đoàn, về phía Trường A có |sự hiện diện của| …': no more is said than that they are there."""
        repeats = self.act.subject == "Host" and act.subject == "Attendee"
        return not self.people and ((act.row and at == self.found[1]) or repeats)

    def deed(self) -> Deed:
        """The deed of those listed; with nobody in it, too: bodies may stand there."""
        return Deed(*self.found, tuple(self.people), tuple(self.received), "list")
