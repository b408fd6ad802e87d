"""How a paragraph divides: its sentences, and the titles that stand in it in quotation marks.

A citation ends with its sentence, and a number inside a title is that title's own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

# Matches: “Strengthening the …”   « Approches intégrées … »
_QUOTED = re.compile("\u201c[^\u201c\u201d]*\u201d|\u00ab[^\u00ab\u00bb]*\u00bb")
# The end of a sentence. Matches in: "… of 2020. Recalling"   Not in: "5.4 per cent", "2020, recalling"
_STOP = re.compile(r"[.!?](?=\s+[\u201c(]?[^\W\da-zà-ÿ_])")
# The word before it. Matches: chap|   chapitre)|
_LAST_WORD = re.compile(r"(?P<word>[^\W_]{0,20})[)\u201d]?\Z")
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
        self._stops = [match.end() for match in _STOP.finditer(text) if not self._is_short(match.start())]

    def _is_short(self, stop: int) -> bool:
        """Whether the full stop at offset `stop` ends an abbreviation."""
        last = _LAST_WORD.search(self.text, max(0, stop - 21), stop)
        return bool(last and _ABBREVIATION.fullmatch(last["word"]))

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
        after = range(bisect_left(self._stops, offset), len(self._stops))
        return next((self._stops[index] for index in after if not self.quote(self._stops[index] - 1)), len(self.text))

    def start(self, offset: int) -> int:
        """Where the sentence around `offset` starts."""
        index = bisect_right(self._stops, offset) - 1
        return self._stops[index] if index >= 0 else 0
