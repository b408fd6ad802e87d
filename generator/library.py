"""What a folder of seeds becomes, as values: the library that is read from it, and the files that are made of that.

Nothing is done here. These stand apart from what makes them, so that what was kept can be taken up again without
loading all that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from generator.model import Footnote, Paragraph, units

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.ledger import Account
    from generator.model import Corpus
    from generator.problems import Problem

# Is told what is being done.
Progress: TypeAlias = "Callable[[str], None]"


@dataclass(frozen=True, slots=True)
class Library:
    """A folder of seeds, read: the corpus with its links, the accounts of its words, the problems met."""

    corpus: Corpus
    accounts: tuple[Account, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class File:
    """A generated file: its path below `site_src/` and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is of a library."""

    documents: int
    paragraphs: int
    footnotes: int
    links: int


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of a folder of seeds: its files, none where a text has an error; the problems; how much it is."""

    files: tuple[File, ...]
    problems: tuple[Problem, ...]
    counts: Counts


def count(corpus: Corpus) -> Counts:
    """How many documents, paragraphs, footnotes and links a corpus has."""
    found = [unit for document in corpus.documents for unit in units(document)]
    paragraphs = sum(isinstance(unit, Paragraph) for unit in found)
    footnotes = sum(isinstance(unit, Footnote) for unit in found)
    return Counts(len(corpus.documents), paragraphs, footnotes, len(corpus.links) + len(corpus.citations))
