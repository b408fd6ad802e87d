"""Calls, stars and labels that a tool has laid on lines of their own, put back where they are printed.

The rows of a text come in and go out, in reading order; what changes the order of words is recorded as a mend.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator import drafting
from generator.flavours import openings
from generator.flavours.mends import MOVED
from generator.flavours.notes import noted
from generator.model import Mend

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.flavours.rows import Row

_CALL = re.compile(r"\d{1,3}")
_STARS = re.compile(r"\*{1,3}")
# Matches: "3.". Not: "3", "A."; nor "(a)", whose text may well begin small, below a row that goes on.
_LABEL = re.compile(r"\d{1,3}\.")
_STOP = re.compile(r"[.;:]$")


def called(found: Sequence[Row]) -> list[Row]:
    """The rows with a footnote's call that stands on a line of its own, inside a sentence, put to the row above it."""
    done: list[Row] = []
    for index, row in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        inside = following is not None and not row.gap and not following.gap and following.text[:1].islower()
        inside = inside and bool(done) and not drafting.finished(done[-1].text)
        if inside and _CALL.fullmatch(row.text) and not openings.refers(done[-1].text):
            done[-1] = replace(done[-1], text=f"{done[-1].text} {row.text}", through=row.number)
        else:
            done.append(row)
    return done


def starred(found: Sequence[Row]) -> list[Row]:
    """The rows with stars that stand alone, as a raised sign is laid out, put before the note below that they open.

    A blank line may stand between, if the note says that it is one.
    """
    done: list[Row] = []
    for row in found:
        above = done[-1] if done else None
        below = row.text[:1].isupper() and (not row.gap or noted(row.text))
        if above is not None and below and _STARS.fullmatch(above.text):
            done[-1] = replace(above, text=f"{above.text} {row.text}", through=row.number)
        else:
            done.append(row)
    return done


def relabelled(found: Sequence[Row], mends: list[Mend]) -> list[Row]:
    """The rows with a number that stands alone below the first row of its paragraph put before that, and mends of it.

    A tool that sorts what it finds by the height of its frame prints `Urges all States to`, `3.`, `consider …`.
    """
    done: list[Row] = []
    for index, row in enumerate(found):
        below = found[index + 1 : index + 2]
        if done and below and _LABEL.fullmatch(row.text) and _inside(row, done, below[0]):
            above = done[-1]
            opening = above.text.split(maxsplit=1)[0]
            mends.append(Mend(above.number, MOVED, opening, f"{row.text} {opening}"))
            done[-1] = replace(above, text=f"{row.text} {above.text}", through=row.number)
        else:
            done.append(row)
    return done


def _inside(row: Row, done: Sequence[Row], below: Row) -> bool:
    """Whether a row stands inside a sentence that begins with the row above it, the last of those `done`."""
    above, small = done[-1], below.text[:1].islower()
    begins = above.gap > 0 or above.breaks or len(done) == 1 or drafting.finished(done[-2].text)
    goes_on = drafting.unfinished(above.text) or (small and not _STOP.search(above.text))
    close = small or not row.gap or not drafting.opens_paragraph(below.text)
    return begins and above.text[:1].isupper() and goes_on and not below.gap and close
