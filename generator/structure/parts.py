"""Blocks in, parts out: where a document inside the document begins and where it ends.

A report prints the draft resolutions that it recommends, a resolution its annexes. Each begins with a line that
names it (`Draft resolution III`, `Resolution 30/1`, `Annex`) with its title below, and ends where another begins
or where the text around it goes on: at its next chapter, its next lettered heading, or its next number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator import drafting
from generator.drafting import adoption, openers
from generator.segment.blocks import LABELLED, Block, Shape
from generator.segment.titles import agenda_item
from generator.symbols import designations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TITLE = 400
_AHEAD = 4


@dataclass(slots=True)
class Part:
    """A document as blocks: how it is called where it is printed, its title, and what stands in it.

    `letter` is that of the lettered section around it. `shared` are blocks that are a numbered paragraph of
    the text around it too, as when a report gives a decision's words in a paragraph of its own.
    """

    designation: Block | None = None
    title: Block | None = None
    blocks: list[Block | Part] = field(default_factory=list)
    letter: str = ""
    word: str = ""
    around: Part | None = None
    shared: list[Block] = field(default_factory=list)

    @property
    def annex(self) -> bool:
        """Whether it is annexed to the text around it."""
        return self.word == "annex"

    def opening(self) -> list[Block]:
        """Its own blocks down to the first with a number, and three at least."""
        numbers = (index for index, block in enumerate(self.blocks) if isinstance(block, Block) and block.number)
        end = max(next(numbers, len(self.blocks)), 3)
        return [block for block in self.blocks[:end] if isinstance(block, Block)]

    def walk(self) -> Iterator[Part]:
        """This part and all parts in it, in the order in which they begin."""
        yield self
        for block in self.blocks:
            if isinstance(block, Part):
                yield from block.walk()


@dataclass(slots=True)
class _Splitter:
    part: Part
    numbers: dict[int, int] = field(default_factory=dict)
    items: dict[int, int] = field(default_factory=dict)
    letters: dict[int, str] = field(default_factory=dict)
    chapters: dict[int, int] = field(default_factory=dict)

    def number(self, part: Part) -> int:
        return self.numbers.get(id(part), 0)

    def add(self, block: Block) -> None:
        self._list(block)
        self.part.blocks.append(block)
        if block.number == self.number(self.part) + 1 or block.number > 1:
            self.numbers[id(self.part)] = block.number
        if label := lettered(block):
            self.letters[id(self.part)] = label
        if number := chapter(block):
            self.chapters[id(self.part)] = number

    def _list(self, block: Block) -> None:
        """Count the items of a list with numbers of its own, which a numbered paragraph announces (`… agenda:`)."""
        if not block.number:
            return
        above = self.part.blocks[-1] if self.part.blocks else None
        first = block.number == 1 and self.number(self.part) > 0
        announced = isinstance(above, Block) and drafting.ending(above.text) == ":"
        self.items[id(self.part)] = block.number if (first and announced) or self.lists(block) else 0

    def lists(self, block: Block) -> bool:
        """Whether a number is the next item of the list that is open in the part."""
        last = self.items.get(id(self.part), 0)
        return last > 0 and block.number == last + 1 and agenda_item(block)

    def close(self) -> None:
        assert self.part.around is not None
        self.part = self.part.around

    def open(self, found: re.Match[str], block: Block, title: Block | None) -> None:
        annex = bool(found["annex"])
        while self.part.around is not None and (not annex or self.part.annex):
            self.close()
        word = "annex" if annex else re.sub(r"\W*(\w+).*", r"\1", (found["drafted"] or found["taken"]).lower())
        part = Part(block, title, [], self.letters.get(id(self.part), ""), word, self.part)
        self.part.blocks.append(part)
        self.part = part


def split(blocks: Sequence[Block], start: int) -> Part:
    """The document as a part with the parts in it; nothing before block `start` opens one (the masthead)."""
    root = Part()
    splitter = _Splitter(root)
    skip = 0
    for index, block in enumerate(blocks):
        if index < skip:
            continue
        found = openers.opener(block.text) if block.shape is Shape.TEXT and index >= start else None
        if found and not found["chapter"]:
            titles = _titles(blocks[index + 1 : index + 4])
            splitter.open(found, block, _whole(titles) if titles else None)
            skip = index + 1 + len(titles)
            continue
        below = next((after.number for after in blocks[index + 1 : index + 4] if after.shape is Shape.NUMBERED), 0)
        ahead = blocks[index : index + _AHEAD]
        while splitter.part.around is not None and (_ends(splitter, block, below) or _heads(splitter, ahead)):
            splitter.close()
        _share(splitter, block)
        splitter.add(block)
    return root


def lettered(block: Block) -> str:
    """The letter of a heading such as `B. Action taken`, or an empty string."""
    found = LABELLED.match(block.text) if block.shape is Shape.TEXT else None
    if not found or len(found[1]) > 1 or drafting.finished(block.text) or len(block.text) > _TITLE:
        return ""
    return found[1]


def chapter(block: Block) -> int:
    """The number of a chapter or part that a block opens (4 for `Chapter IV`, 1 for `Chapitre premier`), 0 if none."""
    if block.shape is not Shape.TEXT:
        return 0
    opener, titled = openers.opener(block.text), openers.chaptered(block.text)
    whole = titled["label"] if titled else opener["chapter"] if opener else None
    return designations.value(whole.split()[-1]) if whole else 0


def _titles(below: Sequence[Block]) -> list[Block]:
    """The blocks that are the title of a part, of those below its designation: one with a semicolon goes on."""
    if not below or not _titular(below[0]):
        return []
    end = drafting.ending(below[0].text)
    if end == ";" and len(below) > 1 and _titular(below[1]) and drafting.ending(below[1].text) not in ".;:,":
        return list(below[:2])
    return [below[0]] if end not in ".;:," and len(below) > 1 else []


def _titular(block: Block) -> bool:
    """Whether a block can be a title: short, without a label, and no formula."""
    if block.shape is not Shape.TEXT or len(block.text) > _TITLE or openers.opener(block.text):
        return False
    return not drafting.formula(block.text) and not LABELLED.match(block.text)


def _whole(titles: Sequence[Block]) -> Block:
    """A title that takes several lines as one block."""
    source = tuple(span for title in titles for span in title.source)
    return replace(titles[0], text=" ".join(title.text for title in titles), source=source)


def _ends(splitter: _Splitter, block: Block, below: int) -> bool:
    """Whether a block belongs to the text around the part that is open.

    Where its letter comes next in both, the number of the first paragraph `below` decides.
    """
    part, around = splitter.part, splitter.part.around
    assert around is not None
    if number := chapter(block):
        return _ends_with_chapter(splitter, number, below)
    if block.shape is Shape.NUMBERED:
        return _counts_on(splitter, block)
    letter = lettered(block)
    if not letter or not _next(letter, splitter, around):
        return False
    if not _next(letter, splitter, part):
        return True
    while around.around is not None and not splitter.letters.get(id(around)):
        around = around.around
    return below == splitter.number(around) + 1 and below != splitter.number(part) + 1


def _ends_with_chapter(splitter: _Splitter, number: int, below: int) -> bool:
    """Whether a chapter is one of the text around the part that is open: an annexed text may have chapters too."""
    own = splitter.chapters.get(id(splitter.part), 0)
    outer: Part | None = splitter.part.around
    while outer is not None and not splitter.chapters.get(id(outer)):
        outer = outer.around
    goes_on = outer is not None and number == splitter.chapters[id(outer)] + 1
    if number != own + 1:
        return goes_on or not splitter.part.annex
    if not goes_on or outer is None:
        return not splitter.part.annex
    return not own or below == splitter.number(outer) + 1


def _counts_on(splitter: _Splitter, block: Block) -> bool:
    """Whether a number goes on with those around the part that is open, and neither it nor its words with the part.

    Below `2. Requests the Office to report.` of a draft: `8. The Committee also recommends the following draft`.
    """
    part, own = splitter.part, splitter.number(splitter.part)
    outer = part.around.around if part.annex and part.around else part.around  # no text goes on below its own annex
    while outer is not None and block.number != splitter.number(outer) + 1:
        outer = outer.around
    if outer is None or block.number in (1, own + 1) or block.title or drafting.opens_operative(block.text):
        return False
    if splitter.lists(block):
        return False
    return own > 0 or (not part.annex and _formed(part))


def _heads(splitter: _Splitter, ahead: Sequence[Block]) -> bool:
    """Whether a text is a heading, with none but headings down to a number that goes on with those around the part."""
    for block in ahead:
        if block.shape is not Shape.TEXT:
            return block is not ahead[0] and block.shape is Shape.NUMBERED and _counts_on(splitter, block)
        if len(block.text) > _TITLE or drafting.ending(block.text) in ".;:," or drafting.closing(block.text):
            return False
    return False


def _formed(part: Part) -> bool:
    """Whether a part has an enacting formula, or a sentence in its place."""
    texts = (other.text for other in part.blocks if isinstance(other, Block))
    return any(drafting.formula(text) or adoption.acting(text) for text in texts)


def _next(letter: str, splitter: _Splitter, part: Part) -> bool:
    """Whether a letter comes next in a part, or in one around it."""
    last = splitter.letters.get(id(part), "")
    if last and ord(letter) == ord(last) + 1:
        return True
    return part.around is not None and not last and part is not splitter.part and _next(letter, splitter, part.around)


def _share(splitter: _Splitter, block: Block) -> None:
    """Enter a numbered block that goes on with the numbers around a part without numbers in both."""
    part, around = splitter.part, splitter.part.around
    if around is None or block.shape is not Shape.NUMBERED or splitter.number(part):
        return
    if block.number > 1 and block.number == splitter.number(around) + 1 and not part.annex and not _formed(part):
        part.shared.append(block)
        splitter.numbers[id(around)] = block.number
