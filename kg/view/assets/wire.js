// Ties the controls of the page to what they do.

import { byId } from "./dom.js";
import { savePng, saveSvg } from "./export.js";
import { getLanguage } from "./i18n.js";
import { listenToKeys, showKeys } from "./keys.js";
import { combobox } from "./search.js";

const TABS = ["graph", "table", "timeline"];

/** Listens to every control, to the address and to the system. */
export function wire(app) {
  const { state } = app;
  const acts = {
    undo: () => app.undo(),
    redo: () => app.redo(),
    fit: () => app.canvas.fit(),
    "find-path": () => app.startPath(state.now.selected),
    "path-close": () => app.closePath(),
    "copy-link": () => app.copyLink(),
    "save-png": () => savePng(app),
    "save-svg": () => saveSvg(app),
    print: () => print(),
    theme: () => state.set({ theme: app.theme === "dark" ? "light" : "dark" }),
    language: () => state.set({ language: getLanguage() === "vi" ? "en" : "vi" }),
    help: showKeys,
    filters: () => app.toggleDrawer(),
    skip: () => state.set({ tab: "table" }),
    ...Object.fromEntries(TABS.map((name) => [`tab-${name}`, () => state.set({ tab: name })])),
  };
  for (const [id, act] of Object.entries(acts)) byId(id).addEventListener("click", act);
  byId("tabs").addEventListener("keydown", (event) => walkTabs(state, event));
  byId("menu").addEventListener("click", (event) => event.target.closest("button") && byId("menu").removeAttribute("open"));
  wireSearch(app);
  listenToKeys(app);
  addEventListener("hashchange", () => location.hash !== app.hash && state.fromHash(location.hash));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => app.restyle());
  addEventListener("beforeprint", () => app.canvas.setTheme("light"));
  addEventListener("afterprint", () => app.canvas.setTheme(app.theme));
}

function wireSearch(app) {
  const { graph } = app;
  const more = async (text) => {
    const found = await app.source.search(text);
    return found.map((node) => ({ node: graph.nodes.get(node.id) ?? node, fits: 1, why: "" }));
  };
  combobox(byId("search"), byId("hits"), { graph, more, pick: (id) => app.found(id) });
  for (const [end, name] of ["from", "to"].entries()) {
    combobox(byId(`path-${name}`), byId(`path-${name}-hits`), { graph, more, pick: (id, hit) => app.setEnd(end, id, hit) });
  }
}

function walkTabs(state, event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const next = TABS[(TABS.indexOf(state.now.tab) + step + TABS.length) % TABS.length];
  state.set({ tab: next });
  byId(`tab-${next}`).focus();
  event.preventDefault();
  event.stopPropagation();
}
