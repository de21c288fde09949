"""The files of ontology/ go in, once a process; an Ontology that answers by IRI comes out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import Final, NamedTuple

from kg.errors import DataError, NotFound
from kg.ontology.compose import join_english, join_title
from kg.ontology.units import PLACE, describe_unit, neighbours
from kg.places import places
from kg.rdf import KG, RDF, RDFS, SKOS, Triple, body_type_iri, ref, role_iri, text
from kg.share import share_file
from kg.text import fold

FILES: Final = ("kg.ttl", "reused.ttl", "concepts.ttl", "roles.ttl", "bodies.ttl")
_LABELS: Final = (SKOS.prefLabel, RDFS.label)
_COPIED: Final = frozenset(
    [RDF.type, RDFS.label, SKOS.prefLabel, SKOS.altLabel, SKOS.broader, KG.rank, KG.seats, KG.roleFunction, KG.inBodyType]
)
_NAMES: Final = frozenset(map(ref, (SKOS.prefLabel, SKOS.altLabel)))
_OWL: Final = "http://www.w3.org/2002/07/owl#"
_KINDS: Final = {
    f"{_OWL}Class": "class",
    f"{_OWL}ObjectProperty": "property",
    f"{_OWL}DatatypeProperty": "property",
    f"{_OWL}AnnotationProperty": "property",
}


class Role(NamedTuple):
    """A role concept. `forms` are those of its head, the label first; `head` is the id of the bare role."""

    id: str
    label: str
    en: str
    function: str
    rank: int
    seats: int | None
    head: str
    body_type: str | None
    forms: tuple[str, ...]


class Ontology:
    """The vocabulary of the graph; get it from `ontology()`."""

    def __init__(self) -> None:
        self.triples: tuple[Triple, ...] = tuple(triple for name in FILES for triple in _parse(name))
        self._about: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for subject, predicate, value in self.triples:
            self._about[subject[1:-1]][predicate[1:-1]].append(value)
        self._about.default_factory = None
        self._roles: dict[str, Role | None] = {}

    @cached_property
    def classes(self) -> frozenset[str]:
        """IRIs of all classes, our own and reused ones."""
        return self._of_kind("class")

    @cached_property
    def properties(self) -> frozenset[str]:
        """IRIs of all properties, our own and reused ones."""
        return self._of_kind("property")

    def _of_kind(self, kind: str) -> frozenset[str]:
        return frozenset(iri for iri, known in self._about.items() if any(_KINDS.get(t[1:-1]) == kind for t in known.get(RDF.type, ())))

    @cached_property
    def body_types(self) -> tuple[str, ...]:
        """Ids of all body types, sorted."""
        home = body_type_iri("")
        return tuple(sorted(iri[len(home) :] for iri in self._about if iri.startswith(home)))

    @cached_property
    def role_ids(self) -> tuple[str, ...]:
        """Ids of all roles that roles.ttl lists, sorted; any other head and body type compose as well."""
        home = role_iri("")
        return tuple(sorted(iri[len(home) :] for iri in self._about if iri.startswith(home)))

    def labels(self, iri: str) -> Mapping[str, str]:
        """The labels of a class, property, concept, role, body type or place, by language; empty for what is unknown."""
        found = {lang: label for name in _LABELS for label, lang in map(_literal, self._about.get(iri, {}).get(name, ())) if lang}
        if found:
            return found
        if iri.startswith(role_iri("")) and (role := self.role(iri[len(role_iri("")) :])):
            return {"vi": role.label, "en": role.en}
        try:
            return {"vi": places().unit(iri[len(PLACE) :]).label} if iri.startswith(PLACE) else {}
        except NotFound:
            return {}

    def label(self, iri: str, lang: str = "vi") -> str | None:
        """The label in a language, else in the other one, else none."""
        found = self.labels(iri)
        return found.get(lang) or next(iter(found.values()), None)

    def role_id(self, head: str, body_type: str | None) -> str:
        """The id of the role of a head in a type of body; the bare head where the type is unknown."""
        return f"{head}-{body_type}" if body_type else head

    def role(self, role_id: str) -> Role | None:
        """The role of an id, composed if roles.ttl does not list it; none if the head or the body type does not exist."""
        if role_id not in self._roles:
            self._roles[role_id] = self._listed(role_id) or self._composed(role_id)
        return self._roles[role_id]

    def _listed(self, role_id: str) -> Role | None:
        known = self._about.get(role_iri(role_id))
        if known is None:
            return None
        label, en = self.labels(role_iri(role_id))["vi"], self.labels(role_iri(role_id))["en"]
        broader, function = _name(known[SKOS.broader][0]), _name(known[KG.roleFunction][0])
        kind = _name(known[KG.inBodyType][0]) if KG.inBodyType in known else None
        head = broader if kind else role_id
        forms = self._about[role_iri(head)]
        written = [_literal(term) for name in (SKOS.prefLabel, SKOS.altLabel) for term in forms.get(name, ())]
        seats = int(_literal(known[KG.seats][0])[0]) if KG.seats in known else None
        rank = int(_literal(known[KG.rank][0])[0])
        return Role(role_id, label, en, function, rank, seats, head, kind, tuple(form for form, lang in written if lang == "vi"))

    def _composed(self, role_id: str) -> Role | None:
        """The role of a head and a body type that roles.yaml does not bring together; the longest head wins."""
        cuts = [i for i, letter in enumerate(role_id) if letter == "-"]
        for cut in reversed(cuts):
            head, body = self._listed(role_id[:cut]), self.labels(body_type_iri(role_id[cut + 1 :]))
            if head and head.body_type is None and body:
                label, en = join_title(head.forms, body["vi"]), join_english(head.en, body["en"])
                return head._replace(id=role_id, label=label, en=en, body_type=role_id[cut + 1 :])
        return None

    def post_label(self, role_id: str, body: str) -> str:
        """The label of a role in one body: 'Phó Chủ tịch Ủy ban nhân dân tỉnh Bình Dương'. Raises NotFound for an unknown role."""
        role = self.role(role_id)
        if role is None:
            raise NotFound("no role has this id", where=role_id, remedy="see ontology/roles.ttl")
        return join_title(role.forms, body)

    def describe(self, iris: Iterable[str]) -> list[Triple]:
        """Type, labels and the like of the roles, concepts, classes and places among the IRIs, and of what these lean on, sorted.

        Other IRIs are passed over. This is what the default graph carries of the vocabulary that it uses.
        """
        found: set[Triple] = set()
        seen: set[str] = set()
        waiting = list(iris)
        while waiting:
            iri = waiting.pop()
            if iri in seen:
                continue
            seen.add(iri)
            triples, more = self._describe(iri)
            found.update(triples)
            waiting.extend(more)
        return sorted(found)

    def _describe(self, iri: str) -> tuple[list[Triple], list[str]]:
        if iri.startswith(PLACE):
            try:
                unit = places().unit(iri[len(PLACE) :])
            except NotFound:
                return [], []
            return describe_unit(unit), neighbours(unit)
        known = self._about.get(iri)
        if known is None and iri.startswith(role_iri("")):
            return self._describe_composed(iri)
        triples = [(ref(iri), ref(p), value) for p, values in (known or {}).items() if p in _COPIED for value in values]
        if iri.startswith(role_iri("")):
            triples += _search_labels(iri, (value for _, p, value in triples if p in _NAMES))
        return triples, [value[1:-1] for _, p, value in triples if p[1:-1] in (SKOS.broader, KG.roleFunction, KG.inBodyType)]

    def _describe_composed(self, iri: str) -> tuple[list[Triple], list[str]]:
        role = self.role(iri[len(role_iri("")) :])
        if role is None or role.body_type is None:
            return [], []
        triples, more = self._describe(role_iri(role.head))
        kept = {ref(RDF.type), ref(KG.rank), ref(KG.roleFunction)}
        subject, kind = ref(iri), ref(body_type_iri(role.body_type))
        own = [(subject, p, value) for _, p, value in triples if p in kept]
        own += [(subject, ref(SKOS.broader), ref(role_iri(role.head))), (subject, ref(KG.inBodyType), kind)]
        own += [(subject, ref(SKOS.prefLabel), text(label, lang)) for label, lang in ((role.label, "vi"), (role.en, "en"))]
        own += _search_labels(iri, (value for _, p, value in own if p in _NAMES))
        return own, [role_iri(role.head), body_type_iri(role.body_type), *more]


def _search_labels(iri: str, names: Iterable[str]) -> list[Triple]:
    """A role is found by its Vietnamese names without accents."""
    folded = {fold(name) for name, lang in map(_literal, names) if lang == "vi"}
    return [(ref(iri), ref(KG.searchLabel), text(name)) for name in sorted(folded)]


def _parse(name: str) -> list[Triple]:
    from pyoxigraph import RdfFormat, parse

    path = share_file("ontology", name)
    try:
        return [(str(q.subject), str(q.predicate), str(q.object)) for q in parse(path=str(path), format=RdfFormat.TURTLE)]
    except SyntaxError as error:
        raise DataError(f"not valid Turtle: {error}", where=str(path), remedy="install kg again") from error


def _literal(term: str) -> tuple[str, str]:
    """The text of a literal and its language."""
    written, _, rest = term[1:].rpartition('"')
    return written.replace('\\"', '"').replace("\\\\", "\\"), rest[1:] if rest.startswith("@") else ""


def _name(term: str) -> str:
    """The last part of an IRI in a term."""
    return term[1:-1].rpartition("/")[2]


@cache
def ontology() -> Ontology:
    """The ontology shipped with kg, one object a process. Raises DataError."""
    return Ontology()
