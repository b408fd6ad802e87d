"""Footnotes that stars call, not numbers: those of a title page (`Item 6 of the provisional agenda*`).

Blocks come in; they go out with each such note as a note, and its call marked in the line that calls it. A line
that opens with a star is a note only if a line above it ends a word with as many stars; the first of each kind counts.

Source: UN Editorial Manual, "Footnotes": asterisks for those to titles, tables and the agenda item.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator import inline
from generator.flavours import notes
from generator.segment.blocks import Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.segment.blocks import Block

# Matches: "* E/CN.15/2023/1.", "\\*\\* The present report". Not: "*The General Assembly*".
_NOTE = re.compile(r"((?:\\?\*){1,3})\s+(?=\S)")
# Matches the stars in: "agenda*", "Secretary-General\\*\\*", "Peru:* draft". Not: "*agenda*", emphasis.
_CALL = re.compile(r"(?<=[\w).,:”’\]])(?:\\?\*){1,3}(?=[\s.,;:]|$)")
_ABOVE = 40
_MISSED = 200
_LONGEST = 2000


def starred(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the footnotes that stars call as such, and their calls marked."""
    done = list(blocks)
    known: set[str] = set()
    missed = 0
    for index, block in enumerate(blocks):
        label, text = _note(block, [*blocks[max(0, index - 1) : index], *blocks[index + 1 : index + 2]])
        if not label or label in known or missed > _MISSED:
            continue
        missed += 1
        for above in range(index - 1, max(-1, index - _ABOVE), -1):
            called = _called(done[above], label)
            if called is not None:
                done[above] = called
                done[index] = replace(block, shape=Shape.NOTE, label=label, text=text)
                known.add(label)
                missed = 0
                break
    return done


def _note(block: Block, beside: Sequence[Block]) -> tuple[str, str]:
    """The stars that open a note and its text; no stars where the block is none.

    A tool may have made the bullet of a list of a star: one alone, before what says itself that it is a note.
    """
    if block.shape is not Shape.TEXT:
        return "", ""
    if found := _NOTE.match(block.text):
        return found[1].replace("\\", ""), block.text[found.end() :]
    alone = block.bullet == "-" and not any(other.bullet for other in beside)
    return ("*", block.text) if alone and notes.noted(block.text) else ("", "")


def _called(block: Block, label: str) -> Block | None:
    """The block with the call of a note marked; None if it does not call it."""
    if block.shape is Shape.NOTE or "*" not in block.text or len(block.text) > _LONGEST:
        return None
    for found in _CALL.finditer(block.text):
        escaped = "\\" in found[0] or block.text.count("*") == len(label)
        if escaped and found[0].replace("\\", "") == label:
            marked = inline.STAR * len(label)
            return replace(block, text=block.text[: found.start()] + marked + block.text[found.end() :])
    return None
