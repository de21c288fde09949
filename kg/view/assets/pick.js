// What lies under the mouse: a label, a line, or a grain of the dust.

const REACH = 7;

/** The node whose label is there, in pixels of the canvas. */
export function labelAt(boxes, graph, { x, y }) {
  const inside = (box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  return boxes.find((box) => inside(box) && graph.nodes.has(box.id))?.id;
}

/** The line of these that is nearest to a point of the layout, or nothing. */
export function lineAt(keys, graph, { x, y }, scale) {
  let best = { key: "", far: REACH / scale };
  for (const key of keys) {
    const { a, b } = graph.lines.get(key);
    const far = distance(x, y, graph.nodes.get(a), graph.nodes.get(b));
    if (far < best.far) best = { key, far };
  }
  return best.key;
}

/** The node of these that is nearest to a point of the layout, or nothing. */
export function nodeAt(nodes, { x, y }, scale) {
  let best = { node: null, far: REACH / scale };
  for (const node of nodes) {
    const far = Math.hypot(node.x - x, node.y - y);
    if (far < best.far) best = { node, far };
  }
  return best.node;
}

// from a point to a piece of line
function distance(x, y, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy);
}
