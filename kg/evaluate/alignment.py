"""Two accounts of one article -> who of the second is whom of the first; everything else is compared on top of that."""

from collections import defaultdict
from functools import cached_property

from kg.evaluate.account import Account, Happening, Position, Someone
from kg.evaluate.folding import folded

STRANGER = "?"
"""Stands before the name of a person whom gold does not have."""


class Comparison:
    """Gold and the other side of one article, with the people aligned."""

    def __init__(self, gold: Account, said: Account) -> None:
        self.gold, self.said = gold, said
        self.id = gold.id
        self._by_name = {folded(person.names[0]): person.names[0] for person in gold.people}
        self._by_alias = [(p.names[0], {folded(n) for n in (*p.names, *p.aliases) if len(n.split()) > 1}) for p in gold.people]
        self._strangers: dict[str, str] = {}
        self.who = {person.key: self._meant(person) for person in said.people}

    def _meant(self, person: Someone) -> str:
        written = {folded(name): name for name in sorted(person.names)}
        names = sorted(written)
        by_name = next((self._by_name[name] for name in names if name in self._by_name), None)
        by_alias = next((one for one, aliases in self._by_alias if aliases & set(names)), None)
        if by_name or by_alias or not names:
            return by_name or by_alias or STRANGER + person.key
        return STRANGER + self._strangers.setdefault(names[0], written[names[0]])

    def meant(self, key: str) -> str:
        """The gold name of a person of the other side; with a '?' if there is none."""
        return self.who.get(key, STRANGER)

    @cached_property
    def everyone(self) -> list[str]:
        """The distinct people of the other side."""
        return sorted(set(self.who.values()))

    @cached_property
    def merged(self) -> list[str]:
        """Nodes that are two people of the gold at once."""
        found = []
        for person in self.said.people:
            meant = {self._by_name[n] for n in map(folded, person.names) if n in self._by_name}
            if len(meant) > 1:
                found.append(" = ".join(sorted(meant)))
        return found

    @cached_property
    def nodes(self) -> dict[str, int]:
        """How many nodes each person of the other side has."""
        count: defaultdict[str, int] = defaultdict(int)
        for name in self.who.values():
            count[name] += 1
        return dict(count)

    @cached_property
    def positions(self) -> list[Position]:
        """The other side's positions, in a fixed order, with their holders' gold names."""
        merged: dict[tuple[str, str], list[Position]] = defaultdict(list)
        for p in self.said.positions:
            merged[self.meant(p.person), p.key].append(p)
        return [Position(key, who, same[0].titles, same[0].status, same[0].bodies) for (who, key), same in sorted(merged.items())]

    @cached_property
    def happenings(self) -> list[Happening]:
        """The other side's events, in a fixed order."""
        return sorted(self.said.happenings, key=lambda happening: happening.key)

    def roles(self, happening: Happening) -> list[tuple[str, str]]:
        """Who does what at an event of the other side, by gold names."""
        return sorted({(self.meant(part.who), part.role) for part in happening.people})
