"""What a mention leads to: a paragraph or document of the library, a document outside, or nothing, and why.

Mentions and the library's holdings come in; citations with their states come out. A footnote attached to the name of a
document of the library, which gives a symbol and a place in it (`A/CONF.234/16, chap. I, resolution 1`),
states that this place is that document; wherever the corpus cites that place, it means that document.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.citations.found import Found, Pinpoint
from generator.model import Citation, CitationState, Footnote, MarkKind, Place, text_of, units
from generator.symbols import organ_by_code, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.citations.holdings import Holdings
    from generator.model import Corpus, Document, Unit

    # A symbol and the parts below it, each with its kind and label.
    PartOf = tuple[str, tuple[tuple[str, str], ...]]

# The parts of a document that are texts of their own: a chapter that a text stands in is not that text.
_TEXTS = frozenset({"resolution", "decision", "draft resolution", "draft decision", "annex", "appendix"})
_CLOSING = ",;:.)\u201d\u00bb"


def equations(corpus: Corpus, mentions: Mapping[Place, tuple[Found, ...]]) -> Mapping[PartOf, str]:
    """The places in other documents that the corpus states to be a document of its own.

    A place is a symbol with the parts below it; one of which two documents are stated is left out.
    """
    stated: dict[PartOf, set[str]] = {}
    for document in corpus.documents:
        notes = {note.label: note for note in document.footnotes}
        for place, name in _named_with_note(document, mentions, notes):
            parts = name.pinpoint.parts
            if name.symbol and parts and parts[-1][0] in _TEXTS and not name.pinpoint.paragraphs:
                stated.setdefault((name.symbol, _parts(name)), set()).add(place)
    return {place: min(ids) for place, ids in stated.items() if len(ids) == 1}


def _named_with_note(
    document: Document, mentions: Mapping[Place, tuple[Found, ...]], notes: Mapping[str, Footnote]
) -> Iterator[tuple[str, Found]]:
    """Each name of a document of the library with the one mention in the footnote that is attached to it."""
    for unit in units(document):
        for mark in () if isinstance(unit, Footnote) else unit.marks:
            note = notes.get(mark.ref) if mark.kind is MarkKind.FOOTNOTE else None
            cited = mentions.get(Place(document.id, note.anchor), ()) if note else ()
            if len(cited) != 1:
                continue
            for named in mentions.get(Place(document.id, unit.anchor), ()):
                if len(named.documents) == 1 and _attached(unit, named, mark.start):
                    yield named.documents[0], cited[0]


def _attached(unit: Unit, named: Found, at: int) -> bool:
    """Whether the mark at offset `at` stands right after the name, or after it and its comma."""
    return named.end <= at <= named.end + 2 and not text_of(unit)[named.end : at].strip(_CLOSING)


def _parts(found: Found) -> tuple[tuple[str, str], ...]:
    return tuple((kind, label.casefold()) for kind, label in found.pinpoint.parts)


class Resolver:
    """Turns mentions into citations."""

    __slots__ = ("_equations", "_holdings")

    def __init__(self, holdings: Holdings, stated: Mapping[PartOf, str]) -> None:
        self._holdings = holdings
        self._equations = stated

    def citations(self, origin: Place, text: str, found: Found) -> Iterator[Citation]:
        """The citations of one mention: one, or one for each paragraph that it names in a document."""
        if found.inside:
            yield from self._inside(origin, text, found)
            return
        documents, equal = self._documents(found)
        if len(documents) > 1:
            reason = "several documents of the library: " + ", ".join(documents)
            yield _citation(origin, text, found, CitationState.AMBIGUOUS, reason=reason)
        elif documents:
            yield from self._in_library(origin, text, found, documents[0], equal=equal)
        elif found.between:
            reason = "the text does not say which: " + " or ".join(found.between)
            yield _citation(origin, text, found, CitationState.AMBIGUOUS, reason=reason)
        elif found.symbol:
            yield _citation(origin, text, found, CitationState.EXTERNAL)
        else:
            yield _citation(origin, text, found, CitationState.UNRESOLVED, reason=_reason(found))

    def _documents(self, found: Found) -> tuple[tuple[str, ...], bool]:
        """The documents of the library that a mention names; whether its parts are what names them."""
        if found.documents:
            return found.documents, False
        if found.own:
            return self._holdings.with_number(*found.own), False
        if not found.symbol:
            return (), False
        stated = self._equations.get((found.symbol, _parts(found)))
        return ((stated,), True) if stated else (self._holdings.with_symbol(found.symbol), False)

    def _in_library(self, origin: Place, text: str, found: Found, document: str, *, equal: bool) -> Iterator[Citation]:
        parts = () if equal else found.pinpoint.parts
        place = self._holdings.part(document, parts)
        if place is None:
            wanted = " ".join(parts[-1]).strip()
            reason = f"the library's {document} has no {wanted}"
            yield _citation(origin, text, found, CitationState.UNRESOLVED, reason=reason)
        elif found.pinpoint.paragraphs:
            for one in _each(found):
                yield self._paragraph(origin, text, one, place)
        else:
            state = CitationState.RESOLVED if place.anchor else CitationState.DOCUMENT
            yield _citation(origin, text, self._named(found, place), state, target=place)

    def _paragraph(self, origin: Place, text: str, found: Found, part: Place) -> Citation:
        """The citation of the one paragraph that `found` names in a document, or in a part of it."""
        number = found.pinpoint.paragraphs[0]
        place = self._holdings.paragraph(part, number)
        state = CitationState.RESOLVED if place else CitationState.UNRESOLVED
        label = number.labels[0] + "".join(f" ({letter})" for letter in number.labels[1:])
        reason = "" if place else f"the library's {part.document} has no paragraph {label}"
        named = self._named(found, part)
        return _citation(origin, text, named, state, target=place, reason=reason)

    def _named(self, found: Found, place: Place) -> Found:
        """The mention with the symbol of the document that it leads to, if it stated none itself."""
        symbol = found.symbol or self._holdings.documents[place.document].symbol
        return replace(found, symbol=symbol) if symbol else found

    def _inside(self, origin: Place, text: str, found: Found) -> Iterator[Citation]:
        """A reference within the document, or within the one that prints it."""
        container = self._holdings.documents[origin.document].issued_in
        for document in (origin.document, *((container,) if container else ())):
            cited = tuple(self._in_library(origin, text, found, document, equal=False))
            if all(citation.target for citation in cited):
                yield from cited
                return
        if found.sure:
            reason = "this document has no such part"
            yield _citation(origin, text, found, CitationState.UNRESOLVED, reason=reason)


def _each(found: Found) -> Iterator[Found]:
    """The mention once for each paragraph that it names; its words are shared out among them."""
    numbers = found.pinpoint.paragraphs
    last = len(numbers) - 1
    for index, number in enumerate(numbers):
        start = min(found.start, number.start) if index == 0 else number.start
        end = max(found.end, number.end) if index == last else number.end
        one = Pinpoint(found.pinpoint.parts, (number,))
        yield replace(found, start=start, end=end, pinpoint=one, whole=(found.start, found.end))


def _reason(found: Found) -> str:
    if found.reason:
        return found.reason
    if found.own:
        code, kind, _ = found.own
        body = organ_by_code(code)
        name = body.name if body else code
        return f"{kind}s of the {name} have no symbol of their own; only those in this library can be followed"
    return "the text does not say which document it is"


def _citation(
    origin: Place,
    text: str,
    found: Found,
    state: CitationState,
    *,
    target: Place | None = None,
    reason: str = "",
) -> Citation:
    first, last = found.whole or (found.start, found.end)
    symbol = parse(found.symbol) if found.symbol else None
    url = symbol.url if symbol and state is CitationState.EXTERNAL else None
    named = symbol.text if symbol else None
    return Citation(origin, found.start, found.end, text[first:last], named, url, target, state, found.rule, reason)
