// Everything that is known: nodes, facts, and the lines that the facts make between nodes. Grows when a source brings more.

import { addTerms } from "./i18n.js";
import { fold } from "./fold.js";

/** A line stands for all facts between two nodes, whichever way they run. */
export const lineKey = (a, b) => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

export class Graph {
  constructor() {
    this.nodes = new Map();
    this.facts = new Map();
    this.lines = new Map();
    this.sources = new Map();
    this.unfolded = false;
  }

  /** Adds a payload; what is known already stays as it is. Returns the ids of new nodes. */
  merge(payload) {
    addTerms(payload.terms || {});
    const sources = payload.sources.map((source) => this.#source(source));
    const read = (fact) => readFact(fact, payload.sentences, sources);
    const fresh = [];
    for (const raw of payload.nodes) {
      if (this.nodes.has(raw.id)) continue;
      this.nodes.set(raw.id, readNode(raw, read));
      fresh.push(raw.id);
    }
    for (const raw of payload.edges) {
      const key = `${raw.id} ${raw.rel} ${raw.from} ${raw.to}`;
      if (!this.facts.has(key) && this.nodes.has(raw.from) && this.nodes.has(raw.to)) this.facts.set(key, { ...read(raw), key });
    }
    this.#drawLines();
    return fresh;
  }

  /** Shows posts as nodes between people and bodies, or folds them into one line. */
  setUnfolded(unfolded) {
    if (unfolded === this.unfolded) return;
    this.unfolded = unfolded;
    this.#drawLines();
  }

  /** The lines that meet at a node. */
  linesOf(id) {
    return this.nodes.get(id)?.lines ?? [];
  }

  /** The node at the other end. */
  other(line, id) {
    return this.nodes.get(line.a === id ? line.b : line.a);
  }

  #source(source) {
    if (!this.sources.has(source.id)) this.sources.set(source.id, source);
    return this.sources.get(source.id);
  }

  #drawLines() {
    this.lines = new Map();
    for (const node of this.nodes.values()) node.lines = [];
    for (const fact of this.facts.values()) {
      const post = this.unfolded && fact.post && this.nodes.get(fact.post);
      if (post) {
        this.#draw(fact.from, fact.post, fact);
        this.#draw(fact.post, fact.to, fact);
      } else this.#draw(fact.from, fact.to, fact);
    }
  }

  #draw(a, b, fact) {
    if (a === b) return;
    const key = lineKey(a, b);
    let line = this.lines.get(key);
    if (!line) {
      line = { key, a, b, facts: [] };
      this.lines.set(key, line);
      this.nodes.get(a).lines.push(line);
      this.nodes.get(b).lines.push(line);
    }
    line.facts.push(fact);
  }
}

function readNode(raw, read) {
  return {
    aliases: [],
    level: "",
    place: "",
    type: "",
    note: "",
    short: "",
    date: "",
    size: 14,
    ...raw,
    folded: [raw.label, ...(raw.aliases || [])].map(fold),
    facts: (raw.facts || []).map(read),
    x: raw.at?.[0],
    y: raw.at?.[1],
    lines: [],
  };
}

function readFact(raw, sentences, sources) {
  const quotes = (raw.quotes || []).map((quote) => ({
    ...quote,
    sentence: sentences[quote.sentence] ?? "",
    source: sources[quote.source],
  }));
  return { titles: [], term: "", status: "", ...raw, quotes };
}
