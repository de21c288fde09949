"""Links go in, the facts that they stand for come out: titles, status, time, confidence and the sentences behind them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.rdf import DCTERMS, KG, ORG, RDF, SEM
from kg.store import Store
from kg.view.describe import EMPTY, Description, describe, local_name
from kg.view.links import Link
from kg.view.model import Fact, Relation, Source, Time
from kg.view.quotes import SILENT, Voice, read_mentions, read_voices

_OFFICE = ("Incumbent", "Acting", "Incoming")


@dataclass(frozen=True, slots=True)
class Facts:
    """What has been read about a set of links."""

    by_link: Mapping[Link, Fact]
    posts: Mapping[str, str]
    """The role of each membership that has one."""
    events: Mapping[str, Voice]
    """Who reports each event."""
    event_times: Mapping[str, Time]
    sources: Mapping[str, Source]


def read_facts(store: Store, links: Iterable[Link], nodes: Mapping[str, Description]) -> Facts:
    """Reads the facts behind the links; `nodes` are the descriptions of their ends, and events among them have words of their own."""
    ordered = sorted(set(links))
    cards = describe(store, {link.fact for link in ordered if link.fact})
    events = {iri: card for iri, card in nodes.items() if KG.Event in card.texts(RDF["type"])}
    roles = describe(store, {role for card in cards.values() for role in card.texts(ORG.role)})
    voices, sources = read_voices(store, {**events, **cards})
    silent = {_named_by(link) for link in ordered if not link.fact}
    mentions, others = read_mentions(store, {iri: (iri, *nodes[iri].texts(KG.sighting)) for iri in silent if iri in nodes})
    voices, sources = {**mentions, **voices}, {**others, **sources}
    by_link = {}
    for link in ordered:
        card, voice = cards.get(link.fact, EMPTY), voices.get(link.fact or _named_by(link), SILENT)
        rank = roles.get(card.text(ORG.role), EMPTY).number(KG.rank)
        by_link[link] = _fact(link, card, voice, _time(link, card, voice, nodes), int(rank) if rank is not None else None)
    posts = {iri: card.text(ORG.role) for iri, card in cards.items()}
    times = {iri: Time(day, day, "stated") if (day := card.text(SEM.hasBeginTimeStamp)) else Time() for iri, card in events.items()}
    return Facts(by_link, posts, {iri: voices[iri] for iri in sorted(events)}, times, sources)


def _named_by(link: Link) -> str:
    """Whose mention shows a link without a sentence of its own: a document names its issuer, a part its whole, an event its topic."""
    return link.target if link.relation is Relation.ISSUED else link.source


def _fact(link: Link, card: Description, voice: Voice, time: Time, rank: int | None) -> Fact:
    titles = sorted(card.texts(KG["title"]), key=lambda title: (-len(title), title))
    return Fact(
        id=link.fact or f"{link.source} {link.relation} {link.target}",
        relation=link.relation,
        term=_term(link, card),
        titles=tuple(titles),
        status=local_name(card.text(KG.status)),
        time=time,
        confidence=card.number(KG.confidence),
        inferred=voice.inferred or card.text(KG.inferred) == "true",
        role=local_name(card.text(ORG.role)),
        rank=rank,
        quotes=voice.quotes,
        more=voice.more,
    )


def _term(link: Link, card: Description) -> str:
    if link.relation is Relation.PARTICIPATION or link.relation is Relation.PRESENTS:
        return local_name(card.text(KG.participationRole))
    if link.relation is Relation.CHANGE:
        return event_class(card)
    return ""


def event_class(card: Description) -> str:
    """The class of an event or a change beside the general one."""
    general = {"Event", "PersonnelChange"}
    classes = [local_name(iri) for iri in card.texts(RDF["type"]) if iri.startswith(KG.iri)]
    return next((name for name in classes if name not in general), "")


def _time(link: Link, card: Description, voice: Voice, nodes: Mapping[str, Description]) -> Time:
    if link.relation is Relation.MEMBERSHIP:
        return _tenure(card, voice)
    date = card.text(SEM.hasBeginTimeStamp)
    for end in (link.target, link.source):
        date = date or nodes.get(end, EMPTY).text(SEM.hasBeginTimeStamp)
    if not date and link.relation is Relation.ISSUED:
        date = nodes.get(link.target, EMPTY).text(DCTERMS.issued)
    if date:
        return Time(date, date, "stated")
    return Time(voice.days[0], voice.days[-1], "reported") if voice.days else Time()


def _tenure(card: Description, voice: Voice) -> Time:
    """What the articles say of begin and end, else the days on which the person was seen in office, else those of the articles."""
    said = (card.text(KG.start), card.text(KG.end))
    first = said[0] or card.text(KG.startNotAfter) or card.text(KG.firstSeen)
    last = said[1] or card.text(KG.endNotBefore) or card.text(KG.lastSeen)
    basis = "stated" if any(said) else "seen" if first or last else "reported"
    if basis == "reported" and voice.days:
        first, last = voice.days[0], voice.days[-1]
    # 'nguyên' in the first article about somebody bounds the end alone: what is known lies before it
    first, last = first or min(last, card.text(KG.endNotAfter) or last), last or first
    return Time(first, last, basis if first else "", card.text(KG.startNotBefore), card.text(KG.endNotAfter))


def in_window(fact: Fact, window: tuple[str, str], *, lasting: bool = False) -> bool:
    """Whether a fact is known to hold at some moment of the window; facts without a date always pass, and are kept apart by the page.

    With `lasting`, a position that was seen before and is not known to have ended holds on.
    """
    start, end = window
    time = fact.time
    if not time.start:
        return True
    begins = not end or time.start[: len(end)] <= end[: len(time.start)]
    lasts = not start or time.end[: len(start)] >= start[: len(time.end)]
    if not lasts and lasting and fact.relation is Relation.MEMBERSHIP and fact.status in _OFFICE:
        lasts = not time.not_after or time.not_after[: len(start)] >= start[: len(time.not_after)]
    return begins and lasts
