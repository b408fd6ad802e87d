"""A seed, what became of every line of it, and the library that all readings make together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.documents import Document, SourceLine, SourceSpan
    from generator.model.links import Citation, Concordance, Link


@dataclass(frozen=True, slots=True)
class Furniture:
    """Lines of a seed that are the printed page's, not the text's (`contents`, `rule`, …), by kind."""

    kind: str
    source: SourceSpan


@dataclass(frozen=True, slots=True)
class Mend:
    """A repair of what the extraction broke: on `line`, `source` stood where `text` is now read."""

    line: int
    kind: str
    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Seed:
    """A source text as supplied: its file name, the SHA-256 of its bytes, and its lines."""

    file: str
    sha256: str
    lines: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one seed: its documents, and all lines that are in none of them, by kind."""

    seed: Seed
    documents: tuple[Document, ...]
    furniture: tuple[Furniture, ...]
    mends: tuple[Mend, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """All readings with the links found between their documents. Links never edit a document.

    `follow_up_of` is the id of the document whose follow-up is traced.
    """

    readings: tuple[Reading, ...]
    follow_up_of: str
    citations: tuple[Citation, ...] = ()
    links: tuple[Link, ...] = ()
    concordances: tuple[Concordance, ...] = ()

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents, in the order of the catalogue and of their seeds."""
        return tuple(document for reading in self.readings for document in reading.documents)
