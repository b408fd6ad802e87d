"""The pages of a document: a document and what was found between the documents in, Markdown out.

One page a document; a long report has a cover with its contents and a page a chapter, each leading to the
one before and after it. The pages are clean Markdown that reads as such, are committed, and show a change
of the converter as a difference of the site's own text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.addresses import part_page
from generator.markdown import Page, clipped, escape, link
from generator.model import Place
from generator.pages.crossings import Crossings
from generator.pages.follow_up import follow_up
from generator.pages.leaf import Leaf, identity
from generator.pages.masthead import masthead
from generator.pages.notes import notes
from generator.pages.text import body, heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.addresses import Addresses, Part
    from generator.model import Corpus, Document

__all__ = ["Crossings", "document_pages"]


def document_pages(
    document: Document, corpus: Corpus, addresses: Addresses, crossings: Crossings | None = None
) -> tuple[Page, ...]:
    """The pages of one document, in reading order.

    Whoever writes many makes `Crossings(corpus)` once and hands it on.
    """
    crossings = crossings or Crossings(corpus)
    parts = addresses.parts(document.id)
    pages: list[Page] = []
    for index, part in enumerate(parts):
        path = part_page(document.id, part.slug)
        leaf = Leaf(document, path, addresses, crossings)
        blocks = [_comment(document), *(_cover(leaf, parts) if index == 0 else _chapter(leaf, part))]
        blocks.extend(notes(leaf, part.footnotes))
        if len(parts) > 1:
            blocks.append(_neighbours(leaf, parts, index))
        pages.append(Page(path, "\n\n".join(blocks) + "\n"))
    return tuple(pages)


def _comment(document: Document) -> str:
    """What opens each generated page: where it comes from, and that it is not to be edited."""
    seed = document.source[0].seed if document.source else "an unknown file"
    seed = seed.replace("--", "- -").replace(">", "")
    return f"<!-- Made from seeds/{seed}. Do not edit: change the seed, its catalogue or the generator. -->"


def _cover(leaf: Leaf, parts: tuple[Part, ...]) -> Iterator[str]:
    """The first page: masthead, what follows up the text as a whole, the text or what precedes chapters."""
    yield from masthead(leaf)
    yield from follow_up(leaf, None)
    if len(parts) > 1:
        yield '<nav class="chapters" aria-label="Chapters" markdown="1">'
        yield "\n".join(f"- {_named(leaf, part)}" for part in parts if part.chapter)
        yield "</nav>"
    yield from body(leaf, parts[0].children, 1)


def _chapter(leaf: Leaf, part: Part) -> Iterator[str]:
    """A chapter's page, under the name of the report that it belongs to."""
    document = leaf.document
    name = leaf.crossings.references.name(document.id)
    whole = leaf.link(escape(name), Place(document.id, None))
    title = f" {escape(clipped(document.title))}" if document.title != name else ""
    yield f"{whole}{title}\n{identity('', 'whole')}"
    if part.chapter is not None:
        yield heading(leaf, part.chapter, 1)
        yield from body(leaf, part.chapter.children, 1)


def _named(leaf: Leaf, part: Part) -> str:
    """A link to a part, by its chapter's label and heading."""
    chapter = part.chapter
    if chapter is None:
        return leaf.link("Cover", Place(leaf.document.id, None))
    shown = f'<span class="label">{escape(chapter.label)}</span> {escape(chapter.heading)}'
    return link(shown, leaf.addresses.link(Place(leaf.document.id, chapter.anchor), leaf.path).split("#")[0])


def _neighbours(leaf: Leaf, parts: tuple[Part, ...], index: int) -> str:
    """The way to the part before and the part after."""
    before = f"{_named(leaf, parts[index - 1])}\n{identity('', 'previous')}\n\n" if index else ""
    after = f"{_named(leaf, parts[index + 1])}\n{identity('', 'next')}\n\n" if index + 1 < len(parts) else ""
    return f'<nav class="neighbours" aria-label="Parts of this report" markdown="1">\n\n{before}{after}</nav>'
