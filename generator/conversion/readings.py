"""Read every source of a folder: those that changed anew, on all cores where it pays, the others from what was kept.

In: sources, in the order of the catalogue. Out: their readings and problems, in the same order and the same to the byte
however they came about, each with the ledger's proof of every word. A reading depends on its source alone, and on the
words of the other texts that it asked for to mend its own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator import cache, cores, ledger, reader

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.cache import Cache
    from generator.library import Progress
    from generator.model import Reading
    from generator.problems import Problem
    from generator.seeds import Source


@dataclass(frozen=True, slots=True)
class Read:
    """A source read: what became of it, and the words of the corpus that this depended on, with their counts."""

    reading: Reading
    problems: tuple[Problem, ...]
    asked: Mapping[str, int]


def read(sources: tuple[Source, ...], kept: Cache, progress: Progress) -> Iterator[Read]:
    """Each source read, in order. Other cores begin at once, this one where the first is asked for."""
    vocabulary = reader.vocabulary(source.seed for source in sources)
    known = [_kept(source, vocabulary, kept) for source in sources]
    changed = [source for source, found in zip(sources, known, strict=True) if found is None]
    size = sum(len(line.text) for source in changed for line in source.seed.lines)
    anew = cores.each(_one, changed, vocabulary, shared=cores.worth(size))
    return _read(sources, known, anew, kept, progress)


def _read(
    sources: tuple[Source, ...], known: list[Read | None], anew: Iterator[Read], kept: Cache, progress: Progress
) -> Iterator[Read]:
    """What is known of each source, and where it isn't, the next that was read anew."""
    for number, (source, found) in enumerate(zip(sources, known, strict=True), 1):
        if found is not None:
            yield found
            continue
        progress(f"reading {source.seed.file} ({number} of {len(sources)})")
        found = next(anew)  # noqa: PLW2901 - it takes the place of what wasn't kept
        kept.put(key(source), found)
        yield found
    if unchanged := sum(found is not None for found in known):
        progress(f"unchanged: {unchanged} of {len(sources)} texts")


def key(source: Source) -> str:
    """What stands for a source: its bytes, and its entry with the corrections that were made."""
    return cache.key(source.seed.sha256, source.entry, source.mends)


def _kept(source: Source, vocabulary: Mapping[str, int], kept: Cache) -> Read | None:
    found = kept.get(key(source), Read)
    return found if found is not None and cache.holds(found.asked, vocabulary) else None


def _one(source: Source, vocabulary: Mapping[str, int]) -> Read:
    """One source read by itself, and proved; the catalogue's corrections stand among the mends."""
    consulted = cache.Consulted(vocabulary)
    reading, problems = reader.read(source.seed, source.entry, consulted)
    mends = tuple(sorted((*source.mends, *reading.mends), key=lambda mend: mend.line))
    found = replace(reading, mends=mends)
    return Read(found, (*problems, *ledger.check(found)), consulted.asked)
