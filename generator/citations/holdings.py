"""What the library holds, as citations name it: by symbol, by an organ's own number, by part and paragraph.

A corpus comes in; lookups come out. The parts of a document are its sections by their printed labels
(`Chapter I`, `A.`), the documents that are printed in it by their designation (`Draft resolution III`,
`Resolution 30/1`), and its annexes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from generator.drafting import openers
from generator.model import (
    Document,
    DocumentKind,
    Inclusion,
    MastheadRole,
    Paragraph,
    Place,
    Section,
    inclusions,
    units,
)
from generator.symbols import designations, parse, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.citations.found import ParagraphNumber
    from generator.model import Corpus

    Children = tuple[Section | Paragraph | Inclusion, ...]

_Part = TypeVar("_Part")
_ANNEXED = frozenset({DocumentKind.DECLARATION, DocumentKind.ANNEX})
_ANNEXES = frozenset({"annex", "appendix"})


class Holdings:
    """The documents of a corpus, to be looked up."""

    __slots__ = ("_by_symbol", "_sections", "_units", "documents")

    def __init__(self, corpus: Corpus) -> None:
        self.documents = {document.id: document for document in corpus.documents}
        self._units = {document.id: {unit.anchor: unit for unit in units(document)} for document in corpus.documents}
        self._sections = {
            Place(document.id, child.anchor): unit.anchor
            for document in corpus.documents
            for unit in units(document)
            if isinstance(unit, Section)
            for child in unit.children
            if isinstance(child, Paragraph)
        }
        self._by_symbol: dict[str, list[str]] = {}
        for document in corpus.documents:
            symbol = parse(document.symbol) if document.symbol else None
            for text in {symbol.text, *(part.text for part in symbol.parts)} if symbol else ():
                self._by_symbol.setdefault(text, []).append(document.id)

    def with_symbol(self, symbol: str) -> tuple[str, ...]:
        """The documents that bear `symbol`, or a joint symbol with it."""
        return tuple(self._by_symbol.get(symbol, ()))

    def with_number(self, organ: str, kind: str, number: str) -> tuple[str, ...]:
        """The document that is resolution or decision `number` of an organ without a series of its own."""
        name = f"{organ}-{kind}-{slug(number)}"
        return (name,) if name in self.documents else ()

    def part(self, document: str, parts: tuple[tuple[str, str], ...]) -> Place | None:
        """The section of a document, or the document printed in it, to which `parts` lead.

        `section IV.B` is section B of section IV.
        """
        place = Place(document, None)
        children = self.documents[document].children
        for kind, label in ((kind, step) for kind, labels in parts for step in labels.split(".")):
            found = self._step(children, kind, label)
            if found is None:
                return None
            if isinstance(found, Inclusion):
                place, children = Place(found.document, None), self._children(found.document)
            else:
                place, children = Place(place.document, found.anchor), found.children
        return place

    def paragraph(self, place: Place, number: ParagraphNumber) -> Place | None:
        """The numbered, operative or preambular paragraph of a document or of a part of it, if it has it.

        A document counts its paragraphs through, whichever section they are in; an annex counts its own.
        """
        prefix = "pp" if number.preambular else "para"
        labels = [slug(label) for label in number.labels]
        own, first = "-".join((prefix, *labels)), f"{prefix}-{labels[0]}"
        known = self._units[place.document]
        if f"{place.anchor}-{own}" in known:
            return Place(place.document, f"{place.anchor}-{own}")
        within = known.get(place.anchor) if place.anchor else None
        if isinstance(within, Section) and _annexed(within)[0] in _ANNEXES:
            own = own if self._sections.get(Place(place.document, first)) == within.anchor else ""
        return Place(place.document, own) if own in known else None

    def _children(self, document: str) -> Children:
        return self.documents[document].children

    def _step(self, children: Children, kind: str, label: str) -> Section | Inclusion | None:
        """The one part below `children` that is named so; None where there is none, or more than one."""
        if kind in {"draft resolution", "draft decision", "resolution", "decision"}:
            return _only(self._designated(children, kind, label))
        if kind in _ANNEXES:
            return _only(self._annexes(children, kind, label))
        return _only(_labelled(children, kind, label))

    def _designated(self, children: Children, kind: str, label: str) -> Iterator[Inclusion]:
        for inclusion, _ in inclusions(children):
            if _fits(_called(self.documents[inclusion.document]), kind, label):
                yield inclusion

    def _annexes(self, children: Children, kind: str, label: str) -> Iterator[Section | Inclusion]:
        """The annexes or appendices with this label, all where none is given; what bears no word is an annex."""
        for child in children:
            if isinstance(child, Section):
                if _fits([_annexed(child)], kind, label):
                    yield child
                else:
                    yield from self._annexes(child.children, kind, label)
            elif isinstance(child, Inclusion):
                document = self.documents[child.document]
                called = _called(document) or {("annex", "")}
                if document.kind in _ANNEXED and _fits(called, kind, label):
                    yield child


def _only(found: Iterator[_Part]) -> _Part | None:
    """The one value of `found`; None where there is none, or a second."""
    first = next(found, None)
    return first if next(found, None) is None else None


def _called(document: Document) -> frozenset[tuple[str, str]]:
    """What a document is called where it is printed: `("draft resolution", "III")`, `("annex", "")`."""
    return frozenset(
        designations.named(openers.designation(line.text))
        for line in document.masthead
        if line.role is MastheadRole.DESIGNATION
    )


def _fits(called: Iterable[tuple[str, str]], kind: str, label: str) -> bool:
    """Whether one of some names is of this kind with this label, or with any where none is asked for."""
    return any(word == kind and (not label or number.casefold() == label.casefold()) for word, number in called)


def _labelled(children: Children, kind: str, label: str) -> Iterator[Section]:
    """The sections with this label at the shallowest level below `children` that has any."""
    level = [child for child in children if isinstance(child, Section)]
    while level:
        found = [section for section in level if _bears(section, kind, label)]
        if found:
            yield from found
            return
        level = [child for section in level for child in section.children if isinstance(child, Section)]


def _bears(section: Section, kind: str, label: str) -> bool:
    """Whether a section bears a label: `A.` is section A, and chapter A, `Capítulo II` chapter II alone."""
    word, number = designations.named(section.label)
    return word in {"", kind} and number.casefold() == label.casefold()


def _annexed(section: Section) -> tuple[str, str]:
    """What an annex is called: `("annex", "II")` of `Annex II`, `ANNEX II. Guidelines` or `Annexe II`."""
    return designations.named(" ".join(f"{section.label} {section.heading}".split(None, 2)[:2]))
