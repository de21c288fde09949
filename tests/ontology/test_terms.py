"""Every term that anybody uses is defined, labelled and explained in both languages; generated files are current."""

import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

from kg.model import ChangeKind, EventKind, ParticipationRole, Status
from kg.share import share_dir, share_file

KG = "https://w3id.org/kg-officials#"
ROOT = Path(__file__).parent.parent.parent
CONTRACT = """
title status observedOn start end term confidence rule evidence place attendance venues inEvent participant participationRole
presents person startsTenure endsTenure decidedBy byDecision number copyOf placeHint sha256 searchLabel sighting firstSeen
lastSeen startNotBefore startNotAfter endNotBefore endNotAfter holds held heldIn attended spokeAt chaired code level within
validFrom validTo replacedBy termOf rank seats left right decision on reason recordedAt retrievedAt Event Participation
PersonnelChange OfficialDocument Place Term IdentityJudgement FactJudgement Same Different Unsure Reject Confirm
""".split()
MODEL = [str(value) for kind in (Status, EventKind, ParticipationRole, ChangeKind) for value in kind]


def own() -> Graph:
    graph = Graph()
    for name in ("kg.ttl", "reused.ttl", "concepts.ttl"):
        graph.parse(share_file("ontology", name))
    return graph


GRAPH = own()
TERMS = sorted({str(s) for s in GRAPH.subjects(RDF.type, None) if isinstance(s, URIRef) and str(s).startswith(KG)})


def languages(term: str, predicate: URIRef) -> list[str]:
    return sorted(o.language or "" for o in GRAPH.objects(URIRef(term), predicate) if isinstance(o, Literal))


@pytest.mark.parametrize("name", CONTRACT + MODEL)
def test_the_contract_is_defined(name: str) -> None:
    assert KG + name in TERMS


def used_in_code() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "kg").rglob("*.py")):
        for match in re.finditer(r'\bKG\.([A-Za-z]\w*)|\bKG\["(\w+)"\]', path.read_text("utf-8")):
            if (name := match[1] or match[2]) != "iri":
                yield str(path.relative_to(ROOT)), name
    for path in sorted((ROOT / "ontology" / "queries").glob("*.rq")):
        for match in re.finditer(r"(?<![\w:/])kg:(\w+)", path.read_text("utf-8")):
            yield str(path.relative_to(ROOT)), match[1]


def test_what_the_code_and_the_queries_use_is_defined() -> None:
    assert {(where, name) for where, name in used_in_code() if KG + name not in TERMS} == set()


@pytest.mark.parametrize("term", [t for t in TERMS if (URIRef(t), RDF.type, SKOS.ConceptScheme) not in GRAPH])
def test_a_term_is_labelled_and_explained_in_both_languages(term: str) -> None:
    concept = (URIRef(term), RDF.type, SKOS.Concept) in GRAPH
    label, comment = (SKOS.prefLabel, SKOS.definition) if concept else (RDFS.label, RDFS.comment)
    assert languages(term, label) == ["en", "vi"]
    assert languages(term, comment) == ["en", "vi"]


def test_reused_terms_are_labelled_explained_and_owned() -> None:
    reused = Graph().parse(share_file("ontology", "reused.ttl"))
    for term in {s for s in reused.subjects() if isinstance(s, URIRef)}:
        assert languages(str(term), RDFS.label) == ["en", "vi"], term
        assert languages(str(term), RDFS.comment) == ["en", "vi"], term
        assert reused.value(term, RDFS.isDefinedBy), term


# may stand on anything, or point to anything
OPEN_DOMAIN = set("evidence confidence rule sighting searchLabel inferred recordedAt retrievedAt baseIri".split()) | set(
    "pendingArticle pendingNode pendingText".split()
)
OPEN_RANGE = set("sighting searchLabel participant on pendingNode start end validFrom validTo".split()) | set(
    "startNotBefore startNotAfter endNotBefore endNotAfter".split()
)


def test_properties_have_domain_and_range() -> None:
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in GRAPH.subjects(RDF.type, kind):
            name = str(term).removeprefix(KG)
            if name != str(term):
                assert (GRAPH.value(term, RDFS.domain) is not None) == (name not in OPEN_DOMAIN), name
                assert (GRAPH.value(term, RDFS.range) is not None) == (name not in OPEN_RANGE), name


def test_classes_stand_below_other_vocabularies() -> None:
    roots = {"Event", "Participation", "PersonnelChange", "OfficialDocument", "Place", "Term", "Judgement"}
    for name in sorted(roots):
        above = [str(c) for c in GRAPH.objects(URIRef(KG + name), RDFS.subClassOf)]
        assert above and not any(c.startswith(KG) for c in above), name


def test_a_prosecution_is_said_to_be_no_conviction() -> None:
    said = {o.language: str(o) for p in (RDFS.label, RDFS.comment, SKOS.scopeNote) for o in GRAPH.objects(URIRef(KG + "Prosecution"), p)}  # type: ignore[attr-defined]
    assert set(said) == {"vi", "en"}
    labels = {o.language: str(o) for o in GRAPH.objects(URIRef(KG + "Prosecution"), RDFS.label)}  # type: ignore[attr-defined]
    assert labels == {"vi": "Khởi tố (chưa phải là kết tội)", "en": "Prosecution (charged, not convicted)"}


def generator(name: str) -> ModuleType:
    path = share_dir() / "ontology" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"ontology_{name}", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_generated_files_are_current() -> None:
    for path, text in generator("generate").generate().items():
        assert path.read_text("utf-8") == text, f"{path.name} is old: run python ontology/generate.py"


def test_the_page_is_current() -> None:
    module = generator("document")
    assert module.PAGE.read_text("utf-8") == module.document(), "docs/ontology.md is old: run python ontology/document.py"
