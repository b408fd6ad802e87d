"""What the lines of a seed say: as they are printed, in each way that their marks can be read.

A reading's lines come in; out come their texts, with the numbers of footnotes where recorded mends put them, then their
letters, figures and signs, without white space and markup.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import dialects, inline
from generator.flavours.mends import CELLS, LOST, MOVED, SOFT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model import Mend, Reading, SourceSpan

# What carries no words: emphasis, escapes, brackets of links, tags, marks of lists and headings at a line's start.
_MARKUP = re.compile(r"\(#\)|\]\(#[^()\s]{0,500}\)|</?(?:i|b|em|strong|sup)>|[*_\\\[\]<>#]")
# What any of it begins with: most lines have none.
_MARKED = re.compile(r"[(*_\\\[\]<>#]")
_MARK = re.compile(r"\s*(?:[-–—•●▪+]|#{1,6}|>)(?:\s+|$)")
_LEAD = re.compile(r"\s*(?:(?:[-–—•●▪+]|#{1,6}|>)(?:\s+|$))*")
# Matches the label of a paragraph in a quoted draft, which stands before its mark in the text: "“1. Invites".
_QUOTED = re.compile(r"\s*(?P<mark>[“«\"])\s?(?P<label>\d{1,4}\.|\([a-z]{1,4}\))\s+(?=\S)")
_RAISED = re.compile(r"[⁰¹²³⁴-⁹]+")
# So many ways of reading the marks before lines are kept in mind at most: a text has hardly two.
_OPEN = 16
# Matches: "[^1]", "[^12]:", "of lamps. 1/", "lamps1/", "Lamps */". Not: "[1]", "51/327".
_FOOTNOTE_MARK = re.compile(
    r"(?P<mark>\[\^(?P<label>\d{1,4})\]):?"
    r"|(?:(?:(?<![^\s(.,;:)])|(?<=[a-zà-ÿ]{3}))(?P<number>\d{1,3})|(?<![*\\/])(?P<stars>\*{1,3}))/(?![^\s,.;:)])"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line's text, and whether a recorded mend took the hyphen at its end away."""

    text: str
    cut: bool


# No link shows more characters.
_SHOWN = 1000
# Matches the end of: "of lamps [a](#page-", whose address goes on below, and the rest of it there: "1-0) and".
_BROKEN = re.compile(r"\]\([^()\s]{0,500}\s*\Z")
_REST = re.compile(r"\A\s*[^()\s]{0,500}\)")
# Matches the end of a link that began on a line above: "76/181](https://undocs.org/A/RES/76/181)". Not: "[a](b)".
_LINK_END = re.compile(r"(?P<shown>[^\[\]]{0,300})\]\((?P<target>[^()\s]{0,500})\)")

_NONE = Line("", cut=False)


def lines(reading: Reading) -> dict[int, Line]:
    """The lines that are no furniture, by their numbers, with what recorded mends put into them."""
    cut = {mend.line for mend in reading.mends if mend.kind == "line-end hyphen removed" and SOFT not in mend.source}
    return {number: Line(text, number in cut) for number, text in _mended(reading).items()}


def _mended(reading: Reading) -> dict[int, str]:
    """The lines' texts, with the numbers of footnotes where recorded mends put them.

    A number may come from a line of such numbers alone, once, or stand in a mark of Markdown's (`[^1]:`); where none
    is printed at a note, that of its call may stand there too.
    """
    furniture = {line for item in reading.furniture for line in item.source.lines}
    lines = {line.number: inline.unset(line.text) for line in reading.seed.lines if line.number not in furniture}
    last = max(lines, default=0)
    for mend in reading.mends:
        if mend.kind == LOST and mend.text.replace("-", "", 1) == mend.source:
            lines[mend.line] = lines.get(mend.line, "").replace(mend.source, mend.text, 1)
        elif mend.kind == MOVED and (below := _below(mend.line, lines, last)):
            label = lines[below].strip()
            if mend.text == f"{label} {mend.source}":
                lines[mend.line], lines[below] = f"{label} {lines[mend.line]}", ""
        elif mend.kind == CELLS and sorted(mend.source.split()) == sorted(mend.text.split()):
            _read_by_cells(mend, lines, last)
    apart = {line for item in reading.furniture if item.kind == "footnote number" for line in item.source.lines}
    given = Counter(
        figure for line in reading.seed.lines if line.number in apart for figure in re.findall(r"\d+", line.text)
    )
    for number, marks in _marks(reading).items():
        lines[number] = _unmarked(dialects.unpictured(lines.get(number, "")), marks)
    for mend in reading.mends:
        label = next(iter(mend.text.split(maxsplit=1)), "")
        added = label.isdecimal() and mend.text == f"{label} {mend.source}"
        moved = added and mend.kind == "footnote number" and given[label] > 0
        called = added and mend.kind == "footnote number from its call"
        if moved or called:
            given[label] -= moved
            lines[mend.line] = f"{label} {_LEAD.sub('', lines.get(mend.line, ''), count=1)}"
    return lines


def _read_by_cells(mend: Mend, lines: dict[int, str], last: int) -> None:
    """The lines that a mend says it has read as a table's row, if they say what it says: all words on the first."""
    numbers, words = [mend.line], lines.get(mend.line, "").split()
    while len(words) < len(mend.source.split()) and (below := _below(numbers[-1], lines, last)):
        numbers.append(below)
        words.extend(lines[below].split())
    if " ".join(words) == mend.source:
        lines.update(dict.fromkeys(numbers, ""))
        lines[mend.line] = mend.text


def _below(number: int, lines: Mapping[int, str], last: int) -> int:
    """The next line with text below one, up to the last; 0 if there is none."""
    return next((at for at in range(number + 1, last + 1) if lines.get(at, "").strip()), 0)


def _marks(reading: Reading) -> dict[int, Counter[str]]:
    """The marks of footnotes that were read as numbers or stars (`[^1]`, `1/`, `*/`), by line, and how often each."""
    marks: dict[int, Counter[str]] = {}
    for mend in reading.mends:
        if mend.kind == "footnote mark" and mend.source.strip("[^]:/") == mend.text:
            marks.setdefault(mend.line, Counter())[mend.source] += 1
    return marks


def _unmarked(text: str, marks: Counter[str]) -> str:
    """A line with these marks as numbers, in one go: a line may have a hundred thousand."""

    def number(found: re.Match[str]) -> str:
        for printed in (found[0], found["mark"] or ""):
            if marks[printed] > 0:
                marks[printed] -= 1
                return (found["label"] or found["number"] or found["stars"]) + found[0][len(printed) :]
        return found[0]

    return _FOOTNOTE_MARK.sub(number, text)


def forms(source: tuple[SourceSpan, ...], lines: Mapping[int, Line]) -> Iterator[tuple[str, ...]]:
    """What each line of some stretches says, as it is and without what a tool wrote for its own sake.

    Where a stretch begins, or nothing has been said yet, also without the mark of a list there, which can be text too,
    where a page break cut just before a dash.
    """
    begun, opened, broken = False, "", False
    for span in source:
        first = next((number for number in span.lines if number in lines), 0)
        for number in span.lines:
            line = lines.get(number, _NONE)
            plain = dialects.unwritten(line.text)
            rest = _REST.sub("", plain, count=1) if broken else plain
            broken = bool(_BROKEN.search(plain)) if plain.strip() else broken
            short = _BROKEN.sub("]", plain) if broken else plain
            written = dict.fromkeys((line.text, plain, _unled(opened, line.text), _unled(opened, plain), rest, short))
            opened = _opened(f"{opened} {line.text}")
            read = dict.fromkeys(inline.unled(text, depth) for text in written for depth in (1, inline.NESTED + 1))
            whole = begun and number != first and not any(map(dialects.cells, read))
            said = tuple(squeeze(form) for one in read for form in ([one] if whole else _forms(one)))
            begun = begun or bool(said[-1])
            yield tuple(form[:-1] if line.cut and form.endswith("-") else form for form in said)


def _opened(text: str) -> str:
    """What stands behind the last bracket of a text that nothing has closed, with it; nothing if that is no link's."""
    bracket, shown = text.rpartition("[")[1:]
    return f"{bracket}{shown}" if bracket and "]" not in shown and len(shown) < _SHOWN else ""


def _unled(opened: str, line: str) -> str:
    """A line without the address of a link that was opened above it, where the address adds nothing."""
    tail = _LINK_END.match(line)
    if tail and opened and inline.says(tail["target"], f"{opened[1:]} {tail['shown']}"):
        return tail["shown"] + line[tail.end() :]
    return line


def _forms(line: str) -> list[str]:
    """A line, and what it says without each of the marks before it, the last one without any."""
    if cells := dialects.cells(line):
        said = " ".join(cells)
        return [line, said, _LEAD.sub("", said, count=1)]
    if label := _QUOTED.match(line):
        return [line, f"{label['label']} {label['mark']}{line[label.end() :]}"]
    found = [line]
    while len(found) < _OPEN and (mark := _MARK.match(found[-1])):
        found.append(found[-1][mark.end() :])
    bare = _LEAD.sub("", line, count=1)
    return found if bare == found[-1] else [*found, bare]


def says(forms: Iterable[tuple[str, ...]], said: str) -> bool:
    """Whether lines say a text, each in one of its forms."""
    reached = {0}
    for ways in forms:
        ends = {at + len(form) for at in reached for form in ways if said.startswith(form, at)}
        reached = set(sorted(ends)[-_OPEN:])
    return len(said) in reached


def squeeze(text: str) -> str:
    """The letters, figures and signs of a text: no white space, no markup, raised figures as plain ones."""
    plain = inline.unset(text)
    if _MARKED.search(plain):
        plain = _MARKUP.sub("", plain)
    if not plain.isascii():
        plain = _RAISED.sub(lambda digits: digits[0].translate(inline.SUPERSCRIPTS), plain)
    return "".join(plain.split())
