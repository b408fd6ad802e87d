"""Whose a number can be: what each organ's way of numbering says of `resolution 2021/21` or `decision 74/550 A`.

A number, the kind of text that bears it and an organ or a body come in; a symbol, or a mention with what is known of
its work, comes out. A number that doesn't fit the organ's numbering never becomes a symbol.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.citations.bodies import Body, Words
from generator.symbols import Numbering, Organ, decision_symbol, organ_by_code, resolution_symbol

if TYPE_CHECKING:
    from generator.citations.found import Found

_YEAR = re.compile(r"(?:19|20)[0-9]{2}/")
_BY_YEAR = re.compile(r"\((?:19|20)[0-9]{2}\)")
# Matches: 1721 A and B (XVI)   Not: 217 A (III)
_ROMAN = re.compile(r"(?P<number>[0-9]+) (?P<letter>[A-Z])(?:,| to| and)[A-Z, and to]*(?P<session>\(.*)")
# The Commission on Human Rights numbered by the year too, as the Council does, to 2006; boards do it with decisions.
_ONLY_COUNCIL = 2007


def first_letter(number: str) -> str:
    """Of `1721 A and B (XVI)` the first text: the parts of such a resolution are one document."""
    roman = _ROMAN.fullmatch(number)
    return f"{roman['number']} {roman['letter']} {roman['session']}" if roman else number


def fits(organ: Organ, number: str, kind: str) -> bool:
    """Whether the organ could have given this number: by its own numbering, if that is one that we know."""
    if organ.numbering is Numbering.OWN:
        return not _is_of_security_council(number)
    return _symbol(organ, number, kind) is not None


def _is_of_security_council(number: str) -> bool:
    """Whether a number has the year in brackets, `1325 (2000)`: no other body numbers so."""
    return bool(_BY_YEAR.search(number))


def may_be(body: Body, number: str, kind: str) -> bool:
    """Whether the number may be the body's own; a conference's may be any but the Security Council's."""
    if body.words is Words.FOREIGN:
        return not _is_of_security_council(number)
    return any(fits(organ, number, kind) for organ in body.organs)


def likely(organ: Organ, number: str, kind: str) -> bool:
    """As `fits`, for an organ that is not named: a commission seldom numbers by the year, the Council does."""
    if organ.numbering is Numbering.OWN and _YEAR.match(number):
        return False
    return fits(organ, number, kind)


def only(number: str, kind: str) -> Organ | None:
    """The one organ whose number this can be by its form: `resolution 1244 (1999)`, `resolution 2021/21`."""
    by_year = kind == "resolution" and _YEAR.match(number) and int(number[:4]) >= _ONLY_COUNCIL
    council = organ_by_code("ecosoc" if by_year else "sc")
    return council if council and fits(council, number, kind) else None


def named(number: str, kind: str, body: Body, at: Found) -> Found:
    """The mention with its work: a symbol, an organ's own number, or the reason why neither is known."""
    at = replace(at, number=f"{kind} {number}")
    organs = [organ for organ in body.organs if fits(organ, number, kind)]
    symbols = [symbol for organ in organs if (symbol := _symbol(organ, number, kind))]
    if len(organs) == len(symbols) == 1:
        return replace(at, symbol=symbols[0])
    if len(symbols) > 1:
        return replace(at, between=tuple(symbols))
    if organs:
        return replace(at, own=(organs[0].code, kind, number))
    return replace(at, reason=_why_not(number, kind, body))


def _why_not(number: str, kind: str, body: Body) -> str:
    if body.words is Words.FOREIGN:
        return f"{kind}s of the {body.name} have no symbol of their own"
    if body.name:
        return f"{number} does not fit the numbering of the {body.name}"
    return f"the text does not say whose {kind} {number} is"


def _symbol(organ: Organ, number: str, kind: str) -> str | None:
    return (decision_symbol if kind == "decision" else resolution_symbol)(organ, number)
