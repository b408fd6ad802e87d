"""The tree while it is built: nodes that can still grow, frozen by `freeze` into the model's values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator import inline
from generator.model import Inclusion, Paragraph, Section

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from generator.model import ParagraphKind, SourceSpan
    from generator.structure.parts import Part


@dataclass(slots=True, eq=False)
class Node:
    """A section (`kind` is None), a paragraph, or the place of a document inside the document (`part`).

    `text` is in the notation of `inline`; `rank` is a section's level, 0 the highest. A paragraph is `scoped` if its
    number counts within its section only.
    """

    kind: ParagraphKind | None
    label: str
    text: str
    source: tuple[SourceSpan, ...]
    children: list[Node] = field(default_factory=list)
    anchor: str = ""
    rank: int = 0
    part: Part | None = None
    scoped: bool = False


def walk(nodes: list[Node]) -> Iterator[Node]:
    """Every node below `nodes`, depth first, in reading order."""
    for node in nodes:
        yield node
        yield from walk(node.children)


def freeze(
    nodes: list[Node], notes: Collection[str], ids: dict[int, str]
) -> tuple[Section | Paragraph | Inclusion, ...]:
    """The nodes as the model's values; `ids` gives the document id of each part by its identity."""
    frozen: list[Section | Paragraph | Inclusion] = []
    for node in nodes:
        if node.part is not None:
            frozen.append(Inclusion(ids[id(node.part)]))
            continue
        text, marks = inline.parse(node.text, notes)
        children = freeze(node.children, notes, ids)
        if node.kind is None:
            frozen.append(Section(node.label, text, marks, children, node.anchor, node.source))
        else:
            below = tuple(child for child in children if isinstance(child, Paragraph))
            frozen.append(Paragraph(node.kind, node.label, text, marks, below, node.anchor, node.source))
    return tuple(frozen)
