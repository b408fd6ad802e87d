"""Wrapped text with a blank line after each line, footnote marks as plain digits, broken words.

Lines come in; pages are found (a page begins with a line set in by one space, straight below the last line
of the page before), on each page the footnotes below their rule and the calls above it; the lines are mended
and joined to paragraphs. A number at a line's start is a label only if it is the next one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator import inline, mends
from generator.flavours import furniture
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
class Row:
    """A line with text: how far it is set in, whether a space-only line and whether a page break precede."""

    number: int
    text: str
    indent: int
    spaced: bool
    breaks: bool


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of one page: its text and its footnotes, each note as its rows under its label."""

    text: tuple[Row, ...]
    notes: tuple[tuple[str, tuple[Row, ...]], ...]


def clean(seed: Seed, words: Words) -> Cleaned:
    """The fragments, furniture and mends of a double-spaced text."""
    rows = _rows(seed)
    pages, out = _pages(rows, seed)
    mended: list[Mend] = []
    fragments: list[Fragment] = []
    called = 0
    expected = 1
    for page in pages:
        text, called = call_notes(page.text, [label for label, _ in page.notes], called)
        blocks, expected = _blocks(text, expected, fragments)
        fragments.extend(_joined(block, words, mended) for block in blocks)
        for label, note in page.notes:
            bare = replace(note[0], text=re.sub(r"^\d+\s+", f"{inline.superscript(label)} ", note[0].text))
            fragments.append(_joined((bare, *note[1:]), words, mended))
    return Cleaned("double-spaced", words.language, tuple(fragments), out, tuple(mended))


def _rows(seed: Seed) -> list[Row]:
    rows: list[Row] = []
    spaced, last = False, 0
    for line in seed.lines:
        if not line.text.strip():
            spaced = spaced or bool(line.text)
            continue
        indent = len(line.text) - len(line.text.lstrip())
        breaks = bool(rows) and line.number == last + 1 and indent > 0
        rows.append(Row(line.number, line.text.strip(), indent, spaced, breaks))
        spaced, last = False, line.number
    return rows


def _pages(rows: list[Row], seed: Seed) -> tuple[list[Page], tuple[Furniture, ...]]:
    """The pages of the text, without the rules and bare links that the extraction left at their feet."""
    pages: list[Page] = []
    out: list[Furniture] = []
    text: list[Row] = []
    notes: list[tuple[str, list[Row]]] = []
    below, noted = False, 0
    for row in rows:
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
    return ""


def call_notes(rows: tuple[Row, ...], labels: list[str], called: int) -> tuple[tuple[Row, ...], int]:
    """The rows with the plain digits that call a page's footnotes raised, each at its likeliest place.

    A call stands against a word or a stop (`States.4 In addition`, `assistance3`), or, where the extraction
    set it apart, between two spaces (`INSPIRE 7  workshop`); calls follow one another in order.
    """
    texts = [row.text for row in rows]
    at_row, at = 0, 0
    for label in labels:
        place = _call(texts, label, at_row, at)
        if place is None:
            continue
        index, start, end = place
        raised = inline.superscript(label)
        rest = texts[index][end:]
        texts[index] = texts[index][:start] + raised + rest
        at_row, at, called = index, start + len(raised), int(label)
    return tuple(replace(row, text=text) for row, text in zip(rows, texts, strict=True)), called


def _call(texts: list[str], label: str, from_row: int, start: int) -> tuple[int, int, int] | None:
    patterns = (
        rf"(?<=[^\W\d_]){label}(?=[\s.,;:)”’\]]|$)|(?<=[.,;:”’)\]]){label}(?=\s|$)",
        rf"(?<=\S) {label}(?=  +\S|\s*$)",
        rf"(?<=[^\W\d_]) {label}(?= +[a-z(])",
    )
    for pattern in patterns:
        for index in range(from_row, len(texts)):
            found = re.compile(pattern).search(texts[index], start if index == from_row else 0)
            if found:
                return index, found.start(), found.end()
    return None


def _blocks(
    rows: tuple[Row, ...], expected: int, before: list[Fragment]
) -> tuple[list[tuple[Row, ...]], int]:
    """The rows of a page as paragraphs and headings, and the paragraph number that is expected next."""
    blocks: list[list[Row]] = []
    text = before[-1].text if before else ""
    for row in rows:
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


def _joined(rows: tuple[Row, ...], words: Words, mended: list[Mend]) -> Fragment:
    """The rows as one fragment, each mended, their line ends joined on evidence."""
    text, above = "", 0
    for row in rows:
        line, repairs = mends.mend(row.text, words)
        mended.extend(Mend(row.number, repair.kind, repair.source, repair.text) for repair in repairs)
        text, repair = mends.join(text, line, words)
        if repair:
            mended.append(Mend(above, repair.kind, repair.source, repair.text))
        above = row.number
    return Fragment(text, rows[0].number, rows[-1].number, 1, rows[0].breaks)
