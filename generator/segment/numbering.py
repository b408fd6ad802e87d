"""Numbers: which can come next, and so whether a number at a line's start is a label, and what is a heading.

The counter goes through a text block by block and keeps the last number of the text, of a list inside it, and of
the texts around it.
"""

from __future__ import annotations

import re

from generator import drafting
from generator.drafting import agendas, openers
from generator.segment.blocks import TITLE, Block, Shape, headed, label_alone

STOPS_OR_COMMA = drafting.STOPS + ","
HEADING = 250
"""A text without a label that is longer is no heading, in characters."""

BEGINNING = 2000
"""What decides on a paragraph stands in its first so many characters."""

_LEAP = 20
_TITLE = 100
_WORDS = 12
# Matches what opens a sentence, and hardly a heading: "The fall was", "In May,", "Il a", "Les États", "El Consejo".
SENTENCE = re.compile(r"(?:The|In|At|On|An?|It|Il|Elle|Les?|La|L[’']\w+|Au|À|El|L[ao]s|En) ")
# Matches what a heading parts its text into: "Rule 4", "Article 12. Scope", "[Supplements rule 6". Not: "Rules on".
_PART = re.compile(r"(?:Rule|Article|Principle|Guideline|Règle|Principe|Regla|Artículo|Principio) \d{1,3}\b|\[")


def titled(block: Block, following: Block | None, next_number: Block | None) -> bool:
    """Whether a numbered block can be a heading, though its number may be the next paragraph's: by what stands below.

    Either the paragraph of that very number does, or a sentence without a number; then the next number is the next
    heading's. (A page break can cut one paragraph so that it looks like a heading, hardly two that follow each other.)
    """
    if not _entitles(block):
        return False
    if following is not None and following.shape is Shape.NUMBERED:
        return following.number == block.number
    if following is not None and following.text.startswith(f"{block.number}.1"):
        return True  # `3. Safeguards`, with `3.1` below it
    if not headlike(block, following):
        return False
    if following is not None and _PART.match(drafting.bare(following.text[:BEGINNING])):
        return True
    return next_number is not None and _entitles(next_number) and _worded(next_number)


def headlike(block: Block, following: Block | None) -> bool:
    """Whether a numbered block is worded as a heading, with a sentence below that has no number."""
    if following is None or following.shape is not Shape.TEXT or following.breaks or not _entitles(block):
        return False
    below = drafting.bare(following.text[:BEGINNING]).lstrip("[")
    return _worded(block) and below[:1].isupper()


def annotated(block: Block, following: Block | None) -> bool:
    """Whether a labelled block among the notes on an agenda is the item noted on: it has no stop, a note has."""
    if block.shape is Shape.TEXT or drafting.ending(block.text) in STOPS_OR_COMMA or len(block.text) > 2 * HEADING:
        return False
    if following is None or following.shape is not Shape.TEXT:
        return following is not None
    return not following.breaks and drafting.bare(following.text[:BEGINNING])[:1].isupper()


def _parts(block: Block, before: Block | None) -> bool:
    """Whether a lettered block above a numbered paragraph is a heading: no list is open above it, and it has no end."""
    if before is None or drafting.ending(before.text) in ":;," or (before.shape is Shape.LETTERED and not before.title):
        return False
    ended = drafting.ending(block.text) in STOPS_OR_COMMA or drafting.unfinished(block.text)
    return not ended and len(block.text) <= TITLE and block.text.lstrip("*_“")[:1].isupper()


def _annotates(block: Block) -> bool:
    """Whether a block is the heading above the notes on an agenda."""
    return block.shape is Shape.TEXT and agendas.annotates(block.text)


def _of_text(block: Block) -> bool:
    """Whether a block stands in no masthead: it has a label, is a formula or a paragraph that is complete."""
    if block.shape is not Shape.TEXT or drafting.formula(block.text):
        return True
    complete = len(block.text) > HEADING // 2 and drafting.finished(block.text)
    return complete or (drafting.opens_preambular(block.text) and drafting.ending(block.text) == ",")


def _worded(block: Block) -> bool:
    """Whether a block has the words of a heading: few, no sentence's opening, no verb, no word that asks for more."""
    text = drafting.bare(block.text)
    if len(text) > _TITLE or len(text.split()) > _WORDS or SENTENCE.match(text) or drafting.unfinished(text):
        return False
    return agendas.item(text)


def _entitles(block: Block) -> bool:
    """Whether a block has a number and does not end as a sentence does."""
    return (
        block.shape is Shape.NUMBERED
        and len(block.text) <= 2 * HEADING
        and drafting.ending(block.text) not in STOPS_OR_COMMA
    )


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
        self.titles = 0
        self.begun = False
        self.annotates = False

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

    def entitles(self, block: Block, before: Block | None, following: Block | None, next_number: Block | None) -> bool:
        """Whether a numbered or lettered block is a heading among paragraphs that have numbers too, or none."""
        if self.annotates and annotated(block, following):
            return True
        if block.shape is Shape.LETTERED:
            return following is not None and following.number == self.last + 1 and _parts(block, before)
        goes_on = self.titles > 0 and block.number == self.titles + 1
        return titled(block, following, next_number) or (goes_on and headlike(block, following))

    def see(self, block: Block) -> None:
        """Go past a block that stands in the text."""
        self.begun = self.begun or _of_text(block)
        self.annotates = _annotates(block) or (self.annotates and not label_alone(block))
        self.title = block if self.opened and block.shape is Shape.TEXT and len(block.text) <= TITLE else None
        self.opened = block.shape is Shape.TEXT and label_alone(block)
        if block.shape is Shape.TEXT and (found := openers.opener(block.text)) and not found["chapter"]:
            self.around.append(self.last)
            self.last = self.inner = self.titles = 0
            self.preamble = False
        if block.shape is Shape.TEXT and drafting.formula(block.text):
            self.preamble = True
        elif block.shape is Shape.TEXT and drafting.declares(block.text):
            self.preamble = False
        if block.shape is not Shape.NUMBERED:
            return
        self.preamble = False
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
