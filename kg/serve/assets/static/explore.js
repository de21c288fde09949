// On a server the explorer leads to the pages: home in the toolbar, and from a chosen node to its own page.
(() => {
  const source = document.getElementById("kg-data").dataset.source;
  const root = source.slice(0, source.indexOf("api/explore/"));
  const words = () =>
    document.documentElement.lang === "en"
      ? ["Pages", "Open its page", "Loading…", "The server did not answer. Load the page again."]
      : ["Trang chủ", "Mở trang riêng", "Đang tải…", "Máy chủ không trả lời. Hãy tải lại trang."];

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

  // until the first answer is there
  const say = (text) => {
    if (!document.documentElement.dataset.ready) document.getElementById("details").textContent = text;
  };
  say(words()[2]);
  addEventListener("unhandledrejection", () => say(words()[3]));
})();
