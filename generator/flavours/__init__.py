"""Flavours of extraction: what a tool that turned a PDF into text did to it, undone.

A seed comes in; its text goes out as fragments in one notation, with the page's furniture by kind and
every mend. To add a flavour, write its `clean` in a module here and add a row to `FLAVOURS`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.flavours import double_spaced, markdown, pdf_markdown, single_spaced

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.fragments import Cleaned
    from generator.mends import Words
    from generator.model import Seed, SourceLine

FLAVOURS: Mapping[str, Callable[[Seed, Words], Cleaned]] = {
    "markdown": markdown.clean,
    "pdf-markdown": pdf_markdown.clean,
    "double-spaced": double_spaced.clean,
    "single-spaced": single_spaced.clean,
}
"""A flavour's name, as the catalogue may give it, and its rules."""

_LONG = 120
_UNDERSCORED = re.compile(r"(?<!\w)_[^\W_][^_\n]{1,200}_(?!\w)")
_FUNCTION_WORDS = {
    "en": frozenset({"the", "of", "and", "to", "in", "for", "its", "with"}),
    "fr": frozenset({"le", "la", "les", "des", "et", "du", "dans", "pour", "sur"}),
    "es": frozenset({"el", "los", "las", "del", "y", "en", "para", "que", "con"}),
}


def detect(lines: tuple[SourceLine, ...]) -> str:
    """The flavour of a text, from its layout alone.

    Unwrapped texts hold most of their characters in long lines; wrapped ones break within a sentence, so
    that many lines begin with a small letter, with a blank line after each or without.
    """
    full = [line for line in lines if line.text.strip()]
    if not full:
        return "markdown"
    size = sum(len(line.text) for line in full)
    long = sum(len(line.text) for line in full if len(line.text) > _LONG)
    small = sum(line.text.lstrip()[0].islower() for line in full)
    if long * 2 < size and small * 5 >= len(full):
        numbers = {line.number for line in full}
        alone = sum(line.number + 1 not in numbers for line in full)
        return "double-spaced" if alone * 3 >= len(full) * 2 else "single-spaced"
    underscored = sum(bool(_UNDERSCORED.search(line.text[:2000])) for line in full)
    raised = sum("<sup>" in line.text for line in full)
    return "pdf-markdown" if underscored + raised > len(full) // 20 else "markdown"


def language(lines: tuple[SourceLine, ...]) -> str:
    """The language of a text (`en`, `fr`, `es`), by its function words; English where they don't tell."""
    words = [word for line in lines for word in line.text[:5000].lower().split()]
    counts = {code: sum(word in known for word in words) for code, known in _FUNCTION_WORDS.items()}
    return max(counts, key=lambda code: (counts[code], code == "en"))
