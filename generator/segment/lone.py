"""Labels that stand alone on their lines, put before the texts below them: `3.`, then `*Requests* the Director`.

Fragments come in and go out. A number alone is a label only if it is the next one, or the first.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator import drafting
from generator.segment.blocks import LABELLED, LETTERED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.flavours.fragments import Fragment

# Matches: "3.", "**12.**". Not: "3", "3. Requests".
_NUMBER = re.compile(r"[*_]{0,2}(\d{1,3})\.[*_]{0,2}")
_LETTER = re.compile(r"[*_]{0,2}\((?:[a-z]|[ivx]{1,5})\)[*_]{0,2}")
_LEADS = re.compile(r"\**(\d{1,3})\.\**\s+\S")


def labelled(fragments: Sequence[Fragment]) -> list[Fragment]:
    """The fragments, each label that stands alone with the text below it."""
    done: list[Fragment] = []
    last = 0
    waiting: Fragment | None = None
    for fragment in fragments:
        found = fragment
        if waiting is not None and _text(fragment.text):
            text = f"{waiting.text.strip('*_')} {fragment.text}"
            found = replace(fragment, text=text, first=waiting.first, gap=waiting.gap, breaks=waiting.breaks)
        elif waiting is not None:
            done.append(waiting)
        waiting = None
        number = _NUMBER.fullmatch(found.text.strip())
        if (number and int(number[1]) in (1, last + 1)) or _LETTER.fullmatch(found.text.strip()):
            waiting = found
        else:
            leads = _LEADS.match(found.text)
            last = int(leads[1]) if leads else last
            done.append(found)
    return [*done, waiting] if waiting is not None else done


def _text(text: str) -> bool:
    """Whether a text can be what a label above it labels: it has none of its own and begins as a sentence does."""
    return drafting.bare(text)[:1].isupper() and not (LETTERED.match(text) or LABELLED.match(text))
