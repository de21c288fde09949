// The search box: a combobox that finds people, bodies, titles, events and documents without accents.

import { byId, el, fill } from "./dom.js";
import { fitness, fold } from "./fold.js";
import { t } from "./i18n.js";
import { mark } from "./marks.js";
import { kindLine } from "./words.js";

const MOST = 12;

/** Hits among the nodes of a graph, the best first: by name, then by a title held. */
export function find(graph, text, most = MOST) {
  const query = fold(text);
  if (!query) return [];
  const hits = [];
  for (const node of graph.nodes.values()) {
    let fits = Math.max(...node.folded.map((each) => fitness(each, query)));
    let why = "";
    if (!fits && query.length > 2) {
      why = titlesOf(node).find((title) => fitness(fold(title), query)) ?? "";
      fits = why ? 0.5 : 0;
    }
    if (fits) hits.push({ node, fits, why });
  }
  const order = (one, other) =>
    other.fits - one.fits || other.node.lines.length - one.node.lines.length || (one.node.label < other.node.label ? -1 : 1);
  return hits.sort(order).slice(0, most);
}

function titlesOf(node) {
  if (node.kind !== "person") return [];
  return node.lines
    .flatMap((line) => line.facts)
    .flatMap((fact) => (fact.rel === "membership" && fact.from === node.id ? fact.titles : []));
}

/** Makes an input and a list into a combobox; `pick` gets the id that is chosen, `more` asks a server for hits that are not known yet. */
export function combobox(input, list, { graph, pick, more = async () => [] }) {
  let hits = [];
  let at = -1;
  let asked = 0;

  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    at = -1;
  };
  const choose = (hit) => {
    input.value = "";
    close();
    pick(hit.node.id, hit);
  };
  const show = () => {
    const rows = hits.map((hit, i) => option(hit, `${list.id}-${i}`, i === at, () => choose(hit)));
    fill(list, rows.length ? rows : el("li", { class: "nothing" }, t("noResult")));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    if (at >= 0) input.setAttribute("aria-activedescendant", `${list.id}-${at}`);
    byId("live").textContent = hits.length ? t("results", { n: hits.length }) : t("noResult");
  };
  const search = async () => {
    const turn = ++asked;
    hits = find(graph, input.value);
    at = hits.length ? 0 : -1;
    if (!input.value.trim()) return close();
    show();
    const found = await more(input.value);
    if (turn !== asked || !found.length) return;
    const known = new Set(hits.map((hit) => hit.node.id));
    hits = [...hits, ...found.filter((hit) => !known.has(hit.node.id))].slice(0, MOST);
    at = Math.max(at, 0);
    show();
  };
  const step = (by) => {
    if (!hits.length) return;
    at = (at + by + hits.length) % hits.length;
    show();
  };

  input.addEventListener("input", search);
  input.addEventListener("focus", () => input.value && search());
  input.addEventListener("blur", () => setTimeout(close, 150));
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Enter" && hits[at]) choose(hits[at]);
    else if (event.key === "Escape") {
      input.value = "";
      close();
      input.blur();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  close();
}

function option(hit, id, active, choose) {
  return el(
    "li",
    {
      id,
      role: "option",
      "aria-selected": active,
      class: active ? "active" : "",
      onmousedown: (event) => event.preventDefault(),
      onclick: choose,
    },
    mark(hit.node.kind),
    el("span", {}, el("span", { class: "name" }, hit.node.label), el("small", {}, hit.why || kindLine(hit.node))),
  );
}
