"""Where each unit of each document is found: its page in the source tree and its URL in the site.

A corpus comes in; out come paths of Markdown pages (relative to `site_src/`) and addresses (relative to
the site's root). Every document has the page `documents/<id>`. A long report, which the UN divides into
`Chapter I`, `Chapter II`, …, is split there: the cover stays at `documents/<id>`, each chapter has
`documents/<id>/chapter-ii`. A footnote stands on the page on which its first mark stands.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import MarkKind, Paragraph, Place, Section, body

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model import Corpus, Document, Footnote, Inclusion, Mark

# `Chapter II`, `Chap. 3`, `Chapitre premier`; not `Chapters`, and not `A.` or `II.` alone, which number
# the parts of short documents too.
CHAPTER = re.compile(r"^chap(?:ter|itre|\.)?[ ]+\S", re.IGNORECASE)
_MIN_CHAPTERS = 2


@dataclass(frozen=True, slots=True)
class Part:
    """One page of a document: its slug (empty for the first or only page) and what stands on it.

    `chapter` is the section that the page is, None on the first page. `footnotes` are those whose
    first mark is on this page, in printed order.
    """

    slug: str
    chapter: Section | None
    children: tuple[Section | Paragraph | Inclusion, ...]
    footnotes: tuple[Footnote, ...]


def parts(document: Document) -> tuple[Part, ...]:
    """The pages of a document in reading order: one, or a cover and a page a chapter."""
    chapters = [child for child in document.children if isinstance(child, Section) and CHAPTER.match(child.label)]
    if len(chapters) < _MIN_CHAPTERS:
        return (Part("", None, document.children, document.footnotes),)
    rest = tuple(child for child in document.children if child not in chapters)
    cover = [("", None, rest)]
    pages = cover + [(_slug(chapter), chapter, (chapter,)) for chapter in chapters]
    first_mark: dict[str, str] = {}
    for slug, _, children in pages:
        for mark in marks(children):
            first_mark.setdefault(mark.ref, slug)
    return tuple(
        Part(
            slug,
            chapter,
            children,
            tuple(note for note in document.footnotes if first_mark.get(note.label, "") == slug),
        )
        for slug, chapter, children in pages
    )


def marks(children: tuple[Section | Paragraph | Inclusion, ...]) -> Iterator[Mark]:
    """Every footnote mark below `children`, in reading order."""
    for unit in body(children):
        yield from (mark for mark in unit.marks if mark.kind is MarkKind.FOOTNOTE)


def _slug(chapter: Section) -> str:
    """`Chapter II` → `chapter-ii`; a label that leaves nothing falls back on the section's anchor."""
    words = re.findall(r"[a-z0-9]+", chapter.label.lower())
    return "-".join(words) or chapter.anchor


class Addresses:
    """The addresses of a corpus. A place that the corpus does not hold is our bug: `KeyError`."""

    __slots__ = ("_parts", "_slugs")

    def __init__(self, corpus: Corpus) -> None:
        self._parts: Mapping[str, tuple[Part, ...]] = {document.id: parts(document) for document in corpus.documents}
        self._slugs: Mapping[str, Mapping[str, str]] = {
            document.id: _slugs(document, self._parts[document.id]) for document in corpus.documents
        }

    def parts(self, document: str) -> tuple[Part, ...]:
        """The pages of the document with this id, in reading order."""
        return self._parts[document]

    def page(self, place: Place) -> str:
        """The Markdown page of a place: `documents/e-2021-30/chapter-ii.md`."""
        slug = self._slugs[place.document][place.anchor] if place.anchor else ""
        return part_page(place.document, slug)

    def url(self, place: Place) -> str:
        """The address of a place from the site's root: `documents/e-2021-30/chapter-ii.html#para-6`."""
        return self.page(place).removesuffix(".md") + ".html" + _fragment(place)

    def link(self, place: Place, origin: str) -> str:
        """A Markdown link's target from the page `origin` (a path below `site_src/`) to a place.

        It names the `.md` file, so that MkDocs checks it and the source can be browsed as it is; on the
        page itself it is the bare `#para-6`.
        """
        page = self.page(place)
        if page == origin and place.anchor:
            return _fragment(place)
        return posixpath.relpath(page, posixpath.dirname(origin) or ".") + _fragment(place)


def part_page(document: str, slug: str) -> str:
    """The Markdown page of a document's part by its slug."""
    return f"documents/{document}/{slug}.md" if slug else f"documents/{document}.md"


def _fragment(place: Place) -> str:
    return f"#{place.anchor}" if place.anchor else ""


def _slugs(document: Document, pages: tuple[Part, ...]) -> dict[str, str]:
    """The slug of the page on which each anchor of a document stands, marks of footnotes included."""
    found = {line.anchor: "" for line in document.masthead}
    notes = {note.label: note.anchor for note in document.footnotes}
    calls: Counter[str] = Counter()
    for part in pages:
        found |= {unit.anchor: part.slug for unit in body(part.children)}
        found |= {note.anchor: part.slug for note in part.footnotes}
        for mark in marks(part.children):
            if mark.ref in notes:
                calls[mark.ref] += 1
                found[call_anchor(notes[mark.ref], calls[mark.ref])] = part.slug
    return found


def call_anchor(note: str, count: int) -> str:
    """The anchor of the `count`th mark (from 1) of the note at `fn-12`: `fnref-12`, then `fnref-12-2`."""
    anchor = f"fnref-{note.removeprefix('fn-')}"
    return anchor if count == 1 else f"{anchor}-{count}"
