"""What a row of a masthead says: one statement that is complete by itself, several, a title, the sponsors of a draft.

Each function looks at one row alone, as those of `openings` do. Forms are those of the UN Editorial Manual,
"Mastheads", in three languages.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator import drafting
from generator.drafting import states
from generator.drafting.statements import by_whom, complete
from generator.symbols import organ

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Matches: "Agenda item 107 (a)", "Items 3 and 4 of the provisional agenda*", "Point 5 de l’ordre du jour", "Tema 3".
_ITEM = re.compile(r"(?:Provisional\s)?(?:Agenda\s)?[Ii]tems?\s\d|Points?\s\d|Temas?\s\d")
# Matches: "Report of the Secretary-General on", "Note by the", "Resolution adopted by", "Adopted by the". Not: "Reports
# were made", "Adopted texts".
_TITLED = re.compile(
    r"""(?:Report\s(?:of|on|by)|Exposé\ssuccinct|Note\s(?:by|verbale)|Letter\sdated|Rapport|Informe)\b
      | (?i:Resolutions?\sadopted) | Résolutions?\sadoptée | Resoluci
      | (?:Adopted\sby|Adoptée\spar|Aprobada\spor)\b
      | Draft\s(?:resolution|decision)\s(?:submitted|proposed)\sby
      | (?:Annotated\s(?:provisional\s)?agenda | Ordre\sdu\sjour\sprovisoire\sannoté
          | Programa\sprovisional\sanotado) [*_]*$""",
    re.VERBOSE,
)
# Matches: "Malta, Peru* and Iran (Islamic Republic of): draft resolution", "Malta:* amendment to draft resolution
# A/80/L.1". Not: "Lamps of the sea: draft resolution".
_SPONSORS = re.compile(
    rf"""(?:{states.STATE}[,*\\]{{0,4}}\s){{0,80}}
        (?:[A-ZÀ-Ý][\w’'.-]*|\([\w\s’-]{{1,40}}\))[*\\]{{0,4}}:[*\\]{{0,4}}\s
        (?:(?:proposed\s)?amendments?\sto\s)?(?:revised\s)?draft\s(?:resolution|decision)(?:\s[A-Z]/\S{{3,30}})?""",
    re.VERBOSE,
)
_ROWS, _COMMAS = 4, 2
# Matches the gap in: "United Nations          A/RES/78/223". Not: "the  Council", as justified text has it.
_GAP = re.compile(r"\s{3,}")
# Matches: "Agenda item 107 (a) Crime", "Items 3 and 5 Crime", "Item 5 of the provisional agenda* Lamps". Not: "Items 5
# and 6", "Item 5 (b)".
_ITEM_TITLED = re.compile(
    r"""((?:Provisional\s)?(?:Agenda\s)?[Ii]tems?\s\d{1,3}(?:\s\([a-z]\))?(?:(?:,|\sand)\s\d{1,3}(?:\s\([a-z]\))?){0,4}
      (?:\sof\sthe\s(?:provisional\s)?agenda[*\\]{0,6})?) \s (?!of\b)([*_]{0,3}[A-Z“].+)""",
    re.VERBOSE,
)
_ACROSS = 300
_WORDS = 100


def item(text: str) -> bool:
    """Whether a statement names an agenda item by its number; its title stands below."""
    return bool(_ITEM.match(text.strip("#*_ ")))


def statements(text: str, *, whole: bool = False) -> tuple[str, ...]:
    """The statements that a line of a masthead runs together (`Distr.: General 20 July 2018`), or the line alone.

    Emphasis of the whole line is that of each. `whole`: the line may be all of a masthead.
    """
    words = text.split()
    if len(words) > _WORDS:
        return (text,)
    stars = next((mark for mark in ("***", "**", "*") if text.startswith(mark) and text.endswith(mark)), "")
    if stars and text.count("*") == 2 * len(stars):
        words = text.strip("*").split()
    else:
        stars = ""
    best: list[list[str] | None] = [[], *([None] * len(words))]
    for end in range(1, len(words) + 1):
        for start in range(end):
            before = best[start]
            if before is None or words[start][0].islower() or len(before) < len(best[end] or []):
                continue  # no statement begins here, or they are more already
            part = " ".join(words[start:end])
            if complete(part) or (whole and (_ITEM_TITLED.fullmatch(part) or by_whom(part))):
                best[end] = [*before, part]
    found = best[-1]
    if whole and found is not None:
        found = [piece for part in found for piece in _titled_item(part)]
    elif found is None or any(map(_ITEM_TITLED.fullmatch, found)):
        found = _last_titled(words, best)
    return tuple(_emphasized([f"{stars}{part}{stars}" for part in found])) if len(found) > 1 else (text,)


def _titled_item(part: str) -> tuple[str, ...]:
    """An agenda item and its title, which stand in one statement, or the statement alone."""
    item = _ITEM_TITLED.fullmatch(part)
    return (item[1], item[2]) if item else (part,)


def _emphasized(parts: Sequence[str]) -> Iterator[str]:
    """The statements with the emphasis that spans some of them given to each: `**Board**`, `**Fifth session**`."""
    inside = False
    for part in parts:
        turns = part.count("**") % 2 == 1
        yield f"{'**' if inside else ''}{part}{'**' if inside != turns else ''}"
        inside = inside != turns


def _last_titled(words: Sequence[str], best: Sequence[Sequence[str] | None]) -> list[str]:
    """The statements of a line whose last is an agenda item with its title, which is no statement by itself."""
    for start in range(len(words)):
        before = best[start]
        item = _ITEM_TITLED.fullmatch(" ".join(words[start:])) if before is not None else None
        if item:
            return [*(before or ()), item[1], item[2]]
    return []


def side_by_side(text: str) -> tuple[str, ...]:
    """The statements that a line of a masthead holds, run together or with wide gaps between, or the line alone."""
    found = cells(text)
    if len(found) > 1 and any(map(complete, found)):
        return found
    return statements(text)


def cells(text: str) -> tuple[str, ...]:
    """What stands on a line with wide gaps between, or the line alone."""
    return tuple(_GAP.split(text)) if len(text) < _ACROSS else (text,)


def titled(text: str) -> bool:
    """Whether a row of a masthead opens a title or says how the text was adopted."""
    return bool(_TITLED.match(text)) or bool(drafting.NUMBERED_TITLE.match(text))


def submits(texts: Sequence[str]) -> bool:
    """Whether the sponsors of a draft, no organ, begin with the first of some rows, and may go on over the next."""
    if texts and organ(texts[0].strip()):
        return False
    if len(texts) >= _ROWS and all(states.listed(text, _COMMAS) for text in texts):
        return True  # more of them than the rows that are looked at
    return any(_SPONSORS.fullmatch(" ".join(texts[:size])) for size in range(1, len(texts) + 1))
