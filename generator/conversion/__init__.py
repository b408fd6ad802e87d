"""From a folder of seeds to its library: the way of the text, in order.

In: a folder. Out: the library, with every problem on the way. Nothing is written here but what a cache keeps. What
comes after reading is loaded while other cores read, which takes as long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import cache, seeds
from generator.conversion import identities, readings
from generator.library import Library
from generator.model import Corpus

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.cache import Cache
    from generator.library import Progress

NOTHING = cache.Cache(None)


def read(
    folder: Path, progress: Progress, kept: Cache = NOTHING, meanwhile: Callable[[], object] = lambda: None
) -> Library:
    """The library in a folder of seeds. Where a text has errors, all of them are in `problems`.

    `meanwhile` is called while other cores read: to load what will be needed then.
    """
    key = cache.key("library", cache.contents(folder))
    last = kept.get(key, Library)
    if last is not None:
        progress("nothing has changed: taking the library as it was read last")
        return last
    catalogue, sources, problems = seeds.load(folder)
    begun = readings.read(sources, kept, progress)
    from generator.conversion import linking

    meanwhile()
    found = tuple(begun)
    corpus = Corpus(identities.distinct(one.reading for one in found), catalogue.follow_up_of)
    faults = (*problems, *(problem for one in found for problem in one.problems))
    library = linking.link(corpus, faults, folder, progress)
    if key == cache.key("library", cache.contents(folder)):  # else it changed while it was read
        kept.put(key, library)
    return library
