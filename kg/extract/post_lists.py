"""A Reading -> marks over the words between a verb of holding and the posts that it lists: 'kinh qua |nhiều vị trí chủ chốt như| …'."""

from kg.extract.reading import Reading
from kg.text.tokens import CAPITAL, LOWER, UPPER

LONGEST_PREAMBLE = 20  # tokens between the verb and the word or mark that opens the list
LONGEST_TRADE = 6  # tokens of an occupation that the list begins with: 'như |giáo viên|, Phó Trưởng ban …'


def mark_post_lists(reading: Reading) -> None:
    """Makes every such word a word of posts, so that the posts behind are tied to the verb as if they stood beside it."""
    keys, grammar = reading.tokens.keys, reading.grammar
    for i in sorted(reading.copula):
        start = reading.copula[i][0]
        if grammar.list_verbs.before(keys, start) and not grammar.anybody.before(keys, i):
            for j in range(start, _list_start(reading, start)):
                reading.post_word[j] = (j + 1, None)


def _list_start(reading: Reading, at: int) -> int:
    """The token where the first post of the list stands; `at` itself where no list follows."""
    tokens, grammar = reading.tokens, reading.grammar
    named = False
    for j in range(at, min(at + LONGEST_PREAMBLE, len(tokens) - 1)):
        if named and (tokens.words[j] == ":" or tokens.keys[j] in grammar.list_openings):
            return _over_trade(reading, j + 1, at)
        if tokens.cases[j] != LOWER and tokens.words[j] != "," and not (named and _is_where(reading, j)):
            return at
        named = named or tokens.keys[j] in grammar.post_nouns
    return at


def _is_where(reading: Reading, at: int) -> bool:
    """'nhiều chức vụ của |Viettel| như': a capital that says where the posts were held, and no post or person."""
    return reading.tokens.cases[at] in (CAPITAL, UPPER) and not any(at in marks for marks in (reading.head, reading.address, reading.rank))


def _over_trade(reading: Reading, at: int, none: int) -> int:
    """Behind an occupation and its comma, where no post stands at once; `none` where no post follows at all."""
    tokens = reading.tokens
    for j in range(at, min(at + LONGEST_TRADE, len(tokens) - 1)):
        if (j in reading.head and not _is_trade(reading, j)) or j in reading.status:
            return j
        if tokens.cases[j] != LOWER and tokens.words[j] not in ",:":
            return none
    return none


def _is_trade(reading: Reading, at: int) -> bool:
    """'giáo viên,': a head that is a post only in a named body, and none is named."""
    end, head = reading.head[at]
    return head.base.needs == "named" and reading.tokens.words[end : end + 1] == [","]
