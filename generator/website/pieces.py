"""Render a text in time that grows with its length: Python-Markdown copies a text each time it finds a sign in it.

In: the blocks of a page, as Python-Markdown has read them, before it looks for links and emphasis in their text. Out:
the same page to the byte. Signs that stand for themselves are put aside in one pass instead of one by one, and a long
text is cut where no link and no emphasis is open, each piece rendered alone, and the pieces put together again. What
a page has no sign of is not looked for in each of its texts.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, ETX, STX, AtomicString

if TYPE_CHECKING:
    from markdown import Markdown

_LENGTH = 10_000
"""The least length of a piece. Hardly any paragraph is as long; below it, copying costs next to nothing."""

_PIECE = "piece"

# Before and after Python-Markdown looks for links and emphasis, which has the priority 20.
_BEFORE, _AFTER = 25, 19
# Before it reads the lines of a page, with the priority 25, and after it has put right what these are made of, with 30.
_READ = 29

# What may open or close a link or emphasis, and where a text may be cut: `[`, `](#para-1 "Title")`, `**`, `<sup>`, a
# space between words. Not: the two spaces of a line break.
_TOKEN = re.compile(
    r"(?P<closes>\](?:\([^()]*\))?)|(?P<opens>\[)|(?P<emphasis>\*+)|(?P<tag><[^<>]*>)|(?P<space>(?<! ) (?=\S))"
)

# What only a page written by hand can hold: code, a backslash, `_emphasis_`, an image, `[a link][by reference]`.
_BY_HAND = re.compile(r"[`_\\]|!\[|\] ?\[")


# The sign without which a text can't hold what Python-Markdown looks for by these names.
_SIGNS = {
    "backtick": "`",
    "escape": "\\",
    "image_link": "!",
    "image_reference": "!",
    "short_image_ref": "!",
    "entity": "&",
}


class Pieces(Extension):
    """An extension of Python-Markdown that adds no syntax. An instance of `Markdown` that has it renders one page."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Python-Markdown calls
        """Put two steps around the one that looks for links and emphasis, and one before the lines are read."""
        md.preprocessors.register(_Sought(md), "sought", _READ)
        md.treeprocessors.register(_Cut(md), "cut", _BEFORE)
        md.treeprocessors.register(_Join(md), "join", _AFTER)


class _Sought(Preprocessor):
    """Drops what the page has no sign of: each is sought in each text, and hardly any is in a page of ours."""

    def run(self, lines: list[str]) -> list[str]:
        page = "\n".join(lines)
        for name, sign in _SIGNS.items():
            if sign not in page and name in self.md.inlinePatterns:
                self.md.inlinePatterns.deregister(name)
        return lines


class _Cut(Treeprocessor):
    """Puts escaped signs aside, and cuts long texts."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        # `\*` and `&#42;`; not `&amp;`. In code and in a tag, they stand for nothing but themselves.
        signs = re.escape("".join(md.ESCAPED_CHARS))
        self._signs = re.compile(rf"<[^<>]*>|\\(?P<escaped>[{signs}])|&(?P<number>#\d+;)")

    def run(self, root: Element) -> None:
        for element in list(root.iter()):
            element.text, element.tail = self._aside(element.text), self._aside(element.tail)
            if (pieces := _pieces(element.text or "")) and not isinstance(element.text, AtomicString):
                element.text = None
                for index, piece in enumerate(pieces):
                    inner = Element(_PIECE)
                    inner.text = piece
                    element.insert(index, inner)

    def _aside(self, text: str | None) -> str | None:
        """A long text with the marks that Python-Markdown itself puts for such signs, in place of them."""
        if not text or len(text) < _LENGTH or isinstance(text, AtomicString) or "`" in text:
            return text
        return self._signs.sub(_mark, text)


def _mark(sign: re.Match[str]) -> str:
    if sign["escaped"]:
        return f"{STX}{ord(sign['escaped'])}{ETX}"
    return f"{AMP_SUBSTITUTE}{sign['number']}" if sign["number"] else sign.group()


def _pieces(text: str) -> list[str]:
    """A long text in pieces; none if it is short, or may hold what only a hand writes."""
    if len(text) < 2 * _LENGTH or _BY_HAND.search(text):
        return []
    cuts = [0]
    depth, emphasised = 0, False
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup
        if depth == 0 and not emphasised and kind != "closes" and token.start() >= cuts[-1] + _LENGTH:
            cuts.append(token.end() if kind == "space" else token.start())
        depth += (kind == "opens") - (kind == "closes")
        emphasised ^= kind == "emphasis"
    return [text[start:end] for start, end in pairwise((*cuts, len(text)))]


class _Join(Treeprocessor):
    """Puts the pieces of a text together."""

    def run(self, root: Element) -> None:
        for element in [parent for parent in root.iter() if parent.find(_PIECE) is not None]:
            kept: list[Element] = []
            texts = [[element.text or ""]]
            for child in element:
                texts[-1].append(child.text or "" if child.tag == _PIECE else "")
                for inner in child if child.tag == _PIECE else [child]:
                    kept.append(inner)
                    texts.append([inner.tail or ""])
            element[:] = kept
            element.text = "".join(texts[0])
            for inner, text in zip(kept, texts[1:], strict=True):
                inner.tail = "".join(text)
