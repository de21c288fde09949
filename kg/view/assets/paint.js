// Draws on vis-network's canvas: nodes by kind, the bands of a committee, what is lit while the rest fades, and all labels.

import { KINDS, THEMES, iconScale, lineLook, outlinePath } from "./look.js";
import { Room, labelPixels, sprite, wrap } from "./labels.js";
import { term } from "./i18n.js";
import { lineSayings } from "./words.js";

const ICON_FROM = 7;
const MOST_LABELS = 260;
const ROOM_IN_CROWD = 11_000;
const BUDGET = 40;
const ALONG = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];

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

/** Puts labels under nodes, the most important first, each only where it covers nothing. Returns the boxes drawn. */
export class Labels {
  /** `least` is the smallest radius of a node on the screen; a crowded picture gets labels here and there only. */
  constructor(ctx, theme, { least, crowded }) {
    this.ctx = ctx;
    this.least = least;
    this.crowded = crowded;
    this.theme = theme;
    this.matrix = ctx.getTransform();
    this.ratio = devicePixelRatio || 1;
    this.scale = this.matrix.a / this.ratio;
    this.room = new Room();
    this.drawn = [];
    // labels are painted once; a picture that opens with many paints them over several frames
    this.deadline = performance.now() + BUDGET;
    this.unfinished = false;
  }

  /** Layout coordinates as pixels of the screen. */
  place(x, y) {
    return { x: (x * this.matrix.a + this.matrix.e) / this.ratio, y: (y * this.matrix.d + this.matrix.f) / this.ratio };
  }

  /** Keeps labels off the nodes themselves. */
  block(nodes) {
    const { width, height } = this.screen();
    for (const node of nodes) {
      const at = this.place(node.x, node.y);
      const r = this.radius(node);
      if (at.x < -r || at.y < -r || at.x > width + r || at.y > height + r) continue;
      this.room.take({ x: at.x - r, y: at.y - r, width: 2 * r, height: 2 * r, owner: node.id });
    }
  }

  /** Labels of nodes, in this order. */
  nodes(nodes, { bold = () => false, force = () => false, full = () => false } = {}) {
    const pixels = labelPixels(this.scale);
    const { width, height } = this.screen();
    let left = this.crowded ? Math.round((width * height) / ROOM_IN_CROWD) : MOST_LABELS;
    for (const node of nodes) {
      if (!left) return;
      if (performance.now() > this.deadline) {
        this.unfinished = true;
        return;
      }
      const at = this.place(node.x, node.y);
      if (at.x < -80 || at.y < -60 || at.x > width + 80 || at.y > height + 20) continue;
      const picture = sprite({
        lines: full(node) ? wrap(node.label, 24, 8) : wrap(node.label),
        notes: node.note ? wrap(node.note, 22, 2) : [],
        pixels,
        theme: this.theme,
        ratio: this.ratio,
        bold: bold(node),
      });
      const boxes = around(at, this.radius(node), picture, node.id);
      const free = boxes.filter((each) => this.room.free(tight(each), node.id));
      const box =
        free.find((each) => each.x >= 0 && each.y >= 0 && each.x + each.width <= width && each.y + each.height <= height) ??
        (force(node) ? (free[0] ?? boxes[0]) : null);
      if (!box) continue;
      this.#put(picture, box, { id: node.id, text: node.label, pixels });
      left--;
    }
  }

  /** What a lit line says, somewhere along it where there is room. */
  line(facts, a, b) {
    const sayings = lineSayings(facts);
    const lines = sayings.slice(0, 2).flatMap((text) => wrap(text, 30, 2));
    if (sayings.length > 2) lines.push(`+${sayings.length - 2}`);
    const picture = sprite({ lines, pixels: 12, theme: this.theme, ratio: this.ratio });
    // on the line, else beside it
    for (const aside of [0, 0.5, -0.5]) {
      for (const part of ALONG) {
        const at = this.place(a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part);
        const box = {
          x: at.x + picture.width * (aside - 0.5),
          y: at.y - picture.height / 2,
          width: picture.width,
          height: picture.height,
          owner: "",
        };
        if (!this.room.free(tight(box))) continue;
        this.#plate(box, picture.rows);
        return this.#put(picture, box, { id: `${a.id}\n${b.id}`, text: sayings.join("; "), pixels: 12 });
      }
    }
  }

  // the line does not run through its own words
  #plate(box, rows) {
    this.ctx.save();
    this.ctx.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    this.ctx.fillStyle = THEMES[this.theme].paper;
    let y = box.y + 2;
    for (const { width, height } of rows) {
      this.ctx.fillRect(box.x + (box.width - width) / 2 - 2, y + 1, width + 4, height - 1);
      y += height;
    }
    this.ctx.restore();
  }

  // of a node on the screen, in pixels
  radius(node) {
    return radiusAt(node, this.scale, this.least) * this.scale;
  }

  screen() {
    return { width: this.ctx.canvas.width / this.ratio, height: this.ctx.canvas.height / this.ratio };
  }

  #put(picture, box, what) {
    this.room.take(tight(box));
    this.drawn.push({ ...tight(box), ...what });
    this.ctx.save();
    this.ctx.setTransform(1, 0, 0, 1, 0, 0);
    this.ctx.drawImage(picture.picture, Math.round(box.x * this.ratio), Math.round(box.y * this.ratio));
    this.ctx.restore();
  }
}

// where a label may stand: below the node, else beside or above it
function around({ x, y }, r, { width, height }, owner) {
  const at = (left, top) => ({ x: left, y: top, width, height, owner });
  return [at(x - width / 2, y + r + 2), at(x + r, y - height / 2), at(x - r - width, y - height / 2), at(x - width / 2, y - r - height)];
}

// without the halo
const tight = (box) => ({ ...box, x: box.x + 3, y: box.y + 2, width: box.width - 6, height: box.height - 4 });
