"""Wrapped text with a blank line after each line, footnote marks as plain digits, broken words.

Lines come in; pages are found (a page begins with a line set in by one space, straight below the last line
of the page before), on each page the footnotes below their rule and the calls above it; the lines are mended
and joined to paragraphs. A number at a line's start is a label only if it is the next one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from generator import inline
from generator.flavours import calls, furniture, rows
from generator.flavours.rows import Row
from generator.fragments import Cleaned, Fragment
from generator.model import Furniture, Mend, SourceSpan

if TYPE_CHECKING:
    from generator.mends import Words
    from generator.model import Seed

# Matches: "4. Owing to". Not: "80 criminal justice officers.", "2021. The", unless 2020 went before.
_NUMBERED = re.compile(r"(\d{1,4})\. +\S")
# Matches: "(a) To prevent", "(iv) One". Not: "(UNDP) and".
_LETTERED = re.compile(r"\((?:[a-z]|[ivx]{1,5})\) +\S")
# Matches: "VI. Conclusions", "B. More effective". Not: "J. was", "UNODC. The".
_HEADED = re.compile(r"(?:[IVX]{1,6}|[A-Z])\. +[A-Z]")
_NOTE = re.compile(r"(\d{1,4})\s+\S")
_LINK = re.compile(r"https?://\S+")
_STOPS = ".;:?!"


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of one page: its text and its footnotes, each note as its rows under its label."""

    text: tuple[Row, ...]
    notes: tuple[tuple[str, tuple[Row, ...]], ...]


def clean(seed: Seed, words: Words) -> Cleaned:
    """The fragments, furniture and mends of a double-spaced text."""
    pages, out = _pages(_rows(seed), seed)
    mended: list[Mend] = []
    fragments: list[Fragment] = []
    expected = 1
    for page in pages:
        text, _ = calls.call_notes(page.text, [label for label, _ in page.notes])
        blocks, expected = _blocks(text, expected, fragments)
        fragments.extend(rows.joined(block, words, mended) for block in blocks)
        for label, note in page.notes:
            bare = replace(note[0], text=re.sub(r"^\d+\s+", f"{inline.superscript(label)} ", note[0].text))
            fragments.append(rows.joined((bare, *note[1:]), words, mended))
    return Cleaned("double-spaced", words.language, tuple(fragments), out, tuple(mended))


def _rows(seed: Seed) -> list[Row]:
    """The rows of the text; a page begins with a line set in by one space, straight below the one above."""
    found = rows.rows(seed.lines)
    return [
        replace(row, breaks=row.number == before.number + 1 and row.indent > 0)
        for before, row in pairwise([Row(-1, ""), *found])
    ]


def _pages(page_rows: list[Row], seed: Seed) -> tuple[list[Page], tuple[Furniture, ...]]:
    """The pages of the text, without the rules and bare links that the extraction left at their feet."""
    pages: list[Page] = []
    out: list[Furniture] = []
    text: list[Row] = []
    notes: list[tuple[str, list[Row]]] = []
    below, noted = False, 0
    for row in page_rows:
        if row.breaks:
            pages.append(Page(tuple(text), tuple((label, tuple(lines)) for label, lines in notes)))
            text, notes, below = [], [], False
        kind = _furniture(row)
        if kind:
            out.append(Furniture(kind, SourceSpan(seed.file, row.number, row.number)))
            below = below or kind == "rule"
        elif below and (found := _NOTE.match(row.text)) and int(found[1]) == noted + 1:
            noted += 1
            notes.append((found[1], [row]))
        elif below and notes:
            notes[-1][1].append(row)
        else:
            text.append(row)
    pages.append(Page(tuple(text), tuple((label, tuple(lines)) for label, lines in notes)))
    return pages, tuple(out)


def _furniture(row: Row) -> str:
    if furniture.rule(row.text):
        return "rule"
    if _LINK.fullmatch(row.text):
        return "link annotation"
    return furniture.foot(row.text)


def _blocks(text_rows: tuple[Row, ...], expected: int, before: list[Fragment]) -> tuple[list[tuple[Row, ...]], int]:
    """The rows of a page as paragraphs and headings, and the paragraph number that is expected next."""
    blocks: list[list[Row]] = []
    text = before[-1].text if before else ""
    for row in text_rows:
        found = _NUMBERED.match(row.text)
        numbered = bool(found and int(found[1]) == expected)
        expected += numbered
        finished = not text or text.rstrip(" ⁰¹²³⁴⁵⁶⁷⁸⁹”’)")[-1:] in _STOPS
        if (
            not blocks
            or numbered
            or _LETTERED.match(row.text)
            or (row.spaced and not row.breaks)
            or (row.indent > 1 and not row.breaks)
            or (finished and row.indent > 0 and _HEADED.match(row.text))
        ):
            blocks.append([row])
        else:
            blocks[-1].append(row)
        text = row.text
    return [tuple(block) for block in blocks], expected
