// What a picture opens with, before the reader has chosen anything.

const PHONE = "(max-width: 640px)";
const PHONE_LINES = 16;
const FEW_ALONE = 12;

/** The choices to begin with: on a phone the neighbourhood of one node, in a career the timeline. */
export function beginning(graph, { focus, view, window: span, language, lanes }) {
  const alone = [...graph.nodes.values()].filter((node) => !node.lines.length && node.kind !== "post");
  const start = {
    alone: alone.length <= FEW_ALONE || alone.length === graph.nodes.size,
    undated: !span,
    language: language || "vi",
  };
  if (focus && (view === "ego" || view === "timeline")) start.selected = focus;
  if (view === "timeline") start.tab = "timeline";
  if (matchMedia(PHONE).matches && graph.nodes.size > 12 && !lanes?.length) start.only = focus || hub(graph);
  return start;
}

// somebody with much to show, but no more than a phone can
function hub(graph) {
  const fitting = [...graph.nodes.values()].filter((node) => node.lines.length <= PHONE_LINES && node.kind === "person");
  const nodes = fitting.length ? fitting : [...graph.nodes.values()];
  return nodes.reduce((one, other) => (other.lines.length > one.lines.length ? other : one), nodes[0])?.id ?? "";
}
