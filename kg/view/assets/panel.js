// The details: everything about a node or a line with its sentences, or an overview when nothing is chosen.

import { byId, el, fill } from "./dom.js";
import { date, number, t, term } from "./i18n.js";
import { factBlock } from "./quotes.js";
import { mark } from "./marks.js";
import { centrality, overview } from "./overview.js";
import { inOrder, kindLine, lineSayings, numbers, saying } from "./words.js";

const MOST_FACTS = 60;

/** Draws the panel for what the reader has chosen. */
export function drawPanel(app) {
  const { graph, state } = app;
  const { selected, path } = state.now;
  const node = graph.nodes.get(selected);
  const line = graph.lines.get(selected);
  const content =
    path.length === 2 && !selected ? pathPanel(app) : node ? nodePanel(app, node) : line ? linePanel(app, line) : overview(app);
  const panel = byId("details");
  fill(panel, content);
  panel.scrollTop = 0;
  byId("panel").classList.toggle("is-open", Boolean(node || line || path.length === 2));
}

function head(app, node, extra = []) {
  return el(
    "header",
    {},
    el("p", { class: "kind" }, mark(node.kind), el("span", {}, kindLine(node)), closeButton(app)),
    el("h2", { tabindex: "-1", id: "details-title" }, node.label),
    node.note ? el("p", { class: "note" }, node.note) : null,
    node.aliases.length ? el("p", { class: "aliases" }, `${t("aliases")}: ${node.aliases.slice(0, 8).join("; ")}`) : null,
    el("p", { class: "facts" }, [node.date ? date(node.date) : "", ...numbers(node), scoreOf(app, node)].filter(Boolean).join(" · ")),
    extra,
  );
}

function closeButton(app) {
  return el(
    "button",
    {
      class: "close",
      type: "button",
      title: t("close"),
      "aria-label": t("close"),
      onclick: () => app.state.set({ selected: "", path: [] }),
    },
    "×",
  );
}

function scoreOf(app, node) {
  const { sizedBy } = app.meta;
  return sizedBy && node.score !== undefined ? t("score", { kind: centrality(sizedBy), n: node.score.toFixed(2) }) : "";
}

function actions(app, node) {
  const { state } = app;
  const { only, pinned } = state.now;
  const button = (text, act, name) => el("button", { type: "button", "data-act": name, onclick: act }, text);
  return el(
    "div",
    { class: "actions" },
    only === node.id
      ? [button(t("expand"), () => app.widen(node.id), "expand"), button(t("showAll"), () => app.near(""), "all")]
      : [
          button(t("onlyNear"), () => app.near(node.id), "near"),
          app.opening || app.source.live ? button(t("expand"), () => app.open(node.id), "expand") : null,
        ],
    button(t("pathFrom"), () => app.startPath(node.id), "path"),
    node.kind === "person" || node.kind === "body" || node.kind === "post"
      ? button(t("career"), () => state.set({ tab: "timeline" }), "career")
      : null,
    button(pinned.includes(node.id) ? t("unpin") : t("pin"), () => app.pin(node.id), "pin"),
    button(t("hide"), () => app.hide(node.id), "hide"),
  );
}

function nodePanel(app, node) {
  const sections = new Map();
  const add = (section, block) => sections.set(section, [...(sections.get(section) || []), block]);
  const go = (id) => app.select(id);
  const own = inOrder(node.facts);
  for (const fact of own) {
    const section = fact.rel === "change" ? "changes" : fact.rel === "membership" ? "positions" : "reported";
    add(section, factBlock(fact, { title: section === "reported" ? term(node.type) || t(node.kind) : saying(fact) }));
  }
  const told = new Set(own.map((fact) => fact.id));
  const shown = node.lines.filter((line) => app.shown.lines.has(line.key));
  const facts = shown.flatMap((line) => app.shown.lines.get(line.key).map((fact) => ({ fact, other: app.graph.other(line, node.id) })));
  for (const { fact, other } of order(facts)) {
    // a decision about this person has been told above, with the same sentence
    if (fact.rel === "change" && told.has(fact.id)) continue;
    add(sectionOf(fact, node), factBlock(fact, { other: { node: other, before: joint(fact, node) }, go }));
  }
  const names = ["changes", "reported", "positions", "holders", "participants", "events", "documents", "structure", "others"].filter(
    (name) => sections.has(name),
  );
  return [
    head(app, node),
    actions(app, node),
    names.length ? names.map((name) => section(name, sections.get(name))) : el("p", { class: "noquote" }, t("isolated")),
    neighbours(app, node, facts),
    el(
      "p",
      { class: "iri" },
      el("code", {}, node.id),
      el("button", { type: "button", onclick: () => app.copy(app.meta.base + node.id) }, t("copyIri")),
    ),
  ];
}

function order(facts) {
  const sorted = inOrder(facts.map(({ fact }) => fact));
  const places = new Map(sorted.map((fact, i) => [fact, i]));
  return [...facts].sort((one, other) => places.get(one.fact) - places.get(other.fact)).slice(0, 400);
}

function section(name, blocks) {
  const [first, rest] = [blocks.slice(0, MOST_FACTS), blocks.slice(MOST_FACTS)];
  return el(
    "section",
    { class: `facts-${name}` },
    el("h3", {}, `${t(name)} (${number(blocks.length)})`),
    first,
    rest.length ? el("details", {}, el("summary", {}, `+${number(rest.length)}`), rest) : null,
  );
}

function sectionOf(fact, node) {
  const places = { person: "positions", body: "holders", post: "holders" };
  if (fact.rel === "membership") return places[node.kind] ?? "others";
  if (fact.rel === "change") return "changes";
  if (fact.rel === "participation") return node.kind === "event" ? "participants" : "events";
  if (fact.rel === "presents" || fact.rel === "issued") return node.kind === "document" ? "others" : "documents";
  if (fact.rel === "about") return node.kind === "document" ? "events" : "documents";
  return fact.rel === "part" || fact.rel === "succession" ? "structure" : "others";
}

// which way a link between equals runs
const joint = (fact, node) => (fact.rel === "part" || fact.rel === "succession" ? (fact.from === node.id ? "→ " : "← ") : null);

function neighbours(app, node, facts) {
  const others = [...new Map(facts.map(({ other }) => [other.id, other])).values()].sort((one, other) =>
    one.label < other.label ? -1 : 1,
  );
  if (!others.length) return null;
  return el(
    "section",
    { class: "neighbours" },
    el("h3", {}, t("neighbours", { n: number(others.length) })),
    el(
      "ul",
      {},
      others
        .slice(0, 200)
        .map((other) =>
          el(
            "li",
            {},
            mark(other.kind, 14),
            el("button", { class: "name", type: "button", onclick: () => app.select(other.id) }, other.label),
          ),
        ),
    ),
  );
}

function linePanel(app, line) {
  const [a, b] = [app.graph.nodes.get(line.a), app.graph.nodes.get(line.b)];
  const facts = inOrder(app.shown.lines.get(line.key) || line.facts);
  const end = (node) => el("button", { class: "name", type: "button", onclick: () => app.select(node.id) }, node.label);
  const forth = facts[0].from !== line.b && facts[0].to !== line.a;
  const [from, to] = forth ? [a, b] : [b, a];
  return [
    el(
      "header",
      {},
      el(
        "p",
        { class: "kind" },
        mark(from.kind),
        mark(to.kind),
        el("span", {}, lineSayings(facts).slice(0, 2).join("; ")),
        closeButton(app),
      ),
      el("h2", { tabindex: "-1", id: "details-title", class: "ends" }, end(from), " – ", end(to)),
    ),
    el(
      "section",
      {},
      facts.map((fact) => factBlock(fact)),
    ),
  ];
}

function pathPanel(app) {
  const [from, to] = app.state.now.path.map((id) => app.graph.nodes.get(id));
  const title = el("p", { class: "kind" }, el("span", {}, t("pathTitle")), closeButton(app));
  if (!from || !to) return [el("header", {}, title), el("p", {}, t("unknownLink"))];
  const steps = app.route || [];
  const go = (id) => app.select(id);
  return [
    el(
      "header",
      {},
      title,
      el("h2", { tabindex: "-1", id: "details-title" }, `${from.label} – ${to.label}`),
      el("p", { class: "facts" }, !steps.length ? t("noPath") : steps.length === 1 ? t("pathStep") : t("pathSteps", { n: steps.length })),
    ),
    steps.map(({ line, from: start, to: end }) =>
      el(
        "section",
        { class: "step" },
        el(
          "h3",
          {},
          mark(start.kind, 14),
          el("button", { class: "name", type: "button", onclick: () => go(start.id) }, start.label),
          " → ",
          mark(end.kind, 14),
          el("button", { class: "name", type: "button", onclick: () => go(end.id) }, end.label),
        ),
        inOrder(app.shown.lines.get(line.key)).map((fact) => factBlock(fact)),
      ),
    ),
  ];
}
