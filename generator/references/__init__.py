"""How a document and a paragraph of it are cited, in the UN's own form.

A document and an anchor come in; `E/RES/2021/21, para. 2 (a)` comes out. The UN cites a text by its symbol, a
text printed inside another by that one's symbol and the chapter, section and heading under which it
stands, and a place in it by `para.`, `chap.`, `sect.`, `annex` (Editorial Manual, footnotes and other
references).
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from generator.drafting import openers
from generator.model import DocumentKind, MastheadRole, inclusions
from generator.references.instruments import known_as
from generator.references.pinpoints import pinpoints, quoted, step_to

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model import Corpus, Document

# "Draft resolution II", "Resolution 30/1"; not "Draft decision".
_NUMBERED = re.compile(r"[ ](?:[IVXLC]+|[A-Z]|[0-9]\S*)$")

# What the Organization calls itself at the head of a document, in its six languages.
UNITED_NATIONS = {
    "United Nations": "en",
    "Nations Unies": "fr",
    "Naciones Unidas": "es",
    "Организация Объединенных Наций": "ru",
    "联合国": "zh",
    "الأمم المتحدة": "ar",
}


def language(document: Document) -> str:
    """The language of a document by the Organization's name at its head (`fr`); English where none stands."""
    named = (UNITED_NATIONS.get(line.text) for line in document.masthead)
    return next((code for code in named if code), "en")


def _designation(document: Document) -> str:
    """`Draft resolution II`, as it is printed above a text."""
    lines = (line.text for line in document.masthead if line.role is MastheadRole.DESIGNATION)
    return openers.designation(next(lines, ""))


class References:
    """The references of a corpus: of each document, and of each unit of it."""

    __slots__ = ("_documents", "_hosting", "_hosts", "_pinpoints", "_printed", "_stated")

    def __init__(self, corpus: Corpus) -> None:
        self._documents: Mapping[str, Document] = {document.id: document for document in corpus.documents}
        self._hosts = {
            inside.document: (document, path)
            for document in corpus.documents
            for inside, path in inclusions(document.children)
        }
        self._printed = Counter(
            (host.id, _designation(self._documents[inside]))
            for inside, (host, _) in self._hosts.items()
            if inside in self._documents
        )
        self._hosting = Counter(designation for _, designation in self._printed)
        self._stated = _stated(corpus)
        self._pinpoints: dict[str, dict[str, str]] = {}

    def name(self, identifier: str) -> str:
        """What a reader calls a document: its symbol, the heading it is printed under, or its name.

        `E/RES/2021/21`; `Kyoto Declaration` for a text that is known by a name;
        `Draft resolution II` for a draft inside a report. An annex is named with the text that it belongs to,
        `E/RES/2022/81, annex I`, and so is a draft where another report prints one of that number.
        """
        document = self._documents[identifier]
        if document.symbol:
            return document.symbol
        if document.kind is DocumentKind.DECLARATION and (known := known_as(document.title)):
            return known
        designation = _designation(document)
        if not designation:
            return document.title or document.id
        named = self._designated(document, designation)
        host, _ = self._hosts.get(identifier, (None, ()))
        if host and (document.kind is DocumentKind.ANNEX or self._hosting[designation] > 1):
            return f"{self.name(host.id)}, {named[0].lower()}{named[1:]}"
        return named

    def _designated(self, document: Document, designation: str) -> str:
        """A text as it is called inside the one that prints it.

        A report numbers its drafts anew in each section, and one that is alone not at all: the section tells these
        apart, `Draft resolution (sect. B)`, else the title.
        """
        host, path = self._hosts.get(document.id, (None, ()))
        alike = host is not None and self._printed[host.id, designation] > 1
        if _NUMBERED.search(designation) and not alike:
            return designation
        steps = [step for section in path if (step := step_to(section)).startswith(("chap. ", "sect. "))]
        if steps:
            return f"{designation} ({steps[-1]})"
        return f"{designation} {quoted(document.title)}" if document.title else designation

    def document(self, identifier: str) -> str:
        """`E/RES/2021/21`; `E/2021/30, chap. I, sect. A, draft resolution II` for a text printed there.

        A text without a symbol is cited as other texts cite it, where they do; one that stands in no other
        by its title.
        """
        document = self._documents[identifier]
        if document.symbol or identifier in self._stated:
            return document.symbol or self._stated[identifier]
        if identifier not in self._hosts:
            return document.title or document.id
        host, path = self._hosts[identifier]
        steps = [step for section in path if (step := step_to(section))]
        own = _ownstep(document, steps)
        return ", ".join([self.document(host.id), *steps, *own])

    def pinpoint(self, identifier: str, anchor: str) -> str:
        """`para. 2 (a)`, `third preambular paragraph`, `footnote 12`, `chap. II, sect. A`."""
        if identifier not in self._pinpoints:
            self._pinpoints[identifier] = pinpoints(self._documents[identifier])
        return self._pinpoints[identifier].get(anchor, "")

    def unit(self, identifier: str, anchor: str | None) -> str:
        """The short reference of a unit as readers see it: `E/RES/2021/21, para. 2`."""
        title = self.name(identifier)
        point = self.pinpoint(identifier, anchor) if anchor else ""
        return f"{title}, {point}" if point else title


def _stated(corpus: Corpus) -> dict[str, str]:
    """How the corpus itself cites documents that have no symbol: `A/CONF.234/16, chap. I, resolution 1`.

    Only what stands in a text counts; of several forms the most frequent, then the first.
    """
    forms: dict[str, Counter[str]] = {}
    for citation in corpus.citations:
        place, symbol = citation.target, citation.symbol
        if place is None or place.anchor is not None or not symbol:
            continue
        if citation.text.startswith(f"{symbol}, "):
            forms.setdefault(place.document, Counter())[citation.text] += 1
    return {document: counted.most_common(1)[0][0] for document, counted in forms.items()}


def _ownstep(document: Document, steps: list[str]) -> list[str]:
    """The heading that a text inside another bears itself, unless the sections around it gave it."""
    designation = _designation(document)
    if designation and designation not in steps:
        return [designation[0].lower() + designation[1:]]
    return [] if document.kind is not DocumentKind.DECLARATION else [known_as(document.title) or document.title]
