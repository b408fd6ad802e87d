"""Make the ids of documents unique in the whole library, where several texts have the same document printed in them.

Readings come in, in the order of the catalogue; the same readings go out, with other ids where one was taken. UN texts
annex the same declaration again and again, and its name is its id. The first text that prints it keeps the short one; a
later print is the annex of the text around it: `a-res-76-181-annex`. Two texts of one symbol in the catalogue are a
fault of the catalogue, and keep theirs.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model import Inclusion, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model import Document, Paragraph, Reading


def distinct(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """The readings with an id of its own for every document that is printed inside another."""
    everything = tuple(readings)
    # Ids of whole texts first: a print inside another text never takes the id of a text of the catalogue.
    taken = {document.id for reading in everything for document in reading.documents if document.issued_in is None}
    return tuple(_renamed(reading, _others(reading, taken)) for reading in everything)


def _others(reading: Reading, taken: set[str]) -> dict[str, str]:
    """The ids of a reading that were taken, each with the one that it has instead; `taken` grows by all of them."""
    others: dict[str, str] = {}
    for document in reading.documents:
        if document.issued_in is None:
            continue
        wanted = document.id
        if wanted in taken:
            around = others.get(document.issued_in, document.issued_in)
            wanted = others[document.id] = _free(f"{around}-annex", taken)
        taken.add(wanted)
    return others


def _free(name: str, taken: set[str]) -> str:
    """The name, or with the first number from 2 that makes it free."""
    number, free = 2, name
    while free in taken:
        number, free = number + 1, f"{name}-{number}"
    return free


def _renamed(reading: Reading, others: Mapping[str, str]) -> Reading:
    if not others:
        return reading
    return replace(reading, documents=tuple(_document(document, others) for document in reading.documents))


def _document(document: Document, others: Mapping[str, str]) -> Document:
    around = document.issued_in
    return replace(
        document,
        id=others.get(document.id, document.id),
        issued_in=others.get(around, around) if around else None,
        children=_children(document.children, others),
    )


def _children(
    children: tuple[Section | Paragraph | Inclusion, ...], others: Mapping[str, str]
) -> tuple[Section | Paragraph | Inclusion, ...]:
    """The children with the new ids where one says that a document is printed there."""
    return tuple(
        replace(child, document=others.get(child.document, child.document))
        if isinstance(child, Inclusion)
        else replace(child, children=_children(child.children, others))
        if isinstance(child, Section)
        else child
        for child in children
    )
