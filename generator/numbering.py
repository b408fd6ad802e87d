"""Numbers: which can come next, and so whether a number at a line's start is a label, and what is a heading.

The counter goes through a text block by block and keeps the last number of the text, of a list inside it, and of
the texts around it.
"""

from __future__ import annotations

from generator import drafting
from generator.blocks import TITLE, Block, Shape, headed, label_alone, opener

STOPS_OR_COMMA = drafting.STOPS + ","
HEADING = 250
"""A text without a label that is longer is no heading, in characters."""

BEGINNING = 2000
"""What decides on a paragraph stands in its first so many characters."""

_LEAP = 20


class Counter:
    """The last number of the text, of a list inside it, and of the texts around it: what can come next."""

    def __init__(self) -> None:
        self.last = 0
        self.inner = 0
        self.around: list[int] = []
        self.headings = 0
        self.preamble = False
        self.title: Block | None = None
        self.opened = False

    def plausible(self, block: Block, before: Block | None) -> bool:
        """Whether a number at a line's start is a label: the next one, the first of a list, or a small leap.

        The first number of all may be any: an extract begins where it begins.
        """
        number = block.number
        if number in (self.last + 1, self.inner + 1, self.headings + 1, 1):
            return True
        if before is not None and not drafting.finished(before.text) and self.running(before):
            return False
        if not (self.last or self.inner or self.headings):
            return True
        return number - 1 in self.around or 0 < number <= max(self.last, self.inner) + _LEAP

    def see(self, block: Block) -> None:
        """Go past a block that stands in the text."""
        self.title = block if self.opened and block.shape is Shape.TEXT and len(block.text) <= TITLE else None
        self.opened = block.shape is Shape.TEXT and label_alone(block)
        if block.shape is Shape.TEXT and (found := opener(block.text)) and not found["chapter"]:
            self.around.append(self.last)
            self.last = self.inner = 0
            self.preamble = False
        if block.shape is Shape.TEXT and drafting.formula(block.text):
            self.preamble = True
        if block.shape is not Shape.NUMBERED:
            return
        self.preamble = False
        if block.number == self.last + 1:
            self.last, self.inner = block.number, 0
        elif self.heading(block):
            self.headings = block.number
        elif block.number == self.inner + 1:
            self.inner = block.number
        elif block.number - 1 in self.around:
            del self.around[self.around.index(block.number - 1) :]
            self.last, self.inner = block.number, 0
        else:
            self.last = max(self.last, block.number)

    def heading(self, block: Block) -> bool:
        """Whether a numbered block is a heading: out of the paragraphs' order, and no sentence."""
        if block.shape is not Shape.NUMBERED or drafting.ending(block.text) in STOPS_OR_COMMA:
            return False
        turn = block.number in (1, self.headings, self.headings + 1)
        return turn and block.number != self.last and len(block.text) <= 2 * HEADING

    def running(self, block: Block) -> bool:
        """Whether a block is running text, not a heading: by its label, its opening or its length."""
        text = drafting.bare(block.text[:BEGINNING])
        if block.shape is Shape.NUMBERED:
            return not self.heading(block)
        if block.shape is Shape.LETTERED:
            return True
        if drafting.NUMBERED_TITLE.match(block.text) or headed(block) or block is self.title:
            return False
        if drafting.opens_preambular(block.text):
            return self.preamble or len(text) > HEADING // 2 or drafting.ending(block.text) == ","
        return len(text) > HEADING or (". " in text and len(text) > HEADING // 2)
