"""Furniture that any printed UN page may carry, whatever tool extracted it.

Lines come in; the lines that are text go out with the furniture by kind: a contents table with its page
numbers, rules, page and job numbers (UN Editorial Manual, "Preliminary pages"; job numbers are those of
UN Documents Management, `18-11721 (E) 300718`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Furniture, SourceSpan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Seed, SourceLine

# Matches: "Contents", "**Contents**", "Table des matières". Not: "Contents of the report".
_CONTENTS = re.compile(r"\W*(?:contents|table des matières|sommaire|índice)\W*", re.IGNORECASE)
# Matches: "A. Deliberations\t51", "crime.....61", "Executive summary	v". Not: "on 1 December 1950".
_PAGE_ENTRY = re.compile(r"\S.*?(?:\t|\.{3,}|…| {3,})\s*(?:\d{1,4}|[ivxl]{1,7})\s*")
_PAGE_HEADER = re.compile(r"\W*(?:<i>)?(?:chapter|chapitre|capítulo|paragraphs?|page)\b.*page.*", re.IGNORECASE)
_RULE = re.compile(r"\W*_{5,}\W*|\s*[-*=]{5,}\s*")
_AHEAD = 3

# Matches: "17-23190 (E)", "18-11721 (E)    300718 ***1811721***", "*1723190*", "V.21-04567". Not: "17-21 May".
_JOB = re.compile(
    r"""\s* [*_]{0,3} (?:
        (?:[A-Z]{1,3}\.)? \d{2}-\d{5} (?:\s*\([A-Z]\))? (?:\s+\d{6})* (?:\s+\**\d{7}\**)?
      | \*+ \d{7} \*+
      ) [*_]{0,3} \s*""",
    re.VERBOSE,
)
# Matches: "2/5", "**3/20**". Not: "30/1 of 2021".
_PAGE = re.compile(r"\s*[*_]{0,3}(\d{1,3})/(\d{1,3})[*_]{0,3}\s*")


def rule(text: str) -> bool:
    """Whether a line is a rule drawn across the page, such as stands above footnotes."""
    return bool(_RULE.fullmatch(text))


def job_number(text: str) -> bool:
    """Whether a line is the job number at the foot of a page."""
    return len(text) < 60 and bool(_JOB.fullmatch(text))


def page_number(text: str) -> bool:
    """Whether a line is a page's number with their count (`2/5`)."""
    found = _PAGE.fullmatch(text[:40]) if len(text) < 40 else None
    return bool(found and 0 < int(found[1]) <= int(found[2]))


def furniture(kind: str, seed: Seed, lines: Iterable[SourceLine]) -> tuple[Furniture, ...]:
    """The furniture of one kind that the lines are, one entry a line."""
    return tuple(Furniture(kind, SourceSpan(seed.file, line.number, line.number)) for line in lines)


def contents(lines: tuple[SourceLine, ...]) -> frozenset[int]:
    """The numbers of the lines of the contents table: from its heading to its last page number."""
    full = [line for line in lines if line.text.strip()]
    for index, line in enumerate(full):
        if len(line.text) < 60 and _CONTENTS.fullmatch(line.text):
            last = _last_entry(full, index)
            if last > index:
                return frozenset(entry.number for entry in full[index : last + 1])
    return frozenset()


def _last_entry(full: list[SourceLine], heading: int) -> int:
    """The index of the last entry below a heading; entries may wrap over a few lines."""
    last, index = heading, heading + 1
    while index < len(full) and index <= last + _AHEAD:
        text = full[index].text
        if _PAGE_ENTRY.fullmatch(text[:1000]) or _PAGE_HEADER.fullmatch(text[:200]):
            last = index
        index += 1
    return last
