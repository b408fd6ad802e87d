"""How UN documents are named: symbols, the organs that adopt texts, and the symbols of resolutions.

`symbol` knows the form of a symbol, `organs` which organ numbers its resolutions in which way.
"""

from __future__ import annotations

from generator.symbols.organs import ORGANS, Numbering, Organ, decision_symbol, organ, organ_by_code, resolution_symbol
from generator.symbols.symbol import DOCUMENT_SYSTEM, Symbol, natural, parse, slug

__all__ = [
    "DOCUMENT_SYSTEM",
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
    "slug",
]
