"""Numbers: which can come next, and so whether a number at a line's start is a label, and what is a heading.

The counter goes through a text block by block and keeps the last number of the text, of a list inside it, of a
sentence, and of the texts around it.
"""

from __future__ import annotations

from generator import drafting
from generator.drafting import agendas, openers
from generator.segment import titles
from generator.segment.blocks import TITLE, Block, Shape, headed, label_alone
from generator.segment.titles import BEGINNING, HEADING, STOPS_OR_COMMA

_LEAP = 20


def _annotates(block: Block) -> bool:
    """Whether a block is the heading above the notes on an agenda."""
    return block.shape is Shape.TEXT and agendas.annotates(block.text)


def _of_text(block: Block) -> bool:
    """Whether a block stands in no masthead: it has a label, is a formula or a paragraph that is complete."""
    if block.shape is not Shape.TEXT or drafting.formula(block.text):
        return True
    complete = len(block.text) > HEADING // 2 and drafting.finished(block.text)
    return complete or (drafting.opens_preambular(block.text) and drafting.ending(block.text) == ",")


class Counter:
    """The last number of the text, of a list inside it, a sentence, and the texts around it: what can come next."""

    def __init__(self) -> None:
        self.last = 0
        self.inner = 0
        self.around: list[int] = []
        self.headings = 0
        self.sentence = 0
        self.preamble = False
        self.title: Block | None = None
        self.opened = False
        self.titles = 0
        self.begun = False
        self.annotates = False

    def plausible(self, block: Block, before: Block | None) -> bool:
        """Whether a number at a line's start is a label: the next one, the first of a list, or a small leap.

        The first number of all may be any: an extract begins where it begins.
        """
        number = block.number
        if number in (self.last + 1, self.inner + 1, self.headings + 1, self.sentence + 1, 1):
            return True
        if before is not None and not drafting.finished(before.text) and self.running(before):
            return False
        if not (self.last or self.inner or self.headings):
            return True
        return number - 1 in self.around or 0 < number <= max(self.last, self.inner) + _LEAP

    def entitles(self, block: Block, before: Block | None, following: Block | None, next_number: Block | None) -> bool:
        """Whether a numbered or lettered block is a heading among paragraphs that have numbers too, or none."""
        if self.annotates and titles.annotated(block, following):
            return True
        below = titles.number_below(following, next_number)
        if block.shape is Shape.LETTERED:
            return below in (self.last + 1, self.sentence + 1) and titles.lettered(block, before)
        if below == self.sentence + 1 != block.number and titles.entitles(block) and titles.worded(block):
            return before is None or before.number != block.number - 1 or not titles.agenda_item(before)
        goes_on = self.titles > 0 and block.number == self.titles + 1
        return titles.titled(block, following, next_number) or (goes_on and titles.headlike(block, following))

    def see(self, block: Block) -> None:
        """Go past a block that stands in the text."""
        self.begun = self.begun or _of_text(block)
        self.annotates = _annotates(block) or (self.annotates and not label_alone(block))
        self.title = block if self.opened and block.shape is Shape.TEXT and len(block.text) <= TITLE else None
        self.opened = block.shape is Shape.TEXT and label_alone(block)
        if block.shape is Shape.TEXT and (found := openers.opener(block.text)) and not found["chapter"]:
            self.around.append(self.last)
            self.last = self.inner = self.titles = self.sentence = 0
            self.preamble = False
        if block.shape is Shape.TEXT and drafting.formula(block.text):
            self.preamble = True
        elif block.shape is Shape.TEXT and drafting.declares(block.text):
            self.preamble = False
        if block.shape is Shape.NUMBERED:
            self.preamble = False
            self._count(block)

    def _count(self, block: Block) -> None:
        """Go past a number."""
        if not block.title and not titles.agenda_item(block):
            self.sentence = block.number
        if block.title:
            self.headings = self.titles = block.number
        elif block.number == self.last + 1:
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
            return not block.title and not self.heading(block)
        if block.shape is Shape.LETTERED:
            return not block.title
        if not self.begun or drafting.NUMBERED_TITLE.match(block.text) or headed(block) or block is self.title:
            return False
        if drafting.opens_preambular(block.text):
            return self.preamble or len(text) > HEADING // 2 or drafting.ending(block.text) == ","
        return len(text) > HEADING or (". " in text and len(text) > HEADING // 2)
