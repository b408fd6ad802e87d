"""Wrapped text without blank lines between paragraphs, with the printed pages' furniture, as pdftotext leaves it.

Lines come in; pages are found and their furniture set apart, on each page the footnotes; the rest is put together
to paragraphs, headings and statements, mended and joined. A label may stand alone on its line, the text on the next.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING

from generator import drafting, inline
from generator.flavours import footnotes, mastheads, openings, rows
from generator.flavours import furniture as page_furniture
from generator.flavours.fragments import Cleaned, Fragment
from generator.flavours.mends import CELLS, MOVED
from generator.flavours.notes import noted
from generator.flavours.pages import paginate
from generator.flavours.paragraphs import Paragraphs
from generator.flavours.sequence import Labels, first_number
from generator.flavours.sheets import begins, key
from generator.flavours.tables import stretches
from generator.model import Furniture, Mend
from generator.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.flavours.footnotes import Foot, Note
    from generator.flavours.mends import Words
    from generator.flavours.pages import Page
    from generator.flavours.rows import Row
    from generator.model import Seed

_MASTHEAD = 30
_CALL = re.compile(r"\d{1,3}")
_STARS = re.compile(r"\*{1,3}")
_BESIDE = re.compile(r"[\[\d\]]{1,5}\s+")
# Matches: "3.". Not: "3", "A."; nor "(a)", whose text may well begin small, below a row that goes on.
_LABEL = re.compile(r"\d{1,3}\.")
_STOP = re.compile(r"[.;:]$")
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


def clean(seed: Seed, words: Words) -> Cleaned:
    """The fragments, furniture, mends and problems of a single-spaced text."""
    found = rows.rows(seed.lines)
    ruled = [row for row in found if page_furniture.rule(row.text)]
    rest = rows.without(found, ruled, rules=True)
    out = rows.furniture("rule", seed, ruled)
    return read("single-spaced", seed, words, rest, (out, ()), spaced=False, marked=False)


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
    found = starred(called(rows.without(found, entries)))
    pages, furniture = paginate(found, seed)
    listed = rows.furniture("contents", seed, entries)
    text = _Text(seed, words, furniture=[*before[0], *listed, *furniture], mends=list(before[1]))
    full = rows.full(found)
    paragraphs = Paragraphs(rows.width(found), spaced, labels=Labels(first_number(found) - 1))
    for foot in _feet(pages, text.mends, marked=marked):
        for stretch in stretches(foot.text):
            if stretch.cells:
                text.fragments.append(_cells(stretch.rows))
                if stretch.printed:
                    read_as = text.fragments[-1].text.replace("\t", " ")
                    text.mends.append(Mend(stretch.rows[0].number, CELLS, stretch.printed, read_as))
                continue
            text.fragments.extend(
                rows.joined(block, words, text.mends, full) for block in paragraphs.blocks(stretch.rows)
            )
        for note in foot.notes:
            text.fragments.append(_note(note, text, full))
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
        every = page.rows if page.rows[0].breaks else parted(page.rows)
        plain = every if marked else [replace(row, text=row.text.translate(_PLAIN)) for row in every]
        plain = relabelled(plain, mends)
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


def parted(found: Sequence[Row]) -> list[Row]:
    """The rows of a first page with those of the masthead parted that hold several statements."""
    done: list[Row] = []
    stated: set[str] = set()
    last = next((index for index, row in enumerate(found[:_MASTHEAD]) if begins(row.text)), _MASTHEAD)
    for row in found[:last]:
        cells: Sequence[str] = (row.text,) if openings.raised(row.text) else mastheads.side_by_side(row.text)
        keys = [key(cell) for cell in cells]
        if len({*keys} - stated) < len(keys):
            cells = (row.text,)  # what repeats a statement is the printed page's
        stated.update(keys)
        done.extend(replace(row, text=cell, gap=row.gap if not index else 0) for index, cell in enumerate(cells))
    return [*done, *found[last:]]


def called(found: Sequence[Row]) -> list[Row]:
    """The rows with a footnote's call that stands on a line of its own, inside a sentence, put to the row above it."""
    done: list[Row] = []
    for index, row in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        inside = following is not None and not row.gap and not following.gap and following.text[:1].islower()
        inside = inside and bool(done) and not drafting.finished(done[-1].text)
        if inside and _CALL.fullmatch(row.text) and not openings.refers(done[-1].text):
            done[-1] = replace(done[-1], text=f"{done[-1].text} {row.text}", through=row.number)
        else:
            done.append(row)
    return done


def starred(found: Sequence[Row]) -> list[Row]:
    """The rows with stars that stand alone, as a raised sign is laid out, put before the note below that they open.

    A blank line may stand between, if the note says that it is one.
    """
    done: list[Row] = []
    for row in found:
        above = done[-1] if done else None
        below = row.text[:1].isupper() and (not row.gap or noted(row.text))
        if above is not None and below and _STARS.fullmatch(above.text):
            done[-1] = replace(above, text=f"{above.text} {row.text}", through=row.number)
        else:
            done.append(row)
    return done


def relabelled(found: Sequence[Row], mends: list[Mend]) -> list[Row]:
    """The rows with a number that stands alone below the first row of its paragraph put before that, and mends of it.

    A tool that sorts what it finds by the height of its frame prints `Urges all States to`, `3.`, `consider …`.
    """
    done: list[Row] = []
    for index, row in enumerate(found):
        below = found[index + 1 : index + 2]
        if done and below and _LABEL.fullmatch(row.text) and _inside(row, done, below[0]):
            above = done[-1]
            opening = above.text.split(maxsplit=1)[0]
            mends.append(Mend(above.number, MOVED, opening, f"{row.text} {opening}"))
            done[-1] = replace(above, text=f"{row.text} {above.text}", through=row.number)
        else:
            done.append(row)
    return done


def _inside(row: Row, done: Sequence[Row], below: Row) -> bool:
    """Whether a row stands inside a sentence that begins with the row above it, the last of those `done`."""
    above, small = done[-1], below.text[:1].islower()
    begins = above.gap > 0 or above.breaks or len(done) == 1 or drafting.finished(done[-2].text)
    goes_on = openings.unfinished(above.text) or (small and not _STOP.search(above.text))
    close = small or not row.gap or not drafting.opens_paragraph(below.text)
    return begins and above.text[:1].isupper() and goes_on and not below.gap and close


def _cells(cells: Sequence[Row]) -> Fragment:
    """The cells of a row of a table as a fragment, tabs between."""
    text = "\t".join(" ".join(cell.split()) for row in cells for cell in row.text.split("\t"))
    last = max(cells[-1].number, cells[-1].through)
    return Fragment(text, cells[0].number, last, cells[0].gap, cells[0].breaks)


def _note(note: Note, text: _Text, full: int) -> Fragment:
    """A footnote as a fragment that begins with its raised number, wherever that was printed."""
    first = note.rows[0]
    raised = inline.superscript(note.label)
    if note.beside:
        body = _BESIDE.sub("", first.text, count=1)
        return rows.joined((replace(first, text=f"{raised} {body}"), *note.rows[1:]), text.words, text.mends, full)
    text.mends.append(numbered(first.number, first.text, note.label))
    return rows.joined((replace(first, text=f"{raised} {first.text}"), *note.rows[1:]), text.words, text.mends, full)


def numbered(line: int, body: str, label: str, *, printed: bool = True) -> Mend:
    """The record of a footnote's number that was `printed` apart from its body, or is known by its call alone."""
    opening = body.split(maxsplit=1)[0].replace("\\", "")
    kind = "footnote number" if printed else "footnote number from its call"
    return Mend(line, kind, opening, f"{label} {opening}")


def astray(seed: Seed, row: Row) -> Problem:
    """The problem of footnotes' numbers that fit no bodies: they stay text."""
    return Problem(
        seed.file,
        row.number,
        "footnote-number-astray",
        "footnotes' numbers stand apart from their texts and do not fit them in number; all stays text",
        Severity.WARNING,
        row.text,
    )
