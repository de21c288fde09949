// The picture: vis-network keeps the camera, the nodes and the mouse; lines, labels and what is lit are drawn here.
// Only what changed is changed, and while the reader's hand moves the picture it is one finished image.

import { THEMES } from "./look.js";
import { Labels } from "./labelling.js";
import { drawBands, drawDust, drawLine, drawLines, drawNode, drawRing, drawVeil, radiusAt } from "./paint.js";
import { labelAt, lineAt, nodeAt } from "./pick.js";
import { bandsOf, settle, viewOf } from "./place.js";
import { Snapshot } from "./snapshot.js";

const FULL_LOOK = 1500;
const FEW = 300;
const MANY_LINES = 24;
const FARTHEST = 0.01;
const CLOSEST = 6;
const ROWS_READABLE = 0.55;

export class Canvas {
  #graph;
  #nodes = new vis.DataSet();
  #placed = new Map();
  #shown = { nodes: new Set(), lines: new Map() };
  #ranked = [];
  #lit = null;
  #hovered = "";
  #inRows = false;
  #alone = false;
  #bands = [];
  #boxes = [];
  #snapshot = null;
  #waiting = false;

  /** `on` holds what to do when a node or line is chosen, a node opened or moved, the camera moved. */
  constructor(container, graph, theme, on, lanes) {
    this.#graph = graph;
    this.theme = theme;
    this.container = container;
    this.lanes = lanes;
    // pixels at the top that something else covers
    this.above = 0;
    // of a very large graph all nodes, seen as dust behind those that are drawn
    this.backdrop = [];
    this.network = new vis.Network(container, { nodes: this.#nodes, edges: [] }, this.#options());
    this.network.on("beforeDrawing", (ctx) => this.#drawBehind(ctx));
    this.network.on("afterDrawing", (ctx) => this.#drawBefore(ctx));
    this.#listen(on);
  }

  #options() {
    return {
      physics: false,
      layout: { improvedLayout: false },
      interaction: { hover: this.#graph.nodes.size <= FULL_LOOK, selectConnectedEdges: false, zoomSpeed: 0.7 },
      nodes: { shape: "custom", ctxRenderer: (given) => this.#renderer(given), chosen: false, borderWidth: 0 },
    };
  }

  #listen(on) {
    const network = this.network;
    network.on("click", ({ nodes, pointer }) => {
      const scale = network.getScale();
      const id = nodes[0] ?? labelAt(this.#boxes, this.#graph, pointer.DOM);
      const key = id === undefined ? lineAt((this.#lit ?? this.#shown).lines.keys(), this.#graph, pointer.canvas, scale) : "";
      const grain = id === undefined && !key ? nodeAt(this.#dust, pointer.canvas, scale) : null;
      if (id !== undefined) on.node(id);
      else if (key) on.line(key);
      else if (grain) on.open(grain.id);
      else on.nothing();
    });
    network.on("doubleClick", ({ nodes }) => nodes.length && on.open(nodes[0]));
    network.on("hoverNode", ({ node }) => this.#hover(node));
    network.on("blurNode", () => this.#hover(""));
    network.on("dragStart", ({ nodes }) => !nodes.length && this.#beginPan());
    network.on("dragEnd", ({ nodes }) => {
      this.#endPan();
      if (nodes.length) on.moved(nodes[0], this.#readBack(nodes[0]));
      else on.camera();
    });
    network.on("zoom", () => on.camera());
  }

  #readBack(id) {
    const at = this.network.getPosition(id);
    const node = this.#graph.nodes.get(id);
    [node.x, node.y] = [Math.round(at.x), Math.round(at.y)];
    return [node.x, node.y];
  }

  #renderer({ ctx, id, x, y }) {
    const node = this.#graph.nodes.get(id);
    const scale = this.network.getScale();
    const r = radiusAt(node, scale, this.#least);
    // while a node is dragged its lines follow
    [node.x, node.y] = [x, y];
    return { drawNode: () => drawNode(ctx, node, x, y, r, scale), nodeDimensions: { width: 2 * r, height: 2 * r } };
  }

  // few nodes stay large enough for their icons
  get #least() {
    const { size } = this.#shown.nodes;
    return size <= 220 ? 8 : size <= FULL_LOOK ? 4.5 : 2.5;
  }

  // once a frame, however much has changed
  #redraw() {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.network.redraw();
    });
  }

  #hover(id) {
    this.#hovered = id;
    this.container.style.cursor = id ? "pointer" : "";
    this.#redraw();
  }

  // vis-network draws nothing while the image is moved
  #beginPan() {
    this.#snapshot = new Snapshot(this.network, (ctx) => this.#drawAll(ctx));
    Object.assign(this.network.renderer.options, { hideNodesOnDrag: true, hideEdgesOnDrag: true });
  }

  #endPan() {
    this.#snapshot = null;
    Object.assign(this.network.renderer.options, { hideNodesOnDrag: false, hideEdgesOnDrag: false });
    this.#redraw();
  }

  /** Where labels were drawn last, in pixels of the canvas. */
  get labels() {
    return this.#boxes;
  }

  get #dust() {
    return this.backdrop.filter((node) => !this.#shown.nodes.has(node.id));
  }

  /** Shows these nodes and lines, some of them lit while the rest fades; null lets everything stand out. */
  show(shown, state, lit) {
    settle(this.#graph, shown, state, this.container);
    this.#shown = shown;
    this.#lit = lit;
    this.#ranked = [...shown.nodes].map((id) => this.#graph.nodes.get(id)).sort(byWeight);
    this.#alone = Boolean(state.only);
    this.#inRows = this.lanes.length > 0 && !state.only && !state.unfolded;
    this.#bands = this.#inRows ? bandsOf(this.lanes, this.#graph, shown.nodes, this.#view(this.#standing()).scale) : [];
    // last, for vis-network draws at once
    this.#showNodes(shown.nodes);
    this.#redraw();
  }

  // of these nodes those that have a place
  #standing(ids = [...this.#shown.nodes]) {
    return ids.map((id) => this.#graph.nodes.get(id)).filter((node) => node && node.x !== undefined);
  }

  #showNodes(wanted) {
    const changes = [];
    for (const id of wanted) {
      const { x, y } = this.#graph.nodes.get(id);
      const known = this.#placed.get(id);
      if (known && known.shown && known.x === x && known.y === y) continue;
      changes.push({ id, x, y, hidden: false });
      this.#placed.set(id, { x, y, shown: true });
    }
    for (const [id, known] of this.#placed) {
      if (!known.shown || wanted.has(id)) continue;
      changes.push({ id, hidden: true });
      known.shown = false;
    }
    if (changes.length) this.#nodes.update(changes);
  }

  setTheme(theme) {
    this.theme = theme;
    this.container.style.background = THEMES[theme].paper;
    this.#redraw();
  }

  // everything, for an image that is moved
  #drawAll(ctx) {
    const { a, d } = ctx.getTransform();
    this.#drawBackground(ctx);
    const scale = a / (devicePixelRatio || 1);
    for (const node of this.#ranked) drawNode(ctx, node, node.x, node.y, radiusAt(node, scale, this.#least), d / (devicePixelRatio || 1));
    this.#drawLabels(ctx);
  }

  #drawBehind(ctx) {
    if (this.#snapshot) this.#snapshot.draw(ctx);
    else this.#drawBackground(ctx);
  }

  #drawBefore(ctx) {
    if (!this.#snapshot) this.#boxes = this.#drawLabels(ctx);
  }

  #drawBackground(ctx) {
    if (this.backdrop.length && !this.#alone) drawDust(ctx, this.#dust, this.network.getScale());
    drawBands(ctx, this.#bands, this.theme);
    // in rows the place says what a line would
    const strength = this.lanes.length ? 0.2 : Math.max(0.45, Math.min(1, 700 / this.#shown.lines.size));
    drawLines(ctx, this.#graph, this.#shown.lines, { theme: this.theme, scale: this.network.getScale(), strength });
  }

  #drawLabels(ctx) {
    const labels = new Labels(ctx, this.theme, { least: this.#least, crowded: this.#shown.nodes.size > FEW });
    const lit = this.#lit;
    // in a crowd labels keep off the largest nodes alone, or there would be none
    labels.block((lit ? this.#ranked.filter((node) => lit.nodes.has(node.id)) : this.#ranked).slice(0, FEW));
    if (lit) this.#drawLit(ctx, labels, lit);
    else {
      const hovered = this.#graph.nodes.get(this.#hovered);
      if (hovered) labels.nodes([hovered], { bold: () => true, force: () => true, full: () => true });
      labels.nodes(this.#ranked.filter((node) => node !== hovered));
    }
    if (labels.unfinished) this.#redraw();
    return labels.drawn;
  }

  #drawLit(ctx, labels, { nodes, lines, ring }) {
    drawVeil(ctx, this.theme);
    const radius = (node) => radiusAt(node, labels.scale, this.#least);
    const ends = (key) => {
      const line = this.#graph.lines.get(key);
      return { line, a: this.#graph.nodes.get(line.a), b: this.#graph.nodes.get(line.b), radius };
    };
    for (const [key, facts] of lines) drawLine(ctx, { facts, ...ends(key) }, labels.scale, this.theme);
    const shown = this.#ranked.filter((node) => nodes.has(node.id));
    for (const node of shown) {
      drawNode(ctx, node, node.x, node.y, radius(node), labels.scale);
      if (ring.has(node.id)) drawRing(ctx, node, node.x, node.y, radius(node), labels.scale, this.theme, true);
    }
    const first = shown.filter((node) => ring.has(node.id));
    labels.nodes(first, { bold: () => true, force: () => true, full: () => true });
    labels.nodes(shown.filter((node) => !ring.has(node.id)));
    // where many lines meet, their colours say what most of them are
    const told = [...lines].filter(([, facts]) => lines.size <= MANY_LINES || titled(facts));
    told.sort(([, one], [, other]) => titled(other) - titled(one));
    for (const [key, facts] of told) labels.line(facts, ends(key).a, ends(key).b);
  }

  /** Brings these nodes, or all, into the picture, labels and all. */
  fit(ids, { animate = true, closest = 1.25 } = {}) {
    const nodes = this.#standing(ids);
    const { clientWidth: width, clientHeight: height } = this.container;
    if (!nodes.length || !width || !height) return;
    // a legend that has just grown leaves less room: told later, vis-network would shrink the picture once more
    this.network.setSize("100%", "100%");
    this.look(this.#view(nodes, closest), animate);
  }

  #view(nodes, closest = 1.25) {
    return viewOf(nodes, this.container, { closest, farthest: this.#inRows ? ROWS_READABLE : 0, above: this.above });
  }

  /** Moves the camera. */
  look({ x, y, scale }, animate = true) {
    const still = !animate || matchMedia("(prefers-reduced-motion: reduce)").matches || this.#shown.nodes.size > FULL_LOOK;
    const zoom = Math.max(FARTHEST, Math.min(CLOSEST, scale || 1));
    this.network.moveTo({
      position: { x: x || 0, y: y || 0 },
      scale: zoom,
      animation: still ? false : { duration: 350, easingFunction: "easeInOutQuad" },
    });
  }

  get camera() {
    const { x, y } = this.network.getViewPosition();
    return { x: Math.round(x), y: Math.round(y), scale: Math.round(this.network.getScale() * 1000) / 1000 };
  }

  /** Moves or zooms by hand. */
  pan(dx, dy) {
    const { x, y, scale } = this.camera;
    this.look({ x: x + dx / scale, y: y + dy / scale, scale }, false);
  }

  zoom(factor) {
    const { x, y, scale } = this.camera;
    this.look({ x, y, scale: scale * factor }, false);
  }

  /** Keeps a node in the picture. */
  reveal(id) {
    const node = this.#graph.nodes.get(id);
    if (!node || node.x === undefined) return;
    const at = this.network.canvasToDOM({ x: node.x, y: node.y });
    const { clientWidth: width, clientHeight: height } = this.container;
    if (at.x > 60 && at.y > 60 && at.x < width - 60 && at.y < height - 80) return;
    this.look({ x: node.x, y: node.y, scale: Math.max(this.network.getScale(), 0.7) });
  }
}

const titled = (facts) => Number(facts.some((fact) => fact.titles.length));
const byWeight = (one, other) => other.size - one.size || (one.id < other.id ? -1 : 1);
