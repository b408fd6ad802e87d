"""Every document that the texts cite, with the places that cite it, and every mention that leads nowhere.

The corpus comes in; out come `follow-up/cited.md`, by symbol as a reader counts (`A/RES/70/9` before
`A/RES/70/174`), and `follow-up/unresolved.md`, with the reason beside each mention.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.markdown import Page, counted, escape, link
from generator.model import CitationState, Place
from generator.references import References
from generator.symbols import ORGANS, natural, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.addresses import Addresses
    from generator.model import Citation, Corpus

CITED = "follow-up/cited.md"
UNRESOLVED = "follow-up/unresolved.md"
_COMMENT = "<!-- Made from seeds/*.txt. Do not edit: change the seeds, their catalogue or the generator. -->"
_ABOUT_CITED = """\
Every mention of a United Nations document, in text and footnotes, is followed as far as it leads: to a paragraph or
document of this library, or by its symbol to the documents system of the United Nations."""
_METHOD = """\
A resolution cited by number has its symbol from the organ that the words name, or else from the organ that speaks.
Decisions of the General Assembly and the Council stand under the symbols of the United Nations library's catalogue;
they are printed in the Official Records only, so the documents system may have no page of theirs."""
_ABOUT_UNRESOLVED = """\
These mentions lead nowhere. No symbol is made up for them: resolutions of a commission or of a conference of parties
have none in the series of the General Assembly or the Council, and are found only if this library holds them."""
_LIBRARY = "Documents of this library"
# The space before a number. Matches in: "para. 103", "footnote 3". Not in: "second preambular paragraph".
_BEFORE_NUMBER = re.compile(r" (?=[0-9])")


def pages(corpus: Corpus, addresses: Addresses) -> tuple[Page, ...]:
    """The page of cited documents, and that of the mentions that could not be followed."""
    references = References(corpus)
    return (
        Page(CITED, _page("Cited documents", _cited(corpus, addresses, references))),
        Page(UNRESOLVED, _page("Unresolved citations", _unresolved(corpus, addresses, references))),
    )


def _page(title: str, blocks: Iterable[str]) -> str:
    return "\n\n".join([_COMMENT, f"# {title}", *blocks]) + "\n"


@dataclass(frozen=True, slots=True)
class _Work:
    """A document that is cited: the heading that it stands under, its name, and the address that it has."""

    group: str
    name: str
    address: str


def _cited(corpus: Corpus, addresses: Addresses, references: References) -> Iterator[str]:
    names = {document.id: references.name(document.id) for document in corpus.documents}
    works: dict[_Work, list[Citation]] = {}
    for citation in corpus.citations:
        work = _work(citation, names, addresses)
        if work:
            works.setdefault(work, []).append(citation)
    mentions = sum(len(citations) for citations in works.values())
    nowhere = len(corpus.citations) - mentions
    yield _ABOUT_CITED
    more = link(f"{nowhere:,} more", "unresolved.md")
    lead = "leads" if nowhere == 1 else "lead"
    yield f"**{counted(mentions, 'mention')} of {counted(len(works), 'document')}**; {more} {lead} nowhere."
    yield _METHOD
    for group in sorted({work.group for work in works}, key=lambda name: (name != _LIBRARY, name)):
        yield f"## {escape(group)}"
        yield "\n".join(
            f"- {link(escape(work.name), work.address)}:{_places(works[work], names, addresses, references)}"
            for work in sorted((work for work in works if work.group == group), key=lambda work: natural(work.name))
        )


def _work(citation: Citation, names: Mapping[str, str], addresses: Addresses) -> _Work | None:
    """The document that a citation leads to; None where it leads nowhere."""
    if citation.target:
        identifier = citation.target.document
        return _Work(_LIBRARY, names[identifier], addresses.link(Place(identifier, None), CITED))
    if citation.state is CitationState.EXTERNAL and citation.symbol and citation.url:
        return _Work(_group(citation.symbol), citation.symbol, citation.url)
    return None


def _group(symbol: str) -> str:
    """The organ in whose series a symbol stands, the longest that begins it: `E/CN.15` before `E`."""
    found = parse(symbol)
    first = found.parts[0].text if found else symbol
    series = [organ for organ in ORGANS if first.startswith(f"{organ.prefix}/")]
    if not series:
        return "Other series"
    body = max(series, key=lambda organ: len(organ.prefix))
    return f"{body.prefix}/… {body.name}"


def _places(
    citations: Sequence[Citation], names: Mapping[str, str], addresses: Addresses, references: References
) -> str:
    """The places that cite a document, each once: a line for each document that they stand in.

    A link says its document to those who hear it.
    """
    by_document: dict[str, dict[Place, None]] = {}
    for citation in citations:
        by_document.setdefault(citation.origin.document, {})[citation.origin] = None
    shown: list[str] = []
    for identifier, places in by_document.items():
        name = escape(names[identifier])
        points: list[str] = []
        for place in places:
            point = _BEFORE_NUMBER.sub("\u00a0", references.pinpoint(identifier, place.anchor or "") or "text")
            points.append(link(f'<span class="told">{name}, </span>{escape(point)}', addresses.link(place, CITED)))
        shown.append(f"{name}, {', '.join(points)}")
    return f" {shown[0]}" if len(shown) == 1 else "".join(f"\n    - {line}" for line in shown)


def _unresolved(corpus: Corpus, addresses: Addresses, references: References) -> Iterator[str]:
    yield _ABOUT_UNRESOLVED
    by_reason: dict[str, list[str]] = {}
    for citation in corpus.citations:
        if _leads_nowhere(citation):
            origin = citation.origin
            where = link(escape(references.unit(origin.document, origin.anchor)), addresses.link(origin, UNRESOLVED))
            by_reason.setdefault(_sentence(citation), []).append(f"- “{escape(citation.text)}”: {where}")
    count = sum(len(mentions) for mentions in by_reason.values())
    yield f"**{counted(count, 'mention')}.**" if count else "**None.**"
    for reason, mentions in by_reason.items():
        yield escape(reason)
        yield "\n".join(mentions)


def _leads_nowhere(citation: Citation) -> bool:
    return citation.state in (CitationState.AMBIGUOUS, CitationState.UNRESOLVED)


def _sentence(citation: Citation) -> str:
    """The reason as a sentence; an ambiguous mention says so."""
    reason = citation.reason or "the text does not say which document it is"
    if citation.state is CitationState.AMBIGUOUS:
        reason = f"ambiguous: {reason}"
    return f"{reason[:1].upper()}{reason[1:]}."
