// Careers and successions: one row a post or a person, bars from the first to the last report, gaps left open; what has no date is listed.

import { byId, el, fill, svg } from "./dom.js";
import { date, t, term } from "./i18n.js";
import { RELATIONS } from "./look.js";
import { inOrder, saying, when } from "./words.js";

const ROW = 44;
const LEFT = 8;
const MOST_ROWS = 150;

/** Draws the career of the chosen person, who held what in the chosen body, or everybody shown. */
export function drawTimeline(app) {
  const node = app.graph.nodes.get(app.state.now.selected) ?? app.graph.nodes.get(app.meta.focus);
  const { title, rows } = node ? rowsOf(app, node) : everybody(app);
  const isDated = (row) => row.bars.some((bar) => bar.fact.time?.start);
  const dated = rows.filter(isDated).slice(0, MOST_ROWS);
  const undated = rows.filter((row) => !isDated(row)).slice(0, MOST_ROWS);
  fill(
    byId("timeline"),
    el("h2", {}, title),
    dated.length ? [el("p", { class: "hint" }, t("timelineHint")), chart(app, dated)] : null,
    undated.length ? list(app, undated) : null,
    rows.length ? null : el("p", {}, t("noTimeline")),
  );
}

// no date is no reason to be left out: the words are told, and where they stand is left open
function list(app, rows) {
  const row = ({ name, note, id, bars }) => {
    const { fact } = bars[0];
    return el(
      "li",
      {},
      el("button", { type: "button", class: "name", onclick: () => app.selectFact(fact) }, name),
      fact.status && fact.status !== "Incumbent" ? el("span", { class: "badge" }, term(fact.status)) : null,
      note && id
        ? el("button", { type: "button", class: "also", onclick: () => app.select(id) }, note)
        : el("span", { class: "also" }, note),
    );
  };
  const heading = el("h3", {}, t("undated"), el("span", { class: "count" }, ` ${rows.length}`));
  return el("section", { class: "undated" }, heading, el("ul", {}, rows.map(row)));
}

function rowsOf(app, node) {
  const facts = node.lines
    .flatMap((line) => (app.shown.lines.get(line.key) || []).map((fact) => fact))
    .filter((fact) => fact.rel === "membership");
  const own = node.facts.filter((fact) => fact.rel === "membership");
  const marks = node.facts.filter((fact) => fact.rel === "change");
  if (node.kind === "person") {
    const rows = grouped(
      [...new Set([...facts, ...own])],
      (fact) => `${saying(fact)}\n${fact.to ?? ""}`,
      (fact) => ({ name: saying(fact), note: app.graph.nodes.get(fact.to)?.label ?? t("otherPosts"), id: fact.to }),
    );
    const changes = marks.filter((fact) => fact.time?.start).map((fact) => ({ fact, mark: true }));
    if (changes.length) rows.push({ name: t("changes"), note: "", bars: changes });
    return { title: t("careerOf", { name: node.label }), rows };
  }
  if (node.kind === "body" || node.kind === "post") {
    const rows = grouped(
      [...new Set(facts)],
      (fact) => `${fact.rank ?? 99}\n${saying(fact)}\n${fact.from}`,
      (fact) => ({ name: app.graph.nodes.get(fact.from).label, note: saying(fact), id: fact.from }),
    );
    return { title: t("successionIn", { name: node.label }), rows: rows.sort(bySuccession) };
  }
  return everybody(app);
}

function everybody(app) {
  const facts = [...new Set([...app.shown.lines.values()].flat())].filter((fact) => fact.rel === "membership");
  const rows = grouped(
    facts,
    (fact) => fact.from,
    (fact) => ({ name: app.graph.nodes.get(fact.from).label, note: "", id: fact.from }),
  );
  return { title: t("timelineAll"), rows };
}

function grouped(facts, key, head) {
  const rows = new Map();
  for (const fact of inOrder(facts)) {
    if (!rows.has(key(fact))) rows.set(key(fact), { ...head(fact), rank: fact.rank ?? 99, bars: [] });
    rows.get(key(fact)).bars.push({ fact });
  }
  return [...rows.values()].sort((one, other) => (start(one) < start(other) ? -1 : start(one) > start(other) ? 1 : 0));
}

const start = (row) => row.bars.map((bar) => bar.fact.time?.start || "9").reduce((a, b) => (a < b ? a : b));
const bySuccession = (one, other) =>
  one.rank - other.rank || (one.note < other.note ? -1 : one.note > other.note ? 1 : start(one) < start(other) ? -1 : 1);

/** A date as a number of years: 2020-07 is 2020.5; a whole year or month counts from its beginning, or to its end. */
export function years(iso, atEnd = false) {
  const [year, month, day] = iso.split("-").map(Number);
  if (!month) return year + (atEnd ? 1 : 0);
  if (!day) return year + (month - (atEnd ? 0 : 1)) / 12;
  return year + (month - 1) / 12 + (day - 1) / 372;
}

function chart(app, rows) {
  const times = rows
    .flatMap((row) => row.bars)
    .map((bar) => bar.fact.time)
    .filter((time) => time?.start);
  const first = Math.floor(Math.min(...times.map((time) => years(time.start))));
  const last = Math.ceil(Math.max(...times.map((time) => years(time.end || time.start, true))) + 0.05);
  const width = Math.max(620, byId("timeline").clientWidth - 40);
  const names = Math.min(360, Math.max(200, width * 0.32));
  const x = (year) => names + ((year - first) / (last - first || 1)) * (width - names - 24);
  const height = rows.length * ROW + 34;
  const picture = svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "group", class: "chart" });
  picture.append(...axis(first, last, x, height), ...rows.flatMap((row, i) => drawRow(app, row, i, x, last, width)));
  return el("div", { class: "scroll" }, picture);
}

function axis(first, last, x, height) {
  const span = last - first;
  const step = span > 40 ? 10 : span > 16 ? 5 : span > 8 ? 2 : span > 2 ? 1 : 0.25;
  const ticks = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    ticks.push(
      svg("line", { x1: x(year), x2: x(year), y1: 22, y2: height, class: "grid" }),
      svg("text", { x: x(year), y: 15, class: "year", "text-anchor": "middle" }, tick(year)),
    );
  }
  return ticks;
}

// a year, or a month of it
const tick = (year) => (Number.isInteger(year) ? String(year) : date(`${Math.floor(year)}-${String(Math.round((year % 1) * 12) + 1).padStart(2, "0")}`));

function drawRow(app, row, i, x, last, width) {
  const top = 28 + i * ROW;
  const name = svg("text", { x: LEFT, y: top + 17, class: "who" }, clip(row.name, 44));
  const note = row.note ? svg("text", { x: LEFT, y: top + 33, class: "what" }, clip(row.note, 52)) : null;
  const head = svg(
    "g",
    row.id
      ? {
          tabindex: 0,
          role: "button",
          class: "head",
          onclick: () => app.select(row.id),
          onkeydown: (event) => event.key === "Enter" && app.select(row.id),
        }
      : {},
    svg("title", {}, [row.name, row.note].filter(Boolean).join(" – ")),
    name,
    note,
  );
  return [
    svg("line", { x1: 0, x2: width, y1: top + ROW - 4, y2: top + ROW - 4, class: "grid" }),
    head,
    ...row.bars.flatMap((bar) => drawBar(app, bar, top, x, last)),
  ];
}

const clip = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

function drawBar(app, { fact, mark }, top, x, last) {
  const time = fact.time;
  if (!time?.start) return [];
  const colour = RELATIONS[fact.rel][app.theme];
  const label = [saying(fact), fact.status && fact.status !== "Incumbent" ? term(fact.status) : "", when(fact)].filter(Boolean).join(" · ");
  const open = () => app.selectFact(fact);
  const [from, to] = [x(years(time.start)), Math.max(x(years(time.end || time.start, true)), x(years(time.start)) + 7)];
  const group = svg("g", {
    tabindex: 0,
    role: "button",
    "aria-label": label,
    class: `bar ${fact.status === "Former" ? "is-former" : ""}`,
    onclick: open,
    onkeydown: (event) => event.key === "Enter" && open(),
  });
  group.append(svg("title", {}, label));
  if (mark)
    group.append(
      svg("path", { d: `M${from} ${top + 9} l8 9 -8 9 -8 -9z`, fill: colour }),
      svg("text", { x: from + 12, y: top + 22, class: "what" }, clip(`${term(fact.term)} ${date(time.start)}`, 60)),
    );
  else if (fact.status === "Former" && time.basis === "reported")
    group.append(svg("path", { d: `M${from} ${top + 9} v18 m0 -9 h-14`, stroke: colour, "stroke-width": 2, fill: "none" }));
  else {
    group.append(
      ...pale(time, from, to, top, x, last, colour),
      cap(time, fact, top, x, colour),
      svg("rect", {
        x: from,
        y: top + 10,
        width: to - from,
        height: 15,
        rx: 4,
        fill: colour,
        class: fact.status === "Acting" ? "acting" : "",
      }),
    );
  }
  return [group];
}

// it is told to have ended by then
function cap(time, fact, top, x, colour) {
  if (fact.status !== "Former" || !time.notAfter) return "";
  return svg("path", { d: `M${x(years(time.notAfter, true))} ${top + 9} v18`, stroke: colour, "stroke-width": 2, fill: "none" });
}

// how far it may have reached, where the articles set bounds
function pale(time, from, to, top, x, last, colour) {
  const parts = [];
  const rect = (a, b) => svg("rect", { x: a, y: top + 15, width: Math.max(0, b - a), height: 5, fill: colour, class: "pale" });
  if (time.notBefore) parts.push(rect(Math.max(x(years(time.notBefore)), x(years(time.start)) - 400), from));
  if (time.notAfter) parts.push(rect(to, Math.min(x(years(time.notAfter, true)), x(last))));
  return parts;
}
