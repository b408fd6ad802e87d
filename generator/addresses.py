"""Where each unit of each document is found: its page in the source tree and its URL in the site.

A corpus comes in; out come paths of Markdown pages (relative to `site_src/`) and addresses (relative to
the site's root). Every document has the page `documents/<id>`. A long report, which the UN divides into
`Chapter I`, `Chapter II`, …, is split there: the cover stays at `documents/<id>`, each chapter has
`documents/<id>/chapter-ii`, and a second one of that number `documents/<id>/chapter-ii-2`. A footnote stands
on the page on which its first mark stands.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import MarkKind, Paragraph, Place, Section, body
from generator.symbols import designations
from generator.symbols import slug as slugged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model import Concordance, Corpus, Document, Footnote, Inclusion, Unit

# Matches: `Chapter II`, `Chap. 3`, `Chapitre premier`, `Capítulo II`. Not: `Chapters`, and not `A.` or `II.` alone,
# which number the parts of short documents too.
CHAPTER = re.compile(rf"(?:{designations.alternatives('chapter')})\s+\S", re.IGNORECASE)
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
    own = {chapter.anchor for chapter in chapters}
    if len(chapters) < _MIN_CHAPTERS:
        return (Part("", None, document.children, document.footnotes),)
    rest = tuple(child for child in document.children if not (isinstance(child, Section) and child.anchor in own))
    cover = [("", None, rest)]
    pages = cover + [(slug, chapter, (chapter,)) for slug, chapter in zip(_slugs(chapters), chapters, strict=True)]
    first_mark = {label: "" for line in document.masthead for label in _called(line)}
    for slug, _, children in pages:
        for unit in body(children):
            for label in _called(unit):
                first_mark.setdefault(label, slug)
    return tuple(
        Part(
            slug,
            chapter,
            children,
            tuple(note for note in document.footnotes if first_mark.get(note.label, "") == slug),
        )
        for slug, chapter, children in pages
    )


@dataclass(frozen=True, slots=True)
class Call:
    """A footnote's mark in the text: its own anchor, the note's label, the unit and page it stands in."""

    anchor: str
    label: str
    unit: str
    page: str


def _slugs(chapters: Sequence[Section]) -> Iterator[str]:
    """`Chapter II` → `chapter-ii`, a second one `chapter-ii-2`; `Capítulo II` → `capitulo-ii`."""
    taken: set[str] = set()
    counts: Counter[str] = Counter()
    for chapter in chapters:
        wanted = name = slugged(chapter.label)
        while name in taken:
            counts[wanted] += 1
            name = f"{wanted}-{counts[wanted] + 1}"
        taken.add(name)
        yield name


def _called(unit: Unit) -> tuple[str, ...]:
    """The labels of the footnotes that a unit calls, in the order of its text."""
    marks = (mark for mark in unit.marks if mark.kind is MarkKind.FOOTNOTE)
    return tuple(mark.ref for mark in sorted(marks, key=lambda mark: mark.start))


def calls(document: Document, pages: tuple[Part, ...]) -> tuple[Call, ...]:
    """Every mark that calls a footnote of the document, in reading order: `fnref-12`, then `fnref-12-2`."""
    notes = {note.label: note.anchor.removeprefix("fn-") for note in document.footnotes}
    count: Counter[str] = Counter()
    found: list[Call] = []
    for part in pages:
        page = part_page(document.id, part.slug)
        head = document.masthead if part is pages[0] else ()
        for unit in (*head, *body(part.children), *part.footnotes):
            for label in _called(unit):
                if label in notes:
                    count[label] += 1
                    anchor = f"fnref-{notes[label]}" + (f"-{count[label]}" if count[label] > 1 else "")
                    found.append(Call(anchor, label, unit.anchor, page))
    return tuple(found)


class Addresses:
    """The addresses of a corpus. A place that the corpus does not hold is our bug: `KeyError`."""

    __slots__ = ("_calls", "_pages", "_parts")

    def __init__(self, corpus: Corpus) -> None:
        self._parts: dict[str, tuple[Part, ...]] = {}
        self._calls: dict[str, tuple[Call, ...]] = {}
        self._pages: dict[str, dict[str, str]] = {}
        for document in corpus.documents:
            pages = parts(document)
            self._parts[document.id] = pages
            self._calls[document.id] = calls(document, pages)
            self._pages[document.id] = _pages(document, pages, self._calls[document.id])

    def parts(self, document: str) -> tuple[Part, ...]:
        """The pages of the document with this id, in reading order."""
        return self._parts[document]

    def calls(self, document: str) -> tuple[Call, ...]:
        """The marks that call footnotes in the document with this id, in reading order."""
        return self._calls[document]

    def page(self, place: Place) -> str:
        """The Markdown page of a place: `documents/e-2021-30/chapter-ii.md`."""
        pages = self._pages[place.document]
        return pages[place.anchor] if place.anchor else part_page(place.document, "")

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


def beside_page(pair: Concordance) -> str:
    """The Markdown page of a draft beside the text adopted from it: `follow-up/<draft>--<adopted>.md`."""
    return f"follow-up/{pair.draft}--{pair.adopted}.md"


def _fragment(place: Place) -> str:
    return f"#{place.anchor}" if place.anchor else ""


def _pages(document: Document, pages: tuple[Part, ...], marks: tuple[Call, ...]) -> dict[str, str]:
    """The page on which each anchor of a document stands, marks of footnotes included."""
    cover = part_page(document.id, "")
    found = {line.anchor: cover for line in document.masthead}
    for part in pages:
        page = part_page(document.id, part.slug)
        found |= {unit.anchor: page for unit in body(part.children)}
        found |= {note.anchor: page for note in part.footnotes}
    return found | {call.anchor: call.page for call in marks}
