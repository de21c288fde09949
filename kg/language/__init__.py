"""data/lang/<code>/ -> a Language: its word lists checked and compiled into one phrase trie."""

import re
from functools import cache
from typing import NamedTuple

from kg.errors import DataError
from kg.language.change_schema import ChangesFile
from kg.language.consistency import check
from kg.language.date_schema import DatesFile
from kg.language.document_schema import DocumentsFile
from kg.language.event_schema import EventsFile
from kg.language.grammar_schema import GrammarFile
from kg.language.naming_schema import Deputy, NamingFile
from kg.language.participation_schema import ParticipationFile
from kg.language.schema import AbbreviationsFile, BodiesFile, HeadEntry, HonorificsFile, NamesFile, RolesFile, Seats, WordsFile
from kg.places import places
from kg.share import read_file, share_dir, share_file
from kg.text import fold, key
from kg.text.tokens import Tokens
from kg.text.trie import Trie

ALL_KEPT = frozenset({"body", "head", "trap"})
"""Kinds of phrases of which a shorter one counts beside a longer one."""
CAPITALISED = frozenset({"place", "country", "clan", "brand"})
"""Kinds of phrases that count only when each word has a capital: 'bình dương' is no place."""


class Head(NamedTuple):
    """A role head, deputies included: id, label, and the entry of roles.yaml that it comes from."""

    id: str
    label: str
    en: str
    function: str
    rank: int
    forms: tuple[str, ...]
    bodies: dict[str, Seats]
    base: HeadEntry


class BodyType(NamedTuple):
    """A body type: id, label in the language and in English, and the system it belongs to."""

    id: str
    label: str
    en: str
    system: str


class Place(NamedTuple):
    """A place phrase: its name as written in full, and the levels it may stand for."""

    name: str
    level: str


class NameOpeners(NamedTuple):
    """Words that tell whether a name begins: surnames, particles of the highlands, middle names.

    And of what is no name: the keys that open it, and the words behind the first.
    """

    surnames: frozenset[str]
    particles: frozenset[str]
    middles: frozenset[str]
    never: frozenset[str]
    never_second: frozenset[str]


class Language:
    """Everything that extraction knows about one language. Immutable after loading."""

    def __init__(self, code: str) -> None:
        folder = share_dir() / "data" / "lang" / code
        if not folder.is_dir():
            known = ", ".join(sorted(p.name for p in folder.parent.iterdir() if p.is_dir()))
            raise DataError(f"there is no language {code!r}", where=str(folder), remedy=f"choose one of: {known}")
        self.code = code
        roles = read_file(folder / "roles.yaml", RolesFile)
        bodies = read_file(folder / "bodies.yaml", BodiesFile)
        self.names = read_file(folder / "names.yaml", NamesFile)
        self.honorifics = read_file(folder / "honorifics.yaml", HonorificsFile)
        self.abbreviations = read_file(folder / "abbreviations.yaml", AbbreviationsFile)
        self.words = read_file(folder / "words.yaml", WordsFile)
        self.grammar = read_file(folder / "grammar.yaml", GrammarFile)
        self.naming = read_file(folder / "naming.yaml", NamingFile)
        self.events = read_file(folder / "events.yaml", EventsFile)
        self.participation = read_file(folder / "participation.yaml", ParticipationFile)
        self.documents = read_file(folder / "documents.yaml", DocumentsFile)
        self.dates = read_file(folder / "dates.yaml", DatesFile)
        self.changes = read_file(folder / "changes.yaml", ChangesFile)
        self.roles_file, self.bodies_file = roles, bodies
        self.body_types = _body_types(bodies)
        self.heads = {head.id: head for entry in roles.heads for head in _with_deputies(entry, self.naming.deputy)}
        led = [head for head in self.heads.values() if head.function == "head" and head.rank]
        self.leads = {body: head for head in reversed(led) for body, held in head.bodies.items() if held.seats == 1}
        self.entries = {form: entry for entry in reversed(bodies.types) for form in entry.forms}
        self.entry_of = {entry.id: entry for entry in reversed(bodies.types)}
        self.country_names = {names[0]: names[1:] for names in self.words.countries}
        self.parties = _parties(self.words)
        check(self, folder)
        self.committees = {e.level: e.forms[0] for e in bodies.types if e.level and e.id == self.naming.types.party_committee}
        inside = [e for e in bodies.types if e.level and e.id in self.naming.bodies.level_inside]
        self.levels_inside = {key(form): e.level for e in inside for form in e.forms if e.level}
        self.field_names = {form: names[0] for names in reversed(bodies.fields) for form in self._variants(names)}
        self.fields = {key(form): name for form, name in self.field_names.items()}
        self.name_openers = _name_openers(self.names)
        self.historical = _historical(self.names)
        self._syllable = re.compile(f"(?:{'|'.join(self.names.onsets)})?(?:{'|'.join(self.names.rimes)})")
        self._syllables: dict[str, bool] = {}
        self.trie = self._compile()

    def is_syllable(self, word: str) -> bool:
        """Whether a word is built as a syllable of the language is: 'Khuyên' is, 'Trump' is not."""
        known = self._syllables.get(word)
        if known is None:
            known = self._syllables[word] = self._syllable.fullmatch(fold(word)) is not None
        return known

    def _compile(self) -> Trie:
        trie = Trie(apart=frozenset({*ALL_KEPT, *CAPITALISED}))
        for head in self.heads.values():
            trie.add_all(self._variants(head.forms), "head", head)
        trie.add_all(self.roles_file.never, "never", None)
        for entry in self.bodies_file.types:
            trie.add_all(self._variants(entry.forms), "body", entry)
        for form, name in self.field_names.items():
            trie.add(form, "field", name)
        self._add_honorifics(trie)
        self._add_words(trie)
        self._add_places(trie)
        self._add_happenings(trie)
        for short, (name, kind) in self.abbreviations.brands.items():
            trie.add(short, "brand", (name, kind))
        return trie

    def _variants(self, forms: tuple[str, ...]) -> list[str]:
        """The forms, and their spellings with the short words that stand for long ones: Trung ương as TW, TƯ, T.Ư."""
        found = list(forms)
        for long, shorts in self.words.spellings.items():
            found += [form.replace(long, short) for form in found if long in form for short in shorts]
        return list(dict.fromkeys(found))

    def _add_honorifics(self, trie: Trie) -> None:
        for address in self.honorifics.address:
            trie.add_all(address.forms, "address", address)
        trie.add_all(self.honorifics.plural, "plural", None)
        for group in self.honorifics.ranks:
            trie.add_all(group, "rank", None)
        trie.add_all(self.honorifics.never, "never", None)

    def _add_words(self, trie: Trie) -> None:
        words = self.words
        for name, level in words.levels.items():
            trie.add_all(level.forms, "level", (name, level.level))
        trie.add_all(words.central, "central", None)
        for names in words.countries:
            trie.add_all(names, "country", names[0])
            trie.add_all([f"{state} {names[0]}" for state in words.states], "country", names[0])
        for status, forms in words.status.items():
            trie.add_all(forms, "status", status)
        trie.add_all((*words.status_never, *words.level_never), "never", None)
        trie.add_all(words.country_never, "trap", ("country",))
        trie.add_all(words.central_never, "trap", ("central",))
        trie.add_all(words.stops, "stop", None)
        trie.add_all(words.inside_names, "inside", None)
        trie.add_all(words.copulas, "copula", None)
        trie.add_all(words.masks, "mask", None)
        trie.add_all(words.credits, "credit", None)
        trie.add_all(words.labels, "label", None)
        trie.add_all(self.roles_file.qualifiers, "qualifier", None)
        trie.add_all(self.names.clans, "clan", None)
        trie.add_all(self.names.openers, "opener", None)
        trie.add_all(self.names.name_enders, "name_ender", None)
        trie.add_all(self.names.compounds, "compound", None)
        self._add_changes(trie)

    def _add_changes(self, trie: Trie) -> None:
        changes = self.changes
        for cue in changes.cues:
            trie.add_all(cue.forms, "change", cue)
        trie.add_all(changes.never, "trap", ("change",))
        trie.add_all(changes.into, "into", None)
        trie.add_all(changes.founding, "founding", None)
        trie.add_all(changes.deciding, "deciding", False)
        trie.add_all(changes.announced, "deciding", True)
        trie.add_all(changes.join.words, "join", None)
        trie.add_all(changes.charge.words, "charge", None)
        trie.add_all(changes.post_words, "post_word", None)
        trie.add_all(changes.past, "past", None)

    def _add_happenings(self, trie: Trie) -> None:
        for noun in self.events.nouns:
            trie.add_all(noun.forms, "event", noun)
        for act in self.participation.acts:
            trie.add_all(act.forms, "act", act)
        for happening in self.participation.happenings:
            trie.add_all(happening.forms, "happening", happening)
        for paper in self.documents.types:
            trie.add_all(paper.forms, "paper", paper)
        trie.add_all(self.events.ends, "end", True)
        trie.add_all(self.events.kept, "end", False)
        trie.add_all(self.participation.media, "media", None)
        trie.add_all(self.events.never, "trap", ("event",))
        trie.add_all(self.participation.never, "trap", ("act", "happening"))
        trie.add_all(self.participation.no_acts, "trap", ("act",))
        trie.add_all(self.documents.never, "trap", ("paper",))
        for phrase, days in self.dates.relative.items():
            trie.add(phrase, "relative", days)
        trie.add_all(self.dates.same, "relative", None)

    def _add_places(self, trie: Trie) -> None:
        known = places()
        for name in sorted(known.province_names()):
            trie.add(name, "place", Place(name, "province"))
        for names in self.words.foreign_places.values():
            for name in names:
                trie.add(name, "place", Place(name, "foreign"))
        for short, name in self.naming.short_places.items():
            trie.add(short, "place", Place(name, "province"))  # HCM, behind TP, TP. or T.P
        for name in sorted(known.district_names() - known.province_names()):
            if not name.isdigit() and len(name) > 2:
                trie.add(name, "place", Place(name, "district"))


def _body_types(file: BodiesFile) -> dict[str, BodyType]:
    found: dict[str, BodyType] = {}
    for entry in file.types:
        if entry.label is not None and entry.id not in found:
            found[entry.id] = BodyType(entry.id, entry.label, entry.en or entry.label, entry.system or "other")
    return found


def _name_openers(file: NamesFile) -> NameOpeners:
    surnames = file.surnames | {person.name.split()[0] for person in file.historical}
    middles = frozenset((*file.middle_female, *file.middle_male))
    never = frozenset(Tokens(name).keys[0] for name in file.never)
    return NameOpeners(surnames, frozenset(file.highland), middles, never, frozenset(name.partition(" ")[2] for name in file.never))


def _parties(file: WordsFile) -> dict[str, list[list[str]]]:
    """The words of each ruling party without its country, in the order of the file, by the first word and by the second."""
    found: dict[str, list[list[str]]] = {}
    for country, party in file.ruling_parties.items():
        words = party.removesuffix(f" {country}").split()
        for word in dict.fromkeys(words[:2]):
            found.setdefault(word, []).append(words)
    return found


def _historical(file: NamesFile) -> dict[str, list[tuple[list[str], list[str]]]]:
    """The words of a name and the keys of the title before it, by the first word of the name."""
    found: dict[str, list[tuple[list[str], list[str]]]] = {}
    for person in file.historical:
        name = person.name.split()
        found.setdefault(name[0], []).append((name, person.title.casefold().split()))
    return found


def _with_deputies(entry: HeadEntry, made: Deputy) -> list[Head]:
    """The head, and its deputies and standing deputies where it has any."""
    heads = [Head(entry.id, entry.forms[0], entry.en, entry.function, entry.rank, entry.forms, entry.bodies, entry)]
    if entry.deputies:
        many = {body: Seats() for body in entry.bodies}
        plain = [form for form in entry.forms if not form.isupper()]
        shortened = [f"{made.short}{form}" for form in plain] + [f"{made.word} {form}" for form in entry.forms if form.isupper()]
        deputy = (*(f"{made.word} {form}" for form in plain), *entry.short.deputy, *shortened)
        standing = tuple(f"{form} {word}" for form in deputy for word in made.standing) + entry.short.standing
        name = f"{made.id}{entry.id}"
        heads.append(Head(name, deputy[0], f"Deputy: {entry.en}", "deputy", entry.rank + 3, deputy, many, entry))
        name += made.standing_id
        heads.append(
            Head(name, standing[0], f"Standing deputy: {entry.en}", "standing-deputy", entry.rank + 2, standing, entry.bodies, entry)
        )
    return heads


@cache
def load(code: str) -> Language:
    """The language of a code ('vi'), loaded once a process. Raises DataError."""
    share_file("data", "lang")
    return Language(code)
