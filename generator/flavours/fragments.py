"""What a flavour hands on: stretches of text in one notation, with the page's furniture taken out.

A fragment is a paragraph, a heading, a footnote or a part of one, as far as the layout alone can tell;
`segment` puts together what a page break cut. Nothing is dropped silently: a line is in a fragment or it
is furniture of a named kind.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model import Furniture, Mend
    from generator.problems import Problem


@dataclass(frozen=True, slots=True)
class Fragment:
    """Lines `first` to `last` of a seed as one text in the notation of `inline`.

    `gap` is the number of blank lines before it; `breaks` says that the layout shows a page break there, `foot` that it
    stands among the footnotes of its page.
    """

    text: str
    first: int
    last: int
    gap: int = 1
    breaks: bool = False
    foot: bool = False


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A seed after its flavour's rules: what is text, what is the printed page's, what was mended, what was odd."""

    flavour: str
    language: str
    fragments: tuple[Fragment, ...]
    furniture: tuple[Furniture, ...]
    mends: tuple[Mend, ...]
    problems: tuple[Problem, ...] = ()
