"""What a United Nations document is made of: paragraphs, sections, footnotes, the lines of its masthead.

A position is a span of whole lines of a seed (1-based, inclusive) outside a paragraph, and character offsets only
inside one: lines are joined only when a paragraph is made, so a position is never lost. There are no parent pointers.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True, order=True)
class SourceLine:
    """One line of a seed: its 1-based number and its text without the line end."""

    number: int
    text: str


@dataclass(frozen=True, slots=True, order=True)
class SourceSpan:
    """Whole lines `first` to `last` (1-based, inclusive) of the seed file named `seed`."""

    seed: str
    first: int
    last: int

    @property
    def lines(self) -> range:
        """The numbers of the lines."""
        return range(self.first, self.last + 1)


class MarkKind(StrEnum):
    """What a mark says of its stretch of text."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch `start:end` of a text (character offsets) that is emphasised or calls a footnote.

    A footnote mark is empty (`start == end`): the number that was printed there is not part of the
    text. `ref` is the footnote's printed label (`12`) and is empty for emphasis.
    """

    kind: MarkKind
    start: int
    end: int
    ref: str = ""


class ParagraphKind(StrEnum):
    """The kinds of paragraph, in the words of the UN's own drafting."""

    ENACTING_FORMULA = "enacting formula"
    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    NUMBERED = "numbered"
    SUBPARAGRAPH = "subparagraph"
    LIST_ITEM = "list item"
    TABLE_ROW = "table row"
    CLOSING = "closing"
    UNCLASSIFIED = "unclassified"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its subparagraphs, list items or rows as `children`.

    `label` is as printed (`12`, `(a)`, `5 bis`), empty where nothing is printed. `text` is plain:
    no label, no markup, no footnote marks; the cells of a table row stand in it with tabs between.
    `source` has a span for each stretch of lines, so that a page break inside the paragraph shows.
    """

    kind: ParagraphKind
    label: str
    text: str
    marks: tuple[Mark, ...]
    children: tuple[Paragraph, ...]
    anchor: str
    source: tuple[SourceSpan, ...]


@dataclass(frozen=True, slots=True)
class Inclusion:
    """The place in a document where another document of the library is printed, by that one's id."""

    document: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it, in reading order.

    `label` is the printed one (`Chapter II`, `A.`, `1.`), empty where there is none; `heading` is the
    heading's text without it. `marks` are those of the heading.
    """

    label: str
    heading: str
    marks: tuple[Mark, ...]
    children: tuple[Section | Paragraph | Inclusion, ...]
    anchor: str
    source: tuple[SourceSpan, ...]


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote under the number that the document prints (`56`), whatever page it stands on."""

    label: str
    text: str
    marks: tuple[Mark, ...]
    anchor: str
    source: tuple[SourceSpan, ...]


class MastheadRole(StrEnum):
    """What a line of a masthead states."""

    ORGAN = "organ"
    SYMBOL = "symbol"
    DISTRIBUTION = "distribution"
    DATE = "date"
    LANGUAGE = "language"
    SESSION = "session"
    VENUE = "venue"
    AGENDA_ITEM = "agenda item"
    AGENDA_TITLE = "agenda title"
    ADOPTION = "adoption"
    RECOMMENDATION = "recommendation"
    DESIGNATION = "designation"
    TITLE = "title"
    RAPPORTEUR = "rapporteur"
    RECORDS = "records"
    IMPRINT = "imprint"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class MastheadLine:
    """One statement of a masthead, as printed."""

    role: MastheadRole
    text: str
    marks: tuple[Mark, ...]
    anchor: str
    source: tuple[SourceSpan, ...]


class DocumentKind(StrEnum):
    """What sort of document it is."""

    RESOLUTION = "resolution"
    DECISION = "decision"
    DECLARATION = "declaration"
    REPORT = "report"
    ANNEX = "annex"
    UNCLASSIFIED = "unclassified"


class Stage(StrEnum):
    """Whether a text has been adopted or only proposed."""

    DRAFT = "draft"
    ADOPTED = "adopted"


@dataclass(frozen=True, slots=True)
class Document:
    """A document: what its masthead states, its text as a tree, and its footnotes by number.

    `symbol` is None where no text states one. `date` is ISO 8601, as exact as the text states it
    (`2021-07-22`, `2021`): of adoption for an adopted text, of issue for any other; empty if the text
    states none. `issued_in` is the id of the document in which this one is printed, if any.
    `source` are the lines of the seed that became this document.
    """

    id: str
    symbol: str | None
    kind: DocumentKind
    stage: Stage | None
    organ: str
    session: str
    agenda_item: str
    date: str
    title: str
    issued_in: str | None
    masthead: tuple[MastheadLine, ...]
    children: tuple[Section | Paragraph | Inclusion, ...]
    footnotes: tuple[Footnote, ...]
    source: tuple[SourceSpan, ...]


def not_before(date: str, other: str) -> bool:
    """Whether a date is not before another, as exactly as the less exact says; a text without a date may be of any."""
    exact = min(len(date), len(other))
    return date[:exact] >= other[:exact]


Unit = MastheadLine | Section | Paragraph | Footnote


def units(document: Document) -> Iterator[Unit]:
    """Every unit of a document that has an anchor, in reading order, footnotes last."""
    yield from document.masthead
    yield from body(document.children)
    yield from document.footnotes


def body(children: tuple[Section | Paragraph | Inclusion, ...]) -> Iterator[Section | Paragraph]:
    """The sections and paragraphs below `children`, depth first, in reading order."""
    for child in children:
        if not isinstance(child, Inclusion):
            yield child
            yield from body(child.children)


def inclusions(
    children: tuple[Section | Paragraph | Inclusion, ...], path: tuple[Section, ...] = ()
) -> Iterator[tuple[Inclusion, tuple[Section, ...]]]:
    """The documents printed below `children`, in reading order, each with the sections around it, outermost first."""
    for child in children:
        if isinstance(child, Inclusion):
            yield child, path
        elif isinstance(child, Section):
            yield from inclusions(child.children, (*path, child))


def text_of(unit: Unit) -> str:
    """The plain text of a unit; of a section, that of its heading."""
    return unit.heading if isinstance(unit, Section) else unit.text


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """Every paragraph of a document, subparagraphs included, in reading order."""
    return (unit for unit in body(document.children) if isinstance(unit, Paragraph))
