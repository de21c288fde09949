// The keyboard: every control has a key, and the arrow keys walk the picture from node to node.

import { byId, el, fill } from "./dom.js";
import { t } from "./i18n.js";

const KEYS = [
  ["/", "keySearch"],
  ["← ↑ → ↓", "keyArrows"],
  ["Enter", "keyEnter"],
  ["⇧ + ← ↑ → ↓", "keyPan"],
  ["+  −", "keyZoom"],
  ["0", "keyFit"],
  ["N", "keyNear"],
  ["H", "keyHide"],
  ["P", "keyPin"],
  ["Ctrl+Z, Ctrl+Y", "keyUndo"],
  ["1 2 3", "keyTabs"],
  ["Esc", "keyEsc"],
  ["?", "keyHelp"],
];
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const TABS = { 1: "graph", 2: "table", 3: "timeline" };

/** Listens to the keyboard. */
export function listenToKeys(app) {
  document.addEventListener("keydown", (event) => {
    if (event.target.closest("input, textarea, select, dialog")) return;
    const handled = event.ctrlKey || event.metaKey ? withControl(app, event) : !event.altKey && plain(app, event);
    if (handled) event.preventDefault();
  });
}

function withControl(app, event) {
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? app.redo() : app.undo();
  return key === "y" ? app.redo() : false;
}

function plain(app, event) {
  const { state } = app;
  const { selected } = state.now;
  const node = app.graph.nodes.has(selected);
  const { key } = event;
  if (key in ARROWS) return arrow(app, event, ARROWS[key]);
  if (key in TABS) return done(state.set({ tab: TABS[key] }));
  const acts = {
    "/": () => byId("search").focus(),
    "+": () => app.canvas.zoom(1.25),
    "=": () => app.canvas.zoom(1.25),
    "-": () => app.canvas.zoom(0.8),
    0: () => app.canvas.fit(),
    n: () => (state.now.only ? app.near("") : node && app.near(selected)),
    h: () => node && app.hide(selected),
    p: () => node && app.pin(selected),
    "?": () => showKeys(),
    Escape: () => app.escape(),
  };
  if (key === "Enter" && event.target === byId("canvas")) return done(byId("details-title")?.focus());
  const act = acts[key.length === 1 ? key.toLowerCase() : key];
  return act ? done(act()) : false;
}

const done = () => true;

function arrow(app, event, [dx, dy]) {
  if (app.state.now.tab !== "graph" || event.target !== byId("canvas")) return false;
  if (event.shiftKey) app.canvas.pan(dx * 80, dy * 80);
  else {
    const next = nearest(app, dx, dy);
    if (next) app.select(next.id, { focus: false });
  }
  return true;
}

/** The node that lies nearest in a direction; from nowhere, the best connected. */
export function nearest(app, dx, dy) {
  const nodes = [...app.shown.nodes].map((id) => app.graph.nodes.get(id));
  const here = app.graph.nodes.get(app.state.now.selected);
  if (!here) return nodes.sort((one, other) => other.lines.length - one.lines.length || (one.id < other.id ? -1 : 1))[0];
  let best = null;
  for (const node of nodes) {
    const [x, y] = [node.x - here.x, node.y - here.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (node === here || ahead <= 0 || aside > ahead * 1.5) continue;
    const cost = ahead + aside * 1.6;
    if (!best || cost < best.cost) best = { node, cost };
  }
  return best?.node;
}

/** Opens the list of keys. */
export function showKeys() {
  const box = byId("keys");
  fill(
    box,
    el("h2", {}, t("keysTitle")),
    el(
      "dl",
      {},
      KEYS.map(([key, what]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, t(what))]),
    ),
    el("form", { method: "dialog" }, el("button", {}, t("close"))),
  );
  box.showModal();
}
