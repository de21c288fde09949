"""Events, participations and papers of one article -> model objects; the second half of assembly."""

from kg.extract.assemble import Assembler
from kg.extract.documents import DocumentPhrase
from kg.extract.event_places import EventPlace
from kg.extract.jurisdiction import Jurisdiction
from kg.extract.naming import Namer
from kg.extract.paper_issuers import issuer_by_number
from kg.extract.read_events import EventDraft, EventsResult
from kg.model import Document, Event, EventKind, Participation, ParticipationRole, Span

_LEADING = frozenset({"Organiser", "Host"})


def documents(assembler: Assembler, result: EventsResult, namer: Namer) -> tuple[Document, ...]:
    """One document a group of phrases that name the same paper."""
    return tuple(_document(assembler, namer, n, group) for n, group in enumerate(result.documents))


def _document(assembler: Assembler, namer: Namer, n: int, group: tuple[DocumentPhrase, ...]) -> Document:
    first = max(group, key=lambda d: (len(d.title.split()), -d.start))
    number = next((d.number for d in group if d.number), None)
    said = next((d.issuer for d in group if d.issuer is not None), None)
    issuer = said or issuer_by_number(namer.language, number or "", first.start)
    ref = assembler.register.ref(namer.name(issuer)) if issuer is not None else None
    mentions = tuple(assembler.span(d.start, d.end) for d in sorted(group, key=lambda d: d.start))
    return Document.model_construct(
        ref=f"d{n + 1}",
        title=first.title,
        number=number,
        issued=next((d.issued for d in group if d.issued), None),
        issuer=ref,
        mentions=mentions,
    )


def events(assembler: Assembler, result: EventsResult, jurisdiction: Jurisdiction) -> tuple[Event, ...]:
    """The events in order of the text."""
    return tuple(_event(assembler, n, draft, _unit(jurisdiction, draft.place)) for n, draft in enumerate(result.events))


def _unit(jurisdiction: Jurisdiction, place: EventPlace | None) -> str | None:
    """The id of the unit that a place means on the day of the article; None where several could be meant."""
    if place is None:
        return None
    unit, _ = jurisdiction.resolve(place.at, place.level, place.name)
    return unit.id if unit is not None else None


def _event(assembler: Assembler, n: int, draft: EventDraft, place: str | None) -> Event:
    evidence = _sentence(assembler, draft.span[0])
    mentions = tuple(assembler.span(a, b) for a, b in sorted(set(draft.mentions)) if b > a)
    return Event.model_construct(
        ref=f"e{n + 1}",
        kind=EventKind(draft.kind),
        name=" ".join(draft.name.split()),
        aliases=draft.aliases,
        date=draft.date,
        place=place,
        attendance=draft.attendance,
        venues=draft.venues,
        about=tuple(f"d{a + 1}" for a in draft.about),
        part_of=f"e{draft.part_of + 1}" if draft.part_of is not None else None,
        mentions=mentions,
        evidence=(evidence,),
        rule=draft.rule,
        confidence=draft.confidence,
    )


def _sentence(assembler: Assembler, at: int) -> Span:
    tokens = assembler.tokens
    first, last = tokens.sentences[tokens.sentence[at]]
    while last - 1 > first and tokens.words[last - 1] == "\n":
        last -= 1
    return assembler.span(first, last)


def participations(assembler: Assembler, result: EventsResult, namer: Namer) -> tuple[Participation, ...]:
    """Of people and of bodies; each (event, participant, role) once, with all its evidence."""
    found: dict[tuple[str, str, str], Participation] = {}
    for part in result.parts:
        _add(
            found,
            Participation.model_construct(
                event=f"e{part.event + 1}",
                participant=f"p{part.person + 1}",
                role=ParticipationRole(part.role),
                presents=f"d{part.presents + 1}" if part.presents is not None else None,
                evidence=(assembler.span(part.first, part.last),),
                rule=part.rule,
                confidence=part.confidence,
            ),
        )
    refs = [assembler.register.ref(namer.name(b.body)) for b in result.body_parts]
    leading = {(b.event, ref) for b, ref in zip(result.body_parts, refs, strict=True) if b.role in _LEADING}
    for b, ref in zip(result.body_parts, refs, strict=True):
        if b.role not in _LEADING and (b.event, ref) in leading:
            continue  # called by two names: who organises is not named as attending besides
        assembler.register.seen(ref, assembler.span(b.body.start, b.body.end))
        _add(
            found,
            Participation.model_construct(
                event=f"e{b.event + 1}",
                participant=ref,
                role=ParticipationRole(b.role),
                evidence=(assembler.span(b.first, b.last),),
                rule=b.rule,
                confidence=b.confidence,
            ),
        )
    return tuple(found.values())


def _add(found: dict[tuple[str, str, str], Participation], one: Participation) -> None:
    same = (one.event, one.participant, one.role.value)
    known = found.get(same)
    if known is None:
        found[same] = one
        return
    evidence = {s.start: s for s in (*known.evidence, *one.evidence)}
    best = max(known, one, key=lambda p: p.confidence)
    found[same] = best.model_copy(
        update={"presents": best.presents or known.presents or one.presents, "evidence": tuple(evidence[k] for k in sorted(evidence))}
    )
