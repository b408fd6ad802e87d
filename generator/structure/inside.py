"""What a document inside a document is and is called: an annex, a draft or a resolution that a report prints.

A part comes in, with the identity of the text around it; its own identity goes out, from its designation, title and
first formula, and from what the text around it says was adopted.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from generator import drafting
from generator.drafting import openers
from generator.drafting.adoption import acting, enacting_organ
from generator.model import DocumentKind, Stage
from generator.references import instruments
from generator.segment.blocks import Block
from generator.structure.identity import Identity, held, short
from generator.symbols import slug

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.structure.parts import Part

# Matches behind the name of a declaration: " on Integrating", ": Synergies", " visant à". Not: " Committee".
_NAMED = re.compile(r"$|[:,]|\s[a-zà-ÿ]")
# Matches after a title: ", as adopted by", " adopted at". Not: "was readopted by".
_ADOPTED_BY = re.compile(r",?(?: as)? adopted (?:by|at)\b")
_TITLE = 400  # characters, the longest title that a document inside a document has
_NUMBER = re.compile(r"\d{1,4}/(?:\d{1,4}|[A-Z]{2,5}\.\d{1,3})(?: [A-Z])?")
# Matches: "Assembled at the Twelfth Congress on Crime in Salvador, Brazil". Not: "Recalling the Congress held in".
_ASSEMBLED = re.compile(
    r"(?:Assembled|Gathered|Meeting|Having (?:met|assembled)) at the ([A-Z][^,]{5,150}?)(?:,| in [A-Z])"
)


def of_part(part: Part, around: Identity, code: str, said: Sequence[str], *, ambiguous: bool) -> Identity:
    """The identity of a document inside a document, by its designation, title and first formula.

    `said` is what the text around it says was adopted, as `adopted` gives it. `code` is the short code of the organ
    around it (`ccpcj`); `ambiguous`: its designation has no number though others of its kind around it have.
    """
    assert part.designation is not None
    called = openers.designation(drafting.bare(part.designation.text))
    title = drafting.bare(part.title.text) if part.title else called
    kind, stage = _part_kind(part, title)
    texts = [block.text for block in part.blocks if isinstance(block, Block)]
    formula = next((text for text in texts if drafting.formula(text)), "")
    named = enacting_organ([formula]) or next(map(acting, texts), "")
    own = drafting.bare(formula).rstrip(",: ").endswith(around.organ)
    number = _NUMBER.search(called)
    known_as = _known_as(title) if part.annex else ""
    if known_as:
        name = short(known_as)
    elif number and code:
        name = f"{code}-{slug(called)}"
    else:
        name = "-".join([around.id, slug(called), *([part.letter.lower()] if ambiguous and part.letter else [])])
    month = _held_in(part) if part.annex else ""
    return Identity(
        id=name,
        symbol=None,
        kind=kind,
        stage=Stage.ADOPTED if part.annex and _announced(title, said) else stage,
        organ=named or (around.organ if number or own else "") or (_assembled(part) if part.annex else ""),
        session=around.session if number else "",
        agenda_item="",
        date=month or around.date,
        title=title,
    )


def _known_as(title: str) -> str:
    """The name by which a declaration is known (`Doha Declaration`), or an empty string."""
    found = instruments.head(title)
    declares = found is not None and found["noun"] in {"Declaration", "Déclaration", "Declaración"}
    named = found is not None and declares and _NAMED.match(title, found.end())
    return instruments.known_as(title) if named else ""


def _part_kind(part: Part, title: str) -> tuple[DocumentKind, Stage | None]:
    if part.annex:
        declares = re.search(r"\b(?:Declaration|Déclaration|Declaración)\b", title.split(":", maxsplit=1)[0])
        return (DocumentKind.DECLARATION if declares and _known_as(title) else DocumentKind.ANNEX), None
    kind = DocumentKind.DECISION if part.word.startswith(("dec", "déc")) else DocumentKind.RESOLUTION
    assert part.designation is not None
    drafted = re.match(r"\W*(?:Draft|Projet|Proyecto)", part.designation.text, re.IGNORECASE)
    return kind, Stage.DRAFT if drafted else Stage.ADOPTED


def adopted(part: Part) -> list[str]:
    """The words before each `adopted by` of a text, in which the title of an annex may stand last.

    Backwards and in order, so that one can be looked up by its end: a text may have as many annexes as mentions.
    """
    texts = (drafting.bare(block.text) for block in part.blocks if isinstance(block, Block))
    return sorted(
        text[max(0, found.start() - _TITLE) : found.start()][::-1]
        for text in texts
        for found in _ADOPTED_BY.finditer(text)
    )


def _announced(title: str, said: Sequence[str]) -> bool:
    """Whether a text says of an annex, in the words after its title, that it was adopted."""
    wanted = title[::-1]
    at = bisect_left(said, wanted)
    return at < len(said) and said[at].startswith(wanted)


def _held_in(part: Part) -> str:
    """The month in which the body met that declares: its opening says where and when it assembled."""
    for block in part.blocks[:3]:
        if isinstance(block, Block) and (day := held(drafting.bare(block.text))):
            return day[:7]
    return ""


def _assembled(part: Part) -> str:
    """The body that declares, where its opening names it: `Assembled at the … Congress … in Doha`."""
    texts = (drafting.bare(block.text) for block in part.blocks[:3] if isinstance(block, Block))
    found = next((match for text in texts if (match := _ASSEMBLED.match(text))), None)
    return found[1] if found else ""
