// A map of results: how many rows speak of each province. Circles at the provincial capitals, no tiles, so that nothing is fetched elsewhere.

const SVG = "http://www.w3.org/2000/svg";
const PLACE = "https://w3id.org/kg-officials/place/";
const MOST = 400;
const WIDTH = 400;
const HEIGHT = 540;
const ICON = '<svg viewBox="0 0 24 24"><path d="M12 22C7 15.5 5.5 12.5 5.5 9a6.5 6.5 0 1 1 13 0c0 3.5-1.5 6.5-6.5 13zM12 6.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2z"/></svg>';

export const fold = (text) => text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");

/** The province of a place's IRI: 'thuan-an.binh-duong@0' lies in 'binh-duong'. */
export function provinceOf(iri) {
  if (!iri.startsWith(PLACE)) return "";
  return iri.slice(PLACE.length).split("@")[0].split(".").pop();
}

/** Registers the map as a way to look at results; `settings` brings endpoint, provinces and words. */
export function registerMap(Yasr, settings) {
  class KgMap {
    constructor(yasr) {
      this.yasr = yasr;
      this.priority = 5;
      this.label = settings.words.map;
      this.hideFromSelection = false;
    }

    canHandleResults() {
      return Boolean(this.yasr.results?.getBindings?.()?.length);
    }

    getIcon() {
      const icon = document.createElement("div");
      icon.innerHTML = ICON;
      return icon;
    }

    async draw() {
      const box = document.createElement("div");
      box.className = "kg-map";
      this.yasr.resultsEl.replaceChildren(box);
      const counts = await count(this.yasr.results.getBindings(), settings);
      box.replaceChildren(...(counts.size ? [picture(counts, settings)] : [paragraph(settings.words.nowhere)]));
    }
  }
  Yasr.registerPlugin("kg-map", KgMap);
}

async function count(rows, { endpoint, provinces }) {
  const homes = await homesOf(rows, endpoint);
  const names = Object.entries(provinces).map(([slug, [name]]) => [` ${fold(name)} `, slug]).sort((one, other) => other[0].length - one[0].length);
  const counts = new Map();
  for (const row of rows) {
    const found = new Set();
    for (const { type, value } of Object.values(row)) {
      if (type === "uri") for (const iri of [value, ...(homes.get(value) ?? [])]) found.add(provinceOf(iri));
    }
    found.delete("");
    // results that only hold names: the province that they name
    if (!found.size) for (const { type, value } of Object.values(row)) if (type !== "uri") named(value, names).forEach((slug) => found.add(slug));
    for (const slug of found) if (provinces[slug]) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return counts;
}

function named(text, names) {
  let rest = ` ${fold(text.slice(0, 400)).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const found = [];
  for (const [name, slug] of names) {
    if (!rest.includes(name)) continue;
    found.push(slug);
    rest = rest.replaceAll(name, " ");
  }
  return found;
}

// where the bodies, events and people of the results belong
async function homesOf(rows, endpoint) {
  const iris = new Set(rows.flatMap((row) => Object.values(row)).filter(({ type, value }) => type === "uri" && /^https?:[^<>"{}|^`\\\s]*$/.test(value) && !value.startsWith(PLACE)).map(({ value }) => value));
  const homes = new Map();
  if (!iris.size) return homes;
  const values = [...iris].slice(0, MOST).map((iri) => `<${iri}>`).join(" ");
  const query = `SELECT DISTINCT ?x ?place { VALUES ?x { ${values} } { ?x kg:place ?place } UNION { ?x sem:hasPlace ?place } UNION { ?x kg:heldIn/kg:place ?place } }`;
  const reply = await fetch(endpoint, { method: "POST", body: new URLSearchParams({ query }), headers: { accept: "application/sparql-results+json" } });
  if (!reply.ok) return homes;
  for (const { x, place } of (await reply.json()).results.bindings) homes.set(x.value, [...(homes.get(x.value) ?? []), place.value]);
  return homes;
}

function picture(counts, { provinces, words }) {
  const lats = Object.values(provinces).map(([, lat]) => lat);
  const lons = Object.values(provinces).map(([, , lon]) => lon);
  const [south, north, west, east] = [Math.min(...lats) - 0.4, Math.max(...lats) + 0.4, Math.min(...lons) - 0.8, Math.max(...lons) + 1.9];
  const x = (lon) => ((lon - west) / (east - west)) * WIDTH;
  const y = (lat) => ((north - lat) / (north - south)) * HEIGHT;
  const root = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": words.map });
  const most = Math.max(...counts.values());
  for (const [name, lat, lon] of Object.values(provinces)) root.append(svg("circle", { cx: x(lon), cy: y(lat), r: 2, class: "empty" }, title(name)));
  const ranked = [...counts].sort((one, other) => other[1] - one[1]);
  const labels = [];
  for (const [slug, n] of ranked) {
    const [name, lat, lon] = provinces[slug];
    const r = Math.min(4 + 2 * Math.sqrt(n), 4 + 12 * Math.sqrt(n / most));
    root.append(svg("circle", { cx: x(lon), cy: y(lat), r, class: "full" }, title(`${name}: ${n}`)));
    // a label that would lie on another is left out: the list beside has them all
    const box = { x: x(lon) + r + 4, y: y(lat), width: 8 * (name.length + 3) };
    if (labels.some((other) => Math.abs(other.y - box.y) < 14 && box.x < other.x + other.width && other.x < box.x + box.width)) continue;
    labels.push(box);
    root.append(svg("text", { x: box.x, y: box.y + 4 }, document.createTextNode(`${name} ${n}`)));
  }
  const list = document.createElement("ol");
  for (const [slug, n] of ranked) {
    const row = document.createElement("li");
    row.textContent = `${provinces[slug][0]}: ${n}`;
    list.append(row);
  }
  const both = document.createElement("div");
  both.className = "kg-map-both";
  both.append(root, list);
  return both;
}

const title = (text) => svg("title", {}, document.createTextNode(text));

function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

function paragraph(text) {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}
