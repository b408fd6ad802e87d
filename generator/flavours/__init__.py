"""Flavours of extraction: what a tool that turned a PDF into text did to it, undone.

A seed comes in; its text goes out as fragments in one notation, with the page's furniture by kind and
every mend. To add a flavour, write its `clean` in a module here and add a row to `FLAVOURS`.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from generator import drafting
from generator.drafting import statements
from generator.flavours import (
    double_spaced,
    furniture,
    hard_wrapped,
    markdown,
    mastheads,
    notation,
    notes,
    openings,
    pdf_markdown,
    single_spaced,
)
from generator.flavours.rows import rows as rows_of
from generator.flavours.rows import width as width_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.flavours.fragments import Cleaned
    from generator.flavours.mends import Words
    from generator.flavours.rows import Row
    from generator.model import Seed, SourceLine

FLAVOURS: Mapping[str, Callable[[Seed, Words], Cleaned]] = {
    "markdown": markdown.clean,
    "pdf-markdown": pdf_markdown.clean,
    "double-spaced": double_spaced.clean,
    "single-spaced": single_spaced.clean,
    "hard-wrapped": hard_wrapped.clean,
}
"""A flavour's name, as the catalogue may give it, and its rules."""

_LONG = 120
_HALF = 60
_FEW = 3
_EARLY = 0.75
_MASTHEAD = 30
_MARKED = re.compile(r"(?<!\w)_[^\W_][^_\n]{1,200}_(?!\w)|<sup>\d")
_MARKED_AHEAD = re.compile(r"\s{0,3}(?:#{1,6}\s|\d{1,4}\\\.\s)")
_FUNCTION_WORDS = {
    "en": frozenset({"the", "of", "and", "to", "in", "for", "its", "with"}),
    "fr": frozenset({"le", "la", "les", "des", "et", "du", "dans", "pour", "sur"}),
    "es": frozenset({"el", "los", "las", "del", "y", "en", "para", "que", "con"}),
}


def detect(lines: tuple[SourceLine, ...]) -> str:
    """The flavour of a text, from its layout alone.

    Unwrapped texts hold most of their characters in long lines; wrapped ones break within a sentence, so that
    many lines begin with a small letter. Of the wrapped ones, some have a blank line above those too
    (double-spaced), some only between paragraphs (hard-wrapped), some none (single-spaced). Unwrapped texts with
    underscores for emphasis, raised digits as tags, heading marks, the furniture of pages, footnotes with plain
    numbers or statements run together are pdf-markdown.
    """
    table = furniture.contents(lines)  # whose dots make any line a long one
    found = (row for row in rows_of(lines) if row.number not in table)
    every = [row for row in found if not furniture.foot(row.text) and not notation.pictures(row.text)]
    full = [row for row in every if not openings.label_alone(row.text)]
    if not full:
        return "markdown"
    size = sum(len(row.text) for row in full)
    long = sum(len(row.text) for row in full if len(row.text) > _LONG)
    small = [row for row in full if row.text[0].islower() and not openings.letter(row.text)]
    marked = sum(map(_marked, full)) > len(full) // 20
    over = _over(full)
    cut = marked and all(row.gap for row in (*small, *over))  # by pages: rows of wrapped Markdown stand close
    if long * 2 < size and (len(small) * 5 >= len(full) or (not cut and _bounded(full, small, over))):
        return _wrapped(every, small or over)
    paged = any("\f" in line.text or furniture.foot(line.text) for line in lines)
    plain = any(notes.label(row.text) == 1 for row in full) or any(
        len(mastheads.statements(row.text)) > 1 for row in full[:_MASTHEAD]
    )
    return "pdf-markdown" if paged or plain or marked else "markdown"


def _marked(row: Row) -> bool:
    """Whether a row has marks that pdf-markdown writes: underscores, raised digits as tags, heads, escaped stops."""
    text = row.text[:2000]
    return bool(_MARKED_AHEAD.match(text)) or (("_" in text or "<" in text) and bool(_MARKED.search(text)))


def _over(full: Sequence[Row]) -> list[Row]:
    """The rows whose first word would not have fitted on the row above, which ends in the middle of a sentence.

    Statements of a masthead, and its titles, which are short, stand above each other and go on with nothing.
    """
    width = width_of(full)
    return [
        row
        for above, row in pairwise(full)
        if above.text.rsplit(maxsplit=1)[-1].isalnum()
        and len(above.text) + 1 + len(row.text.split(maxsplit=1)[0]) > width
        and (row.text[0].islower() or len(above.text) > _HALF)
        and not statements.complete(above.text)
    ]


def _bounded(full: Sequence[Row], small: Sequence[Row], over: Sequence[Row]) -> bool:
    """Whether hardly a row is longer than a printed line: then even few rows that go on show a wrapped text.

    A row goes on that begins small, or stands straight below one that has no end; surely so if it is `over` from it.
    """
    if sum(len(row.text) > _LONG for row in full) * 50 > len(full):
        return False
    below = [
        row
        for above, row in pairwise(full)
        if not row.text[0].islower() and len(above.text) > _HALF and not drafting.finished(above.text)
    ]
    touching = len(small) + sum(row.gap == 0 for row in below)
    if touching >= max(_FEW, len(full) // 12) or len(small) + len(below) >= max(2 * _FEW, len(full) // 6):
        return True
    return len(over) >= _FEW - 1 or any(row.gap == 0 and row.text[0].islower() for row in over)


def _wrapped(every: Sequence[Row], going: Sequence[Row]) -> str:
    """Which of the wrapped flavours: by the blank lines inside sentences, and above lines that open a paragraph.

    `going` are rows that go on with the sentence above. Where hardly a line opens a paragraph by its form, those tell
    that stand below a line which ended early.
    """
    if sum(row.gap > 0 for row in going) * 2 > len(going):
        return "double-spaced"
    opening = [row for row in every if _opens(row.text)]
    if len(opening) < _FEW:
        width = width_of(every)
        early = [row for above, row in pairwise(every) if len(above.text) < width * _EARLY]
        return "hard-wrapped" if sum(row.gap > 0 for row in early) * 2 > len(early) else "single-spaced"
    return "hard-wrapped" if sum(row.gap > 0 for row in opening) * 4 >= len(opening) * 3 else "single-spaced"


def _opens(text: str) -> bool:
    """Whether a line opens a paragraph by its own form: a number, a letter, a preambular or enacting word."""
    if openings.number(text) or openings.letter(text) or openings.formula(text):
        return True
    return drafting.opens_preambular(text)


def language(lines: tuple[SourceLine, ...]) -> str:
    """The language of a text (`en`, `fr`, `es`), by its function words; English where they don't tell."""
    words = Counter(word for line in lines for word in line.text[:5000].lower().split())
    counts = {code: sum(words[word] for word in known) for code, known in _FUNCTION_WORDS.items()}
    return max(counts, key=lambda code: (counts[code], code == "en"))
