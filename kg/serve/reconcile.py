"""/reconcile: the Reconciliation Service API 0.2, so that OpenRefine can match names in a table with people and bodies of the store."""

import json
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.rdf import KG
from kg.serve.find import LONGEST, find
from kg.serve.live import Reading
from kg.serve.matching import PROPERTIES, TYPES, Candidate, candidates, values_of
from kg.serve.protocol import read_body
from kg.serve.shield import POLICY, REFINE
from kg.serve.site import Site, Visit
from kg.serve.things import Thing, kind_of
from kg.serve.words import Words, language_of
from kg.view.describe import EMPTY, describe
from kg.view.nodes import label_of

_MOST_QUERIES: Final = 200
_MOST_RESULTS: Final = 25
_PREVIEWED: Final = ("holds", "held", "body", "place", "date")
_PREVIEW: Final = {"width": 400, "height": 220}

Json = dict[str, Any]


class Reconciler:
    """The service over one store."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def answer(self, request: Request) -> Response:
        """The manifest, or matches for a batch of names, or values for a batch of things."""
        given = dict(parse_qsl(request.url.query, keep_blank_values=True))
        if request.method == "POST":
            body = await read_body(request, self._site.settings.longest_request)
            given |= dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
        return await run_in_threadpool(self._answer, request, given)

    def _answer(self, request: Request, given: Mapping[str, str]) -> Response:
        with self._site.live.reading() as reading:
            words = Words(language_of(request))
            if "queries" in given:
                return JSONResponse(self._match(reading, _object(given["queries"]), words))
            if "extend" in given:
                return JSONResponse(self._extend(reading, _object(given["extend"]), words))
        return JSONResponse(self._manifest(str(request.base_url).rstrip("/"), words))

    def _manifest(self, host: str, words: Words) -> Json:
        base = self._site.links.base
        service = f"{host}{self._site.links.within('reconcile')}"
        return {
            "versions": ["0.2"],
            "name": f"kg – {words('brand')}",
            "identifierSpace": base,
            "schemaSpace": KG.iri,
            "defaultTypes": [_type(name, words) for name in TYPES],
            "view": {"url": f"{host}{self._site.links.root}{{{{id}}}}"},
            "preview": {"url": f"{service}/preview?id={{{{id}}}}", **_PREVIEW},
            "suggest": {name: {"service_url": service, "service_path": f"/suggest/{name}"} for name in ("entity", "type", "property")},
            "extend": {
                "propose_properties": {"service_url": service, "service_path": "/properties"},
                "property_settings": [],
            },
        }

    def _match(self, reading: Reading, queries: Json, words: Words) -> Json:
        if len(queries) > _MOST_QUERIES:
            raise HTTPException(413, f"{len(queries)} names at once; send at most {_MOST_QUERIES}")
        return {key: {"result": self._one(reading, query, words)} for key, query in queries.items() if isinstance(query, dict)}

    def _one(self, reading: Reading, query: Json, words: Words) -> list[Json]:
        wanted = query.get("type") or TYPES
        kinds = [kind for kind in ([wanted] if isinstance(wanted, str) else wanted) if kind in TYPES] or list(TYPES)
        limit = query.get("limit")
        most = max(1, min(_MOST_RESULTS, limit)) if isinstance(limit, int) else 5
        found = candidates(reading, str(query.get("query", "")), kinds, _known(query.get("properties")), limit=most)
        return [self._result(candidate, words) for candidate in found]

    def _result(self, candidate: Candidate, words: Words) -> Json:
        said = candidate.thing
        return {
            "id": self._id(said.iri),
            "name": said.label,
            "description": said.note,
            "type": [_type(said.kind, words)],
            "score": candidate.score,
            "match": candidate.match,
        }

    def _extend(self, reading: Reading, asked: Json, words: Words) -> Json:
        names = [p["id"] for p in asked.get("properties", []) if isinstance(p, dict) and p.get("id") in PROPERTIES]
        ids = [str(one) for one in asked.get("ids", [])][:_MOST_QUERIES]
        cards = describe(reading.store, [iri for one in ids if (iri := self._iri(one))])
        rows = {
            one: {name: [{"str": text} for text in values_of(reading.store, cards.get(self._iri(one), EMPTY), name)] for name in names}
            for one in ids
        }
        return {"meta": [{"id": name, "name": words(f"property_{name}")} for name in names], "rows": rows}

    def _id(self, iri: str) -> str:
        return iri.removeprefix(self._site.links.base)

    def _iri(self, name: str) -> str:
        iri = name if name.startswith(("http://", "https://")) else self._site.links.iri(name)
        return "" if any(character in iri for character in '<>"{}|^`\\ ') else iri


def suggest(visit: Visit) -> Response:
    """`/reconcile/suggest/…?prefix=`: entities, types or properties that begin so."""
    what, prefix = visit.request.path_params["what"], visit.asked("prefix")[:LONGEST]
    if what == "entity":
        hits = find(visit.reading, prefix, kinds=TYPES, limit=_MOST_RESULTS)
        return JSONResponse({"result": [_suggestion(visit, hit.thing) for hit in hits]})
    names = [(name, visit.words(f"{_PREFIX.get(what, 'property')}_{name}")) for name in (TYPES if what == "type" else PROPERTIES)]
    fitting = [{"id": name, "name": label} for name, label in names if prefix.casefold() in f"{name} {label}".casefold()]
    return JSONResponse({"result": fitting})


_PREFIX: Final = {"type": "kind"}


def _suggestion(visit: Visit, said: Thing) -> Json:
    iri = said.iri.removeprefix(visit.links.base)
    return {"id": iri, "name": said.label, "description": said.note, "notable": [_type(said.kind, visit.words)]}


def properties(visit: Visit) -> Response:
    """`/reconcile/properties?type=`: what can be asked for."""
    found = [{"id": name, "name": visit.words(f"property_{name}")} for name in PROPERTIES]
    return JSONResponse({"type": visit.asked("type"), "properties": found})


def preview(visit: Visit) -> Response:
    """`/reconcile/preview?id=`: a card that OpenRefine shows beside a name."""
    name = visit.asked("id")
    iri = name if name.startswith(("http://", "https://")) else visit.links.iri(name)
    card = describe(visit.store, [iri]).get(iri, EMPTY)
    kind = kind_of(card)
    if not kind:
        raise HTTPException(404, "nothing is known of this id")
    shown = [(visit.words(f"property_{name}"), values_of(visit.store, card, name)) for name in _PREVIEWED]
    lines = [(label, said) for label, said in shown if said]
    response = visit.html("preview.html", iri=iri, kind=kind, label=label_of(card, iri), lines=lines)
    response.headers["Content-Security-Policy"] = POLICY.replace("frame-ancestors 'none'", f"frame-ancestors {' '.join(REFINE)}")
    return response


def _object(text: str) -> Json:
    try:
        found = json.loads(text)
    except ValueError as error:
        raise HTTPException(400, f"not valid JSON: {error}") from None
    if not isinstance(found, dict):
        raise HTTPException(400, "a JSON object is expected")
    return found


def _known(properties: object) -> dict[str, list[str]]:
    """What a query says beside the name: values are texts, or things with a name."""
    known: dict[str, list[str]] = {}
    for one in properties if isinstance(properties, list) else []:
        if not isinstance(one, dict) or "v" not in one:
            continue
        values = one["v"] if isinstance(one["v"], list) else [one["v"]]
        texts = [str(value.get("name", "") if isinstance(value, dict) else value) for value in values]
        known[str(one.get("pid", ""))] = [text for text in texts if text.strip()]
    return {name: texts for name, texts in known.items() if texts}


def _type(kind: str, words: Words) -> Json:
    return {"id": kind, "name": words(f"kind_{kind}")}
