// The editor: YASGUI over this server alone, with the question that was asked, and names of entities that lead to their pages.

import { fold, registerMap } from "./map.js";

const data = JSON.parse(document.getElementById("query-data").textContent);
const Yasgui = window.Yasgui.default ?? window.Yasgui;
const endpoint = new URL(data.endpoint, location.href).href;

Yasgui.Yasqe.forkAutocompleter("prefixes", {
  name: "prefixes-of-kg",
  persistenceId: null,
  get: () => Object.entries(data.prefixes).map(([name, iri]) => `${name}: <${iri}>`),
});
Yasgui.Yasqe.defaults.autocompleters = ["variables", "prefixes-of-kg"];
Yasgui.Yasqe.defaults.value = data.query;
Yasgui.Yasr.defaults.prefixes = data.prefixes;
registerMap(Yasgui.Yasr, { endpoint, provinces: data.provinces, words: data.words });
// names in full, without types and languages, unless the reader wants them
Yasgui.Yasr.defaults.plugins.table.dynamicConfig = { compact: true, isEllipsed: false, pageSize: 50 };
Yasgui.Yasr.defaults.pluginOrder = ["table", "response", "kg-map"];

const yasgui = new Yasgui(document.getElementById("yasgui"), {
  requestConfig: { endpoint },
  copyEndpointOnNewTab: false,
  // it would take our own parameter for a link of its own
  populateFromUrl: !data.asked,
  endpointCatalogueOptions: { getData: () => [] },
  yasr: { prefixes: data.prefixes },
});

// a tab of another day may remember the address that the server had then
for (const tab of Object.values(yasgui._tabs)) tab.setEndpoint?.(endpoint);

const ask = () => {
  const tab = yasgui.addTab(true, { ...Yasgui.Tab.getDefaults(yasgui), name: data.title || "kg" });
  tab.setQuery(data.query);
  tab.query();
};

// answers that were cut say so in a header
const cut = document.getElementById("cut");
yasgui.on("query", (_, tab) => {
  cut.hidden = true;
  const yasqe = tab.getYasqe();
  const tell = (_, reply) => {
    yasqe.off("queryResponse", tell);
    cut.hidden = !reply.headers?.get?.("x-kg-cut");
  };
  yasqe.on("queryResponse", tell);
});

// IRIs of the store are told at this server, whatever host and port it has
const rewrite = () => {
  for (const link of document.querySelectorAll("#yasgui .yasr a[href]")) {
    const href = link.getAttribute("href");
    if (href.startsWith(data.base)) link.setAttribute("href", data.root + href.slice(data.base.length));
    else if (href.startsWith("https://w3id.org/kg-officials")) link.setAttribute("href", `${data.root}about?iri=${encodeURIComponent(href)}`);
  }
};
new MutationObserver(rewrite).observe(document.getElementById("yasgui"), { childList: true, subtree: true });

if (data.asked) ask();
const chosen = document.querySelector(".questions details[open]");
if (chosen) chosen.closest(".questions").scrollTop = chosen.offsetTop - 120;

// for tests, and for whoever wants to go on in the console
window.kgYasgui = yasgui;

const filter = document.getElementById("question-filter");
filter.addEventListener("input", () => {
  const words = fold(filter.value).split(/\s+/);
  for (const row of document.querySelectorAll(".questions li")) row.hidden = !words.every((word) => fold(row.textContent).includes(word));
});
