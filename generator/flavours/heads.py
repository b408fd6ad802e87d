"""The rows above a text: statements of a masthead, titles, formulas, and what begins below them.

A row comes in with the rows around it, the sort of the block above and the width of a full row; out comes the sort of
the block that it opens, if it opens one.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from generator import drafting
from generator.drafting import agendas, closings, letters, openers, statements
from generator.flavours import mastheads, openings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.flavours.rows import Row

# Matches a note of a table, or its letter alone: "a Provisional.", "b". Not: "a lamp", "y".
_LETTERED = re.compile(r"[a-df-h](?:\s+[A-ZÀ-Ý“].*)?$")
SHORT = 0.8
"""A row is short if it takes less of the width of a full one."""

_FULL, _HALF = 0.9, 0.5
_TITLE, _ROWS = 300, 3


class Sort(Enum):
    """What a block is, as far as it matters to where the next one begins."""

    STATEMENT = "a statement of a masthead, complete by itself"
    TITLE = "a title, which may take several rows"
    ITEM = "the title of an agenda item, with the document's own below it"
    LABEL = "a label whose text is on the next row"
    JUMBLED = "labels that stand together above their texts"
    FORMULA = "an enacting formula"
    HEADING = "a heading"
    NUMERAL = "the numeral of a heading, which is on the next row"
    CLOSING = "the line below a resolution"
    TEXT = "running text"


def in_masthead(row: Row, before: Row | None, after: Sequence[Row], sort: Sort, width: int) -> Sort | None:
    """What a row of a masthead opens, or None where it goes on with the block above it, which is of a `sort`."""
    text = row.text
    refers = before is not None and not row.gap and sort is not Sort.STATEMENT and openings.refers(before.text)
    if text.startswith("[") or (statements.complete(text) and not refers):
        return Sort.STATEMENT
    if formula_ahead([row, *after], width):
        return Sort.FORMULA
    if drafting.transmits(text) or drafting.meets(text):
        return Sort.TEXT
    if agendas.agenda(text) and after and openings.number(after[0].text) == 1:
        return Sort.HEADING
    if before is None or row.gap:
        return Sort.TITLE
    if sort is Sort.FORMULA:
        return below(row, before, after, sort, width)
    return _title(row, before, after, sort)


def _title(row: Row, before: Row, after: Sequence[Row], sort: Sort) -> Sort | None:
    """The title that a row of a masthead begins, below one of a `sort`; None where it goes on with it."""
    text = row.text
    texts = [before.text, text, *(other.text for other in after)]
    if drafting.sponsored(before.text) or (mastheads.submits(texts[1:]) and not mastheads.submits(texts)):
        return Sort.TITLE
    if mastheads.titled(text) or before.text.endswith("]") or (sort is Sort.ITEM and other_title(before.text, text)):
        return Sort.TITLE
    if sort is not Sort.STATEMENT or _open_bracket(before.text):
        return None
    return Sort.ITEM if mastheads.item(before.text) else Sort.TITLE


def other_title(above: str, text: str) -> bool:
    """Whether a row begins another title than the one above it: it is longer than that with its own first word.

    The title above ended, then, though the next word would have fitted.
    """
    ended = len(above) + 1 + len(text.split(maxsplit=1)[0]) <= len(text)
    return ended and text[:1].isupper() and not drafting.unfinished(above)


def formula_ahead(rows: Sequence[Row], width: int) -> bool:
    """Whether a formula of any body begins here, on up to three rows, with the preamble below it."""
    for size in range(1, len(rows)):
        whole = " ".join(row.text for row in rows[:size])
        if drafting.at_meeting(whole):
            return True
        if len(whole) < 4 * width and whole.endswith(",") and drafting.formula(whole):
            return drafting.opens_paragraph(rows[size].text)
    return False


def below(row: Row, before: Row, after: Sequence[Row], sort: Sort, width: int) -> Sort | None:
    """What stands below a formula or a title without a blank line between."""
    if sort is Sort.FORMULA:
        return Sort.TEXT if before.text.endswith((",", ":")) or drafting.opens_paragraph(row.text) else None
    opens = drafting.opens_preambular(row.text) and drafting.finished(before.text)
    opens = opens or drafting.meets(row.text)
    full = row.text[:1].isupper() and len(row.text) > width * _FULL and len(before.text) < width * SHORT
    return Sort.TEXT if opens or full or _sentence(row, before, after, width) else None


def _sentence(row: Row, before: Row, after: Sequence[Row], width: int) -> bool:
    """Whether a row below a title that took less than half of its own begins a sentence, which ends on rows below.

    The row may be set in, and so no full one; a title has no stop at its end, and a row of a table wide gaps.
    """
    if not row.text[:1].isupper() or len(before.text) > width * _HALF:
        return False
    for one in (row, *after):
        if "  " in one.text or openings.number(one.text) or (one.gap and one is not row):
            return False
        if drafting.ending(one.text) in ".:" or len(one.text) < width * SHORT:
            return drafting.ending(one.text) in ".:"
    return False


def decision(row: Row, before: Row | None, after: Sequence[Row]) -> bool:
    """Whether a row opens the number and title of a decision, one of several, with its meeting below."""
    ended = before is None or row.gap > 0 or drafting.finished(before.text)
    titled = bool(drafting.NUMBERED_TITLE.match(row.text[:_TITLE])) and not drafting.finished(row.text)
    return ended and titled and any(drafting.meets(other.text) for other in after[:_ROWS])


def _open_bracket(text: str) -> bool:
    return text.count("[") > text.count("]")


def stands_alone(text: str, above: str) -> bool:
    """Whether a row has a set form that opens a paragraph: a vote, the ends of a treaty, where a table is from.

    A table's notes go by letters, which may stand alone; one opens no sentence.
    """
    if drafting.finished(above) and _LETTERED.match(text):
        return True
    declares = text[:1].isupper() and drafting.declares(text)
    return declares or closings.vote(text) or closings.witness(text) or openers.attributes(text)


def part(row: Row, before: Row | None, sort: Sort) -> Sort | None:
    """What a row opens that begins a chapter, an article, an annex or a document inside the document."""
    article = openers.article(row.text)
    if article or openings.opener(row.text):
        apart = before is None or row.gap or sort is not Sort.TEXT or drafting.finished(before.text)
        return (Sort.HEADING if article else Sort.STATEMENT) if apart else None
    titled = before is not None and drafting.over(before.text) and openers.entitled(row.text)
    return Sort.TITLE if titled else None


def rows_below(row: Row, after: Sequence[Row]) -> int:
    """How many of the rows below one go on with it, where its form says so: `Annex to the letter dated …`."""
    if letters.annexed(row.text) is None or not openers.opener(row.text):
        return 0
    gap = next((index for index, other in enumerate(after) if other.gap), len(after))
    return letters.rows_of([row.text, *(other.text for other in after[:gap])]) - 1
