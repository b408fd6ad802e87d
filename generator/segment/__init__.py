"""Fragments in, blocks out: paragraphs made whole again across page breaks, footnotes set aside.

Each fragment is shaped by its own first characters (`blocks`); a number counts as a label only if it can be the next
one (`numbering`); what a page break cut is put together (`breaks`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator import drafting
from generator.drafting import dates, letters, openers
from generator.segment.blocks import Block, Shape, block_of, unlabelled, unmarked
from generator.segment.breaks import continues, together
from generator.segment.lone import labelled
from generator.segment.numbering import Counter
from generator.segment.overrun import overruns, rest_of_note
from generator.segment.quoted import quoted
from generator.segment.runon import parted
from generator.segment.starred import starred

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.flavours.fragments import Cleaned, Fragment
    from generator.model import Mend

# Matches: "7.", alone on its line. Not: "7. Report".
_NUMBER = re.compile(r"(\d{1,4})\.")


@dataclass(frozen=True, slots=True)
class Segmented:
    """The blocks of a seed in reading order, its footnotes as printed, and the page breaks mended."""

    blocks: tuple[Block, ...]
    notes: tuple[Block, ...]
    mends: tuple[Mend, ...]


def segment(cleaned: Cleaned, seed: str) -> Segmented:
    """The blocks and footnotes of a cleaned seed."""
    blocks: list[Block] = []
    notes: list[Block] = []
    mends: list[Mend] = []
    counter = Counter()
    broken = False
    pairs = _strayed([(fragment, block_of(fragment, seed)) for fragment in _apart(parted(labelled(cleaned.fragments)))])
    fragments = [fragment for fragment, _ in pairs]
    given = quoted(starred([block for _, block in pairs]))
    following = _followed(given, fragments)
    rests = overruns(given, fragments)
    numbered = _next_numbers(given)
    for index, (fragment, shaped) in enumerate(zip(fragments, given, strict=True)):
        block = shaped
        before = blocks[-1] if blocks else None
        foot = fragment.foot or index in rests
        if notes and rest_of_note(notes[-1], before, block, straight=broken, foot=foot):
            notes[-1] = together(notes[-1], block, mends)
            broken = True
            continue
        if block.shape is Shape.NOTE:
            notes.append(block)
            broken = True
            continue
        block = replace(block, breaks=fragment.breaks or broken)
        if block.shape is Shape.NUMBERED and not counter.plausible(block, before):
            block = unlabelled(block)
        elif block.shape in (Shape.NUMBERED, Shape.LETTERED) and counter.entitles(
            block, before, following[index], numbered[index]
        ):
            block = replace(block, title=True)
        if before and block.shape is Shape.TEXT and drafting.closing(before.text) and dates.day(block.text):
            blocks[-1] = together(before, block, mends, "closing over two lines")
        elif before and block.shape is Shape.TEXT and letters.signed(before.text) and letters.office(block.text):
            blocks[-1] = together(before, block, mends, "signature over several lines")
        elif before and continues(before, block, following[index], counter):
            blocks[-1] = together(before, block, mends)
        else:
            counter.see(block)
            blocks.append(block)
        broken = False
    return Segmented(tuple(blocks), tuple(notes), tuple(mends))


def _apart(fragments: Sequence[Fragment]) -> list[Fragment]:
    """The fragments, with the line that opens an annex apart from the title that it gives: `Annex I. Guidelines`.

    It opens one where the text above has ended: in a list of annexes, as in a table of contents, nothing has.
    """
    done: list[Fragment] = []
    for index, fragment in enumerate(fragments):
        found = openers.entitled(unmarked(fragment.text))
        below = fragments[index + 1].text if index + 1 < len(fragments) else ""
        if found and below and not openers.entitled(unmarked(below)) and done and drafting.over(done[-1].text):
            done += [replace(fragment, text=found["annex"]), replace(fragment, text=found["title"], gap=0)]
        else:
            done.append(fragment)
    return done


def _strayed(pairs: Sequence[tuple[Fragment, Block]]) -> list[tuple[Fragment, Block]]:
    """The blocks with numbers that an extraction left above the letters of the item before put to their texts below.

    `6. Crime:`, `7.`, `(a) Old`, `(b) New`, `Report` is `6. Crime: (a) Old (b) New` and `7. Report`.
    """
    done: list[tuple[Fragment, Block]] = []
    waiting: tuple[Fragment, Block] | None = None
    last = 0
    for index, (fragment, block) in enumerate(pairs):
        below = pairs[index + 1][1] if index + 1 < len(pairs) else None
        alone = _NUMBER.fullmatch(block.text) if block.shape is Shape.TEXT else None
        next_one = alone is not None and waiting is None and int(alone[1]) == last + 1
        if next_one and below is not None and below.shape is Shape.LETTERED:
            waiting = (fragment, block)
            continue
        found = block
        if waiting is not None and block.shape is not Shape.LETTERED:
            label, source = waiting[1].text.rstrip("."), waiting[1].source
            if block.shape is Shape.TEXT and drafting.bare(block.text)[:1].isupper():
                found = replace(block, shape=Shape.NUMBERED, label=label, source=source + block.source)
            else:
                done.append(waiting)
            waiting = None
        last = found.number or last
        done.append((fragment, found))
    return [*done, waiting] if waiting is not None else done


def _followed(given: Sequence[Block], fragments: Sequence[Fragment]) -> list[Block | None]:
    """For each block the next one that is no footnote, with the page breaks that show between them."""
    found: list[Block | None] = []
    after: Block | None = None
    for block, fragment in zip(reversed(given), reversed(fragments), strict=True):
        found.append(after)
        if block.shape is not Shape.NOTE:
            after = replace(block, breaks=fragment.breaks)
        elif after is not None:
            after = replace(after, breaks=True)
    return found[::-1]


def _next_numbers(given: Sequence[Block]) -> list[Block | None]:
    """For each block the next one with a number."""
    found: list[Block | None] = []
    after: Block | None = None
    for block in reversed(given):
        found.append(after)
        after = block if block.shape is Shape.NUMBERED else after
    return found[::-1]
