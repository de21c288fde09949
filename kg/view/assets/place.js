// Where nodes stand: the layout's places, rings around one node, and a place for what a server has just sent.

import { caption, wrap } from "./labels.js";

const WING = 108;
const STAGGER = 26;
const RING_LIMIT = 80;
const NARROW = 640;
const CROWD = 300;
const CAPTION = 27;
const MARGIN = 20;
const LEAST_BAND = 176;

/** Gives every node that is shown its place: what the reader has moved stays there. */
export function settle(graph, shown, state, { clientWidth: width, clientHeight: height }) {
  const narrow = width < NARROW;
  const centre = shown.nodes.size <= RING_LIMIT && shown.nodes.has(state.only) ? graph.nodes.get(state.only) : null;
  const nodes = [...shown.nodes].map((id) => graph.nodes.get(id));
  const others = nodes.filter((node) => node !== centre);
  const ringed = centre ? rings(centre, others, { width, height }) : new Map();
  for (const node of nodes) {
    const at = ringed.get(node.id) ?? state.moved[node.id] ?? (state.unfolded ? node.atUnfolded : narrow ? node.atNarrow : undefined) ?? node.at;
    if (at) [node.x, node.y] = at;
  }
  placeHomeless(graph, nodes);
}

/** All nodes that the layout has placed, standing there, whether they are shown or not. */
export function standing(graph) {
  const nodes = [...graph.nodes.values()].filter((node) => node.at);
  for (const node of nodes) [node.x, node.y] = node.at;
  return nodes;
}

// what a server sends has no place yet: it comes to stand around a neighbour that has one
function placeHomeless(graph, nodes) {
  let homeless = nodes.filter((node) => node.x === undefined);
  while (homeless.length) {
    const standing = nodes.filter((node) => node.x !== undefined);
    const anchorOf = (node) => node.lines.map((line) => graph.other(line, node.id)).find((other) => other.x !== undefined);
    const anchor = homeless.map(anchorOf).find(Boolean) ?? { id: "", x: 0, y: 0 };
    const fresh = homeless.filter((node) => !anchor.id || anchorOf(node)?.id === anchor.id);
    for (const [id, at] of placeNew(anchor, fresh, standing)) {
      const node = graph.nodes.get(id);
      if (node.x === undefined) [node.x, node.y] = node.at = at;
    }
    homeless = homeless.filter((node) => node.x === undefined);
  }
}

// rings around a centre, as wide as the screen, labels apart
function rings(centre, others, { width, height }) {
  const aspect = Math.max(0.9, Math.min(1.8, width / height));
  const order = [...others].sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.label < b.label ? -1 : 1));
  if (width / height < 0.9) return wings(centre, order);
  const places = new Map([[centre.id, [0, 0]]]);
  let ring = 0;
  let next = 0;
  while (next < order.length) {
    ring += 1;
    const reach = 118 + 105 * ring;
    const fit = Math.max(5, Math.floor((Math.PI * reach * (1 + aspect)) / 150 / Math.max(1, Math.sqrt(aspect))));
    const here = order.slice(next, next + fit);
    here.forEach((node, i) => {
      const angle = -Math.PI / 2 + ((i + (ring % 2 ? 0 : 0.5)) * 2 * Math.PI) / here.length;
      places.set(node.id, [Math.cos(angle) * reach * Math.sqrt(aspect), Math.sin(angle) * (reach / Math.sqrt(aspect))]);
    });
    next += fit;
  }
  return spread(places, [centre, ...order], new Set([centre.id]));
}

// on a screen that is higher than wide: two columns, the centre between them
function wings(centre, order) {
  const places = new Map([[centre.id, [0, 0]]]);
  const half = Math.ceil(order.length / 2);
  for (const [side, nodes] of [
    [-1, order.slice(0, half)],
    [1, order.slice(half)],
  ]) {
    const heights = nodes.map((node) => 2 * node.size + labelRoom(node).down + 12);
    let y = -heights.reduce((sum, height) => sum + height, 0) / 2;
    nodes.forEach((node, i) => {
      places.set(node.id, [side * (WING + (i % 2 ? STAGGER : 0)), Math.round(y + node.size)]);
      y += heights[i];
    });
  }
  return places;
}

// places for new nodes around the one they were asked for; what stands already stays
function placeNew(anchor, fresh, standing) {
  const turn = Math.PI * (3 - Math.sqrt(5));
  const places = new Map(standing.map((node) => [node.id, [node.x, node.y]]));
  fresh.forEach((node, i) => {
    const reach = 130 + 34 * Math.sqrt(i);
    places.set(node.id, [anchor.x + Math.cos(i * turn) * reach * 1.25, anchor.y + Math.sin(i * turn) * reach]);
  });
  const near = standing.filter((node) => Math.hypot(node.x - anchor.x, node.y - anchor.y) < 900);
  const nodes = [...near, ...fresh];
  const local = new Map(nodes.map((node) => [node.id, places.get(node.id)]));
  return spread(local, nodes, new Set(near.map((node) => node.id)));
}

// pushes boxes that overlap apart, round after round; `fixed` ones stay
function spread(places, nodes, fixed) {
  const boxes = nodes.map((node) => ({ id: node.id, at: [...places.get(node.id)], ...boxOf(node), held: fixed.has(node.id) }));
  for (let round = 0; round < 200; round++) {
    boxes.sort((a, b) => a.at[0] - a.side - (b.at[0] - b.side));
    if (!push(boxes)) break;
  }
  return new Map(boxes.map((box) => [box.id, box.at.map(Math.round)]));
}

// about how far a label reaches from the middle to each side, and down, in pixels
function labelRoom(node) {
  node.room ??= measure(node);
  return node.room;
}

function measure(node) {
  const lines = wrap(caption(node));
  const notes = node.note ? wrap(node.note, 22, 2) : [];
  const longest = Math.max(0, ...lines.map((line) => line.length), ...notes.map((line) => line.length));
  return { half: longest * 3.9 + 4, down: (lines.length + notes.length) * 16 + 6 };
}

function boxOf(node) {
  const { half, down } = labelRoom(node);
  return { side: Math.max(node.size, half) + 4, up: node.size + 4, down: node.size + down + 2 };
}

function push(boxes) {
  let moved = false;
  for (let i = 0; i < boxes.length; i++) {
    for (let j = i + 1; j < boxes.length; j++) {
      const [a, b] = [boxes[i], boxes[j]];
      if (b.at[0] - b.side > a.at[0] + a.side + 260) break;
      moved = part(a, b) || moved;
    }
  }
  return moved;
}

function part(a, b) {
  const across = a.side + b.side - Math.abs(a.at[0] - b.at[0]);
  const down = Math.min(a.at[1] + a.down, b.at[1] + b.down) - Math.max(a.at[1] - a.up, b.at[1] - b.up);
  if (across <= 0.01 || down <= 0.01 || (a.held && b.held)) return false;
  const axis = across < down ? 0 : 1;
  const step = (axis === 0 ? across : down) + 0.5;
  const sign = a.at[axis] < b.at[axis] || (a.at[axis] === b.at[axis] && a.id < b.id) ? 1 : -1;
  const share = a.held ? 0 : b.held ? 1 : 0.5;
  a.at[axis] -= sign * step * share;
  b.at[axis] += sign * step * (1 - share);
  return true;
}

/** Bands of one width, each around the nodes of its row, their labels and the caption, as they are at a zoom. */
export function bandsOf(lanes, graph, shown, scale) {
  const rows = lanes
    .map(({ term, members }) => ({ term, nodes: members.filter((id) => shown.has(id)).map((id) => graph.nodes.get(id)) }))
    .filter(({ nodes }) => nodes.length);
  const all = rows.flatMap(({ nodes }) => nodes);
  const [from, to] = extent(all, scale);
  const half = Math.max((to - from) / 2, LEAST_BAND / scale);
  const [left, right] = [(from + to) / 2 - half, (from + to) / 2 + half];
  return rows.map(({ term, nodes }) => {
    const [, , first, last] = extent(nodes, scale);
    const top = first - CAPTION / scale;
    return { term, left: left - 6 / scale, top, width: right - left + 12 / scale, height: last + 4 / scale - top };
  });
}

/** Where the camera sees all of these nodes, no closer and no farther than told, below what covers the top; what is too high then is read from its top. */
export function viewOf(nodes, { clientWidth, clientHeight }, { closest, farthest, above = 0 }) {
  const [width, height] = [clientWidth - MARGIN, clientHeight - MARGIN - above];
  let view = { x: 0, y: 0, scale: closest };
  // labels keep their size: what they need of the width depends on the zoom
  for (let round = 0; round < 4; round++) {
    const [left, right, top, bottom] = extent(nodes, view.scale);
    const scale = Math.min(closest, width / (right - left), Math.max(farthest, height / (bottom - top)));
    view = { x: (left + right) / 2, y: (top + Math.min(bottom, top + height / scale) - above / scale) / 2, scale };
  }
  return view;
}

/** How far nodes reach, labels and all, at a zoom: left, right, top, bottom. */
export function extent(nodes, scale) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const node of nodes) {
    // in a crowd those at the edge have no label, or one that points inwards
    const { half, down } = nodes.length > CROWD ? { half: 0, down: 0 } : labelRoom(node);
    const side = Math.max(node.size, half / scale);
    left = Math.min(left, node.x - side);
    right = Math.max(right, node.x + side);
    top = Math.min(top, node.y - node.size);
    bottom = Math.max(bottom, node.y + node.size + down / scale);
  }
  return [left, right, top, bottom];
}
