"""Small graphs made by hand, for what no article would say."""

from kg.view import Edge, Fact, Lane, Node, NodeKind, Quote, Relation, Source, Time, ViewGraph

HOSTILE = (
    "<script>window.hacked = 1</script>",
    "</script><script>window.hacked = 2</script>",
    '<img src=x onerror="window.hacked = 3">',
    "'\"><svg onload=window.hacked=4>",
    "\u202eabc\u2066 đảo chiều",
    "<!-- <script> ]]> &lt;b&gt; \u2028 \u2029",
    "{{ 7 * 7 }} {% raw %}",
    "Tên dài " + "rất " * 2500,
)


def hostile(text: str) -> ViewGraph:
    """A graph in which every field that comes from articles holds the same text."""
    quote = Quote(text, f"trước {text} sau", ((6, 6 + len(text)),), text, 0.5, text)
    sources = (Source(text, text, "javascript:window.hacked=5", text, "2020"),)

    def fact(name: str, relation: Relation) -> Fact:
        return Fact(
            name, relation, text, (text, text + "2"), text, Time("2020-01-01", "2020-02-01", "seen", "2019", "2021"), 0.5, quotes=(quote,)
        )

    nodes = (
        Node(
            "p/1", NodeKind.PERSON, text, (text,), text, text, text, text, "2020", (("attendance", text),), (fact("own", Relation.CHANGE),)
        ),
        Node("b/1", NodeKind.BODY, text, (text + "!",), text, text, text),
        Node("e/1", NodeKind.EVENT, text, type=text, place=text, date="2020-01-01", facts=(fact("told", Relation.LINK),)),
        Node("d/1", NodeKind.DOCUMENT, text, numbers=(("number", text),)),
        Node("o/1", NodeKind.POST, text, short=text),
    )
    edges = (
        Edge("p/1", "b/1", fact("f1", Relation.MEMBERSHIP), "o/1"),
        Edge("p/1", "e/1", fact("f2", Relation.PARTICIPATION)),
        Edge("p/1", "d/1", fact("f3", Relation.PRESENTS)),
        Edge("b/1", "p/1", fact("f4", Relation.CHANGE)),
    )
    return ViewGraph(nodes, edges, sources, base="http://localhost:8010/", title=text)


def chain(length: int) -> ViewGraph:
    """People and bodies in a row, one connected part."""
    kinds = (NodeKind.PERSON, NodeKind.BODY)
    nodes = tuple(Node(f"n/{i:05}", kinds[i % 2], f"Nút số {i}") for i in range(length))
    edges = tuple(
        Edge(f"n/{i:05}", f"n/{i + 1:05}", Fact(f"f/{i}", Relation.MEMBERSHIP, titles=("Ủy viên",), status="Incumbent"))
        for i in range(length - 1)
    )
    return ViewGraph(nodes, edges, base="http://localhost:8010/", title="Chuỗi")


def crowd(people: int) -> ViewGraph:
    """One event with so many people, and another with two of them."""
    nodes = [Node(f"p/{i}", NodeKind.PERSON, f"Người {i}") for i in range(people)]
    nodes += [Node("e/1", NodeKind.EVENT, "Đại hội"), Node("e/2", NodeKind.EVENT, "Cuộc họp")]
    there = [(f"p/{i}", "e/1") for i in range(people)] + [("p/0", "e/2"), ("p/1", "e/2")]
    edges = [Edge(who, event, Fact(f"{who} {event}", Relation.PARTICIPATION)) for who, event in there]
    return ViewGraph(tuple(nodes), tuple(edges))


def council(members: int) -> ViewGraph:
    """A body with a chair, two deputies and so many members, in rows by rank."""
    names = ("Nguyễn Thị Kim Ngân Hà", "Trần Văn Bảo", "Lê Hữu Phúc Lâm", "Hoàng Anh", "Phạm Nguyễn Quỳnh Như")
    titles = ["Chủ tịch Hội đồng", *["Phó Chủ tịch Thường trực Hội đồng nhân dân tỉnh"] * 2, *[""] * members]
    people = tuple(Node(f"p/{i:03}", NodeKind.PERSON, f"{names[i % 5]} {i}", note=title) for i, title in enumerate(titles))
    edges = tuple(Edge(person.id, "b/1", Fact(f"f/{person.id}", Relation.MEMBERSHIP, titles=("Đại biểu",))) for person in people)
    ids = tuple(person.id for person in people)
    lanes = (Lane("chairman", ids[:1]), Lane("vice-chairman", ids[1:3]), Lane("member", ids[3:]))
    body = Node("b/1", NodeKind.BODY, "Hội đồng nhân dân tỉnh An Sơn")
    return ViewGraph((body, *people), edges, base="http://localhost:8010/", title="Hội đồng", focus="b/1", view="committee", lanes=lanes)


def web(people: int) -> ViewGraph:
    """People in ever more bodies, and the names of both as long as real ones."""
    nodes = [Node(f"p/{i:03}", NodeKind.PERSON, f"Nguyễn Thị Thanh {i:03}") for i in range(people)]
    nodes += [Node(f"b/{i:03}", NodeKind.BODY, f"Ủy ban nhân dân huyện số {i:03}") for i in range(people)]
    links = sorted({(i, (i * step + step) % people) for i in range(people) for step in range(1, 2 + 8 * (i % 10 == 0))})
    edges = (Edge(f"p/{i:03}", f"b/{j:03}", Fact(f"f/{i}/{j}", Relation.MEMBERSHIP, titles=("Ủy viên",))) for i, j in links)
    return ViewGraph(tuple(nodes), tuple(edges), base="http://localhost:8010/", title="Nhiều người")
