"""What finding a name costs: synthetic articles go in; milliseconds by the index, and by SPARQL over the same store, come out.

    python benchmarks/search.py [--articles 1000]

SPARQL asks for the folded form that the graph keeps of every name (kg:searchLabel): whole, which it can look up, and by one of its words,
for which it has to look at every name. In the texts of articles SPARQL finds the article, not the sentence, and not without accents.
Misspelt names have no counterpart in SPARQL. Times are the best of three runs.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from writing import World, build

from kg.query.ask import select
from kg.search import open_search
from kg.store import open_store


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        build(Path(scratch) / "store", World(args.articles), range(args.articles))
        with open_store(Path(scratch) / "store", write=False) as store:
            start = time.perf_counter()
            index = open_search(store)
            print(f"making the index of names: {time.perf_counter() - start:.2f} s")
            (name,) = [row["l"].value for row in select(store, "SELECT ?l { ?p a foaf:Person ; kg:searchLabel ?l } ORDER BY ?l LIMIT 1")]
            word = name.split()[-1]
            last = f"hội nghị số {args.articles - 1}"
            said = f'SELECT ?a {{ GRAPH ?a {{ ?a nif:isString ?t FILTER(CONTAINS(LCASE(?t), "{last}")) }} }}'
            ways: dict[str, Callable[[], object]] = {
                "whole name, index": lambda: index.named(name, kinds=["person"]),
                "whole name, SPARQL": lambda: list(select(store, f'SELECT ?p {{ ?p a foaf:Person ; kg:searchLabel "{name}" }}')),
                "word, index": lambda: index.find(word, kinds=["person"]),
                "word, SPARQL": lambda: list(
                    select(store, f'SELECT ?p {{ ?p a foaf:Person ; kg:searchLabel ?l FILTER(CONTAINS(?l, "{word}")) }} LIMIT 20')
                ),
                "word anywhere, index": lambda: index.find(word),
                "word anywhere, SPARQL": lambda: list(
                    select(store, f'SELECT DISTINCT ?x {{ ?x kg:searchLabel ?l FILTER(CONTAINS(?l, "{word}")) }}')
                ),
                "word in texts, index": lambda: index.sentences(last),
                "word in texts, SPARQL": lambda: list(select(store, said)),
                "misspelt name, index": lambda: index.suggest(name.replace("n", "m", 1)),
            }
            print("\n".join(f"{way:24}{milliseconds(work):10.2f} ms" for way, work in ways.items()))
            index.close()


def milliseconds(work: Callable[[], object]) -> float:
    """The best of three runs."""
    spent = []
    for _ in range(3):
        start = time.perf_counter()
        assert work()
        spent.append(time.perf_counter() - start)
    return 1000 * min(spent)


if __name__ == "__main__":
    main()
