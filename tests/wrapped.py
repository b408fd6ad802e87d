"""Rows of wrapped text, made up for a test: as they stand, page by page, and with their footnotes apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.flavours import footnotes, rows
from generator.flavours.pages import paginate
from generator.model import Seed, SourceLine
from generator.seeds import split

if TYPE_CHECKING:
    from generator.flavours.rows import Row

FULL = "The keepers of the lamps on distant shores met in the harbour of a small town"
"""A row as long as a full one."""


def made(text: str) -> list[Row]:
    return rows.rows(SourceLine(number, line) for number, line in enumerate(split(text), 1))


def paged(text: str) -> tuple[list[list[str]], dict[str, list[str]]]:
    """The texts of each page, and the furniture by kind."""
    found = made(text)
    pages, out = paginate(found, Seed("s.txt", "", ()))
    texts = {row.number: row.text for row in found}
    kinds: dict[str, list[str]] = {}
    for item in out:
        kinds.setdefault(item.kind, []).append(texts[item.source.first])
    return [[row.text for row in page.rows] for page in pages], kinds


def foot(text: str, first: int = 1) -> tuple[list[str], dict[str, str]]:
    """The text of a page, and its notes by number."""
    found = footnotes.of_page(made(text), [first])
    notes = {note.label: " ".join(row.text for row in note.rows) for note in found.notes}
    return [row.text for row in found.text], notes
