"""A transfer that names no post -> whether it says where the person is sent: 'điều động ông A đến nhận công tác tại Sở X'."""

from kg.extract.change_verbs import Verb
from kg.extract.clauses import Clauses

REACH = 40  # tokens between the person and where he is sent


def is_sent(clauses: Clauses, verb: Verb, people: list[int]) -> bool:
    """Whether the words of a transfer lead to a body or a place; a transfer of somebody to what nobody names is none."""
    if verb.cue.kind != "Transfer" or verb.cue.voice != "object" or not people:
        return False
    tokens, grammar = clauses.tokens, clauses.grammar
    start = max(verb.end, clauses.by_start[people[-1]].end)
    until = min(start + REACH, verb.barrier, tokens.sentences[tokens.sentence[verb.start]][1])
    until = next((i for i in range(start, until) if tokens.words[i] in ";:" or i in clauses.by_start), until)
    directly = verb.end == start and tokens.keys[start] in grammar.sent and _is_somewhere(clauses, start + 1)
    return directly or grammar.sent_to.first(tokens.keys, start, until) >= 0


def _is_somewhere(clauses: Clauses, at: int) -> bool:
    """Whether a body or a place stands at token `at`."""
    reading = clauses.reading
    return at in reading.bodies or at in reading.place or at in reading.level or at in reading.central
