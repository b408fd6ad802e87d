"""Wrapped text without blank lines between paragraphs, with the printed pages' furniture, as pdftotext leaves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.flavours import furniture, rows, wrapped

if TYPE_CHECKING:
    from generator.flavours.fragments import Cleaned
    from generator.flavours.mends import Words
    from generator.model import Seed


def clean(seed: Seed, words: Words) -> Cleaned:
    """The fragments, furniture, mends and problems of a single-spaced text."""
    found = rows.rows(seed.lines)
    ruled = [row for row in found if furniture.rule(row.text)]
    rest = rows.without(found, ruled, rules=True)
    out = rows.furniture("rule", seed, ruled)
    return wrapped.read("single-spaced", seed, words, rest, (out, ()), spaced=False, marked=False)
