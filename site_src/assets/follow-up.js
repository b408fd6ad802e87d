/* The filter of the follow-up index: shows the entries that were asked for and says how many paragraphs there are. It
   reads what the entries carry as data, asks no server, and keeps the question in the address so that it can be sent to
   others. Without this file the tables and lists are all there. */
"use strict";
(() => {
  const form = document.querySelector("form.filter");
  if (!form) return;
  const entries = [...document.querySelectorAll("[data-relations]")];   /* those of the lists below the tables, too */
  const rows = entries.filter((entry) => entry.matches("tr"));
  const themes = [...document.querySelectorAll(".follow-index tr.theme")];
  const names = ["document", "relation", "answer"];

  const fits = (entry, asked) => {
    const found = entry.dataset.relations.split(" ").filter(Boolean).map((pair) => pair.split(":"));
    const taken = found.some(([document_, relation]) =>
      (!asked.document || asked.document === document_) && (!asked.relation || asked.relation === relation));
    /* the lists hold only what is taken up somewhere, and could not say what is not */
    if (asked.answer === "none") return !taken && rows.includes(entry);
    return taken || (!asked.document && !asked.relation && !asked.answer);
  };
  /* both, for a stylesheet may give a table a display of its own */
  const put = (element, shown) => { element.hidden = !shown; element.style.display = shown ? "" : "none"; };
  const visible = (element) => !element.hidden;

  const show = () => {
    const asked = Object.fromEntries(names.map((name) => [name, form.elements[name].value]));
    for (const entry of entries) put(entry, fits(entry, asked));
    for (const theme of themes) put(theme, rows.some((row) => visible(row) && row.parentElement === theme.parentElement));
    for (const block of new Set(entries.map((entry) => entry.closest("table, ul")))) {
      put(block, entries.some((entry) => visible(entry) && block.contains(entry)));
      const heading = block.previousElementSibling;
      put(heading, visible(block));
      const listed = document.querySelector(`.toc a[href="#${heading.id}"]`);
      if (listed) put(listed.parentElement, visible(block));
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
