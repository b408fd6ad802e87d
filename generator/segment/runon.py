"""Paragraphs that a tool has run together on one line, parted again: `… of lamps. 2. The Council …`.

Fragments come in; those that stand on one line go out in as many pieces as can be told for certain. A number inside a
line is a paragraph's label only if it is the next one, the sentence before it has ended or is a heading, and no later
line begins with it. A preamble is parted where a capital follows a comma and opens a preambular paragraph. Letters of
subparagraphs are labels on such lines alone: others may well list something inside a sentence.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator import drafting
from generator.drafting import dates, preambles
from generator.flavours import openings
from generator.flavours.mastheads import statements
from generator.segment.blocks import LABELLED, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.flavours.fragments import Fragment

# Shorter lines hold one paragraph.
_LEAST = 50
# Matches the number in: "lamps. 2. The keepers", "lamps; 12. *Requests*", behind a call: "lamps. 4 2. The keepers".
# Not: "para. 2. the", "lamps 2. The".
_INSIDE = re.compile(r"(?<=[.;:!?”\"’)\]])(?:\s\d{1,3})?\s+(\d{1,3})\.\s+(?=[*_]{0,2}[A-ZÀ-Ý“«\"(])")
# Matches the same behind the last preambular paragraph: "lamps, 1. Requests".
_FIRST = re.compile(r"(?<=,)\s+(1)\.\s+(?=[*_]{0,2}[A-ZÀ-Ý])")
# Matches the same behind a heading: "I. Introduction 1. In its decision".
_HEADED = re.compile(r"(?<=[^\W\d_])\s+(\d{1,3})\.\s+(?=[A-ZÀ-Ý])")
# Matches headings inside a line, and the number behind them: "lamps. II. Bells of the shore A. Rung by hand 2. The".
# Then each label in the headings.
_UNDER = re.compile(
    r"(?<=[.;”])(?:\s\d{1,3})?\s+((?:(?:[IVXLC]{1,7}|[A-Z])\.\s+[A-ZÀ-Ý][^.;:]{2,120}?\s+){1,3})(\d{1,3})\.\s+(?=[A-ZÀ-Ý])"
)
_LABEL = re.compile(r"(?<!\S)(?:[IVXLC]{1,7}|[A-Z])\.\s")
# Matches where a report begins on the line of its masthead: "Report of the Director I. Introduction 1. The present".
_BEGINS = re.compile(r"(?<=\S)\s+(?=I\.\s+[A-ZÀ-Ý][^.;:]{2,80}?\s+1\.\s+[A-ZÀ-Ý])")
# Matches where a preambular paragraph may begin: ", Recalling", ", *Noting*". Not: ", recalling".
_NEXT = re.compile(r",[⁰¹²³⁴-⁹]{0,4}\s+(?=[*_]{0,2}[A-ZÀ-Ý][a-zà-ÿ])")
_RECOMMENDS = r"[*_]{0,2}(?:Recommends|Recommande|Recomienda)\b"
# Matches: "The General Assembly, ", before "Recalling", "The Council ", before "Recommends". Whether it is a formula
# `drafting` knows.
_FORMULA = re.compile(
    r"(?:(?<=\s)|\A)[*_]{0,2}(?:(?:The|La|Le|El)\s|L’)[A-ZÀ-Ý][^,.;:“”]{3,120}?"
    rf"(?:,[*_]{{0,2}}\s+(?=[*_]{{0,2}}[A-ZÀ-Ý])|[*_]{{0,2}}\s+(?={_RECOMMENDS}))"
)
# Matches the space in: "measures: (a) To", "lamps; and (ii) *Requests*". Not: "(a) the lamps; (b) the bells".
_LETTER = re.compile(r"(?:(?<=[:;])|(?<=[;,]\sand)|(?<=[;,]\sor))\s+(?=\((?:[a-z]|[ivx]{1,5})\)\s+[*_]{0,2}[A-ZÀ-Ý])")
# Matches the space in: "lamps. 52nd plenary meeting 21 July 2022", at a line's end. Not: "At the 52nd plenary meeting".
_CLOSING = re.compile(
    r"(?<=[.”\"])\s+(?=[*_]{0,2}\d{1,4}(?:st|nd|rd|th)\s(?:plenary\s)?meeting"
    rf"(?:,?\s\d{{1,2}}\s(?:{dates.MONTH})\s\d{{4}})?\.?[*_]{{0,2}}\s*\Z)"
)
# Matches the beginning of: "59/163. Lamps", "1999/25. Lamps".
_TITLED = re.compile(r"(?<=\s)\d{1,4}/\d{1,4}\.\s+(?=[A-ZÀ-Ý])")
_OPENING = 80


def parted(fragments: Sequence[Fragment]) -> list[Fragment]:
    """The fragments, those in pieces that hold several paragraphs."""
    done: list[Fragment] = []
    numbers = [openings.number(fragment.text.lstrip("*")) for fragment in fragments]
    following = _following(numbers)
    last = 0
    for fragment, number, after in zip(fragments, numbers, following, strict=True):
        last = number or last
        pieces = [fragment.text]
        if _one_line(fragment):
            text, *closing = _CLOSING.split(fragment.text)
            *preamble, rest = _preamble(text)
            last = 0 if preamble else last
            above = _BEGINS.search(rest) if not (preamble or last) else None
            masthead = statements(rest[: above.start()].strip(), whole=True) if above else ()
            last, paragraphs = _paragraphs(rest[above.end() :] if above else rest, last, after)
            pieces = [*preamble, *masthead, *paragraphs, *closing]
            if preamble or len(paragraphs) > 1:
                pieces = [part for piece in pieces for part in _LETTER.split(piece)]
        done.append(replace(fragment, text=pieces[0]))
        done += [replace(fragment, text=piece, gap=1, breaks=False) for piece in pieces[1:]]
    return done


def _one_line(fragment: Fragment) -> bool:
    """Whether a fragment stands on one line that can hold several paragraphs: long, no row of a table and no note."""
    whole = fragment.first == fragment.last and len(fragment.text) >= _LEAST
    return whole and "\t" not in fragment.text and not openings.raised(fragment.text.lstrip("*_"))


def _following(numbers: Sequence[int]) -> list[int]:
    """For each fragment the number that the next one begins with that begins with any; 0 if none does."""
    found: list[int] = []
    after = 0
    for number in reversed(numbers):
        found.append(after)
        after = number or after
    return found[::-1]


def _preamble(text: str) -> list[str]:
    """What stands above a formula, the formula, each preambular paragraph, and the last with what follows it.

    One organ may recommend another's text: `The Council Recommends the following: The General Assembly, Recalling`.
    """
    formulas = [found for found in _FORMULA.finditer(text) if _enacts(text, found)]
    if not formulas and not drafting.opens_preambular(text[:_OPENING]):
        return [text]
    pieces: list[str] = []
    start = 0
    for found in formulas:
        above = text[start : found.start()].strip()
        if start and drafting.ending(above) != ":":
            break
        pieces += [*([above] if start else _masthead(above)), found[0].strip()]
        start = found.end()
    quoted, reached = 0, start
    for one in _NEXT.finditer(text, start):
        quoted += text.count("“", reached, one.start()) - text.count("”", reached, one.start())
        reached = one.start()
        if not quoted and preambles.opens(text[one.end() : one.end() + _OPENING]):
            pieces.append(text[start : one.end()].strip())
            start = one.end()
    return [*filter(None, pieces), text[start:]]


def _masthead(text: str) -> Sequence[str]:
    """What stands above a formula: the statements of a masthead, and the title with its number."""
    found = _TITLED.search(text)
    if found is None:
        return (text,)
    return (*statements(text[: found.start()].strip(), whole=True), text[found.start() :].strip())


def _enacts(text: str, found: re.Match[str]) -> bool:
    """Whether a stretch is an enacting formula, with a preamble below it or what its organ recommends."""
    below = text[found.end() : found.end() + _OPENING]
    return drafting.formula(found[0].strip()) and (
        drafting.opens_preambular(below) or bool(re.match(_RECOMMENDS, below))
    )


def _paragraphs(text: str, last: int, following: int) -> tuple[int, list[str]]:
    """A text cut before each number that goes on from `last`, and the last of them.

    It is whole where the number `following`, which a later line begins with, does not let them stand here.
    """
    cuts = list(_numbers(text, last))
    reached = max((number for _, number in cuts), default=last)
    if reached == last or 1 < following <= reached:
        return last, [text]
    places = [place for place, _ in cuts]
    return reached, [text[start:end].strip() for start, end in zip([0, *places], [*places, len(text)], strict=True)]


def _numbers(text: str, last: int) -> Iterator[tuple[int, int]]:
    """Where the next numbers stand, and which; none behind the first of a list that counts on its own.

    A labelled heading at the line's beginning may have a numbered one below it: `A. Lamps 1. Keepers 3. The keepers`.
    """
    expected = last + 1
    for found in _behind_headings(text, expected):
        yield found.start(1), int(found[1])
        expected += int(found[1]) == expected
    inside = (
        one for one in _INSIDE.finditer(text) if not drafting.abbreviates(text[max(0, one.start() - 20) : one.start()])
    )
    every = (*inside, *_FIRST.finditer(text), *_UNDER.finditer(text))
    for found in sorted(every, key=re.Match.start):
        number = int(found[found.lastindex or 1])
        if number < expected and not LABELLED.match(text):
            return
        if number == expected and (found.re is not _FIRST or _acts(text, found)):
            if found.re is _UNDER:
                yield from ((label.start(), 0) for label in _LABEL.finditer(text, found.start(1), found.end(1)))
            yield found.start(found.lastindex or 1), number
            expected += 1


def _acts(text: str, found: re.Match[str]) -> bool:
    return drafting.opens_operative(text[found.end() : found.end() + _OPENING])


def _behind_headings(text: str, expected: int) -> list[re.Match[str]]:
    """The numbers behind a labelled heading that a line begins with, to the `expected` one; none if it is not there."""
    found: list[re.Match[str]] = []
    for one in _HEADED.finditer(text, 0, TITLE) if LABELLED.match(text) else ():
        if drafting.FINITE.search(text, found[-1].end() if found else 0, one.start()):
            return []
        found.append(one)
        if int(one[1]) == expected:
            return found
    return []
