// Where the graph comes from: all of it from the file, or piece by piece from `kg serve`. Both answer the same four questions.

const HUBS = 80;
const CONNECTORS = 320;
const ALL_AT_ONCE = 5000;

/** The payload that lies in the page. */
export class StaticSource {
  constructor(payload) {
    this.payload = payload;
    this.live = false;
  }

  /** The first payload. */
  async start() {
    return this.payload;
  }

  /** More about a node: everything is here already. */
  async neighbours() {
    return null;
  }

  /** Hits beyond what the page knows: there are none. */
  async search() {
    return [];
  }

  /** The ids to draw at first: all, or in a very large graph its hubs and who joins them. Null means all. */
  opening(graph) {
    if (graph.nodes.size <= ALL_AT_ONCE) return null;
    const ranked = [...graph.nodes.values()].sort((one, other) => other.lines.length - one.lines.length || (one.id < other.id ? -1 : 1));
    const hubs = ranked.slice(0, HUBS);
    return [...hubs.map((node) => node.id), ...connectors(graph, hubs)];
  }
}

// whoever joins most of the hubs, so that the picture opens on what holds it together
function connectors(graph, hubs) {
  const among = new Set(hubs.map((node) => node.id));
  const met = new Map();
  for (const hub of hubs) {
    for (const line of hub.lines) {
      const { id } = graph.other(line, hub.id);
      if (!among.has(id)) met.set(id, (met.get(id) || 0) + 1);
    }
  }
  const order = [...met].sort(([one, often], [other, oftener]) => oftener - often || (one < other ? -1 : 1));
  return order.slice(0, CONNECTORS).map(([id]) => id);
}

/** A server that answers `start`, `neighbours?id=` and `search?q=` below an address with payloads of the same form. */
export class FetchSource {
  constructor(address) {
    this.address = address;
    this.live = true;
  }

  async start() {
    return this.#get("start", {});
  }

  async neighbours(id) {
    return this.#get("neighbours", { id });
  }

  async search(text) {
    return this.#get("search", { q: text });
  }

  opening() {
    return null;
  }

  async #get(what, query) {
    const reply = await fetch(`${this.address}${what}?${new URLSearchParams(query)}`, { headers: { accept: "application/json" } });
    if (!reply.ok) throw new Error(`${reply.status}`);
    return reply.json();
  }
}
