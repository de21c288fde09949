// What the panel says when nothing is chosen: what the picture is, how its lines are drawn, who stands out.

import { el } from "./dom.js";
import { date, number, t, term } from "./i18n.js";
import { lineLook } from "./look.js";
import { mark, stroke } from "./marks.js";

const MOST = 8;
const HINTS = ["hint1", "hint2", "hint3", "hint4"];

/** What the picture is called. */
export function titleOf(meta) {
  return meta.title || (meta.view === "appearances" ? t("appearances") : t("wholeGraph"));
}

/** The overview as a list of elements. */
export function overview(app) {
  return [
    el(
      "header",
      {},
      el("p", { class: "kind" }, el("span", {}, t("overview"))),
      el("h2", { id: "details-title", tabindex: "-1" }, titleOf(app.meta)),
    ),
    el("p", {}, t("about1")),
    notes(app).map((note) => el("p", { class: "facts" }, note)),
    lineStyles(app),
    app.meta.lanes?.length ? lanes(app) : standouts(app),
    el(
      "section",
      { class: "hints" },
      el("h3", {}, t("howTo")),
      el(
        "ul",
        {},
        HINTS.map((hint) => el("li", {}, t(hint))),
      ),
    ),
  ];
}

function notes({ graph, meta }) {
  const [start, end] = (meta.window || ["", ""]).map((day) => (day ? date(day) : "…"));
  return [
    t("sources1", { n: number(graph.sources.size) }),
    meta.window ? t("window1", { start, end }) : "",
    meta.sizedBy ? t("sizedBy", { kind: centrality(meta.sizedBy) }) : "",
    meta.leftOut ? t("leftOut", { n: number(meta.leftOut) }) : "",
    meta.crowded ? t("crowded", { n: number(meta.crowded) }) : "",
  ].filter(Boolean);
}

/** The name of a kind of centrality. */
export const centrality = (kind) => t(kind === "degree" ? "degreeKind" : kind);

function lineStyles({ graph, theme }) {
  const facts = [...graph.facts.values()].filter((fact) => fact.rel === "membership");
  const styles = [
    ["current", {}, facts.some((fact) => fact.status !== "Former")],
    ["former", { status: "Former" }, facts.some((fact) => fact.status === "Former")],
    ["acting", { status: "Acting" }, facts.some((fact) => fact.status === "Acting")],
    ["dotted", { inferred: true }, facts.some((fact) => fact.inferred)],
  ].filter(([, , there]) => there);
  if (styles.length < 2) return null;
  const row = ([name, fact]) => {
    const { colour, dashes, former } = lineLook([{ rel: "membership", ...fact }], theme);
    return el("li", {}, stroke(colour, dashes || [], former ? 0.45 : 1), el("span", {}, t(name)));
  };
  return el("section", { class: "styles" }, el("h3", {}, t("lines")), el("ul", {}, styles.map(row)));
}

// who stands in which row, to be read
function lanes(app) {
  const { graph, meta, shown } = app;
  return meta.lanes.map((lane) => {
    const nodes = lane.members.filter((id) => shown.nodes.has(id)).map((id) => graph.nodes.get(id));
    const row = (node) =>
      el(
        "li",
        {},
        mark(node.kind, 14),
        el(
          "span",
          {},
          el("button", { class: "name", type: "button", onclick: () => app.select(node.id) }, node.label),
          node.note ? el("small", { class: "also" }, ` ${node.note}`) : null,
        ),
      );
    return nodes.length ? el("section", { class: "neighbours" }, el("h3", {}, term(lane.term)), el("ul", {}, nodes.map(row))) : null;
  });
}

function standouts(app) {
  const { graph, meta, shown } = app;
  const weight = (node) => (meta.sizedBy ? (node.score ?? 0) : node.lines.length);
  const nodes = [...shown.nodes]
    .map((id) => graph.nodes.get(id))
    .sort((one, other) => weight(other) - weight(one) || (one.label < other.label ? -1 : 1));
  const people = nodes.filter((node) => node.kind === "person");
  const rows = (people.length ? people : nodes)
    .slice(0, MOST)
    .map((node) =>
      el(
        "li",
        {},
        mark(node.kind, 14),
        el("button", { class: "name", type: "button", onclick: () => app.select(node.id) }, node.label),
        el("span", { class: "count" }, meta.sizedBy ? weight(node).toFixed(2) : number(weight(node))),
      ),
    );
  return el(
    "section",
    { class: "neighbours" },
    el("h3", {}, meta.sizedBy ? centrality(meta.sizedBy) : t("mostLinked")),
    el("ul", {}, rows),
  );
}
