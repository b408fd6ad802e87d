"""The word ledger: proof that every word of a seed is in a document or is furniture of a named kind.

A reading comes in; out come an account for each document, in tokens (what white space separates in the seed),
and problems. The proof does not trust the reader: it takes the lines that each unit claims from the seed
itself and compares them, letter by letter, with what the unit says, markup and white space aside. Only a
recorded mend may differ.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import inline
from generator.mends import LOST, MOVED, SOFT
from generator.model import Footnote, MarkKind, MastheadLine, Paragraph, Section, SourceSpan, units
from generator.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model import Furniture, Mark, Mend, Reading, Unit

# What carries no words: emphasis, escapes, brackets of links, tags, marks of lists and headings at a line's start.
_MARKUP = re.compile(r"\(#\)|</?(?:i|b|em|strong|sup)>|[*_\\\[\]<>#]")
_MARK = re.compile(r"\s*(?:[-–—•●▪+]|#{1,6}|>)(?:\s+|$)")
_LEAD = re.compile(r"\s*(?:(?:[-–—•●▪+]|#{1,6}|>)(?:\s+|$))*")
_RAISED = re.compile(r"[⁰¹²³⁴-⁹]+")
# So many ways of reading the marks before lines are kept in mind at most: a text has hardly two.
_OPEN = 16
# Matches: "[^1]", "[^12]:". Not: "[1]".
_FOOTNOTE_MARK = re.compile(r"(?P<mark>\[\^(?P<label>\d{1,4})\]):?")


@dataclass(frozen=True, slots=True)
class Account:
    """Where the tokens of one document's lines went; all but `tokens` add up to it.

    `furniture` has (kind, tokens) pairs, and `lines` the lines of each kind; both stand with the first
    document of a seed, as furniture belongs to the printed page. `mends` are those on the document's lines.
    """

    document: str
    seed: str
    sha256: str
    tokens: int
    body: int
    heading: int
    footnote: int
    masthead: int
    furniture: tuple[tuple[str, int], ...]
    lines: tuple[Furniture, ...]
    mends: tuple[Mend, ...]


def account(reading: Reading) -> tuple[Account, ...]:
    """The accounts of a seed's documents, in their order; together they have every token of the seed."""
    sizes = {line.number: len(line.text.split()) for line in reading.seed.lines}
    owner = _owners(reading)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for line, (name, column) in owner.items():
        counts[name][column] += sizes.get(line, 0)
    kinds: Counter[str] = Counter()
    for item in reading.furniture:
        kinds[item.kind] += sum(sizes.get(line, 0) for line in _numbers(item.source) if line not in owner)
    accounts = []
    for index, document in enumerate(reading.documents):
        count = counts[document.id]
        furniture = tuple(sorted(kinds.items())) if index == 0 else ()
        mends = tuple(mend for mend in reading.mends if _owner_of(mend, owner, reading) == document.id)
        accounts.append(
            Account(
                document.id,
                reading.seed.file,
                reading.seed.sha256,
                sum(count.values()) + sum(size for _, size in furniture),
                count["body"],
                count["heading"],
                count["footnote"],
                count["masthead"],
                furniture,
                reading.furniture if index == 0 else (),
                mends,
            )
        )
    return tuple(accounts)


def check(reading: Reading) -> tuple[Problem, ...]:
    """A problem for each line that nothing claims, and for each unit that does not say what its lines say."""
    claimed = _owners(reading)
    furniture = {line for item in reading.furniture for line in _numbers(item.source)}
    lost = [
        Problem(
            reading.seed.file,
            line.number,
            "word-unaccounted",
            "this line is in no document and is no furniture; expected each word in exactly one place",
            quote=line.text[:200],
        )
        for line in reading.seed.lines
        if inline.unset(line.text).strip() and line.number not in claimed and line.number not in furniture
    ]
    return (*lost, *_differences(reading, furniture))


def _owners(reading: Reading) -> dict[int, tuple[str, str]]:
    """By line, the document and the column that it is accounted to; what stands in two goes to the inner one."""
    furniture = {line for item in reading.furniture for line in _numbers(item.source)}
    owner: dict[int, tuple[str, str]] = {}
    for document in reversed(reading.documents):
        for unit in units(document):
            for span in unit.source:
                for line in _numbers(span):
                    if line not in furniture:
                        owner.setdefault(line, (document.id, _column(unit)))
    return owner


def _column(unit: Unit) -> str:
    if isinstance(unit, MastheadLine):
        return "masthead"
    if isinstance(unit, Footnote):
        return "footnote"
    return "heading" if isinstance(unit, Section) else "body"


def _owner_of(mend: Mend, owner: Mapping[int, tuple[str, str]], reading: Reading) -> str:
    return owner.get(mend.line, (reading.documents[0].id if reading.documents else "", ""))[0]


def _numbers(span: SourceSpan) -> Iterable[int]:
    return range(span.first, span.last + 1)


def _differences(reading: Reading, furniture: set[int]) -> list[Problem]:
    lines = _renumbered(reading, furniture)
    removed = Counter(
        mend.line for mend in reading.mends if mend.kind == "line-end hyphen removed" and SOFT not in mend.source
    )
    problems = []
    for found in _claims(reading):
        said = "".join(_said(unit) for unit in found)
        printed = tuple(_printed(_stretches(found), lines, removed))
        if not _says(printed, said):
            whole = "".join(forms[-1] for forms in printed)
            problems.append(_differs(reading.seed.file, found[0], whole, said))
    return problems


def _renumbered(reading: Reading, furniture: set[int]) -> dict[int, str]:
    """The lines that are text, with the numbers of footnotes where recorded mends put them.

    A number may come from a line of such numbers alone, once, or stand in a mark of Markdown's (`[^1]:`); where none
    is printed at a note, that of its call may stand there too.
    """
    lines = {line.number: inline.unset(line.text) for line in reading.seed.lines if line.number not in furniture}
    for mend in reading.mends:
        if mend.kind == LOST and mend.text.replace("-", "", 1) == mend.source:
            lines[mend.line] = lines.get(mend.line, "").replace(mend.source, mend.text, 1)
        elif mend.kind == MOVED and (below := next((at for at in _below(mend.line, lines)), 0)):
            label = lines[below].strip()
            if mend.text == f"{label} {mend.source}":
                lines[mend.line], lines[below] = f"{label} {lines[mend.line]}", ""
    apart = {line for item in reading.furniture if item.kind == "footnote number" for line in _numbers(item.source)}
    given = Counter(
        figure for line in reading.seed.lines if line.number in apart for figure in re.findall(r"\d+", line.text)
    )
    for number, marks in _marks(reading).items():
        lines[number] = _unmarked(lines.get(number, ""), marks)
    for mend in reading.mends:
        label = next(iter(mend.text.split(maxsplit=1)), "")
        added = label.isdecimal() and mend.text == f"{label} {mend.source}"
        moved = added and mend.kind == "footnote number" and given[label] > 0
        called = added and mend.kind == "footnote number from its call"
        if moved or called:
            given[label] -= moved
            lines[mend.line] = f"{label} {_LEAD.sub('', lines.get(mend.line, ''), count=1)}"
    return lines


def _below(number: int, lines: Mapping[int, str]) -> Iterator[int]:
    """The lines with text below one."""
    return (at for at in range(number + 1, max(lines, default=0) + 1) if lines.get(at, "").strip())


def _marks(reading: Reading) -> dict[int, Counter[str]]:
    """The marks of footnotes that were read as numbers (`[^1]`, `[^1]:`), by line, and how often each."""
    marks: dict[int, Counter[str]] = {}
    for mend in reading.mends:
        if mend.kind == "footnote mark" and mend.source.strip("[^]:") == mend.text:
            marks.setdefault(mend.line, Counter())[mend.source] += 1
    return marks


def _unmarked(text: str, marks: Counter[str]) -> str:
    """A line with these marks as numbers, in one go: a line may have a hundred thousand."""

    def number(found: re.Match[str]) -> str:
        for end in (found.end(), found.end("mark")):
            printed = text[found.start() : end]
            if marks[printed] > 0:
                marks[printed] -= 1
                return found["label"] + text[end : found.end()]
        return found[0]

    return _FOOTNOTE_MARK.sub(number, text)


def _claims(reading: Reading) -> Iterable[list[Unit]]:
    """The units by the lines that they claim: each alone, or together those that share a line, in printed order.

    A unit that stands in two documents, on the same lines in the same words, counts once.
    """
    holders: dict[int, list[Unit]] = {}
    groups: dict[int, list[Unit]] = {}
    known: set[tuple[tuple[SourceSpan, ...], str]] = set()
    for index, document in enumerate(reading.documents):
        for unit in units(document):
            key = (unit.source, _said(unit))
            if not unit.source or (index and key in known):
                continue
            known.add(key)
            lines = [line for span in unit.source for line in _numbers(span)]
            met = list({id(holders[line]): holders[line] for line in lines if line in holders}.values())
            group = met[0] if met else []
            for other in met[1:]:
                group.extend(other)
                holders.update((line, group) for found in other for span in found.source for line in _numbers(span))
                del groups[id(other)]
            group.append(unit)
            groups[id(group)] = group
            holders.update((line, group) for line in lines)
    return [sorted(group, key=lambda unit: unit.source[0]) for group in groups.values()]


def _stretches(found: list[Unit]) -> tuple[SourceSpan, ...]:
    """The lines of units as stretches, each line once: one unit's in its own order, several units' as printed."""
    if len(found) == 1:
        return found[0].source
    numbers = sorted({(span.seed, line) for unit in found for span in unit.source for line in _numbers(span)})
    return tuple(SourceSpan(seed, line, line) for seed, line in numbers)


def _said(unit: Unit) -> str:
    return squeeze(_whole(unit))


def _whole(unit: Unit) -> str:
    if isinstance(unit, MastheadLine):
        return _with_calls(unit.text, unit.marks)
    if isinstance(unit, Section):
        return unit.label + _with_calls(unit.heading, unit.marks)
    stop = "." if isinstance(unit, Paragraph) and unit.label[:1].isdigit() else ""
    return unit.label + stop + _with_calls(unit.text, unit.marks)


def _with_calls(text: str, marks: tuple[Mark, ...]) -> str:
    """The text with the numbers of its footnotes back where they were printed."""
    parts, end = [], 0
    for mark in marks:
        if mark.kind is MarkKind.FOOTNOTE:
            parts.append(text[end : mark.start] + mark.ref)
            end = mark.start
    return "".join(parts) + text[end:]


def _printed(
    source: tuple[SourceSpan, ...], lines: Mapping[int, str], removed: Mapping[int, int]
) -> Iterator[tuple[str, ...]]:
    """What each line says, as it is and without what a tool wrote for its own sake.

    Where a stretch begins, or nothing has been said yet, also without the mark of a list there, which can be text too,
    where a page break cut just before a dash.
    """
    begun = False
    for span in source:
        first = next((number for number in _numbers(span) if number in lines), 0)
        for number in _numbers(span):
            line = inline.unled(lines.get(number, ""))
            whole = begun and number != first and not inline.cells(line)
            read = dict.fromkeys((line, inline.unwritten(line)))
            forms = tuple(squeeze(text) for one in read for text in ([one] if whole else _forms(one)))
            begun = begun or bool(forms[-1])
            yield tuple(form[:-1] if removed.get(number) and form.endswith("-") else form for form in forms)


def _forms(line: str) -> list[str]:
    """A line, and what it says without each of the marks before it, the last one without any."""
    if cells := inline.cells(line):
        return [line, " ".join(cells)]
    found = [line]
    while len(found) < _OPEN and (mark := _MARK.match(found[-1])):
        found.append(found[-1][mark.end() :])
    bare = _LEAD.sub("", line, count=1)
    return found if bare == found[-1] else [*found, bare]


def _says(printed: Iterable[tuple[str, ...]], said: str) -> bool:
    """Whether lines say a text, each in one of its forms."""
    reached = {0}
    for forms in printed:
        ends = {at + len(form) for at in reached for form in forms if said.startswith(form, at)}
        reached = set(sorted(ends)[-_OPEN:])
    return len(said) in reached


def squeeze(text: str) -> str:
    """The letters, figures and signs of a text: no white space, no markup, raised figures as plain ones."""
    plain = _MARKUP.sub("", inline.unset(text))
    return "".join(_RAISED.sub(lambda digits: digits[0].translate(inline.SUPERSCRIPTS), plain).split())


def _differs(file: str, unit: Unit, printed: str, said: str) -> Problem:
    at = next((i for i, (a, b) in enumerate(zip(printed, said, strict=False)) if a != b), min(len(printed), len(said)))
    return Problem(
        file,
        unit.source[0].first,
        "word-changed",
        f"{unit.anchor} says “{said[at : at + 40]}” where its lines have “{printed[at : at + 40]}”",
        quote=printed[max(0, at - 40) : at + 40],
        column=min(at, 40),
    )
