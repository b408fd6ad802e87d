"""The follow-up of a document: later paragraphs that cite it or reproduce its wording.

A corpus with its citations comes in; links go out, each from a later paragraph to an earlier one, with what was seen.
UN texts answer each other by repeating agreed language: an undertaking of a declaration comes back in the
resolutions word for word or nearly so (Editorial Manual, on quoting agreed texts). The document whose
follow-up is traced is the catalogue's choice; any document of the corpus can be asked for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from generator.model import Link, Place, units
from generator.references.instruments import known_as
from generator.reuse import texts
from generator.reuse.attributed import attributed
from generator.reuse.citing import cited
from generator.reuse.order import follows
from generator.reuse.passages import common
from generator.reuse.rules import PUBLISHED, SHORT_WORTH, Finding, Shared, described, judged, link
from generator.reuse.texts import Rarity, sequences, shingles
from generator.reuse.weights import Weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.model import Corpus
    from generator.reuse.texts import Shingle, Text

__all__ = ["Finding", "explain", "find", "findings"]

# Earlier paragraphs that are looked at for each later one: those with which it shares most rare sequences.
_CANDIDATES = 12
# A sequence that is in so many paragraphs of one document leads nowhere.
_POSTINGS = 24
# How many findings of either kind `explain` shows.
_EXPLAINED = 8
# What the sequences of a pair must weigh together before it is looked at closely. Each counts the weight of its three
# words, so that most words count up to three times: of 300 published pairs none has less than this.
_SEED = 1.4 * SHORT_WORTH


def reused(corpus: Corpus, of: str | None = None) -> tuple[Link, ...]:
    """The links to the document `of` that are there by wording alone, for which no citation is needed."""
    source = of if of is not None else corpus.follow_up_of
    return tuple(link(finding) for finding in _found(corpus, source) if finding.verdict in PUBLISHED)


def find(corpus: Corpus, of: str | None = None, worded: tuple[Link, ...] | None = None) -> tuple[Link, ...]:
    """All links to the document `of` (else the one that the corpus follows up), in the order of the library.

    `worded`: those that `reused` gives, where they are known.
    """
    source = of if of is not None else corpus.follow_up_of
    worded = reused(corpus, source) if worded is None else worded
    order = {document.id: at for at, document in enumerate(corpus.documents)}
    place = {
        Place(document.id, unit.anchor): at for document in corpus.documents for at, unit in enumerate(units(document))
    }
    return tuple(
        sorted(
            [*cited(corpus, source), *worded],
            key=lambda item: (
                order[item.origin.document],
                place.get(item.origin, 0),
                place.get(item.target, -1),
                item.relation,
            ),
        )
    )


def findings(corpus: Corpus, of: str) -> tuple[Finding, ...]:
    """Every later paragraph that shares wording with a paragraph of `of`, published or not."""
    return tuple(_found(corpus, of))


def _found(corpus: Corpus, of: str) -> Iterator[Finding]:
    source = next((document for document in corpus.documents if document.id == of), None)
    if source is None:
        return
    earlier = tuple(texts.of(source))
    index = _index(earlier)
    rarity = Rarity(texts.gather(corpus), earlier, index)
    name = known_as(source.title)
    for document in corpus.documents:
        if follows(document, source):
            for text in texts.of(document):
                yield from judged(list(_pairs(text, earlier, index, rarity, name)))


def explain(corpus: Corpus, place: Place, of: str | None = None) -> Iterator[str]:
    """What was found at a place, on either side, the best first: the rules that fired, and the near misses."""
    source = of if of is not None else corpus.follow_up_of
    at = [finding for finding in findings(corpus, source) if place in (finding.later.place, finding.earlier.place)]
    at.sort(key=lambda finding: -finding.worth)
    for title, published in (("Reused wording, published", True), ("Near misses, not published", False)):
        shown = [finding for finding in at if (finding.verdict in PUBLISHED) is published]
        if shown:
            yield ""
            yield f"{title}:"
            for finding in shown[:_EXPLAINED]:
                yield from described(finding)


def _index(earlier: Sequence[Text]) -> Mapping[Shingle, tuple[int, ...]]:
    """Which paragraphs of the earlier document have each sequence of words."""
    places: defaultdict[Shingle, list[int]] = defaultdict(list)
    for at, text in enumerate(earlier):
        for shingle in shingles(text):
            places[shingle].append(at)
    return {shingle: tuple(found) for shingle, found in places.items()}


def _pairs(
    later: Text, earlier: Sequence[Text], index: Mapping[Shingle, tuple[int, ...]], rarity: Rarity, name: str
) -> Iterator[Shared]:
    """The earlier paragraphs, of the document known as `name`, with which a later one shares enough to be looked at."""
    seeds: defaultdict[int, float] = defaultdict(float)
    places = [(start, shingle) for start, shingle in enumerate(sequences(later)) if shingle in index]
    for shingle in dict.fromkeys(shingle for _, shingle in places):
        postings = index[shingle]
        if len(postings) <= _POSTINGS:
            for at in postings:
                seeds[at] += rarity.sequence(shingle, earlier[at])
    likely = sorted((at for at in seeds if seeds[at] >= _SEED), key=lambda at: (-seeds[at], at))
    recited = _recited(later, name) if likely else frozenset()
    for at in likely[:_CANDIDATES]:
        weights = Weights(later, earlier[at], places, rarity, recited)
        shared = common(later, earlier[at], weights)
        if shared:
            yield Shared(later, earlier[at], shared, weights)


def _recited(text: Text, name: str) -> frozenset[int]:
    """The words, by their places, in which a text says what another instrument than the one known as `name` says."""
    spans = text.words.spans
    return frozenset(
        at
        for start, end in attributed(text.text, name)
        for at in range(bisect_left(spans, (start, 0)), bisect_left(spans, (end, 0)))
    )
