"""The body of a document as Markdown: headings, paragraphs, lists, tables, and texts printed inside.

A paragraph is a line of Markdown with its printed number before it, and below that one line that gives its
anchor and kind. Subparagraphs follow their paragraph with their level, as they do in print; what is
followed up stands closed under the paragraph that it belongs to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.addresses import CHAPTER
from generator.markdown import attribute, escape
from generator.model import Inclusion, Paragraph, ParagraphKind, Place, Section, paragraphs
from generator.pages.follow_up import follow_up
from generator.pages.leaf import identity, label
from generator.pages.table import table
from generator.references.pinpoints import unit_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model import Document
    from generator.pages.leaf import Leaf

_KINDS = {
    ParagraphKind.ENACTING_FORMULA: "formula",
    ParagraphKind.PREAMBULAR: "preambular",
    ParagraphKind.OPERATIVE: "operative",
    ParagraphKind.NUMBERED: "numbered",
    ParagraphKind.SUBPARAGRAPH: "sub",
    ParagraphKind.LIST_ITEM: "item",
    ParagraphKind.TABLE_ROW: "row",
    ParagraphKind.CLOSING: "closing",
    ParagraphKind.UNCLASSIFIED: "unnumbered",
}
_DEEPEST = 6


def body(leaf: Leaf, children: Sequence[Section | Paragraph | Inclusion], depth: int) -> Iterator[str]:
    """Blocks of Markdown for what stands under a heading of level `depth`, in reading order."""
    run: list[Paragraph] = []
    for child in children:
        if isinstance(child, Paragraph):
            run.append(child)
            continue
        yield from _run(leaf, run, 0)
        run = []
        if isinstance(child, Section):
            yield heading(leaf, child, depth + 1)
            yield from body(leaf, child.children, depth + 1)
        else:
            yield from _inclusion(leaf, child)
    yield from _run(leaf, run, 0)


def heading(leaf: Leaf, section: Section, level: int) -> str:
    """A heading at its level, with its printed label before it and its anchor.

    One that calls a footnote is listed in the table of contents without the call.
    """
    kind = "chapter" if CHAPTER.match(section.label) else ""
    shown = f"{label(section)}{leaf.text(section)}".strip()
    listed = attribute(unit_text(section)) if section.marks else ""
    contents = f' data-toc-label="{listed}" }}' if listed else " }"
    named = identity(section.anchor, kind).removesuffix(" }") + contents
    return f"{'#' * min(level, _DEEPEST)} {shown} {named}"


def _run(leaf: Leaf, run: Sequence[Paragraph], level: int) -> Iterator[str]:
    """Paragraphs that follow each other; list items without a number and table rows are put together."""
    index = 0
    while index < len(run):
        paragraph = run[index]
        end = index + 1
        if gathered := _gathered(paragraph):
            while end < len(run) and _gathered(run[end]) == gathered:
                end += 1
            group = run[index:end]
            yield table(leaf, group) if gathered == "table" else _list(leaf, group)
        else:
            yield from _paragraph(leaf, paragraph, level)
        index = end


def _gathered(paragraph: Paragraph) -> str:
    if paragraph.kind is ParagraphKind.TABLE_ROW:
        return "table"
    bullet = paragraph.kind is ParagraphKind.LIST_ITEM and not paragraph.label and not paragraph.children
    return "list" if bullet else ""


def _paragraph(leaf: Leaf, paragraph: Paragraph, level: int) -> Iterator[str]:
    kind = _KINDS[paragraph.kind]
    depth = f"level-{level}" if level else ""
    shown = f"{leaf.text(paragraph)}\u00a0{leaf.pilcrow(paragraph)}"
    yield f"{label(paragraph)}{shown}\n{identity(paragraph.anchor, kind, depth)}"
    yield from follow_up(leaf, paragraph.anchor)
    yield from _run(leaf, paragraph.children, level + 1)


def _list(leaf: Leaf, items: Sequence[Paragraph]) -> str:
    """Items without a number as a list: those of a list of speakers, say."""
    return "\n".join(
        f"- {leaf.text(item)}\u00a0{leaf.pilcrow(item)}\n{identity(item.anchor, 'item')}" for item in items
    )


def _inclusion(leaf: Leaf, inclusion: Inclusion) -> Iterator[str]:
    """Where another text is printed: its name as a link to the page that it has of its own."""
    inside = leaf.crossings.documents.get(inclusion.document)
    if inside is None:
        return
    name = leaf.crossings.references.name(inside.id)
    title = inside.title if inside.title != name else ""
    shown = f"**{escape(name[:1].upper() + name[1:])}**" + (f" {escape(title)}" if title else "")
    place = Place(inside.id, None)
    yield f"{leaf.link(shown, place)} <span>{escape(_size(inside))}</span>\n{identity('', 'inclusion')}"


def _size(document: Document) -> str:
    """`5 preambular and 8 operative paragraphs`: what awaits the reader there."""
    kinds = [paragraph.kind for paragraph in paragraphs(document)]
    counted = [
        (kinds.count(kind), word)
        for kind, word in (
            (ParagraphKind.PREAMBULAR, "preambular"),
            (ParagraphKind.OPERATIVE, "operative"),
            (ParagraphKind.NUMBERED, "numbered"),
        )
    ]
    shown = [f"{number} {word}" for number, word in counted if number]
    return f"{' and '.join(shown)} paragraphs" if shown else ""
