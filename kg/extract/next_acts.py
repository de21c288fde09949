"""The verbs of one sentence -> what a person in it does next: the verbs right behind the person, over small words."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import islice
from operator import itemgetter

from kg.extract.gaps import FARTHEST, Gaps
from kg.extract.scene import Scene
from kg.language.participation_schema import Act


class NextActs:
    """The look-ups for one sentence, whose verbs come in order; people are positions in scene.mentions."""

    __slots__ = ("acts", "gaps", "scene")

    def __init__(self, scene: Scene, gaps: Gaps, acts: list[tuple[int, int, Act]]) -> None:
        self.scene, self.gaps, self.acts = scene, gaps, acts

    def of(self, person: int) -> Iterator[tuple[int, Act]]:
        """(token, verb) of what the person does next."""
        end = self.scene.mentions[person].phrase_end
        first, last = bisect_left(self.acts, end, key=itemgetter(0)), bisect_right(self.acts, end + FARTHEST, key=itemgetter(0))
        return ((at, act) for at, _, act in islice(self.acts, first, last) if self.gaps.small(person, at))

    def any(self, person: int) -> bool:
        """A verb follows: behind a fronted verb with its object, this is who does it."""
        return any(True for _ in self.of(person))

    def done(self, person: int) -> bool:
        """'ông A |đã chủ trì|': it is told as done."""
        keys, done = self.scene.tokens.keys, self.scene.reading.language.events.done
        return any(keys[at - 1] in done for at, _ in self.of(person))

    def speech(self, person: int) -> bool:
        """'nghe ông A, Giám đốc Sở |báo cáo| …', but not 'nghe ông A, đề nghị': who listens goes on."""
        end, keys = self.scene.mentions[person].phrase_end, self.scene.tokens.keys
        parted = {",", *self.scene.reading.grammar.conjunctions}
        return any(
            (act.speech or act.subject == "Presenter") and (parted.isdisjoint(keys[end:at]) or self._for_another(end))
            for at, act in self.of(person)
        )

    def _for_another(self, i: int) -> bool:
        """'ông A|, thừa ủy quyền của Thủ tướng,| trình bày': the comma leads to whose word it is."""
        tokens = self.scene.tokens
        return tokens.words[i] == "," and tokens.keys[i + 1] in self.scene.reading.language.events.behalf
