// A fact with the sentences that say it: who says so, when, and how sure the reading is.

import { el, link } from "./dom.js";
import { date, t, term } from "./i18n.js";
import { bounds, otherSayings, saying, sureness, when } from "./words.js";

const OPEN_AT_FIRST = 2;

/** One fact as a block: what, with whom, when, how sure, and its quotes. */
export function factBlock(fact, { other = null, go = null, title = saying(fact) } = {}) {
  return el(
    "article",
    { class: `fact ${fact.status === "Former" ? "is-former" : ""}` },
    el(
      "h4",
      {},
      el("span", { class: "saying" }, title),
      fact.status && fact.status !== "Incumbent" ? el("span", { class: "badge" }, term(fact.status)) : null,
    ),
    other
      ? el(
          "p",
          { class: "with" },
          other.before,
          el("button", { class: "name", type: "button", onclick: () => go(other.node.id) }, other.node.label),
        )
      : null,
    otherSayings(fact).length ? el("p", { class: "also" }, otherSayings(fact).slice(0, 8).join("; ")) : null,
    fact.term === "Prosecution" ? el("p", { class: "warning" }, t("charged")) : null,
    el("p", { class: "facts" }, [when(fact), bounds(fact), sureness(fact), fact.inferred ? t("inferred") : ""].filter(Boolean).join(" · ")),
    quoteList(fact),
  );
}

function quoteList(fact) {
  if (!fact.quotes.length) return fact.rel === "link" ? null : el("p", { class: "noquote" }, t("noQuote"));
  const first = fact.quotes.slice(0, OPEN_AT_FIRST).map(quoteBlock);
  const rest = fact.quotes.slice(OPEN_AT_FIRST);
  return [
    ...first,
    rest.length
      ? el(
          "details",
          { class: "rest" },
          el("summary", {}, rest.length > 1 ? t("quotes", { n: `+${rest.length}` }) : `+${t("quote")}`),
          rest.map(quoteBlock),
        )
      : null,
    fact.more ? el("p", { class: "noquote" }, t("moreQuotes", { n: fact.more })) : null,
  ];
}

/** One quote: its sentence with the words marked, its article, its rule. */
export function quoteBlock(quote) {
  const source = quote.source ?? {};
  const card = [source.date ? date(source.date) : t("undated"), source.publisher].filter(Boolean).join(", ");
  const how = [quote.rule ? t("rule", { rule: quote.rule }) : "", quote.confidence === undefined ? "" : sureness(quote)]
    .filter(Boolean)
    .join(" · ");
  return el(
    "blockquote",
    {},
    el("p", { class: "sentence" }, marked(quote.sentence, quote.marks || [])),
    el(
      "footer",
      {},
      link(source.link, source.title || source.where || ""),
      el("span", { class: "card" }, card),
      how ? el("span", { class: "how" }, how) : null,
    ),
  );
}

/** The sentence with its marks; offsets count code points, as Python does. */
export function marked(sentence, marks) {
  const points = Array.from(sentence);
  const pieces = [];
  let last = 0;
  for (const [start, end] of marks) {
    if (start < last || end <= start || end > points.length) continue;
    pieces.push(points.slice(last, start).join(""), el("mark", {}, points.slice(start, end).join("")));
    last = end;
  }
  pieces.push(points.slice(last).join(""));
  return pieces.filter((piece) => piece !== "");
}
