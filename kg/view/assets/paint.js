// Draws on vis-network's canvas: nodes by kind, the bands of a committee, lines, and what is lit while the rest fades.

import { KINDS, THEMES, iconScale, lineLook, outlinePath } from "./look.js";
import { sprite } from "./labels.js";
import { term } from "./i18n.js";

const ICON_FROM = 7;
const LEAST_BAND = 44;
const GRAIN = 2.4;

/** The radius of a node at a zoom: from afar it does not shrink below so many pixels. */
export const radiusAt = (node, scale, least) => Math.max(node.size, (least * Math.sqrt(node.size / 14)) / scale);

/** A node of a radius; small ones lose their icon. */
export function drawNode(ctx, node, x, y, r, scale) {
  if (r * scale < ICON_FROM) return drawDot(ctx, node, x, y, r);
  const { outline, icon } = outlinePath(node.kind);
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(r, r);
  ctx.fillStyle = KINDS[node.kind].colour;
  ctx.fill(outline);
  ctx.scale(iconScale(node.kind), iconScale(node.kind));
  ctx.translate(-12, -12);
  ctx.fillStyle = "#ffffff";
  ctx.fill(icon, "evenodd");
  ctx.restore();
}

const CORNERS = {
  hexagon: [
    [-0.56, -0.95],
    [0.56, -0.95],
    [1.08, 0],
    [0.56, 0.95],
    [-0.56, 0.95],
    [-1.08, 0],
  ],
  diamond: [
    [0, -1.1],
    [1.1, 0],
    [0, 1.1],
    [-1.1, 0],
  ],
};

// there may be thousands: no transforms, no paths kept
function drawDot(ctx, { kind }, x, y, r) {
  const { shape, colour } = KINDS[kind];
  ctx.fillStyle = colour;
  if (shape === "square") return ctx.fillRect(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r);
  if (shape === "page") return ctx.fillRect(x - 0.78 * r, y - r, 1.56 * r, 2 * r);
  ctx.beginPath();
  if (shape === "circle") ctx.arc(x, y, r, 0, 2 * Math.PI);
  else for (const [dx, dy] of CORNERS[shape]) ctx.lineTo(x + dx * r, y + dy * r);
  ctx.fill();
}

/** What is not drawn yet, as fine dust where it stands: how much there is, of what kind, and where. */
export function drawDust(ctx, nodes, scale) {
  const side = GRAIN / scale;
  ctx.save();
  ctx.globalAlpha = 0.3;
  for (const [kind, { colour }] of Object.entries(KINDS)) {
    ctx.fillStyle = colour;
    for (const node of nodes) if (node.kind === kind) ctx.fillRect(node.x - side / 2, node.y - side / 2, side, side);
  }
  ctx.restore();
}

/** A ring around a node that is chosen, or pinned. */
export function drawRing(ctx, node, x, y, r, scale, theme, wide) {
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(r + 3 / scale, r + 3 / scale);
  ctx.lineWidth = (wide ? 3 : 1.6) / scale / r;
  ctx.strokeStyle = THEMES[theme].ring;
  ctx.stroke(outlinePath(node.kind).outline);
  ctx.restore();
}

/** The rows of a committee or an event, each with its caption. */
export function drawBands(ctx, bands, theme) {
  const { a, d, e, f } = ctx.getTransform();
  const ratio = devicePixelRatio || 1;
  for (const band of bands) {
    ctx.fillStyle = THEMES[theme].band;
    ctx.fillRect(band.left, band.top, band.width, band.height);
    // from afar there is no room for a caption
    if (band.height * d < LEAST_BAND * ratio) continue;
    const { picture } = sprite({ lines: [term(band.term)], pixels: 13, theme, ratio, bold: true });
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.drawImage(picture, Math.round(band.left * a + e + 6 * ratio), Math.round(band.top * d + f + 4 * ratio));
    ctx.restore();
  }
}

/** Fades everything drawn so far into the paper. */
export function drawVeil(ctx, theme) {
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.globalAlpha = THEMES[theme].veil;
  ctx.fillStyle = THEMES[theme].paper;
  ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.restore();
}

/** All lines; those of one look together. From afar they are drawn thicker, or they would vanish. */
export function drawLines(ctx, graph, lines, { theme, scale, strength }) {
  const looks = new Map();
  for (const [key, facts] of lines) {
    const { colour, opacity, dashes, width } = lineLook(facts, theme);
    const name = `${colour}${opacity}${dashes}${width}`;
    if (!looks.has(name)) looks.set(name, { colour, opacity, dashes, width, keys: [] });
    looks.get(name).keys.push(key);
  }
  ctx.save();
  for (const { colour, opacity, dashes, width, keys } of looks.values()) {
    ctx.strokeStyle = colour;
    ctx.globalAlpha = opacity * strength;
    ctx.lineWidth = (width * Math.max(0.75, strength)) / Math.min(1, scale);
    ctx.setLineDash(dashes ? dashes.map((each) => each / Math.min(1, scale)) : []);
    for (const key of keys) {
      const line = graph.lines.get(key);
      stroke(ctx, graph.nodes.get(line.a), graph.nodes.get(line.b));
    }
  }
  ctx.restore();
}

function stroke(ctx, a, b) {
  ctx.beginPath();
  ctx.moveTo(a.x, a.y);
  ctx.lineTo(b.x, b.y);
  ctx.stroke();
}

/** A line that is lit, with an arrowhead where its facts all run one way. */
export function drawLine(ctx, { line, facts, a, b, radius }, scale, theme) {
  const look = lineLook(facts, theme);
  ctx.save();
  ctx.strokeStyle = ctx.fillStyle = look.colour;
  ctx.globalAlpha = look.former ? 0.6 : 1;
  ctx.lineWidth = (look.width + 0.9) / Math.min(1, scale);
  ctx.setLineDash(look.dashes || []);
  stroke(ctx, a, b);
  ctx.setLineDash([]);
  const forth = facts.every((fact) => fact.from === line.a || fact.to === line.b);
  const back = facts.every((fact) => fact.from === line.b || fact.to === line.a);
  if (forth !== back && facts[0].rel !== "appearance") drawArrow(ctx, forth ? a : b, forth ? b : a, radius(forth ? b : a) + 3, scale);
  ctx.restore();
}

function drawArrow(ctx, from, to, gap, scale) {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const size = 9 / Math.min(1, scale);
  ctx.translate(to.x - Math.cos(angle) * gap, to.y - Math.sin(angle) * gap);
  ctx.rotate(angle);
  ctx.beginPath();
  ctx.moveTo(0, 0);
  ctx.lineTo(-size, size * 0.45);
  ctx.lineTo(-size, -size * 0.45);
  ctx.closePath();
  ctx.fill();
}
