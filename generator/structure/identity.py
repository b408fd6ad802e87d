"""What a document is and what it is called: kind, stage, organ, dates, title, symbol and id, from its own words.

Nothing is invented: a symbol is printed, or follows from an organ's numbering of its resolutions and decisions
(`2021/21` of the Economic and Social Council is E/RES/2021/21), or the catalogue gives it with a reason.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from generator import drafting
from generator.drafting import closings, dates, statements
from generator.drafting.adoption import adopting_organ, decides, enacting_organ, last_organ
from generator.model import DocumentKind, MastheadRole, Stage
from generator.segment.blocks import Block
from generator.structure import enacting
from generator.symbols import decision_symbol, organ, parse, resolution_symbol, slug

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.seeds import Entry
    from generator.structure.masthead import Stated
    from generator.structure.parts import Part

_HELD = re.compile(
    r"""\b(\d{1,2})[–-](\d{1,2})\ (\w+\ \d{4})\b
      | (?:from\ \d{1,2}(?:\ \w+)?\ to | du\ \d{1,2}(?:er)?(?:\ \w+)?\ au | del\ \d{1,2}(?:\ de\ \w+)?\ al)
        \ (\d{1,2}\ (?:de\ )?\w+\ (?:de\ )?\d{4})""",
    re.VERBOSE,
)
# Matches the beginning of: "16/6 Mandate of the expert". Not: "16/6", "24/7 services", "2030/2040 Targets".
_UNSTOPPED = re.compile(r"((?:\d{1,3}|(?:19|20)\d\d)/\d{1,3}(?: [A-Z]\b)?) (?=[A-ZÀ-Ý])")
_UNNUMBERED = re.compile(rf"\A{drafting.UNNUMBERED}")
# Matches what names no text: "Draft resolution", "Projet de décision". Not: "Draft resolution I".
_DRAFT_ALONE = re.compile(
    r"(?:Draft|Projet de|Proyecto de) (?:resolution|decision|r[eé]soluci?t?i[oó]n|d[eé]cisi[oó]n)", re.IGNORECASE
)
# Matches: "Resolution 1999 (2011)", whose number is its title. Not: "Resolution 30/1".
_COUNTED = re.compile(r"(?:Resolution|Résolution|Resolución) (\d{1,4} \(\d{4}\))", re.IGNORECASE)
_FIRST = 3  # so many blocks a text has at most to its first formula and what stands below it
_LONGEST = 80  # characters of an id, as in the catalogue: it is the name of a file
# Matches in: "Draft resolution I", "Albania and Peru: revised draft resolution". Not: "Report on the draft".
_DRAFTED = re.compile(r"(?:^\W{0,9}|:\W{1,9}(?:\w{1,30} )?)(?:draft|projet|proyecto)\b", re.IGNORECASE)
_IN_SESSION = re.compile(r"\b(?:on|of) (?:the|its) ((?:[a-z]+[ -]){1,4}session)\b")


@dataclass(frozen=True, slots=True)
class Identity:
    """What a document states of itself, as `model.Document` has it."""

    id: str
    symbol: str | None
    kind: DocumentKind
    stage: Stage | None
    organ: str
    session: str
    agenda_item: str
    date: str
    title: str


def of_seed(entry: Entry, stated: Sequence[Stated], root: Part) -> Identity:
    """The identity of a whole seed, by its masthead, the opening of its text and the line that closes it.

    A key of its catalogue entry goes before what was read.
    """
    lines = {role: [item.block.text for item in stated if item.role is role] for role in MastheadRole}
    opening = root.opening()
    adoption = next(iter(lines[MastheadRole.ADOPTION]), "")
    body = entry.organ or adopting_organ(adoption) or last_organ(lines[MastheadRole.ORGAN])
    kind = entry.kind or _kind(lines, opening)
    if kind is not DocumentKind.REPORT and not organ(body):
        body = enacting_organ([block.text for block in opening]) or body
    titles = lines[MastheadRole.TITLE] or enacting.recommended(opening) or lines[MastheadRole.AGENDA_TITLE][-1:]
    called = [text for text in lines[MastheadRole.DESIGNATION] if not _DRAFT_ALONE.fullmatch(text.strip("*_ "))]
    number, title = _title(titles or called, kind)
    number = number or next(filter(None, map(statements.designated, called)), "")
    symbol = entry.symbol or _printed(lines[MastheadRole.SYMBOL]) or _numbered(body, number, kind)
    return Identity(
        id=entry.id or (slug(symbol) if symbol else _file_id(entry.file)),
        symbol=symbol,
        kind=kind,
        stage=_stage(adoption, symbol, kind, lines),
        organ=body,
        session=entry.session or _first(lines[MastheadRole.SESSION]) or _session(title),
        agenda_item=entry.agenda_item or _agenda_item(lines[MastheadRole.AGENDA_ITEM]),
        date=entry.date or dates.last(adoption) or _date(lines) or held(title) or _adopted_on(root, kind),
        title=entry.title or title,
    )


def _adopted_on(part: Part, kind: DocumentKind) -> str:
    """The day of the meeting at which a resolution was adopted, where the line that closes it says so."""
    if kind not in (DocumentKind.RESOLUTION, DocumentKind.DECISION):
        return ""
    closed = (block.text for block in reversed(part.blocks) if isinstance(block, Block))
    return next((dates.last(text) for text in closed if closings.meeting(text)), "")


def _session(title: str) -> str:
    """The session that a report's title names (`Report on the thirtieth session`), or an empty string."""
    found = _IN_SESSION.search(title)
    return found[1] if found else ""


def held(text: str) -> str:
    """The last day of a meeting that a text states (`17–21 May 2021`), as ISO 8601."""
    found = [match[4] or f"{match[2]} {match[3]}" for match in _HELD.finditer(text)]
    return dates.last(found[-1]) if found else ""


def _kind(lines: dict[MastheadRole, list[str]], opening: Sequence[Block]) -> DocumentKind:
    """The kind of a whole text; one whose parties, no organ, `Have agreed as follows:` is a treaty."""
    first = opening[:_FIRST]
    adoption = next(iter(lines[MastheadRole.ADOPTION]), "")
    if adoption:
        return DocumentKind.DECISION if decides(adoption) else DocumentKind.RESOLUTION
    called = " ".join(lines[MastheadRole.DESIGNATION]).lower()
    amends = re.search(r"\b(?:amendments?|amendements?|enmiendas?)\b", called)  # what amends a draft is none
    if re.search(r"\br[eé]solu[tc]i[oó]n\b", called) and not amends:
        return DocumentKind.RESOLUTION
    if (re.search(r"\bd[eé]cisi[oó]n\b", called) and not amends) or _decides_at_meeting(
        lines[MastheadRole.TITLE], first
    ):
        return DocumentKind.DECISION
    agreed = any(drafting.declares(block.text) for block in opening)
    for block, below in zip_longest(first, first[1:]):
        if not drafting.formula(block.text):
            continue
        if organ(re.sub(r"\W+$", "", drafting.bare(block.text))):
            return DocumentKind.RESOLUTION
        if below and drafting.ending(below.text) in ",:":
            if re.match(r"\W*(?:We|Nous|Nosotros)\b", block.text):
                return DocumentKind.DECLARATION
            if drafting.opens_preambular(below.text):
                return DocumentKind.UNCLASSIFIED if agreed else DocumentKind.RESOLUTION
    return DocumentKind.REPORT


def _decides_at_meeting(titles: Sequence[str], first: Sequence[Block]) -> bool:
    """Whether a text has a decision's number in its title and begins with the meeting at which it was taken."""
    numbered = any(map(drafting.NUMBERED_TITLE.match, titles))
    return numbered and bool(first) and drafting.meets(first[0].text)


def _stage(adoption: str, symbol: str | None, kind: DocumentKind, lines: dict[MastheadRole, list[str]]) -> Stage | None:
    """Whether a text is adopted or a draft; the title says so of what a report is not (`Draft Kyoto Declaration`)."""
    if adoption or (symbol and {"RES", "DEC"}.intersection(symbol.split("/"))):
        return Stage.ADOPTED
    if any(map(statements.designated, lines[MastheadRole.DESIGNATION])):
        return Stage.ADOPTED
    ends = [end for text in lines[MastheadRole.DESIGNATION] for end in (text[:80], text[-80:])]
    ends += [text[:80] for text in lines[MastheadRole.TITLE] if kind is not DocumentKind.REPORT]
    return Stage.DRAFT if any(map(_DRAFTED.search, ends)) else None


def _printed(texts: list[str]) -> str | None:
    found = next((parse(text.strip("*_ ")) for text in texts), None)
    return str(found) if found else None


def _numbered(body: str, number: str, kind: DocumentKind) -> str | None:
    named = organ(body)
    follows = decision_symbol if kind is DocumentKind.DECISION else resolution_symbol
    return follows(named, number) if named and number else None


def _title(texts: list[str], kind: DocumentKind) -> tuple[str, str]:
    """The number that a title opens with, if any, and the title without it: that of a resolution may have no stop."""
    whole = " ".join(drafting.bare(text) for text in texts).strip()
    if called := _COUNTED.fullmatch(whole):
        return called[1], whole
    found = drafting.NUMBERED_TITLE.match(whole)
    if not found and kind in (DocumentKind.RESOLUTION, DocumentKind.DECISION):
        found = _UNSTOPPED.match(whole)
    return (found[1], whole[found.end() :]) if found else ("", _UNNUMBERED.sub("", whole))


def _date(lines: dict[MastheadRole, list[str]]) -> str:
    for role in (MastheadRole.DATE, MastheadRole.DISTRIBUTION):
        for text in lines[role]:
            if found := dates.last(text):
                return found
    return ""


def _agenda_item(texts: list[str]) -> str:
    text = drafting.bare(_first(texts))
    return re.sub(r"^(?:Agenda items?|Items?|Points?|Temas?)\s+| (?:de l’ordre du jour|del programa).*$", "", text)


def _first(texts: list[str]) -> str:
    return drafting.bare(texts[0]) if texts else ""


def _file_id(file: str) -> str:
    name = short(file.rsplit(".", 1)[0])
    return "document" if name in ("", "index") else name  # `documents/index` is the list of all


def short(name: str) -> str:
    """A name as an id, short enough for the name of a file."""
    return slug(name)[:_LONGEST].strip("-")
