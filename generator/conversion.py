"""From a folder of seeds to everything that is generated from it, as values: the whole way of the text, in order.

In: a folder. Out: the corpus with its links, the Markdown pages, the data files and every problem on the way. Nothing
is written here but what a cache keeps.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from generator import (
    alignment,
    cache,
    checks,
    citations,
    cores,
    data,
    decisions,
    identities,
    ledger,
    pages,
    readings,
    reuse,
    seeds,
)
from generator.addresses import Addresses
from generator.indexes import cited, concordance, follow_up, matrix
from generator.indexes import ledger as ledger_index
from generator.indexes import library as library_index
from generator.library import File, Library
from generator.model import Corpus
from generator.problems import has_errors

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.cache import Cache
    from generator.problems import Problem

Progress: TypeAlias = "Callable[[str], None]"

NOTHING = cache.Cache(None)

# Texts of more characters than these are in memory once only: a copy of the library would need more than it saves.
_TWICE = 10_000_000

# The pages over the whole library, in the order of the site.
INDEXES = (library_index, follow_up, matrix, concordance, cited, ledger_index)


def read(folder: Path, progress: Progress, kept: Cache = NOTHING) -> Library:
    """The library in a folder of seeds. Where a text has errors, all of them are in `problems`."""
    key = cache.key("library", cache.contents(folder))
    last = kept.get(key, Library)
    if last is not None:
        progress("nothing has changed: taking the library as it was read last")
        return last
    catalogue, sources, problems = seeds.load(folder)
    found = readings.read(sources, kept, progress)
    corpus = Corpus(identities.distinct(one.reading for one in found), catalogue.follow_up_of)
    corpus, decided = _link(corpus, folder, progress)
    progress("checking the library")
    accounts = tuple(account for reading in corpus.readings for account in ledger.account(reading))
    unaccounted = tuple(problem for reading in corpus.readings for problem in ledger.check(reading))
    committed, listed = checks.committed(folder)
    faults = tuple(problem for one in found for problem in one.problems)
    met = (*problems, *faults, *unaccounted, *decided, *listed, *checks.check(corpus, accounts, committed))
    library = Library(corpus, accounts, tuple(dict.fromkeys(met)))
    kept.put(key, library)
    return library


def _link(corpus: Corpus, folder: Path, progress: Progress) -> tuple[Corpus, tuple[Problem, ...]]:
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


def files(library: Library, progress: Progress) -> tuple[File, ...]:
    """Every generated file of a library, by path; none where a text has an error."""
    if has_errors(library.problems):
        return ()
    corpus = library.corpus
    addresses = Addresses(corpus)
    progress("writing pages")
    made: list[File] = []
    crossings = pages.Crossings(corpus)
    for document in corpus.documents:
        made += [File(page.path, page.text) for page in pages.document_pages(document, corpus, addresses, crossings)]
    for index in INDEXES:
        made += [File(page.path, page.text) for page in index.pages(corpus, addresses)]
    progress("writing data")
    made += [File(file.path, file.text) for file in data.files(corpus, addresses.url, library.accounts)]
    return tuple(sorted(made, key=lambda file: file.path))
