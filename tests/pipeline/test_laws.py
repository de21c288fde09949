"""The laws of the store, over random histories: order, repetition and detours leave no trace; catching up equals computing anew."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode

from kg.pipeline import find_articles, forget, judge, prove, rebuild, unjudge
from kg.resolve import Judgement
from kg.store import Store
from tests.story import BINH_DUONG, Story
from tests.world import lines, memory, tell

NAMES = ["Trần Văn An", "Trần Văn Ân", "Lê Thị Hòa", "Lê Thị Hoà", "An"]
BODIES = [
    ("ubnd", "Ủy ban nhân dân tỉnh Bình Dương", BINH_DUONG, True, "chu-tich-ubnd"),
    ("cap-uy", "Tỉnh ủy Bình Dương", BINH_DUONG, True, "bi-thu-cap-uy"),
    ("ubnd", "Ủy ban nhân dân tỉnh Long An", "long-an@1976", True, "chu-tich-ubnd"),
    ("quoc-hoi", "Quốc hội", None, True, "dai-bieu-quoc-hoi"),
    ("so", "Sở Y tế", None, False, "giam-doc-so"),
]
DAYS = [None, "2019-05-01", "2020-01-10", "2020-06-01", "2021-03-03"]

people = st.fixed_dictionaries(
    {
        "name": st.sampled_from(NAMES),
        "gender": st.sampled_from([None, None, "male", "female"]),
        "posts": st.lists(
            st.tuples(
                st.sampled_from([None, *range(len(BODIES))]),
                st.sampled_from(["Incumbent", "Incumbent", "Former", "Acting", "Incoming"]),
                st.sampled_from([None, None, None, "2020", "2020-03"]),
                st.booleans(),
            ),
            max_size=3,
        ),
        "role": st.sampled_from([None, "Speaker", "Chair", "Attendee"]),
        "change": st.sampled_from([None, None, "Appointment", "Dismissal"]),
    }
)
articles = st.fixed_dictionaries(
    {
        "number": st.integers(0, 4),
        "day": st.sampled_from(DAYS),
        "people": st.lists(people, max_size=3),
        "copy": st.booleans(),
    }
)
histories = st.lists(articles, min_size=1, max_size=8)


def story(told: dict) -> Story:
    source = f"bai-{told['number']}.txt"
    made = Story(source, told["day"], text="Một bài." if told["copy"] else f"Bài {source}.")
    event = made.event("Meeting", "Cuộc họp", date=told["day"])
    bodies: dict[int, str] = {}
    for person in told["people"]:
        who = made.person(person["name"], person["gender"])
        held = [post(made, who, bodies, *p) for p in person["posts"]]
        if person["role"]:
            made.takes_part(event, who, person["role"])
        if person["change"]:
            starts = person["change"] == "Appointment"
            links = {"starts" if starts else "ends": held[0]} if held else {}
            made.change(person["change"], who, date=told["day"], **links)
    return made


def post(made: Story, who: str, bodies: dict[int, str], body: int | None, status: str, start: str | None, known: bool) -> str:
    if body is None:
        return made.holds(who, "Chủ tịch", status=status, start=start)
    type_, name, place, settled, role = BODIES[body]
    if body not in bodies:
        bodies[body] = made.body(type_, name, place, settled=settled)
    return made.holds(who, f"Chức vụ {body}", bodies[body], role if known else None, status, start=start)


def proved(store: Store) -> None:
    difference = prove(store)
    assert not difference, (sorted(difference.missing)[:5], sorted(difference.surplus)[:5])


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(histories, st.randoms(use_true_random=False))
def test_any_order_and_any_detour_give_the_same_store(told, random):
    first = memory()
    waiting = list(told)
    while waiting:
        size = random.choice([1, 1, 2, 3])
        some, waiting = waiting[:size], waiting[size:]
        tell(first, [story(a) for a in {a["number"]: a for a in some}.values()])
        proved(first)
    # the same articles, the last version of each alone, in another order and in one go
    last = {article["number"]: article for article in told}
    shuffled = list(last.values())
    random.shuffle(shuffled)
    second = memory()
    tell(second, [story(a) for a in shuffled])
    assert lines(first) == lines(second)
    assert not any(isinstance(t, BlankNode) for q in first.quads() for t in (q.subject, q.object, q.graph_name))
    # and once more changes nothing
    assert tell(second, [story(a) for a in shuffled]).unchanged == len(shuffled)
    assert lines(first) == lines(second)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(histories, articles)
def test_forgetting_takes_away_what_an_article_alone_said(told, extra):
    told = [a for a in told if a["number"] != extra["number"]]
    without, with_it = memory(), memory()
    tell(without, [story(a) for a in {a["number"]: a for a in told}.values()])
    for article in [extra, *told]:
        tell(with_it, [story(article)])
    forget(with_it, find_articles(with_it, [f"bai-{extra['number']}.txt"]))
    proved(with_it)
    assert lines(without) == lines(with_it)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(histories, st.data())
def test_judgements_are_followed_and_can_be_taken_back(told, data):
    store = memory()
    for article in told:
        tell(store, [story(article)])
    before = lines(store)
    article = {a["number"]: a for a in told}
    everyone = sorted({q.subject.value for q in store.quads() if "#" in str(q.subject) and "#char" not in str(q.subject)})
    persons = sorted({n for n in everyone if not n.rpartition("#")[2].startswith(("event", "holding", "part", "change", "body"))})
    made = []
    for number in range(data.draw(st.integers(1, 3))):
        at = f"2024-01-0{number + 1}T00:00:00Z"
        if persons and data.draw(st.booleans()):
            nodes = (data.draw(st.sampled_from(persons)), data.draw(st.sampled_from(persons)))
            decision = data.draw(st.sampled_from(["Same", "Different", "Unsure"]))
        else:
            nodes, decision = (data.draw(st.sampled_from(everyone)),), data.draw(st.sampled_from(["Reject", "Confirm"]))
        made.append(Judgement(decision, nodes, "thử", "người thử", at))
        judge(store, made[-1:])
        proved(store)
    told_again = data.draw(st.sampled_from(sorted(article)))
    tell(store, [story(article[told_again] | {"day": "2021-07-07"})])
    proved(store)
    tell(store, [story(article[told_again])])
    proved(store)
    for judgement in data.draw(st.permutations(made)):
        unjudge(store, [judgement])
        proved(store)
    assert lines(store) == before


def test_rebuild_puts_right_what_was_broken():
    store = memory()
    tell(store, [story({"number": 1, "day": "2020-01-10", "people": [], "copy": False})])
    whole = lines(store)
    store.change(add={"": [("<http://a/>", "<http://a/>", '"x"')]}, remove={"": [tuple(whole[0].split(" ", 2))]} if False else {})
    assert len(rebuild(store).surplus) == 1
    assert lines(store) == whole
    assert not rebuild(store)


def test_a_store_is_proved_in_portions(monkeypatch):
    monkeypatch.setattr("kg.derive.rebuild._BUCKET", 1)
    store = memory()
    people = [{"name": n, "gender": None, "posts": [(0, "Incumbent", None, True)], "role": "Speaker", "change": None} for n in NAMES]
    tell(store, [story({"number": i, "day": DAYS[i % 4], "people": people[: i + 1], "copy": i == 3}) for i in range(5)])
    nodes = sorted({q.subject.value for q in store.quads() if str(q.subject).endswith(("#an>", "#tran-van-an>"))})
    assert len(nodes) > 1
    judge(store, [Judgement("Same", (nodes[0], nodes[-1]), "", "t", "2024-01-01T00:00:00Z")])
    proved(store)
    assert not rebuild(store)
    store.change(add={"": [("<http://a/>", "<http://a/>", '"x\\ty\\\\"')]})
    assert prove(store).surplus == {("<http://a/>", "<http://a/>", '"x\\ty\\\\"')}
