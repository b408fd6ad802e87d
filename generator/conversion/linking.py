"""From the texts of a library, each read by itself, to what is between them, and whether all of it holds.

In: a corpus of readings. Out: the library, its corpus with citations, links and concordances, an account of every word,
and every problem.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator import alignment, checks, citations, cores, decisions, ledger, reuse
from generator.library import Library

if TYPE_CHECKING:
    from pathlib import Path

    from generator.library import Progress
    from generator.model import Corpus
    from generator.problems import Problem

# Texts of more characters than these are in memory once only: a copy of the library would need more than it saves.
_TWICE = 10_000_000


def link(corpus: Corpus, faults: tuple[Problem, ...], folder: Path, progress: Progress) -> Library:
    """The library of a corpus as it was read, with `faults`, from a folder that has decisions and public addresses."""
    corpus, decided = _linked(corpus, folder, progress)
    progress("checking the library")
    accounts = tuple(account for reading in corpus.readings for account in ledger.account(reading))
    committed, listed = checks.committed(folder)
    met = (*faults, *decided, *listed, *checks.check(corpus, accounts, committed))
    return Library(corpus, accounts, tuple(dict.fromkeys(met)))


def _linked(corpus: Corpus, folder: Path, progress: Progress) -> tuple[Corpus, tuple[Problem, ...]]:
    """The corpus with everything that was found between its documents, and what people decided on it."""
    progress("following citations and finding reused text")
    size = sum(len(line.text) for reading in corpus.readings for line in reading.seed.lines)
    shared = cores.COPIES and cores.worth(size) and size < _TWICE
    cited, worded = cores.both(citations.cite, reuse.reused, corpus, shared=shared)
    corpus = replace(corpus, citations=cited)
    corpus = replace(corpus, links=reuse.find(corpus, worded=worded))
    corpus, problems = decisions.apply(corpus, folder)
    progress("setting drafts beside adopted texts")
    return replace(corpus, concordances=alignment.concordances(corpus)), problems
