"""Labels of subparagraphs and their levels: below which paragraph a label such as `(a)`, `ii)`, `b.` or `(1)` belongs.

What is open comes in as a chain, from the paragraph down to its last subparagraph; out comes the one that the next
label stands below. A label goes on with the one that it follows, starts anew beside one of its own form, or else
begins a level of its own. `(i)` after `(h)` is the next letter, but for a `(h)` that announces a list.

Source: UN Editorial Manual, "Numbering of paragraphs and subparagraphs": (a), (i), a., i.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator import drafting
from generator.model import ParagraphKind
from generator.segment.blocks import LETTERED
from generator.symbols import roman

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.segment.blocks import Block
    from generator.structure.tree import Node

_SIGNS = "()."


def lettered(node: Node) -> bool:
    """Whether a node has the label of a subparagraph."""
    return bool(LETTERED.match(f"{node.label} x"))


def chain(node: Node) -> list[Node]:
    """The node and below it, level by level, the last subparagraph; looked for from the end, for there may be many."""
    found = [node]
    while last := next(
        (child for child in reversed(found[-1].children) if child.kind is ParagraphKind.SUBPARAGRAPH), None
    ):
        found.append(last)
    return found


def owner(levels: Sequence[Node], block: Block) -> Node | None:
    """The node that a label stands below; `levels` is a chain. None if it opens a level below the last of them."""
    below = list(pairwise(levels))[::-1]
    for above, node in below:
        if follows(node, block):
            return above
    for above, node in below:
        if _form(node.label) == _form(block.label) and not _opens(node, block):
            return above
    return None


def sibling(node: Node, block: Block, levels: Sequence[Node]) -> bool:
    """Whether a label stands beside a node that has no paragraph around it, not below the last of its levels."""
    if owner(levels, block) is not None:
        return False
    return follows(node, block) or (_form(node.label) == _form(block.label) and not _opens(node, block))


def follows(node: Node, block: Block) -> bool:
    """Whether a label is the next one after a node's: the next letter or numeral, or `(aa)` after `(z)`."""
    one, other = node.label.strip(_SIGNS), block.label.strip(_SIGNS)
    if node.label.replace(one, "") != block.label.replace(other, "") or not one or not other:
        return False
    if one.isdigit() or other.isdigit():
        return one.isdigit() and other.isdigit() and int(other) == int(one) + 1
    value = roman(other.upper())
    if value and value == roman(one.upper()) + 1 and max(len(one), len(other)) > 1:
        return True
    if one == "i" and other == "ii":
        return True
    if len(set(one)) > 1 or len(set(other)) > 1 or _announces(node, other):
        return False
    wraps = one[0] == "z" and other[0] == "a" and len(other) == len(one) + 1
    return wraps or (len(one) == len(other) and ord(other[0]) == ord(one[0]) + 1)


def _announces(node: Node, label: str) -> bool:
    """Whether a letter announces a list whose first numeral is the next letter too."""
    return label == "i" and drafting.ending(node.text) == ":"


def _opens(node: Node, block: Block) -> bool:
    """Whether the first label of a kind opens a level below one of another: `(i)` below `(b)`, `(a)` below `(1)`."""
    one, other = node.label.strip(_SIGNS), block.label.strip(_SIGNS)
    if one.isdigit():
        return other in ("a", "i")
    numeral = set(one) == {"i"} or (len(set(one)) > 1 and bool(roman(one.upper())))
    return other == "1" or (other == "i" and not numeral) or (other == "a" and numeral)


def _form(label: str) -> str:
    """The signs of a label, without its letters."""
    return "".join(char for char in label if char in _SIGNS)
