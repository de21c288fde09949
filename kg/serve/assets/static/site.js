// What pages do beyond being read: search with suggestions, light and dark, copying an address, opening what a link points to.

import { suggest } from "./suggest.js";

for (const input of document.querySelectorAll("input[data-suggest]")) suggest(input);

const theme = document.getElementById("theme");
theme.hidden = false;
theme.addEventListener("click", () => {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  try {
    localStorage.setItem("kg-theme", root.dataset.theme);
  } catch {
    // it holds for this page
  }
});

for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const label = button.textContent;
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = label), 2000);
  });
}

addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.closest("input, textarea, select, [contenteditable]")) return;
  document.querySelector("input[data-suggest]")?.focus();
  event.preventDefault();
});
