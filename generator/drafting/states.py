"""Lists of States, as the sponsors of a draft and those who voted stand in them.

Names have small words and brackets in them: `Bolivia (Plurinational State of)`, `Bosnia and Herzegovina`.
"""

from __future__ import annotations

import re

STATE = r"(?:[A-ZÀ-Ý][\w’'.-]*|and|of|the|[Tt]he\sformer|\([\w\s’-]{1,40}\))"
"""A word of a State's name, or what stands between two."""
# Matches: "Malta*, Peru, Iran (Islamic Republic of), Chile and". Not: "Lamps, walls".
_LISTED = re.compile(rf"(?:{STATE}[,*\\.\]]{{0,4}}(?:\s|$)){{1,1000}}")


def listed(text: str, commas: int) -> bool:
    """Whether a text is nothing but names with so many commas between them, or more."""
    return text.count(",") >= commas and bool(_LISTED.fullmatch(text))
