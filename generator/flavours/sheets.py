"""A text as it was printed: its rows, what the masthead says of it, and which rows say that again at a page's edge.

Rows come in; a sheet goes out that knows its symbol and where its text begins. A head is known by being the document's
symbol, its title, or both (UN Editorial Manual, "Running heads").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.drafting.statements import complete
from generator.flavours import mastheads, openings
from generator.flavours.mends import CELLS
from generator.model import Mend
from generator.symbols import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.flavours.rows import Row

HEAD = 6
"""A running head has no more rows."""

_MASTHEAD = 30
_ASIDE = 4
"""No line of a column is set in further than another, in characters."""
_TITLE = 20
_MARKUP = re.compile(r"[\s#*_>\\]+")
# Matches the space in: "A/RES/75/19 General". Not in: "S/RES/2719 (2023)", "A/HRC/RES/ 73/14".
_SPACED = re.compile(r"(?<!/)\s(?!\(\d{4}\)$)")


@dataclass(slots=True)
class Sheet:
    """The rows of a seed with what each of them is, as far as it is known yet."""

    rows: Sequence[Row]
    symbol: str = ""
    keys: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    text: int = _MASTHEAD
    """The row at which the text below the masthead begins, at the latest."""


def laid(rows: Sequence[Row]) -> Sheet:
    """The rows of a text with its symbol, as the masthead prints it or the heads of its pages do."""
    sheet = Sheet(rows, _symbol(rows), [key(row.text[:1000]) for row in rows])
    sheet.text = next((index for index, row in enumerate(rows[:_MASTHEAD]) if begins(row.text)), _MASTHEAD)
    sheet.symbol = sheet.symbol or _beside_title(sheet)
    return sheet


def key(text: str) -> str:
    """A text in the form in which repeated heads are compared: no spaces, no markup, no case."""
    return _MARKUP.sub("", text).casefold()


def _symbol(rows: Sequence[Row]) -> str:
    """The symbol that the masthead prints on a line of its own, as a key."""
    parts = (part for row in rows[:_MASTHEAD] for part in mastheads.side_by_side(row.text))
    return next(filter(None, map(alone, parts)), "")


def parted(found: Sequence[Row]) -> list[Row]:
    """The rows of a first page with those of the masthead parted that hold several statements."""
    done: list[Row] = []
    stated: set[str] = set()
    last = next((index for index, row in enumerate(found[:_MASTHEAD]) if begins(row.text)), _MASTHEAD)
    for row in found[:last]:
        cells: Sequence[str] = (row.text,) if openings.raised(row.text) else mastheads.side_by_side(row.text)
        keys = [key(cell) for cell in cells]
        if len({*keys} - stated) < len(keys):
            cells = (row.text,)  # what repeats a statement is the printed page's
        stated.update(keys)
        done.extend(replace(row, text=cell, gap=row.gap if not index else 0) for index, cell in enumerate(cells))
    return [*done, *found[last:]]


def by_columns(found: Sequence[Row], mends: list[Mend]) -> list[Row]:
    """The rows of a first page, the name in a masthead's left column put together where the right one cuts into it.

    `Congress on Crime Prevention    15 January 2026`, `and Criminal Justice`: what stands on the right is a statement
    on each row that has it, and the name goes on below at its own indent.
    """
    done: list[Row] = []
    index = 0
    while index < len(found):
        name, beside = _column(found, index) if index < _MASTHEAD else ((), ())
        taken = found[index : index + max(1, len(name))]
        if len(name) < 2:
            done.extend(taken)
        else:
            (first, *rest), whole = beside, " ".join(name)
            rows = (first, replace(taken[0], text=whole, through=taken[-1].number), *rest)
            printed = " ".join(word for row in taken for word in row.text.split())
            mends.append(Mend(taken[0].number, CELLS, printed, " ".join(row.text for row in rows)))
            done.extend(rows)
        index += len(taken)
    return done


def _column(found: Sequence[Row], start: int) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """The lines of a name in the left column from a row on, and the statements beside them as rows of their own."""
    name: list[str] = []
    beside: list[Row] = []
    for row in found[start : start + HEAD]:
        left, *right = mastheads.cells(row.text)
        goes_on = not name or (not row.gap and abs(row.indent - found[start].indent) < _ASIDE)
        if not goes_on or complete(left) or len(right) > 1 or not all(map(complete, right)) or not (name or right):
            break
        name.append(left)
        beside += [replace(row, text=text, gap=0) for text in right]
    return tuple(name), tuple(beside)


def begins(text: str) -> bool:
    """Whether a row is of the text below the masthead: a formula, a number, a heading's label, a summary's heading."""
    if openings.formula(text) or openings.front(text):
        return True
    return openings.number(text) > 0 or bool(openings.heading_label(text))


def _beside_title(sheet: Sheet) -> str:
    """The symbol that stands with the title at the head of a page, where the masthead prints none."""
    for index in range(sheet.text, len(sheet.rows)):
        above = range(max(sheet.text, index - HEAD), index)
        if (own := alone(sheet.rows[index].text)) and any(titles(sheet, first, index - first) for first in above):
            return own
    return ""


def alone(text: str) -> str:
    """A symbol that is all of a text, as a key; empty if it is none."""
    plain = text.strip("#*_ ")
    symbol = len(plain) < 80 and not _SPACED.search(plain) and parse(plain) is not None  # a symbol is short
    return key(plain) if symbol else ""


def titles(sheet: Sheet, first: int, size: int) -> bool:
    """Whether so many rows from `first` on are words that the masthead above them holds: no end of a sentence."""
    if any(sheet.kinds[first : first + size]) or sheet.rows[first + size - 1].text.endswith((".", ";")):
        return False
    whole = "".join(sheet.keys[first : first + size]).replace(sheet.symbol, "", 1)
    return len(whole) >= _TITLE and whole in "".join(sheet.keys[: min(first, sheet.text)])


def signed(sheet: Sheet, first: int, size: int) -> bool:
    """Whether so many rows from `first` on are the document's symbol, perhaps with words of its masthead beside it."""
    whole = "".join(sheet.keys[first : first + size])
    if not sheet.symbol or not (whole.startswith(sheet.symbol) or whole.endswith(sheet.symbol)):
        return False
    return whole.replace(sheet.symbol, "", 1) in "".join(sheet.keys[: sheet.text])
