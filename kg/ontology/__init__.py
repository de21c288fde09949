"""ontology/*.ttl -> the vocabulary: labels by IRI, roles, body types, and the triples that the default graph copies of what it uses."""

from kg.ontology.load import Ontology, Role, ontology

__all__ = ["Ontology", "Role", "ontology"]
