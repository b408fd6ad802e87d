"""Footnotes and the documents they belong to: the mark, not the position of the note, says whose it is."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from generator import inline
from generator.model import Footnote, MarkKind
from generator.problems import Problem
from generator.structure import anchors

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from generator.segment.blocks import Block
    from generator.structure.tree import Node

Call = tuple[int, int]
"""A call of a footnote: the index of its document, and the last line of the unit that it stands in."""


def calls(trees: Sequence[Iterable[Node]]) -> dict[str, list[Call]]:
    """By label, every call of a footnote in the trees of a seed's documents."""
    found: dict[str, list[Call]] = defaultdict(list)
    for index, nodes in enumerate(trees):
        for node in nodes:
            if not node.source:
                continue
            _, marks = inline.parse(node.text, None)
            for mark in marks:
                if mark.kind is MarkKind.FOOTNOTE:
                    found[mark.ref].append((index, node.source[-1].last))
    return found


def assign(
    notes: Sequence[Block], called: dict[str, list[Call]], seed: str, count: int
) -> tuple[list[list[Block]], tuple[Problem, ...]]:
    """The notes of each of `count` documents, in order, and the notes that nothing calls as problems.

    Where several notes bear one number (each annex may count from 1), a note goes to the nearest call. A document that
    calls a number of which it has no note has the one that stands nearest, as another document of the seed does: an
    annex may call a note of the resolution once more.
    """
    owned: list[list[Block]] = [[] for _ in range(count)]
    problems: list[Problem] = []
    labels = Counter(note.label for note in notes)
    ordered = {label: sorted(places, key=lambda place: place[1]) for label, places in called.items()}
    for note in notes:
        places = called.get(note.label, [])
        if not places:
            problems.append(_uncalled(note, seed))
            owned[0].append(note)
            continue
        several = labels[note.label] > 1
        nearest = _nearest(ordered[note.label], note.source[0].first) if several else places[0]
        owned[nearest[0]].append(note)
    own = {(index, note.label) for index, having in enumerate(owned) for note in having}
    by_label: dict[str, list[Block]] = defaultdict(list)
    for note in notes:
        by_label[note.label].append(note)
    for label, places in called.items():
        for index, line in places:
            if label not in labels:
                problems.append(_unknown(label, line, seed))
            elif (index, label) not in own:
                own.add((index, label))
                owned[index].append(min(by_label[label], key=lambda note: abs(note.source[0].first - line)))
    return owned, tuple(problems)


def _nearest(places: Sequence[Call], line: int) -> Call:
    """The call nearest to a line among calls in the order of their lines; of two as near the first document's."""
    after = bisect_left(places, line, key=lambda place: place[1])
    before = places[after - 1][1] if after else line
    first = bisect_left(places, before, key=lambda place: place[1])
    near = (*places[first : first + 1], *places[after : after + 1])
    return min(near, key=lambda place: (abs(place[1] - line), place[0]))


def freeze(notes: Sequence[Block], labels: Collection[str]) -> tuple[Footnote, ...]:
    """The notes as the model's values, those that stars call first, then in order of their numbers."""
    given = anchors.Anchors()
    ordered = sorted(notes, key=lambda note: (int(note.label) if note.label.isdecimal() else 0, note.source[0].first))
    frozen = []
    for note in ordered:
        text, marks = inline.parse(note.text, labels)
        frozen.append(Footnote(note.label, text, marks, given.give(anchors.note(note.label)), note.source))
    return tuple(frozen)


def _uncalled(note: Block, seed: str) -> Problem:
    return Problem(
        seed,
        note.source[0].first,
        "footnote-without-mark",
        f"footnote {note.label} is called nowhere; expected its raised number in the text",
        quote=note.text[:200],
    )


def _unknown(label: str, line: int, seed: str) -> Problem:
    return Problem(
        seed, line, "mark-without-footnote", f"the raised number {label} calls a footnote that the text does not have"
    )
