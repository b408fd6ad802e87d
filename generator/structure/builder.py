"""What is open while the blocks of a document are read, and the nodes made so far.

A builder holds the tree of one document: sections, the paragraph, a list with numbers of its own. `body` and
`enacting` put nodes into it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.drafting import openers
from generator.structure import headings
from generator.structure.tree import Node

if TYPE_CHECKING:
    from generator.model import ParagraphKind
    from generator.segment.blocks import Block


@dataclass(slots=True)
class Builder:
    """The nodes of a document, and what is open: the last number, its paragraph, the formula and section above it.

    `listed` is the paragraph whose list without numbers is open, `entries` and `closed` how many items it has, and how
    many of these end as no heading does; `bulleted`: the first has a bullet. `cells` are the blocks, by `id`, that can
    be no headings. `counts`: some operative paragraph has a number. `agenda`: the list that is open, or was last, is
    one.
    """

    numbered: ParagraphKind
    takes_agenda: bool
    enacts: bool
    nodes: list[Node] = field(default_factory=list)
    sections: list[Node] = field(default_factory=list)
    levels: headings.Levels = field(default_factory=headings.Levels)
    paragraph: Node | None = None
    item: Node | None = None
    owner: Node | None = None
    last: int = 0
    decimal: tuple[int, ...] = ()
    items: int = 0
    resumes: int = 0
    restarted: bool = False
    formula: Node | None = None
    formed: int = 0
    label: Block | None = None
    listed: Node | None = None
    entries: int = 0
    closed: int = 0
    bulleted: bool = False
    table: Node | None = None
    titled: bool = False
    cells: set[int] = field(default_factory=set)
    counts: bool = False
    agenda: bool = False

    def put(self, node: Node) -> Node:
        """Enter a node into the section that is open."""
        (self.sections[-1].children if self.sections else self.nodes).append(node)
        return node

    def close(self) -> None:
        """End the paragraph and the list that are open."""
        self.paragraph = self.item = self.owner = None

    def section(self, label: str, text: str, block: Block, rank: int) -> None:
        """Open a section below those of a higher rank; a label that waits alone is its own."""
        source = block.source
        if self.label is not None:
            text = f"{label} {text}" if label else text
            label, source = " ".join(self.label.text.strip("*_ ").split()), self.label.source + source
            rank = headings.LOWER if openers.article(label) else headings.CHAPTER
            rank = rank if len(label) > 4 else self.levels.rank(label)  # "Chapter II", not "IV"
            self.label = None
        while self.sections and self.sections[-1].rank >= rank:
            self.sections.pop()
        if rank < headings.LETTER:
            self.levels.restart()
        self.sections.append(self.put(Node(None, label, text, source, rank=rank)))
        self.close()


def node_of(kind: ParagraphKind, block: Block) -> Node:
    """A block as a node."""
    return Node(kind, block.label, block.text, block.source)


def under_heading(builder: Builder) -> bool:
    """Whether nothing stands yet below the heading above."""
    return bool(builder.sections) and not builder.sections[-1].children
