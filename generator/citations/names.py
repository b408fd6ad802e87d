"""The names under which texts cite documents of the library: full titles and the short forms of them.

A corpus comes in; a `Names` that finds them in any text comes out. Instruments have names (declarations,
plans of action, rules): `Kyoto Declaration on Advancing …` is also `Kyoto Declaration`, the words up to
the noun that says what it is, and `the Declaration` where the paragraph has named no other one since, or the paragraphs
before no other one at all. A resolution's title is a name only in quotation marks, in the report that prints that
resolution. A body's report is `the report of the` body `on its` session.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from generator.citations import pinpoints
from generator.citations.found import Found, apart
from generator.citations.sentences import Sentences
from generator.model import DocumentKind
from generator.references.instruments import NOUN, head, tells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.model import Corpus, Document

_INSTRUMENTS = frozenset({DocumentKind.DECLARATION, DocumentKind.ANNEX})
# Any instrument by its noun, to know which one `the Declaration` means.
_OTHER = re.compile(rf"\b(?P<noun>{NOUN})\b")
# Matches before the noun: |the    |the same    Not: |a    |its    |a new
_THE = re.compile(r"\b(?:the|(?P<that>the\s(?:same|said)))\s\Z|(?P<aside>\()\Z", re.IGNORECASE)
# The same, and |that , which is a conjunction before a plural: “noting that Guidelines help”
_THAT = re.compile(r"\b(?:the|(?P<that>that|the\s(?:same|said)))\s\Z|(?P<aside>\()\Z", re.IGNORECASE)
# Matches after `the Declaration`: | on the Elimination of …   | of Alma-Ata   Not: | on strengthening institutions
_ON_NAME = re.compile(r"\s(?:on|of|for)\s(?:the\s)?[A-Z]")
# Matches behind a name that a text shortens: ", adopted in May (hereinafter “the Declaration”)". Not over a sentence,
# nor with another name between.
_CALLED = re.compile(
    r"[^.;]{0,300}?\((?:hereinafter|hereafter|henceforth|ci-après|en\sadelante)[^()]{0,40}?"
    rf"[“\"«]\s?(?:the|la|le)?\s?(?P<noun>{NOUN})\s?[”\"»]"
)
# The title of a body's report. Matches: Report on the thirtieth session (4 December …   Not: Draft report
_SESSION = re.compile(r"Report on (?:the|its) (?P<session>[a-z-]+(?: [a-z-]+)? session)\b", re.IGNORECASE)
# Matches: resolutions   décision   resoluciones   decisión   Not: resolute
_SPEAKS_OF_TEXTS = re.compile(r"\b(?:[Rr][eé]solu(?:tions?|ción|ciones)|[Dd][eé]cisi(?:ons?|ón|ones))\b")
# Matches before a title that the number before it has named: resolution 70/1, entitled |   intitulée |   titulada |
_ENTITLED = re.compile(r"\b(?:entitled|intitulée?s?|titulad[ao]s?)\s\Z")
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\w+")
_LONG_TITLE = 3
_LONGEST_THE = 10


class Names:
    """The names of the library's documents, to be found in texts."""

    __slots__ = ("_by_name", "_nouns", "_opened", "_titles")

    def __init__(self, corpus: Corpus) -> None:
        named: dict[str, set[str]] = {}
        self._nouns: dict[str, str] = {}
        for document in corpus.documents:
            for name, noun in _names(document):
                named.setdefault(name, set()).add(document.id)
                self._nouns[document.id] = noun or self._nouns.get(document.id, "")
        self._by_name = {name: _preferred(ids, corpus.follow_up_of) for name, ids in named.items()}
        self._opened = _opened(self._by_name)
        self._titles = _titles(corpus)

    def find(self, document: Document, texts: Sequence[str]) -> list[list[Found]]:
        """The names in each of the texts of `document`, all in reading order."""
        full = [list(self._full(text)) for text in texts]
        found = []
        for text, names, only in zip(texts, full, self._only(document, texts, full), strict=True):
            found.append(list(apart(self._quoted(text, document), names, self._anaphors(text, names, only))))
        return found

    def _only(
        self, document: Document, texts: Sequence[str], names: Sequence[Sequence[Found]]
    ) -> Iterator[Mapping[str, tuple[str, ...]]]:
        """For each text, by its noun, the instrument of the library that `the Declaration` means without its name.

        It is the only one that the texts before have named, or the one that they call so: `(hereinafter “the
        Declaration”)`. A document has no short name for itself.
        """
        only: dict[str, tuple[str, ...]] = {}
        called: dict[str, tuple[str, ...]] = {}
        for text, found in zip(texts, names, strict=True):
            yield {noun: ids for noun, ids in {**only, **called}.items() if len(ids) == 1}
            if not found and not only:
                continue
            for one in found:
                noun = self._nouns.get(one.documents[0], "")
                if document.id not in one.documents:
                    only[noun] = one.documents if only.get(noun, one.documents) == one.documents else ()
                    short = _CALLED.match(text, one.end)
                    if short and short["noun"] == noun and not _OTHER.search(text, one.end, short.start("noun")):
                        called[noun] = one.documents
            inside = [range(one.start, one.end) for one in found]
            for other in _OTHER.finditer(text):
                if other["noun"] in only and not _covered(inside, other.start()) and not _short(text, other):
                    only[other["noun"]] = ()

    def _full(self, text: str) -> Iterator[Found]:
        if self._opened.keys().isdisjoint(_WORD.findall(text.casefold())):  # most texts name none
            return
        reached = 0
        for word in _WORD.finditer(text):
            pattern = self._opened.get(word.group().casefold()) if word.start() >= reached else None
            match = pattern.match(text, word.start()) if pattern else None
            if not match:
                continue
            reached = match.end()
            if match.group()[0].isupper() or match.group().startswith("report"):
                ids = self._by_name[_key(match.group())]
                yield _with_pinpoint(text, match.start(), match.end(), ids, "name of the document")

    def _anaphors(self, text: str, names: list[Found], only: Mapping[str, tuple[str, ...]]) -> Iterator[Found]:
        """`the Declaration`, where the paragraph's latest instrument with that noun is in the library.

        Or where it is the `only` one with that noun that the texts before have named, and this one until then.
        """
        if not names and not only:
            return
        events: list[tuple[int, re.Match[str] | None, Found | None]] = [(found.end, None, found) for found in names]
        events += [(other.start("noun"), other, None) for other in _OTHER.finditer(text)]
        inside = [range(found.start, found.end) for found in names]
        latest: Found | None = None
        for offset, other, found in sorted(events, key=lambda event: event[0]):
            known = self._nouns.get(latest.documents[0], "") if latest else ""
            if other is None:
                latest = found
                continue
            noun = other["noun"]
            if (noun != known and noun not in only) or _covered(inside, offset):
                continue
            the = _short(text, other)
            ids = latest.documents if latest else only.get(noun, ())
            if not the:
                latest, only = None, {}
            elif len(ids) == 1:
                rule = "short name, after the full one"
                start = the.start() if the["that"] else offset
                yield _with_pinpoint(text, start, offset + len(noun), ids, rule)

    def _quoted(self, text: str, document: Document) -> Iterator[Found]:
        """“Reducing reoffending …” in the report that prints the resolution of that title."""
        titles = self._titles.get(document.id)
        if not titles or not _SPEAKS_OF_TEXTS.search(text):
            return
        for start, end in Sentences(text).quotes:
            title = text[start + 1 : end - 1].strip()  # « Approches »: French sets a space on either side
            ids = titles.get(_key(title))
            if ids and not _ENTITLED.search(text, max(0, start - 12), start):
                at = text.index(title, start)
                yield Found(at, at + len(title), "title of a text that this document prints", documents=ids)


def _short(text: str, noun: re.Match[str]) -> re.Match[str] | None:
    """`the` or `that` before an instrument's noun that stands for its name; None where the noun is part of a name."""
    the = _THAT if noun["noun"][-1] != "s" else _THE
    found = the.search(text, max(0, noun.start() - _LONGEST_THE), noun.start())
    alone = found is not None and bool(found["aside"]) and not text.startswith(", para", noun.end())
    return None if alone or _ON_NAME.match(text, noun.end()) else found


def _covered(stretches: list[range], offset: int) -> bool:
    """Whether one of the stretches, which are in order and apart, covers `offset`."""
    index = bisect_right(stretches, offset, key=lambda stretch: stretch.start) - 1
    return index >= 0 and offset in stretches[index]


def _with_pinpoint(text: str, start: int, end: int, ids: tuple[str, ...], rule: str) -> Found:
    before, begin = pinpoints.preceding(text, start)
    after, last = pinpoints.following(text, end)
    if before:
        return Found(begin, end, rule, documents=ids, pinpoint=before)
    return Found(start, last, rule, documents=ids, pinpoint=after)


def _names(document: Document) -> Iterator[tuple[str, str]]:
    """The full and the short name of an instrument, each as a key, with its noun (`Declaration`)."""
    title = document.title.strip(" .*")
    session = _SESSION.match(title) if document.kind is DocumentKind.REPORT else None
    if session and document.organ:
        yield _key(f"report of the {document.organ} on its {session['session']}"), "report"
    if document.kind not in _INSTRUMENTS or len(title.split()) < _LONG_TITLE:
        return
    short = head(title)
    if short is None:
        return
    yield _key(title), short["noun"]
    if tells(short):
        yield _key(short["name"]), short["noun"]
        yield from ((_key(name), short["noun"]) for name in _translated(short["which"], short["noun"]))


def _translated(place: str, noun: str) -> Iterator[str]:
    """The name in French and Spanish of an instrument that is named after a place: `Déclaration de Kyoto`."""
    if noun == "Declaration" and place.isalpha():
        yield f"Déclaration de {place}"
        yield f"Declaración de {place}"
        yield from (f"Déclaration d{sign}{place}" for sign in "'\u2019")


def _titles(corpus: Corpus) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """By id of a document, the titles of the texts that it prints."""
    titles: dict[str, dict[str, tuple[str, ...]]] = {}
    for document in corpus.documents:
        if document.issued_in and document.title and document.kind not in _INSTRUMENTS:
            printed = titles.setdefault(document.issued_in, {})
            key = _key(document.title)
            printed[key] = (*printed.get(key, ()), document.id)
    return titles


def _preferred(ids: set[str], follow_up_of: str) -> tuple[str, ...]:
    """The documents of one name: the one whose follow-up is traced, if it is among them."""
    return (follow_up_of,) if follow_up_of in ids else tuple(sorted(ids))


def _key(name: str) -> str:
    return _SPACE.sub(" ", name).strip().casefold()


def _opened(names: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """By the word that it opens with, all names of the library, the longest first.

    One expression of all names would be tried at every word of every text: the square of the library's size.
    """
    by_word: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        if first := _WORD.match(name):
            by_word.setdefault(first.group().casefold(), []).append(_loose(name))
    return {word: re.compile(rf"\b(?:{'|'.join(alike)})(?!\w)", re.IGNORECASE) for word, alike in by_word.items()}


def _loose(name: str) -> str:
    """A pattern for a name that lets any space stand where it has one."""
    return r"\s+".join(map(re.escape, name.split(" ")))
