"""Items of lists without labels, which the paragraph above announces: names of speakers, bullets, documents.

A block comes in and goes into the builder below the paragraph that is open; a block that is no item of it does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import drafting
from generator.drafting import agendas
from generator.model import ParagraphKind
from generator.segment.blocks import Block, headed, unmarked
from generator.structure import headings, listing
from generator.structure.builder import node_of

if TYPE_CHECKING:
    from generator.structure.builder import Builder
    from generator.structure.parts import Part
    from generator.structure.tree import Node


def listed(builder: Builder, block: Block, following: Block | Part | None) -> bool:
    """Whether a text is an item of a list that the paragraph above announces, like the items before it."""
    paragraph = _announcing(builder)
    if paragraph is None or builder.owner is not None or headed(block):
        return False
    if not paragraph.children:
        bold = unmarked(block.text) != block.text and headings.heading(block, following)
        announces = drafting.ending(paragraph.text) == ":" and paragraph.kind is not ParagraphKind.PREAMBULAR
        titled = isinstance(following, Block) and drafting.formula(following.text)  # the draft that is announced
        return announces and not bold and not titled and not drafting.formula(block.text)
    if paragraph is not builder.listed or paragraph.children[-1].kind is not ParagraphKind.LIST_ITEM:
        return False
    if builder.bulleted and not block.bullet:
        return False
    mostly = builder.closed * 2 > builder.entries
    return not (mostly and not _closed(block.text) and headings.heading(block, following))


def _closed(text: str) -> bool:
    """Whether a text ends as an item of a list may and no heading does: with a bracket or a stop."""
    return text.rstrip()[-1:] == ")" or drafting.finished(text)


def _announcing(builder: Builder) -> Node | None:
    """The paragraph that can announce a list: the one that is open, or a letter of a decision with none around it."""
    if builder.paragraph is not None:
        return builder.paragraph
    siblings = builder.sections[-1].children if builder.sections else builder.nodes
    return siblings[-1] if siblings and builder.formula is not None and listing.lettered(siblings[-1]) else None


def enter(builder: Builder, block: Block) -> None:
    """Enter an item below the paragraph that announces it; a quotation that goes on with a list is none."""
    paragraph = _announcing(builder)
    assert paragraph is not None
    quoted = block.text.lstrip("*_ ")[:1] in "“«" and drafting.ending(block.text) == ":"
    kind = ParagraphKind.UNCLASSIFIED if quoted else ParagraphKind.LIST_ITEM
    if builder.listed is not paragraph:
        builder.listed, builder.entries, builder.closed = paragraph, 0, 0
        builder.bulleted = bool(block.bullet)
    if kind is ParagraphKind.LIST_ITEM:
        builder.entries += 1
        builder.closed += _closed(block.text)
    paragraph.children.append(node_of(kind, block))


def documents(builder: Builder, block: Block) -> bool:
    """Whether a text names a document, with its symbol last or none, below a heading that announces nothing else."""
    above = builder.sections[-1] if builder.sections else None
    named = block.text.rstrip("*_ ").endswith(")") or agendas.document(block.text)
    return above is not None and agendas.documentation(above.text) and named
