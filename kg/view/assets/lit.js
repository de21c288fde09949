// What stands out while the rest fades: the chosen node with its lines, the chosen line with its ends, or a path.

/** The nodes and lines that are lit, and the nodes with a ring around them; null if nothing is chosen. */
export function litBy(graph, shown, { selected, path }, route) {
  const facts = (line) => shown.lines.get(line.key);
  if (route.length && !selected) {
    const lines = new Map(route.map(({ line }) => [line.key, facts(line)]));
    return { lines, nodes: new Set(route.flatMap(({ from, to }) => [from.id, to.id])), ring: new Set(path) };
  }
  const line = graph.lines.get(selected);
  if (line && facts(line)) return { lines: new Map([[line.key, facts(line)]]), nodes: new Set([line.a, line.b]), ring: new Set() };
  if (!shown.nodes.has(selected)) return null;
  const lines = graph.linesOf(selected).filter(facts);
  return {
    lines: new Map(lines.map((each) => [each.key, facts(each)])),
    nodes: new Set([selected, ...lines.flatMap((each) => [each.a, each.b])]),
    ring: new Set([selected]),
  };
}
