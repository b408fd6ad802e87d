"""Headings and their levels: whether a block is a heading, and how high it stands.

Source: UN Editorial Manual, "Headings": chapters, then roman numerals, capital letters, arabic numerals, then
headings without a number. Where headings without a number stand in two levels, the upper one is followed
straight by another heading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from generator import drafting
from generator.drafting import closings, openers, states
from generator.segment.blocks import LABELLED, Block, Shape, unmarked
from generator.symbols import parse, roman

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.structure.parts import Part

CHAPTER, ROMAN, LETTER, ABOVE, NUMBER, DECIMAL, DEEPER, UPPER, LOWER = range(9)
"""The ranks of headings, highest first."""

_LONGEST = 400
_COMMAS = 3
"""A list of States has as many, at the least: fewer may stand in a heading."""
# No text has more headings without a number one below the other.
_STACKED = 4
_ALONE = re.compile(r"[*_]*(?:[IVXLC]{1,7}|[A-Z])[*_]*")
# Matches: "2.1 Executive", "3.2.1. Scope". Not: "2.1 million lamps", "1.5 per cent".
_DECIMAL = re.compile(r"[*_]*(\d{1,2}(?:\.\d{1,2}){1,3}\.?)[*_]*\s+(?=[*_]*[A-ZÀ-Ý])")
# Matches what a corrigendum says: "For 53,800 victims read 53,850 victims", "Au lieu de … lire". Not: "For all".
_FOR_READ = re.compile(r"(?:For|Au lieu de|Donde dice)\b.{1,300}\b(?:read|substitute|lire|léase|debe decir)\b")


@dataclass(slots=True)
class Levels:
    """The last roman numeral and the last letter: what a label such as `C.` or `V.` can be next."""

    roman: int = 0
    letter: str = ""

    def rank(self, label: str) -> int:
        """The rank of a heading by its label (`Chapter IV`, `IV`, `A`, `2`)."""
        if label.isdigit():
            return NUMBER
        if " " in label:
            return CHAPTER
        if label[0].isdigit():
            return DECIMAL if label.count(".") == 1 else DEEPER
        number = roman(label)
        next_letter = chr(ord(self.letter) + 1) if self.letter else "A"
        if len(label) == 1 and label == next_letter and number != self.roman + 1:
            self.letter = label
            return LETTER
        if number and (number == self.roman + 1 or len(label) > 1 or label == "I"):
            self.roman, self.letter = number, ""
            return ROMAN
        self.letter = label
        return LETTER

    def restart(self) -> None:
        """Forget letters: a heading above them begins."""
        self.letter = ""


def label_alone(block: Block, following: Block | Part | None, after: Block | Part | None) -> bool:
    """Whether a line is nothing but a heading's label, with the heading on the next line: an article may have none."""
    if openers.article(block.text):
        return isinstance(following, Block) and not openers.article(following.text) and heading(following, after)
    found = openers.opener(block.text)
    return bool(found and found["chapter"]) or bool(_ALONE.fullmatch(block.text.strip()))


def label_of(text: str) -> tuple[str, str]:
    """The label that a heading opens with, as printed, and the rest; an empty label if there is none."""
    text = unmarked(text)
    if chapter := openers.chaptered(text):
        return re.sub(r"[*_]", "", chapter[0]).strip(), text[chapter.end() :]
    if decimal := _DECIMAL.match(text):
        return decimal[1], text[decimal.end() :]
    found = LABELLED.match(text)
    return (f"{found[1]}.", text[found.end() :]) if found else ("", text)


def heading(block: Block | Part | None, following: Block | Part | None) -> bool:
    """Whether a block without a number is a heading: words, but no sentence, and something stands below it."""
    if not isinstance(block, Block) or block.shape is not Shape.TEXT or following is None:
        return False
    text = drafting.bare(block.text)
    if len(text) > _LONGEST or not any(map(str.isalpha, text)) or text[0].islower():
        return False
    if drafting.closing(block.text) or closings.vote(block.text) or states.listed(text, _COMMAS):
        return False
    if drafting.finished(block.text) or drafting.ending(block.text) == "," or "\t" in text:
        return False
    first = text.split(maxsplit=1)[0]
    if "/" in first and parse(first) is not None:
        return False  # a document in a list of them
    if _FOR_READ.match(text) or openers.caption(text) or openers.attributes(text):
        return False
    return text[0] + text[-1] not in ("[]", "()") and not drafting.formula(block.text)


def cells(blocks: Sequence[Block | Part]) -> set[int]:
    """The `id` of each block that stands in a row of so many lines without a sentence that none can be a heading.

    A tool that gives each cell of a table a paragraph of its own makes such rows, and so does a list of names. The last
    may be the heading of what follows, unless it is a figure.
    """
    found: set[int] = set()
    run: list[Block] = []
    for block, following in zip_longest(blocks, blocks[1:]):
        if isinstance(block, Block) and (_figure(block) or _plain(block, following)):
            run.append(block)
            continue
        if len(run) > _STACKED:
            figured = run[-1].text[0].isdigit() or openers.figured(run[-1].text)
            found.update(id(cell) for cell in (run if figured else run[:-1]))
        run = []
    return found


def _figure(block: Block) -> bool:
    return block.shape is Shape.TEXT and not any(map(str.isalpha, block.text[:_LONGEST])) and "\t" not in block.text


def _plain(block: Block, following: Block | Part | None) -> bool:
    """Whether a block would be a heading without a label."""
    return heading(block, following) and not label_of(block.text)[0] and not label_alone(block, following, None)


def plain_rank(following: Block | Part | None, after: Block | Part | None) -> int:
    """The rank of a heading without a label, by what follows it: one straight above a numbered heading is higher."""
    if isinstance(following, Block) and following.title:
        return ABOVE
    labelled = isinstance(following, Block) and bool(LABELLED.match(following.text))
    return UPPER if heading(following, after) and not labelled else LOWER
