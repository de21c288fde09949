"""An administrative unit goes in, its triples as a kg:Place come out."""

from kg.places import Unit, places
from kg.rdf import KG, RDF, SKOS, Triple, day, place_iri, ref, slug, text
from kg.text import fold

PLACE = place_iri("")


def describe_unit(unit: Unit) -> list[Triple]:
    """Type, labels, code, level, and how the unit hangs together with others."""
    subject = ref(place_iri(unit.id))
    triples = [
        (subject, ref(RDF.type), ref(KG.Place)),
        (subject, ref(SKOS.prefLabel), text(unit.label, "vi")),
        (subject, ref(KG.level), text(unit.level)),
    ]
    # one of each: 'TP.HCM', 'TPHCM' and 'TP HCM' are the same to a reader
    others = {slug(name).replace("-", ""): name for name in (*reversed(unit.aliases), unit.name)}
    triples += [(subject, ref(SKOS.altLabel), text(name, "vi")) for name in others.values()]
    triples += [(subject, ref(KG.searchLabel), text(found)) for found in {fold(n) for n in (unit.label, unit.name, *unit.aliases)}]
    triples += [(subject, ref(KG.replacedBy), ref(place_iri(other))) for other in unit.replaced_by]
    if unit.code:
        triples.append((subject, ref(KG.code), text(unit.code)))
    if unit.within:
        triples.append((subject, ref(KG.within), ref(place_iri(unit.within))))
    triples += [(subject, ref(p), day(value)) for p, value in ((KG.validFrom, unit.valid_from), (KG.validTo, unit.valid_to)) if value]
    return triples


def neighbours(unit: Unit) -> list[str]:
    """IRIs of the units that a reader of this one needs too: the one above, and what a province became."""
    above = [unit.within] if unit.within else []
    after = [other.id for other in places().successors(unit.id)] if unit.level == "province" else []
    return [place_iri(other) for other in [*above, *after]]
