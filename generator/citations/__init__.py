"""Every mention of a UN document, and how far it can be followed.

A corpus comes in; citations come out, in the order of its documents and units. Four steps: find the
mentions in each text (`printed` symbols, `numbered` resolutions, `names`, references `inside` a document
and `back` to what it named); repeat what `Ibid.` repeats (`footnotes`); learn where the corpus itself states that
a place in another document is one of its own; ask the `holdings` what each mention leads to (`resolve`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.citations import back, footnotes, inside, numbered, printed
from generator.citations.found import Found, apart
from generator.citations.holdings import Holdings
from generator.citations.names import Names
from generator.citations.resolve import Resolver, equations
from generator.citations.settings import settings
from generator.model import (
    Citation,
    Corpus,
    Footnote,
    MastheadLine,
    MastheadRole,
    Place,
    Section,
    Unit,
    text_of,
    units,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.citations.numbered import Setting
    from generator.model import Reading

# What a masthead states of its own document is no mention of another.
_OWN_LINES = frozenset({MastheadRole.SYMBOL, MastheadRole.DESIGNATION, MastheadRole.TITLE, MastheadRole.ORGAN})

# The rules by which a number is taken without words that tell whose it is.
_BARE = frozenset({numbered.UNNAMED, *(f"{kind}{numbered.OF_DOCUMENT}" for kind in ("resolution", "decision"))})

Mentions = dict[Place, tuple[Found, ...]]


def cite(corpus: Corpus) -> tuple[Citation, ...]:
    """The citations of all documents, each text's in reading order; those of one text don't overlap.

    Only the numbers inside a range (`paragraphs 24–26`) share the stretch of its dash.
    """
    names = Names(corpus)
    holdings = Holdings(corpus)
    mentions: Mentions = {}
    for reading in corpus.readings:
        mentions |= _in_reading(reading, names, holdings)
    resolver = Resolver(holdings, equations(corpus, mentions))
    return tuple(
        citation
        for document in corpus.documents
        for unit in units(document)
        for found in mentions.get(Place(document.id, unit.anchor), ())
        for citation in resolver.citations(Place(document.id, unit.anchor), text_of(unit), found)
    )


def _in_reading(reading: Reading, names: Names, holdings: Holdings) -> Mentions:
    """The mentions in all texts of one seed, with its footnotes read in the order of the seed."""
    mentions: Mentions = {}
    for document in reading.documents:
        container = holdings.documents.get(document.issued_in) if document.issued_in else None
        setting = settings(document, container)
        all_units = tuple(units(document))
        named = names.find(document, [text_of(unit) for unit in all_units])
        found = {
            unit.anchor: _mentions(unit, setting[unit.anchor], called)
            for unit, called in zip(all_units, named, strict=True)
        }
        known = _known(found.values())
        for unit in all_units:
            whole = tuple(_remembered(one, known) for one in found[unit.anchor])
            mentions[Place(document.id, unit.anchor)] = back.followed(text_of(unit), whole)
    notes = [
        footnotes.Note(document.id, footnote, mentions[Place(document.id, footnote.anchor)])
        for document, footnote in footnotes.in_order(reading)
    ]
    for note in footnotes.repeat(notes):
        mentions[Place(note.document, note.footnote.anchor)] = note.mentions
    return mentions


def _known(mentions: Iterable[tuple[Found, ...]]) -> Mapping[str, str]:
    """By number, the one symbol that a document gives it somewhere, if it never is a commission's own by name."""
    symbols: dict[str, set[str]] = {}
    for found in (one for some in mentions for one in some):
        if found.number and (found.symbol or (found.own and not _is_bare(found))):
            symbols.setdefault(found.number, set()).add(found.symbol or "")
    return {number: min(each) for number, each in symbols.items() if len(each) == 1 and min(each)}


def _remembered(found: Found, known: Mapping[str, str]) -> Found:
    """A number without an organ is the one that the document cites with its organ elsewhere.

    In a report of a commission too, where a bare number is else the commission's own.
    """
    if not _is_bare(found) or found.number not in known:
        return found
    rule = "number cited elsewhere with its organ"
    return replace(found, symbol=known[found.number], own=None, between=(), reason="", rule=rule)


def _is_bare(found: Found) -> bool:
    """Whether no words tell whose number it is, and its form doesn't either."""
    return found.rule in _BARE and not found.symbol


def _mentions(unit: Unit, setting: Setting, named: Sequence[Found]) -> tuple[Found, ...]:
    """The mentions in one text, `named` those by name. Where rules meet on one stretch, the one that is surer wins."""
    if isinstance(unit, MastheadLine) and unit.role in _OWN_LINES:
        return ()
    text = text_of(unit)
    within = () if isinstance(unit, Section | MastheadLine) else tuple(inside.find(text))
    if isinstance(unit, Footnote):
        within = tuple(found for found in within if found.sure)
    others = numbered.find(text, setting), named
    # `resolution 55/25 and annex II` names an annex of that resolution, whatever this document has.
    begun = {offset for batch in others for found in batch for offset in range(found.start + 1, found.end)}
    within = tuple(found for found in within if found.start not in begun)
    return apart(printed.find(text), within, *others, footnotes.sales(text))
