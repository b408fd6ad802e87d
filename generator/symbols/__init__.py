"""How UN documents and their parts are named: symbols, the organs that adopt texts, chapters and annexes.

`symbol` knows the form of a symbol, `organs` which organ numbers its resolutions in which way, `designations` what a
part of a document is called.
"""

from __future__ import annotations

from generator.symbols.designations import roman
from generator.symbols.organs import ORGANS, Numbering, Organ, decision_symbol, organ, organ_by_code, resolution_symbol
from generator.symbols.symbol import Symbol, natural, parse, slug

__all__ = [
    "ORGANS",
    "Numbering",
    "Organ",
    "Symbol",
    "decision_symbol",
    "natural",
    "organ",
    "organ_by_code",
    "parse",
    "resolution_symbol",
    "roman",
    "slug",
]
