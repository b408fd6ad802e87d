"""A mention as it was found in a text, before the library is asked what it leads to.

A `Found` says where a mention stands, what work it names (a symbol, an organ's numbered text, or
documents of the library by their name) and which place in that work (its pinpoint). It decides nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class ParagraphNumber:
    """A paragraph named by number at `start:end` of the text: `60 (a)` has the labels `60`, `a`.

    `preambular` tells the fifth preambular paragraph from operative paragraph 5.
    """

    labels: tuple[str, ...]
    start: int
    end: int
    preambular: bool = False


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """A place in a work: `chap. I, sect. A, draft resolution III` are parts, `paras. 2 and 5` paragraphs.

    A part is its kind, as `symbols.designations` names it, and its label as printed, empty where none is.
    """

    parts: tuple[tuple[str, str], ...] = ()
    paragraphs: tuple[ParagraphNumber, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.parts or self.paragraphs)


NOWHERE = Pinpoint()


@dataclass(frozen=True, slots=True)
class Found:
    """A mention at `start:end` of a text, found by the rule named `rule`.

    Exactly one of these names the work: `symbol`; `own` (code of an organ whose texts have no symbol,
    `resolution` or `decision`, number); `documents`, ids in the library; `between`, symbols of which the
    text doesn't say which one it means. None of them where the work can't be told, and then `reason`
    says why. `inside` is a reference within the document itself; if it is not `sure`, the words may as
    well mean another work, and only the document's having such a part tells that they don't.
    `number` is a numbered text's kind and number as printed (`resolution 70/1`). `whole` is where the mention stands
    of which this is one paragraph's share, if it is one of several (`paras. 2–4`).
    """

    start: int
    end: int
    rule: str
    symbol: str | None = None
    own: tuple[str, str, str] | None = None
    documents: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    pinpoint: Pinpoint = field(default=NOWHERE)
    reason: str = ""
    inside: bool = False
    sure: bool = True
    number: str = ""
    whole: tuple[int, int] | None = None


def apart(*batches: Iterable[Found]) -> tuple[Found, ...]:
    """The mentions of all batches in order of place; where two overlap, the earlier batch's stands.

    Mentions of one batch may share a whole stretch: those inside a range share its dash.
    """
    kept: list[Found] = []
    taken: set[int] = set()
    for batch in batches:
        shared: set[tuple[int, int]] = set()
        for found in batch:
            stretch = range(found.start, found.end)
            if taken.isdisjoint(stretch) or (found.start, found.end) in shared:
                taken.update(stretch)
                shared.add((found.start, found.end))
                kept.append(found)
    return tuple(sorted(kept, key=lambda found: (found.start, found.end)))
