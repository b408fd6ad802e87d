"""Everything that is generated from a library, as values: its pages, its indexes, its data.

In: a library. Out: files, by path below `site_src/`. Nothing is written here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import data, pages
from generator.addresses import Addresses
from generator.indexes import cited, concordance, follow_up, matrix
from generator.indexes import ledger as ledger_index
from generator.indexes import library as library_index
from generator.library import File
from generator.problems import has_errors

if TYPE_CHECKING:
    from generator.library import Library, Progress

# The pages over the whole library, in the order of the site.
INDEXES = (library_index, follow_up, matrix, concordance, cited, ledger_index)


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
    made += data.files(corpus, addresses.url, library.accounts)
    return tuple(sorted(made, key=lambda file: file.path))
