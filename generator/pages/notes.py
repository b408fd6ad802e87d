"""The footnotes of a page as Markdown: each under the number that the document prints.

The footnotes of a part come in; out comes a section at the end of the text with each note, its own address,
and a way back to every mark that calls it, also to one on another page of the same report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.markdown import link
from generator.model import Place
from generator.pages.leaf import identity, label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.addresses import Call
    from generator.model import Footnote
    from generator.pages.leaf import Leaf


def notes(leaf: Leaf, footnotes: Sequence[Footnote]) -> Iterator[str]:
    """The blocks of the notes' section; none where a page has no notes."""
    if not footnotes:
        return
    calls: dict[str, list[Call]] = {}
    for call in leaf.addresses.calls(leaf.document.id):
        calls.setdefault(call.label, []).append(call)
    yield '<section class="footnotes" aria-label="Footnotes" markdown="1">'
    for note in footnotes:
        back = " ".join(_back(leaf, call) for call in calls.get(note.label, ()))
        shown = " ".join(part for part in (leaf.text(note), back, leaf.pilcrow(note)) if part)
        yield f"{label(note)}{shown}\n{identity(note.anchor, 'footnote')}"
    yield "</section>"


def _back(leaf: Leaf, call: Call) -> str:
    """The way back to a mark, saying to which paragraph."""
    target = leaf.addresses.link(Place(leaf.document.id, call.anchor), leaf.path)
    point = leaf.crossings.references.pinpoint(leaf.document.id, call.unit)
    return link("↩", target, "back", f"Back to {point or 'the text'}")
