"""The search index: an entry for every heading, paragraph and footnote, called as it is cited.

The corpus and the built pages come in; out come `search/search_index.js`, which the pages load, for those opened from
a disk may not fetch, and the same as `search/search_index.json` for other programs. An entry leads to its anchor.
Pages that are no documents have an entry a heading. The shape is that of the theme's own index. Of entries that fit a
query equally well the first is shown first: drafts stand after all other documents.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from lxml import etree

from generator.model import Paragraph, Place, Stage, body, text_of
from generator.references import References
from generator.references.pinpoints import unit_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.addresses import Addresses
    from generator.model import Corpus, Document

# How much of a hand-written section or an index page is searched: they repeat what the documents say.
_EXTRACT = 400
# The text whose follow-up is traced comes before others that fit as well, and a document before its parts.
_FOLLOWED = 3
_WHOLE = 4
# What is said about the texts comes after the texts.
_ABOUT = -12


def write(site: Path, corpus: Corpus, addresses: Addresses) -> None:
    """Write the index in both its forms."""
    entries = [*_told_apart(list(_documents(corpus, addresses))), *_pages(site)]
    index = {"config": {"lang": ["en"], "separator": "[^\\p{L}\\p{N}]+", "pipeline": []}, "docs": entries}
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    folder = site / "search"
    folder.mkdir(exist_ok=True)
    (folder / "search_index.json").write_text(text, "utf-8", newline="\n")
    (folder / "search_index.js").write_text(f"var __index = {text}", "utf-8", newline="\n")


def _documents(corpus: Corpus, addresses: Addresses) -> Iterator[dict[str, object]]:
    references = References(corpus)
    for document in sorted(corpus.documents, key=lambda document: document.stage is Stage.DRAFT):
        boost = _FOLLOWED if document.id == corpus.follow_up_of else 0
        yield _entry(
            addresses.url(Place(document.id, None)),
            _whole(document, references.name(document.id)),
            " ".join(line.text for line in document.masthead),
            boost + _WHOLE,
        )
        for unit in (*body(document.children), *document.footnotes):
            if not unit_text(unit):
                continue
            text = " – ".join(filter(None, text_of(unit).split("\t")))
            extra = boost + (1 if isinstance(unit, Paragraph) else 0)
            place = addresses.url(Place(document.id, unit.anchor))
            title = references.unit(document.id, unit.anchor)
            yield _entry(place, title[:1].upper() + title[1:], text, extra)


def _told_apart(entries: Sequence[dict[str, object]]) -> Iterator[dict[str, object]]:
    """Entries of one title with a count: `E/RES/2021/21, enacting formula (2 of 3)`."""
    times = Counter(entry["title"] for entry in entries)
    seen: Counter[object] = Counter()
    for entry in entries:
        title = entry["title"]
        seen[title] += 1
        yield entry | {"title": f"{title} ({seen[title]} of {times[title]})"} if times[title] > 1 else entry


def _whole(document: Document, name: str) -> str:
    """`E/RES/2021/21: Reducing reoffending …`; a title that says its name needs it only once."""
    title = document.title
    if not title or title.startswith(name):
        return title or name
    return f"{name[:1].upper()}{name[1:]}: {title}"


def _entry(location: str, title: str, text: str, boost: int = 0) -> dict[str, object]:
    entry: dict[str, object] = {"location": location, "title": title, "text": text}
    return entry | {"boost": boost} if boost else entry


def _pages(site: Path) -> Iterator[dict[str, object]]:
    """An entry a heading of the pages that are not documents."""
    for path in sorted(site.rglob("*.html")):
        page = path.relative_to(site).as_posix()
        if page == "404.html" or (page.startswith("documents/") and page != "documents/index.html"):
            continue
        tree = etree.fromstring(path.read_bytes(), etree.HTMLParser(encoding="utf-8"))
        for article in tree.iter("article"):
            yield from _sections(page, article)


def _sections(page: str, article: etree._Element) -> Iterator[dict[str, object]]:
    """The first heading of a page, and those of the next level, each with the beginning of its text."""
    for heading in article.iter("h1", "h2"):
        texts: list[str] = []
        for block in heading.itersiblings():
            if block.tag in {"h1", "h2"}:
                break
            if isinstance(block.tag, str):
                texts.append(" ".join(_text(block).split()))
        anchor = heading.get("id") if heading.tag == "h2" else None
        title = _text(heading).replace("¶", "").strip()
        yield _entry(f"{page}#{anchor}" if anchor else page, title, " ".join(texts)[:_EXTRACT], _ABOUT)


def _text(element: etree._Element) -> str:
    """The text of an element, without what stands in comments."""
    return str(element.xpath("string()"))
