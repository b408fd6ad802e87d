"""The way of any wrapped text: its pages, on each its footnotes, and the rest as paragraphs, headings and statements.

The rows of a text come in, without what its flavour knows to be no text; fragments, furniture, mends and problems go
out. A label may stand alone on its line, the text on the next.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING

from generator import inline
from generator.flavours import footnotes, rows, strays
from generator.flavours import furniture as page_furniture
from generator.flavours.calls import called_again
from generator.flavours.fragments import Cleaned, Fragment
from generator.flavours.notes import astray, numbered
from generator.flavours.pages import paginate
from generator.flavours.paragraphs import Paragraphs
from generator.flavours.sequence import Labels, first_number
from generator.flavours.sheets import by_columns, parted
from generator.flavours.tables import as_fragment, stretches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.flavours.footnotes import Foot, Note
    from generator.flavours.mends import Words
    from generator.flavours.pages import Page
    from generator.flavours.rows import Row
    from generator.model import Furniture, Mend, Seed
    from generator.problems import Problem

_BESIDE = re.compile(r"[\[\d\]]{1,5}\s+")
_PLAIN = str.maketrans({"*": "\\*", "\\": "\\\\"})


@dataclass(slots=True)
class _Text:
    """What has been found so far."""

    seed: Seed
    words: Words
    fragments: list[Fragment] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    mends: list[Mend] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read(
    flavour: str,
    seed: Seed,
    words: Words,
    found: Sequence[Row],
    before: tuple[Sequence[Furniture], Sequence[Mend]],
    *,
    spaced: bool,
    marked: bool,
) -> Cleaned:
    """Any wrapped text with pages, from its rows; `before` is the furniture and mends that were found already.

    `spaced`: blank lines stand between its paragraphs. `marked`: its stars are emphasis, not signs.
    """
    table = page_furniture.contents(seed.lines)
    entries = [row for row in found if row.number in table and not page_furniture.foot(row.text)]
    found = strays.starred(strays.called(rows.without(found, entries)))
    pages, furniture = paginate(found, seed)
    listed = rows.furniture("contents", seed, entries)
    text = _Text(seed, words, furniture=[*before[0], *listed, *furniture], mends=list(before[1]))
    full = rows.full(found)
    paragraphs = Paragraphs(rows.width(found), spaced, labels=Labels(first_number(found) - 1))
    noted: set[str] = set()
    for foot in _feet(pages, text.mends, marked=marked):
        noted.update(note.label for note in foot.notes)
        for stretch in stretches(called_again(foot.text, noted)):
            if stretch.cells:
                text.fragments.append(as_fragment(stretch, text.mends))
            else:
                blocks = paragraphs.blocks(stretch.rows)
                text.fragments.extend(rows.joined(block, words, text.mends, full) for block in blocks)
        text.fragments.extend(_note(note, text, full) for note in foot.notes)
        text.furniture.extend(rows.furniture("footnote number", seed, foot.numbers))
        if foot.astray is not None:
            text.problems.append(astray(seed, foot.astray))
    return Cleaned(
        flavour,
        words.language,
        tuple(text.fragments),
        tuple(sorted(text.furniture, key=lambda item: item.source)),
        tuple(text.mends),
        tuple(text.problems),
    )


def _feet(pages: Sequence[Page], mends: list[Mend], *, marked: bool) -> list[Foot]:
    """Each page with its footnotes, which may be called on the page before; what is mended on it goes to `mends`.

    The notes of a whole text may stand at its end.
    """
    feet: list[Foot] = []
    noted = 0
    for page in pages:
        every = page.rows if page.rows[0].breaks else parted(by_columns(page.rows, mends))
        plain = every if marked else [replace(row, text=row.text.translate(_PLAIN)) for row in every]
        plain = strays.relabelled(plain, mends)
        foot = footnotes.of_page(plain, (noted + 1, 1), whole=len(pages) == 1)
        if feet and (foot.missing or not foot.notes):
            foot = _late(feet, plain, noted + 1, whole=page is pages[-1]) or foot
        if foot.notes:
            noted = int(foot.notes[-1].label)
        elif foot.astray is not None:
            noted = int(foot.astray.text.replace(",", " ").split()[-1])
        feet.append(foot)
    return feet


def _late(feet: list[Foot], rows: Sequence[Row], first: int, *, whole: bool) -> Foot | None:
    """A page with footnotes that are called on the page before, where they are raised; `whole`: or on any before."""
    for start in dict.fromkeys((len(feet) - 1, *([0] if whole else []))):
        before = [row for foot in feet[start:] for row in foot.text]
        if found := footnotes.late(before, rows, first, whole=whole):
            text = iter(found[0])
            feet[start:] = [replace(foot, text=tuple(islice(text, len(foot.text)))) for foot in feet[start:]]
            return found[1]
    return None


def _note(note: Note, text: _Text, full: int) -> Fragment:
    """A footnote as a fragment that begins with its raised number, wherever that was printed."""
    first = note.rows[0]
    raised = inline.superscript(note.label)
    if note.beside:
        body = _BESIDE.sub("", first.text, count=1)
        return rows.joined((replace(first, text=f"{raised} {body}"), *note.rows[1:]), text.words, text.mends, full)
    text.mends.append(numbered(first.number, first.text, note.label))
    return rows.joined((replace(first, text=f"{raised} {first.text}"), *note.rows[1:]), text.words, text.mends, full)
