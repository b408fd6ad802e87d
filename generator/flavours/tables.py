"""Tables that an extraction left as rows with wide gaps, or with figures behind a name.

Rows of a page come in; stretches of rows go out, those of a table row by row, their cells apart. Rows that follow one
another with as many wide gaps are a table, or with as many figures behind a name; so are those of `stacked`. Other
tables stay as they are.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from generator import drafting
from generator.drafting import dates, statements
from generator.flavours import openings, stacked
from generator.flavours.fragments import Fragment
from generator.flavours.mends import CELLS
from generator.flavours.rows import Stretch
from generator.flavours.stacked import FIGURE
from generator.model import Mend

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.flavours.rows import Row

# Matches the gap in: "Austria          100". Not in: "the  Council", as justified text has it.
_GAP = re.compile(r"\s{3,}|\t")
# Matches: "16", "1,204", "2021", "45%", "–". Not: "1 204", which is two words, "12." or "46/152".
_PLAIN = re.compile(r"\d{1,3}(?:[,.]\d{1,3}){0,5}%?|\d{4}|[–—]")
_NUMBER = re.compile(r"\d{1,3}")
# Matches the spaces in: "Phase First cycle", "Region 2019 2020". Not in: "cycle of lamps".
_HEADS = re.compile(r"\s(?=[A-ZÀ-Ý\d])")
_CELL = 60
_WIDE = 300
_LEAST = 3
_WORDS = 5
# A figure has at most so many groups of so many digits: "1 204 000".
_GROUPS, _GROUP = 4, 3


def stretches(rows: Sequence[Row]) -> tuple[Stretch, ...]:
    """The rows of a page as running text and table rows, in their order."""
    done: list[Stretch] = []
    text: list[Row] = []
    for count, group in groupby(_thousands(_laid(rows)), key=_count):
        found = list(group)
        least = 2 if any(_GAP.search(row.text) for row, _, _ in found) else _LEAST
        if count < 2 or len(found) < least:
            text.extend(row for first, _, below in found for row in (first, *below))
            continue
        heads = _heads(text[-1].text) if text and not found[0][0].gap else []
        if under := _under(heads, found):
            found = [(text.pop(), heads, []), *under]
        done.extend(stacked.stretches(text))
        text = []
        done.extend(_as_cells(*laid) for laid in found)
    return (*done, *stacked.stretches(text))


def as_fragment(stretch: Stretch, mends: list[Mend]) -> Fragment:
    """A table's row as a fragment, tabs between its cells; a mend where these are printed over each other."""
    cells = stretch.rows
    said = "\t".join(" ".join(cell.split()) for row in cells for cell in row.text.split("\t"))
    if stretch.printed:
        mends.append(Mend(cells[0].number, CELLS, stretch.printed, said.replace("\t", " ")))
    last = max(cells[-1].number, cells[-1].through)
    return Fragment(said, cells[0].number, last, cells[0].gap, cells[0].breaks)


def _as_cells(row: Row, cells: Sequence[str], below: Sequence[Row]) -> Stretch:
    """A row of a table, with the rows `below` that its cells have taken in."""
    through = below[-1].number if below else row.through
    printed = " ".join(" ".join(other.text for other in (row, *below)).split()) if below else ""
    return Stretch((replace(row, text="\t".join(cells), through=through),), cells=True, printed=printed)


_Laid = tuple["Row", list[str], list["Row"]]
"""A row, its cells, and the rows below it with words that go on with one of its cells."""


def _laid(rows: Sequence[Row]) -> list[_Laid]:
    """The rows with their cells; one of several cells takes in rows below that begin where its second or later does."""
    done: list[_Laid] = []
    for row in rows:
        if done and not row.gap and not _GAP.search(row.text):
            above, cells, below = done[-1]
            plain = len(cells) >= _LEAST and not {"*", "\\"} & {*above.text, *row.text}
            column = _column(above, row) if plain else 0
            if column:
                cells[column] += f" {row.text}"
                below.append(row)
                continue
        cells = _cells_of(row)
        if done and not row.gap and len(cells) < len(done[-1][1]) >= _LEAST and _aligned(done[-1], row):
            cells = [*_GAP.split(row.text), ""]  # its last cells run together
        done.append((row, cells, []))
    return done


def _thousands(laid: Sequence[_Laid]) -> Iterator[_Laid]:
    """The rows with figures whole that a space parts (`1 240`), where the rows around have fewer cells."""
    for figured, group in groupby(laid, key=lambda one: len(one[1]) >= _LEAST and not _GAP.search(one[0].text)):
        found = list(group)
        columns = min(len(cells) for _, cells, _ in found)
        for row, cells, below in found:
            whole = _whole(cells[1:], columns - 1) if figured and len(cells) > columns else None
            yield (row, [cells[0], *whole], below) if whole else (row, cells, below)


def _whole(figures: Sequence[str], count: int) -> list[str] | None:
    """Figures as so many, some of them put together behind a space; of the ways to do it the one with short figures."""
    ways: list[dict[int, list[str]]] = [{0: []}]
    for at in range(1, len(figures) + 1):
        ways.append({})
        for size in range(1, min(at, _GROUPS) + 1):
            first, *rest = figures[at - size : at]
            if rest and not (first.isdigit() and len(first) <= _GROUP and all(map(_group, rest))):
                continue
            for number, before in ways[at - size].items():
                found = [*before, " ".join((first, *rest))]
                known = ways[at].get(number + 1)
                if number < count and (known is None or max(map(len, found)) < max(map(len, known))):
                    ways[at][number + 1] = found
    return ways[-1].get(count)


def _group(figure: str) -> bool:
    """Whether a figure can be the last three digits of one that a space parts."""
    return len(figure) == _GROUP and figure.isdigit()


def _aligned(above: _Laid, row: Row) -> bool:
    """Whether the first two cells of a row stand below those of a table's row."""
    ends = [gap.end() for gap in (_GAP.search(above[0].text), _GAP.search(row.text)) if gap]
    same = above[0].indent == row.indent and len(ends) > 1 and ends[0] == ends[1]
    return same and not _stretched([*above[1], *_GAP.split(row.text)])


def _stretched(cells: Sequence[str]) -> bool:
    """Whether cells can be words of a sentence that a tool has stretched: one begins small."""
    return any(cell[:1].islower() for cell in cells)


def _column(above: Row, row: Row) -> int:
    """Which cell of a row begins where a row below it does, from the second on; 0 if none."""
    starts = [above.indent + gap.end() for gap in _GAP.finditer(above.text)]
    return next((index for index, start in enumerate(starts, 1) if abs(start - row.indent) < 2), 0)


def _count(laid: _Laid) -> int:
    """How many cells a row has, as far as it matters: rows of a table that wide gaps part may lack some."""
    row, cells, _ = laid
    return min(len(cells), _LEAST) if _GAP.search(row.text) and not _stretched(cells) else len(cells)


def _cells_of(row: Row) -> list[str]:
    """The cells of a row that wide gaps part; one where it is no row of a table: a labelled one, a masthead's.

    Without gaps, a name and the figures behind it.
    """
    if len(row.text) > _WIDE:
        return [row.text]
    if not _GAP.search(row.text):
        return _figured(row.text)
    cells = _GAP.split(row.text)
    numbered = _NUMBER.fullmatch(cells[0].strip("[]/"))
    labelled = numbered or openings.label_alone(cells[0]) or openings.raised(cells[0])
    dated = len(cells) >= _LEAST  # a day is a statement of a masthead too
    stated = (cell for cell in cells if statements.complete(cell) and not (dated and dates.day(cell)))
    if labelled or any(stated) or any(len(cell) > _CELL for cell in cells):
        return [row.text]
    return cells


def _figured(text: str) -> list[str]:
    """A row as a name and two figures or more behind it (`Requirement of a treaty 16 20`), or the row alone."""
    words = text.split()
    size = next((size for size, word in enumerate(reversed(words)) if not _PLAIN.fullmatch(word)), len(words))
    name = " ".join(words[: len(words) - size])
    named = name[:1].isupper() and len(name) <= _CELL and (name[-1].isalpha() or name[-1] in ")’")
    return [name, *words[-size:]] if size > 1 and named and not drafting.unfinished(name) else [text]


def _heads(text: str) -> list[str]:
    """What a row can name as the heads of columns, each with a capital or a figure of its own: `Phase First cycle`."""
    if len(text) > _WIDE or _GAP.search(text) or drafting.ending(text) in ".;:,":
        return []
    heads = _HEADS.split(text)
    return heads if all(len(head.split()) < _WORDS for head in heads) else []


def _under(heads: Sequence[str], found: Sequence[_Laid]) -> list[_Laid]:
    """Rows of a name and figures below as many heads, or below fewer where a space parts thousands (`12 410`)."""
    under: list[_Laid] = []
    for row, (name, *figures), below in found:
        size = len(figures) // max(1, len(heads) - 1)
        whole = [" ".join(figures[at : at + size]) for at in range(0, len(figures), size)] if size else []
        if len(whole) != len(heads) - 1 or not all(map(FIGURE.fullmatch, whole)):
            return []
        under.append((row, [name, *whole], below))
    return under
