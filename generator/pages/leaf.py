"""One page in the making: the document and the page that is written, and how text and links go onto it.

Everything a unit needs to be written comes together here: its citations as links, its footnote calls under
the printed number, its own address (¶) with the lines of the seed that it was read from.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from generator.markdown import Span, attribute, clipped, inline, link
from generator.model import CitationState, Footnote, Paragraph, Place, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.addresses import Addresses
    from generator.model import Citation, Document, Section, SourceSpan, Unit
    from generator.pages.crossings import Crossings

# What a reader is told of a mention that leads nowhere.
_UNFOLLOWED = {
    CitationState.AMBIGUOUS: "Could be more than one document, so it is no link",
    CitationState.UNRESOLVED: "Names a text that could not be identified",
}


class Leaf:
    """A page of a document. `path` is the page's own, relative to `site_src/`."""

    __slots__ = ("_calls", "_notes", "addresses", "crossings", "document", "path")

    def __init__(self, document: Document, path: str, addresses: Addresses, crossings: Crossings) -> None:
        self.document = document
        self.path = path
        self.addresses = addresses
        self.crossings = crossings
        self._notes = {note.label: note for note in document.footnotes}
        self._calls: dict[str, list[str]] = defaultdict(list)
        for call in addresses.calls(document.id):
            self._calls[call.unit].append(call.anchor)

    def link(self, shown: str, place: Place, kind: str = "", title: str = "") -> str:
        """A link from this page to a place of the library; `shown` is Markdown."""
        return link(shown, self.addresses.link(place, self.path), kind, title)

    def text(self, unit: Unit) -> str:
        """A unit's text as Markdown: emphasis, footnote calls and citations."""
        return inline(text_of(unit), unit.marks, self.spans(unit.anchor), self.caller(unit.anchor))

    def spans(self, anchor: str) -> tuple[Span, ...]:
        """The citations in a unit's text as stretches to be linked."""
        found = self.crossings.citations(Place(self.document.id, anchor))
        return tuple(self._span(citation) for citation in found)

    def _span(self, citation: Citation) -> Span:
        start, end = citation.start, citation.end
        spelled = _spelled(citation)
        if citation.target is not None:
            target = self.addresses.link(citation.target, self.path)
            shown = self.crossings.references.unit(citation.target.document, citation.target.anchor)
            return Span(start, end, target, "cite", spelled or shown)
        if citation.url:
            symbol = citation.symbol or ""
            title = spelled or ("" if symbol in citation.text else symbol)
            return Span(start, end, citation.url, "external", title)
        return Span(start, end, "", "unfollowed", citation.reason or _UNFOLLOWED.get(citation.state, ""))

    def caller(self, anchor: str) -> _Caller:
        """What writes the footnote calls of a unit, one after the other."""
        return _Caller(self, tuple(self._calls.get(anchor, ())))

    def call(self, anchor: str, label: str) -> str:
        """A footnote's call: a raised printed number, linked to the note.

        A note that stands on another page of the document is shown with the link as well.
        """
        note = self._notes[label]
        target = self.addresses.link(Place(self.document.id, note.anchor), self.path)
        title = "" if target.startswith("#") else clipped(note.text)
        return f'<sup id="{attribute(anchor)}">{link(inline(label), target, "call", title)}</sup>'

    def note(self, label: str) -> Footnote | None:
        """The footnote with this printed label."""
        return self._notes.get(label)

    def pilcrow(self, unit: Paragraph | Footnote) -> str:
        """The unit's own address as a link, which also says how it is cited and where it was read."""
        point = self.crossings.references.pinpoint(self.document.id, unit.anchor)
        return link("¶", f"#{unit.anchor}", "pilcrow", f"{point} · {lines(unit.source)}")


def _spelled(citation: Citation) -> str:
    """`Ibid., chap. I` with the symbol that it repeats: `A/CONF.234/16, chap. I`; else, and for a share, empty."""
    share = citation.end - citation.start < len(citation.text)
    if share or citation.symbol is None or not citation.text.casefold().startswith("ibid"):
        return ""
    return citation.symbol + citation.text[len("ibid") :].removeprefix(".")


class _Caller:
    """Writes the calls of one unit in turn; a mark without a note is its number and no link."""

    __slots__ = ("_anchors", "_leaf", "_next")

    def __init__(self, leaf: Leaf, anchors: tuple[str, ...]) -> None:
        self._leaf = leaf
        self._anchors = anchors
        self._next = 0

    def __call__(self, label: str) -> str:
        if self._leaf.note(label) is None or self._next >= len(self._anchors):
            return f"<sup>{inline(label)}</sup>"
        anchor = self._anchors[self._next]
        self._next += 1
        return self._leaf.call(anchor, label)


def lines(source: Iterable[SourceSpan]) -> str:
    """`line 52 of seeds/x.txt`, `lines 124, 126–128 of seeds/x.txt`."""
    spans = tuple(source)
    if not spans:
        return "no line of a seed"
    runs = [str(span.first) if span.first == span.last else f"{span.first}–{span.last}" for span in spans]
    word = "line" if len(spans) == 1 and spans[0].first == spans[0].last else "lines"
    return f"{word} {', '.join(runs)} of seeds/{spans[0].seed}"


def identity(anchor: str, *kinds: str) -> str:
    """The attribute list that gives a block its anchor and kinds: `{: #para-2 .operative }`."""
    parts = [f"#{anchor}"] if anchor else []
    return "{: " + " ".join([*parts, *(f".{kind}" for kind in kinds if kind)]) + " }"


# Printed with a full stop, which a label leaves out: "12", "5 bis"; not "(a)", "II", "A.".
_BARE_NUMBER = re.compile(r"[0-9]+(?:[ ][a-z]{3,8})?")


def label(unit: Paragraph | Section | Footnote) -> str:
    """A unit's label as it is printed before its text, and a space; or nothing."""
    if not unit.label:
        return ""
    stop = "." if isinstance(unit, Paragraph) and _BARE_NUMBER.fullmatch(unit.label) else ""
    return f'<span class="label">{inline(unit.label)}{stop}</span> '
