// The time slider: two handles over the months in which something held or happened; what has no date is kept apart.

import { byId, el, fill } from "./dom.js";
import { date, number, t } from "./i18n.js";
import { TIMELESS } from "./words.js";

/** Draws the slider; nothing if no fact has a date. */
export function drawTime(app) {
  const { state, graph } = app;
  const facts = [...graph.facts.values()].filter((fact) => !TIMELESS.includes(fact.rel));
  const dates = facts.flatMap((fact) => (fact.time?.start ? [fact.time.start, fact.time.end || fact.time.start] : []));
  const undated = facts.filter((fact) => !fact.time?.start).length;
  const { nodes, lines } = app.shown;
  const total = [...graph.nodes.values()].filter((node) => node.kind !== "post" || graph.unfolded).length;
  byId("count").textContent = t("shown", {
    n: number(nodes.size),
    all: number(total),
    m: number(lines.size),
    total: number(graph.lines.size),
  });
  if (!dates.length) return fill(byId("time"));
  const months = monthsBetween(
    dates.reduce((a, b) => (a < b ? a : b)),
    dates.reduce((a, b) => (a > b ? a : b)),
  );
  const at = (iso, otherwise) =>
    iso
      ? Math.max(
          0,
          months.findIndex((month) => month >= iso.slice(0, 7)),
        )
      : otherwise;
  const low = at(state.now.from, 0);
  const high = state.now.to ? Math.max(low, lastUpTo(months, state.now.to)) : months.length - 1;
  fill(
    byId("time"),
    el("span", { class: "label", id: "time-label" }, t("time")),
    el("output", { id: "time-text" }, wording(state.now, months, low, high)),
    range(app, months, low, high),
    undated
      ? el(
          "label",
          { class: "tick" },
          el("input", {
            type: "checkbox",
            id: "undated",
            checked: state.now.undated,
            onchange: () => state.set({ undated: !state.now.undated }),
          }),
          el("span", {}, t("undated")),
          el("span", { class: "count" }, number(undated)),
        )
      : null,
    el(
      "button",
      {
        type: "button",
        id: "any-time",
        onclick: () => state.set({ from: "", to: "", undated: true }),
        disabled: !state.now.from && !state.now.to,
      },
      t("all"),
    ),
  );
}

function wording(now, months, low, high) {
  if (!now.from && !now.to) return t("anyTime");
  return t("span", { start: date(months[low]), end: date(months[high]) });
}

function range(app, months, low, high) {
  const { state } = app;
  const last = months.length - 1;
  const track = el("div", { class: "track", "aria-hidden": "true" });
  const shade = (from, to) => {
    track.style.setProperty("--low", `${(100 * from) / Math.max(1, last)}%`);
    track.style.setProperty("--high", `${(100 * to) / Math.max(1, last)}%`);
  };
  const handle = (which, value) =>
    el("input", {
      type: "range",
      min: 0,
      max: last,
      step: 1,
      value,
      id: `time-${which}`,
      "aria-label": t(which),
      "aria-valuetext": date(months[value]),
      oninput: () => follow(which),
      onchange: () => settle(),
    });
  const from = handle("from", low);
  const to = handle("to", high);
  const follow = (which) => {
    if (Number(from.value) > Number(to.value)) (which === "from" ? to : from).value = which === "from" ? from.value : to.value;
    shade(Number(from.value), Number(to.value));
    byId("time-text").textContent = t("span", { start: date(months[from.value]), end: date(months[to.value]) });
  };
  const settle = () =>
    state.set({ from: Number(from.value) ? months[from.value] : "", to: Number(to.value) < last ? months[to.value] : "" });
  shade(low, high);
  return el("div", { class: "range", role: "group", "aria-labelledby": "time-label" }, track, from, to);
}

function lastUpTo(months, iso) {
  let found = 0;
  months.forEach((month, i) => month <= iso.slice(0, 7) && (found = i));
  return found;
}

/** Every month from the first to the last date. */
export function monthsBetween(first, last) {
  const months = [];
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7)) || 1];
  const end = Number(last.slice(0, 4)) * 12 + (Number(last.slice(5, 7)) || 12);
  while (year * 12 + month <= end && months.length < 2400) {
    months.push(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}
