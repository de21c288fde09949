"""A Scene -> who does what: each verb of taking part with the people in front of it, behind it, or in the list it opens."""

from kg.extract.deed import Deed
from kg.extract.deed_objects import has_asked
from kg.extract.deed_walk import SentenceWalk
from kg.extract.long_lists import goes_on
from kg.extract.scene import Scene


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
    told = according | {sentence[k] for k in scene.mention_starts if has_asked(scene, k)}
    presenting = scene.reading.language.events.presenting
    found: list[Deed] = []
    opener: Deed | None = None  # of the list that the last sentences went on with
    a = m = 0
    for first, last in scene.tokens.sentences:
        begin_a, begin_m = a, m
        while a < len(acts) and acts[a][0] < last:
            a += 1
        while m < len(scene.mentions) and scene.mention_starts[m] < last:
            m += 1
        continued = found[-1] if found and found[-1].how == "list" and found[-1].act.subject == "Attendee" else None
        if continued is not None and a == begin_a and m > begin_m and goes_on(scene, opener or continued, continued, begin_m):
            opener = opener or continued
            end = scene.mentions[m - 1].phrase_end
            found.append(continued._replace(at=first, end=end, subjects=tuple(range(begin_m, m)), objects=()))
        elif a > begin_a or sentence[first] in told or keys[first] in presenting:
            opener = None
            if m > begin_m or any(act.list for _, _, act in acts[begin_a:a]):  # where nobody is named, only a list can say anything
                found.extend(SentenceWalk(scene, first, last).run(acts[begin_a:a], range(begin_m, m)))
    return sorted(found, key=lambda d: d.at)
