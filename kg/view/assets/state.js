// What the reader has chosen, as one frozen object: it goes into the address of the page, comes back from it, and can be undone.

const START = {
  selected: "",
  offKinds: [],
  offRelations: [],
  offLevels: [],
  offStatuses: [],
  places: [],
  confidence: 0,
  from: "",
  to: "",
  undated: true,
  alone: false,
  hidden: [],
  pinned: [],
  moved: {},
  only: "",
  reach: 1,
  opened: [],
  unfolded: false,
  path: [],
  tab: "graph",
  rows: "facts",
  language: "vi",
  theme: "auto",
  camera: null,
};

const FILTERS = ["offKinds", "offRelations", "offLevels", "offStatuses", "places", "confidence", "from", "to", "undated", "alone"];
const CHOICES = { tab: ["graph", "table", "timeline"], rows: ["facts", "nodes"], language: ["vi", "en"], theme: ["auto", "light", "dark"] };

// what undo brings back; looking around is not an action
const UNDOABLE = [...FILTERS, "hidden", "pinned", "moved", "only", "reach", "opened", "unfolded", "path"];

export class State {
  #listeners = [];
  #past = [];
  #future = [];

  /** `start` holds what differs from the usual beginning in this picture. */
  constructor(start = {}) {
    this.start = Object.freeze({ ...START, ...start });
    this.now = this.start;
  }

  /** Calls back with (now, before) after every change. */
  listen(callback) {
    this.#listeners.push(callback);
  }

  /** Changes some of the choices. */
  set(changes) {
    const next = Object.freeze({ ...this.now, ...changes });
    const undoable = UNDOABLE.some((name) => !same(next[name], this.now[name]));
    if (undoable) {
      this.#past.push(this.now);
      this.#future = [];
      if (this.#past.length > 200) this.#past.shift();
    }
    this.#become(next);
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  undo() {
    this.#travel(this.#past, this.#future);
  }

  redo() {
    this.#travel(this.#future, this.#past);
  }

  /** All filters as they were at the start. */
  clearFilters() {
    this.set(Object.fromEntries(FILTERS.map((name) => [name, this.start[name]])));
  }

  get filtered() {
    return FILTERS.some((name) => !same(this.now[name], this.start[name]));
  }

  /** The address of this state: only what differs from the start. */
  toHash() {
    const parts = [];
    for (const name of Object.keys(START)) {
      if (!same(this.now[name], this.start[name])) parts.push(`${name}=${encode(this.now[name])}`);
    }
    return parts.join("&");
  }

  /** Takes on the state of an address; what cannot be read is passed over. */
  fromHash(hash) {
    const next = { ...this.start };
    for (const part of hash.replace(/^#/, "").split("&")) {
      const [name, ...rest] = part.split("=");
      if (Object.hasOwn(START, name)) next[name] = decode(rest.join("="), START[name], name);
    }
    this.#become(Object.freeze(next));
  }

  #travel(from, to) {
    if (!from.length) return;
    to.push(this.now);
    const target = from.pop();
    this.#become(Object.freeze({ ...this.now, ...Object.fromEntries(UNDOABLE.map((name) => [name, target[name]])) }));
  }

  #become(next) {
    const before = this.now;
    this.now = next;
    for (const callback of this.#listeners) callback(next, before);
  }
}

/** Whether two choices are the same; lists are compared as they stand. */
export function same(one, other) {
  return one === other || (typeof one === "object" && JSON.stringify(one) === JSON.stringify(other));
}

/** The list with the item put in or taken out. */
export function toggled(list, item) {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item].sort();
}

function encode(value) {
  if (typeof value === "string") return encodeURIComponent(value);
  if (Array.isArray(value)) return value.map(encodeURIComponent).join(",");
  if (value && typeof value === "object") return encodeURIComponent(JSON.stringify(value));
  return String(value);
}

function decode(text, like, name) {
  try {
    if (name === "moved" || name === "camera") return readPlaces(JSON.parse(decodeURIComponent(text)), like);
    if (Array.isArray(like)) return text ? text.split(",").map(decodeURIComponent) : [];
    if (typeof like === "boolean") return text === "true";
    if (typeof like === "number") return Number.isFinite(Number(text)) ? Number(text) : like;
    const value = decodeURIComponent(text);
    return CHOICES[name] && !CHOICES[name].includes(value) ? like : value;
  } catch {
    return like;
  }
}

// an address may come from a stranger: numbers only
function readPlaces(value, like) {
  if (value === null || typeof value !== "object") return like;
  const entries = Object.entries(value).filter(
    ([, at]) => Number.isFinite(at) || (Array.isArray(at) && at.length === 2 && at.every(Number.isFinite)),
  );
  return Object.fromEntries(entries);
}
