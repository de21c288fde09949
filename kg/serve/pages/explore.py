"""The explorer: the viewer's page, and the answers to what it asks while somebody looks around."""

from typing import Any, Final
from urllib.parse import quote

from starlette.responses import JSONResponse, Response

from kg.errors import NotFound
from kg.serve import negotiate
from kg.serve.find import find
from kg.serve.neighbourhood import DRAWN, again, any_to_draw, as_addition, beginning, neighbourhood, nothing_to_draw
from kg.serve.site import Visit
from kg.serve.static import text_of
from kg.serve.things import exists
from kg.view.bundle import asset, script, vis_network
from kg.view.describe import describe
from kg.view.nodes import read_nodes
from kg.view.page import policy
from kg.view.payload import payload, shorten

_LIMIT: Final = 60
_MOST: Final = 300
_HOPS: Final = 3
_MOST_OPENED: Final = 20


def explore(visit: Visit) -> Response:
    """The viewer, which asks this server for what it draws."""
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    focus = visit.asked("focus")
    if focus and not exists(visit.store, focus):
        raise NotFound("nothing is known of this IRI", where=focus[:300], remedy="search for it by name")
    if not focus and not any_to_draw(visit.store, 1):
        raise nothing_to_draw()
    near = quote(shorten(focus, visit.links.base), safe="") if focus else "-"
    style = asset("page.css") + text_of("explore.css")
    scripts = (vis_network(), text_of("explore.js"), script())
    template = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True).from_string(asset("page.html.jinja"))
    text = template.render(
        language=visit.words.language,
        title="kg",
        policy=Markup(policy(scripts, style, "'self'")),
        css=Markup(style),
        data="",
        source=f"{visit.links.within('api/explore')}/{near}/",
        scripts=[Markup(one) for one in scripts],
    )
    return Response(text, media_type=negotiate.HTML, headers={"Content-Security-Policy": "frame-ancestors 'none'"})


def start(visit: Visit) -> Response:
    """What the explorer opens with: a thing and what is near it, else those of whom most is told; of a shared link also what was opened."""
    named = visit.request.path_params["focus"]
    focus = "" if named == "-" else _iri(visit, named)
    opened, kept = (_iris(visit, visit.asked(name)) for name in ("opened", "kept"))
    if opened or kept:
        return _json(visit, payload(again(visit.store, focus, opened, kept)))
    if focus:
        return _json(visit, payload(neighbourhood(visit.store, focus)))
    found = visit.reading.kept
    if "explorer" not in found:
        found["explorer"] = payload(beginning(visit.store))
    return _json(visit, found["explorer"])


def _iris(visit: Visit, names: str) -> list[str]:
    """Those of the ids, separated by commas, that the store knows."""
    iris = [_iri(visit, name) for name in names.split(",")[:_MOST_OPENED] if name]
    return [iri for iri in iris if exists(visit.store, iri)]


def neighbours(visit: Visit) -> Response:
    """What is near a thing in the picture."""
    return JSONResponse(as_addition(neighbourhood(visit.store, _iri(visit, visit.asked("id")))))


def near(visit: Visit) -> Response:
    """`/api/neighbourhood?iri=…&hops=1&limit=60`: the same for whoever asks, laid out."""
    hops, limit = visit.count("hops", 1, _HOPS), visit.count("limit", _LIMIT, _MOST)
    return JSONResponse(payload(neighbourhood(visit.store, _iri(visit, visit.asked("iri")), hops=hops, limit=limit)))


def found(visit: Visit) -> Response:
    """Nodes by their names, as the explorer's search box lists them."""
    hits = find(visit.reading, visit.asked("q"), kinds=DRAWN, limit=10)
    nodes = {node.id: node for node in read_nodes(visit.store, describe(visit.store, [hit.thing.iri for hit in hits]))}
    kept = [nodes[hit.thing.iri] for hit in hits if hit.thing.iri in nodes]
    return JSONResponse(
        [
            {
                "id": shorten(node.id, visit.links.base),
                "kind": node.kind.value,
                "label": node.label,
                "type": node.type,
                "place": node.place,
                "level": node.level,
                "lines": [],
            }
            for node in kept
        ]
    )


def _json(visit: Visit, drawn: dict[str, Any]) -> Response:
    return JSONResponse({**drawn, "meta": {**drawn["meta"], "language": visit.words.language}})


def _iri(visit: Visit, name: str) -> str:
    """An IRI, or the path below the base that the explorer calls it by."""
    if not name:
        raise NotFound("no thing was named", remedy="say which with its IRI")
    return name if name.startswith(("http://", "https://")) else visit.links.iri(name)
