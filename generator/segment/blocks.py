"""Blocks: what a fragment is by its own first characters, before anything around it is looked at.

A number, a letter in brackets, a raised number or a tab tells a numbered paragraph, a subparagraph, a footnote and
a table row; a few set lines open a chapter, an annex or a document inside the document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from generator import drafting, inline
from generator.drafting import labels, openers
from generator.model import SourceSpan

if TYPE_CHECKING:
    from generator.flavours.fragments import Fragment


class Shape(StrEnum):
    """What a block is by its own first characters."""

    TEXT = "text"
    NUMBERED = "numbered"
    LETTERED = "lettered"
    ROW = "row"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Block:
    """A whole paragraph, heading, table row or footnote in the notation of `inline`, without its label.

    `bullet` is the mark of a list that stood before the text; in a text that goes on it is a dash. `title`: its
    number is that of a heading. `quoted`: the quotation mark before the text stood before the label.
    """

    shape: Shape
    label: str
    text: str
    source: tuple[SourceSpan, ...]
    breaks: bool = False
    bullet: str = ""
    title: bool = False
    quoted: bool = False

    @property
    def number(self) -> int:
        """The number of a numbered block (5 for `5 bis`), else 0."""
        digits = re.match(r"\d+", self.label)
        return int(digits[0]) if digits and self.shape is Shape.NUMBERED else 0


# Matches: "¹ A/CONF.234/16.", "⁵⁵ Reports and". Not: "m² of".
_NOTE = re.compile(r"[*_]*([⁰¹²³⁴-⁹]{1,4})(?![⁰¹²³⁴-⁹])[*_]*\s*(?=\S)")
# What parts a label from its text.
_APART = rf"(?:\s+(?=\S)|{labels.CLOSE})"
# Matches: "12. We", "5 bis. The", "9bis. The", "**3.** The", " 8. World", "1.Le". Not: "74/177 of", "3.5 per cent".
_NUMBERED = re.compile(rf"\**({labels.NUMBER})\.\**{_APART}")
# Matches: "(a) To", "- (b) Reaffirms", "a) De", "(iv) One", "ii) Sur", "(aa) Any", "bb) De", "a. To", "(1) to",
# "a)La". Not: "(UNDP)", "(2035)", "a.La".
LETTERED = re.compile(rf"(\({labels.BRACKETED}\)|{labels.HALF}\)|[a-z]\.(?=[*_]*\s))[*_]*{_APART}")
# Matches the end of: "**IV. Assistance** ³".
_CALLED = re.compile(r"(?<=\*)\s?[⁰¹²³⁴-⁹]{1,4}$")
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_BULLET = re.compile(r"\s*[-–—•●▪]\s+(?=\S)")
# Matches: "A. Deliberations", "II. Collecting", "**I.** Scope", "II.Views". Not: "UNODC. The", "a. To", "U.N. Doc".
LABELLED = re.compile(rf"[*_]*({labels.HEADING})\.[*_]*{_APART}")
# Matches: "II", "**A**". Not: "I am".
LABEL_ALONE = re.compile(rf"[*_]*{labels.HEADING}\.?[*_]*")
TITLE = 400
"""No title and no heading is longer, in characters."""
PIECES = 100
"""No paragraph and no note is cut more often."""


def block_of(fragment: Fragment, seed: str) -> Block:
    """The fragment as a block, its label apart."""
    source = (SourceSpan(seed, fragment.first, fragment.last),)
    found = _BULLET.match(fragment.text)
    text, bullet = (fragment.text[found.end() :], found[0].strip()) if found else (fragment.text, "")
    text = text.rstrip().strip(" ")  # a row of a table may begin with an empty cell
    if found := _NOTE.match(text):
        return Block(Shape.NOTE, found[1].translate(inline.SUPERSCRIPTS), text[found.end() :], source)
    plain = unmarked(text)
    if found := _NUMBERED.match(plain):
        return Block(Shape.NUMBERED, found[1], plain[found.end() :], source)
    if found := LETTERED.match(plain):
        return Block(Shape.LETTERED, found[1], plain[found.end() :], source)
    shape = Shape.ROW if "\t" in text else Shape.TEXT
    return Block(shape, "", text, source, bullet=bullet)


def unmarked(text: str) -> str:
    """The text without emphasis that spans all of it, label included: taking the label off would cut it in two.

    The call of a footnote may follow: `**IV. Assistance**³`.
    """
    call = _CALLED.search(text) if text[-1:] in _RAISED else None
    said = text[: call.start()] if call else text
    stars = next((mark for mark in ("***", "**", "*") if said.startswith(mark) and said.endswith(mark)), "")
    spans = stars and said.count("*") == 2 * len(stars)
    return said.strip("*") + text[len(said) :].strip() if spans else text


def unlabelled(block: Block) -> Block:
    """The block with its number as part of its text: it only looked like a label."""
    text = f"{block.text[0]}{block.label}. {block.text[1:]}" if block.quoted else f"{block.label}. {block.text}"
    return replace(block, shape=Shape.TEXT, label="", text=text, quoted=False)


def label_alone(block: Block) -> bool:
    """Whether a line is nothing but a label (`Chapter II`, `Article 3`, `Annex`, `A`), its heading or title below."""
    if openers.opener(block.text) or openers.article(block.text):
        return True
    return bool(len(block.text) < 20 and LABEL_ALONE.fullmatch(block.text.strip()))


def headed(block: Block) -> bool:
    """Whether a block is a heading that opens with its letter or roman number (`B. Action taken`)."""
    if block.shape is not Shape.TEXT or len(block.text) > TITLE or not LABELLED.match(block.text):
        return False
    return not drafting.finished(block.text) and drafting.ending(block.text) != ","
