"""A document as rows, in which what was read can be compared with what was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Inclusion, MarkKind, Section

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Document, Mark, Paragraph

Row = tuple[int, str, str, str]
"""A unit by its depth, its kind, its label and its text with the calls of footnotes in brackets."""


def rows(document: Document) -> list[Row]:
    """A document as rows, in reading order, its footnotes last."""
    found: list[Row] = [(0, "masthead", "", line.text) for line in document.masthead if document.issued_in]
    found.extend(_rows(document.children, 0))
    found.extend((0, "footnote", note.label, _with_calls(note.text, note.marks)) for note in document.footnotes)
    return found


def _rows(children: Iterable[Section | Paragraph | Inclusion], depth: int) -> Iterable[Row]:
    for child in children:
        if isinstance(child, Inclusion):
            continue
        if isinstance(child, Section):
            yield depth, "heading", child.label, _with_calls(child.heading, child.marks)
        else:
            yield depth, child.kind.value, child.label, _with_calls(child.text, child.marks)
        yield from _rows(child.children, depth + 1)


def _with_calls(text: str, marks: tuple[Mark, ...]) -> str:
    parts, end = [], 0
    for mark in marks:
        if mark.kind is MarkKind.FOOTNOTE:
            parts.append(f"{text[end : mark.start]}[{mark.ref}]")
            end = mark.start
    return "".join(parts) + text[end:]
