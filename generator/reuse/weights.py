"""What the words of a passage tell, and why some of them tell less.

Two texts and the rarity of words in the library come in; weights of words, runs and whole passages go out. A word
weighs as much as it is rare; a quarter of that if it belongs to a name or stands as in a title; and less, the more
third documents have it in the same sequence that don't follow the earlier text themselves. What the later text gives to
another instrument weighs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reuse.texts import NAME
from generator.wording import stretches

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from generator.reuse.passages import Passage, Run
    from generator.reuse.texts import Rarity, Shingle, Text

# A word that matches alone, or with one neighbour, is often chance: it counts in part.
_ALONE, _PAIR = 0.35, 0.7
# In a run that is a name for the most part, the words beside it are half its own: "the Laws on Crime knowledge portal".
_BESIDE = 0.5


class Weights:
    """What each word of the later text weighs when the earlier one has it too.

    `places`: the later text's sequences of words that may be shared, each with the word that it begins at; `recited`:
    its words that another instrument says.
    """

    __slots__ = ("_earlier", "_later", "_others", "_ours", "_rarity", "_recited", "_runs", "_theirs", "_weights")

    def __init__(
        self,
        later: Text,
        earlier: Text,
        places: Iterable[tuple[int, Shingle]],
        rarity: Rarity,
        recited: Collection[int] = (),
    ) -> None:
        self._later, self._earlier, self._rarity, self._recited = later, earlier, rarity, recited
        self._ours, self._theirs = later.names, earlier.names
        self._others = rarity.others(later, earlier, places)
        self._weights: dict[int, float] = {}
        self._runs: dict[Run, tuple[float, float]] = {}

    @property
    def trust(self) -> float:
        """How far the weights are to be trusted, by the size of the library, 0 to 1."""
        return self._rarity.trust

    def of(self, later: int, earlier: int) -> float:
        """The weight of a word, by its place in either text."""
        return self._alone(later) * (NAME if self._named(later, earlier) else 1)

    def _alone(self, later: int) -> float:
        """The weight of a word as if it were no name."""
        weight = self._weights.get(later)
        if weight is None:
            left = 0.0 if later in self._recited else self._rarity.left(self._others.get(later, 0))
            weight = self._weights[later] = self._rarity.word(self._later.keys[later]) * left
        return weight

    def _named(self, later: int, earlier: int) -> bool:
        return self._ours[later] or self._theirs[earlier]

    def run(self, run: Run) -> float:
        """The weight of a run."""
        return sum(self.parts(run))

    def parts(self, run: Run) -> tuple[float, float]:
        """The weight of a run: of its names, and of its other words."""
        known = self._runs.get(run)
        if known is not None:
            return known
        names = others = 0.0
        named = 0
        for at, there in enumerate(range(run.earlier, run.earlier + run.length), run.later):
            if self._named(at, there):
                names += self._alone(at) * NAME
                named += 1
            else:
                others += self._alone(at)
        if named * 2 > run.length:
            others *= _BESIDE
        factor = {1: _ALONE, 2: _PAIR}.get(run.length, 1.0)
        self._runs[run] = names * factor, others * factor
        return self._runs[run]

    def discounts(self, passage: Passage) -> Iterator[tuple[str, str]]:
        """What of a passage counts for less, and why: names, and what stands so in third documents."""
        names: list[int] = []
        recited: list[int] = []
        formulas: dict[float, list[int]] = {}
        for run in passage.runs:
            for step in range(run.length):
                if run.later + step in self._recited:
                    recited.append(run.later + step)
                elif self._named(run.later + step, run.earlier + step):
                    names.append(run.later + step)
                if others := self._others.get(run.later + step, 0):
                    formulas.setdefault(others, []).append(run.later + step)
        if recited:
            yield "what another instrument says", self._said(recited)
        if names:
            yield "names and titles", self._said(names)
        for others, places in sorted(formulas.items(), reverse=True):
            yield f"in other documents too, {self._rarity.left(others):.0%} left", self._said(places)

    def _said(self, places: Sequence[int]) -> str:
        later = self._later
        return " … ".join(later.text[later.words.stretch(first, last)] for first, last in stretches(places))

    def share(self, passages: Iterable[Passage]) -> float:
        """How much of what the earlier text tells is in some passages, 0 to 1, standing phrases at their discount."""
        told = {
            run.earlier + step: self.of(run.later + step, run.earlier + step)
            for passage in passages
            for run in passage.runs
            for step in range(run.length)
        }
        return min(1.0, sum(told.values()) / (self._rarity.whole(self._earlier) or 1.0))

    def score(self, passages: Iterable[Passage]) -> float:
        """How much of the earlier text's wording is in some passages, 0 to 1: its words by their rarity alone."""
        places = {run.earlier + step for passage in passages for run in passage.runs for step in range(run.length)}
        told = self._rarity.weight(self._earlier, sorted(places))
        return min(1.0, told / (self._rarity.whole(self._earlier) or 1.0))
