"""Tables that an extraction left as one cell a line, each between blank lines.

Rows of a page come in; stretches of rows go out, those of a table row by row. A name and as many figures each time, a
few times in turn, are a table; as many words straight above it are its head, the first of which may be missing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.flavours.rows import Stretch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.flavours.rows import Row

# Matches: "1", "1 204", "12.5", "1,204", "2021", "–", "45%". Not: "1.", "2016/17", "10 officers".
FIGURE = re.compile(r"(?:\d{1,3}(?:[ ,.]\d{1,3}){0,5}|\d{4})\s?%?|[–—-]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_CELL = 60
_LEAST = 3
_COLUMNS = 8


def stretches(rows: Sequence[Row]) -> list[Stretch]:
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
        years = text[1 - columns :] if columns > 2 and all(map(_year, text[1 - columns :])) else []
        text = text[: len(text) - len(years)]
        if text:
            done.append(Stretch(tuple(text), cells=False))
            text = []
        if years:
            done.append(Stretch((replace(years[0], text=f"\t{years[0].text}"), *years[1:]), cells=True))
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


def _year(row: Row) -> bool:
    """Whether a row is a year alone, the head of a column; the first column may have none."""
    return row.gap > 0 and bool(_YEAR.fullmatch(row.text))


def _named(row: Row) -> bool:
    return _cell(row) and not FIGURE.fullmatch(row.text)


def _cell(row: Row) -> bool:
    return len(row.text) <= _CELL and row.gap > 0 and row.text[:1].isupper() and row.text[-1:] not in ".;:,"


def _figure(row: Row) -> bool:
    return row.gap > 0 and len(row.text) <= _CELL and bool(FIGURE.fullmatch(row.text))
