"""Where paragraphs begin in wrapped text whose layout does not say so.

Rows of a page come in, in order of the pages; rows that are one paragraph, heading or statement go out together.
The signs are a label that can be the next one, a blank line, an enacting formula, a preambular opening after a
comma, and a row that ended early: the next word would have fitted on it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from generator import drafting
from generator.drafting import agendas, openers
from generator.flavours import heads, openings
from generator.flavours.heads import SHORT, Sort
from generator.flavours.sequence import Labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.flavours.rows import Row

_ENDED, _WRAPPED = 0.88, 0.6
_HEADING = 100
# Matches the end of a row above a listed letter: "lamps,", "lamps; and", "and" alone. Not: "lamps and".
_LISTED = re.compile(r"(?:[,—]|(?:^|[;,] )(?:and|or|et|ou|y|o))$")


@dataclass(slots=True)
class Paragraphs:
    """The rows read so far, as far as they say what can come next.

    `width` is the length of a full row; `spaced` says that blank lines stand between paragraphs, so that rows
    without one between them belong together unless a label says otherwise. `due` rows go on with what was opened;
    `annotates`: notes on an agenda's items have begun.
    """

    width: int
    spaced: bool = False
    masthead: bool = True
    preamble: bool = False
    labels: Labels = field(default_factory=Labels)
    due: int = 0
    annotates: bool = False

    def blocks(self, rows: Sequence[Row]) -> list[tuple[Row, ...]]:
        """The rows of one page, put together."""
        done: list[list[Row]] = []
        sort = Sort.TEXT
        for index, row in enumerate(rows):
            before = rows[index - 1] if index else None
            after = rows[index + 1 : index + 5]
            opened = None if self.due and not row.gap else self._opens(row, before, after, sort)
            self.due = max(0, self.due - 1) if opened is None else heads.rows_below(row, after)
            if opened is None and done:
                done[-1].append(row)
                sort = self._goes_on(done[-1], sort)
            else:
                sort = opened or Sort.TEXT
                done.append([row])
                self._see(row, sort)
        return [tuple(block) for block in done]

    def _opens(self, row: Row, before: Row | None, after: Sequence[Row], sort: Sort) -> Sort | None:
        """What a row opens, or None where it goes on with the block above it, which is of a `sort`."""
        text = row.text
        alone = openings.label_alone(text)
        if sort is Sort.LABEL and before is not None and (not alone or openings.next_letter(before.text, text)):
            return None
        if labelled := self._labelled(row, before, sort):
            return labelled
        if not self.masthead and row.gap and openings.numeral(text) and self.labels.heads(text):
            return Sort.NUMERAL
        if sort is Sort.NUMERAL or (sort is Sort.JUMBLED and not openings.formula(text)):
            return Sort.HEADING if sort is Sort.NUMERAL else None
        if part := heads.part(row, before, sort):
            return part
        if openings.formula(text) and (self.masthead or sort is Sort.TITLE or self._ended(before, sort)):
            return Sort.FORMULA
        front = openings.front(text) and (self.masthead or sort is not Sort.TEXT or row.gap)
        if front or (sort is Sort.TITLE and after and drafting.preamble(text, after[0].text)):
            return Sort.HEADING
        if self.masthead or (sort is Sort.STATEMENT and not self.preamble):
            return heads.in_masthead(row, before, after, sort, self.width)
        return Sort.TITLE if heads.decision(row, before, after) else self._in_body(row, before, after, sort)

    def _in_body(self, row: Row, before: Row | None, after: Sequence[Row], sort: Sort) -> Sort | None:
        """What a row of the text proper opens, that has none of the set forms."""
        if sort is Sort.TITLE and heads.formula_ahead([row, *after], self.width):
            return Sort.FORMULA
        if before is None or row.gap or drafting.closing(row.text):
            return self._by_shape(row, before, after)
        if sort in (Sort.FORMULA, Sort.TITLE):
            return heads.below(row, before, after, sort, self.width)
        if heads.stands_alone(row.text, before.text) or (sort is Sort.CLOSING and row.text.startswith("[")):
            return Sort.TEXT if row.text[1:] else Sort.LABEL
        if before.text.startswith("[") and before.text.endswith("]"):
            return self._by_shape(row, before, after, Sort.HEADING)
        if self.spaced:
            return Sort.TEXT if sort is Sort.TEXT and self._after_comma(before) and openings.recalls(row.text) else None
        return None if sort is Sort.CLOSING else self._in_text(row, before, after, sort)

    def _labelled(self, row: Row, before: Row | None, sort: Sort) -> Sort | None:
        """What a row opens by its label; None where it has none, or one that cannot come here."""
        text = row.text
        free = (
            before is None
            or row.gap > 0
            or row.ruled
            or sort in (Sort.HEADING, Sort.TITLE, Sort.ITEM, Sort.STATEMENT, Sort.CLOSING)
            or drafting.finished(before.text)
            or (self.annotates and (before.text.endswith(")") or openings.number(before.text) > 0))
        )
        found = Sort.LABEL if openings.label_alone(text) else Sort.TEXT
        if free and (openings.raised(text) or openings.starred(text)):
            return Sort.TEXT
        if number := openings.number(text):
            return found if self._numbered(number, row, before, free=free or found is Sort.LABEL) else None
        if openings.letter(text):
            listed = before is not None and bool(_LISTED.search(before.text.strip()[-20:]))
            return found if free or listed or sort is Sort.LABEL else None
        if label := openings.heading_label(text):
            ended = free or self._after_comma(before)
            return (Sort.LABEL if found is Sort.LABEL else Sort.HEADING) if ended and self.labels.heads(label) else None
        if openings.decimal(text) and free:
            return found if found is Sort.LABEL or (before is not None and not row.gap) else Sort.HEADING
        if drafting.NUMBER_ONLY.fullmatch(text[:30]) and self.masthead:
            return Sort.LABEL
        if found is Sort.LABEL and text.startswith("Item"):
            return Sort.LABEL
        if openings.dotted(text) and not self.masthead:
            return Sort.TEXT if text[1:] else Sort.LABEL
        listed = free or drafting.ending(before.text if before else "") in ",:"
        return Sort.TEXT if openings.bullet(text) and listed else None

    def _numbered(self, number: int, row: Row, before: Row | None, *, free: bool) -> bool:
        """Whether a number at a row's start is a label: the next one, or the first or nearly so where one can begin."""
        if before is not None and not row.gap and openings.refers(before.text):
            return False
        if number == self.labels.last + 1 or (openings.inserted(row.text) and number == self.labels.last):
            return True
        return self.labels.near(number) and (free or self._after_comma(before))

    def _after_comma(self, before: Row | None) -> bool:
        """Whether the row above can end a preambular paragraph."""
        return self.preamble and before is not None and drafting.ending(before.text) == ","

    def _by_shape(self, row: Row, before: Row | None, after: Sequence[Row], sort: Sort = Sort.TEXT) -> Sort:
        if drafting.closing(row.text):
            return Sort.CLOSING
        headed = before is not None and self._headed(row, before, after)
        return Sort.HEADING if headed or self._heading(row, before, after, sort) else Sort.TEXT

    def _in_text(self, row: Row, before: Row, after: Sequence[Row], sort: Sort) -> Sort | None:
        text = row.text
        if sort is Sort.HEADING:
            wrapped = len(before.text) > self.width * _WRAPPED and len(text) < self.width * SHORT
            wrapped = wrapped and not drafting.finished(text)
            goes_on = wrapped or text[:1].islower() or drafting.unfinished(before.text)
            early = self._early(before, row) or heads.other_title(before.text, text)
            return self._by_shape(row, before, after, sort) if early and not goes_on else None
        end = drafting.ending(before.text)
        if self._headed(row, before, after):
            return Sort.HEADING
        if self.preamble and end in ",;" and (openings.recalls(text) or (text[:1].isupper() and self._acts(text))):
            return Sort.TEXT
        if end not in drafting.STOPS or text[:1].islower():
            apart = end == ";" or (text[:1].isupper() and not drafting.unfinished(before.text))  # else goes on
            return self._by_shape(row, before, after) if apart and self._early(before, row) else None
        if self._early(before, row) or row.indent > before.indent + 2:
            return self._by_shape(row, before, after)
        return Sort.HEADING if self._heading(row, before, after) else None

    def _acts(self, text: str) -> bool:
        """Whether a row below a preamble says what the organ does, or announces it (`Declare the following:`)."""
        return drafting.opens_operative(text) or (text.endswith(":") and len(text) < self.width * _WRAPPED)

    def _heading(self, row: Row, before: Row | None, after: Sequence[Row], sort: Sort = Sort.TEXT) -> bool:
        """Whether a row without a label is a heading: a short line that is no sentence, between paragraphs."""
        text = row.text
        if not text[:1].isupper() or drafting.ending(text) in ".;:,?!" or len(text) > min(_HEADING, self.width * SHORT):
            return False
        if self.preamble or not after:
            return False
        if before is not None and not row.gap and sort is not Sort.HEADING and not drafting.finished(before.text):
            return False
        return bool(after[0].gap) or (self._early(row, after[0]) and not after[0].text[:1].islower())

    def _headed(self, row: Row, before: Row, after: Sequence[Row]) -> bool:
        """Whether a heading begins here: it has no end of its own, what stands above has, the next number follows."""
        if not self._complete(before) or not row.text[:1].isupper():
            return False
        for above, below in pairwise((row, *after)):
            if self._complete(above):
                return False
            if number := openings.number(below.text):
                return number == self.labels.last + 1 and drafting.ending(above.text) != ","
        return False

    def _complete(self, row: Row) -> bool:
        """Whether a row can end a paragraph: with a stop, or with the comma of a preambular one."""
        return drafting.finished(row.text) or self._after_comma(row)

    def _early(self, row: Row, following: Row) -> bool:
        """Whether a row ended although the next word would have fitted on it."""
        word = following.text.split(maxsplit=1)[0][: self.width]
        ended = drafting.finished(row.text) or (openings.number(row.text) and not openings.label_alone(row.text))
        quotes = row.text.rstrip().endswith(":") and following.text[0] in "“«"
        return len(row.text) + 1 + len(word) < self.width * (1 if quotes else _ENDED if ended else SHORT)

    def _ended(self, before: Row | None, sort: Sort) -> bool:
        return before is None or sort is not Sort.TEXT or drafting.finished(before.text)

    def _goes_on(self, block: Sequence[Row], sort: Sort) -> Sort:
        """The sort of a block that has grown by a row: a label has become what it labels."""
        if sort is not Sort.LABEL:
            return sort
        label, text = block[0].text, block[-1].text
        if openings.label_alone(text):
            return Sort.JUMBLED
        if drafting.NUMBER_ONLY.fullmatch(label[:30]):
            return Sort.TITLE
        if openings.heading_label(label) or openings.decimal(label):
            return Sort.HEADING
        unfinished = drafting.ending(text) not in drafting.STOPS and len(text) < self.width * SHORT
        if not openings.number(label) or not unfinished:
            return Sort.TEXT
        self.labels.title = openings.number(label)
        return Sort.HEADING

    def _see(self, row: Row, sort: Sort) -> None:
        """Take note of what a block opens with."""
        text = row.text
        self.annotates = agendas.annotates(text) or (self.annotates and not openings.opener(text))
        if openings.opener(text) or agendas.annotates(text) or (sort is Sort.TITLE and openers.entitled(text)):
            self.labels.begin()
            self.preamble = False
        elif openings.front(text) or drafting.transmits(text) or (drafting.meets(text) and sort is Sort.TEXT):
            self.masthead = False
        elif sort is Sort.FORMULA:
            self.masthead, self.preamble = False, True
        elif number := openings.number(text):
            self.masthead = self.preamble = False
            self.labels.count(number)
        elif sort is Sort.NUMERAL:
            self.labels.head(text)
        elif label := openings.heading_label(text):
            self.masthead = self.preamble = False
            self.labels.head(label)
