"""Tables that an extraction left as one cell a line, each between blank lines, or as rows with wide gaps.

Rows of a page come in; stretches of rows go out, those of a table row by row, their cells apart. A name and as many
figures each time, a few times in turn, are a table; as many words straight above it are its head. Rows that follow
one another with as many wide gaps are one too, or with as many figures behind a name. Other tables stay as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from generator.flavours import mastheads, openings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.flavours.rows import Row

# Matches: "1", "1 204", "12.5", "1,204", "2021", "–", "45%". Not: "1.", "2016/17", "10 officers".
_FIGURE = re.compile(r"(?:\d{1,3}(?:[ ,.]\d{1,3}){0,5}|\d{4})\s?%?|[–—-]")
# Matches the gap in: "Austria          100". Not in: "the  Council", as justified text has it.
_GAP = re.compile(r"\s{3,}|\t")
# Matches: "16", "1,204", "2021", "45%", "–". Not: "1 204", which is two words, "12." or "46/152".
_PLAIN = re.compile(r"\d{1,3}(?:[,.]\d{1,3}){0,5}%?|\d{4}|[–—]")
_CELL = 60
_WIDE = 300
_LEAST = 3
_COLUMNS = 8


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows that follow one another: running text, or one row of a table (`cells`)."""

    rows: tuple[Row, ...]
    cells: bool


def stretches(rows: Sequence[Row]) -> tuple[Stretch, ...]:
    """The rows of a page as running text and table rows, in their order."""
    done: list[Stretch] = []
    text: list[Row] = []
    for count, group in groupby(rows, key=lambda row: len(_cells_of(row))):
        found = list(group)
        least = 2 if any(_GAP.search(row.text) for row in found) else _LEAST
        if count < 2 or len(found) < least:
            text.extend(found)
            continue
        done.extend(_columns(text))
        text = []
        cells = (replace(row, text="\t".join(_cells_of(row))) for row in found)
        done.extend(Stretch((row,), cells=True) for row in cells)
    return (*done, *_columns(text))


def _cells_of(row: Row) -> list[str]:
    """The cells of a row that wide gaps part; one where it is no row of a table: a labelled one, a masthead's.

    Without gaps, a name and the figures behind it.
    """
    if len(row.text) > _WIDE:
        return [row.text]
    if not _GAP.search(row.text):
        return _figured(row.text)
    cells = _GAP.split(row.text)
    labelled = openings.label_alone(cells[0]) or cells[0].strip("[]/").isdigit() or openings.raised(cells[0])
    if labelled or any(mastheads.statement(cell) or len(cell) > _CELL for cell in cells):
        return [row.text]
    return cells


def _figured(text: str) -> list[str]:
    """A row as a name and two figures or more behind it (`Requirement of a treaty 16 20`), or the row alone."""
    words = text.split()
    size = next((size for size, word in enumerate(reversed(words)) if not _PLAIN.fullmatch(word)), len(words))
    name = " ".join(words[: len(words) - size])
    named = name[:1].isupper() and len(name) <= _CELL and (name[-1].isalpha() or name[-1] in ")’")
    return [name, *words[-size:]] if size > 1 and named and not openings.unfinished(name) else [text]


def _columns(rows: Sequence[Row]) -> list[Stretch]:
    """Rows with one cell each, as running text and table rows."""
    done: list[Stretch] = []
    text: list[Row] = []
    index = 0
    while index < len(rows):
        size, columns = _table(rows, index)
        if not size:
            text.append(rows[index])
            index += 1
            continue
        head = text[-columns:]
        if len(head) == columns and all(map(_named, head[1:])) and _head(head[0]):
            index, size, text = index - columns, size + columns, text[:-columns]
        if text:
            done.append(Stretch(tuple(text), cells=False))
            text = []
        done.extend(
            Stretch(tuple(rows[one : one + columns]), cells=True) for one in range(index, index + size, columns)
        )
        index += size
    if text:
        done.append(Stretch(tuple(text), cells=False))
    return done


def _table(rows: Sequence[Row], start: int) -> tuple[int, int]:
    """The number of rows from `start` on that are a name and its figures in turn, 0 if too few, and the columns."""
    columns = _span(rows, start)
    end = start
    while columns > 1 and _span(rows, end) == columns:
        end += columns
    least = _LEAST if columns == 2 else 2
    return (end - start, columns) if columns > 1 and end - start >= least * columns else (0, 0)


def _span(rows: Sequence[Row], start: int) -> int:
    """How many rows a name and the figures below it are, 0 if there is no name."""
    if start >= len(rows) or not _named(rows[start]):
        return 0
    end = start + 1
    while end < len(rows) and end - start < _COLUMNS and _figure(rows[end]):
        end += 1
    return end - start


def _head(row: Row) -> bool:
    """Whether a row can be the first cell of a table's head, straight below its title."""
    return len(row.text) <= _CELL // 2 and row.text[:1].isupper() and row.text[-1:] not in ".;:,"


def _named(row: Row) -> bool:
    return _cell(row) and not _FIGURE.fullmatch(row.text)


def _cell(row: Row) -> bool:
    return len(row.text) <= _CELL and row.gap > 0 and row.text[:1].isupper() and row.text[-1:] not in ".;:,"


def _figure(row: Row) -> bool:
    return row.gap > 0 and len(row.text) <= _CELL and bool(_FIGURE.fullmatch(row.text))
