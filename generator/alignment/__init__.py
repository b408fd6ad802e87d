"""What became of a draft: each of its paragraphs beside its counterpart in the adopted text.

A corpus comes in; a concordance for each pair of a draft and an adopted text goes out. Which documents make a pair is
read from them: they bear the same title and have most of their wording in common. What is compared are the
preambular and operative paragraphs with all that stands below them, and the footnotes; the masthead, the
enacting formula and the closing lines belong to the act of adoption and differ by nature.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.alignment.footnotes import spelled_out
from generator.model import Alignment, Change, Concordance, ParagraphKind, Stage, not_before, paragraphs
from generator.wording import differences, keys

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.model import Corpus, Document

# Two documents are one text at two stages if half of their pairs of words are the same; two paragraphs are, if a
# third is: an edited paragraph may lose more of its wording than a whole text does.
_SAME_TEXT, _SAME_PARAGRAPH = 0.5, 0.33
# A pair of words that more paragraphs have than this says nothing of which one it is.
_POSTINGS = 50
_ACT = frozenset({ParagraphKind.ENACTING_FORMULA, ParagraphKind.CLOSING})


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or footnote of one of the two texts, as it is compared."""

    anchor: str
    text: str


def concordances(corpus: Corpus) -> tuple[Concordance, ...]:
    """A concordance for each adopted text and the draft that it was, in the order of the adopted texts."""
    drafts: defaultdict[tuple[str, ...], list[Document]] = defaultdict(list)
    adopted: defaultdict[tuple[str, ...], list[Document]] = defaultdict(list)
    for document in corpus.documents:
        if title := keys(document.title):
            if document.stage is Stage.DRAFT:
                drafts[title].append(document)
            elif document.stage is Stage.ADOPTED:
                adopted[title].append(document)
    found: list[tuple[Document, Document]] = []
    for title, texts in adopted.items():
        dates = sorted({text.date for text in texts})
        due: defaultdict[str | None, list[Document]] = defaultdict(list)
        for draft in drafts.get(title, ()):
            due[_next(draft, dates)].append(draft)
        waiting = {date: _Drafts(due[date]) for date in dates}
        found += [(was, text) for text in texts if (was := waiting[text.date].of(text))]
    order = {document.id: at for at, document in enumerate(corpus.documents)}
    return tuple(concordance(draft, text) for draft, text in sorted(found, key=lambda pair: order[pair[1].id]))


class _Drafts:
    """Drafts of one title that can have become a text of one date, to be asked which became which."""

    __slots__ = ("_drafts", "_index", "_pairs")

    def __init__(self, drafts: Sequence[Document]) -> None:
        self._drafts = drafts
        self._pairs = [_pairs_of_words(_pieces(draft)) for draft in drafts]
        self._index: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for at, pairs in enumerate(self._pairs):
            for pair in pairs:
                self._index[pair].append(at)

    def of(self, text: Document) -> Document | None:
        """The draft that a text was, if any has most of its wording; of several as like the first."""
        pairs = _pairs_of_words(_pieces(text)) if self._drafts else Counter[tuple[str, str]]()
        likely = [(_likeness(self._pairs[at], pairs), -at) for at in self._likely(pairs)]
        likeness, at = max(likely, default=(0.0, 0))
        return self._drafts[-at] if likeness >= _SAME_TEXT else None

    def _likely(self, pairs: Counter[tuple[str, str]]) -> Sequence[int]:
        """The drafts to compare: all, or of very many those that share the most of what few have."""
        if len(self._drafts) <= _POSTINGS:
            return range(len(self._drafts))
        rare = [self._index[pair] for pair in pairs if len(self._index[pair]) <= _POSTINGS]
        shared = Counter(at for drafts in rare for at in drafts)
        return [at for at, _ in shared.most_common(_POSTINGS)] or range(_POSTINGS)


def _next(draft: Document, dates: Sequence[str]) -> str | None:
    """The date of the first text of its title that was adopted when there was the draft, or of one without a date."""
    return next((date for date in dates if not_before(date, draft.date)), None)


def concordance(draft: Document, adopted: Document) -> Concordance:
    """Every paragraph and footnote of both texts exactly once, in the order of the adopted text.

    What was dropped stands where it stood in the draft, after the paragraph that went before it.
    """
    units = (*align(_pieces(draft), _pieces(adopted)), *align(_notes(draft), _notes(adopted)))
    return Concordance(draft.id, adopted.id, units)


def _pieces(document: Document) -> tuple[Piece, ...]:
    return tuple(
        Piece(paragraph.anchor, paragraph.text) for paragraph in paragraphs(document) if paragraph.kind not in _ACT
    )


def _notes(document: Document) -> tuple[Piece, ...]:
    texts = spelled_out([note.text for note in document.footnotes])
    return tuple(Piece(note.anchor, text) for note, text in zip(document.footnotes, texts, strict=True))


def align(draft: Sequence[Piece], adopted: Sequence[Piece]) -> tuple[Alignment, ...]:
    """Each piece of either side exactly once: with its counterpart, as new or as dropped."""
    partner = _same(draft, adopted)
    partner |= _similar(draft, adopted, partner)
    kept = _in_order(sorted(partner.items(), key=lambda pair: pair[1]))
    source = {there: here for here, there in partner.items()}
    dropped = deque(at for at in range(len(draft)) if at not in partner)
    made: list[Alignment] = []
    for there, piece in enumerate(adopted):
        here = source.get(there)
        if here is None:
            made.append(Alignment(None, piece.anchor, Change.NEW, ()))
            continue
        if here in kept:
            while dropped and dropped[0] < here:
                made.append(_dropped(draft[dropped.popleft()]))
        made.append(_aligned(draft[here], piece, moved=here not in kept))
    return (*made, *(_dropped(draft[at]) for at in dropped))


def _dropped(piece: Piece) -> Alignment:
    return Alignment(piece.anchor, None, Change.DROPPED, ())


def _aligned(draft: Piece, adopted: Piece, *, moved: bool) -> Alignment:
    """A pair; one that stands in another place is moved, and says so even where its words changed too."""
    changed = tuple(
        (draft.text[found.start : found.end], adopted.text[found.first : found.last])
        for found in differences(draft.text, adopted.text)
    )
    status = Change.MOVED if moved else Change.EDITED if changed else Change.IDENTICAL
    return Alignment(draft.anchor, adopted.anchor, status, changed)


def _same(draft: Sequence[Piece], adopted: Sequence[Piece]) -> dict[int, int]:
    """Pieces whose words are the same, by index; of several such, the first with the first."""
    waiting: defaultdict[str, list[int]] = defaultdict(list)
    for at in reversed(range(len(adopted))):
        waiting[_plain(adopted[at].text)].append(at)
    return {at: same.pop() for at, piece in enumerate(draft) if (same := waiting.get(_plain(piece.text)))}


def _plain(text: str) -> str:
    return " ".join(text.split())


def _similar(draft: Sequence[Piece], adopted: Sequence[Piece], taken: Mapping[int, int]) -> dict[int, int]:
    """Of the pieces not yet taken, those most alike with each other, the likest pair first."""
    here = {at: _pairs_of_words([piece]) for at, piece in enumerate(draft) if at not in taken}
    used = set(taken.values())
    there = {at: _pairs_of_words([piece]) for at, piece in enumerate(adopted) if at not in used}
    index: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at, pairs in there.items():
        for pair in pairs:
            index[pair].append(at)
    likely = {
        (one, two)
        for one, pairs in here.items()
        for pair in pairs
        if len(index[pair]) <= _POSTINGS
        for two in index[pair]
    }
    ranked = sorted((-_likeness(here[one], there[two]), abs(one - two), one, two) for one, two in likely)
    partner: dict[int, int] = {}
    for likeness, _, one, two in ranked:
        if -likeness >= _SAME_PARAGRAPH and one not in partner and two not in used:
            partner[one] = two
            used.add(two)
    return partner


def _pairs_of_words(pieces: Sequence[Piece]) -> Counter[tuple[str, str]]:
    """How often each pair of neighbouring words stands in some pieces; of a single word, that word with itself."""
    counted: Counter[tuple[str, str]] = Counter()
    for piece in pieces:
        words = keys(piece.text)
        counted.update(pairwise(words) if len(words) > 1 else ((word, word) for word in words))
    return counted


def _likeness(one: Counter[tuple[str, str]], two: Counter[tuple[str, str]]) -> float:
    """Which part of their pairs of words two texts have in common, 0 to 1."""
    whole = one.total() + two.total()
    return 2 * (one & two).total() / whole if whole else 0.0


def _in_order(pairs: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The most pieces of the draft that keep their order; the rest were moved.

    `pairs` are (draft, adopted) in the order of the adopted text: this is their longest rising row.
    """
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for here, _ in pairs:
        low, high = 0, len(ends)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if ends[middle] < here else (low, middle)
        before[here] = ends[low - 1] if low else None
        ends[low : low + 1] = [here]
    kept: set[int] = set()
    at = ends[-1] if ends else None
    while at is not None:
        kept.add(at)
        at = before[at]
    return frozenset(kept)
