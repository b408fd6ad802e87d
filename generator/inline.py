"""Inline markup of an extracted text: one string with markup in, plain text and its marks out.

All flavours are brought to one notation first: `*emphasis*`, `**strong**`, superscript digits that call a
footnote, links `[75/196](#)` whose target the extraction lost, backslash escapes, a few tags. What is not
markup stays text to the letter, whatever it looks like: a seed is not trusted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model import Mark, MarkKind

if TYPE_CHECKING:
    from collections.abc import Collection

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
STAR = "\ufdd0"
"""A raised star that calls a footnote, in the notation of the flavours: a noncharacter, which no text may hold."""

_TO_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

# Matches: "**", "*", "¹²", the comma in "¹, ²", "\(", "[75/196](#)", "<i>", "</em>", "<https://un.org/>".
# Not: "[on the recommendation of the Commission]", "a < b", "</sup>", "<script>".
_MARKUP = re.compile(
    r"""
      (?P<stars>\*{1,3})
    | (?P<starred>\ufdd0{1,3})
    | (?<![⁰¹²³⁴-⁹])(?P<call>[⁰¹²³⁴-⁹]{1,4})(?![⁰¹²³⁴-⁹])
    | (?<=[⁰¹²³⁴-⁹])(?P<between>[ ]?,[ ]?|[ ])(?=(?P<next>[⁰¹²³⁴-⁹]{1,4})(?![⁰¹²³⁴-⁹]))
    | \\(?P<escaped>[!-/:-@\[-`{-~])
    | \[(?P<linked>[^\[\]\n]{0,300})\]\((?P<target>[^()\s]{0,500})\)
    | <(?P<close>/?)(?P<tag>i|b|em|strong)>
    | <(?P<auto>https?://[^<>\s]{1,500})>
    """,
    re.VERBOSE,
)
# Matches a link, its text and its address: "[75/196](#)". Not: "[on the report (A/75/1)]".
LINK = re.compile(r"\[([^\[\]\n]{0,300})\]\(([^()\s]{0,500})\)")
NESTED = 3
"""How deep links inside links are taken apart in Markdown; `parse` takes the innermost apart alone."""
# Matches between two runs of emphasis: "** **" in "**Resolution** **of 3 May**". Not: "\\* \\*", "* * *", "*a* b".
_AGAIN = re.compile(r"(?<=[^\s*\\])(\*{1,3}) \1(?=[^\s*])")
# What a piece of markup begins with: most texts have none.
_BEGINS = re.compile(r"[*\ufdd0⁰¹²³⁴-⁹\\\[<]")
# Matches the end of: "20 m", "1,000 km". Not: "them", "6 p.m".
_UNIT = re.compile(r"\d\s?[kcm]?m$")
_UNIT_LONGEST = 5
_LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_SET = re.compile("[ﬀ-ﬆ\u00ad\u200b\u2060\ufeff]")
# White space that is not one space by itself. Not: a tab.
_SPACES = re.compile(r"[ ][^\S\t]+|[^\S\t ][^\S\t]*")


@dataclass(slots=True)
class _Writer:
    """The plain text so far, its marks, and the emphasis that is still open as (stars, offset, index)."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)
    open: list[tuple[str, int, int]] = field(default_factory=list)

    def text(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += len(text)

    def emphasis(self, stars: str, *, opens: bool, closes: bool) -> None:
        """A run of stars closes the emphasis it matches, or else opens one, or else is text."""
        if closes and self.open and self.open[-1][0] == stars:
            _, start, _ = self.open.pop()
            kinds = {
                "*": (MarkKind.EMPHASIS,),
                "**": (MarkKind.STRONG,),
                "***": (MarkKind.EMPHASIS, MarkKind.STRONG),
            }[stars]
            if start < self.length:
                self.marks.extend(Mark(kind, start, self.length) for kind in kinds)
        elif opens and not any(stars == entry[0] for entry in self.open):
            self.open.append((stars, self.length, len(self.parts)))
            self.parts.append("")
        else:
            self.text(stars)


def unset(text: str) -> str:
    """The text without what typesetting put in it: ligatures in letters, no soft hyphens, no spaces without width."""
    return text if text.isascii() else _SET.sub(lambda sign: _LIGATURES.get(sign[0], ""), text)


def says(address: str, text: str) -> bool:
    """Whether the address of a link adds nothing to its text: the text holds it or how it ends, or it leads nowhere.

    `[resolution 76/181](https://undocs.org/A/RES/76/181)`, `[https://un.org](https://un.org)`, `[12](#page-3-0)`, a
    place in a file that only the tool had; not `[here](https://un.org)`.
    """
    end = address.rsplit("/", 2)[1:]
    return address.startswith("#") or address in text or (len(end) == 2 and all(end) and "/".join(end) in text)


def unled(text: str, depth: int = 1) -> str:
    """The text with each link whose address adds nothing as its words, and with those around it, so deep."""
    for _ in range(depth if "](" in text else 0):
        text = LINK.sub(lambda link: link[1] if says(link[2], link[1]) else link[0], text)
    return text


def whole(text: str) -> str:
    """The text with runs of one emphasis that only a space parts, as tools set them line by line, as one run."""
    return _AGAIN.sub(" ", text) if "* *" in text else text


def superscript(number: str) -> str:
    """The digits of a footnote's number raised, the notation in which all flavours write a call."""
    return number.translate(_TO_SUPERSCRIPT)


def parse(raw: str, notes: Collection[str] | None) -> tuple[str, tuple[Mark, ...]]:
    """The plain text of `raw` and its marks; a raised number is a call only if `notes` has its label
    (any number where `notes` is None).

    White space is folded to single spaces, tabs (cells of a table) are kept.
    """
    raw = _fold(raw)
    if not _BEGINS.search(raw):
        return _trimmed(raw, [])
    writer = _Writer()
    end = 0
    for match in _MARKUP.finditer(raw):
        writer.text(raw[end : match.start()])
        end = match.end()
        _apply(match, raw, writer, notes)
    writer.text(raw[end:])
    for stars, start, index in writer.open:
        writer.parts[index] = stars
        writer.marks = [_shifted(mark, start, len(stars)) for mark in writer.marks]
    text = "".join(writer.parts)
    return _trimmed(text, sorted(writer.marks, key=lambda mark: (mark.start, mark.end, mark.kind)))


def plain(raw: str) -> str:
    """The text of `raw` without markup and without raised numbers, for looking at, not for keeping."""
    text, _ = parse(raw, None)
    return text


def _apply(match: re.Match[str], raw: str, writer: _Writer, notes: Collection[str] | None) -> None:
    if stars := match["stars"]:
        before, after = raw[match.start() - 1 : match.start()], raw[match.end() : match.end() + 1]
        writer.emphasis(stars, opens=bool(after.strip()), closes=bool(before.strip()))
    elif match["starred"] or match["call"]:
        _call(match, raw, writer, notes)
    elif between := match["between"]:
        last = writer.marks[-1] if writer.marks else None
        called = last is not None and last.kind is MarkKind.FOOTNOTE and last.start == writer.length
        if not called or not (notes is None or match["next"].translate(SUPERSCRIPTS) in notes):
            writer.text(between)
    elif tag := match["tag"]:
        stars = "*" if tag in ("i", "em") else "**"
        writer.emphasis(stars, opens=not match["close"], closes=bool(match["close"]))
    elif match["target"] is not None:
        inner, marks = parse(match["linked"], notes)
        writer.marks.extend(Mark(m.kind, m.start + writer.length, m.end + writer.length, m.ref) for m in marks)
        lead = " " if match["linked"][:1].isspace() else ""
        trail = " " if match["linked"][-1:].isspace() else ""
        writer.text(lead + inner + trail)
        if not says(match["target"], inner):
            writer.text(f" ({match['target']})")
    else:
        writer.text(match["escaped"] or match["auto"])


def _call(match: re.Match[str], raw: str, writer: _Writer, notes: Collection[str] | None) -> None:
    """A raised number or star calls a footnote that there is, or else is text, as in `20 m²`."""
    label = "*" * len(match["starred"]) if match["starred"] else match["call"].translate(SUPERSCRIPTS)
    power = label in ("2", "3") and _UNIT.search(raw[max(0, match.start() - _UNIT_LONGEST) : match.start()])
    if not power and (notes is None or label in notes):
        writer.marks.append(Mark(MarkKind.FOOTNOTE, writer.length, writer.length, label))
    else:
        writer.text(match[0])


def _fold(raw: str) -> str:
    if "\t" not in raw:
        return " ".join(unset(raw).split())
    return _SPACES.sub(" ", unset(raw)).rstrip().strip(" ")


def _shifted(mark: Mark, start: int, by: int) -> Mark:
    """The mark moved along by stars that turned out to be text at `start`."""
    if mark.start >= start:
        return Mark(mark.kind, mark.start + by, mark.end + by, mark.ref)
    return mark if mark.end <= start else Mark(mark.kind, mark.start, mark.end + by, mark.ref)


def _trimmed(text: str, marks: list[Mark]) -> tuple[str, tuple[Mark, ...]]:
    """Text without space at its ends or doubled where a call stood between two, marks moved along."""
    if text.strip(" ") == text and "  " not in text and "\t " not in text:
        return text, tuple(m for m in marks if m.kind is MarkKind.FOOTNOTE or m.start < m.end)
    keep: list[int] = []
    kept: list[str] = []
    for char in text:
        keep.append(len(kept))
        if char == " " and (not kept or kept[-1] in " \t"):
            continue
        kept.append(char)
    keep.append(len(kept))
    while kept and kept[-1] == " ":
        kept.pop()
    size = len(kept)
    moved = (Mark(m.kind, min(keep[m.start], size), min(keep[m.end], size), m.ref) for m in marks)
    return "".join(kept), tuple(m for m in moved if m.kind is MarkKind.FOOTNOTE or m.start < m.end)
