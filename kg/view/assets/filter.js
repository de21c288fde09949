// The graph and the reader's choices go in, what is to be seen comes out.

import { TIMELESS } from "./words.js";

/** The nodes and lines to show, and which facts of each line. */
export function visible(graph, state, opening) {
  const drawn = drawable(graph, state, opening);
  const pinned = new Set(state.pinned);
  const hidden = new Set(state.hidden);
  const facts = new Map();
  for (const line of graph.lines.values()) {
    const passing = line.facts.filter((fact) => passes(fact, state));
    if (passing.length) facts.set(line.key, passing);
  }
  const stays = (node) => !hidden.has(node.id) && drawn(node.id) && !(node.kind === "post" && !graph.unfolded);
  const placed = state.places.length ? around(graph, facts, new Set(state.places)) : null;
  const fits = (node) => pinned.has(node.id) || (levelFits(node, state) && (!placed || placed.has(node.id)));
  const off = new Set(state.offKinds);
  let nodes = new Set();
  for (const node of graph.nodes.values()) {
    if (!stays(node) || !fits(node) || (off.has(node.kind) && !pinned.has(node.id))) continue;
    if (pinned.has(node.id) || alive(graph, node, facts, stays, fits, state)) nodes.add(node.id);
  }
  if (state.only && graph.nodes.has(state.only)) nodes = near(graph, facts, nodes, state);
  const lines = new Map();
  for (const [key, passing] of facts) {
    const line = graph.lines.get(key);
    if (nodes.has(line.a) && nodes.has(line.b)) lines.set(key, passing);
  }
  return { nodes, lines };
}

// in a very large graph: those it opens on, those the reader has opened, and what is next to them
function drawable(graph, state, opening) {
  if (!opening) return () => true;
  const drawn = new Set(opening);
  for (const id of [...state.opened, state.only, state.selected, ...state.path, ...state.pinned]) if (id) drawn.add(id);
  for (const id of state.opened) for (const line of graph.linesOf(id)) drawn.add(line.a).add(line.b);
  return (id) => drawn.has(id);
}

function passes(fact, state) {
  if (state.offRelations.includes(fact.rel)) return false;
  if (fact.status && state.offStatuses.includes(fact.status)) return false;
  if (fact.confidence !== undefined && fact.confidence * 100 < state.confidence) return false;
  return TIMELESS.includes(fact.rel) || inTime(fact.time, state);
}

/** Whether a time meets the window; dates of any precision compare by their common beginning. */
export function inTime(time, { from, to, undated }) {
  if (!time?.start) return undated;
  const begins = !to || time.start.slice(0, to.length) <= to.slice(0, time.start.length);
  const end = time.end || time.start;
  return begins && (!from || end.slice(0, from.length) >= from.slice(0, end.length));
}

/** The level by which a node is filtered; people and documents have none. */
export function levelOf(node) {
  if (node.kind !== "body" && !(node.kind === "event" && node.level)) return "";
  return node.level || "noLevel";
}

function levelFits(node, state) {
  const level = levelOf(node);
  return !level || !state.offLevels.includes(level);
}

// a place keeps what lies in it and what is next to that
function around(graph, facts, places) {
  const kept = new Set();
  for (const node of graph.nodes.values()) if (places.has(node.place)) kept.add(node.id);
  for (const key of facts.keys()) {
    const { a, b } = graph.lines.get(key);
    const [one, other] = [graph.nodes.get(a), graph.nodes.get(b)];
    if (places.has(one.place) && !other.place) kept.add(b);
    if (places.has(other.place) && !one.place) kept.add(a);
  }
  return kept;
}

// Who has lost every line to a filter goes too. Leaving out a kind does not count: without bodies, people stay.
function alive(graph, node, facts, stays, fits, state) {
  if (!node.lines.length) return state.alone;
  return node.lines.some((line) => {
    const other = graph.other(line, node.id);
    return facts.has(line.key) && stays(other) && fits(other);
  });
}

function near(graph, facts, nodes, state) {
  const kept = new Set([state.only, ...state.pinned.filter((id) => nodes.has(id))]);
  let edge = [state.only];
  for (let step = 0; step < state.reach; step++) {
    const next = [];
    for (const id of edge) {
      for (const line of graph.linesOf(id)) {
        const other = graph.other(line, id).id;
        if (facts.has(line.key) && nodes.has(other) && !kept.has(other)) {
          kept.add(other);
          next.push(other);
        }
      }
    }
    edge = next;
  }
  return kept;
}
