"""Wrapped text with a blank line after each line, footnote marks as plain digits, broken words.

Lines come in; pages are found (a page begins with a line set in by one space, straight below the last line
of the page before), on each page the footnotes below their rule and the calls above it; the lines are put together
to paragraphs as in single-spaced texts, mended and joined. More than one blank line, or an indent, sets a line apart.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from generator import drafting, inline
from generator.flavours import calls, footnotes, furniture, rows, sheets
from generator.flavours.fragments import Cleaned, Fragment
from generator.flavours.notes import declared
from generator.flavours.paragraphs import Paragraphs
from generator.flavours.rows import Row
from generator.flavours.sequence import Labels, first_number
from generator.flavours.tables import as_fragment, stretches
from generator.model import Furniture, Mend, SourceSpan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.flavours.mends import Words
    from generator.model import Seed

_NOTE = re.compile(r"(?:(\d{1,4})|\[(\d{1,4})\])\s+(?=\S)")
# Matches: "http://undocs.org/E/CN.15/2020/9". Not: "https://dataunodc.un.org.", which ends a sentence.
_LINK = re.compile(r"https?://\S+(?<![.,;)])")
# No printed page has more rows.
_ROWS = 100


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of one page: its text and its footnotes, each note as its rows under its label.

    The rest of a note that the page before has not ended stands first, under that note's label.
    """

    text: tuple[Row, ...]
    notes: tuple[tuple[str, tuple[Row, ...]], ...]


def clean(seed: Seed, words: Words) -> Cleaned:
    """The fragments, furniture and mends of a double-spaced text."""
    pages, out = _pages(_rows(seed), seed)
    pages = _with_unruled(pages)
    mended: list[Mend] = []
    fragments: list[Fragment] = []
    plain = [_apart(row) for page in pages for row in page.text]
    paragraphs = Paragraphs(rows.width(plain), labels=Labels(first_number(plain) - 1))
    noted: set[str] = set()
    for page in pages:
        labels = [label for label, note in page.notes if _note(note[0])]
        noted.update(labels)
        text, _ = calls.call_notes(page.text, labels)
        text = calls.called_again(text, noted)
        text = text if page is not pages[0] else tuple(sheets.parted(text))
        for stretch in stretches([_apart(row) for row in text]):
            if stretch.cells:
                fragments.append(as_fragment(stretch, mended))
            else:
                fragments.extend(rows.joined(block, words, mended) for block in paragraphs.blocks(stretch.rows))
        for label, note in page.notes:
            number = _NOTE.match(note[0].text)  # the rest of a note has none
            raised = f"{inline.superscript(label)} {note[0].text[number.end() :]}" if number else note[0].text
            bare = replace(note[0], text=raised)
            fragments.append(replace(rows.joined((bare, *note[1:]), words, mended), foot=True))
    return Cleaned("double-spaced", words.language, tuple(fragments), out, tuple(mended))


def _rows(seed: Seed) -> list[Row]:
    """The rows of the text; a page begins with a line set in by one space, straight below the one above."""
    found = rows.rows(seed.lines)
    return [
        replace(row, breaks=row.number == before.number + 1 and row.indent > 0)
        for before, row in pairwise([Row(-1, ""), *found])
    ]


def _pages(page_rows: list[Row], seed: Seed) -> tuple[list[Page], tuple[Furniture, ...]]:
    """The pages of the text, without what the extraction left at their feet and the symbol at their heads."""
    pages: list[Page] = []
    out: list[Furniture] = []
    text: list[Row] = []
    notes: list[tuple[str, list[Row]]] = []
    below, noted, ruled = False, 0, False
    table, links = furniture.contents(seed.lines), _links(page_rows)
    symbols = Counter(symbol for row in page_rows if (symbol := sheets.alone(row.text)))
    for row in page_rows:
        if row.breaks:
            pages.append(Page(tuple(text), tuple((label, tuple(lines)) for label, lines in notes)))
            text, notes, below = [], [], False
        head = bool(pages) and not text and not notes and symbols[sheets.alone(row.text)] > 1
        kind = "running head" if head else "contents" if row.number in table else _furniture(row, links)
        number = _note(row) if below and not kind else 0
        if kind:
            out.append(Furniture(kind, SourceSpan(seed.file, row.number, row.number)))
            below, ruled = below or kind == "rule", kind == "rule"
            continue
        if number and (number == noted + 1 or (ruled and (number == 1 or not noted) and _called(text, number))):
            noted = number
            notes.append((str(noted), [row]))
        elif below and notes:
            notes[-1][1].append(row)
        elif below and pages and pages[-1].notes and not drafting.finished(pages[-1].notes[-1][1][-1].text):
            notes.append((str(noted), [row]))
        else:
            text.append(row)
        ruled = False
    pages.append(Page(tuple(text), tuple((label, tuple(lines)) for label, lines in notes)))
    return pages, tuple(out)


def _with_unruled(pages: Sequence[Page]) -> list[Page]:
    """The pages, those without notes below a rule with those at their foot that say that they are, and are called."""
    done: list[Page] = []
    noted = 0
    for page in pages:
        foot = footnotes.of_page(page.text, (noted + 1, 1)) if page.text and not page.notes else None
        if foot and foot.notes and not foot.missing and all(declared(note.rows[0].text) for note in foot.notes):
            found = Page(foot.text, tuple((note.label, note.rows) for note in foot.notes))
        else:
            found = page
        noted = int(found.notes[-1][0]) if found.notes else noted
        done.append(found)
    return done


def _note(row: Row) -> int:
    """The number that a row opens with as a footnote does, 0 if none."""
    found = _NOTE.match(row.text)
    return int(found[1] or found[2]) if found else 0


def _called(text: list[Row], number: int) -> bool:
    """Whether a page calls the footnote of a number: an extract, or an annex that counts anew, may begin with any."""
    return bool(calls.call_notes(text[-_ROWS:], [str(number)])[1])


def _links(page_rows: list[Row]) -> set[int]:
    """The rows that are nothing but the address of a link, by number: these stand last on a page, with its foot."""
    found: set[int] = set()
    last = True
    for row in reversed(page_rows):
        link = bool(_LINK.fullmatch(row.text))
        if last and link:
            found.add(row.number)
        last = row.breaks or (last and (link or bool(furniture.foot(row.text))))
    return found


def _furniture(row: Row, links: set[int]) -> str:
    if furniture.rule(row.text):
        return "rule"
    return "link annotation" if row.number in links else furniture.foot(row.text)


def _apart(row: Row) -> Row:
    """The row with a gap above where it is set apart: by more than one blank line, or by its indent."""
    gap = int((row.gap > 1 or row.indent > 1) and not row.breaks)
    return replace(row, gap=gap, indent=0) if (row.gap, row.indent) != (gap, 0) else row
