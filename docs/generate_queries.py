"""The named queries go in, docs/queries.md comes out: what each answers, what it takes, an example, and what no query answers.

python docs/generate_queries.py

A test compares the page with what this makes.
"""

from pathlib import Path

from kg.query import NamedQuery, catalog

PAGE = Path(__file__).resolve().parent / "queries.md"
HEAD = """\
# Named queries

Made by `docs/generate_queries.py` from `ontology/queries/*.rq`; do not edit.

`kg query NAME -p parameter=value` asks one, `kg query NAME --help` tells what it takes, `kg query --list` shows them all. In Python:
`graph.query("NAME", {"parameter": "value"})`. Each is a plain SPARQL file that runs as it stands, with example values, in any tool.

Names of people, bodies, places, roles, documents and events need no accents and may use short forms (`ubnd tinh binh duong`); where
accents tell namesakes apart, they count. Part of a name finds all that have it. An IRI names exactly one thing. Days are `2020-12-23`,
`2020-12`, `2020` or `23/12/2020`. Values are bound as RDF terms and never become part of the query's text.
"""
GROUPS = {
    "Who holds what": ("who-holds", "who-held", "holders-on", "career", "career-steps", "committee", "leaders", "acting-posts"),
    "Posts and bodies": (
        "successions", "conflicts", "holds-both", "party-and-state", "bodies-of-place", "bodies-under", "successor-bodies",
        "women-share", "turnover",
    ),
    "Personnel changes": ("appointments", "departures", "transfers", "decided-by", "decision", "discipline", "prosecutions"),
    "Events": ("events-of", "event-participants", "event-numbers", "chaired", "calendar", "visits"),
    "Who appears with whom": ("appeared-with", "together", "co-attendance", "most-connected", "neighbourhood"),
    "Documents": ("documents-presented", "document-events", "documents-issued", "studied-documents"),
    "Sources and care of the graph": (
        "sources", "fact-sources", "articles-about", "coverage", "least-certain", "events-missing-date", "namesakes", "unplaced",
    ),
}  # fmt: skip
DROPPED = (
    (
        "How old were first-time commune secretaries, and what did they do before?",
        "articles state birth years rarely, and the graph has no term for them; `career` shows earlier posts",
    ),
    (
        "How many officials belong to ethnic minorities?",
        "a name tells nobody's ethnicity, and guessing at it would be wrong and harmful",
    ),
    ("Who is related to whom?", "the graph holds no family ties"),
    (
        "Which posts are vacant?",
        "an article that names no holder does not say that there is none; `acting-posts` shows what is stated",
    ),
    ("Which topics dominate conferences?", "topics are not terms of the graph; `studied-documents` counts the documents"),
    (
        "Which reports and resolutions belong to which congress, by its number?",
        "numbers of congresses are part of names, not terms; `documents-issued` and `document-events` come close",
    ),
    (
        "In how many years, at the median, does a commune secretary reach a provincial post?",
        "`career-steps` gives the dates; a median over bounds that are often open would be a guess",
    ),
    (
        "Who signed a document?",
        "articles name signatories too seldom for a term; `decision` gives the issuing body and whom it is about",
    ),
)
"""Questions that were asked for, and why no query answers them."""


def page() -> str:
    """The whole page; a query that stands in no group fails the test."""
    known = catalog()
    listed = [name for names in GROUPS.values() for name in names]
    if lost := set(known) ^ set(listed):
        raise SystemExit(f"docs/generate_queries.py: not in a group, or gone: {', '.join(sorted(lost))}")
    parts = [HEAD]
    for title, names in GROUPS.items():
        parts.append(f"## {title}\n")
        parts += [_section(known[name]) for name in names]
    rows = [f"| {question} | {reason} |" for question, reason in DROPPED]
    return "\n".join([*parts, "## What no query answers\n", "| question | why not |\n|---|---|", *rows, ""])


def _section(query: NamedQuery) -> str:
    lines = [f"### {query.name}", "", f"{query.en}.  ", f"*{query.vi}.*", ""]
    if query.params:
        lines += ["| parameter | | meaning |", "|---|---|---|"]
        for param in query.params:
            kind = " or ".join(param.choices) if param.choices else param.kind
            must = "required" if param.required else f"default {param.default}" if param.default else "optional"
            lines.append(f"| `{param.name}` | {kind}, {must} | {param.en} · *{param.vi}* |")
        lines.append("")
    return "\n".join([*lines, f"    {query.example}", ""])


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
