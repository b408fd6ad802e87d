"""The words of texts: in a form that can be compared whatever their case and ending, and where two texts differ.

Plain texts come in; words with their offsets go out, or the stretches in which one text differs from another. UN
texts repeat each other with small edits of grammar (`Promote` becomes `promoting`, `offence` `offences`), so
that a word is known by its first letters alone; between a draft and its adopted text every letter counts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# "promote", "promotes" and "promoting" share their first six letters, as do "détenu" and "détenus". With five,
# "offenders" and "offences" would be one word; with seven, "launch" and "launched" two.
STEM = 6

# Matches "Kyoto", "follow-up", "States'", "2030", and each sign of a script that writes no spaces ("京").
# Not: "—", "(a)" as a whole, "…".
WORD = re.compile(
    r"""
    [\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]      # a sign that is a word by itself
    | [^\W_]+ (?: ['’-] [^\W_]+ )*                 # letters and digits, joined by hyphen or apostrophe
    """,
    re.VERBOSE,
)
# Between two words: a sentence, a clause or a quotation begins. Matches ". ", "; ", ": “". Not: ", ", " (".
_BEGINS = re.compile(r"[.;:!?“«\"]")
# Matches the title in: "entitled “Our joint commitment”", "the Declaration on our actions, adopted in 2019". Not in:
# "declared that “lamps are lit”", "the Declaration on the night of its adoption".
_TITLE = re.compile(
    r"""\b(?:entitled|intitulée?s?|titulad[oa]s?)\ [“«"](?P<quoted>[^”»"]{1,400})[”»"]
      | \b(?:Declaration|Statement|Plan|Programme|Agenda|Strategy|Principles|Guidelines|Rules|Convention|Protocol)
        \ (?P<plain>(?:on|to|for|against|towards)\ [^.;:“”()]{1,300}?),?\ (?:as\ )?adopted\b""",
    re.VERBOSE,
)
# As many small words may stand between two words of a title: "for the", "of", "and on the".
_SMALL = 2


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in reading order: the key by which each is compared, its offsets, whether it is a name.

    A name, title or date is what has a capital inside a sentence, or a digit, or is one of the few small words between
    two that do ("Rules *for the* Treatment *of* Prisoners"). Three rows and not one of words: a library has millions.
    """

    keys: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    names: tuple[bool, ...]

    def stretch(self, first: int, last: int) -> slice:
        """Where the words `first` to `last` stand in their text."""
        return slice(self.spans[first][0], self.spans[last][1])


@lru_cache(maxsize=2048)
def words(text: str) -> Words:
    """The words of a text. A paragraph is asked for again by each stage that compares it.

    Where `keys` are enough, they take a fifth of the time.
    """
    spans = tuple(match.span() for match in WORD.finditer(text))
    names: list[bool] = []
    last = 0
    small = _SMALL + 1  # how many words without a capital stand since the last name; too many, and none belongs to it
    for start, end in spans:
        if start != last + 1 or text[last] != " ":
            small = _SMALL + 1
        first = text[start]
        name = first.isdigit() or (first.isupper() and bool(names) and _BEGINS.search(text, last, start) is None)
        if name and 0 < small <= _SMALL:
            names[-small:] = [True] * small
        names.append(name)
        small = 0 if name else small + 1
        last = end
    for found in _TITLE.finditer(text):
        start, end = found.span(found.lastgroup or 0)
        for at in range(bisect_left(spans, (start, 0)), bisect_left(spans, (end, 0))):
            names[at] = True
    return Words(keys(text), spans, tuple(names))


@lru_cache(maxsize=65_536)
def _key(word: str) -> str:
    """`Promoting` → `promot`; numbers stay whole, for 2021 is not 2022."""
    folded = word.casefold().replace("’", "'")
    return folded if folded[0].isdigit() else folded[:STEM]


@lru_cache(maxsize=2048)
def keys(text: str) -> tuple[str, ...]:
    """What the words of a text are compared by, in reading order."""
    return tuple(map(_key, WORD.findall(text)))


def stretches(sequence: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Rising numbers as stretches without a gap, each `first, last` inclusive: 1, 2, 5 → (1, 2), (5, 5)."""
    ordered = sorted(set(sequence))
    if not ordered:
        return ()
    breaks = [0, *(i + 1 for i, (one, two) in enumerate(pairwise(ordered)) if two != one + 1), len(ordered)]
    return tuple((ordered[first], ordered[end - 1]) for first, end in pairwise(breaks))


def shown(text: str, shared: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where runs of shared words stand in a text that may inflect them: character offsets, in order, apart.

    Each run is marked at the place where it stands whole, or else not at all. A run of one word is marked only
    where it follows another run within a few words, so that no stray word is lit up.
    """
    own = words(text)
    places: dict[str, list[int]] = {}
    for index, key in enumerate(own.keys):
        places.setdefault(key, []).append(index)
    taken: set[int] = set()
    for run in sorted((keys(run) for run in shared), key=len, reverse=True):
        if run and (start := _standing(run, own.keys, places.get(run[0], []), taken)) is not None:
            taken.update(range(start, start + len(run)))
    marked = (own.stretch(first, last) for first, last in stretches(taken))
    return tuple((stretch.start, stretch.stop) for stretch in marked)


_NEAR = 8
_TRIES = 64


def _standing(run: tuple[str, ...], own: tuple[str, ...], starts: Sequence[int], taken: set[int]) -> int | None:
    """The first word at which a run stands whole among words that are not yet taken."""
    for start in starts[:_TRIES]:
        span = range(start, start + len(run))
        if not taken.isdisjoint(span):
            continue
        if len(run) == 1 and taken.isdisjoint(range(start - _NEAR, start + _NEAR)):
            continue
        if own[start : span.stop] == run:
            return start
    return None


# Matches "COVID-19", "States'" and each sign by itself: ",", "(". Not: a space.
TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[^\w\s]|_")

# Two changes with one token between them are read as one: "future similar" for "similar future".
_BETWEEN = 1
# Where more than this is to be compared (in words of the one times words of the other), all of it has changed: a
# paragraph of a resolution has at most some hundred words, and the comparison would take too long.
_MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch `start:end` of one text in place of which another has `first:last`; either may be empty."""

    start: int
    end: int
    first: int
    last: int


def differences(one: str, two: str) -> tuple[Difference, ...]:
    """Where two texts differ, in reading order. Words are compared as printed; spaces don't count."""
    if one.split() == two.split():
        return ()
    own, other = list(TOKEN.finditer(one)), list(TOKEN.finditer(two))
    hunks = _hunks([token.group() for token in own], [token.group() for token in other])
    return tuple(
        Difference(*_offsets(own, start, end, len(one)), *_offsets(other, first, last, len(two)))
        for start, end, first, last in hunks
    )


def _offsets(tokens: Sequence[re.Match[str]], start: int, end: int, length: int) -> tuple[int, int]:
    """The offsets of some tokens; of none, the place before the next one."""
    if start < end:
        return tokens[start].start(), tokens[end - 1].end()
    place = tokens[start].start() if start < len(tokens) else length
    return place, place


def _hunks(own: list[str], other: list[str]) -> list[tuple[int, int, int, int]]:
    """The tokens that differ, as `start, end` of one and `first, last` of the other."""
    head = 0
    while head < min(len(own), len(other)) and own[head] == other[head]:
        head += 1
    tail = 0
    while tail < min(len(own), len(other)) - head and own[-1 - tail] == other[-1 - tail]:
        tail += 1
    middle, its = own[head : len(own) - tail], other[head : len(other) - tail]
    if len(middle) * len(its) > _MOST:
        return [(head, len(own) - tail, head, len(other) - tail)]
    merged: list[tuple[int, int, int, int]] = []
    for tag, start, end, first, last in SequenceMatcher(None, middle, its, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        hunk = (start + head, end + head, first + head, last + head)
        if merged and hunk[0] - merged[-1][1] <= _BETWEEN:
            hunk = (merged[-1][0], hunk[1], merged[-1][2], hunk[3])
            merged.pop()
        merged.append(hunk)
    return merged
