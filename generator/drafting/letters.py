"""Letters that governments have circulated: the line that annexes a text to one, and the signature below it.

Source: the form in which letters and notes verbales to the Secretary-General and to the Presidents of organs are
issued. English, French and Spanish.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ANNEXED = r"""\s (?:to\sthe|à\sla|aux|de\slas?|a\slas?) \s
    (?: (?:identical\s)?letters? | notes?\sverbales? | lettres?(?:\sidentiques)? | cartas?(?:\sidénticas)?
      | notas?\sverbal(?:es)? ) \s
    (?: dated | datées? | en\sdate\sdu | de\sfecha | fechadas? ) \s [^.;:]{1,400}+"""
"""What stands behind `Annex` where a letter hands a text on, for a verbose pattern: ` to the letter dated 4 May …`."""

_ANNEXED = re.compile(ANNEXED, re.VERBOSE)
# Matches the end of what annexes a text: "addressed to the Secretary- General", "ante las Naciones Unidas".
_ADDRESSED = re.compile(
    r"""(?: (?:to|and) \s the \s (?: Secretary-\s?General
          | President \s of \s the \s (?:[A-Z][\w’-]+\s(?:(?:and|on)\s)?){0,4} (?:Assembly|Council|Conference) )
      | auprès \s de \s l[’']Organisation(?:\sdes\sNations\sUnies)? | ante \s las \s Naciones \s Unidas )$""",
    re.VERBOSE,
)
# Matches: "(Signed) Ada Obi", "(*Signed*) Ada Obi", "( Signé ) Ada Obi". Not: "(Signed) by all.".
_SIGNED = re.compile(r"\( ?(?:Signed|Signé|Firmado) ?\) ?[A-ZÀ-Ý][^;:,]{2,150}")
_MARKS = str.maketrans("", "", "*_")
# Matches: "Ambassador", "Chargé d’affaires a.i.", "Permanent Representative of Malta". Not: "The Ambassador said it.".
_OFFICE = re.compile(
    r"""[*_]* (?:(?:First|Second|Deputy|Acting|Interim|Permanent|Vice|Under|Assistant|Executive)[ -])*
      (?: Ambassad(?:or|eur|rice) | Representative | Minister | Chargée?\ d[’']affaires | Chair | President | Secretary
        | Director | Rapporteur | Coordinator | Judge | Head\ of | Vice | Représentante? | Ministre | Présidente?
        | Embajadora? | Representante | Ministr[oa] | President[ea] | Encargad[oa] ) \b .{0,150}""",
    re.VERBOSE,
)
_LONGEST = 160


def annexed(text: str) -> re.Match[str] | None:
    """The match, in a line that annexes a text to a letter, of all that stands behind `Annex` and its number."""
    return _ANNEXED.search(text[: 3 * _LONGEST])


def rows_of(texts: Sequence[str]) -> int:
    """How many of some rows, from the first, are the line that annexes a text to a letter; 1 if that is not known."""
    plain = [text.strip("*_ ") for text in texts]
    sizes = range(len(plain), 0, -1)
    return next((size for size in sizes if _ADDRESSED.search(" ".join(plain[:size])[-_LONGEST:])), 1)


def signed(text: str) -> bool:
    """Whether a text is the signature below a letter."""
    if "(" not in text or len(text) >= 2 * _LONGEST:
        return False
    plain = text.translate(_MARKS).strip()
    return not plain.endswith(".") and bool(_SIGNED.fullmatch(plain))


def office(text: str) -> bool:
    """Whether a text says what office the one who signed holds."""
    return len(text) < _LONGEST and text.rstrip()[-1:] not in (":", ";", ",") and bool(_OFFICE.fullmatch(text.strip()))
