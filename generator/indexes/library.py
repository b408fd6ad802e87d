"""The list of the library's documents: what each one is, adopted or draft, and what it is printed in.

The corpus comes in; out comes `documents/index.md`, with every document once: texts printed inside a report
stand under it, in the order of print.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.markdown import Page, counted, escape, link
from generator.model import DocumentKind, MarkKind, ParagraphKind, Place, Stage, paragraphs
from generator.references import References

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.addresses import Addresses
    from generator.model import Corpus, Document

PATH = "documents/index.md"
_COMMENT = "<!-- Made from seeds/*.txt. Do not edit: change the seeds, their catalogue or the generator. -->"


def pages(corpus: Corpus, addresses: Addresses) -> tuple[Page, ...]:
    """The one page of the list."""
    blocks = [_COMMENT, "# Documents", _introduction(corpus)]
    references = References(corpus)
    inside: dict[str, list[Document]] = {}
    known = {document.id for document in corpus.documents}
    for document in corpus.documents:
        if document.issued_in in known:
            inside.setdefault(str(document.issued_in), []).append(document)
    tops = [document for document in corpus.documents if document.issued_in not in known]
    followed = [document for document in corpus.documents if document.id == corpus.follow_up_of]
    for title, group in (*_followed(followed), *_groups(tops)):
        blocks.append(f"## {title}")
        for document in group:
            family = [(document, 0)] if document in followed else _tree(document, inside, 0)
            entries = [_entry(each, references.name(each.id), addresses, level) for each, level in family]
            blocks.append('<div class="library" markdown="1">\n\n' + "\n\n".join(entries) + "\n\n</div>")
    return (Page(PATH, "\n\n".join(blocks) + "\n"),)


def _introduction(corpus: Corpus) -> str:
    documents = corpus.documents
    units = sum(1 for document in documents for _ in paragraphs(document))
    notes = sum(len(document.footnotes) for document in documents)
    return (
        f"{counted(len(documents), 'document')} from {counted(len(corpus.readings), 'file')}:"
        f" {counted(units, 'paragraph')} and {counted(notes, 'footnote')}, each with an address of its own."
        " A document printed inside another has its own page and stands under that one here."
    )


def _followed(documents: list[Document]) -> Iterator[tuple[str, list[Document]]]:
    """The text whose follow-up is traced, first of all; it stands again where it is printed."""
    if documents:
        yield "The text that is followed", documents


def _groups(documents: list[Document]) -> Iterator[tuple[str, list[Document]]]:
    """Adopted texts, then reports and whatever else; a group without documents has no heading."""
    adopted = [document for document in documents if document.stage is Stage.ADOPTED]
    drafts = [document for document in documents if document.stage is Stage.DRAFT and not _report(document)]
    reports = [document for document in documents if document not in adopted and document not in drafts]
    for title, group in (("Adopted texts", adopted), ("Drafts", drafts), ("Reports", reports)):
        if group:
            yield title, group


def _report(document: Document) -> bool:
    return document.kind is DocumentKind.REPORT


def _tree(document: Document, inside: dict[str, list[Document]], level: int) -> Iterator[tuple[Document, int]]:
    """A document and those printed inside it, with how deep each one lies."""
    yield document, level
    for child in inside.get(document.id, []):
        yield from _tree(child, inside, level + 1)


def _entry(document: Document, name: str, addresses: Addresses, level: int) -> str:
    if document.title != name:
        name = name.split(" “", maxsplit=1)[0]  # a name that quotes the title needs it only once
    shown = f"**{escape(name[:1].upper() + name[1:])}**"
    if document.title and document.title != name:
        shown += f" {escape(_remainder(document.title, name))}"
    target = addresses.link(Place(document.id, None), PATH)
    stage = "" if document.stage is None else f'<span class="stage-word {document.stage}">{document.stage}</span> '
    facts = " · ".join(fact for fact in (_date(document.date), _size(document)) if fact)
    about = f'\n<span class="about">{stage}{escape(facts)}</span>'
    depth = f" .level-{level}" if level else ""
    return f"{link(shown, target)}{about}\n{{: .entry{depth} }}"


def _remainder(title: str, name: str) -> str:
    """What a title says beyond the name that was just given."""
    return title.removeprefix(name).strip(" .") or title


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _date(date: str) -> str:
    """`22 July 2021` for 2021-07-22, as exact as the text is."""
    parts = date.split("-")
    month = [_MONTHS[int(parts[1]) - 1]] if len(parts) > 1 else []
    day = [str(int(parts[2]))] if len(parts) > 2 else []
    return " ".join([*day, *month, parts[0]])


def _size(document: Document) -> str:
    found = list(paragraphs(document))
    numbered = sum(paragraph.kind in {ParagraphKind.OPERATIVE, ParagraphKind.NUMBERED} for paragraph in found)
    preambular = sum(paragraph.kind is ParagraphKind.PREAMBULAR for paragraph in found)
    calls = sum(mark.kind is MarkKind.FOOTNOTE for paragraph in found for mark in paragraph.marks)
    counted = (
        (preambular, "preambular paragraph"),
        (numbered, "numbered paragraph"),
        (len(document.footnotes) if calls else 0, "footnote"),
    )
    return ", ".join(f"{number} {word}{'s' if number != 1 else ''}" for number, word in counted if number)
