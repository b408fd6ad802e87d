"""Wrapped text with a blank line between paragraphs: a text typed or exported for plain reading.

Lines come in; where they carry Markdown's marks these are brought to the one notation. Footnotes stand below a rule
at the foot of a page that nothing else may mark, or at the end (`1 See …`, `[1] See …`); the text that goes on below
them is a new page. The rest is as in single-spaced texts, but a blank line, not a row's length, parts paragraphs.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.flavours import furniture, rows, wrapped
from generator.flavours.notation import notated
from generator.flavours.notes import label
from generator.model import Mend, SourceLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.flavours.fragments import Cleaned
    from generator.flavours.mends import Words
    from generator.flavours.rows import Row
    from generator.model import Seed

# Matches: "*Recalling* its", "_The Council_,", "a call[^3]", "<sup>3</sup>", "## Lamps", "**Lamps that" where the
# next row ends it. Not: "5 * 3", "#1", "snake_case", "* See".
_MARKED = re.compile(
    r"""(?<![\w*_])[*_]{1,2}(?=[^\W_])[^*_\n]{1,200}(?<=\w)[*_]{1,2}(?!\w)
      | \[\^\d | <sup>\d | ^\#{1,6}\s
      | ^[*_]{1,3}(?=[^\s*_])[^*_]+$""",
    re.VERBOSE,
)
_LEAST = 2


def clean(seed: Seed, words: Words) -> Cleaned:
    """The fragments, furniture, mends and problems of a hard-wrapped text."""
    found = rows.rows(seed.lines)
    mends: list[Mend] = []
    marked = sum(bool(_MARKED.search(row.text[:500])) for row in found) >= _LEAST
    if marked:
        found, mends = _notated(found)
    kept, ruled = _ruled(found)
    empty = [row for row in kept if not row.text]
    out = (*rows.furniture("rule", seed, ruled), *rows.furniture("markup", seed, empty))
    rest = [row for row in kept if row.text]
    return wrapped.read("hard-wrapped", seed, words, rest, (out, mends), spaced=True, marked=marked)


def _notated(found: Sequence[Row]) -> tuple[list[Row], list[Mend]]:
    """The rows in one notation, with the mends of footnotes' marks."""
    done: list[Row] = []
    mends: list[Mend] = []
    for row in found:
        text, marks = notated(SourceLine(row.number, row.text))
        done.append(replace(row, text=text))
        mends.extend(marks)
    return done, mends


def _ruled(found: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The rows without rules, and the rules; a page begins below the notes that stand under a rule."""
    kept: list[Row] = []
    rules: list[Row] = []
    last, below, under = 0, False, False
    for row in found:
        if furniture.rule(row.text):
            rules.append(row)
            below, under, last = True, True, 0
            continue
        starts = False
        if below and row.gap + (last == 0):
            number = label(row.text)
            if number > 0 and (not last or number == last + 1):
                last = number
            else:
                starts, below = last > 0, False
        kept.append(replace(row, breaks=row.breaks or starts, ruled=under))
        under = False
    return kept, rules
