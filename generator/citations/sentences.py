"""How a paragraph divides: its sentences, and the titles that stand in it in quotation marks.

A citation ends with its sentence, and a number inside a title is that title's own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

# Matches: “Strengthening the …”   « Approches intégrées … »
_QUOTED = re.compile("\u201c[^\u201c\u201d]*\u201d|\u00ab[^\u00ab\u00bb]*\u00bb")
# The end of a sentence. Matches in: "… of 2020. Recalling"   Not in: "chap. I", "No. E", "5.4 per cent"
_STOP = re.compile(r"(?P<last>[^\W_]{0,20})[)\u201d]?[.!?](?=\s+[\u201c(]?[^\W\da-zà-ÿ_])")
_ABBREVIATION = re.compile(
    r"nos?|vols?|chap|sect|paras?|pp?|arts?|rev|corr|add|eds?|suppl|mr|ms|mrs|dr|par|cap|secc|[A-Z]", re.IGNORECASE
)


class Sentences:
    """The sentences and quoted titles of one text."""

    __slots__ = ("_ends", "_quotes", "_starts", "_stops", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._quotes = [match.span() for match in _QUOTED.finditer(text)]
        self._starts = [start for start, _ in self._quotes]
        self._ends = [end for _, end in self._quotes]
        self._stops = [match.end() for match in _STOP.finditer(text) if not _ABBREVIATION.fullmatch(match["last"])]

    @property
    def quotes(self) -> list[tuple[int, int]]:
        """The stretches in quotation marks, marks included."""
        return self._quotes

    def quote(self, offset: int) -> tuple[int, int] | None:
        """The stretch in quotation marks around `offset`, if any."""
        index = bisect_right(self._starts, offset) - 1
        return self._quotes[index] if index >= 0 and offset < self._ends[index] else None

    def end(self, offset: int) -> int:
        """Where the sentence around `offset` ends: its full stop outside a title, or the title's end."""
        quote = self.quote(offset)
        if quote:
            return quote[1]
        for stop in self._stops[bisect_left(self._stops, offset) :]:
            if not self.quote(stop - 1):
                return stop
        return len(self.text)

    def start(self, offset: int) -> int:
        """Where the sentence around `offset` starts."""
        index = bisect_right(self._stops, offset) - 1
        return self._stops[index] if index >= 0 else 0
