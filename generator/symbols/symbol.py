"""The symbol of a UN document (`A/RES/76/181`): its normal form, its slug, its address.

In comes a symbol as a text prints it, with spaces, no-break spaces, typographic hyphens or a backslash
left by an extraction; out goes the form under which the UN's document system files it: no spaces, plain
hyphens.

Conventions (UN Editorial Manual, "Document symbols"; Dag Hammarskjöld Library, research guides):
capital letters combined with figures, components between oblique strokes, the first of them the organ's.
A joint document carries two symbols with a hyphen between. A resolution of a series before 1976 has the
session in roman numerals (`A/RES/217(III)`); where several were adopted under one number, each has a
capital letter, which we file last, as the Library does: `217 A (III)` is `A/RES/217(III)A`. The parts of
such a resolution were issued as one document, so its address is that of `A/RES/217(III)`. Since 1976 the
lettered parts are issued apart: `57/270 B` is `A/RES/57/270B`, filed and addressed as such.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote

_DOCUMENT_SYSTEM = "https://docs.un.org/en/"
_LONGEST = 120

_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d"), "-")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\\"), None)
_SPACES = re.compile(r"\s+")
# Matches what stands in no symbol: " juin". Not: " Add.1", " (Part I)".
_WORD = re.compile(r"\s[a-zà-ÿ]")

# Matches: A/RES/70/174   E/CN.15/2021/L.6/Rev.1   A/RES/S-23/2   A/RES/217(III)A   A/74/6(Sect.16)
# Not:     A/RES   2021/21   A//1   ../etc/passwd   A/../1
_SYMBOL = re.compile(
    r"""
    (?=[^0-9]*[0-9])                     # a figure somewhere
    [A-Z][A-Z0-9]{0,14}                  # the organ or series: A, E, ST, UNODC, CEDAW
    (?:/ [A-Za-z0-9(]                    # each component starts with a letter, a figure, a bracket
         (?:[A-Za-z0-9()\[\]-] | \.(?!\.|/|$))* )+
    """,
    re.VERBOSE,
)

# The old series, however its letter is placed. Matches: A/RES/217(III)A   A/RES/217A(III)
# A/RES/217(III)[A]   E/RES/155C(VII)   A/RES/3201(S-VI)   Not: S/RES/1244(1999)
_OLD_SERIES = re.compile(
    r"""
    (?P<series>[AE]/RES/) (?P<number>[0-9]{1,4})
    (?P<before>[A-Z]?) \( (?P<session>(?:E?S-)?[IVXL]{1,8}) \)
    \[? (?P<after>[A-Z]?) \]?
    """,
    re.VERBOSE,
)

# Where a joint symbol has its seam: a hyphen before another organ's letters and stroke.
# Matches in: E/CN.7/2021/2-E/CN.15/2021/2   Not in: A/RES/S-23/2   A/AC.105/C.1/2021/CRP-A
_SEAM = re.compile(r"-(?=[A-Z]{1,8}/[A-Z0-9])")

_FIGURES = re.compile(r"([0-9]+)")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol in its normal form. Made by `parse`; `text` is the form under which it is filed."""

    text: str

    def __str__(self) -> str:
        return self.text

    @property
    def parts(self) -> tuple[Symbol, ...]:
        """The symbols of a joint document, in its order; of any other document, itself alone."""
        return tuple(Symbol(part) for part in _SEAM.split(self.text))

    @property
    def issued(self) -> Symbol:
        """The symbol of the document in which this one was issued; see the module on the old series."""
        old = _OLD_SERIES.fullmatch(self.text)
        return Symbol(f"{old['series']}{old['number']}({old['session']})") if old else self

    @property
    def url(self) -> str:
        """The address in the UN's document system of the document that was issued."""
        return _DOCUMENT_SYSTEM + quote(self.issued.text, safe="/().,-")


def parse(text: str) -> Symbol | None:
    """The symbol that `text` is, in its normal form, or None where `text` is not exactly a symbol."""
    if len(text) > 2 * _LONGEST or _WORD.search(text):
        return None
    plain = _SPACES.sub("", unicodedata.normalize("NFKC", text).translate(_INVISIBLE).translate(_HYPHENS))
    if len(plain) > _LONGEST or not _SYMBOL.fullmatch(plain):
        return None
    old = _OLD_SERIES.fullmatch(plain)
    if old:
        letter = old["before"] or old["after"]
        return Symbol(f"{old['series']}{old['number']}({old['session']}){letter}")
    return Symbol(plain)


def slug(text: str) -> str:
    """Lower case letters and figures of `text` with single hyphens between; empty where it has none.

    The name of a document for files and addresses: `A/RES/70/174` is `a-res-70-174`.

    Letters lose their accents; nothing that means something in a path or an address survives.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return _NOT_SLUG.sub("-", plain.translate(_HYPHENS)).strip("-")


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key in which runs of figures count as numbers, before any letter."""
    return tuple(_rank(piece) for piece in _FIGURES.split(text) if piece)


def _rank(piece: str) -> tuple[int, int, str]:
    """Figures by how many there are without leading zeros, then by themselves: Python reads no number of 5,000."""
    figures = piece.lstrip("0")
    return (0, len(figures), figures) if piece.isascii() and piece.isdigit() else (1, 0, piece.casefold())
