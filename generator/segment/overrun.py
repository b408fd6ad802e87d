"""Footnotes that run over a page: the rest of one stands at the foot of the next page, where no number tells it.

Blocks come in as they are printed, with their fragments; out go those, by index, that are the rest of the last note
above them, and whether a block goes on with the note straight above it. A page's last note breaks off without a stop;
its rest is a text without a label that ends a sentence, down to the notes of the next page. It shows in that the words
above it go on below it, in that it begins small, or in that nothing else there has no label.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator import drafting
from generator.drafting import dates, openers
from generator.segment.blocks import PIECES, Block, Shape, headed, label_alone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.flavours.fragments import Fragment

# Between two pages' notes stand no more blocks.
_PAGE = 60
_OPENING, _ENDING = 2000, 20
_RAISED = re.compile("[⁰¹²³⁴-⁹]")
# Match the two halves of a date that a page break cuts: "from 12 to 19", "du 7 au 12", and "April 2010 (see".
_DAY = re.compile(r"\b(?:on|from|to|and|le|du|au|el|del|al) \d{1,2}(?: de)?$")
_MONTH = re.compile(rf"(?:{dates.MONTH})\b")


def overruns(blocks: Sequence[Block], fragments: Sequence[Fragment]) -> frozenset[int]:
    """The blocks that are the rest of the last note above them, by index."""
    notes = [block for block in blocks if block.shape is Shape.NOTE]
    broken = sum(not drafting.finished(note.text) for note in notes)
    rare = broken * 4 <= len(notes) or (broken == 1 and len(notes) > 1)  # else they may all be without a stop
    found = (
        _rest(index, below, blocks, fragments)
        for index, below in _broken(blocks)
        if rare or drafting.unfinished(blocks[index].text) or _DAY.search(blocks[index].text[-_ENDING:])
    )
    return frozenset(at for at in found if at is not None)


def _broken(blocks: Sequence[Block]) -> Iterator[tuple[int, range]]:
    """Each note that is the last of its page and lacks its end, and the blocks down to the next notes."""
    after = len(blocks)
    for index in range(len(blocks) - 1, -1, -1):
        if blocks[index].shape is not Shape.NOTE:
            continue
        if after > index + 1 and not drafting.finished(blocks[index].text):
            yield index, range(index + 1, min(after, index + 1 + _PAGE))
        after = index


def _rest(note: int, below: range, blocks: Sequence[Block], fragments: Sequence[Fragment]) -> int | None:
    """Which of the blocks below a note that breaks off is its rest; None if that can't be told."""
    found = [at for at in below if _loose(blocks[at])]
    for at in found:
        above = _text(reversed(blocks[max(0, at - _PAGE) : at]))
        following, text = _text(blocks[at + 1 : at + _PAGE]), drafting.bare(blocks[at].text[:_OPENING])
        cut = above is not None and not _ends(above)
        if cut and following is not None and _goes_on(following):
            return at
        small = text[:1].islower() or text[:1] in "(," or _date(blocks[note], text)
        if small and not cut and at > note + 1:
            return at
    if len(found) != 1 or found[0] == note + 1:
        return None
    last = found[0]
    foot = last + 1 == below.stop or fragments[last + 1].breaks or openers.opener(blocks[last + 1].text)
    return last if foot and _ends(blocks[last - 1]) else None


def _loose(block: Block) -> bool:
    """Whether a block is a text without a label or a form of its own that ends a sentence and calls no note."""
    if block.shape is not Shape.TEXT or block.bullet or drafting.ending(block.text) != "." or headed(block):
        return False
    formed = openers.opener(block.text) or label_alone(block) or drafting.closing(block.text)
    operative = block.text[0] in "*_" or drafting.opens_operative(block.text)
    return not (formed or operative or _RAISED.search(block.text))


def _goes_on(block: Block) -> bool:
    """Whether a text goes on with a sentence above it: it has no label, and begins small or ends as a sentence does."""
    first = drafting.bare(block.text[:_OPENING])[:1]
    if block.shape is not Shape.TEXT or headed(block) or drafting.opens_paragraph(block.text):
        return False
    return first.islower() or first.isdigit() or drafting.ending(block.text) in (".", ";", ",")


def _text(blocks: Iterable[Block]) -> Block | None:
    """The first of some blocks that is no note."""
    return next((block for block in blocks if block.shape is not Shape.NOTE), None)


def _ends(block: Block) -> bool:
    """Whether nothing of a block need come below it."""
    return drafting.finished(block.text) or drafting.ending(block.text) == "," or drafting.over(block.text)


def _date(note: Block, text: str) -> bool:
    """Whether a page break cuts a date in two."""
    return bool(_DAY.search(note.text[-_ENDING:]) and _MONTH.match(text))


def rest_of_note(note: Block, before: Block | None, block: Block, *, straight: bool, foot: bool) -> bool:
    """Whether a block is the rest of a footnote that lacks its end: `straight` below it, or at the next page's foot.

    `foot`: it stands there (see `overruns`), or below a rule.
    """
    if drafting.finished(note.text) or len(note.source) > PIECES:
        return False
    if block.shape is not Shape.TEXT or openers.opener(block.text) or headed(block):
        return False
    if foot:
        return True
    opens = drafting.opens_preambular(block.text) and drafting.ending(block.text) == ","
    if not straight or opens or _RAISED.search(block.text):
        return False  # a new paragraph of the next page
    return before is None or drafting.finished(before.text) or _complete(note, before)


def _complete(note: Block, before: Block) -> bool:
    """Whether a preambular paragraph is complete with its comma, and the note surely isn't."""
    preambular = before.shape is Shape.TEXT and drafting.opens_preambular(before.text)
    return preambular and drafting.ending(before.text) == "," and drafting.unfinished(note.text)
