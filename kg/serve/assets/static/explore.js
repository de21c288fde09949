// On a server the explorer leads to the pages: home in the toolbar, and from a chosen node to its own page. And a link to what somebody has
// explored brings back what they had opened. This runs before the viewer.
(() => {
  const source = document.getElementById("kg-data").dataset.source;
  const root = source.slice(0, source.indexOf("api/explore/"));
  const words = () =>
    document.documentElement.lang === "en"
      ? ["Pages", "Open its page", "Loading…", "The server did not answer. Load the page again."]
      : ["Trang chủ", "Mở trang riêng", "Đang tải…", "Máy chủ không trả lời. Hãy tải lại trang."];

  const decode = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return "";
    }
  };

  const home = document.createElement("a");
  home.id = "home";
  home.href = root;
  document.getElementById("top").prepend(home);

  const address = (id) => (/^https?:/.test(id) ? `${root}about?iri=${encodeURIComponent(id)}` : root + id.split("/").map(encodeURIComponent).join("/"));

  const lead = () => {
    home.textContent = `‹ ${words()[0]}`;
    const details = document.getElementById("details");
    const id = details.querySelector(".iri code")?.textContent;
    const actions = details.querySelector(".actions");
    if (!id || !actions || actions.querySelector(".to-page")) return;
    const link = document.createElement("a");
    link.className = "to-page";
    link.href = address(id);
    link.textContent = words()[1];
    actions.prepend(link);
  };
  new MutationObserver(lead).observe(document.getElementById("details"), { childList: true, subtree: true });
  new MutationObserver(lead).observe(document.documentElement, { attributes: true, attributeFilter: ["lang"] });
  lead();

  // what the link's state names beyond the first picture is asked for with it
  const state = new Map(location.hash.slice(1).split("&").map((part) => part.split(/=(.*)/s)));
  const ids = (...names) => names.flatMap((name) => (state.get(name) || "").split(",")).flatMap((text) => decode(text).split("\n")).filter(Boolean);
  const more = new URLSearchParams({ opened: ids("opened", "only").join(","), kept: ids("selected", "pinned", "path").join(",") });
  if (more.get("opened") || more.get("kept")) {
    const plain = window.fetch;
    window.fetch = (address, options) => plain(String(address).startsWith(`${source}start`) ? `${source}start?${more}` : address, options);
  }

  // until the first answer is there
  const say = (text) => {
    if (!document.documentElement.dataset.ready) document.getElementById("details").textContent = text;
  };
  say(words()[2]);
  addEventListener("unhandledrejection", () => say(words()[3]));
})();
