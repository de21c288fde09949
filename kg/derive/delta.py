"""What changes in the default graph: triples before and after go in, those to add and to remove come out."""

from dataclasses import dataclass, field

from kg.rdf import Triple


@dataclass
class Delta:
    """Everything said before and after about the nodes that an update touches."""

    old: set[Triple] = field(default_factory=set)
    new: set[Triple] = field(default_factory=set)
    states_old: set[Triple] = field(default_factory=set)
    states_new: set[Triple] = field(default_factory=set)
    homes_before: dict[str, set[str]] = field(default_factory=dict)
    """Where they stood; after a run that died between two writes a node may stand in two places."""
    homes: dict[str, str] = field(default_factory=dict)
    """Where local people and memberships stand after the update."""

    @property
    def added(self) -> set[Triple]:
        """Triples that the default graph lacks."""
        return self.new - self.old

    @property
    def removed(self) -> set[Triple]:
        """Triples that hold no more."""
        return self.old - self.new

    def moved(self) -> set[str]:
        """Articles with a person or a membership that stands elsewhere than before."""
        return {local.partition("#")[0] for local, home in self.homes.items() if self.homes_before.get(local, {home}) != {home}}
