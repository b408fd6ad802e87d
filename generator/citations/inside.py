"""References of a document to its own parts: `(For the text, see chap. I, sect. A, draft resolution V.)`.

A text comes in; mentions come out whose pinpoint is to be followed inside the document itself. What
belongs to another work is left alone: `chapter VII of the Charter`, `article 6, paragraph 1, of the
Protocol`, a chapter after the title of a book.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.citations import pinpoints
from generator.citations.found import NOWHERE, Found, Pinpoint
from generator.references.ibid import SEE

if TYPE_CHECKING:
    from collections.abc import Iterator

# What may begin a reference inside the document. Matches: chap. I   capítulo XIII   sect. B   draft resolution V
# annex II   the annex (to the present resolution)   Not: chapters   section of
_BEGINS = re.compile(rf"\b(?:{pinpoints.OWN_PART})", re.VERBOSE)
# Matches: paragraph 5 |, paras. 24 and 25 (a) |   where `above`, `below`, `of the present report` or
# `of this resolution` follows
_PARAGRAPHS = re.compile(rf"\b{pinpoints.PARAGRAPH}\s[0-9]")
_HERE = re.compile(
    r"(?:,?\s(?:above|below|supra|infra|ci-dessus|ci-dessous|anterior(?:es)?\b|precedentes?\b"
    r"|(?:of|to|à|du|de|del|al?)\s(?:the\s|la\s)?(?:present|this|présente?|presente)\s(?:report|resolution|decision|declaration|document|rapport|résolution|décision"
    r"|déclaration|informe|resolución|decisión|documento)))"
)
_SEE = re.compile(rf"\b{SEE}\s\Z", re.IGNORECASE)
_CLOSES = re.compile(r"[)\]]|\.?\s*\Z")
_OF_ANOTHER = re.compile(r",?\s(?:(?:of|to|du|des|del|de\sla)\b|de\sl[\u2019'])")
_ARTICLE = re.compile(
    r"\b(?:articles?|art\.|artículos?|rules?|principles?)\s[0-9IVX]+(?:\s\([a-z0-9]+\))*,?\s\Z", re.IGNORECASE
)
_BOOK = re.compile(r"[\w)\u201d],\s\Z")


def find(text: str) -> list[Found]:
    """The references of `text` to other parts of its document, in reading order."""
    return sorted([*_parts(text), *_paragraphs(text)], key=lambda found: found.start)


def _parts(text: str) -> Iterator[Found]:
    reached = 0
    for match in _BEGINS.finditer(text):
        if match.start() < reached or _BOOK.search(text, max(0, match.start() - 4), match.start()):
            continue
        pinpoint, end = pinpoints.at(text, match.start())
        reached = end  # what stands inside has the same end, and would fare the same
        here = _HERE.match(text, end)
        nameless = pinpoint.parts in ((("annex", ""),), (("appendix", ""),))
        if nameless and text[end - 1] == "s":
            continue  # `the annexes to the present report` are no one of them; nor does what `annexes` a plan name one
        if not pinpoint or ((nameless or _OF_ANOTHER.match(text, end)) and not here):
            continue
        before, start = pinpoints.preceding(text, match.start())  # `paragraph 2 of |annex I`
        if before.parts or pinpoint.paragraphs:
            before, start = NOWHERE, match.start()
        sure = not nameless and (bool(here) or _is_seen(text, start))
        pinpoint = Pinpoint(pinpoint.parts, before.paragraphs + pinpoint.paragraphs)
        yield Found(start, end, "part of this document", pinpoint=pinpoint, inside=True, sure=sure)


def _paragraphs(text: str) -> Iterator[Found]:
    reached = 0
    for match in _PARAGRAPHS.finditer(text):
        if match.start() < reached:
            continue
        pinpoint, end = pinpoints.at(text, match.start())
        reached = end
        if not pinpoint or _ARTICLE.search(text, max(0, match.start() - 30), match.start()):
            continue
        if _HERE.match(text, end) or (_is_seen(text, match.start()) and _closes(text, end)):
            yield Found(match.start(), end, "paragraph of this document", pinpoint=pinpoint, inside=True)


def _is_seen(text: str, start: int) -> bool:
    """Whether `see` stands right before offset `start`."""
    return bool(_SEE.search(text, max(0, start - 16), start))


def _closes(text: str, end: int) -> bool:
    """Whether a parenthesis, a sentence or the text ends at offset `end`: no other work follows."""
    return bool(_CLOSES.match(text, end))
