"""Numbered and lettered lines that are headings, not paragraphs: by their words and by what stands around them.

A block comes in with its neighbours; whether it can be a heading goes out. `numbering` asks, which knows the numbers.
"""

from __future__ import annotations

import re

from generator import drafting
from generator.drafting import agendas
from generator.segment.blocks import TITLE, Block, Shape

STOPS_OR_COMMA = drafting.STOPS + ","
HEADING = 250
"""A text without a label that is longer is no heading, in characters."""

BEGINNING = 2000
"""What decides on a paragraph stands in its first so many characters."""

_FIRST = ("(i)", "(a)", "i)", "a)")
_TITLE = 100
_WORDS = 12
# Matches what opens a sentence, and hardly a heading: "The fall was", "In May,", "Il a", "Les États", "El Consejo".
_SENTENCE = re.compile(r"(?:The|In|At|On|An?|It|Il|Elle|Les?|La|L[’']\w+|Au|À|El|L[ao]s|En) ")
# Matches what a heading parts its text into: "Rule 4", "Article 12. Scope", "[Supplements rule 6". Not: "Rules on".
_PART = re.compile(r"(?:Rule|Article|Principle|Guideline|Règle|Principe|Regla|Artículo|Principio) \d{1,3}\b|\[")


def agenda_item(block: Block) -> bool:
    """Whether a numbered block can be an item of an agenda, and hardly a sentence."""
    return agendas.item(block.text) and not _SENTENCE.match(drafting.bare(block.text[:BEGINNING]))


def titled(block: Block, following: Block | None, next_number: Block | None) -> bool:
    """Whether a numbered block can be a heading, though its number may be the next paragraph's: by what stands below.

    Either the paragraph of that very number does, or a sentence without a number; then the next number is the next
    heading's. (A page break can cut one paragraph so that it looks like a heading, hardly two that follow each other.)
    """
    if not entitles(block):
        return False
    if following is not None and following.shape is Shape.NUMBERED:
        return following.number == block.number
    if following is not None and following.shape is Shape.LETTERED and next_number is not None:
        return next_number.number == block.number and worded(block) and _endless(following)
    if following is not None and following.text.startswith(f"{block.number}.1"):
        return True  # `3. Safeguards`, with `3.1` below it
    if not headlike(block, following):
        return False
    if following is not None and _PART.match(drafting.bare(following.text[:BEGINNING])):
        return True
    return next_number is not None and entitles(next_number) and worded(next_number)


def headlike(block: Block, following: Block | None) -> bool:
    """Whether a numbered block is worded as a heading, with a sentence below that has no number."""
    if following is None or following.shape is not Shape.TEXT or following.breaks or not entitles(block):
        return False
    below = drafting.bare(following.text[:BEGINNING]).lstrip("[")
    return worded(block) and below[:1].isupper()


def annotated(block: Block, following: Block | None) -> bool:
    """Whether a labelled block among the notes on an agenda is the item noted on: it has no stop, a note has."""
    if block.shape is Shape.TEXT or drafting.ending(block.text) in STOPS_OR_COMMA or len(block.text) > 2 * HEADING:
        return False
    if following is None or following.shape is not Shape.TEXT:
        return following is not None
    return not following.breaks and drafting.bare(following.text[:BEGINNING])[:1].isupper()


def lettered(block: Block, before: Block | None) -> bool:
    """Whether a lettered block above a numbered paragraph is a heading: no list is open above it, and it has no end."""
    if before is None or drafting.ending(before.text) in ":;," or (before.shape is Shape.LETTERED and not before.title):
        return False
    return _endless(block) and block.text.lstrip("*_“")[:1].isupper()


def number_below(following: Block | None, next_number: Block | None) -> int:
    """The number of the sentence below a heading, or below another heading straight below that; 0 if there is none."""
    if following is None or next_number is None or agenda_item(next_number):
        return 0
    headed_too = following.shape is Shape.LETTERED and following.label in _FIRST and _endless(following)
    return next_number.number if headed_too or following.number == next_number.number else 0


def _endless(block: Block) -> bool:
    """Whether a block ends as a heading does, with no stop and no word that asks for more."""
    ended = drafting.ending(block.text) in STOPS_OR_COMMA or drafting.unfinished(block.text)
    return not ended and len(block.text) <= TITLE


def worded(block: Block) -> bool:
    """Whether a block has the words of a heading: few, no sentence's opening, no verb, no word that asks for more."""
    text = drafting.bare(block.text)
    if len(text) > _TITLE or len(text.split()) > _WORDS or _SENTENCE.match(text) or drafting.unfinished(text):
        return False
    return agendas.item(text)


def entitles(block: Block) -> bool:
    """Whether a block has a number and does not end as a sentence does."""
    return (
        block.shape is Shape.NUMBERED
        and len(block.text) <= 2 * HEADING
        and drafting.ending(block.text) not in STOPS_OR_COMMA
    )
