/* The filter of the follow-up index: shows the rows that were asked for and says how many there are. It reads what
   the rows carry as data, asks no server, and keeps the question in the address so that it can be sent to others.
   Without this file the tables are all there. */
"use strict";
(() => {
  const form = document.querySelector("form.filter");
  if (!form) return;
  const rows = [...document.querySelectorAll(".follow-index tr[data-relations]")];
  const themes = [...document.querySelectorAll(".follow-index tr.theme")];
  const names = ["document", "relation", "answer"];

  const fits = (row, asked) => {
    const found = row.dataset.relations.split(" ").filter(Boolean).map((pair) => pair.split(":"));
    if (asked.answer === "none") return found.length === 0;
    if (asked.answer === "some" && found.length === 0) return false;
    if (!asked.document && !asked.relation) return true;
    return found.some(([document_, relation]) =>
      (!asked.document || asked.document === document_) && (!asked.relation || asked.relation === relation));
  };
  /* both, for a stylesheet may give a table a display of its own */
  const put = (element, shown) => { element.hidden = !shown; element.style.display = shown ? "" : "none"; };
  const visible = (element) => !element.hidden;

  const show = () => {
    const asked = Object.fromEntries(names.map((name) => [name, form.elements[name].value]));
    for (const name of ["document", "relation"]) form.elements[name].disabled = asked.answer === "none";
    for (const row of rows) put(row, fits(row, asked));
    for (const theme of themes) put(theme, rows.some((row) => visible(row) && row.parentElement === theme.parentElement));
    for (const table of document.querySelectorAll(".follow-index")) {
      put(table, rows.some((row) => visible(row) && table.contains(row)));
      const heading = table.previousElementSibling;
      if (/^H[2-6]$/.test(heading?.tagName)) put(heading, visible(table));
    }
    const count = rows.filter(visible).length;
    form.querySelector("output").textContent = count === rows.length ? "" : `${count} of ${rows.length} paragraphs`;
    const query = names.filter((name) => asked[name]).map((name) => `${name}=${encodeURIComponent(asked[name])}`);
    const hash = query.length ? `#?${query.join("&")}` : "";
    if (location.hash.startsWith("#?") || hash) {
      try { history.replaceState(null, "", hash || location.pathname + location.search); } catch { /* from a disk */ }
    }
  };

  if (location.hash.startsWith("#?")) {
    for (const [name, value] of new URLSearchParams(location.hash.slice(2))) {
      const field = names.includes(name) ? form.elements[name] : null;
      if (field && [...field.options].some((option) => option.value === value)) field.value = value;
    }
  }
  form.hidden = false;
  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show));
  show();
})();
