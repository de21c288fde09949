// Legend and filters in one: every kind of node and line with its look and its count, each a switch.

import { byId, el, fill } from "./dom.js";
import { levelOf } from "./filter.js";
import { number, t, term } from "./i18n.js";
import { DASHES, KINDS, RELATIONS } from "./look.js";
import { mark, stroke } from "./marks.js";
import { toggled } from "./state.js";

const STATUSES = ["Incumbent", "Incoming", "Acting", "Former"];
const LEVELS = ["province", "district", "commune", "noLevel"];
const MOST_PLACES = 60;

/** Draws the bar of kinds and relations, and the drawer with the other filters. */
export function drawFacets(app) {
  const counts = count(app);
  fill(byId("legend"), kinds(app, counts), el("span", { class: "rule", "aria-hidden": "true" }), relations(app, counts));
  fill(byId("drawer"), drawer(app, counts));
  byId("filters").classList.toggle("is-active", app.state.filtered);
}

function count({ graph, shown }) {
  const all = { kinds: {}, relations: {}, levels: {}, statuses: {}, places: {}, alone: 0 };
  const seen = { kinds: {}, relations: {}, levels: {}, statuses: {}, places: {} };
  const add = (where, key) => key && (where[key] = (where[key] || 0) + 1);
  for (const node of graph.nodes.values()) {
    if (node.kind === "post" && !graph.unfolded) continue;
    if (!node.lines.length) all.alone += 1;
    for (const [where, counted] of [
      [all, true],
      [seen, shown.nodes.has(node.id)],
    ]) {
      if (!counted) continue;
      add(where.kinds, node.kind);
      add(where.levels, levelOf(node));
      add(where.places, node.place);
    }
  }
  for (const fact of graph.facts.values()) {
    add(all.relations, fact.rel);
    add(all.statuses, fact.status);
  }
  for (const fact of new Set([...shown.lines.values()].flat())) {
    add(seen.relations, fact.rel);
    add(seen.statuses, fact.status);
  }
  return { all, seen };
}

function amount(all, seen, key) {
  const [total, now] = [all[key] || 0, seen[key] || 0];
  return now === total ? number(total) : `${number(now)}/${number(total)}`;
}

function chip({ key, on, label, picture, count: text, toggle, only }) {
  return el(
    "button",
    {
      type: "button",
      class: "chip",
      "data-key": key,
      "aria-pressed": String(on),
      title: only ? `${label} (${t("only")}: ⇧)` : label,
      onclick: (event) => (event.shiftKey && only ? only() : toggle()),
    },
    picture,
    el("span", {}, label),
    el("span", { class: "count" }, text),
  );
}

function kinds(app, { all, seen }) {
  const { state } = app;
  const here = Object.keys(KINDS).filter((kind) => all.kinds[kind]);
  return here.map((kind) =>
    chip({
      key: `kind:${kind}`,
      on: !state.now.offKinds.includes(kind),
      label: t(kind),
      picture: mark(kind),
      count: amount(all.kinds, seen.kinds, kind),
      toggle: () => state.set({ offKinds: toggled(state.now.offKinds, kind) }),
      only: () => state.set({ offKinds: here.filter((other) => other !== kind) }),
    }),
  );
}

function relations(app, { all, seen }) {
  const { state } = app;
  const here = Object.keys(RELATIONS).filter((relation) => all.relations[relation]);
  return here.map((relation) =>
    chip({
      key: `relation:${relation}`,
      on: !state.now.offRelations.includes(relation),
      label: t(relation),
      picture: stroke(RELATIONS[relation][app.theme]),
      count: amount(all.relations, seen.relations, relation),
      toggle: () => state.set({ offRelations: toggled(state.now.offRelations, relation) }),
      only: () => state.set({ offRelations: here.filter((other) => other !== relation) }),
    }),
  );
}

function drawer(app, { all, seen }) {
  const { state } = app;
  const now = state.now;
  const tick = (name, on, act) =>
    el(
      "label",
      { class: "tick" },
      el("input", { type: "checkbox", checked: on, onchange: act, "data-key": name }),
      el("span", {}, t(name)),
    );
  const group = (title, content) => el("fieldset", {}, el("legend", {}, title), content);
  const set = (name, values, label) =>
    values.map((value) =>
      chip({
        key: `${name}:${value}`,
        on: !now[name].includes(value),
        label: label(value),
        picture: name === "offStatuses" ? styleOf(value, app.theme) : null,
        count: name === "offStatuses" ? amount(all.statuses, seen.statuses, value) : amount(all.levels, seen.levels, value),
        toggle: () => state.set({ [name]: toggled(now[name], value) }),
      }),
    );
  const statuses = STATUSES.filter((status) => all.statuses[status]);
  const levels = LEVELS.filter((level) => all.levels[level]);
  return [
    statuses.length
      ? group(t("statuses"), [
          ...set("offStatuses", statuses, term),
          el("p", { class: "hint" }, stroke(RELATIONS.membership[app.theme], DASHES.inferred), t("dotted")),
        ])
      : null,
    levels.length > 1 ? group(t("levels"), set("offLevels", levels, t)) : null,
    placeFilter(app, all, seen, group),
    group(t("confidence"), confidence(state)),
    group(t("more"), [
      all.kinds.post || [...app.graph.nodes.values()].some((node) => node.kind === "post")
        ? tick("unfold", now.unfolded, () => state.set({ unfolded: !state.now.unfolded }))
        : null,
      all.alone ? tick("alone", now.alone, () => state.set({ alone: !state.now.alone })) : null,
      now.hidden.length
        ? el(
            "button",
            { type: "button", "data-key": "unhide", onclick: () => state.set({ hidden: [] }) },
            `${t("hiddenSome", { n: now.hidden.length })}: ${t("unhide")}`,
          )
        : null,
      el(
        "button",
        { type: "button", id: "clear-filters", onclick: () => state.clearFilters(), disabled: !state.filtered },
        t("clearFilters"),
      ),
    ]),
  ];
}

// former lines are lighter, acting ones dashed
function styleOf(status, theme) {
  const colour = RELATIONS.membership[theme];
  return stroke(colour, status === "Acting" ? DASHES.acting : [], status === "Former" ? 0.4 : 1);
}

function placeFilter(app, all, seen, group) {
  const { state } = app;
  const places = Object.keys(all.places).sort((one, other) => all.places[other] - all.places[one] || (one < other ? -1 : 1));
  if (places.length < 2) return null;
  return group(
    t("places"),
    el(
      "div",
      { class: "places" },
      places.slice(0, MOST_PLACES).map((place) =>
        el(
          "label",
          { class: "tick" },
          el("input", {
            type: "checkbox",
            checked: state.now.places.includes(place),
            "data-key": `place:${place}`,
            onchange: () => state.set({ places: toggled(state.now.places, place) }),
          }),
          el("span", {}, place),
          el("span", { class: "count" }, amount(all.places, seen.places, place)),
        ),
      ),
    ),
  );
}

function confidence(state) {
  const value = state.now.confidence;
  const text = el("output", {}, `≥ ${value} %`);
  const slider = el("input", {
    type: "range",
    min: 0,
    max: 100,
    step: 5,
    value,
    id: "confidence",
    "aria-label": t("confidence"),
    oninput: (event) => (text.textContent = `≥ ${event.target.value} %`),
    onchange: (event) => state.set({ confidence: Number(event.target.value) }),
  });
  return el("div", { class: "slider" }, slider, text);
}
