/* Sets the colour scheme that a reader chose, before anything is drawn. Without a choice the system's holds. */
"use strict";
try {
  const chosen = localStorage.getItem("scheme");
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset.scheme = chosen;
} catch { /* a browser that keeps nothing: the system's scheme holds */ }
