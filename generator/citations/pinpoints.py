"""The place in a work that a mention names: `, chap. I, sect. A, draft resolution III`, `paragraph 67 of`.

A text and an offset come in; a `Pinpoint` and the offset where it ends (or begins, before a mention) come
out. Convention (UN Editorial Manual, footnotes and other references): from the largest part to the
smallest, with commas between; `chap.`, `sect.`, `para.` are abbreviated in footnotes and parentheses.
"""

from __future__ import annotations

import re

from generator.citations.found import NOWHERE, ParagraphNumber, Pinpoint
from generator.symbols.designations import FIRST, NUMBERS, alternatives

_WINDOW = 160
# Matches: 5   60 (a)   12 bis   9.3 (of views, and of the sections of a budget)   Not: 70/1
_NUMBER = r"[0-9]{1,4}(?:\.[0-9]{1,3})?(?![0-9/])(?:\ (?:bis|ter))?(?:\s?\([a-z]{1,4}\)){0,3}"
_LETTERS = r"\([a-z]{1,4}\)"
_AND = r"(?:,\s|\s?[\u2013\u2014-]\s?|,?\s(?:and|to|or|et|à|y|a)\s)"
# Matches: 2   8 (a), (b) and (d)   4 (a) to (c)   Not: 5, and (b)
_ITEM = rf"{_NUMBER}(?:(?<=\)){_AND}{_LETTERS}){{0,12}}"
_LIST = rf"{_ITEM}(?:{_AND}{_ITEM}){{0,30}}"
# Matches: I   B   2   Not: A/70/1   the 2 of 2.5
_LABEL = r"(?:[IVX]{1,6}|[A-Z]|[0-9]{1,2})(?![\w/]|\.\w)"
_MORE_ANNEXES = r"(?:(?:,\s|\s(?:and|to|et|y)\s)[IVX]+\b){0,8}"
PARAGRAPH = r"(?:[Pp]aragraphs?|[Pp]aras?\.?|[Pp]aragraphes?|[Pp]ar\.|[Pp]árrafos?|[Pp]árrs?\.)"

# The parts of a document that it may name without saying whose they are. Matches: chap. I   capítulo I   sect. VII.B
# annexes I and II   draft resolution III   Not: annexed   section heading   chapters
OWN_PART = rf"""
      (?:{alternatives("chapter")})\s (?P<chapter>(?:[IVXL]+|[0-9]{{1,3}}|{"|".join(FIRST)})\b)
    | (?:{alternatives("section")})\s (?P<section>[A-Z0-9]{{1,5}}(?:\.[A-Z0-9]{{1,5}}){{0,3}})\b
    | (?:draft\sresolutions?|projets?\sde\srésolution|proyectos?\sde\sresolución)\s (?P<draft_resolution>[IVXL]+)\b
    | (?:draft\sdecisions?|projets?\sde\sdécision|proyectos?\sde\sdecisión)\s (?P<draft_decision>[IVXL]+)\b
    | (?P<is_annex>(?:{alternatives("annex")})(?:e?s)?\b) (?:\s(?P<annex>{_LABEL}) {_MORE_ANNEXES})?
    | (?P<is_appendix>(?:{alternatives("appendix")})\b) (?:\s(?P<appendix>{_LABEL}) {_MORE_ANNEXES})?
    """
# One part of a pinpoint. Matches also: part one   resolution 30/1   paras. 24 and 25 (a)   paragraphe 5
_PART = re.compile(
    rf"""{OWN_PART}
    | (?:{alternatives("part")})\s (?P<part>{"|".join(NUMBERS)}|[IVX]+|[0-9]{{1,2}})\b
    | (?:{alternatives("resolution")})\s (?P<resolution>[0-9]{{1,4}}(?:/[0-9]{{1,4}})?)(?![\w/])
    | (?:{alternatives("decision")})\s (?P<decision>[0-9]{{1,4}}(?:/[0-9]{{1,4}})?)(?![\w/])
    | {PARAGRAPH}\s (?P<paragraphs>{_LIST})
    """,
    re.VERBOSE,
)
# What joins a part to what it is in. Matches: |, para. 2   | and annex   |, in particular its paragraphs 37 and 38
# |, and in particular paragraph 81 (thereof)   | and the annex (thereto)
_BETWEEN = re.compile(
    r"(?:,\s|\s)(?:(?:and|including|as\swell\sas|together\swith)\s)?"
    r"(?:(?:in\sparticular|notably|especially|inter\salia|notamment),?\s)?(?:and\s|et\s|y\s)?(?:in\s)?(?:its\s|(?P<the>the\s))?"
)
# After a part. Matches: `paragraphs 4 to 6| thereof`   `annex II| thereto`
_THEREOF = re.compile(r"\sthere(?:of|to)\b")
# What may stand between a work and a place in it. Matches: `resolution 70/1| of 25 September 2015|, paragraph 4`
# `resolution 68/1|, entitled “Review of its work”|, annex`   Not: a title with the number of another text in it
_DATED = re.compile(
    r"(?:,?\s(?:of|dated|du|de|en\sdate\sdu)\s[0-9]{1,2}(?:er)?\s(?:de\s)?[^\W\d_]{3,12}\s(?:de\s)?[0-9]{4}\b)?"
    r"(?:,?\sentitled\s\u201c[^\u201c\u201d/]{0,300}\u201d)?"
)
# After a part that belongs to another work: `…, and paragraph 3 (a)| of General Assembly resolution 75/1`
_OF_ANOTHER = re.compile(r",?\s(?:of|to|du|de\sla|de\sl[\u2019']|above|below|supra|infra|ci-dessus|ci-dessous)\b")
# After a mention. Matches: | (para. 37)   | (paras. 2 and 5)
_IN_PARENTHESES = re.compile(rf"\s\({PARAGRAPH}\s(?P<paragraphs>{_LIST})\)")
# From the largest part to the smallest.
_RANK = {"part": 1, "chapter": 2, "section": 3} | dict.fromkeys(
    ("draft resolution", "draft decision", "resolution", "decision"), 4
)
_INSIDE_OTHERS = frozenset({"resolution", "decision"})

# From a place to the work that it is in. Matches: | of the   | to its   | de la   | of document
_OF_WORK = (
    r"\s(?:of|in|to|from|du|de|del|à|al?)\s"
    r"(?:(?:the|its|their|la|le|sa|ses|su|sus|los|las)\s|l[\u2019'])?(?:documento?\s)?\Z"
)
# Before a mention. Matches: paragraph 67 of the |   paras. 2 and 5 of |   preambular paragraph 3 of its |
# paragraphe 5 de la |   Not: article 6, paragraph 1 |
_BEFORE = re.compile(
    rf"(?P<preambular>preambular\s)?(?:operative\s)?\b{PARAGRAPH}\s(?P<paragraphs>{_LIST}),?{_OF_WORK}"
)
# Matches: the annex to |   annex I of the |   l’annexe II de la |   section VII.B of document |   Not: annexed to |
_PART_BEFORE = re.compile(
    rf"\b(?P<part>(?i:{alternatives('annex')})(?:e?s)?(?:\s{_LABEL}{_MORE_ANNEXES})?"
    rf"|(?i:{alternatives('section')})\s[A-Z0-9]{{1,5}}(?:\.[A-Z0-9]{{1,5}})?\b"
    rf"|(?i:{alternatives('chapter')})\s[IVXL]+\b){_OF_WORK}"
)
_ONE_NUMBER = re.compile(rf"(?P<number>{_NUMBER})|{_LETTERS}")
_LETTER = re.compile(r"[0-9.]+(?:\ (?:bis|ter))?|(?<=\()[a-z]{1,4}(?=\))")


def following(text: str, end: int, begun: str = "") -> tuple[Pinpoint, int]:
    """The pinpoint right after offset `end`, with the offset where it ends; nowhere, and `end`, if none.

    `, resolution 1` is a place only inside a part (`chap. I`); `begun` is the kind of the part that has been
    named before `end`, if one has.
    """
    parts: list[tuple[str, str]] = []
    paragraphs: list[ParagraphNumber] = []
    closed = _IN_PARENTHESES.match(text, end)
    if closed:
        inner = numbers(text, *closed.span("paragraphs"), closed.start() + 2)
        return Pinpoint((), inner), closed.end()
    dated = _DATED.match(text, end)
    reached = dated.end() if dated else end
    while True:
        between = _BETWEEN.match(text, reached)
        found = _PART.match(text, between.end()) if between else None
        if not between or not found:
            break
        kind, label = _kind(found)
        thereof = _THEREOF.match(text, found.end())
        if kind in _INSIDE_OTHERS and (between.group().strip(", ") or not (parts or begun)):
            break  # `, annex, and its decision 74/550` names another text
        if _OF_ANOTHER.match(text, found.end()):
            break
        if between["the"] and not thereof:
            break
        if not _goes_on(kind, parts[-1][0] if parts else begun, ended=bool(paragraphs)):
            break
        if kind == "paragraphs":
            paragraphs += numbers(text, found.start("paragraphs"), found.end(), found.start())
        else:
            parts.append((kind, label))
        end = reached = thereof.end() if thereof else found.end()
    return (Pinpoint(tuple(parts), tuple(paragraphs)) if parts or paragraphs else NOWHERE), end


def _goes_on(kind: str, last: str, *, ended: bool) -> bool:
    """Whether a part of this kind may stand inside the `last` one; where it can't, another place begins."""
    if kind in {"annex", "appendix", "paragraphs"}:
        return True
    inside = _RANK[kind] > _RANK.get(last, 0) or (kind == "section" and _RANK.get(last) == _RANK["resolution"])
    return inside and not ended


def at(text: str, start: int) -> tuple[Pinpoint, int]:
    """The pinpoint whose first part begins at offset `start`, with the offset where it ends."""
    found = _PART.match(text, start)
    if not found:
        return NOWHERE, start
    kind, label = _kind(found)
    if kind == "paragraphs":
        first = numbers(text, found.start("paragraphs"), found.end(), found.start())
        more, end = following(text, found.end())
        return Pinpoint(more.parts, first + more.paragraphs), end
    more, end = following(text, found.end(), kind)
    return Pinpoint(((kind, label), *more.parts), more.paragraphs), end


def preceding(text: str, start: int) -> tuple[Pinpoint, int]:
    """The pinpoint right before a mention that begins at `start`, with the offset where it begins."""
    parts: tuple[tuple[str, str], ...] = ()
    part = _PART_BEFORE.search(text, max(0, start - _WINDOW), start)
    named = _PART.match(part["part"][0].lower() + part["part"][1:]) if part else None
    if part and named:
        parts, start = (_kind(named),), part.start()
    found = _BEFORE.search(text, max(0, start - _WINDOW), start)
    if not found:
        return Pinpoint(parts), start
    paragraphs = numbers(
        text,
        found.start("paragraphs"),
        found.end("paragraphs"),
        found.start(),
        preambular=bool(found["preambular"]),
    )
    return Pinpoint(parts, paragraphs), found.start()


def numbers(text: str, start: int, end: int, begin: int, *, preambular: bool = False) -> tuple[ParagraphNumber, ...]:
    """The paragraph numbers of the list at `start:end`; the first one's stretch begins at `begin`.

    A range is given in full: `24–26` has 24, 25 and 26, the middle ones on the stretch of the dash. Letters
    after others are of the same paragraph: `8 (a) and (b)`.
    """
    found: list[ParagraphNumber] = []
    for match in _ONE_NUMBER.finditer(text, start, end):
        above = () if match["number"] else found[-1].labels[:-1]
        labels = (*above, *_LETTER.findall(match.group()))
        if found and _is_range(text[found[-1].end : match.start()]):
            found.extend(_middle(found[-1], labels, match.start(), preambular=preambular))
        stretch = begin if not found else match.start()
        found.append(ParagraphNumber(labels, stretch, match.end(), preambular))
    return tuple(found)


def _is_range(between: str) -> bool:
    return between.strip(" ,") in {"\u2013", "\u2014", "-", "to", "à", "a"}


def _middle(first: ParagraphNumber, last: tuple[str, ...], end: int, *, preambular: bool) -> list[ParagraphNumber]:
    """What is between 24 and 26, or 4 (a) and 4 (c); nothing between (i) and (v), which may be letters or numerals."""
    (*above, one), (*same, two) = first.labels, last
    between: list[str] = []
    if above == same and one.isdigit() and two.isdigit():
        between = [str(number) for number in range(int(one) + 1, min(int(two), int(one) + 100))]
    elif above and above == same and len(one) == len(two) == 1 and not {one, two} <= set("ivx"):
        between = [chr(letter) for letter in range(ord(one) + 1, ord(two))]
    return [ParagraphNumber((*above, each), first.end, end, preambular) for each in between]


def _kind(found: re.Match[str]) -> tuple[str, str]:
    name = (found.lastgroup or "").removeprefix("is_")
    label = found[name] or ""
    return name.replace("_", " "), "I" if label in FIRST else label
