"""Footnotes as they read by themselves: `Ibid.` stands for the source that the note before it names.

The texts of a document's footnotes come in, in printed order; the same texts go out with each `Ibid.` spelled out
where the note before tells it (Editorial Manual, footnotes: `Ibid.` refers to the source in the note
immediately preceding). A draft and its adopted text have other notes before, so that one says `Ibid.` where the
other names the source.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.references.ibid import SEE, ibid

if TYPE_CHECKING:
    from collections.abc import Iterable

# Matches before a source: "See |A/1", "Voir aussi |A/1". Not: "Seen ", "A/1; see ".
_SEE = re.compile(rf"\A{SEE}\s+", re.IGNORECASE)
# Where in a note the place in the source begins: ", chap. I", ", paras. 3 and 4", ", vol. 2225", ", párr. 3".
# Not: ", Treaty Series".
_PLACE = re.compile(
    r",\s*(?:chaps?|caps?|sects?|seccs?|paras?|pars?|párrs?|annex(?:es)?|annexe|anexo|vols?|No|p|pp|resolution|article|arts?)\b"
)
_FIRST = re.compile(r"\w+")


def spelled_out(notes: Iterable[str]) -> tuple[str, ...]:
    """The notes with `Ibid.` replaced by the source it repeats; as printed where no note before names one."""
    told: list[str] = []
    for note in notes:
        same = ibid(note)
        if same and told:
            place = note[same.end() :].lstrip(" ,")
            source = note[: same.start("word")] + _source(_SEE.sub("", told[-1]), place)
            told.append(f"{source}, {place}" if place else f"{source}.")
        else:
            told.append(note)
    return tuple(told)


def _source(note: str, place: str) -> str:
    """What of a note remains when a place is named in it: all before that kind of place, or before any; all if none."""
    if not place:
        return note.rstrip(" .")
    kind = _FIRST.match(place)
    if kind and (found := re.search(rf",\s*{re.escape(kind.group())}\b", note)):
        return note[: found.start()]
    first = _PLACE.search(note)
    return note[: first.start()] if first else note.rstrip(" .")
