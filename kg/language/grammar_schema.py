"""The shape of grammar.yaml: the small words by which sentences tie people, titles and decisions together."""

from typing import Annotated, Any

from pydantic import AfterValidator, PlainValidator

from kg.language.checked import checked
from kg.text.phrases import Phrases
from kg.text.tokens import Tokens


def _single(words: frozenset[str]) -> frozenset[str]:
    for word in sorted(words):
        if Tokens(word).keys != [word]:
            raise ValueError(f"{word!r} is not one word in small letters as tokens are compared: {Tokens(word).keys}")
    return words


def _phrases(value: Any) -> Phrases:
    if isinstance(value, Phrases):
        return value  # a class that is copied with another value is checked anew
    if not isinstance(value, list) or not all(isinstance(phrase, str) for phrase in value):
        raise ValueError("a list of phrases is needed")
    return Phrases(value)


Words = Annotated[frozenset[str], AfterValidator(_single)]
"""Single words, compared with the key of one token."""
PhraseList = Annotated[Phrases, PlainValidator(_phrases)]
"""Phrases of one or more words, compared with the keys of several tokens."""
Ids = frozenset[str]
"""Ids of the entries of another file; checked when the language is loaded."""


@checked
class GrammarFile:
    """grammar.yaml; what the words of each group do is said there."""

    # lists
    conjunctions: Words
    people_joiners: Words
    concurrent: Words
    title_joiners: Words
    title_joining: PhraseList
    before_copula: Words
    list_term_words: Words
    career_words: Words
    many: Words
    counted_address: PhraseList
    counted_status: Words
    list_articles: Words
    other_groups: Words
    list_openers: Words
    # verbs of lists and posts
    to_be: Words
    comprising: Words
    having: Words
    instancing: Words
    before_list_verb: Words
    also: Words
    holding: PhraseList
    list_verbs: PhraseList
    post_nouns: Words
    list_openings: Words
    anybody: PhraseList
    made: Words
    leaving: Words
    # between a name and its title
    name_adverbs: Words
    birth_and_home: Words
    age: Words
    shared: Words
    bracket_openers: Words
    belonging: Words
    delegation: Words
    delegate_words: PhraseList
    loose_copulas: Words
    located: Words
    duties: PhraseList
    terms: PhraseList
    term_of_office: PhraseList
    # whose the title is not
    quoting: Words
    addressed_to: Words
    stood_in_for: PhraseList
    stood_in_for_links: Words
    telling: PhraseList
    of_oneself: Words
    office_before: Words
    speaking: PhraseList
    # decisions
    passive: Words
    that_post: PhraseList
    sent_to: PhraseList
    sent: Words
    downwards: Words
    until_then: PhraseList
    so_far: Words
    letting: Words
    agent: Words
    verb_adverbs: Words
    subject_adverbs: Words
    verb_asides: Words
    manner: Words
    pronouns: PhraseList
    toward: PhraseList
    directed: PhraseList
    together: PhraseList
    beside: PhraseList
    by_way_of: PhraseList
    replacing: PhraseList
    fellows: PhraseList
    counted_toward: Words
    nominal_links: Words
    purpose: Words
    nominal_touching: PhraseList
    relatives: PhraseList
    no_relatives: PhraseList
    owning: Words
    charges: PhraseList
    harming: PhraseList
    of_the_law: PhraseList
    accused: PhraseList
    listing: Words
    illness: PhraseList
    fronted: PhraseList
    demanding: PhraseList
    rumours: PhraseList
    remembering: PhraseList
    denied_behind: PhraseList
    in_manner_of_speaking: PhraseList
    lost_things: Words
    conditions: PhraseList
    other_decisions: PhraseList
    no_decision: Words
    deeds: Words
    highest_offices: Ids
    highest_bodies: Ids
    periods: PhraseList
    since_left: PhraseList
    former_groups: PhraseList
    some_people: PhraseList
    stripping: PhraseList
    set_aside: PhraseList
    resulting: PhraseList
    back_then: PhraseList
    kinds_of_people: PhraseList
    issuing: PhraseList
    planned: PhraseList
    suffering: Words
    from_all_posts: PhraseList
    in_the_party: PhraseList
    taken_back: PhraseList
    passing_organs: PhraseList
    asking: PhraseList
    granting: PhraseList
    not_yet: Words
    already: Words
    proposing: PhraseList
    proposal: Words
    candidacy: Words
    list_sections: PhraseList
    announcing: PhraseList
    # time and standing
    standing: Words
    long_ago: Words
    going_on: PhraseList
    clause_links: Words
    at_present: Words
    now: Words
    now_is: PhraseList
    through_time: PhraseList
    behind_headings: Words
    since: Words
    from_day: PhraseList
    until: Words
    before: Words
    when: Words
    month: Words
    span_words: Words
    span_limits: Words
    sentence_openers: Words
    sentence_links: PhraseList
    adverbial_openers: Words
    negations: Words
    negated: Words
    time_zones: frozenset[str]
    # ids
    deciding_bodies: Ids
    bodies_beside_a_post: Ids
    bare_bodies_beside_a_post: Ids
    implied_bodies: Ids
    delegates: Ids
    delegation_heads: Ids
    deciding_papers: Ids
