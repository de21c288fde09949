"""A verb of decision -> the people whom it concerns: behind it, before its passive, or spoken of before."""

from bisect import bisect_left, bisect_right

from kg.extract.accused import charged_together, over_charges
from kg.extract.asides import set_apart, touches
from kg.extract.change_verbs import Verb, on_posts
from kg.extract.clauses import Clause, Clauses
from kg.extract.listed_after import listed_after, over_items
from kg.extract.relatives import names_a_relative, over_status, without_relatives
from kg.text.tokens import LOWER, NUMBER

LONGEST_VERB = 5  # tokens of one verb of decision
FAR, BESIDE = 14, 3  # tokens between 'được' and a verb that others do, or that the person does
LONGEST_PRONOUN = 3  # tokens
REACH = 45  # tokens between a verb and its person
OPENING = 3  # tokens of a sentence before 'sau khi'
BEFORE_PASSIVE = 6  # tokens between 'người' and its verb


def people_concerned(clauses: Clauses, clause: Clause, verb: Verb) -> list[int]:
    """The name tokens of those whom a verb of decision concerns; those whom a list behind it names too."""
    people = _concerned(clauses, clause, verb)
    if not people and (verb.cue.effect in ("none", "keep") or (verb.cue.voice == "object" and on_posts(verb.cue))):
        return listed_after(clauses, clause, verb.end)
    if on_posts(verb.cue) and people and people[0] > verb.start:
        return over_items(clauses, clause, people)
    if verb.cue.effect != "none" or not people:
        return people
    return over_charges(clauses, clause.names, people) + charged_together(clauses, clause, verb.end, people)


def _concerned(clauses: Clauses, clause: Clause, verb: Verb) -> list[int]:
    passive = _passive(clauses, verb, clause.first)
    if verb.cue.voice == "subject" or passive is not None:
        return _subject(clauses, clause, verb, passive)
    before = clause.names[: bisect_left(clause.names, verb.start)]
    after = clause.names[bisect_left(clause.names, verb.end) :]
    leaves = verb.cue.effect == "end" and clauses.tokens.keys[verb.start] in clauses.grammar.leaving
    if before and leaves and touches(clauses, before[-1], verb.start):
        return _until(clauses, before)  # 'để ông A thôi giữ chức …; giới thiệu ông B'
    behind = after[: bisect_right(after, verb.end + REACH)]
    reached = [n for n in behind if not _parted(clauses, verb.end, n) and not _is_another(clauses, n, verb.end)]
    reached = [] if verb.cue.effect == "none" and reached and _is_wronged(clauses, reached[0], verb.end) else reached
    if verb.cue.near and not (reached and clauses.opening(reached[0], verb.end) == _behind_toward(clauses, verb.end)):
        return []
    near = [n for n in reached if n < max(verb.until, verb.end + 1)] or [n for n in reached if _toward(clauses, n)]
    if near:
        return clauses.lists.behind(near[0], after)
    if (pronoun := _pronoun(clauses, verb.end)) is not None:
        return [pronoun]
    # 'ông A … thôi giữ chức', 'ông A đã có quyết định bổ nhiệm': nobody behind the verb, so its subject is meant
    if before and not after and verb.cue.effect in ("start", "end") and (leaves or _is_object(clauses, before[-1], verb)):
        return _until(clauses, before)
    return []


def _is_object(clauses: Clauses, name: int, verb: Verb) -> bool:
    """'ông A đã có quyết định miễn nhiệm', 'ông A bổ nhiệm giữ chức X', 'đối với ông A, Tỉnh ủy cách chức …'.

    In 'ông A ký quyết định miễn nhiệm', 'Thủ tướng A phê chuẩn kết quả bầu Chủ tịch X' it is another.
    """
    if _toward(clauses, name):
        return True
    keys, grammar = clauses.tokens.keys, clauses.grammar
    had = not grammar.having.isdisjoint(keys[clauses.by_start[name].end : verb.start])
    taken = verb.end in clauses.reading.into or grammar.holding.within(keys[verb.start : verb.end])
    return (had or taken) and touches(clauses, name, verb.start)


def _behind_toward(clauses: Clauses, end: int) -> int:
    """Over 'đối với', 'cho' directly behind a verb."""
    return end + clauses.grammar.toward.at(clauses.tokens.keys, end)


def _is_another(clauses: Clauses, name: int, floor: int) -> bool:
    """Whether a name behind a verb is of no one it concerns: who begins a new clause, or 'con trai ông A'."""
    return _is_subject(clauses, name, floor) or names_a_relative(clauses, name, floor) is not None


def _is_wronged(clauses: Clauses, name: int, end: int) -> bool:
    """'bắt nghi phạm sát hại ông A' does not arrest A, nor does 'bắt ông A phải khai'."""
    keys, grammar = clauses.tokens.keys, clauses.grammar
    behind = keys[clauses.by_start[name].end : clauses.by_start[name].end + 1]
    return not grammar.negated.isdisjoint(behind) or (grammar.harming.within(keys[end:name]) and not _toward(clauses, name))


def _is_subject(clauses: Clauses, name: int, floor: int) -> bool:
    """Whether a new clause begins with the person: 'chuẩn y … được ông A trao', 'cử đoàn do ông A …', 'sau khi kỷ luật, ông C'."""
    before = clauses.opening(name, floor) - 1
    by = clauses.grammar.passive | clauses.grammar.agent
    return clauses.tokens.keys[before] in by or (before == floor and clauses.tokens.words[before] == ",")


def _pronoun(clauses: Clauses, end: int) -> int | None:
    """'thi hành kỷ luật bà bằng hình thức cảnh cáo': who was spoken of before."""
    tokens = clauses.tokens
    for at in (end, end + 1):
        mark = clauses.reading.address.get(at)
        if (
            mark is not None
            and mark[0] < len(tokens)
            and tokens.cases[mark[0]] == LOWER
            and mark[0] not in clauses.reading.address
            and mark[0] not in clauses.reading.rank
        ):
            return clauses.earlier(at) if clauses.grammar.pronouns.at(tokens.keys, at) == mark[0] - at else None
    return None


def _parted(clauses: Clauses, end: int, name: int) -> bool:
    """Whether a semicolon or the end of a quotation stands between a verb and the first name: what follows is another matter.

    Behind a semicolon not where a colon opened a list.
    """
    words = clauses.tokens.words[end:name]
    return (";" in words and ":" not in words) or ("”" in words and "“" not in words)


def _subject(clauses: Clauses, clause: Clause, verb: Verb, passive: int | None) -> list[int]:
    """Of 'ông A nghỉ hưu' and 'ông A được bổ nhiệm': A, with those listed beside, or who was spoken of before."""
    limit = passive if passive is not None else verb.start
    before = clause.names[: bisect_left(clause.names, limit)]
    if before and names_a_relative(clauses, before[-1], clause.first) is not None and not touches(clauses, before[-1], limit):
        return []
    subject, limit = without_relatives(clauses, before, limit, clause.first)
    after = clause.names[bisect_left(clause.names, verb.end) :]
    if verb.cue.voice == "subject" and (behind := _behind(clauses, clause, verb.end, after)):
        return behind
    dies, loose = verb.cue.effect == "die", passive is None and verb.cue.effect not in ("die", "none", "keep") and not verb.cue.near
    if subject and passive is None and _demanded(clauses, subject[-1], clause.first):
        return []
    if subject and (loose or _meets(clauses, clause, subject, limit, dies=dies)):
        return _until(clauses, subject)
    happened = passive is not None or verb.cue.effect in ("start", "keep")
    if not subject and happened and (behind := _listed_behind(clauses, clause, verb, after)):
        return behind
    if subject or limit < (passive or verb.start) or (dies and not _pronoun_before(clauses, limit, clause.first)):
        return []
    if after and not dies and _is_fronted(clauses, clause, limit):
        return _behind_comma(clauses, verb.end, after)
    earlier = clauses.spoken_of(clause.first, limit)
    return [earlier] if earlier is not None else []


def _pronoun_before(clauses: Clauses, limit: int, floor: int) -> bool:
    """Whether 'ông', 'bà' stands right before a verb, over adverbs and dates: 'trước khi ông A hay tin |bé| qua đời' speaks of another."""
    tokens, grammar, at = clauses.tokens, clauses.grammar, limit
    while at > floor and (
        tokens.cases[at - 1] == NUMBER
        or tokens.words[at - 1] in ",/-"
        or tokens.keys[at - 1] in grammar.verb_adverbs
        or tokens.keys[at - 1] in grammar.verb_asides
    ):
        at -= 1
    return at == floor or any(grammar.pronouns.at(tokens.keys, j) == at - j for j in range(max(floor, at - LONGEST_PRONOUN), at))


def _behind(clauses: Clauses, clause: Clause, end: int, after: tuple[int, ...]) -> list[int]:
    """'trao quyết định nghỉ hưu cho ông A, ông B', 'đơn từ chức Chủ tịch HĐQT của ông A': the people stand behind the verb."""
    keys, grammar, at = clauses.tokens.keys, clauses.grammar, end
    while at < len(keys) and keys[at] in grammar.manner:
        at += 1
    at = next((clauses.titles[t].end for t in clause.titles if clauses.titles[t].start == at), at)
    near = [n for n in after if n - end <= REACH]
    if not near or at >= len(keys):
        return []
    directed = grammar.directed.before(keys, clauses.opening(near[0], end)) and not clauses.decided_between(end, near[0])
    return clauses.lists.behind(near[0], after) if keys[at] == ":" or keys[at] in grammar.list_openers or directed else []


def _demanded(clauses: Clauses, name: int, floor: int) -> bool:
    """'kêu gọi Thủ tướng A từ chức': somebody wants the person to do it."""
    return bool(clauses.grammar.demanding.before(clauses.tokens.keys, clauses.opening(name, floor)))


def _meets(clauses: Clauses, clause: Clause, subject: tuple[int, ...], limit: int, *, dies: bool) -> bool:
    """Whether a verb is said of the name last before it."""
    if touches(clauses, subject[-1], limit, strictly=dies):
        return True
    return _fell_ill(clauses, clause, subject, limit) if dies else set_apart(clauses, subject[-1], limit, clause.first)


def _fell_ill(clauses: Clauses, clause: Clause, subject: tuple[int, ...], limit: int) -> bool:
    """'Đồng chí A, sau một thời gian lâm bệnh, …, đã từ trần', 'Đồng chí A; sinh năm 1930; nguyên …; đã từ trần': the one person named."""
    starts = [over_status(clauses, clauses.opening(n, clause.first), clause.first) for n in subject]
    opens = any(start == clause.first or clauses.tokens.words[start - 1] in ":," for start in starts)
    told = clauses.tokens.keys[subject[-1] : limit]
    acts = clauses.reading.marks["act"]
    born = not clauses.grammar.birth_and_home.isdisjoint(told) and not any(i in acts for i in range(subject[-1], limit))
    born = born and clauses.tokens.words[limit - 1] in ",;"
    return len({clauses.cast.at[n] for n in subject}) == 1 and opens and (born or clauses.grammar.illness.within(told))


def _is_fronted(clauses: Clauses, clause: Clause, limit: int) -> bool:
    """Whether the verb opens the sentence behind 'sau khi': 'Sau khi | bị cách chức …, ông A'."""
    tokens, grammar = clauses.tokens, clauses.grammar
    at = next((i for i in range(clause.first, min(clause.first + OPENING, limit)) if grammar.fronted.at(tokens.keys, i)), None)
    if at is None or any(tokens.words[i][0].isalnum() for i in range(clause.first, at - 1)):
        return False
    return all(tokens.keys[i] in grammar.verb_adverbs for i in range(at + grammar.fronted.at(tokens.keys, at), limit))


def _behind_comma(clauses: Clauses, end: int, after: tuple[int, ...]) -> list[int]:
    """'…, ông A tiếp tục khiếu nại': the first name behind the verb, where the clause of its person begins."""
    if not after or after[0] - end > REACH or clauses.tokens.words[clauses.opening(after[0], end) - 1] != ",":
        return []
    return [] if clauses.decided_between(end, after[0]) else clauses.lists.behind(after[0], after)


def _listed_behind(clauses: Clauses, clause: Clause, verb: Verb, after: tuple[int, ...]) -> list[int]:
    """'Trong 6 người bị khởi tố về tội X có ông A và bà B': 'có', 'gồm' or a colon opens the list of those it happened to.

    In 'Người bị bắt là ông A', 'Hai Phó Giám đốc được bổ nhiệm là ông A và bà B' it is 'là', where the subject says who they are.
    """
    end = verb.end
    if not after or after[0] - end > REACH:
        return []
    opening, grammar, keys = clauses.opening(after[0], end), clauses.grammar, clauses.tokens.keys
    opener = keys[clauses.back_over(opening, end) - 1]
    opens = clauses.tokens.words[opening - 1] == ":" or opener in grammar.having or opener in grammar.comprising
    opens = opens or (keys[opening - 1] in grammar.instancing and _names_some(clauses, clause, verb, after[0]))
    named = clauses.tokens.keys[clauses.reading.before.get(after[0], after[0]) - 1]
    says_who = grammar.to_be.intersection((opener, named)) and (verb.cue.effect == "start" or _of_accused(clauses, clause, verb))
    if opens or says_who:
        return clauses.lists.behind(after[0], after)
    return _together(clauses, clause, verb, after)


def _names_some(clauses: Clauses, clause: Clause, verb: Verb, name: int) -> bool:
    """'nhiều cán bộ bị kỷ luật |như| ông A', 'trong số những người bị kỷ luật, |có| nhiều cán bộ |như| ông A (Phó Giám đốc Sở X)'."""
    opening, behind = clauses.opening(name, verb.end), clauses.by_start[name].end
    if opening == verb.end + 1:
        return _of_accused(clauses, clause, verb)
    listed = clauses.tokens.words[behind : behind + 1] in (["("], [","], [";"])
    return listed and not clauses.grammar.having.isdisjoint(clauses.tokens.keys[verb.end : opening])


def _of_accused(clauses: Clauses, clause: Clause, verb: Verb) -> bool:
    """'|Người| bị bắt là ông A'."""
    return clauses.grammar.accused.within(clauses.tokens.keys[max(clause.first, verb.start - BEFORE_PASSIVE) : verb.start])


def _together(clauses: Clauses, clause: Clause, verb: Verb, after: tuple[int, ...]) -> list[int]:
    """'|Cùng| bị bắt |với| ông A |còn có| bà B và ông C': all of them."""
    tokens, grammar = clauses.tokens, clauses.grammar
    together = grammar.together.within(tokens.keys[max(clause.first, verb.start - BEFORE_PASSIVE) : verb.start])
    if verb.cue.effect != "none" or not together or not grammar.beside.before(tokens.keys, clauses.opening(after[0], verb.end)):
        return []
    people = clauses.lists.behind(after[0], after)
    rest = after[len(people) :]
    if rest and tokens.keys[clauses.opening(rest[0], people[-1]) - 1] in grammar.having:
        people += clauses.lists.behind(rest[0], rest)
    return people


def _toward(clauses: Clauses, name: int) -> bool:
    """Whether 'đối với', 'cho' or 'của' stands before the name."""
    start, keys = clauses.reading.before.get(name, name), clauses.tokens.keys
    while clauses.tokens.words[start - 1] == ":" or (
        start > 2 and clauses.tokens.cases[start - 2] == NUMBER and keys[start - 3] in clauses.grammar.counted_toward
    ):
        start -= 1  # 'đối với 6 bị can: bà A'
    return clauses.grammar.toward.before(keys, start) > 0


def _passive(clauses: Clauses, verb: Verb, floor: int) -> int | None:
    """The token of the 'được' or 'bị' that makes the verb passive; the verb may begin with it: 'bị bắt'."""
    at, keys, words = verb.start, clauses.tokens.keys, clauses.tokens.words
    passive = clauses.grammar.suffering if verb.cue.effect == "none" else clauses.grammar.passive
    if keys[at] in passive:
        return at
    reach = FAR if verb.cue.voice == "object" or keys[at - 1] in clauses.grammar.letting else BESIDE
    for j in range(at - 1, max(floor, at - reach) - 1, -1):
        if keys[j] in passive and not _within_word(clauses, j):
            return None if j == floor and "," in words[j:at] else j  # 'Được sự tín nhiệm của tổ chức, ông A …'
        if words[j] in ";:":
            return None
    return None


def _within_word(clauses: Clauses, j: int) -> bool:
    """The 'bị' of 'bị can', 'bị cáo', also at the end of 'khởi tố bị can'."""
    change = clauses.reading.change
    return j in clauses.reading.rank or any(k in change and change[k][0] > j for k in range(max(0, j - LONGEST_VERB), j))


def _until(clauses: Clauses, names: tuple[int, ...] | list[int]) -> list[int]:
    """The last of the names, and those before it that stand in one list with it."""
    people = [names[-1]]
    for n in reversed(names[:-1]):
        end = clauses.by_start[n].end
        if not clauses.lists.joins(end, people[0]) or clauses.replaced_at(n) is not None:
            break
        if clauses.tokens.words[end] == "," and clauses.tokens.keys[clauses.opening(n, 0) - 1] in clauses.grammar.owning:
            break  # 'người tiền nhiệm của bà A, |ông B|'
        people.insert(0, n)
    return people
