"""What is found between documents: places, citations, reused wording, drafts beside adopted texts.

Links stand off: each names the places that it joins and what was seen there, and never edits a document.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A unit of a document by its anchor, or the whole document where `anchor` is None."""

    document: str
    anchor: str | None


class CitationState(StrEnum):
    """How far a mention of a document could be followed."""

    RESOLVED = "resolved"
    DOCUMENT = "document"
    EXTERNAL = "external"
    AMBIGUOUS = "ambiguous"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True)
class Citation:
    """A mention of a UN document: the stretch `start:end` of the text of the unit at `origin`.

    `text` is its words. Of a mention of several paragraphs (`paras. 2–4`), each has its own stretch, and all its words.

    `resolved` leads to a paragraph of this library, `document` to a whole document of it, `external`
    to `url` outside; `ambiguous` and `unresolved` lead nowhere, and `reason` says why. `rule` names the
    rule that found it.
    """

    origin: Place
    start: int
    end: int
    text: str
    symbol: str | None
    url: str | None
    target: Place | None
    state: CitationState
    rule: str
    reason: str = ""


class Relation(StrEnum):
    """How a later passage follows an earlier one."""

    CITES = "cites"
    QUOTES = "quotes"
    ECHOES = "echoes"


class Review(StrEnum):
    """Whether a person has looked at a link."""

    AUTOMATIC = "automatic"
    CONFIRMED = "confirmed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was seen: a quote from either passage and the runs of words they share, as in `origin`."""

    origin: str
    target: str
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A later passage (`origin`) that follows an earlier one (`target`); `score` is 0 to 1."""

    relation: Relation
    origin: Place
    target: Place
    score: float
    evidence: Evidence
    rule: str
    review: Review


class Change(StrEnum):
    """What became of a paragraph between the draft and the adopted text."""

    IDENTICAL = "identical"
    EDITED = "edited"
    MOVED = "moved"
    NEW = "new"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Alignment:
    """A paragraph (or footnote) of a draft beside its counterpart in the adopted text, by anchor.

    `draft` is None where it is new, `adopted` where it was dropped. `changes` are the pairs of words
    (draft, adopted) that differ, in reading order; either may be empty.
    """

    draft: str | None
    adopted: str | None
    status: Change
    changes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Concordance:
    """A draft and its adopted text, by document id, with every paragraph of both exactly once."""

    draft: str
    adopted: str
    units: tuple[Alignment, ...]
