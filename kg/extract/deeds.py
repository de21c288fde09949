"""A Scene -> who does what: each verb of taking part with the people in front of it, behind it, or in the list it opens."""

from kg.extract.deed_walk import Deed, SentenceWalk
from kg.extract.scene import Scene
from kg.text.tokens import NUMBER

BULLET = 3  # tokens of a line that only numbers the next: '1.'


def read_deeds(scene: Scene, names: set[int]) -> list[Deed]:
    """The deeds of an article in order; `names` are the tokens inside names of events, whose verbs are no deeds."""
    acts = [
        (i, *found)
        for i, found in scene.reading.marks["act"].items()
        if i not in names and i not in scene.reading.skip and i not in scene.paper_at
    ]
    acts.sort(key=lambda found: found[0])
    keys, sentence = scene.tokens.keys, scene.tokens.sentence
    source = scene.reading.language.participation.source
    according = {sentence[k] for k in scene.mention_starts if keys[k - 1] in source}
    presenting = scene.reading.language.events.presenting
    found: list[Deed] = []
    a = m = 0
    for first, last in scene.tokens.sentences:
        begin_a, begin_m = a, m
        while a < len(acts) and acts[a][0] < last:
            a += 1
        while m < len(scene.mentions) and scene.mention_starts[m] < last:
            m += 1
        continued = found[-1] if found and found[-1].how == "list" and found[-1].act.subject == "Attendee" else None
        if continued is not None and a == begin_a and m > begin_m and _goes_on(scene, continued, first, begin_m):
            found.append(continued._replace(at=first, end=first, subjects=tuple(range(begin_m, m)), objects=()))
        elif a > begin_a or sentence[first] in according or keys[first] in presenting:
            if m > begin_m or any(act.list for _, _, act in acts[begin_a:a]):  # where nobody is named, only a list can say anything
                found.extend(SentenceWalk(scene, first, last).run(acts[begin_a:a], range(begin_m, m)))
    return sorted(found, key=lambda d: d.at)


def _goes_on(scene: Scene, deed: Deed, first: int, k: int) -> bool:
    """'… ông A. Các đồng chí Phó Chánh Văn phòng: B, C.': a sentence without a verb goes on with the list of the one before."""
    sentence, sentences = scene.tokens.sentence, scene.tokens.sentences
    mention = scene.mentions[k]
    between = sentences[sentence[deed.at] + 1 : sentence[first]][:4]
    if sentence[first] == sentence[deed.at] or mention.phrase_start - first > 12 or any(b - a > BULLET for a, b in between):
        return False
    numbered = bool(between) and scene.tokens.cases[between[-1][0]] == NUMBER
    listed = numbered or first in scene.reading.plural or scene.tokens.words[min(mention.phrase_end, len(scene.tokens) - 1)] in ",;"
    return listed and not any(
        scene.tokens.keys[i] in scene.reading.language.participation.tells for i in range(mention.phrase_end, scene.sentence(first)[1])
    )
