"""Paragraphs whose numbers have parts: `1.1`, `2.3.1`, as rules and standards, goals and their targets count them.

A block comes in; where it is a sentence under such a number, the next one or the first below another, it is entered
into the tree, its label as printed. A heading under one (`2.1 Executive`) is no sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import drafting
from generator.structure import headings
from generator.structure.tree import Node

if TYPE_CHECKING:
    from generator.segment.blocks import Block
    from generator.structure.builder import Builder


def enter(builder: Builder, block: Block) -> bool:
    """Enter a paragraph under a number with parts, the next one or the first below another; else False."""
    label, text = headings.label_of(block.text)
    number = tuple(map(int, label.rstrip(".").split("."))) if label[:1].isdigit() else ()
    follows = number[-1:] == (1,) or number == (*builder.decimal[:-1], sum(builder.decimal[-1:]) + 1)
    if not number or not follows or not drafting.finished(block.text):
        return False
    builder.close()
    builder.decimal = number
    builder.paragraph = builder.put(Node(builder.numbered, label, text, block.source))
    return True
