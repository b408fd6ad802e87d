"""Footnotes at the foot of a page of wrapped text: their numbers, their bodies and their calls brought together.

The rows of a page come in; its text, with each call raised, and its notes go out. An extraction leaves a note's
number beside its body (`1 See …`), or apart from it: all numbers of the page, then all bodies, the other way round, or
here and there, where a raised number is a line of its own. Numbers, bodies and calls are put together only where they
fit in number and order; else all stays text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator import drafting
from generator.flavours import openings
from generator.flavours.calls import call_notes
from generator.flavours.notes import declared, label, noted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.flavours.rows import Row

# Matches: "1", "3 4", "2, 3". Not: "1.", "2016/17".
_NUMBERS = re.compile(r"\d{1,3}(?:[\s,]{1,3}\d{1,3}){0,9}")
# Matches where a note begins: "See E/CN.15", "E/2018/30", "_Official Records_", "“Report". Not: "crime;", "of the".
_OPENS = re.compile(r"[*_]{0,3}(?:[^\W\d_a-zà-ÿ]|[“\"«(]|https?:)")
# Matches the end of what can stand above notes: "of keepers,", "lamps, 2", "Rules)", "Peru]". Not: "the keepers of".
_CLOSED = re.compile(r"[.,;:)\]”](?:\s?\d{1,3})?\s*$")
_ENDS = re.compile(r"[.;](?:[”\"»)]|\s)*$")
# Matches what opens a sentence inside a note, and hardly one: "The framework", "In May", "It reflects".
_SENTENCE = re.compile(r"(?:The|This|These|It|In|At|On|An?|Les?|La|Il|Elle|El|L[ao]s|En) ")
_FOOT = 40
_BODY = 12
_BODY_BESIDE = 30
_SHORT = 5
_TRIES = 4
_MANY = 300


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its label, the rows of its body; `beside` if its first row begins with the number."""

    label: str
    rows: tuple[Row, ...]
    beside: bool


@dataclass(frozen=True, slots=True)
class Foot:
    """A page with its footnotes set apart.

    `numbers` are rows that hold nothing but footnotes' numbers; `astray` is a row of such numbers that could
    not be put together with bodies and calls. `sure`: they stand below a rule, or say that they are notes. `missing`:
    not each of them is called on the page.
    """

    text: tuple[Row, ...]
    notes: tuple[Note, ...] = ()
    numbers: tuple[Row, ...] = ()
    astray: Row | None = None
    sure: bool = False
    missing: bool = False


def of_page(rows: Sequence[Row], firsts: Sequence[int], *, whole: bool = False) -> Foot:
    """The page's text and footnotes; `firsts` are the numbers that the first of them can have, likeliest first.

    Where none of these fits, any number may, if one that stands there says that it is a note and all are called: an
    extract begins where it begins. `whole`: the rows are a whole document without pages, whose notes may be many.
    """
    for first in dict.fromkeys((*firsts, *_runs(rows))):
        for found in (*_beside(rows, first, len(rows) if whole else _FOOT), *_apart(rows, first)):
            labels = [note.label for note in found.notes]
            if len(labels) > _MANY:
                continue
            text, called = call_notes(found.text, labels)
            said = found.sure or any(declared(note.rows[0].text) for note in found.notes)
            if len(called) == len(labels) and (said or first in firsts):
                return Foot(text, found.notes, found.numbers)
            if first in firsts and found.sure and called:
                return Foot(text, found.notes, found.numbers, missing=True)
    return Foot(tuple(rows), astray=_astray(rows, firsts[0]) if firsts else None)


def _runs(rows: Sequence[Row]) -> list[int]:
    """The numbers that the notes at a page's foot can begin with: those at it that do not come next after another."""
    numbers = {label(row.text) for row in rows[-_FOOT:]} - {-1}
    for row in rows[-_FOOT:]:
        if _NUMBERS.fullmatch(row.text):
            numbers.update(map(int, _figures(row)))
    return sorted(number for number in numbers if number - 1 not in numbers)[:_TRIES]


def late(
    before: Sequence[Row], rows: Sequence[Row], first: int, *, whole: bool = False
) -> tuple[tuple[Row, ...], Foot] | None:
    """The text of the pages before and the page with its footnotes, where these are called on the pages before.

    `whole`: they may be those of a whole document, and many. A page may hold nothing but notes.
    """
    for found in (*_beside(rows, first, len(rows) if whole else _FOOT, least=0), *_apart(rows, first)):
        labels = [note.label for note in found.notes]
        above = (*before[-1:], *found.text)
        if above and len(labels) <= _MANY and (found.sure or _CLOSED.search(above[-1].text[-20:])):
            text, called = call_notes((*before, *found.text), labels)
            if len(called) == len(labels):
                return text[: len(before)], replace(found, text=text[len(before) :])
    return None


def _astray(rows: Sequence[Row], first: int) -> Row | None:
    """The row of numbers alone that would be the next footnotes', if it has a call on the page."""
    for row in reversed(rows[-_FOOT:]):
        if _NUMBERS.fullmatch(row.text) and int(_figures(row)[0]) == first:
            _, called = call_notes([other for other in rows if other is not row], _figures(row)[:1])
            return row if called else None
    return None


def _figures(row: Row) -> list[str]:
    return re.findall(r"\d+", row.text)


def _beside(rows: Sequence[Row], first: int, reach: int, least: int = 1) -> list[Foot]:
    """The page with notes that stand beside their numbers, from the lowest row on that can be note `first`.

    `least` is how many rows of text must stand above them.
    """
    found = []
    for index in range(len(rows) - 1, max(0, len(rows) - reach) - 1, -1):
        if index >= least and label(rows[index].text) == first:
            notes: list[tuple[int, list[Row]]] = []
            for row in rows[index:]:
                expected = first + len(notes)
                if label(row.text) == expected:
                    notes.append((expected, [row]))
                else:
                    notes[-1][1].append(row)
            if all(len(body) <= _BODY_BESIDE for _, body in notes):
                set_apart = tuple(Note(str(label), tuple(body), beside=True) for label, body in notes)
                sure = rows[index].ruled or all(declared(body[0].text) for _, body in notes)
                found.append(Foot(tuple(rows[:index]), set_apart, sure=sure))
        if len(found) == _TRIES:
            break
    return found


def _apart(rows: Sequence[Row], first: int) -> list[Foot]:
    """The page with notes whose numbers, from `first` on, stand on rows of their own, in any order."""
    places = _places(rows, first)
    if not places or not places[0]:
        return []
    figures = [figure for index in places for figure in _figures(rows[index])]
    labels = sorted(figures, key=int)
    numbers = tuple(rows[index] for index in places)
    start = places[0]
    after = [rows[one + 1 : other] for one, other in zip(places, [*places[1:], len(rows)], strict=True)]
    rest = [row for part in after for row in part]
    bodies = (
        list(after) if labels == figures and len(after) == len(labels) and all(after) else _split(rest, len(labels))
    )
    if bodies is not None and all(map(_body, bodies[:-1])) and _body(bodies[-1], last=True):
        return [Foot(tuple(rows[:start]), _notes(labels, bodies), numbers, sure=_noted(bodies))]
    return _above([*rows[:start], *rest], labels, numbers)


def _places(rows: Sequence[Row], first: int) -> list[int]:
    """The lowest rows of numbers alone, as many as hold each number from `first` on once."""
    places: list[int] = []
    figures: list[int] = []
    found: list[int] = []
    for index in range(len(rows) - 1, max(0, len(rows) - _FOOT) - 1, -1):
        if _NUMBERS.fullmatch(rows[index].text):
            places.insert(0, index)
            figures.extend(map(int, _figures(rows[index])))
            if sorted(figures) == list(range(first, first + len(figures))):
                found = list(places)
    return found


def _above(rows: Sequence[Row], labels: Sequence[str], numbers: tuple[Row, ...]) -> list[Foot]:
    """The page with as many bodies as numbers at its foot, straight above the numbers."""
    reach = range(len(rows) - 1, max(0, len(rows) - _BODY * len(labels)), -1)
    said = [index for index in reach if noted(rows[index].text) and rows[index].text[0] != "("]
    closed = [
        index
        for index in reach
        if rows[index].gap
        or (_CLOSED.search(rows[index - 1].text[-20:]) and not openings.label_alone(rows[index - 1].text))
    ]
    for index in (*said, *closed, *reach):
        bodies = _split(rows[index:], len(labels))
        short = index in said or (bodies and all(len(body) <= _SHORT for body in bodies))
        if bodies and short and all(map(_body, bodies)):
            return [Foot(tuple(rows[:index]), _notes(labels, bodies), numbers, sure=_noted(bodies))]
    return []


def of_calls(rows: Sequence[Row], labels: Sequence[str]) -> Foot:
    """The page's text and footnotes whose numbers are not printed: as many bodies at its foot as calls in its text."""
    count = len(labels)
    bodies = [[row] for row in rows[-count:]]
    if count and len(rows) > count and all(_body(body) and noted(body[0].text) for body in bodies):
        return Foot(tuple(rows[:-count]), _notes(labels, bodies))
    return Foot(tuple(rows))


def _notes(labels: Sequence[str], bodies: Sequence[Sequence[Row]]) -> tuple[Note, ...]:
    return tuple(Note(label, tuple(body), beside=False) for label, body in zip(labels, bodies, strict=True))


def _noted(bodies: Sequence[Sequence[Row]]) -> bool:
    """Whether each body says itself that it is a note's."""
    return all(noted(body[0].text) for body in bodies)


def _body(rows: Sequence[Row], *, last: bool = False) -> bool:
    """Whether rows can be the body of a footnote: few, opening as a sentence or a symbol does, and ended.

    The last of a page may break off with a word that ends nothing, to go on at the foot of the next.
    """
    if not 0 < len(rows) <= _BODY or openings.letter(rows[0].text):
        return False
    end = rows[-1].text.rstrip()
    ended = bool(_ENDS.search(end[-20:])) or (last and (drafting.unfinished(end) or end.endswith("-")))
    return bool(_OPENS.match(rows[0].text)) and ended


def _split(rows: Sequence[Row], count: int) -> list[Sequence[Row]] | None:
    """Rows as `count` bodies: each ends with a stop, the next begins as a note does; None if they do not fit.

    A note of several sentences may end one where a row ends: where too many could begin, those do that say so best.
    """
    if count == 1:
        return [rows]
    ended = (bool(_ENDS.search(row.text[-20:])) and not drafting.abbreviates(row.text) for row in rows)
    begun = (bool(_OPENS.match(row.text)) for row in rows[1:])
    inner = [index for index, (end, begin) in enumerate(zip(ended, begun, strict=False), 1) if end and begin]
    if len(inner) >= count:
        ranks = [2 if noted(rows[index].text) else 0 if _SENTENCE.match(rows[index].text) else 1 for index in inner]
        least = sorted(ranks, reverse=True)[count - 2]
        inner = [index for index, rank in zip(inner, ranks, strict=True) if rank >= least]
    bounds = [0, *inner]
    if len(bounds) != count:
        return None
    return [rows[one:other] for one, other in zip(bounds, [*bounds[1:], len(rows)], strict=True)]
