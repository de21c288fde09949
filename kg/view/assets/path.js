// The shortest path between two nodes, over what is shown.

/** The steps from one node to another, or none: breadth first, in a fixed order, so that the same question has the same answer. */
export function shortestPath(graph, shown, from, to) {
  if (!shown.nodes.has(from) || !shown.nodes.has(to) || from === to) return [];
  const came = new Map([[from, null]]);
  let edge = [from];
  while (edge.length && !came.has(to)) {
    const next = [];
    for (const id of edge) {
      for (const line of [...graph.linesOf(id)].sort((one, other) => (one.key < other.key ? -1 : 1))) {
        const other = graph.other(line, id).id;
        if (!shown.lines.has(line.key) || came.has(other)) continue;
        came.set(other, { line, from: id });
        next.push(other);
      }
    }
    edge = next;
  }
  return trace(graph, came, to);
}

function trace(graph, came, to) {
  const steps = [];
  for (let id = to; came.get(id); id = came.get(id).from) {
    const { line, from } = came.get(id);
    steps.unshift({ line, from: graph.nodes.get(from), to: graph.nodes.get(id) });
  }
  return steps;
}
