"""What was read of one article -> ArticleFacts, with spans into the text."""

from collections.abc import Callable

from kg.extract.bodies import BodyPhrase
from kg.extract.changes import ChangeDraft
from kg.extract.decisions import Decision
from kg.extract.holdings import HoldingDraft, Occurrence
from kg.extract.introductions import Owned
from kg.extract.mentions import PersonMention
from kg.extract.naming import NamedBody, Namer
from kg.extract.one_seat import DOUBTED, contradicted, post_of
from kg.extract.people import Cast
from kg.extract.reading import Reading
from kg.extract.terms import term_of
from kg.extract.titles import Title
from kg.language import Language
from kg.model import Article, Body, Change, ChangeKind, Gender, Holding, Person, Span, Status
from kg.text import key
from kg.text.tokens import BREAK

_STARTS = (ChangeKind.TRANSFER, ChangeKind.ELECTION, ChangeKind.APPOINTMENT)
"""Who is moved is appointed too, who is elected is confirmed too: the kind that says more comes first."""
START = "start"
_Same = tuple[str, str, str | None]
"""What makes two tellings one change: its kind, or START for any that gives a post; the person; the holding."""
LONGEST_EVIDENCE = 400  # characters of one span that takes in both name and title


class BodyRegister:
    """Hands out one ref for each body of an article; bodies of one full name are one. Countries carry all their names."""

    def __init__(self, language: Language) -> None:
        self._country, self._countries = language.naming.types.country, language.country_names
        self._refs: dict[str, str] = {}
        self._bodies: dict[str, tuple[NamedBody, str | None]] = {}
        self._aliases: dict[str, set[str]] = {}
        self._spans: dict[str, dict[tuple[int, int], Span]] = {}

    def ref(self, body: NamedBody) -> str:
        """The ref of a body, new if need be."""
        name = f"{body.type}|{key(body.name)}"
        if name not in self._refs:
            parent = self.ref(body.parent) if body.parent is not None else None
            ref = f"b{len(self._refs) + 1}"
            self._refs[name] = ref
            self._bodies[ref] = (body, parent)
            if body.type == self._country:
                self._aliases[ref] = set(self._countries.get(body.name, ()))
        return self._refs[name]

    def seen(self, ref: str, span: Span) -> None:
        """Notes where and how the body was named."""
        spans = self._spans.setdefault(ref, {})
        if (span.start, span.end) in spans:
            return
        spans[span.start, span.end] = span
        written = " ".join(span.text.split())
        if written and key(written) != key(self._bodies[ref][0].name):
            self._aliases.setdefault(ref, set()).add(written)

    def bodies(self) -> tuple[Body, ...]:
        """All bodies that have a ref."""
        return tuple(
            Body.model_construct(
                ref=ref,
                type=named.type,
                name=named.name,
                aliases=tuple(sorted(self._aliases.get(ref, ()))),
                place=named.place,
                parent=parent,
                settled=named.settled,
                mentions=tuple(span for _, span in sorted(self._spans.get(ref, {}).items())),
            )
            for ref, (named, parent) in self._bodies.items()
        )


class Assembler:
    """Turns token positions of one reading into spans and model objects."""

    def __init__(self, article: Article, reading: Reading, titles: list[Title], cast: Cast) -> None:
        self.article, self.reading, self.tokens = article, reading, reading.tokens
        self.titles, self.cast = titles, cast
        self.register = BodyRegister(reading.language)
        self._name_ends = {n.start: n.end for p in cast.people for n in p.mentions}
        self._spans: dict[tuple[int, int], Span] = {}

    def span(self, first: int, last: int) -> Span:
        """Tokens first..last as a span; facts that rest on the same words share it."""
        found = self._spans.get((first, last))
        if found is None:
            start, end = self.tokens.starts[first], self.tokens.ends[last - 1]
            found = self._spans[first, last] = Span.model_construct(start=start, end=end, text=self.tokens.text[start:end])
        return found

    def people(self, mentions: list[PersonMention]) -> tuple[Person, ...]:
        """The people with their mentions."""
        where: dict[int, list[Span]] = {}
        for m in mentions:
            if m.kind != "title":
                where.setdefault(m.person, []).append(self.span(m.start, m.end))
        return tuple(
            Person.model_construct(
                ref=f"p{i + 1}",
                name=p.name,
                aliases=p.aliases,
                gender=Gender(p.gender) if p.gender else None,
                mentions=tuple(where.get(i, ())),
            )
            for i, p in enumerate(self.cast.people)
        )

    def holdings(self, drafts: list[HoldingDraft], owned: list[Owned]) -> tuple[Holding, ...]:
        """The holdings; their bodies enter the register."""
        names = {(o.title, self.cast.at[o.name]): o.name for o in owned if o.name in self.cast.at}
        doubted = contradicted(drafts)
        return tuple(self._holding(i, draft, names, sure=post_of(draft) not in doubted) for i, draft in enumerate(drafts))

    def _holding(self, i: int, draft: HoldingDraft, names: dict[tuple[int, int], int], *, sure: bool) -> Holding:
        best = max(draft.occurrences, key=lambda o: o.confidence)
        body = self.register.ref(draft.body) if draft.body is not None else None
        if body is not None:
            self._note_body(body, draft.occurrences)
        evidence = {s.start: s for o in draft.occurrences for s in self._evidence(o, names[o.title, o.person])}
        confidence = best.confidence if draft.body is not None and draft.body.settled else min(best.confidence, 0.88)
        confidence = confidence if sure else min(confidence, DOUBTED)
        return Holding.model_construct(
            ref=f"h{i + 1}",
            person=f"p{draft.person + 1}",
            titles=self._titles(draft),
            status=Status(draft.status),
            role=_role(draft),
            body=body,
            observed_on=self.article.published,
            start=draft.start or None,
            end=draft.end or None,
            term=term_of(self.reading, (self.titles[o.title].end for o in draft.occurrences)),
            evidence=tuple(evidence[k] for k in sorted(evidence)),
            rule=best.rule,
            confidence=confidence,
        )

    def _note_body(self, ref: str, occurrences: tuple[Occurrence, ...]) -> None:
        for o in occurrences:
            phrase: BodyPhrase | None = self.titles[o.title].body
            if phrase is not None and phrase.end > phrase.start and o.body is not None:
                self.register.seen(ref, self.span(phrase.start, phrase.end))

    def _titles(self, draft: HoldingDraft) -> tuple[str, ...]:
        words = [w for o in draft.occurrences for w in (self.written(o.title), self._short(o.title), self._joined(o.title)) if w]
        held = [self.titles[o.title] for o in draft.occurrences]
        pieced = {t.unfolded for t in held if t.head.id in self.reading.grammar.delegates}  # 'đại biểu đoàn X' behind 'đại biểu Quốc hội'
        return tuple(sorted(dict.fromkeys(words), key=lambda w: (w in pieced, -len(w.split()), words.index(w))))

    def written(self, title: int) -> str:
        """A title as the text has it, white space single."""
        t = self.titles[title]
        return t.unfolded or " ".join(self.tokens.slice(t.start, t.end).split())

    def _short(self, title: int) -> str:
        """The title without the larger body behind a comma or dash: 'Phó Vụ trưởng Vụ X' of 'Phó Vụ trưởng Vụ X, Bộ Y'."""
        t = self.titles[title]
        if t.body is None or t.body.parent is None or t.unfolded or t.body.parent.start <= t.start:
            return ""
        cut = t.body.parent.start - 1
        return " ".join(self.tokens.slice(t.start, cut).split()) if self.tokens.words[cut] in ",-–" and cut > t.start else ""

    def _joined(self, title: int) -> str:
        """Who 'tham gia Ban Thường vụ' becomes 'Ủy viên Ban Thường vụ'."""
        join, t = self.reading.language.changes.join, self.titles[title]
        return f"{t.head.label} {t.unfolded[len(join.words[0]) :].strip()}" if t.unfolded.startswith(join.words[0]) else ""

    def _evidence(self, o: Occurrence, name: int) -> list[Span]:
        title = self.titles[o.title]
        end = self._name_ends[name]
        if self.tokens.sentence[name] == self.tokens.sentence[title.start]:
            whole = self.span(min(name, title.start), max(end, title.end))
            if len(whole.text) <= LONGEST_EVIDENCE:
                return [whole]
        return [self.span(name, end), self.span(title.start, title.end)]

    def changes(
        self, drafts: list[ChangeDraft], holdings: list[HoldingDraft], decide: Callable[[ChangeDraft], Decision], namer: Namer
    ) -> tuple[Change, ...]:
        """The personnel changes, each once; `decide` tells who decided and from when."""
        held = {(o.title, o.person): f"h{i + 1}" for i, h in enumerate(holdings) for o in h.occurrences}
        found: dict[_Same, Change] = {}
        for draft in drafts:
            holding = held.get((draft.title, self.cast.at[draft.name])) if draft.title is not None else None
            title = self._post(draft.title, holdings, holding) if draft.title is not None else None
            change = self._change(draft, title, holding, decide(draft), namer)
            same = (START if change.kind in _STARTS else change.kind.value, change.person, holding)
            found[same] = _joined_changes(found[same], change) if same in found else change
        return _without_untitled(found)

    def _change(self, draft: ChangeDraft, title: str | None, holding: str | None, decision: Decision, namer: Namer) -> Change:
        first, last = self.tokens.sentences[self.tokens.sentence[draft.at]]
        while self.tokens.cases[last - 1] == BREAK and last - 1 > first:
            last -= 1
        return Change.model_construct(
            kind=ChangeKind(draft.cue.kind),
            person=f"p{self.cast.at[draft.name] + 1}",
            title=title,
            starts=holding if draft.cue.effect in ("start", "acting") else None,
            ends=holding if draft.cue.effect in ("end", "keep") else None,
            date=decision.date,
            decided_by=self.register.ref(namer.name(decision.body)) if decision.body is not None else None,
            by_decision=f"d{decision.paper + 1}" if decision.paper is not None else None,
            evidence=(self.span(first, last),),
            rule=f"change/{draft.cue.kind.lower()}",
            confidence=draft.confidence,
        )

    def _post(self, title: int, holdings: list[HoldingDraft], ref: str | None) -> str:
        """The post that changes hands, as it is written there; a bare head by the fullest title of its holding."""
        join = self.reading.language.changes.join.words[0]
        if self.titles[title].body is not None or ref is None:
            return (self._short(title) or self.written(title)).removeprefix(f"{join} ")
        words = [self._short(o.title) or self.written(o.title) for o in holdings[int(ref[1:]) - 1].occurrences]
        return max(words, key=lambda w: (len(w.split()), -words.index(w)))


def _role(draft: HoldingDraft) -> str:
    if draft.body is not None and draft.body.type in draft.head.bodies:
        return f"{draft.head.id}-{draft.body.type}"
    return draft.head.id


def _joined_changes(known: Change, again: Change) -> Change:
    """One change told twice: the fuller title, the kind that says most, and what the first telling leaves open."""
    fuller = known.title is None or len((again.title or "").split()) > len(known.title.split())
    fullest = min((known, again), key=lambda c: _STARTS.index(c.kind)) if known.kind in _STARTS else known
    return known.model_copy(
        update={
            "kind": fullest.kind,
            "rule": fullest.rule,
            "title": again.title if fuller and again.title else known.title,
            "date": known.date or again.date,
            "decided_by": known.decided_by or again.decided_by,
            "by_decision": known.by_decision or again.by_decision,
        }
    )


def _without_untitled(found: dict[_Same, Change]) -> tuple[Change, ...]:
    """The changes; one told without its post is the same as one of that kind and person told with it."""
    titled: dict[tuple[str, str], list[_Same]] = {}
    for kind, person, holding in found:
        if holding is not None:
            titled.setdefault((kind, person), []).append((kind, person, holding))
    kept = dict(found)
    for same, change in found.items():
        fuller = titled.get(same[:2], [])
        if same[2] is not None or not fuller or change.title:
            continue
        del kept[same]
        if len(fuller) == 1:
            kept[fuller[0]] = _joined_changes(kept[fuller[0]], change)
    return tuple(kept.values())
