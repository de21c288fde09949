"""Texts go in on standard input (a JSON list), the CPU seconds that one system needs for them come out as JSON.

    python peer.py kg|underthesea|ViNLP ROUNDS < texts.json

Runs in the Python where that system is installed, so it imports nothing else.
"""

import json
import sys
import time
from collections.abc import Callable

Read = Callable[[str], object]


def load(system: str) -> Read:
    """What reads one text: kg all of its facts, the others the names of people, places and organisations."""
    if system == "kg":
        from kg.extract import extract
        from kg.model import Article

        return lambda text: extract(Article(id="article/x", source="x", text=text))
    ner: Read
    if system == "underthesea":
        from underthesea import ner
    else:
        from ViNLP import ner

    def by_paragraph(text: str) -> object:
        return [ner(line) for line in text.split("\n") if line.strip()]

    return by_paragraph


def main() -> None:
    system, rounds = sys.argv[1], int(sys.argv[2])
    texts = json.load(sys.stdin)
    read = load(system)
    for text in texts[:3]:
        read(text)  # models and tables are loaded, caches are warm
    spent = []
    for _ in range(rounds):
        start = time.process_time()
        for text in texts:
            read(text)
        spent.append(time.process_time() - start)
    json.dump({"seconds": spent}, sys.stdout)


if __name__ == "__main__":
    main()
