// Colour and shape by type, line styles by relation and status; canvas, SVG and legend all draw from here.

export const FONT = '"Be Vietnam Pro", "Noto Sans", "Segoe UI", "DejaVu Sans", sans-serif';

const BUST = "M12 3.6a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.6 20c0-4.1 3.3-6.6 7.4-6.6s7.4 2.5 7.4 6.6z";
const HALL = "M12 3.4 3.4 8v1.9h17.2V8zM5.3 11.2h2.5v5.6H5.3zM10.75 11.2h2.5v5.6h-2.5zM16.2 11.2h2.5v5.6h-2.5zM3.4 18.1h17.2v2.3H3.4z";
const DIARY = "M7.2 3.4h2v2h5.6v-2h2v2h2.7v14.8H4.5V5.4h2.7zM6.5 9.6v8.6h11V9.6z";
const LINES = "M6.6 6.4h7.2v1.9H6.6zM6.6 10.4h10.8v1.9H6.6zM6.6 14.2h10.8v1.9H6.6zM6.6 18h7.6v1.9H6.6z";
const CASE = "M8.8 7V4.6h6.4V7h4.6v4.6H4.2V7zM10.6 7h2.8v-.7h-2.8zM4.2 13h6.2v1.8h3.2V13h6.2v6.2H4.2z";

export const KINDS = {
  person: { colour: "#0b66b2", shape: "circle", icon: BUST },
  body: { colour: "#00795c", shape: "square", icon: HALL },
  event: { colour: "#c05a00", shape: "hexagon", icon: DIARY },
  document: { colour: "#5b6470", shape: "page", icon: LINES },
  post: { colour: "#8a4f9e", shape: "diamond", icon: CASE },
};

export const RELATIONS = {
  membership: { light: "#8a4f9e", dark: "#c493d6" },
  participation: { light: "#c05a00", dark: "#f0954a" },
  change: { light: "#b3203f", dark: "#f2778f" },
  presents: { light: "#3c6e9e", dark: "#86b8e6" },
  about: { light: "#5b6470", dark: "#a6afbb" },
  issued: { light: "#5b6470", dark: "#a6afbb" },
  part: { light: "#00795c", dark: "#4fc3a1" },
  succession: { light: "#00795c", dark: "#4fc3a1" },
  appearance: { light: "#0b66b2", dark: "#78b4ec" },
  link: { light: "#5b6470", dark: "#a6afbb" },
};

export const THEMES = {
  light: { paper: "#fbfbf8", ink: "#1b2026", soft: "#5b6470", ring: "#d99a00", veil: 0.82, band: "rgba(20,40,60,0.035)" },
  dark: { paper: "#14171c", ink: "#eef1f4", soft: "#a6afbb", ring: "#f2c14e", veil: 0.8, band: "rgba(255,255,255,0.035)" },
};

export const DASHES = { acting: [7, 4], inferred: [1.5, 4] };

const circle = "M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0z";
const square = "M-.66-.9H.66Q.9-.9.9-.66V.66Q.9.9.66.9H-.66Q-.9.9-.9.66V-.66Q-.9-.9-.66-.9z";
const hexagon = "M-.56-.95H.56L1.08 0 .56.95H-.56L-1.08 0z";
const page = "M-.78-1H.38L.78-.6V1H-.78z";
const diamond = "M0-1.12 1.12 0 0 1.12-1.12 0z";
const OUTLINES = { circle, square, hexagon, page, diamond };

/** The outline of a kind around 0,0 for radius 1, as SVG path data. */
export const outline = (kind) => OUTLINES[KINDS[kind].shape];

/** How large the icon is in its outline: a diamond has less room. */
export const iconScale = (kind) => (KINDS[kind].shape === "diamond" ? 0.052 : 0.0741);

const cache = new Map();

/** The same as a Path2D. */
export function outlinePath(kind) {
  if (!cache.has(kind)) cache.set(kind, { outline: new Path2D(outline(kind)), icon: new Path2D(KINDS[kind].icon) });
  return cache.get(kind);
}

/** What a line looks like, by the facts on it that are shown: the strongest one decides. */
export function lineLook(facts, theme) {
  const best = facts.reduce((one, other) => (strength(other) > strength(one) ? other : one));
  const former = best.status === "Former";
  const dashes = best.inferred ? DASHES.inferred : best.status === "Acting" ? DASHES.acting : false;
  const weight = best.weight ? Math.min(6, 1.2 + Math.sqrt(best.weight - 1) * 1.3) : 1.4;
  return {
    colour: RELATIONS[best.rel][theme],
    opacity: former ? 0.3 : 0.62,
    dashes,
    width: former ? 1.1 : weight,
    relation: best.rel,
    former,
  };
}

const RANKS = ["link", "about", "issued", "part", "succession", "presents", "participation", "appearance", "change", "membership"];

function strength(fact) {
  return RANKS.indexOf(fact.rel) * 10 + (fact.status === "Former" ? 0 : 4) + (fact.inferred ? 0 : 2) + (fact.status === "Acting" ? 0 : 1);
}
