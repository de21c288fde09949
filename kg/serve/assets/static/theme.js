// Before anything is painted: the reader's choice of light or dark, if there is one.
(() => {
  try {
    const chosen = localStorage.getItem("kg-theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch {
    // a browser that keeps nothing: as the system is set
  }
})();
