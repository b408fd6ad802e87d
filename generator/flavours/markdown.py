"""Unwrapped text with Markdown marks: one line a paragraph, `*emphasis*`, raised digits, dead links.

Lines come in and go out as fragments, in one notation whatever their dialect (`[^1]`, `_emphasis_`, `## …`). A
line goes on with the one before it only where no blank line stands between and something is open: emphasis, a
bracket, a sentence that goes on with a small letter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.flavours import furniture, openings
from generator.flavours.fragments import Cleaned, Fragment
from generator.flavours.notation import notated
from generator.model import Mend, SourceLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.flavours.mends import Words
    from generator.model import Seed

_STOPS = ".;:!?"
# Matches what is no emphasis: "\\*", "*****".
_ESCAPE = re.compile(r"\\.|\*{4,}")
_OPEN = 2000
_SHORT = 200


def clean(seed: Seed, words: Words) -> Cleaned:
    """The fragments of an unwrapped text."""
    notes = [notated(line) for line in seed.lines]
    shown = tuple(SourceLine(line.number, text) for line, (text, _) in zip(seed.lines, notes, strict=True))
    table = furniture.contents(shown)
    entries = [line for line in seed.lines if line.number in table and line.text.strip()]
    rules = [line for line in seed.lines if furniture.rule(line.text)]
    out = table | {line.number for line in rules}
    mends: list[Mend] = []
    lines: list[SourceLine] = []
    marks_alone: list[SourceLine] = []
    for line, (text, marks) in zip(seed.lines, notes, strict=True):
        if line.number not in out:
            mends.extend(marks)
            if line.text.strip() and not text:
                marks_alone.append(line)
            lines.extend(SourceLine(line.number, row) for row in text.split("\n"))
    return Cleaned(
        "markdown",
        words.language,
        fragments(lines),
        furniture.furniture("contents", seed, entries)
        + furniture.furniture("rule", seed, rules)
        + furniture.furniture("markup", seed, marks_alone),
        tuple(mends),
    )


def fragments(lines: Iterable[SourceLine]) -> tuple[Fragment, ...]:
    """One fragment a line, but for lines that something still open holds together."""
    done: list[Fragment] = []
    gap = 0
    for line in lines:
        if not line.text:
            gap += 1
            continue
        before = done[-1] if done else None
        if before and before.last == line.number - 1 and goes_on(before.text, line.text):
            text = f"{before.text} {line.text}"
            done[-1] = Fragment(text, before.first, line.number, before.gap, before.breaks)
        else:
            done.append(Fragment(line.text, line.number, line.number, gap, gap > 1))
        gap = 0
    return tuple(done)


def goes_on(text: str, following: str) -> bool:
    """Whether a line goes on in the next one, with no blank line between: what ends with a tab is a row's beginning."""
    if text.endswith("\t"):
        return True
    if not following.strip():
        return False
    if len(text) > _OPEN:
        return False
    bare = _ESCAPE.sub("", text)
    if bare.count("**") % 2 or bare.count("*") % 2:
        return True
    if bare.count("[") > bare.count("]"):
        return not (openings.letter(following) or openings.number(following))  # else a text still negotiated
    first = following.lstrip()[0]
    return first.islower() and "\t" not in text and text.rstrip()[-1] not in _STOPS and len(text) < _SHORT
