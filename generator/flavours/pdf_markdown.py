"""Unwrapped text as a tool makes it that turns PDF into Markdown: one line a paragraph, page after page.

Lines come in; they are brought to one notation, pages are found and their furniture set apart, footnotes that lost
their numbers get them back from the calls on their page. A masthead's statements that run together are parted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from generator import drafting, inline
from generator.flavours import footnotes, furniture, mastheads, notes, openings, rows
from generator.flavours.calls import called_again
from generator.flavours.fragments import Cleaned, Fragment
from generator.flavours.markdown import goes_on
from generator.flavours.notation import level, notated
from generator.flavours.notes import astray, numbered
from generator.flavours.pages import paginate
from generator.flavours.sheets import key
from generator.model import Furniture, Mend, SourceLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.flavours.footnotes import Foot, Note
    from generator.flavours.mends import Words
    from generator.flavours.rows import Row
    from generator.model import Seed
    from generator.problems import Problem

# Matches: "¹", "²,³" in "programme,¹ should". Not at a row's start, where it numbers a note.
_CALL = re.compile(r"(?<=[^\s⁰¹²³⁴-⁹])\s?([⁰¹²³⁴-⁹]{1,4})(?![⁰¹²³⁴-⁹])")
_NOTE = re.compile(r"[*_]*([⁰¹²³⁴-⁹]{1,4})(?![⁰¹²³⁴-⁹])")
# Matches the rule between pages: "---", "-----", "{12}-----", "___________". Not: "--", "***".
_RULE = re.compile(r"(?:\{\d{1,5}\})?(?:-{3,}|[-*_=]{5,})")
_LONG = 400
_BESIDE = re.compile(r"[\[\d\]]{1,5}\s+")


@dataclass(slots=True)
class _Text:
    """What has been found so far; `levels` has the level of each line that is marked as a heading, `stated`
    what its masthead has said.
    """

    seed: Seed
    levels: dict[int, int] = field(default_factory=dict)
    fragments: list[Fragment] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    mends: list[Mend] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    masthead: bool = True
    stated: set[str] = field(default_factory=set)


def clean(seed: Seed, words: Words) -> Cleaned:
    """The fragments, furniture, mends and problems of a text that a tool has turned into Markdown."""
    text = _Text(seed)
    pages, out = paginate(_rows(text), seed)
    text.furniture.extend(out)
    known: set[str] = set()
    for page in pages:
        foot = _foot(page.rows, known)
        for row in called_again(foot.text, known | {note.label for note in foot.notes}):
            _enter(row, text)
        for note in foot.notes:
            text.fragments.append(_note(note, text, printed=bool(foot.numbers)))
            known.add(note.label)
        text.furniture.extend(rows.furniture("footnote number", seed, foot.numbers))
        if foot.astray is not None:
            text.problems.append(astray(seed, foot.astray))
    return Cleaned(
        "pdf-markdown",
        words.language,
        tuple(text.fragments),
        tuple(sorted(text.furniture, key=lambda item: item.source)),
        tuple(text.mends),
        tuple(text.problems),
    )


def _rows(text: _Text) -> list[Row]:
    """The lines in one notation, without the contents table and lines of marks alone.

    A rule begins a page, unless footnotes stand straight below it.
    """
    found: list[Row] = []
    breaks = under = False
    every = rows.rows(text.seed.lines)
    notations = [notated(SourceLine(row.number, row.text)) for row in every]
    contents = furniture.contents(
        tuple(SourceLine(row.number, line) for row, (line, _) in zip(every, notations, strict=True))
    )
    for row, below, (line, mends) in zip_longest(every, every[1:], notations):
        text.levels[row.number] = level(row.text)
        ruled = bool(_RULE.fullmatch(row.text[:200]))
        kind = "contents" if row.number in contents else "rule" if ruled else "" if line else "markup"
        if kind:
            text.furniture.extend(rows.furniture(kind, text.seed, [row]))
            under = ruled and below is not None and (notes.label(below.text) > 0 or openings.starred(below.text))
            breaks = breaks or row.breaks or (ruled and not under)
        else:
            text.mends.extend(mends)
            for one in line.split("\n"):
                found.append(replace(row, text=one, breaks=(row.breaks or breaks) and bool(found), ruled=under))
                breaks = under = False
    return found


def _foot(page: Sequence[Row], known: set[str]) -> Foot:
    """The page with its footnotes, by the calls in its text that no note has answered yet."""
    numbered_here = {found[1].translate(inline.SUPERSCRIPTS) for row in page if (found := _NOTE.match(row.text))}
    called = [found[1].translate(inline.SUPERSCRIPTS) for row in page for found in _CALL.finditer(row.text[:_MOST])]
    labels = [label for label in dict.fromkeys(called) if label not in known and label not in numbered_here]
    last = max((int(label) for label in known), default=0)
    foot = footnotes.of_page(page, [int(labels[0])] if labels else [last + 1])
    if foot.notes or not labels:
        return foot
    unnumbered = footnotes.of_calls(page, labels)
    return unnumbered if unnumbered.notes else foot


_MOST = 100_000


def _enter(row: Row, text: _Text) -> None:
    """Enter a row as a fragment, or as part of the one above where that is open."""
    if text.masthead and (
        openings.formula(row.text) or openings.number(row.text) or drafting.opens_preambular(row.text)
    ):
        text.masthead = False
    before = text.fragments[-1] if text.fragments else None
    touching = before is not None and not row.breaks and before.last < row.number
    if before is not None and touching and (_open(before, row) or _heading_goes_on(before, row, text)):
        joined = f"{before.text} {row.text}"
        text.fragments[-1] = replace(before, text=joined, last=row.number)
        if len(joined) < _LONG:
            text.stated.add(key(joined))
        return
    parts = mastheads.statements(row.text) if text.masthead else (row.text,)
    keys = [key(part) for part in parts]
    if len({*keys} - text.stated) < len(keys):
        parts = (row.text,)  # a line that repeats another's statement is the printed page's, as a whole or not
    text.stated.update(keys)
    for part in parts:
        text.fragments.append(Fragment(part, row.number, row.number, row.gap, row.breaks))


def _open(before: Fragment, row: Row) -> bool:
    return row.gap == 0 and before.last == row.number - 1 and not row.breaks and goes_on(before.text, row.text)


def _heading_goes_on(before: Fragment, row: Row, text: _Text) -> bool:
    """Whether a line marked as a heading is the rest of the one above, of the same level: it begins small."""
    above, own = text.levels.get(before.last, 0), text.levels.get(row.number, 0)
    return own > 0 and own == above and drafting.bare(row.text)[:1].islower()


def _note(note: Note, text: _Text, *, printed: bool) -> Fragment:
    """A footnote as a fragment that begins with its raised number, wherever that was printed."""
    first = note.rows[0]
    raised = inline.superscript(note.label)
    if note.beside:
        body = _BESIDE.sub("", first.text, count=1)
    else:
        body = first.text
        text.mends.append(numbered(first.number, body, note.label, printed=printed))
    whole = " ".join([f"{raised} {body}", *(row.text for row in note.rows[1:])])
    return Fragment(whole, first.number, note.rows[-1].number, first.gap)
