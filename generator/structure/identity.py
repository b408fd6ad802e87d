"""What a document is and what it is called: kind, stage, organ, dates, title, symbol and id, from its own words.

Nothing is invented: a symbol is printed, or follows from an organ's numbering of its resolutions and decisions
(`2021/21` of the Economic and Social Council is E/RES/2021/21), or the catalogue gives it with a reason.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from generator import drafting
from generator.drafting import closings, openers
from generator.model import DocumentKind, MastheadRole, Stage
from generator.segment.blocks import Block
from generator.structure import enacting, masthead
from generator.structure.adoption import acting, adopting_organ, decides, enacting_organ, last_organ
from generator.symbols import decision_symbol, organ, parse, resolution_symbol, slug

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.seeds import Entry
    from generator.structure.masthead import Stated
    from generator.structure.parts import Part

# Matches: "Doha Declaration on Integrating", "Bangkok Declaration: Synergies". Not: "Draft declaration on".
_DECLARATION = re.compile(
    r"""( (?:[A-ZÀ-Ý][\w’-]+\ ){1,3} Declaration | Déclaration\ (?:de|d’)\ ?[A-ZÀ-Ý]\w+
      | Declaración\ de\ [A-ZÀ-Ý]\w+ ) \b (?=$|\ on\b|\ of\b|:|,|\ sur\b|\ sobre\b)""",
    re.VERBOSE,
)
_UNNAMED = ("United Nations", "Political", "Ministerial", "Joint", "Universal")
# Matches after a title: ", as adopted by", " adopted at". Not: "was readopted by".
_ADOPTED_BY = re.compile(r",?(?: as)? adopted (?:by|at)\b")
_TITLE = 400  # characters, the longest title that a document inside a document has
_HELD = re.compile(r"\b(\d{1,2})[–-](\d{1,2}) (\w+ \d{4})\b|from \d{1,2} to (\d{1,2} \w+ \d{4})")
_NUMBER = re.compile(r"\d{1,4}/(?:\d{1,4}|[A-Z]{2,5}\.\d{1,3})(?: [A-Z])?")
# Matches the beginning of: "16/6 Mandate of the expert". Not: "16/6", "24/7 services", "2030/2040 Targets".
_UNSTOPPED = re.compile(r"((?:\d{1,3}|(?:19|20)\d\d)/\d{1,3}(?: [A-Z]\b)?) (?=[A-ZÀ-Ý])")
# Matches what names no text: "Draft resolution", "Projet de décision". Not: "Draft resolution I".
_DRAFT_ALONE = re.compile(
    r"(?:Draft|Projet de|Proyecto de) (?:resolution|decision|r[eé]soluci?t?i[oó]n|d[eé]cisi[oó]n)", re.IGNORECASE
)
# Matches: "Assembled at the Twelfth Congress on Crime in Salvador, Brazil". Not: "Recalling the Congress held in".
_ASSEMBLED = re.compile(
    r"(?:Assembled|Gathered|Meeting|Having (?:met|assembled)) at the ([A-Z][^,]{5,150}?)(?:,| in [A-Z])"
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
    number = number or next(filter(None, map(masthead.designated, called)), "")
    symbol = entry.symbol or _printed(lines[MastheadRole.SYMBOL]) or _numbered(body, number, kind)
    return Identity(
        id=entry.id or (slug(symbol) if symbol else _file_id(entry.file)),
        symbol=symbol,
        kind=kind,
        stage=_stage(adoption, symbol, kind, lines),
        organ=body,
        session=entry.session or _first(lines[MastheadRole.SESSION]) or _session(title),
        agenda_item=entry.agenda_item or _agenda_item(lines[MastheadRole.AGENDA_ITEM]),
        date=entry.date or masthead.date(adoption) or _date(lines) or _held(title) or _adopted_on(root, kind),
        title=entry.title or title,
    )


def of_part(part: Part, around: Identity, code: str, said: Sequence[str], *, ambiguous: bool) -> Identity:
    """The identity of a document inside a document, by its designation, title and first formula.

    `said` is what the text around it says was adopted, as `adopted` gives it. `code` is the short code of the organ
    around it (`ccpcj`); `ambiguous`: its designation has no number though others of its kind around it have.
    """
    assert part.designation is not None
    called = openers.designation(drafting.bare(part.designation.text))
    title = drafting.bare(part.title.text) if part.title else called
    kind, stage = _part_kind(part, title)
    texts = [block.text for block in part.blocks if isinstance(block, Block)]
    formula = next((text for text in texts if drafting.formula(text)), "")
    named = enacting_organ([formula]) or next(map(acting, texts), "")
    own = drafting.bare(formula).rstrip(",: ").endswith(around.organ)
    number = _NUMBER.search(called)
    short = short_name(title) if part.annex else ""
    if short:
        name = _short(short)
    elif number and code:
        name = f"{code}-{slug(called)}"
    else:
        name = "-".join([around.id, slug(called), *([part.letter.lower()] if ambiguous and part.letter else [])])
    held = _held_in(part) if part.annex else ""
    return Identity(
        id=name,
        symbol=None,
        kind=kind,
        stage=Stage.ADOPTED if part.annex and _announced(title, said) else stage,
        organ=named or (around.organ if number or own else "") or (_assembled(part) if part.annex else ""),
        session=around.session if number else "",
        agenda_item="",
        date=held or around.date,
        title=title,
    )


def short_name(title: str) -> str:
    """The name by which a declaration is known (`Doha Declaration`), or an empty string."""
    found = _DECLARATION.match(title)
    return "" if not found or found[1].startswith(_UNNAMED) else found[1]


def _part_kind(part: Part, title: str) -> tuple[DocumentKind, Stage | None]:
    if part.annex:
        declares = re.search(r"\b(?:Declaration|Déclaration|Declaración)\b", title.split(":", maxsplit=1)[0])
        return (DocumentKind.DECLARATION if declares and short_name(title) else DocumentKind.ANNEX), None
    kind = DocumentKind.DECISION if part.word.startswith(("dec", "déc")) else DocumentKind.RESOLUTION
    assert part.designation is not None
    drafted = re.match(r"\W*(?:Draft|Projet|Proyecto)", part.designation.text, re.IGNORECASE)
    return kind, Stage.DRAFT if drafted else Stage.ADOPTED


def adopted(part: Part) -> list[str]:
    """The words before each `adopted by` of a text, in which the title of an annex may stand last.

    Backwards and in order, so that one can be looked up by its end: a text may have as many annexes as mentions.
    """
    texts = (drafting.bare(block.text) for block in part.blocks if isinstance(block, Block))
    return sorted(
        text[max(0, found.start() - _TITLE) : found.start()][::-1]
        for text in texts
        for found in _ADOPTED_BY.finditer(text)
    )


def _announced(title: str, said: Sequence[str]) -> bool:
    """Whether a text says of an annex, in the words after its title, that it was adopted."""
    wanted = title[::-1]
    at = bisect_left(said, wanted)
    return at < len(said) and said[at].startswith(wanted)


def _adopted_on(part: Part, kind: DocumentKind) -> str:
    """The day of the meeting at which a resolution was adopted, where the line that closes it says so."""
    if kind not in (DocumentKind.RESOLUTION, DocumentKind.DECISION):
        return ""
    closed = (block.text for block in reversed(part.blocks) if isinstance(block, Block))
    return next((masthead.date(text) for text in closed if closings.meeting(text)), "")


def _held_in(part: Part) -> str:
    """The month in which the body met that declares: its opening says where and when it assembled."""
    for block in part.blocks[:3]:
        if isinstance(block, Block) and (held := _held(drafting.bare(block.text))):
            return held[:7]
    return ""


def _assembled(part: Part) -> str:
    """The body that declares, where its opening names it: `Assembled at the … Congress … in Doha`."""
    texts = (drafting.bare(block.text) for block in part.blocks[:3] if isinstance(block, Block))
    found = next((match for text in texts if (match := _ASSEMBLED.match(text))), None)
    return found[1] if found else ""


def _session(title: str) -> str:
    """The session that a report's title names (`Report on the thirtieth session`), or an empty string."""
    found = _IN_SESSION.search(title)
    return found[1] if found else ""


def _held(text: str) -> str:
    """The last day of a meeting that a text states (`17–21 May 2021`), as ISO 8601."""
    found = [match[4] or f"{match[2]} {match[3]}" for match in _HELD.finditer(text)]
    return masthead.date(found[-1]) if found else ""


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
    if any(map(masthead.designated, lines[MastheadRole.DESIGNATION])):
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
    return (found[1], whole[found.end() :]) if found else ("", whole)


def _date(lines: dict[MastheadRole, list[str]]) -> str:
    for role in (MastheadRole.DATE, MastheadRole.DISTRIBUTION):
        for text in lines[role]:
            if found := masthead.date(text):
                return found
    return ""


def _agenda_item(texts: list[str]) -> str:
    text = drafting.bare(_first(texts))
    return re.sub(r"^(?:Agenda items?|Items?|Points?|Temas?)\s+| (?:de l’ordre du jour|del programa).*$", "", text)


def _first(texts: list[str]) -> str:
    return drafting.bare(texts[0]) if texts else ""


def _file_id(file: str) -> str:
    name = _short(file.rsplit(".", 1)[0])
    return "document" if name in ("", "index") else name  # `documents/index` is the list of all


def _short(name: str) -> str:
    """A name as an id, short enough for the name of a file."""
    return slug(name)[:_LONGEST].strip("-")
