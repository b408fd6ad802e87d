"""Anchors of a tree: each node of one document gets its own, from the official numbers (see `anchors`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import inline
from generator.model import ParagraphKind
from generator.structure import anchors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.structure.tree import Node


def anchor(nodes: list[Node]) -> None:
    """Give every node its anchor, in place: the tree is still ours."""
    given = anchors.Anchors()
    headed = list(_headed(nodes, ""))
    wanted = anchors.sections([(inline.plain(node.text) or node.label, above) for node, above in headed])
    for (node, _), name in zip(headed, wanted, strict=True):
        node.anchor = given.give(name)
    _Walk(given, counts=any(_is_first(node) for node in _paragraphs(nodes))).level(nodes, "")


def _paragraphs(nodes: list[Node]) -> Iterator[Node]:
    """The paragraphs of a text, not what stands below them."""
    for node in nodes:
        if node.kind is None and node.part is None:
            yield from _paragraphs(node.children)
        else:
            yield node


def _is_first(node: Node) -> bool:
    """Whether a paragraph has the number 1, and no section of its own to count in."""
    return node.label == "1" and node.kind in _NUMBERED and not node.scoped


def _headed(nodes: list[Node], above: str) -> Iterator[tuple[Node, str]]:
    """The sections with the label or heading of the section around each."""
    for node in nodes:
        if node.kind is None and node.part is None:
            yield node, above
            name = inline.plain(node.text)
            yield from _headed(node.children, node.label if len(node.label) > 4 else f"{above} {node.label or name}")


class _Walk:
    """Goes through a document with the anchor that what has no number is counted from.

    `counts`: the text has a paragraph 1, so that a sole operative one without a number is not that.
    """

    def __init__(self, given: anchors.Anchors, *, counts: bool) -> None:
        self.given = given
        self.counts = counts
        self.numbered = ""

    def level(self, nodes: list[Node], section: str) -> None:
        for node in nodes:
            if node.part is not None:
                continue
            if node.kind is None:
                self.numbered = ""
                self.level(node.children, node.anchor)
                self.numbered = ""
                continue
            node.anchor = self._own(node, section)
            if node.kind in _CARRIES:
                self.numbered = node.anchor
            self._below(node, node.anchor if node.kind in _CARRIES else self.numbered or node.anchor)

    def _own(self, node: Node, section: str) -> str:
        kind = node.kind
        if kind in (*_NUMBERED, ParagraphKind.SUBPARAGRAPH):
            if self.counts and not node.label and not node.scoped:
                return self.given.count(section, "p")
            own = anchors.numbered(node.label or "1")
            return self.given.give(f"{section}-{own}" if node.scoped and section else own)
        if kind is ParagraphKind.PREAMBULAR:
            return self.given.count("", "pp")
        if kind is ParagraphKind.ENACTING_FORMULA:
            return self.given.count("", "formula")
        if kind is ParagraphKind.CLOSING:
            return self.given.count("", "closing")
        if kind is ParagraphKind.LIST_ITEM:
            return self._item(node, self.numbered)
        if kind is ParagraphKind.TABLE_ROW:
            return self.given.count(self.numbered, "row")
        if self.numbered:
            return self.given.count(self.numbered, "p", start=2)
        return self.given.count(section, "p")

    def _item(self, node: Node, anchor: str) -> str:
        base = f"{anchor}-item" if anchor else "item"
        return self.given.give(anchors.below(base, node.label)) if node.label else self.given.count(anchor, "item")

    def _below(self, parent: Node, anchor: str) -> None:
        for node in parent.children:
            if node.kind is ParagraphKind.SUBPARAGRAPH:
                node.anchor = self.given.give(anchors.below(anchor, node.label))
            elif node.kind is ParagraphKind.LIST_ITEM:
                node.anchor = self._item(node, anchor)
            elif node.kind is ParagraphKind.TABLE_ROW:
                node.anchor = self.given.count(anchor, "row")
            else:
                node.anchor = self.given.count(anchor, "p", start=2)
            self._below(node, node.anchor)


_NUMBERED = (ParagraphKind.NUMBERED, ParagraphKind.OPERATIVE)
_CARRIES = (ParagraphKind.NUMBERED, ParagraphKind.OPERATIVE, ParagraphKind.PREAMBULAR, ParagraphKind.SUBPARAGRAPH)
