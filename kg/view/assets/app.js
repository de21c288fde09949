// The page: one state, and whatever follows from it drawn anew where it changed.

import { beginning } from "./beginning.js";
import { Canvas } from "./canvas.js";
import { byId, el, fill } from "./dom.js";
import { drawFacets } from "./facets.js";
import { visible } from "./filter.js";
import { number, setLanguage, t } from "./i18n.js";
import { litBy } from "./lit.js";
import { Graph, lineKey } from "./model.js";
import { titleOf } from "./overview.js";
import { drawPanel } from "./panel.js";
import { shortestPath } from "./path.js";
import { standing } from "./place.js";
import { State, same, toggled } from "./state.js";
import { drawTable } from "./table.js";
import { drawTime } from "./time.js";
import { drawTimeline } from "./timeline.js";
import { wire } from "./wire.js";
import { oneOf } from "./words.js";

const LOOKS_ONLY = ["tab", "rows", "language", "theme", "camera"];
const RETELL = ["language", "theme"];

/** The page of one picture. */
export class App {
  shown = { nodes: new Set(), lines: new Map() };
  route = [];
  lit = null;
  ends = ["", ""];

  constructor(source, payload) {
    this.source = source;
    this.graph = new Graph();
    this.graph.merge(payload);
    this.meta = payload.meta;
    this.opening = source.opening(this.graph);
    this.state = new State(beginning(this.graph, this.meta));
    this.state.fromHash(location.hash);
    this.#dress();
    this.canvas = new Canvas(byId("canvas"), this.graph, this.theme, this.#reactions(), this.meta.lanes || []);
    this.canvas.setTheme(this.theme);
    if (this.opening) this.canvas.backdrop = standing(this.graph);
    this.state.listen((now, before) => this.#follow(now, before));
    wire(this);
    this.#redraw();
    this.#firstLook();
  }

  get theme() {
    const { theme } = this.state.now;
    if (theme !== "auto") return theme === "dark" ? "dark" : "light";
    return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }

  #reactions() {
    return {
      node: (id) => this.select(id, { focus: false }),
      line: (key) => this.state.set({ selected: key, path: [] }),
      nothing: () => this.state.set({ selected: "", path: [] }),
      open: (id) => (this.opening || this.source.live ? this.open(id) : this.near(id)),
      moved: (id, at) => this.state.set({ moved: { ...this.state.now.moved, [id]: at } }),
      camera: () => {
        clearTimeout(this.cameraTimer);
        this.cameraTimer = setTimeout(() => this.state.set({ camera: this.canvas.camera }), 250);
      },
    };
  }

  #firstLook() {
    const { camera, selected, only, path } = this.state.now;
    if (camera) this.canvas.look(camera, false);
    else if (path.length === 2 && this.route.length) this.canvas.fit([...this.lit.nodes], { animate: false });
    else if (this.opening && !only && !selected) this.canvas.fit([...this.graph.nodes.keys()], { animate: false });
    else if (only || !selected || !this.lit) this.canvas.fit(undefined, { animate: false });
    else this.canvas.fit(this.meta.focus === selected ? undefined : [...this.lit.nodes], { animate: false });
    document.documentElement.dataset.ready = "true";
    performance.mark("kg-ready");
  }

  #follow(now, before) {
    const changed = Object.keys(now).filter((name) => !same(now[name], before[name]));
    if (!changed.length) return;
    if (changed.some((name) => RETELL.includes(name))) this.#dress();
    if (changed.includes("theme")) this.canvas.setTheme(this.theme);
    if (changed.some((name) => !LOOKS_ONLY.includes(name)) || changed.includes("language")) this.#redraw();
    else this.#drawTabs();
    if (changed.includes("only") || changed.includes("reach") || changed.includes("unfolded")) this.canvas.fit();
    if (changed.includes("path") && this.route.length) this.canvas.fit([...this.lit.nodes]);
    if (changed.includes("selected") && this.graph.nodes.has(now.selected)) this.canvas.reveal(now.selected);
    if (changed.includes("camera") && now.camera && !same(now.camera, this.canvas.camera)) this.canvas.look(now.camera);
    this.#writeHash();
  }

  #writeHash() {
    clearTimeout(this.hashTimer);
    this.hashTimer = setTimeout(() => {
      this.hash = `#${this.state.toHash()}`;
      history.replaceState(null, "", this.hash);
    }, 60);
  }

  #redraw() {
    const { now } = this.state;
    this.graph.setUnfolded(now.unfolded);
    this.shown = visible(this.graph, now, this.opening);
    this.route = now.path.length === 2 ? shortestPath(this.graph, this.shown, ...now.path) : [];
    this.lit = litBy(this.graph, this.shown, now, this.route);
    this.canvas.show(this.shown, now, this.lit);
    drawFacets(this);
    drawTime(this);
    drawPanel(this);
    this.#drawBanner();
    this.#drawTabs();
    byId("undo").disabled = !this.state.canUndo;
    byId("redo").disabled = !this.state.canRedo;
    byId("canvas").setAttribute("aria-label", t("canvas", { n: number(this.shown.nodes.size) }));
  }

  #drawTabs() {
    const { tab } = this.state.now;
    for (const name of ["graph", "table", "timeline"]) {
      byId(`tab-${name}`).setAttribute("aria-selected", String(tab === name));
      byId(`tab-${name}`).tabIndex = tab === name ? 0 : -1;
      byId(`view-${name}`).hidden = tab !== name;
    }
    document.body.dataset.tab = tab;
    if (tab === "table") drawTable(this);
    if (tab === "timeline") drawTimeline(this);
  }

  #drawBanner() {
    const { only } = this.state.now;
    const node = this.graph.nodes.get(only);
    const button = (text, act) => el("button", { type: "button", onclick: act }, text);
    const lines = [];
    if (node)
      lines.push(
        el("span", {}, t("nearOf", { name: node.label })),
        button(t("showAll"), () => this.near("")),
      );
    else if (this.opening)
      lines.push(el("span", {}, t("bigGraph", { n: number(this.shown.nodes.size), all: number(this.graph.nodes.size) })));
    fill(byId("banner"), lines);
    byId("banner").hidden = !lines.length;
    this.canvas.above = lines.length ? byId("banner").offsetTop + byId("banner").offsetHeight : 0;
  }

  #dress() {
    const { now } = this.state;
    setLanguage(now.language);
    document.documentElement.dataset.theme = this.theme;
    byId("title").textContent = titleOf(this.meta);
    document.title = `${titleOf(this.meta)} – kg`;
    for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
    for (const element of document.querySelectorAll("[data-t-label]")) {
      element.setAttribute("aria-label", t(element.dataset.tLabel));
      element.title = t(element.dataset.tLabel);
    }
    for (const element of document.querySelectorAll("[data-t-hint]")) element.placeholder = t(element.dataset.tHint);
  }

  /** The system has turned light or dark. */
  restyle() {
    this.#dress();
    this.canvas.setTheme(this.theme);
    this.#redraw();
  }

  /** Chooses a node and reads it out. */
  select(id, { focus = true } = {}) {
    const node = this.graph.nodes.get(id);
    if (!node) return;
    this.state.set({ selected: id, path: [], tab: this.state.now.tab === "timeline" ? "timeline" : "graph" });
    byId("live").textContent = t("selected", { name: node.label, kind: oneOf(node.kind), n: node.lines.length });
    if (focus) byId("details-title")?.focus({ preventScroll: true });
  }

  /** A hit of the search: whatever hides it gives way. */
  async found(id) {
    if (!this.graph.nodes.has(id) || this.source.live) await this.open(id);
    const { now } = this.state;
    if (this.graph.nodes.get(id)?.kind === "post") this.state.set({ unfolded: true });
    this.state.set({
      hidden: now.hidden.filter((other) => other !== id),
      only: now.only && !this.shown.nodes.has(id) ? "" : now.only,
      selected: id,
      path: [],
      tab: now.tab === "table" ? "graph" : now.tab,
    });
    if (this.opening && !this.shown.nodes.has(id)) await this.open(id);
    if (this.graph.nodes.has(id) && !this.shown.nodes.has(id)) this.state.set({ pinned: toggled(this.state.now.pinned, id) });
    this.canvas.reveal(id);
    byId("details-title")?.focus({ preventScroll: true });
  }

  /** Chooses the line of a fact, or its node if it has none. */
  selectFact(fact) {
    const keys = [fact.to && lineKey(fact.from, fact.to), fact.post && lineKey(fact.from, fact.post)];
    const key = keys.find((each) => each && this.graph.lines.has(each));
    if (key) this.state.set({ selected: key, path: [] });
    byId("details-title")?.focus({ preventScroll: true });
  }

  /** Only a node and what is next to it; nothing goes back to all. */
  near(id) {
    this.state.set({ only: id, reach: 1, selected: id || this.state.now.selected });
  }

  /** One step further around the node. */
  widen() {
    this.state.set({ reach: Math.min(4, this.state.now.reach + 1) });
  }

  /** Draws a node's neighbours too; a server is asked for them. */
  async open(id) {
    const more = await this.source.neighbours(id);
    if (more) this.graph.merge(more);
    const { opened } = this.state.now;
    this.state.set({ opened: opened.includes(id) ? opened : [...opened, id], selected: id });
    if (more) this.#redraw();
  }

  pin(id) {
    this.state.set({ pinned: toggled(this.state.now.pinned, id) });
  }

  hide(id) {
    this.state.set({ hidden: [...this.state.now.hidden, id], selected: "" });
    byId("canvas").focus({ preventScroll: true });
  }

  undo() {
    this.state.undo();
    return true;
  }

  redo() {
    this.state.redo();
    return true;
  }

  escape() {
    if (!byId("path-box").hidden) this.closePath();
    else if (!byId("drawer").hidden) this.toggleDrawer();
    else this.state.set({ selected: "", path: [] });
  }

  toggleDrawer() {
    byId("drawer").hidden = !byId("drawer").hidden;
    byId("filters").setAttribute("aria-expanded", String(!byId("drawer").hidden));
  }

  /** Asks for the two ends of a path. */
  startPath(id) {
    byId("path-box").hidden = false;
    this.ends = [this.graph.nodes.has(id) ? id : "", ""];
    byId("path-from").value = this.graph.nodes.get(id)?.label ?? "";
    byId("path-to").value = "";
    byId(this.ends[0] ? "path-to" : "path-from").focus();
  }

  closePath() {
    byId("path-box").hidden = true;
    this.state.set({ path: [] });
  }

  /** One end of the path has been chosen. */
  async setEnd(i, id, hit) {
    if (!this.graph.nodes.has(id)) await this.open(id);
    this.ends[i] = id;
    byId(i ? "path-to" : "path-from").value = hit.node.label;
    if (!this.ends[0] || !this.ends[1]) return byId(this.ends[0] ? "path-to" : "path-from").focus();
    this.state.set({ path: [...this.ends], selected: "", tab: "graph", only: "" });
    byId("details-title")?.focus({ preventScroll: true });
  }

  async copyLink() {
    this.state.set({ camera: this.canvas.camera });
    await this.copy(`${location.href.split("#")[0]}#${this.state.toHash()}`, t("copied"));
  }

  async copy(text, said = text) {
    let done = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      done = false;
    }
    this.say(done ? said : t("notCopied"));
  }

  /** A short message, seen and read out. */
  say(text) {
    byId("toast").textContent = text;
    byId("toast").hidden = false;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => (byId("toast").hidden = true), 3000);
  }
}
