/* Before anything is drawn: the colour scheme that a reader chose (without a choice the system's holds), and an
   early request for the typeface, which a page opened from a disk may not make. */
"use strict";
document.documentElement.classList.replace("no-js", "js");
try {
  const chosen = localStorage.getItem("scheme");
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset.scheme = chosen;
} catch { /* a browser that keeps nothing: the system's scheme holds */ }
if (location.protocol !== "file:") {
  for (const weight of [400, 600]) {
    const early = document.createElement("link");
    const href = new URL(`fonts/source-serif-4-latin-${weight}-normal.woff2`, document.currentScript.src).href;
    Object.assign(early, { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "anonymous", href });
    document.head.append(early);
  }
}
