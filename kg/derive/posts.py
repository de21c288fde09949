"""Posts are everybody's who holds or held them: triples that people bring and take go in, those that really come and go come out."""

from pyoxigraph import NamedNode

from kg.derive.source import DEFAULT
from kg.rdf import ORG, Triple, ref
from kg.store import Store

_ROLE, _BODY = ref(ORG.role), ref(ORG.postIn)
_MEMBER_OF = ref(ORG.organization)


def staying(store: Store, base: str, removed: set[Triple], new: set[Triple]) -> set[Triple]:
    """Of triples to be removed those about posts that somebody else still brings."""
    prefix = f"<{base}post/"
    lost: dict[str, list[Triple]] = {}
    for t in removed:
        if t[0].startswith(prefix):
            lost.setdefault(t[0], []).append(t)
    kept = {t[0] for t in new if t[0].startswith(prefix)}
    return {t for post, triples in lost.items() if post not in kept and _held(store, triples, removed) for t in triples}


def _held(store: Store, post: list[Triple], removed: set[Triple]) -> bool:
    role = next((t[2] for t in post if t[1] == _ROLE), "")
    body = next((t[2] for t in post if t[1] == _BODY), "")
    if not role or not body:
        return True
    for quad in store.quads(None, NamedNode(_MEMBER_OF[1:-1]), NamedNode(body[1:-1]), DEFAULT):
        me = str(quad.subject)
        if (me, _ROLE, role) in removed or (me, _MEMBER_OF, body) in removed:
            continue
        if isinstance(quad.subject, NamedNode) and any(
            str(q.object) == role for q in store.quads(quad.subject, NamedNode(_ROLE[1:-1]), None, DEFAULT)
        ):
            return True
    return False
