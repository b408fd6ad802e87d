"""Text of a seed as Markdown: escaped, so that nothing in it can become markup, then marked up by us.

Plain text with its marks and stand-off spans comes in; one line of Markdown goes out that Python-Markdown,
with the extensions named in `EXTENSIONS`, renders back to exactly that text. A seed is untrusted: tags,
attribute lists, links, entities and list numbers in it are shown as they stand, never obeyed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model import MarkKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from generator.model import Mark

# What mkdocs.yml enables, and what the escaping is tested against. Each one more is one more syntax that a
# seed could speak: no footnotes (they renumber), no abbreviations, no admonitions.
EXTENSIONS = ("attr_list", "md_in_html", "tables", "toc", "fenced_code")

# What no HTML page may hold: C0 and C1 controls but tab and line end, surrogates, noncharacters.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
    + "]"
)
_LINE_END = re.compile(r"[\r\n]")
_WITH_BACKSLASH = "*_[]{}#!"
_AS_ENTITY = "&<>`\\|~$^=\t\u2028\u2029"
_INLINE = str.maketrans(
    {mark: f"\\{mark}" for mark in _WITH_BACKSLASH} | {mark: f"&#{ord(mark)};" for mark in _AS_ENTITY}
)
# Matches at the start of a line what would open a list or a rule: "1. Encourages", "- item", "+ a", "---".
# Not: "1.5 million", "-5", "2021/21", "(a)".
_OPENS_BLOCK = re.compile(r"(?P<digits>\d*)(?P<sign>[.+-](?=[ +-]|$))")
_BLANK = re.compile(r"^\s+|\s+$")


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown page: its path relative to `site_src/` and its whole text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch `start:end` of a text that is a link: its target, a class for its kind, a title to show.

    Without a target it leads nowhere, and only its kind and title show.
    """

    start: int
    end: int
    target: str
    kind: str = ""
    title: str = ""


def escape(text: str) -> str:
    """Markdown that renders as `text` to the letter, wherever on a line it is put.

    Line ends become spaces, which they are in a page; characters that a page may not hold become U+FFFD.
    """
    return _line(escape_within(text))


def escape_within(text: str) -> str:
    """As `escape`, for what neither begins nor ends a line: spaces at its ends stay as they are."""
    return legal(text).translate(_INLINE)


def _line(shown: str) -> str:
    """Markdown as a line of its own: spaces at its ends are kept, and no block begins with it."""
    if shown[:1].isspace() or shown[-1:].isspace():
        shown = _BLANK.sub(lambda blank: "".join(f"&#{ord(sign)};" for sign in blank.group()), shown)
    opens = _OPENS_BLOCK.match(shown)
    return f"{opens['digits']}\\{shown[opens.end('digits') :]}" if opens else shown


def legal(text: str) -> str:
    """The text with a sign for each character that no page may hold, and on one line."""
    if text.isprintable():  # nearly all are, and none of those has such a character
        return text
    return _FORBIDDEN.sub("\ufffd", _LINE_END.sub(" ", text))


def attribute(text: str) -> str:
    """`text` as the value of a quoted attribute of a tag, or of one in an attribute list."""
    return legal(text).translate(_ATTRIBUTE)


_ATTRIBUTE = _INLINE | str.maketrans({mark: f"&#{ord(mark)};" for mark in "\"'{}*_[]()!#:"})


def link(shown: str, target: str, kind: str = "", title: str = "") -> str:
    """A Markdown link: `shown` is Markdown already, `title` is text. Only our own targets are links."""
    hint = f' "{attribute(title.strip(" "))}"' if title.strip(" ") else ""
    attributes = f"{{.{kind}}}" if kind else ""
    return f"[{shown}]({_address(target)}{hint}){attributes}"


# Matches the addresses that we make: "#para-2", "../e-2021-30.md#fn-1", "https://docs.un.org/en/A/RES/70/1".
# Not: "javascript:alert(1)", "//host/", "data:text/html,x".
_OURS = re.compile(r"(?:https?://[^/\s]|(?!/)[\w.#-]+(?:[/#]|$))", re.ASCII)
_UNSAFE = re.compile(r"[^A-Za-z0-9/:.#?&=%+,;@-]")


def _address(target: str) -> str:
    """A link target with every character quoted that Markdown could read; `#` for one that is not ours."""
    if not _OURS.match(target):
        return "#"
    quoted = _UNSAFE.sub(lambda sign: "".join(f"%{byte:02X}" for byte in sign.group().encode()), target)
    return quoted.replace("&", "&amp;")


# Between calls at one place, which would else read as one number.
_SIDE_BY_SIDE = "<sup>, </sup>"


def inline(
    text: str,
    marks: Iterable[Mark] = (),
    spans: Iterable[Span] = (),
    call: Callable[[str], str] = lambda ref: f"<sup>{escape(ref)}</sup>",
) -> str:
    """A text with its emphasis, footnote calls and links as one line of Markdown.

    `call` writes a footnote's call from its printed label. Spans that overlap are cut: the one that begins
    first wins. Emphasis may cross the ends of a link; it is then closed and opened again.
    """
    text = _LINE_END.sub(" ", text)
    marks = tuple(marks)
    calls = sorted((mark for mark in marks if mark.kind is MarkKind.FOOTNOTE), key=lambda mark: mark.start)
    written: list[str] = []
    stretch: list[str] = []
    span: Span | None = None
    at = 0
    for run in _runs(text, marks, _apart(spans, len(text))):
        due = _due(calls, at, run.start)
        if due or run.span != span:
            written.append(_linked(stretch, span))
            stretch, span = [], run.span
        if due:
            written.append(_SIDE_BY_SIDE.join(call(mark.ref) for mark in due))
        at += len(due)
        before = stretch[-1] if stretch else "".join(written[-1:])
        stretch.append(_emphasised(text[run.start : run.end], run, before))
    written.append(_linked(stretch, span))
    written.append(_SIDE_BY_SIDE.join(call(mark.ref) for mark in calls[at:]))
    return _line("".join(written))


def _due(calls: Sequence[Mark], at: int, offset: int) -> Sequence[Mark]:
    """The calls from index `at` on that stand at or before `offset`."""
    end = at
    while end < len(calls) and calls[end].start <= offset:
        end += 1
    return calls[at:end]


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch in which the link and the emphasis are the same throughout."""

    start: int
    end: int
    span: Span | None
    strong: bool
    emphasis: bool


def _apart(spans: Iterable[Span], length: int) -> tuple[Span, ...]:
    """The spans in order, without those that are empty, out of the text, or begin inside an earlier one."""
    kept: list[Span] = []
    for span in sorted(spans):
        if 0 <= span.start < span.end <= length and (not kept or span.start >= kept[-1].end):
            kept.append(span)
    return tuple(kept)


def _runs(text: str, marks: Sequence[Mark], spans: Sequence[Span]) -> list[_Run]:
    """The text cut wherever a mark or span begins or ends; calls cut links too, which may not nest."""
    length = len(text)
    cuts = {0, length}
    stretches: list[Mark | Span] = [*marks, *spans]
    for stretch in stretches:
        cuts |= {min(max(stretch.start, 0), length), min(max(stretch.end, 0), length)}
    edges = sorted(cuts)
    within = _Within(spans)
    strong = _Within([mark for mark in marks if mark.kind is MarkKind.STRONG])
    emphasis = _Within([mark for mark in marks if mark.kind is MarkKind.EMPHASIS])
    return [
        _Run(start, end, _span(within.at(start)), bool(strong.at(start)), bool(emphasis.at(start)))
        for start, end in pairwise(edges)
    ]


def _span(found: Mark | Span | None) -> Span | None:
    return found if isinstance(found, Span) else None


class _Within:
    """Which of some stretches covers an offset, asked for offsets that only grow."""

    __slots__ = ("_covering", "_index", "_stretches")

    def __init__(self, stretches: Sequence[Mark | Span]) -> None:
        self._stretches = sorted(stretches, key=lambda stretch: stretch.start)
        self._index = 0
        self._covering: Mark | Span | None = None

    def at(self, offset: int) -> Mark | Span | None:
        """The stretch over `offset` that reaches furthest, if any."""
        while self._index < len(self._stretches) and self._stretches[self._index].start <= offset:
            stretch = self._stretches[self._index]
            if self._covering is None or stretch.end > self._covering.end:
                self._covering = stretch
            self._index += 1
        return self._covering if self._covering is not None and self._covering.end > offset else None


def _linked(stretch: list[str], span: Span | None) -> str:
    shown = "".join(stretch)
    if span is None or not shown:
        return shown
    if not span.target:
        return f'<span class="{attribute(span.kind)}" title="{attribute(span.title)}">{shown}</span>'
    return link(shown, span.target, span.kind, span.title)


def _emphasised(piece: str, run: _Run, before: str) -> str:
    """The piece in `*`, `**` or both; in tags where Markdown would not see the stars as such."""
    inner = piece.strip()
    if not inner or not (run.strong or run.emphasis):
        return escape_within(piece)
    lead, trail = piece[: piece.index(inner)], piece[piece.index(inner) + len(inner) :]
    shown = escape_within(inner)
    if "*" in inner or before.endswith("*"):
        shown = f"<em>{shown}</em>" if run.emphasis else shown
        shown = f"<strong>{shown}</strong>" if run.strong else shown
    else:
        stars = "*" * (2 * run.strong + run.emphasis)
        shown = f"{stars}{shown}{stars}"
    return f"{escape_within(lead)}{shown}{escape_within(trail)}"


LONGEST = 1_000
"""Where a text is cut that stands in many places, such as a title on the page of each chapter."""


def clipped(text: str, most: int = LONGEST) -> str:
    """The beginning of a text, cut between words."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0].rstrip(",;: ") + " …"


def counted(number: int, noun: str) -> str:
    """How many of a thing there are: `1 line`, `2,300 lines`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
