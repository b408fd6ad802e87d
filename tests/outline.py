"""Renders a reading as plain text that a person can compare with the seed, line by line."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from generator.model import Inclusion, MarkKind, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model import Document, Footnote, Mark, MastheadLine, Paragraph, Reading, SourceSpan

_SIGNS = {MarkKind.EMPHASIS: "*", MarkKind.STRONG: "**"}


def outline(reading: Reading) -> str:
    """Every document of a reading, unit by unit, then the furniture and the mends."""
    blocks = ["\n".join(_document(document)) for document in reading.documents]
    if reading.furniture:
        blocks.append("\n".join(["furniture", *_furniture(reading)]))
    if reading.mends:
        mends = (f"  {mend.kind}  {mend.line}  “{mend.source}” → “{mend.text}”" for mend in reading.mends)
        blocks.append("\n".join(["mends", *mends]))
    return "\n\n".join(blocks) + "\n"


def _furniture(reading: Reading) -> Iterator[str]:
    for kind, items in groupby(reading.furniture, key=lambda item: item.kind):
        found = list(items)
        first, last = found[0].source.first, found[-1].source.last
        yield f"  {kind}  ({first})" if first == last else f"  {kind}  ({first}–{last}, {len(found)})"


def _document(document: Document) -> Iterator[str]:
    yield f"document {document.id}"
    stated = {
        "symbol": document.symbol,
        "kind": document.kind,
        "stage": document.stage,
        "organ": document.organ,
        "session": document.session,
        "agenda item": document.agenda_item,
        "date": document.date,
        "title": document.title,
        "issued in": document.issued_in,
    }
    yield from (f"  {name}: {value}" for name, value in stated.items() if value)
    for line in document.masthead:
        yield from _unit(0, f"masthead, {line.role}", "", line.text, line)
    yield from _below(document.children, 0)
    for note in document.footnotes:
        yield from _unit(0, "footnote", note.label, note.text, note)


def _below(children: Iterable[Section | Paragraph | Inclusion], depth: int) -> Iterator[str]:
    for child in children:
        if isinstance(child, Inclusion):
            yield f"{'  ' * (depth + 1)}includes {child.document}"
            continue
        if isinstance(child, Section):
            yield from _unit(depth, "section", child.label, child.heading, child)
        else:
            yield from _unit(depth, child.kind.value, child.label, child.text, child)
        yield from _below(child.children, depth + 1)


def _unit(
    depth: int, kind: str, label: str, text: str, unit: MastheadLine | Section | Paragraph | Footnote
) -> Iterator[str]:
    indent = "  " * (depth + 1)
    name = f"{kind} {label}" if label else kind
    yield f"{indent}{name}  #{unit.anchor}  {_lines(unit.source)}"
    yield f"{indent}  | {marked(text, unit.marks)}"


def _lines(source: Iterable[SourceSpan]) -> str:
    spans = (f"{span.first}" if span.first == span.last else f"{span.first}–{span.last}" for span in source)
    return f"({', '.join(spans)})"


def marked(text: str, marks: tuple[Mark, ...]) -> str:
    """The text with its emphasis in stars and its calls of footnotes in brackets, `[12]`."""
    signs: list[tuple[int, int, str]] = []
    for mark in marks:
        if mark.kind is MarkKind.FOOTNOTE:
            signs.append((mark.start, 1, f"[{mark.ref}]"))
        else:
            signs.extend([(mark.start, 2, _SIGNS[mark.kind]), (mark.end, 0, _SIGNS[mark.kind])])
    parts, end = [], 0
    for at, _, sign in sorted(signs):
        parts.append(text[end:at] + sign)
        end = at
    return "".join(parts).replace("\t", " ⇥ ") + text[end:].replace("\t", " ⇥ ")
