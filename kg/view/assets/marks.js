// The marks of kinds and the strokes of relations, as small pictures for legend, lists and search.

import { svg } from "./dom.js";
import { KINDS, iconScale, outline } from "./look.js";

/** The mark of a kind, as a small picture. */
export function mark(kind, size = 18) {
  return svg(
    "svg",
    { viewBox: "-1.15 -1.15 2.3 2.3", width: size, height: size, "aria-hidden": "true", class: "mark" },
    svg("path", { d: outline(kind), fill: KINDS[kind].colour }),
    svg("path", { d: KINDS[kind].icon, fill: "#fff", "fill-rule": "evenodd", transform: `scale(${iconScale(kind)}) translate(-12 -12)` }),
  );
}

/** A piece of line. */
export function stroke(colour, dashes = [], opacity = 1) {
  const attributes = { x1: 1, y1: 6, x2: 19, y2: 6, stroke: colour, "stroke-width": 2.4, "stroke-opacity": opacity };
  if (dashes.length) attributes["stroke-dasharray"] = dashes.join(" ");
  return svg("svg", { viewBox: "0 0 20 12", width: 20, height: 12, "aria-hidden": "true" }, svg("line", attributes));
}
