/* What the pages do beyond being read: search, copying a paragraph's address and reference, footnotes at their
   marks, the colour scheme. Nothing is fetched but the search index, and that on first use, as a script, so that
   it works from a disk too. Without this file the text, the notes, the follow-up and the indexes are all there. */
"use strict";
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  /* ---- Colour scheme */
  const button = $(".scheme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const shown = () => document.documentElement.dataset.scheme || (dark.matches ? "dark" : "light");
  const showScheme = () => {
    button.setAttribute("aria-pressed", String(shown() === "dark"));
    document.body.dataset.mdColorScheme = shown() === "dark" ? "slate" : "default";
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    document.documentElement.dataset.scheme = shown() === "dark" ? "light" : "dark";
    try { localStorage.setItem("scheme", shown()); } catch { /* not kept, but shown */ }
    showScheme();
  });
  dark.addEventListener("change", showScheme);
  showScheme();

  /* ---- Table of contents: open where it stands beside the text, else over it for a moment; showing where the reader is */
  const fold = $(".toc__fold");
  if (fold) {
    const beside = matchMedia("(width >= 76.25em)");
    const open = () => { fold.open = beside.matches; };
    const close = () => { if (!beside.matches) fold.open = false; };
    beside.addEventListener("change", open);
    open();
    const entries = $$("a", fold).map((link) => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link]).filter(([heading]) => heading);
    let current;
    /* the entry in view of its own list, which scrolls by itself */
    const reveal = () => {
      const list = beside.matches ? fold.parentElement : $("ul", fold);
      const { top, bottom } = list.getBoundingClientRect(), box = current?.getBoundingClientRect();
      if (box && (box.top < top || box.bottom > bottom)) list.scrollTop += box.top - top - list.clientHeight / 3;
    };
    /* The last heading above a line near the top; at the end of the page, where a heading may never come so high, the one
       that was pointed at, or else the last in view. */
    const mark = () => {
      const above = (line) => entries.findLast(([heading]) => heading.checkVisibility() && heading.getBoundingClientRect().top < line);
      let here = above(innerHeight / 4);
      if (innerHeight + scrollY > document.documentElement.scrollHeight - 2) {
        here = entries.find(([heading]) => heading.matches(":target") && heading.getBoundingClientRect().top > 0) || above(innerHeight);
      }
      if (here?.[1] === current) return;
      current?.removeAttribute("aria-current");
      current = here?.[1];
      current?.setAttribute("aria-current", "location");
      reveal();
    };
    let due;
    const soon = () => { due ||= requestAnimationFrame(() => { due = 0; mark(); }); };
    for (const moved of ["scroll", "resize", "hashchange", "load"]) addEventListener(moved, soon, { passive: true });
    soon();
    fold.addEventListener("toggle", reveal);
    fold.addEventListener("click", (event) => { if (event.target.closest("a")) close(); });
    addEventListener("pointerdown", (event) => { if (!fold.contains(event.target)) close(); });
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || beside.matches || !fold.contains(document.activeElement)) return;
      close();
      $("summary", fold).focus();
    });
  }

  /* ---- A slip: what is shown beside the text for a moment; one at a time */
  let slip, owner, closing;
  const closeSlip = () => {
    clearTimeout(closing);
    if (slip?.contains(document.activeElement)) owner.focus({ preventScroll: true });
    slip?.remove();
    owner?.removeAttribute("aria-describedby");
    slip = owner = undefined;
  };
  const openSlip = (anchor, content, properties = {}, place = null) => {
    closeSlip();
    slip = make("div", { className: "slip", id: "slip", ...properties }, ...content);
    owner = anchor;
    (place || document.body)[place ? "after" : "append"](slip);
    const box = anchor.getBoundingClientRect();
    const left = Math.max(16, Math.min(box.left - 16, document.documentElement.clientWidth - slip.offsetWidth - 16));
    const below = box.bottom + slip.offsetHeight + 12 < innerHeight || box.top < slip.offsetHeight + 12;
    const from = slip.offsetParent === document.body ? { left: -scrollX, top: -scrollY } : slip.offsetParent.getBoundingClientRect();
    slip.style.left = `${left - from.left}px`;
    slip.style.top = `${(below ? box.bottom + 6 : box.top - slip.offsetHeight - 6) - from.top}px`;
    slip.addEventListener("pointerenter", () => clearTimeout(closing));
    slip.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse" && slip?.role === "tooltip") leave(); });
    return slip;
  };
  const leave = () => { clearTimeout(closing); closing = setTimeout(closeSlip, 250); };
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !slip) return;
    const back = owner;
    closeSlip();
    back?.focus();
  });
  addEventListener("pointerdown", (event) => {
    if (slip && !slip.contains(event.target) && !owner.contains(event.target)) closeSlip();
  });

  /* ---- Footnotes at their marks: on hover and focus, by a tap on touch */
  const bare = (element) => {
    const copy = element.cloneNode(true);
    for (const extra of $$(".pilcrow, .headerlink, .back, .tool, .slip, sup, .label", copy)) extra.remove();
    for (const inner of [copy, ...$$("[id]", copy)]) inner.removeAttribute("id");
    return copy;
  };
  const noteOf = (call) => (call.pathname === location.pathname ? document.getElementById(call.hash.slice(1)) : null);
  const showNote = (call) => {
    const note = noteOf(call);
    if (!note && !call.dataset.note) return;
    const text = make("p", {}, ...(note ? bare(note).childNodes : [call.dataset.note]));
    const meant = $$("[title]", text).find((part) => /^ibid/i.test(part.textContent.trim()) && part.title);
    const spelled = meant ? [make("p", { className: "meant", textContent: `Ibid.: ${meant.title}` })] : [];
    openSlip(call, [text, ...spelled], { role: "tooltip" });
    call.setAttribute("aria-describedby", "slip");
  };
  for (const call of $$("a.call")) {
    let touched = false;
    if (call.title) {   /* a note on another page came as a title, which a slip replaces */
      call.dataset.note = call.title;
      call.removeAttribute("title");
    }
    call.addEventListener("pointerdown", (event) => { touched = event.pointerType !== "mouse"; });
    call.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") showNote(call); });
    call.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse") leave(); });
    call.addEventListener("focus", () => { if (!touched) showNote(call); });
    call.addEventListener("blur", () => { if (!touched) leave(); });
    call.addEventListener("click", (event) => {
      if (touched && (noteOf(call) || call.dataset.note)) {
        event.preventDefault();
        if (owner === call) closeSlip(); else showNote(call);
        return;
      }
      closeSlip();
      /* the way back to the mark that was followed stands out among several */
      const mark = call.closest("sup").id;
      for (const back of $$("a.back")) back.classList.toggle("followed", back.hash === `#${mark}`);
    });
  }

  /* ---- Pointing: a paragraph's address, and how it is cited */
  const about = JSON.parse($('script[type="application/ld+json"]')?.textContent || "{}");
  const copy = async (text) => {
    try { await navigator.clipboard.writeText(text); } catch {
      const field = make("textarea", { value: text, readOnly: true });
      field.style.cssText = "position:fixed;top:0;opacity:0";
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  };
  const address = (id) => `${location.href.split(/[?#]/)[0]}#${id}`;
  const cited = (unit) => {
    const point = ($(":scope > .pilcrow", unit)?.title || "").split(" · ")[0];
    const text = bare(unit).textContent.replace(/\s+/g, " ").trim();
    const document_ = about.identifier || about.name || document.title;
    return { point, text, reference: point ? `${document_}, ${point}` : document_, url: address(unit.id) };
  };
  const braces = (text) => text.replace(/[\\{}]/g, "").replace(/[&%$#_]/g, "\\$&");
  const forms = {
    "Reference": ({ reference }) => reference,
    "With quotation": ({ reference, text }) => `“${text}” (${reference})`,
    "BibTeX": ({ point, url }) => [
      `@misc{${url.split("/").pop().replace(/\.html#/, "-")},`,
      `  author = {{${braces(about.author?.name || "United Nations")}}},`,
      `  title = {${braces(about.name || document.title)}},`,
      `  number = {${braces(about.identifier || "")}},`,
      `  year = {${(about.datePublished || "").slice(0, 4)}},`,
      `  note = {${braces(point)}},`,
      `  url = {${url}},`,
      "}",
    ].filter((line) => !/= \{\{?\}\}?,$/.test(line)).join("\n"),
    "RIS": ({ point, url }) => [
      ["TY", "GOVDOC"], ["AU", about.author?.name || "United Nations"], ["TI", about.name || document.title],
      ["PY", (about.datePublished || "").slice(0, 4)], ["M1", about.identifier], ["SP", point], ["UR", url], ["ER", " "],
    ].filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value.trim()}`).join("\n"),
  };
  const tell = (text) => { $(".told").textContent = text; };
  document.body.append(make("p", { className: "told", role: "status" }));
  const openCite = (anchor, unit, said) => {
    const source = ($(":scope > .pilcrow", unit)?.title || "").split(" · ")[1];
    const buttons = Object.entries(forms).map(([name, form]) => {
      const choice = make("button", { type: "button", name, textContent: `${name} ✓` });
      choice.addEventListener("click", async () => {
        await copy(form(cited(unit)));
        tell(`${name} copied`);
        choice.textContent = `${name} ✓`;
      });
      return choice;
    });
    const lines = [make("p", { className: "reference", textContent: cited(unit).reference }), make("p", {}, ...buttons)];
    if (said) lines.unshift(make("p", { className: "meant", textContent: said }));
    if (source) lines.push(make("p", { className: "meant", textContent: `Read from ${source}` }));
    openSlip(anchor, lines, { role: "dialog", ariaLabel: "Cite this paragraph" }, anchor);
    for (const choice of buttons) {
      choice.style.minWidth = `${choice.offsetWidth}px`;   /* keeps the tick's place */
      choice.textContent = choice.name;
    }
    buttons[0].focus({ preventScroll: true });
  };
  const cite = make("button", { type: "button", className: "tool", textContent: "cite" });
  cite.addEventListener("click", () => openCite(cite, cite.parentElement));
  const offer = (event) => {
    const unit = event.target.closest?.(".md-typeset :is(p, li)[id]");
    const mark = unit && $(":scope > .pilcrow", unit);
    if (mark && cite.parentElement !== unit && !slip) mark.after(cite);
  };
  addEventListener("pointerover", (event) => { if (event.pointerType === "mouse") offer(event); });
  addEventListener("focusin", (event) => { if (event.target.matches?.(":focus-visible")) offer(event); });
  addEventListener("click", async (event) => {
    const mark = event.target.closest?.("a.pilcrow, a.headerlink");
    if (!mark || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const unit = mark.parentElement;
    await copy(address(unit.id));
    tell("Address copied");
    if (mark.matches(".pilcrow")) {
      openCite(cite.parentElement === unit ? cite : mark, unit, "Address copied");
    }
  });

  /* ---- Landing: what an address points at is open; words searched for are marked */
  const land = () => {
    const words = new URLSearchParams(location.search).get("h");
    if (words && !field.value) field.value = words;   /* the other places are at hand */
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let fold_ = target.closest("details"); fold_; fold_ = fold_.parentElement.closest("details")) fold_.open = true;
    if (!words || !CSS.highlights) return;
    const wanted = begun(tokens(words));
    const ranges = [];
    const walk = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      for (const found of walk.currentNode.data.matchAll(wanted)) {
        const range = new Range();
        range.setStart(walk.currentNode, found.index);
        range.setEnd(walk.currentNode, found.index + found[0].length);
        ranges.push(range);
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
  };

  /* ---- Search: every paragraph and footnote is an entry; all words must be there, the last may be begun */
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const tokens = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) || [];
  const words = (text) => ` ${tokens(text).join(" ")} `;
  /* Where the words of a query stand in a text: what begins with them, but a single letter only by itself. */
  const begun = (query) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${query.map((word) => (word.length > 1 ? word : `${word}(?![\\p{L}\\p{N}])`)).join("|")})`, "giu");
  const form = $(".search"), field = $(".search__input"), panel = $(".search__results");
  const list = $(".search__list"), status = $(".search__status");
  const LIMIT = 40;
  let entries, loading;
  const load = () => (loading ||= new Promise((done, failed) => {
    const script = make("script", { src: form.dataset.index });
    script.onload = () => {
      entries = globalThis.__index.docs.map((entry) => ({ ...entry, heads: words(entry.title), body: words(entry.text) }));
      done();
    };
    script.onerror = failed;
    document.head.append(script);
  }));
  /* 0 where a word is missing. A title counts for more than a text, words that stand together for more than
     words apart, whole words for more than beginnings. */
  const score = (entry, query) => {
    let total = 0, titled = 0;
    for (const word of query) {
      const inTitle = entry.heads.includes(` ${word}`), inText = entry.body.includes(` ${word}`);
      if (!inTitle && !inText) return 0;
      titled += inTitle;
      total += inTitle ? 6 : 2;
      if ((inTitle ? entry.heads : entry.body).includes(` ${word} `)) total += 2;
    }
    const phrase = ` ${query.join(" ")}`;
    if (query.length > 1 && entry.body.includes(phrase)) total += entry.body.includes(`${phrase} `) ? 12 : 8;
    if (titled === query.length) {
      total += entry.heads.includes(`${phrase} `) ? 30 : entry.heads.includes(phrase) ? 14 : 6;
      if (entry.heads.endsWith(`${phrase} `)) total += 6;
      /* the thing itself before what is said about it, a document before its paragraphs */
      if (entry.heads.startsWith(`${phrase} `)) total += entry.location.includes("#") ? 20 : 36;
    }
    return Math.max(1, total + (entry.boost || 0));
  };
  const find = (query) => {
    if (!query.length) return [];
    return entries
      .map((entry, order) => ({ entry, order, score: score(entry, query) }))
      .filter((hit) => hit.score)
      .sort((one, other) => other.score - one.score || one.order - other.order);
  };
  /* A word that the library doesn't have, for the most frequent one that is one slip of a finger away: a letter more,
     less or other, or two in each other's place. Numbers and short words are left as they are. */
  let known;
  const slipped = (one, other) => {
    let start = 0, end = 0;
    const most = Math.min(one.length, other.length);
    while (start < most && one[start] === other[start]) start += 1;
    while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
    const rest = [one, other].map((word) => word.slice(start, word.length - end));
    return rest.every((part) => part.length < 2) || (rest[0].length === 2 && rest[0] === [...rest[1]].reverse().join(""));
  };
  const meant = (word) => {
    if (!known) {
      known = new Map();
      for (const entry of entries) for (const one of tokens(entry.text)) known.set(one, (known.get(one) || 0) + 1);
    }
    if (word.length < 5 || /\d/.test(word) || known.has(word)) return word;
    let best = word;
    for (const [one, count] of known) if (slipped(word, one) && count > (known.get(best) || 0)) best = one;
    return best;
  };
  /* The part of a text around the first word found, with all of them marked. */
  const excerpt = (text, query) => {
    const wanted = begun(query);
    const first = Math.max(0, text.search(wanted));
    const from = first < 60 ? 0 : text.lastIndexOf(" ", first - 40) + 1;
    const part = text.length > from + 180 ? text.slice(from, from + 180).replace(/\s+\S*$/u, "") : text.slice(from);
    const shownParts = make("span", {}, from ? "… " : "");
    let at = 0;
    for (const found of part.matchAll(wanted)) {
      shownParts.append(part.slice(at, found.index), make("mark", { textContent: found[0] }));
      at = found.index + found[0].length;
    }
    shownParts.append(part.slice(at), from + part.length < text.length ? " …" : "");
    return shownParts;
  };
  const show = async () => {
    const text = field.value.trim();
    panel.hidden = !text;
    if (!text) return;
    if (!entries) status.textContent = "Loading the index…";
    try { await load(); } catch {
      status.textContent = "The search index could not be loaded.";
      return;
    }
    if (field.value.trim() !== text) return;
    let query = tokens(text), hits = find(query), instead = "";
    if (!hits.length) {
      const other = query.map(meant);
      hits = find(other);
      if (hits.length) [query, instead] = [other, `Nothing found as written; for “${other.join(" ")}”: `];
    }
    status.textContent = instead + (hits.length > LIMIT ? `${hits.length} places; the first ${LIMIT}` : hits.length === 1 ? "1 place" : hits.length ? `${hits.length} places` : "Nothing found. Every word must be there: try fewer, or only how they begin.");
    list.replaceChildren(...hits.slice(0, LIMIT).map(({ entry }) => {
      const [path, hash] = entry.location.split("#");
      const href = `${form.dataset.base}/${path}?h=${encodeURIComponent(instead ? query.join(" ") : text)}${hash ? `#${hash}` : ""}`;
      const link = make("a", { href, className: "md-search-result__link" }, make("b", { textContent: entry.title }), excerpt(entry.text, query));
      return make("li", {}, link);
    }));
    form.dataset.answered = text;
  };
  form.hidden = false;
  field.addEventListener("focus", () => { load().catch(() => {}); if (field.value.trim()) show(); });
  field.addEventListener("input", show);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (panel.hidden || form.dataset.answered !== field.value.trim()) await show();   /* no hit is followed unseen */
    else $("a", list)?.click();
  });
  form.addEventListener("focusout", (event) => { if (event.relatedTarget && !form.contains(event.relatedTarget)) panel.hidden = true; });
  addEventListener("pointerdown", (event) => { if (!form.contains(event.target)) panel.hidden = true; });
  list.addEventListener("click", () => { panel.hidden = true; });
  form.addEventListener("keydown", (event) => {
    const links = $$("a", list), at = links.indexOf(document.activeElement);
    if (event.key === "Escape") { field.focus(); panel.hidden = true; }
    else if (event.key === "ArrowDown") (links[at + 1] || links[0])?.focus();
    else if (event.key === "ArrowUp") (at > 0 ? links[at - 1] : field).focus();
    else return;
    event.preventDefault();
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.metaKey || event.ctrlKey || event.target.closest?.("input, textarea, select")) return;
    event.preventDefault();
    field.focus({ preventScroll: true });
  });

  addEventListener("hashchange", () => {
    if (owner?.parentElement.id !== decodeURIComponent(location.hash.slice(1))) closeSlip();   /* that of the ¶ just followed stays */
    land();
  });
  land();
})();
