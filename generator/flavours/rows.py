"""The lines of a wrapped text as rows: what stands on each, and how it is set apart from the one above.

Lines come in; rows go out, and rows that are one paragraph go out as one fragment, mended and with their line
ends joined. A row is never cut: a fragment claims whole lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator import inline
from generator.flavours import mends
from generator.flavours.fragments import Fragment
from generator.model import Furniture, Mend, SourceSpan

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.flavours.mends import Words
    from generator.model import Seed, SourceLine

# Matches the gap in: "of   the". Then the words of which a sentence has many, and a row of a table few: "of", "the".
_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_SMALL = re.compile(r"(?<!\S)[^\W\d_A-Z][^\W\d_]*")
_FEW = 4
_SEVERAL, _NEARLY = 6, 0.9
_LONGEST = 1000
_TAIL = 80


@dataclass(frozen=True, slots=True)
class Row:
    """A line with text: how far it is set in and what precedes it.

    `gap` is the number of blank lines above, `breaks` tells that a page begins here, `ruled` that a rule stands
    straight above, `through` is the line below that it has taken in, if any.
    """

    number: int
    text: str
    indent: int = 0
    gap: int = 0
    breaks: bool = False
    ruled: bool = False
    through: int = 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows that follow one another: running text, or one row of a table (`cells`).

    `printed` is how the latter stands on the page, where its cells go on below each other.
    """

    rows: tuple[Row, ...]
    cells: bool
    printed: str = ""


def rows(lines: Iterable[SourceLine]) -> list[Row]:
    """The lines that hold text; a page begins with a form feed."""
    found: list[Row] = []
    gap, feed = 0, False
    for line in lines:
        feed = feed or "\f" in line.text
        text = unjustified(line.text.strip())
        if not text:
            gap += 1
            continue
        body = line.text.replace("\f", "")
        found.append(Row(line.number, text, len(body) - len(body.lstrip()), gap, feed and bool(found)))
        gap, feed = 0, False
    return found


def unjustified(text: str) -> str:
    """The text with one space between its words where a tool has printed those that stretch a line as spaces.

    `of   the   Charter   of   the`; not a row of a table, `Chair   African States   Ada Obi (Ghana)`.
    """
    wide = len(_GAP.findall(text)) if "  " in text else 0
    if wide < _FEW:
        return text
    words = text.split()
    stretched = wide * 4 >= (len(words) - 1) * 3 and len(_SMALL.findall(text)) * 3 >= len(words)
    return " ".join(words) if stretched else text


def without(found: Sequence[Row], taken: Sequence[Row], *, rules: bool = False) -> list[Row]:
    """The rows that are not `taken` (`rules`: these are rules); what set one of those apart sets the next one apart."""
    numbers = {row.number for row in taken}
    kept: list[Row] = []
    gap, breaks, below = 0, False, False
    for row in found:
        gap, breaks = max(gap, row.gap), breaks or row.breaks
        if row.number in numbers:
            below = rules
            continue
        kept.append(replace(row, gap=gap, breaks=breaks and bool(kept), ruled=below or row.ruled))
        gap, breaks, below = 0, False, False
    return kept


def furniture(kind: str, seed: Seed, taken: Iterable[Row]) -> tuple[Furniture, ...]:
    """The furniture of one kind that the rows are, one entry a row, with the line that it has taken in."""
    return tuple(Furniture(kind, SourceSpan(seed.file, row.number, max(row.number, row.through))) for row in taken)


def joined(block: Sequence[Row], words: Words, mended: list[Mend], full: int = 0) -> Fragment:
    """The rows as one fragment, each mended, their line ends joined on evidence.

    `full`: the length of a full row, where a longer one is two that a tool has joined at a hyphen.
    """
    done: list[str] = []
    last, above = "", 0
    for row in block:
        line, repairs = mends.mend(row.text, words, full) if len(row.text) <= _LONGEST else (row.text, ())
        mended.extend(Mend(row.number, repair.kind, repair.source, repair.text) for repair in repairs)
        tail = last[-_TAIL:].lstrip()
        done.append(last[: len(last) - len(tail)])
        last, repair = mends.join(tail, line, words)
        if repair:
            mended.append(Mend(above, repair.kind, repair.source, repair.text))
        above = row.number
    first = block[0]
    return Fragment(
        inline.whole("".join(done) + last),
        first.number,
        max(block[-1].number, block[-1].through),
        first.gap,
        first.breaks,
    )


def full(rows: Sequence[Row]) -> int:
    """The length of a full row: the longest that several others nearly have, 0 where there is none.

    Where a tool has made one row of two, which is as long as it may be, hardly another is as long.
    """
    sizes = sorted((len(row.text) for row in rows), reverse=True)
    most = max(_SEVERAL, len(sizes) // 10) - 1
    return next((size for size, other in zip(sizes, sizes[most:], strict=False) if other >= size * _NEARLY), 0)


def width(rows: Sequence[Row]) -> int:
    """The length of a full row: that which hardly a row exceeds; a wide space, as behind a label, counts as one."""
    sizes = sorted(len(" ".join(row.text.split())) for row in rows)
    return max(1, sizes[int(len(sizes) * 0.97)]) if sizes else 1
