"""From a folder of seeds to everything that is generated from it, as values: the whole way of the text, in order.

In: a folder. Out: the corpus with its links, the Markdown pages, the data files and every problem on the way. Nothing
is written here. Each seed is read by itself and by a plain function, so that one reading can be kept while others are
made anew.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias

from generator import checks, data, decisions, ledger, pages, reader, seeds
from generator.addresses import Addresses
from generator.model import Corpus, Footnote, Paragraph, units
from generator.problems import has_errors

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.ledger import Account
    from generator.model import Reading
    from generator.problems import Problem
    from generator.seeds import Source

Progress: TypeAlias = "Callable[[str], None]"


def _stage(module: str, function: str) -> Callable[..., Any] | None:
    try:
        found = importlib.import_module(f"generator.{module}")
    except ModuleNotFoundError as error:
        if error.name and error.name.startswith("generator"):
            return None
        raise
    return getattr(found, function, None)


# The pages over the whole library, in the order of the site.
INDEXES = ("library", "follow_up", "matrix", "concordance", "cited", "ledger")


@dataclass(frozen=True, slots=True)
class File:
    """A generated file: its path below `site_src/` and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Library:
    """A folder of seeds, read: the corpus with its links, the accounts of its words, the problems met."""

    corpus: Corpus
    accounts: tuple[Account, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is of a library."""

    documents: int
    paragraphs: int
    footnotes: int
    links: int


def read(folder: Path, progress: Progress) -> Library:
    """The library in a folder of seeds. Where a text has errors, all of them are in `problems`."""
    catalogue, sources, problems = seeds.load(folder)
    readings, faults = _readings(sources, progress)
    corpus = Corpus(readings, catalogue.follow_up_of)
    corpus, more = _link(corpus, folder, progress)
    progress("checking the library")
    accounts = tuple(account for reading in readings for account in ledger.account(reading))
    unaccounted = tuple(problem for reading in readings for problem in ledger.check(reading))
    committed, listed = checks.committed(folder)
    found = (*problems, *faults, *unaccounted, *more, *listed, *checks.check(corpus, accounts, committed))
    return Library(corpus, accounts, tuple(dict.fromkeys(found)))


def _readings(sources: tuple[Source, ...], progress: Progress) -> tuple[tuple[Reading, ...], tuple[Problem, ...]]:
    """Each source read, in the order of the catalogue."""
    vocabulary = reader.vocabulary(source.seed for source in sources)
    readings: list[Reading] = []
    problems: list[Problem] = []
    for number, source in enumerate(sources, 1):
        progress(f"reading {source.seed.file} ({number} of {len(sources)})")
        reading, faults = read_source(source, vocabulary)
        readings.append(reading)
        problems.extend(faults)
    return tuple(readings), tuple(problems)


def read_source(source: Source, vocabulary: Mapping[str, int]) -> tuple[Reading, tuple[Problem, ...]]:
    """One source read by itself; the catalogue's corrections stand among the mends."""
    reading, problems = reader.read(source.seed, source.entry, vocabulary)
    mends = tuple(sorted((*source.mends, *reading.mends), key=lambda mend: mend.line))
    return replace(reading, mends=mends), problems


def _link(corpus: Corpus, folder: Path, progress: Progress) -> tuple[Corpus, tuple[Problem, ...]]:
    """The corpus with everything that was found between its documents, and what people decided on it."""
    if cite := _stage("citations", "cite"):
        progress("following citations")
        corpus = replace(corpus, citations=cite(corpus))
    if find := _stage("reuse", "find"):
        progress("finding reused text")
        corpus = replace(corpus, links=find(corpus))
    corpus, problems = decisions.apply(corpus, folder)
    if concordances := _stage("alignment", "concordances"):
        progress("setting drafts beside adopted texts")
        corpus = replace(corpus, concordances=concordances(corpus))
    return corpus, problems


def files(library: Library, progress: Progress) -> tuple[File, ...]:
    """Every generated file of a library, by path; none where a text has an error."""
    if has_errors(library.problems):
        return ()
    corpus = library.corpus
    addresses = Addresses(corpus)
    progress("writing pages")
    made: list[File] = []
    for document in corpus.documents:
        made += [File(page.path, page.text) for page in pages.document_pages(document, corpus, addresses)]
    for name in INDEXES:
        if index_pages := _stage(f"indexes.{name}", "pages"):
            made += [File(page.path, page.text) for page in index_pages(corpus, addresses)]
    progress("writing data")
    made += [File(file.path, file.text) for file in data.files(corpus, addresses.url, library.accounts)]
    return tuple(sorted(made, key=lambda file: file.path))


def count(corpus: Corpus) -> Counts:
    """How many documents, paragraphs, footnotes and links a corpus has."""
    found = [unit for document in corpus.documents for unit in units(document)]
    paragraphs = sum(isinstance(unit, Paragraph) for unit in found)
    footnotes = sum(isinstance(unit, Footnote) for unit in found)
    return Counts(len(corpus.documents), paragraphs, footnotes, len(corpus.links) + len(corpus.citations))
