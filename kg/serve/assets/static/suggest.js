// A search box that suggests: what is typed goes to the server, names come back; arrows choose, Enter opens.

const WAIT = 90;

/** Makes an input with `data-suggest` and the list that it controls into a combobox. */
export function suggest(input) {
  const list = document.getElementById(input.getAttribute("aria-controls"));
  let hits = [];
  let at = -1;
  let asked = 0;
  let timer = 0;

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const draw = () => {
    list.replaceChildren(...hits.map((hit, i) => option(hit, `${list.id}-${i}`, i === at)));
    list.hidden = !hits.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (at >= 0) input.setAttribute("aria-activedescendant", `${list.id}-${at}`);
    else input.removeAttribute("aria-activedescendant");
  };

  const ask = async () => {
    const turn = ++asked;
    const text = input.value.trim();
    if (!text) return close();
    let found;
    try {
      const reply = await fetch(`${input.dataset.suggest}?${new URLSearchParams({ q: text })}`, { headers: { accept: "application/json" } });
      found = reply.ok ? await reply.json() : [];
    } catch {
      found = [];
    }
    if (turn !== asked || document.activeElement !== input) return;
    hits = found;
    at = -1;
    draw();
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("focus", () => input.value.trim() && hits.length && draw());
  input.addEventListener("blur", () => setTimeout(close, 150));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return close();
    if (event.key === "Enter" && at >= 0) {
      location.href = hits[at].url;
      event.preventDefault();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || list.hidden) return;
    at = at < 0 ? (step > 0 ? 0 : hits.length - 1) : (at + step + hits.length) % hits.length;
    draw();
    event.preventDefault();
  });
}

// text stays text: nothing here parses markup
function option(hit, id, active) {
  const row = document.createElement("li");
  row.id = id;
  row.setAttribute("role", "option");
  row.setAttribute("aria-selected", String(active));
  if (active) row.className = "active";
  const link = document.createElement("a");
  link.href = hit.url;
  link.tabIndex = -1;
  link.className = `kind-${hit.kind}`;
  const name = document.createElement("bdi");
  name.textContent = hit.label;
  const note = document.createElement("small");
  note.textContent = [hit.what, hit.note].filter(Boolean).join(" · ");
  link.append(name, note);
  row.append(link);
  row.addEventListener("mousedown", (event) => event.preventDefault());
  return row;
}
