"""What a resolution has and a report has not: enacting formulas, preambles, and sections that count anew.

A block comes in and goes into the builder as what it is, or does not. A resolution may have sections, each with a
preamble and numbers of its own (UN Editorial Manual, "Resolutions": parts numbered with roman numerals).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator import drafting
from generator.drafting import adoption
from generator.model import ParagraphKind
from generator.segment.blocks import Block, Shape, unmarked
from generator.structure import headings
from generator.structure.builder import node_of, under_heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.structure.builder import Builder
    from generator.structure.parts import Part
    from generator.structure.tree import Node

# Matches in: "Recommends the adoption of the following draft resolution:", "Solemnly proclaims this Declaration:". Not:
# "Requests him, taking into account:".
_ANNOUNCES = re.compile(r"\b(?:following|suivante?s?|ci-après|siguientes?|[Pp]roclaims|[Pp]roclam[ea])\b")
# A heading without a label that opens as a paragraph does is no longer, in characters.
_TITLE = 100


def opening(builder: Builder, block: Block, following: Block | Part | None) -> bool:
    """Enter a formula, a preambular paragraph or a sole operative one; False if it is none of them."""
    if not builder.enacts or (builder.last and (following is None or not _anew(builder, block))):
        return False
    if (following is not None and _formed(builder, block)) or _acts(builder, block):
        return True
    if builder.formula is None:
        return False
    if len(builder.sections) > builder.formed and not drafting.opens_paragraph(block.text):
        return False
    if _over(builder, block) and headings.heading(block, following):
        return False
    kind = _kind(builder, block, following)
    if kind is ParagraphKind.ENACTING_FORMULA:
        builder.close()
        builder.formula = builder.put(node_of(kind, block))
    elif kind is not None:
        builder.paragraph = builder.put(node_of(kind, block))
    return kind is not None


def _formed(builder: Builder, block: Block) -> bool:
    """Enter a formula that names its organ where one can stand: above all else, or below a title of its own."""
    drafted = _drafted(builder)
    above = not builder.sections or _preamble(builder) or _decision(builder) or drafted
    if not above or not drafting.formula(block.text):
        return False
    builder.close()
    if drafted:
        builder.sections.clear()
    builder.formula = builder.put(node_of(ParagraphKind.ENACTING_FORMULA, block))
    builder.formed = len(builder.sections)
    return True


def _kind(builder: Builder, block: Block, following: Block | Part | None) -> ParagraphKind | None:
    """What a text below a formula is, by how it opens and ends; None if it is nothing of a preamble."""
    end = drafting.ending(block.text)
    opens = drafting.opens_paragraph(block.text)
    lists = _lettered(following) or (end == ":" and not _ANNOUNCES.search(block.text[-_TITLE:]))
    if end in ",:" and lists and drafting.opens_operative(block.text):
        return builder.numbered
    if end == ":" and not drafting.opens_preambular(block.text):
        return ParagraphKind.ENACTING_FORMULA
    if end == "," or drafting.opens_preambular(block.text) or (end not in drafting.STOPS and opens):
        return ParagraphKind.PREAMBULAR
    return builder.numbered if end in ".;" and opens else None


def _acts(builder: Builder, block: Block) -> bool:
    """Enter what stands in the place of a formula: a sentence that decides, or the words above its letters; else False.

    `The General Assembly takes note of the report.`; `At its 2nd meeting, on 10 May, the General Assembly decided:`.
    """
    first = not builder.nodes or _decision(builder)
    meets = drafting.meets(block.text) and drafting.finished(block.text)
    if builder.numbered is not ParagraphKind.OPERATIVE or not first or not (meets or adoption.acting(block.text)):
        return False
    if meets and drafting.ending(block.text) == ":":
        builder.formula = builder.put(node_of(ParagraphKind.ENACTING_FORMULA, block))
    else:
        builder.paragraph = builder.put(node_of(builder.numbered, block))
        builder.paragraph.scoped = bool(builder.sections)
    return True


def _lettered(block: Block | Part | None) -> bool:
    return isinstance(block, Block) and block.shape is Shape.LETTERED


def _over(builder: Builder, block: Block) -> bool:
    """Whether the preamble is over: its formula said so, or its last paragraph has its comma and a short text has none.

    Then a participle opens a heading: `Declare the following:`, `Advancing crime prevention`, or all of it in italics.
    """
    if builder.formula is not None and drafting.ending(builder.formula.text) == ":":
        return True
    last = builder.paragraph
    complete = last is not None and last.kind is ParagraphKind.PREAMBULAR and drafting.ending(last.text) == ","
    return complete and len(block.text) <= _TITLE and (block.text[0] not in "*_" or unmarked(block.text) != block.text)


def sectional(builder: Builder, block: Block) -> bool:
    """Enter a paragraph of the preamble of a section, or its only operative one, which has no number; else False.

    A resolution of several sections may have a preamble for each.
    """
    if builder.formula is None or not builder.sections or builder.numbered is not ParagraphKind.OPERATIVE:
        return False
    if not _preambled(builder.sections[-1]):
        return False
    if drafting.opens_preambular(block.text) and drafting.ending(block.text) == ",":
        builder.paragraph = builder.put(node_of(ParagraphKind.PREAMBULAR, block))
    elif builder.last and drafting.opens_operative(block.text) and drafting.finished(block.text):
        builder.paragraph = builder.put(node_of(builder.numbered, block))
        builder.paragraph.scoped = True
    else:
        return False
    return True


def _preamble(builder: Builder) -> bool:
    """Whether the heading above is that of a preamble, with nothing below it yet."""
    return under_heading(builder) and drafting.preamble_heading(builder.sections[-1].text)


def _drafted(builder: Builder) -> bool:
    """Whether the heading above is the title of the draft that the formula above it recommends, and so of the text."""
    return under_heading(builder) and len(builder.nodes) > 1 and builder.nodes[-2] is builder.formula


def recommended(opening: Sequence[Block]) -> list[str]:
    """The title of a draft, below the formula that recommends it (`Recommends … the following draft resolution:`)."""
    for above, block, below in zip(opening, opening[1:], opening[2:], strict=False):
        if drafting.ending(above.text) == ":" and drafting.formula(below.text) and headings.heading(block, below):
            return [block.text] if drafting.formula(above.text) or drafting.opens_operative(above.text) else []
    return []


def _decision(builder: Builder) -> bool:
    """Whether the heading above is a number and title, those of one of several texts, with nothing below it yet."""
    return under_heading(builder) and bool(drafting.NUMBERED_TITLE.match(builder.sections[-1].text))


def _anew(builder: Builder, block: Block) -> bool:
    """Begin another resolution, where its formula stands below its number and title; False if it is none."""
    if not _decision(builder) or not drafting.formula(block.text):
        return False
    builder.last = 0
    builder.restarted = True
    return True


def decides_by_letters(builder: Builder, parent: Node, block: Block) -> bool:
    """Whether a letter opens the operative part of a decision without numbers, below a preamble that ends with a colon.

    `Recalling its decision 79/573:`, `(a) Expresses its gratitude`; not `Noting that the Assembly:`, `(a) To see`.
    """
    announced = parent.kind is ParagraphKind.PREAMBULAR and not parent.children and drafting.ending(parent.text) == ":"
    sole = builder.numbered is ParagraphKind.OPERATIVE and not builder.counts
    return announced and sole and drafting.opens_operative(block.text)


def counts_anew(builder: Builder, block: Block) -> bool:
    """Whether a number 1 is the first paragraph of a section: in a resolution, of one with a label or preamble."""
    if builder.numbered is ParagraphKind.NUMBERED:
        return under_heading(builder)
    section = builder.sections[-1] if builder.sections else None
    return section is not None and _preambled(section) and drafting.opens_operative(block.text)


def _preambled(section: Node) -> bool:
    """Whether a section of a resolution holds nothing but a preamble yet, or nothing below a label."""
    if not section.children:
        return bool(section.label)
    return all(child.kind is ParagraphKind.PREAMBULAR for child in section.children)
