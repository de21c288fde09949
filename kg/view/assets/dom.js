// Elements from text that may be hostile: nothing here, or anywhere in the page, parses markup.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes, listeners (`onclick`) and children; strings become text. */
export function el(tag, attributes = {}, ...children) {
  return dress(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function svg(tag, attributes = {}, ...children) {
  return dress(document.createElementNS(SVG, tag), attributes, children);
}

function dress(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Puts new children in the place of the old ones; the keyboard stays where it was, if there is such a control again. */
export function fill(element, ...children) {
  const active = document.activeElement;
  const key = active && active !== element && element.contains(active) ? active.id || active.dataset.key : "";
  element.replaceChildren(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  if (key) element.querySelector(`[id="${CSS.escape(key)}"], [data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
  return element;
}

export const byId = (id) => document.getElementById(id);

/** A link to an article, or plain text if its address is not http(s): `javascript:` and its kin never become links. */
export function link(address, text) {
  return isWebAddress(address) ? el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text) : el("span", {}, text);
}

function isWebAddress(address) {
  try {
    return ["http:", "https:"].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

/** Hands a file to the reader. */
export function download(name, blob) {
  const address = URL.createObjectURL(blob);
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
