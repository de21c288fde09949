"""What named queries cost: a store of synthetic articles goes in, each query's time by kg and by Oxigraph alone comes out.

    python benchmarks/queries.py [--articles 5000] [--json FILE]

The promise: a named query takes at most 1.2 times what the same SPARQL, with its values in it, takes on bare pyoxigraph; what scans the
whole graph by nature is marked. Seconds are processor time, the better of two runs. Queries of under a millisecond are not in the ratio.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from writing import World, build

from kg.query import NamedQuery, bound_text, catalog, run
from kg.store import open_store
from kg.store.embedded import EmbeddedStore

SCANS = {
    "acting-posts", "appointments", "chaired", "co-attendance", "conflicts", "coverage", "departures", "discipline", "documents-presented",
    "event-numbers", "events-missing-date", "least-certain", "most-connected", "namesakes", "party-and-state", "prosecutions",
    "studied-documents", "successions", "successor-bodies", "transfers", "turnover", "unplaced", "visits", "women-share",
}  # fmt: skip
"""Queries that, asked without their optional parameters, look at everything of a kind."""
LEAST = 0.001


def best_known(store: EmbeddedStore) -> dict[str, list[str]]:
    """For each kind of parameter the two things that the store knows best; the synthetic articles have no documents."""
    best = "SELECT ?name {{ ?x a {0} ; kg:searchLabel ?name . ?y {1} ?x }} GROUP BY ?name ORDER BY DESC(COUNT(*)) ?name LIMIT 2"
    kinds = {
        "person": ("foaf:Person", "org:member"),
        "body": ("org:Organization", "org:organization"),
        "place": ("kg:Place", "kg:place"),
        "role": ("org:Role", "org:role"),
        "event": ("kg:Event", "kg:inEvent"),
    }
    found = {kind: [row["name"] for row in run(store, best.format(*pattern))] for kind, pattern in kinds.items()}
    return {**found, "date": ["2015-06-01"]}


def asked(query: NamedQuery, known: dict[str, list[str]]) -> dict[str, str] | None:
    """A value for each required parameter, another for the second of a kind; None if there is none."""
    left = {kind: list(values) for kind, values in known.items()}
    required = [param for param in query.params if param.required]
    if any(not left.get(param.kind) for param in required):
        return None
    return {param.name: left[param.kind].pop(0) for param in required}


def seconds(work: Callable[[], object]) -> float:
    """Processor time of the better of two runs."""
    times = []
    for _ in range(2):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


class Cost(NamedTuple):
    """One query: its rows, and the seconds that kg and Oxigraph alone need for them."""

    query: str
    rows: int
    kg: float
    oxigraph: float
    scan: bool


def measure(store: EmbeddedStore) -> list[Cost]:
    """The cost of each query that can be asked of the store."""
    known = best_known(store)
    costs = []
    for name, query in catalog().items():
        wanted = asked(query, known)
        if wanted is None:
            continue
        text = bound_text(store, query, wanted)
        ours = seconds(lambda name=name, wanted=wanted: run(store, name, wanted))
        bare = seconds(lambda text=text: list(store.query(text)))
        costs.append(Cost(name, len(run(store, name, wanted)), ours, bare, name in SCANS))
    return costs


def main() -> int:
    """Builds, measures, prints a table; 1 if the promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        build(Path(scratch) / "store", World(args.articles), range(args.articles))
        with open_store(Path(scratch) / "store", write=False) as store:
            assert isinstance(store, EmbeddedStore)
            costs = measure(store)
    for cost in sorted(costs, key=lambda cost: -cost.kg):
        mark = "scan" if cost.scan else ""
        print(f"{cost.query:22s} {cost.rows:8d} rows {cost.kg * 1000:9.1f} ms {cost.oxigraph * 1000:9.1f} ms bare  {mark}")
    counted = [cost for cost in costs if cost.oxigraph >= LEAST]
    ratio = sum(cost.kg for cost in counted) / sum(cost.oxigraph for cost in counted)
    print(f"all together {ratio:.2f} times Oxigraph alone (at most 1.2)")
    if args.json:
        args.json.write_text(json.dumps({"ratio": ratio, "queries": [cost._asdict() for cost in costs]}, indent=1), "utf-8")
    return 0 if ratio <= 1.2 else 1


if __name__ == "__main__":
    sys.exit(main())
