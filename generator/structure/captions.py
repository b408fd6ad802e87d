"""Captions of tables and figures, which stand among paragraphs as headings do and open no section.

A block comes in; where it is a caption (`Table 1`), the title on the line below, or a row of its table whose cells a
tool has run together, it is entered into the tree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.drafting import openers
from generator.model import ParagraphKind
from generator.segment.blocks import Block
from generator.structure import headings
from generator.structure.builder import node_of

if TYPE_CHECKING:
    from generator.structure.builder import Builder
    from generator.structure.parts import Part


def _measures(text: str) -> bool:
    """Whether a line in brackets below the title says what is counted: `(Percentage)`."""
    plain = text.strip("*_ ")
    return plain.startswith("(") and plain.endswith(")")


def enter(builder: Builder, block: Block, following: Block | Part | None) -> bool:
    """Enter the caption of a table, its title on the next line, or a row whose cells have run together; else False."""
    found = openers.caption(block.text)
    if found is not None:
        builder.close()
        builder.table = builder.paragraph = builder.put(node_of(ParagraphKind.UNCLASSIFIED, block))
        builder.titled = found["alone"] is None
        return True
    table = builder.table
    cell = id(block) in builder.cells
    plain = (
        cell or _measures(block.text) or (headings.heading(block, following) and not headings.label_of(block.text)[0])
    )
    if table is None or table is not builder.paragraph or not plain:
        return False
    if not table.children and (not builder.titled or _measures(block.text)):
        table.text, table.source, builder.titled = f"{table.text} {block.text}", table.source + block.source, True
        return True
    below = following if not table.children and isinstance(following, Block) else block
    figured = openers.figured(block.text) or (headings.heading(below, block) and openers.figured(below.text))
    if figured or cell:
        table.children.append(node_of(ParagraphKind.TABLE_ROW, block))
        return True
    return False
