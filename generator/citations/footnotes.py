"""What a footnote cites when it says `Ibid.`: the work of the footnote before it.

Footnotes are numbered through a whole seed, whichever of its documents they belong to, so `Ibid.` looks to
the footnote before it in the seed. `Ibid., chap. I, resolution 1` is another place in the same work.
Where the footnote before cites no UN document (a treaty series, a book) there is nothing to follow, and
where it cites several, the text doesn't say which one is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.citations import pinpoints
from generator.citations.found import NOWHERE, Found
from generator.references.ibid import ibid

if TYPE_CHECKING:
    from generator.model import Document, Footnote, Reading

# After `Ibid.` and its pinpoint. Matches: |.   |; see also   |, and General Assembly resolution 70/1   |
# Not: |, vol. 823, No. 11806   |, 2007, Supplement No. 10, which are other works of the same series
_CLOSES = re.compile(r"\s*(?:\Z|[.;)]\s*\Z|[.;]\s|,?\sand\s)")
SALES = "United Nations publication, by its sales number"
_SALES = re.compile(
    r"(?:United\sNations\spublications?|publications?\sdes\sNations\sUnies),\s(?:Sales\sNos?\.|numéro\sde\svente\s?:?)\s"
    r"(?P<number>[A-Z](?:/[A-Z])*\.[0-9]{2}\.[A-Z0-9.]{1,12}[A-Z0-9])"
)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote with the document that it belongs to and the mentions found in it."""

    document: str
    footnote: Footnote
    mentions: tuple[Found, ...]


def in_order(reading: Reading) -> list[tuple[Document, Footnote]]:
    """The footnotes of all documents of a seed, in the order in which they are printed."""
    notes = [(document, footnote) for document in reading.documents for footnote in document.footnotes]
    return sorted(notes, key=lambda note: note[1].source[0].first if note[1].source else 0)


def repeat(notes: list[Note]) -> list[Note]:
    """The footnotes of a seed in order, with each `Ibid.` as a mention of the work that it repeats."""
    done: list[Note] = []
    works: tuple[Found, ...] | None = None
    for note in notes:
        text = note.footnote.text
        same = ibid(text)
        pinpoint, end = pinpoints.following(text, same.end(), "work") if same else (NOWHERE, 0)
        if same and _CLOSES.match(text, end):
            again = _again(Found(same.start("word"), end, "ibid.", pinpoint=pinpoint), works)
            others = tuple(found for found in note.mentions if found.start >= end)
            note = replace(note, mentions=(*again, *others))  # noqa: PLW2901 — the same footnote, read
        works = note.mentions
        done.append(note)
    return done


def _again(at: Found, works: tuple[Found, ...] | None) -> tuple[Found, ...]:
    """The mention of the work before, at another place in it; none where that is no UN document."""
    if works is None:
        return (replace(at, reason="no footnote stands before it"),)
    if len({_work(work) for work in works}) > 1:
        return (replace(at, between=tuple(work.symbol for work in works if work.symbol)),)
    return tuple(
        replace(work, start=at.start, end=at.end, rule=at.rule, pinpoint=at.pinpoint or work.pinpoint)
        for work in works[:1]
    )


def _work(found: Found) -> tuple[object, ...]:
    return (found.symbol, found.own, found.documents, found.reason)


def sales(text: str) -> list[Found]:
    """UN publications that a text names by their sales number only: they have no symbol to follow."""
    return [
        Found(match.start(), match.end(), SALES, reason="a sales publication, named without a symbol")
        for match in _SALES.finditer(text)
    ]
