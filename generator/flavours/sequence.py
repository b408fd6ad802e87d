"""The labels that wrapped text has shown so far, and what can come next: a number is a label only if it fits.

Numbers of paragraphs run through a document; a list or an agenda inside it counts on its own, and so does an annex,
after which the numbers around it may go on. Headings count in roman numerals or capital letters.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator import drafting
from generator.flavours import openings
from generator.symbols import roman

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.flavours.rows import Row

_LEAP = 3
_MANY = 1000
_KEPT = 50


@dataclass(slots=True)
class Labels:
    """The last number of the text, of a list inside it, of the texts around it; the last labels of headings."""

    last: int = 0
    inner: int = 0
    around: list[int] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    outer: list[str] = field(default_factory=list)
    title: int = 0

    def near(self, number: int) -> bool:
        """Whether a number can be a label though it is not the very next: a list's, or after a few that were lost."""
        listed = number in (self.inner + 1, self.title + 1, 1) or number - 1 in self.around
        return listed or self.last < number <= self.last + _LEAP

    def count(self, number: int) -> None:
        """Take note of a paragraph's number."""
        listed = number == 1 or number == self.inner + 1
        if number == self.last + 1 or (not listed and self.last < number <= self.last + _LEAP):
            self.last, self.inner = number, 0
        elif listed:
            self.inner = number
        elif number - 1 in self.around:
            del self.around[self.around.index(number - 1) :]
            self.last, self.inner = number, 0

    def begin(self) -> None:
        """Take note that an annex or a document inside the document begins."""
        self.around = [*self.around[-_KEPT:], self.last]
        self.outer = [*self.outer[-_KEPT:], *self.headings]
        self.last = self.inner = 0

    def heads(self, label: str) -> bool:
        """Whether a heading's label follows one before it, or is the first of its kind."""
        return label in ("I", "A") or any(follows(label, known) for known in (*self.headings, *self.outer))

    def head(self, label: str) -> None:
        """Take note of a heading's label."""
        kept = [known for known in self.headings[-_KEPT:] if known != label and not follows(label, known)]
        self.headings = [*kept, label]


def follows(label: str, known: str) -> bool:
    """Whether a heading's label is the next letter or the next roman numeral."""
    if len(label) == len(known) == 1 and ord(label) == ord(known) + 1:
        return True
    return roman(known) > 0 and roman(label) == roman(known) + 1


def first_number(rows: Sequence[Row]) -> int:
    """The number of the first paragraph: that which a text opens with that others follow; an extract may begin late."""
    numbers = [(openings.number(row.text), row) for row in rows]
    known = {number for number, _ in numbers}
    before: Row | None = None
    for number, row in numbers:
        free = before is None or row.gap > 0 or drafting.finished(before.text)
        if number == 1 or (0 < number < _MANY and free and number + 1 in known):
            return number
        before = row
    return 1
