"""The paragraphs among which passages are sought, and how much each of their words tells.

A corpus comes in; out come its paragraphs as words, and for every word its weight. What many paragraphs say
tells nothing, which is how names of bodies and standing phrases drop out without a list of them: a word
weighs by how few paragraphs have it, a sequence of three by how few other documents have it, and a word with a
capital inside a sentence, being part of a name or title, weighs little, since a name identifies and does not echo.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from generator.model import ParagraphKind, Place, paragraphs
from generator.reuse.order import family
from generator.reuse.titles import titled
from generator.wording import keys, words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from generator.model import Corpus, Document
    from generator.wording import Words

# How many words are looked up together. Two are in a thousand pairs by chance; four miss what is edited often.
SHINGLE = 3
# A name counts a quarter: enough to hold a passage together that runs over it, too little to be one.
NAME = 0.25
# From so many paragraphs on, a word that only one of them has is rare. Of ten paragraphs, each has many such words.
ENOUGH = 400
# A paragraph that repeats so much of what an earlier one says follows it, whatever others do.
FOLLOWED = 0.4
# A document that follows so many paragraphs of the earlier one draws on it: what both say it may have from there, so
# that it tells half as much of whether a phrase is a set one as another document does.
DRAWS, DRAWN = 2, 0.5
# A paragraph of two or three words is a heading in disguise.
_LEAST = 4

Shingle: TypeAlias = "tuple[str, ...]"


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A paragraph as words. `family` is shared by a draft and its adopted text, which count as one document.

    `keys` are what its words are compared by; where these stand is asked for of few texts. A text is the same as itself
    alone, so that what is derived from it can be remembered without comparing its words.
    """

    place: Place
    text: str
    keys: tuple[str, ...]
    family: str

    @property
    def words(self) -> Words:
        """Its words, with their offsets and whether they are names."""
        return words(self.text)

    @property
    def names(self) -> tuple[bool, ...]:
        """Which of its words belong to a name, or stand as in a title."""
        return _names(self)


@lru_cache(maxsize=2048)
def _names(text: Text) -> tuple[bool, ...]:
    title = titled(text.keys)
    names = text.words.names
    return tuple(name or at in title for at, name in enumerate(names)) if title else names


def gather(corpus: Corpus) -> Iterator[Text]:
    """Every paragraph that can hold a passage, in the order of the library, one at a time: together they are big."""
    return (text for document in corpus.documents for text in of(document))


def of(document: Document) -> Iterator[Text]:
    """Every paragraph of a document that can hold a passage."""
    its_family = family(document)
    for paragraph in paragraphs(document):
        if paragraph.kind in (ParagraphKind.ENACTING_FORMULA, ParagraphKind.CLOSING):
            continue
        found = keys(paragraph.text)
        if len(found) >= _LEAST:
            yield Text(Place(document.id, paragraph.anchor), paragraph.text, found, its_family)


def sequences(text: Text) -> Iterator[Shingle]:
    """The sequences of words in a text, one for each word that such a sequence begins at."""
    return zip(*(text.keys[start:] for start in range(SHINGLE)), strict=False)


@lru_cache(maxsize=1024)
def shingles(text: Text) -> Mapping[Shingle, None]:
    """The sequences of words in an earlier text, each once, in reading order. They are asked for often."""
    return dict.fromkeys(sequences(text))


class Rarity:
    """How much a word tells, from 0 (every paragraph has it) to 1 (one paragraph alone has it)."""

    __slots__ = (
        "_drawing", "_earlier", "_families", "_followers", "_index", "_lefts", "_paragraphs", "_sequences", "_spread",
        "_tellings", "_weights", "_wholes", "_words",
    )  # fmt: skip

    def __init__(self, among: Iterable[Text], earlier: Sequence[Text], index: Mapping[Shingle, Sequence[int]]) -> None:
        """Counts every word, and of the sequences those of the `index`, which bounds what is remembered.

        The index says which of the `earlier` texts have a sequence.
        """
        self._earlier, self._index = earlier, index
        self._words: Counter[str] = Counter()
        self._spread: defaultdict[Shingle, set[str]] = defaultdict(set)
        sought = frozenset(index)
        families: set[str] = set()
        alike: list[tuple[Text, str, Sequence[int]]] = []
        self._paragraphs = 0
        for text in among:
            self._paragraphs += 1
            self._words.update(set(text.keys))
            families.add(text.family)
            shared = sought.intersection(sequences(text))
            for shingle in shared:
                self._spread[shingle].add(text.family)
            if len(shared) >= SHINGLE:
                alike += [(other, text.family, places) for other, places in self._alike(shared)]
        self._families = len(families)
        self._weights: dict[str, float] = {}
        self._sequences: dict[tuple[Shingle, Text | None], float] = {}
        self._lefts: dict[float, float] = {}
        self._tellings: dict[tuple[Shingle, Text | None], float] = {}
        self._wholes: dict[Text, float] = {}
        self._followers: defaultdict[Text, set[str]] = defaultdict(set)
        for other, follower, places in alike:
            if self.weight(other, places) >= FOLLOWED * self.whole(other):
                self._followers[other].add(follower)
        followed = Counter(follower for followers in self._followers.values() for follower in followers)
        self._drawing = {follower for follower, count in followed.items() if count >= DRAWS}

    def word(self, key: str) -> float:
        """The weight of a word by itself."""
        weight = self._weights.get(key)
        if weight is None:
            weight = self._weights[key] = self._weight(key)
        return weight

    def _weight(self, key: str) -> float:
        if self._paragraphs < 2:
            return 0.0
        return math.log(self._paragraphs / max(self._words[key], 1)) / math.log(self._paragraphs)

    def sequence(self, shingle: Shingle, earlier: Text) -> float:
        """The most that a sequence of an earlier text weighs in a later one: what others have leads nowhere."""
        known = self._known(shingle, earlier)
        weight = self._sequences.get(known)
        if weight is None:
            left = self.left(max(0.0, self._telling(shingle, earlier) - 1))
            weight = self._sequences[known] = left * sum(self.word(key) for key in shingle)
        return weight

    def _known(self, shingle: Shingle, earlier: Text) -> tuple[Shingle, Text | None]:
        """What a sequence is remembered by: for all earlier texts that none follows, it tells the same."""
        return shingle, earlier if earlier in self._followers else None

    def _alike(self, shared: Collection[Shingle]) -> Iterator[tuple[Text, Sequence[int]]]:
        """The earlier texts of which some sequences may be enough to follow them, with the words in these."""
        counts = Counter(at for shingle in shared for at in self._index[shingle])
        for at, count in counts.items():
            earlier = self._earlier[at]
            if count * 2 >= FOLLOWED * len(shingles(earlier)):
                starts = (start for start, shingle in enumerate(sequences(earlier)) if shingle in shared)
                yield earlier, sorted({start + step for start in starts for step in range(SHINGLE)})

    @property
    def trust(self) -> float:
        """How far its counts are to be trusted, 0 to 1: what was counted in few paragraphs is doubted.

        The square root of the library's size to `ENOUGH`, both as logarithms. By the whole of it, nothing short could
        be linked in a library of a few texts.
        """
        return math.sqrt(min(1.0, math.log(max(self._paragraphs, 1)) / math.log(ENOUGH)))

    def others(self, later: Text, earlier: Text, places: Iterable[tuple[int, Shingle]]) -> Mapping[int, float]:
        """How many third documents have a word of the later text as these two have it, by its place; 0 if not given.

        Those that follow the earlier text themselves don't count, and those that draw on its document count in part:
        what is often repeated of it is no set phrase for that.

        `places`: the sequences of the later text that may be shared, each with the word that it begins at. A word is as
        much of a formula as the least widespread of the shared sequences that it is part of.
        """
        both, own = shingles(earlier), later.family
        counted = own != earlier.family and own not in self._followers.get(earlier, ())
        its = self._part(own) if counted else 0
        least: dict[int, float] = {}
        for start, shingle in places:
            if shingle not in both:
                continue
            others = self._telling(shingle, earlier) - its
            for at in range(start, start + SHINGLE):
                least[at] = min(others, least.get(at, others))
        return least

    def _telling(self, shingle: Shingle, earlier: Text) -> float:
        """How many documents but an earlier text's own have a sequence, as far as they tell that it is a set phrase.

        The library may have very many: they are gone through once for a sequence.
        """
        known = self._known(shingle, earlier)
        telling = self._tellings.get(known)
        if telling is None:
            others = self._spread[shingle] - set(self._followers.get(earlier, ())) - {earlier.family}
            telling = self._tellings[known] = sum(map(self._part, others))
        return telling

    def _part(self, family: str) -> float:
        """What a document tells of whether a phrase is a set one: half, if it draws on the earlier text's document."""
        return DRAWN if family in self._drawing else 1

    def left(self, others: float) -> float:
        """What is left of the weight of a word that so many third documents have in its sequence: 1 if none has."""
        left = self._lefts.get(others)
        if left is None:
            most = math.log(self._families + 1)
            left = self._lefts[others] = max(0.0, 1 - math.log(1 + others) / most) if most else 1.0
        return left

    def whole(self, text: Text) -> float:
        """What all words of a text weigh together. That of an earlier text is asked for by many later ones."""
        whole = self._wholes.get(text)
        if whole is None:
            whole = self._wholes[text] = self.weight(text, range(len(text.keys)))
        return whole

    def weight(self, text: Text, places: Iterable[int]) -> float:
        """What some words of a text weigh together, names at their quarter."""
        names = text.names
        return sum(self.word(text.keys[at]) * (NAME if names[at] else 1) for at in places)
