// Labels of one readable size at every zoom, drawn once as small pictures and put where no other label is.

import { FONT, THEMES } from "./look.js";

const CELL = 72;
const ROWS = 100_003;
const SPRITES = 1600;
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Lines of about so many characters, as kg.view.boxes wraps; marks that turn the direction of text are left out. */
export function wrap(text, width = 18, lines = 3) {
  const found = [];
  for (const word of text.slice(0, 400).replace(CONTROLS, "").split(/\s+/u).filter(Boolean)) {
    const last = found.length - 1;
    if (last >= 0 && found[last].length + 1 + word.length <= width) found[last] += ` ${word}`;
    else found.push(word);
  }
  const cut = found.map((line) => (line.length <= width + 6 ? line : `${line.slice(0, width + 5)}…`));
  if (cut.length > lines) {
    cut.length = lines;
    cut[lines - 1] = `${cut[lines - 1].replace(/[,;.…]+$/u, "")}…`;
  }
  return cut;
}

/** What stands beside a node: its name, or what is left of it when the nodes beside it say the rest. */
export const caption = (node) => node.short || node.label;

/** The size of labels at a zoom, in pixels: never under 12. */
export const labelPixels = (scale) => Math.round(Math.max(12, Math.min(17, 13 * Math.sqrt(scale))));

/** Keeps track of what part of the screen is taken. */
export class Room {
  #cells = new Map();

  /** Whether a box (x, y, width, height) is free; `but` names a box that does not count. */
  free(box, but) {
    const { right, bottom } = ends(box);
    for (let i = Math.floor(box.x / CELL); i <= right; i++) {
      for (let j = Math.floor(box.y / CELL); j <= bottom; j++) {
        const taken = this.#cells.get(i * ROWS + j);
        if (taken && taken.some((other) => other.owner !== but && overlap(box, other))) return false;
      }
    }
    return true;
  }

  /** How much of nodes a box would cover; no label may be covered at all. */
  cover(box, but) {
    const { right, bottom } = ends(box);
    const met = new Set();
    for (let i = Math.floor(box.x / CELL); i <= right; i++) {
      for (let j = Math.floor(box.y / CELL); j <= bottom; j++) {
        for (const other of this.#cells.get(i * ROWS + j) ?? []) if (other.owner !== but && overlap(box, other)) met.add(other);
      }
    }
    return [...met].reduce((sum, other) => sum + (other.isNode ? shared(box, other) : Infinity), 0);
  }

  /** Takes a box. */
  take(box) {
    const { right, bottom } = ends(box);
    for (let i = Math.floor(box.x / CELL); i <= right; i++) {
      for (let j = Math.floor(box.y / CELL); j <= bottom; j++) {
        const taken = this.#cells.get(i * ROWS + j);
        if (taken) taken.push(box);
        else this.#cells.set(i * ROWS + j, [box]);
      }
    }
  }
}

const ends = (box) => ({ right: Math.floor((box.x + box.width) / CELL), bottom: Math.floor((box.y + box.height) / CELL) });

const across = (one, other) => Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
const down = (one, other) => Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
const shared = (one, other) => across(one, other) * down(one, other);

/** Whether two boxes share more than a hair. */
export const overlap = (one, other) => across(one, other) > 0.5 && down(one, other) > 0.5;

const sprites = new Map();

/** A label as a picture: lines of ink, or of a colour, and smaller, softer lines, with a halo in the colour of the paper. */
export function sprite({ lines, notes = [], pixels, theme, ratio, bold = false, colour = "" }) {
  const key = `${pixels}|${theme}|${ratio}|${bold}|${colour}|${lines.join("\n")}|${notes.join("\n")}`;
  const known = sprites.get(key);
  if (known) return known;
  if (sprites.size > SPRITES) sprites.clear();
  const made = paintSprite({ lines, notes, pixels, theme, ratio, bold, colour });
  sprites.set(key, made);
  return made;
}

const ruler = document.createElement("canvas").getContext("2d");

function paintSprite({ lines, notes, pixels, theme, ratio, bold, colour }) {
  const small = Math.max(11, pixels - 1);
  const rows = [
    ...lines.map((text) => ({ text, font: `${bold ? 600 : 500} ${pixels}px ${FONT}`, height: pixels * 1.25, soft: false })),
    ...notes.map((text) => ({ text, font: `${small}px ${FONT}`, height: small * 1.25, soft: true })),
  ];
  for (const row of rows) row.width = measure(row);
  const width = Math.max(1, ...rows.map((row) => row.width)) + 8;
  const height = rows.reduce((sum, row) => sum + row.height, 0) + 4;
  const picture = document.createElement("canvas");
  picture.width = Math.ceil(width * ratio);
  picture.height = Math.ceil(height * ratio);
  const ctx = picture.getContext("2d");
  ctx.scale(ratio, ratio);
  paintRows(ctx, rows, width / 2, 2, colour ? { ...THEMES[theme], ink: colour } : THEMES[theme]);
  return { picture, width, height, rows };
}

function measure(row) {
  ruler.font = row.font;
  return ruler.measureText(row.text).width;
}

function paintRows(ctx, rows, middle, top, { paper, ink, soft }) {
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  let y = top;
  for (const row of rows) {
    ctx.font = row.font;
    ctx.strokeStyle = paper;
    ctx.lineWidth = 3.5;
    ctx.strokeText(row.text, middle, y + row.height / 2);
    ctx.fillStyle = row.soft ? soft : ink;
    ctx.fillText(row.text, middle, y + row.height / 2);
    y += row.height;
  }
}
