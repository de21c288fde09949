// The picture as a file: SVG drawn anew from the same shapes, and PNG made from that.

import { download, svg } from "./dom.js";
import { t } from "./i18n.js";
import { caption, labelPixels, wrap } from "./labels.js";
import { FONT, KINDS, THEMES, iconScale, lineLook, outline } from "./look.js";
import { titleOf } from "./overview.js";
import { lineSayings } from "./words.js";

const EDGE = 40;
const MOST_PIXELS = 12_000_000;

/** The nodes and lines that are shown, with labels, legend and title, as an SVG element. */
export function toSvg(app) {
  const { graph, shown, theme, canvas } = app;
  const look = THEMES[theme];
  const nodes = [...shown.nodes].map((id) => graph.nodes.get(id)).filter((node) => node.x !== undefined);
  const left = Math.min(0, ...nodes.map((node) => node.x)) - 90;
  const right = Math.max(0, ...nodes.map((node) => node.x)) + 90;
  const top = Math.min(0, ...nodes.map((node) => node.y - node.size)) - EDGE - 34;
  const bottom = Math.max(0, ...nodes.map((node) => node.y + node.size)) + 66 + EDGE;
  const [width, height] = [Math.round(right - left), Math.round(bottom - top)];
  const lit = app.lit;
  const faded = (node) => (lit && !lit.nodes.has(node.id) ? 0.18 : null);
  const labelled = new Set(shown.nodes.size > 400 ? canvas.labels.map((box) => box.id) : shown.nodes);
  return svg(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `${Math.round(left)} ${Math.round(top)} ${width} ${height}`,
      "font-family": FONT,
    },
    svg("rect", { x: left, y: top, width, height, fill: look.paper }),
    svg("text", { x: left + 20, y: top + 30, "font-size": 18, "font-weight": 600, fill: look.ink }, titleOf(app.meta).slice(0, 120)),
    [...shown.lines].map(([key, facts]) => lineOf(graph, graph.lines.get(key), facts, theme, lit)),
    nodes.map((node) => nodeOf(node, look, faded(node), lit?.ring.has(node.id))),
    nodes.filter((node) => labelled.has(node.id)).map((node) => labelOf(node, look, faded(node))),
    lit ? [...lit.lines].map(([key, facts]) => sayingOf(graph, graph.lines.get(key), facts, look)) : null,
    legendOf(app, nodes, { left: left + 20, y: bottom - 16, look }),
  );
}

function lineOf(graph, line, facts, theme, lit) {
  const look = lineLook(facts, theme);
  const [a, b] = [graph.nodes.get(line.a), graph.nodes.get(line.b)];
  const opacity = lit ? (lit.lines.has(line.key) ? 1 : 0.08) : look.opacity;
  const dashes = look.dashes ? look.dashes.join(" ") : null;
  return svg("line", {
    x1: a.x,
    y1: a.y,
    x2: b.x,
    y2: b.y,
    stroke: look.colour,
    "stroke-width": look.width,
    "stroke-opacity": opacity,
    "stroke-dasharray": dashes,
  });
}

function nodeOf(node, look, opacity, ring) {
  const { size } = node;
  return svg(
    "g",
    { transform: `translate(${node.x} ${node.y}) scale(${size})`, opacity },
    ring ? svg("path", { d: outline(node.kind), fill: "none", stroke: look.ring, "stroke-width": 0.3 }) : null,
    svg("path", { d: outline(node.kind), fill: KINDS[node.kind].colour }),
    svg("path", {
      d: KINDS[node.kind].icon,
      fill: "#fff",
      "fill-rule": "evenodd",
      transform: `scale(${iconScale(node.kind)}) translate(-12 -12)`,
    }),
  );
}

function labelOf(node, look, opacity) {
  const pixels = labelPixels(1);
  const rows = [
    ...wrap(caption(node)).map((text) => [text, look.ink, pixels]),
    ...(node.note ? wrap(node.note, 22, 2) : []).map((text) => [text, look.soft, pixels - 1]),
  ];
  let y = node.y + node.size + 2;
  return rows.map(([text, fill, size]) => {
    y += size * 1.25;
    return halo(text, { x: node.x, y: y - size * 0.3, "font-size": size, fill, opacity }, look);
  });
}

function sayingOf(graph, line, facts, look) {
  const [a, b] = [graph.nodes.get(line.a), graph.nodes.get(line.b)];
  const rows = lineSayings(facts)
    .slice(0, 2)
    .flatMap((text) => wrap(text, 30, 2));
  return rows.map((text, i) =>
    halo(text, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 + (i - (rows.length - 1) / 2) * 15 + 4, "font-size": 12, fill: look.ink }, look),
  );
}

function halo(text, attributes, look) {
  return svg(
    "text",
    {
      ...attributes,
      "text-anchor": "middle",
      stroke: look.paper,
      "stroke-width": 3.5,
      "stroke-linejoin": "round",
      "paint-order": "stroke",
    },
    text,
  );
}

function legendOf(app, nodes, { left, y, look }) {
  let x = left;
  const kinds = Object.keys(KINDS).filter((kind) => nodes.some((node) => node.kind === kind));
  const parts = kinds.map((kind) => {
    const label = t(kind);
    const part = [
      svg("path", { d: outline(kind), fill: KINDS[kind].colour, transform: `translate(${x + 7} ${y - 5}) scale(7)` }),
      svg("text", { x: x + 20, y, "font-size": 13, fill: look.ink }, label),
    ];
    x += 40 + label.length * 7.4;
    return part;
  });
  return [parts, svg("text", { x: x + 10, y, "font-size": 12, fill: look.soft }, t("madeWith"))].flat(2);
}

const source = (app) => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(toSvg(app))}`;

/** Saves the picture as SVG. */
export function saveSvg(app) {
  download("kg-graph.svg", new Blob([source(app)], { type: "image/svg+xml" }));
}

/** The picture as a PNG, twice as fine as the screen where that is not too large. */
export async function toPng(app) {
  const picture = new Image();
  const address = URL.createObjectURL(new Blob([source(app)], { type: "image/svg+xml" }));
  try {
    picture.src = address;
    await picture.decode();
    const ratio = Math.min(2, Math.sqrt(MOST_PIXELS / (picture.width * picture.height)));
    const paper = document.createElement("canvas");
    [paper.width, paper.height] = [Math.round(picture.width * ratio), Math.round(picture.height * ratio)];
    paper.getContext("2d").drawImage(picture, 0, 0, paper.width, paper.height);
    return await new Promise((resolve) => paper.toBlob(resolve, "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Saves the picture as PNG. */
export async function savePng(app) {
  download("kg-graph.png", await toPng(app));
}
