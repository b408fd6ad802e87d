"""The masthead of a document as Markdown: a card that looks like the head of the document it stands for.

The lines that the text states come in with their roles; out come a card (organ, symbol, distribution,
session, agenda item) and below it the title, then what the print has after the title. That a text is a
draft, or was adopted, is said in a word at the head of the card and shown in its form.
"""

from __future__ import annotations

from posixpath import dirname, relpath
from typing import TYPE_CHECKING

from generator.addresses import beside_page
from generator.markdown import attribute, escape, inline, link
from generator.model import MarkKind, MastheadRole, Place, Stage
from generator.pages.leaf import identity
from generator.references import UNITED_NATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model import Document, MastheadLine
    from generator.pages.leaf import Leaf

# Said of a document as a whole, as opposed to what stands with its title or after it.
_CARD = frozenset(
    {
        MastheadRole.ORGAN,
        MastheadRole.SYMBOL,
        MastheadRole.DISTRIBUTION,
        MastheadRole.DATE,
        MastheadRole.LANGUAGE,
        MastheadRole.SESSION,
        MastheadRole.VENUE,
        MastheadRole.AGENDA_ITEM,
        MastheadRole.AGENDA_TITLE,
        MastheadRole.ADOPTION,
        MastheadRole.RECOMMENDATION,
        MastheadRole.RECORDS,
    }
)
_BEFORE_TITLE = frozenset({MastheadRole.DESIGNATION})
_STAGES = {Stage.DRAFT: "Draft", Stage.ADOPTED: "Adopted"}


def masthead(leaf: Leaf) -> Iterator[str]:
    """The blocks of a document's head, its title (the page's only first heading) included."""
    document = leaf.document
    stage = str(document.stage or "report")
    yield f'<div class="masthead {stage}" markdown="1">'
    if all(line.text not in UNITED_NATIONS for line in document.masthead):
        yield f"United Nations\n{identity('', 'un')}"
    if document.symbol and not _has(document, MastheadRole.SYMBOL):
        yield f"{escape(document.symbol)}\n{identity('', 'symbol')}"
    if document.organ and not _has(document, MastheadRole.ORGAN):
        yield f"{escape(document.organ)}\n{identity('', 'organ')}"
    yield from _lines(leaf, [line for line in document.masthead if line.role in _CARD])
    if document.stage is not None:
        yield f"{_STAGES[document.stage]}\n{identity('', 'stage')}"
    yield "</div>"
    yield _title(leaf)
    rest = [line for line in document.masthead if line.role not in _CARD | _BEFORE_TITLE]
    yield from _lines(leaf, [line for line in rest if line is not _title_line(document)])
    yield from provenance(leaf)


def _has(document: Document, role: MastheadRole) -> bool:
    return any(line.role is role for line in document.masthead)


def _lines(leaf: Leaf, lines: Sequence[MastheadLine]) -> Iterator[str]:
    for line in lines:
        kind = "un" if line.text in UNITED_NATIONS else str(line.role).replace(" ", "-")
        yield f"{_text(leaf, line)}\n{identity(line.anchor, kind)}"


def _text(leaf: Leaf, line: MastheadLine) -> str:
    return inline(line.text, line.marks, leaf.spans(line.anchor), leaf.caller(line.anchor))


def _title_line(document: Document) -> MastheadLine | None:
    return next((line for line in document.masthead if line.role is MastheadRole.TITLE), None)


def _title(leaf: Leaf) -> str:
    """The title as the first heading, the designation (`2021/21.`) before it as its label."""
    document = leaf.document
    line = _title_line(document)
    before = [line for line in document.masthead if line.role in _BEFORE_TITLE]
    designations = "".join(f'<span class="label">{_text(leaf, line)}</span> ' for line in before)
    if line is None:
        title = document.title or leaf.crossings.references.name(document.id)
        return f"# {designations}{escape(title)} {identity('masthead-title')}"
    calls = tuple(mark for mark in line.marks if mark.kind is MarkKind.FOOTNOTE)
    shown = inline(line.text, calls, (), leaf.caller(line.anchor))
    named = identity(line.anchor)
    if calls:
        named = f'{named.removesuffix(" }")} data-toc-label="{attribute(line.text)}" }}'
    return f"# {designations}{shown} {named}"


def provenance(leaf: Leaf) -> Iterator[str]:
    """Where a text is printed, and what became of it: links to its host and its concordances."""
    document = leaf.document
    host = leaf.crossings.host(document.id)
    if host is None and document.issued_in in leaf.crossings.documents:
        host = Place(str(document.issued_in), None)
    if host is not None:
        references = leaf.crossings.references
        point = references.pinpoint(host.document, host.anchor) if host.anchor else ""
        reference = ", ".join(step for step in (references.document(host.document), point) if step)
        yield f"Printed in {leaf.link(escape(reference), host)}.\n{identity('', 'printed-in')}"
    for pair in leaf.crossings.concordances(document.id):
        other, word = (pair.adopted, "as") if document.id == pair.draft else (pair.draft, "from")
        reference = leaf.link(escape(leaf.crossings.references.unit(other, None)), Place(other, None))
        beside = link("compared word for word", relpath(beside_page(pair), dirname(leaf.path)))
        yield f"Adopted {word} {reference} ({beside}).\n{identity('', 'counterpart')}"
