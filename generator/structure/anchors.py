"""Anchors: the public address of each unit within its document, made from the official numbers.

`para-37`, `para-37-a-i`, `pp-3`, `pp-8-b`, `fn-12`, `sec-…`. What has no number of its own is counted within
what has one: `para-7-item-3`, `para-131-row-2`, `para-133-p-2`. An anchor is given once and never reused.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.symbols import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_HEADING = 48


class Anchors:
    """Gives the anchors of one document, each once: a repeated one gets a number behind it."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()
        self._counts: Counter[str] = Counter()

    def give(self, wanted: str) -> str:
        """The anchor wanted, or with `-2`, `-3` … where the document repeats itself."""
        while True:
            self._given[wanted] += 1
            count = self._given[wanted]
            anchor = wanted if count == 1 else f"{wanted}-{count}"
            if count == 1 or not self._given[anchor]:
                self._given[anchor] += count > 1
                return anchor

    def count(self, below: str, word: str, start: int = 1) -> str:
        """The next anchor of what is only counted: `below-word-n`, from `start`."""
        base = f"{below}-{word}" if below else word
        self._counts[base] += 1
        return self.give(f"{base}-{self._counts[base] + start - 1}")


def numbered(label: str) -> str:
    """The anchor of a numbered paragraph, by its printed label."""
    return f"para-{slug(label) or 'x'}"


def below(anchor: str, label: str) -> str:
    """The anchor of a subparagraph, by that of its paragraph and its own label."""
    return f"{anchor}-{slug(label) or 'x'}"


def note(label: str) -> str:
    """The anchor of a footnote: `fn-12`, or `fn-star` for one that stars call."""
    return f"fn-{slug(label) or '-'.join(['star'] * len(label))}"


def section_slug(heading: str) -> str:
    """A heading's slug, shortened at a word's end."""
    full = slug(heading)
    if len(full) <= _HEADING:
        return full or "untitled"
    return full[: _HEADING + 1].rsplit("-", 1)[0] if "-" in full[: _HEADING + 1] else full[:_HEADING]


def sections(headings: Sequence[tuple[str, str]]) -> Iterable[str]:
    """The anchors wanted by sections, given each one's heading and what stands above it (its qualifier).

    A heading that occurs once is its own slug; one that recurs (`Deliberations`) carries what is above it.
    """
    slugs = [section_slug(heading) for heading, _ in headings]
    counts = Counter(slugs)
    for name, (_, above) in zip(slugs, headings, strict=True):
        qualifier = section_slug(above) if counts[name] > 1 and above else ""
        yield f"sec-{name}-{qualifier}" if qualifier else f"sec-{name}"
