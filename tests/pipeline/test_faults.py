"""A process may end between any two writes: whatever is done next, the store catches up and is what it would have been."""

import pytest

import kg.derive.update
from kg.pipeline import find_articles, forget, judge, prove
from kg.resolve import Judgement
from kg.store.embedded import EmbeddedStore
from tests.story import BINH_DUONG, Story, conference
from tests.world import lines, memory, tell


class Dead(BaseException):
    """The process is gone."""


@pytest.fixture(params=["in one transaction", "in bulk"])
def mortal(request, monkeypatch):
    """Makes the n-th write from now on the last one."""
    if request.param == "in bulk":
        monkeypatch.setattr(kg.derive.update, "_AT_ONCE", -1)
    left = [1 << 30]

    def dying(write):
        def wrapped(self, *args, **kwargs):
            if left[0] == 0:
                raise Dead
            left[0] -= 1
            return write(self, *args, **kwargs)

        return wrapped

    for name in ("bulk_load", "change"):
        monkeypatch.setattr(EmbeddedStore, name, dying(getattr(EmbeddedStore, name)))
    return left


def officer(source: str, day: str, status: str = "Incumbent", gender: str | None = None) -> Story:
    story = Story(source, day)
    body = story.body("ubnd", "Ủy ban nhân dân tỉnh Bình Dương", BINH_DUONG)
    held = story.holds(story.person("Trần Văn An", gender), "Chủ tịch UBND tỉnh", body, "chu-tich-ubnd", status)
    story.change("Appointment", "p0", starts=held, date=day)
    return story


START = [officer("a.txt", "2020-02-02"), officer("b.txt", "2020-03-03"), conference("c.txt")]
STEPS = {
    "more": lambda s: tell(s, [officer("d.txt", "2020-04-04"), conference("e.txt", "2021-01-01")]),
    "an earlier one": lambda s: tell(s, [officer("d.txt", "2019-01-01", "Former")]),
    "another gender": lambda s: tell(s, [officer("d.txt", "2020-05-05", gender="female"), officer("e.txt", "2020-05-06", gender="male")]),
    "changed": lambda s: tell(s, [officer("a.txt", "2022-02-02", "Former"), conference("c.txt", "2019-01-01")]),
    "forgotten": lambda s: forget(s, find_articles(s, ["a.txt", "c.txt"])),
    "judged": lambda s: judge(s, [Judgement("Different", tuple(sorted(people(s))[:2]), "", "t", "2024-01-01T00:00:00Z")]),
    "rejected": lambda s: judge(s, [Judgement("Reject", (sorted(people(s))[0],), "", "t", "2024-01-01T00:00:00Z")]),
}


def people(store) -> set[str]:
    return {q.subject.value for q in store.quads() if str(q.subject).endswith("#tran-van-an>")}


@pytest.mark.parametrize("step", STEPS)
def test_every_place_to_die(mortal, step):
    whole = memory()
    tell(whole, START)
    STEPS[step](whole)
    tell(whole, [conference("z.txt", "2023-01-01")])
    for writes in range(6):
        store = memory()
        tell(store, START)
        mortal[0] = writes
        try:
            STEPS[step](store)
            finished = True
        except Dead:
            finished = False
        mortal[0] = 1 << 30
        if step == "forgotten" and not finished and any("a.txt" in line for line in lines(store)):
            STEPS[step](store)
        elif not finished and step != "forgotten":
            STEPS[step](store)
        tell(store, [conference("z.txt", "2023-01-01")])
        assert not prove(store), writes
        assert lines(store) == lines(whole), writes
    assert finished
