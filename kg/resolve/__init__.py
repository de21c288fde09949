"""Who is who across articles: local people and judgements go in, clusters come out, whatever the order in which they came."""

from kg.resolve.judgements import Judgement, Judgements, list_judgements, read_judgements
from kg.resolve.people import cluster_people
from kg.resolve.records import PersonRecord, Seen

__all__ = ["Judgement", "Judgements", "PersonRecord", "Seen", "cluster_people", "list_judgements", "read_judgements"]
