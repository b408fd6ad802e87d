"""Tables of two columns that an extraction left as one cell a line, each between blank lines.

Rows of a page come in; stretches of rows go out, those of a table as pairs of cells. A name and a figure in turn,
three times and more, are a table; a pair of words straight above it is its head. Other tables stay as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.flavours.rows import Row

# Matches: "1", "1 204", "12.5", "1,204", "–", "45%". Not: "1.", "2016/17", "10 officers".
_FIGURE = re.compile(r"\d{1,3}(?:[ ,.]\d{1,3}){0,5}\s?%?|[–—-]")
_CELL = 60
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows that follow one another: running text, or one row of a table (`cells`)."""

    rows: tuple[Row, ...]
    cells: bool


def stretches(rows: Sequence[Row]) -> tuple[Stretch, ...]:
    """The rows of a page as running text and table rows, in their order."""
    done: list[Stretch] = []
    text: list[Row] = []
    index = 0
    while index < len(rows):
        size = _table(rows, index)
        if not size:
            text.append(rows[index])
            index += 1
            continue
        if len(text) > 1 and _cell(text[-1]) and _head(text[-2]) and not _FIGURE.fullmatch(text[-1].text):
            index, size, text = index - 2, size + 2, text[:-2]
        if text:
            done.append(Stretch(tuple(text), cells=False))
            text = []
        done.extend(Stretch(tuple(rows[pair : pair + 2]), cells=True) for pair in range(index, index + size, 2))
        index += size
    if text:
        done.append(Stretch(tuple(text), cells=False))
    return tuple(done)


def _table(rows: Sequence[Row], start: int) -> int:
    """The number of rows from `start` on that are a name and a figure in turn, 0 if too few."""
    end = start
    while end + 1 < len(rows) and _cell(rows[end]) and not _FIGURE.fullmatch(rows[end].text) and _figure(rows[end + 1]):
        end += 2
    return end - start if end - start >= 2 * _LEAST else 0


def _head(row: Row) -> bool:
    """Whether a row can be the first cell of a table's head, straight below its title."""
    return len(row.text) <= _CELL // 2 and row.text[:1].isupper() and row.text[-1:] not in ".;:,"


def _cell(row: Row) -> bool:
    return len(row.text) <= _CELL and row.gap > 0 and row.text[:1].isupper() and row.text[-1:] not in ".;:,"


def _figure(row: Row) -> bool:
    return row.gap > 0 and len(row.text) <= _CELL and bool(_FIGURE.fullmatch(row.text))
