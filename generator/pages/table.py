"""Rows of a table as a table of the page: each cell with its part of the row's emphasis, calls and links.

Rows come in; Markdown goes out, in time that grows with the cells that there are.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.markdown import Span, inline
from generator.model import Mark, MarkKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Paragraph
    from generator.pages.leaf import Leaf


def table(leaf: Leaf, rows: Sequence[Paragraph]) -> str:
    """Rows as a table; a first row that is emphasised throughout heads the columns, a first cell its row.

    What a short row lacks is one empty cell.
    """
    cells = [_cells(row) for row in rows]
    heads = len(rows) > 1 and all(map(_emphasised, cells[0]))
    width = max(map(len, cells))
    written = ['<table class="rows" markdown="1">']
    for index, (row, own) in enumerate(zip(rows, cells, strict=True)):
        written.append(f'<tr id="{row.anchor}" markdown="1">')
        caller = leaf.caller(row.anchor)
        _share_out(leaf.spans(row.anchor), own)
        for column, cell in enumerate(own):
            tag, scope = _head(heads and index == 0, column == 0 and cell.text != "")
            written.append(f'<{tag}{scope} markdown="span">{inline(cell.text, cell.marks, cell.spans, caller)}</{tag}>')
        if len(own) < width:
            written.append(f'<td{_across(width - len(own))} markdown="span"></td>')
        written.append("</tr>")
    return "\n".join([*written, "</table>"])


def _head(first_row: bool, first_column: bool) -> tuple[str, str]:  # noqa: FBT001 - two facts about a cell
    if first_row:
        return "th", ' scope="col"'
    return ("th", ' scope="row"') if first_column else ("td", "")


def _across(columns: int) -> str:
    return f' colspan="{columns}"' if columns > 1 else ""


@dataclass(slots=True)
class _Cell:
    """A cell of a row: where it begins in the row's text, its text, and the marks and spans in it."""

    start: int
    text: str
    marks: list[Mark] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def _cells(row: Paragraph) -> list[_Cell]:
    """The cells of a row, each with its part of the row's marks."""
    found: list[_Cell] = []
    start = 0
    for text in row.text.split("\t"):
        found.append(_Cell(start, text))
        start += len(text) + 1
    for mark in row.marks:
        for index in range(_first(found, mark.start), len(found)):
            cell = found[index]
            if cell.start > mark.end:
                break
            start, end = max(mark.start, cell.start) - cell.start, min(mark.end, cell.end) - cell.start
            cell.marks.append(Mark(mark.kind, start, end, mark.ref))
    return found


def _share_out(spans: Sequence[Span], cells: Sequence[_Cell]) -> None:
    """Give each cell the spans that lie in it."""
    for span in spans:
        index = _first(cells, span.end)
        cell = cells[index] if index < len(cells) else None
        if cell is not None and cell.start <= span.start:
            start, end = span.start - cell.start, span.end - cell.start
            cell.spans.append(Span(start, end, span.target, span.kind, span.title))


def _first(cells: Sequence[_Cell], offset: int) -> int:
    """The index of the first cell that does not end before an offset."""
    return bisect_left(cells, offset, key=lambda cell: cell.end)


def _emphasised(cell: _Cell) -> bool:
    """Whether a cell is emphasised from its first to its last letter."""
    whole = (
        mark.start == 0 and mark.end == len(cell.text) for mark in cell.marks if mark.kind is not MarkKind.FOOTNOTE
    )
    return cell.text != "" and any(whole)
