"""Memberships, events, participations and changes of one article: facts go in, triples come out, equal facts as one node."""

from kg.graph.merge import Identity, merge
from kg.graph.shared import term_iri, term_years
from kg.graph.writer import Writer
from kg.model import Change, Event, Holding, Participation
from kg.rdf import KG, ORG, SCHEMA, SEM, SKOS, day, integer, place_iri, ref, role_iri, text


def add_holdings(writer: Writer, holdings: tuple[Holding, ...]) -> None:
    """A membership for each person, role, body, title and status."""

    def identity(h: Holding) -> Identity:
        return (
            _local(writer, writer.people[h.person]),
            h.role or "",
            _local(writer, writer.bodies.get(h.body or "", "")),
            h.titles[0],
            h.status,
        )

    for node in merge(writer.article, "holding", holdings, identity):
        fact = node.fact
        writer.holdings |= {h.ref: node.iri for h in node.all}
        writer.types(node.iri, ORG.Membership)
        writer.add(node.iri, ORG.member, ref(writer.people[fact.person]))
        if fact.body:
            writer.add(node.iri, ORG.organization, ref(writer.bodies[fact.body]))
        if fact.role:
            writer.add(node.iri, ORG.role, ref(role_iri(fact.role)))
        for title in sorted({t for h in node.all for t in h.titles}):
            writer.add(node.iri, KG.title, writer.words(title))
        writer.add(node.iri, KG.status, ref(KG[fact.status]))
        _add_times(writer, node.iri, node.all)
        writer.grounds(node)


def _add_times(writer: Writer, iri: str, said: tuple[Holding, ...]) -> None:
    """What one of the merged facts says, all say; the surest comes first."""
    by_trust = sorted(said, key=lambda h: (-h.confidence, h.evidence[0].start, h.rule))
    if observed := next((h.observed_on for h in by_trust if h.observed_on), None):
        writer.add(iri, KG.observedOn, day(observed.isoformat()))
    if start := next((h.start for h in by_trust if h.start), None):
        writer.add(iri, KG.start, day(start))
    if end := next((h.end for h in by_trust if h.end), None):
        writer.add(iri, KG.end, day(end))
    if held := next((h for h in by_trust if h.term), None):
        writer.add(iri, KG.term, ref(_add_term(writer, held.term or "", writer.bodies.get(held.body or "", ""))))


def _add_term(writer: Writer, term: str, body: str) -> str:
    iri = term_iri(writer.base, term, body)
    writer.types(iri, KG.Term)
    writer.add(iri, SKOS.prefLabel, text(f"Nhiệm kỳ {term}", "vi"))
    if years := term_years(term):
        writer.add(iri, KG.start, day(years[0]))
        writer.add(iri, KG.end, day(years[1]))
    if body and "#" not in body:
        writer.add(iri, KG.termOf, ref(body))
    return iri


def add_events(writer: Writer, events: tuple[Event, ...]) -> None:
    """An event for each class, name and date."""
    nodes = merge(writer.article, "event", events, lambda e: (e.kind, e.name, e.date or ""))
    for node in nodes:
        writer.events |= {e.ref: node.iri for e in node.all}
    for node in nodes:
        fact, iri = node.fact, node.iri
        writer.types(iri, KG.Event, KG[fact.kind])
        writer.labels(iri, fact.name, (a for e in node.all for a in e.aliases))
        if fact.date:
            writer.add(iri, SEM.hasBeginTimeStamp, day(fact.date))
        if place := next((e.place for e in (fact, *node.all) if e.place), None):
            writer.add(iri, SEM.hasPlace, ref(place_iri(place)))
        for predicate, numbers in (
            (KG.attendance, [e.attendance for e in (fact, *node.all)]),
            (KG.venues, [e.venues for e in (fact, *node.all)]),
        ):
            if (number := next((n for n in numbers if n is not None), None)) is not None:
                writer.add(iri, predicate, integer(number))
        for document in sorted({writer.documents[d] for e in node.all for d in e.about}):
            writer.add(iri, SCHEMA.about, ref(document))
        for whole in sorted({writer.events[e.part_of] for e in node.all if e.part_of} - {iri}):
            writer.add(iri, SEM.subEventOf, ref(whole))
        writer.mentions(iri, (s for e in node.all for s in e.mentions))
        writer.grounds(node)


def add_participations(writer: Writer, participations: tuple[Participation, ...]) -> None:
    """A participation for each event, participant and role."""

    def who(p: Participation) -> str:
        return writer.people.get(p.participant) or writer.bodies[p.participant]

    def identity(p: Participation) -> Identity:
        return (_local(writer, writer.events[p.event]), _local(writer, who(p)), p.role)

    for node in merge(writer.article, "participation", participations, identity):
        fact = node.fact
        writer.types(node.iri, KG.Participation)
        writer.add(node.iri, KG.inEvent, ref(writer.events[fact.event]))
        writer.add(node.iri, KG.participant, ref(who(fact)))
        writer.add(node.iri, KG.participationRole, ref(KG[fact.role]))
        for document in sorted({writer.documents[p.presents] for p in node.all if p.presents}):
            writer.add(node.iri, KG.presents, ref(document))
        writer.grounds(node)


def add_changes(writer: Writer, changes: tuple[Change, ...]) -> None:
    """A change for each person, class, title and date."""

    def identity(c: Change) -> Identity:
        return (_local(writer, writer.people[c.person]), c.kind, c.title or "", c.date or "")

    for node in merge(writer.article, "change", changes, identity):
        fact, iri = node.fact, node.iri
        writer.types(iri, KG.PersonnelChange, KG[fact.kind])
        writer.add(iri, KG.person, ref(writer.people[fact.person]))
        if fact.title:
            writer.add(iri, KG.title, writer.words(fact.title))
        if fact.date:
            writer.add(iri, SEM.hasBeginTimeStamp, day(fact.date))
        links = (
            (KG.startsTenure, {writer.holdings[c.starts] for c in node.all if c.starts}),
            (KG.endsTenure, {writer.holdings[c.ends] for c in node.all if c.ends}),
            (KG.decidedBy, {writer.bodies[c.decided_by] for c in node.all if c.decided_by}),
            (KG.byDecision, {writer.documents[c.by_decision] for c in node.all if c.by_decision}),
        )
        for predicate, targets in links:
            for target in sorted(targets):
                writer.add(iri, predicate, ref(target))
        writer.grounds(node)


def _local(writer: Writer, iri: str) -> str:
    """An IRI without what depends on the base or the article, so that names of nodes do not."""
    return iri.removeprefix(writer.article).removeprefix(writer.base)
