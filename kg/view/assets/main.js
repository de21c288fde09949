// Begins: finds the data or the server to ask, and opens the page.

import { App } from "./app.js";
import { byId } from "./dom.js";
import { toPng, toSvg } from "./export.js";
import { FetchSource, StaticSource } from "./source.js";

async function main() {
  const data = byId("kg-data");
  const source = data.dataset.source ? new FetchSource(data.dataset.source) : new StaticSource(JSON.parse(data.textContent));
  const app = new App(source, await source.start());
  // for those who embed the page, and for tests
  window.kgView = {
    state: () => app.state.now,
    set: (changes) => app.state.set(changes),
    all: () => [...app.graph.nodes.keys()],
    shown: () => ({ nodes: [...app.shown.nodes], lines: [...app.shown.lines.keys()] }),
    labels: () => app.canvas.labels,
    fit: () => app.canvas.fit(undefined, { animate: false }),
    camera: () => app.canvas.camera,
    look: (camera) => app.canvas.look(camera, false),
    at: (id) => app.canvas.network.canvasToDOM(app.graph.nodes.get(id)),
    toSvg: () => toSvg(app),
    toPng: () => toPng(app),
  };
}

main();
