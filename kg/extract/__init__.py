"""Article -> ArticleFacts: people, the positions they hold, bodies, events, changes and documents, read from one article alone.

Extraction is a pure function: no store, no clock, no network, no state between articles.
"""

from collections.abc import Sequence

from kg.extract.assemble import Assembler
from kg.extract.assemble_events import documents, events, participations
from kg.extract.bare_names import bare_names
from kg.extract.bodies import BodyParser
from kg.extract.calendar import Calendar
from kg.extract.careers import read_careers
from kg.extract.changes import ChangeDraft, read_changes
from kg.extract.clauses import Clauses
from kg.extract.decisions import is_old, read_decision
from kg.extract.find_bodies import find_bodies
from kg.extract.find_names import find_names
from kg.extract.foreign_names import foreign_names
from kg.extract.holdings import Read, read_holdings
from kg.extract.introductions import introduce
from kg.extract.jurisdiction import Jurisdiction
from kg.extract.layout import read_layout
from kg.extract.lines import lines_of
from kg.extract.mentions import person_mentions
from kg.extract.naming import Namer
from kg.extract.offices import read_offices
from kg.extract.offices_taken import takes_office
from kg.extract.panels import panel_roles
from kg.extract.people import build_cast
from kg.extract.post_lists import mark_post_lists
from kg.extract.predecessors import read_predecessors
from kg.extract.pronouns import pronoun_mentions
from kg.extract.read_events import read_events
from kg.extract.reading import Reading
from kg.extract.references import inferred_holder, title_references
from kg.extract.short_forms import short_forms
from kg.extract.statuses import Past, Told
from kg.extract.stripped import read_stripped
from kg.extract.titles import find_titles
from kg.extract.unreal import told_as_so
from kg.extract.zones import mark_zones
from kg.language import load
from kg.model import Article, ArticleFacts

VERSION = "7"
"""Changes whenever the same article may give other facts: a store then reads its articles again."""

__all__ = ["VERSION", "extract", "extract_batch"]


def extract(article: Article) -> ArticleFacts:
    """All that one article says.

    Raises DataError if the article's language is not there.
    """
    language = load(article.lang)
    reading = Reading(article.text, language)
    mark_zones(reading)
    mark_post_lists(reading)
    names = find_names(reading)
    parser = BodyParser(reading, frozenset(n.start for n in names))
    titles = find_titles(reading, parser)
    names = foreign_names(reading, names, titles)
    names = sorted([*names, *bare_names(reading, names)])
    cast = build_cast(reading, names)
    owned = told_as_so(reading, names, titles, introduce(reading, names, titles))
    lines = lines_of(reading, names)
    careers = read_careers(reading, lines, names, titles, owned)
    owned += careers.owned
    owned += read_layout(reading, lines, names, titles, owned)
    clauses = Clauses(reading, names, titles, cast, owned)
    changes = _read_clauses(clauses)
    owned = [*owned, *clauses.found]
    bodies = find_bodies(reading, parser, titles)
    calendar = Calendar(reading, article.published)
    namer = Namer(language, Jurisdiction(reading, calendar.latest, article.place_hint, parser.names), short_forms(reading, bodies))
    panels = panel_roles(reading, lines, names, titles, bodies)
    dated = [Told(change, is_old(reading, calendar, change) or careers.tells(change.at)) for change in changes]
    dated = [told for told in dated if not (told.old and told.change.sends)]  # 'Năm 1975, ông được điều động về tỉnh X': a career
    changes = [told.change for told in dated]
    read = Read(reading, titles, cast, Past(dated, calendar.year), bodies, namer, panels, careers.spans)
    holdings = read_holdings(read, owned)
    references = title_references(reading, titles, cast, owned, holdings)
    if (inferred := inferred_holder(reading, titles, cast, owned, references)) is not None:
        owned = [*owned, inferred]
        holdings = read_holdings(read, owned)
    mentions = pronoun_mentions(reading, cast, person_mentions(reading, cast, titles, owned, references))
    told = read_events(reading, calendar, mentions, bodies, titles)
    assembler = Assembler(article, reading, titles, cast)
    people, found, happened = assembler.people(mentions), assembler.holdings(holdings, owned), events(assembler, told, namer.jurisdiction)
    took_part, papers = participations(assembler, told, namer), documents(assembler, told, namer)
    decided = assembler.changes(changes, holdings, lambda change: read_decision(reading, calendar, change, bodies, told.documents), namer)
    return ArticleFacts(
        article=article,
        people=people,
        bodies=assembler.register.bodies(),
        holdings=found,
        events=happened,
        participations=took_part,
        changes=decided,
        documents=papers,
    )


def _read_clauses(clauses: Clauses) -> list[ChangeDraft]:
    """Changes and offices, sentence by sentence: a verb of decision comes before a plain copula."""
    changes: list[ChangeDraft] = []
    for clause in clauses:
        read_predecessors(clauses, clause)
        changes += read_changes(clauses, clause)
        read_stripped(clauses, clause)
        read_offices(clauses, clause)
    return changes + takes_office(clauses, changes)


def extract_batch(articles: Sequence[Article]) -> list[ArticleFacts]:
    """The facts of several articles, in their order; importable and picklable, for worker processes."""
    return [extract(article) for article in articles]
