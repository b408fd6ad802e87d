"""The paragraphs of the document whose follow-up is traced, by section, each with the links to it.

A corpus comes in; out come its groups of rows, shared by the follow-up index and the matrix. A row is a paragraph
with a number of its own; links to what stands below it count as links to it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.markdown import clipped
from generator.model import Paragraph, ParagraphKind, Place, Section, Stage
from generator.references import References

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model import Corpus, Document, Inclusion, Link

_NAME = 48
_NUMBERED = frozenset({ParagraphKind.NUMBERED, ParagraphKind.OPERATIVE})


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph, the headings above it from the outermost in, and the links to it, adopted texts first."""

    paragraph: Paragraph
    headings: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """All that follows one document: its numbered rows, its preambular rows, and the links to it as a whole.

    `documents` are the ids of those that follow a paragraph of it, adopted ones first, then by date.
    """

    document: Document
    rows: tuple[Row, ...]
    preamble: tuple[Row, ...]
    whole: tuple[Link, ...]
    documents: tuple[str, ...]


def trace(corpus: Corpus) -> Trace | None:
    """What follows the document that the corpus follows up; None where it holds no such document."""
    documents = {document.id: document for document in corpus.documents}
    traced = documents.get(corpus.follow_up_of)
    if traced is None:
        return None
    order = {document.id: at for at, document in enumerate(corpus.documents)}
    links: defaultdict[str | None, list[Link]] = defaultdict(list)
    for link in corpus.links:
        if link.target.document == traced.id:
            links[link.target.anchor].append(link)

    def rank(link: Link) -> tuple[bool, int]:
        """Adopted texts first, then in the order of the library."""
        return documents[link.origin.document].stage is not Stage.ADOPTED, order[link.origin.document]

    rows = [
        Row(paragraph, headings, tuple(sorted((link for anchor in anchors for link in links[anchor]), key=rank)))
        for paragraph, headings in _tops(traced.children, ())
        for anchors in [list(_anchors(paragraph))]
    ]
    numbered = tuple(row for row in rows if row.paragraph.kind in _NUMBERED)
    preamble = tuple(row for row in rows if row.paragraph.kind is ParagraphKind.PREAMBULAR)
    following = {link.origin.document for row in (*numbered, *preamble) for link in row.links}
    ordered = sorted(corpus.documents, key=lambda document: (document.stage is not Stage.ADOPTED, document.date))
    return Trace(
        traced,
        numbered,
        preamble,
        tuple(sorted(links[None], key=rank)),
        tuple(document.id for document in ordered if document.id in following),
    )


def _tops(
    children: Sequence[Section | Paragraph | Inclusion], headings: tuple[str, ...]
) -> Iterator[tuple[Paragraph, tuple[str, ...]]]:
    """The paragraphs that stand in no other, in reading order, with the headings above each."""
    for child in children:
        if isinstance(child, Section):
            yield from _tops(child.children, (*headings, child.heading))
        elif isinstance(child, Paragraph):
            yield child, headings


def _anchors(paragraph: Paragraph) -> Iterator[str]:
    yield paragraph.anchor
    for child in paragraph.children:
        yield from _anchors(child)


def place(trace_: Trace, row: Row) -> Place:
    """Where a row's paragraph stands."""
    return Place(trace_.document.id, row.paragraph.anchor)


def groups(rows: Sequence[Row]) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """Rows that follow each other under one outermost heading; the empty heading stands for none."""
    found: list[tuple[str, list[Row]]] = []
    for row in rows:
        heading = row.headings[0] if row.headings else ""
        if not found or found[-1][0] != heading:
            found.append((heading, []))
        found[-1][1].append(row)
    return tuple((heading, tuple(members)) for heading, members in found)


def span(rows: Sequence[Row]) -> str:
    """`Paragraphs 1–20`, for rows that stand under no heading."""
    first, last = rows[0].paragraph.label.rstrip("."), rows[-1].paragraph.label.rstrip(".")
    return f"Paragraph {first}" if first == last else f"Paragraphs {first}–{last}"


def names(corpus: Corpus) -> dict[str, str]:
    """What each document is called where it stands alone, by id: `E/RES/2021/21`, `Draft resolution II`.

    A name that is the beginning of another's, `Draft resolution` beside `Draft resolution I`, takes the title too.
    """
    references = References(corpus)
    short = {document.id: references.name(document.id) for document in corpus.documents}
    ordered = sorted(short.values())
    found = {}
    for document in corpus.documents:
        name = short[document.id]
        alike = _begins_another(name, ordered)
        shown = f"{name}: {clipped(document.title, _NAME)}" if alike and document.title not in (name, "") else name
        found[document.id] = shown[:1].upper() + shown[1:]
    return found


def _begins_another(name: str, ordered: Sequence[str]) -> bool:
    """Whether a name is one of others, which come in order, a second time, or the first words of one of them."""
    same = bisect_left(ordered, name)
    longer = bisect_left(ordered, f"{name} ")
    return ordered[same + 1 : same + 2] == [name] or "".join(ordered[longer : longer + 1]).startswith(f"{name} ")
