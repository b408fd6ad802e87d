"""Footnotes of typed documents, which a number with a stroke marks and calls (`the report. 1/`, `1/ E/1990/36.`).

A text comes in; it goes out with these numbers raised, the notation in which every footnote is read, and a mend for
each; a star that has a stroke (`Lamps */`) is left a star. A line that opens with such a mark is a note only if the
mark stands behind words above it.

Source: United Nations documents until the middle of the 1990s.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from generator import inline
from generator.model import Mend, Seed, SourceLine

# Matches: "of lamps. 1/  In", "lamps,2/ and", "(see 12/)", "lamps2/", "Lamps */". Not: "51/327", "A/1/", "and/or".
_MARK = re.compile(
    r"(?:(?:(?<![^\s(.,;:)])|(?<=[a-zà-ÿ]{3}))(?P<number>\d{1,3})|(?<![*\\/])(?P<stars>\*{1,3}))/(?![^\s,.;:)])"
)
# Matches the beginning of: "     1/   Official Records", "12/ “Lamps", "*/ Adopted". Not: "1/ of the lamps".
_NOTE = re.compile(r"\s*(?:(?P<number>\d{1,3})|(?P<stars>\*{1,3}))/\s+(?=[^\W\d_a-zà-ÿ]|[“\"(])")


def raised(seed: Seed) -> tuple[Seed, tuple[Mend, ...]]:
    """The seed with the numbers of such notes and of their calls raised."""
    found: dict[int, list[re.Match[str]]] = defaultdict(list)
    called: dict[str, list[tuple[int, re.Match[str]]]] = defaultdict(list)
    for index, line in enumerate(seed.lines):
        if "/" not in line.text:
            continue
        note = _NOTE.match(line.text)
        if note and called[_label(note)]:
            for place, call in called.pop(_label(note)):
                found[place].append(call)
            found[index].append(note)
        begins = len(line.text) - len(line.text.lstrip())
        for call in _MARK.finditer(line.text, note.end() if note else 0):
            if call.start() > begins:  # at a line's beginning it would be a note
                called[_label(call)].append((index, call))
    if not found:
        return seed, ()
    lines = [_raised(line, found[index]) if index in found else line for index, line in enumerate(seed.lines)]
    mends = (
        Mend(seed.lines[index].number, "footnote mark", f"{_label(mark)}/", _label(mark))
        for index, marks in found.items()
        for mark in marks
    )
    return replace(seed, lines=tuple(lines)), tuple(mends)


def _label(mark: re.Match[str]) -> str:
    return mark["number"] or mark["stars"]


def _raised(line: SourceLine, marks: list[re.Match[str]]) -> SourceLine:
    """A line with these marks raised: those of calls against the word before them."""
    parts: list[str] = []
    end = 0
    for mark in sorted(marks, key=lambda mark: mark.start()):
        start = mark.start("number") if mark["number"] else mark.start("stars")
        before = line.text[end:start]
        parts += [before if mark.re is _NOTE or before.endswith("(") else before.rstrip()]
        parts += [inline.superscript(mark["number"]) if mark["number"] else mark["stars"]]
        parts += [" " if mark.re is _NOTE else ""]
        end = mark.end()
    return SourceLine(line.number, "".join(parts) + line.text[end:])
