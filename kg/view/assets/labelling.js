// Labels on the picture: those of nodes, the most important first, then what lit lines say, each where it covers nothing.

import { Room, caption, labelPixels, sprite, wrap } from "./labels.js";
import { THEMES, lineLook } from "./look.js";
import { radiusAt } from "./paint.js";
import { lineSayings } from "./words.js";

const MOST_LABELS = 260;
const ROOM_IN_CROWD = 15_000;
const AIR_IN_CROWD = 9;
// as kg.view.boxes has it
const MANY = 160;
const BUDGET = 40;
const PROMINENT = 6;
const PROMINENT_IN_CROWD = 20;
const LINE_WIDTHS = [30, 12];
const ALONG = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];

/** Puts labels under nodes, the most important first, each only where it covers nothing. */
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
      this.room.take({ x: at.x - r, y: at.y - r, width: 2 * r, height: 2 * r, owner: node.id, isNode: true });
    }
  }

  /** Labels of nodes, in this order. The first ones are never left out for want of room: they may lie on smaller nodes. */
  nodes(nodes, { bold = () => false, force = () => false, full = () => false } = {}) {
    const { width, height } = this.screen();
    let left = this.crowded ? Math.round((width * height) / ROOM_IN_CROWD) : MOST_LABELS;
    for (const [rank, node] of nodes.entries()) {
      if (!left) return;
      if (performance.now() > this.deadline) {
        this.unfinished = true;
        return;
      }
      const at = this.place(node.x, node.y);
      if (at.x < -80 || at.y < -60 || at.x > width + 80 || at.y > height + 20) continue;
      const prominent = rank < (this.crowded ? PROMINENT_IN_CROWD : PROMINENT);
      const pixels = labelPixels(this.scale) + (this.crowded && prominent ? 2 : 0);
      const picture = sprite({
        lines: full(node) ? wrap(node.label, 24, 8) : wrap(caption(node), 18, nodes.length > MANY ? 2 : 3),
        notes: node.note ? wrap(node.note, 22, 2) : [],
        pixels,
        theme: this.theme,
        ratio: this.ratio,
        bold: bold(node) || (this.crowded && prominent),
      });
      const box = this.#best(around(at, this.radius(node), picture, node.id), { prominent, force: force(node) });
      if (!box) continue;
      this.#put(picture, box, { id: node.id, text: node.label, pixels });
      left--;
    }
  }

  // the first place that is free, else for a node that matters the one that covers least, but no other label
  #best(boxes, { prominent, force }) {
    const { width, height } = this.screen();
    const inside = boxes.filter(({ x, y, width: w, height: h }) => x >= 0 && y >= 0 && x + w <= width && y + h <= height);
    const air = this.crowded ? AIR_IN_CROWD : 0;
    const free = inside.find((each) => this.room.free(tight(each, -air), each.owner));
    if (free || !(prominent || force)) return free;
    const costs = (inside.length ? inside : boxes).map((each) => ({ each, cost: this.room.cover(tight(each), each.owner) }));
    const best = costs.reduce((one, other) => (other.cost < one.cost ? other : one));
    return force || Number.isFinite(best.cost) ? best.each : null;
  }

  /** What a lit line says, somewhere along it where there is room, broken into short lines if there is little. */
  line(facts, a, b) {
    const sayings = lineSayings(facts);
    // in the colour of the line: it is no part of the name that it stands next to
    const { colour } = lineLook(facts, this.theme);
    for (const width of LINE_WIDTHS) {
      const lines = sayings.slice(0, 2).flatMap((text) => wrap(text, width, 3));
      if (sayings.length > 2) lines.push(`+${sayings.length - 2}`);
      const picture = sprite({ lines, pixels: 12, theme: this.theme, ratio: this.ratio, colour });
      const box = this.#along(a, b, picture);
      if (!box) continue;
      this.#plate(box, picture.rows);
      return this.#put(picture, box, { id: `${a.id}\n${b.id}`, text: sayings.join("; "), pixels: 12 });
    }
  }

  // on the line, else beside it
  #along(a, b, { width, height }) {
    for (const aside of [0, 0.5, -0.5]) {
      for (const part of ALONG) {
        const at = this.place(a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part);
        const box = { x: at.x + width * (aside - 0.5), y: at.y - height / 2, width, height, owner: "" };
        if (this.room.free(tight(box))) return box;
      }
    }
    return null;
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

// where a label may stand: below the node, else beside or above it, else at a corner
function around({ x, y }, r, { width, height }, owner) {
  const at = (left, top) => ({ x: left, y: top, width, height, owner });
  const [left, right, above, below] = [x - 0.7 * r - width, x + 0.7 * r, y - 0.7 * r - height, y + 0.7 * r];
  return [
    at(x - width / 2, y + r + 2),
    at(x + r, y - height / 2),
    at(x - r - width, y - height / 2),
    at(x - width / 2, y - r - height),
    at(right, below),
    at(left, below),
    at(right, above),
    at(left, above),
  ];
}

// without the halo, or with air around it
const tight = (box, by = 0) => ({ ...box, x: box.x + 3 + by, y: box.y + 2 + by / 2, width: box.width - 6 - 2 * by, height: box.height - 4 - by });
