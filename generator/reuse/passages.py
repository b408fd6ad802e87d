"""Passages that two paragraphs share, found by seed and extend.

Places where the two have the same words come in; out go passages: runs of the same words in the same order,
with small edits between them. It is the way in which sequences are compared in biology (seed, chain, extend), since a
passage that is put to a new use is edited just so: words put in, left out, inflected.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.reuse.texts import Text
    from generator.reuse.weights import Weights

# As many words may be put in or left out at one place of a passage. More make it two passages.
GAP = 8
# What a word put in or left out costs; beyond three at one place it costs no more.
_COST, _COSTLY = 0.1, 3
# At an end of a passage a lone word must weigh this much, or it is left out.
_STRAY = 0.15
# Bounds that keep the work linear whatever the text: places of a word pair, runs looked back on, passages of a pair.
_PLACES, _BACK, _PASSAGES = 4, 24, 8
_LEAST = 0.7


class Run(NamedTuple):
    """The same `length` words at word `later` of one text and word `earlier` of the other."""

    later: int
    earlier: int
    length: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Runs in the order of both texts, near each other. `worth` counts its words by what they tell."""

    runs: tuple[Run, ...]
    worth: float

    @property
    def longest(self) -> int:
        """The number of words in its longest run."""
        return max(run.length for run in self.runs)

    @property
    def size(self) -> int:
        """The number of words that both texts have in it."""
        return sum(run.length for run in self.runs)

    def later(self) -> frozenset[int]:
        """Which words of the later text are in it."""
        return frozenset(at for run in self.runs for at in range(run.later, run.later + run.length))


def common(later: Text, earlier: Text, weights: Weights) -> tuple[Passage, ...]:
    """All passages that two texts share, the one that tells most first, none overlapping another."""
    own, other = later.keys, earlier.keys
    found: list[Passage] = []
    free = _pairs(own, _places(earlier))
    for _ in range(_PASSAGES):
        chain = _best(free, weights)
        if not chain:
            break
        taken = [run for passage in found for run in passage.runs]
        filled = [run for run in _filled(chain, own, other) if not any(_overlap(run, old) for old in taken)]
        runs = _trimmed(filled, weights)
        passage = Passage(runs, _worth(runs, weights))
        if passage.worth < _LEAST:
            break
        found.append(passage)
        free = [run for run in free if not any(_overlap(run, new) for new in runs)]
    return tuple(sorted(found, key=lambda passage: -passage.worth))


@lru_cache(maxsize=1024)
def _places(text: Text) -> Mapping[tuple[str, str], tuple[int, ...]]:
    """Where each pair of words stands in a text, as far as it is looked at."""
    places: dict[tuple[str, str], tuple[int, ...]] = {}
    for at, pair in enumerate(pairwise(text.keys)):
        known = places.get(pair, ())
        if len(known) < _PLACES:
            places[pair] = (*known, at)
    return places


def _pairs(own: Sequence[str], places: Mapping[tuple[str, str], tuple[int, ...]]) -> list[Run]:
    """The runs of two words and more that stand in both texts, by their place in the later one."""
    growing: dict[int, int] = {}  # how far apart the two places of a run are, and where it starts in the later text
    done: list[Run] = []
    last = -1
    for at, pair in enumerate(pairwise(own)):
        if pair not in places:
            continue
        if at != last + 1:
            done += [Run(start, start + apart, last - start + 2) for apart, start in growing.items()]
            growing = {}
        going = {place - at: growing.pop(place - at, at) for place in places[pair]}
        done += [Run(start, start + apart, at - start + 1) for apart, start in growing.items()]
        growing, last = going, at
    done += [Run(start, start + apart, last - start + 2) for apart, start in growing.items()]
    return sorted(done)


def _best(runs: Sequence[Run], weights: Weights) -> tuple[Run, ...]:
    """The chain of runs that weighs most when the words between them are charged."""
    value: list[float] = []
    before: list[int | None] = []
    for at, (later, earlier, _) in enumerate(runs):
        gain, source = 0.0, None
        for back in range(max(0, at - _BACK), at):
            its_later, its_earlier, length = runs[back]
            skipped, left_out = later - its_later - length, earlier - its_earlier - length
            if 0 <= skipped <= GAP and 0 <= left_out <= GAP:
                gained = value[back] - _price(skipped, left_out)
                if gained > gain:
                    gain, source = gained, back
        value.append(weights.run(runs[at]) + gain)
        before.append(source)
    if not value:
        return ()
    chain: list[Run] = []
    at_: int | None = max(range(len(value)), key=value.__getitem__)
    while at_ is not None:
        chain.append(runs[at_])
        at_ = before[at_]
    return tuple(reversed(chain))


def _price(skipped: int, left_out: int) -> float:
    """What the words between two runs cost: those of the one text, and of the other."""
    return _COST * min(_COSTLY, max(skipped, left_out))


def _overlap(one: Run, two: Run) -> bool:
    return (one.later < two.later + two.length and two.later < one.later + one.length) or (
        one.earlier < two.earlier + two.length and two.earlier < one.earlier + one.length
    )


def _filled(chain: tuple[Run, ...], own: Sequence[str], other: Sequence[str]) -> tuple[Run, ...]:
    """A chain with the single words that match between its runs and just outside them."""
    runs = list(chain)
    first, last = chain[0], chain[-1]
    holes = [
        ((one.later + one.length, two.later), (one.earlier + one.length, two.earlier)) for one, two in pairwise(chain)
    ]
    holes.insert(0, ((max(0, first.later - GAP), first.later), (max(0, first.earlier - GAP), first.earlier)))
    ends = (last.later + last.length, last.earlier + last.length)
    holes.append(((ends[0], ends[0] + GAP), (ends[1], ends[1] + GAP)))
    for here, there in holes:
        runs += _within(here, there, own, other)
    return _joined(sorted(runs, key=lambda run: run.later))


def _within(here: tuple[int, int], there: tuple[int, int], own: Sequence[str], other: Sequence[str]) -> Iterable[Run]:
    ours, theirs = own[slice(*here)], other[slice(*there)]
    if frozenset(ours).isdisjoint(theirs):
        return ()
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    return [Run(here[0] + block.a, there[0] + block.b, block.size) for block in blocks if block.size]


def _joined(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs that touch in both texts as one."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and (last.later + last.length, last.earlier + last.length) == (run.later, run.earlier):
            joined[-1] = Run(last.later, last.earlier, last.length + run.length)
        else:
            joined.append(run)
    return tuple(joined)


def _trimmed(runs: Sequence[Run], weights: Weights) -> tuple[Run, ...]:
    """Runs without the lone common words ("of", "and") at either end, which are there by chance."""
    first, last = 0, len(runs)
    while last - first > 1 and runs[first].length == 1 and weights.run(runs[first]) < _STRAY:
        first += 1
    while last - first > 1 and runs[last - 1].length == 1 and weights.run(runs[last - 1]) < _STRAY:
        last -= 1
    return tuple(runs[first:last])


def _worth(runs: tuple[Run, ...], weights: Weights) -> float:
    """What the runs weigh, less the words between them; next to a lone word they cost nothing more.

    Names count no more than the words around them, so that a title is no passage however long it is.
    """
    gaps = sum(
        _price(two.later - one.later - one.length, two.earlier - one.earlier - one.length)
        for one, two in pairwise(runs)
        if min(one.length, two.length) > 1
    )
    parts = [weights.parts(run) for run in runs]
    names, others = sum(part[0] for part in parts), sum(part[1] for part in parts)
    return others + min(names, others) - gaps
