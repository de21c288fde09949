"""The people of an article -> who is meant by one word of a name, where it stands: asked for every given name, so all look-ups bisect."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Sequence


class Called:
    """People by the first and by the last word of their names, with the tokens where the text speaks of them so far.

    `names` are matching keys, `at` says who is named at a token; both and `genders` count people from 0.
    """

    __slots__ = ("_genders", "_people", "_spoken_of", "_words")

    def __init__(self, names: Sequence[str], genders: Sequence[str | None], at: dict[int, int]) -> None:
        self._genders = genders
        self._words = [(words[0], words[-1]) for words in map(str.split, names)]
        # (whether it is the last word, the word) -> sex -> people, and (token, person) in order
        self._people: defaultdict[tuple[bool, str], dict[str | None, list[int]]] = defaultdict(dict)
        self._spoken_of: defaultdict[tuple[bool, str, str | None], list[tuple[int, int]]] = defaultdict(list)
        for who, words in enumerate(self._words):
            for last, word in enumerate(words):
                self._people[bool(last), word].setdefault(genders[who], []).append(who)
        for start, who in sorted(at.items()):
            for last, word in enumerate(self._words[who]):
                self._spoken_of[bool(last), word, genders[who]].append((start, who))

    def note(self, who: int, start: int) -> None:
        """The text speaks of a person at a token."""
        for last, word in enumerate(self._words[who]):
            insort(self._spoken_of[bool(last), word, self._genders[who]], (start, who))

    def by_given_name(self, word: str, gender: str | None, start: int) -> tuple[int | None, bool]:
        """Who of that given name is meant at token `start`, and whether there is anybody; the sex must not disagree."""
        known = self._people.get((True, word), {})
        return self._meant(True, word, [g for g in known if not (gender and g and g != gender)], start)

    def by_surname(self, word: str, start: int) -> tuple[int | None, bool]:
        """Who of that surname is meant at token `start`, and whether there is anybody."""
        return self._meant(False, word, list(self._people.get((False, word), {})), start)

    def _meant(self, last: bool, word: str, genders: list[str | None], start: int) -> tuple[int | None, bool]:
        """The only one, else the one named last before."""
        groups = [self._people[last, word][g] for g in genders]
        if sum(map(len, groups)) < 2:
            return (groups[0][0], True) if groups else (None, False)
        before = []
        for spoken_of in (self._spoken_of[last, word, g] for g in genders):
            position = bisect_left(spoken_of, (start, 0))
            before += spoken_of[position - 1 : position] if position else []
        return max(before)[1] if before else None, True
