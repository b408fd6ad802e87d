"""Page breaks: whether a block is the rest of the one before it, and the two made one again.

A page break cuts a paragraph anywhere: the rest may begin with a capital, a number, or come after a comma. So
neither case nor punctuation alone decides, but what the paragraph before still lacks together with what the next
text opens as.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator import drafting
from generator.drafting import agendas, closings, openers
from generator.flavours.mends import SOFT, SUSPENDS
from generator.model import Mend
from generator.segment.blocks import PIECES, Block, Shape, headed, label_alone
from generator.segment.titles import BEGINNING, HEADING, STOPS_OR_COMMA

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model import SourceSpan
    from generator.segment.numbering import Counter


def continues(before: Block, block: Block, following: Block | None, counter: Counter) -> bool:
    """Whether `block` is the rest of `before`, which a page break cut; `following` is what stands below it."""
    if block.shape is not Shape.TEXT or before.shape is Shape.ROW or len(before.source) > PIECES:
        return False
    if _stands_alone(before, block):
        return False
    running = counter.running(before)
    first = block.bullet or drafting.bare(block.text)[:1]
    last = drafting.ending(before.text)
    if before.shape is Shape.LETTERED and last == ";" and first.islower():
        cut = block.breaks and following is not None and following.shape is Shape.LETTERED
        if not cut:
            return False  # words after a list that go on with the sentence above it
    if block.bullet and last in drafting.STOPS:
        return False
    if first.islower() or first in ",;.)–":
        return running or last not in STOPS_OR_COMMA
    if not running:
        return False
    if last == ",":
        return _after_comma(block, following)
    if last not in drafting.STOPS or (_open_quotation(before.text) and last != ":"):
        return not (counter.preamble and _next_in_preamble(before, block))
    return _after_stop(before, block, following, counter)


def _next_in_preamble(before: Block, block: Block) -> bool:
    """Whether a preambular paragraph lacks its comma: another opens below it, and its last word could end it."""
    opens = drafting.opens_preambular(before.text[:BEGINNING]) and drafting.opens_preambular(block.text)
    return opens and drafting.ending(block.text) in ",:" and not drafting.unfinished(before.text)


def _after_stop(before: Block, block: Block, following: Block | None, counter: Counter) -> bool:
    """Whether a text goes on with a paragraph whose last words, above a page break, could be its end."""
    last = drafting.ending(before.text)
    if last == ";":
        return drafting.bare(block.text)[:1].isdigit()
    if last == ":" and counter.preamble and drafting.opens_preambular(before.text[:BEGINNING]):
        return drafting.ending(block.text) == "," and not drafting.opens_paragraph(block.text)
    if last == ":" and before.number and following and following.number == before.number + 1:
        return block.breaks and _sentence(block.text) and block.text[0] not in "“«"
    if last != "." or before.shape is not Shape.NUMBERED:
        return False
    if _sentence(block.text):
        return block.breaks or _single(before, following)
    if drafting.unfinished(block.text):
        return following is not None and following.shape is Shape.TEXT
    headed_below = following is not None and following.shape is Shape.NUMBERED
    return not drafting.finished(block.text) and not headed_below and counter.running(block)


def _stands_alone(before: Block, block: Block) -> bool:
    """Whether either is of a form that no page break cuts: an opener, a formula, a heading with its label."""
    if (
        openers.opener(block.text)
        or openers.opener(before.text)
        or drafting.closing(block.text)
        or closings.vote(block.text)
        or closings.witness(block.text)
        or agendas.sits(block.text)
        or drafting.preamble_heading(block.text)
    ):
        return True
    if before.shape is Shape.TEXT and (drafting.formula(before.text) or drafting.formula(block.text)):
        return True
    return headed(block) or label_alone(block)


def _after_comma(block: Block, following: Block | None) -> bool:
    """Whether a text goes on with a paragraph that ends with a comma, as complete preambular ones do too."""
    end = drafting.ending(block.text)
    if len(block.text) < HEADING and end not in STOPS_OR_COMMA and following and following.shape is Shape.NUMBERED:
        return False
    if end == ":" and len(block.text) < HEADING // 2:
        return False
    return not drafting.opens_paragraph(block.text.lstrip(drafting.QUOTES))


def _single(before: Block, following: Block | None) -> bool:
    """Whether the text below a numbered paragraph stands alone: then the numbers go on, or a heading follows.

    All paragraphs of such a text have numbers, so one without is the rest of the one above it.
    """
    if following is None:
        return False
    if following.number == before.number + 1:
        return True
    return following.shape is Shape.TEXT and not drafting.finished(following.text)


def _sentence(text: str) -> bool:
    plain = drafting.bare(text)
    return drafting.ending(text) == "." and plain.lstrip("(“")[:1].isupper() and len(plain.split()) > 3


def _open_quotation(text: str) -> bool:
    return text.count("“") > text.count("”")


def together(before: Block, block: Block, mends: list[Mend], kind: str = "page break") -> Block:
    """The two as one, with what stood between them recorded as a mend."""
    rest = f"{block.bullet} {block.text}" if block.bullet else block.text
    hyphen = re.search(r"[^\W\d_]-$", before.text.rstrip()[-2:])
    soft = before.text.rstrip().endswith(SOFT)
    glue = "" if soft or (hyphen and rest.split(maxsplit=1)[0] not in SUSPENDS) else " "
    left, right = _tail(before.text), _head(rest)
    source = tuple(_beyond(before.source, block.source))
    if source:
        mends.append(Mend(source[0].first, kind, f"{left} ⏎ {right}", f"{left}{glue}{right}"))
    return replace(before, text=f"{before.text.rstrip()}{glue}{rest}", source=before.source + source)


def _beyond(held: Sequence[SourceSpan], spans: Sequence[SourceSpan]) -> Iterator[SourceSpan]:
    """Stretches without the first lines that are held already: two texts side by side have a line in common."""
    for span in spans:
        first = span.first
        for other in sorted(held):
            if other.seed == span.seed and other.first <= first <= other.last:
                first = other.last + 1
        if first <= span.last:
            yield replace(span, first=first)


def _tail(text: str) -> str:
    return " ".join(text[-80:].split()[-3:])


def _head(text: str) -> str:
    return " ".join(text[:80].split()[:3])
