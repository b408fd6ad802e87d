"""What each stage made of one unit, as text for a terminal: the proof behind a paragraph of the site.

In: a library, a document by symbol or id, and the anchor of a unit. Out: its lines in the seed with their numbers, the
mends made in them, the unit with its marks, and every citation and link from and to it with rule and evidence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import reuse
from generator.data import kind, label
from generator.model import MarkKind, Paragraph, Place, Section, text_of, units
from generator.problems import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library import Library
    from generator.model import Citation, Corpus, Document, Link, Reading, Unit


def explain(library: Library, name: str, anchor: str | None) -> str | None:
    """The explanation of a unit, or of a document where `anchor` is None; None where there is no such thing."""
    for reading in library.corpus.readings:
        for document in reading.documents:
            if name in (document.id, document.symbol):
                lines = _document(document, reading) if anchor is None else _unit(library, document, reading, anchor)
                return "".join(f"{plain(line)}\n" for line in lines) or None
    return None


def known(library: Library, name: str) -> str:
    """What could have been asked for instead."""
    for document in library.corpus.documents:
        if name in (document.id, document.symbol):
            return f"Its units: {', '.join(unit.anchor for unit in units(document))}."
    return f"The documents: {', '.join(document.id for document in library.corpus.documents)}."


def _document(document: Document, reading: Reading) -> Iterator[str]:
    yield f"{document.symbol or document.id}  {document.title}"
    yield f"  id {document.id}, {document.kind.value}" + (f", {document.stage.value}" if document.stage else "")
    yield f"  seed {reading.seed.file}, SHA-256 {reading.seed.sha256}"
    for name in ("organ", "session", "agenda_item", "date", "issued_in"):
        value = getattr(document, name)
        if value:
            yield f"  {name.replace('_', ' ')}: {value}"
    yield ""
    for unit in units(document):
        yield f"  {unit.anchor:<24} {kind(unit):<18} {text_of(unit)[:70]}"


def _unit(library: Library, document: Document, reading: Reading, anchor: str) -> Iterator[str]:
    unit = next((unit for unit in units(document) if unit.anchor == anchor), None)
    if unit is None:
        return
    yield f"{document.symbol or document.id}  {anchor}  {kind(unit)}"
    yield from _source(unit, reading)
    yield from _reading(unit)
    place = Place(document.id, anchor)
    yield from _citations(library.corpus, place)
    yield from _links(library.corpus, place)
    yield from reuse.explain(library.corpus, place)


def _source(unit: Unit, reading: Reading) -> Iterator[str]:
    """The lines of the seed, and what was mended in them."""
    yield ""
    yield f"Source: {reading.seed.file}"
    numbers = [number for span in unit.source for number in span.lines]
    for number in numbers:
        yield f"  {number:>6} | {reading.seed.lines[number - 1].text}"
    claimed = frozenset(numbers)
    mends = [mend for mend in reading.mends if mend.line in claimed]
    if mends:
        yield ""
        yield "Mended:"
        for mend in mends:
            yield f"  line {mend.line}, {mend.kind}: {mend.source!r} read as {mend.text!r}"


def _reading(unit: Unit) -> Iterator[str]:
    yield ""
    yield f"Read as: {kind(unit)} {label(unit)}".rstrip()
    said = text_of(unit)
    yield f"  {said}"
    for mark in unit.marks:
        if mark.kind is MarkKind.FOOTNOTE:
            yield f"  footnote {mark.ref} called after {said[max(0, mark.start - 30) : mark.start]!r}"
        else:
            yield f"  {mark.kind.value}: {said[mark.start : mark.end]!r}"
    if isinstance(unit, Paragraph | Section):
        anchors = [child.anchor for child in unit.children if isinstance(child, Paragraph | Section)]
        if anchors:
            yield f"  below it: {', '.join(anchors)}"


def _citations(corpus: Corpus, place: Place) -> Iterator[str]:
    made = [citation for citation in corpus.citations if citation.origin == place]
    met = [citation for citation in corpus.citations if citation.target == place]
    for title, found in (("Cites", made), ("Cited by", met)):
        if found:
            yield ""
            yield f"{title}:"
            for citation in found:
                yield from _citation(citation)


def _citation(citation: Citation) -> Iterator[str]:
    target = _name(citation.target) if citation.target else citation.url or "nowhere"
    yield f"  {_name(citation.origin)}: {citation.text!r} → {target}"
    yield f"    {citation.state.value}, rule {citation.rule}, symbol {citation.symbol or 'not known'}"


def _links(corpus: Corpus, place: Place) -> Iterator[str]:
    follows = [link for link in corpus.links if link.origin == place]
    followed = [link for link in corpus.links if link.target == place]
    for title, found in (("Follows", follows), ("Followed by", followed)):
        if found:
            yield ""
            yield f"{title}:"
            for link in found:
                yield from _link(link)


def _link(link: Link) -> Iterator[str]:
    yield f"  {_name(link.origin)} {link.relation.value} {_name(link.target)}"
    yield f"    score {link.score:.2f}, rule {link.rule}, {link.review.value}"
    yield f"    later:   {link.evidence.origin}"
    yield f"    earlier: {link.evidence.target}"
    for run in link.evidence.shared:
        yield f"    shared:  {run}"


def _name(place: Place) -> str:
    return place.document if place.anchor is None else f"{place.document}#{place.anchor}"
