"""Furniture that any printed UN page may carry, whatever tool extracted it.

Lines come in; the lines that are text go out with the furniture by kind: a contents table with its page
numbers, rules, page and job numbers (UN Editorial Manual, "Preliminary pages"; job numbers are those of
UN Documents Management, `18-11721 (E) 300718`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator import inline
from generator.model import Furniture, SourceSpan
from generator.symbols import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.flavours.fragments import Fragment
    from generator.model import Seed, SourceLine

# Matches: "Contents", "**Contents**", "CONTENTS (continued)", "Table des matières". Not: "Contents of the report".
_CONTENTS = re.compile(
    r"\W*(?:contents|table des matières|sommaire|índice)\W*(?:(?:continued|suite|continuación)\W*)?"
    r"(?:(?:chapter|chapitre|paragraphs?|pages?)\W*){0,3}",
    re.IGNORECASE,
)
# Matches: "A. Deliberations\t51", "crime.....61", "Executive summary	v". Not: "on 1 December 1950".
_PAGE_LAST = re.compile(r"(?:\d{1,4}|[ivxl]{1,7})\Z")
# Matches: "II. Legal frameworks 3", "I. Introduction 1–4 3", "of human rights? 11–23 5", as a tool gives them that
# leaves the dots out. Not: "1. The Council met on 3".
_ENTRY = re.compile(
    r"\W{0,4}(?:[IVXLC]{1,7}|[A-Z])\.\s{1,3}\S.{2,110}[^\d\s.,;:](?:\s\d{1,3}(?:[–-]\d{1,3})?)?\s\d{1,3}"
    r"|\S.{2,110}[^\d\s.,;:]\s\d{1,3}[–-]\d{1,3}\s\d{1,3}"
)
_NUMBER = re.compile(r"\d{1,3}")
_PAGE_HEADER = re.compile(r"\W*(?:<i>)?(?:chapter|chapitre|capítulo|paragraphs?|page)\b.*page.*", re.IGNORECASE)
# Matches: "__________", "-----", "─────", and "---", as Markdown draws one. Not: "--", "***".
_RULE = re.compile(r"\W*_{5,}\W*|\s*(?:-{3,}|[-*=─━—]{5,})\s*")
# Matches: "symbol: A/90/31", "title:", "  - lamps", "- bells". Not: "The Council decides".
_FIELD = re.compile(r"[\w.-]{1,40}:(?:\s.*)?|(?:\s+|- ).*|")
_FIELDS = 60
# Matches: "* * *", "***", "\\* \\* \\*". Not: "**", "* Note", "1. * * *".
_ORNAMENT = re.compile(r"\s*(?:\\?\*\s{0,9}){3,5}")
# Matches the beginning of: "*Recalling*", "“Lamps", "\\[1". Not: "<b>", "| |", "…".
_WORDED = re.compile(r"[\s*_\\(\[“\"]*[^\W_]")
# Matches the mark of a list: "- ", "• ".
_LISTED = re.compile(r"\A\s*[-–—•●▪]\s+")
_AHEAD = 4
_DOTS = 3

# The parts of a line at a page's foot, apart from emphasis.
# Matches: "17-23190", "V.21-04567", "GE.18-12345(E)", "20-09912X", "N1723190". Not: "2020-21", "A/72/440", "7-23190".
_JOB = re.compile(r"(?:[A-Z]{1,3}\.)?\d{2}-\d{5}[A-Z]?(?:\([A-Z]\))?|[A-Z]\d{7}(?:\([A-Z]\))?")
# Matches what stands beside a job number: "(E)", "260118" (a day), "1723190" (its bar code), "/..." (the text goes on
# overleaf). Not: "(a)", "2018".
_BESIDE = re.compile(r"\([A-Z]\)|\d{6,7}(?:/\.{3})?|/\.{3}")
# Matches the last of these on a line of its own: "/...", "/…". Not: "and/...".
_OVERLEAF = re.compile(r"/\s?(?:\.{3}|…)")
# Matches: "*1723190*", "***1811721***". Not: "1723190".
_BARS = re.compile(r"\*+\d{7}\*+")
# Matches: "2/5", "12/20". Not: "196/75". The number of a resolution never stands alone on a line without its stop.
_PAGE = re.compile(r"(\d{1,3})/(\d{1,3})")
# Matches: "Page 3", "page 3 of 12", "Página 4", "- 5 -", "– 5 –". Not: "5", "Page", "Pages 3 and 4".
_PAGED = re.compile(
    r"(?:page|página)\s(\d{1,3})(?:\s?(?:/|of|de|sur)\s?\d{1,3})?|[-–—]\s?(\d{1,3})\s?[-–—]", re.IGNORECASE
)
_RECYCLE = re.compile(r"\W*(?:please recycle|merci de recycler|se ruega reciclar)\W*", re.IGNORECASE)
_FOOT = 80
"""No foot has more characters, but for the space between a number at its left and one at its right."""

_ACROSS = 250


def rule(text: str) -> bool:
    """Whether a line is a rule drawn across the page, such as stands above footnotes."""
    return bool(_RULE.fullmatch(text))


def ornament(text: str) -> bool:
    """Whether a line is nothing but stars, which part one piece of a text from the next."""
    return bool(_ORNAMENT.fullmatch(text))


def foot(text: str) -> str:
    """The kind of furniture that a line at a page's foot or head is by its form: job number, page number, page turn.

    Empty where it is none. A date code such as `260118` is none by itself: see `beside_job`.
    """
    words = text.split() if len(text) <= _ACROSS else []
    if not words or len(" ".join(words)) > _FOOT:
        return ""
    plain = [word.strip("*_") for word in words]
    if any(_JOB.fullmatch(word) for word in plain) or any(_BARS.fullmatch(word) for word in words):
        rest = [word for word in plain if not _JOB.fullmatch(word) and not _BESIDE.fullmatch(word)]
        rest = rest[:-1] if len(words) > 1 and parse(rest[-1] if rest else "") else rest  # the next page's head
        numbered = len(rest) == 1 and _NUMBER.fullmatch(rest[0])  # `GE.18-12345    3`, in Geneva
        return "job number" if numbered or all(_page(word) for word in rest) else ""
    whole = " ".join(plain)
    if _RECYCLE.fullmatch(whole):
        return "job number"
    if _OVERLEAF.fullmatch(whole):
        return "page turn"
    return "page number" if _page(whole) or _PAGED.fullmatch(whole) else ""


def beside_job(text: str) -> bool:
    """Whether a line straight beside a job number belongs to it: date codes, a bar code."""
    words = text[:_FOOT].split()
    return bool(words) and len(text) <= _FOOT and all(_BESIDE.fullmatch(word.strip("*_")) for word in words)


def _page(text: str) -> bool:
    found = _PAGE.fullmatch(text)
    return bool(found and 0 < int(found[1]) <= int(found[2]))


def furniture(kind: str, seed: Seed, lines: Iterable[SourceLine]) -> tuple[Furniture, ...]:
    """The furniture of one kind that the lines are, one entry a line."""
    return tuple(Furniture(kind, SourceSpan(seed.file, line.number, line.number)) for line in lines)


def wordless(fragment: Fragment) -> bool:
    """Whether a fragment has no word, such as a row of nothing but empty cells or the mark of a list alone."""
    if _WORDED.match(fragment.text):
        return False
    return not inline.plain(_LISTED.sub("", fragment.text, count=1)).strip()


def front_matter(lines: Sequence[SourceLine]) -> tuple[SourceLine, ...]:
    """The lines above the text in which a tool states what it knows of it: `key: value` between two rules of dashes."""
    first = next((index for index, line in enumerate(lines[:_FIELDS]) if line.text.strip()), 0)
    for size, line in enumerate(lines[first + 1 : first + _FIELDS], 2):
        if lines[first].text.strip() != "---" or not _FIELD.fullmatch(line.text.rstrip()):
            return tuple(lines[first : first + size]) if size > 2 and line.text.strip() == "---" else ()
    return ()


def contents(lines: tuple[SourceLine, ...]) -> frozenset[int]:
    """The numbers of the lines of the contents table: from its heading to its last page number.

    It may go on below the foot of a page, under its heading again; a tool may have lost the first.
    """
    full = [line for line in lines if line.text.strip()]
    found: set[int] = set()
    for index, line in enumerate(full):
        if line.number not in found and _heads(full, index, begun=bool(found)):
            last = _last_entry(full, index)
            if last > index:
                found.update(entry.number for entry in full[index : last + 1])
    return frozenset(found)


def _heads(full: Sequence[SourceLine], index: int, *, begun: bool) -> bool:
    """Whether a contents table has its heading here, or the head of its columns straight above an entry with dots."""
    text = full[index].text
    if len(text) > _ACROSS:
        return False
    if _CONTENTS.fullmatch(text):
        return not begun or ")" in text
    below = full[index + 1].text if index + 1 < len(full) else ""
    return not begun and bool(_PAGE_HEADER.fullmatch(text)) and _dotted(below[-_ACROSS:])


def _page_entry(text: str) -> bool:
    """Whether a line ends with the number of a page, set off by dots, a tab or a wide space, or is but one of these.

    Below a heading's label, one space will do.
    """
    text = text.rstrip()
    if _ENTRY.fullmatch(text[:_ACROSS]) or _dotted(text[-_ACROSS:]) or _NUMBER.fullmatch(text.strip()[:_FOOT]):
        return True
    number = _PAGE_LAST.search(text, max(0, len(text) - 8))
    if not number:
        return False
    entry = text[: number.start()].rstrip()
    gap = text[len(entry) : number.start()]
    return bool(entry.strip(" .…")) and ("\t" in gap or "   " in gap or entry.endswith(("...", "…")))


def _dotted(text: str) -> bool:
    """Whether a line ends with dots that lead to the number of a page (`Introduction . . . . 3`, `crime .......`)."""
    lead = text.rstrip("0123456789–-ivxl \t")
    return lead[len(lead.rstrip(". ")) :].count(".") >= _DOTS


def _last_entry(full: list[SourceLine], heading: int) -> int:
    """The index of the last entry below a heading; entries may wrap over a few lines."""
    last, index = heading, heading + 1
    while index < len(full) and index <= last + _AHEAD:
        text = full[index].text
        if len(text) <= _ACROSS and _CONTENTS.fullmatch(text):
            break
        if not foot(text) and (_page_entry(text) or _PAGE_HEADER.fullmatch(text[:200])):
            last = index
        index += 1
    return last
