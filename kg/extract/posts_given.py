"""A verb of decision and those whom it concerns -> the posts that change hands: behind 'giữ chức', or directly behind the verb."""

from bisect import bisect_left

from kg.extract.change_verbs import Verb, on_posts
from kg.extract.clauses import Clause, Clauses
from kg.extract.concerned import REACH
from kg.extract.titles import Title, serves_a_member
from kg.text.tokens import NUMBER

NEW = "incoming"  # the marker of 'tân Giám đốc'


def posts_given(clauses: Clauses, clause: Clause, verb: Verb, people: list[int]) -> list[int]:
    """The titles that change hands: behind 'giữ chức', or directly behind the verb."""
    own = {t for p in people for t in clauses.titles_of.get(p, ())}
    posts: list[int] = []
    gains = on_posts(verb.cue) == "start"
    named = verb.cue.near or verb.cue.tasks or (gains and bool(gained_posts(clauses, clause, people[-1], verb.barrier)))
    fronted = _fronted_until(clauses, verb, people)
    for t in range(bisect_left(clauses.title_starts, verb.start), clause.titles.stop):
        title = clauses.titles[t]
        joined = is_joined(clauses, title)
        if (title.start < verb.end and not joined) or _lower(clauses, verb, title.start):
            continue
        if title.start - verb.start > 2 * REACH:
            break
        before_name = t in own and title.start < people[0]
        if (named and before_name and title.marker != NEW) or _held_so_far(clauses, people, verb.end, title.start):
            continue  # 'giao Bộ trưởng A trả lời', 'bổ nhiệm Phó Giám đốc A giữ chức Giám đốc': it only says who A is
        says_who = (
            posts and before_name and clauses.tokens.keys[title.start - 1] in clauses.grammar.to_be
        )  # 'giao Sở X |là Phó Giám đốc A|'
        if says_who or title.start >= min(verb.barrier, fronted) or _somebody_elses(clauses, clause, verb, people, title.start):
            break
        counted_apart = of_several(clauses, title.start) and t not in own
        goes_on = t in posts or not (counted_apart or (t in own and _introduces(clauses, people, posts, title.start)))
        if posts and not (goes_on and (t == posts[-1] or clauses.lists.is_gap(clauses.titles[posts[-1]].end, title.start))):
            break
        opening = clauses.back_over(title.start, verb.end)
        counted = opening - of_several(clauses, opening)  # 'bầu bổ sung hai Phó Chủ tịch', 'bầu 2 chức danh Phó Chủ tịch'
        direct = clauses.back_over(counted, verb.end) <= verb.end or joined
        lost = verb.cue.effect == "end" and t not in own and t not in clauses.owners and not _opens_clause(clauses, title.start, people)
        new = before_name and title.marker == NEW  # 'trao quyết định bổ nhiệm cho tân Giám đốc A'
        if not (posts or direct or lost or new or clauses.after_copula(title.start, verb.start)):
            continue
        if t not in clauses.owners or direct or posts or t in own:
            posts.append(t)
        if counted < opening:
            break  # what stands behind are the posts of those who gain it
    return _without_whom_it_serves(clauses, people, posts)


def posts_toward(clauses: Clauses, clause: Clause, verb: Verb) -> list[tuple[int, int]]:
    """'bầu: Chủ tịch HĐND tỉnh X |đối với| ông A; Chủ tịch HĐND tỉnh Y |đối với| ông B, bà C': each person with the post before.

    Also 'bầu Phó Chủ tịch UBND tỉnh (|ông A|), Trưởng Ban Pháp chế (|bà B|)'.
    """
    found: list[tuple[int, int]] = []
    posts: list[int] = []
    at = verb.end
    names = clause.names[bisect_left(clause.names, verb.end) : bisect_left(clause.names, verb.barrier)]
    for name in names if names and names[0] < verb.until else ():
        opening = clauses.opening(name, at)
        bracketed = clauses.tokens.words[opening - 1] == "(" and opening - 1 in clauses.title_ends
        if bracketed or clauses.grammar.directed.before(clauses.tokens.keys, opening):
            behind = range(bisect_left(clauses.title_starts, at), bisect_left(clauses.title_starts, opening))
            posts = [t for t in behind if t not in clauses.owners and ";" not in clauses.tokens.words[clauses.titles[t].start : opening]]
        elif not (posts and clauses.lists.joins(at, name)):
            posts = []
        if not posts:
            break
        found.extend((name, t) for t in posts)
        at = clauses.by_start[name].end
    return found


def gained_posts(clauses: Clauses, clause: Clause, name: int, until: int) -> list[int]:
    """The posts behind a name, before token `until`, that a copula or 'tham gia' gives to the person."""
    end = clauses.by_start[name].end
    posts: list[int] = []
    starts = clauses.title_starts
    for t in range(max(clause.titles.start, bisect_left(starts, end)), min(clause.titles.stop, bisect_left(starts, until))):
        title = clauses.titles[t]
        if title.start - end > 2 * REACH:
            break
        if name not in clauses.owners.get(t, (name,)) or _held_so_far(clauses, [name], end, title.start):
            continue
        goes_on = bool(posts) and not of_several(clauses, title.start) and clauses.lists.is_gap(clauses.titles[posts[-1]].end, title.start)
        if goes_on or is_joined(clauses, title) or clauses.after_copula(title.start, end):
            posts.append(t)
        elif posts:
            break
    return posts


def _lower(clauses: Clauses, verb: Verb, at: int) -> bool:
    """'bị cách chức |xuống làm nhân viên Phòng X|': the post that is left to whoever loses another."""
    return verb.cue.effect == "end" and not clauses.grammar.downwards.isdisjoint(clauses.tokens.keys[verb.end : at])


def _held_so_far(clauses: Clauses, people: list[int], floor: int, at: int) -> bool:
    """'bổ nhiệm ông A, |hiện là Phó Giám đốc Sở X|, giữ chức Giám đốc', 'bầu ông A, |người trước đó là Y|, làm …'."""
    named = [clauses.by_start[n].end for n in people if floor <= n < at]
    if not named:
        return False
    words, opening = clauses.tokens.words, at
    while opening > named[-1] and words[opening - 1] not in ",;()–-:":
        opening -= 1
    return not clauses.grammar.so_far.isdisjoint(clauses.tokens.keys[opening:at]) and not clauses.decided_between(opening, at)


def is_joined(clauses: Clauses, title: Title) -> bool:
    """'tham gia Ban Thường vụ', 'phụ trách Sở X': what one is told to do is the post."""
    changes = clauses.reading.language.changes
    return bool(title.unfolded) and title.unfolded.startswith((changes.join.words[0], *changes.charge.words))


def _without_whom_it_serves(clauses: Clauses, people: list[int], posts: list[int]) -> list[int]:
    """'bổ nhiệm ông B làm Trợ lý Ủy viên Bộ Chính trị, |Phó Thủ tướng A|': none is given to A, nor those of A to B."""
    serving = next((k for k, t in enumerate(posts) if serves_a_member(clauses.reading, clauses.titles[t])), len(posts))
    behind = posts[serving + 1 :]
    served = any(clauses.titles[t].start < people[0] and t in clauses.titles_of.get(people[0], ()) for t in behind)
    return [] if served else posts[: serving + 1]


def _fronted_until(clauses: Clauses, verb: Verb, people: list[int]) -> int:
    """In 'Trước khi được bổ nhiệm giữ chức X, |ông A| là Y' the end of the clause of the verb: what is behind is said of A in another."""
    passive = clauses.grammar.passive.intersection(clauses.tokens.keys[max(0, verb.start - 1) : verb.start + 1])
    opening = clauses.opening(people[0], verb.end) if people[0] >= verb.end else 0
    return opening if passive and clauses.tokens.words[opening - 1] == "," else len(clauses.tokens)


def _introduces(clauses: Clauses, people: list[int], posts: list[int], at: int) -> bool:
    """'bổ nhiệm Phó Giám đốc Sở X đối với ông A (|Trưởng phòng Y|)': behind the name it only says who A is, unless a copula gives it."""
    end = clauses.titles[posts[-1]].end if posts else at
    named = [n for n in people if end <= n < at]
    return bool(named) and not clauses.after_copula(at, clauses.by_start[named[-1]].end)


def of_several(clauses: Clauses, at: int) -> bool:
    """'làm Chủ tịch và |các| Phó Chủ tịch gồm ông B, ông C': a post that is counted is another's than the one before."""
    return clauses.tokens.keys[at - 1] in clauses.grammar.many or clauses.tokens.cases[at - 1] == NUMBER


def _opens_clause(clauses: Clauses, at: int, people: list[int]) -> bool:
    """'miễn nhiệm ông A theo nguyện vọng, |Thủ tướng| trình …': behind the person and a comma somebody else acts."""
    return clauses.tokens.words[at - 1] == "," and people[-1] < at


def _somebody_elses(clauses: Clauses, clause: Clause, verb: Verb, people: list[int], at: int) -> bool:
    """'bầu ông A …; ông B được bầu giữ chức Y': behind the next verb, another person was named before the post."""
    return at >= verb.until and any(people[-1] < n < at for n in clause.names if n not in people)
