// Facts in words: what a line says, when it held, how sure it is.

import { date, number, t, term } from "./i18n.js";

/** Relations that hold whatever the day: who is part of whom follows from the names. */
export const TIMELESS = ["part", "link"];

/** What a fact says, in few words. */
export function saying(fact) {
  if (fact.rel === "appearance") return fact.weight > 1 ? t("together", { n: fact.weight }) : t("together1");
  if (fact.rel === "change") return [term(fact.term), fact.titles[0]].filter(Boolean).join(": ");
  if (fact.titles.length) return fact.titles[0];
  return (fact.rel === "participation" && term(fact.term)) || t(fact.rel);
}

/** Everything else that it is called. */
export function otherSayings(fact) {
  return fact.rel === "appearance" ? fact.titles : fact.titles.slice(1);
}

/** When it held, was seen or was reported; nothing for what no date applies to. */
export function when({ rel, time, status }) {
  if (TIMELESS.includes(rel)) return "";
  if (!time?.start) return t("undated");
  const [start, end] = [date(time.start), date(time.end || time.start)];
  if (time.basis === "stated") return start === end ? start : t("span", { start, end });
  if (time.basis === "reported" && status === "Former") return t("leftBy", { date: start });
  return start === end ? t("seen", { date: start }) : t("seenSpan", { start, end });
}

/** How far the articles allow it to reach, where they say so. */
export function bounds({ time, status }) {
  const parts = [];
  if (time?.notBefore) parts.push(t("notBefore", { date: date(time.notBefore) }));
  // 'had left when reported' has said it
  const said = status === "Former" && time?.basis === "reported" && time.notAfter === time.start;
  if (time?.notAfter && !said) parts.push(t("notAfter", { date: date(time.notAfter) }));
  return parts.join(", ");
}

/** The confidence as a percentage, or nothing. */
export function sureness(fact) {
  return fact.confidence === undefined ? "" : t("sure", { n: Math.round(fact.confidence * 100) });
}

/** One of a kind: 'Person'. */
export const oneOf = (kind) => t(`one${kind[0].toUpperCase()}${kind.slice(1)}`);

/** A second line about a node: its class, its place, its number. */
export function kindLine(node) {
  const parts = [oneOf(node.kind), node.type && node.kind !== "document" ? term(node.type) : ""];
  if (node.place) parts.push(node.place);
  return [...new Set(parts.filter(Boolean))].join(" · ");
}

/** The numbers that articles give for an event, or a document's own. */
export function numbers(node) {
  return Object.entries(node.numbers || {}).map(([name, value]) => t(name, { n: number(value) }));
}

/** Facts in the order of reading: in office first, higher ranks first, the latest first. */
export function inOrder(facts) {
  const place = (fact) => [fact.status === "Former" ? 1 : 0, fact.rank ?? 99, invert(fact.time?.end || "0")];
  return [...facts].sort((one, other) => compare(place(one), place(other)) || (saying(one) < saying(other) ? -1 : 1));
}

const invert = (iso) => -Number(iso.slice(0, 10).replaceAll("-", "").padEnd(8, "0"));

function compare(one, other) {
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return one[i] < other[i] ? -1 : 1;
  return 0;
}

/** What a line says at a glance: its sayings, each once. */
export function lineSayings(facts) {
  return [...new Set(inOrder(facts).map(saying))];
}
