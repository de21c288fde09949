"""Texts go in on standard input (a JSON list), the CPU seconds that one system needs for them come out as JSON.

    python peer.py kg|underthesea|ViNLP sentences|paragraphs ROUNDS < texts.json

Runs in the Python where that system is installed, so it imports nothing else. The manuals of the others hand sentences to `ner`, cut by the
package's own sent_tokenize; handed whole paragraphs, they save that step.
"""

import json
import sys
import time
from collections.abc import Callable

Read = Callable[[str], object]


def load(system: str, unit: str) -> Read:
    """What reads one text: kg all of its facts, the others the names of people, places and organisations."""
    if system == "kg":
        from kg.extract import extract
        from kg.model import Article

        return lambda text: extract(Article(id="article/x", source="x", text=text))
    if system == "underthesea":
        from underthesea import ner, sent_tokenize
    else:
        from ViNLP import ner, sent_tokenize

    def by_paragraph(text: str) -> object:
        return [ner(line) for line in text.split("\n") if line.strip()]

    def by_sentence(text: str) -> object:
        return [ner(sentence) for line in text.split("\n") if line.strip() for sentence in sent_tokenize(line)]

    return by_sentence if unit == "sentences" else by_paragraph


def main() -> None:
    system, unit, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
    texts = json.load(sys.stdin)
    read = load(system, unit)
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
