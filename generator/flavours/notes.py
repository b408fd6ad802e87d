"""How the first row of a footnote looks: its number beside it, and the words that say that it is a note.

A row comes in; its number and whether it is a note's go out, and the record of a number that is printed elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting import dates
from generator.model import Mend
from generator.problems import Problem, Severity

if TYPE_CHECKING:
    from generator.flavours.rows import Row
    from generator.model import Seed

# Matches: "1 See E/CN.15", "12  Resolution", "[3] Ibid", "4 *Ibid*". Not: "1\tBaseline", "1. Opening".
_BESIDE = re.compile(r"(?:(\d{1,3})|\[(\d{1,3})\])[^\S\t]+(?=[*_]{0,2}[^\W\d_a-zà-ÿ]|[“\"«(]|https?:)")
# Matches a row that says itself that it is a note: "See A/72/440.", "E/CN.15/2018/11.", "Resolution 46/152, annex.",
# "Ibid., para. 3.", "United Nations, Treaty Series, vol. 1". Not: "The Council decides.", "Welcomes the report;".
_NOTED = re.compile(
    r"""\W{0,3}(?: (?:See|Ibid|Idem|Voir|Véase|Available|Reports?\sof)\b
      | (?:Official\s(?:Records|Journal)|Documents\sofficiels|Documentos\sOficiales)\b
      | [A-Z]{1,5}(?:/[\w.()-]+)+ | (?:United\sNations|Nations\sUnies|Naciones\sUnidas),
      | (?:(?:[A-Z][\w’]+|and|of|on|et|de|des|du|y|del)\s){0,8}
        (?:[Rr][eé]solutions?|[Dd][eé]cisions?|[Rr]esolución|[Dd]ecisión)\s\d
      | https?:)""",
    re.VERBOSE,
)
# Matches: "1 December 1950, and", "2 mai 2024". Not: "1 Décision 4/1", "2 See".
_DAY = re.compile(rf"\d{{1,2}} (?:de )?(?:{dates.MONTH})\b")


def label(text: str) -> int:
    """The number that a row opens with as a footnote's does (`1 See`, `[1] See`), -1 if none (`2 May 2035`)."""
    match = None if _DAY.match(text) else _BESIDE.match(text)
    return int(match[1] or match[2]) if match else -1


def noted(text: str) -> bool:
    """Whether a text says itself that it is a note (`See A/72/440.`)."""
    return bool(_NOTED.match(text))


def declared(text: str) -> bool:
    """Whether a row that opens with a footnote's number says itself that it is a note: `1 See …`, not `1 Opening`."""
    return bool(_NOTED.match(_BESIDE.sub("", text)))


def numbered(line: int, body: str, label: str, *, printed: bool = True) -> Mend:
    """The record of a footnote's number that was `printed` apart from its body, or is known by its call alone."""
    opening = body.split(maxsplit=1)[0].replace("\\", "")
    kind = "footnote number" if printed else "footnote number from its call"
    return Mend(line, kind, opening, f"{label} {opening}")


def astray(seed: Seed, row: Row) -> Problem:
    """The problem of footnotes' numbers that fit no bodies: they stay text."""
    return Problem(
        seed.file,
        row.number,
        "footnote-number-astray",
        "footnotes' numbers stand apart from their texts and do not fit them in number; all stays text",
        Severity.WARNING,
        row.text,
    )
