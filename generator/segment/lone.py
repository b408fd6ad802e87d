"""Labels that stand alone on their lines, put before the texts below them: `3.`, then `*Requests* the Director`.

Fragments come in and go out. A number alone is a label only if it is the next one, or the first.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator import drafting
from generator.flavours import openings
from generator.segment.blocks import LABELLED, LETTERED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.flavours.fragments import Fragment


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
        plain = found.text.strip("*_ ")
        number, alone = openings.number(plain), openings.label_alone(plain)
        if alone and (number in (1, last + 1) or openings.letter(plain)):
            waiting = found
        else:
            last = last if alone else number or last
            done.append(found)
    return [*done, waiting] if waiting is not None else done


def _text(text: str) -> bool:
    """Whether a text can be what a label above it labels: it has none of its own and begins as a sentence does."""
    return drafting.bare(text)[:1].isupper() and not (LETTERED.match(text) or LABELLED.match(text))
