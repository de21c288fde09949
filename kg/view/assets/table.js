// What is shown, as a table: for reading, sorting and saving, and for screen readers.

import { byId, download, el, fill } from "./dom.js";
import { number, t, term } from "./i18n.js";
import { marked } from "./quotes.js";
import { kindLine, saying, when } from "./words.js";

const PAGE = 200;

let sorting = { facts: { by: "when", down: true }, nodes: { by: "degree", down: true } };
let pages = 1;

/** Draws the table of facts or of nodes. */
export function drawTable(app) {
  const { state } = app;
  const which = state.now.rows === "nodes" ? "nodes" : "facts";
  const rows = which === "nodes" ? nodeRows(app) : factRows(app);
  const columns = which === "nodes" ? NODE_COLUMNS : FACT_COLUMNS;
  const sorted = sortRows(rows, sorting[which]);
  const tab = (name, label) =>
    el(
      "button",
      {
        type: "button",
        "data-key": `rows:${name}`,
        "aria-pressed": String(which === name),
        onclick: () => ((pages = 1), state.set({ rows: name })),
      },
      label,
    );
  fill(
    byId("table"),
    el(
      "div",
      { class: "bar" },
      tab("facts", `${t("tableFacts")}`),
      tab("nodes", `${t("tableNodes")}`),
      el("button", { type: "button", "data-key": "csv", onclick: () => saveCsv([...columns, ...CSV_ONLY[which]], sorted) }, t("saveCsv")),
    ),
    el(
      "table",
      {},
      el("caption", {}, `${which === "nodes" ? t("tableNodes") : t("tableFacts")}: ${number(rows.length)}`),
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          columns.map((column) => header(app, which, column)),
        ),
      ),
      el(
        "tbody",
        {},
        sorted.slice(0, pages * PAGE).map((row) =>
          el(
            "tr",
            {},
            columns.map((column) => column.cell(app, row)),
          ),
        ),
      ),
    ),
    sorted.length > pages * PAGE
      ? el(
          "button",
          { type: "button", "data-key": "more-rows", onclick: () => ((pages += 1), drawTable(app)) },
          t("moreRows", { n: Math.min(PAGE, sorted.length - pages * PAGE) }),
        )
      : null,
  );
}

function header(app, which, { name, key }) {
  const { by, down } = sorting[which];
  const press = () => {
    sorting = { ...sorting, [which]: { by: key, down: by === key ? !down : false } };
    drawTable(app);
  };
  const direction = by === key ? (down ? "descending" : "ascending") : "none";
  return el(
    "th",
    { scope: "col", "aria-sort": direction },
    el(
      "button",
      { type: "button", "data-key": `sort:${key}`, title: t("sortBy", { name: t(name) }), onclick: press },
      t(name),
      by === key ? (down ? " ▾" : " ▴") : "",
    ),
  );
}

function sortRows(rows, { by, down }) {
  const collator = new Intl.Collator("vi", { numeric: true });
  const compare = (one, other) => {
    const [a, b] = [one.sort[by], other.sort[by]];
    return typeof a === "number" ? a - b : collator.compare(a, b);
  };
  return [...rows].sort((one, other) => (down ? -1 : 1) * compare(one, other));
}

function factRows(app) {
  const facts = [...new Set([...app.shown.lines.values()].flat())];
  return facts.map((fact) => {
    const [from, to] = [app.graph.nodes.get(fact.from), app.graph.nodes.get(fact.to)];
    const source = fact.quotes[0]?.source;
    return {
      fact,
      from,
      to,
      source,
      sort: {
        who: from.label,
        what: saying(fact),
        whom: to.label,
        status: term(fact.status),
        when: fact.time?.start ?? "",
        conf: fact.confidence ?? -1,
        source: source?.title ?? "",
      },
    };
  });
}

function nodeRows(app) {
  return [...app.shown.nodes].map((id) => {
    const node = app.graph.nodes.get(id);
    return { node, sort: { name: node.label, type: kindLine(node), place: node.place, degree: node.lines.length } };
  });
}

const name = (app, node) => el("button", { type: "button", class: "name", onclick: () => app.select(node.id) }, node.label);
const cell = (...content) => el("td", {}, ...content);

const FACT_COLUMNS = [
  { key: "who", name: "who", cell: (app, { from }) => el("th", { scope: "row" }, name(app, from)), text: ({ from }) => from.label },
  {
    key: "what",
    name: "what",
    cell: (app, { fact }) => cell(saying(fact), fact.term === "Prosecution" ? el("small", { class: "warning" }, t("charged")) : null),
    text: ({ fact }) => saying(fact),
  },
  { key: "whom", name: "whom", cell: (app, { to }) => cell(name(app, to)), text: ({ to }) => to.label },
  { key: "status", name: "status", cell: (app, { fact }) => cell(term(fact.status)), text: ({ fact }) => term(fact.status) },
  { key: "when", name: "when", cell: (app, { fact }) => cell(when(fact)), text: ({ fact }) => when(fact) },
  { key: "conf", name: "conf", cell: (app, { fact }) => el("td", { class: "number" }, percent(fact)), text: ({ fact }) => percent(fact) },
  {
    key: "source",
    name: "source",
    cell: (app, { fact, source }) => cell(sourceCell(fact, source)),
    text: ({ source }) => source?.link ?? source?.where ?? "",
  },
];

// in a file there is room for the sentence
const CSV_ONLY = {
  facts: [{ name: "reported", text: ({ fact }) => fact.quotes[0]?.sentence ?? "" }],
  nodes: [{ name: "aliases", text: ({ node }) => node.aliases.join("; ") }],
};

const NODE_COLUMNS = [
  { key: "name", name: "name", cell: (app, { node }) => el("th", { scope: "row" }, name(app, node)), text: ({ node }) => node.label },
  { key: "type", name: "type", cell: (app, { node }) => cell(kindLine(node)), text: ({ node }) => kindLine(node) },
  { key: "place", name: "place", cell: (app, { node }) => cell(node.place), text: ({ node }) => node.place },
  {
    key: "degree",
    name: "degree",
    cell: (app, { node }) => el("td", { class: "number" }, number(node.lines.length)),
    text: ({ node }) => String(node.lines.length),
  },
];

const percent = (fact) => (fact.confidence === undefined ? "" : `${Math.round(fact.confidence * 100)} %`);

function sourceCell(fact, source) {
  if (!source) return "";
  const [quote] = fact.quotes;
  return el(
    "details",
    {},
    el("summary", {}, source.title || source.where),
    el("p", { class: "sentence" }, marked(quote.sentence, quote.marks || [])),
  );
}

// a cell that begins with one of these would be read as a formula by a spreadsheet
const FORMULA = /^[=+\-@\t\r]/;

/** One value as a field of a CSV file. */
export function csvField(text) {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function saveCsv(columns, rows) {
  const lines = [columns.map((column) => t(column.name)), ...rows.map((row) => columns.map((column) => column.text(row)))];
  const text = lines.map((line) => line.map(csvField).join(",")).join("\r\n");
  download("kg-table.csv", new Blob(["\ufeff", text, "\r\n"], { type: "text/csv" }));
}
