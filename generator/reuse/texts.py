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
from typing import TYPE_CHECKING, TypeAlias

from generator.model import ParagraphKind, Place, paragraphs
from generator.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model import Corpus, Document
    from generator.wording import Word

# How many words are looked up together. Two are in a thousand pairs by chance; four miss what is edited often.
SHINGLE = 3
# A name counts a quarter: enough to hold a passage together that runs over it, too little to be one.
NAME = 0.25
# A paragraph of two or three words is a heading in disguise.
_LEAST = 4

Shingle: TypeAlias = "tuple[str, ...]"


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph as words. `family` is shared by a draft and its adopted text, which count as one document."""

    place: Place
    text: str
    words: tuple[Word, ...]
    family: str


def gather(corpus: Corpus) -> tuple[Text, ...]:
    """Every paragraph that can hold a passage, in the order of the library."""
    return tuple(text for document in corpus.documents for text in _of(document))


def _of(document: Document) -> Iterator[Text]:
    family = " ".join(document.title.casefold().split()) or document.id
    for paragraph in paragraphs(document):
        if paragraph.kind in (ParagraphKind.ENACTING_FORMULA, ParagraphKind.CLOSING):
            continue
        found = words(paragraph.text)
        if len(found) >= _LEAST:
            yield Text(Place(document.id, paragraph.anchor), paragraph.text, found, family)


def shingles(text: Text) -> Iterator[Shingle]:
    """Each sequence of words in a text, by the index of its first word."""
    keys = [word.key for word in text.words]
    for start in range(len(keys) - SHINGLE + 1):
        yield tuple(keys[start : start + SHINGLE])


class Rarity:
    """How much a word tells, from 0 (every paragraph has it) to 1 (one paragraph alone has it)."""

    __slots__ = ("_families", "_paragraphs", "_spread", "_words")

    def __init__(self, among: Iterable[Text], sought: frozenset[Shingle]) -> None:
        """Counts every word, and of the sequences those that are `sought`, which bounds what is remembered."""
        self._words: Counter[str] = Counter()
        self._spread: defaultdict[Shingle, set[str]] = defaultdict(set)
        families: set[str] = set()
        self._paragraphs = 0
        for text in among:
            self._paragraphs += 1
            self._words.update({word.key for word in text.words})
            families.add(text.family)
            for shingle in sought.intersection(shingles(text)):
                self._spread[shingle].add(text.family)
        self._families = len(families)

    def word(self, key: str) -> float:
        """The weight of a word by itself."""
        if self._paragraphs < 2:
            return 0.0
        return math.log(self._paragraphs / max(self._words[key], 1)) / math.log(self._paragraphs)

    def formula(self, later: Text, earlier: Text) -> tuple[float, ...]:
        """For each word of a text what is left of its weight: 1 if no third document has it in its sequence.

        A word is as much of a formula as the least widespread of the shared sequences that it is part of.
        """
        both = frozenset(shingles(earlier))
        apart = (later.family, earlier.family)
        spread = [self._others(shingle, apart) if shingle in both else None for shingle in shingles(later)]
        return tuple(
            self._left(min((n for n in spread[max(0, at - SHINGLE + 1) : at + 1] if n is not None), default=0))
            for at in range(len(later.words))
        )

    def _others(self, shingle: Shingle, apart: tuple[str, ...]) -> int:
        return len(self._spread.get(shingle, frozenset()).difference(apart))

    def _left(self, others: int) -> float:
        most = math.log(self._families + 1)
        return max(0.0, 1 - math.log(1 + others) / most) if most else 1.0

    def whole(self, text: Text) -> float:
        """What all words of a text weigh together, names at their quarter."""
        return sum(self.word(word.key) * (NAME if word.name else 1) for word in text.words)
