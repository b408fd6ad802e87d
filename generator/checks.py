"""What must hold of every library, whatever its texts: addresses, numbering, footnotes, links, the word ledger.

In: a corpus, its word accounts and the committed list of anchors. Out: a problem for everything that doesn't hold, at
the line of the seed where a person would look. Conventions: paragraphs of a UN text are numbered without a gap (a
`5 bis` follows 5), an annex may begin again at 1, an addendum may go on from the number at which the text before it
ended, and each footnote mark has its footnote.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import yaml
from pydantic import RootModel

from generator import declarations
from generator.model import MarkKind, Paragraph, ParagraphKind, Section, units
from generator.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from generator.ledger import Account
    from generator.model import Corpus, Document, Inclusion, Place, Seed, Unit

ANCHORS = "anchors.yml"

# `para-37-a-i`, `fn-12`, `sec-general-debate`; not `Para 37`, `para_37`, `-37`, `para--37`.
_ANCHOR = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

# `12`, `12.`, `5 bis`, `5 bis.`; not `(a)`, `II`, `12 officers`. The number, then the Latin numeral after it.
_NUMBER = re.compile(r"(?P<number>[0-9]{1,6}) ?(?P<after>bis|ter|quater|quinquies)?\.?")

_AFTER = ("", "bis", "ter", "quater", "quinquies")

_COUNTED = (ParagraphKind.OPERATIVE, ParagraphKind.NUMBERED)

# The anchors of each document, by its id.
Listed = dict[str, tuple[str, ...]]


class AnchorList(RootModel[Listed]):
    """The anchors that have been public, by document id."""


def check(corpus: Corpus, accounts: tuple[Account, ...], committed: Listed) -> tuple[Problem, ...]:
    """Every problem of a library, in the order of its texts.

    Codes: `symbol-twice`, `id-twice`, `anchor-twice`, `anchor-form`, `anchor-lost`, `document-lost`, `number-gap`,
    `number-repeated`, `mark-without-footnote`, `footnote-without-mark`, `footnote-twice`, `link-nowhere`,
    `follow-up-unknown`, `ledger-incomplete`.
    """
    problems: list[Problem] = []
    for reading in corpus.readings:
        for document in reading.documents:
            problems.extend(_anchors(document, reading.seed))
            problems.extend(_footnotes(document, reading.seed))
            problems.extend(_numbering(document, reading.seed))
    problems.extend(_ids(corpus))
    problems.extend(_lost(corpus, committed))
    problems.extend(_links(corpus))
    problems.extend(_ledger(accounts))
    return tuple(problems)


def _at(unit: Unit | Document, seed: Seed, code: str, message: str) -> Problem:
    """A problem at the first line of a unit, which is quoted."""
    first = unit.source[0].first if unit.source else 1
    quote = seed.lines[first - 1].text if 0 < first <= len(seed.lines) else ""
    column = len(quote) - len(quote.lstrip())
    return Problem(seed.file, first, code, message, quote=quote, column=column)


def _ids(corpus: Corpus) -> Iterator[Problem]:
    first: dict[str, tuple[Document, str]] = {}
    for reading in corpus.readings:
        for document in reading.documents:
            if document.id in first:
                before, file = first[document.id]
                same = document.symbol is not None and document.symbol == before.symbol
                name, code = (
                    (f"symbol `{document.symbol}`", "symbol-twice") if same else (f"id `{document.id}`", "id-twice")
                )
                yield _at(document, reading.seed, code, f"the {name} is already that of a document in {file}")
            first.setdefault(document.id, (document, reading.seed.file))


def _anchors(document: Document, seed: Seed) -> Iterator[Problem]:
    seen: set[str] = set()
    for unit in units(document):
        if not _ANCHOR.fullmatch(unit.anchor):
            message = f"`{unit.anchor}` of {document.id} can't be the fragment of an address"
            yield _at(unit, seed, "anchor-form", message)
        if unit.anchor in seen:
            message = f"a second unit of {document.id} would have the address `{unit.anchor}`"
            yield _at(unit, seed, "anchor-twice", message)
        seen.add(unit.anchor)


def _footnotes(document: Document, seed: Seed) -> Iterator[Problem]:
    notes = {note.label for note in document.footnotes}
    called: set[str] = set()
    for unit in units(document):
        for mark in unit.marks:
            if mark.kind is not MarkKind.FOOTNOTE:
                continue
            called.add(mark.ref)
            if mark.ref not in notes:
                message = f"the mark {mark.ref} calls a footnote that {document.id} doesn't have"
                yield _at(unit, seed, "mark-without-footnote", message)
    counted = Counter(note.label for note in document.footnotes)
    for note in document.footnotes:
        if note.label not in called:
            message = f"no mark in {document.id} calls footnote {note.label}"
            yield _at(note, seed, "footnote-without-mark", message)
        if counted[note.label] > 1:
            counted[note.label] = 0
            yield _at(note, seed, "footnote-twice", f"{document.id} has several footnotes {note.label}")


# ------------------------------------------------------------------ numbering


def _numbering(document: Document, seed: Seed) -> Iterator[Problem]:
    """Gaps and repeats among the operative and the numbered paragraphs of a document, each in their order."""
    for counted in _COUNTED:
        before: tuple[int, int] | None = None
        section = ""
        for paragraph, under in _counted(document.children, counted):
            match = _NUMBER.fullmatch(paragraph.label)
            if not match:
                continue
            here = (int(match["number"]), _AFTER.index(match["after"] or ""))
            if before is not None and not (under != section and here == (1, 0)):
                fault = _misnumbered(before, here)
                if fault:
                    message = f"paragraph {paragraph.label} of {document.id}: {fault[1]}"
                    yield _at(paragraph, seed, fault[0], message)
            before, section = here, under


def _misnumbered(before: tuple[int, int], here: tuple[int, int]) -> tuple[str, str] | None:
    """The code and the fault where `here` can't follow `before`: `5 bis` and 6 can follow 5, 5 and 7 can't."""
    if here <= before:
        return "number-repeated", f"the paragraph before it is {before[0]} {_AFTER[before[1]]}".rstrip()
    if here[0] > before[0] + 1:
        return "number-gap", f"{before[0] + 1} was expected"
    return None


def _counted(
    children: tuple[Section | Paragraph | Inclusion, ...], counted: ParagraphKind, under: str = ""
) -> Iterator[tuple[Paragraph, str]]:
    """The paragraphs of a kind below `children`, each with the anchor of its section."""
    for child in children:
        if isinstance(child, Section):
            yield from _counted(child.children, counted, child.anchor)
        elif isinstance(child, Paragraph) and child.kind is counted:
            yield child, under


# ------------------------------------------------------------------ places


def _lost(corpus: Corpus, committed: Listed) -> Iterator[Problem]:
    """Addresses that were public and lead nowhere now. Anchors are given once."""
    known = _known(corpus)
    for document, anchors in committed.items():
        present = known.get(document, set())
        if not present:
            yield Problem(ANCHORS, 1, "document-lost", f"the document `{document}` was public and is gone")
            continue
        for anchor in anchors:
            if anchor not in present:
                message = f"the address {document}#{anchor} was public and is gone"
                yield Problem(ANCHORS, 1, "anchor-lost", message)


def _known(corpus: Corpus) -> dict[str, set[str]]:
    """By id of a document, the anchors in it."""
    known: dict[str, set[str]] = {}
    for document in corpus.documents:
        known.setdefault(document.id, set()).update(unit.anchor for unit in units(document))
    return known


def _links(corpus: Corpus) -> Iterator[Problem]:
    known = _known(corpus)
    for rule, place in _places(corpus):
        if place.document not in known or (place.anchor is not None and place.anchor not in known[place.document]):
            where = place.document if place.anchor is None else f"{place.document}#{place.anchor}"
            yield Problem(place.document, 1, "link-nowhere", f"`{rule}` leads to {where}, which is not in the library")
    if corpus.follow_up_of and corpus.follow_up_of not in known:
        message = f"`follow_up_of` names `{corpus.follow_up_of}`, which is not in the library"
        yield Problem("catalogue.yml", 1, "follow-up-unknown", message, Severity.WARNING)


def _places(corpus: Corpus) -> Iterator[tuple[str, Place]]:
    """Both ends of every link, with the rule that found it."""
    for link in corpus.links:
        yield link.rule, link.origin
        yield link.rule, link.target
    for citation in corpus.citations:
        yield citation.rule, citation.origin
        if citation.target:
            yield citation.rule, citation.target


def _ledger(accounts: tuple[Account, ...]) -> Iterator[Problem]:
    for account in accounts:
        found = account.body + account.heading + account.footnote + account.masthead
        found += sum(count for _, count in account.furniture)
        if found != account.tokens:
            message = f"{account.document}: {account.tokens} words in the text, {found} accounted for"
            yield Problem(account.seed, 1, "ledger-incomplete", message)


# ------------------------------------------------------------------ the committed list of anchors


def anchors(corpus: Corpus) -> Listed:
    """Every anchor of a library, by document, in reading order."""
    return {document.id: tuple(unit.anchor for unit in units(document)) for document in corpus.documents}


def committed(folder: Path) -> tuple[Listed, tuple[Problem, ...]]:
    """The anchors listed in a folder of seeds; none where it has no list."""
    path = folder / ANCHORS
    if not path.is_file():
        return {}, ()
    value, _, problems = declarations.read(path.read_text("utf-8", errors="replace"), ANCHORS, AnchorList)
    return (value.root if value else {}), problems


def merged(old: Listed, new: Listed) -> Listed:
    """The list with new anchors taken in. An old one is never dropped."""
    documents = [*old, *(document for document in new if document not in old)]
    return {document: _merge(old.get(document, ()), new.get(document, ())) for document in documents}


def _merge(old: Iterable[str], new: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*old, *new]))


def listed(anchors_by_document: Mapping[str, Iterable[str]]) -> str:
    """The list as it is committed."""
    head = "# Every address that has been public. `make anchors` takes in new ones; none is ever dropped.\n"
    lists = {document: list(found) for document, found in anchors_by_document.items()}
    return head + yaml.safe_dump(lists, allow_unicode=True, sort_keys=False, width=120)
